"""A leg without media: its descriptions are words, its connection is what the test says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from swdesk.call.options import MediaOptions
from swdesk.errors import MediaError, SignalWireError
from swdesk.media.leg import LegState
from swdesk.media.playout import Playout
from swdesk.media.processing.processor import VoiceProcessor
from swdesk.media.processing.settings import AS_IS
from swdesk.media.shape import MediaShape
from swdesk.media.sinks import NullSink
from swdesk.media.video_quality import SendingVideo, VideoQuality
from swdesk.observable import State, Stream


class FakeLeg:
    """Remembers what was asked of it, in `asked`."""

    def __init__(self, leg_id: str, shape: MediaShape, media: MediaOptions) -> None:
        self.id = leg_id
        self.shape = shape
        self._wished = shape
        self.media = media
        self.state: State[LegState] = State(LegState.NEW)
        self.errors: Stream[MediaError] = Stream(replay=20)
        self.local_video: Any = object()
        self.remote_video: Any = object()
        self.remote_audio_level: State[float] = State(0.0)
        self.playout = Playout(NullSink())
        self.voice = VoiceProcessor(AS_IS)
        self.sending: State[SendingVideo] = State(SendingVideo())
        self.asked: list[str] = []
        self.muted: dict[str, bool] = {}
        self.is_ringing_back = False
        self.ringbacks: list[tuple[float, bool]] = []
        """When it was switched, and to what."""
        self.gathering = 0.1
        self.failure: Exception | None = None
        """Raised by whatever is asked next."""

    async def open(self) -> None:
        """Nothing to open."""
        await self._do("open")

    async def create_offer(self) -> str:
        """A word."""
        await self._do("offer")
        await asyncio.sleep(self.gathering)
        return "our offer"

    async def create_answer(self, offer: str) -> str:
        """A word."""
        await self._do(f"answer {offer.split()[0]}")
        await asyncio.sleep(self.gathering)
        self.state.set(LegState.CONNECTING)
        return "our answer"

    async def apply_answer(self, sdp: str) -> None:
        """Connects a little later."""
        await self._do(f"apply {sdp}")
        self.state.set(LegState.CONNECTING)

    async def offer_update(self, shape: MediaShape) -> str:
        """A word."""
        await self._do(f"offer {shape}")
        self._wished = shape
        await asyncio.sleep(self.gathering)
        return "our re-offer"

    async def apply_update(self, answer: str) -> None:
        """From now on it has the shape that was offered."""
        await self._do(f"update {answer}")
        self.shape = self._wished

    async def revoke_update(self) -> None:
        """Remember it."""
        await self._do("revoke")

    async def close(self) -> None:
        """Remember it."""
        self.asked.append("close")
        self.state.set(LegState.CLOSED)

    def set_audio_muted(self, muted: bool) -> None:
        """Remember it."""
        self.muted["audio"] = muted

    def set_video_muted(self, muted: bool) -> None:
        """Remember it."""
        self.muted["video"] = muted

    def set_video_quality(self, quality: VideoQuality) -> None:
        """Remember it."""
        self.asked.append(f"quality {quality.name}")

    def set_ringback(self, ringing: bool) -> None:
        """Remember the changes."""
        if ringing is not self.is_ringing_back:
            self.is_ringing_back = ringing
            self.ringbacks.append((asyncio.get_running_loop().time(), ringing))

    async def request_key_frame(self) -> bool:
        """Remember it."""
        self.asked.append("key frame")
        return True

    async def stats(self) -> Any:
        """None here."""
        return None

    def fail(self, reason: str) -> None:
        """As a real leg does it: the state first, then why."""
        self.state.set(LegState.FAILED)
        self.errors.emit(MediaError(reason))

    async def _do(self, what: str) -> None:
        self.asked.append(what)
        await asyncio.sleep(0)
        if self.failure is not None:
            failure, self.failure = self.failure, None
            raise failure


Done = Callable[[dict[str, Any] | SignalWireError], None]


class FakeSession:
    """Takes requests; each waits until the test answers it, unless it is one of `quick`."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, dict[str, Any]]] = []
        self.waiting: list[tuple[str, Done]] = []
        self.quick: set[str] = {"verto.bye", "verto.pong"}
        self.results: dict[str, dict[str, Any]] = {}
        """What the quick ones get; without an entry a bare success."""

    def request(
        self,
        method: str,
        params: dict[str, Any],
        done: Done,
        *,
        timeout: float | None = 5.0,
        hold: bool = True,
    ) -> Callable[[], None]:
        """Wait for the test to answer."""
        name = _name(method, params)
        entry = (name, done)
        self.requests.append((name, params))
        self.waiting.append(entry)
        if name in self.quick:
            asyncio.get_running_loop().call_later(
                0.01, self.answer, name, self.results.get(name, {"code": "200"})
            )
        return lambda: self.waiting.remove(entry) if entry in self.waiting else None

    @property
    def sent(self) -> list[str]:
        """What was asked, in order."""
        return [name for name, _ in self.requests]

    def params(self, name: str) -> dict[str, Any]:
        """The newest request of this name."""
        return next(params for asked, params in reversed(self.requests) if asked == name)

    def answer(self, name: str, result: dict[str, Any] | SignalWireError) -> None:
        """Answer the oldest open request of this name."""
        for entry in self.waiting:
            if entry[0] == name:
                self.waiting.remove(entry)
                entry[1](result)
                return
        raise AssertionError(f"nobody waits for {name}: {self.sent}")

    def accept_invite(self, call_id: str, member_id: str = "m-1") -> None:
        """CALL CREATED."""
        created = {"message": "CALL CREATED", "callID": call_id, "memberID": member_id}
        self.answer("verto.invite", {"node_id": "n@1", "code": "200", "result": {"result": created}})


def _name(method: str, params: dict[str, Any]) -> str:
    message = params.get("message")
    return str(message["method"]) if isinstance(message, dict) else method
