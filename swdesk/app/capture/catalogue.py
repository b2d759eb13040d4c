"""What the machine has, as Qt tells it, put right by what the sound server tells.

On Linux Qt hears of added sound devices and never of removed ones: its list keeps them. So a device counts
only while the server has it too. Qt's ids for PulseAudio are the server's names; where they have nothing in
common, Qt uses something else than this server, and its own lists are all there is.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from swdesk.app.capture.multimedia import multimedia
from swdesk.media.devices import Device, DeviceKind, DeviceLists

CAMERAS_OF_LINUX = "/dev/"


@dataclass(frozen=True, slots=True)
class ServerView:
    """The names that a sound server has: sources (monitors, too), sinks, and the defaults."""

    sources: frozenset[str] = frozenset()
    sinks: frozenset[str] = frozenset()
    default_source: str = ""
    default_sink: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The devices, and Qt's own objects for them by kind and id."""

    lists: DeviceLists = field(default_factory=DeviceLists)
    handles: dict[tuple[DeviceKind, str], object] = field(default_factory=dict)

    def handle(self, device: Device | None) -> object:
        """Qt's object for a device; None for a stand-in or for nothing."""
        if device is None:
            return None
        kind = DeviceKind.AUDIOOUTPUT if device.kind is DeviceKind.RINGER else device.kind
        return self.handles.get((kind, device.id))


def read_catalogue(server: ServerView | None, *, has_sound: bool = True) -> Catalogue:
    """What there is now. In the Qt thread. Without `has_sound` Qt is not asked for any."""
    qt = multimedia().QMediaDevices
    handles: dict[tuple[DeviceKind, str], object] = {}

    def devices(kind: DeviceKind, found, default) -> tuple[Device, ...]:
        made = []
        for one in found:
            device_id = bytes(one.id()).decode(errors="replace")
            if (kind, device_id) not in handles:
                handles[kind, device_id] = one
                made.append(Device(kind, device_id, one.description(), one == default))
        return tuple(made)

    cameras = devices(DeviceKind.VIDEOINPUT, qt.videoInputs(), qt.defaultVideoInput())
    cameras = tuple(camera for camera in cameras if _is_there(camera.id))
    if not has_sound:
        return Catalogue(DeviceLists(videoinput=cameras), handles)
    microphones = devices(DeviceKind.AUDIOINPUT, qt.audioInputs(), qt.defaultAudioInput())
    speakers = devices(DeviceKind.AUDIOOUTPUT, qt.audioOutputs(), qt.defaultAudioOutput())
    if server is not None:
        microphones = _as_of_server(microphones, server.sources, server.default_source)
        speakers = _as_of_server(speakers, server.sinks, server.default_sink)
    return Catalogue(DeviceLists(microphones, speakers, cameras), handles)


def _as_of_server(devices: tuple[Device, ...], names: frozenset[str], default: str) -> tuple[Device, ...]:
    if names and devices and not any(device.id in names for device in devices):
        return devices  # Qt's are not of this server
    return tuple(
        Device(device.kind, device.id, device.label, device.id == default)
        for device in devices
        if device.id in names
    )


def _is_there(device_id: str) -> bool:
    return not device_id.startswith(CAMERAS_OF_LINUX) or os.path.exists(device_id)
