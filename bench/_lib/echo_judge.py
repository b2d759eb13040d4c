"""What became of a scene on its way through the canceller, in numbers."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import numpy as np

from bench._lib.echo_run import Heard, decibels, echo_return_loss
from bench._lib.echo_scene import FRAME, RATE, Scene, Sound, Wave

SETTLED = 4.0  # s, in which the canceller may learn the room
ENOUGH_DB = 35.0
PART = RATE // 10
WEAK_DB = 15.0  # near speech so far under its loudest part is not asked for
LOST_DB = 12.0


def single_talk(scene: Scene, sound: Sound, heard: Heard) -> dict[str, Any]:
    """Echo return loss in dB: each second, from 4 s on, the worst second of those, and after the jump.

    A jump is judged like a beginning: from 4 s after it. Until then `recovered_s` tells.
    """
    seconds = [_round(echo_return_loss(sound, heard, at, at + 1)) for at in range(int(scene.seconds))]
    jump = scene.jump_at if scene.jump_ms else None
    until = jump or scene.seconds
    judged = seconds[int(SETTLED) : int(until)]
    found: dict[str, Any] = {
        "erle_db_each_second": seconds,
        "erle_db": _round(echo_return_loss(sound, heard, SETTLED, until)),
        "erle_db_worst_second": min(judged),
    }
    if jump is not None:
        found["erle_db_after_jump"] = _round(echo_return_loss(sound, heard, jump + SETTLED, scene.seconds))
        found["recovered_s"] = _recovered(sound, heard, jump, scene.seconds)
    return found


def _recovered(sound: Sound, heard: Heard, jump: float, end: float) -> float:
    """Seconds until every later half second in which the far side speaks is quiet enough."""
    late, loud = 0.0, decibels(sound.echo) - WEAK_DB
    for at in np.arange(jump, end - 0.5, 0.1):
        speaks = decibels(sound.echo[int(at * RATE) : int((at + 0.5) * RATE)]) > loud
        if speaks and echo_return_loss(sound, heard, at, at + 0.5) < ENOUGH_DB:
            late = float(at) - jump + 0.5
    return round(late, 1)


def double_talk(sound: Sound, heard: Heard, begin: float, end: float) -> dict[str, Any]:
    """What is left of the near voice between two seconds while the far one speaks, too.

    `near_loss_db_*`: of tenths of a second with a near voice that is not weak, the median and the 10 % worst.
    `longest_gate_ms`: the longest stretch of such speech that lost more than 12 dB. `envelope_correlation`:
    of the loudness in dB, 20 ms at a time. With how much echo in the microphone: `near_over_echo_db`.
    """
    out, near = _aligned(heard, sound)
    echo = sound.echo
    first, last = int(begin * RATE), int(end * RATE)
    tenths = [slice(at, at + PART) for at in range(first, last - PART, PART)]
    loudest = max(decibels(near[one]) for one in tenths)
    floor = loudest - WEAK_DB
    spoken = [one for one in tenths if decibels(near[one]) > floor]
    losses = [decibels(near[one]) - decibels(out[one]) for one in spoken]
    frames = [slice(at, at + FRAME) for at in range(first, last - FRAME, FRAME)]
    gated = [
        decibels(near[one]) > floor and decibels(near[one]) - decibels(out[one]) > LOST_DB for one in frames
    ]
    runs = [sum(1 for _ in run) for is_gated, run in groupby(gated) if is_gated]
    envelopes = [
        np.array([max(decibels(wave[one]), floor - WEAK_DB) for one in frames]) for wave in (near, out)
    ]
    return {
        "near_over_echo_db": _round(decibels(near[first:last]) - decibels(echo[first:last])),
        "near_loss_db_median": _round(float(np.median(losses))),
        "near_loss_db_p90": _round(float(np.percentile(losses, 90))),
        "longest_gate_ms": max(runs, default=0) * 20,
        "envelope_correlation": round(float(np.corrcoef(*envelopes)[0, 1]), 3),
    }


def added_delay_ms(sound: Sound, heard: Heard) -> float:
    """How much later the near voice comes out, once everything has settled."""
    settled = int(SETTLED * RATE)
    return round(_lag(heard.sound[settled:].astype(np.float64), sound.near[settled:]) * 1000 / RATE, 1)


def _aligned(heard: Heard, sound: Sound) -> tuple[Wave, Wave]:
    out = heard.sound.astype(np.float64)
    out = out[_lag(out, sound.near) :]
    return out, sound.near[: len(out)]


def _lag(out: Wave, near: Wave) -> int:
    """Samples, by phases between 800 and 6000 Hz: below, the high-pass filter turns them."""
    size = 1 << len(out).bit_length()
    cross = np.fft.rfft(out, size) * np.conj(np.fft.rfft(near, size))
    frequency = np.fft.rfftfreq(size, 1 / RATE)
    strength = np.abs(cross)
    cross[(frequency < 800) | (frequency > 6000)] = 0
    match = np.fft.irfft(cross / (strength + 1e-3 * strength.max()), size)
    return int(np.argmax(np.abs(match[: RATE // 10])))


def _round(value: float) -> float:
    return round(value, 1)
