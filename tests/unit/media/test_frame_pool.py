"""Frames come back into use, and look like new ones."""

from __future__ import annotations

import av
import numpy as np
import psutil
import pytest
from av.video.frame import PictureType
from av.video.reformatter import ColorRange, Colorspace, Interpolation

from swdesk.media import frame_pool
from swdesk.media.frame_pool import FramePool, Scaler
from swdesk.media.mailbox import FrameMailbox
from swdesk.media.scaling import Attachment
from swdesk.media.synthetic import plane_view

FORMATS = ("yuv420p", "nv12", "nv21", "yuv422p", "yuyv422", "uyvy422", "bgra", "rgba")


def place(frame: av.VideoFrame) -> int:
    return int(frame.planes[0].buffer_ptr)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("size", [(1280, 720), (66, 50), (33, 21)])
def test_a_frame_is_like_a_new_one(form: str, size: tuple[int, int]) -> None:
    new, taken = av.VideoFrame(*size, form), FramePool().take(*size, form)
    assert (taken.width, taken.height, taken.format.name) == (*size, form)
    assert [(one.width, one.height) for one in taken.planes] == [
        (one.width, one.height) for one in new.planes
    ]
    assert (taken.pts, taken.pict_type) == (None, PictureType.NONE)
    assert taken.rotation == 0
    for plane in taken.planes:
        np.frombuffer(memoryview(plane), np.uint8)[:] = 7


def test_what_is_let_go_is_used_again_and_what_is_held_is_not() -> None:
    pool = FramePool()
    held = [pool.take(640, 360, "yuv420p") for _ in range(3)]
    plane_view(held[0], 0)[:] = 99
    places = {place(pool.take(640, 360, "yuv420p")) for _ in range(50)}
    assert len(places) == 1
    assert not places & {place(one) for one in held}
    assert (plane_view(held[0], 0) == 99).all()


def test_memory_of_a_hiccup_is_there_from_the_beginning() -> None:
    process, pool = psutil.Process(), FramePool()
    frames = [pool.take(1280, 720, "yuv420p")]
    before = process.memory_info().rss
    frames += [pool.take(1280, 720, "yuv420p") for _ in range(frame_pool.BEING_FILLED - 1)]
    for frame in frames:
        plane_view(frame, 0)[:] = 1
    assert process.memory_info().rss - before < 2**20


def test_a_frame_outlives_its_pool() -> None:
    pool = FramePool()
    frame = pool.take(64, 48, "yuv420p")
    plane_view(frame, 0)[:] = 5
    pool.take(32, 24, "yuv420p")
    del pool
    assert (plane_view(frame, 0) == 5).all()


def test_an_encoder_makes_no_key_frame_of_each() -> None:
    pool, encoder = FramePool(), av.CodecContext.create("libvpx", "w")
    encoder.width, encoder.height, encoder.pix_fmt = 64, 48, "yuv420p"
    encoder.framerate, encoder.options = 30, {"deadline": "realtime", "lag-in-frames": "0"}
    packets = []
    for number in range(10):
        frame = pool.take(64, 48, "yuv420p")
        for index in range(3):
            plane_view(frame, index)[:] = 128
        frame.pts = number
        packets += encoder.encode(frame)
    assert [one.is_keyframe for one in packets] == [True] + [False] * 9


@pytest.mark.parametrize("space", [None, Colorspace.ITU601, Colorspace.ITU709])
@pytest.mark.parametrize("form", ["yuv420p", "bgra"])
def test_scaling_changes_no_colours(space: Colorspace | None, form: str) -> None:
    """Against PyAV's own: the same swscale, but each picture new."""
    frame = av.VideoFrame(320, 180, "yuv420p")
    noise = np.random.default_rng(1)
    for index in range(3):
        view = plane_view(frame, index)
        view[:] = noise.integers(16, 236, view.shape)
    if space is not None:
        frame.colorspace, frame.color_range = space, ColorRange.MPEG
    size = (160, 90) if form == "yuv420p" else (320, 180)
    expected = frame.reformat(*size, form, interpolation=Interpolation.FAST_BILINEAR)
    scaled = Scaler().scale(frame, *size, form)
    assert (scaled.colorspace, scaled.color_range) == (frame.colorspace, frame.color_range) or form == "bgra"
    assert np.array_equal(scaled.to_ndarray(), expected.to_ndarray())


def test_a_scaler_follows_the_frames_and_uses_memory_again() -> None:
    scaler = Scaler()
    for width in (320, 640, 320):
        frame = av.VideoFrame(width, 180, "yuv420p")
        assert scaler.scale(frame, 64, 48, "bgra").width == 64
    assert scaler.scale(frame, 80, 48, "bgra").width == 80
    places = {place(scaler.scale(frame, 80, 48, "bgra")) for _ in range(50)}
    assert len(places) == 1


def test_what_a_view_is_given_comes_back_when_it_was_drawn() -> None:
    mailbox = FrameMailbox()
    mailbox.set_target(160, 90)
    attachment, frame, places = Attachment(mailbox), av.VideoFrame(320, 180, "yuv420p"), set()
    for number in range(50):
        converted = attachment.convert(frame)
        assert converted is not None
        places.add(place(converted))
        attachment.put(converted, frame, number, 0.0)
        del converted
        mailbox.take()
    assert len(places) <= frame_pool.BEING_DRAWN
