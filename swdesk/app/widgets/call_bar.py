"""The control bar at the foot of the stage. It fades when nobody uses it, and is back at the first move."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.presenters.call import StageView
from swdesk.app.shortcuts import show_key
from swdesk.app.widgets.call_button import COMPACT, DIAMETER, CallButton, GlassButton

FADE_AFTER_MS = 3000
FADE_MS = 160
MARGIN = 10
LOW = 230  # logical pixels of stage, below which the discs are small


class CallBar(QWidget):
    """What can be done in a call. Shows a `StageView`; its owner gives it a place with `place()`.

    A faded bar lies just below the stage's edge: it costs no drawing while pictures run under its place, and
    the Tab key still reaches its buttons, which brings it back.
    """

    faded = Signal(bool)
    """Whether the bar is out of sight."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("callBar")
        self._themes = themes
        self.setAccessibleName(tr("Call controls"))
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._area = QRect()
        self._is_away = False
        self._is_fading_allowed = False
        button = partial(CallButton, themes, parent=self)
        self.microphone = button(
            "mic", tr("Mute microphone"), "mute",
            on=("mic-off", tr("Unmute microphone")), menu_name=tr("Choose the microphone"),
        )  # fmt: skip
        self.camera = button(
            "video", tr("Turn camera off"), "camera",
            on=("video-off", tr("Turn camera on")), menu_name=tr("Choose the camera"),
        )  # fmt: skip
        self.self_view = button(
            "square-user",
            tr("Hide your picture"),
            "own-picture",
            on=("square-user", tr("Show your picture")),
        )
        self.fit = button(
            "expand", tr("Fill the stage with the picture"), "fill",
            on=("shrink", tr("Fit the whole picture")),
        )  # fmt: skip
        self.pop_out = button(
            "picture-in-picture-2", tr("Show the far picture in a window of its own"), "pop-out",
            on=("picture-in-picture-2", tr("Bring the far picture back")),
        )  # fmt: skip
        self.full_screen = button(
            "maximize", tr("Full screen"), "full-screen", on=("minimize", tr("Leave full screen")),
        )  # fmt: skip
        self.more = button("ellipsis", tr("More"))
        self.hang_up = button("phone-off", tr("Hang up"), is_danger=True)
        show_key(self.hang_up, tr("Hang up"), "hang-up", presses=False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.hang_up)
        for one in (self.microphone, self.camera, self.self_view, self.fit, self.pop_out):
            self.add(one)
        for one in (self.full_screen, self.more):
            self.add(one)
        self._menu = QMenu(self)
        self._menu.aboutToHide.connect(self.wake)
        self.more.clicked.connect(self._open_more)
        self._fade = QVariantAnimation(self, duration=FADE_MS, startValue=0.0, endValue=1.0)
        self._fade.valueChanged.connect(self._set_opacity)
        self._fade.finished.connect(self._faded)
        self._rest = QTimer(self, interval=FADE_AFTER_MS, singleShot=True)
        self._rest.timeout.connect(self._go_away)
        themes.changed.connect(self._repaint)
        self.hide()

    # what is on it

    def add(self, button: QWidget, *, menu: QMenu | None = None) -> None:
        """Put a control at the end, before Hang up; `menu` gets an arrow of its own beside a `CallButton`."""
        self._row.insertWidget(self._row.count() - 1, button)
        button.installEventFilter(self)
        if isinstance(button, CallButton):
            self._row.insertWidget(self._row.count() - 1, button.arrow)
            button.arrow.installEventFilter(self)
            button.set_menu(menu)
        self._row.invalidate()

    def add_choice(self, action) -> None:
        """Put an action into the menu behind the three dots."""
        self._menu.addAction(action)

    def show_call(self, view: StageView) -> None:
        """The call as it is."""
        self.setVisible(view.has_call)
        before = (self.microphone.is_on, self.camera.is_on, self._is_fading_allowed)
        can_speak = view.can_mute and not view.microphone_note
        self.microphone.set_on(view.is_muted or not can_speak)
        self.microphone.setEnabled(can_speak)
        self.microphone.set_hindrance(view.microphone_note)
        self.camera.set_on(view.is_camera_off or not view.can_switch_camera)
        self.camera.setEnabled(view.can_switch_camera)
        self.self_view.setEnabled(view.can_switch_camera)
        self.hang_up.setEnabled(view.status not in ("disconnecting", "disconnected", "destroyed"))
        self._is_fading_allowed = view.status == "connected"
        if (self.microphone.is_on, self.camera.is_on, self._is_fading_allowed) != before:
            self.wake()

    def set_has_far_picture(self, has: bool) -> None:
        """What there is to fit, to fill and to take out."""
        self.fit.setEnabled(has)
        self.pop_out.setEnabled(has)

    # coming and going

    @property
    def is_away(self) -> bool:
        """Whether the bar has faded."""
        return self._is_away

    def wake(self) -> None:
        """Somebody is there: be seen, and count from anew."""
        if self.isHidden():
            return
        self._rest.start()
        if self._is_away or self._fade.direction() == QVariantAnimation.Direction.Backward:
            self._is_away = False
            self._settle()
            self.faded.emit(False)
            self._run(QVariantAnimation.Direction.Forward)

    def place(self, area: QRect) -> None:
        """Lie at the foot of `area`, in the middle."""
        self._area = area
        px = self._themes.px
        diameter = px(COMPACT if area.height() < px(LOW) else DIAMETER)
        self._set_diameter(diameter)
        if (too_wide := self._row.sizeHint().width() - area.width()) > 0:  # large buttons on a small stage
            self._set_diameter(
                max(COMPACT, diameter - math.ceil(too_wide / len(self.findChildren(CallButton))))
            )
        self._settle()

    def _set_diameter(self, diameter: int) -> None:
        for button in self.findChildren(CallButton):
            button.set_diameter(diameter)
        self._row.invalidate()

    def home(self) -> QRect:
        """Where the bar is while it is seen."""
        self._row.activate()
        size = self._row.sizeHint().boundedTo(QSize(self._area.width(), self._area.height()))
        corner = QPoint(
            self._area.left() + (self._area.width() - size.width()) // 2,
            self._area.bottom() + 1 - MARGIN - size.height(),
        )
        return QRect(corner, size)

    def _settle(self) -> None:
        home = self.home()
        if self._is_away:
            home.moveTop(self._area.bottom() + 1 + MARGIN)
        self.setGeometry(home)
        self.raise_()

    def _go_away(self) -> None:
        if self._is_in_use() or not self._is_fading_allowed:
            self._rest.start()
        else:
            self._run(QVariantAnimation.Direction.Backward)

    def _is_in_use(self) -> bool:
        from PySide6.QtGui import QAccessible  # for calls: its enumerations would cost the start 2 ms

        return (
            self.underMouse()
            or any(button.hasFocus() for button in self.findChildren(GlassButton))
            or any(menu.isVisible() for menu in self._menus())
            or QAccessible.isActive()  # who hears the window cannot find what went away
        )

    def _menus(self) -> list[QMenu]:
        arrows = (button.arrow.menu for button in self.findChildren(CallButton))
        return [self._menu, *(menu for menu in arrows if menu is not None)]

    def _run(self, direction: QVariantAnimation.Direction) -> None:
        self._fade.setDirection(direction)
        if self._fade.state() != QVariantAnimation.State.Running:
            self._fade.start()

    def _set_opacity(self, opacity: float) -> None:
        for button in self.findChildren(GlassButton):
            button.set_opacity(opacity)

    def _faded(self) -> None:
        if self._fade.direction() == QVariantAnimation.Direction.Backward and not self._is_away:
            self._is_away = True
            self._settle()
            self.faded.emit(True)

    def _open_more(self) -> None:
        above = self.more.mapToGlobal(QPoint(0, 0)) - QPoint(0, self._menu.sizeHint().height() + 4)
        self._menu.popup(above)

    def _repaint(self, _theme: object) -> None:
        for button in self.findChildren(GlassButton):
            button.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.wake()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.wake()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.wake()
        elif event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._settle()  # an arrow came or went
        return False
