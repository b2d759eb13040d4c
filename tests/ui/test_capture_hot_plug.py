"""Cameras that come and go on Linux, where Qt tells of neither in time and of removals never."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from swdesk.app.capture import catalogue, registry, sound_server
from swdesk.app.capture.catalogue import ServerView
from swdesk.app.capture.registry import Devices
from swdesk.media.devices import DeviceKind, switch_line

CAMERA = DeviceKind.VIDEOINPUT


class FakeWatch(QObject):
    """A sound server that has nothing."""

    seen = Signal(object)

    def start(self) -> None:
        self.seen.emit(ServerView())

    def stop(self) -> None:
        pass


class FakeCamera:
    """As Qt describes one."""

    def __init__(self, path) -> None:
        self._path = path

    def id(self) -> bytes:
        return str(self._path).encode()

    def description(self) -> str:
        return self._path.name.title()

    def isNull(self) -> bool:
        return False


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A folder in place of /dev, and a Qt that never forgets a camera."""
    known: list[FakeCamera] = []
    found = SimpleNamespace(
        videoInputs=lambda: list(known), defaultVideoInput=lambda: known[0] if known else None
    )
    monkeypatch.setattr(catalogue, "CAMERAS_OF_LINUX", f"{tmp_path}/")
    monkeypatch.setattr(catalogue, "multimedia", lambda: SimpleNamespace(QMediaDevices=found))
    monkeypatch.setattr(registry, "SoundServerWatch", FakeWatch)
    monkeypatch.setattr(registry, "is_watchable", lambda: True)

    def plug_in(name: str):
        path = tmp_path / name
        known.append(FakeCamera(path))
        path.touch()
        return path

    return plug_in


@pytest.fixture
def devices(qapp, machine):
    machine("video0")
    made = Devices()
    made.lines = []
    made.auto_switched.connect(lambda switch: made.lines.append(switch_line(switch)))
    made.start()
    yield made
    made.close()


def names(devices: Devices) -> list[str]:
    return [one.label for one in devices.lists.value.videoinput]


def test_a_camera_is_listed_and_forgotten_within_a_second(devices, machine, qtbot):
    qtbot.waitUntil(lambda: names(devices) == ["Video0"])
    began = time.monotonic()
    other = machine("video2")
    qtbot.waitUntil(lambda: names(devices) == ["Video0", "Video2"])
    assert time.monotonic() - began < 1
    began = time.monotonic()
    other.unlink()
    qtbot.waitUntil(lambda: names(devices) == ["Video0"])
    assert time.monotonic() - began < 1
    assert devices.lines == []


def test_the_camera_in_use_falls_back_and_comes_back(devices, machine, qtbot, tmp_path):
    second = machine("video2")
    qtbot.waitUntil(lambda: len(names(devices)) == 2)
    (tmp_path / "video0").unlink()
    qtbot.waitUntil(lambda: devices.active.value[CAMERA].label == "Video2")
    second.unlink()
    qtbot.waitUntil(lambda: devices.active.value[CAMERA] is None)
    assert devices.problems[CAMERA] == "missing"
    (tmp_path / "video0").touch()
    qtbot.waitUntil(lambda: devices.active.value[CAMERA] is not None)
    assert devices.lines == [
        "auto-switch: videoinput (device_disconnected) → Video2",
        "auto-switch: videoinput (device_disconnected) → none",
        "auto-switch: videoinput (device_reconnected) → Video0",
    ]


def test_a_watch_that_meets_something_unexpected_goes_on(qtbot, monkeypatch):
    """Else nothing that is unplugged would ever be noticed again, and nobody would know."""
    tries = []

    def listen(self, _pulsectl, *, autospawn):
        tries.append(autospawn)
        if len(tries) == 1:
            raise ValueError("a name that is no text")
        self._say(ServerView())
        self._ending.wait(5)

    monkeypatch.setattr(sound_server, "RETRY_SECONDS", 0.01)
    monkeypatch.setattr(sound_server.SoundServerWatch, "_listen", listen)
    watch = sound_server.SoundServerWatch()
    heard = []
    watch.seen.connect(heard.append)
    watch.start()
    try:
        qtbot.waitUntil(lambda: heard[-1:] == [ServerView()])
    finally:
        watch.stop()
    assert len(tries) == 2
