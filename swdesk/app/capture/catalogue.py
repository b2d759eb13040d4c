"""What the machine has: cameras as Qt tells, sound devices as the sound server of Linux or else Qt tells.

On Linux Qt hears of added sound devices and never of removed ones, so there the server itself is asked
(`sound_server.py`).
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from swdesk.app.capture.multimedia import multimedia
from swdesk.app.capture.pulse import PulseDevice
from swdesk.media.devices import Device, DeviceKind, DeviceLists

CAMERAS_OF_LINUX = "/dev/"


def is_qt_needed(server: ServerView | None) -> bool:
    """Whether QtMultimedia has anything to tell: without it the program starts sooner and is smaller."""
    return server is None or any(Path(CAMERAS_OF_LINUX).glob("video*"))


@dataclass(frozen=True, slots=True)
class ServerView:
    """What a sound server has: microphones, loudspeakers, and the names of the defaults."""

    sources: tuple[PulseDevice, ...] = ()
    sinks: tuple[PulseDevice, ...] = ()
    default_source: str = ""
    default_sink: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The devices, and what they are opened by, by kind and id."""

    lists: DeviceLists = field(default_factory=DeviceLists)
    handles: dict[tuple[DeviceKind, str], object] = field(default_factory=dict)

    def handle(self, device: Device | None) -> object:
        """What a device is opened by; None for a stand-in or for nothing."""
        if device is None:
            return None
        kind = DeviceKind.AUDIOOUTPUT if device.kind is DeviceKind.RINGER else device.kind
        return self.handles.get((kind, device.id))


def read_catalogue(server: ServerView | None) -> Catalogue:
    """What there is now, with the sound devices of a server, or Qt's without one. In the Qt thread.

    Raises `MediaAccessError` when QtMultimedia is needed and cannot be loaded.
    """
    handles: dict[tuple[DeviceKind, str], object] = {}

    def keep(kind: DeviceKind, device_id: str, label: str, is_default: bool, handle: object) -> list[Device]:
        if (kind, device_id) in handles:
            return []
        handles[kind, device_id] = handle
        return [Device(kind, device_id, label, is_default)]

    def of_qt(kind: DeviceKind, found, default) -> tuple[Device, ...]:
        ids = [(bytes(one.id()).decode(errors="replace"), one) for one in found]
        kept = (keep(kind, name, one.description(), one == default, one) for name, one in ids)
        return tuple(device for devices in kept for device in devices)

    def of_server(kind: DeviceKind, found: tuple[PulseDevice, ...], default: str) -> tuple[Device, ...]:
        kept = (keep(kind, one.name, one.label, one.name == default, one) for one in found)
        return tuple(device for devices in kept for device in devices)

    qt = multimedia().QMediaDevices if is_qt_needed(server) else None
    cameras: tuple[Device, ...] = ()
    if qt is not None:
        cameras = of_qt(DeviceKind.VIDEOINPUT, qt.videoInputs(), qt.defaultVideoInput())
        cameras = tuple(camera for camera in cameras if _is_there(camera.id))
    if server is not None:
        microphones = of_server(DeviceKind.AUDIOINPUT, server.sources, server.default_source)
        speakers = of_server(DeviceKind.AUDIOOUTPUT, server.sinks, server.default_sink)
    else:
        microphones = of_qt(DeviceKind.AUDIOINPUT, qt.audioInputs(), qt.defaultAudioInput())
        speakers = of_qt(DeviceKind.AUDIOOUTPUT, qt.audioOutputs(), qt.defaultAudioOutput())
    return Catalogue(DeviceLists(microphones, speakers, cameras), handles)


def _is_there(device_id: str) -> bool:
    return not device_id.startswith(CAMERAS_OF_LINUX) or os.path.exists(device_id)
