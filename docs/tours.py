"""The walks through the program on which its pictures are taken: `pictures.py` gives them the camera.

A walk begins in the window of somebody who is signed in to the local space and may dial. What it opens it
closes again.
"""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

SETTLE = 0.4  # s for animations to end
HOOK = "printenv SWDESK_EVENT SWDESK_DESTINATION"
FAULT = (
    "import faulthandler\nfrom swdesk import __version__\nfrom swdesk.diagnostics.crash import CrashFile\n"
    "def decode():\n    faulthandler._sigabrt()\nCrashFile().begin(__version__)\ndecode()\n"
)


@dataclass(frozen=True)
class Tour:
    """A walk, and the language it is seen in."""

    walk: Callable[..., Awaitable[None]]
    language: str


TOURS: dict[str, Tour] = {}


def tour(language: str = "C") -> Callable[[Callable[..., Awaitable[None]]], object]:
    """A walk, named as its function."""

    def note(walk: Callable[..., Awaitable[None]]) -> object:
        TOURS[walk.__name__] = Tour(walk, language)
        return walk

    return note


@tour()
async def first_start(camera) -> None:
    """What a newcomer sees."""
    window = camera.window
    token = window.panel.token.text()
    window.panel.token.clear()
    window.panel.destination.clear()
    window.stage.offer_first_run(True)
    await asyncio.sleep(SETTLE)
    camera.take("first-start")
    window.stage.offer_first_run(False)
    window.panel.token.setText(token)
    await window.account.settled()


@tour()
async def themes(camera) -> None:
    """The window in a call: by night, by day, and larger for who needs it."""
    put = camera.window.settings.put
    await camera.call()
    camera.take("in-call-dark")
    put("appearance.theme", "light")
    await asyncio.sleep(SETTLE)
    camera.take("in-call-light")
    put("appearance.theme", "high-contrast")
    put("appearance.zoom", 1.25)
    await asyncio.sleep(SETTLE)
    camera.take("high-contrast")
    put("appearance.zoom", 1.0)
    put("appearance.theme", "dark")
    await camera.hang_up()


@tour(language="ar")
async def arabic(camera) -> None:
    """The same from right to left."""
    await camera.call()
    camera.take("arabic")
    await camera.hang_up()


@tour()
async def settings(camera) -> None:
    """The settings, and how they are found."""
    desk = camera.window.settings_desk
    desk.open()
    await camera.until(desk.dialog.isVisible)
    camera.alone(desk.dialog, "settings")
    desk.dialog.search.setText("echo")
    await asyncio.sleep(SETTLE)
    camera.alone(desk.dialog, "settings-search")
    desk.dialog.close()


@tour()
async def hooks(camera) -> None:
    """A command of one's own, tried out."""
    desk = camera.window.settings_desk
    desk.open_at("advanced")
    await camera.until(desk.dialog.isVisible)
    control = desk._controls["hooks.connected"]
    control.field.setText(HOOK)
    control.test.click()
    await camera.until(lambda: control.said.isVisible() and control.test.isEnabled())
    desk.dialog.scroll.ensureWidgetVisible(desk._controls["hooks.ended"])
    await asyncio.sleep(SETTLE)
    camera.alone(desk.dialog, "hooks")
    desk.dialog.close()


@tour()
async def devices(camera) -> None:
    """Devices, sound, the check."""
    desk = camera.window.desk
    await camera.call()
    desk.open_popover()
    await camera.until(desk.popover.isVisible)
    camera.take("devices", desk.popover)
    desk.popover.hide()
    await camera.hang_up()
    desk.open_check()
    await camera.until(desk.dialog.isVisible)
    camera.alone(desk.dialog, "sound-check")
    desk.dialog.close()


@tour()
async def in_a_call(camera) -> None:
    """What can be done while it runs."""
    from PySide6.QtCore import QPoint

    stage = camera.window.stage
    await camera.call()
    stage.numbers.setChecked(True)
    await asyncio.sleep(2.5)
    camera.take("numbers")
    stage.numbers.setChecked(False)
    stage.toggle_pop_out()
    out = stage._pop_out
    await camera.until(out.isVisible)
    out.move(stage.mapToGlobal(stage.rect().topLeft()) + QPoint(8, 80))
    await asyncio.sleep(SETTLE)
    camera.take("pop-out", out)
    stage.toggle_pop_out()
    await camera.hang_up()


@tour()
async def call_bar(camera) -> None:
    """The bar above all windows, the tray, and the question before a call is left."""
    desktop = await camera.desktop()
    await camera.call()
    desktop.leaving.close()
    await camera.until(desktop.card.isVisible)
    camera.take("leaving")
    desktop.leaving.cancel()
    desktop.tray.menu.popup(camera.window.mapToGlobal(camera.window.rect().center()))
    await camera.until(desktop.tray.menu.isVisible)
    camera.tray(desktop.tray, "tray")
    desktop.tray.menu.close()
    desktop.compact.toggle()
    await camera.until(lambda: desktop.compact.is_open)
    await asyncio.sleep(1)
    camera.alone(desktop.compact.bar, "call-bar")
    desktop.compact.toggle()
    await camera.hang_up()


@tour()
async def keys(camera) -> None:
    """Every key."""
    desktop = await camera.desktop()
    desktop.open_keys()
    await camera.until(desktop._keys.isVisible)
    camera.alone(desktop._keys, "keys")
    desktop._keys.close()


@tour()
async def crash(camera) -> None:
    """What a run that a fault ended leaves to the next: the notice, and the report behind it."""
    from swdesk.app.widgets.report_dialog import ReportDialog
    from swdesk.diagnostics.crash import CrashFile

    ended = await asyncio.to_thread(subprocess.run, [sys.executable, "-c", FAULT], stderr=subprocess.DEVNULL)
    assert ended.returncode == -signal.SIGABRT
    left = CrashFile()
    assert left._put_aside()
    desktop = await camera.desktop()
    desktop.tell_of_crash(left)
    await camera.until(lambda: camera.window.stage.toasts.toasts)
    camera.take("crash-notice")
    camera.window.stage.toasts.toasts[-1].action.click()
    report = camera.window.findChild(ReportDialog)
    await camera.until(report.isVisible)
    camera.alone(report, "crash-report")
    report.delete_pressed.emit()
    camera.window.desk.notices.withdraw("crash")


@tour()
async def link(camera) -> None:
    """The card that asks before a link is called."""
    camera.window.settings.put("calls.region", "US")
    camera.window.links.open("tel:(415)%20555-0100")
    await camera.until(lambda: camera.window.links.card.isVisible())
    camera.take("link")
    camera.window.links.card.dismiss.click()


@tour()
async def guest(camera) -> None:
    """The card of a link for guests, a test card in place of the camera."""
    from swdesk.app.presenters.devices import Entry
    from swdesk.media.devices import DeviceKind

    card = camera.window.links.card
    camera.window.desk.devices.choose(DeviceKind.VIDEOINPUT, Entry("synthetic:bars", "Test card", ""))
    token, host = "c2c_0123456789abcdef0123456789abcdef", "example.signalwire.com"
    camera.window.links.open(f"swdesk:/public/standup?channel=video&embed={token}&host={host}")
    await camera.until(lambda: card.picture.frames_painted > 10)
    camera.take("guest")
    card.dismiss.click()
    await camera.until(card.isHidden)


@tour()
async def failed(camera) -> None:
    """A call that does not come about."""
    camera.window.panel.destination.setText("/public/not-allowed")
    camera.window.panel.dial.click()
    await camera.until(lambda: camera.window.stage.advice.isVisible())
    camera.take("call-failed")
