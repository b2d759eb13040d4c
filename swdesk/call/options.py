"""What a caller may wish for when dialling or answering."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from swdesk.media.codec_choice import CodecOrder, OpusProfile
    from swdesk.media.processing.settings import ProcessingSettings
    from swdesk.media.recorder import Recorder
    from swdesk.media.sinks import AudioSink
    from swdesk.media.sources import AudioSource, VideoSource
    from swdesk.media.video_quality import VideoQuality


class MediaOptions(TypedDict, total=False):
    """Where sound and pictures come from and go to: a plug, or its spec (`tone:440`, `camera:`).

    `processing`: how the near sound is treated. Without it a microphone is treated by the preferences, and
    anything else, a file or a tone, is sent as it is. `video_quality`: the most that is sent of pictures, and
    what a camera is opened for. `codecs`: what is offered, the best first. `opus`: speech or music.
    `ringback`: a tone in the own loudspeaker while the far end rings.
    """

    microphone: AudioSource | str
    camera: VideoSource | str
    speaker: AudioSink | str
    recorder: Recorder | None
    processing: ProcessingSettings
    video_quality: VideoQuality
    codecs: CodecOrder
    opus: OpusProfile
    start_muted: bool
    start_camera_off: bool
    ringback: bool


class DialOptions(MediaOptions, total=False):
    """The rest of `Client.dial()`. `node_id`: a node of the platform to place the call on."""

    receive_audio: bool
    receive_video: bool
    user_variables: Mapping[str, object]
    node_id: str
