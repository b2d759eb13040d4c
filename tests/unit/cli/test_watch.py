"""Attending a call: when it is hung up, and what its end is worth."""

from __future__ import annotations

import asyncio
import io
import json
import time
from dataclasses import replace
from typing import Any

import pytest

from swdesk.call.state import CallState
from swdesk.cli import watch
from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.reporter import Reporter
from swdesk.cli.watch import Watch
from swdesk.control.call_lines import line_of
from swdesk.errors import (
    CallError,
    CallErrorKind,
    InvalidStateTransitionError,
    SignalWireError,
    TransportConnectionError,
)
from swdesk.media.shape import AUDIO_VIDEO, MediaShape
from swdesk.media.stats import LegStats, StreamStats
from swdesk.observable import State, Stream
from swdesk.protocol.call_io import CallDirection, CallStatus


class FakeCall:
    """As much of a `Call` as is attended."""

    def __init__(self) -> None:
        self.state = State(CallState(CallStatus.NEW, CallDirection.OUTBOUND))
        self.statuses: Stream[CallStatus] = Stream(replay=100)
        self.errors: Stream[CallError] = Stream(replay=10)
        self.finished = asyncio.Event()
        self.shape: MediaShape | None = AUDIO_VIDEO
        self.remote_audio_level: State[float] = State(0.0)
        self.packets = 0
        self.frames = 0
        self.hung_up = False

    def become(self, status: CallStatus, **facts: Any) -> None:
        self.state.set(replace(self.state.value, status=status, **facts))
        self.statuses.emit(status)
        if status is CallStatus.DESTROYED:
            self.finished.set()

    def end(self, cause: str | None = None) -> None:
        self.become(CallStatus.DISCONNECTED, hangup_cause=cause)
        self.become(CallStatus.DESTROYED)

    def fail(self, error: SignalWireError, kind: CallErrorKind) -> None:
        self.errors.emit(CallError(kind, fatal=True, error=error, call_id="1"))
        self.become(CallStatus.FAILED)
        self.become(CallStatus.DESTROYED)

    async def until(self, status: CallStatus, *, timeout: float) -> None:
        reached = await self.state.until(lambda now: now.status in (status, CallStatus.DESTROYED))
        if reached.status is not status:
            raise InvalidStateTransitionError("ended")

    async def hangup(self) -> None:
        self.hung_up = True
        self.become(CallStatus.DISCONNECTING)
        self.end()

    async def stats(self) -> LegStats:
        now = time.monotonic()
        stream = StreamStats(packets_received=self.packets, frames_received=self.frames)
        first = now if self.packets else None
        return LegStats(at=now, audio=stream, video=stream, first_audio_at=first, first_video_at=first)


@pytest.fixture
def call() -> FakeCall:
    return FakeCall()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "STATS_EVERY", 0.02)
    monkeypatch.setattr(watch, "NO_MEDIA_AFTER", 0.05)


def attend(call: FakeCall) -> tuple[Watch, io.StringIO]:
    out = io.StringIO()
    reporter = Reporter(as_json=True, line_of=line_of, stream=out)
    return Watch(call, reporter, destination="/public/x", began=time.monotonic()), out  # type: ignore[arg-type]


async def judged(
    call: FakeCall, *, seconds: float | None = None, answer_within: float | None = 5
) -> tuple[ExitCode, dict[str, Any]]:
    attending, out = attend(call)
    problem = await attending.until_over(seconds=seconds, answer_within=answer_within)
    code = attending.verdict(problem)
    verdict: dict[str, Any] = json.loads(out.getvalue().splitlines()[-1])
    assert verdict["code"] == code
    return code, verdict


async def test_it_hangs_up_in_time_and_all_is_well(call: FakeCall) -> None:
    call.packets = 10
    call.become(CallStatus.CONNECTED)
    code, verdict = await judged(call, seconds=0.06)
    assert code is ExitCode.OK
    assert call.hung_up
    assert verdict["timings"]["connected_for"] >= 0.06


