"""The call in a small bar above all other windows, while one works in them: 380 by 56 points."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFontMetrics,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from swdesk.app.desktop import icons
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.phone import Levels
from swdesk.app.presenters.call import StageView
from swdesk.app.widgets.call_button import CallButton
from swdesk.app.widgets.glass import small_font
from swdesk.app.widgets.meter import ButtonMeter

SIZE = QSize(380, 56)  # of the design; larger with the text
DIAMETER = 36
MARGIN = 24  # from the screen's edge, where nothing is remembered
RADIUS = 12


class CompactBar(QWidget):
    """Shows a `StageView`. It lies where it was left, and moves when it is dragged anywhere."""

    left = Signal()
    """The window is wanted back."""

    def __init__(self, themes: Themes) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(tr("Call bar"))
        self.setWindowIcon(icons.application_icon())
        self._themes = themes
        self._grip: QPoint | None = None
        self.words = _Words(themes)
        self.microphone = CallButton(
            themes, "mic", tr("Mute microphone"), "mute", on=("mic-off", tr("Unmute microphone")), parent=self
        )
        self.camera = CallButton(
            themes,
            "video",
            tr("Turn camera off"),
            "camera",
            on=("video-off", tr("Turn camera on")),
            parent=self,
        )
        self.hang_up = CallButton(themes, "phone-off", tr("Hang up"), "hang-up", is_danger=True, parent=self)
        self.back = CallButton(themes, "maximize", tr("Back to the window"), "call-bar", parent=self)
        self.meter = ButtonMeter(themes, self.microphone)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.words, 1)
        self._buttons = (self.microphone, self.camera, self.hang_up, self.back)
        for button in self._buttons:
            row.addWidget(button)
        self._fit()
        self.back.clicked.connect(self.left)
        themes.changed.connect(self._theme_changed)

    def show_call(self, view: StageView) -> None:
        """The call as it is."""
        self.words.show_words(view.destination, " · ".join(filter(None, (_state(view), view.sent_words))))
        self.setWindowTitle(f"{view.destination} {view.elapsed or view.status_words} — swdesk")
        self.microphone.set_on(view.is_muted or not view.can_mute)
        self.microphone.setEnabled(view.can_mute)
        self.camera.set_on(view.is_camera_off or not view.can_switch_camera)
        self.camera.setEnabled(view.can_switch_camera)
        self.hang_up.setEnabled(view.has_call and view.status not in ("disconnecting", "disconnected"))

    def show_levels(self, levels: Levels) -> None:
        """How loud the own microphone is."""
        if self.isVisible():
            self.meter.set_level(levels.local, levels.is_clipping)

    def place_at_first(self) -> None:
        """Where nothing is remembered for these screens: above, on the right."""
        screen = self.screen() or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        place = QRect(QPoint(0, 0), self.size())
        place.moveTopRight(area.topRight())
        self.move(place.translated(-MARGIN, MARGIN).topLeft())

    # it is dragged by whatever is not a button

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        handle = self.windowHandle()
        if QGuiApplication.platformName() == "wayland" and handle is not None:
            handle.startSystemMove()  # there nobody else may move a window
        else:
            self._grip = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self.move(event.globalPosition().toPoint() - self._grip)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grip = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.left.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window comes back; the call is not touched."""
        event.ignore()
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.stage))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _theme_changed(self, _theme: object) -> None:
        self._fit()
        self.update()
        for button in self._buttons:
            button.update()

    def _fit(self) -> None:
        px, screen = self._themes.px, self.screen() or QGuiApplication.primaryScreen()
        room = screen.availableGeometry().width() - 2 * MARGIN
        self.setFixedSize(min(px(SIZE.width()), room), px(SIZE.height()))
        for button in self._buttons:
            button.set_diameter(px(DIAMETER))


class _Words(QWidget):
    """Whom the call is with, and below it how it stands."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes = themes
        self._lines = ("", "")
        self.setAccessibleName(tr("Call"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def show_words(self, name: str, state: str) -> None:
        """Both lines; what does not fit ends in dots."""
        if (name, state) != self._lines:
            self._lines = (name, state)
            self.setAccessibleDescription(f"{name}, {state}")
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        room = self.rect().adjusted(0, 8, -6, -8)
        upper, lower = QRect(room), QRect(room)
        upper.setBottom(room.center().y())
        lower.setTop(room.center().y() + 1)
        for line, place, font, colour in (
            (self._lines[0], upper, self.font(), theme.on_stage),
            (self._lines[1], lower, small_font(self), theme.on_stage_dim),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            text = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)


def _state(view: StageView) -> str:
    return view.elapsed if view.status == "connected" and view.elapsed else view.status_words
