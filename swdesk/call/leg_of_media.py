"""The real leg of a call: from a caller's wishes to `media.leg.CallLeg`, loaded when first needed."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from swdesk.call.leg import Leg
from swdesk.call.options import MediaOptions
from swdesk.errors import DeviceNotFoundError
from swdesk.media.codec_choice import ANY_ORDER, MUSIC, SPEECH, CodecOrder
from swdesk.media.shape import MediaShape
from swdesk.media.video_quality import DEFAULT_QUALITY, QUALITIES
from swdesk.preferences import Preferences, SoundPreferences
from swdesk.protocol import signalwire

if TYPE_CHECKING:
    from swdesk.media.processing.settings import ProcessingSettings
    from swdesk.media.sources import AudioSource

MICROPHONE, CAMERA, SPEAKER, NOBODY = "microphone:", "camera:", "speaker:", "null:"


def with_defaults(options: MediaOptions, preferences: Preferences) -> MediaOptions:
    """The preferences, and over them what the caller wishes for; `None` is no wish."""
    media: MediaOptions = {
        "start_muted": preferences.calls.start_muted,
        "start_camera_off": preferences.calls.start_camera_off,
        "ringback": preferences.notifications.ringback,
        "video_quality": QUALITIES.get(preferences.video.quality, DEFAULT_QUALITY),
        "codecs": CodecOrder.preferring(
            preferences.sound.preferred_codecs, preferences.video.preferred_codecs
        ),
    }
    for key in MediaOptions.__annotations__:
        if options.get(key) is not None:
            media[key] = options[key]  # type: ignore[literal-required]
    return media


async def preload_media() -> None:
    """aiortc and av take a third of a second to import: not on the loop."""
    await asyncio.to_thread(importlib.import_module, "swdesk.media.leg")


def real_leg(
    leg_id: str,
    shape: MediaShape,
    media: MediaOptions,
    *,
    ice_servers: Sequence[signalwire.IceServer],
    allow_loopback: bool,
    sound: SoundPreferences,
) -> Leg:
    """A leg on aiortc. Without wishes it uses this machine's devices, and does without those it has not.

    A device's sound is treated as the `sound` preferences say; files and tones are sent as they are, unless
    `media["processing"]` says otherwise. Which it is, the source's scheme tells.
    """
    from swdesk.media.ice_servers import IceServer
    from swdesk.media.leg import CallLeg, LegOptions, LegSources

    microphone = media.get("microphone", MICROPHONE)
    processing = media.get("processing") or default_processing(microphone, sound)
    return CallLeg(
        leg_id,
        shape,
        ice_servers=[
            IceServer(tuple(server.urls), server.username, server.credential) for server in ice_servers
        ],
        sources=LegSources(
            audio=microphone,
            video=media.get("camera", CAMERA),
            sink=media.get("speaker") or _default_speaker(),
            recorder=media.get("recorder"),
        ),
        options=LegOptions(
            allow_loopback=allow_loopback,
            start_muted=media.get("start_muted", False),
            start_camera_off=media.get("start_camera_off", False),
            processing=processing,
            video_quality=media.get("video_quality", DEFAULT_QUALITY),
            codecs=media.get("codecs", ANY_ORDER),
            opus=media.get("opus") or (MUSIC if processing.is_studio else SPEECH),
        ),
    )


def default_processing(microphone: AudioSource | str, sound: SoundPreferences) -> ProcessingSettings:
    """The preferences for a device, nothing at all for another source."""
    from swdesk.media.processing.settings import AS_IS, ProcessingSettings

    if not isinstance(microphone, str) or not microphone.startswith(MICROPHONE):
        return AS_IS
    return ProcessingSettings(
        echo_cancellation=sound.echo_cancellation,
        noise_suppression=sound.noise_suppression,
        auto_gain_control=sound.auto_gain_control,
        microphone_gain=sound.microphone_gain,
        is_studio=sound.studio,
    )


def _default_speaker() -> str:
    """The machine's loudspeaker where one is plugged in, else nobody."""
    from swdesk.media.sinks import audio_sink

    try:
        audio_sink(SPEAKER)
    except DeviceNotFoundError:
        return NOBODY
    return SPEAKER
