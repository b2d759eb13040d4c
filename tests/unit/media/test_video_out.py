"""The newest picture, at the viewer's size, and nothing for nobody."""

from __future__ import annotations

import asyncio
import struct
import threading
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from swdesk.media import scaling, video_out
from swdesk.media.mailbox import FrameMailbox, Picture
from swdesk.media.scaling import fit, quick_size
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import BarsSource, black_frame, plane_view
from swdesk.media.video_out import VideoOut


class Worker(Executor):
    """Does a job only when told, so that a test sees what waits."""

    def __init__(self) -> None:
        self.jobs: list[tuple[Future[Any], Any, tuple[Any, ...]]] = []

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.jobs.append((future, fn, args))
        return future

    async def work(self) -> None:
        """One job."""
        future, function, arguments = self.jobs.pop(0)
        try:
            future.set_result(function(*arguments))
        except Exception as error:
            future.set_exception(error)
        for _ in range(3):
            await asyncio.sleep(0)


def viewer(width: int, height: int) -> FrameMailbox:
    mailbox = FrameMailbox()
    mailbox.set_target(width, height)
    return mailbox


def taken(mailbox: FrameMailbox) -> Picture:
    picture = mailbox.take()
    assert picture is not None
    return picture


@pytest.mark.parametrize(
    ("size", "into", "expected"),
    [
        ((1280, 720), (640, 360), (640, 360)),
        ((1280, 720), (640, 640), (640, 360)),
        ((1280, 720), (100, 640), (100, 56)),
        ((160, 90), (1600, 1600), (1600, 900)),
        ((1, 5000), (10, 10), (1, 10)),
        ((100, 100), (90_000, 90_000), (4096, 4096)),
    ],
)
def test_pictures_keep_their_shape(size: tuple[int, int], into: tuple[int, int], expected: Any) -> None:
    assert fit(*size, into) == expected


