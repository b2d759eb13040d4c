"""The composition root of the window: builds the parts, runs, and takes them down in order."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import sys
import threading
import time
from dataclasses import asdict
from typing import NoReturn

from swdesk import __version__, places
from swdesk.app.desktop import start_checks
from swdesk.app.desktop.binding import import_plainly
from swdesk.app.desktop.identity import APP_ID, introduce
from swdesk.cli.app_options import AppOptions
from swdesk.control.instance import Claim
from swdesk.diagnostics.crash import CrashFile

logger = logging.getLogger(__name__)

NO_WINDOW = 2  # exit code
SWITCH_SECONDS = 0.0005  # how long the window's thread may go on computing when the engine wants to run
HOOKS_LIMIT = 0.4  # s for the commands at a call's end; they may outlive us
FAREWELL_LIMIT = 2.0  # s for hanging up when the screen went
PAINT_LIMIT = 5.0  # s for the first paint
BEGIN_LIMIT = 0.5  # s of them before the engine begins all the same
END_LIMIT = 2.8  # s from the wish to close to the end of the process


def run(options: AppOptions, claim: Claim | None = None) -> int:
    """Show the window until it is closed; returns the process's exit code.

    `claim`: commands and second starts come to this process.
    """
    began = time.monotonic()
    findings = start_checks.look(demo=options.demo)
    for sentence in (findings.fatal, findings.notice):
        if sentence:
            print(f"swdesk: {sentence}", file=sys.stderr)
    if findings.fatal:
        return NO_WINDOW
    if findings.is_headless:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    start_checks.quiet_multimedia()
    sys.setswitchinterval(SWITCH_SECONDS)
    import_plainly()

    import qasync

    from swdesk.app.desktop.application import STYLE, Application

    introduce()
    app = Application([*sys.argv[:1], "-style", STYLE])
    app.setApplicationName("swdesk")
    app.setApplicationDisplayName("swdesk")
    app.setOrganizationName("swdesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(APP_ID)
    # A window that closes must not stop the loop: the call is to be hung up first.
    app.setQuitOnLastWindowClosed(False)
    program = _Program(app, options, findings.is_headless, began, claim)
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app, already_running=False)) as runner:
        try:
            return runner.run(program.run())
        except RuntimeError as error:
            if "loop stopped" not in str(error):
                raise
            program.end_without_screen()


class _Program:
    """One run of the window."""

    def __init__(self, app, options: AppOptions, is_headless: bool, began: float, claim) -> None:
        self._app = app
        self._options = options
        self._is_headless = is_headless
        self._began = began
        self._claim = claim
        self.control = None
        self._closing = asyncio.Event()
        self._code = 0
        self.engine = None
        self.manners = None
        self.phone = None
        self.crash = CrashFile()
        self._left_by_a_fault = not is_headless and self.crash.begin(__version__)

    def end_without_screen(self) -> NoReturn:
        """The X server is gone and Qt's loop with it, as at the end of many sessions: say goodbye."""
        logger.warning("The screen is gone: the program ends")
        for farewell in self.phone.last_words() if self.phone is not None else ():
            try:
                asyncio.run_coroutine_threadsafe(farewell, self.engine.loop).result(FAREWELL_LIMIT)
            except Exception as error:
                logger.warning("There was no goodbye: %s", error)
        self.crash.close()
        logging.shutdown()
        os._exit(NO_WINDOW)

    async def run(self) -> int:
        """Build, wait, take down."""
        asyncio.get_running_loop().set_exception_handler(self._task_failed)
        from swdesk.app.desktop.collector import Collector

        collector = Collector()
        try:
            return await self._run()
        finally:
            collector.close()
            self.crash.close()

    async def _run(self) -> int:
        try:
            window = self._build()
        except Exception as error:
            logger.exception("The window could not be built")
            if self.engine is not None:
                self.engine.stop()
            await self._show_start_error(error)
            return 1
        self._obey_signals()
        try:
            return await self._live(window)
        finally:
            await self._take_down(window)

    def _task_failed(self, _loop, context: dict) -> None:
        error, words = context.get("exception"), context.get("message", "A task failed")
        logger.error("%s", words, exc_info=error)
        if error is not None:
            self.crash.note(words, error)

    def _obey_signals(self) -> None:
        """Ctrl+C and the system's wish to end close the window; the call is hung up all the same."""
        loop = asyncio.get_running_loop()

        def close(number: int, _frame: object) -> None:
            self._code = 128 + number
            loop.call_soon_threadsafe(self._closing.set)

        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, close)

    def _build(self):
        from swdesk.app import i18n, shortcuts
        from swdesk.app.capture.registry import Devices
        from swdesk.app.client_phone import ClientPhone, Media, Reach
        from swdesk.app.desktop.memory import Memory
        from swdesk.app.desktop.resources import resource
        from swdesk.app.desktop.theme import Themes
        from swdesk.app.engine import EngineThread
        from swdesk.app.settings import Settings
        from swdesk.app.sound_checks import EngineCamera, EngineChecks
        from swdesk.app.vault import KeyringVault, NoVault
        from swdesk.app.windows.main_window import MainWindow
        from swdesk.control.hooks import HookRunner

        options = self._options
        self.themes = Themes(self._app)
        self.settings = Settings() if self._is_headless else Settings.load()
        shortcuts.use(self.settings.value.shortcuts)
        i18n.install(self._app, resource("translations"), self.settings.value.appearance.language)
        self.engine = EngineThread()
        self.devices = Devices(self.settings)

        def media(in_lab: bool) -> Media:
            """The machine's devices; in the local space, pictures and sound made here for what it lacks."""
            if not in_lab:
                return Media()
            present = self.devices.present()
            return Media(
                microphone="microphone:" if present.microphone else "tone:440",
                camera="camera:" if present.camera else "synthetic:bars",
                speaker="speaker:" if present.speaker else "null:",
            )

        self.phone = ClientPhone(
            self.engine,
            Reach(options.ca_file, options.rest_url, options.relay_url),
            media,
            lambda: self.settings.value.network,
        )
        checks = EngineChecks(self.engine)
        vault = NoVault() if options.safe else KeyringVault(self.engine)
        window = MainWindow(
            self.phone, vault, self.themes, __version__, self.settings,
            devices=self.devices, checks=checks, camera=EngineCamera(self.engine), play=checks.play_signal,
        )  # fmt: skip
        window.closing.connect(self._leave)
        window.quitting.connect(self._leave)
        self.hooks = HookRunner(lambda: asdict(self.settings.value.hooks))
        window.happenings.told.subscribe(lambda told: self.hooks.happened(*told))
        self.memory = Memory()
        if not self._is_headless:
            self.themes.system_is_dark(self.memory.was_dark)
            self.memory.place(window)
            self.memory.follow(window)
            if not options.demo:
                window.recents.load(self.memory.recents)
                window.recents.entries.observe(self.memory.keep_recents)
        else:
            window.resize(1180, 760)
        return window

    async def _live(self, window) -> int:
        from swdesk.app import demo
        from swdesk.app.desktop.attendance import Attendance
        from swdesk.handlers import handlers_here
        from swdesk.updates import home

        loop = asyncio.get_running_loop()
        if self._wants_no_window():
            self._begin(window)
            self._mind_manners(window).start_minimised()
        else:
            painted = asyncio.Event()
            window.painted.connect(painted.set)
            window.painted.connect(lambda: self._begin(window))
            window.show()
            painting = loop.create_task(self._first_paint(painted))
            await asyncio.wait([painting], timeout=BEGIN_LIMIT)
            self._begin(window)
            await painting
            if not self._is_headless:
                self._mind_manners(window)
        attendance = Attendance(window)
        warming = loop.create_task(_warm(self.engine, attendance.somebody))
        looking = loop.create_task(self.devices.look())
        updates = None
        try:
            if self._is_headless:
                await looking
                await window.try_lab()
                await window.account.settled()
                return await demo.make_call(window, self._options.picture)
            window.settings_desk.link_handlers = handlers_here
            window.settings_desk.apps = places.here().apps
            # Before the keyring is asked, which may take its time: somebody clicked and waits.
            self._app.opened_links.follow(window.links.open)
            if self._options.link:
                window.links.open(self._options.link)
            if self._options.safe:
                self._tell_of_safety(window)
            if self._options.demo:
                await window.keyring.check()
                await window.attempt(window.try_lab())
            else:
                await window.restore(self.memory.destination)
            if home.is_known():
                from swdesk.app.updates import watch

                updates = watch(
                    window, self.engine, self._options.ca_file or self.settings.value.network.ca_file
                )
            await self.manners.start()
            if self._left_by_a_fault:
                self.manners.tell_of_crash(self.crash)
            await self._closing.wait()
            return self._code
        finally:
            if updates is not None:
                await updates.close()
            attendance.close()
            warming.cancel()
            looking.cancel()
            await asyncio.wait([warming, looking])

    def _begin(self, window) -> None:
        """What takes calls and commands. It comes after what there is to see, which it would hold up."""
        from swdesk.app.control import Control

        self.engine.start()
        if self._claim is not None and self.control is None:
            self.control = Control(
                self.engine, self._claim, window.commands, window.happenings,
                apps_port=int(self.settings.value.privacy.apps_port),
            )  # fmt: skip

    async def _first_paint(self, painted: asyncio.Event) -> None:
        """A window on another workspace, or under a locked screen, is painted when somebody goes there."""
        try:
            async with asyncio.timeout(PAINT_LIMIT):
                await painted.wait()
            logger.info("First paint after %.2f s", time.monotonic() - self._began)
        except TimeoutError:
            logger.info("Nobody sees the window: it is not painted yet")

    def _tell_of_safety(self, window) -> None:
        from swdesk.app.i18n import tr

        window.desk.notices.put(
            "safe",
            tr("Started safely"),
            tr("Without your settings and devices, nobody signed in. Nothing of this start is kept."),
            seconds=None,
        )

    def _wants_no_window(self) -> bool:
        minimised = self._options.minimised or self.settings.value.desktop.start_minimised
        return minimised and not self._is_headless and not self._options.demo

    def _mind_manners(self, window):
        """What the desktop is about comes after the first paint."""
        from swdesk.app.manners import Manners

        self.manners = Manners(window, self.themes, self.memory, self.settings, self._closing.set)
        window.hands.show = self.manners.show_window
        return self.manners

    def _leave(self) -> None:
        if self.manners is None:  # else they decide
            self._closing.set()

    async def _take_down(self, window) -> None:
        """The order matters: calls, session, local space, engine, devices, window."""
        guard = threading.Timer(END_LIMIT, lambda: _give_up(self._is_to_remove(window)))
        guard.daemon = True
        guard.start()
        if not self._is_headless:
            keeps = self.settings.value.privacy.remember_destination
            typed = window.panel.destination.text().strip() if keeps else ""
            self.memory.save(window, self.memory.destination if self._options.demo and keeps else typed)
        if self.manners is not None:
            self.manners.withdraw()
        for name, step in (
            ("ending commands", self._end_control),
            ("hanging up", window.shut_down),
            ("leaving the desktop", self._end_manners),
            ("ending hooks", lambda: asyncio.to_thread(self.hooks.wait, HOOKS_LIMIT)),
            ("signing out", self.phone.close),
            ("stopping the engine", lambda: asyncio.to_thread(self.engine.stop)),
        ):
            try:
                await step()
            except Exception:
                logger.exception("%s failed", name.capitalize())
        self.devices.close()
        self.settings.close()
        window.close()
        window.deleteLater()
        await asyncio.sleep(0)
        logger.info("Ended")
        if self._is_to_remove(window):
            _remove_everything()

    def _is_to_remove(self, window) -> bool:
        return window.settings_desk.is_to_remove or self._options.safe

    async def _end_manners(self) -> None:
        if self.manners is not None:
            await self.manners.close()

    async def _end_control(self) -> None:
        if self.control is not None:
            await self.control.close()

    async def _show_start_error(self, error: Exception) -> None:
        """Somebody who double-clicked an icon reads no terminal."""
        from PySide6.QtWidgets import QMessageBox

        from swdesk.app.i18n import tr
        from swdesk.diagnostics.logs import default_log_file
        from swdesk.diagnostics.redaction import redact

        print(f"swdesk: {redact(str(error))}", file=sys.stderr)
        if self._is_headless:
            return
        box = QMessageBox(QMessageBox.Icon.Critical, "swdesk", tr("swdesk could not start."))
        where = tr("The log is in {file}.", file=default_log_file())
        box.setInformativeText(f"{redact(str(error))}\n\n{where}")
        read = asyncio.Event()
        box.finished.connect(read.set)
        box.open()
        await read.wait()


async def _warm(engine, somebody: asyncio.Event) -> None:
    """Import what calls need, and take it out of the collector's way, once there is somebody who may dial.

    It takes half a second, and memory that a program waiting in the background does not need. A full
    collection holds every thread up, the window's too, the longer the more there is to look at; what is there
    now stays until the end.
    """
    from swdesk.app.client_phone import warm_up

    await somebody.wait()
    await engine.run(warm_up())
    gc.collect()
    gc.freeze()


def _remove_everything() -> None:
    from swdesk.app.desktop.removal import remove_everything

    for what in remove_everything():
        print(f"swdesk: This could not be removed: {what}", file=sys.stderr)


def _give_up(is_to_remove: bool) -> None:
    """Something holds the end up: the bye is out, or cannot be had any more."""
    logger.warning("The program did not end in time and is ended")
    logging.shutdown()
    if is_to_remove:
        _remove_everything()
    os._exit(0)
