"""A network between packets and a `Listener`, in virtual time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from swdesk.media.hearing.listener import Listener
from swdesk.media.hearing.packets import SoundPacket

FRAME_SECONDS = 0.02


def timed(
    packets: Sequence[SoundPacket],
    *,
    loss: float = 0.0,
    jitter: float = 0.0,
    ppm: float = 0.0,
    seed: int = 3,
    lost: Iterable[int] = (),
) -> list[tuple[float, SoundPacket]]:
    """When each arrives: sent in their own pace (faster by -`ppm`), 30 ms on the way, up to `jitter` more."""
    random = np.random.default_rng(seed)
    gone = random.random(len(packets)) < loss
    gone[list(lost)] = True
    spread = random.uniform(0, jitter, len(packets)) if jitter else np.zeros(len(packets))
    sent = np.cumsum([0, *(packet.samples for packet in packets)])[:-1] / 48_000 * (1 + ppm * 1e-6)
    arrivals = [
        (1000.03 + at + late, packet)
        for at, late, packet, drop in zip(sent.tolist(), spread.tolist(), packets, gone, strict=True)
        if not drop
    ]
    return sorted(arrivals, key=lambda arrival: arrival[0])


def heard(
    arrivals: Sequence[tuple[float, SoundPacket]],
    *,
    listener: Listener | None = None,
    stalls: Sequence[tuple[int, float]] = (),
    tail: float = 0.1,
    delays: list[float] | None = None,
) -> NDArray[np.int16]:
    """Everything a listener hands out from the first packet until `tail` after the last, (samples, channels).

    `stalls`: before this pull, nothing is read or asked for so many seconds. `delays` gets the delay of each.
    """
    listener = listener or Listener()
    waits = dict(stalls)
    due, place, pulls = arrivals[0][0], 0, 0
    out = []
    while due < arrivals[-1][0] + tail:
        due += waits.get(pulls, 0.0)
        while place < len(arrivals) and arrivals[place][0] <= due:
            stalled = pulls in waits and arrivals[place][0] > due - waits[pulls]
            listener.push(arrivals[place][1], due if stalled else arrivals[place][0])
            place += 1
        out.append(listener.pull(due))
        if delays is not None:
            delays.append(listener.counters.delay_ms)
        due += FRAME_SECONDS
        pulls += 1
    channels = max(block.shape[1] for block in out)
    return np.concatenate(
        [block if block.shape[1] == channels else block.repeat(channels, 1) for block in out]
    )


def shifted(packets: Sequence[SoundPacket], **changes: int) -> list[SoundPacket]:
    """The same packets with `sequence` and `timestamp` moved on, and another `ssrc`."""
    return [
        replace(
            packet,
            sequence=(packet.sequence + changes.get("sequence", 0)) % 65536,
            timestamp=(packet.timestamp + changes.get("timestamp", 0)) % 2**32,
            ssrc=changes.get("ssrc", packet.ssrc),
        )
        for packet in packets
    ]


def loudest_step(sound: NDArray[np.int16]) -> int:
    """The largest difference between two samples next to each other: what a click is made of."""
    return int(np.abs(np.diff(sound.astype(np.int32), axis=0)).max())
