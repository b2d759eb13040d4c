"""The plugs of a headless call: files are tried before anybody is called.

Files and tones are sent as they are; only a microphone's sound is treated (`call.leg_of_media`).
"""

from __future__ import annotations

from swdesk.call.options import MediaOptions as CallMedia
from swdesk.cli.options import MediaOptions
from swdesk.media.codec_choice import AUDIO_CODECS, MUSIC, VIDEO_CODECS, CodecOrder
from swdesk.media.video_quality import QUALITIES

OF_A_FILE = ("file:", "loop:")


async def plugs(options: MediaOptions) -> CallMedia:
    """What `dial()` and `answer()` take. Raises a `MediaError` for what cannot be played."""
    from swdesk.media import files, synthetic  # noqa: F401 - importing registers the sources
    from swdesk.media.recorder import Recorder
    from swdesk.media.sources import AudioSource, VideoSource, audio_source, video_source

    sources: list[tuple[str, AudioSource | VideoSource]] = []
    if options.send_audio is not False:
        sources.append((options.microphone, audio_source(options.microphone)))
    if options.send_video is not False:
        sources.append((options.camera, video_source(options.camera)))
    for spec, source in sources:
        if spec.startswith(OF_A_FILE):
            try:
                await source.open()
            finally:
                await source.close()
    media: CallMedia = {"microphone": options.microphone, "camera": options.camera, "speaker": "null:"}
    if options.video_quality is not None:
        media["video_quality"] = QUALITIES[options.video_quality]
    if options.audio_codecs or options.video_codecs:
        media["codecs"] = CodecOrder(
            options.audio_codecs or AUDIO_CODECS, options.video_codecs or VIDEO_CODECS
        )
    if options.music:
        media["opus"] = MUSIC
    if options.record is not None:
        media["recorder"] = Recorder(options.record)
    return media
