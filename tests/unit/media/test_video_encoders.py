"""VP8 and H.264 as they are set up for a call."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import av
import numpy as np
import pytest
from aiortc.codecs import CODECS, get_decoder
from aiortc.codecs.h264 import h264_depayload
from aiortc.codecs.vpx import vp8_depayload
from aiortc.jitterbuffer import JitterFrame

from swdesk.media.aiortc_adapter.encoders import make_encoder
from swdesk.media.aiortc_adapter.video_encoders import (
    KEY_FRAME_DISTANCE,
    EncoderPlan,
    LegH264Encoder,
    LegVp8Encoder,
)
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import BarsSource, black_frame, plane_view
from swdesk.media.video_quality import VideoContent

BOTH = pytest.mark.parametrize("make", [LegVp8Encoder, LegH264Encoder])
DEPAYLOAD = {LegVp8Encoder: vp8_depayload, LegH264Encoder: h264_depayload}
NAMES = {LegVp8Encoder: "VP8", LegH264Encoder: "H264"}


def stamped(frame: av.VideoFrame, number: int, fps: int = 30) -> av.VideoFrame:
    frame.pts, frame.time_base = number * 90_000 // fps, Fraction(1, 90_000)
    return frame


def encode(encoder: Any, count: int, width: int = 320, height: int = 180, fps: int = 30) -> list[int]:
    bars = BarsSource(VideoSettings(width, height))
    return [sum(map(len, encoder.encode(stamped(bars.draw(n), n, fps))[0])) for n in range(count)]


def noise(seed: int, width: int = 320, height: int = 180) -> av.VideoFrame:
    frame = black_frame(width, height)
    plane_view(frame, 0)[:] = np.random.default_rng(seed).integers(118, 134, (height, width), np.uint8)
    return frame


def decoded(make: Any, payloads: list[list[bytes]]) -> list[av.VideoFrame]:
    decoder = get_decoder(next(codec for codec in CODECS["video"] if codec.name == NAMES[make]))
    frames: list[Any] = []
    for number, parts in enumerate(payloads):
        frames += decoder.decode(JitterFrame(b"".join(DEPAYLOAD[make](one) for one in parts), number * 3000))
    return frames


@BOTH
def test_one_thread_and_few_key_frames(make: Any) -> None:
    encoder = make()
    encode(encoder, 20)
    assert encoder.codec.thread_count == 1
    assert encoder.codec.gop_size == KEY_FRAME_DISTANCE
    assert (encoder.key_frames, encoder.opened) == (1, 1)
    picture = stamped(black_frame(320, 180), 30)
    encoder.encode(picture, True)
    encoder.encode(stamped(picture, 31))
    assert encoder.key_frames == 2


@BOTH
def test_a_new_size_needs_a_new_encoder(make: Any) -> None:
    encoder = make()
    encode(encoder, 2)
    encode(encoder, 2, 160, 90)
    assert encoder.opened == 2
    assert encoder.key_frames == 2


@BOTH
def test_other_formats_can_be_encoded(make: Any) -> None:
    encoder = make()
    payloads, timestamp = encoder.encode(stamped(black_frame(320, 180).reformat(format="rgb24"), 0))
    assert payloads
    assert timestamp == 0


@BOTH
def test_a_picture_is_scaled_into_what_is_planned(make: Any) -> None:
    encoder = make()
    encoder.plan = EncoderPlan(width=160, height=90, fps=15, bitrate=200_000)
    bars = BarsSource(VideoSettings(320, 180))
    frames = decoded(make, [encoder.encode(stamped(bars.draw(n), n))[0] for n in range(3)])
    assert {(frame.width, frame.height) for frame in frames} == {(160, 90)}
    assert encoder.size == (160, 90)


@BOTH
def test_a_smaller_picture_than_planned_stays_as_it_is(make: Any) -> None:
    encoder = make()
    encode(encoder, 1, 192, 108)
    assert encoder.size == (192, 108)


@BOTH
def test_a_new_rate_opens_the_encoder_anew_and_the_same_one_does_not(make: Any) -> None:
    encoder = make()
    encoder.plan = EncoderPlan(bitrate=300_000)
    encode(encoder, 2)
    encoder.plan = EncoderPlan(bitrate=300_000)
    encode(encoder, 2)
    assert encoder.opened == 1
    encoder.plan = EncoderPlan(bitrate=600_000)
    encode(encoder, 2)
    assert encoder.opened == 2
    assert encoder.codec.bit_rate == 600_000


def test_only_x264_is_opened_anew_for_another_frame_rate() -> None:
    for make, opened in ((LegVp8Encoder, 1), (LegH264Encoder, 2)):
        encoder: Any = make()
        encode(encoder, 1)
        encoder.plan = EncoderPlan(fps=10)
        encode(encoder, 1)
        assert encoder.opened == opened


@BOTH
@pytest.mark.parametrize("fps", [30, 10])
def test_the_rate_is_held_at_any_frame_rate(make: Any, fps: int) -> None:
    encoder = make()
    encoder.plan = EncoderPlan(320, 180, fps, 300_000)
    sizes = [sum(map(len, encoder.encode(stamped(noise(n % 7), n, fps))[0])) for n in range(4 * fps)]
    carried = 8 * sum(sizes[fps:]) / 3
    assert carried == pytest.approx(300_000, rel=0.35)


def test_parameter_sets_lead_every_key_frame_of_h264() -> None:
    encoder = LegH264Encoder()
    for forced in (False, True):
        payloads, _ = encoder.encode(stamped(noise(1), 30 * forced), forced)
        data = b"".join(map(h264_depayload, payloads))
        kinds = [part[0] & 0x1F for part in data.split(b"\x00\x00\x00\x01")[1:]]
        assert kinds[:2] == [7, 8]  # SPS, PPS (RFC 6184)
        assert kinds[-1] == 5  # IDR
        sps = data.split(b"\x00\x00\x00\x01")[1]
        assert sps[1] == 66  # baseline
        assert sps[2] & 0x40  # constrained
        assert sps[3] == 31


def test_a_cut_makes_no_key_frame_of_its_own() -> None:
    encoder = LegH264Encoder()
    for number in range(10):
        encoder.encode(stamped(noise(1) if number < 5 else black_frame(320, 180), number))
    assert encoder.key_frames == 1


@BOTH
def test_a_black_picture_sent_again_costs_next_to_nothing(make: Any) -> None:
    encoder = make()
    black = black_frame(640, 360)
    sizes = [sum(map(len, encoder.encode(stamped(black, n, 2))[0])) for n in range(6)]
    assert max(sizes[1:]) < 200


def text_picture() -> av.VideoFrame:
    """Black strokes of two pixels on white, as letters have them, with a line that changes."""
    frame = black_frame(640, 360)
    random = np.random.default_rng(5)
    luma = np.full((360, 640), 235, np.uint8)
    for top in range(10, 350, 14):
        strokes = random.random((5, 300)) < 0.4
        luma[top : top + 10, 20:620] = np.where(strokes.repeat(2, 0).repeat(2, 1), 16, 235)
    plane_view(frame, 0)[:] = luma
    return frame


@BOTH
def test_text_is_sharper_with_the_settings_for_screens(make: Any) -> None:
    """A still page at 300 kbit/s and 5 a second: how near the picture is to the page after two seconds."""
    page, quality = text_picture(), {}
    for content in VideoContent:
        encoder = make()
        encoder.plan = EncoderPlan(640, 360, 5, 300_000, content)
        frames = decoded(make, [encoder.encode(stamped(page, n, 5))[0] for n in range(10)])
        error = plane_view(frames[-1], 0).astype(float) - plane_view(page, 0)
        quality[content] = 10 * np.log10(255**2 / np.mean(error**2))
    assert quality[VideoContent.SCREEN] > 30
    assert quality[VideoContent.SCREEN] >= quality[VideoContent.CAMERA] - 0.05


@BOTH
def test_text_that_scrolls_can_be_read(make: Any) -> None:
    """A line of 14 pixels each second, 5 pictures a second, 300 kbit/s: the mean over four seconds."""
    encoder = make()
    encoder.plan = EncoderPlan(640, 360, 5, 300_000, VideoContent.SCREEN)
    page = plane_view(text_picture(), 0)
    shown = []
    for number in range(30):
        frame = black_frame(640, 360)
        plane_view(frame, 0)[:] = np.roll(page, -14 * (number // 5), axis=0)
        shown.append(frame)
    frames = decoded(make, [encoder.encode(stamped(one, n, 5))[0] for n, one in enumerate(shown)])
    errors = [
        plane_view(got, 0).astype(float) - plane_view(sent, 0)
        for got, sent in zip(frames[10:], shown[10:], strict=True)
    ]
    assert 10 * np.log10(255**2 / np.mean(np.square(errors))) > 28


def test_other_codecs_stay_aiortcs() -> None:
    pcmu = next(codec for codec in CODECS["audio"] if codec.name == "PCMU")
    assert type(make_encoder(pcmu)).__module__ == "aiortc.codecs.g711"
