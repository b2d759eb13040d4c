"""Takes the pictures of README and of the guide: `uv run python docs/pictures.py [TOUR…]`.

Each tour is one run of the whole program without a screen, signed in to a local space, steered as a person
would and photographed on the way. So the pictures stay true: what is no more cannot be photographed.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

IMAGES = Path(__file__).parent / "images"
SIZE = (1180, 760)
LIMIT = 20.0  # s for whatever is waited for
SETTLE = 0.4  # s for animations to end

THEMES = {"in_call_light": "light", "high_contrast": "high-contrast"}

Tour = Callable[["Camera"], Awaitable[None]]
TOURS: dict[str, Tour] = {}


def tour(walk: Tour) -> Tour:
    """One run of the program, named as its function."""
    TOURS[walk.__name__] = walk
    return walk


class Camera:
    """The window of one run, and what is done to it."""

    def __init__(self, program, window) -> None:
        self.window = window
        self._program = program

    async def desktop(self):
        """What the program does on a desktop, which it leaves out without a screen: `swdesk.app.manners`."""
        if self._program.manners is None:
            await self._program._mind_manners(self.window).start()
        return self._program.manners

    async def until(self, is_so: Callable[[], object]) -> None:
        """Wait until something is so, and until it is drawn. Raises `TimeoutError`."""
        async with asyncio.timeout(LIMIT):
            while not is_so():  # noqa: ASYNC110 - what changes tells nobody here
                await asyncio.sleep(0.02)
        await asyncio.sleep(SETTLE)

    async def call(self, destination: str = "/public/test-room") -> None:
        """Be in a call, the far picture on the stage."""
        self.window.panel.destination.setText(destination)
        self.window.panel.dial.click()
        await self.until(lambda: self.window.call.view.value.status == "connected")
        await self.until(lambda: self.window.stage.remote.frames_painted > 30)

    async def hang_up(self) -> None:
        """And be back at the start."""
        self.window.panel.hang_up.click()
        await self.until(lambda: self.window.dial.calls.value is None)

    def take(self, name: str, *others) -> None:
        """The window, and what else is open over it, as one picture."""
        from PySide6.QtGui import QPainter

        picture = self.window.grab()
        painter = QPainter(picture)
        for other in others:
            painter.drawPixmap(
                self.window.mapFromGlobal(other.mapToGlobal(other.rect().topLeft())), other.grab()
            )
        painter.end()
        self.save(picture, name)

    def alone(self, widget, name: str) -> None:
        """A window by itself."""
        self.save(widget.grab(), name)

    def save(self, picture, name: str) -> None:
        """As a PNG among the images, its colours counted down: these are screens, not photographs."""
        file = IMAGES / f"{name}.png"
        if not picture.save(str(file)):
            raise OSError(f"{file} cannot be written")
        print(file.relative_to(IMAGES.parent))


@tour
async def in_call_dark(camera: Camera) -> None:
    """The window in a call."""
    await camera.call()
    camera.take("in-call-dark")
    await camera.hang_up()


@tour
async def in_call_light(camera: Camera) -> None:
    """The same by day."""
    await camera.call()
    camera.take("in-call-light")
    await camera.hang_up()


@tour
async def high_contrast(camera: Camera) -> None:
    """The same for who needs it, larger."""
    camera.window.settings.put("appearance.zoom", 1.25)
    await camera.call()
    camera.take("high-contrast")
    await camera.hang_up()


@tour
async def settings(camera: Camera) -> None:
    """The settings, and how they are found."""
    desk = camera.window.settings_desk
    desk.open()
    await camera.until(desk.dialog.isVisible)
    camera.alone(desk.dialog, "settings")
    desk.dialog.search.setText("echo")
    await asyncio.sleep(SETTLE)
    camera.alone(desk.dialog, "settings-search")
    desk.dialog.close()


@tour
async def first_start(camera: Camera) -> None:
    """What a newcomer sees, and what follows from the two choices."""
    window = camera.window
    camera.take("ready-to-dial")
    window.panel.token.clear()
    window.panel.destination.clear()
    window.stage.offer_first_run(True)
    await asyncio.sleep(SETTLE)
    camera.take("first-start")


@tour
async def devices(camera: Camera) -> None:
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


@tour
async def in_a_call(camera: Camera) -> None:
    """What can be done while it runs."""
    stage = camera.window.stage
    await camera.call()
    stage.numbers.setChecked(True)
    await asyncio.sleep(2.5)
    camera.take("numbers")
    stage.numbers.setChecked(False)
    await camera.hang_up()


@tour
async def call_bar(camera: Camera) -> None:
    """The bar above all windows, and the question before a call is left."""
    desktop = await camera.desktop()
    await camera.call()
    desktop.leaving.close()
    await camera.until(desktop.card.isVisible)
    camera.take("leaving")
    desktop.leaving.cancel()
    desktop.compact.toggle()
    await camera.until(lambda: desktop.compact.is_open)
    await asyncio.sleep(1)
    camera.alone(desktop.compact.bar, "call-bar")
    desktop.compact.toggle()
    await camera.hang_up()


@tour
async def keys(camera: Camera) -> None:
    """Every key."""
    desktop = await camera.desktop()
    desktop.open_keys()
    await camera.until(desktop._keys.isVisible)
    camera.alone(desktop._keys, "keys")
    desktop._keys.close()


@tour
async def link(camera: Camera) -> None:
    """The card that asks before a link is called."""
    camera.window.settings.put("calls.region", "US")
    camera.window.links.open("tel:(415)%20555-0100")
    await camera.until(lambda: camera.window.links.card.isVisible())
    camera.take("link")


@tour
async def guest(camera: Camera) -> None:
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


@tour
async def failed(camera: Camera) -> None:
    """A call that does not come about."""
    camera.window.panel.destination.setText("/public/not-allowed")
    camera.window.panel.dial.click()
    await camera.until(lambda: camera.window.stage.advice.isVisible())
    camera.take("call-failed")


def run_tour(name: str) -> int:
    """One of them, in this process."""
    for screen in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        os.environ.pop(screen, None)
    from swdesk.app import demo
    from swdesk.app.main import _Program, run
    from swdesk.cli.app_options import AppOptions

    async def walk(window, *_others: object) -> int:
        await asyncio.sleep(SETTLE)
        window.settings.put("appearance.theme", THEMES.get(name, "dark"))
        await TOURS[name](Camera(programs[0], window))
        return 0

    programs: list[_Program] = []
    build = _Program._build

    def watched(program: _Program):
        programs.append(program)
        return build(program)

    _Program._build = watched
    demo.make_call = walk
    return run(AppOptions(demo=True))


def main() -> int:
    """Those that are named, or all; each in a process and a home of its own."""
    if len(sys.argv) == 3 and sys.argv[1] == "--here":
        return run_tour(sys.argv[2])
    IMAGES.mkdir(exist_ok=True)
    codes = []
    for name in sys.argv[1:] or TOURS:
        with tempfile.TemporaryDirectory() as home:
            environment = {**os.environ, "HOME": home, "LANG": "C.UTF-8"}
            for folder in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
                environment.pop(folder, None)
            codes.append(
                subprocess.run([sys.executable, __file__, "--here", name], env=environment).returncode
            )
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
