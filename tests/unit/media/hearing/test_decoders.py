"""Codecs, with and without concealment of their own, and what packets say of themselves."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from swdesk.media.hearing import decoders, libopus, opus_packet
from swdesk.media.hearing.renderer import FADE_FROM, SILENT_FROM, Renderer, with_channels
from swdesk.media.hearing.stretch import Sound
from tests.doubles.bad_line import loudest_step
from tests.doubles.voice import opus_packets, voice

RATE = 48_000


def narrow_packets(codec: str, sound: NDArray[np.int16]) -> list[bytes]:
    """20 ms each of a sound at 8 kHz, 16 kHz for G.722."""
    encoder: Any = av.CodecContext.create(decoders.NARROW[codec][0], "w")
    rate = decoders.NARROW[codec][1]
    encoder.sample_rate, encoder.layout, encoder.format = rate, "mono", "s16"
    packets = []
    for start in range(0, len(sound) - rate // 50 + 1, rate // 50):
        frame = av.AudioFrame.from_ndarray(sound[None, start : start + rate // 50], "s16", "mono")
        frame.sample_rate = rate
        packets += [bytes(packet) for packet in encoder.encode(frame)]
    return packets


def sine(hertz: float, rate: int, seconds: float = 1.0) -> NDArray[np.int16]:
    return (8000 * np.sin(2 * np.pi * hertz * np.arange(int(rate * seconds)) / rate)).astype(np.int16)


def snr_db(clean: NDArray[Any], other: NDArray[Any]) -> float:
    wrong = clean.astype(float) - other
    return float(10 * np.log10((clean.astype(float) ** 2).sum() / (wrong**2).sum()))


@pytest.mark.parametrize("codec", ["pcmu", "pcma", "g722"])
def test_narrow_codecs_come_out_at_48_khz(codec: str) -> None:
    decoder = decoders.make_decoder(codec, 1)
    packets = narrow_packets(codec, sine(400, decoders.NARROW[codec][1]))
    assert {decoders.packet_samples(codec, packet) for packet in packets} == {960}
    sound = np.concatenate([decoder.decode(packet) for packet in packets])[2400:43_200]
    times = np.arange(len(sound)) / RATE
    phase = np.angle(np.sum(sound[:, 0] * np.exp(-2j * np.pi * 400 * times)))
    assert snr_db(8000 * np.cos(2 * np.pi * 400 * times + phase), sound[:, 0]) > 25


@pytest.mark.parametrize("codec", ["pcmu", "pcma", "g722"])
def test_what_is_lost_of_a_narrow_codec_is_made_up_and_joined(codec: str) -> None:
    decoder = decoders.make_decoder(codec, 1)
    packets = narrow_packets(codec, sine(250, decoders.NARROW[codec][1]))
    sound = [decoder.conceal(960) if n % 8 == 7 else decoder.decode(one) for n, one in enumerate(packets)]
    # After a loss G.722 has forgotten how loud it was; the others remember nothing.
    tolerated = 2.5 if codec == "g722" else 1.5
    assert loudest_step(np.concatenate(sound)) < tolerated * 8000 * 2 * np.pi * 250 / RATE
    lost = np.concatenate(sound[15::8]).astype(float)
    assert 0.5 < np.sqrt((lost**2).mean()) / (8000 / np.sqrt(2)) < 1.0


@pytest.mark.parametrize("maker", [libopus.OpusDecoder, decoders.OpusDecoder, decoders.AvOpusDecoder])
def test_concealment_is_nearer_than_silence(maker: Any) -> None:
    packets = [one.payload for one in opus_packets(voice(6), fec=False)]
    whole, broken = maker(1), maker(1)
    clean, made = [], []
    for number, packet in enumerate(packets):
        true: Sound = whole.decode(packet)
        if number > 10 and number % 7 == 0:
            clean.append(true)
            made.append(broken.conceal(960))
        else:
            broken.decode(packet)
    assert snr_db(np.concatenate(clean), np.concatenate(made)) > 0.3  # silence: 0


def test_a_voice_that_breaks_off_goes_on_in_its_pitch() -> None:
    """Three packets in a row: libopus alone has faded by then."""
    packets = [one.payload for one in opus_packets(voice(8))]

    def spectrum(sound: Sound) -> NDArray[Any]:
        bands = np.abs(np.fft.rfft(sound[:, 0] * np.hanning(len(sound))))[2:80].reshape(-1, 6).mean(axis=1)
        return np.asarray(20 * np.log10(bands + 30))

    def distance_db(decoder: decoders.SoundDecoder) -> float:
        whole, distances = libopus.OpusDecoder(1), []
        for number, packet in enumerate(packets):
            true = whole.decode(packet)
            if number > 10 and number % 12 < 3:
                made = decoder.conceal(960)
                if np.abs(true).max() > 1000:
                    distances.append(np.sqrt(np.mean((spectrum(true) - spectrum(made)) ** 2)))
            else:
                decoder.decode(packet)
        return float(np.mean(distances))

    alone = distance_db(libopus.OpusDecoder(1))  # type: ignore[arg-type]
    assert distance_db(decoders.OpusDecoder(1)) < 0.8 * alone


def test_without_libopus_opus_is_still_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libopus, "library", lambda: None)
    decoder = decoders.make_decoder("opus", 1)
    assert isinstance(decoder, decoders.AvOpusDecoder)
    packets = opus_packets(sine(300, RATE))
    sound = np.concatenate([decoder.decode(one.payload) for one in packets])
    spectrum = np.abs(np.fft.rfft(sound[-24_000:, 0].astype(float)))
    assert np.argmax(spectrum) * 2 == 300
    assert decoder.recover(packets[3].payload, 960).shape == (960, 1)


def test_libopus_is_the_one_that_pyav_brings() -> None:
    first = next(iter(libopus.candidates()))
    assert Path(first).resolve().is_relative_to(Path(av.__file__).resolve().parents[1])
    assert libopus.library() is not None


def test_a_library_that_is_none_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    good = next(iter(libopus.candidates()))
    tried: list[str] = []
    load = ctypes.CDLL

    def loading(name: str) -> Any:
        tried.append(name)
        return load(name)

    libopus.library.cache_clear()
    monkeypatch.setattr(libopus, "candidates", lambda: iter(["/nowhere/libopus.so", "libc.so.6", good]))
    monkeypatch.setattr(ctypes, "CDLL", loading)
    assert libopus.library() is not None
    assert tried == ["/nowhere/libopus.so", "libc.so.6", good]
    monkeypatch.setattr(libopus, "candidates", lambda: iter(()))
    libopus.library.cache_clear()
    assert libopus.library() is None
    with pytest.raises(libopus.OpusError):
        libopus.OpusDecoder(1)
    libopus.library.cache_clear()


def test_opus_concealment_of_any_length() -> None:
    decoder = libopus.OpusDecoder(2)
    decoder.decode(opus_packets(voice(0.5))[0].payload)
    for samples in (1, 119, 240, 700, 960):
        assert decoder.conceal(samples).shape == (samples, 2)


@given(st.binary(max_size=60))
def test_rubbish_is_refused_and_nothing_else(data: bytes) -> None:
    try:
        samples = opus_packet.packet_samples(data)
    except ValueError:
        return
    assert 120 <= samples <= opus_packet.LONGEST
    opus_packet.has_fec(data)
    try:
        sound = libopus.OpusDecoder(1).decode(data)
    except ValueError:
        return
    assert len(sound) == samples


@pytest.mark.parametrize("frame_ms", [10, 20, 40, 60])
@pytest.mark.parametrize("channels", [1, 2])
def test_packets_tell_their_length_channels_and_fec(frame_ms: int, channels: int) -> None:
    said = voice(3)
    sound = np.stack([said, np.roll(said, 5)], 1) if channels == 2 else said
    for fec in (False, True):
        packets = opus_packets(
            sound, fec=fec, frame_ms=frame_ms, channels=channels, bitrate=28_000 * channels
        )
        assert {one.samples for one in packets} == {frame_ms * 48}
        carried = sum(opus_packet.has_fec(one.payload) for one in packets)
        if fec:
            assert carried > len(packets) / 3
        else:
            assert carried == 0


@pytest.mark.parametrize(("codec", "size"), [("pcmu", 0), ("g722", 961), ("opus", 0), ("telephone-event", 4)])
def test_what_is_no_packet_of_sound(codec: str, size: int) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        decoders.packet_samples(codec, bytes(size))


def test_a_packet_that_cannot_be_decoded_is_made_up() -> None:
    from dataclasses import replace

    renderer = Renderer()
    packets = opus_packets(voice(1))
    for packet in packets[:20]:
        renderer.decode(packet)
    made = renderer.decode(replace(packets[20], payload=b"\x7b\xff\xff"))
    assert renderer.failed == 1
    assert made.shape == (960, 1)
    assert np.abs(made).max() > 100
    assert not renderer.is_real


def test_concealment_ends_in_silence_and_a_speakers_pause_does_not() -> None:
    from dataclasses import replace

    packets = opus_packets(voice(1))
    renderer = Renderer()
    for packet in packets[:20]:
        renderer.decode(packet)
    made = np.concatenate([renderer.conceal(960) for _ in range(10)])
    assert renderer.is_silent
    assert not made[SILENT_FROM:].any()
    assert made[:FADE_FROM].any()
    renderer.decode(packets[20])
    renderer.decode(replace(packets[21], payload=packets[21].payload[:1]))  # DTX
    pause = np.concatenate([renderer.conceal(960) for _ in range(50)])
    assert not renderer.is_silent
    assert np.abs(pause[-4800:]).max() > 0, "the noise of the room goes on"


def test_channels() -> None:
    left_right = np.array([[100, 300], [-5, -5]], np.int16)
    mono = with_channels(left_right, 1)
    assert mono.tolist() == [[200], [-5]]
    assert with_channels(mono, 2).tolist() == [[200, 200], [-5, -5]]
