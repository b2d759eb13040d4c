"""What is heard, what is seen, and the number in the picture, without threads."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from swdesk.media.counter import read_counter
from swdesk.space.rooms import vp8
from swdesk.space.rooms.audio_mixer import AudioMix
from swdesk.space.rooms.picture import Canvas, HostPicture, draw_number
from swdesk.space.rooms.tones import RATE, SAMPLES, ringback, silence, tune
from swdesk.space.rooms.video_mixer import HEIGHT, WIDTH, VideoMix
from swdesk.space.rtc.rtp import RtpPacket


def tone(frequency: float, blocks: int, loudness: float = 9000) -> list[bytes]:
    encoder = av.CodecContext.create("libopus", "w")
    encoder.sample_rate, encoder.layout, encoder.format = RATE, "mono", av.AudioFormat("s16")
    encoder.time_base = Fraction(1, RATE)
    packets = []
    for number in range(blocks):
        time = (number * SAMPLES + np.arange(SAMPLES)) / RATE
        samples = (np.sin(2 * np.pi * frequency * time) * loudness).astype(np.int16).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = RATE, number * SAMPLES, Fraction(1, RATE)
        packets += [bytes(packet) for packet in encoder.encode(frame)]
    return packets


def level(sound: np.ndarray, frequency: float) -> float:
    time = np.arange(len(sound)) / RATE
    return float(abs(np.dot(sound.astype(float), np.exp(-2j * np.pi * frequency * time))) / len(sound))


class Heard:
    """Decodes what each member of a mix hears."""

    def __init__(self, mix: AudioMix) -> None:
        self._mix = mix
        self._decoders: dict[object, av.AudioCodecContext] = {}
        self.sound: dict[object, np.ndarray] = {}
        self.talking: list[tuple[object, bool]] = []

    def run(self, blocks: int, first: int = 0) -> None:
        for number in range(first, first + blocks):
            packets, talking = self._mix.mix(number)
            self.talking += talking
            for key, payload, _, _ in packets:
                for frame in self._decoder(key).decode(av.Packet(payload)):
                    before = self.sound.get(key, np.zeros(0, np.int16))
                    self.sound[key] = np.concatenate([before, frame.to_ndarray().reshape(-1)])

    def _decoder(self, key: object) -> av.AudioCodecContext:
        if key not in self._decoders:
            decoder = av.CodecContext.create("libopus", "r")
            decoder.sample_rate, decoder.layout, decoder.format = RATE, "mono", av.AudioFormat("s16")
            self._decoders[key] = decoder
        return self._decoders[key]


class TestVolumes:
    """A step is 0.4 dB: a choice of this double, for the platform documents none."""

    def heard_by_bob(self, loudness: float = 9000, **settings: float) -> np.ndarray:
        mix = AudioMix()
        for name in ("ada", "bob"):
            mix.add(name)
        for name, value in settings.items():
            who, _, knob = name.partition("_")
            getattr(mix, f"set_{knob}")(who, value)
        heard = Heard(mix)
        for number, packet in enumerate(tone(440, 25, loudness)):
            mix.feed("ada", packet)
            heard.run(1, number)
        return heard.sound["bob"][5 * SAMPLES :]

    @pytest.mark.parametrize(("volume", "factor"), [(-50, 0.1), (-15, 0.5), (0, 1.0), (15, 2.0)])
    def test_how_loud_a_member_is_heard(self, volume: float, factor: float) -> None:
        plain = level(self.heard_by_bob(), 440)
        assert level(self.heard_by_bob(ada_input_volume=volume), 440) == pytest.approx(
            plain * factor, rel=0.05
        )

    def test_too_loud_is_cut_and_not_turned_over(self) -> None:
        loud = self.heard_by_bob(ada_input_volume=50)
        assert level(loud, 440) > 1.5 * level(self.heard_by_bob(), 440)

    def test_how_loud_a_member_hears(self) -> None:
        plain = level(self.heard_by_bob(), 440)
        assert level(self.heard_by_bob(bob_output_volume=-15), 440) == pytest.approx(plain / 2, rel=0.05)
        assert level(self.heard_by_bob(ada_output_volume=-50), 440) == pytest.approx(plain, rel=0.05)

    @pytest.mark.parametrize(("loudness", "is_heard"), [(9000, True), (1500, False)])
    def test_a_soft_sound_does_not_open_an_insensitive_microphone(
        self, loudness: float, is_heard: bool
    ) -> None:
        assert level(self.heard_by_bob(loudness), 440) > 300
        assert (level(self.heard_by_bob(loudness, ada_input_sensitivity=0), 440) > 300) is is_heard

    def test_the_sensitivity_of_an_untouched_member_lets_everything_through(self) -> None:
        assert level(self.heard_by_bob(ada_input_sensitivity=11.11), 440) == level(self.heard_by_bob(), 440)

    def test_a_member_who_has_gone_has_no_volumes(self) -> None:
        mix = AudioMix()
        mix.set_input_volume("nobody", 5)
        mix.set_output_volume("nobody", 5)
        mix.set_input_sensitivity("nobody", 5)
        assert mix.is_empty


class TestAudio:
    def mix_of(self, **frequencies: float) -> tuple[AudioMix, Heard]:
        mix = AudioMix()
        for name, frequency in frequencies.items():
            mix.add(name)
            for packet in tone(frequency, 6):
                mix.feed(name, packet)
        return mix, Heard(mix)

    def test_everybody_hears_the_others_and_not_themselves(self) -> None:
        _, heard = self.mix_of(ada=440, bob=880, carol=1320)
        heard.run(6)
        own = {"ada": 440, "bob": 880, "carol": 1320}
        for name, frequency in own.items():
            sound = heard.sound[name][2 * SAMPLES :]
            for other in own.values():
                strong = level(sound, other) > 1500
                assert strong == (other != frequency), (name, other)

    def test_one_who_is_muted_is_not_heard_and_hears(self) -> None:
        mix, heard = self.mix_of(ada=440, bob=880)
        mix.mute("ada", True)
        heard.run(6)
        assert level(heard.sound["bob"], 440) < 50
        assert level(heard.sound["ada"], 880) > 1000

    def test_a_source_is_heard_by_everybody(self) -> None:
        mix, heard = self.mix_of(ada=440)
        mix.source = lambda number: ringback(number)
        heard.run(6)
        assert level(heard.sound["ada"], 480) > 500

    def test_sound_that_comes_late_is_silence_and_not_a_fault(self) -> None:
        mix, heard = self.mix_of(ada=440, bob=880)
        heard.run(20)
        assert len(heard.sound["ada"]) == 20 * SAMPLES
        assert np.abs(heard.sound["ada"][-SAMPLES:]).max() < 50
        mix.feed("bob", b"\xff\xff broken")
        mix.feed("nobody", b"x")
        heard.run(1)

    def test_a_backlog_is_cut_to_a_moment(self) -> None:
        mix = AudioMix()
        mix.add("ada")
        mix.add("bob")
        for packet in tone(440, 30):
            mix.feed("ada", packet)
        heard = Heard(mix)
        heard.run(6)
        assert np.abs(heard.sound["bob"][-2 * SAMPLES :]).max() < 50

    def test_talking_begins_and_ends_after_a_pause(self) -> None:
        _, heard = self.mix_of(ada=440)
        heard.run(40)
        assert heard.talking == [("ada", True), ("ada", False)]

    def test_timestamps_start_small_and_only_the_first_packet_is_marked(self) -> None:
        mix = AudioMix()
        mix.add("ada")
        packets = [packet for number in range(3) for packet in mix.mix(number)[0]]
        assert [(timestamp, marker) for _, _, timestamp, marker in packets] == [
            (960, True),
            (1920, False),
            (2880, False),
        ]

    def test_who_has_left_gets_nothing(self) -> None:
        mix, _ = self.mix_of(ada=440, bob=880)
        mix.remove("ada")
        assert {key for key, *_ in mix.mix(0)[0]} == {"bob"}
        mix.remove("bob")
        assert mix.is_empty


class TestTones:
    def test_the_tune_has_its_two_notes_and_not_those_of_others(self) -> None:
        sound = np.concatenate([tune(number) for number in range(100)])
        notes = [level(sound, frequency) for frequency in (330, 660)]
        others = [level(sound, frequency) for frequency in (440, 523, 880)]
        assert min(notes) > 8 * max(others)

    def test_ringback_rings_two_seconds_of_six(self) -> None:
        loud = [np.abs(ringback(number)).max() > 100 for number in range(300)]
        assert loud[0:100] == [True] * 100
        assert loud[100:300] == [False] * 200
        sound = np.concatenate([ringback(number) for number in range(50)])
        assert level(sound, 440) == pytest.approx(level(sound, 480), rel=0.05)

    def test_blocks_join_without_a_click(self) -> None:
        sound = np.concatenate([tune(number) for number in range(100)]).astype(int)
        assert np.abs(np.diff(sound)).max() < 700
        assert not silence(3).any()


class TestPictures:
    @given(number=st.integers(0, 2**21), width=st.sampled_from([160, 320, 640, 1280]))
    def test_the_number_is_read_by_the_other_rule(self, number: int, width: int) -> None:
        canvas = Canvas(width, width * 9 // 16)
        draw_number(canvas.luma, number)
        assert read_counter(canvas.luma) == number % 2**20

    def test_the_host_moves_and_can_be_read(self) -> None:
        canvas = Canvas(WIDTH, HEIGHT)
        host = HostPicture(canvas)
        host.draw(7)
        first = canvas.array.copy()
        host.draw(8)
        assert read_counter(canvas.luma) == 8
        assert (first[HEIGHT // 12 : HEIGHT] != canvas.array[HEIGHT // 12 : HEIGHT]).any()
        assert not (canvas.blue[: HEIGHT // 24] != 128).any()

    def test_planes_are_where_i420_has_them(self) -> None:
        canvas = Canvas(64, 32)
        canvas.fill(32, 16, 32, 16, (200, 90, 170))
        rgb = av.VideoFrame.from_ndarray(canvas.array, format="yuv420p").to_ndarray(format="rgb24")
        assert np.ptp(rgb[24, 48].astype(int)) > 60
        assert np.ptp(rgb[4, 4].astype(int)) < 6

    def test_pasting_keeps_all_three_planes(self) -> None:
        small, large = Canvas(16, 6), Canvas(64, 32)
        small.fill(0, 0, 16, 6, (200, 90, 170))
        large.paste(small.array, 8, 10, 16, 6)
        assert (large.luma[10:16, 8:24] == 200).all()
        assert (large.blue[5:8, 4:12] == 90).all()
        assert (large.red[5:8, 4:12] == 170).all()
        assert (large.luma == 200).sum() == 96


def film(numbers: range, width: int, height: int) -> list[bytes]:
    canvas = Canvas(width, height)
    encoder = av.CodecContext.create("libvpx", "w")
    encoder.width, encoder.height, encoder.pix_fmt = width, height, "yuv420p"
    encoder.time_base, encoder.bit_rate = Fraction(1, 30), 2_000_000
    encoder.options = {"deadline": "realtime", "cpu-used": "-8", "lag-in-frames": "0"}
    frames = []
    for number in numbers:
        draw_number(canvas.luma, number)
        frame = av.VideoFrame.from_ndarray(canvas.array, format="yuv420p")
        frame.pts, frame.time_base = number, Fraction(1, 30)
        frames.append(b"".join(bytes(packet) for packet in encoder.encode(frame)))
    return frames


class TestVideo:
    def test_members_are_seen_in_their_places(self) -> None:
        mix = VideoMix()
        for key, numbers in (("ada", range(10, 13)), ("bob", range(500, 503))):
            mix.add(key)
            for frame in film(numbers, 320, 180):
                mix.feed(key, frame)
        mix.places = [("ada", (0.0, 25.0, 50.0, 50.0)), ("bob", (50.0, 25.0, 50.0, 50.0))]
        mix.compose(0)
        assert read_counter(mix.canvas.luma, (0.0, 0.25, 0.5, 0.5)) == 12
        assert read_counter(mix.canvas.luma, (0.5, 0.25, 0.5, 0.5)) == 502
        assert (mix.canvas.luma[: HEIGHT // 4 - 1] == 24).all()

    def test_a_picture_of_another_shape_keeps_it(self) -> None:
        mix = VideoMix()
        mix.add("ada")
        for frame in film(range(3, 4), 320, 240):
            mix.feed("ada", frame)
        mix.places = [("ada", (0.0, 0.0, 100.0, 100.0))]
        mix.compose(0)
        assert (mix.canvas.luma[:, :78] == 24).all()
        assert read_counter(mix.canvas.luma, (80 / 640, 0.0, 480 / 640, 1.0)) == 3

    def test_one_who_is_muted_or_has_sent_nothing_is_a_plain_card(self) -> None:
        mix = VideoMix()
        mix.add("ada")
        for frame in film(range(3, 4), 320, 180):
            mix.feed("ada", frame)
        mix.places = [("ada", (0.0, 25.0, 50.0, 50.0)), ("bob", (50.0, 25.0, 50.0, 50.0))]
        mix.mute("ada", True)
        mix.compose(0)
        for x in (0, 320):
            card = mix.canvas.luma[90:270, x : x + 320]
            assert (card == card[0, 0]).all()
            assert card[0, 0] > 24
        mix.mute("ada", False)
        mix.compose(1)
        assert read_counter(mix.canvas.luma, (0.0, 0.25, 0.5, 0.5)) == 3

    def test_frames_nobody_is_shown_are_decoded_for_those_after_them(self) -> None:
        mix = VideoMix()
        mix.add("ada")
        frames = film(range(3, 6), 320, 180)
        mix.places = [(None, (0.0, 0.0, 100.0, 100.0))]
        mix.feed("ada", frames[0])
        mix.compose(9)
        assert read_counter(mix.canvas.luma) == 9
        mix.places = [("ada", (0.0, 25.0, 50.0, 50.0)), ("bob", (50.0, 25.0, 50.0, 50.0))]
        mix.feed("ada", frames[1])
        mix.feed("ada", frames[2])
        mix.compose(10)
        assert read_counter(mix.canvas.luma, (0.0, 0.25, 0.5, 0.5)) == 5

    def test_a_broken_frame_leaves_the_last_picture(self) -> None:
        mix = VideoMix()
        mix.add("ada")
        mix.feed("ada", film(range(3, 4), 320, 180)[0])
        mix.feed("ada", b"\x00\x01 not vp8")
        mix.places = [("ada", (0.0, 0.0, 100.0, 100.0))]
        mix.compose(0)
        assert read_counter(mix.canvas.luma) == 3
        mix.remove("ada")
        mix.feed("ada", b"late")


KEY, DELTA = b"\x10key", b"\x11delta"


class TestAssembling:
    def assembler(self) -> tuple[vp8.FrameAssembler, list[bytes], list[int]]:
        frames: list[bytes] = []
        lost: list[int] = []
        return vp8.FrameAssembler(frames.append, lambda: lost.append(1)), frames, lost

    def packets(self, *frames: bytes, first: int = 0, ssrc: int = 1) -> list[RtpPacket]:
        made: list[RtpPacket] = []
        for picture, frame in enumerate(frames):
            payloads = vp8.packetize(frame, picture)
            for index, payload in enumerate(payloads):
                sequence = (first + len(made)) & 0xFFFF
                made.append(
                    RtpPacket(96, index == len(payloads) - 1, sequence, picture * 3000, ssrc, payload)
                )
        return made

    def test_a_large_frame_comes_back_in_one_piece(self) -> None:
        assembler, frames, _ = self.assembler()
        large = KEY + bytes(5000)
        packets = self.packets(large)
        assert len(packets) > 3
        assert max(len(packet.payload) for packet in packets) <= 1200
        for packet in packets:
            assembler.add(packet)
        assert frames == [large]

    def test_nothing_before_the_first_key_frame_and_one_is_asked_for(self) -> None:
        assembler, frames, lost = self.assembler()
        for packet in self.packets(DELTA, DELTA, KEY, DELTA):
            assembler.add(packet)
        assert frames == [KEY, DELTA]
        assert len(lost) == 1

    def test_order_is_restored_across_the_wrap(self) -> None:
        assembler, frames, lost = self.assembler()
        packets = self.packets(KEY, DELTA + b"1", DELTA + b"2", DELTA + b"3", first=65534)
        for index in (0, 2, 1, 3):
            assembler.add(packets[index])
        assert frames == [KEY, DELTA + b"1", DELTA + b"2", DELTA + b"3"]
        assert lost == []

    def test_a_repeated_packet_changes_nothing(self) -> None:
        assembler, frames, _ = self.assembler()
        packets = self.packets(KEY, DELTA)
        for packet in (*packets, *packets):
            assembler.add(packet)
        assert frames == [KEY, DELTA]

    def test_what_stays_away_is_given_up_and_a_key_frame_asked_for(self) -> None:
        assembler, frames, lost = self.assembler()
        packets = self.packets(KEY, *[DELTA] * 60, KEY + b"2", DELTA + b"3")
        for index, packet in enumerate(packets):
            if index != 1:
                assembler.add(packet)
        assert frames == [KEY, KEY + b"2", DELTA + b"3"]
        assert lost

    def test_a_new_source_starts_over(self) -> None:
        assembler, frames, _ = self.assembler()
        for packet in (*self.packets(KEY, first=900), *self.packets(DELTA, KEY + b"2", first=3, ssrc=2)):
            assembler.add(packet)
        assert frames == [KEY, KEY + b"2"]

    @pytest.mark.parametrize(
        ("head", "length"),
        [
            (b"\x10", 1),
            (b"\x90\x80\x05", 3),
            (b"\x90\x80\x85\x01", 4),
            (b"\x90\xc0\x85\x01\x07", 5),
            (b"\x90\xf0\x85\x01\x07\x20", 6),
            (b"\x80\x10\x20", 3),
        ],
    )
    def test_descriptors_of_every_form_are_measured(self, head: bytes, length: int) -> None:
        assert vp8.descriptor_length(head + b"\x00data") == length

    @given(st.lists(st.binary(max_size=6), max_size=8))
    def test_any_payloads_are_survived(self, payloads: list[bytes]) -> None:
        assembler, _, _ = self.assembler()
        for sequence, payload in enumerate(payloads):
            assembler.add(RtpPacket(96, True, sequence, 0, 1, payload))
