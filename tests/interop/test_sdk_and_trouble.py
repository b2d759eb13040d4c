"""The official SDK with a local space that makes trouble: what it survives on the platform, it must here."""

from __future__ import annotations

import asyncio
import json

import pytest

from swdesk.cli.lab import LabSpace
from tests.interop.lab_control import control
from tests.interop.sdk_page import SdkPage
from tests.interop.wire import read

pytestmark = pytest.mark.interop


async def connect_to_echo(page: SdkPage, lab: LabSpace) -> None:
    """A running video call of ada."""
    await page.dial(lab.token("ada"), "/public/echo?channel=video")
    await page.until_status("connected")
    await page.until("probe.readCounter(document.getElementById('remote')) !== null")


def connects(page: SdkPage) -> list[dict[str, object]]:
    """The parameters of every `signalwire.connect` so far."""
    requests = [json.loads(frame.data) for frame in page.frames if frame.sent]
    return [one["params"] for one in requests if one.get("method") == "signalwire.connect"]


async def test_a_cut_socket_is_resumed_and_the_call_lives(sdk_page: SdkPage, lab: LabSpace) -> None:
    await connect_to_echo(sdk_page, lab)
    protocol = (await control(lab, "state"))["sessions"][-1]["protocol"]
    assert await control(lab, "drop", {"name": "ada"}) == {"dropped": 1}
    async with asyncio.timeout(10):
        while len(connects(sdk_page)) < 2:  # noqa: ASYNC110 (frames are told by no event)
            await asyncio.sleep(0.05)
    again = connects(sdk_page)[1]
    assert again["protocol"] == protocol
    assert again["authorization_state"]

    await sdk_page.watch()
    await asyncio.sleep(1)
    assert (await sdk_page.seen()).advance() > 15
    await sdk_page.press("hangup")
    await sdk_page.until_status("destroyed")
    assert "failed" not in await sdk_page.statuses()
    ended = (await control(lab, "state"))["ended"]
    assert ended[-1]["ended_by"] == ["NORMAL_CLEARING", 16]


@pytest.mark.parametrize("kind", ["garbage", "duplicate", "stale", "unknown"])
async def test_odd_frames_do_not_disturb_a_call(sdk_page: SdkPage, lab: LabSpace, kind: str) -> None:
    await connect_to_echo(sdk_page, lab)
    await control(lab, "push", {"name": "ada", "kind": kind})
    await sdk_page.watch()
    await asyncio.sleep(1)
    assert (await sdk_page.seen()).advance() > 15
    assert (await sdk_page.statuses())[-1] == "connected"
    await sdk_page.press("hangup")
    await sdk_page.until_status("destroyed")


async def test_the_far_end_hangs_up(sdk_page: SdkPage, lab: LabSpace) -> None:
    await connect_to_echo(sdk_page, lab)
    assert (await control(lab, "bye", {"name": "ada"}))["ended"] >= 1
    await sdk_page.until_status("destroyed")
    assert "disconnecting" not in await sdk_page.statuses()
    assert not await sdk_page.evaluate("document.getElementById('dial').disabled")


async def test_a_phone_number_rings_answers_and_hears_digits(sdk_page: SdkPage, lab: LabSpace) -> None:
    await sdk_page.dial(lab.token("ada"), "+15551234567", video=False)
    await sdk_page.until_status("ringing")
    await sdk_page.until_status("connecting")
    await sdk_page.evaluate("demo.call.sendDigits('12#')")
    calls = (await control(lab, "state"))["calls"]
    assert [call["digits"] for call in calls] == ["12#"]
    await sdk_page.press("hangup")
    await sdk_page.until_status("destroyed")
    reading = read(sdk_page.frames)
    assert {"verto.media", "verto.answer"} <= set(reading.received)
    assert not reading.unknown


async def test_with_a_dead_stun_server_the_sdk_never_dials(sdk_page: SdkPage, lab: LabSpace) -> None:
    """Why the space answers STUN at all (protocol.md 6.2); swdesk itself must not care."""
    await control(lab, "stun", {"dead": True})
    try:
        await sdk_page.dial(lab.token("ada"), "/public/echo?channel=video")
        await sdk_page.until("document.getElementById('log').textContent.includes('dial() rejected')")
        assert "verto.invite" not in read(sdk_page.frames).sent
    finally:
        await control(lab, "stun", {"dead": False})
