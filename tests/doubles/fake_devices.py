"""The registry of devices without any machine: the test plugs in and pulls out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from swdesk.app.stores import Store
from swdesk.media.devices import Device, DeviceChoice, DeviceKind, DeviceLists, Selection

MICROPHONES = (
    Device(DeviceKind.AUDIOINPUT, "mic-built-in", "Built-in Microphone", is_default=True),
    Device(DeviceKind.AUDIOINPUT, "mic-headset", "Acme USB Headset Pro 5000 Analog Mono"),
)
SPEAKERS = (
    Device(DeviceKind.AUDIOOUTPUT, "out-built-in", "Built-in Speakers", is_default=True),
    Device(DeviceKind.AUDIOOUTPUT, "out-headset", "Acme USB Headset Pro 5000 Analog Stereo"),
)
CAMERAS = (Device(DeviceKind.VIDEOINPUT, "/dev/video0", "HD Camera", is_default=True),)
ALL = DeviceLists(MICROPHONES, SPEAKERS, CAMERAS)


class FakeDevices(QObject):
    """As `swdesk.app.capture.registry.Devices`, over the same rules."""

    auto_switched = Signal(object)
    problem_changed = Signal(object)
    permission_asked = Signal(str)

    def __init__(self, lists: DeviceLists = ALL) -> None:
        super().__init__()
        self._selection = Selection()
        self._selection.update(lists)
        self.problems = dict.fromkeys(DeviceKind, "")
        self.lists = Store(lists)
        self.active = Store({})
        self.choices = Store({})
        self.sets = Store({})
        self.set_in_use = Store("")
        self.retried: list[DeviceKind] = []
        self._publish()

    def choose(self, kind: DeviceKind, choice: DeviceChoice) -> None:
        self._selection.choose(kind, choice)
        self._publish()

    def undo(self, kind: DeviceKind) -> bool:
        done = self._selection.undo(kind)
        self._publish()
        return done

    def use_set(self, name: str) -> None:
        self._selection.use_set(name)
        self._publish()

    def save_set(self, name: str) -> None:
        self._selection.save_set(name)
        self._publish()

    def remove_set(self, name: str) -> None:
        self._selection.remove_set(name)
        self._publish()

    def retry(self, kind: DeviceKind) -> None:
        self.retried.append(kind)

    def have(self, lists: DeviceLists) -> None:
        """The machine has these now."""
        switches = self._selection.update(lists)
        self._publish()
        for switch in switches:
            self.auto_switched.emit(switch)

    def find_problem(self, kind: DeviceKind, problem: str) -> None:
        """A plug could not use its device, or can again."""
        self.problems = {**self.problems, kind: problem}
        self.problem_changed.emit(dict(self.problems))

    def _publish(self) -> None:
        selection = self._selection
        self.lists.set(selection.lists)
        self.choices.set(dict(selection.choices))
        self.sets.set(dict(selection.sets))
        self.set_in_use.set(selection.set_in_use)
        self.active.set(dict(selection.active))
