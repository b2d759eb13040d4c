"""A camera comes into a running call: the official SDK's seen by swdesk, and swdesk's seen by the SDK."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from functools import partial

import pytest

from swdesk import CallStatus, Client
from swdesk.cli.lab import LabSpace
from tests.doubles import senses
from tests.interop.browser import Browser
from tests.interop.ear_and_eye import Ear, Eye
from tests.interop.fake_media import BROWSER_TONE_HZ
from tests.interop.sdk_page import SdkPage
from tests.interop.test_sdk_and_swdesk import (
    MOVING,
    SIDE_BY_SIDE,
    SWDESK_TONE_HZ,
    eventually,
    of_swdesk,
    of_the_sdk,
    options,
    until_sdk_sees,
)
from tests.interop.wire import read

pytestmark = pytest.mark.interop


# With the SDK's pool of ten, Chromium 156 makes the re-offer with the old credentials, gathers nothing, and
# the SDK waits for candidates for ever (protocol.md 6.2). It works with none.
WITHOUT_A_POOL = """(() => {
    const Original = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Original {
        constructor(given) { super({ ...given, iceCandidatePoolSize: 0 }); }
    };
})()"""


def re_offers(page: SdkPage) -> int:
    """How many changes of media the SDK has asked for."""
    return sum(
        frame.sent
        and json.loads(frame.data).get("method") == "webrtc.verto"
        and '"action":"updateMedia"' in frame.data.replace(" ", "")
        for frame in page.frames
    )


async def camera_on_in_a_call(
    browser: Browser, lab: LabSpace, *, before: Callable[[], Awaitable[None]]
) -> SdkPage:
    """A page of bob's whose SDK is in the call and has asked for its camera to be taken in.

    The SDK gives the STUN server 600 ms; when this machine takes longer, it never asks, says nothing and
    cannot be brought to ask again in that call (protocol.md 6.2). People then hang up and dial again.
    """
    for _ in range(3):
        page = await browser.open_sdk_page()
        await page.evaluate(WITHOUT_A_POOL)
        await page.dial(lab.token("bob"), "/public/test-room?channel=video", video=False)
        await page.until_status("connected")
        await page.until("!!demo.call.self")
        await before()
        assert re_offers(page) == 0
        await page.evaluate("demo.call.self.unmuteVideo()")
        try:
            await senses.eventually(partial(re_offers, page), timeout=6)
        except TimeoutError:
            await page.press("hangup")
            await page.until_status("destroyed")
        else:
            return page
    pytest.fail("the SDK has not asked for its camera in any of three calls")


async def test_the_sdk_switches_its_camera_on_in_the_call(browser: Browser, lab: LabSpace) -> None:
    ear, eye = Ear(), Eye(SIDE_BY_SIDE)
    async with Client(lab.token("ada"), options=options(lab)) as client:
        call = await client.dial(
            "/public/test-room?channel=video",
            video=True,
            microphone="silence:",
            camera="synthetic:bars",
            speaker=ear,
        )
        await call.until(CallStatus.CONNECTED, timeout=15)
        call.remote_video.subscribe_raw(eye)

        async def heard_and_not_seen() -> None:
            await eventually(lambda: ear.clearness(BROWSER_TONE_HZ) > 15, "swdesk hears the SDK")
            assert of_the_sdk(eye.seen()) == 0

        sdk_page = await camera_on_in_a_call(browser, lab, before=heard_and_not_seen)
        await eventually(lambda: of_the_sdk(eye.seen()) >= MOVING, "swdesk sees the SDK's camera")
        assert ear.clearness(BROWSER_TONE_HZ) > 15

        await sdk_page.press("hangup")
        await sdk_page.until_status("destroyed")
        await call.hangup()
    reading = read(sdk_page.frames)
    assert not reading.unknown
    assert not reading.refused


async def test_the_sdk_sees_a_camera_come_and_go_and_come_again(sdk_page: SdkPage, lab: LabSpace) -> None:
    async with Client(lab.token("ada"), options=options(lab)) as client:
        call = await client.dial(
            "/public/test-room", microphone=f"tone:{SWDESK_TONE_HZ}", camera="synthetic:bars"
        )
        await call.until(CallStatus.CONNECTED, timeout=15)
        await sdk_page.dial(lab.token("bob"), "/public/test-room?channel=video")
        await sdk_page.until_status("connected")
        await until_sdk_sees(sdk_page, SIDE_BY_SIDE, swdesk=0, sdk=1)

        for _ in range(2):
            await call.update_media(video=True)
            await until_sdk_sees(sdk_page, SIDE_BY_SIDE, swdesk=1, sdk=1)
            tones = await sdk_page.loudest_tones([SWDESK_TONE_HZ], seconds=3)
            assert tones[SWDESK_TONE_HZ] > 15, "the sound goes on"
            await call.update_media(video=False)
            await sdk_page.until(
                "demo.call.participants.some(one => one.name.toLowerCase() === 'ada' && one.videoMuted)"
            )
            await sdk_page.watch(regions=SIDE_BY_SIDE)
            await until_sdk_sees(sdk_page, SIDE_BY_SIDE, swdesk=0, sdk=1)
            numbers = (await sdk_page.seen()).counters.values()
            assert sum(of_swdesk(found) >= MOVING for found in numbers) == 0

        await sdk_page.press("hangup")
        await sdk_page.until_status("destroyed")
        await call.hangup()
    assert not read(sdk_page.frames).refused


async def test_the_sdk_turns_its_volumes_and_swdesk_hears_and_reads_it(
    sdk_page: SdkPage, lab: LabSpace
) -> None:
    async with Client(lab.token("ada"), options=options(lab)) as client:
        call = await client.dial("/public/test-room", microphone="silence:")
        await call.until(CallStatus.CONNECTED, timeout=15)
        await sdk_page.dial(lab.token("bob"), "/public/test-room?channel=video")
        await sdk_page.until_status("connected")
        await sdk_page.until("!!demo.call.self")
        for method, fact, value in (
            ("setAudioInputVolume", "input_volume", -30),
            ("setAudioOutputVolume", "output_volume", 10),
            ("setAudioInputSensitivity", "input_sensitivity", 40),
        ):
            await sdk_page.evaluate(f"demo.call.self.{method}({value})")

            def told(fact: str = fact, value: int = value) -> bool:
                return any(getattr(one, fact) == value for one in call.state.value.participants)

            await eventually(told, f"swdesk reads {fact}")
        await call.self.set_audio_input_volume(20)
        await sdk_page.until(
            "demo.call.participants.some(one => one.name.toLowerCase() === 'ada' && one.inputVolume === 20)"
        )
        await sdk_page.press("hangup")
        await sdk_page.until_status("destroyed")
        await call.hangup()
    assert not read(sdk_page.frames).refused
