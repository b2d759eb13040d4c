"""A minute's call, and fifty calls in a row: nothing stops, nothing grows."""

from __future__ import annotations

import asyncio
import ctypes
import gc
import sys
import threading
from dataclasses import dataclass

import psutil
import pytest

from swdesk.client import Client
from swdesk.media.workers import THREAD_NAME
from swdesk.protocol.call_io import CallStatus
from tests.doubles.senses import Ear, Eye, eventually

SECONDS = 60
WARM_UP, CALLS, WINDOW = 20, 50, 10
LEAK_MB = 40.0
"""One 720p picture kept per call is 69 MB. The limit of 5 MB is bench/soak.py's, whose process has neither
asyncio's debug mode nor a test run in it: here the C library's arenas fill by steps of some 20 MB, as chance
has it.
"""


async def test_a_call_of_a_minute_neither_stops_nor_falters(client: Client) -> None:
    ear, eye, statuses = Ear(), Eye(), list[CallStatus]()
    call = await client.dial(
        "/public/echo", audio=True, video=True, microphone="tone:440", camera="synthetic:bars", speaker=ear
    )
    call.statuses.subscribe(statuses.append)
    call.remote_video.subscribe_raw(eye)
    await call.until(CallStatus.CONNECTED, timeout=10)
    await eventually(lambda: ear.hears(440) and len(eye.numbers) > 10)
    pictures, blocks = len(eye.numbers), ear.blocks
    for _ in range(SECONDS // 10):
        before = ear.blocks, call.remote_video.frames
        await asyncio.sleep(10)
        assert ear.hears(440)
        assert ear.blocks - before[0] > 400
        assert call.remote_video.frames - before[1] > 100
    assert ear.blocks - blocks > SECONDS * 45
    assert len(eye.numbers) - pictures > SECONDS * 10
    stats = await call.stats()
    assert stats.loss_percent is not None
    assert stats.loss_percent < 2
    await call.hangup()
    assert statuses == [
        CallStatus.NEW,
        CallStatus.TRYING,
        CallStatus.CONNECTING,
        CallStatus.CONNECTED,
        CallStatus.DISCONNECTING,
        CallStatus.DISCONNECTED,
        CallStatus.DESTROYED,
    ]


@dataclass(frozen=True)
class Weight:
    """What this process holds."""

    tasks: int
    threads: int
    files: int
    objects: int
    megabytes: float

    @classmethod
    def now(cls) -> Weight:
        """After the collector has run and the C library has given back what it can."""
        gc.collect()
        if sys.platform == "linux":
            ctypes.CDLL(None).malloc_trim(0)
        process = psutil.Process()
        return cls(
            tasks=len(asyncio.all_tasks()),
            # pools grow to their limit as chance has it
            threads=sum(
                not thread.name.startswith(("asyncio_", THREAD_NAME)) for thread in threading.enumerate()
            ),
            files=process.num_fds() if hasattr(process, "num_fds") else 0,
            objects=len(gc.get_objects()),
            megabytes=process.memory_info().rss / 2**20,
        )


@pytest.mark.timeout(400)
async def test_fifty_calls_in_a_row_leave_nothing_behind(client: Client) -> None:
    async def call_once() -> None:
        ear = Ear()
        call = await client.dial(
            "/public/echo",
            audio=True,
            video=True,
            microphone="tone:440",
            camera="synthetic:bars",
            speaker=ear,
        )
        await call.until(CallStatus.CONNECTED, timeout=10)
        await eventually(lambda: call.remote_video.frames > 3 and ear.blocks > 5)
        await call.hangup()
        await eventually(lambda: not client.calls.value)

    weights = []
    for _ in range(WARM_UP + CALLS):
        await call_once()
        weights.append(Weight.now())
    before, after = weights[WARM_UP : WARM_UP + WINDOW], weights[-WINDOW:]
    print(*(f"{weight.megabytes:.1f}" for weight in weights))
    # the least of ten: now and then a codec of the last call is still being let go of
    for what, growth in (
        ("tasks", 0),
        ("threads", 0),
        ("files", 0),
        ("objects", 1000),
        ("megabytes", LEAK_MB),
    ):
        least = [min(getattr(one, what) for one in some) for some in (before, after)]
        assert least[1] - least[0] <= growth, f"{what}: {least[0]}, then {least[1]}"
