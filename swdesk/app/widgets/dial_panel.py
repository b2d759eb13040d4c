"""The dial bar: token, destination, Dial, Cancel, Hang up and what is sent. It shows and emits, no more."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.phone import Wishes
from swdesk.app.presenters.devices import DevicesView
from swdesk.app.presenters.dial import DialView, Phase
from swdesk.app.shortcuts import bind, show_key
from swdesk.app.widgets.controls import Button, CheckBox, Field, IconButton, describe, mark

PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
PRESSING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
LEAST_FIELD = 120  # logical pixels of a field
NARROW = 860  # logical pixels below which the secondary switches show their icons only


class DialPanel(QWidget):
    """Fields and buttons."""

    dial_requested = Signal(str, str, object)
    """Token, destination, `Wishes`: what stood there at the press."""
    dial_pressed_again = Signal()
    """The same button, or the keyboard where it was, while a call is being made."""
    cancel_requested = Signal()
    hang_up_requested = Signal()
    token_edited = Signal(str)
    destination_edited = Signal(str)
    remember_changed = Signal(bool)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dialPanel")
        self._themes = themes
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._token_hint_of_account = ""
        self._token_fault = ""
        self._phase = Phase.IDLE
        self._cancel_is_heir = False

        self.token = Field()
        self.token.setPlaceholderText(tr("Paste your SAT here"))
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        describe(self.token, tr("Subscriber Access Token"), tr("The token that signs you in"), "token")
        self.reveal = IconButton(themes, "eye", tr("Show the token"), "reveal-token", checked="eye-off")
        self.clear = IconButton(themes, "x", tr("Clear the token"), "clear-token")
        self.token.add_tool(self.reveal)
        self.token.add_tool(self.clear)
        self.clear.hide()

        self.destination = Field()
        for field in (self.token, self.destination):
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what they hold is, in every language
        self.destination.setPlaceholderText("/public/test-room")
        describe(self.destination, tr("Destination"), tr("Whom or what to call; Enter dials"), "destination")
        self.kind = QLabel()
        self.kind.setObjectName("kind")
        self.kind.setAccessibleDescription(tr("Kind of destination"))
        self.kind.hide()
        self.destination.add_tool(self.kind)

        self.cancel = Button(tr("Cancel"), tr("Stop this call before it is made"), "cancel")
        self.dial = Button(tr("Dial"), tr("Call the destination; so does Enter in a field"), role="primary")
        show_key(self.dial, self.dial.toolTip(), "dial", presses=False)
        self.hang_up = Button(tr("Hang up"), tr("End the call"), role="danger")
        show_key(self.hang_up, tr("End the call"), "hang-up", presses=False)
        self.cancel.hide()

        self.audio = CheckBox(
            tr("Send audio"), themes, tr("Send your microphone in the next call"), "send-audio"
        )
        self.video = CheckBox(tr("Send video"), themes, tr("Send your camera in the next call"), "send-video")
        self.audio.setChecked(True)
        self.video.setChecked(True)
        self.remember = CheckBox(
            tr("Remember token in the system keyring"),
            themes,
            tr("Unticking it forgets the token"),
            "remember-token",
        )
        self.start_muted = _switch(themes, "mic", "mic-off", tr("Start muted"), "start-muted")
        self.start_camera_off = _switch(
            themes, "video", "video-off", tr("Start with camera off"), "start-camera-off"
        )

        self.devices = IconButton(themes, "triangle-alert", tr("Devices and sound"), "devices", colour="warn")
        self.devices.setText(tr("Devices ▾"))
        self.devices.setProperty("role", "toggle")
        self.devices.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.devices.hide()

        self.token_hint = _hint(tr("Token hint"))
        self.destination_hint = _hint(tr("Destination hint"))
        self._lay_out()
        self._connect()
        self.show_dial(DialView())
        themes.changed.connect(self._fit)

    def _lay_out(self) -> None:
        self._labels = []
        for text, field in (
            (tr("Subscriber Access Token"), self.token),
            (tr("Destination"), self.destination),
        ):
            label = QLabel(text)
            label.setProperty("role", "label")
            label.setBuddy(field)
            label.setContentsMargins(0, 0, 0, 4)
            self._labels.append(label)
        # Cancel takes its room from the destination: nothing may move under a pointer pressing Dial twice.
        self._whither = _row(self.destination, self.cancel, spacing=12)
        self._whither.layout().setStretch(0, 1)
        self._switches = _row(self.start_muted, self.start_camera_off, self.devices, spacing=4)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        self._media = _row(spacing=16)
        self._arrange(is_stacked=False)
        order = (
            self.token, self.reveal, self.clear, self.destination, self.cancel, self.dial, self.hang_up,
            self.audio, self.video, self.remember, self.start_muted, self.start_camera_off, self.devices,
        )  # fmt: skip
        for one, next_one in pairwise(order):
            QWidget.setTabOrder(one, next_one)

    def _connect(self) -> None:
        self.token.returnPressed.connect(self._dial)
        self.destination.returnPressed.connect(self._dial)
        self.dial.clicked.connect(self._dial)
        self.dial.installEventFilter(self)
        self.cancel.clicked.connect(self.cancel_requested)
        self.cancel.installEventFilter(self)
        self.hang_up.clicked.connect(self.hang_up_requested)
        self.token.textChanged.connect(self._token_changed)
        self.destination.textChanged.connect(self.destination_edited)
        self.clear.clicked.connect(self._clear_token)
        self.reveal.toggled.connect(self._reveal)
        self.remember.toggled.connect(self.remember_changed)
        bind("destination", self, lambda: self.focus_field("destination"))
        bind("token", self, lambda: self.focus_field("token"))
        bind("dial", self, self._press_dial).setAutoRepeat(False)

    # where everything is

    def _arrange(self, *, is_stacked: bool) -> None:
        """Side by side, or where that is too wide, as with large text, one below the other."""
        self._is_stacked = is_stacked
        grid, media = self._grid, self._media.layout()
        for layout in (grid, media):
            while layout.count():
                layout.takeAt(0)
        (token, destination), switches = self._labels, self._switches
        if is_stacked:
            for row, part in enumerate(
                (token, self.token, self.token_hint, destination, self._whither, self.destination_hint)
            ):
                grid.addWidget(part, row, 0, 1, 2)
            grid.addWidget(self.dial, 6, 0)
            grid.addWidget(self.hang_up, 6, 1)
            grid.addWidget(self.audio, 7, 0)
            grid.addWidget(self.video, 7, 1)
            grid.addWidget(self.remember, 8, 0, 1, 2)
            grid.addWidget(switches, 9, 0, 1, 2, Qt.AlignmentFlag.AlignLeading)
            stretches = (1, 1)
        else:
            grid.addWidget(token, 0, 0)
            grid.addWidget(destination, 0, 1)
            for column, part in enumerate((self.token, self._whither, self.dial, self.hang_up)):
                grid.addWidget(part, 1, column)
            grid.addWidget(self.token_hint, 2, 0)
            grid.addWidget(self.destination_hint, 2, 1, 1, 3)
            for box in (self.audio, self.video, self.remember):
                media.addWidget(box)
            media.addStretch(1)
            media.addWidget(switches)
            grid.addWidget(self._media, 3, 0, 1, 4)
            stretches = (4, 5)
        self._media.setVisible(not is_stacked)
        for column, stretch in enumerate(stretches):
            grid.setColumnStretch(column, stretch)
        grid.setVerticalSpacing(8 if is_stacked else 0)
        media.setContentsMargins(0, 8, 0, 0)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is stacked: it changes over when it is told its width, not before."""
        widest = max(self.remember.sizeHint().width(), self.dial.sizeHint().width() * 2 + 12)
        return QSize(32 + widest, super().minimumSizeHint().height())

    def _wide(self) -> int:
        """The width from which on everything has room side by side."""
        buttons = self.dial.sizeHint().width() + self.hang_up.sizeHint().width()
        if not self.cancel.isHidden():
            buttons += self.cancel.sizeHint().width() + 12
        fields = 2 * self._themes.px(LEAST_FIELD) + buttons + 3 * 12
        boxes = sum(box.sizeHint().width() + 16 for box in (self.audio, self.video, self.remember))
        return 32 + max(fields, boxes + self._switches.sizeHint().width())

    # what is asked

    def _dial(self) -> None:
        self.dial_requested.emit(
            self.token.text(),
            self.destination.text(),
            Wishes(
                audio=self.audio.isChecked(),
                video=self.video.isChecked(),
                start_muted=self.start_muted.isChecked(),
                start_camera_off=self.start_camera_off.isChecked(),
            ),
        )

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        """Dial is disabled while it waits, and a disabled button keeps a press to itself.

        Pressed by a key it hands the focus to Cancel: the same key again is one more press of Dial.
        """
        kind = event.type()
        if button is self.cancel:
            if kind == QEvent.Type.FocusOut:
                self._cancel_is_heir = False  # who comes back means it
            elif self._cancel_is_heir and kind == QEvent.Type.KeyPress and event.key() in PRESSING_KEYS:
                if not event.isAutoRepeat():
                    self.dial_pressed_again.emit()
                return True
        elif kind in PRESSES and not self.dial.isEnabled():
            self._press_dial()
        return False

    def _press_dial(self) -> None:
        if self._phase is Phase.DIALLING:
            self.dial_pressed_again.emit()
        else:
            self.dial.click()

    def _clear_token(self) -> None:
        self.token.clear()
        self.token.setFocus(Qt.FocusReason.OtherFocusReason)

    def _token_changed(self, text: str) -> None:
        self.clear.setVisible(bool(text))
        self.token.arrange()
        self.token_edited.emit(text)

    def _reveal(self, shown: bool) -> None:
        self.token.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        describe(self.reveal, tr("Hide the token") if shown else tr("Show the token"), "", "reveal-token")

    # what is shown

    def show_dial(self, view: DialView) -> None:
        """Button rules, kind of destination, hints."""
        before, self._phase = self._phase, view.phase
        focused = self.focusWidget() if self.isActiveWindow() or self.hasFocus() else None
        focused = self.window().focusWidget() if focused is None else focused
        self.cancel.setVisible(view.can_cancel)
        self.cancel.setEnabled(view.phase is Phase.DIALLING)
        self.hang_up.setEnabled(view.can_hang_up)
        self.dial.setEnabled(view.can_dial)
        if not view.can_dial:
            mark(self.dial, "pointed", False)
        self._hand_focus_on(before, view.phase, focused)
        self.kind.setText(view.destination_kind)
        self.kind.setVisible(bool(view.destination_kind))
        self.destination.arrange()
        _say(self.destination_hint, view.destination_hint, fault=False)
        self._token_fault = view.token_fault
        self._show_token_hint()

    def _hand_focus_on(self, before: Phase, phase: Phase, focused: QWidget | None) -> None:
        # A control that goes away or dims gives the focus to the one that took its part, not to a stranger.
        if phase is before:
            return
        self._cancel_is_heir = False
        if focused not in (self.dial, self.cancel, self.hang_up):
            return
        heir = {Phase.DIALLING: self.cancel, Phase.IN_CALL: self.hang_up, Phase.IDLE: self.dial}.get(phase)
        self._cancel_is_heir = heir is self.cancel
        if heir is not None:
            heir.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_token_hint(self, hint: str) -> None:
        """What can be said of the token before anything is dialled."""
        self._token_hint_of_account = hint
        self._show_token_hint()

    def _show_token_hint(self) -> None:
        hint = self._token_fault or self._token_hint_of_account
        self.token.set_fault(bool(self._token_fault))
        _say(self.token_hint, hint, fault=bool(hint))

    def show_devices(self, view: DevicesView) -> None:
        """Which devices are used, for who hovers over the button; and whether something is wrong."""
        used = "\n".join(f"{picker.title}: {picker.current}" for picker in view.pickers)
        has_trouble = any(picker.trouble for picker in view.pickers)
        describe(self.devices, tr("Devices and sound"), tr("Devices and sound"), "devices")
        self.devices.setToolTip(f"{self.devices.toolTip()}\n{used}")
        self.devices.setAccessibleDescription(used)
        style = Qt.ToolButtonStyle
        self.devices.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if has_trouble else style.ToolButtonTextOnly
        )

    def show_keyring(self, problem: str, remembered: bool) -> None:
        """Whether the token can be remembered, and is."""
        self.remember.setEnabled(not problem)
        if problem:
            why = tr("Not possible here: {problem}", problem=problem)
            describe(self.remember, self.remember.text(), why)
            self.remember.setAccessibleDescription(why)
        self.remember.blockSignals(True)
        self.remember.setChecked(remembered and not problem)
        self.remember.blockSignals(False)
        self.remember.update()

    def point_at_dial(self) -> None:
        """Show that Dial is the next step, whether or not the window has the keyboard."""
        mark(self.dial, "pointed", True)
        self.dial.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_field(self, name: str) -> None:
        """Go to `token` or `destination` and select what is in it."""
        field = self.token if name == "token" else self.destination
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, _theme: object = None) -> None:
        """Give up words before places: the secondary switches show their icons only, then all is stacked."""
        self._say_switches(in_words=self.width() >= self._themes.px(NARROW))
        is_stacked = self.width() < self._wide()
        if is_stacked != self._is_stacked:
            self._arrange(is_stacked=is_stacked)

    def _say_switches(self, *, in_words: bool) -> None:
        style = Qt.ToolButtonStyle
        for switch in (self.start_muted, self.start_camera_off):
            switch.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if in_words else style.ToolButtonIconOnly
            )
            mark(switch, "compact", not in_words)


def _row(*widgets: QWidget, spacing: int) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return row


def _switch(themes: Themes, name: str, checked: str, text: str, shortcut: str) -> QToolButton:
    switch = IconButton(themes, name, text, shortcut, checked=checked)
    switch.setText(f" {text}")
    switch.setProperty("role", "toggle")
    switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return switch


def _hint(name: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", "hint")
    label.setTextFormat(Qt.TextFormat.PlainText)  # parts of what was pasted stand in it
    label.setAccessibleDescription(name)
    label.setWordWrap(True)
    label.setContentsMargins(0, 4, 0, 0)
    label.hide()
    return label


def _say(label: QLabel, text: str, *, fault: bool) -> None:
    label.setText(text)
    label.setVisible(bool(text))
    mark(label, "fault", fault)
