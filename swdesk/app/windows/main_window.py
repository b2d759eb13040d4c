"""The main window: places the parts, ties them to the presenters, decides nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QMainWindow, QScrollArea, QSplitter, QVBoxLayout, QWidget

from swdesk import places
from swdesk.app.desktop import icons
from swdesk.app.desktop.appearance import Appearance
from swdesk.app.desktop.names import name_widgets
from swdesk.app.desktop.region import region_of
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.phone import CallHandle, Phone, Presence, Vault, Wishes
from swdesk.app.presenters.account import AccountPresenter, AccountView
from swdesk.app.presenters.advice import advise
from swdesk.app.presenters.call import CallPresenter, StageView, initials
from swdesk.app.presenters.camera_peek import Camera
from swdesk.app.presenters.commands import Commands
from swdesk.app.presenters.dial import DialPresenter, Phase
from swdesk.app.presenters.happenings import Happenings
from swdesk.app.presenters.journal import Journal
from swdesk.app.presenters.keyring import KeyringPresenter
from swdesk.app.presenters.picture import NumbersPresenter
from swdesk.app.presenters.recents import Recents
from swdesk.app.presenters.sound_check import Checks
from swdesk.app.settings import Settings
from swdesk.app.shortcuts import bind
from swdesk.app.shortcuts import use as use_keys
from swdesk.app.widgets.completion import Completion
from swdesk.app.widgets.dial_panel import DialPanel
from swdesk.app.widgets.header import Header
from swdesk.app.widgets.log_panel import LogPanel, save_text
from swdesk.app.widgets.stage import Stage
from swdesk.app.widgets.status_line import StatusLine
from swdesk.app.windows.device_desk import DeviceDesk
from swdesk.app.windows.full_screen import FullScreen
from swdesk.app.windows.hands import WindowHands
from swdesk.app.windows.link_desk import LinkDesk
from swdesk.app.windows.settings_desk import SettingsDesk
from swdesk.app.windows.signal_desk import Play, SignalDesk
from swdesk.errors import SignalWireError
from swdesk.preferences import Preferences
from swdesk.protocol.links import is_for_guests

logger = logging.getLogger(__name__)

LAB_DESTINATION = "/public/test-room"


class MainWindow(QMainWindow):
    """One window, one call at a time."""

    closing = Signal()
    """Closing was asked for. The window stays until `main` has hung up and closes it for good."""
    quitting = Signal()
    """The end of the program was asked for."""
    painted = Signal()
    """The first paint is done."""

    def __init__(
        self,
        phone: Phone,
        vault: Vault,
        themes: Themes,
        version: str,
        settings: Settings | None = None,
        *,
        devices=None,
        checks: Checks | None = None,
        camera: Camera | None = None,
        play: Play | None = None,
    ) -> None:
        """`devices`: `app.capture.registry.Devices`, where there are any. `camera`: of a guest's card."""
        super().__init__()
        self.setWindowTitle("swdesk")
        self.setWindowIcon(icons.application_icon())
        self.setMinimumSize(640, 420)
        self._phone = phone
        self.settings = settings or Settings()
        self._tasks: set[asyncio.Task[None]] = set()
        self._may_close = False
        self._was_shown = False
        self._was_painted = False

        self.journal = Journal()
        self.dial = DialPresenter(phone, self.journal, self.region)
        self.account = AccountPresenter(phone)
        self.call = CallPresenter(self.journal, self.dial.call_destroyed)
        self.keyring = KeyringPresenter(vault)

        self.recents = Recents(lambda: self.settings.value.privacy.remember_destination)

        self.header = Header(themes)
        self.panel = DialPanel(themes)
        self.stage = Stage(themes)
        self.log = LogPanel(themes)
        self.status_line = StatusLine(themes, version)
        self.numbers = NumbersPresenter(lambda: self.stage.remote.mailbox.paint_seconds)
        self._lay_out()
        self.desk = DeviceDesk(
            self, self.panel, self.stage, themes=themes, settings=self.settings, journal=self.journal,
            do=self.do, devices=devices, checks=checks,
        )  # fmt: skip
        self.links = LinkDesk(self, themes, camera)
        self.signals = SignalDesk(self, self.settings, play)
        self.signals.is_one_device = self.desk.devices.rings_on_speaker
        self.completion = Completion(self.panel.destination)
        self.happenings = Happenings(self.dial, self.call, phone.account, self.desk.devices)
        self.hands = WindowHands(self)
        self.commands = Commands(
            self.hands, self.dial, self.call, phone.account, self.desk.devices, self.happenings,
            version=version, profile=places.here().profile,
        )  # fmt: skip
        self.settings_desk = SettingsDesk(
            self, themes=themes, settings=self.settings, devices=self.desk, account=self.account,
            keyring=self.keyring, token=self.panel.token.text, do=self.do,
        )  # fmt: skip
        self._tie_presenters()
        self._tie_widgets()
        self._tie_settings()
        self.appearance = Appearance(self, themes, self.settings)
        name_widgets(self)
        self._seconds = QTimer(self, interval=1000)
        self._seconds.timeout.connect(self._tick)
        self._seconds.start()

    def _lay_out(self) -> None:
        """From the outside in: each widget that goes into another has all that is in it styled anew."""
        # Where there is too little room, as with large text in a small window, everything can be scrolled to.
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # One of our own: to wrap Qt's, PySide makes the classes of all the widgets that there are.
        scroll.setViewport(ground := QWidget(objectName="qt_scrollarea_viewport"))
        self.setCentralWidget(scroll)
        central = QWidget(ground, objectName="central")
        scroll.setWidget(central)
        # Filled by itself it covers the window, which is never painted then: nobody knew of the first paint.
        ground.setAutoFillBackground(False)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        column.addWidget(self.header)
        column.addWidget(self.panel)
        column.addWidget(self.split, 1)
        column.addWidget(self.status_line)
        self.split.addWidget(self.stage)
        self.split.addWidget(self.log)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        others = [self.header, self.panel, self.log, self.status_line]
        self.full_screen = FullScreen(self, self.stage, others)

    def _tie_presenters(self) -> None:
        self.journal.added.subscribe(self.log.put)
        self.dial.view.observe(self.panel.show_dial)
        self.dial.view.select(lambda view: view.phase).observe(self._show_phase)
        self.dial.focus.subscribe(self.panel.focus_field)
        self.recents.entries.observe(self.completion.offer)
        self.completion.removed.connect(self.recents.remove)
        self.settings.changed.connect(self._settings_changed)
        self.dial.advice.observe(self.stage.show_advice)
        self.dial.calls.observe(self._show_call)
        self.numbers.rows.observe(self.stage.show_numbers)
        self.call.view.observe(self._show_stage)
        self.call.advice.observe(self.stage.show_advice)
        self.call.facts.observe(self.status_line.show_facts)
        self.call.facts.observe(self.desk.facts_changed)
        self.call.facts.observe(self.signals.show_facts)
        self.account.view.observe(self._show_account)
        self.account.accepted.subscribe(lambda token: self.do(self.keyring.token_accepted(token)))
        self.keyring.view.observe(lambda view: self.panel.show_keyring(view.problem, view.is_remembered))

    def _tie_widgets(self) -> None:
        panel, stage = self.panel, self.stage
        panel.dial_requested.connect(self._dial)
        panel.dial_pressed_again.connect(self.dial.press_again)
        panel.cancel_requested.connect(self.dial.cancel)
        panel.hang_up_requested.connect(self.dial.hang_up)
        panel.token_edited.connect(self._token_edited)
        panel.destination_edited.connect(self.dial.destination_edited)
        panel.remember_changed.connect(
            lambda wanted: self.do(self.keyring.set_wanted(wanted, panel.token.text()))
        )
        stage.try_pressed.connect(lambda: self.do(self.try_lab()))
        stage.have_token_pressed.connect(self._have_token)
        bar = stage.call_bar
        bar.microphone.clicked.connect(lambda: self.do(self.call.toggle_muted()))
        bar.camera.clicked.connect(lambda: self.do(self.call.toggle_camera()))
        bar.hang_up.clicked.connect(self.dial.hang_up)
        stage.numbers.toggled.connect(self.numbers.want)
        stage.banner_dismissed.connect(self.call.dismiss_banner)
        self.log.save_requested.connect(self._save_log)
        bind("quit", self, self.quitting.emit)
        bind("hang-up", self, panel.hang_up.click)  # of the window: the panel is away in full screen
        bind("log", self, self._go_to_log)
        bind("redial", self, self.redial)
        self.header.settings.clicked.connect(self.settings_desk.open)
        self.settings_desk.removed.connect(self.quitting)

    def _tie_settings(self) -> None:
        """What is switched here is remembered: the switches are the settings."""
        self.stage.mirror.toggled.connect(self._set_mirror)
        self.desk.is_person.observe(self._set_mirror)
        self.desk.camera_note.observe(self.call.set_camera_note)
        self.desk.microphone_note.observe(self.call.set_microphone_note)
        for switch, name in (
            (self.panel.start_muted, "calls.start_muted"),
            (self.panel.start_camera_off, "calls.start_camera_off"),
            (self.stage.mirror, "video.mirror_self_view"),
        ):
            switch.setChecked(self.settings.get(name))
            switch.toggled.connect(partial(self.settings.put, name))

    def _settings_changed(self, preferences: Preferences) -> None:
        """Changed in the dialog, or here."""
        self.recents.wanted_changed()
        use_keys(preferences.shortcuts)
        self.panel.start_muted.setChecked(preferences.calls.start_muted)
        self.panel.start_camera_off.setChecked(preferences.calls.start_camera_off)
        self.stage.mirror.setChecked(preferences.video.mirror_self_view)

    def _set_mirror(self, _changed: object) -> None:
        self.call.set_mirror(self.shows_mirror)

    @property
    def shows_mirror(self) -> bool:
        """Whether the own picture is to be shown as a mirror does."""
        return self.stage.mirror.isChecked() and self.desk.is_person.value

    def region(self) -> str:
        """The country of telephone numbers that do not say theirs."""
        return region_of(self.settings.value.calls.region)

    # what a person starts

    async def restore(self, destination: str) -> None:
        """Fill in what is remembered, and offer the first steps to who has no token."""
        self.panel.destination.setText(destination)
        token = await self.keyring.load()
        if token and not self.panel.token.text():
            self.panel.token.setText(token)
            self.panel.token.home(False)
        self.stage.offer_first_run(not self.panel.token.text())
        if not self.links.is_asking:  # the card of a link that the program was started for has the keyboard
            field = self.panel.destination if self.panel.token.text() else self.panel.token
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dial(self, token: str, destination: str, wishes: Wishes) -> None:
        if is_for_guests(destination):
            self.panel.destination.clear()
            self.links.open(destination)
            return
        self.dial.dial(token, destination, self.desk.wishes(wishes))

    def redial(self) -> None:
        """Call again what was called last; without that, ask for a destination."""
        if not self.dial.view.value.can_dial:
            return
        if self.recents.last:
            self.panel.destination.setText(self.recents.last)
        self.panel.dial.click()

    async def try_lab(self) -> None:
        """Start the local space, fill in a token for it, and point at Dial without pressing it."""
        self.stage.first_run.set_busy(True)
        try:
            token = await self._phone.open_lab()
        finally:
            self.stage.first_run.set_busy(False)
        self.keyring.never_keep(token)
        self.panel.token.setText(token)
        self.panel.token.home(False)
        self.panel.destination.setText(LAB_DESTINATION)
        self.stage.offer_first_run(False)
        self.stage.set_hint(tr("Everything is filled in. Press <b>Dial</b>."))
        self.panel.point_at_dial()

    def _have_token(self) -> None:
        self.stage.offer_first_run(False)
        self.panel.focus_field("token")

    def _go_to_log(self) -> None:
        self.log.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _token_edited(self, token: str) -> None:
        self.dial.token_edited(token)
        self.account.token_edited(token)
        if token.strip():
            self.stage.offer_first_run(False)

    def _save_log(self, text: str) -> None:
        from PySide6.QtWidgets import QFileDialog  # a dozen enumerations, made when it is wanted

        name = f"swdesk-{datetime.now():%Y%m%d-%H%M%S}.log"
        dialog = QFileDialog(self, tr("Save the log"), str(Path.home() / name), tr("Log (*.log *.txt)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._write_log(Path(path), text))
        dialog.open()

    def _write_log(self, path: Path, text: str) -> None:
        try:
            save_text(path, text)
        except OSError as error:
            logger.warning("The log could not be saved: %s", error)
            self.journal.write(f"The log could not be saved: {error.strerror}")

    # what the presenters say

    def _show_phase(self, phase: Phase) -> None:
        if phase is Phase.DIALLING:
            self.stage.show_advice(None)
            self.stage.renew_pictures()
            if not self.dial.guest_of:  # it is somebody else's, and could not be called again
                self.recents.add(self.dial.destination)
            self.call.expect(self.dial.destination)
        elif phase is Phase.IDLE:
            self.call.expect_nothing()

    def _show_call(self, call: CallHandle | None) -> None:
        self.numbers.follow(call)
        self.desk.follow(call)
        self.settings_desk.follow(call)
        self.signals.follow(call)
        if call is None:
            return
        call.attach(remote=self.stage.remote.mailbox, local=self.stage.local.mailbox)
        self.call.follow(call)

    def _show_stage(self, view: StageView) -> None:
        if not view.is_active:
            self.full_screen.leave()
        self.stage.show_call(view)
        self.signals.show_call(view)
        self.status_line.show_stage(view)
        parts = [view.destination, view.elapsed or view.status_words] if view.is_active else []
        self.setWindowTitle(" — ".join([" ".join(parts), "swdesk"]) if parts else "swdesk")

    def _show_account(self, view: AccountView) -> None:
        self.header.show_account(view)
        self.status_line.show_account(view)
        self.panel.show_token_hint(view.token_hint)
        self.stage.local.set_initials(initials(view.name) if view.name else "")
        self.call.signalling_lost(view.presence is Presence.RECONNECTING)

    def _tick(self) -> None:
        self.account.tick()
        expires_at = self._phone.account.value.expires_at
        self.call.tick(datetime.now().timestamp(), expires_at)

    # its end

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.desk.held_key.watch(self.windowHandle())
            room = self.split.height()
            log = min(self.log.sizeHint().height(), room * 3 // 10)
            self.split.setSizes([room - log, log])

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.closing.emit()

    async def shut_down(self) -> None:
        """Leave no call and no task behind; the window may then be closed."""
        self._may_close = True
        self._seconds.stop()
        self.hide()
        await self.links.close()
        self.settings_desk.close()
        await self.desk.close()
        await self.signals.close()
        await self.dial.close()
        await self.account.close()
        for task in tuple(self._tasks):
            task.cancel()
        if self._tasks:
            await asyncio.wait(tuple(self._tasks), timeout=0.5)

    def do(self, coroutine: Coroutine[object, object, None]) -> None:
        """Start what a control asked for; its failure is said in the log and stops nothing."""
        task = asyncio.get_running_loop().create_task(self.attempt(coroutine))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def attempt(self, coroutine: Coroutine[object, object, None]) -> None:
        """Await it; a failure is a line of the log."""
        try:
            await coroutine
        except SignalWireError as error:
            self.journal.call_error(error)
            self.stage.show_advice(advise(error))
        except Exception as error:
            logger.exception("What a control asked for failed")
            self.journal.call_error(error)
