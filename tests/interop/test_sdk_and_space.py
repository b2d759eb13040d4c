"""The official SDK alone with the local space: given a token, it must find everything it demands."""

from __future__ import annotations

import asyncio

import pytest

from swdesk.cli.lab import LabSpace
from tests.interop.fake_media import BROWSER_TONE_HZ
from tests.interop.sdk_page import SdkPage
from tests.interop.wire import read

pytestmark = pytest.mark.interop

ORDINARY_CALL = ["new", "trying", "connecting", "connected"]


async def moves(page: SdkPage, seconds: float = 2.0) -> int:
    """How many different numbers the remote picture showed in this time."""
    await page.watch()
    await asyncio.sleep(seconds)
    return (await page.seen()).advance()


async def test_echo_gives_the_sdk_its_own_picture_and_sound(sdk_page: SdkPage, lab: LabSpace) -> None:
    await sdk_page.dial(lab.token("ada"), "/public/echo?channel=video")
    await sdk_page.until_status("connected")
    await sdk_page.until("probe.readCounter(document.getElementById('remote')) !== null")
    before = await sdk_page.video_state()
    counters = await moves(sdk_page)
    tones = await sdk_page.loudest_tones([440, BROWSER_TONE_HZ], seconds=3)
    after = await sdk_page.video_state()

    assert await sdk_page.statuses() == ORDINARY_CALL
    assert after["currentTime"] > before["currentTime"] + 2
    assert sorted(after["tracks"]) == ["audio", "video"]
    assert counters > 30
    assert tones[BROWSER_TONE_HZ] > 15
    assert tones[440] < 10

    await sdk_page.press("hangup")
    await sdk_page.until_status("destroyed")
    reading = read(sdk_page.frames)
    assert not reading.unknown
    assert not reading.refused
    assert reading.sent.count("verto.invite") == 1
    assert reading.sent.count("verto.bye") == 1
    assert not any(line.startswith(("Error", "Client error")) for line in await sdk_page.log())


async def test_a_room_alone_shows_and_plays_the_host(sdk_page: SdkPage, lab: LabSpace) -> None:
    await sdk_page.dial(lab.token("ada"), "/public/test-room?channel=video")
    await sdk_page.until_status("connected")
    await sdk_page.until("probe.state('remote').pictures > 5")
    before = await sdk_page.video_state()
    await asyncio.sleep(2)
    after = await sdk_page.video_state()

    assert await sdk_page.statuses() == ORDINARY_CALL
    assert after["pictures"] > before["pictures"] + 20
    reading = read(sdk_page.frames)
    assert {"call.joined", "layout.changed", "verto.answer"} <= set(reading.received)
    assert "call.layout.list" in reading.sent
    assert not reading.unknown
    assert not reading.refused


async def test_without_the_hint_the_sdk_only_sends_video(sdk_page: SdkPage, lab: LabSpace) -> None:
    await sdk_page.dial(lab.token("ada"), "/public/echo")
    await sdk_page.until_status("connected")
    offer = read(sdk_page.frames).offers[0]
    video = offer.partition("m=video")[2]
    assert "a=sendonly" in video
    assert "m=audio" in offer


@pytest.mark.parametrize(
    ("destination", "line"),
    [
        ("/public/not-allowed", "dial() rejected: CallCreateError — Call creation failed"),
        ("/public/busy?channel=video", "Status: destroyed"),
    ],
)
async def test_the_sdk_hears_a_refusal_as_on_the_platform(
    sdk_page: SdkPage, lab: LabSpace, destination: str, line: str
) -> None:
    await sdk_page.dial(lab.token("ada"), destination)
    await sdk_page.until(f"document.getElementById('log').textContent.includes({line!r})")
    assert not await sdk_page.evaluate("document.getElementById('dial').disabled")


async def test_early_media_rings_before_it_connects(sdk_page: SdkPage, lab: LabSpace) -> None:
    await sdk_page.dial(lab.token("ada"), "/public/early-media?channel=video")
    await sdk_page.until_status("connected")
    statuses = await sdk_page.statuses()
    assert statuses.index("ringing") < statuses.index("connected")
    assert not read(sdk_page.frames).unknown


async def test_a_foreign_token_is_refused(sdk_page: SdkPage, lab: LabSpace) -> None:
    header, rest = lab.token("ada").split(".", 1)
    await sdk_page.dial(f"{header}.AAAA{rest[4:]}", "/public/echo?channel=video")
    await sdk_page.until("document.getElementById('log').textContent.includes('rror')")
    assert await sdk_page.statuses() == []
