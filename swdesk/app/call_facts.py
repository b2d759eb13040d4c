"""Gathers what is worth showing of a running call into one snapshot. Lives in the engine, knows no Qt."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from swdesk.app.call_levels import LevelFinder
from swdesk.app.phone import CallFacts, Levels, RoomSound
from swdesk.errors import SignalWireError
from swdesk.observable import State, Subscription

if TYPE_CHECKING:
    from swdesk.call.call import Call
    from swdesk.call.state import CallState
    from swdesk.media.freeze import Freeze
    from swdesk.media.stats import LegStats
    from swdesk.media.video_quality import SendingVideo

logger = logging.getLogger(__name__)

EVERY = 1.0  # s between two samples


class FactFinder:
    """Keeps `facts` true until the call is over."""

    def __init__(self, call: Call, *, is_mirror: bool = True) -> None:
        self._call = call
        self.facts: State[CallFacts] = State(CallFacts(is_mirror=is_mirror))
        self._subscriptions: list[Subscription] = [call.state.observe(self._state_changed)]
        self.statistics: State[LegStats | None] = State(None)
        self._subscriptions.append(call.remote_video.freeze.observe(self._freeze_changed))
        self._subscriptions.append(call.sending.observe(self._sending_changed))
        voice = call.voice
        self._level_finder = LevelFinder(voice.meter, call.remote_audio_level)
        self._subscriptions += [
            voice.hints.observe(lambda hints: self._change(sound_hints=hints)),
            voice.problem.observe(lambda problem: self._change(processing_problem=problem)),
        ]
        self._sampling = asyncio.get_running_loop().create_task(self._sample(), name="swdesk call facts")

    @property
    def levels(self) -> State[Levels]:
        """How loud both ends are, up to 30 times a second."""
        return self._level_finder.levels

    def close(self) -> None:
        """Stop measuring."""
        self._level_finder.close()
        self._sampling.cancel()
        for subscription in self._subscriptions:
            subscription.close()
        self._subscriptions.clear()

    def _state_changed(self, state: CallState) -> None:
        shape = self._call.shape
        self._change(
            sends_audio=shape is not None and shape.audio.send,
            sends_video=shape is not None and shape.video.send,
            receives_video=shape is not None and shape.video.receive,
            is_muted=state.audio_muted,
            is_camera_off=state.video_muted,
            can_add_video=state.status == "connected" and not (shape is not None and shape.video.send),
            room_sound=_room_sound(state),
            end_category=str(state.end_category) if state.is_over else "",
        )

    def _sending_changed(self, sending: SendingVideo) -> None:
        self._change(sending_limit="paused" if sending.is_paused else str(sending.limited_by))

    def _freeze_changed(self, freeze: Freeze) -> None:
        self._change(is_picture_frozen=freeze.is_frozen)

    async def _sample(self) -> None:
        while not self._call.finished.is_set():
            await asyncio.sleep(EVERY)
            try:
                stats = await self._call.stats()
            except SignalWireError:
                continue
            self.statistics.set(stats)
            self._change(
                remote_frames=stats.video.frames_received,
                remote_audio_packets=stats.audio.packets_received,
                round_trip_ms=stats.rtt_ms,
                loss_percent=stats.loss_percent if stats.connected_at is not None else None,
            )

    def _change(self, **facts: object) -> None:
        self.facts.set(replace(self.facts.value, **facts))


def _room_sound(state: CallState) -> RoomSound:
    me, may = state.self, state.capabilities.self
    if me is None or state.is_over:
        return RoomSound()
    return RoomSound(
        input_volume=me.input_volume if may.microphone_volume else None,
        output_volume=me.output_volume if may.speaker_volume else None,
        input_sensitivity=me.input_sensitivity if may.microphone_sensitivity else None,
    )
