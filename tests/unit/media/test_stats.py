"""Samples and their rates."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from swdesk.media.aiortc_adapter.receiver import ReceiverCounters
from swdesk.media.aiortc_adapter.sender import SenderCounters
from swdesk.media.hearing.listener import HearingCounters
from swdesk.media.stats import Probe, Sampler


@dataclass
class Counting:
    """Counters as told."""

    values: Any = field(default=None)

    def counters(self) -> Any:
        return self.values


def sent(packets: int, frames: int = 0) -> Counting:
    return Counting(SenderCounters(packets, packets * 1000, frames, 1, (640, 360), 500_000, 0.05, 0.25))


def got(packets: int, lost: int = 0, jitter: float | None = 0.003) -> Counting:
    return Counting(ReceiverCounters(packets, packets * 500, lost, packets + lost, jitter))


def test_nothing_yet() -> None:
    stats = Sampler().sample("audio", Probe(), now=1)
    assert (stats.packets_sent, stats.codec, stats.rtt_ms, stats.jitter_ms) == (0, None, None, None)


def test_rates_are_differences() -> None:
    sampler = Sampler()
    sampler.sample("video", Probe(sent(100, 10), got(50), frames_received=20), now=10)
    stats = sampler.sample("video", Probe(sent(300, 70), got(150), "VP8", 80, (320, 180)), now=12)
    assert stats.bits_per_second_sent == 800_000
    assert stats.bits_per_second_received == 200_000
    assert (stats.fps_sent, stats.fps_received) == (30, 30)
    assert (stats.size_sent, stats.size_received, stats.codec) == ((640, 360), (320, 180), "VP8")


def test_loss_is_of_the_time_between() -> None:
    sampler = Sampler()
    assert sampler.sample("audio", Probe(receiver=got(90, lost=10)), now=1).loss_percent == 10
    assert sampler.sample("audio", Probe(receiver=got(190, lost=10)), now=2).loss_percent == 0
    stats = sampler.sample("audio", Probe(receiver=got(265, lost=35)), now=3)
    assert stats.loss_percent == 25
    assert stats.packets_lost == 35


def test_units() -> None:
    stats = Sampler().sample("audio", Probe(sent(1), got(1, jitter=0.0123)), now=1)
    assert (stats.rtt_ms, stats.jitter_ms, stats.loss_percent_sent) == (50, 12.3, 25)
    assert Sampler().sample("audio", Probe(receiver=got(1, jitter=None)), now=1).jitter_ms is None


def test_a_counter_that_begins_again_gives_no_negative_rate() -> None:
    sampler = Sampler()
    sampler.sample("audio", Probe(sent(100), got(100)), now=1)
    stats = sampler.sample("audio", Probe(sent(1), got(1)), now=2)
    assert stats.bits_per_second_sent == 0
    assert stats.loss_percent == pytest.approx(0)


def test_what_happened_to_the_sound_is_told() -> None:
    heard = HearingCounters(
        late=2, fec_recovered=5, concealed_ms=61.04, accelerated=3, decelerated=1, delay_ms=43.21
    )
    stats = Sampler().sample("audio", Probe(hearing=heard), now=1)
    assert (stats.late, stats.fec_recovered, stats.concealed_ms) == (2, 5, 61.0)
    assert (stats.accelerated, stats.decelerated, stats.jitter_buffer_ms) == (3, 1, 43.2)
    assert Sampler().sample("video", Probe(), now=1).jitter_buffer_ms is None
