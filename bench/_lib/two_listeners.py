"""One stream of sound to two receivers at once, this program and Chromium, over the same bad line.

A sender (the space's own RTP stack) has a connection to each: UDP, ICE, DTLS and SRTP. What the line does to
a packet is done before it is encrypted, at the same moment for both.
"""

from __future__ import annotations

import asyncio
import base64
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from bench._lib.bad_lines import Line
from swdesk.media.hearing.packets import SoundPacket
from swdesk.media.leg import CallLeg, LegOptions, LegSources
from swdesk.media.shape import AUDIO_ONLY
from swdesk.space.rtc.dtls import DtlsIdentity
from swdesk.space.rtc.leg import MediaLeg
from swdesk.space.rtc.rtp import RtpPacket
from swdesk.space.rtc.section import MediaHabits
from tests.interop.sdk_page import SdkPage

RATE = 48_000
FRAME_SECONDS = 0.02
SETTLE_SECONDS = 0.6
TAIL_SECONDS = 0.5
SCRIPT = Path(__file__).with_name("listening.js")


@dataclass(frozen=True, slots=True)
class Heard:
    """What one receiver made of the stream: mono, from `late` seconds after the first packet was sent."""

    sound: NDArray[np.int16]
    late: float
    facts: dict[str, Any]


class Tape:
    """A sink that keeps what a loudspeaker would play, with a hole wherever it would run dry."""

    name = "Tape"

    def __init__(self) -> None:
        self._pieces: list[NDArray[np.int16]] = []
        self._began = 0.0
        self._samples = 0

    async def open(self) -> None:
        """Nothing to open."""

    def write(self, frame: av.AudioFrame) -> None:
        """One channel of it, when what came before has been played."""
        now = time.time()
        if not self._pieces:
            self._began = now
        dry = round((now - self._began) * RATE) - self._samples
        channels = len(frame.layout.channels)
        sound = np.frombuffer(bytes(frame.planes[0]), np.int16)[: frame.samples * channels : channels]
        self._pieces += [np.zeros(dry, np.int16), sound] if dry > 0 else [sound]
        self._samples += max(0, dry) + len(sound)

    async def close(self) -> None:
        """Nothing is held."""

    def since(self, moment: float) -> tuple[NDArray[np.int16], float]:
        """What was played from then on (`time.time()`), and how much later it begins."""
        sound = np.concatenate(self._pieces)
        skip = max(0, round((moment - self._began) * RATE))
        return sound[skip:], self._began + skip / RATE - moment


class Sender:
    """The space's end of a connection."""

    def __init__(self, identity: DtlsIdentity) -> None:
        self.leg = MediaLeg(identity, MediaHabits(report_interval=1.0))
        self._connected = asyncio.Event()
        self.leg.on_connected = self._connected.set

    async def connected(self) -> None:
        """Wait until it can send."""
        async with asyncio.timeout(15):
            await self._connected.wait()

    def send(self, packet: SoundPacket) -> None:
        """One packet, with its own number and timestamp."""
        assert self.leg.audio is not None
        self.leg.audio.relay(
            RtpPacket(111, False, packet.sequence, packet.timestamp, packet.ssrc, packet.payload)
        )


async def listen(page: SdkPage, packets: Sequence[SoundPacket], line: Line) -> tuple[Heard, Heard]:
    """Send the packets over the line to this program and to the page; what either heard."""
    identity = await asyncio.to_thread(DtlsIdentity.generate, 2048)
    senders = Sender(identity), Sender(identity)
    tape = Tape()
    ours = CallLeg(
        "ours",
        AUDIO_ONLY,
        sources=LegSources(audio="silence:", sink=tape),
        options=LegOptions(allow_loopback=True),
    )
    try:
        await ours.open()
        await ours.apply_answer(await senders[0].leg.answer(await ours.create_offer()))
        await page.evaluate(SCRIPT.read_text())
        answer = await senders[1].leg.answer(await page.evaluate("listening.offer()"))
        await page.evaluate(f"listening.answer({json.dumps(answer)})")
        await asyncio.gather(*(sender.connected() for sender in senders))
        await asyncio.sleep(SETTLE_SECONDS)
        began = time.time()
        await _send(senders, packets, line)
        stats = (await ours.stats()).audio
        their_facts: dict[str, Any] = await page.evaluate("listening.facts()")
        await asyncio.sleep(TAIL_SECONDS)
        sound, late = tape.since(began)
        theirs: dict[str, Any] = await page.evaluate(f"listening.finish({began * 1000})", timeout=60)
    finally:
        await ours.close()
        for sender in senders:
            sender.leg.close()
    facts = {
        "received": stats.packets_received,
        "concealed_ms": stats.concealed_ms,
        "buffer_ms": stats.jitter_buffer_ms,
        "fec_recovered": stats.fec_recovered,
        "late_packets": stats.late,
        "accelerated": stats.accelerated,
        "decelerated": stats.decelerated,
    }
    their_sound = np.frombuffer(base64.b64decode(theirs["sound"]), np.int16)
    return Heard(sound, late, facts), Heard(their_sound, theirs["late"], their_facts)


async def _send(senders: Sequence[Sender], packets: Sequence[SoundPacket], line: Line) -> None:
    """Each packet in its time, later by what the line says; for the sender's reports too it is that late."""
    schedule = sorted(
        (number * FRAME_SECONDS + late / 1000, number)
        for number, late in enumerate(line[: len(packets)])
        if late is not None
    )
    loop = asyncio.get_running_loop()
    began = loop.time()
    for at, number in schedule:
        delay = began + at - loop.time()
        if delay > 0:
            await asyncio.sleep(delay)
        for sender in senders:
            sender.send(packets[number])
