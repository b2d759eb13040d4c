"""Devices that are being opened when nobody wants them any more: they are let go of."""

from __future__ import annotations

import asyncio
import contextlib
import threading

import pytest

from swdesk.app.capture import microphone as microphone_module
from swdesk.app.capture import speaker as speaker_module
from swdesk.app.capture.doors import Door, SoundThread
from swdesk.app.capture.line import BUSY, NONE, Line, Wanted
from swdesk.app.capture.microphone import Microphone
from swdesk.app.capture.speaker import Speaker
from swdesk.errors import MediaAccessError
from swdesk.media.devices import Device, DeviceKind
from tests.doubles.senses import eventually

MIC = Device(DeviceKind.AUDIOINPUT, "pci", "Desk")


class SlowDevices:
    """Devices of a sound server that takes its time over each: until `answer` is set."""

    def __init__(self) -> None:
        self.answer = threading.Event()
        self.asked = threading.Event()
        self.is_busy = False
        self.on = 0

    def open(self, *_what):
        self.asked.set()
        assert self.answer.wait(5)
        if self.is_busy:
            raise OSError("busy")
        self.on += 1
        return _Opened(self)


class _Opened:
    is_dead = False
    delay = 0.0

    def __init__(self, devices: SlowDevices) -> None:
        self._devices = devices

    def feed(self) -> None:
        pass

    def stop(self) -> None:
        self._devices.on -= 1


@pytest.fixture
def devices(monkeypatch) -> SlowDevices:
    slow = SlowDevices()
    monkeypatch.setattr(microphone_module, "open_record", slow.open)
    monkeypatch.setattr(speaker_module, "open_play", slow.open)
    return slow


@pytest.fixture
def line() -> Line:
    line = Line(DeviceKind.AUDIOINPUT, lambda _kind, problem: line.reported.append(problem))
    line.reported = []
    line.set(Wanted(MIC, "pci"))
    return line


@pytest.fixture
def sound():
    thread = SoundThread()
    yield thread
    thread.stop()


@pytest.fixture(params=["microphone", "speaker"])
def make(request, line, sound):
    if request.param == "microphone":
        return lambda: Microphone(line, Door(), sound)
    return lambda: Speaker(line, sound)


def test_a_call_given_up_while_its_device_opens_leaves_it_closed(run, make, devices, sound):
    async def main():
        opening = asyncio.create_task(make().open())
        await asyncio.to_thread(devices.asked.wait, 5)
        opening.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            async with asyncio.timeout(1):  # who gives up does not wait for a server that does not answer
                await opening
        devices.answer.set()
        await asyncio.wrap_future(sound.call(lambda: None))
        await eventually(lambda: devices.on == 0)

    run(main())


def test_nothing_is_wrong_with_a_device_that_is_not_used(run, make, devices, line):
    devices.answer.set()
    devices.is_busy = True

    async def main():
        plug = make()
        with pytest.raises(MediaAccessError):
            await plug.open()
        await plug.open_later()
        assert line.reported[-1] == BUSY
        await plug.close()
        assert line.reported[-1] == NONE

    run(main())
