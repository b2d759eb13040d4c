"""How the program lives with its desktop: tray, closing and quitting, what a call asks of the machine.

Made after the first paint, so that nothing here holds the window up.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication

from swdesk import places
from swdesk.app.desktop.application import Application
from swdesk.app.desktop.awake import awake_here
from swdesk.app.desktop.bus import Bus, BusError
from swdesk.app.desktop.memory import Memory
from swdesk.app.desktop.names import name_widgets
from swdesk.app.desktop.notify import notify
from swdesk.app.desktop.paused import Record
from swdesk.app.desktop.players import Players
from swdesk.app.desktop.scheme import PortalScheme
from swdesk.app.desktop.session_end import SessionEnd, session_hold_here
from swdesk.app.desktop.theme import Themes
from swdesk.app.desktop.turns import Turns
from swdesk.app.i18n import tr
from swdesk.app.presenters.crash_notice import CrashNotice
from swdesk.app.presenters.dial import Phase
from swdesk.app.presenters.leaving import LeavingPresenter, Step, Surroundings
from swdesk.app.presenters.system_keys import SystemKeys
from swdesk.app.presenters.tray import tray_view
from swdesk.app.settings import Settings
from swdesk.app.shortcuts import bind, give
from swdesk.app.widgets.leave_card import LeaveCard
from swdesk.app.widgets.tray import Tray
from swdesk.app.windows.compact_desk import CompactDesk
from swdesk.app.windows.main_window import MainWindow

if TYPE_CHECKING:
    from swdesk.app.desktop.hotkeys.ways import Ears, Hotkeys
    from swdesk.app.widgets.key_list import KeysDialog
    from swdesk.diagnostics.crash import CrashFile

logger = logging.getLogger(__name__)

TRAY_WAIT_MS = 10_000  # at the start of a session the tray may come after us
KNOWS_TRAY = "told/tray"


class Manners(QObject):
    """Ties window, tray and desktop. `quit_now` ends the program, hanging up first."""

    def __init__(
        self,
        window: MainWindow,
        themes: Themes,
        memory: Memory,
        settings: Settings,
        quit_now: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._memory = memory
        self._settings = settings
        self._quit_now = quit_now
        self._bus: Bus | None = None
        self._turns: dict[str, Turns] = {}
        self._was_minimised = False
        self.leaving = LeavingPresenter(self._surroundings)
        self.card = window.stage.front = LeaveCard(window.stage)
        self.tray = Tray(self, has_settings=True)
        self.compact = CompactDesk(window, themes, window.call, window.dial, memory, window.do)
        self._keys: KeysDialog | None = None
        self.system_keys = SystemKeys(
            settings, window.desk.notices, self._way_of_keys,
            press={
                "everywhere-mute": lambda: window.do(window.call.toggle_muted()),
                "everywhere-hang-up": window.dial.hang_up,
                "everywhere-talk": window.desk.sound.hold,
            },
            release={"everywhere-talk": window.desk.sound.release},
        )  # fmt: skip
        self._session = SessionEnd(self.leaving.log_out, quit_now, self)
        self.tray.show_window(window.isVisible())
        self._tie()
        name_widgets(self.card, "leave_card")
        name_widgets(self.tray, "tray")
        self._heard = [
            self.leaving.question.observe(self.card.show_question),
            self.leaving.steps.subscribe(self._step),
            window.call.view.observe(self._call_changed),
            window.account.view.observe(lambda _view: self._show_tray()),
            window.dial.view.select(lambda view: view.phase).observe(self._phase_changed),
        ]

    def _tie(self) -> None:
        window, tray, card = self._window, self.tray, self.card
        window.closing.connect(self.leaving.close)
        window.quitting.connect(self.leaving.quit)
        bind("keys", window, self.open_keys)
        window.installEventFilter(self)
        self._bar = give("call-bar", QAction(tr("Call bar above all windows"), window.stage))
        self._bar.triggered.connect(lambda _checked=False: self.compact.toggle())
        window.stage.addAction(self._bar)
        window.stage.call_bar.add_choice(self._bar)
        card.hang_up_pressed.connect(self.leaving.hang_up_and_quit)
        card.keep_pressed.connect(self.leaving.keep_in_bar)
        card.cancelled.connect(self.leaving.cancel)
        tray.window_pressed.connect(self.toggle_window)
        tray.message_pressed.connect(self.show_window)
        tray.hang_up_pressed.connect(window.dial.hang_up)
        tray.mute_pressed.connect(lambda: window.do(window.call.toggle_muted()))
        tray.camera_pressed.connect(lambda: window.do(window.call.toggle_camera()))
        tray.settings_pressed.connect(self.show_window)
        tray.settings_pressed.connect(window.settings_desk.open)
        tray.quit_pressed.connect(self.leaving.quit)
        tray.available.connect(self._tray_changed)
        self.compact.left.connect(self.show_window)
        self._settings.changed.connect(self._settings_changed)
        app = Application.instance()
        if isinstance(app, Application):
            app.obeys = False
            app.quit_wished.connect(self.leaving.quit)

    async def start(self) -> None:
        """What needs the desktop's answers."""
        try:
            self._bus = await Bus.open()
        except BusError as error:
            logger.info("%s", error)
        bus, reason = self._bus, tr("A call is going on")
        self._window.do(self._follow_scheme(bus))
        awake, hold = awake_here(bus), session_hold_here(bus)
        self._turns["awake"] = Turns("Staying awake", lambda: awake.hold(reason), awake.release)
        if hold is not None:
            self._turns["session"] = Turns("The session's end", lambda: hold.hold(reason), hold.release)
        if bus is not None:
            players = Players(bus, Record(places.here().paused))
            self._turns["players"] = Turns("Other players", players.pause, players.resume, is_on=None)
        self._want()
        self.system_keys.start()

    async def _follow_scheme(self, bus: Bus | None) -> None:
        try:
            if bus is None:
                raise BusError("There is no portal here")
            await PortalScheme(bus, self._scheme_told).follow()
        except BusError as error:
            logger.info("%s", error)
            self._scheme_told(None)

    def _scheme_told(self, is_dark: bool | None) -> None:
        self._themes.system_is_dark(is_dark)
        self._memory.keep_dark(is_dark)

    def withdraw(self) -> None:
        """The program ends: no more icon, bar or question; the end of the call brings no window back."""
        if not self._heard:
            return
        for subscription in self._heard:
            subscription.close()
        self._heard = []
        app = Application.instance()
        if isinstance(app, Application):
            app.obeys = True
        self._window.removeEventFilter(self)
        self.tray.close()
        self.compact.close()

    async def close(self) -> None:
        """After `withdraw`: undo what was asked of the desktop. A service that hangs holds nobody up."""
        await asyncio.gather(self.system_keys.close(), *(turns.close() for turns in self._turns.values()))
        if self._bus is not None:
            await self._bus.close()

    def tell_of_crash(self, crash: CrashFile) -> None:
        """The last run was ended by a fault."""
        CrashNotice(crash, self._window.desk.notices, self._show_report).tell()

    def _show_report(self, text: str, where: str, delete: Callable[[], None]) -> None:
        from swdesk.app.widgets.report_dialog import ReportDialog

        dialog = ReportDialog(self._themes, text, where, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.delete_pressed.connect(delete)
        dialog.delete_pressed.connect(dialog.close)
        name_widgets(dialog, "report")
        dialog.show()

    def open_keys(self) -> None:
        """The list of keys."""
        from swdesk.app.widgets.key_list import KeysDialog
        from swdesk.app.windows.key_desk import tie_key_list

        if self._keys is None:
            self._keys = KeysDialog(self._themes, self._window)
            tie_key_list(self._keys.list, self._settings)
            name_widgets(self._keys, "keys")
        self._keys.open_list()

    def _way_of_keys(self, ears: Ears) -> Hotkeys:
        from swdesk.app.desktop.hotkeys.choice import way_here

        return way_here(ears, self._bus, qt_platform=QGuiApplication.platformName())

    # the window

    def start_minimised(self) -> None:
        """No window: an icon in the tray, or, where none comes, one in the task bar."""
        if not self.tray.is_there:
            self._was_minimised = True
            QTimer.singleShot(TRAY_WAIT_MS, self._window, self._minimise_without_tray)

    def show_window(self) -> None:
        """Before all others, as it was."""
        self._was_minimised = False
        window = self._window
        self.compact.leave()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def toggle_window(self) -> None:
        """The tray's icon was pressed."""
        if self._window.isVisible() and not self._window.isMinimized():
            self._window.hide()
        else:
            self.show_window()

    def _minimise_without_tray(self) -> None:
        if self._was_minimised and not self.tray.is_there:
            self._window.showMinimized()

    def _tray_changed(self, there: bool) -> None:
        window = self._window
        if there and self._was_minimised and window.isMinimized():
            window.hide()  # it was only there for want of a tray
        elif not there and not window.isVisible() and not self.compact.is_open:
            window.showMinimized()  # else nothing would lead to it any more

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange):
            self.tray.show_window(self._window.isVisible() and not self._window.isMinimized())
        return False

    # leaving

    def _surroundings(self) -> Surroundings:
        return Surroundings(
            has_call=self._window.dial.view.value.phase is not Phase.IDLE,
            has_tray=self.tray.is_there,
            close_to_tray=self._settings.value.desktop.close_to_tray,
            knows_tray=self._memory.knows(KNOWS_TRAY),
        )

    def _step(self, step: Step) -> None:
        match step:
            case Step.HIDE:
                self._window.full_screen.leave()
                self._window.hide()
            case Step.QUIT:
                self._quit_now()
            case Step.SHOW:
                self.show_window()
            case Step.CALL_BAR:
                self._window.full_screen.leave()
                self.compact.enter()
            case Step.TELL_OF_TRAY:
                self._memory.learn(KNOWS_TRAY)
                self._window.do(self._tell_of_tray())

    async def _tell_of_tray(self) -> None:
        title = tr("swdesk goes on in the tray")
        text = tr("Its icon brings the window back. Quit ends the program.")
        try:
            if self._bus is None:
                raise BusError("There is no session bus here")
            await notify(self._bus, title, text)
        except BusError:
            self.tray.tell(title, text)

    # the call

    def _phase_changed(self, phase: Phase) -> None:
        self.leaving.call_changed(phase is not Phase.IDLE)

    def _call_changed(self, _view: object) -> None:
        self._bar.setEnabled(self._window.call.view.value.has_call)
        self._show_tray()
        self._want()

    def _settings_changed(self, _preferences: object) -> None:
        self._want()

    def _want(self) -> None:
        has_call, desktop = self._window.call.view.value.has_call, self._settings.value.desktop
        for name, wanted in (
            ("awake", desktop.keep_awake),
            ("players", desktop.pause_players),
            ("session", True),
        ):
            if name in self._turns:
                self._turns[name].want(has_call and wanted)

    def _show_tray(self) -> None:
        self.tray.show_view(tray_view(self._window.call.view.value, self._window.account.view.value))
