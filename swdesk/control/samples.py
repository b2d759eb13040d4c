"""A second of a call as programs are told it: the `stats` of `swdesk call` and of the running program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from swdesk.media.stats import LegStats


def sample_facts(stats: LegStats) -> dict[str, Any]:
    """The numbers of the last second."""
    return {
        "audio_bps": round(stats.audio.bits_per_second_received),
        "video_bps": round(stats.video.bits_per_second_received),
        "video_fps": stats.video.fps_received,
        "loss_percent": stats.loss_percent,
        "jitter_ms": stats.jitter_ms,
        "rtt_ms": stats.rtt_ms,
    }
