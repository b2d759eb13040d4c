"""`Listener`: packets in as they come, 20 ms of sound out whenever it is asked.

What is to be heard next is decoded in the moment it is wanted. If its packet is not there, it is taken from
the copy the packet after it carries (in-band FEC), or made up. A packet that comes late, but before one that
follows it, is still played: the delay grows by what was made up. The delay is then brought back to its target
a pitch period at a time, which nobody hears; a large surplus is skipped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from swdesk.media.hearing import stretch
from swdesk.media.hearing.decoders import has_fec
from swdesk.media.hearing.delay import DelayEstimate
from swdesk.media.hearing.opus_packet import frame_samples
from swdesk.media.hearing.packets import PacketStore, Placed, SoundPacket, Timeline
from swdesk.media.hearing.renderer import Renderer, with_channels
from swdesk.media.hearing.stretch import Sound

RATE = 48_000
FRAME, FRAME_SECONDS = 960, 0.02

SURPLUS, SETTLED = 0.02, 0.005  # seconds over the target: shortening begins, and ends
HURRY, RUSH = 0.06, 0.15  # from here sound that is hardly alike is joined, and any
SKIP = 0.3
SHORTFALL = 0.01  # seconds under the target: lengthening
SHORTEN_EVERY, LENGTHEN_EVERY = 3, 5  # frames
NEEDED = FRAME + stretch.LONGEST  # samples at hand to shorten
PAUSE = RATE // 2  # made up for longer, it was no loss
HELD_UP = 1.5  # frames; sound that was not asked for in time is skipped
LOSS_WEIGHT, LOSSY, CALM = 0.01, 0.03, 0.01
FEC_SECONDS = 0.02  # longer delay while packets get lost, so that the one after is there


@dataclass(slots=True)
class HearingCounters:
    """What has happened to the sound so far. Packets, but for what is named otherwise."""

    received: int = 0
    late: int = 0
    duplicate: int = 0
    lost: int = 0
    fec_recovered: int = 0
    concealed_ms: float = 0.0  # made up, or silence where there should have been sound
    accelerated: int = 0  # times sound was shortened by a period
    decelerated: int = 0  # times it was lengthened
    skipped_ms: float = 0.0
    delay_ms: float = 0.0  # from the fastest possible arrival of a sample until it is handed out
    target_ms: float = 0.0


class Listener:
    """One far side. Not thread-safe; all times are of one clock, in seconds.

    `on_begin` is called once, with the first packet after it was set.
    """

    def __init__(self) -> None:
        self.on_begin: Callable[[], None] | None = None
        self.counters = HearingCounters()
        self._timeline = Timeline()
        self._store = PacketStore()
        self._delay = DelayEstimate()
        self._renderer = Renderer()
        self._next = 0  # position of what is decoded next
        self._owed = 0  # samples made up since what was decoded last
        self._ready: Sound = np.zeros((0, 1), np.int16)  # decoded, not yet handed out
        self._heard: Sound = np.zeros((FRAME, 1), np.int16)
        self._last: Placed | None = None  # decoded last
        self._is_paused = True
        self._pulled_at: float | None = None
        self._recovers_until = 0.0
        self._is_shortening = False
        self._since_stretch = 0
        self._loss = 0.0

    def push(self, packet: SoundPacket, now: float) -> None:
        """A packet has arrived. Never raises, whatever it is."""
        self.counters.received += 1
        placed = self._timeline.place(packet, now)
        if placed is None:
            self.counters.late += 1
            return
        if not self._is_held_up(now):
            self._delay.note(now, placed.position)
        if self._last is not None and placed.end <= self._next:
            self.counters.late += 1
            return
        if not self._store.add(placed):
            self.counters.duplicate += 1
        if self.on_begin is not None:
            begin, self.on_begin = self.on_begin, None
            begin()

    def pull(self, due: float) -> Sound:
        """The next 20 ms, to be heard from `due` on: (960, 1 or 2) int16."""
        is_late = self._pulled_at is not None and due - self._pulled_at > HELD_UP * FRAME_SECONDS
        self._pulled_at = due
        if is_late:
            self._recovers_until = due + 2 * FRAME_SECONDS
        if self._is_paused and not self._begin(due):
            if self._last is not None:
                self._owe(FRAME)
            return self._renderer.silence(FRAME)
        surplus = self._surplus(due)
        if surplus > SKIP or (is_late and surplus > FRAME_SECONDS):
            self._skip(round(surplus * RATE))
            surplus = 0.0
        while len(self._ready) < FRAME:
            self._take(self._next_sound())
        self._regulate(surplus)
        self._heard, self._ready = self._ready[:FRAME], self._ready[FRAME:]
        if self._renderer.is_silent and not len(self._store):
            self._is_paused = True
        return self._heard

    @property
    def playing(self) -> tuple[int, float] | None:
        """The SSRC and RTP timestamp of what is handed out next; None before anything was."""
        if self._last is None:
            return None
        packet = self._last.packet
        ticks = (self._position - self._last.position) * packet.clock_rate / RATE
        return packet.ssrc, (packet.timestamp + ticks) % 2**32

    # Where we are

    def _is_held_up(self, now: float) -> bool:
        """Whether packets have waited as we did, which says nothing of the network."""
        waited = now - self._pulled_at if self._pulled_at is not None else 0.0
        return now < self._recovers_until or waited > 2 * FRAME_SECONDS

    @property
    def _position(self) -> int:
        """Of what is handed out next."""
        return self._next + self._owed - len(self._ready)

    def _begin(self, due: float) -> bool:
        """Begin, or begin again after a pause, if the first packet has waited long enough."""
        self._store.drop_before(self._next if self._last else -1)
        first = self._store.first()
        if first is None:
            return False
        if self._delay.lateness(due, first.position) < self._delay.target - SETTLED:
            return False
        self._next, self._owed = first.position, 0
        self._ready = self._ready[:0]
        self._is_paused = self._is_shortening = False
        return True

    def _surplus(self, due: float) -> float:
        """How much longer than the target the delay is."""
        delay, target = self._delay.lateness(due, self._position), self._delay.target
        self.counters.delay_ms, self.counters.target_ms = delay * 1000, target * 1000
        return delay - target

    def _skip(self, samples: int) -> None:
        """Leave out what has piled up."""
        self.counters.skipped_ms += samples * 1000 / RATE
        self._next, self._owed = self._position + samples, 0
        self._ready = self._ready[:0]
        self._store.drop_before(self._next)
        self._renderer.break_off()

    # What comes next

    def _next_sound(self) -> Sound:
        first = self._store.first()
        if first is None:
            self._owe(FRAME)
            return self._renderer.conceal(FRAME)
        gap = first.position - self._next - self._owed
        if gap > 0:
            return self._fill(first, gap)
        return self._decode()

    def _decode(self) -> Sound:
        placed = self._store.pop()
        self._note_loss(placed)
        sound = self._renderer.decode(placed.packet)
        begun = max(0, self._next - placed.position)  # what of it was skipped
        self._last, self._next, self._owed = placed, placed.end, 0
        return sound[begun:]

    def _fill(self, first: Placed, gap: int) -> Sound:
        """Up to `gap` samples for what is missing before a packet that is there."""
        packet = first.packet
        copied = frame_samples(packet.payload) if has_fec(packet.codec, packet.payload) else 0
        if 0 < gap <= copied:
            self._owed += gap
            self.counters.fec_recovered += 1
            return self._renderer.recover(packet, copied)[-gap:]
        count = min(FRAME, gap - copied)
        if self._last is not None and (packet.sequence - self._last.packet.sequence) & 0xFFFF == 1:
            self._owed += count  # the sender has paused, nothing is lost
        else:
            self._owe(count)
        return self._renderer.conceal(count)

    def _owe(self, samples: int) -> None:
        self._owed += samples
        if self._owed <= PAUSE:
            self.counters.concealed_ms += samples * 1000 / RATE

    def _take(self, sound: Sound) -> None:
        if not len(self._ready):
            self._ready = sound
            return
        if self._ready.shape[1] != sound.shape[1]:
            self._ready = with_channels(self._ready, sound.shape[1])
        self._ready = np.concatenate((self._ready, sound))

    def _note_loss(self, placed: Placed) -> None:
        """Wait a little longer while packets get lost that can be had from those after them."""
        if self._last is None or self._last.packet.ssrc != placed.packet.ssrc:
            return
        step = (placed.packet.sequence - self._last.packet.sequence) & 0xFFFF
        lost = min(step - 1, 10) if 0 < step < 0x8000 else 0
        self.counters.lost += lost
        self._loss += LOSS_WEIGHT * (lost - self._loss)
        if self._loss < CALM:
            self._delay.extra = 0.0
        elif self._loss > LOSSY and has_fec(placed.packet.codec, placed.packet.payload):
            self._delay.extra = FEC_SECONDS

    # The delay

    def _regulate(self, surplus: float) -> None:
        """Shorten or lengthen what is ready, if the delay is off and the sound allows."""
        self._since_stretch += 1
        if surplus > SURPLUS:
            self._is_shortening = True
        elif surplus < SETTLED:
            self._is_shortening = False
        if self._is_shortening and (self._since_stretch >= SHORTEN_EVERY or surplus > HURRY):
            self._shorten(surplus)
        elif surplus < -SHORTFALL and self._since_stretch >= LENGTHEN_EVERY and self._renderer.is_real:
            self._lengthen()

    def _shorten(self, surplus: float) -> None:
        while len(self._ready) < NEEDED:
            first = self._store.first()
            if first is None or self._owed or first.position > self._next:
                return
            self._take(self._decode())
        period, likeness = stretch.period_after(self._ready)
        if likeness >= (stretch.ALIKE if surplus < HURRY else 0.5 if surplus < RUSH else -1.0):
            self._ready = stretch.shorten(self._ready, period)
            self.counters.accelerated += 1
            self._since_stretch = 0

    def _lengthen(self) -> None:
        heard = with_channels(self._heard, self._ready.shape[1])
        around = np.concatenate((heard, self._ready[: stretch.COMPARED]))
        period, likeness = stretch.period_before(around)
        if likeness >= stretch.ALIKE:
            self._ready = stretch.lengthen(heard, self._ready, period)
            self.counters.decelerated += 1
            self._since_stretch = 0
