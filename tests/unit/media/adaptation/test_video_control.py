"""What is sent over all kinds of paths, in virtual time: it settles, and leaves the sound its share."""

from __future__ import annotations

import itertools
from statistics import mean

import pytest

from swdesk.media.adaptation.bandwidth import AUDIO_SHARE, Report
from swdesk.media.adaptation.control import PAUSE_BELOW, RESUME_AT, VideoControl
from swdesk.media.adaptation.governor import Load
from swdesk.media.video_quality import P360, P720, Limit, VideoContent
from tests.doubles.bottleneck import Run, run


def video(quality: object = P720) -> VideoControl:
    return VideoControl(P720 if quality is P720 else P360)


def swings(result: Run, after: int) -> int:
    """How often the rate turned round by more than a fifth, from this second on."""
    rates = [one.bitrate for one in result.sending[after:]]
    ways = [1 if b > a else -1 for a, b in itertools.pairwise(rates) if abs(b - a) > 0.2 * a]
    return sum(a != b for a, b in itertools.pairwise(ways))


def test_a_good_path_is_used_to_the_full_within_half_a_minute() -> None:
    control = video()
    result = run(control, lambda _t: 20e6, 40)
    assert control.sending.value.bitrate == P720.max_bitrate
    assert control.sending.value.limited_by is Limit.NONE
    assert (control.rung.width, control.rung.fps) == (1280, 30)
    assert result.encoders <= 4


@pytest.mark.parametrize("capacity", [400e3, 700e3, 1.2e6, 2e6])
@pytest.mark.parametrize("report_every", [1.0, 4.5])
def test_a_bottleneck_is_found_and_held(capacity: float, report_every: float) -> None:
    result = run(video(), lambda _t: capacity, 180, report_every=report_every)
    late = result.carried[60:]
    assert mean(late) > 0.5 * (capacity - AUDIO_SHARE)
    assert mean(late) < capacity
    assert mean(result.sound_carried[60:]) > 0.96
    assert swings(result, 60) <= 8  # in two minutes


def test_less_room_shows_in_smoothness_then_in_size() -> None:
    control = video()
    run(control, lambda _t: 600e3, 60)
    smooth = control.sending.value
    assert smooth.fps < 30
    assert smooth.limited_by is Limit.BANDWIDTH
    run_on = video()
    run(run_on, lambda _t: 300e3, 60)
    assert run_on.sending.value.width < smooth.width


def test_sent_is_never_more_than_twice_the_path_for_long() -> None:
    result = run(video(), lambda t: 2.5e6 if t < 15 else 500e3, 40)
    assert all(one.bitrate < 600e3 for one in result.sending[22:])
    assert min(result.sound_carried[22:]) > 0.9


def test_room_that_comes_back_is_used_again() -> None:
    control = video()
    run(control, lambda t: 350e3 if t < 30 else 6e6, 120)
    assert (control.rung.width, control.rung.fps) == (1280, 30)
    assert control.sending.value.limited_by is Limit.NONE


@pytest.mark.parametrize("noise", [0.05, 0.12])
def test_loss_that_no_rate_mends_is_told_from_a_full_path(noise: float) -> None:
    control = video()
    run(control, lambda _t: 20e6, 60, noise=noise)
    assert control.sending.value.bitrate > 2_000_000


def test_a_varying_link_costs_few_key_frames() -> None:
    """A minute of 2.5, 0.6, 1.2 and 0.3 Mbit/s."""

    def capacity(now: float) -> float:
        return 2.5e6 if now < 15 else 6e5 if now < 35 else 1.2e6 if now < 50 else 3e5

    result = run(video(), capacity, 60)
    assert result.encoders <= 8
    assert mean(result.sound_carried) > 0.95


# Pausing


def test_pictures_pause_for_the_sound_and_come_back() -> None:
    control = video()
    result = run(control, lambda t: 120e3 if t < 60 else 3e6, 160)
    assert any(one.is_paused for one in result.sending[5:60])
    assert all(one.limited_by is Limit.BANDWIDTH for one in result.sending if one.is_paused)
    assert mean(result.sound_carried[20:60]) > 0.9
    assert not control.sending.value.is_paused
    assert control.sending.value.width == 1280


def test_pauses_grow_longer_while_nothing_gets_better() -> None:
    result = run(video(), lambda _t: 100e3, 200)
    pauses = [
        sum(1 for _ in group)
        for paused, group in itertools.groupby(result.sending, key=lambda one: one.is_paused)
        if paused
    ]
    assert pauses[1] > pauses[0]
    assert pauses[-2] >= 30


