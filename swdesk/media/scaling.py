"""A frame brought to the size and the colours of a view, in whichever thread has it."""

from __future__ import annotations

import threading

import av
import numpy as np
from av.video.plane import VideoPlane
from numpy.typing import NDArray

from swdesk.media.frame_pool import BEING_DRAWN, Scaler
from swdesk.media.mailbox import STEP, FrameMailbox, Picture
from swdesk.media.synthetic import plane_view

LARGEST = 4096
UNSPECIFIED = 2  # of AVColorSpace (H.273, matrix coefficients), as are those that swscale can read:
READABLE = frozenset({0, 1, UNSPECIFIED, 4, 5, 6, 7, 9})


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


def _one_up(source: VideoPlane, target: VideoPlane) -> None:
    """Every pixel one brighter, white stays white; the room beside the rows goes along, it is quicker so."""
    given, made = _rows(source), _rows(target)
    if given.shape == made.shape:
        given, made = given.reshape(-1), made.reshape(-1)
    else:
        given, made = given[:, : source.width], made[:, : target.width]
    # Hardly a picture has the brightest white there is, and what has none cannot overflow.
    np.add(given, 1 if given.max() < 255 else given < 255, out=made, casting="unsafe")


def _rows(plane: VideoPlane) -> NDArray[np.uint8]:
    rows: NDArray[np.uint8] = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
    return rows


class Attachment:
    """One mailbox, and the scalers that keep their state for it."""

    def __init__(self, mailbox: FrameMailbox) -> None:
        self.mailbox = mailbox
        self._scaler, self._converter = Scaler(), Scaler(BEING_DRAWN)
        self._own: av.VideoFrame | None = None
        self._one_at_a_time = threading.Lock()

    def convert(self, frame: av.VideoFrame) -> av.VideoFrame | None:
        """The frame in BGRA at the size the mailbox asks for; None when nobody looks. In any thread.

        Scaled before it is converted: swscale's quick way to BGRA is for unscaled pictures of even size. 360p
        to 791x445 in one pass costs 1.2 ms, to 792x446 this way 0.25.
        """
        target = self.mailbox.target
        if not all(target):
            return None
        if clockwise(frame.rotation) % 180:
            target = target[1], target[0]
        width, height = quick_size(frame.width, frame.height, target)
        if frame.colorspace not in READABLE:  # a far side may tag its pictures as it likes
            frame.colorspace = UNSPECIFIED
        with self._one_at_a_time:
            is_planar = frame.format.name == "yuv420p"
            given = self._brightened(frame, width, height) if is_planar else frame
            return self._converter.scale(given, width, height, "bgra")

    def put(self, converted: av.VideoFrame, frame: av.VideoFrame, number: int, received_at: float) -> None:
        """Put what became of a frame into the mailbox."""
        rotation = clockwise(frame.rotation)
        upright = (frame.height, frame.width) if rotation % 180 else (frame.width, frame.height)
        plane = converted.planes[0]
        self.mailbox.put(
            Picture(
                frame=converted,
                buffer=memoryview(plane),
                width=converted.width,
                height=converted.height,
                stride=plane.line_size,
                source_width=upright[0],
                source_height=upright[1],
                number=number,
                received_at=received_at,
                rotation=rotation,
            )
        )

    def _brightened(self, frame: av.VideoFrame, width: int, height: int) -> av.VideoFrame:
        """The frame at this size, its luma one up.

        swscale's quick way to BGRA rounds down at every step, to 2.9 of 255 too dark; from here the error is
        1.8 at the most, either way (tests/unit/media/test_colours.py), for a fiftieth of a millisecond.
        """
        if (frame.width, frame.height) != (width, height):
            source = brighter = self._scaler.scale(frame, width, height, "yuv420p")
        else:  # others have this frame, too: not a bit of it may change
            brighter = self._own_copy(frame)
            source = frame
        _one_up(source.planes[0], brighter.planes[0])
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
