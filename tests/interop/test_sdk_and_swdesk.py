"""The official SDK and swdesk on one call: each must get the other's moving picture and sound."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from swdesk import CallStatus, Client, Participant
from swdesk.cli.lab import LabSpace
from swdesk.client import ClientOptions
from tests.interop.browser import Browser
from tests.interop.ear_and_eye import Ear, Eye, clearness
from tests.interop.fake_media import BROWSER_TONE_HZ, FIRST_NUMBER
from tests.interop.sdk_page import Region, SdkPage
from tests.interop.wire import read

pytestmark = pytest.mark.interop

SWDESK_TONE_HZ = 440
MOVING = 20  # different numbers: nobody reads them by chance, and no still picture shows them

# The room's grid: cells of the canvas's own shape, two of them side by side half way down.
WHOLE: dict[str, Region] = {"whole": (0.0, 0.0, 1.0, 1.0)}
QUADRANTS: dict[str, Region] = {
    "upper left": (0.0, 0.0, 0.5, 0.5),
    "upper right": (0.5, 0.0, 0.5, 0.5),
    "lower left": (0.0, 0.5, 0.5, 0.5),
    "lower right": (0.5, 0.5, 0.5, 0.5),
}
SIDE_BY_SIDE: dict[str, Region] = {"left": (0.0, 0.25, 0.5, 0.5), "right": (0.5, 0.25, 0.5, 0.5)}


def of_the_sdk(numbers: Iterable[int]) -> int:
    """How many of these come from Chromium's camera."""
    return sum(number >= FIRST_NUMBER for number in numbers)


def of_swdesk(numbers: Iterable[int]) -> int:
    """How many of these come from swdesk's camera."""
    return sum(number < FIRST_NUMBER for number in numbers)


async def eventually(condition: Callable[[], bool], what: str, timeout: float = 20) -> None:
    """Wait for something a callback sees."""
    try:
        async with asyncio.timeout(timeout):
            while not condition():  # noqa: ASYNC110 (a callback sees it, on no event of ours)
                await asyncio.sleep(0.05)
    except TimeoutError:
        pytest.fail(f"not within {timeout} s: {what}")


async def until_sdk_sees(page: SdkPage, regions: dict[str, Region], *, swdesk: int = 1, sdk: int = 0) -> None:
    """Read the SDK's picture until this many regions have shown the cameras move."""
    await page.watch(regions=regions)
    async with asyncio.timeout(20):
        while True:
            numbers = [set(found) for found in (await page.seen()).counters.values()]
            if (
                sum(of_swdesk(found) >= MOVING for found in numbers) >= swdesk
                and sum(of_the_sdk(found) >= MOVING for found in numbers) >= sdk
            ):
                return
            await asyncio.sleep(0.1)


def options(lab: LabSpace) -> ClientOptions:
    """Trust in the space."""
    return ClientOptions(ca_pem=lab.ca_pem)


async def test_both_meet_in_the_room_and_get_each_others_picture_and_sound(
    sdk_page: SdkPage, lab: LabSpace
) -> None:
    ear, eye = Ear(), Eye(SIDE_BY_SIDE)
    async with Client(lab.token("ada"), options=options(lab)) as client:
        call = await client.dial(
            "/public/test-room",
            video=True,
            microphone=f"tone:{SWDESK_TONE_HZ}",
            camera="synthetic:bars",
            speaker=ear,
        )
        await call.until(CallStatus.CONNECTED, timeout=15)
        await sdk_page.dial(lab.token("bob"), "/public/test-room?channel=video")
        await sdk_page.until_status("connected")
        call.remote_video.subscribe_raw(eye)

        await eventually(lambda: of_the_sdk(eye.seen()) >= MOVING, "swdesk sees the SDK's picture move")
        await eventually(lambda: ear.clearness(BROWSER_TONE_HZ) > 15, "swdesk hears the SDK's tone")
        await until_sdk_sees(sdk_page, SIDE_BY_SIDE)
        tones = await sdk_page.loudest_tones([SWDESK_TONE_HZ, BROWSER_TONE_HZ], seconds=2)

        assert tones[SWDESK_TONE_HZ] > 15
        assert tones[BROWSER_TONE_HZ] < 15, "nobody hears himself in a room"
        assert ear.clearness(SWDESK_TONE_HZ) < 15, "nobody hears himself in a room"
        together = {one.name.lower() for one in call.state.value.participants}
        assert together == {"ada", "bob"}

        await sdk_page.press("hangup")
        await sdk_page.until_status("destroyed")
        await eventually(
            lambda: "bob" not in {one.name.lower() for one in call.state.value.participants},
            "the SDK has left the room",
        )
        await call.hangup()
    reading = read(sdk_page.frames)
    assert not reading.unknown
    assert not reading.refused


