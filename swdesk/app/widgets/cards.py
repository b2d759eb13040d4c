"""Cards over the stage: the newcomer's choice, what to do after a failure, the amber banner in a call."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from swdesk.app.desktop import icons
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.presenters.advice import Advice
from swdesk.app.presenters.call import Banner
from swdesk.app.widgets.controls import Button, IconButton


class FirstRunCard(QFrame):
    """For somebody without a token. Not modal: the dial bar works beside it."""

    try_pressed = Signal()
    have_token_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(tr("First steps"))
        title = _label(tr("Your first call"), "cardTitle")
        self.text = _label(
            tr(
                "Try swdesk on this computer alone: a small local space answers the call, "
                "with no account and no network. Or paste a token from your own space."
            )
        )
        self.try_now = Button(
            tr("Try it now"), tr("Start a local space and fill in a token for it"), "Alt+T", "primary"
        )
        self.have_token = Button(tr("I have a token"), tr("Go to the token field"), "Alt+I")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.try_now)
        buttons.addWidget(self.have_token)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.text)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.try_now.clicked.connect(self.try_pressed)
        self.have_token.clicked.connect(self.have_token_pressed)
        self.hide()

    def set_busy(self, busy: bool) -> None:
        """While the local space starts."""
        self.try_now.setEnabled(not busy)
        self.try_now.setText(tr("Starting…") if busy else tr("Try it now"))


class AdviceCard(QFrame):
    """Which of the ways a call can fail it was, and one next step."""

    dismissed = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(tr("What happened"))
        self._themes = themes
        self.has_advice = False
        self.mark = _Icon(themes, "triangle-alert", "warn", 20)
        self.title = _label("", "cardTitle")
        self.text = _label("")
        self.close_button = IconButton(themes, "x", tr("Close this advice"))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 14, 18)
        column.setSpacing(6)
        column.addLayout(head)
        body = QHBoxLayout()
        body.setContentsMargins(30, 0, 20, 0)
        body.addWidget(self.text)
        column.addLayout(body)
        self.close_button.clicked.connect(self.dismissed)
        self.hide()

    def show_advice(self, advice: Advice | None) -> None:
        """Fill the card; nothing empties it."""
        self.has_advice = advice is not None
        self.title.setText(advice.title if advice else "")
        self.text.setText(advice.text if advice else "")
        self.setAccessibleDescription(f"{advice.title}. {advice.text}" if advice else "")


class BannerCard(QFrame):
    """The one amber banner: what is lost, and what happens next."""

    dismissed = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAccessibleName(tr("Trouble"))
        self.mark = _Icon(themes, "triangle-alert", "on_warn", 18)
        self.title = _label("")
        self.title.setObjectName("bannerTitle")
        self.text = _label("")
        self.close_button = IconButton(themes, "x", tr("Close this notice"), colour="on_warn")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 10)
        row.setSpacing(10)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.close_button.clicked.connect(self.dismissed)
        self.hide()

    def show_banner(self, banner: Banner | None) -> None:
        """Say it; nothing hides it."""
        self.setVisible(banner is not None)
        if banner is not None:
            self.title.setText(banner.title)
            self.text.setText(banner.text)
            self.text.setVisible(bool(banner.text))
            self.setAccessibleDescription(f"{banner.title}. {banner.text}")


class _Icon(QLabel):
    def __init__(self, themes: Themes, name: str, colour: str, size: int) -> None:
        super().__init__()
        self._themes = themes
        self._name = name
        self._colour = colour
        self._size = size
        themes.changed.connect(self._theme_changed)
        self._theme_changed()

    def _theme_changed(self, _theme: object = None) -> None:
        self.setFixedSize(QSize(self._themes.px(self._size), self._themes.px(self._size)))
        self.update()

    def paintEvent(self, _event) -> None:

        painter = QPainter(self)
        icons.draw(painter, self._name, getattr(self._themes.theme, self._colour), QRectF(self.rect()))


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label
