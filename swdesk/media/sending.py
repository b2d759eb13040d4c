"""What a leg does about its pictures, second by second: measures the work, and obeys what comes of it."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable

from swdesk.media.adaptation.control import VideoControl
from swdesk.media.adaptation.governor import Load
from swdesk.media.aiortc_adapter.connection import LegPeerConnection
from swdesk.media.ends import LegEnds
from swdesk.media.video_out import VideoOut
from swdesk.media.video_quality import SendingVideo, VideoQuality

TICK_SECONDS = 1.0


class WorkMeter:
    """Seconds per picture of each stage since it was read last."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[float, int]] = {}
        self._cpu = (time.monotonic(), time.process_time())

    def per_picture(self, stage: str, seconds: float, pictures: int) -> float:
        """From running totals, the mean since the last call for this stage; 0.0 without a new picture."""
        before, count = self._last.get(stage, (0.0, 0))
        self._last[stage] = (seconds, pictures)
        return (seconds - before) / (pictures - count) if pictures > count else 0.0

    def pictures(self, stage: str, pictures: int) -> int:
        """How many there were since the last call."""
        before = self._last.get(stage, (0.0, 0))[1]
        self._last[stage] = (0.0, pictures)
        return pictures - before

    def cores_used(self) -> float:
        """By this process, since the last call."""
        (at, used), now = self._cpu, (time.monotonic(), time.process_time())
        self._cpu = now
        return (now[1] - used) / (now[0] - at) if now[0] > at else 0.0


def cores() -> int:
    """Those this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class VideoSending:
    """Lives as long as its leg. `state` says what is sent, and why not more."""

    def __init__(self, quality: VideoQuality, ends: LegEnds, local: VideoOut, remote: VideoOut) -> None:
        self.control = VideoControl(quality)
        self.state = self.control.sending
        self._ends = ends
        self._outs = (local, remote)
        self._meter = WorkMeter()
        self.state.observe(self._obey)

    def choose(self, quality: VideoQuality) -> None:
        """Send this from now on."""
        self.control.choose(quality, asyncio.get_running_loop().time())

    def _obey(self, sending: SendingVideo) -> None:
        if self._ends.video_track is not None:
            self._ends.video_track.set_rate(sending.fps)
            self._ends.video_track.set_paused(sending.is_paused)

    async def run(self, connection: Callable[[], LegPeerConnection | None]) -> None:
        """Measure once a second, for ever."""
        while True:
            await asyncio.sleep(TICK_SECONDS)
            pc = connection()
            if pc is not None:
                self.control.on_load(self._load(pc), asyncio.get_running_loop().time())
                self._obey(self.state.value)  # the track may be a new one

    def _load(self, pc: LegPeerConnection) -> Load:
        sender, receiver, meter = pc.sender("video"), pc.receiver("video"), self._meter
        sent = sender.counters() if sender else None
        got = receiver.counters() if receiver else None
        return Load(
            encode=meter.per_picture("encode", sent.encode_seconds, sent.frames) if sent else 0.0,
            decode=meter.per_picture("decode", got.decode_seconds, got.decoded) if got else 0.0,
            convert=max(out.convert_seconds for out in self._outs),
            paint=max(out.paint_seconds for out in self._outs),
            received_fps=meter.pictures("received", got.decoded) / TICK_SECONDS if got else 0.0,
            cores_used=meter.cores_used(),
            cores=cores(),
        )