async def test_three_in_a_room_all_see_each_other(browser: Browser, lab: LabSpace) -> None:
    pages = [await browser.open_sdk_page(), await browser.open_sdk_page()]
    eye = Eye(QUADRANTS)
    async with Client(lab.token("ada"), options=options(lab)) as client:
        call = await client.dial(
            "/public/test-room", video=True, microphone="silence:", camera="synthetic:bars"
        )
        for page, name in zip(pages, ("bob", "carol"), strict=True):
            await page.dial(lab.token(name), "/public/test-room?channel=video")
            await page.until_status("connected")
        await call.until(CallStatus.CONNECTED, timeout=15)
        call.remote_video.subscribe_raw(eye)

        await eventually(
            lambda: sum(of_the_sdk(found) >= MOVING for found in eye.numbers.values()) == 2,
            "swdesk sees two pictures of the SDK move",
        )
        for page in pages:
            await until_sdk_sees(page, QUADRANTS, swdesk=1, sdk=2)
        for page in pages:
            await page.press("hangup")
            await page.until_status("destroyed")
        await call.hangup()


async def test_a_mute_of_the_sdk_is_seen_by_swdesk(sdk_page: SdkPage, lab: LabSpace) -> None:
    async with Client(lab.token("ada"), options=options(lab)) as client:
        call = await client.dial("/public/test-room", microphone="silence:")
        await call.until(CallStatus.CONNECTED, timeout=15)
        await sdk_page.dial(lab.token("bob"), "/public/test-room?channel=video")
        await sdk_page.until_status("connected")
        await sdk_page.until("!!demo.call.self")

        def bob() -> Participant | None:
            return next((one for one in call.state.value.participants if one.name.lower() == "bob"), None)

        await eventually(lambda: (found := bob()) is not None and not found.audio_muted, "bob is there")
        await sdk_page.evaluate("demo.call.self.mute()")
        await eventually(lambda: (found := bob()) is not None and found.audio_muted, "bob is muted")
        await sdk_page.evaluate("demo.call.self.unmute()")
        await eventually(lambda: (found := bob()) is not None and not found.audio_muted, "bob speaks again")
        await sdk_page.press("hangup")
        await sdk_page.until_status("destroyed")
        await call.hangup()
    assert not read(sdk_page.frames).refused


