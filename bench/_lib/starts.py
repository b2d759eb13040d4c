"""From the start of a process to a window one can dial in: ours, and Chromium's with the SDK's page."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench._lib.children import run_child
from bench._lib.screen import Screen
from tests.interop.browser import Browser
from tests.interop.sdk_bundle import BrowserError, build_page, served
from tests.interop.sdk_page import SdkPage

# The page's script has run, its buttons obey and it has been painted; the wall clock, in seconds.
READY = """(async () => {
  if (location.protocol === "about:") throw new Error("not there yet");
  while (!window.demo || !performance.getEntriesByType("paint").length) {
    await new Promise((done) => setTimeout(done, 5));
  }
  const painted = performance.getEntriesByType("paint")[0].startTime;
  const run = performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart;
  return (performance.timeOrigin + Math.max(painted, run)) / 1000;
})()"""


async def measure_start(screen: Screen) -> dict[str, Any]:
    """One start of the program with an empty home of its own. Raises `ChildFailed`."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        own = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"), home)
        own["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={home}/none"  # else a bus is started and outlives us
        environment = {
            **screen.environment,
            **own,
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once
        numbers = await run_child(
            "bench._lib.first_paint",
            repr(time.monotonic()),
            secrets={},
            environment=environment,
            timeout=60,
        )
    return {**numbers, "to_usable_window_s": numbers["first_paint_s"]}


async def measure_sdk_start(
    scratch: Path, environment: Mapping[str, str], *, is_headless: bool
) -> dict[str, Any]:
    """One start of Chromium, with a fresh profile, straight into the SDK's page."""
    nothing = scratch / "none"
    with served(await asyncio.to_thread(build_page)) as url:
        began = time.time()
        async with Browser.launch(
            camera=nothing,
            microphone=nothing,
            trusted_keys=[],
            environment=environment,
            first_page=url,
            is_headless=is_headless,
        ) as browser:
            page = await browser.first_page()
            ready = await _when_ready(page)
    return {"to_usable_window_s": round(ready - began, 4)}


async def _when_ready(page: SdkPage) -> float:
    deadline = time.monotonic() + 20
    while True:
        try:
            answer: float = await page.evaluate(READY)
            return answer
        except BrowserError:  # asked while the page was still on its way
            if time.monotonic() > deadline:
                raise
