"""All devices and the own sound in one popover below "Devices". It shows and emits, no more."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.presenters.device_words import TITLES
from swdesk.app.presenters.devices import DevicesView, Picker
from swdesk.app.presenters.sound import SoundView
from swdesk.app.presenters.sound_check import SoundCheckView
from swdesk.app.shortcuts import show_key
from swdesk.app.widgets.choice_menu import ChoicePicker
from swdesk.app.widgets.controls import Button, describe
from swdesk.app.widgets.device_menu import DevicePicker, empty
from swdesk.app.widgets.sound_panel import SoundPanel
from swdesk.media.devices import DeviceKind

ICONS = {
    DeviceKind.AUDIOINPUT: ("mic", "mic-off"),
    DeviceKind.AUDIOOUTPUT: ("volume-2", "volume-2"),
    DeviceKind.RINGER: ("bell", "bell"),
    DeviceKind.VIDEOINPUT: ("video", "video-off"),
}
COLUMN = 292


class _Row(QWidget):
    """One kind: its name, its picker, and what is wrong with it."""

    help_wanted = Signal(object)

    def __init__(self, themes: Themes, kind: DeviceKind) -> None:
        super().__init__()
        self.picker = DevicePicker(themes, kind, tr(TITLES[kind]), ICONS[kind])
        title = QLabel(tr(TITLES[kind]))
        title.setProperty("role", "label")
        title.setBuddy(self.picker)
        self.trouble = QLabel()
        self.trouble.setProperty("role", "warning")
        self.trouble.setWordWrap(True)
        self.help = Button(tr("Retry"), tr("Try the device again"))
        self.help.setProperty("role", "small")
        self.help.clicked.connect(lambda: self.help_wanted.emit(kind))
        self.trouble.hide()
        self.help.hide()
        self.test = Button(tr("Test"), tr("Three notes on the ring device"))
        self.test.setAccessibleName(tr("Test the ring device"))
        self.test.setProperty("role", "small")
        if kind is not DeviceKind.RINGER:  # nor shown before it has its place: it would be a window
            self.test.hide()
        choice = QHBoxLayout()
        choice.setSpacing(8)
        choice.addWidget(self.picker, 1)
        choice.addWidget(self.test)
        wrong = QHBoxLayout()
        wrong.setSpacing(8)
        wrong.addWidget(self.trouble, 1)
        wrong.addWidget(self.help, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(title)
        column.addLayout(choice)
        column.addLayout(wrong)

    def show_devices(self, view: DevicesView, picker: Picker) -> None:
        """What is used, and what is wrong with it."""
        self.picker.show_devices(view)
        trouble = picker.trouble
        self.trouble.setVisible(trouble is not None)
        self.help.setVisible(trouble is not None and bool(trouble.action))
        if trouble is not None:
            self.trouble.setText(f"{trouble.title}. {trouble.text}".strip())
            self.help.setText(trouble.action_words)
            describe(self.help, f"{trouble.action_words}: {picker.title}")


def _labelled(words: str, picker: QWidget) -> QVBoxLayout:
    title = QLabel(words)
    title.setProperty("role", "label")
    title.setBuddy(picker)
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(title)
    column.addWidget(picker)
    return column


class DevicesPopover(QFrame):
    """Closes with Esc, with a click beside it, and with the button that opened it."""

    check_wanted = Signal()
    ring_wanted = Signal()
    help_wanted = Signal(object)
    set_chosen = Signal(str)
    set_named = Signal(str)
    set_removed = Signal(str)
    toggled = Signal(bool)
    """Shown or hidden."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("popover")
        self._themes = themes
        self.setAccessibleName(tr("Devices and sound"))
        self.rows = {kind: _Row(themes, kind) for kind in TITLES}
        self.quality = ChoicePicker(themes, tr("Picture quality"), "expand")
        self.codecs = ChoicePicker(themes, tr("Codecs"), "activity")
        self.sound = SoundPanel(themes)
        self.sets = QToolButton()
        self.sets.setProperty("role", "picker")
        self.sets.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sets.setMenu(QMenu(self.sets))
        self.set_name = QLineEdit()
        self.set_name.setPlaceholderText(tr("Name, for instance Desk"))
        self.set_name.setMaxLength(40)
        self.set_name.setProperty("compact", "true")
        describe(self.set_name, tr("Name of the device set"), tr("Enter keeps the devices under this name"))
        self.set_name.hide()
        self.check = Button(
            tr("Check sound and camera…"),
            tr("Speak, hear yourself, see your picture; no call needed"),
        )
        show_key(self.check, self.check.toolTip(), "sound-check", presses=False)
        self._view = DevicesView()
        self._say_set(self._view)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(8)
        for row in self.rows.values():
            left.addWidget(row)
        for words, picker in (
            (tr("Picture quality"), self.quality),
            (tr("Codecs, from the next call"), self.codecs),
        ):
            left.addLayout(_labelled(words, picker))
        left.addStretch(1)
        title = QLabel(tr("Your sound"))
        title.setProperty("role", "popoverTitle")
        right.addWidget(title)
        right.addWidget(self.sound)
        right.addStretch(1)
        self._columns = both = QHBoxLayout()
        self._holders: list[QWidget] = []
        both.setSpacing(24)
        for column in (left, right):
            holder = QWidget()
            self._holders.append(holder)
            column.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(column)
            both.addWidget(holder)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.sets)
        foot.addWidget(self.set_name, 1)
        foot.addStretch(1)
        foot.addWidget(self.check)
        inside = QWidget()
        inside.setObjectName("popoverInside")
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(14)
        whole.addLayout(both)
        whole.addLayout(foot)
        self._inside = inside
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scroll)

    def _connect(self) -> None:
        for row in self.rows.values():
            row.help_wanted.connect(self.help_wanted)
        self.rows[DeviceKind.RINGER].test.clicked.connect(self.ring_wanted)
        self.check.clicked.connect(self.hide)
        self.check.clicked.connect(self.check_wanted)
        self.set_name.returnPressed.connect(self._name_set)

    def show_devices(self, view: DevicesView) -> None:
        """What there is, while the popover is open, too."""
        self._view = view
        for picker in view.pickers:
            self.rows[picker.kind].show_devices(view, picker)
        self._say_set(view)
        self._fill_sets(view)
        self.refit()

    def show_sound(self, view: SoundView) -> None:
        """How the own sound is treated."""
        self.sound.show_sound(view)
        self.refit()

    def show_check(self, view: SoundCheckView) -> None:
        """One tone at a time."""
        self.rows[DeviceKind.RINGER].test.setEnabled(not view.is_playing and not view.is_running)

    def refit(self) -> None:
        """A warning came or went: be as large as what is in it."""
        if self.isVisible():
            self._fit()

    def _say_set(self, view: DevicesView) -> None:
        name = view.set_in_use or tr("None", "no device set")
        words = tr("Device set: {name}", name=name)
        self.sets.setText(words)
        describe(self.sets, words, tr("Keep these devices under a name, or go back to others"))

    def _fill_sets(self, view: DevicesView) -> None:
        menu = self.sets.menu()
        empty(menu)
        for name in view.sets:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == view.set_in_use)
            action.triggered.connect(lambda _on, name=name: self.set_chosen.emit(name))
        if view.sets:
            menu.addSeparator()
        menu.addAction(tr("Save as…")).triggered.connect(self._ask_name)
        if view.set_in_use:
            remove = menu.addAction(tr("Remove “{name}”", name=view.set_in_use))
            remove.triggered.connect(lambda: self.set_removed.emit(self._view.set_in_use))

    def _ask_name(self) -> None:
        self.set_name.setText(self._view.set_in_use)
        self.set_name.show()
        self.set_name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_name.selectAll()

    def _name_set(self) -> None:
        name = self.set_name.text().strip()
        self.set_name.hide()
        self.sets.setFocus(Qt.FocusReason.OtherFocusReason)
        if name:
            self.set_named.emit(name)

    # its place

    def open_below(self, button: QWidget) -> None:
        """Right-aligned below the button, or above it where there is no room."""
        self._button = button
        self.set_name.hide()
        self._fit()
        self.show()
        self.rows[DeviceKind.AUDIOINPUT].picker.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fit(self) -> None:
        button, width = self._button, self._themes.px(COLUMN)
        for holder in self._holders:
            holder.setFixedWidth(width)
        inside = self._inside.layout()
        # Told of all that changed while it was hidden: Qt asks the columns again, but not what holds them.
        for layout in self._inside.findChildren(QLayout):
            layout.invalidate()
        inside.activate()
        screen = button.screen() or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        is_narrow = area.width() < 2 * width + 60
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        hint = inside.totalSizeHint()
        wanted = QSize(hint.width(), max(hint.height(), inside.totalHeightForWidth(hint.width())))
        wanted += QSize(4, 4)
        size = wanted.boundedTo(area.size())
        if size.height() < wanted.height():
            size.setWidth(
                min(area.width(), size.width() + self._scroll.verticalScrollBar().sizeHint().width())
            )
        corner = button.mapToGlobal(QPoint(button.width() - size.width(), button.height() + 6))
        place = QRect(corner, size)
        if place.bottom() > area.bottom():
            place.moveBottom(area.bottom())
        place.moveLeft(max(area.left(), min(place.left(), area.right() + 1 - size.width())))
        place.moveTop(max(area.top(), place.top()))
        self.setGeometry(place)

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.toggled.emit(True)

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self.toggled.emit(False)
