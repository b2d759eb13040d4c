"""Notices over the stage: quiet, dismissable, gone by themselves, never in the way of the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from swdesk.app.desktop.announce import announce
from swdesk.app.desktop.placing import mirrored
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.presenters.notices import Notice
from swdesk.app.shortcuts import bind, show_key
from swdesk.app.widgets.controls import Button, IconButton, describe

WIDTH, LEAST_WIDTH = 340, 240
GAP = 8
RADIUS = 10


class Toast(QWidget):
    """One notice. It stays while the pointer is on it or the focus in it."""

    pressed = Signal(str)
    other_pressed = Signal(str)
    expired = Signal(str)

    def __init__(self, themes: Themes, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self._themes = themes
        self.setObjectName("toast")
        self.setAccessibleName(notice.title)
        self.setAccessibleDescription(notice.text)
        title = _label(notice.title, "toastTitle")
        self.text = _label(notice.text, "toastText")
        self.action = Button(notice.action, notice.action)
        self.action.setProperty("role", "small")
        describe(self.action, f"{notice.action}: {notice.title}")
        show_key(self.action, notice.action, "notice", presses=False)
        self.other = Button(notice.other, notice.other)
        self.other.setProperty("role", "small")
        describe(self.other, tr("{action}: {notice}", action=notice.other, notice=notice.title), notice.other)
        self.dismiss = IconButton(themes, "x", tr("Close: {notice}", notice=notice.title))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 8, 10)
        row.setSpacing(10)
        row.addLayout(words, 1)
        if notice.other:  # two have no room beside the words
            both = QHBoxLayout()
            both.setContentsMargins(0, 4, 0, 0)
            both.addWidget(self.action)
            both.addWidget(self.other)
            both.addStretch(1)
            words.addLayout(both)
        else:
            row.addWidget(self.action, 0, Qt.AlignmentFlag.AlignVCenter)
            self.other.setParent(self)
            self.other.hide()
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self.text.setVisible(bool(notice.text))
        self.action.setVisible(bool(notice.action))
        self.action.clicked.connect(lambda: self.pressed.emit(notice.key))
        self.other.clicked.connect(lambda: self.other_pressed.emit(notice.key))
        self.dismiss.clicked.connect(lambda: self.expired.emit(notice.key))
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._expire)
        if notice.seconds is not None:
            self._rest.start(round(notice.seconds * 1000))

    def _expire(self) -> None:
        if self.underMouse() or self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self._rest.start(1000)  # somebody reads it
        else:
            self.expired.emit(self.notice.key)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class ToastStack(QWidget):
    """The notices of the moment, the newest at the bottom. Its owner gives it a place with `place()`."""

    pressed = Signal(str)
    """The key of the notice whose button was pressed."""
    other_pressed = Signal(str)
    """Of the one whose second button was pressed."""
    expired = Signal(str)
    """The key of a notice that was dismissed, or has been there long enough."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._areas: tuple[QRect, ...] = ()
        self._keep_free: Sequence[QRect] = ()
        self.toasts: list[Toast] = []
        bind("notice", self, self._press_newest)
        self.hide()

    def show_notices(self, notices: tuple[Notice, ...]) -> None:
        """These and no others; what stays is not touched."""
        staying = {toast.notice: toast for toast in self.toasts if toast.notice in notices}
        for toast in self.toasts:
            if toast.notice not in staying:
                toast.hide()
                toast.deleteLater()
        self.toasts = [staying.get(notice) or self._make(notice) for notice in notices]
        self.setVisible(bool(self.toasts))
        self._arrange()

    def place(self, *areas: QRect, keep_free: Sequence[QRect] = ()) -> None:
        """Lie at the foot of one of `areas`, on its left.

        It is the first where nothing of `keep_free` is covered; else its last one may be, and so on.
        """
        self._areas, self._keep_free = areas, keep_free
        self._arrange()

    def _make(self, notice: Notice) -> Toast:
        toast = Toast(self._themes, notice, self)
        toast.pressed.connect(self.pressed)
        toast.other_pressed.connect(self.other_pressed)
        toast.expired.connect(self.expired)
        toast.show()
        words = ". ".join(part for part in (notice.title, notice.text) if part)
        announce(self, words)
        return toast

    def _press_newest(self) -> None:
        for toast in reversed(self.toasts):
            if toast.notice.action:
                toast.action.click()
                return

    def _arrange(self) -> None:
        if not self._areas or self._areas[0].isEmpty() or not self.toasts:
            return
        area, sizes = self._room()
        place = self._place_in(area, sizes)
        self.setGeometry(place)
        for toast in self.toasts[: -len(sizes)]:
            toast.hide()
        y = 0
        for toast, size in zip(self.toasts[-len(sizes) :], sizes, strict=True):
            toast.setGeometry(0, y, place.width(), size.height())
            toast.show()
            y += size.height() + GAP
        self.raise_()

    def _room(self) -> tuple[QRect, list[QSize]]:
        """The area to lie in, and the sizes of the newest notices that find room in it, one at least."""
        rooms = [(area, self._sizes(area)) for area in self._areas]
        for count in range(len(self._keep_free), 0, -1):
            for area, sizes in rooms:
                place = self._place_in(area, sizes)
                if not any(place.intersects(one) for one in self._keep_free[:count]):
                    return area, sizes
        return rooms[0]

    def _sizes(self, area: QRect) -> list[QSize]:
        width = min(self._themes.px(WIDTH), area.width())
        sizes = [QSize(width, toast.layout().totalHeightForWidth(width)) for toast in self.toasts]
        while len(sizes) > 1 and _height(sizes) > area.height():
            del sizes[0]
        return sizes

    def _place_in(self, area: QRect, sizes: list[QSize]) -> QRect:
        height = _height(sizes)
        place = QRect(area.left(), area.bottom() + 1 - height, sizes[0].width(), height)
        return mirrored(self.layoutDirection(), area, place)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)


def _height(sizes: list[QSize]) -> int:
    return sum(size.height() for size in sizes) + GAP * (len(sizes) - 1)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
