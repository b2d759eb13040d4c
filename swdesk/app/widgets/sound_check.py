"""The dialog of the sound check: speak, hear yourself, see what came of it, see your picture. Not modal."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import source, tr, with_key
from swdesk.app.presenters.sound_check import SoundCheckView
from swdesk.app.widgets.controls import Button
from swdesk.app.widgets.meter import LevelMeter, bar_of
from swdesk.app.widgets.self_view import SelfView
from swdesk.media.mailbox import FrameMailbox

PICTURE = QSize(420, 236)
FIGURES = (source("Voice"), source("Clipping"), source("Noise"), source("Echo"))


class LevelStrip(QWidget):
    """Three seconds of loudness as bars."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self.setAccessibleName(tr("Loudness over time"))
        self.setFixedHeight(themes.px(44))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._themes = themes
        self._strip: tuple[float, ...] = ()

    def show_strip(self, strip: tuple[float, ...]) -> None:
        """RMS values from 0 to 1."""
        if strip != self._strip:
            self._strip = strip
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setBrush(QColor(theme.accent))
        room = QRectF(self.rect()).adjusted(8, 4, -8, -4)
        step = room.width() / max(1, len(self._strip))
        for number, level in enumerate(self._strip):
            height = max(2.0, bar_of(level) * room.height())
            top = room.center().y() - height / 2
            painter.drawRoundedRect(
                QRectF(room.left() + number * step, top, max(1.0, step - 1.5), height), 1, 1
            )


class SoundCheckDialog(QDialog):
    """Shows a `SoundCheckView`."""

    start_wanted = Signal()
    tone_wanted = Signal()
    went_away = Signal()

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check sound and camera"))
        self.setAccessibleName(tr("Check sound and camera"))
        self.setModal(False)
        self.picture = SelfView(themes, self)
        self.picture.setMinimumHeight(72)
        self.picture.setMaximumHeight(PICTURE.height())
        self.picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.picture.setEnabled(False)  # nothing to drag here
        self.note = _words("", "hint")
        self.step = _words("", "")
        self.step.setAccessibleDescription(tr("What to do now"))
        self.meter = LevelMeter(themes, tr("Level of the sound check"))
        self.strip = LevelStrip(themes)
        self.verdict = _words("", "verdict")
        self.verdict.setAccessibleDescription(tr("Result of the sound check"))
        self.figures = {name: QLabel("–") for name in FIGURES}
        self.start = Button(
            tr("Start the check"), tr("Speak for three seconds, then listen"), "Alt+B", "primary"
        )
        self.tone = Button(tr("Play a test tone"), tr("Three notes on the chosen speaker"), "Alt+W")
        self.close_button = Button(tr("Close"), with_key(tr("Close; the devices are let go"), "Esc"))
        self.start.setDefault(True)
        self._lay_out()
        self.start.clicked.connect(self.start_wanted)
        self.tone.clicked.connect(self.tone_wanted)
        self.close_button.clicked.connect(self.close)
        self.finished.connect(lambda _result: self.went_away.emit())
        themes.changed.connect(self._theme_changed)

    def _lay_out(self) -> None:
        table = QGridLayout()
        table.setHorizontalSpacing(12)
        table.setVerticalSpacing(2)
        for column, (name, value) in enumerate(self.figures.items()):
            label = _words(tr(name), "label")
            value.setAccessibleDescription(tr(name))
            table.addWidget(label, 0, column)
            table.addWidget(value, 1, column)
            table.setColumnStretch(column, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.start)
        buttons.addWidget(self.tone)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        self._inside = QWidget()
        self._inside.setObjectName("central")
        scroll = QScrollArea()
        scroll.setWidget(self._inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(self.picture)
        column.addWidget(self.note)
        column.addWidget(self.step)
        column.addWidget(self.meter)
        column.addWidget(self.strip)
        column.addLayout(table)
        column.addWidget(self.verdict)
        column.addStretch(1)
        column.addLayout(buttons)

    def begin(self) -> FrameMailbox:
        """Get ready to be shown; the mailbox for the camera's picture."""
        return self.picture.renew()

    def show_check(self, view: SoundCheckView) -> None:
        """What to do, how loud it is, what came of it."""
        self.note.setText(view.note)
        self.note.setVisible(bool(view.note))
        self.step.setText(view.words)
        self.meter.set_level(view.level)
        self.strip.show_strip(view.strip)
        self.verdict.setText(view.verdict)
        for name, value in self.figures.items():
            value.setText(dict(view.figures).get(name, "–"))
        ended = not view.is_running and not self.start.isEnabled()
        self.start.setEnabled(not view.is_running)
        if ended:  # while it was disabled the focus had gone on to the next
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        self.start.setText(tr("Listening…") if view.is_running else tr("Start the check"))
        self.tone.setEnabled(not view.is_running and not view.is_playing)
        self.picture.set_note(view.camera_note)
        self.picture.set_mirrored(view.is_mirror)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _theme_changed(self, _theme: object) -> None:
        self._fit()

    def _fit(self) -> None:
        """Grow with what is said; never shrink under somebody's pointer."""
        inside, room = self._inside.layout(), self.screen().availableGeometry().size()
        narrowest = min(room.width(), max(PICTURE.width() + 40, inside.minimumSize().width()))
        width = max(self.width(), narrowest)
        self.picture.setMinimumHeight(72)
        least = inside.totalHeightForWidth(width)
        self.picture.setMinimumHeight(max(72, min(PICTURE.height(), 72 + room.height() - least)))
        self.setMinimumSize(narrowest, min(room.height(), inside.totalHeightForWidth(width)))

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def closeEvent(self, event) -> None:
        # A close is a rejection: `finished` is told once, by whichever way.
        event.accept()
        if self.isVisible():
            self.reject()


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(role != "label")
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label
