"""Which device is used: the rules, without any device.

A `DeviceChoice` is what a person picked, kept by the system's id with the label beside it, for ids change
with the socket and labels with the language. `Selection` holds the choices and the named sets; told what the
machine has at the moment, it says which device is active for each kind, and why that changed by itself.

The order for each kind: the choice, the next ones of the set in use, the system's default, anything there
is. A choice is never given up because its device went away: the device is used again when it is back.

Files and synthetic sources are devices too, by their spec (`sources.py`): they are always there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

STAND_INS = ("file", "loop", "synthetic", "tone", "silence", "off", "null")  # schemes of sources and sinks
LONGEST_ORDER = 5  # devices that a set remembers for one kind
NOTICE_SECONDS = 5.0
LOST_OUTPUT_NOTICE_SECONDS = 10.0  # sound that moved to a loudspeaker may be heard by others


class DeviceKind(StrEnum):
    """What a device is for, in the words of the web; a ringer is an audio output chosen apart."""

    AUDIOINPUT = "audioinput"
    AUDIOOUTPUT = "audiooutput"
    VIDEOINPUT = "videoinput"
    RINGER = "ringer"


class SwitchReason(StrEnum):
    """Why another device is used without anybody having asked for it, in the SDK's words."""

    DEVICE_DISCONNECTED = "device_disconnected"
    DEVICE_RECONNECTED = "device_reconnected"
    DEFAULT_CHANGED = "default_changed"


@dataclass(frozen=True, slots=True)
class Device:
    """A device as the system names it. `id` is the system's, or the spec of a stand-in."""

    kind: DeviceKind
    id: str
    label: str
    is_default: bool = False

    @property
    def is_stand_in(self) -> bool:
        """Whether a file or a synthetic source stands in for a device."""
        return is_stand_in(self.id)


@dataclass(frozen=True, slots=True)
class DeviceChoice:
    """What a person picked. Both empty: the system's default, whichever it is at the moment."""

    id: str = ""
    label: str = ""

    @property
    def is_default(self) -> bool:
        """Whether the system decides."""
        return not self.id and not self.label


SYSTEM_DEFAULT = DeviceChoice()


@dataclass(frozen=True, slots=True)
class DeviceLists:
    """What the machine has at the moment."""

    audioinput: tuple[Device, ...] = ()
    audiooutput: tuple[Device, ...] = ()
    videoinput: tuple[Device, ...] = ()

    def of(self, kind: DeviceKind) -> tuple[Device, ...]:
        """The devices of a kind; ringers are the audio outputs."""
        if kind is DeviceKind.RINGER:
            return tuple(replace(device, kind=kind) for device in self.audiooutput)
        devices: tuple[Device, ...] = getattr(self, kind.value)
        return devices

    def default(self, kind: DeviceKind) -> Device | None:
        """The system's default, or the first there is."""
        devices = self.of(kind)
        return next((device for device in devices if device.is_default), devices[0] if devices else None)