async def test_the_far_side_may_leave_first(call: FakeCall) -> None:
    call.packets = 10
    call.become(CallStatus.CONNECTED)
    asyncio.get_running_loop().call_later(0.03, call.end, "NORMAL_CLEARING")
    code, verdict = await judged(call, seconds=60)
    assert code is ExitCode.OK
    assert not call.hung_up
    assert verdict["cause"] == "NORMAL_CLEARING"


async def test_nothing_received_is_a_media_problem(call: FakeCall) -> None:
    call.become(CallStatus.CONNECTED)
    code, verdict = await judged(call, seconds=0.1)
    assert code is ExitCode.MEDIA
    assert verdict["sentence"].startswith("Nothing was received: ")


async def test_nothing_is_expected_of_a_call_that_only_sends(call: FakeCall) -> None:
    call.shape = AUDIO_VIDEO
    call.shape = MediaShape(
        replace(AUDIO_VIDEO.audio, receive=False), replace(AUDIO_VIDEO.video, receive=False)
    )
    call.become(CallStatus.CONNECTED)
    assert (await judged(call, seconds=0.1))[0] is ExitCode.OK


async def test_a_short_call_is_not_blamed_for_silence(
    call: FakeCall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "NO_MEDIA_AFTER", 3.0)
    call.become(CallStatus.CONNECTED)
    assert (await judged(call, seconds=0.05))[0] is ExitCode.OK


async def test_nobody_answers_in_time(call: FakeCall) -> None:
    call.become(CallStatus.TRYING)
    code, verdict = await judged(call, answer_within=0.05)
    assert code is ExitCode.NO_ANSWER
    assert call.hung_up
    assert verdict["received"] is not None
    assert verdict["timings"]["to_connected"] is None


@pytest.mark.parametrize(
    ("cause", "code"),
    [
        ("USER_BUSY", ExitCode.BUSY),
        ("NO_ANSWER", ExitCode.NO_ANSWER),
        ("NO_ROUTE_DESTINATION", ExitCode.DESTINATION_REFUSED),
        ("INCOMPATIBLE_DESTINATION", ExitCode.MEDIA),
        (None, ExitCode.DESTINATION_REFUSED),
    ],
)
async def test_an_end_before_the_answer_is_told_by_its_cause(
    call: FakeCall, cause: str | None, code: ExitCode
) -> None:
    asyncio.get_running_loop().call_later(0.02, call.end, cause)
    assert (await judged(call))[0] is code


async def test_a_lost_network_is_told_as_such(call: FakeCall) -> None:
    call.packets = 10
    call.become(CallStatus.CONNECTED)
    error = TransportConnectionError("gone")
    asyncio.get_running_loop().call_later(0.02, call.fail, error, CallErrorKind.NETWORK)
    code, verdict = await judged(call)
    assert code is ExitCode.NETWORK
    assert verdict["sentence"].startswith("The connection was lost: ")


async def test_cancelling_hangs_up_and_is_an_interruption(call: FakeCall) -> None:
    call.packets = 10
    call.become(CallStatus.CONNECTED)
    task = asyncio.create_task(judged(call))
    await asyncio.sleep(0.03)
    task.cancel()
    code, _ = await task
    assert code is ExitCode.INTERRUPTED
    assert call.hung_up


async def test_statuses_before_the_watch_are_said_too(call: FakeCall) -> None:
    call.become(CallStatus.TRYING)
    _, out = attend(call)
    assert json.loads(out.getvalue())["status"] == "trying"


async def test_silence_and_frozen_pictures_are_counted(call: FakeCall) -> None:
    call.packets, call.frames = 10, 10
    call.become(CallStatus.CONNECTED)
    _, verdict = await judged(call, seconds=0.15)
    assert verdict["silent_seconds"] > 0
    assert verdict["frozen_seconds"] > 0
    assert verdict["silent_seconds"] < 0.2
