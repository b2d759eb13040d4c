"""H.264 between swdesk and Chromium, and of each with the local space, which passes it on as it is."""

from __future__ import annotations

import json

import pytest

from swdesk import CallStatus, Client
from swdesk.cli.lab import LabSpace
from swdesk.media.codec_choice import CodecOrder
from swdesk.media.leg import CallLeg, LegOptions, LegSources
from swdesk.media.shape import INACTIVE, SENDRECV, MediaShape
from tests.interop.ear_and_eye import Eye
from tests.interop.sdk_page import SdkPage
from tests.interop.test_sdk_and_swdesk import (
    MOVING,
    SIDE_BY_SIDE,
    WHOLE,
    eventually,
    of_the_sdk,
    options,
    until_sdk_sees,
)
from tests.interop.wire import read

pytestmark = pytest.mark.interop

# Chromium's answer to an offer, by its own means and without the SDK: its camera goes out.
ANSWER = """(async (offer) => {
  const connection = new RTCPeerConnection();
  window.direct = connection;
  connection.ontrack = ({ track }) => {
    document.getElementById("remote").srcObject = new MediaStream([track]);
  };
  await connection.setRemoteDescription({ type: "offer", sdp: offer });
  const camera = await navigator.mediaDevices.getUserMedia({ video: true });
  connection.addTrack(camera.getVideoTracks()[0], camera);
  await connection.setLocalDescription();
  while (connection.iceGatheringState !== "complete") {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return connection.localDescription.sdp;
})"""
# What the connection of the page really decodes and codes: [received, sent], as in `video/H264`.
CODECS = """(async (connection) => {
  const stats = new Map([...await connection.getStats()].filter(([, one]) => one.kind !== "audio"));
  const of = (type) => {
    const stream = [...stats.values()].find((one) => one.type === type);
    return stats.get(stream?.codecId)?.mimeType ?? "";
  };
  return [of("inbound-rtp"), of("outbound-rtp")];
})"""


async def test_chromium_and_swdesk_decode_each_other(sdk_page: SdkPage) -> None:
    eye = Eye(WHOLE)
    leg = CallLeg(
        "direct",
        MediaShape(INACTIVE, SENDRECV),
        ice_servers=[],
        sources=LegSources(audio="silence:", video="synthetic:bars", sink="null:"),
        options=LegOptions(allow_loopback=True, codecs=CodecOrder(video=("h264",))),
    )
    leg.remote_video.subscribe_raw(eye)
    await leg.open()
    try:
        answer = await sdk_page.evaluate(f"{ANSWER}({json.dumps(await leg.create_offer())})")
        await leg.apply_answer(answer)
        await until_sdk_sees(sdk_page, WHOLE)
        await eventually(lambda: of_the_sdk(eye.seen()) >= MOVING, "swdesk sees Chromium's picture move")
        assert await sdk_page.evaluate(f"{CODECS}(direct)") == ["video/H264", "video/H264"]
        assert (await leg.stats()).video.codec == "H264"
    finally:
        await leg.close()
        await sdk_page.evaluate("direct.close()")


async def test_chromium_decodes_what_the_space_passes_on(sdk_page: SdkPage, lab: LabSpace) -> None:
    await sdk_page.come_online(lab.token("bob"))
    await sdk_page.evaluate("demo.client.preferences.preferredVideoCodecs = ['H264']")
    await sdk_page.dial(lab.token("bob"), "/public/echo?channel=video")
    await sdk_page.until_status("connected")
    await until_sdk_sees(sdk_page, WHOLE, swdesk=0, sdk=1)
    assert await sdk_page.evaluate(f"{CODECS}(demo.call.rtcPeerConnection)") == ["video/H264", "video/H264"]
    await sdk_page.press("hangup")
    await sdk_page.until_status("destroyed")
    assert not read(sdk_page.frames).refused


async def test_who_tries_h264_first_meets_the_sdk_in_a_room_all_the_same(
    sdk_page: SdkPage, lab: LabSpace
) -> None:
    """A room mixes, and decodes VP8 alone."""
    eye = Eye(SIDE_BY_SIDE)
    async with Client(lab.token("ada"), options=options(lab)) as client:
        call = await client.dial(
            "/public/test-room",
            video=True,
            microphone="silence:",
            camera="synthetic:bars",
            speaker="null:",
            codecs=CodecOrder.preferring(video=["h264"]),
        )
        await call.until(CallStatus.CONNECTED, timeout=15)
        await sdk_page.dial(lab.token("bob"), "/public/test-room?channel=video")
        await sdk_page.until_status("connected")
        call.remote_video.subscribe_raw(eye)
        await eventually(lambda: of_the_sdk(eye.seen()) >= MOVING, "swdesk sees the SDK's picture move")
        await until_sdk_sees(sdk_page, SIDE_BY_SIDE)
        assert (await call.stats()).video.codec == "VP8"
        await sdk_page.press("hangup")
        await sdk_page.until_status("destroyed")
        await call.hangup()