@dataclass(frozen=True, slots=True)
class DeviceSet:
    """Choices under a name ("Desk"): for each kind the first wish, and what to fall back to, in order."""

    name: str
    choices: Mapping[DeviceKind, tuple[DeviceChoice, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AutoSwitch:
    """Another device is used from now on, and nobody asked for it. `new` is None when there is none left."""

    kind: DeviceKind
    reason: SwitchReason
    old: Device | None
    new: Device | None

    @property
    def notice_seconds(self) -> float:
        """How long it is to be shown: longer when sound may now come out of a loudspeaker."""
        is_lost = self.reason is SwitchReason.DEVICE_DISCONNECTED
        is_output = self.kind is DeviceKind.AUDIOOUTPUT
        return LOST_OUTPUT_NOTICE_SECONDS if is_lost and is_output else NOTICE_SECONDS

    @property
    def can_undo(self) -> bool:
        """Whether the old device is still there to go back to."""
        return self.old is not None and self.reason is not SwitchReason.DEVICE_DISCONNECTED


def switch_line(switch: AutoSwitch) -> str:
    """The line for the log."""
    return f"auto-switch: {switch.kind} ({switch.reason}) → {switch.new.label if switch.new else 'none'}"


def is_stand_in(device_id: str) -> bool:
    """Whether an id is the spec of a file or a synthetic source."""
    scheme, colon, _ = device_id.partition(":")
    return bool(colon) and scheme in STAND_INS


def find(choice: DeviceChoice, devices: Iterable[Device]) -> Device | None:
    """The device that was chosen: the same id, or else the same label.

    Cameras are numbered by Linux in the order they are found, so under `/dev/` the label goes first.
    """
    there = tuple(devices)
    same_id = next((device for device in there if choice.id and device.id == choice.id), None)
    same_label = next((device for device in there if choice.label and device.label == choice.label), None)
    if same_id is not None and same_id.label == choice.label:
        return same_id
    if choice.id.startswith("/dev/"):
        return same_label or same_id
    return same_id or same_label


def pick(kind: DeviceKind, wishes: Iterable[DeviceChoice], lists: DeviceLists) -> Device | None:
    """The first wish that can be had, else the system's default; None when there is nothing at all."""
    for wish in wishes:
        if wish.is_default:
            break
        if is_stand_in(wish.id):
            return Device(kind, wish.id, wish.label or wish.id)
        found = find(wish, lists.of(kind))
        if found is not None:
            return found
    return lists.default(kind)


class Selection:
    """The choices of one person on one machine, and the devices that follow from them."""

    def __init__(self) -> None:
        self.lists = DeviceLists()
        self.choices: dict[DeviceKind, DeviceChoice] = dict.fromkeys(DeviceKind, SYSTEM_DEFAULT)
        self.sets: dict[str, DeviceSet] = {}
        self.set_in_use = ""
        self.active: dict[DeviceKind, Device | None] = dict.fromkeys(DeviceKind)
        self._had: set[DeviceKind] = set()
        self._last: dict[DeviceKind, AutoSwitch] = {}

    def update(self, lists: DeviceLists) -> list[AutoSwitch]:
        """The machine has these now; what is used instead of what, if anything."""
        self.lists = lists
        switches = []
        for kind in DeviceKind:
            old, new = self.active[kind], self._pick(kind)
            self.active[kind] = new
            if (old and old.id) != (new and new.id) and kind in self._had:
                switch = AutoSwitch(kind, self._reason(kind, old, new), old, new)
                self._last[kind] = switch
                switches.append(switch)
            if new is not None:
                self._had.add(kind)
        return switches

    def choose(self, kind: DeviceKind, choice: DeviceChoice) -> None:
        """Use this from now on, whenever it is there."""
        found = find(choice, self.lists.of(kind))
        if found is not None and not choice.label:
            choice = DeviceChoice(choice.id, found.label)
        self.choices[kind] = choice
        self._last.pop(kind, None)
        self._follow(kind)

    def undo(self, kind: DeviceKind) -> bool:
        """Choose the device from before the last switch by itself; whether it could be done."""
        switch = self._last.get(kind)
        if switch is None or switch.old is None or find(_as_choice(switch.old), self.lists.of(kind)) is None:
            return False
        self.choose(kind, _as_choice(switch.old))
        return True

    def save_set(self, name: str) -> None:
        """Keep the choices under this name; what the set had before comes after them, to fall back to."""
        before = self.sets.get(name, DeviceSet(name)).choices
        self.sets[name] = DeviceSet(
            name,
            {kind: _in_front(self.choices[kind], before.get(kind, ())) for kind in DeviceKind},
        )
        self.set_in_use = name

    def use_set(self, name: str) -> None:
        """Choose what the set says. Raises `KeyError` for a name that was not saved."""
        chosen = self.sets[name].choices
        self.set_in_use = name
        for kind in DeviceKind:
            order = chosen.get(kind, ())
            self.choose(kind, order[0] if order else SYSTEM_DEFAULT)

    def remove_set(self, name: str) -> None:
        """Forget a set; the choices stay as they are."""
        self.sets.pop(name, None)
        if self.set_in_use == name:
            self.set_in_use = ""
            for kind in DeviceKind:
                self._follow(kind)

    def _follow(self, kind: DeviceKind) -> None:
        self.active[kind] = self._pick(kind)
        if self.active[kind] is not None:
            self._had.add(kind)

    def _pick(self, kind: DeviceKind) -> Device | None:
        choice = self.choices[kind]
        if choice.is_default:
            return self.lists.default(kind)
        fallbacks = self.sets[self.set_in_use].choices.get(kind, ()) if self.set_in_use in self.sets else ()
        return pick(kind, (choice, *fallbacks), self.lists)

    def _reason(self, kind: DeviceKind, old: Device | None, new: Device | None) -> SwitchReason:
        there = {device.id for device in self.lists.of(kind)}
        if new is None or (old is not None and not old.is_stand_in and old.id not in there):
            return SwitchReason.DEVICE_DISCONNECTED
        if old is None or find(self.choices[kind], [new]) is not None or not new.is_default:
            return SwitchReason.DEVICE_RECONNECTED
        return SwitchReason.DEFAULT_CHANGED

    # --- as they are kept -----------------------------------------------------------------------------------

    def to_mapping(self) -> dict[str, Any]:
        """The choices and sets as TOML holds them; what is the default is left out."""
        kept: dict[str, Any] = {
            kind.value: _to_table(choice) for kind, choice in self.choices.items() if not choice.is_default
        }
        if self.set_in_use:
            kept["set"] = self.set_in_use
        if self.sets:
            kept["sets"] = {
                name: {
                    kind.value: [_to_table(choice) for choice in order]
                    for kind, order in one.choices.items()
                    if order and order != (SYSTEM_DEFAULT,)
                }
                for name, one in self.sets.items()
            }
        return kept

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Take up what `to_mapping` gave; what cannot be understood is left out."""
        for kind in DeviceKind:
            self.choices[kind] = _from_table(kept.get(kind.value)) or SYSTEM_DEFAULT
        sets = kept.get("sets")
        self.sets = {
            name: DeviceSet(name, {kind: _order(table.get(kind.value)) for kind in DeviceKind})
            for name, table in (sets.items() if isinstance(sets, Mapping) else ())
            if isinstance(name, str) and name and isinstance(table, Mapping)
        }
        name = kept.get("set")
        self.set_in_use = name if isinstance(name, str) and name in self.sets else ""
        for kind in DeviceKind:
            self._follow(kind)


def _as_choice(device: Device) -> DeviceChoice:
    return DeviceChoice(device.id, device.label)


def _in_front(first: DeviceChoice, rest: tuple[DeviceChoice, ...]) -> tuple[DeviceChoice, ...]:
    return (first, *(choice for choice in rest if choice != first))[:LONGEST_ORDER]


def _to_table(choice: DeviceChoice) -> dict[str, str]:
    return {"id": choice.id, "label": choice.label}


def _from_table(table: object) -> DeviceChoice | None:
    if not isinstance(table, Mapping):
        return None
    device_id, label = table.get("id", ""), table.get("label", "")
    if not isinstance(device_id, str) or not isinstance(label, str):
        return None
    return DeviceChoice(device_id, label)


def _order(tables: object) -> tuple[DeviceChoice, ...]:
    if not isinstance(tables, (list, tuple)):
        return ()
    found = [choice for choice in map(_from_table, tables) if choice is not None]
    return tuple(found[:LONGEST_ORDER])
