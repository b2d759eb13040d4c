"""The devices as the window shows them: what there is to choose, what is used, what is wrong with it.

The registry (`app/capture/registry.py`) knows and decides; here its facts become words, and presses its
commands. `devices` is that registry, or in tests something like it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from swdesk.app.i18n import tr
from swdesk.app.presenters.device_words import (
    BLOCKED,
    BUSY,
    MISSING,
    NO_PAGE,
    STAND_INS,
    SYSTEM_CHANGED,
    TITLES,
    USED_NOW,
    YOURS_AGAIN,
)
from swdesk.app.presenters.journal import Journal
from swdesk.app.presenters.notices import Notices
from swdesk.media.devices import (
    AutoSwitch,
    Device,
    DeviceChoice,
    DeviceKind,
    SwitchReason,
    find,
    is_stand_in,
    switch_line,
)
from swdesk.observable import State

FILES = (DeviceKind.AUDIOINPUT, DeviceKind.VIDEOINPUT)
"""Kinds that a file can stand in for."""

# Where a person lets a program use the camera and the microphone; Linux has no such page.
SYSTEM_PAGES = {
    ("darwin", DeviceKind.AUDIOINPUT): (
        "x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone"
    ),
    ("darwin", DeviceKind.VIDEOINPUT): (
        "x-apple.systempreferences:com.apple.preference.security?Privacy_Camera"
    ),
    ("win32", DeviceKind.AUDIOINPUT): "ms-settings:privacy-microphone",
    ("win32", DeviceKind.VIDEOINPUT): "ms-settings:privacy-webcam",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose. An empty `id` with an empty `name` is the system's default."""

    id: str
    name: str
    label: str
    is_chosen: bool = False
    is_active: bool = False


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a device, and what can be done from here: `retry`, `settings` or nothing."""

    title: str
    text: str = ""
    action: str = ""
    note: str = ""
    """The same in fewer words, where there is little room; without it the title is short enough."""

    @property
    def short(self) -> str:
        """Few words."""
        return self.note or self.title

    @property
    def action_words(self) -> str:
        """What stands on the button."""
        return {"retry": tr("Retry"), "settings": tr("Open settings")}.get(self.action, "")


@dataclass(frozen=True, slots=True)
class Picker:
    """One kind of device."""

    kind: DeviceKind
    title: str
    current: str = ""
    entries: tuple[Entry, ...] = ()
    stand_ins: tuple[Entry, ...] = ()
    can_use_file: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class DevicesView:
    """All of them, and the named sets."""

    pickers: tuple[Picker, ...] = ()
    sets: tuple[str, ...] = ()
    set_in_use: str = ""

    def picker(self, kind: DeviceKind) -> Picker:
        """The one of a kind. Raises `KeyError`."""
        for picker in self.pickers:
            if picker.kind is kind:
                return picker
        raise KeyError(kind)


class DevicesPresenter:
    """Follows the registry; `None` in place of it is a machine without any device."""

    def __init__(
        self,
        devices,
        journal: Journal,
        notices: Notices,
        open_page: Callable[[str], object],
        platform: str = sys.platform,
    ) -> None:
        self._devices = devices
        self._journal = journal
        self._notices = notices
        self._open_page = open_page
        self._platform = platform
        self._is_in_call = False
        self.view: State[DevicesView] = State(DevicesView())
        if devices is None:
            return
        for store in (devices.lists, devices.active, devices.choices, devices.sets, devices.set_in_use):
            store.changed.connect(self._changed)
        devices.problem_changed.connect(self._problems_changed)
        devices.auto_switched.connect(self._switched)
        devices.permission_asked.connect(self._permission_asked)
        self._changed()

    def rings_on_speaker(self) -> bool:
        """Whether the ring device is the loudspeaker of calls, now."""
        if self._devices is None:
            return False
        active = self._devices.active.value
        ringer, speaker = active.get(DeviceKind.RINGER), active.get(DeviceKind.AUDIOOUTPUT)
        return ringer is not None and speaker is not None and ringer.id == speaker.id

    # what a person decides

    def choose(self, kind: DeviceKind, entry: Entry) -> None:
        """Use it from now on."""
        self._devices.choose(kind, DeviceChoice(entry.id, entry.name))
        self._notices.withdraw(f"switch-{kind}")

    def choose_file(self, kind: DeviceKind, path: str) -> None:
        """Use a file in place of a device."""
        self._devices.choose(kind, DeviceChoice(f"file:{path}", Path(path).name))

    def use_set(self, name: str) -> None:
        """Use the devices kept under this name."""
        self._devices.use_set(name)

    def save_set(self, name: str) -> None:
        """Keep what is chosen under this name; an empty one is no name."""
        if name.strip():
            self._devices.save_set(name.strip())

    def remove_set(self, name: str) -> None:
        """Forget it."""
        self._devices.remove_set(name)

    def undo(self, kind: DeviceKind) -> None:
        """Go back to the device from before the last switch by itself."""
        self._devices.undo(kind)

    def help_with(self, kind: DeviceKind) -> None:
        """The button beside what is wrong: the system's page, or another attempt."""
        page = SYSTEM_PAGES.get((self._platform, kind))
        if self._devices.problems.get(kind) == "denied" and page:
            self._open_page(page)
        else:
            self._devices.retry(kind)

    def active(self, kind: DeviceKind) -> Device | None:
        """What is used now."""
        return self._devices.active.value.get(kind) if self._devices is not None else None

    def alternative(self, kind: DeviceKind) -> Device | None:
        """Another device of the kind that could be tried."""
        if self._devices is None:
            return None
        active = self.active(kind)
        others = [one for one in self._devices.lists.value.of(kind) if active is None or one.id != active.id]
        return others[0] if others else None

    def use(self, device: Device) -> None:
        """Choose it."""
        self._devices.choose(device.kind, DeviceChoice(device.id, device.label))

    def call_changed(self, is_running: bool) -> None:
        """What is wrong with a device matters on the stage only in a call."""
        self._is_in_call = is_running
        if self._devices is not None:
            self._problems_changed(self._devices.problems)

    # what the registry says

    def _changed(self, _fact: object = None) -> None:
        devices = self._devices
        self.view.set(
            DevicesView(
                tuple(self._picker(kind) for kind in TITLES),
                tuple(sorted(devices.sets.value)),
                devices.set_in_use.value,
            )
        )

    def _picker(self, kind: DeviceKind) -> Picker:
        devices = self._devices
        choice, active = devices.choices.value[kind], devices.active.value.get(kind)
        lists = devices.lists.value
        default, there = lists.default(kind), lists.of(kind)
        found = None if choice.is_default else find(choice, there)
        entries = [
            Entry(
                "",
                "",
                tr("System default ({device})", device=default.label)
                if default
                else tr("System default (none)"),
                choice.is_default,
                choice.is_default and active is not None,
            )
        ]
        for device in there:
            is_active = active is not None and device.id == active.id and not choice.is_default
            is_chosen = found is not None and found.id == device.id
            is_elsewhere = is_active and not is_chosen
            label = tr("{device} — in use now", device=device.label) if is_elsewhere else device.label
            entries.append(Entry(device.id, device.label, label, is_chosen, is_active))
        is_gone = not choice.is_default and found is None and not is_stand_in(choice.id)
        if is_gone:
            label = tr("{device} — not connected", device=choice.label or choice.id)
            entries.append(Entry(choice.id, choice.label, label, is_chosen=True))
        stand_ins = [
            Entry(spec, name, tr(name), choice.id == spec, choice.id == spec)
            for spec, name in STAND_INS[kind]
        ]
        if choice.id.startswith("file:"):
            stand_ins.append(Entry(choice.id, choice.label, choice.label, True, True))
        return Picker(
            kind,
            tr(TITLES[kind]),
            current=f"{active.label}" if active is not None else tr("None", "no device"),
            entries=tuple(entries),
            stand_ins=tuple(stand_ins),
            can_use_file=kind in FILES,
            trouble=self._trouble(kind, devices.problems.get(kind, "")),
        )

    def _trouble(self, kind: DeviceKind, problem: str) -> Trouble | None:
        if problem == "denied":
            page = SYSTEM_PAGES.get((self._platform, kind))
            text = "" if page else tr(NO_PAGE.get(kind, ""))
            return Trouble(tr(BLOCKED[kind]), text, "settings" if page else "retry")
        if problem == "busy":
            return Trouble(
                tr(BUSY[kind]),
                tr("It is taken as soon as it is free."),
                "retry",
                tr("In use by another program"),
            )
        if problem == "missing":
            if kind is DeviceKind.RINGER:
                return None  # said of the speaker already
            found, brief = MISSING[kind]
            return Trouble(tr(found), tr("Plug one in."), note=tr(brief))
        return None

    def _problems_changed(self, problems: dict[DeviceKind, str]) -> None:
        self._changed()
        for kind in (DeviceKind.AUDIOINPUT, DeviceKind.VIDEOINPUT, DeviceKind.AUDIOOUTPUT):
            trouble = self._trouble(kind, problems.get(kind, ""))
            key = f"trouble-{kind}"
            if trouble is None or not self._is_in_call or problems[kind] == "missing":
                self._notices.withdraw(key)
                continue
            self._notices.put(
                key,
                trouble.title,
                trouble.text,
                action=trouble.action_words,
                do=lambda kind=kind: self.help_with(kind),
                seconds=None,
            )

    def _switched(self, switch: AutoSwitch) -> None:
        self._journal.write(switch_line(switch))
        if switch.kind is DeviceKind.RINGER:
            return
        kind = switch.kind
        new = switch.new.label if switch.new is not None else tr("nothing")
        if switch.reason is SwitchReason.DEVICE_DISCONNECTED:
            gone = switch.old.label if switch.old is not None else tr(TITLES[kind])
            words = tr("{device} was unplugged", device=gone), tr(USED_NOW[kind], device=new)
        elif switch.reason is SwitchReason.DEVICE_RECONNECTED:
            words = tr("{device} is back", device=new), tr(YOURS_AGAIN[kind])
        else:
            words = tr(SYSTEM_CHANGED[kind]), tr("{device} is used now.", device=new)
        self._notices.put(
            f"switch-{switch.kind}",
            *words,
            action=tr("Undo") if switch.can_undo else "",
            do=(lambda: self.undo(switch.kind)) if switch.can_undo else None,
            seconds=switch.notice_seconds,
        )

    def _permission_asked(self, sentence: str) -> None:
        self._notices.put("permission", tr("The system will ask for your leave"), tr(sentence))
