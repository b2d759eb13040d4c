"""The call's small bar: made when it is wanted, tied to the window's presenters, and gone with the call."""

from __future__ import annotations

from collections.abc import Callable, Coroutine

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from swdesk.app.desktop.memory import Memory
from swdesk.app.desktop.names import name_widgets
from swdesk.app.desktop.theme import Themes
from swdesk.app.phone import CallHandle
from swdesk.app.presenters.call import CallPresenter, StageView
from swdesk.app.presenters.dial import DialPresenter
from swdesk.app.windows.compact_bar import CompactBar

PLACE = "call-bar"


class CompactDesk(QObject):
    """Swaps window and bar. `do` starts what is asked of a call."""

    left = Signal()
    """The bar is gone, and the window is to be seen again."""

    def __init__(
        self,
        window: QMainWindow,
        themes: Themes,
        call: CallPresenter,
        dial: DialPresenter,
        memory: Memory,
        do: Callable[[Coroutine[object, object, None]], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._call = call
        self._dial = dial
        self._memory = memory
        self._do = do
        self._handle: CallHandle | None = None
        self.bar: CompactBar | None = None
        self._heard = [call.view.observe(self._show_call), dial.calls.observe(self._follow)]

    @property
    def is_open(self) -> bool:
        """Whether the bar is to be seen."""
        return self.bar is not None and self.bar.isVisible()

    def toggle(self) -> None:
        """The bar in place of the window, or the window again."""
        if self.is_open:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Show the bar and put the window away; only in a call."""
        if not self._call.view.value.has_call:
            return
        if self.bar is None:
            self.bar = self._make()
        self.bar.show_call(self._call.view.value)
        if not self._memory.bring(self.bar, PLACE):
            self.bar.place_at_first()
        self.bar.show()
        self.bar.raise_()
        self._window.hide()

    def leave(self) -> None:
        """The window again."""
        if self.is_open:
            self._memory.keep_place(self.bar, PLACE)
            self.bar.hide()
            self.left.emit()

    def close(self) -> None:
        """No more bar."""
        for subscription in self._heard:
            subscription.close()
        self._follow(None)
        if self.bar is not None:
            self.bar.hide()
            self.bar.deleteLater()
            self.bar = None

    def _make(self) -> CompactBar:
        bar = CompactBar(self._themes)
        bar.microphone.clicked.connect(lambda: self._do(self._call.toggle_muted()))
        bar.camera.clicked.connect(lambda: self._do(self._call.toggle_camera()))
        bar.hang_up.clicked.connect(self._dial.hang_up)
        bar.left.connect(self.leave)
        name_widgets(bar, "bar")
        self._memory.follow(bar, PLACE)
        return bar

    def _show_call(self, view: StageView) -> None:
        if self.bar is None:
            return
        if view.is_active:
            self.bar.show_call(view)
        else:
            self.leave()

    def _follow(self, call: CallHandle | None) -> None:
        if self._handle is not None:
            self._handle.levels.changed.disconnect(self._show_levels)
        self._handle = call
        if call is not None:
            call.levels.changed.connect(self._show_levels)

    def _show_levels(self, levels: object) -> None:
        if self.bar is not None:
            self.bar.show_levels(levels)
