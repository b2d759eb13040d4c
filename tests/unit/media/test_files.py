"""Sources from files, and recordings."""

from __future__ import annotations

import asyncio
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from swdesk.errors import MediaFileError
from swdesk.media.counter import read_counter
from swdesk.media.files import AudioFileSource, Recorder, VideoFileSource
from swdesk.media.recorder import GAP_SECONDS
from swdesk.media.sound_frames import sound_frame
from swdesk.media.sources import VideoSettings, audio_source, video_source
from swdesk.media.synthetic import BarsSource, ToneSource, plane_view
from tests.doubles.fast_loop import fast_time
from tests.doubles.virtual_clock import VirtualClock


def write_film(path: Path, *, frames: int = 10, fps: int = 10, sound_seconds: float = 1.0) -> Path:
    """A small film: numbered pictures and a tone."""
    bars = BarsSource(VideoSettings(160, 96, fps))
    tone = ToneSource(1000)
    with av.open(str(path), "w") as container:
        video = container.add_stream("mpeg4", rate=fps)
        video.width, video.height, video.pix_fmt, video.bit_rate = 160, 96, "yuv420p", 4_000_000
        audio = container.add_stream("pcm_s16le", rate=48_000, layout="mono")
        for number in range(frames):
            frame = bars.draw(number)
            frame.pts, frame.time_base = number, Fraction(1, fps)
            container.mux(video.encode(frame))
        container.mux(video.encode(None))
        for number in range(int(sound_seconds * 50)):
            sound = sound_frame(tone._frames[number % 50])
            sound.pts, sound.time_base = number * 960, Fraction(1, 48_000)
            container.mux(audio.encode(sound))
        container.mux(audio.encode(None))
    return path


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_film(tmp_path_factory.mktemp("film") / "film.mkv")


async def read_numbers(source: VideoFileSource, count: int) -> list[int | None]:
    numbers = []
    for _ in range(count):
        frame = await source.read()
        numbers.append(read_counter(plane_view(frame.reformat(format="yuv420p"), 0)))
    return numbers


@fast_time
async def test_pictures_come_at_their_times(film: Path) -> None:
    source = VideoFileSource(str(film))
    await source.open()
    loop = asyncio.get_running_loop()
    began = loop.time()
    assert await read_numbers(source, 10) == list(range(10))
    assert loop.time() - began == pytest.approx(0.9, abs=0.05)
    assert (source.settings.width, source.settings.height, source.settings.fps) == (160, 96, 10)
    await source.close()


@fast_time
async def test_the_last_picture_is_held(film: Path) -> None:
    source = VideoFileSource(str(film))
    await source.open()
    assert (await read_numbers(source, 13))[-4:] == [9, 9, 9, 9]
    await source.close()


@fast_time
async def test_a_loop_begins_again(film: Path) -> None:
    source = VideoFileSource(str(film), loop=True)
    await source.open()
    loop = asyncio.get_running_loop()
    began = loop.time()
    assert await read_numbers(source, 23) == [*range(10), *range(10), 0, 1, 2]
    assert loop.time() - began == pytest.approx(2.2, abs=0.1)
    await source.close()


@fast_time
async def test_a_late_reader_misses_pictures(film: Path) -> None:
    source = VideoFileSource(str(film))
    await source.open()
    await source.read()
    await asyncio.sleep(0.55)
    assert (await read_numbers(source, 1))[0] in (5, 6)
    await source.close()


@fast_time
async def test_sound_comes_in_twenty_milliseconds_then_silence(film: Path) -> None:
    source = AudioFileSource(str(film))
    await source.open()
    loop = asyncio.get_running_loop()
    began = loop.time()
    frames = [await source.read() for _ in range(60)]
    assert loop.time() - began == pytest.approx(59 * 0.02, abs=0.02)
    loud = [bool(np.abs(frame.to_ndarray()).max() > 1000) for frame in frames]
    assert loud == [True] * 50 + [False] * 10
    assert {(one.samples, one.sample_rate, one.format.name) for one in frames} == {(960, 48_000, "s16")}
    await source.close()


@fast_time
async def test_looped_sound_goes_on(film: Path) -> None:
    source = AudioFileSource(str(film), loop=True)
    await source.open()
    frames = [await source.read() for _ in range(120)]
    assert all(np.abs(frame.to_ndarray()).max() > 1000 for frame in frames)
    await source.close()


@pytest.mark.parametrize("make", [VideoFileSource, AudioFileSource])
async def test_a_missing_file_is_named(make: type[VideoFileSource], tmp_path: Path) -> None:
    source = make(str(tmp_path / "nothing.mp4"))
    with pytest.raises(MediaFileError, match=r"There is no file .*nothing\.mp4"):
        await source.open()
    await source.close()


