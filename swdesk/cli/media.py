"""The plugs of a headless call: files are tried before anybody is called."""

from __future__ import annotations

from swdesk.call.options import MediaOptions as CallMedia
from swdesk.cli.options import MediaOptions

OF_A_FILE = ("file:", "loop:")


async def plugs(options: MediaOptions) -> CallMedia:
    """What `dial()` and `answer()` take. Raises `MediaFileError` for a file that cannot be played."""
    from swdesk.media import files, synthetic  # noqa: F401 - importing registers the sources
    from swdesk.media.recorder import Recorder
    from swdesk.media.sources import audio_source, video_source

    if options.microphone.startswith(OF_A_FILE) and options.send_audio is not False:
        sound = audio_source(options.microphone)
        try:
            await sound.open()
        finally:
            await sound.close()
    if options.camera.startswith(OF_A_FILE) and options.send_video is not False:
        film = video_source(options.camera)
        try:
            await film.open()
        finally:
            await film.close()
    media: CallMedia = {"microphone": options.microphone, "camera": options.camera, "speaker": "null:"}
    if options.record is not None:
        media["recorder"] = Recorder(options.record)
    return media
