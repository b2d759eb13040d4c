"""The first call without a screen: the window makes it, and what came of it is printed and photographed."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import IO

from swdesk.app.phone import CallFacts
from swdesk.app.windows.main_window import MainWindow

PICTURE = "swdesk-demo.png"
TALK = 4.0  # s in the call
CONNECT_LIMIT = 20.0  # s
END_LIMIT = 4.0  # s
ENOUGH_FRAMES = 20
ENOUGH_AUDIO = 50  # packets of 20 ms


async def make_call(window: MainWindow, picture: Path | None, out: IO[str] | None = None) -> int:
    """Press Dial, stay a while, hang up. Returns 0 when picture and sound came and the call ended well."""
    out = out or sys.stdout

    def say(text: str) -> None:
        print(text, file=out, flush=True)

    subscription = window.journal.added.subscribe(lambda line: say(line.text))
    facts = CallFacts()
    path = picture or Path.cwd() / PICTURE
    try:
        window.panel.dial.click()
        connected = await _until(lambda: window.call.view.value.status == "connected", window, CONNECT_LIMIT)
        if connected:
            await asyncio.sleep(TALK)
            facts = window.call.facts.value
        saved = await asyncio.to_thread(window.grab().toImage().save, str(path))
        painted = window.stage.remote.frames_painted
        window.panel.hang_up.click()
        ended = await _until(lambda: window.dial.calls.value is None, None, END_LIMIT)
    finally:
        subscription.close()
    say(f"Received: {facts.remote_frames} pictures, {facts.remote_audio_packets} audio packets")
    say(f"Painted: {painted} pictures")
    say(
        f"Picture of the window: {path}"
        if saved
        else f"The picture of the window could not be written to {path}"
    )
    good = (
        connected
        and ended
        and saved
        and facts.remote_frames >= ENOUGH_FRAMES
        and painted > 0
        and facts.remote_audio_packets >= ENOUGH_AUDIO
    )
    say("The demo call worked." if good else "The demo call did not work.")
    return 0 if good else 1


async def _until(is_so, window: MainWindow | None, limit: float) -> bool:
    """Whether it became so in time; not waited for once the window's call is given up."""
    deadline = asyncio.get_running_loop().time() + limit
    while asyncio.get_running_loop().time() < deadline:
        if is_so():
            return True
        if window is not None and window.dial.view.value.can_dial:
            return False
        await asyncio.sleep(0.02)
    return False
