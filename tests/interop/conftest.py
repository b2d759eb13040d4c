"""Fixtures for the tests with the official SDK in a real Chromium.

Without chromium, node or npm they are skipped, unless SWDESK_REQUIRE_INTEROP is set, as in CI: there a
missing tool is a failure.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.interop.fake_media import write_camera, write_microphone
from tests.interop.sdk_bundle import build_page, missing_tools


@pytest.fixture(scope="session", autouse=True)
def _tools() -> None:
    if missing := missing_tools():
        message = f"not on this machine: {', '.join(missing)}"
        if os.environ.get("SWDESK_REQUIRE_INTEROP"):
            pytest.fail(message)
        pytest.skip(message)
    build_page()


@pytest.fixture(scope="session")
def camera(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_camera(tmp_path_factory.mktemp("media") / "camera.y4m")


@pytest.fixture(scope="session")
def microphone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_microphone(tmp_path_factory.mktemp("media") / "microphone.wav")
