"""CallLeg: one peer connection, its sources, its tracks and what comes out of it.

Signalling is not known here. The owner opens the leg, carries its descriptions, and closes it:

    leg = CallLeg(leg_id, shape, ice_servers=servers, sources=LegSources("tone:440", "synthetic:bars"))
    await leg.open()
    offer = await leg.create_offer()        # complete: no trickle on this platform
    await leg.apply_answer(answer)          # the same answer again does no harm
    …
    await leg.close()

`leg.state` goes NEW, CONNECTING, CONNECTED; LOST and back when nothing has arrived for a while; FAILED and
CLOSED are ends.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import av
from aiortc import RTCConfiguration
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack

from swdesk.errors import MediaAccessError, MediaError, NegotiationError
from swdesk.media import aiortc_adapter
from swdesk.media.aiortc_adapter.connection import LegPeerConnection
from swdesk.media.codec_choice import ANY_ORDER, SPEECH, CodecOrder, OpusProfile
from swdesk.media.ends import LegEnds, LegSources
from swdesk.media.freeze import KeyFrameThrottle, watch_for_freeze
from swdesk.media.ice_servers import IceServer, choose
from swdesk.media.leg_stats import LegSampler
from swdesk.media.negotiation import Negotiation, Wish
from swdesk.media.playout import Playout
from swdesk.media.processing.settings import AS_IS, ProcessingSettings
from swdesk.media.ringback import play_ringback
from swdesk.media.sending import VideoSending
from swdesk.media.shape import MediaShape
from swdesk.media.sinks import NullSink
from swdesk.media.sources import AudioSource, VideoSettings, VideoSource
from swdesk.media.stats import LegStats
from swdesk.media.video_out import VideoOut
from swdesk.media.video_quality import DEFAULT_QUALITY, VideoQuality
from swdesk.media.workers import workers
from swdesk.observable import State, Stream

__all__ = ["CallLeg", "IceServer", "LegOptions", "LegSources", "LegState"]

logger = logging.getLogger(__name__)

CONNECT_SECONDS = 15.0
LOST_SECONDS = 5.0
ASK_SECONDS = 2.0  # between two requests to a far side that has fallen silent
GONE_SECONDS = 10.0  # LOST because the far side closed: it does not come back
WATCH_SECONDS = 0.5
CLOSE_SECONDS = 0.4
QUICK_PIXELS = 320 * 240  # the own picture in a corner: half a millisecond
KEY_FRAMES_AT = (0.1, 0.3, 0.8, 1.5, 2.5)  # seconds after connecting (freeswitch.md 9)


class LegState(StrEnum):
    """How a leg is doing."""

    NEW = "new"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    LOST = "lost"
    FAILED = "failed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class LegOptions:
    """How a leg behaves. Times in seconds; `allow_loopback` is for calls within one machine."""

    gather_timeout: float = 1.0
    allow_loopback: bool = False
    start_muted: bool = False
    start_camera_off: bool = False
    fallback_to_receive_only: bool = True
    processing: ProcessingSettings = AS_IS
    video_quality: VideoQuality = DEFAULT_QUALITY
    codecs: CodecOrder = ANY_ORDER
    opus: OpusProfile = SPEECH


@dataclass(frozen=True, slots=True)
class _Update:
    """What a re-offer wants, and which sources were opened for it."""

    shape: MediaShape
    opened: list[str]


class CallLeg:
    """One leg of a call. Lives on one event loop."""

    def __init__(
        self,
        leg_id: str,
        shape: MediaShape,
        *,
        ice_servers: Sequence[IceServer] = (),
        sources: LegSources | None = None,
        options: LegOptions | None = None,
    ) -> None:
        aiortc_adapter.install()
        self.leg_id = leg_id
        self.shape = shape
        self.state: State[LegState] = State(LegState.NEW)
        self.errors: Stream[MediaError] = Stream(replay=20)
        self._sources = sources or LegSources()
        self._options = options or LegOptions()
        self._ice_servers = tuple(ice_servers)
        self._log = logging.LoggerAdapter(logger, {"leg": leg_id[:8]})
        self.local_video = VideoOut(workers(), quick_pixels=QUICK_PIXELS)
        self.remote_video = VideoOut(workers())
        self.playout = Playout(NullSink())
        self.remote_audio_level: State[float] = self.playout.level
        self._negotiation = Negotiation(self._connect)
        self._update: _Update | None = None
        quality = self._options.video_quality
        self._ends = LegEnds(
            self._sources,
            on_error=self._report,
            on_local_frame=self.local_video.push,
            muted=self._options.start_muted,
            camera_off=self._options.start_camera_off,
            processing=self._options.processing,
            settings=VideoSettings.of(quality),
        )
        self.voice = self._ends.voice
        self.playout.on_played = self.voice.far_end
        self._tasks: set[asyncio.Task[Any]] = set()
        self._ringing: asyncio.Task[None] | None = None
        self._last_packet = 0.0
        self._gone_at: float | None = None
        self._connected_at: float | None = None
        self._sampler = LegSampler(self.playout, self.remote_video)
        self._sending = VideoSending(quality, self._ends, self.local_video, self.remote_video)
        self.sending = self._sending.state
        self._key_frame_throttle = KeyFrameThrottle()

    # Opening

    async def open(self) -> None:
        """Open the sources and the sink.

        A source that cannot be opened is done without, with a non-fatal `MediaAccessError` on `errors`,
        unless the options forbid it or nothing would be left. Raises `MediaAccessError`, fatal, then.
        """
        self.shape = await self._ends.open(self.shape, fallback=self._options.fallback_to_receive_only)
        if self._ends.sink is not None:
            self.playout.set_sink(self._ends.sink)
        if self._sources.recorder is not None:
            await self._sources.recorder.start(audio=self.shape.audio.receive, video=self.shape.video.receive)
        if not self.shape.audio and not self.shape.video:
            raise MediaAccessError(
                "There is nothing to send and nothing to receive", operation="open", media="all", fatal=True
            )

    # Negotiating

    async def create_offer(self) -> str:
        """Our offer, with all its candidates. Raises `NegotiationError` without any network address."""
        return await self._negotiation.create_offer(self._wishes())

    async def apply_answer(self, answer: str) -> None:
        """The far side's answer to our offer. The same one again is ignored, and so is another one later.

        Raises `NegotiationError` for an answer that cannot be used.
        """
        if await self._negotiation.apply_answer(answer):
            self._begin_connecting()

    async def create_answer(self, offer: str) -> str:
        """Our answer to the far side's offer, with all its candidates.

        Sections the shape has no use for are rejected. Raises `NegotiationError` when nothing is left.
        """
        answer = await self._negotiation.create_answer(offer, self._wishes())
        self._begin_connecting()
        return answer

    async def offer_update(self, shape: MediaShape) -> str:
        """A re-offer for another shape of the running call; what it newly sends is opened first.

        `apply_update` or `revoke_update` has to follow. Raises `MediaAccessError` or `NegotiationError`;
        then nothing has changed.
        """
        if self.state.value not in (LegState.CONNECTED, LegState.LOST):
            raise NegotiationError("The media can be changed only while it is connected")
        opened: list[str] = []
        try:
            for kind, direction in (("audio", shape.audio), ("video", shape.video)):
                if direction.send and await self._ends.add(kind):
                    opened.append(kind)
            offer = await self._negotiation.create_update(self._wishes(shape))
        except BaseException:
            await self._close_ends(opened)
            raise
        self._update = _Update(shape, opened)
        return offer

    async def apply_update(self, answer: str) -> None:
        """The far side's answer to the re-offer: from now on the leg has the new shape.

        Raises `NegotiationError` for an answer that cannot be used; then `revoke_update` has to follow.
        """
        await self._negotiation.apply_update(answer)
        update, self._update = self._update, None
        pc = self._pc
        if update is None or pc is None:
            return
        old, self.shape = self.shape, update.shape
        await self._close_ends(
            kind
            for kind, before, now in (
                ("audio", old.audio, self.shape.audio),
                ("video", old.video, self.shape.video),
            )
            if before.send and not now.send
        )
        # FreeSWITCH has forgotten its ICE state and sends nothing until it is asked (freeswitch.md 8.1).
        self._spawn(pc.check_now())
        if pc.connectionState == "connected":
            self._spawn(self._repeat_key_frames())

    async def revoke_update(self) -> None:
        """Forget the re-offer: the leg is as it was before. Without one nothing happens."""
        update, self._update = self._update, None
        await self._negotiation.revoke_update()
        if update is not None:
            await self._close_ends(update.opened)

    async def _close_ends(self, kinds: Iterable[str]) -> None:
        for kind in kinds:
            await self._ends.remove(kind)

    def _wishes(self, shape: MediaShape | None = None) -> list[Wish]:
        wanted = shape or self.shape
        return [
            Wish("audio", wanted.audio, self._ends.audio_track),
            Wish("video", wanted.video, self._ends.video_track),
        ]

    def _connect(self) -> LegPeerConnection:
        if self.state.value is not LegState.NEW:
            raise NegotiationError("This leg has been negotiated already")
        pc = LegPeerConnection(
            RTCConfiguration(iceServers=choose(self._ice_servers)),
            executor=workers(),
            gather_timeout=self._options.gather_timeout,
            allow_loopback=self._options.allow_loopback,
            on_packet=self._packet_arrived,
            video=self._sending.control,
            codecs=self._options.codecs,
            opus=self._options.opus,
        )
        pc.on("track", self._track_arrived)
        pc.on("connectionstatechange", self._connection_changed)
        return pc

    @property
    def _pc(self) -> LegPeerConnection | None:
        return self._negotiation.connection

    # Connecting, and staying so

    def _begin_connecting(self) -> None:
        if self.state.value is LegState.NEW:
            self.state.set(LegState.CONNECTING)
            self._spawn(self._watch())
            self._spawn(self._sending.run(lambda: self._pc))
            self._spawn(watch_for_freeze(self.remote_video, self._expects_pictures, self.request_key_frame))
            self._connection_changed()

    def _packet_arrived(self) -> None:
        self._last_packet = time.monotonic()

    def _connection_changed(self) -> None:
        pc, state = self._pc, self.state.value
        if pc is None or state in (LegState.FAILED, LegState.CLOSED, LegState.NEW):
            return
        match pc.connectionState:
            case "connected" if state is LegState.CONNECTING:
                self._connected_at = self._last_packet = time.monotonic()
                self.state.set(LegState.CONNECTED)
                self._spawn(self._repeat_key_frames())
            case "connected":
                self._spawn(self._repeat_key_frames())  # a section added later is up
            case "failed" if self._connected_at and pc.is_main_connected:
                self._report(NegotiationError("No way to the far side for what was added to the call"))
            case "failed":
                self._fail("The media connection failed" if self._connected_at else "No way to the far side")
            case "closed" if self._gone_at is None:
                # The far side has gone; the word that the call is over may be on its way.
                self._gone_at = time.monotonic()
                self.state.set(LegState.LOST)

    async def _watch(self) -> None:
        """Judge the connection twice a second, until the leg is at an end."""
        began = time.monotonic()
        silent, asked = 0, 0.0
        while self.state.value not in (LegState.FAILED, LegState.CLOSED):
            await asyncio.sleep(WATCH_SECONDS)
            now = time.monotonic()
            if self._pc is not None:
                self._pc.hold_pictures(self.playout.heard_at)
            if self.state.value is LegState.CONNECTING:
                if now - began > CONNECT_SECONDS:
                    self._fail("No way to the far side within 15 seconds")
            elif self._gone_at is not None:
                if now - self._gone_at > GONE_SECONDS:
                    self._fail("The far side closed the media connection")
            elif now - self._last_packet > LOST_SECONDS / 2 and now - asked > ASK_SECONDS and self._pc:
                # FreeSWITCH that forgot its ICE state waits for a request, and ours come every five seconds.
                asked = now
                self._spawn(self._pc.check_now())
            elif now - self._last_packet > LOST_SECONDS:
                # Twice in a row: after the machine slept, the packets that waited are read first.
                silent += 1
                if silent > 1:
                    self.state.set(LegState.LOST)
            else:
                silent = 0
                self.state.set(LegState.CONNECTED)

    def _fail(self, reason: str) -> None:
        self._log.warning("%s", reason)
        self.state.set(LegState.FAILED)
        self.errors.emit(NegotiationError(reason))

    async def _repeat_key_frames(self) -> None:
        """The first key frames get lost while the far side finishes its handshake: send more."""
        sender = self._pc.sender("video") if self._pc else None
        began = time.monotonic()
        for at in KEY_FRAMES_AT if sender else ():
            await asyncio.sleep(max(0.0, began + at - time.monotonic()))
            assert sender is not None
            sender.request_key_frame()

    # What comes in

    def _track_arrived(self, track: MediaStreamTrack) -> None:
        recorder = self._sources.recorder
        if track.kind == "audio":
            receiver = self._pc.audio_receiver if self._pc else None
            if receiver is not None:
                self.playout.start(receiver.listener)
            if recorder is not None:
                self.playout.subscribe(recorder.write_audio)
            return
        if recorder is not None:
            self.remote_video.subscribe_raw(recorder.write_video)
        decoding = getattr(self._pc and self._pc.receiver("video"), "decoding", None)
        if decoding is not None:
            decoding.prepare = self.remote_video.prepare
        self._spawn(self._consume(track))

    async def _consume(self, track: MediaStreamTrack) -> None:
        """Take every picture, wanted or not: what nobody takes piles up (media.md 8)."""
        while True:
            try:
                frame: Any = await track.recv()
            except MediaStreamError:
                return
            try:
                self.remote_video.push(frame)
            except (av.FFmpegError, ValueError) as error:
                self._log.debug("A frame of %s was left out: %r", track.kind, error)

    def set_ringback(self, ringing: bool) -> None:
        """Play a ringback here while the far end rings, or no longer; it ends by itself when far sound comes.

        Nobody else hears it. Without an open sink, or where no sound is wanted, nothing happens.
        """
        task, sink = self._ringing, self._ends.sink
        if not ringing:
            self._ringing = None
            if task is not None:
                task.cancel()
            return
        is_closed = self.state.value is LegState.CLOSED
        if task is None and sink is not None and self.shape.audio.receive and not is_closed:
            self._ringing = self._spawn(play_ringback(sink, until=lambda: self.playout.frames > 0))

    # What goes out

    @property
    def audio_muted(self) -> bool:
        """Whether silence is sent."""
        return self._ends.audio_muted

    @property
    def video_muted(self) -> bool:
        """Whether black is sent."""
        return self._ends.video_muted

    def set_audio_muted(self, muted: bool) -> None:
        """Send silence instead of the source, or the source again. No renegotiation (protocol.md 6.1)."""
        self._ends.set_audio_muted(muted)

    def set_video_muted(self, muted: bool) -> None:
        """Send black instead of the source, or the source again. No renegotiation (protocol.md 6.1)."""
        self._ends.set_video_muted(muted)

    async def change_audio(self, source: AudioSource | str) -> None:
        """Send this source from now on, unnoticed by the far side. Raises `MediaAccessError`."""
        await self._ends.change_audio(source)

    async def change_video(self, source: VideoSource | str) -> None:
        """Send this source from now on, unnoticed by the far side. Raises `MediaAccessError`."""
        await self._ends.change_video(source)

    def set_video_quality(self, quality: VideoQuality) -> None:
        """Send at most this from now on, and have the camera give it. No renegotiation."""
        self._sending.choose(quality)
        self._ends.adapt_video(VideoSettings.of(quality))

    def _expects_pictures(self) -> bool:
        return self.state.value is LegState.CONNECTED and self.shape.video.receive

    async def request_key_frame(self) -> bool:
        """Ask the far side for a picture that can be decoded alone; False if it was asked too often."""
        receiver = self._pc.receiver("video") if self._pc else None
        if receiver is None or not self._key_frame_throttle.allow(time.monotonic()):
            return False
        return await receiver.request_key_frame()

    async def stats(self) -> LegStats:
        """What was sent and received so far."""
        return self._sampler.sample(self._pc, self._negotiation.codecs, self._connected_at)

    # Ending

    async def close(self) -> None:
        """End the leg and let go of everything, within half a second. Safe to call twice."""
        if self.state.value is LegState.CLOSED:
            return
        self.state.set(LegState.CLOSED)
        for task in list(self._tasks):
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        await self.playout.stop()
        closing = [asyncio.ensure_future(self._close_part(part)) for part in self._parts()]
        if closing:
            _, late = await asyncio.wait(closing, timeout=CLOSE_SECONDS)
            if late:
                self._log.debug("%d parts are still closing", len(late))
        self.local_video.close()
        self.remote_video.close()

    def _parts(self) -> list[Callable[[], Awaitable[None]]]:
        parts = self._ends.parts()
        if self._pc is not None:
            parts.append(self._pc.close)
        if self._sources.recorder is not None:
            parts.append(self._sources.recorder.stop)
        return parts

    async def _close_part(self, close: Callable[[], Awaitable[None]]) -> None:
        try:
            await close()
        except MediaError as error:
            self._report(error)
        except Exception:
            self._log.exception("A part of the leg did not close")

    def _report(self, error: MediaError) -> None:
        self._log.warning("%s: %s", type(error).__name__, error)
        self.errors.emit(error)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