async def test_the_sdk_rings_swdesk_listen(sdk_page: SdkPage, lab: LabSpace, tmp_path: Path) -> None:
    authority, recording = tmp_path / "space.pem", tmp_path / "call.mkv"
    authority.write_text(lab.ca_pem)
    listener = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "swdesk", "listen", "--token-env", "SWDESK_INTEROP_TOKEN"),
        *("--ca-file", str(authority), "--record", str(recording), "--once", "--wait", "30", "--json"),
        env={**os.environ, "SWDESK_INTEROP_TOKEN": lab.token("ada")},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert listener.stdout is not None
    try:
        said: list[dict[str, Any]] = []
        async with asyncio.timeout(20):
            while not any(line["event"] == "online" for line in said):
                said.append(json.loads(await listener.stdout.readline()))
        await sdk_page.dial(lab.token("bob"), "/private/ada?channel=video")
        await sdk_page.until_status("connected", timeout=20)
        await until_sdk_sees(sdk_page, WHOLE)
        tones = await sdk_page.loudest_tones([SWDESK_TONE_HZ], seconds=3)
        await sdk_page.press("hangup")
        await sdk_page.until_status("destroyed")
        async with asyncio.timeout(15):
            out, err = await listener.communicate()
    finally:
        if listener.returncode is None:
            listener.kill()
            await listener.wait()
    said += [json.loads(line) for line in out.splitlines()]

    assert tones[SWDESK_TONE_HZ] > 15
    assert listener.returncode == 0, err.decode()
    assert [line["status"] for line in said if line["event"] == "status"] == [
        "ringing",
        "connecting",
        "connected",
        "disconnected",
        "destroyed",
    ]
    eye, sound = Eye(WHOLE), _play(recording)
    for frame in _pictures(recording):
        eye(frame)
    assert of_the_sdk(eye.seen()) >= MOVING, "the recording shows the SDK's camera"
    assert clearness(sound, BROWSER_TONE_HZ) > 15, "the recording has the SDK's tone"
    assert not read(sdk_page.frames).unknown


async def test_swdesk_rings_the_sdk(sdk_page: SdkPage, lab: LabSpace) -> None:
    ear, eye = Ear(), Eye(WHOLE)
    await sdk_page.come_online(lab.token("bob"))
    async with Client(lab.token("ada"), options=options(lab)) as client:
        dialling = asyncio.create_task(
            client.dial(
                "/private/bob",
                video=True,
                microphone=f"tone:{SWDESK_TONE_HZ}",
                camera="synthetic:bars",
                speaker=ear,
            )
        )
        await sdk_page.until_status("ringing")
        await sdk_page.press("answer")
        await sdk_page.until_status("connected")
        call = await dialling
        await call.until(CallStatus.CONNECTED, timeout=15)
        call.remote_video.subscribe_raw(eye)

        await eventually(lambda: of_the_sdk(eye.seen()) >= MOVING, "swdesk sees the SDK's picture move")
        await eventually(lambda: ear.clearness(BROWSER_TONE_HZ) > 15, "swdesk hears the SDK's tone")
        await until_sdk_sees(sdk_page, WHOLE)
        tones = await sdk_page.loudest_tones([SWDESK_TONE_HZ], seconds=2)
        assert tones[SWDESK_TONE_HZ] > 15

        await call.hangup()
        await sdk_page.until_status("destroyed")
    reading = read(sdk_page.frames)
    assert "verto.invite" in reading.received
    assert "verto.answer" in reading.sent
    assert not reading.unknown
    assert not reading.refused


async def test_the_sdk_may_decline(sdk_page: SdkPage, lab: LabSpace) -> None:
    await sdk_page.come_online(lab.token("bob"))
    async with Client(lab.token("ada"), options=options(lab)) as client:
        dialling = asyncio.create_task(
            client.dial("/private/bob", video=True, microphone="silence:", camera="off:")
        )
        await sdk_page.until_status("ringing")
        await sdk_page.press("decline")
        call = await dialling
        await call.until(CallStatus.DESTROYED, timeout=10)
        statuses: list[CallStatus] = []
        call.statuses.subscribe(statuses.append)
        assert CallStatus.CONNECTED not in statuses


def _pictures(recording: Path) -> Iterable[av.VideoFrame]:
    with av.open(str(recording)) as container:
        yield from container.decode(video=0)


def _play(recording: Path) -> np.ndarray[Any, np.dtype[np.int16]]:
    with av.open(str(recording)) as container:
        to_mono = av.AudioResampler("s16", "mono", 48_000)
        pieces = [
            piece.to_ndarray()[0] for frame in container.decode(audio=0) for piece in to_mono.resample(frame)
        ]
    return np.concatenate(pieces)
