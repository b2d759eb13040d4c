"""What a leg sent and received, sampled from aiortc's own counters and ours.

aiortc's getStats has no codecs, no sizes, no received bytes per stream and a jitter in clock ticks (media.md
7).
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Protocol

from swdesk.media.aiortc_adapter.receiver import ReceiverCounters
from swdesk.media.aiortc_adapter.sender import SenderCounters
from swdesk.media.hearing.listener import HearingCounters


@dataclass(frozen=True, slots=True)
class StreamStats:
    """One kind of media of one leg. Rates are over the time since the sample before."""

    codec: str | None = None
    packets_sent: int = 0
    packets_received: int = 0
    bytes_sent: int = 0
    bytes_received: int = 0
    frames_sent: int = 0
    frames_received: int = 0
    key_frames_sent: int = 0
    bits_per_second_sent: float = 0.0
    bits_per_second_received: float = 0.0
    fps_sent: float = 0.0
    fps_received: float = 0.0
    size_sent: tuple[int, int] = (0, 0)
    size_received: tuple[int, int] = (0, 0)
    packets_lost: int = 0
    loss_percent: float = 0.0  # of what was to be received since the sample before
    loss_percent_sent: float | None = None  # of what we sent, as the far side last said
    jitter_ms: float | None = None
    rtt_ms: float | None = None
    concealed_ms: float = 0.0  # sound that was made up, or silence for sound that was not there
    jitter_buffer_ms: float | None = None  # how long sound waits, now
    fec_recovered: int = 0  # lost packets of sound that were taken from the ones after them
    late: int = 0  # packets of sound that came after their time
    accelerated: int = 0  # times sound was shortened, or lengthened, by a pitch period
    decelerated: int = 0
    target_bitrate: int = 0
    encode_ms: float = 0.0  # wall time for each picture since the sample before, a mean
    decode_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class LegStats:
    """A sample. Times are `time.monotonic()`; `first_…_at` is when the first decoded frame came."""

    at: float
    audio: StreamStats
    video: StreamStats
    rtt_ms: float | None = None
    jitter_ms: float | None = None
    loss_percent: float = 0.0
    convert_ms: float = 0.0  # for the screen, each picture, a running mean
    first_audio_at: float | None = None
    first_video_at: float | None = None
    connected_at: float | None = None


class Sender(Protocol):
    """A sender that counts."""

    def counters(self) -> SenderCounters:
        """So far."""


class Receiver(Protocol):
    """A receiver that counts."""

    def counters(self) -> ReceiverCounters:
        """So far."""


@dataclass(frozen=True, slots=True)
class Probe:
    """Where to read one kind of media."""

    sender: Sender | None = None
    receiver: Receiver | None = None
    codec: str | None = None
    frames_received: int = 0
    size_received: tuple[int, int] = (0, 0)
    hearing: HearingCounters | None = None


class Sampler:
    """Makes samples, and remembers the last for the rates."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[float, StreamStats, int]] = {}
        self._work: dict[tuple[str, str], tuple[float, int]] = {}

    def sample(self, kind: str, probe: Probe, now: float | None = None) -> StreamStats:
        """One kind of media, as it stands now."""
        at = time.monotonic() if now is None else now
        sent = probe.sender.counters() if probe.sender else None
        got = probe.receiver.counters() if probe.receiver else None
        before_at, before, expected_before = self._last.get(kind, (at, StreamStats(), 0))
        span = at - before_at

        def rate(value: float, earlier: float) -> float:
            return round(max(0.0, value - earlier) / span, 1) if span > 0 else 0.0

        frames_sent = sent.frames if sent else 0
        hearing = probe.hearing
        expected = got.expected if got else 0
        lost = got.lost if got else 0
        due = expected - expected_before
        stats = StreamStats(
            codec=probe.codec,
            packets_sent=sent.packets if sent else 0,
            packets_received=got.packets if got else 0,
            bytes_sent=sent.bytes if sent else 0,
            bytes_received=got.bytes if got else 0,
            frames_sent=frames_sent,
            frames_received=probe.frames_received,
            key_frames_sent=sent.key_frames if sent else 0,
            bits_per_second_sent=rate(8 * sent.bytes, 8 * before.bytes_sent) if sent else 0.0,
            bits_per_second_received=rate(8 * got.bytes, 8 * before.bytes_received) if got else 0.0,
            fps_sent=rate(frames_sent, before.frames_sent),
            fps_received=rate(probe.frames_received, before.frames_received),
            size_sent=sent.size if sent else (0, 0),
            size_received=probe.size_received,
            packets_lost=lost,
            loss_percent=round(100 * max(0, lost - before.packets_lost) / due, 2) if due > 0 else 0.0,
            loss_percent_sent=_percent(sent.fraction_lost) if sent else None,
            jitter_ms=_milliseconds(got.jitter) if got else None,
            rtt_ms=_milliseconds(sent.round_trip) if sent else None,
            concealed_ms=round(hearing.concealed_ms, 1) if hearing else 0.0,
            jitter_buffer_ms=round(hearing.delay_ms, 1) if hearing else None,
            fec_recovered=hearing.fec_recovered if hearing else 0,
            late=hearing.late if hearing else 0,
            accelerated=hearing.accelerated if hearing else 0,
            decelerated=hearing.decelerated if hearing else 0,
            target_bitrate=sent.bitrate if sent else 0,
            encode_ms=self._mean_ms(kind, "encode", sent.encode_seconds, sent.frames) if sent else 0.0,
            decode_ms=self._mean_ms(kind, "decode", got.decode_seconds, got.decoded) if got else 0.0,
        )
        self._last[kind] = (at, stats, expected)
        return stats

    def _mean_ms(self, kind: str, stage: str, seconds: float, frames: int) -> float:
        before, count = self._work.get((kind, stage), (0.0, 0))
        self._work[kind, stage] = (seconds, frames)
        return round(1000 * (seconds - before) / (frames - count), 2) if frames > count else 0.0


def _milliseconds(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds * 1000, 2)


def _percent(fraction: float | None) -> float | None:
    return None if fraction is None else round(fraction * 100, 2)
