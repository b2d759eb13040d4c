"""The instruments of the interop tests, tried on Chromium alone: a green test proves as much as they do."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from tests.interop.browser import Browser
from tests.interop.fake_media import BROWSER_TONE_HZ, LOOP_FRAMES
from tests.interop.sdk_bundle import BrowserError
from tests.interop.sdk_page import SdkPage

pytestmark = pytest.mark.interop

CAPTURE = """(async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  document.getElementById('local').srcObject = stream;
})()"""


@pytest.fixture
async def page(camera: Path, microphone: Path):
    async with Browser.launch(camera=camera, microphone=microphone, trusted_keys=[]) as browser:
        yield await browser.open_sdk_page()


async def test_the_probe_reads_the_fake_camera_and_hears_the_fake_microphone(page: SdkPage) -> None:
    await page.evaluate(CAPTURE)
    await page.watch("local")
    tones = await page.loudest_tones([440, BROWSER_TONE_HZ], seconds=2, element="local")
    seen = await page.seen("local")

    assert (seen.width, seen.height) == (640, 360)
    counters = seen.counters["whole"]
    assert len(counters) > 0.95 * seen.pictures > 25
    steps = [(after - before) % LOOP_FRAMES for before, after in itertools.pairwise(counters)]
    assert steps.count(1) > 0.9 * len(steps)
    assert tones[BROWSER_TONE_HZ] > 20
    assert tones[440] < 10


async def test_a_picture_without_a_counter_reads_as_none(page: SdkPage) -> None:
    await page.evaluate(CAPTURE)
    await page.until("probe.readCounter(document.getElementById('local')) !== null")
    lower_half = "probe.readCounter(document.getElementById('local'), [0, 0.5, 1, 0.5])"
    assert await page.evaluate(lower_half) is None


async def test_the_page_shows_what_it_was_told_and_says_what_is_missing(page: SdkPage) -> None:
    await page.press("dial")
    assert await page.log() == ["Need a token and a destination."]


async def test_an_exception_of_the_page_is_raised_here(page: SdkPage) -> None:
    with pytest.raises(BrowserError, match="no such thing"):
        await page.evaluate("(() => { throw new Error('no such thing') })()")
