"""The camera of a call with a camera that the test holds: shared, busy, unplugged, and replaced by a file."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QSize

from swdesk.app.capture import camera as camera_module
from swdesk.app.capture import camera_hub as hub_module
from swdesk.app.capture import multimedia as multimedia_module
from swdesk.app.capture.camera import Camera
from swdesk.app.capture.camera_hub import CameraHub
from swdesk.app.capture.doors import Door
from swdesk.app.capture.line import BUSY, MISSING, NONE, Line, Wanted
from swdesk.app.capture.multimedia import failed
from swdesk.errors import MediaAccessError
from swdesk.media.devices import Device, DeviceKind
from swdesk.media.sources import VideoSettings
from tests.doubles.senses import eventually

SMALL = VideoSettings(64, 48, 30)
LARGE = VideoSettings(128, 96, 30)
FRONT = Device(DeviceKind.VIDEOINPUT, "/dev/video0", "Front")
REAR = Device(DeviceKind.VIDEOINPUT, "/dev/video2", "Rear")


def picture(luma: int, settings: VideoSettings = SMALL):
    """A picture as a camera gives it."""
    qt = multimedia_module.multimedia()
    size = QSize(settings.width, settings.height)
    frame = qt.QVideoFrame(qt.QVideoFrameFormat(size, qt.QVideoFrameFormat.PixelFormat.Format_YUV420P))
    assert frame.map(qt.QVideoFrame.MapMode.WriteOnly)
    for plane in range(3):
        np.frombuffer(frame.bits(plane), np.uint8)[:] = luma
    frame.unmap()
    return frame


class FakeCamera:
    """An opened camera."""

    def __init__(self, handle, settings, on_frame, on_lost) -> None:
        self.handle, self.settings, self.on_frame, self.on_lost = handle, settings, on_frame, on_lost
        self.is_on = True

    def adapt(self, settings) -> None:
        self.settings = settings

    def stop(self) -> None:
        self.is_on = False


class Cameras:
    """Opens cameras; `is_busy` while somebody else has them."""

    def __init__(self) -> None:
        self.opened: list[FakeCamera] = []
        self.is_busy = False
        self.luma = 90
        self.lumas: dict[str, int] = {}
        self.silent: set[str] = set()  # handles of cameras that are starting, or unplugged

    def open(self, handle, settings, on_frame, on_lost) -> FakeCamera:
        if self.is_busy:
            raise failed("video")
        self.opened.append(FakeCamera(handle, settings, on_frame, on_lost))
        return self.opened[-1]

    @property
    def on(self) -> list[FakeCamera]:
        return [camera for camera in self.opened if camera.is_on]

    async def film(self) -> None:
        """Every camera that is on gives pictures, as they do; of `lumas` where a handle is named there."""
        while True:
            for camera in self.on:
                if camera.handle not in self.silent:
                    luma = self.lumas.get(camera.handle, self.luma)
                    camera.on_frame(picture(luma, camera.settings))
            await asyncio.sleep(0.01)


@pytest.fixture
def cameras() -> Cameras:
    return Cameras()


@pytest.fixture
def line():
    reported = []
    line = Line(DeviceKind.VIDEOINPUT, lambda _kind, problem: reported.append(problem))
    line.reported = reported
    line.set(Wanted(FRONT, "front"))
    return line


@pytest.fixture
def hub(qapp, line, cameras, monkeypatch):
    monkeypatch.setattr(hub_module, "RETRY_MS", 30)
    monkeypatch.setattr(hub_module, "FIRST_PICTURE", 0.3)
    monkeypatch.setattr(hub_module, "STILL_MS", 100)
    monkeypatch.setattr(hub_module, "DARK_MS", 60)
    hub = CameraHub(line, cameras.open)
    yield hub
    hub.close()
    # Here and now, as below: names and closures of a test hold it in a circle, and a collection in another
    # thread would end its timers there.
    shiboken6.delete(hub)


@pytest.fixture
def make(hub, line):
    door = Door()
    yield lambda: Camera(hub, line, door, SMALL)
    shiboken6.delete(door)


@pytest.fixture
def filming(run, cameras):
    """Run a coroutine while the cameras film."""

    def run_it(coroutine):
        async def main():
            film = asyncio.create_task(cameras.film())
            try:
                return await coroutine
            finally:
                film.cancel()
                await asyncio.wait([film])

        return run(main())

    return run_it


async def luma(camera: Camera, wanted: int, limit: float = 2.0) -> None:
    """Wait for a picture as bright as this."""
    async with asyncio.timeout(limit):
        while True:
            frame = await camera.read()
            if int(np.frombuffer(frame.planes[0], np.uint8)[0]) == wanted:
                return


def test_pictures_of_the_camera(filming, make, cameras):
    async def main():
        camera = make()
        await camera.open()
        assert camera.name == "Front"
        await luma(camera, 90)
        await camera.close()
        assert cameras.on == [], "its light is out"

    filming(main())


def test_a_preview_beside_a_call_shares_the_camera(filming, make, cameras):
    async def main():
        call, preview = make(), make()
        await asyncio.gather(call.open(), preview.open())
        await asyncio.gather(luma(call, 90), luma(preview, 90))
        assert len(cameras.opened) == 1
        await preview.close()
        assert len(cameras.on) == 1
        await luma(call, 90)
        await call.close()
        assert cameras.on == []

    filming(main())


async def width(camera: Camera, wanted: int, limit: float = 2.0) -> None:
    """Wait for a picture as wide as this; until then it is never black."""
    async with asyncio.timeout(limit):
        while True:
            frame = await camera.read()
            assert int(np.frombuffer(frame.planes[0], np.uint8)[0]) == 90
            if frame.width == wanted:
                return


def test_a_larger_picture_in_a_running_call_is_the_camera_s_own(filming, make, cameras):
    async def main():
        camera = make()
        await camera.open()
        await width(camera, 64)
        began = asyncio.get_running_loop().time()
        await camera.adapt(LARGE)
        await width(camera, 128)
        assert asyncio.get_running_loop().time() - began < 0.2
        assert camera.settings == LARGE
        assert len(cameras.opened) == 1, "it was not let go of"
        await camera.adapt(SMALL)
        await width(camera, 64)
        await camera.close()

    filming(main())


def test_whoever_wants_the_largest_picture_gets_it(filming, make, cameras):
    async def main():
        call, preview = make(), make()
        await call.open()
        preview.settings = LARGE
        await preview.open()
        await width(call, 128)
        await preview.adapt(VideoSettings(96, 72, 30))
        await width(call, 96)
        await call.adapt(VideoSettings(32, 24, 30))
        assert cameras.on[0].settings.width == 96, "the preview still looks"
        await preview.close()
        await call.close()

    filming(main())


def test_the_size_is_remembered_while_there_is_no_camera(filming, make, cameras, line):
    async def main():
        camera = make()
        await camera.open()
        line.set(Wanted(Device(DeviceKind.VIDEOINPUT, "synthetic:bars", "Test card")))
        await eventually(lambda: cameras.on == [])
        await camera.adapt(LARGE)
        async with asyncio.timeout(2):
            while (await camera.read()).width != 128:
                pass
        line.set(Wanted(FRONT, "front"))
        await eventually(lambda: [one.settings for one in cameras.on] == [LARGE])
        await camera.close()

    filming(main())


def test_a_camera_that_does_not_come_round_is_tried_again(run, make, cameras, line):
    async def main():
        camera = make()
        film = asyncio.create_task(cameras.film())
        await camera.open()
        film.cancel()
        await asyncio.wait([film])
        await camera.adapt(LARGE)
        await luma(camera, 16)
        assert line.reported[-1] == BUSY
        film = asyncio.create_task(cameras.film())
        await luma(camera, 90)
        assert cameras.on[0].settings == LARGE
        film.cancel()
        await asyncio.wait([film])
        await camera.close()

    run(main())


def test_an_unplugged_camera_gives_black_and_comes_back(filming, make, cameras, line):
    async def main():
        camera = make()
        await camera.open()
        line.set(Wanted())
        await luma(camera, 16)
        await eventually(lambda: cameras.on == [])
        line.set(Wanted(FRONT, "front"))
        await luma(camera, 90)
        await camera.close()

    filming(main())


def test_another_camera_takes_over(filming, make, cameras, line):
    async def main():
        camera = make()
        await camera.open()
        cameras.luma = 120
        line.set(Wanted(REAR, "rear"))
        await luma(camera, 120)
        assert [one.handle for one in cameras.on] == ["rear"]
        assert camera.name == "Rear"
        await camera.close()

    filming(main())


async def seen_until(camera: Camera, wanted: int, limit: float = 2.0) -> set[int]:
    """How bright the pictures are until one is as bright as this."""
    found: set[int] = set()
    async with asyncio.timeout(limit):
        while wanted not in found:
            frame = await camera.read()
            found.add(int(np.frombuffer(frame.planes[0], np.uint8)[0]))
    return found


def test_the_camera_before_films_until_the_next_one_does(filming, make, cameras, line):
    """A camera takes a second to start: nobody is to see black meanwhile."""

    async def main():
        cameras.lumas = {"front": 90, "rear": 120}
        camera = make()
        await camera.open()
        await luma(camera, 90)
        cameras.silent = {"rear"}
        line.set(Wanted(REAR, "rear"))
        await eventually(lambda: len(cameras.on) == 2)
        for _ in range(5):
            await luma(camera, 90)
        cameras.silent = set()
        assert await seen_until(camera, 120) <= {90, 120}
        await eventually(lambda: [one.handle for one in cameras.on] == ["rear"])
        late = next(one for one in cameras.opened if one.handle == "front")
        late.on_frame(picture(90))
        assert await seen_until(camera, 120) == {120}, "what the old one gives late is not shown"
        await camera.close()
        assert cameras.on == []

    filming(main())


def test_a_camera_that_was_unplugged_is_dark_until_the_next_one_films(filming, make, cameras, line):
    async def main():
        cameras.lumas = {"front": 90, "rear": 120}
        camera = make()
        await camera.open()
        await luma(camera, 90)
        cameras.silent = {"front", "rear"}
        line.set(Wanted(REAR, "rear"))
        await luma(camera, 16)
        cameras.silent = {"front"}
        await luma(camera, 120)
        await eventually(lambda: [one.handle for one in cameras.on] == ["rear"])
        await camera.close()

    filming(main())


def test_a_camera_that_only_works_alone_gets_the_other_out_of_its_way(filming, make, cameras, line):
    """Two may not fit on one bus."""

    async def main():
        cameras.lumas = {"front": 90, "rear": 120}
        camera = make()
        await camera.open()
        await luma(camera, 90)
        cameras.silent = {"rear"}
        line.set(Wanted(REAR, "rear"))
        await eventually(lambda: len(cameras.on) == 2)
        cameras.on[1].on_lost()
        assert [one.handle for one in cameras.on] == ["rear"], "tried again at once, alone"
        cameras.silent = set()
        await luma(camera, 120)
        assert BUSY not in line.reported
        await camera.close()

    filming(main())


def test_a_camera_changed_twice_in_one_go_is_the_last_one(filming, make, cameras, line):
    async def main():
        cameras.lumas = {"front": 90, "rear": 120}
        camera = make()
        await camera.open()
        cameras.silent = {"rear"}
        line.set(Wanted(REAR, "rear"))
        await eventually(lambda: len(cameras.on) == 2)
        line.set(Wanted(FRONT, "front"))
        await eventually(lambda: [one.handle for one in cameras.on] == ["front"])
        await luma(camera, 90)
        await camera.close()
        assert cameras.on == []

    filming(main())


def test_a_busy_camera_is_had_when_it_is_free(filming, make, cameras, line):
    async def main():
        camera = make()
        cameras.is_busy = True
        with pytest.raises(MediaAccessError, match=r"failed for acquireLocalMedia \(video\)"):
            await camera.open()
        assert await camera.open_later()
        await luma(camera, 16)
        assert line.reported[-1] == BUSY
        cameras.is_busy = False
        await luma(camera, 90)
        assert line.reported[-1] == NONE
        await camera.close()
        assert cameras.on == []

    filming(main())


def test_a_camera_that_opens_and_gives_nothing_is_busy(run, make, cameras, line):
    async def main():
        camera = make()
        with pytest.raises(MediaAccessError):
            await camera.open()
        assert cameras.on == []
        assert await camera.open_later(), "somebody has it"
        await camera.close()

    run(main())


def test_a_camera_that_fails_later_is_tried_again(filming, make, cameras, line):
    async def main():
        camera = make()
        await camera.open()
        cameras.on[0].on_lost()
        assert cameras.on == []
        await luma(camera, 16)
        await luma(camera, 90)
        assert BUSY in line.reported
        await camera.close()

    filming(main())


def test_a_camera_that_stands_still_is_tried_again(run, make, cameras):
    async def main():
        camera = make()
        film = asyncio.create_task(cameras.film())
        await camera.open()
        film.cancel()
        await asyncio.wait([film])
        await luma(camera, 16)
        film = asyncio.create_task(cameras.film())
        await luma(camera, 90)
        film.cancel()
        await asyncio.wait([film])
        await camera.close()

    run(main())


def test_without_any_camera_there_is_nothing_to_wait_for(run, make, line):
    async def main():
        line.set(Wanted())
        camera = make()
        with pytest.raises(MediaAccessError):
            await camera.open()
        assert not await camera.open_later()

    run(main())


def test_a_late_picture_of_the_camera_is_none_of_its_stand_in(filming, make, cameras, line):
    async def main():
        camera = make()
        await camera.open()
        late = cameras.on[0]
        line.set(Wanted(Device(DeviceKind.VIDEOINPUT, "synthetic:black", "Black")))
        await eventually(lambda: cameras.on == [])
        for _ in range(20):
            late.on_frame(picture(90))
            await luma(camera, 16)
        await camera.close()

    filming(main())


def test_a_picture_file_stands_in_for_a_camera(filming, make, cameras, line):
    async def main():
        camera = make()
        await camera.open()
        line.set(Wanted(Device(DeviceKind.VIDEOINPUT, "synthetic:black", "Black")))
        await luma(camera, 16)
        await eventually(lambda: cameras.on == [])
        line.set(Wanted(Device(DeviceKind.VIDEOINPUT, "file:/no/such/file.mp4", "Gone")))
        await eventually(lambda: line.reported[-1:] == [MISSING])
        await luma(camera, 16)
        line.set(Wanted(FRONT, "front"))
        await luma(camera, 90)
        await camera.close()

    filming(main())


def test_retry_does_not_wait_for_the_next_attempt(filming, make, cameras, line, monkeypatch):
    monkeypatch.setattr(hub_module, "RETRY_MS", 60_000)
    hub_that_waits = CameraHub(line, cameras.open)

    async def main():
        door = Door()
        camera = Camera(hub_that_waits, line, door, SMALL)
        cameras.is_busy = True
        with pytest.raises(MediaAccessError):
            await camera.open()
        await camera.open_later()
        cameras.is_busy = False
        line.set(Wanted(FRONT, "front"))  # as the registry does when Retry is pressed
        await luma(camera, 90)
        assert len(cameras.on) == 1
        await camera.close()
        shiboken6.delete(door)

    filming(main())
    hub_that_waits.close()
    shiboken6.delete(hub_that_waits)


def test_nothing_is_wrong_with_a_camera_that_is_not_used(filming, make, cameras, line):
    async def main():
        camera = make()
        cameras.is_busy = True
        with pytest.raises(MediaAccessError):
            await camera.open()
        await camera.open_later()
        assert line.reported[-1] == BUSY
        await camera.close()
        assert line.reported[-1] == NONE

    filming(main())


def test_a_picture_that_cannot_be_read_is_left_out(filming, make, cameras, monkeypatch):
    """It must not be the end of the camera: the track that reads gives up on the first error."""
    real, spoilt = camera_module.to_av, []

    def to_av(frame, pool):
        if len(spoilt) < 3:
            spoilt.append(frame)
            raise ValueError("half a picture")
        return real(frame, pool)

    async def main():
        camera = make()
        await camera.open()
        monkeypatch.setattr(camera_module, "to_av", to_av)
        await luma(camera, 90)
        assert len(spoilt) == 3
        await camera.close()

    filming(main())
