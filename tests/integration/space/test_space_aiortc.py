"""A stock aiortc client against the space: what FreeSWITCH makes it suffer, and that it connects anyway."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress

import pytest
from aiortc import RTCConfiguration, RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import AudioStreamTrack, MediaStreamError, VideoStreamTrack

pytestmark = pytest.mark.integration


def with_mids(answer: str, offer: str) -> str:
    """What aiortc cannot do without."""
    mids = iter(re.findall(r"a=mid:(\S+)", offer))
    head, *sections = re.split(r"(?=m=)", answer)
    return head + "".join(f"{section}a=mid:{next(mids)}\r\n" for section in sections)


async def test_a_stock_client_talks_to_the_echo_and_refuses_an_answer_as_it_comes(sign_in):
    client = await sign_in("ada")
    peer = RTCPeerConnection(RTCConfiguration(iceServers=[]))
    heard: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    listening: list[asyncio.Task[None]] = []

    async def listen(track) -> None:
        with suppress(MediaStreamError):
            for count in range(10):
                await track.recv()
                if count == 9 and not heard.done():
                    heard.set_result(count)

    @peer.on("track")
    def on_track(track) -> None:
        if track.kind == "audio":
            listening.append(asyncio.create_task(listen(track)))

    try:
        peer.addTrack(AudioStreamTrack())
        peer.addTrack(VideoStreamTrack())
        await peer.setLocalDescription(await peer.createOffer())
        offer = peer.localDescription.sdp
        dialog = {"callID": "c-1", "destination_number": "/public/echo"}
        await client.verto("verto.invite", {"dialogParams": dialog, "sdp": offer}, call_id="c-1")
        answer = (await client.verto_event("verto.answer"))["params"]["params"]["sdp"]
        with pytest.raises(ValueError, match="Media sections in answer do not match offer"):
            await peer.setRemoteDescription(RTCSessionDescription(sdp=answer, type="answer"))
        description = RTCSessionDescription(sdp=with_mids(answer, offer), type="answer")
        await peer.setRemoteDescription(description)
        await asyncio.wait_for(heard, 10)
        assert peer.connectionState == "connected"
    finally:
        await client.bye("c-1")
        await peer.close()
        await asyncio.gather(*listening)
