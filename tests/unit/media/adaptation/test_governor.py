"""The governor against CPUs of several speeds, in virtual seconds."""

from __future__ import annotations

import itertools

import pytest

from swdesk.media.adaptation.governor import CpuGovernor, Load
from swdesk.media.adaptation.ladder import rungs
from swdesk.media.video_quality import P720

LADDER = rungs(P720)


def drive(encode_720p: float, seconds: int, governor: CpuGovernor | None = None, start: int = 0) -> list[int]:
    """A coder that needs so many seconds for a 720p picture; the rung each second."""
    governor = governor or CpuGovernor(len(LADDER))
    taken = []
    for second in range(start, start + seconds):
        rung = LADDER[governor.rung]
        cost = encode_720p * rung.width * rung.height / (1280 * 720)
        taken.append(governor.on_load(Load(encode=cost), rung.fps, float(second)))
    return taken


def test_a_quick_machine_is_left_alone() -> None:
    assert set(drive(0.008, 60)) == {0}


def test_one_slow_second_is_no_reason() -> None:
    governor = CpuGovernor(4)
    assert governor.on_load(Load(encode=0.5), 30, 0.0) == 0
    assert governor.on_load(Load(encode=0.005), 30, 1.0) == 0
    assert governor.on_load(Load(encode=0.5), 30, 2.0) == 0


@pytest.mark.parametrize("encode", [0.03, 0.05, 0.09, 0.2])
def test_a_slow_machine_settles_where_it_keeps_up(encode: float) -> None:
    taken = drive(encode, 120)
    rung = LADDER[taken[-1]]
    assert encode * rung.width * rung.height / (1280 * 720) * rung.fps <= 0.8
    assert len(set(taken[60:])) <= 2


def test_the_rate_goes_before_the_size() -> None:
    rung = LADDER[drive(0.035, 30)[-1]]
    assert (rung.width, rung.fps) == (1280, 20)


def test_what_was_taken_comes_back_when_the_load_is_gone_and_not_before() -> None:
    governor = CpuGovernor(len(LADDER))
    low = drive(0.09, 20, governor)[-1]
    taken = drive(0.008, 100, governor, start=20)
    assert taken[5] == low
    assert taken[-1] == 0


def test_going_up_too_early_makes_the_next_time_later() -> None:
    # Calm enough to try the rung above, which turns out to be too much.
    governor = CpuGovernor(2)
    raised = []
    for second in range(300):
        before = governor.rung
        governor.on_load(Load(encode=0.04 if governor.rung == 0 else 0.01), 30, float(second))
        if governor.rung < before:
            raised.append(second)
    gaps = [later - earlier for earlier, later in itertools.pairwise(raised)]
    assert gaps == sorted(gaps)
    assert gaps[-1] > 3 * gaps[0]


@pytest.mark.parametrize(
    "load",
    [
        Load(decode=0.03, received_fps=30),
        Load(convert=0.03, received_fps=30),
        Load(paint=0.03, received_fps=30),
        Load(cores_used=1.9, cores=2),
    ],
)
def test_every_stage_and_the_whole_process_count(load: Load) -> None:
    governor = CpuGovernor(4)
    for second in range(3):
        governor.on_load(load, 30, float(second))
    assert governor.rung == 1


def test_there_is_a_lowest_rung() -> None:
    governor = CpuGovernor(3)
    for second in range(60):
        governor.on_load(Load(encode=1.0), 30, float(second))
    assert governor.rung == 2
