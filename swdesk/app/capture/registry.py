"""Makes `microphone:`, `camera:` and `speaker:` known, and knows which of them there are."""

from __future__ import annotations

from dataclasses import dataclass

from swdesk.app.capture.camera import Camera
from swdesk.app.capture.doors import Door, SoundThread
from swdesk.app.capture.microphone import Microphone
from swdesk.app.capture.multimedia import multimedia
from swdesk.app.capture.speaker import Speaker
from swdesk.errors import MediaAccessError
from swdesk.media.sinks import register_audio_sink
from swdesk.media.sources import register_audio_source, register_video_source


@dataclass(frozen=True, slots=True)
class Present:
    """Which devices the machine has."""

    microphone: bool = False
    camera: bool = False
    speaker: bool = False


class Devices:
    """The default devices of this machine. Make it in the Qt thread."""

    def __init__(self) -> None:
        self._gui = Door()
        self._sound = SoundThread()
        register_audio_source("microphone", lambda _rest: Microphone(self._gui, self._sound))
        register_audio_sink("speaker", lambda _rest: Speaker(self._sound))
        register_video_source("camera", lambda _rest, settings: Camera(self._gui, settings))

    def present(self) -> Present:
        """What there is now. In the Qt thread."""
        try:
            devices = multimedia().QMediaDevices
        except MediaAccessError:
            return Present()
        return Present(
            microphone=not devices.defaultAudioInput().isNull(),
            camera=not devices.defaultVideoInput().isNull(),
            speaker=not devices.defaultAudioOutput().isNull(),
        )

    def close(self) -> None:
        """End the sound thread."""
        self._sound.stop()
