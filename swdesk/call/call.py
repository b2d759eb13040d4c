"""A call, as people hold it: public commands on top, and the shell around `CallMachine` below.

The machine decides; this carries its orders to the leg and the session and reports back what they say.
Everything runs on the loop that made the call.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Unpack

from swdesk.call.leg import Leg, LegFactory, shape_for_offer
from swdesk.call.leg_work import Job, LegWork
from swdesk.call.media_updates import MediaUpdates
from swdesk.call.options import MediaOptions
from swdesk.call.self_participant import SelfParticipant
from swdesk.call.signalling import Signalling
from swdesk.call.state import ENDED, CallState, apply_event, first_state
from swdesk.directory.address import Address
from swdesk.errors import (
    CallCreateError,
    CallError,
    CallErrorKind,
    InvalidStateTransitionError,
    JSONRPCError,
    MediaError,
    SignalWireError,
)
from swdesk.media.shape import Direction, MediaShape
from swdesk.observable import State, Stream
from swdesk.protocol import call_io as io
from swdesk.protocol.call_io import CallDirection, CallStatus, RequestKind
from swdesk.protocol.call_machine import CallMachine
from swdesk.protocol.events import Event
from swdesk.session.driver import Driver

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from swdesk.media.processing.processor import VoiceProcessor
    from swdesk.media.processing.settings import ProcessingSettings
    from swdesk.media.stats import LegStats
    from swdesk.media.video_out import VideoOut
    from swdesk.media.video_quality import SendingVideo, VideoQuality

STATUSES_KEPT = 1_000
ERRORS_KEPT = 50
CANCEL_LIMIT = 2.0
"""Seconds a cancelled `dial()` waits for its call to be put away: the bye has one of them."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Pending:
    """A request without an outcome."""

    kind: RequestKind
    abandon: Callable[[], None]


