"""The newest picture of a stream, brought to the size of whoever looks, off the loop.

Scaled to the view's own pixels and converted in a worker, which leaves the window's thread nothing but a copy
to the screen.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from concurrent.futures import Executor

import av
import numpy as np
from av.video.reformatter import Interpolation, VideoReformatter

from swdesk.media.freeze import Freeze
from swdesk.media.mailbox import STEP, FrameMailbox, Picture, running_mean
from swdesk.media.synthetic import plane_view
from swdesk.observable import State, Subscription

logger = logging.getLogger(__name__)

LARGEST = 4096

RawObserver = Callable[[av.VideoFrame], object]


def fit(width: int, height: int, into: tuple[int, int]) -> tuple[int, int]:
    """The largest size of this aspect inside `into`, at least one pixel."""
    scale = min(into[0] / width, into[1] / height, LARGEST / width, LARGEST / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def quick_size(width: int, height: int, into: tuple[int, int]) -> tuple[int, int]:
    """Like `fit`, in a size that is converted quickly and whole: a multiple of `STEP` wide, even in height.

    swscale converts eight pixels at a time and leaves out the last of a row that has no room for eight.
    """
    most = fit(width, height, into)
    fitted = max(STEP, most[0] // STEP * STEP)
    return fitted, max(2, min(round(height * fitted / width / 2) * 2, most[1] + most[1] % 2))


def clockwise(counterclockwise: int) -> int:
    """How far to turn a frame whose `rotation` this is: 0, 90, 180 or 270 degrees."""
    return round(counterclockwise / 90) * -90 % 360


class Attachment:
    """One mailbox, and the scalers that keep their state for it."""

    def __init__(self, mailbox: FrameMailbox) -> None:
        self.mailbox = mailbox
        self._scaler = VideoReformatter()
        self._converter = VideoReformatter()
        self._own: av.VideoFrame | None = None

    def convert(self, frame: av.VideoFrame, number: int, received_at: float) -> bool:
        """Put the frame into the mailbox at its size; False when nobody looks. Any thread, one at a time.

        Scaled before it is converted: swscale's quick way to BGRA is for unscaled pictures of even size. 360p
        to 791x445 in one pass costs 1.2 ms, to 792x446 this way 0.25.
        """
        target = self.mailbox.target
        if not all(target):
            return False
        rotation = clockwise(frame.rotation)
        if rotation % 180:
            target = target[1], target[0]
        width, height = quick_size(frame.width, frame.height, target)
        converted = self._converter.reformat(
            self._brightened(frame, width, height) if frame.format.name == "yuv420p" else frame,
            width, height, "bgra", interpolation=Interpolation.FAST_BILINEAR, threads=1,
        )  # fmt: skip
        upright = (frame.height, frame.width) if rotation % 180 else (frame.width, frame.height)
        plane = converted.planes[0]
        self.mailbox.put(
            Picture(
                frame=converted,
                buffer=memoryview(plane),
                width=width,
                height=height,
                stride=plane.line_size,
                source_width=upright[0],
                source_height=upright[1],
                number=number,
                received_at=received_at,
                rotation=rotation,
            )
        )
        return True

    def _brightened(self, frame: av.VideoFrame, width: int, height: int) -> av.VideoFrame:
        """The frame at this size, its luma one up.

        swscale's quick way to BGRA rounds down at every step, to 2.9 of 255 too dark; from here the error is
        1.8 at the most, either way (tests/unit/media/test_colours.py), for a twentieth of a millisecond.
        """
        if (frame.width, frame.height) != (width, height):
            brighter = self._scaler.reformat(
                frame, width, height, "yuv420p", interpolation=Interpolation.FAST_BILINEAR, threads=1
            )
            luma = plane_view(brighter, 0)
        else:  # others have this frame, too: not a bit of it may change
            brighter = self._own_copy(frame)
            luma = plane_view(frame, 0)
        np.add(luma, luma < 255, out=plane_view(brighter, 0), casting="unsafe")
        return brighter

    def _own_copy(self, frame: av.VideoFrame) -> av.VideoFrame:
        """A frame of the same size, colours and chroma, kept from picture to picture."""
        own = self._own
        if own is None or (own.width, own.height) != (frame.width, frame.height):
            own = self._own = av.VideoFrame(frame.width, frame.height, "yuv420p")
        own.colorspace, own.color_range = frame.colorspace, frame.color_range
        for number in (1, 2):
            np.copyto(plane_view(own, number), plane_view(frame, number))
        return own


class VideoOut:
    """Where the pictures of one stream come out.

    Everything but the conversion happens on the loop. While a conversion runs, later pictures replace each
    other; when it is done, the newest is next.
    """

    def __init__(self, executor: Executor | None = None) -> None:
        self._executor = executor
        self._attachments: dict[object, Attachment] = {}
        self._raw: dict[object, RawObserver] = {}
        self._waiting: tuple[av.VideoFrame, int, float] | None = None
        self._busy = False
        self._closed = False
        self.frames = 0
        self.converted = 0
        self.convert_seconds = 0.0
        """What bringing a picture to all its viewers takes, a running mean."""
        self.size: State[tuple[int, int]] = State((0, 0))
        self.freeze: State[Freeze] = State(Freeze())
        self.first_frame_at: float | None = None
        self.last_frame_at: float | None = None

    def use_executor(self, executor: Executor) -> None:
        """Convert in these workers."""
        self._executor = executor

    @property
    def paint_seconds(self) -> float:
        """What painting a picture takes the slowest of the viewers, a running mean; 0 if nobody says."""
        return max((one.mailbox.paint_seconds for one in self._attachments.values()), default=0.0)

    def attach(self, mailbox: FrameMailbox) -> Subscription:
        """Put every picture from now on into this mailbox, at the size it asks for."""
        key = object()
        self._attachments[key] = Attachment(mailbox)
        return Subscription(lambda: self._forget(key))

    def subscribe_raw(self, function: RawObserver) -> Subscription:
        """Call `function` with every frame as it came, on the loop. It must neither block nor change it."""
        key = object()
        self._raw[key] = function
        return Subscription(lambda: self._forget(key))

    def push(self, frame: av.VideoFrame) -> None:
        """A new picture. For the owner of the stream alone, on the loop."""
        if self._closed:
            return
        now = time.monotonic()
        self.frames += 1
        self.last_frame_at = now
        if self.first_frame_at is None:
            self.first_frame_at = now
        self.size.set((frame.width, frame.height))
        for function in list(self._raw.values()):
            try:
                function(frame)
            except Exception:
                logger.exception("An observer of frames failed")
        if any(all(attachment.mailbox.target) for attachment in self._attachments.values()):
            self._waiting = (frame, self.frames, now)
            self._convert_next()

    def close(self) -> None:
        """Take no more pictures; the mailboxes keep what they have."""
        self._closed = True
        self._waiting = None
        self._raw.clear()
        self._attachments.clear()

    def _forget(self, key: object) -> None:
        self._attachments.pop(key, None)
        self._raw.pop(key, None)

    def _convert_next(self) -> None:
        if self._busy or self._waiting is None:
            return
        job, self._waiting = self._waiting, None
        loop = asyncio.get_running_loop()
        try:
            future = loop.run_in_executor(
                self._executor, self._convert, list(self._attachments.values()), job
            )
        except RuntimeError:  # the workers have gone home
            return
        self._busy = True
        future.add_done_callback(self._converted)

    @staticmethod
    def _convert(attachments: list[Attachment], job: tuple[av.VideoFrame, int, float]) -> tuple[int, float]:
        began = time.perf_counter()
        converted = sum(attachment.convert(*job) for attachment in attachments)
        return converted, time.perf_counter() - began

    def _converted(self, future: asyncio.Future[tuple[int, float]]) -> None:
        self._busy = False
        if future.cancelled():
            return
        if error := future.exception():
            logger.warning("A picture could not be converted: %r", error)
        else:
            converted, seconds = future.result()
            self.converted += converted
            if converted:
                self.convert_seconds = running_mean(self.convert_seconds, seconds)
        self._convert_next()
