"""The relay: sockets, sessions, and the rule that `signalwire.connect` comes first (protocol.md 1.3, 2)."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable
from typing import Any

from aiohttp import WSMsgType, web

from swdesk.space import frames
from swdesk.space.directory import Directory
from swdesk.space.exchange import Exchange
from swdesk.space.faults import Faults
from swdesk.space.frames import CodedRefusal, Frame, Refusal
from swdesk.space.options import SpaceOptions
from swdesk.space.session import Session, Socket
from swdesk.space.tokens import TokenMint, TokenRefused
from swdesk.space.verto import Sequel, Verto

logger = logging.getLogger(__name__)

AUTHENTICATION_FAILED = -32002
VALIDATION_FAILED = -32003
INVALID_PARAMS = -32602
METHOD_NOT_FOUND = -32601
INTERNAL_ERROR = -32603

MAX_FRAME = 1 << 20
NOT_A_REQUEST = (1003, "Received response, expected request")


class Relay:
    """All sessions of a space. `ice_servers()` is asked at each connect."""

    def __init__(
        self,
        options: SpaceOptions,
        faults: Faults,
        directory: Directory,
        mint: TokenMint,
        ice_servers: Callable[[], list[Frame]],
    ) -> None:
        self.sessions: dict[str, Session] = {}
        self.sockets: set[Socket] = set()
        self.exchange = Exchange(options, faults, directory, lambda: list(self.sessions.values()))
        self._options = options
        self._faults = faults
        self._directory = directory
        self._mint = mint
        self._ice_servers = ice_servers
        self._verto = Verto(self.exchange)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Speak with one client until it goes. WebSocket pings are never answered: mod_verto never does."""
        ws = web.WebSocketResponse(autoping=False, max_msg_size=MAX_FRAME, compress=False)
        await ws.prepare(request)
        socket = Socket(ws, request, lambda: self._faults.delay)
        self.sockets.add(socket)
        pinger = asyncio.create_task(self._ping(socket))
        try:
            async for message in ws:
                if message.type is WSMsgType.TEXT and not await self._received(socket, message.data):
                    break
        finally:
            pinger.cancel()
            socket.stop()
            self.sockets.discard(socket)
            if socket.session is not None:
                socket.session.detach(socket)
        return ws

    async def close(self) -> None:
        """End calls and sockets."""
        await self.exchange.close()
        for socket in list(self.sockets):
            await socket.close(1001, "going away")

    async def _ping(self, socket: Socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(self._options.session_ping_interval)
            if socket.session is None:
                continue
            if (
                socket.outstanding_ping
                and loop.time() - socket.last_heard > self._options.session_silence_limit
            ):
                logger.info("A silent client is dropped")
                socket.drop()
                return
            ping = frames.request("signalwire.ping", {"timestamp": time.time()})
            socket.outstanding_ping = ping["id"]
            socket.send(ping)

    async def _received(self, socket: Socket, text: str) -> bool:
        """Handle one frame; False when the socket has been closed for it."""
        socket.last_heard = asyncio.get_running_loop().time()
        try:
            frame = json.loads(text)
        except ValueError:
            frame = None
        if not isinstance(frame, dict):
            return True
        method = frame.get("method")
        if socket.session is None and method != "signalwire.connect":
            await socket.close(*NOT_A_REQUEST)
            return False
        if not isinstance(method, str):
            self._answered(socket, frame)
            return True
        params = frame.get("params") if isinstance(frame.get("params"), dict) else {}
        await self._request(socket, frame.get("id"), method, params or {})
        return True

    def _answered(self, socket: Socket, frame: Frame) -> None:
        identifier = frame.get("id")
        if identifier == socket.outstanding_ping:
            socket.outstanding_ping = None
        elif socket.session is not None and isinstance(identifier, str):
            socket.session.acks_missing.discard(identifier)

    async def _request(self, socket: Socket, request_id: object, method: str, params: Frame) -> None:
        sequel: Sequel | None = None
        try:
            body, sequel = await self._dispatch(socket, method, params)
            answer = frames.result(request_id, body) if body is not None else None
        except Refusal as refusal:
            answer = frames.error(request_id, refusal.code, refusal.message)
        except CodedRefusal as refusal:
            answer = frames.result(request_id, {"code": refusal.code, "message": refusal.message})
        if answer is not None and not self._swallowed(method, params):
            socket.send(answer)
        if sequel is not None:
            sequel()

    def _swallowed(self, method: str, params: Frame) -> bool:
        message = params.get("message")
        inner = message.get("method") if isinstance(message, dict) else None
        return self._faults.swallows(method) or (isinstance(inner, str) and self._faults.swallows(inner))

    async def _dispatch(
        self, socket: Socket, method: str, params: Frame
    ) -> tuple[Frame | None, Sequel | None]:
        if method == "signalwire.connect":
            return self._connect(socket, params)
        session = socket.session
        assert session is not None
        if method == "signalwire.reauthenticate":
            session.claims = self._claims(params, allow_expired=False)
            return {"message": "OK"}, None
        if method == "subscriber.online":
            if session.claims.only:
                raise Refusal(INTERNAL_ERROR, "A guest cannot be called")
            if self._faults.online_failures > 0:
                self._faults.online_failures -= 1
                raise Refusal(INTERNAL_ERROR, "WebRTC endpoint registration failed")
            session.online = True
            return frames.ok(), None
        if method == "subscriber.offline":
            session.online = False
            return frames.ok(), None
        if method == "webrtc.verto":
            return await self._verto.handle(session, params)
        if method.startswith("call."):
            return self._verto.control(session, method, params)
        raise Refusal(METHOD_NOT_FOUND, f"Method not found: {method}")

    def _connect(self, socket: Socket, params: Frame) -> tuple[Frame, Sequel | None]:
        if socket.session is not None:
            raise Refusal(INVALID_PARAMS, "Already connected")
        version = params.get("version")
        if not isinstance(version, dict) or not isinstance(version.get("major"), int):
            raise Refusal(INVALID_PARAMS, "version missing")
        state, protocol = params.get("authorization_state"), params.get("protocol")
        resuming = state is not None or protocol is not None
        claims = self._claims(params, allow_expired=resuming)
        if resuming:
            session = self._resumed(claims.name, state, protocol)
        else:
            subscriber = self._directory.subscriber(claims.name)
            session = Session(subscriber, claims, f"{frames.new_id()}@local")
            self.sessions[session.protocol] = session
        session.claims = claims
        session.attach(socket)
        session.push_authorization_state()
        return self._connected(session), session.flush

    def _resumed(self, name: str, state: Any, protocol: Any) -> Session:
        session = self.sessions.get(protocol) if isinstance(protocol, str) else None
        foreign = session is None or session.subscriber.name != name or not session.knows_state(state)
        if foreign or self._faults.refuse_resume:
            raise Refusal(VALIDATION_FAILED, "Requester validation failed")
        assert session is not None
        session.resume_from(state)
        return session

    def _claims(self, params: Frame, *, allow_expired: bool) -> Any:
        authentication = params.get("authentication")
        token = authentication.get("jwt_token") if isinstance(authentication, dict) else None
        try:
            return self._mint.read(token, allow_expired=allow_expired)
        except TokenRefused as refused:
            raise Refusal(AUTHENTICATION_FAILED, f"Authentication failed: {refused}") from None

    def _connected(self, session: Session) -> Frame:
        servers = [] if self._faults.no_ice_servers else self._ice_servers()
        return {
            "identity": session.identity,
            "protocol": session.protocol,
            "authorization": {
                "jti": session.claims.token_id,
                "project_id": frames.PROJECT_ID,
                "scope": list(session.claims.scopes),
                "data_zone": "us",
                "fabric_subscriber": {
                    "version": 1,
                    "expires_at": session.claims.expires_at,
                    "subscriber_id": session.subscriber.subscriber_id,
                    "application_id": None,
                    "project_id": frames.PROJECT_ID,
                    "space_id": frames.SPACE_ID,
                },
            },
            "ice_servers": servers,
        }
