"""The machine's devices as plugs: what they say when there are none, and how a camera's picture is read."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from swdesk.app.capture import multimedia as multimedia_module
from swdesk.app.capture import qt_camera
from swdesk.app.capture.camera import Camera
from swdesk.app.capture.camera_hub import CameraHub
from swdesk.app.capture.doors import Door, SoundThread
from swdesk.app.capture.frames import to_av
from swdesk.app.capture.line import Line
from swdesk.app.capture.microphone import Microphone
from swdesk.app.capture.qt_camera import best_format
from swdesk.app.capture.registry import Devices
from swdesk.app.capture.speaker import Speaker
from swdesk.errors import MediaAccessError
from swdesk.media.devices import DeviceKind
from swdesk.media.frame_pool import FramePool
from swdesk.media.sinks import audio_sink
from swdesk.media.sources import VideoSettings, audio_source, video_source


@pytest.fixture
def sound():
    thread = SoundThread()
    yield thread
    thread.stop()


@pytest.fixture
def line():
    """A line without a device, and what was reported on it."""
    reported = []
    line = Line(DeviceKind.AUDIOINPUT, lambda _kind, problem: reported.append(problem))
    line.reported = reported
    return line


def make_camera(line) -> Camera:
    return Camera(CameraHub(line), line, Door(), VideoSettings())


def test_no_microphone(run, sound, line):
    with pytest.raises(
        MediaAccessError, match=r"^Media access failed for acquireLocalMedia \(audio\)$"
    ) as caught:
        run(Microphone(line, Door(), sound).open())
    assert (caught.value.operation, caught.value.media, caught.value.fatal) == (
        "acquireLocalMedia",
        "audio",
        False,
    )


def test_no_camera(run, line):
    with pytest.raises(MediaAccessError, match=r"^Media access failed for acquireLocalMedia \(video\)$"):
        run(make_camera(line).open())


def test_no_loudspeaker(run, sound, line):
    with pytest.raises(MediaAccessError, match=r"acquireLocalMedia \(audio output\)"):
        run(Speaker(line, sound).open())


def test_leave_that_is_not_given(run, sound, line, monkeypatch):
    monkeypatch.setattr("swdesk.app.capture.permissions._ask", lambda _media, settle, _explain: settle(False))
    with pytest.raises(MediaAccessError, match=r"^Media access denied for acquireLocalMedia \(audio\)$"):
        run(Microphone(line, Door(), sound).open())
    with pytest.raises(MediaAccessError, match=r"^Media access denied for acquireLocalMedia \(video\)$"):
        run(make_camera(line).open())
    assert line.reported == ["denied", "denied"]


def test_a_missing_system_library_is_named(monkeypatch):
    def fail(_name: str):
        raise ImportError("libpulse.so.0: cannot open shared object file")

    monkeypatch.setattr(multimedia_module.importlib, "import_module", fail)
    with pytest.raises(MediaAccessError, match="libpulse0 is missing: install it"):
        multimedia_module.multimedia()
    assert Devices().present().microphone is False


def test_closing_what_was_never_opened(run, sound, line):
    run(Microphone(line, Door(), sound).close())
    run(Speaker(line, sound).close())
    run(make_camera(line).close())


def test_the_plugs_are_registered(run, qapp):
    devices = Devices()

    async def make():
        return audio_source("microphone:"), audio_sink("speaker:"), video_source("camera:")

    microphone, speaker, camera = run(make())
    assert isinstance(microphone, Microphone)
    assert isinstance(speaker, Speaker)
    assert isinstance(camera, Camera)
    assert camera.settings == VideoSettings()
    devices.close()


def test_a_door_leads_into_its_thread(run, sound):
    async def main():
        from PySide6.QtCore import QThread

        here = QThread.currentThread()
        there = await asyncio.wrap_future(sound.call(QThread.currentThread))
        again = await asyncio.wrap_future(sound.call(lambda: QThread.currentThread().objectName()))
        with pytest.raises(ZeroDivisionError):
            await asyncio.wrap_future(sound.call(lambda: 1 // 0))
        return here is there, again

    assert run(main()) == (False, "swdesk-sound")


# --- a camera's picture


def video_frame(name: str, width: int, height: int):
    qt = multimedia_module.multimedia()
    form = qt.QVideoFrameFormat(QSize(width, height), qt.QVideoFrameFormat.PixelFormat[name])
    return qt.QVideoFrame(form), qt


def fill(frame, qt, values: list[int]) -> None:
    assert frame.map(qt.QVideoFrame.MapMode.WriteOnly)
    for plane in range(frame.planeCount()):
        bits = np.frombuffer(frame.bits(plane), np.uint8)
        bits[:] = values[plane]
    frame.unmap()


@pytest.mark.parametrize(("width", "height"), [(64, 48), (66, 50), (1280, 720)])
@pytest.mark.parametrize(
    ("name", "form", "values"),
    [
        ("Format_NV12", "nv12", [81, 90]),
        ("Format_YUV420P", "yuv420p", [81, 90, 240]),
        ("Format_YUYV", "yuyv422", [100]),
        ("Format_UYVY", "uyvy422", [100]),
        ("Format_BGRA8888", "bgra", [200]),
    ],
)
def test_the_planes_are_taken_as_they_are(name, form, values, width, height):
    frame, qt = video_frame(name, width, height)
    fill(frame, qt, values)
    picture = to_av(frame, FramePool())
    assert (picture.width, picture.height, picture.format.name) == (width, height, form)
    for plane, value in zip(picture.planes, values, strict=True):
        rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
        used = width // 2 if form == "yuv420p" and value != values[0] else width
        assert (rows[:, :used] == value).all()
    assert not frame.isMapped()


def test_other_formats_go_through_qt():
    qt = multimedia_module.multimedia()
    image = QImage(33, 21, QImage.Format.Format_RGB32)
    image.fill(0xFF3366CC)
    picture = to_av(qt.QVideoFrame(image.convertToFormat(QImage.Format.Format_ARGB32)), FramePool())
    pixel = picture.to_ndarray(format="rgb24")[10, 10]
    assert tuple(int(value) for value in pixel) == (0x33, 0x66, 0xCC)


class Form:
    """A format that a camera has."""

    def __init__(self, width: int, height: int, rate: float, name: str) -> None:
        self._size, self._rate, self._name = QSize(width, height), rate, name

    def resolution(self) -> QSize:
        return self._size

    def maxFrameRate(self) -> float:
        return self._rate

    def pixelFormat(self) -> str:
        return self._name


class Filming(QObject):
    """As much of a `QCamera` as is used, and what it was told."""

    errorOccurred = Signal(object, str)

    def __init__(self, handle, parent) -> None:
        super().__init__(parent)
        self.told: list = []
        self._form = None

    def cameraFormat(self):
        return self._form

    def setCameraFormat(self, form) -> None:
        self._form = form
        self.told.append(form.resolution().toTuple())

    def start(self) -> None:
        self.told.append("start")

    def stop(self) -> None:
        self.told.append("stop")


def test_a_camera_is_changed_while_it_films_and_only_if_it_must(qapp, monkeypatch):
    sizes = [Form(640, 360, 30, "Format_NV12"), Form(1280, 720, 30, "Format_NV12")]
    device = SimpleNamespace(videoFormats=lambda: sizes, description=lambda: "Front")
    session = SimpleNamespace(setCamera=lambda _camera: None, setVideoSink=lambda _sink: None)
    kinds = SimpleNamespace(
        QCamera=Filming,
        QVideoSink=multimedia_module.multimedia().QVideoSink,
        QMediaCaptureSession=lambda _parent: session,
    )
    monkeypatch.setattr(qt_camera, "multimedia", lambda: kinds)
    monkeypatch.setattr(qt_camera, "LINGER_MS", 0)
    camera = qt_camera.QtCamera(device, VideoSettings(640, 360, 30), lambda _frame: None, lambda: None)
    filming = camera.findChild(Filming)
    camera.adapt(VideoSettings(1280, 720, 30))
    camera.adapt(VideoSettings(1920, 1080, 30))
    camera.stop()
    assert filming.told == [(640, 360), "start", (1280, 720), "stop"]
    QTest.qWait(20)
    assert not shiboken6.isValid(camera)


def test_the_nearest_format_is_chosen():
    formats = [
        Form(640, 480, 30, "Format_NV12"),
        Form(1280, 720, 10, "Format_NV12"),
        Form(1280, 720, 30, "Format_Jpeg"),
        Form(1280, 720, 60, "Format_NV12"),
        Form(1280, 720, 30, "Format_NV12"),
        Form(1920, 1080, 30, "Format_NV12"),
    ]
    assert best_format(formats, VideoSettings(1280, 720, 30)) is formats[4]
    assert best_format(formats, VideoSettings(640, 360, 30)) is formats[0]
    assert best_format([], VideoSettings()) is None
