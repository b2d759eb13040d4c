"""A window in a state that was asked for, over a telephone that needs no network: for who reads its tree.

Reads names of states from standard input, a line each, and answers `ready` when the window is in it.
"""

from __future__ import annotations

import asyncio
import sys

import qasync
from PySide6.QtWidgets import QApplication

from swdesk.app.desktop.palette import DARK
from swdesk.app.desktop.theme import Themes
from swdesk.app.windows.main_window import MainWindow
from tests.doubles.fake_devices import FakeDevices
from tests.ui.conftest import FakePhone, FakeVault, make_token

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

    async def muted(self) -> None:
        self.window.stage.call_bar.microphone.click()
        await settle()
        self.window.desk.notices.put(
            "x", "You are muted", "The others do not hear you.", action="Unmute", seconds=None
        )

    async def sound_check(self) -> None:
        await self.phone.call.hang_up()
        self.window.desk.notices.withdraw("x")
        await settle()
        self.window.hide()
        self.window.desk.open_check()

    async def settings(self) -> None:
        self.window.desk.dialog.close()
        self.window.settings_desk.open()
        self.window.settings_desk.dialog.resize(760, 560)

    async def close(self) -> None:
        await self.window.shut_down()
        self.window.close()


async def main(app: QApplication) -> None:
    program = Program(app)
    loop = asyncio.get_running_loop()
    while state := (await loop.run_in_executor(None, sys.stdin.readline)).strip():
        await getattr(program, state)()
        await settle()
        print("ready", flush=True)
    await program.close()


if __name__ == "__main__":
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app, already_running=False)) as runner:
        runner.run(main(app))
