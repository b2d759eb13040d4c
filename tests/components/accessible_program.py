"""A window in a state that was asked for, over a telephone that needs no network: for who reads its tree.

Reads names of states from standard input, a line each, and answers `ready` when the window is in it.
A word behind the name is the page of the settings.
"""

from __future__ import annotations

import asyncio
import sys

import qasync
from PySide6.QtWidgets import QApplication, QMessageBox

from swdesk import places
from swdesk.app.desktop import hung
from swdesk.app.desktop.memory import Memory
from swdesk.app.desktop.palette import DARK
from swdesk.app.desktop.theme import Themes
from swdesk.app.manners import Manners
from swdesk.app.presenters import updates
from swdesk.app.presenters.updates import UpdatesPresenter
from swdesk.app.widgets.report_dialog import ReportDialog
from swdesk.app.windows.main_window import MainWindow
from swdesk.diagnostics.crash import CrashFile
from swdesk.errors import TransportConnectionError
from swdesk.updates import home
from tests.doubles.fake_devices import FakeDevices
from tests.ui.conftest import FakePhone, FakeVault, make_token
from tests.ui.test_link_handlers import FakeHandlers
from tests.ui.test_updates import Outlook
from tests.ui.test_video_view import picture

NAME = "swdesk-tree"


class NoChecks:
    async def show_camera(self, _mailbox: object) -> None:
        pass

    async def hide_camera(self) -> None:
        pass


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0.02)


class Program:
    """The window, and how it comes into each state from the one before."""

    def __init__(self, app: QApplication) -> None:
        self.phone = FakePhone()
        self.themes = Themes(app, DARK)
        self.window = MainWindow(
            self.phone, FakeVault(), self.themes, "0.1.0", devices=FakeDevices(), checks=NoChecks()
        )
        self.window.account._settle = 0.0
        self.window.settings_desk.link_handlers = FakeHandlers
        self.window.settings_desk.apps = places.here().apps
        self.manners = Manners(
            self.window, self.themes, Memory(), self.window.settings, quit_now=lambda: None
        )
        self.box: QMessageBox | None = None
        self.window.resize(1180, 760)
        self.window.show()

    async def idle(self) -> None:
        self.window.stage.offer_first_run(True)

    async def dialling(self) -> None:
        panel = self.window.panel
        panel.token.setText(make_token())
        panel.destination.setText("/public/test-room")
        await settle()
        self.phone.gate.clear()
        panel.dial.click()

    async def in_call(self) -> None:
        self.phone.gate.set()
        await settle()
        self.phone.call.say("connected")

    async def recovering(self) -> None:
        self.phone.call.say("recovering")

    async def recovered(self) -> None:
        self.phone.call.say("connected")

    async def muted(self) -> None:
        self.window.stage.call_bar.microphone.click()
        await settle()
        self.window.desk.notices.put(
            "x", "You are muted", "The others do not hear you.", action="Unmute", seconds=None
        )

    async def hung_up(self) -> None:
        await self.phone.call.hang_up()

    async def pop_out(self) -> None:
        self.window.desk.notices.withdraw("x")
        self.phone.call.remote.put(picture(320, 180))
        await settle()
        self.window.stage.toggle_pop_out()
        self.window.hide()

    async def call_bar(self) -> None:
        self.window.stage.toggle_pop_out()
        self.manners.compact.enter()

    async def leave_card(self) -> None:
        self.manners.compact.leave()
        self.manners.leaving.quit()

    async def link_card(self) -> None:
        self.manners.card.cancel.click()
        await self.phone.call.hang_up()
        await settle()
        self.window.links.open("swdesk://public/standup?channel=video")

    async def keys(self) -> None:
        self.window.links.card.dismiss.click()
        self.window.hide()
        self.manners.open_keys()

    async def crash_notice(self) -> None:
        self.manners._keys.close()
        self.window.show()
        crash = CrashFile(places.here().state / "crash.txt")
        crash.kept.parent.mkdir(parents=True, exist_ok=True)
        crash.kept.write_text("Fatal Python error: Aborted", encoding="utf-8")
        self.manners.tell_of_crash(crash)

    async def report(self) -> None:
        self.window.hide()
        self.window.stage.toasts.toasts[-1].action.click()

    async def sound_check(self) -> None:
        self.window.findChild(ReportDialog).close()
        self.window.desk.open_check()

    async def settings(self, page: str) -> None:
        self.window.desk.dialog.close()
        self.window.settings_desk.open_at(page)
        self.window.settings_desk.dialog.resize(760, 560)

    async def failed_call(self) -> None:
        self.window.settings_desk.close()
        self.window.desk.notices.withdraw("crash")
        self.window.show()
        self.phone.error = TransportConnectionError("No session within 15 s")
        self.window.panel.dial.click()

    async def update_notice(self) -> None:
        self.window.stage.show_advice(None)
        updates.FIRST_MS = 0
        self.window.settings.put("privacy.update_check", True)
        self.updates = UpdatesPresenter(
            self.window.settings, self.window.desk.notices, Outlook(), open_page=lambda: None
        )

    async def hung(self) -> None:
        """In the program it stands in a process of its own."""
        await self.updates.close()
        self.window.hide()
        self.box, _another = hung.question()
        self.box.show()

    async def close(self) -> None:
        if self.box is not None:
            self.box.close()
        self.manners.withdraw()
        await self.manners.close()
        await self.window.shut_down()
        self.window.close()


async def main(app: QApplication) -> None:
    program = Program(app)
    loop = asyncio.get_running_loop()
    while state := (await loop.run_in_executor(None, sys.stdin.readline)).strip():
        name, *page = state.split()
        await getattr(program, name)(*page)
        await settle()
        print("ready", flush=True)
    await program.close()


if __name__ == "__main__":
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    app.setQuitOnLastWindowClosed(False)  # as in the program
    home.is_known = lambda: True  # as in a release, whose settings have a row for it
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app, already_running=False)) as runner:
        runner.run(main(app))