def test_the_far_sides_word_pauses_and_resumes() -> None:
    control = video()
    control.on_remb(PAUSE_BELOW + AUDIO_SHARE - 1000, 1e6, 0.0)
    assert control.sending.value.is_paused
    control.on_remb(RESUME_AT + AUDIO_SHARE - 1000, 0.0, 6.0)
    assert control.sending.value.is_paused
    control.on_remb(RESUME_AT + AUDIO_SHARE, 0.0, 8.0)
    assert not control.sending.value.is_paused
    assert control.sending.value.bitrate == pytest.approx(RESUME_AT, rel=0.01)


def test_what_needs_less_than_there_is_goes_on_through_a_hiccup() -> None:
    """A picture in which next to nothing moves, and three seconds in which a machine was held up."""
    control = video()
    for second in range(8):
        way = 0.5 if 4 <= second < 7 else 0.02
        control.on_report(Report(0.0, way, 40e3), float(second))
        assert not control.sending.value.is_paused
    control.on_report(Report(0.0, 0.5, 400e3), 8.0)
    control.on_report(Report(0.3, 0.5, 400e3), 9.0)  # it moves, and the path is as narrow as it seemed
    assert control.sending.value.is_paused


def test_remb_is_obeyed_less_the_sounds_share() -> None:
    control = video()
    for second in range(20):
        control.on_remb(900e3, float(control.sending.value.bitrate), float(second))
    assert control.sending.value.bitrate <= 900e3 - AUDIO_SHARE
    assert control.sending.value.bitrate == pytest.approx(836_000, rel=0.25)


def test_a_word_about_little_that_was_sent_is_no_limit() -> None:
    control = video()
    before = control.sending.value
    for second in range(30):  # a picture in which next to nothing moves
        control.on_remb(28e3, None if second == 0 else 12e3, float(second))
        control.on_report(Report(0.0, 0.04, 12e3), float(second))
    after = control.sending.value
    assert not after.is_paused
    assert (after.width, after.fps) == (before.width, before.fps)
    control.on_remb(400e3, 1e6, 31.0)  # now it moves, and does not get through
    assert control.sending.value.bitrate <= 400e3 - AUDIO_SHARE


def test_a_limit_that_was_said_stays_while_little_is_sent() -> None:
    control = video()
    for second in range(10):
        control.on_remb(500e3, 1e6, float(second))
    for second in range(10, 60):
        control.on_remb(28e3, 12e3, float(second))
    assert 300e3 < control.sending.value.bitrate <= 500e3 - AUDIO_SHARE


# What is chosen


def test_another_quality_counts_at_once() -> None:
    control = video()
    control.choose(P360, 1.0)
    assert (control.sending.value.width, control.sending.value.height) == (640, 360)
    assert control.sending.value.bitrate <= P360.max_bitrate
    control.choose(P720, 2.0)
    assert control.sending.value.width == 1280


def test_a_small_source_is_not_asked_for_more_than_it_gives() -> None:
    control = video()
    control.set_picture(640, 480, VideoContent.CAMERA, 1.0)
    assert (control.rung.width, control.rung.height) == (640, 480)
    before = control.rate.changes
    control.set_picture(640, 480, VideoContent.CAMERA, 2.0)
    assert control.rate.changes == before


def test_a_screen_keeps_its_size_where_a_camera_gives_it_up() -> None:
    camera, screen = video(), video()
    screen.set_picture(1280, 720, VideoContent.SCREEN, 0.0)
    for control in (camera, screen):
        run(control, lambda _t: 450e3, 60)
    assert screen.rung.width == 1280
    assert camera.rung.width < 1280 or camera.rung.fps == 10
    assert screen.rung.fps <= 10


# The CPU


def test_a_busy_cpu_lowers_the_rate_and_says_so() -> None:
    control = video()
    for second in range(3):
        control.on_load(Load(encode=0.05), float(second))
    assert control.sending.value.fps == 20
    assert control.sending.value.limited_by is Limit.CPU


def test_the_tighter_of_path_and_cpu_is_named() -> None:
    control = video()
    for second in range(3):
        control.on_load(Load(encode=0.05), float(second))
    for second in range(3, 9):
        control.on_report(Report(0.5, 0.5, control.sending.value.bitrate), float(second))
    assert control.sending.value.limited_by is Limit.BANDWIDTH
