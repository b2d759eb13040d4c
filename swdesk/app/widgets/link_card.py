"""The card of a link that another program handed over: whom it calls, as whom, and the choice. Not modal."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from swdesk.app.desktop.announce import announce
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.presenters.links import LinkView
from swdesk.app.widgets.controls import Button, CheckBox, describe
from swdesk.app.widgets.self_view import SelfView

WIDTH = 460
LINE = 60  # characters of a line of words, in large text
LEAST_LINES = 4
BORDER = 1  # of the style sheet
LEAST_PICTURE, MOST_PICTURE = 72, 200  # pixels of height
PICTURE_SIDES = 8
LEAST_LINES = 4


class LinkCard(QFrame):
    """Shows a `LinkView`. Enter calls and Esc dismisses while the focus is in it."""

    accepted = Signal(bool, bool)
    """Send audio, send video."""
    dismissed = Signal()
    picture_wanted = Signal(bool)
    """Whether the camera's picture is to be seen: it is to be sent, and the card is on the screen."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("linkCard")
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Call from a link?"))
        self._view: LinkView | None = None
        self.title = _label("cardTitle")
        self.kind = _label()
        self.destination = _label("linkDestination")
        self.notes = _label()
        self.account = _label()
        self.picture = SelfView(themes, self)
        self.picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.picture.setEnabled(False)  # nothing to drag here
        self.picture.hide()
        self._is_picture_wanted = False
        self.audio = CheckBox(tr("Send audio"), themes, tr("Send your microphone in this call"))
        self.video = CheckBox(tr("Send video"), themes, tr("Send your camera in this call"))
        self.accept = Button(tr("Dial"), tr("Call it; so does Enter"), role="primary")
        self.dismiss = Button(tr("Dismiss"), tr("Do not call; so does Esc"))
        self._lay_out()
        self.accept.clicked.connect(self._accept)
        self.dismiss.clicked.connect(self.dismissed)
        self.video.toggled.connect(self._show_picture)
        self.hide()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("linkCardInside")
        words = QVBoxLayout(inside)
        words.setContentsMargins(0, 0, PICTURE_SIDES, 0)
        words.setSpacing(6)
        for label in (self.title, self.kind, self.destination, self.notes, self.account):
            words.addWidget(label)
        words.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self.words = QScrollArea()  # a low window with large text still shows the buttons
        self.words.setFrameShape(QFrame.Shape.NoFrame)
        self.words.setWidgetResizable(True)
        self.words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.words.setAccessibleName(tr("What the link asks for"))
        self.words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words.verticalScrollBar().rangeChanged.connect(self._words_cut)
        self.words.setWidget(inside)
        self.choices = QWidget()
        boxes = QHBoxLayout(self.choices)
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(16)
        boxes.addWidget(self.audio)
        boxes.addWidget(self.video)
        boxes.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.dismiss)
        buttons.addWidget(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 14, 14)
        column.setSpacing(8)
        column.addWidget(self.words, 1)
        column.addWidget(self.choices)
        column.addLayout(buttons)
        for one, other in pairwise((self.words, self.audio, self.video, self.accept, self.dismiss)):
            QWidget.setTabOrder(one, other)

    def show_link(self, view: LinkView | None) -> None:
        """Fill the card; nothing hides it."""
        before, self._view = self._view, view
        if view is None:
            self.hide()
            return
        for label, text in (
            (self.title, view.title),
            (self.kind, view.kind),
            (self.destination, view.destination),
            (self.notes, "\n".join(view.notes)),
            (self.account, view.account),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        if before is None or (before.number, before.audio, before.video) != (
            view.number,
            view.audio,
            view.video,
        ):
            self.audio.setChecked(view.audio)
            self.video.setChecked(view.video)
        self.choices.setVisible(bool(view.accept))
        self.accept.setVisible(bool(view.accept))
        self.accept.setEnabled(not view.is_waiting)
        self.accept.setText(view.accept)
        describe(self.accept, view.accept, tr("Call it; so does Enter"))
        self.dismiss.setText(view.dismiss)
        describe(self.dismiss, view.dismiss, tr("Do not call; so does Esc"))
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(view.sentence)
        self.show()
        self._show_picture()
        if before is None or before.sentence != view.sentence:
            announce(self, view.sentence)

    def take_focus(self) -> None:
        """The keyboard is for the card: Enter calls, Esc dismisses."""
        if self.isHidden():
            return
        button = self.dismiss if self.accept.isHidden() else self.accept
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def least_height(self) -> int:
        """With less than this it says nothing that can be read."""
        return self._around + LEAST_LINES * self.fontMetrics().lineSpacing()

    @property
    def _around(self) -> int:
        """The height of what is not the words."""
        margins = self.layout().contentsMargins()
        down = margins.top() + margins.bottom() + 2 * BORDER
        # A button with the focus has a thicker border: room for it, wherever the focus is.
        down += self.dismiss.sizeHint().height() + 2 * BORDER + self.layout().spacing()
        if not self.choices.isHidden():
            down += self.choices.sizeHint().height() + self.layout().spacing()
        return down

    def ideal_size(self, room: QSize) -> QSize:
        """What it takes of a room of this size: at most all of it, unless that is next to nothing."""
        line = LINE * self.fontMetrics().averageCharWidth()
        width = min(max(WIDTH, line, self.layout().minimumSize().width()), room.width())
        margins = self.layout().contentsMargins()
        across = margins.left() + margins.right() + 2 * BORDER
        down = self._around
        self._fit_picture(width - across - PICTURE_SIDES, room.height() - down)
        words = max(0, self.words.widget().heightForWidth(width - across))
        least = min(words, LEAST_LINES * self.fontMetrics().lineSpacing())  # whom it calls, whatever the room
        return QSize(width, max(least + down, min(words + down, room.height())))

    def _fit_picture(self, width: int, height: int) -> None:
        """In the source's own shape, as the call shows it, and as large as what is said leaves room for."""
        if self.picture.isHidden():
            return
        source = self.picture.source_size
        shape = source if not source.isEmpty() else QSize(16, 9)
        inside = self.words.widget().layout()
        said = inside.totalHeightForWidth(width + PICTURE_SIDES) - self.picture.height()
        room = QSize(width, min(max(LEAST_PICTURE, height - said), MOST_PICTURE))
        self.picture.setFixedSize(shape.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_picture()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._show_picture()

    def _show_picture(self) -> None:
        has_picture = self._view is not None and self._view.has_picture and self.video.isChecked()
        self.picture.setVisible(has_picture)
        wanted = has_picture and self.isVisible()
        if wanted != self._is_picture_wanted:
            self._is_picture_wanted = wanted
            self.picture_wanted.emit(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no control of the card took for itself."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._accept()
        else:
            super().keyPressEvent(event)

    def _words_cut(self, _least: int, most: int) -> None:
        # What is cut off must be reached without a pointer, too.
        self.words.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)

    def _accept(self) -> None:
        if not self.accept.isHidden() and self.accept.isEnabled():
            self.accepted.emit(self.audio.isChecked(), self.video.isChecked())


def _label(role: str = "") -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)  # a stranger wrote what stands in it
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
