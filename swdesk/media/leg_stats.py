"""A leg's statistics: which of its parts is asked for what."""

from __future__ import annotations

import time
from collections.abc import Mapping

from swdesk.media.aiortc_adapter.connection import LegPeerConnection
from swdesk.media.playout import Playout
from swdesk.media.stats import LegStats, Probe, Sampler
from swdesk.media.video_out import VideoOut


class LegSampler:
    """Makes the samples of one leg."""

    def __init__(self, playout: Playout, remote: VideoOut) -> None:
        self._playout = playout
        self._remote = remote
        self._sampler = Sampler()

    def sample(
        self, pc: LegPeerConnection | None, codecs: Mapping[str, str], connected_at: float | None
    ) -> LegStats:
        """What was sent and received so far."""
        audio = self._sampler.sample(
            "audio",
            Probe(
                sender=pc.sender("audio") if pc else None,
                receiver=pc.receiver("audio") if pc else None,
                codec=codecs.get("audio"),
                frames_received=self._playout.frames,
                hearing=pc.audio_receiver.listener.counters if pc and pc.audio_receiver else None,
            ),
        )
        video = self._sampler.sample(
            "video",
            Probe(
                sender=pc.sender("video") if pc else None,
                receiver=pc.receiver("video") if pc else None,
                codec=codecs.get("video"),
                frames_received=self._remote.frames,
                size_received=self._remote.size.value,
            ),
        )
        round_trips = [one.rtt_ms for one in (audio, video) if one.rtt_ms is not None]
        return LegStats(
            at=time.monotonic(),
            audio=audio,
            video=video,
            rtt_ms=min(round_trips, default=None),
            jitter_ms=audio.jitter_ms if audio.jitter_ms is not None else video.jitter_ms,
            loss_percent=max(audio.loss_percent, video.loss_percent),
            convert_ms=round(1000 * self._remote.convert_seconds, 2),
            first_audio_at=self._playout.first_frame_at,
            first_video_at=self._remote.first_frame_at,
            connected_at=connected_at,
        )
