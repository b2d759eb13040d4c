"""Orders of codecs as users write them, and what an fmtp line says of Opus."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swdesk.media.codec_choice import MUSIC, SPEECH, CodecOrder, OpusProfile, OpusTerms, read_codecs
from swdesk.media.sdp import finish_local, opus_terms

OFFER = (
    "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 96\r\n"
    "c=IN IP4 0.0.0.0\r\na=rtpmap:96 opus/48000/2\r\n{}a=sendrecv\r\na=mid:0\r\n"
)


def test_orders_are_read_as_typed() -> None:
    assert read_codecs("audio", "PCMU, opus") == ("pcmu", "opus")
    assert read_codecs("video", "h264") == ("h264",)


@pytest.mark.parametrize("text", ["", "speex", "opus,opus", " , "])
def test_wrong_orders_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="codec"):
        read_codecs("audio", text)


def test_an_order_has_no_strangers() -> None:
    with pytest.raises(ValueError, match="vp9"):
        CodecOrder(video=("vp9",))


@pytest.mark.parametrize("bitrate", [5_000, 511_000])
def test_opus_has_its_limits(bitrate: int) -> None:
    with pytest.raises(ValueError, match="kbit"):
        OpusProfile("x", False, bitrate, True)


def test_freeswitchs_terms_are_read() -> None:
    terms = OpusTerms.read(
        "useinbandfec=1; maxaveragebitrate=30000; maxplaybackrate=48000; ptime=20; minptime=10"
    )
    assert terms == OpusTerms(stereo=False, max_bitrate=30_000, fec=True, dtx=False)
    assert OpusTerms.read("stereo=1;usedtx=1;cbr") == OpusTerms(stereo=True, dtx=True)


@given(st.text(max_size=60))
def test_any_text_has_terms(text: str) -> None:
    terms = OpusTerms.read(f"maxaveragebitrate={text};{text}")
    assert 6_000 <= terms.max_bitrate <= 510_000


def test_the_terms_of_a_description() -> None:
    assert opus_terms(OFFER.format("a=fmtp:96 stereo=1;maxaveragebitrate=64000\r\n")) == OpusTerms(
        stereo=True, max_bitrate=64_000
    )
    assert opus_terms(OFFER.format("")) == OpusTerms()
    assert opus_terms(OFFER.replace("opus/48000/2", "PCMU/8000").format("")) is None


def test_what_is_asked_of_the_far_side_follows_the_profile() -> None:
    speech = opus_terms(finish_local(OFFER.format(""), SPEECH))
    assert speech == OpusTerms(fec=True)
    music = opus_terms(finish_local(OFFER.format(""), MUSIC))
    assert music == OpusTerms(stereo=True, max_bitrate=128_000, fec=True)