@pytest.mark.parametrize("make", [VideoFileSource, AudioFileSource])
async def test_a_file_that_is_none(make: type[VideoFileSource], tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader, " * 100)
    with pytest.raises(MediaFileError):
        await make(str(path)).open()
    with pytest.raises(MediaFileError):
        await make(str(tmp_path)).open()


async def test_a_file_without_pictures(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=48_000, layout="mono")
        container.mux(stream.encode(sound_frame(np.zeros((1, 960), np.int16))))
    with pytest.raises(MediaFileError, match="no picture"):
        await VideoFileSource(str(path)).open()
    source = AudioFileSource(str(path))
    await source.open()
    await source.close()


@fast_time
async def test_a_still_picture_is_a_film(tmp_path: Path) -> None:
    path = tmp_path / "still.png"
    BarsSource(VideoSettings(160, 96)).draw(77).reformat(format="rgb24").save(str(path))
    source = VideoFileSource(str(path), loop=True)
    await source.open()
    assert await read_numbers(source, 3) == [77, 77, 77]
    await source.close()


async def test_reading_a_closed_file(film: Path) -> None:
    source = AudioFileSource(str(film))
    await source.open()
    await source.close()
    await source.close()
    with pytest.raises(MediaFileError, match="closed"):
        await source.read()


def test_specs_name_files(film: Path) -> None:
    assert isinstance(video_source(f"file:{film}"), VideoFileSource)
    assert isinstance(audio_source(f"loop:{film}"), AudioFileSource)
    assert audio_source(f"file:{film}").name == "film.mkv"


# Recordings


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(100.0)


def picture(number: int, width: int = 160, height: int = 96) -> av.VideoFrame:
    return BarsSource(VideoSettings(width, height)).draw(number)


def sound(number: int = 0) -> av.AudioFrame:
    return sound_frame(ToneSource(1000)._frames[number % 50])


def times_of(path: Path, kind: str) -> list[float]:
    with av.open(str(path)) as container:
        stream = next(one for one in container.streams if one.type == kind)
        return [frame.time for frame in container.decode(stream) if frame.time is not None]


async def test_both_kinds_keep_their_arrival_times(clock: VirtualClock, tmp_path: Path) -> None:
    path = tmp_path / "call.mkv"
    recorder = Recorder(path, clock=clock)
    await recorder.start()
    for tick in range(100):
        clock.advance_to(100 + tick * 0.02)
        recorder.write_audio(sound(tick))
        if tick % 2 == 0:
            recorder.write_video(picture(tick))
    await recorder.stop()
    video = times_of(path, "video")
    assert len(video) == 50
    assert np.allclose(video, np.arange(50) * 0.04, atol=0.002)
    assert times_of(path, "audio")[-1] == pytest.approx(1.98, abs=0.03)


async def test_a_gap_in_the_sound_is_filled(clock: VirtualClock, tmp_path: Path) -> None:
    path = tmp_path / "call.mkv"
    recorder = Recorder(path, clock=clock)
    await recorder.start(video=False)
    for tick in range(10):
        clock.advance_to(100 + tick * 0.02)
        recorder.write_audio(sound(tick))
    for tick in range(10):
        clock.advance_to(103 + tick * 0.02)
        recorder.write_audio(sound(tick))
    await recorder.stop()
    assert times_of(path, "audio")[-1] == pytest.approx(3.18, abs=GAP_SECONDS + 0.03)


async def test_pictures_of_another_size_are_fitted(clock: VirtualClock, tmp_path: Path) -> None:
    path = tmp_path / "call.mkv"
    recorder = Recorder(path, clock=clock)
    await recorder.start(audio=False)
    for number, size in enumerate([(160, 96), (320, 192), (96, 160), (64, 2)]):
        clock.advance(0.1)
        recorder.write_video(picture(number, *size))
    await recorder.stop()
    with av.open(str(path)) as container:
        sizes = {(frame.width, frame.height) for frame in container.decode(video=0)}
    assert sizes == {(160, 96)}
    assert len(times_of(path, "video")) == 4


async def test_stopped_before_anything_came(tmp_path: Path) -> None:
    path = tmp_path / "call.mkv"
    recorder = Recorder(path)
    await recorder.stop()
    await recorder.start()
    await recorder.stop()
    await recorder.stop()
    assert times_of(path, "audio")[0] == 0


async def test_sound_alone_when_no_picture_comes(clock: VirtualClock, tmp_path: Path) -> None:
    path = tmp_path / "call.mkv"
    recorder = Recorder(path, clock=clock)
    await recorder.start()
    for tick in range(20):
        clock.advance(0.02)
        recorder.write_audio(sound(tick))
    await recorder.stop()
    assert times_of(path, "audio")[-1] == pytest.approx(0.38, abs=0.03)
    assert times_of(path, "video") == []


async def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(MediaFileError, match="cannot be written"):
        await Recorder(tmp_path / "no" / "folder" / "call.mkv").start()


async def test_nothing_is_written_after_the_end(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "call.mkv")
    recorder.write_audio(sound())
    await recorder.start()
    await recorder.stop()
    recorder.write_video(picture(1))
    assert not recorder.is_recording
