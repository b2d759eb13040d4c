"""A relay session and the socket it is reached by at the moment (protocol.md 2)."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from aiohttp import ClientConnectionResetError, web

from swdesk.space import frames
from swdesk.space.directory import Subscriber
from swdesk.space.frames import Frame
from swdesk.space.tokens import Claims

logger = logging.getLogger(__name__)

_BACKLOG = 200


class Socket:
    """One WebSocket. Frames leave in the order they were given; `delay()` is asked before each."""

    def __init__(self, ws: web.WebSocketResponse, request: web.Request, delay: Callable[[], float]) -> None:
        self.session: Session | None = None
        self.outstanding_ping: str | None = None
        self.last_heard = asyncio.get_running_loop().time()
        self._ws = ws
        self._request = request
        self._delay = delay
        self._queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._writer = asyncio.create_task(self._write())

    @property
    def is_open(self) -> bool:
        """Whether frames still go anywhere."""
        return not self._ws.closed and not self._writer.done()

    def send(self, frame: Frame) -> None:
        """Queue a frame."""
        self._queue.put_nowait(json.dumps(frame))

    def send_text(self, text: str) -> None:
        """Queue anything at all, for faults."""
        self._queue.put_nowait(text)

    async def close(self, code: int, reason: str) -> None:
        """Close with a code, after what is queued."""
        self._queue.put_nowait(None)
        with suppress(Exception):
            await asyncio.wait_for(asyncio.shield(self._writer), 2.0)
        await self._ws.close(code=code, message=reason.encode())

    def drop(self) -> None:
        """Cut the connection without a close frame: the far side sees 1006."""
        self._writer.cancel()
        transport = self._request.transport
        if transport is not None:
            transport.abort()

    def stop(self) -> None:
        """End the writer; the socket is gone."""
        self._writer.cancel()

    async def _write(self) -> None:
        while (text := await self._queue.get()) is not None:
            if (delay := self._delay()) > 0:
                await asyncio.sleep(delay)
            try:
                await self._ws.send_str(text)
            except (ClientConnectionResetError, ConnectionError, RuntimeError):
                return


class Session:
    """What `protocol` names: one signed-in client, across reconnects.

    Pushes made while no socket is there wait for the resume, except pings, which are lost (protocol.md 3.10).
    """

    def __init__(self, subscriber: Subscriber, claims: Claims, node_id: str) -> None:
        self.subscriber = subscriber
        self.claims = claims
        self.node_id = node_id
        self.identity = f"{frames.new_id()}@local"
        self.protocol = f"signalwire_{frames.new_id()}_{frames.new_id()}_{frames.PROJECT_ID}"
        self.online = False
        self.socket: Socket | None = None
        self.acks_missing: set[str] = set()
        self._resumed_from = 0
        self._serial_at_resume = -1
        self._states: dict[str, int] = {}
        self._serial = 0
        self._verto_number = 0
        self._last: Frame | None = None
        self._backlog: deque[Frame] = deque(maxlen=_BACKLOG)

    @property
    def is_reachable(self) -> bool:
        """Whether there is an open socket."""
        return self.socket is not None and self.socket.is_open

    @property
    def serial(self) -> int:
        """Number of the newest authorization state; what was created under it, later states know."""
        return self._serial

    def attach(self, socket: Socket) -> None:
        """This socket speaks for the session from now on."""
        old, self.socket = self.socket, socket
        socket.session = self
        if old is not None and old is not socket:
            old.session = None
            old.drop()

    def detach(self, socket: Socket) -> None:
        """The socket is gone; the session waits for a resume."""
        if self.socket is socket:
            self.socket = None
            self.online = False

    def knows_state(self, state: object) -> bool:
        """Whether this authorization state is one of ours."""
        return isinstance(state, str) and state in self._states

    def resume_from(self, state: str) -> None:
        """Note how much the state the client came back with knows (protocol.md 2.7)."""
        self._resumed_from = self._states[state]
        self._serial_at_resume = self._serial

    def knows_call(self, serial: int) -> bool:
        """Whether the client's state knows a call created under this serial: made since the last resume, or
        contained in the state it came back with."""
        return serial > self._serial_at_resume or serial <= self._resumed_from

    def push_authorization_state(self) -> None:
        """A new state; the old ones stay good."""
        self._serial += 1
        state = secrets.token_urlsafe(24)
        self._states[state] = self._serial
        self.push("signalwire.authorization.state", {"authorization_state": state})

    def push(self, event_type: str, params: Frame, *, node_id: str | None = None) -> None:
        """Send an event, or keep it for the resume."""
        channel: object = self.protocol
        timestamp: object = None
        if event_type == "member.talking":
            # The platform's odd one out: a list of channels, and whole microseconds (protocol.md 2.5).
            channel, timestamp = [self.protocol], int(time.time() * 1e6)
        node_id = node_id or self.node_id
        self._send(frames.event(event_type, channel, params, node_id=node_id, timestamp=timestamp))

    def push_verto(self, method: str, params: Frame, *, node_id: str | None = None) -> None:
        """Send a verto message inside a `webrtc.message` event."""
        self._verto_number += 1
        body = frames.verto_request(self._verto_number, method, params)
        if method == "verto.ping" and not self.is_reachable:
            return
        self.push("webrtc.message", body, node_id=node_id)

    def push_foreign(self, event_type: str, params: Frame) -> None:
        """An event of another session's channel, which the client has to ack and drop."""
        channel = f"signalwire_{frames.new_id()}_{frames.new_id()}_{frames.PROJECT_ID}"
        self._send(frames.event(event_type, channel, params, node_id=self.node_id))

    def repeat_last(self, count: int = 1) -> None:
        """Send the newest event again, as a queue that lost an ack does."""
        for _ in range(count):
            if self._last is not None:
                self._send(self._last)

    def flush(self) -> None:
        """Send what has waited for the resume."""
        while self._backlog and self.is_reachable:
            assert self.socket is not None
            self.socket.send(self._backlog.popleft())

    def _send(self, frame: Frame) -> None:
        self._last = frame
        self.acks_missing.add(frame["id"])
        if self.is_reachable:
            assert self.socket is not None
            self.socket.send(frame)
        else:
            self._backlog.append(frame)
