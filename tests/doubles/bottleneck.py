"""A path of so many bits per second with a queue before it, and a far side that reports, in virtual time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from swdesk.media.adaptation.bandwidth import Report
from swdesk.media.adaptation.control import VideoControl
from swdesk.media.video_quality import SendingVideo

STEP = 0.01
SOUND = 64_000  # bits per second


@dataclass
class Run:
    """What came of it: once a second what was sent, and what share of the sound arrived."""

    sending: list[SendingVideo] = field(default_factory=list)
    carried: list[float] = field(default_factory=list)  # bits per second of pictures
    sound_carried: list[float] = field(default_factory=list)  # share, each second
    encoders: int = 0  # opened beyond the first: key frames for the sake of another rate or size


def run(
    control: VideoControl,
    capacity: Callable[[float], float],
    seconds: float,
    *,
    report_every: float = 1.0,
    noise: float = 0.0,
    queue_seconds: float = 0.3,
    base: float = 0.04,
    remb: Callable[[float], float] | None = None,
) -> Run:
    """Send through it. `noise`: the share lost whatever the load; `base`: the round trip of an empty path."""
    result = Run()
    queue = now = 0.0
    reported = second = 0.0
    sent = dict.fromkeys(("picture", "sound"), 0.0)
    lost = dict(sent)
    carried = sound_in = sound_out = 0.0
    opened = (control.rate.target, control.rung.width)
    while now < seconds:
        now += STEP
        room = capacity(now)
        state = control.sending.value
        picture, sound = (0.0 if state.is_paused else state.bitrate) * STEP, SOUND * STEP
        queue = max(0.0, queue - room * STEP)
        taken = min(picture + sound, max(0.0, room * queue_seconds - queue))
        queue += taken
        share = taken / (picture + sound) * (1 - noise)
        for kind, bits in (("picture", picture), ("sound", sound)):
            sent[kind] += bits
            lost[kind] += bits * (1 - share)
        carried += picture * share
        sound_in, sound_out = sound_in + sound, sound_out + sound * share
        if (now_opened := (state.bitrate, state.width)) != opened:
            opened, result.encoders = now_opened, result.encoders + 1
        if now - reported >= report_every:
            if remb is not None:
                control.on_remb(remb(now), sent["picture"] / (now - reported), now)
            for kind in sent:
                if sent[kind]:
                    control.on_report(
                        Report(lost[kind] / sent[kind], base + queue / room, sent[kind] / (now - reported)),
                        now,
                        is_sound=kind == "sound",
                    )
                sent[kind] = lost[kind] = 0.0
            reported = now
        if now - second >= 1.0:
            result.sending.append(control.sending.value)
            result.carried.append(carried / (now - second))
            result.sound_carried.append(sound_out / sound_in)
            carried = sound_in = sound_out = 0.0
            second = now
    return result
