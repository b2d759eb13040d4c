"""Every recorded description, FreeSWITCH's and the official SDK's, through the adapter, into real aiortc."""

from __future__ import annotations

from pathlib import Path

import pytest
from aiortc import RTCConfiguration, RTCPeerConnection, RTCSessionDescription

from swdesk.errors import NegotiationError
from swdesk.media import sdp
from swdesk.media.sdp_text import Session
from tests.doubles.sdp_samples import Exchange, exchanges, sdp_files

GOLDEN = Path(__file__).parents[2] / "golden" / "freeswitch"

# What became of each section, where it is not "accepted as offered".
REJECTED_VIDEO = {
    "50_codec_negotiation:22",  # VP9 offered, answered with an own VP8 number and no DTLS
    "50_codec_negotiation:24",  # AV1 offered, likewise
    "51_video_rejected_by_server:1",
    "51_video_rejected_by_server:3",
    "51_video_rejected_by_server:5",
}
REFUSED = {
    "53_candidates_bundle_fingerprints:9",  # no rtcp-mux
    "53_candidates_bundle_fingerprints:11",  # no fingerprint
    "53_candidates_bundle_fingerprints:13",  # an empty sha-384
}
WITH_DATA_CHANNEL = {"54_directions_order_datachannel:11"}

ANSWERED = [one for one in exchanges() if one.ours == "offer" and one.answer is not None]
INBOUND = [one for one in exchanges() if one.ours == "answer"]
MIRROR = {"sendrecv": "sendrecv", "sendonly": "recvonly", "recvonly": "sendonly", "inactive": "inactive"}


def by_name(exchange: Exchange) -> str:
    return exchange.name


def sections_of(text: str) -> list[tuple[str, str]]:
    return [(one.kind, str(one.direction)) for one in Session.parse(text).sections]


def as_aiortc_offers(exchange: Exchange) -> str:
    """aiortc has no VP9 and no AV1; where nothing else was offered, VP8 stands under the same number."""
    if exchange.name not in REJECTED_VIDEO:
        return exchange.offer
    return exchange.offer.replace("VP9/90000", "VP8/90000").replace("AV1/90000", "VP8/90000")


def test_the_recordings_are_all_here() -> None:
    assert len(ANSWERED) > 70
    assert len(INBOUND) > 15
    assert {one.name for one in ANSWERED} >= REJECTED_VIDEO | REFUSED | WITH_DATA_CHANNEL
    assert len(sdp_files()) == 19


@pytest.mark.parametrize("exchange", ANSWERED, ids=by_name)
def test_answer_has_the_offers_sections(exchange: Exchange) -> None:
    assert exchange.answer is not None
    if exchange.name in REFUSED:
        with pytest.raises(NegotiationError):
            sdp.adapt_answer(exchange.answer, exchange.offer)
        return
    adapted = sdp.adapt_answer(exchange.answer, exchange.offer)
    expected = [
        (kind, "inactive")
        if (kind == "video" and exchange.name in REJECTED_VIDEO) or kind == "application"
        else (kind, MIRROR[direction])
        for kind, direction in sections_of(exchange.offer)
    ]
    assert sections_of(adapted) == expected
    mids = [one.value("mid") for one in Session.parse(exchange.offer).sections]
    assert [one.value("mid") for one in Session.parse(adapted).sections] == mids
    inactive = [mid for mid, (_, direction) in zip(mids, expected, strict=True) if direction == "inactive"]
    grafted = exchange.name in REJECTED_VIDEO | WITH_DATA_CHANNEL
    assert Session.parse(adapted).bundle == ([mids[0], *inactive] if grafted else [])
    assert sdp.adapt_answer(adapted, exchange.offer) == adapted


