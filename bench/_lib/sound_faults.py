"""What is wrong with sound that came over a bad network, compared with the same packets decoded without loss.

Both are cut into 10 ms. Where the clean sound is active (over -44 dBFS), each piece is looked up in what was
heard, for receivers stretch sound to change their delay: by blocks of 0.4 s first, then by 0.12 s around it
within 12 ms. A piece is

    a hole      if it is 12 dB quieter than it should be,
    a glitch    if it is 12 dB louder, or has energy over 6 kHz that the clean sound has nowhere within 30 ms:
                at least -60 dBFS and 15 dB more, which is what a jump in the wave makes of a voice that ends
                at 4 kHz,
    unlike      if its wave, with 10 ms on both sides, correlates by less than 0.5 with any within 12 ms: made
                up, perhaps well. For information, no fault.

The delay of a piece is when it was heard less when it was said, on one clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
PIECE = RATE // 100
ACTIVE = 200.0  # root mean square of s16
FAULT_DB, CLICK_DB, CLICK = 12.0, 15.0, 33.0
CLICK_HERTZ = 6000
_STEP = 3  # waves are compared at 16 kHz
_BLOCK, _REACH = 6400, 3200  # of those: 0.4 s, looked for within 0.2 s
_AROUND, _WINDOW, _NEAR = 1920, 480, 192
UNLIKE = 0.5

Wave = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Per cent of the active time, and delays in milliseconds."""

    active_seconds: float
    hole_percent: float
    glitch_percent: float
    fault_percent: float
    unlike_percent: float
    delay_p50_ms: float
    delay_p95_ms: float


def compare(clean: NDArray[np.int16], heard: NDArray[np.int16], heard_late: float = 0.0) -> Verdict:
    """Judge what was `heard`, mono at 48 kHz. Its first sample came `heard_late` seconds after the first of
    `clean` was said. The two may begin up to 0.4 s apart.
    """
    power, click = _pieces(clean), _clicks(clean)
    small_clean, small_heard = _smaller(clean), _smaller(heard)
    heard_click = np.concatenate((_clicks(heard), [0.0]))
    squares = np.concatenate(([0.0], np.cumsum(np.square(heard.astype(np.float64)))))
    lags = _coarse_lags(small_clean, small_heard)
    holes = glitches = faults = unlike = active = 0
    delays = []
    for number in range(4, len(power) - 4):
        if power[number] < ACTIVE:
            continue
        start = number * PIECE // _STEP
        lag, _ = _near_lag(small_clean, small_heard, start, lags[start // 1600], _AROUND)
        _, likeness = _near_lag(small_clean, small_heard, start, lag, _WINDOW)
        place = number * PIECE + lag * _STEP
        if place < 0 or place + PIECE > len(heard):
            continue
        active += 1
        level = np.sqrt(max(0.0, squares[place + PIECE] - squares[place]) / PIECE)
        loudest = float(power[number - 1 : number + 2].max())
        quietest = float(power[number - 1 : number + 2].min())
        clicks = float(heard_click[place // PIECE : place // PIECE + 2].max())
        is_click = clicks > CLICK and _db(clicks, float(click[number - 3 : number + 4].max())) > CLICK_DB
        is_hole = _db(level, quietest) < -FAULT_DB
        is_glitch = is_click or _db(level, loudest) > FAULT_DB
        holes, glitches, faults = holes + is_hole, glitches + is_glitch, faults + (is_hole or is_glitch)
        unlike += likeness < UNLIKE
        delays.append(lag * _STEP / RATE + heard_late)

    def percent(count: int) -> float:
        return round(100 * count / max(1, active), 2)

    p50, p95 = np.percentile(delays, (50, 95)) * 1000 if delays else (float("nan"),) * 2
    return Verdict(
        active_seconds=round(active / 100, 2),
        hole_percent=percent(holes),
        glitch_percent=percent(glitches),
        fault_percent=percent(faults),
        unlike_percent=percent(unlike),
        delay_p50_ms=round(float(p50), 1),
        delay_p95_ms=round(float(p95), 1),
    )


def _db(one: float, other: float) -> float:
    return float(20 * np.log10(max(one, 1.0) / max(other, 1.0)))


def _pieces(sound: Wave | NDArray[np.int16]) -> NDArray[np.float64]:
    whole = len(sound) // PIECE * PIECE
    squares = np.square(sound[:whole].astype(np.float64)).reshape(-1, PIECE)
    return np.asarray(np.sqrt(squares.mean(axis=1)))


def _clicks(sound: NDArray[np.int16]) -> NDArray[np.float64]:
    """The level over 6 kHz of each piece."""
    spectrum = np.fft.rfft(sound.astype(np.float64))
    spectrum[: int(CLICK_HERTZ * len(sound) / RATE)] = 0
    return _pieces(np.fft.irfft(spectrum, len(sound)))


def _smaller(sound: NDArray[np.int16]) -> NDArray[np.float32]:
    whole = len(sound) // _STEP * _STEP
    return sound[:whole].reshape(-1, _STEP).mean(axis=1, dtype=np.float32)


def _coarse_lags(clean: NDArray[np.float32], heard: NDArray[np.float32]) -> list[int]:
    """Where each 0.1 s of the clean sound is found, in samples of 16 kHz; the last known for a pause."""
    lag, lags = _first_lag(clean, heard), []
    for start in range(0, len(clean), 1600):
        begin = max(0, min(start + 800 - _BLOCK // 2, len(clean) - _BLOCK))
        block = clean[begin : begin + _BLOCK]
        low = begin + lag - _REACH
        part = heard[max(0, low) : max(0, low + _BLOCK + 2 * _REACH)]
        if float(np.sqrt(np.mean(block**2))) > ACTIVE / 2 and len(part) > _BLOCK:
            place, likeness = _best(block, part)
            if likeness > UNLIKE:
                lag = place + max(0, low) - begin
        lags.append(lag)
    return lags


def _first_lag(clean: NDArray[np.float32], heard: NDArray[np.float32]) -> int:
    """From the first two seconds in which something is said."""
    block = clean[: 2 * 16_000]
    place, _ = _best(block, np.concatenate((np.zeros(6400, np.float32), heard[: len(block) + 16_000])))
    return place - 6400


def _near_lag(clean: Wave, heard: Wave, start: int, lag: int, window: int) -> tuple[int, float]:
    """The lag near this one with which `window` samples around a piece are found best, and how well."""
    begin = max(0, start + PIECE // _STEP // 2 - window // 2)
    low = begin + lag - _NEAR
    part = heard[max(0, low) : low + window + 2 * _NEAR]
    if low < 0 or len(part) < window + 2 * _NEAR:
        return lag, 1.0
    place, likeness = _best(clean[begin : begin + window], part)
    return (place + low - begin, likeness) if likeness > UNLIKE else (lag, likeness)


def _best(pattern: Wave, searched: Wave) -> tuple[int, float]:
    """Where the pattern correlates best, and how well."""
    size = 1 << int(len(searched) + len(pattern)).bit_length()
    product = np.fft.irfft(np.fft.rfft(searched, size) * np.conj(np.fft.rfft(pattern, size)), size)
    product = product[: len(searched) - len(pattern) + 1]
    sums = np.concatenate(([0.0], np.cumsum(np.square(searched, dtype=np.float64))))
    powers = (sums[len(pattern) :] - sums[: -len(pattern)]) * float(np.dot(pattern, pattern))
    likeness = product / np.sqrt(np.maximum(powers, 1.0))
    place = int(np.argmax(likeness))
    return place, float(likeness[place])
