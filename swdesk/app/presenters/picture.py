"""The numbers over the picture: what comes, what goes, and what it costs."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from swdesk.app.i18n import number, source, tr
from swdesk.app.phone import CallHandle
from swdesk.observable import State

if TYPE_CHECKING:
    from swdesk.media.stats import LegStats, StreamStats

Rows = tuple[tuple[str, str], ...]
NOTHING = "–"
LIMITS = {
    "bandwidth": source("held back by the network"),
    "cpu": source("held back by this computer"),
    "paused": source("paused: the network carries sound only"),
}


class NumbersPresenter:
    """Follows the numbers of one call after the other while somebody looks: `rows`, empty when not."""

    def __init__(
        self,
        paint_seconds: Callable[[], float] = lambda: 0.0,
        clock: Callable[[], float] = time.monotonic,
        cpu_clock: Callable[[], float] = time.process_time,
    ) -> None:
        """`paint_seconds`: what painting a far picture takes just now."""
        self._paint_seconds = paint_seconds
        self._clock = clock
        self._cpu_clock = cpu_clock
        self._call: CallHandle | None = None
        self._last = (0.0, 0.0)
        self._is_wanted = False
        self.rows: State[Rows] = State(())

    def want(self, wanted: bool) -> None:
        """Show the numbers, or no longer."""
        self._is_wanted = wanted
        self._begin_counting()
        self._show()

    def follow(self, call: CallHandle | None) -> None:
        """The call whose numbers are shown from now on; `None` when it is over."""
        if self._call is not None:
            self._call.statistics.changed.disconnect(self._changed)
        self._call = call
        self._begin_counting()
        if call is not None:
            call.statistics.changed.connect(self._changed)
        self._show()

    def _begin_counting(self) -> None:
        self._last = (self._clock(), self._cpu_clock())

    def _changed(self, _statistics: object) -> None:
        if self._is_wanted:
            self._show()

    def _show(self) -> None:
        if self._call is None or not self._is_wanted:
            self.rows.set(())
            return
        self.rows.set(
            describe_numbers(
                self._call.statistics.value,
                paint_seconds=self._paint_seconds(),
                cpu=self._cpu_share(),
                limit=self._call.facts.value.sending_limit,
            )
        )

    def _cpu_share(self) -> float | None:
        (at, cpu), now = self._last, (self._clock(), self._cpu_clock())
        if now[0] - at < 0.2:
            return None
        self._last = now
        return (now[1] - cpu) / (now[0] - at)


def describe_numbers(
    stats: LegStats | None, *, paint_seconds: float, cpu: float | None, limit: str = ""
) -> Rows:
    """Label and value of each row. `cpu`: seconds of this process per second; `limit`: of `CallFacts`."""
    if stats is None:
        return ((tr("Numbers"), tr("in a moment")),)
    audio, video = stats.audio, stats.video
    out = _stream(video.size_sent, video.fps_sent, video.codec, video.bits_per_second_sent)
    return (
        (
            tr("Picture in"),
            _stream(video.size_received, video.fps_received, video.codec, video.bits_per_second_received),
        ),
        (tr("Picture out"), out),
        *((("", tr(LIMITS[limit])),) if limit in LIMITS else ()),
        (tr("Sound in, out"), _sound(audio)),
        (tr("Round trip"), _ms(stats.rtt_ms)),
        (tr("Loss in, out"), f"{_percent(stats.loss_percent)}, {_percent(video.loss_percent_sent)}"),
        (tr("Jitter sound, picture"), f"{_ms(audio.jitter_ms)}, {_ms(video.jitter_ms)}"),
        (tr("Encode, decode"), f"{_ms(video.encode_ms or None, 1)}, {_ms(video.decode_ms or None, 1)}"),
        (tr("Convert, paint"), f"{_ms(stats.convert_ms or None, 1)}, {_ms(1000 * paint_seconds or None, 1)}"),
        (tr("Picture budget"), _budget(stats, paint_seconds)),
        ("CPU", NOTHING if cpu is None else tr("{percent} % of one core", percent=f"{100 * cpu:.0f}")),
    )


def _budget(stats: LegStats, paint_seconds: float) -> str:
    """How full the fullest stage is; from 80 % on `media/adaptation/governor.py` sends less."""
    video = stats.video
    shown = max(video.decode_ms, stats.convert_ms, 1000 * paint_seconds) * video.fps_received
    used = max(video.encode_ms * video.fps_sent, shown) / 1000
    return tr("{percent} % used", percent=f"{100 * used:.0f}") if used else NOTHING


def _stream(size: tuple[int, int], fps: float, codec: str | None, bits: float) -> str:
    if not all(size):
        return NOTHING
    speed = tr("{number} fps", number=f"{fps:.0f}")
    return f"{size[0]}×{size[1]} · {speed} · {(codec or '?').upper()} · {_rate(bits)}"


def _sound(audio: StreamStats) -> str:
    if audio.codec is None:
        return NOTHING
    return f"{audio.codec} · {_rate(audio.bits_per_second_received)}, {_rate(audio.bits_per_second_sent)}"


def _rate(bits: float) -> str:
    if bits >= 999_500:
        return tr("{number} Mbit/s", number=number(bits / 1e6, 1))
    return tr("{number} kbit/s", number=number(bits / 1e3))


def _ms(value: float | None, digits: int = 0) -> str:
    return NOTHING if value is None else tr("{number} ms", number=number(value, digits))


def _percent(value: float | None) -> str:
    return NOTHING if value is None else tr("{number} %", number=number(value, 1))
