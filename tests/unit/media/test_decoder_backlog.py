"""A computer too slow for what comes does not fall further behind: it goes on at a new key frame."""

from __future__ import annotations

import asyncio
import queue
import threading
from typing import Any

import pytest
from aiortc.codecs import CODECS
from aiortc.codecs.h264 import h264_depayload
from aiortc.codecs.vpx import vp8_depayload
from aiortc.jitterbuffer import JitterFrame

from swdesk.media.aiortc_adapter.receiver import FEW_WAITING, MOST_WAITING, decode_frames, is_key_frame
from swdesk.media.aiortc_adapter.video_encoders import LegH264Encoder, LegVp8Encoder
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import BarsSource
from tests.unit.media.test_video_encoders import stamped

KINDS = {"VP8": (LegVp8Encoder, vp8_depayload), "H264": (LegH264Encoder, h264_depayload)}


def pictures(name: str, count: int, keys: tuple[int, ...] = ()) -> list[JitterFrame]:
    """Encoded pictures; the first is a key frame, and so are these."""
    make, depayload = KINDS[name]
    encoder, bars = make(), BarsSource(VideoSettings(64, 48))
    frames = []
    for number in range(count):
        parts, ticks = encoder.encode(stamped(bars.draw(number), number), number in keys)
        frames.append(JitterFrame(b"".join(depayload(part) for part in parts), ticks))
    return frames


def decode_all(name: str, frames: list[JitterFrame]) -> tuple[list[int], bool]:
    """All of these wait already when the decoder begins; when what it shows is from, and whether it asked."""
    codec: Any = next(one for one in CODECS["video"] if one.name == name)
    waiting: queue.Queue[Any] = queue.Queue()
    for frame in frames:
        waiting.put((codec, frame))
    waiting.put(None)
    asked = threading.Event()

    async def main() -> list[int]:
        out: asyncio.Queue[Any] = asyncio.Queue()
        await asyncio.to_thread(decode_frames, asyncio.get_running_loop(), waiting, out, asked)
        shown = []
        while (frame := await out.get()) is not None:
            shown.append(frame.pts)
        return shown

    return asyncio.run(main()), asked.is_set()


@pytest.mark.parametrize("name", KINDS)
def test_a_key_frame_is_known_from_the_others(name: str) -> None:
    found = [is_key_frame(name, frame.data) for frame in pictures(name, 8, keys=(5,))]
    assert found == [True, False, False, False, False, True, False, False]


@pytest.mark.parametrize("name", KINDS)
def test_what_waited_too_long_is_left_out_up_to_a_key_frame(name: str) -> None:
    count = MOST_WAITING + 20
    key = count - FEW_WAITING + 1
    frames = pictures(name, count, keys=(10, key))
    shown, asked = decode_all(name, frames)
    assert asked, "for the key frame it needs"
    assert shown[:1] == [frames[key].timestamp], "an older one would be as late as the rest"
    assert len(shown) == count - key


@pytest.mark.parametrize("name", KINDS)
def test_a_burst_after_a_stall_is_decoded_whole(name: str) -> None:
    frames = pictures(name, MOST_WAITING - 5)
    shown, asked = decode_all(name, frames)
    assert len(shown) == len(frames)
    assert not asked
