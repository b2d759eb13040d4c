"""The far side heard over good and bad lines, in virtual time."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from swdesk.media.hearing import packets as packets_module
from swdesk.media.hearing.decoders import OpusDecoder
from swdesk.media.hearing.listener import Listener
from swdesk.media.hearing.opus_packet import has_fec
from swdesk.media.hearing.packets import SoundPacket
from tests.doubles.bad_line import heard, loudest_step, shifted, timed
from tests.doubles.voice import opus_packets, voice

RATE = 48_000


@cache
def spoken() -> list[SoundPacket]:
    """Eight seconds of a voice."""
    return opus_packets(voice(8))


@cache
def hummed(seconds: float = 3.0, channels: int = 1, frame_ms: int = 20) -> list[SoundPacket]:
    """A tone of 200 Hz."""
    wave = (8000 * np.sin(2 * np.pi * 200 * np.arange(int(seconds * RATE)) / RATE)).astype(np.int16)
    sound = np.stack([wave, wave // 2], axis=1) if channels == 2 else wave
    return opus_packets(sound, fec=False, channels=channels, frame_ms=frame_ms, bitrate=64_000)


HUM_STEP = 8000 * 2 * np.pi * 200 / RATE  # of a clean tone


def tones(count: int, samples: int = 960) -> list[SoundPacket]:
    """The same tone as G.711: any packet may follow any other without a seam."""
    ticks = samples // 6
    import av

    encoder = av.CodecContext.create("pcm_mulaw", "w")
    encoder.sample_rate, encoder.layout, encoder.format = 8000, "mono", "s16"
    wave = (8000 * np.sin(2 * np.pi * 200 * np.arange(ticks) / 8000)).astype(np.int16)
    frame = av.AudioFrame.from_ndarray(wave.reshape(1, -1), "s16", "mono")
    frame.sample_rate = 8000
    data = bytes(encoder.encode(frame)[0])
    return [SoundPacket(7, n % 65536, n * ticks % 2**32, data, samples, "pcmu", 8000) for n in range(count)]


def decoded(packets: list[SoundPacket]) -> NDArray[np.int16]:
    decoder = OpusDecoder(1)
    return np.concatenate([decoder.decode(packet.payload) for packet in packets])


def pitch_of(sound: NDArray[np.int16]) -> float:
    """The strongest frequency."""
    mono = sound[:, 0].astype(float)
    spectrum = np.abs(np.fft.rfft(mono * np.hanning(len(mono))))
    return float(np.argmax(spectrum) * RATE / len(mono))


def quiet_ms(sound: NDArray[np.int16]) -> int:
    """Milliseconds, by fives, in which there is hardly anything."""
    blocks = np.abs(sound[: len(sound) // 240 * 240, 0].astype(np.int32)).reshape(-1, 240).max(axis=1)
    return int((blocks < 300).sum()) * 5


def test_a_clean_line_gives_exactly_what_was_sent_after_40_ms() -> None:
    listener = Listener()
    got = heard(timed(spoken()), listener=listener, tail=0.0)
    clean = decoded(spoken())
    delay = 40 * 48
    assert np.array_equal(got[delay + 960 : 200_000], clean[960 : 200_000 - delay])
    counters = listener.counters
    assert (counters.late, counters.lost, counters.concealed_ms, counters.fec_recovered) == (0, 0, 0, 0)
    assert counters.delay_ms == pytest.approx(40, abs=1)


@pytest.mark.parametrize("frame_ms", [10, 20, 40, 60])
def test_packets_of_any_length(frame_ms: int) -> None:
    listener = Listener()
    got = heard(timed(hummed(2.0, frame_ms=frame_ms)), listener=listener, tail=0.0)
    assert got.shape[0] % 960 == 0
    assert pitch_of(got) == pytest.approx(200, abs=1)
    assert loudest_step(got) < 1.6 * HUM_STEP
    assert listener.counters.concealed_ms == 0


def test_jitter_is_taken_up_by_a_longer_delay() -> None:
    listener = Listener()
    heard(timed(spoken(), jitter=0.08), listener=listener, tail=0.0)
    assert 80 < listener.counters.target_ms <= 120
    assert listener.counters.concealed_ms < 100  # while it was being learnt
    assert listener.counters.late < 4


def test_lost_packets_come_from_those_after_them() -> None:
    arrivals = timed(spoken(), loss=0.05)
    listener = Listener()
    heard(arrivals, listener=listener, tail=0.0)
    lost = {packet.sequence for packet in spoken()} - {packet.sequence for _, packet in arrivals}
    followed = sum(
        1
        for number, packet in enumerate(spoken()[:-1])
        if packet.sequence in lost
        and spoken()[number + 1].sequence not in lost
        and has_fec(spoken()[number + 1].payload)
    )
    assert listener.counters.lost == len(lost)
    assert listener.counters.fec_recovered >= 0.8 * followed > 5


def test_fec_is_better_than_concealment_and_both_than_silence() -> None:
    packets = spoken()
    clean = decoded(packets).astype(float)
    gone = [n for n in range(20, 380, 9) if has_fec(packets[n + 1].payload)]

    def error_db(recover: bool) -> float:
        decoder, wrong, right = OpusDecoder(1), 0.0, 0.0
        for number, packet in enumerate(packets):
            if number not in gone:
                decoder.decode(packet.payload)
                continue
            following = packets[number + 1].payload
            made = decoder.recover(following, 960) if recover else decoder.conceal(960)
            true = clean[number * 960 : (number + 1) * 960]
            wrong, right = wrong + float(((made - true) ** 2).sum()), right + float((true**2).sum())
        return float(10 * np.log10(wrong / right))

    assert len(gone) > 20
    assert error_db(recover=True) < -6  # silence would be 0
    assert error_db(recover=False) < -0.5
    assert error_db(recover=True) < error_db(recover=False) - 4


def test_a_hole_in_the_network_fades_out_and_in_without_a_click() -> None:
    packets = hummed()
    got = heard(timed(packets, lost=range(50, 75)))
    assert quiet_ms(got[48_000:]) > 250
    assert loudest_step(got) < 2.5 * HUM_STEP
    assert pitch_of(got[-30_000:-6000]) == pytest.approx(200, abs=2)


def test_what_came_too_late_is_dropped_and_counted() -> None:
    arrivals = [
        (at + (0.09 if number == 30 else 0), packet) for number, (at, packet) in enumerate(timed(spoken()))
    ]
    listener = Listener()
    heard(sorted(arrivals, key=lambda one: one[0]), listener=listener)
    assert listener.counters.late == 1
    assert listener.counters.fec_recovered + listener.counters.concealed_ms > 0


def test_packets_sent_twice_are_heard_once() -> None:
    arrivals = timed(spoken())
    listener = Listener()
    got = heard([one for one in arrivals for _ in range(2)], listener=listener)
    assert np.array_equal(got, heard(arrivals))
    assert listener.counters.duplicate + listener.counters.late == len(arrivals)


@pytest.mark.parametrize("jump", [2_000_000_000, -1_000_000, 90_000, 48_001])
def test_timestamps_may_jump(jump: int) -> None:
    packets = hummed()
    jumped = packets[:60] + shifted(packets[60:], timestamp=jump)
    listener = Listener()
    got = heard(timed(jumped), listener=listener, tail=0.0)
    assert loudest_step(got[4800:]) < 1.6 * HUM_STEP
    assert quiet_ms(got[4800:]) == 0
    assert listener.counters.delay_ms == pytest.approx(40, abs=10)


def test_a_new_ssrc_goes_on_without_a_click() -> None:
    packets = hummed()
    other = shifted(packets, ssrc=99, sequence=30_000, timestamp=777_777)
    listener = Listener()
    got = heard(timed(packets[:60] + other[:60]), listener=listener, tail=0.0)
    assert quiet_ms(got[4800:]) <= 15  # the new encoder begins from nothing
    assert loudest_step(got) < 2.5 * HUM_STEP
    assert listener.counters.delay_ms == pytest.approx(40, abs=10)


def test_a_straggler_of_the_stream_before_changes_nothing() -> None:
    packets = hummed()
    other = shifted(packets, ssrc=99, sequence=30_000, timestamp=777_777)
    arrivals = timed(packets[:60] + other[:60])
    late = (arrivals[70][0], packets[60])
    listener = Listener()
    got = heard(sorted([*arrivals, late], key=lambda one: one[0]), listener=listener)
    assert np.array_equal(got, heard(arrivals))
    assert listener.counters.late == 1


def test_a_codec_may_change() -> None:
    narrow = [replace(one, sequence=one.sequence + 160, ssrc=7) for one in tones(60)]
    got = heard(timed(hummed()[:60] + narrow), tail=0.0)
    assert pitch_of(got[-24_000:]) == pytest.approx(200, abs=2)
    assert loudest_step(got) < 3 * HUM_STEP


def test_stereo_is_heard_in_stereo() -> None:
    got = heard(timed(hummed(1.0, channels=2)), tail=0.0)
    assert got.shape[1] == 2
    left, right = np.abs(got[20_000:].astype(int)).max(axis=0)
    assert left == pytest.approx(2 * right, rel=0.1)


def test_a_pause_of_the_sender_is_silence_and_no_loss() -> None:
    packets = hummed()
    arrivals = timed(packets[:50])
    rest = shifted(packets[50:100], timestamp=4 * RATE)  # the clock ran on, the numbers did not
    arrivals += [(at + 5.0, packet) for at, packet in timed(rest)]
    listener = Listener()
    got = heard(arrivals, listener=listener, tail=0.0)
    assert listener.counters.lost == 0
    assert listener.counters.concealed_ms <= 500
    assert quiet_ms(got) > 3000
    assert pitch_of(got[-30_000:]) == pytest.approx(200, abs=2)
    assert loudest_step(got) < 2.5 * HUM_STEP
    assert listener.counters.delay_ms == pytest.approx(40, abs=15)


def test_a_loop_that_was_held_up_leaves_no_delay_behind() -> None:
    listener = Listener()
    delays: list[float] = []
    got = heard(timed(hummed()), listener=listener, stalls=[(60, 0.3)], delays=delays, tail=0.0)
    assert listener.counters.skipped_ms == pytest.approx(300, abs=30)
    assert max(delays[75:]) < 65
    assert listener.counters.target_ms == 40
    assert loudest_step(got) < 2.5 * HUM_STEP


def test_a_burst_after_an_outage_is_not_played_late() -> None:
    arrivals = [(max(at, 1002.5) if at > 1001.5 else at, packet) for at, packet in timed(hummed())]
    delays: list[float] = []
    heard(arrivals, delays=delays, tail=0.0)
    assert delays[-1] < 120


@pytest.mark.parametrize("ppm", [300, -300])
def test_ten_minutes_of_drifting_clocks(ppm: int) -> None:
    listener = Listener()
    delays: list[float] = []
    got = heard(timed(tones(5_000, 5760), ppm=ppm), listener=listener, delays=delays, tail=0.0)
    assert min(delays[100:]) > 20
    assert max(delays[100:]) < 70
    changes = listener.counters.decelerated if ppm > 0 else listener.counters.accelerated
    assert 10 < changes < 100  # 180 ms in all, by at most 15
    assert listener.counters.concealed_ms == 0
    assert loudest_step(got) < 1.3 * HUM_STEP
    assert len(listener._store) < 5


def test_begin_is_told_once() -> None:
    told = []
    listener = Listener()
    listener.on_begin = lambda: told.append(1)
    heard(timed(spoken()[:20]), listener=listener)
    assert told == [1]
    listener.on_begin = lambda: told.append(2)  # whoever comes later
    listener.push(spoken()[30], 1002.0)
    assert told == [1, 2]


def test_what_plays_is_named_by_its_timestamp() -> None:
    packets = shifted(spoken()[:50], sequence=65_536 - 100 - 20, timestamp=2**32 - 5000 - 10 * 960)  # wrap
    listener = Listener()
    heard(timed(packets), listener=listener, tail=-0.3)
    assert (listener.counters.lost, listener.counters.late, listener.counters.concealed_ms) == (0, 0, 0)
    assert listener.playing is not None
    ssrc, timestamp = listener.playing
    assert ssrc == 7
    assert timestamp % 960 == 0
    assert 0 < timestamp < 50 * 960


@st.composite
def deliveries(draw: st.DrawFn) -> list[tuple[float, SoundPacket]]:
    """Packets in any order, with losses, copies, wild numbers, other streams and rubbish inside."""
    source = spoken()
    count = draw(st.integers(1, 60))
    at, out = 1000.0, []
    for _ in range(count):
        at += draw(st.sampled_from([0.0, 0.001, 0.02, 0.02, 0.02, 0.1, 1.5]))
        packet = source[draw(st.integers(0, 80))]
        match draw(st.integers(0, 9)):
            case 0:
                packet = replace(packet, payload=draw(st.binary(min_size=1, max_size=40)))
            case 1:
                packet = replace(packet, sequence=draw(st.integers(0, 65535)))
            case 2:
                packet = replace(packet, timestamp=draw(st.integers(0, 2**32 - 1)))
            case 3:
                packet = replace(packet, ssrc=draw(st.integers(1, 3)))
            case 4:
                packet = replace(packet, samples=draw(st.sampled_from([120, 480, 960, 2880, 5760])))
        out.append((at, packet))
    return out


@settings(max_examples=60, deadline=None)
@given(deliveries())
def test_nothing_that_arrives_can_break_it(arrivals: list[tuple[float, SoundPacket]]) -> None:
    listener = Listener()
    due, place = arrivals[0][0], 0
    while due < arrivals[-1][0] + 0.3:
        while place < len(arrivals) and arrivals[place][0] <= due:
            listener.push(arrivals[place][1], arrivals[place][0])
            place += 1
        got = listener.pull(due)
        assert got.dtype == np.int16
        assert got.shape in ((960, 1), (960, 2))
        assert len(listener._store) <= packets_module.MOST
        assert len(listener._ready) < 48_000
        due += 0.02


def test_memory_is_bounded_when_nobody_asks() -> None:
    listener = Listener()
    for at, packet in timed(tones(500)):
        listener.push(packet, at)
    assert len(listener._store) == packets_module.MOST
    assert listener._store.overflowed == 400
