"""Re-offers: their text, and what aiortc has to forget when nobody accepts one."""

from __future__ import annotations

import aioice.ice
import pytest
from aiortc import RTCConfiguration

from swdesk.errors import NegotiationError
from swdesk.media import aiortc_adapter, sdp
from swdesk.media.aiortc_adapter import ice
from swdesk.media.aiortc_adapter.connection import LegPeerConnection
from swdesk.media.negotiation import Negotiation, Wish
from swdesk.media.sdp_text import Session
from swdesk.media.sdp_update import finish_update, refused_kinds
from swdesk.media.shape import INACTIVE, RECVONLY, SENDRECV
from tests.doubles.sdp_samples import GOLDEN

HEAD = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n"
OURS = (
    HEAD + "a=group:BUNDLE 0 1\r\n"
    "m=audio 9 UDP/TLS/RTP/SAVPF 96 9 0\r\na=sendrecv\r\na=mid:0\r\na=rtpmap:96 opus/48000/2\r\n"
    "a=rtpmap:9 G722/8000\r\na=rtpmap:0 PCMU/8000\r\na=extmap:1 urn:mid\r\na=extmap:2 urn:level\r\n"
    "m=video 9 UDP/TLS/RTP/SAVPF 97 98 99 100\r\na=sendrecv\r\na=mid:1\r\na=rtpmap:97 VP8/90000\r\n"
    "a=rtcp-fb:97 nack\r\na=rtpmap:98 rtx/90000\r\na=fmtp:98 apt=97\r\na=rtpmap:99 H264/90000\r\n"
    "a=fmtp:99 packetization-mode=1\r\na=rtpmap:100 rtx/90000\r\na=fmtp:100 apt=99\r\n"
)


def agreed(*sections: str) -> str:
    return HEAD + "".join(sections)


def section(text: str, kind: str) -> list[str]:
    found = next(one for one in Session.parse(text).sections if one.kind == kind)
    return str(found).split("\r\n")[:-1]


# --- the text -----------------------------------------------------------------------------------------------


def test_what_runs_is_offered_under_the_numbers_it_runs_with() -> None:
    theirs = agreed(
        "m=audio 1 UDP/TLS/RTP/SAVPF 102\r\na=mid:0\r\na=rtpmap:102 opus/48000/2\r\na=extmap:7 urn:level\r\n",
        "m=video 1 UDP/TLS/RTP/SAVPF 103 104\r\na=mid:1\r\na=rtpmap:103 VP8/90000\r\n"
        "a=rtpmap:104 rtx/90000\r\na=fmtp:104 apt=103\r\n",
    )
    offer = finish_update(OURS, theirs)
    audio, video = section(offer, "audio"), section(offer, "video")
    assert audio[0].endswith(" 102")
    assert "a=rtpmap:102 opus/48000/2" in audio
    assert [line for line in audio if "extmap" in line] == ["a=extmap:7 urn:level"]
    assert video[0].endswith(" 103 104")
    assert [line for line in video if line[2:6] in ("rtpm", "fmtp", "rtcp")] == [
        "a=rtpmap:103 VP8/90000",
        "a=rtcp-fb:103 nack",
        "a=rtpmap:104 rtx/90000",
        "a=fmtp:104 apt=103",
    ]
    assert not any("G722" in line or "H264" in line for line in (*audio, *video))
    assert finish_update(offer, theirs) == offer


def test_a_new_section_offers_all_it_knows() -> None:
    theirs = agreed("m=audio 1 UDP/TLS/RTP/SAVPF 96\r\na=mid:0\r\na=rtpmap:96 opus/48000/2\r\n")
    assert section(finish_update(OURS, theirs), "video")[0].endswith(" 97 98 99 100")


def test_sections_keep_their_order() -> None:
    head, audio, video = OURS.partition("m=audio")[0], *OURS.partition("m=audio")[2].split("m=video")
    swapped = f"{head}m=video{video}m=audio{audio}"
    kinds = [one.kind for one in Session.parse(finish_update(swapped, swapped)).sections]
    assert kinds == ["video", "audio"]


def test_a_section_that_is_switched_off_or_left_out_is_refused() -> None:
    answer = agreed(
        "m=audio 4000 UDP/TLS/RTP/SAVPF 96\r\na=rtpmap:96 opus/48000/2\r\na=setup:active\r\na=rtcp-mux\r\n"
        f"a=ice-ufrag:abcd\r\na=ice-pwd:{'p' * 24}\r\na=fingerprint:sha-256 {':'.join(['AB'] * 32)}\r\n",
    )
    assert refused_kinds(answer, OURS) == {"video"}
    assert refused_kinds(answer + "m=video 0 UDP/TLS/RTP/SAVPF 19\r\n", OURS) == {"video"}


