"""What commands of other programs take hold of in the window: its own controls."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt


class WindowHands:
    """`swdesk.app.presenters.commands.Hands`, of the main window."""

    def __init__(self, window) -> None:
        self._window = window
        self.show = self._show
        """How the window is shown; the desktop's manners have more to think of."""

    def place_call(self, destination: str, audio: bool | None, video: bool | None) -> None:
        """See `Hands`."""
        panel = self._window.panel
        panel.destination.setText(destination)
        for box, wanted in ((panel.audio, audio), (panel.video, video)):
            if wanted is not None:
                box.setChecked(wanted)
        panel.dial.click()

    def has_token(self) -> bool:
        """See `Hands`."""
        return bool(self._window.panel.token.text().strip())

    def come_forward(self, activation: str) -> None:
        """See `Hands`."""
        if activation:
            os.environ["XDG_ACTIVATION_TOKEN"] = activation  # Qt takes it from there, once
        self.show()

    def _show(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def handed_over(self, text: str) -> None:
        """See `Hands`."""
        self._window.links.open(text)
