"""A voice that says nothing: pulses through moving formants, in syllables and pauses; and packets of it.

Band-limited to 4 kHz, deterministic, quick to make.
"""

from __future__ import annotations

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.media.hearing.opus_packet import packet_samples
from swdesk.media.hearing.packets import SoundPacket
from swdesk.media.sound_frames import sound_frame

RATE = 48_000
FRAME = 960
LOUDNESS = 9000


def voice(seconds: float, seed: int = 1) -> NDArray[np.int16]:
    """Mono, 48 kHz. Syllables of 120 to 300 ms at 90 to 180 Hz, a pause of 0.1 to 0.4 s every few."""
    random = np.random.default_rng(seed)
    low = 8000
    total = int(seconds * low)
    wave = np.zeros(total)
    place, spoken, phase = 0, 0, 0.0
    while place < total:
        count = min(int(random.uniform(0.12, 0.3) * low), total - place)
        pitch = random.uniform(100, 160) * np.linspace(1.0, random.uniform(0.85, 1.15), count)
        phases = phase + np.cumsum(pitch / low)
        phase = phases[-1] % 1.0 if count else phase
        turn = 2 * np.pi * phases
        formants = [random.uniform(300, 800), random.uniform(900, 2200), random.uniform(2300, 3200)]
        sound = np.zeros(count)
        for harmonic in range(1, 34):
            hertz = harmonic * pitch
            gain = sum(1 / (1 + ((hertz - peak) / 120) ** 2) for peak in formants) + 0.02
            sound += np.where(hertz < 3800, gain, 0) * np.sin(harmonic * turn) / harmonic**0.3
        sound *= np.sin(np.pi * np.arange(count) / count) ** 0.5
        wave[place : place + count] = sound
        place += count
        spoken += 1
        if spoken % 5 == 0:
            place += int(random.uniform(0.1, 0.4) * low)
    spectrum = np.fft.rfft(wave)
    padded = np.zeros(total * 3 + 1, complex)
    padded[: len(spectrum)] = spectrum
    full = np.fft.irfft(padded, total * 6)
    noise = random.normal(0, 12, total * 6)
    return (full / np.abs(full).max() * LOUDNESS * 2 + noise).astype(np.int16)


def opus_packets(
    sound: NDArray[np.int16],
    *,
    fec: bool = True,
    frame_ms: int = 20,
    channels: int = 1,
    bitrate: int = 32_000,
    ssrc: int = 7,
    sequence: int = 100,
    timestamp: int = 5000,
) -> list[SoundPacket]:
    """The packets of a sound (mono, or shape (samples, 2)), encoded as this program does it."""
    encoder = av.CodecContext.create("libopus", "w")
    encoder.sample_rate, encoder.layout, encoder.format = RATE, "stereo" if channels == 2 else "mono", "s16"
    encoder.bit_rate = bitrate
    encoder.options = {
        "application": "voip",
        "frame_duration": str(frame_ms),
        "fec": "1" if fec else "0",
        "packet_loss": "10" if fec else "0",
    }
    count = RATE * frame_ms // 1000
    packets: list[SoundPacket] = []
    for number in range(len(sound) // count):
        part = sound[number * count : (number + 1) * count]
        frame = sound_frame(part.reshape(1, -1), encoder.layout.name)
        frame.pts = number * count
        for packet in encoder.encode(frame):
            data = bytes(packet)
            place = len(packets)
            packets.append(
                SoundPacket(
                    ssrc,
                    (sequence + place) % 65536,
                    (timestamp + place * count) % 2**32,
                    data,
                    packet_samples(data),
                )
            )
    return packets
