"""The registry of devices, with a sound server that the test plays: lists, choices, switches and problems."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal

from swdesk.app.capture import permissions, registry
from swdesk.app.capture.catalogue import ServerView
from swdesk.app.capture.doors import Door
from swdesk.app.capture.pulse import PulseDevice
from swdesk.app.capture.registry import Devices
from swdesk.app.settings import Settings
from swdesk.errors import MediaAccessError
from swdesk.media.devices import SYSTEM_DEFAULT, DeviceChoice, DeviceKind, switch_line
from swdesk.media.sources import audio_source, video_source
from swdesk.preferences import DevicePreferences, Preferences

MIC, OUT, CAMERA, RINGER = (
    DeviceKind.AUDIOINPUT,
    DeviceKind.AUDIOOUTPUT,
    DeviceKind.VIDEOINPUT,
    DeviceKind.RINGER,
)
BUILT_IN, HEADSET = PulseDevice("pci", "Built-in Microphone"), PulseDevice("usb", "Headset Microphone")
LOUDSPEAKERS, HEADPHONES = PulseDevice("pci.out", "Loudspeakers"), PulseDevice("usb.out", "Headset")
FULL = ServerView((BUILT_IN, HEADSET), (LOUDSPEAKERS, HEADPHONES), "pci", "pci.out")
BARE = ServerView((BUILT_IN,), (LOUDSPEAKERS,), "pci", "pci.out")


class FakeWatch(QObject):
    """A watch whose server is the test."""

    seen = Signal(object)

    def start(self) -> None:
        pass

    def stop(self) -> None:
        pass


@pytest.fixture
def make(qapp, monkeypatch):
    """Registries over a played server; ended after the test."""
    made = []
    monkeypatch.setattr(registry, "SoundServerWatch", FakeWatch)
    monkeypatch.setattr(registry, "is_watchable", lambda: True)
    monkeypatch.setattr(registry, "has_sound_cards", lambda: False)

    def build(settings: Settings | None = None, view: ServerView | None = FULL) -> Devices:
        devices = Devices(settings)
        devices.start()
        made.append(devices)
        devices.lines = []
        devices.auto_switched.connect(lambda switch: devices.lines.append(switch_line(switch)))
        hear(devices, view)
        return devices

    yield build
    for devices in made:
        devices.close()


def hear(devices: Devices, view: ServerView | None) -> None:
    """The server says this now."""
    devices._watch.seen.emit(view)
    QCoreApplication.sendPostedEvents()


def active(devices: Devices, kind: DeviceKind) -> str | None:
    device = devices.active.value[kind]
    return device and device.id


def test_the_lists_are_those_of_the_server(make):
    devices = make()
    assert [(one.id, one.label, one.is_default) for one in devices.lists.value.audioinput] == [
        ("pci", "Built-in Microphone", True),
        ("usb", "Headset Microphone", False),
    ]
    assert (active(devices, MIC), active(devices, OUT), active(devices, RINGER)) == (
        "pci",
        "pci.out",
        "pci.out",
    )
    assert devices.present().microphone
    assert devices.lines == []


def test_a_choice_is_followed_and_written(make):
    settings = Settings()
    devices = make(settings)
    heard = []
    devices.active.changed.connect(lambda actives: heard.append(actives[MIC].id))
    devices.choose(MIC, DeviceChoice("usb"))
    assert heard == ["usb"]
    assert devices.choices.value[MIC] == DeviceChoice("usb", "Headset Microphone")
    kept = settings.value.devices.choices
    assert kept == {"audioinput": {"id": "usb", "label": "Headset Microphone"}}
    again = make(Settings(Preferences(devices=DevicePreferences(choices=kept))))
    assert active(again, MIC) == "usb"
    devices.choose(MIC, SYSTEM_DEFAULT)
    assert settings.value.devices.choices == {}


def test_unplugged_and_plugged_in_again(make):
    devices = make()
    devices.choose(OUT, DeviceChoice("usb.out"))
    hear(devices, BARE)
    assert active(devices, OUT) == "pci.out"
    hear(devices, FULL)
    assert devices.lines == [
        "auto-switch: audiooutput (device_disconnected) → Loudspeakers",
        "auto-switch: audiooutput (device_reconnected) → Headset",
    ]
    assert devices.undo(OUT)
    assert active(devices, OUT) == "pci.out"
    assert devices.choices.value[OUT].id == "pci.out"


def test_the_server_goes_and_the_problems_say_so(make):
    devices = make()
    heard = []
    devices.problem_changed.connect(heard.append)
    hear(devices, None)
    assert active(devices, MIC) is None
    assert heard[-1][MIC] == heard[-1][OUT] == "missing"
    hear(devices, FULL)
    assert heard[-1][MIC] == heard[-1][OUT] == ""
    assert active(devices, MIC) == "pci"


def test_sets_are_kept(make):
    settings = Settings()
    devices = make(settings)
    devices.choose(MIC, DeviceChoice("usb"))
    devices.save_set("Headset")
    devices.choose(MIC, SYSTEM_DEFAULT)
    devices.save_set("Desk")
    devices.use_set("Headset")
    assert (active(devices, MIC), devices.set_in_use.value) == ("usb", "Headset")
    assert set(devices.sets.value) == {"Desk", "Headset"}
    again = make(Settings(settings.value))
    assert (set(again.sets.value), again.set_in_use.value) == ({"Desk", "Headset"}, "Headset")
    devices.remove_set("Headset")
    assert set(devices.sets.value) == {"Desk"}
    with pytest.raises(KeyError):
        devices.use_set("Headset")


def test_stand_ins_are_heard_and_seen_through_the_same_plugs(make, run):
    async def main():
        devices = make()
        devices.choose(MIC, DeviceChoice("tone:440", "A tone"))
        devices.choose(CAMERA, DeviceChoice("synthetic:bars", "A test card"))
        microphone, camera = audio_source("microphone:"), video_source("camera:")
        await asyncio.gather(microphone.open(), camera.open())
        assert (microphone.name, camera.name) == ("A tone", "A test card")
        frame = await microphone.read()
        assert abs(frame.to_ndarray()).max() > 1000
        picture = await camera.read()
        assert picture.to_ndarray(format="gray").std() > 20
        await asyncio.gather(microphone.close(), camera.close())
        return devices.problems

    problems = run(main())
    assert problems[MIC] == problems[CAMERA] == ""


def test_a_file_that_is_gone_is_a_device_that_is_missing(make, run):
    async def main():
        devices = make()
        devices.choose(MIC, DeviceChoice("file:/no/such/file.wav"))
        microphone = audio_source("microphone:")
        with pytest.raises(Exception, match="failed for acquireLocalMedia"):
            await microphone.open()
        await asyncio.sleep(0.05)
        return devices.problems

    assert run(main())[MIC] == "missing"


def test_music_is_captured_in_stereo(make, run):
    async def main():
        make().choose(MIC, DeviceChoice("tone:440"))
        microphone = audio_source("microphone:stereo")
        await microphone.open()
        frame = await microphone.read()
        await microphone.close()
        return frame.layout.name, frame.samples

    assert run(main()) == ("stereo", 960)


def test_a_person_is_told_before_the_system_asks(qapp, monkeypatch):
    asked, said = [], []

    class App:
        def checkPermission(self, _permission):
            return permissions.QtCore.Qt.PermissionStatus.Undetermined

        def requestPermission(self, permission, _context, _answer):
            asked.append((type(permission).__name__, list(said)))

    class Core:
        QCoreApplication = type("Q", (), {"instance": staticmethod(App)})
        Qt = permissions.QtCore.Qt
        QCameraPermission = type("QCameraPermission", (), {})

    monkeypatch.setattr(permissions, "QtCore", Core)
    permissions._ask("video", lambda _granted: None, said.append)
    assert asked == [("QCameraPermission", [permissions.REASONS["video"]])]


def test_a_device_in_use_is_not_opened_again_because_another_is_the_default(make):
    devices = make()
    devices.choose(OUT, DeviceChoice("usb.out"))
    changes = []
    subscription = devices._lines[OUT].listen(lambda: changes.append(devices._lines[OUT].wanted))
    hear(devices, ServerView((BUILT_IN, HEADSET), (LOUDSPEAKERS, HEADPHONES), "pci", "usb.out"))
    assert changes == []
    hear(devices, BARE)
    assert [one.device.id for one in changes] == ["pci.out"]
    subscription.close()


def test_a_question_that_cannot_be_asked_is_no_leave(qapp, run, monkeypatch):
    def fail(*_what):
        raise RuntimeError("no such permission")

    monkeypatch.setattr(permissions, "_ask", fail)

    async def main():
        door = Door()
        async with asyncio.timeout(2):
            with pytest.raises(MediaAccessError, match="denied"):
                await permissions.ask_leave(door, "audio")

    run(main())