@pytest.mark.parametrize(
    ("size", "into", "expected"),
    [
        ((1280, 720), (640, 360), (640, 360)),
        ((1280, 720), (791, 445), (784, 440)),
        ((1280, 720), (260, 147), (256, 144)),
        ((642, 361), (642, 361), (640, 360)),
        ((100, 100), (3, 3), (8, 4)),
        ((1, 5000), (10, 10), (8, 10)),
    ],
)
def test_sizes_are_those_that_are_converted_quickly(
    size: tuple[int, int], into: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert quick_size(*size, into) == expected


@pytest.mark.parametrize("width", range(120, 152))
async def test_every_pixel_of_a_row_is_converted(width: int) -> None:
    worker, mailbox = Worker(), viewer(width, 400)
    out = VideoOut(worker)
    out.attach(mailbox)
    frame = black_frame(320, 180)
    plane_view(frame, 0)[:] = 126
    for _ in range(2):
        out.push(frame)
        await worker.work()
        picture = taken(mailbox)
        lines = np.frombuffer(picture.buffer, np.uint8).reshape(-1, picture.stride)
        pixels = lines[: picture.height, : picture.width * 4].reshape(picture.height, picture.width, 4)
        assert set(np.unique(pixels[:, :, :3])) <= {127, 128, 129}


async def test_the_picture_has_a_size_near_the_viewers_and_its_colours() -> None:
    worker, mailbox = Worker(), viewer(641, 361)
    out = VideoOut(worker)
    out.attach(mailbox)
    out.push(BarsSource(VideoSettings(1280, 720)).draw(1))
    await worker.work()
    picture = taken(mailbox)
    assert (picture.width, picture.height) == (640, 360)
    assert (picture.source_width, picture.source_height, picture.number) == (1280, 720, 1)
    assert picture.stride >= picture.width * 4
    pixels = np.frombuffer(picture.buffer, np.uint8).reshape(-1, picture.stride)
    blue = pixels[100, (picture.width - 10) * 4 : (picture.width - 10) * 4 + 3]
    assert blue[0] > 150
    assert max(blue[1:]) < 40
    assert (out.frames, out.converted) == (1, 1)
    assert 0 < out.convert_seconds < 1


@pytest.mark.parametrize(("matrix", "turn"), [(0, 0), (90, 270), (-90, 90), (180, 180), (-180, 180)])
def test_the_turn_undoes_the_matrix(matrix: int, turn: int) -> None:
    assert scaling.clockwise(matrix) == turn


@pytest.mark.parametrize(
    ("a_b_c_d", "turn"), [((0, 1, -1, 0), 90), ((0, -1, 1, 0), 270), ((-1, 0, 0, -1), 180), ((1, 0, 0, 1), 0)]
)
def test_files_of_telephones_say_how_they_are_to_be_turned(
    tmp_path: Path, a_b_c_d: tuple[int, int, int, int], turn: int
) -> None:
    path = tmp_path / "held upright.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 32, "yuv420p"
        container.mux([*stream.encode(black_frame(64, 32)), *stream.encode()])
    a, b, c, d = a_b_c_d
    plain, turned = (
        struct.pack(">9i", *(factor << 16 for factor in (p, q, 0, r, s, 0, 0, 0)), 1 << 30)
        for p, q, r, s in ((1, 0, 0, 1), (a, b, c, d))
    )
    file = path.read_bytes()
    header = file.index(b"tkhd")  # ISO 14496-12 8.3.2: the first matrix after it is the track's
    path.write_bytes(file[:header] + file[header:].replace(plain, turned, 1))
    with av.open(str(path)) as container:
        assert scaling.clockwise(next(container.decode(video=0)).rotation) == turn


async def test_pictures_that_lie_on_their_side_are_fitted_upright(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scaling, "clockwise", lambda _matrix: 270)
    worker, mailbox = Worker(), viewer(300, 640)
    out = VideoOut(worker)
    out.attach(mailbox)
    out.push(black_frame(640, 360))
    await worker.work()
    picture = taken(mailbox)
    assert picture.rotation == 270
    assert (picture.source_width, picture.source_height) == (360, 640)
    assert (picture.height, picture.width) == (296, 528), "lying, for whoever draws to turn"


@pytest.mark.parametrize("target", [(64, 64), (32, 32)])
async def test_the_frame_itself_is_left_as_it_is(target: tuple[int, int]) -> None:
    worker, mailbox = Worker(), viewer(*target)
    out = VideoOut(worker)
    out.attach(mailbox)
    frame = black_frame(64, 64)
    before = [bytes(plane) for plane in frame.planes]
    out.push(frame)
    await worker.work()
    assert [bytes(plane) for plane in frame.planes] == before


async def test_only_the_newest_waits() -> None:
    worker, mailbox = Worker(), viewer(64, 64)
    out = VideoOut(worker)
    out.attach(mailbox)
    for _ in range(10):
        out.push(black_frame(64, 64))
    assert len(worker.jobs) == 1
    await worker.work()
    assert taken(mailbox).number == 1
    assert len(worker.jobs) == 1
    await worker.work()
    assert taken(mailbox).number == 10
    assert not worker.jobs
    assert (out.frames, out.converted) == (10, 2)


async def test_nothing_is_converted_for_nobody() -> None:
    worker, mailbox = Worker(), viewer(0, 0)
    out = VideoOut(worker)
    out.push(black_frame(64, 64))
    subscription = out.attach(mailbox)
    out.push(black_frame(64, 64))
    assert not worker.jobs
    mailbox.set_target(10, 10)
    out.push(black_frame(64, 64))
    assert len(worker.jobs) == 1
    mailbox.set_target(0, 0)
    await worker.work()
    assert out.converted == 0
    subscription.close()
    mailbox.set_target(10, 10)
    out.push(black_frame(64, 64))
    assert not worker.jobs
    assert out.frames == 4


async def test_the_slowest_viewer_says_what_painting_takes() -> None:
    out, quick, slow = VideoOut(Worker()), viewer(8, 8), viewer(8, 8)
    assert out.paint_seconds == 0
    out.attach(quick)
    out.attach(slow)
    quick.note_paint(0.001)
    slow.note_paint(0.004)
    assert out.paint_seconds == 0.004


async def test_two_viewers_get_their_own_sizes() -> None:
    worker, small, large = Worker(), viewer(32, 32), viewer(128, 128)
    out = VideoOut(worker)
    out.attach(small)
    out.attach(large)
    out.push(black_frame(64, 64))
    await worker.work()
    assert (taken(small).width, taken(large).width) == (32, 128)


async def test_raw_frames_size_and_times_are_told() -> None:
    out = VideoOut()
    frames: list[Any] = []
    sizes: list[tuple[int, int]] = []
    out.size.observe(sizes.append)

    def fail(_frame: Any) -> None:
        raise ValueError("an observer")

    out.subscribe_raw(fail)
    subscription = out.subscribe_raw(frames.append)
    for width in (64, 64, 128):
        out.push(black_frame(width, 64))
    subscription.close()
    out.push(black_frame(64, 64))
    assert len(frames) == 3
    assert sizes == [(0, 0), (64, 64), (128, 64), (64, 64)]
    assert out.first_frame_at is not None
    assert out.last_frame_at is not None


async def test_a_conversion_that_fails_stops_nothing() -> None:
    worker = Worker()
    out = VideoOut(worker)

    class Bad(FrameMailbox):
        def put(self, picture: Picture) -> None:
            raise RuntimeError("no room")

    bad = Bad()
    bad.set_target(8, 8)
    out.attach(bad)
    out.push(black_frame(64, 64))
    await worker.work()
    out.push(black_frame(64, 64))
    assert len(worker.jobs) == 1


async def test_after_the_end_nothing_happens() -> None:
    pool = ThreadPoolExecutor(1)
    out = VideoOut(pool)
    out.attach(viewer(8, 8))
    pool.shutdown()
    out.push(black_frame(64, 64))
    out.close()
    out.push(black_frame(64, 64))
    assert out.frames == 1


async def test_pixels_outlive_their_frame() -> None:
    worker, mailbox = Worker(), viewer(64, 64)
    out = VideoOut(worker)
    out.attach(mailbox)
    frame = black_frame(64, 64)
    plane_view(frame, 0)[:] = 235
    out.push(frame)
    del frame
    await worker.work()
    assert set(bytes(taken(mailbox).buffer[:3])) == {255}


async def test_what_was_prepared_needs_no_worker() -> None:
    worker, mailbox = Worker(), viewer(64, 64)
    out = VideoOut(worker)
    out.attach(mailbox)
    first, second = black_frame(64, 64), black_frame(64, 64)
    with ThreadPoolExecutor(1) as decoder:
        decoder.submit(out.prepare, first).result()
        decoder.submit(out.prepare, second).result()
    assert mailbox.take() is None, "not before its time"
    out.push(second)
    picture = taken(mailbox)
    assert (picture.number, picture.width) == (1, 64)
    assert not worker.jobs
    assert (out.frames, out.converted) == (1, 1)
    out.push(first)
    assert len(worker.jobs) == 1, "the first was passed over, nothing of it was kept"


async def test_what_was_prepared_for_nobody_is_not_kept() -> None:
    worker, mailbox = Worker(), viewer(0, 0)
    out = VideoOut(worker)
    out.attach(mailbox)
    frame = black_frame(64, 64)
    out.prepare(frame)
    mailbox.set_target(8, 8)
    out.push(frame)
    assert len(worker.jobs) == 1


async def test_pictures_that_are_never_pushed_do_not_pile_up() -> None:
    worker = Worker()
    out = VideoOut(worker)
    out.attach(viewer(8, 8))
    frames = [black_frame(64, 64) for _ in range(100)]
    for frame in frames:
        out.prepare(frame)
    out.push(frames[100 - video_out.MOST_PREPARED - 1])
    assert len(worker.jobs) == 1, "no longer kept"
    await worker.work()
    out.push(frames[100 - video_out.MOST_PREPARED])
    assert not worker.jobs, "kept"


async def test_pictures_that_are_prepared_while_one_is_looked_for_do_no_harm() -> None:
    worker = Worker()
    out = VideoOut(worker)

    out.attach(viewer(8, 8))
    frame = black_frame(8, 8)
    decoding: list[threading.Thread] = []

    class Slow(video_out.Prepared):
        """While it is looked at, the decoder goes on."""

        @property
        def frame(self) -> Any:
            thread = threading.Thread(target=lambda: [out.prepare(black_frame(8, 8)) for _ in range(3)])
            thread.start()
            thread.join(0.2)
            decoding.append(thread)
            return None

    out._prepared += [object.__new__(Slow), video_out.Prepared(frame, [], 0.0)]
    out.push(frame)
    for thread in decoding:
        thread.join()
    assert len(decoding) == 1
    assert not worker.jobs, "what was prepared was found"


async def test_an_older_picture_does_not_replace_a_newer() -> None:
    worker, mailbox = Worker(), viewer(64, 64)
    out = VideoOut(worker)
    out.attach(mailbox)
    out.push(black_frame(64, 64))
    newer = black_frame(64, 64)
    out.prepare(newer)
    out.push(newer)
    await worker.work()
    assert taken(mailbox).number == 2


@pytest.mark.parametrize(("size", "jobs"), [((32, 32), 0), ((33, 32), 1)])
async def test_a_small_picture_is_converted_on_the_spot(size: tuple[int, int], jobs: int) -> None:
    worker, mailbox = Worker(), viewer(*size)
    out = VideoOut(worker, quick_pixels=32 * 32)
    out.attach(mailbox)
    out.push(black_frame(64, 64))
    assert len(worker.jobs) == jobs
    assert (mailbox.take() is None) == bool(jobs)