class Call:
    """One call. Made by `Client`, never by hand."""

    def __init__(
        self,
        machine: CallMachine,
        *,
        session: Signalling,
        make_leg: LegFactory,
        shape: MediaShape | None = None,
        media: MediaOptions | None = None,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        """`shape`: of an outbound call; an inbound one gets its own when it is answered."""
        self._machine = machine
        self._session = session
        self._make_leg = make_leg
        self._shape = shape
        self._media: MediaOptions = media if media is not None else {}
        self._wall_clock = wall_clock
        self._log = logging.LoggerAdapter(logger, {"call": machine.call_id})
        self._driver = Driver[io.CallInput, io.CallCommand](machine, obey=self._obey, tick=io.Tick())

        self.state: State[CallState] = State(first_state(machine, self._media, wall_clock()))
        self.statuses: Stream[CallStatus] = Stream(replay=STATUSES_KEPT)
        """Every status the call has had and will have; a late listener hears the earlier ones first."""
        self.errors: Stream[CallError] = Stream(replay=ERRORS_KEPT)
        self.events: Stream[Event] = Stream()
        """Everything the platform says about this call."""
        self.finished: asyncio.Event = asyncio.Event()
        """Set when the call is destroyed and its leg closed."""

        self.self = SelfParticipant(state=self.state, ask=session.request, tail=machine.about_self)
        """Oneself in the room: the platform's volumes."""

        self._leg: LegWork | None = None
        self._updates = MediaUpdates(feed=self._driver.feed, add_job=self._add_job)
        self._requests: dict[str, _Pending] = {}
        self._said_goodbye = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._past: set[CallStatus] = set()
        self._dialled: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._answered: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        for future in (self._dialled, self._answered):
            future.add_done_callback(lambda done: done.cancelled() or done.exception())

    # --- what is known --------------------------------------------------------------------------------------

    @property
    def id(self) -> str:
        """The call's id on the wire, and in the logs."""
        return self._machine.call_id

    @property
    def direction(self) -> CallDirection:
        """Who called."""
        return self._machine.direction

    @property
    def status(self) -> CallStatus:
        """Short for `state.value.status`."""
        return self.state.value.status

    @property
    def address(self) -> Address | None:
        """The directory's entry of the far side, once it is known."""
        return self.state.value.address

    @property
    def shape(self) -> MediaShape | None:
        """What is sent and received, after a fallback; `None` before an inbound call is answered."""
        return self._leg.leg.shape if self._leg is not None else self._shape

    @property
    def local_video(self) -> VideoOut:
        """The own picture. Raises `InvalidStateTransitionError` before an inbound call is answered."""
        return self._require_leg().local_video

    @property
    def remote_video(self) -> VideoOut:
        """The far side's picture. Raises like `local_video`."""
        return self._require_leg().remote_video

    @property
    def remote_audio_level(self) -> State[float]:
        """How loud the far side is, 0 to 1. Raises like `local_video`."""
        return self._require_leg().remote_audio_level

    @property
    def sending(self) -> State[SendingVideo]:
        """What is sent of pictures, at most, and why not more."""
        return self._require_leg().sending

    def set_video_quality(self, quality: VideoQuality) -> None:
        """The most to send of pictures from now on; a camera is asked for it, too."""
        self._require_leg().set_video_quality(quality)

    @property
    def voice(self) -> VoiceProcessor:
        """The near sound: how it is treated, its meter and hints. Raises like `local_video`."""
        return self._require_leg().voice

    def play_over(self, sound: NDArray[np.int16]) -> bool:
        """Have this, mono, heard over the far side, and in nothing that is sent; False if nothing is heard.

        In its loudspeaker, so that the echo canceller takes it out again. Raises like `local_video`.
        """
        return self._require_leg().playout.play_over(sound)

    async def stats(self) -> LegStats:
        """Numbers of the media at this moment. Raises like `local_video`."""
        return await self._require_leg().stats()

    async def request_key_frame(self) -> bool:
        """Ask for a fresh far picture; False if that was done too often. Raises like `local_video`."""
        return await self._require_leg().request_key_frame()

    # --- what people do -------------------------------------------------------------------------------------

    async def answer(
        self, *, audio: bool | None = None, video: bool | None = None, **media: Unpack[MediaOptions]
    ) -> None:
        """Take an inbound call; returns when the platform has our answer.

        `audio`, `video`: what to send; by default what the offer asks for.

        Raises `InvalidStateTransitionError` when it does not ring (any more), `NegotiationError` for an offer
        that cannot be used, `CallCreateError` when it ended first, or what made it fail.
        """
        invite = self._machine.invite
        if invite is None or self.status is not CallStatus.RINGING:
            raise InvalidStateTransitionError(
                f"An {self.direction} call that is {self.status} is not answered"
            )
        self._shape = shape_for_offer(invite.sdp, audio=audio, video=video)
        self._media = media
        self._change(audio_muted=media.get("start_muted", False))
        self._change(video_muted=media.get("start_camera_off", False))
        self._driver.feed(io.Answer())
        await asyncio.shield(self._answered)

    async def reject(self) -> None:
        """Decline an inbound call. Raises `InvalidStateTransitionError` when it does not ring."""
        self._driver.feed(io.Reject())
        await self.finished.wait()

    async def hangup(self, cause: str | None = None) -> None:
        """End the call, at any time; returns when all is put away, within about a second. Safe to repeat.

        `cause`: a name of protocol.md appendix A; without one the far side hears a normal end.
        """
        self._driver.feed(io.Hangup(cause))
        await self.finished.wait()

    async def until(self, status: CallStatus, *, timeout: float) -> None:
        """Wait until the call is `status`; the statuses of its end count also when they are past.

        Raises `TimeoutError`, or `InvalidStateTransitionError` when the call ends without coming there.
        """
        if status in ENDED and status in self._past:
            return
        async with asyncio.timeout(timeout):
            reached = await self.state.until(lambda now: now.status in (status, CallStatus.DESTROYED))
        if reached.status is not status and status not in self._past:
            raise InvalidStateTransitionError(f"The call ended before it was {status}")

    async def update_media(
        self, *, audio: Direction | bool | None = None, video: Direction | bool | None = None
    ) -> None:
        """Change what is sent and received without dialling again (the SDK's updateMedia): add a camera, say.

        `True` sends and receives; `False` is no microphone, or no picture at all; `None` leaves it as it is.
        Returns when the platform has agreed and the leg has the new shape; a second change waits for the
        first. Raises `InvalidStateTransitionError` unless the call is connected, `MediaAccessError` without
        the device, `NegotiationError`, `RPCTimeoutError` or `JSONRPCError`: then the call is as it was.
        """

        def wanted() -> MediaShape | None:
            now = self._require_leg().shape
            shape = now.changed(audio=audio, video=video)
            return shape if shape != now else None

        await self._updates.change(wanted)

    def mute(self) -> None:
        """Send silence in place of the microphone."""
        self._mute(audio=True)

    def unmute(self) -> None:
        """Send sound again."""
        self._mute(audio=False)

    def set_processing(self, settings: ProcessingSettings) -> None:
        """Treat the near sound so from now on, mid-sentence too. Raises like `local_video`."""
        self._require_leg().voice.set(settings)

    def mute_video(self) -> None:
        """Send black in place of the camera."""
        self._mute(video=True)

    def unmute_video(self) -> None:
        """Send pictures again."""
        self._mute(video=False)

    # --- what the client does -------------------------------------------------------------------------------

    async def dial(self) -> None:
        """Place an outbound call; returns when the platform has accepted it.

        Cancelling cancels the call: a bye if an invite went out, the leg closed. Raises `CallCreateError`.
        """
        self._driver.feed(io.Dial())
        try:
            await asyncio.shield(self._dialled)
        except asyncio.CancelledError:
            self._driver.feed(io.Cancel())
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(CANCEL_LIMIT):
                    await self.finished.wait()
            raise

    def ring(self) -> None:
        """Begin an inbound call."""
        self._driver.feed(io.Ring())

    def owns(self, event: Event) -> bool:
        """Whether an event belongs to this call."""
        return self._machine.owns(event)

    def receive(self, event: Event) -> None:
        """Take in an event of this call."""
        self._driver.feed(io.EventReceived(event))
        state = apply_event(self.state.value, event.params)
        self.state.set(replace(state, self_id=self._machine.member_id))
        self.events.emit(event)

    def session_ready(self, *, resumed: bool) -> None:
        """The session has signed in, for the first time or again."""
        self._driver.feed(io.SessionReady(resumed))

    def found(self, address: Address) -> None:
        """The directory knows the far side."""
        self._change(address=address, display_name=address.label)

    # --- what the machine orders ----------------------------------------------------------------------------

    def _obey(self, command: io.CallCommand) -> None:
        match command:
            case io.StatusChanged():
                self._status_changed(command.status)
            case io.OpenLeg():
                self._open_leg()
            case io.CreateOffer():
                self._add_job(lambda leg: leg.create_offer())
            case io.CreateAnswer(sdp):
                self._add_job(lambda leg: leg.create_answer(sdp))
            case io.ApplyAnswer(sdp):
                self._add_job(lambda leg: leg.apply_answer(sdp))
            case io.CreateUpdate() | io.ApplyUpdate() | io.RevokeUpdate() | io.UpdateSettled():
                self._updates.obey(command)
                self._shape_settled()
            case io.CloseLeg():
                if self._leg is not None:
                    self._spawn(self._leg.close())
            case io.SendRequest():
                self._request(command)
            case io.AbandonRequest():
                if pending := self._requests.pop(command.request_id, None):
                    pending.abandon()
            case io.DialSettled():
                self._settle_dial(command.error)
            case io.Raise():
                self._raise(command.error)
            case io.LayoutsListed():
                self._change(layouts=command.layouts)

    def _status_changed(self, status: CallStatus) -> None:
        self._log.info("Status: %s", status)
        self._past.add(status)
        state = replace(
            self.state.value,
            status=status,
            self_id=self._machine.member_id,
            shape=self.shape,
            hangup_cause=self._machine.hangup_cause,
            hangup_code=self._machine.hangup_code,
        )
        if status is CallStatus.CONNECTED and state.connected_at is None:
            state = replace(state, connected_at=self._wall_clock())
        if state.is_over and state.ended_at is None:
            state = replace(state, ended_at=self._wall_clock())
        self._ring_back(status)
        self.state.set(state)
        self.statuses.emit(status)
        if status is CallStatus.DESTROYED:
            self._destroyed()

    def _destroyed(self) -> None:
        if not self._answered.done():
            failure = self.state.value.failure
            self._answered.set_exception(failure or CallCreateError("The call ended before it was answered"))
        for request_id, pending in list(self._requests.items()):
            if pending.kind is not RequestKind.BYE:
                del self._requests[request_id]
                pending.abandon()
        self._check_goodbye()
        asyncio.get_running_loop().create_task(self._finish(), name="swdesk call end")

    async def _finish(self) -> None:
        """A second after `destroyed` at most: the leg is closed and the bye answered, or given up."""
        await self._said_goodbye.wait()
        while tasks := [task for task in self._tasks if not task.done()]:
            await asyncio.wait(tasks)
        self.finished.set()

    def _settle_dial(self, error: SignalWireError | None) -> None:
        if self._dialled.done():
            return
        if error is None:
            self._change(self_id=self._machine.member_id)
            self._dialled.set_result(None)
            return
        if error.__cause__ is None and self._machine.hangup_cause is not None:
            cause, code = self._machine.hangup_cause, self._machine.hangup_code
            error.__cause__ = JSONRPCError(code or 0, cause, {"cause": cause, "causeCode": code})
        self._dialled.set_exception(error)

    def _raise(self, error: CallError) -> None:
        self._log.warning("%s%s: %s", "Fatal: " if error.fatal else "", error.error.name, error.error)
        if error.fatal:
            self._change(failure=error.error)
        self.errors.emit(error)

    # --- requests -------------------------------------------------------------------------------------------

    def _request(self, command: io.SendRequest) -> None:
        request_id, is_over = command.request_id, False

        def done(outcome: dict[str, Any] | SignalWireError) -> None:
            nonlocal is_over
            is_over = True
            self._requests.pop(request_id, None)
            self._driver.feed(
                io.RequestFailed(request_id, outcome)
                if isinstance(outcome, SignalWireError)
                else io.RequestSucceeded(request_id, outcome)
            )
            if command.kind is RequestKind.ANSWER and not self._answered.done():
                self._answered.set_result(None)
            self._check_goodbye()

        abandon = self._session.request(
            command.method, command.params, done, timeout=command.timeout, hold=command.hold
        )
        if not is_over:
            self._requests[request_id] = _Pending(command.kind, abandon)

    def _check_goodbye(self) -> None:
        """When the call is over and no bye waits for its answer, nothing more is said."""
        if CallStatus.DESTROYED in self._past and not self._requests:
            self._said_goodbye.set()

    # --- the leg --------------------------------------------------------------------------------------------

    def _open_leg(self) -> None:
        shape, media = self._shape, self._media
        if shape is None:
            raise InvalidStateTransitionError("A call without a shape has no leg")
        try:
            leg = self._make_leg(self.id, shape, media)
        except SignalWireError as error:
            self._driver.feed(io.LegFailed(error))
            return
        self._leg = LegWork(leg, report=self._driver.feed, warn=self._media_warning)
        self._add_job(lambda leg: leg.open())

    def _ring_back(self, status: CallStatus) -> None:
        """No message says that the far end rings: a caller hears it from here while the call is `trying`."""
        if self._leg is not None:
            destination = self._machine.destination
            rings = destination is not None and destination.rings and self._media.get("ringback", True)
            self._leg.leg.set_ringback(rings and status is CallStatus.TRYING)

    def _shape_settled(self) -> None:
        """After a change of media: what is sent now. A camera that was added is not switched off."""
        shape, before = self.shape, self.state.value.shape
        if shape is None or shape == before:
            return
        is_new = shape.video.send and not (before is not None and before.video.send)
        self._change(shape=shape, video_muted=self.state.value.video_muted and not is_new)

    def _add_job(self, job: Job) -> None:
        if self._leg is not None:
            self._leg.add(job)

    def _media_warning(self, error: MediaError) -> None:
        self._raise(CallError(CallErrorKind.MEDIA, fatal=False, error=error, call_id=self.id))

    def _mute(self, *, audio: bool | None = None, video: bool | None = None) -> None:
        leg = self._require_leg()
        if audio is not None:
            leg.set_audio_muted(audio)
            self._change(audio_muted=audio)
        if video is not None:
            leg.set_video_muted(video)
            self._change(video_muted=video)

    def _require_leg(self) -> Leg:
        if self._leg is None:
            raise InvalidStateTransitionError(f"A call that is {self.status} has no media")
        return self._leg.leg

    # --- the means ------------------------------------------------------------------------------------------

    def _change(self, **facts: Any) -> None:
        self.state.set(replace(self.state.value, **facts))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work, name=f"swdesk call {self.id[:8]}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
