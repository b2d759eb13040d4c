"""The newest picture of a stream, brought to the size of whoever looks, off the loop.

Scaled to the view's own pixels and converted off the window's thread, which is left nothing but a copy to the
screen.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass

import av

from swdesk.media.freeze import Freeze
from swdesk.media.mailbox import FrameMailbox, running_mean
from swdesk.media.scaling import Attachment
from swdesk.observable import State, Subscription

logger = logging.getLogger(__name__)

MOST_PREPARED = 3  # on their way from the thread that converted them

RawObserver = Callable[[av.VideoFrame], object]


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A frame, what became of it for each of those who look, and what that took in seconds."""

    frame: av.VideoFrame
    converted: list[tuple[Attachment, av.VideoFrame]]
    seconds: float


class VideoOut:
    """Where the pictures of one stream come out.

    Frames are converted in the thread that has them already, by `prepare`; one that was not is converted in a
    worker. While a conversion runs, later pictures replace each other; when it is done, the newest is next.
    All else happens on the loop.
    """

    def __init__(self, executor: Executor | None = None, *, quick_pixels: int = 0) -> None:
        """`quick_pixels`: for no more than these, scaled, a worker is not worth the way there and back."""
        self._executor = executor
        self._quick_pixels = quick_pixels
        self._newest = 0  # number of the picture in the mailboxes
        self._attachments: dict[object, Attachment] = {}
        self._raw: dict[object, RawObserver] = {}
        self._prepared: deque[Prepared] = deque(maxlen=MOST_PREPARED)
        self._preparing = threading.Lock()
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

    def prepare(self, frame: av.VideoFrame) -> None:
        """Convert a frame that will be pushed soon, here and now. In any thread, one at a time.

        What cannot be converted is left for `push`, which says so.
        """
        with contextlib.suppress(Exception):
            prepared = self._convert(list(self._attachments.values()), frame)
            if prepared.converted and not self._closed:
                with self._preparing:
                    self._prepared.append(prepared)

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
        pixels = sum(one.mailbox.pixels for one in self._attachments.values())
        if 0 < pixels <= self._quick_pixels:
            self.prepare(frame)
        if prepared := self._take_prepared(frame):
            self._waiting = None  # it is older
            self._put(prepared, self.frames, now)
        elif pixels:
            self._waiting = (frame, self.frames, now)
            self._convert_next()

    def close(self) -> None:
        """Take no more pictures; the mailboxes keep what they have."""
        self._closed = True
        self._waiting = None
        self._raw.clear()
        self._attachments.clear()
        self._prepared.clear()

    def _forget(self, key: object) -> None:
        self._attachments.pop(key, None)
        self._raw.pop(key, None)

    def _take_prepared(self, frame: av.VideoFrame) -> Prepared | None:
        """What was prepared of this frame; of frames before it that never came, nothing is kept."""
        with self._preparing:
            at = next((at for at, one in enumerate(self._prepared) if one.frame is frame), None)
            if at is None:
                return None
            for _ in range(at):
                self._prepared.popleft()
            return self._prepared.popleft()

    def _put(self, prepared: Prepared, number: int, received_at: float) -> None:
        self._newest = number
        for attachment, converted in prepared.converted:
            try:
                attachment.put(converted, prepared.frame, number, received_at)
            except Exception:
                logger.exception("A picture could not be handed over")
        if prepared.converted:
            self.converted += len(prepared.converted)
            self.convert_seconds = running_mean(self.convert_seconds, prepared.seconds)

    def _convert_next(self) -> None:
        if self._busy or self._waiting is None:
            return
        (frame, number, received_at), self._waiting = self._waiting, None
        loop = asyncio.get_running_loop()
        attachments = list(self._attachments.values())
        try:
            future = loop.run_in_executor(self._executor, self._convert, attachments, frame)
        except RuntimeError:  # the workers have gone home
            return
        self._busy = True
        future.add_done_callback(lambda done: self._converted(done, number, received_at))

    @staticmethod
    def _convert(attachments: list[Attachment], frame: av.VideoFrame) -> Prepared:
        began = time.perf_counter()
        made = [(one, converted) for one in attachments if (converted := one.convert(frame)) is not None]
        return Prepared(frame, made, time.perf_counter() - began)

    def _converted(self, future: asyncio.Future[Prepared], number: int, received_at: float) -> None:
        self._busy = False
        if future.cancelled() or self._closed:
            return
        if error := future.exception():
            logger.warning("A picture could not be converted: %r", error)
        elif number > self._newest:
            self._put(future.result(), number, received_at)
        self._convert_next()
