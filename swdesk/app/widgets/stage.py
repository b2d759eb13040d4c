"""The stage: the far picture, the own one floating on it, and what is to be known about the call."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from swdesk.app.desktop.palette import Theme
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.presenters.advice import Advice
from swdesk.app.presenters.call import StageView
from swdesk.app.shortcuts import give
from swdesk.app.widgets.overlay import Rows
from swdesk.app.widgets.pop_out import PopOut
from swdesk.app.widgets.stage_parts import StageParts


class Stage(StageParts):
    """Shows a `StageView`, and a card when there is no call."""

    try_pressed = Signal()
    have_token_pressed = Signal()
    banner_dismissed = Signal()
    full_screen_pressed = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._view = StageView()
        self._offers_first_run = False
        self._has_far_picture = False
        self._hides_own_picture = False
        self._is_covered = False
        self.numbers = self._choice(tr("Show the numbers of the call"), "numbers")
        self.mirror = self._choice(tr("Mirror your picture"))
        self._pointer = QPoint()
        self._pop_out: PopOut | None = None
        self._is_full_screen = False
        self._connect()
        self.show_call(StageView())

    def _choice(self, text: str, key: str = "") -> QAction:
        """Something to switch on and off in the menu of the control bar, by key in the whole window."""
        action = QAction(text, self, checkable=True)
        give(key, action)
        self.addAction(action)
        self.call_bar.add_choice(action)
        return action

    def _connect(self) -> None:
        bar = self.call_bar
        bar.fit.clicked.connect(lambda: self.set_fills(not self.remote.fills))
        bar.self_view.clicked.connect(lambda: self.show_own_picture(self._hides_own_picture))
        bar.pop_out.clicked.connect(self.toggle_pop_out)
        bar.full_screen.clicked.connect(self.full_screen_pressed)
        bar.faded.connect(self._hide_pointer)
        bar.set_has_far_picture(False)
        self.remote.size_known.connect(self._first_picture)
        self.local.corner_chosen.connect(lambda _corner: self._arrange())
        self.banner.dismissed.connect(self.banner_dismissed)
        self.first_run.try_pressed.connect(self.try_pressed)
        self.first_run.have_token_pressed.connect(self.have_token_pressed)
        self.advice.dismissed.connect(lambda: self.show_advice(None))
        self._themes.changed.connect(self._theme_changed)

    @property
    def is_active(self) -> bool:
        """Whether there is a call to show."""
        return self._view.is_active

    @property
    def is_popped_out(self) -> bool:
        """Whether the far picture is in a window of its own."""
        return self._pop_out is not None

    def show_call(self, view: StageView) -> None:
        """The call as it is."""
        self._view = view
        if not view.is_active:
            self._bring_back()
        self.remote.setVisible(view.is_active)
        self.pills["destination"].set_text(view.destination if view.is_active else "")
        self.pills["status"].set_text(
            view.status_words if view.is_active and view.status != "connected" else ""
        )
        self.pills["elapsed"].set_text(view.elapsed)
        self.pills["sent"].set_text(view.sent_words if view.is_active and view.status else "")
        self.remote.set_note(view.picture_note)
        self._show_own()
        self.local.set_mirrored(view.is_mirror)
        self.local.set_note(tr("Camera off") if view.is_camera_off else view.local_note)
        self._show_placeholder()
        self.banner.show_banner(view.banner)
        self.call_bar.show_call(view)
        self.numbers.setEnabled(view.has_call)
        self._show_idle()
        self._arrange()

    def show_talk_hint(self, words: str) -> None:
        """What push-to-talk is about at the moment."""
        self.pills["talk"].set_text(words)
        self._arrange()

    def show_own_picture(self, shown: bool) -> None:
        """Show or hide the own picture; it is sent all the same."""
        self._hides_own_picture = not shown
        self.call_bar.self_view.set_on(not shown)
        self._show_own()
        self._arrange()

    def set_fills(self, fill: bool) -> None:
        """Fill the stage with the far picture, or show all of it."""
        self.remote.set_fills(fill)
        self.call_bar.fit.set_on(fill)

    def show_numbers(self, rows: Rows) -> None:
        """The numbers of the call, over its picture; none hides them."""
        self.overlay.show_rows(rows)
        self._arrange()

    def toggle_pop_out(self) -> None:
        """Put the far picture into a window above all others, or take it back."""
        if self._pop_out is not None:
            self._bring_back()
        elif self._has_far_picture:
            bar = self.call_bar.home()
            keep_free = QRect(self.mapToGlobal(bar.topLeft()), bar.size())
            self._pop_out = PopOut(self.remote, self._view.destination, self, keep_free)
            self._pop_out.left.connect(self._bring_back)
            self._pop_out.show()
            self.call_bar.pop_out.set_on(True)
            self._show_placeholder()

    def _bring_back(self) -> None:
        window, self._pop_out = self._pop_out, None
        if window is None:
            return
        self.remote.setParent(self)
        self.remote.lower()
        self.remote.setVisible(self._view.is_active)
        window.hide()
        window.deleteLater()
        self.call_bar.pop_out.set_on(False)
        self._show_placeholder()
        self._arrange()

    def set_full_screen(self, on: bool) -> None:
        """Nothing but the stage is seen: the pointer goes with the control bar."""
        self._is_full_screen = on
        self.call_bar.full_screen.set_on(on)
        self.call_bar.wake()
        self._hide_pointer(self.call_bar.is_away)

    def _hide_pointer(self, away: bool) -> None:
        hidden = away and self._is_full_screen
        self.setCursor(Qt.CursorShape.BlankCursor if hidden else Qt.CursorShape.ArrowCursor)

    def _show_placeholder(self) -> None:
        view, is_out = self._view, self.is_popped_out
        self.placeholder.setVisible(view.is_active and (is_out or not self._has_far_picture))
        words = tr("The picture is in its own window") if is_out else view.status_words
        self.placeholder.show_party(view.initials, words)

    def show_advice(self, advice: Advice | None) -> None:
        """What to do about the way the last attempt ended."""
        self.advice.show_advice(advice)
        self._show_idle()
        self._arrange()

    def offer_first_run(self, offer: bool) -> None:
        """Whether the card for newcomers is there."""
        self._offers_first_run = offer
        self._show_idle()
        self._arrange()

    def set_covered(self, covered: bool) -> None:
        """Whether something lies over it that asks first: the cards for nobody's call make room."""
        self._is_covered = covered
        self._show_idle()
        self._arrange()

    def set_hint(self, text: str) -> None:
        """What to do next, while nothing is on stage."""
        self.hint.setText(text)
        self._arrange()

    def renew_pictures(self) -> None:
        """Fresh mailboxes for a new call."""
        self._has_far_picture = False
        self.call_bar.set_has_far_picture(False)
        self.remote.renew()
        self.local.renew()

    def _theme_changed(self, theme: Theme) -> None:
        self.remote.set_background(theme.stage)
        self._arrange()

    def _first_picture(self, _size: QSize) -> None:
        if not self._has_far_picture:
            self._has_far_picture = True
            self.call_bar.set_has_far_picture(True)
            self.show_call(self._view)

    def _show_own(self) -> None:
        view = self._view
        there = view.has_local_video or view.is_camera_off or bool(view.local_note)
        self.local.setVisible(view.is_active and there and not self._hides_own_picture)

    def _show_idle(self) -> None:
        idle = not self._view.is_active and not self._is_covered
        self.advice.setVisible(idle and self.advice.has_advice)
        self.first_run.setVisible(idle and self._offers_first_run and not self.advice.has_advice)
        self.hint.setVisible(idle and self.advice.isHidden() and self.first_run.isHidden())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Of the stage, and of what lies on it and has no use for it."""
        if (pointer := event.globalPosition().toPoint()) != self._pointer:
            self._pointer = pointer
            self.call_bar.wake()
        super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a picture, or where one would be."""
        if self.is_active and self.childAt(event.position().toPoint()) in (None, self.remote, self.local):
            self.full_screen_pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.call_bar.wake()
        super().keyPressEvent(event)