@pytest.mark.parametrize(
    "exchange", [one for one in ANSWERED if one.name not in REFUSED | WITH_DATA_CHANNEL], ids=by_name
)
async def test_aiortc_applies_the_answer(exchange: Exchange, still: None) -> None:
    assert exchange.answer is not None
    pc = RTCPeerConnection(RTCConfiguration(iceServers=[]))
    try:
        for kind, direction in sections_of(exchange.offer):
            pc.addTransceiver(kind, direction)
        await pc.setLocalDescription(await pc.createOffer())
        adapted = sdp.adapt_answer(exchange.answer, as_aiortc_offers(exchange))
        await pc.setRemoteDescription(RTCSessionDescription(adapted, "answer"))
        directions = [one.currentDirection for one in pc.getTransceivers()]
        assert directions == [MIRROR[direction] for _, direction in sections_of(adapted)]
    finally:
        await pc.close()


@pytest.mark.parametrize("exchange", INBOUND, ids=by_name)
async def test_aiortc_answers_the_offer(exchange: Exchange, still: None) -> None:
    adapted = sdp.adapt_offer(exchange.offer)
    assert sdp.adapt_offer(adapted) == adapted
    pc = RTCPeerConnection(RTCConfiguration(iceServers=[]))
    try:
        for kind, _ in sections_of(adapted):
            pc.addTransceiver(kind)
        await pc.setRemoteDescription(RTCSessionDescription(adapted, "offer"))
        await pc.setLocalDescription(await pc.createAnswer())
        answer = sdp.finish_answer(pc.localDescription.sdp, exchange.offer)
    finally:
        await pc.close()
    ours, theirs = Session.parse(answer), Session.parse(exchange.offer)
    assert [one.kind for one in ours.sections] == [one.kind for one in theirs.sections]
    assert [one.value("mid") for one in ours.sections] == [one.value("mid") for one in theirs.sections]
    assert ours.bundle == theirs.bundle
    assert all(one.port and one.value("setup") == "active" for one in ours.sections)
    assert set(sdp.codec_names(answer).values()) <= {"opus", "VP8"}


def test_directions_of_an_inbound_offer() -> None:
    offer = (GOLDEN / "inbound_offer.sdp").read_text()
    audio, video = sdp.offer_directions(offer)
    assert (str(audio), str(video)) == ("sendrecv", "sendrecv")
    audio_only = (GOLDEN / "attach_offer_audio.sdp").read_text()
    assert sdp.offer_directions(audio_only)[1] is None


def test_second_components_are_dropped() -> None:
    adapted = sdp.adapt_offer((GOLDEN / "inbound_offer.sdp").read_text())
    candidates = [value for one in Session.parse(adapted).sections for value in one.values("candidate")]
    assert [value.split()[1] for value in candidates] == ["1", "1"]


@pytest.mark.parametrize("path", sdp_files(), ids=lambda path: path.stem)
def test_file_is_read_and_finished(path: Path) -> None:
    text = path.read_text()
    finished = sdp.finish_local(text)
    assert sdp.finish_local(finished) == finished
    for section in Session.parse(finished).sections:
        hashes = [value.split(" ")[0] for value in section.values("fingerprint")]
        assert hashes in ([], ["sha-256"], ["sha-384"])
        for number, name in section.codecs.items():
            if name == "opus/48000":
                assert f"a=fmtp:{number} minptime=10;useinbandfec=1;stereo=0" in str(section)


@pytest.mark.parametrize(
    ("name", "codecs"),
    [
        ("answer_audio", {"audio": "opus"}),
        ("answer_audio_video", {"audio": "opus", "video": "VP8"}),
        ("answer_h264", {"audio": "opus", "video": "H264"}),
        ("answer_pcmu", {"audio": "PCMU"}),
        ("answer_opus_stereo", {"audio": "opus"}),
        ("answer_telephone_event", {"audio": "opus"}),
    ],
)
def test_codecs_of_an_answer(name: str, codecs: dict[str, str]) -> None:
    assert sdp.codec_names((GOLDEN / f"{name}.sdp").read_text()) == codecs
