"""Attends one call from its first status to its last: prints, counts, hangs up in time, and judges."""

from __future__ import annotations

import asyncio
import contextlib
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.expectations import Measured
from swdesk.cli.hooks import CallHooks
from swdesk.cli.problems import (
    INTERRUPTED,
    NETWORK_LOST,
    NO_ANSWER,
    NO_MEDIA,
    Problem,
    of_cause,
    of_error,
)
from swdesk.cli.reporter import FIRST_CALL, Reporter
from swdesk.control.samples import sample_facts
from swdesk.errors import CallError, CallErrorKind, InvalidStateTransitionError
from swdesk.protocol.call_io import CallStatus

if TYPE_CHECKING:
    from swdesk.call.call import Call
    from swdesk.media.stats import LegStats, StreamStats

STATS_EVERY = 1.0  # s
NO_MEDIA_AFTER = 3.0  # s connected, before the absence of media is a fault
HANGUP_LIMIT = 3.0  # s
SILENCE = 0.002  # of full scale
FRAME_SECONDS = 0.02


@dataclass(slots=True)
class Marks:
    """When things happened, on `time.monotonic()`."""

    began: float
    created: float | None = None
    connected: float | None = None
    ended: float | None = None


class Watch:
    """The one who attends. `destination`: whom the call is with; `began`: when dialling or ringing began."""

    def __init__(
        self,
        call: Call,
        reporter: Reporter,
        *,
        began: float,
        destination: str,
        number: int = FIRST_CALL,
        hooks: CallHooks | None = None,
    ) -> None:
        self._call = call
        self._reporter = reporter
        self._hooks = hooks
        self._facts: dict[str, Any] = {"call": number, "destination": destination}
        self.marks = Marks(began)
        self._last: LegStats | None = None
        self._fatal: CallError | None = None
        self._heard: set[str] = set()
        self._silent_seconds = 0.0
        self._frozen_seconds = 0.0
        self._frames_before = 0
        self._subscriptions = (
            call.statuses.subscribe(self._status_changed),
            call.errors.subscribe(self._error_came),
        )

    async def until_over(
        self, *, seconds: float | None, answer_within: float | None, tell_arrivals: bool = False
    ) -> Problem | None:
        """Wait for the call's end, or bring it about. Returns what was not as asked, None when all was.

        Cancelling hangs up, and is then answered with the problem "interrupted".
        """
        sampling = asyncio.create_task(self._sample(tell_arrivals))
        try:
            problem = await self._wait(seconds, answer_within)
        except asyncio.CancelledError:
            problem = INTERRUPTED
        finally:
            sampling.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await sampling
        await self.leave()
        return problem or self._judge()

    async def leave(self) -> None:
        """Hang up, unless the call is over."""
        if not self._call.finished.is_set():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(HANGUP_LIMIT):
                    await self._call.hangup()
        await self._take_stats()
        for subscription in self._subscriptions:
            subscription.close()

    async def _wait(self, seconds: float | None, answer_within: float | None) -> Problem | None:
        left = None if answer_within is None else self.marks.began + answer_within - time.monotonic()
        try:
            async with asyncio.timeout(left):
                await self._call.until(CallStatus.CONNECTED, timeout=1e9)
        except TimeoutError:
            return NO_ANSWER
        except InvalidStateTransitionError:
            await self._call.finished.wait()
            return None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._call.finished.wait()
        return None

    def _judge(self) -> Problem | None:
        state, was_connected = self._call.state.value, self.marks.connected is not None
        if self._fatal is not None:
            problem = of_error(self._fatal.error)
            if was_connected and self._fatal.kind is CallErrorKind.NETWORK:
                return NETWORK_LOST
            return problem
        problem_of_cause = of_cause(state.hangup_cause, was_connected=was_connected)
        if problem_of_cause is not None or not was_connected:
            return problem_of_cause
        return NO_MEDIA if self._received_nothing() else None

    def _received_nothing(self) -> bool:
        shape = self._call.shape
        if shape is None or not (shape.audio.receive or shape.video.receive) or self._last is None:
            return False
        got = self._last.audio.packets_received + self._last.video.packets_received
        return got == 0 and (self._connected_for() or 0.0) >= NO_MEDIA_AFTER

    # --- what the call says ---------------------------------------------------------------------------------

    def _status_changed(self, status: CallStatus) -> None:
        now = time.monotonic()
        if status is CallStatus.CONNECTED and self.marks.connected is None:
            self.marks.connected = now
        if status in (CallStatus.DISCONNECTING, CallStatus.DISCONNECTED, CallStatus.FAILED):
            self.marks.ended = self.marks.ended or now
        self._reporter.status(status, **self._facts, duration=_rounded(self._connected_for()))
        if self._hooks is not None:
            self._hooks.status(status)

    def _error_came(self, error: CallError) -> None:
        if error.fatal:
            self._fatal = error
        self._reporter.call_error(error, **self._facts)

    # --- numbers --------------------------------------------------------------------------------------------

    async def _sample(self, tell_arrivals: bool) -> None:
        due = time.monotonic()
        while True:
            due += STATS_EVERY
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            if self.marks.connected is None:
                continue
            await self._take_stats()
            if self._last is None or self._call.finished.is_set():
                continue
            if tell_arrivals:
                self._tell_arrivals(self._last)
            self._note_silence_and_freezes(self._last)
            self._reporter.say(None, "stats", **self._facts, **sample_facts(self._last))

    async def _take_stats(self) -> None:
        with contextlib.suppress(InvalidStateTransitionError):
            self._last = await self._call.stats()

    def _tell_arrivals(self, stats: LegStats) -> None:
        for kind, first in (("audio", stats.first_audio_at), ("video", stats.first_video_at)):
            if first is not None and kind not in self._heard:
                self._heard.add(kind)
                self._reporter.say(f"Remote {kind} track arrived", "track", **self._facts, kind=kind)

    def _note_silence_and_freezes(self, stats: LegStats) -> None:
        if stats.first_audio_at is not None and self._call.remote_audio_level.value < SILENCE:
            self._silent_seconds += STATS_EVERY
        if stats.first_video_at is not None and stats.video.frames_received == self._frames_before:
            self._frozen_seconds += STATS_EVERY
        self._frames_before = stats.video.frames_received

    def _connected_for(self) -> float | None:
        if self.marks.connected is None:
            return None
        return (self.marks.ended or time.monotonic()) - self.marks.connected

    def verdict(self, problem: Problem | None, **more: Any) -> ExitCode:
        """Say the last line and return its code."""
        code = ExitCode.OK if problem is None else problem.code
        if self._hooks is not None:
            self._hooks.ended(str(self._call.state.value.end_category))
        facts: dict[str, Any] = {
            "outcome": code.outcome,
            "code": int(code),
            "sentence": None if problem is None else problem.sentence,
            "cause": self._call.state.value.hangup_cause,
            "timings": self._timings(),
            **_totals(self._last),
            "silent_seconds": self._silent_seconds,
            "frozen_seconds": self._frozen_seconds,
            **more,
        }
        if self.marks.connected is not None and self._last is not None:
            line = _in_words(self._last, self._connected_for() or 0.0)
            self._reporter.say(
                line if problem is None else f"{line}\n{problem.sentence}", "verdict", **self._facts, **facts
            )
        else:
            self._reporter.say(problem.sentence if problem else None, "verdict", **self._facts, **facts)
        return code

    def measured(self) -> Measured | None:
        """The numbers that can be expected; None for a call that was never connected."""
        marks, stats = self.marks, self._last
        if marks.connected is None:
            return None
        if stats is None:
            return Measured(setup=self._since_began(marks.connected))
        began = stats.first_video_at
        seconds = None if began is None else (marks.ended or time.monotonic()) - began
        return Measured(
            fps=round(stats.video.frames_received / seconds, 2) if seconds and seconds >= 1 else None,
            loss=_loss(stats.audio, stats.video),
            rtt=stats.rtt_ms,
            setup=self._since_began(marks.connected),
            audio=round(stats.audio.frames_received * FRAME_SECONDS, 2),
        )

    def _timings(self) -> dict[str, float | None]:
        last = self._last
        return {
            "to_connected": self._since_began(self.marks.connected),
            "to_first_audio": self._since_began(last.first_audio_at if last else None),
            "to_first_video": self._since_began(last.first_video_at if last else None),
            "connected_for": _rounded(self._connected_for()),
        }

    def _since_began(self, at: float | None) -> float | None:
        return None if at is None else _rounded(at - self.marks.began)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _loss(*streams: StreamStats) -> float:
    lost = sum(max(0, stream.packets_lost) for stream in streams)
    due = lost + sum(stream.packets_received for stream in streams)
    return round(100 * lost / due, 2) if due else 0.0


