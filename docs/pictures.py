"""Takes the pictures of README and of the guide: `uv run python docs/pictures.py [--to FOLDER] [TOUR…]`.

The whole program runs without a screen, signed in to a local space, is steered as a person would and
photographed on the way. So the pictures stay true: what is no more cannot be photographed. The ways through
it are in `tours.py`; those in one language are walked in one run.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tours import SETTLE, TOURS

IMAGES = Path(__file__).parent / "images"
LIMIT = 20.0  # s for whatever is waited for
ENOUGH = 20  # pictures of the far side, to be sharp
AT_REST = "/public/test-room"


class Camera:
    """The window of one run, what is done to it, and where its pictures go."""

    def __init__(self, program, window, folder: Path) -> None:
        self.window = window
        self._program = program
        self._folder = folder

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

    async def call(self, destination: str = AT_REST) -> None:
        """Be in a call, the far picture on the stage."""
        self.window.panel.destination.setText(destination)
        before = self.window.stage.remote.frames_painted
        self.window.panel.dial.click()
        await self.until(lambda: self.window.call.view.value.status == "connected")
        await self.until(lambda: self.window.stage.remote.frames_painted > before + ENOUGH)

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

    def tray(self, tray, name: str) -> None:
        """The icon and its menu, with a strip of a desktop's panel drawn for them, as there is no desktop."""
        from PySide6.QtGui import QColor, QPainter, QPixmap

        menu, icon, panel = tray.menu.grab(), tray.icon.icon().pixmap(24, 24), 36
        picture = QPixmap(menu.width() + 2 * panel, menu.height() + panel + 12)
        picture.fill(QColor("#3d4450"))
        painter = QPainter(picture)
        painter.fillRect(0, 0, picture.width(), panel, QColor("#20242b"))
        painter.drawPixmap(panel, (panel - icon.height()) // 2, icon)
        painter.drawPixmap(panel, panel, menu)
        painter.end()
        self.save(picture, name)

    def save(self, picture, name: str) -> None:
        """As a PNG in the folder."""
        file = self._folder / f"{name}.png"
        if not picture.save(str(file)):
            raise OSError(f"{file} cannot be written")
        print(file.name, flush=True)


def walk(names: list[str], folder: Path) -> int:
    """These tours, in this process."""
    for screen in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        os.environ.pop(screen, None)
    from swdesk.app import demo
    from swdesk.app.main import _Program, run
    from swdesk.cli.app_options import AppOptions

    async def each(window, *_others: object) -> int:
        camera = Camera(programs[0], window, folder)
        window.settings.put("appearance.theme", "dark")
        for name in names:
            window.panel.destination.setText(AT_REST)
            await TOURS[name].walk(camera)
        return 0

    programs: list[_Program] = []
    build = _Program._build

    def watched(program: _Program):
        programs.append(program)
        return build(program)

    _Program._build = watched
    demo.make_call = each
    return run(AppOptions(demo=True))


def in_a_home_of_their_own(language: str, names: list[str], folder: Path) -> int:
    """These tours, in a process of their own; its exit code."""
    with tempfile.TemporaryDirectory() as home:
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "LC_"))}
        environment = {**kept, "HOME": home, "LANG": "C.UTF-8", "LANGUAGE": language}
        command = [sys.executable, __file__, "--here", "--to", str(folder), *names]
        return subprocess.run(command, env=environment).returncode


def main() -> int:
    """Those that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tours", metavar="TOUR", nargs="*", help=", ".join(TOURS))
    parser.add_argument("--to", type=Path, default=IMAGES, help="where they go (docs/images)")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if unknown := set(options.tours) - set(TOURS):
        parser.error(f"no such tour: {', '.join(sorted(unknown))}")
    names = [name for name in TOURS if not options.tours or name in options.tours]
    if options.here:
        return walk(names, options.to)
    options.to.mkdir(parents=True, exist_ok=True)
    by_language: dict[str, list[str]] = {}
    for name in names:
        by_language.setdefault(TOURS[name].language, []).append(name)
    with ThreadPoolExecutor() as beside:
        codes = beside.map(lambda one: in_a_home_of_their_own(*one, options.to), by_language.items())
        return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
