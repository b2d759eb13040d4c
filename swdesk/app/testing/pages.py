"""The pages; see the package."""

from __future__ import annotations

import difflib
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

LIMIT_MS = 5_000


class NoSuchWidget(LookupError):
    """There is no widget of this name; the message has those that are spelt like it."""


class Page:
    """A window, or a part of one."""

    def __init__(self, root: QWidget, qtbot: Any) -> None:
        self.root = root
        self.qtbot = qtbot

    def find(self, name: str) -> QWidget:
        """The widget of this object name. Raises `NoSuchWidget`."""
        found = self.root.findChild(QWidget, name)
        if found is None:
            names = [one.objectName() for one in self.root.findChildren(QWidget) if one.objectName()]
            near = ", ".join(difflib.get_close_matches(name, names, cutoff=0.4)) or "nothing like it"
            raise NoSuchWidget(f"There is no widget {name!r}; there is {near}.")
        return found

    def click(self, name: str) -> None:
        """With the left button, as a person does; it must be there to be seen, and enabled."""
        widget = self.find(name)
        assert widget.isVisible(), f"{name} is not visible"
        assert widget.isEnabled(), f"{name} is not enabled"
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def tick(self, name: str, wanted: bool = True) -> None:
        """A box or a switch, if it is not as wanted."""
        box = self.find(name)
        assert isinstance(box, QAbstractButton)
        assert box.isCheckable(), f"{name} cannot be ticked"
        if box.isChecked() != wanted:
            box.click()

    def type(self, name: str, text: str) -> None:
        """Into a field, in place of what it has."""
        field = self.find(name)
        assert isinstance(field, QLineEdit)
        field.selectAll()
        field.insert(text)  # as pasted: key by key a token takes long

    def text(self, name: str) -> str:
        """What a field or a button says."""
        return self.find(name).text()

    def wait(self, is_so: Any, limit_ms: int = LIMIT_MS) -> None:
        """Until it is so. Raises pytest-qt's `TimeoutError`."""
        self.qtbot.waitUntil(is_so, timeout=limit_ms)


class WindowPage(Page):
    """The main window."""

    def type_token(self, token: str) -> None:
        """Paste a token."""
        self.type("panel.token", token)

    def place_call(self, destination: str, *, audio: bool = True, video: bool = True) -> None:
        """Fill in whom to call and with what, and press Dial."""
        self.type("panel.destination", destination)
        self.tick("panel.audio", audio)
        self.tick("panel.video", video)
        self.click("panel.dial")

    def cancel(self) -> None:
        """Stop the call that is being made."""
        self.click("panel.cancel")

    def hang_up(self) -> None:
        """End the call."""
        self.click("panel.hang_up")

    def toggle_microphone(self) -> None:
        """The microphone's button of the bar over the picture; it need not be shown."""
        self._press("stage.call_bar.microphone")

    def toggle_camera(self) -> None:
        """The camera's."""
        self._press("stage.call_bar.camera")

    def _press(self, name: str) -> None:
        button = self.find(name)
        assert isinstance(button, QAbstractButton)
        assert button.isEnabled(), f"{name} is not enabled"
        button.click()

    def wait_for(self, status: str, limit_ms: int = LIMIT_MS) -> None:
        """Until the call has this status, in the SDK's spelling, such as `connected`."""
        self.wait(lambda: self.status == status, limit_ms)

    @property
    def status(self) -> str:
        """Of the call; empty without one."""
        return self.root.call.view.value.status

    @property
    def can_dial(self) -> bool:
        """Whether Dial is enabled."""
        return self.find("panel.dial").isEnabled()

    @property
    def log(self) -> list[str]:
        """The lines of the log."""
        return self.root.journal.text.splitlines()
