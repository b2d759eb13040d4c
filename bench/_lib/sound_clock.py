"""When the sound of a call left and when it was played, block by block, and how long it stood still."""

from __future__ import annotations

import struct
import time
from collections import defaultdict
from itertools import pairwise
from typing import Any

from bench._lib.samples import percentile, rounded
from swdesk.media.aiortc_adapter.dtls import LegDtlsTransport
from swdesk.media.playout import Playout
from swdesk.media.sources import FRAME_SECONDS, SAMPLES_PER_FRAME


class SoundClock:
    """When sound left and when it was played, by the blocks of it."""

    def __init__(self) -> None:
        self.on = False
        self.played: list[float] = []
        self._left: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)  # by SSRC

    @property
    def sent(self) -> list[float]:
        """When packets of sound left: of the stream whose timestamps go on by 20 ms."""
        for packets in self._left.values():
            steps = [(b[0] - a[0]) & 0xFFFFFFFF for a, b in pairwise(packets)]
            if steps and steps.count(SAMPLES_PER_FRAME) > len(steps) / 2:
                return [at for _, at in packets]
        return []

    def install(self) -> None:
        """Watch every packet that is encrypted, and every block that is played."""
        send, start = LegDtlsTransport.send_now, Playout.start

        def watched_send(transport: LegDtlsTransport, data: bytes) -> None:
            if self.on:
                timestamp, ssrc = struct.unpack_from("!LL", data, 4)
                self._left[ssrc].append((timestamp, time.monotonic()))
            send(transport, data)

        def watched_start(playout: Playout, *arguments: Any) -> None:
            start(playout, *arguments)
            playout.subscribe(lambda _frame: self.played.append(time.monotonic()) if self.on else None)

        LegDtlsTransport.send_now = watched_send
        Playout.start = watched_start


def stalls(name: str, at: list[float]) -> dict[str, Any]:
    """Between two blocks, beyond the 20 ms they are apart."""
    late = [max(0.0, b - a - FRAME_SECONDS) * 1000 for a, b in pairwise(at)]
    return {
        f"{name}_stall_ms_p99": rounded(percentile(late, 99), 1),
        f"{name}_stall_ms_max": rounded(max(late, default=float("inf")), 1),
        f"{name}_blocks": len(at),
    }
