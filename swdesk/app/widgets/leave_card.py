"""The question before a call is left: a card over the stage, never a box that stops everything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from swdesk.app.desktop.announce import announce
from swdesk.app.i18n import tr
from swdesk.app.presenters.leaving import Question
from swdesk.app.widgets.controls import Button

WIDTH = 460
SPACING = 8


class LeaveCard(QFrame):
    """Asks a `Question` in the middle of its parent. Enter cancels, as does Escape: haste loses nothing."""

    hang_up_pressed = Signal()
    keep_pressed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName("leaveCard")
        self.title, self.text = QLabel(), QLabel()
        self.title.setProperty("role", "cardTitle")
        for label in (self.title, self.text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.hang_up = Button(tr("Hang up and quit"), tr("End the call and the program"), "Alt+Q", "danger")
        self.keep = Button(tr("Keep in the call bar"), tr("The window goes, the call stays"), "Alt+B")
        self.cancel = Button(tr("Cancel"), tr("Stay as it is; so does Escape"), "Alt+N")
        others = QHBoxLayout()
        others.setSpacing(SPACING)
        others.addWidget(self.keep)
        others.addStretch(1)
        others.addWidget(self.cancel)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(SPACING)
        self._buttons.addWidget(self.hang_up, 0, Qt.AlignmentFlag.AlignLeading)
        self._buttons.addLayout(others, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(6)
        column.addLayout(self._buttons)
        self.hang_up.clicked.connect(self.hang_up_pressed)
        self.keep.clicked.connect(self.keep_pressed)
        self.cancel.clicked.connect(self.cancelled)
        self._had_focus: QWidget | None = None
        parent.installEventFilter(self)
        self.hide()

    def show_question(self, question: Question | None) -> None:
        """Ask; nothing takes the card away, and the focus goes back where it was."""
        if question is None:
            if not self.isHidden():
                self.hide()
                if self._had_focus is not None and self._had_focus.isVisible():
                    self._had_focus.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.title.setText(question.title)
        self.text.setText(question.text)
        self.setAccessibleName(question.title)
        self.setAccessibleDescription(question.text)
        self.keep.setVisible(question.can_keep)
        if self.isHidden():
            self._had_focus = self.window().focusWidget()
            self.show()
        self._place()
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        words = f"{question.title}. {question.text}"
        announce(self, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _parent: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        area = self.parentWidget().rect()
        most, margins = area.width() - 16, self.layout().contentsMargins()
        across = margins.left() + margins.right() + 2 * self.frameWidth()
        buttons = [one for one in (self.hang_up, self.keep, self.cancel) if not one.isHidden()]
        row = sum(one.sizeHint().width() + SPACING for one in buttons) + across
        way = QBoxLayout.Direction
        self._buttons.setDirection(way.LeftToRight if row <= most else way.TopToBottom)
        self.layout().activate()
        width = min(max(WIDTH, self.minimumSizeHint().width()), most)
        height = self.layout().totalHeightForWidth(width)
        middle = area.center() - QPoint(width // 2, height // 2)
        self.setGeometry(QRect(middle, QSize(width, height)))
        self.raise_()