@pytest.mark.parametrize(
    "name", ["updatemedia_answer_add_video_passive", "updatemedia_answer_add_video_actpass"]
)
def test_freeswitchs_answers_to_an_added_camera_refuse_nothing(name: str) -> None:
    answer = (GOLDEN / "freeswitch" / f"{name}.sdp").read_text()
    offer = HEAD + "".join(
        f"m={one.kind} 9 UDP/TLS/RTP/SAVPF {' '.join(one.formats)}\r\na=mid:{at}\r\n"
        + "".join(f"a=rtpmap:{value}\r\n" for value in one.values("rtpmap"))
        for at, one in enumerate(Session.parse(answer).sections)
    )
    assert refused_kinds(answer, offer) == set()
    assert [one.value("mid") for one in Session.parse(sdp.adapt_answer(answer, offer)).sections] == ["0", "1"]


# --- the connection -----------------------------------------------------------------------------------------


def connect() -> LegPeerConnection:
    aiortc_adapter.install()
    return LegPeerConnection(RTCConfiguration(iceServers=[]), gather_timeout=0.1, allow_loopback=True)


async def pair() -> tuple[Negotiation, Negotiation]:
    """Two ends that have agreed on sound; nothing is connected."""
    one, two = Negotiation(connect), Negotiation(connect)
    wishes = [Wish("audio", SENDRECV, None), Wish("video", INACTIVE, None)]
    offer = await one.create_offer(wishes)
    await one.apply_answer(await two.create_answer(offer, wishes))
    return one, two


async def close(*ends: Negotiation) -> None:
    for end in ends:
        assert end.connection is not None
        await end.connection.close()


def video_wish(direction=SENDRECV) -> list[Wish]:
    return [Wish("audio", SENDRECV, None), Wish("video", direction, None)]


async def test_a_re_offer_nobody_accepted_leaves_no_trace() -> None:
    one, two = await pair()
    pc = one.connection
    assert pc is not None
    before = (pc.localDescription.sdp, len(pc.transports), pc.signalingState)
    for _ in range(2):
        offer = await one.create_update(video_wish())
        assert [part.value("mid") for part in Session.parse(offer).sections] == ["0", "1"]
        with pytest.raises(NegotiationError, match="before"):
            await one.create_update(video_wish())
        await one.revoke_update()
        assert (pc.localDescription.sdp, len(pc.transports), pc.signalingState) == before
        assert pc.transceiver("video") is None
    await one.revoke_update()
    await close(one, two)


async def test_directions_and_tracks_are_put_back() -> None:
    one, two = await pair()
    pc = one.connection
    assert pc is not None
    sound = pc.transceiver("audio")
    assert sound is not None
    await one.create_update([Wish("audio", RECVONLY, None), Wish("video", INACTIVE, None)])
    assert sound.direction == "recvonly"
    await one.revoke_update()
    assert sound.direction == "sendrecv"
    await close(one, two)


async def test_an_answer_that_refuses_what_was_wished_for_is_not_applied() -> None:
    one, two = await pair()
    assert one.connection is not None
    answered = one.connection.remoteDescription.sdp
    await one.create_update(video_wish())
    with pytest.raises(NegotiationError, match="video"):
        await one.apply_update(answered)
    assert one.connection.remoteDescription.sdp == answered
    await one.revoke_update()
    await close(one, two)


async def test_what_was_refused_at_the_beginning_is_not_asked_for_again() -> None:
    one, two = Negotiation(connect), Negotiation(connect)
    offer = await one.create_offer(video_wish())
    await one.apply_answer(await two.create_answer(offer, video_wish(INACTIVE)))
    with pytest.raises(NegotiationError, match="no video"):
        await one.create_update(video_wish())
    await close(one, two)


async def test_nothing_is_changed_before_it_was_agreed_on() -> None:
    with pytest.raises(NegotiationError):
        await Negotiation(connect).create_update(video_wish())
    with pytest.raises(NegotiationError):
        await Negotiation(connect).apply_update(OURS)


async def test_a_connection_closed_while_its_checks_end_asks_for_no_consent() -> None:
    inner = aioice.ice.Connection(ice_controlling=True)
    ice.prepare(inner, gather_timeout=0.1, allow_loopback=True, on_packet=lambda: None)
    inner.remote_username, inner.remote_password = "theirs", "secret"
    await inner.close()
    await inner.query_consent()  # returns; aioice's own would go on for ever