def _totals(stats: LegStats | None) -> dict[str, Any]:
    if stats is None:
        return {"received": None, "sent": None, "loss_percent": None, "jitter_ms": None, "rtt_ms": None}
    audio, video = stats.audio, stats.video
    return {
        "received": {
            "audio_seconds": round(audio.frames_received * FRAME_SECONDS, 2),
            "audio_packets": audio.packets_received,
            "audio_bytes": audio.bytes_received,
            "audio_codec": audio.codec,
            "video_frames": video.frames_received,
            "video_packets": video.packets_received,
            "video_bytes": video.bytes_received,
            "video_size": list(video.size_received),
            "video_codec": video.codec,
        },
        "sent": {
            "audio_packets": audio.packets_sent,
            "audio_bytes": audio.bytes_sent,
            "video_frames": video.frames_sent,
            "video_packets": video.packets_sent,
            "video_bytes": video.bytes_sent,
            "video_size": list(video.size_sent),
        },
        "loss_percent": _loss(audio, video),
        "jitter_ms": stats.jitter_ms,
        "rtt_ms": stats.rtt_ms,
    }


def _in_words(stats: LegStats, seconds: float) -> str:
    width, height = stats.video.size_received
    picture = f" of {width}x{height}" if stats.video.frames_received else ""
    return (
        f"Received {stats.audio.frames_received * FRAME_SECONDS:.1f} s of sound and "
        f"{stats.video.frames_received} pictures{picture} in {seconds:.1f} s; "
        f"loss {_loss(stats.audio, stats.video):g} %."
    )
