"""Opus by profile, and by what the far side wants; the level of sound."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from swdesk.media.aiortc_adapter.encoders import audio_level
from swdesk.media.aiortc_adapter.opus_encoder import LegOpusEncoder
from swdesk.media.codec_choice import MUSIC, SPEECH, OpusTerms
from swdesk.media.sound_frames import silent_frame, sound_frame
from swdesk.media.synthetic import ToneSource

STEREO = 0x04  # of the first octet (RFC 6716 3.1)


def stamped(frame: av.AudioFrame, number: int) -> av.AudioFrame:
    frame.pts, frame.time_base = 48_000 + number * 960, Fraction(1, 48_000)
    return frame


def chord(number: int) -> av.AudioFrame:
    """A loud sound of many partials, left and right apart."""
    random = np.random.default_rng(number)
    both = random.normal(0, 4000, (960, 2)).clip(-32768, 32767).astype(np.int16)
    return stamped(sound_frame(both.reshape(1, -1), "stereo"), number)


def bits(encoder: LegOpusEncoder, count: int = 100) -> float:
    """Bits per second of payload."""
    return sum(len(one) for n in range(count) for one in encoder.encode(chord(n))[0]) * 8 / (count * 0.02)


def test_speech_is_mono_and_small() -> None:
    encoder = LegOpusEncoder()
    tone = ToneSource(440)
    coded = [encoder.encode(stamped(sound_frame(tone._frames[n]), n)) for n in range(50)]
    payloads = [one for parts, _ in coded for one in parts]
    assert [stamp for _, stamp in coded[:2]] == [48_000, 48_960]
    assert len(payloads) == 50
    assert sum(map(len, payloads)) * 8 < 60_000
    assert payloads[10][0] & STEREO == 0


def test_music_is_stereo_where_the_far_side_takes_it() -> None:
    wanted = LegOpusEncoder(MUSIC, OpusTerms(stereo=True))
    assert wanted.encode(chord(0))[0][0][0] & STEREO
    assert bits(wanted) == pytest.approx(128_000, rel=0.15)
    assert not LegOpusEncoder(MUSIC, OpusTerms()).encode(chord(0))[0][0][0] & STEREO


def test_a_far_side_that_wants_stereo_does_not_make_speech_stereo() -> None:
    assert not LegOpusEncoder(SPEECH, OpusTerms(stereo=True)).encode(chord(0))[0][0][0] & STEREO


def test_the_far_sides_ceiling_is_kept() -> None:
    encoder = LegOpusEncoder(SPEECH, OpusTerms(max_bitrate=16_000))
    assert encoder.bitrate == 16_000
    assert bits(encoder) < 17_000


@pytest.mark.parametrize(("terms", "fec"), [(OpusTerms(fec=True), True), (OpusTerms(), False), (None, True)])
def test_fec_is_sent_where_it_is_used(terms: OpusTerms | None, fec: bool) -> None:
    encoder = LegOpusEncoder(SPEECH, terms)
    assert encoder.fec is fec
    assert encoder.codec.options["fec"] == str(int(fec))


def test_silence_goes_out_seldom_where_the_far_side_asks_so() -> None:
    for dtx, packets in ((True, 15), (False, 100)):
        encoder = LegOpusEncoder(SPEECH, OpusTerms(dtx=dtx))
        sent = [len(encoder.encode(stamped(silent_frame(), n))[0]) for n in range(100)]
        assert sum(sent) == packets
    encoder = LegOpusEncoder(SPEECH, OpusTerms(dtx=True))
    for number in range(40):
        encoder.encode(stamped(silent_frame(), number))
    assert encoder.encode(chord(41))[0]


@pytest.mark.parametrize(("amplitude", "level"), [(0, -127), (32767, 0), (3277, -20), (1, -90)])
def test_audio_level(amplitude: int, level: int) -> None:
    samples = np.resize(np.array([amplitude, -amplitude], np.int16), (1, 960))
    assert audio_level(sound_frame(samples)) == level
