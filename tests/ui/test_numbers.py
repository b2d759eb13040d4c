"""What the numbers over the picture say."""

from __future__ import annotations

from swdesk.app.phone import CallFacts
from swdesk.app.presenters.picture import NumbersPresenter, describe_numbers
from swdesk.app.stores import Store
from swdesk.media.stats import LegStats, StreamStats

LEG_STATS = LegStats(
    at=1.0,
    audio=StreamStats(
        codec="opus", jitter_ms=2.6, bits_per_second_received=34_100, bits_per_second_sent=31_900
    ),
    video=StreamStats(
        codec="vp8",
        size_received=(1280, 720),
        fps_received=29.9,
        bits_per_second_received=1_630_000,
        size_sent=(640, 360),
        fps_sent=15.2,
        bits_per_second_sent=812_000,
        loss_percent_sent=0.12,
        jitter_ms=6.2,
        encode_ms=5.21,
        decode_ms=1.29,
    ),
    convert_ms=0.41,
    rtt_ms=27.8,
    loss_percent=0.0,
)


class Call:
    """A call with nothing but numbers."""

    def __init__(self) -> None:
        self.statistics = Store(None)
        self.facts = Store(CallFacts())


def test_every_row():
    rows = dict(describe_numbers(LEG_STATS, paint_seconds=0.00014, cpu=0.384))
    assert rows["Picture in"] == "1280×720 · 30 fps · VP8 · 1.6 Mbit/s"
    assert rows["Picture out"] == "640×360 · 15 fps · VP8 · 812 kbit/s"
    assert rows["Sound in, out"] == "opus · 34 kbit/s, 32 kbit/s"
    assert rows["Round trip"] == "28 ms"
    assert rows["Loss in, out"] == "0.0 %, 0.1 %"
    assert rows["Jitter sound, picture"] == "3 ms, 6 ms"
    assert rows["Encode, decode"] == "5.2 ms, 1.3 ms"
    assert rows["Convert, paint"] == "0.4 ms, 0.1 ms"
    assert rows["Picture budget"] == "8 % used", "5.21 ms to encode, 15.2 times a second"
    assert "" not in rows
    assert rows["CPU"] == "38 % of one core"


def test_why_less_is_sent_than_was_chosen():
    rows = describe_numbers(LEG_STATS, paint_seconds=0, cpu=None, limit="cpu")
    assert rows[2] == ("", "held back by this computer")
    rows = describe_numbers(LEG_STATS, paint_seconds=0, cpu=None, limit="paused")
    assert rows[2][1].startswith("paused")


def test_what_is_not_known_is_a_dash():
    rows = dict(
        describe_numbers(
            LegStats(at=1.0, audio=StreamStats(), video=StreamStats()), paint_seconds=0.0, cpu=None
        )
    )
    assert rows["Picture in"] == rows["Picture out"] == rows["Sound in, out"] == rows["CPU"] == "–"
    assert rows["Round trip"] == "–"
    assert describe_numbers(None, paint_seconds=0.0, cpu=None) == (("Numbers", "in a moment"),)


def test_numbers_are_made_only_while_somebody_looks():
    now = [10.0]
    presenter = NumbersPresenter(clock=lambda: now[0], cpu_clock=lambda: now[0] * 0.25)
    made = []
    presenter.rows.observe(made.append)
    call = Call()
    presenter.follow(call)
    call.statistics.set(LEG_STATS)
    assert made == [()]
    presenter.want(True)
    assert dict(made[-1])["CPU"] == "–"
    now[0] += 1
    call.statistics.set(None)
    call.statistics.set(LEG_STATS)
    assert len(made) >= 3
    now[0] += 1
    presenter._changed(None)
    assert dict(made[-1])["CPU"] == "25 % of one core"
    presenter.follow(None)
    assert made[-1] == ()
    count = len(made)
    call.statistics.set(None)
    assert len(made) == count
