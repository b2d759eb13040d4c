"""Fixtures for the tests with the official SDK in a real Chromium.

Without chromium, node or npm they are skipped; in CI a skipped test is a failure.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from swdesk.cli.lab import LabSpace
from tests.interop.browser import Browser, key_pin
from tests.interop.fake_media import write_camera, write_microphone
from tests.interop.lab_control import control
from tests.interop.sdk_bundle import build_page, missing_tools
from tests.interop.sdk_page import SdkPage


@pytest.fixture(scope="session", autouse=True)
def _tools() -> None:
    if missing := missing_tools():
        pytest.skip(f"not on this machine: {', '.join(missing)}")
    build_page()


@pytest.fixture(scope="session")
def camera(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_camera(tmp_path_factory.mktemp("media") / "camera.y4m")


@pytest.fixture(scope="session")
def microphone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_microphone(tmp_path_factory.mktemp("media") / "microphone.wav")


@pytest.fixture(scope="session")
def lab() -> Iterator[LabSpace]:
    """One space for all tests: it must serve many clients one after another."""
    space = asyncio.run(LabSpace.launch())
    yield space
    asyncio.run(space.close())


@pytest.fixture
async def browser(lab: LabSpace, camera: Path, microphone: Path) -> AsyncIterator[Browser]:
    """A Chromium that trusts the space's key and no other. Afterwards the space has no call left."""
    pins = [await asyncio.to_thread(key_pin, lab.port)]
    async with Browser.launch(camera=camera, microphone=microphone, trusted_keys=pins) as browser:
        yield browser
    # A browser that just ends says no bye, and the space, as the platform, would wait for it a while.
    await control(lab, "bye", {})


@pytest.fixture
async def sdk_page(browser: Browser) -> SdkPage:
    """The SDK's page."""
    return await browser.open_sdk_page()
