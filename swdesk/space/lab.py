"""The control page of the lab, `/lab`, for tests in other processes; only with `X-Lab-Key`.

GET  /lab/state                     sessions, calls, rooms, digits, counters
POST /lab/faults     {…}            fields of `Faults`; {"reset": true} heals everything
POST /lab/token      {name, lifetime?, kind?, scopes?}
POST /lab/expire     {name, expired?}
POST /lab/drop       {name?}        cut sockets (1006)
POST /lab/push       {name, kind}   garbage | duplicate | stale | unknown | disconnect
POST /lab/bye        {name?|call_id?, cause, code}
POST /lab/media      {name?|call_id?, dark}
POST /lab/stun       {dead}
POST /lab/times      {…}            the times of `SpaceOptions`, in seconds, for what begins from now on
"""

from __future__ import annotations

import secrets
from collections import deque
from typing import Any

from aiohttp import web

from swdesk.space import frames
from swdesk.space.call import Call
from swdesk.space.faults import Faults
from swdesk.space.rpc import Relay
from swdesk.space.session import Session
from swdesk.space.stun_server import StunServer
from swdesk.space.tokens import TokenMint


class Lab:
    """Handlers of `/lab`, and the same things as methods for tests in this process."""

    def __init__(self, faults: Faults, relay: Relay, mint: TokenMint, stun: StunServer) -> None:
        self.key = secrets.token_urlsafe(24)
        self._faults = faults
        self._relay = relay
        self._mint = mint
        self._stun = stun

    def add_routes(self, app: web.Application) -> None:
        """Put the handlers into an application."""
        app.add_routes(
            [
                web.get("/lab/state", self._get_state),
                web.post("/lab/faults", self._post_faults),
                web.post("/lab/token", self._post_token),
                web.post("/lab/expire", self._post_expire),
                web.post("/lab/drop", self._post_drop),
                web.post("/lab/push", self._post_push),
                web.post("/lab/bye", self._post_bye),
                web.post("/lab/media", self._post_media),
                web.post("/lab/stun", self._post_stun),
                web.post("/lab/times", self._post_times),
            ]
        )

    def state(self) -> dict[str, Any]:
        """What is going on, without secrets."""
        exchange = self._relay.exchange
        return {
            "sessions": [
                {
                    "subscriber": session.subscriber.name,
                    "protocol": session.protocol,
                    "online": session.online,
                    "reachable": session.is_reachable,
                    "acks_missing": len(session.acks_missing),
                }
                for session in self._relay.sessions.values()
            ],
            "calls": [call.as_json() for call in exchange.calls.values()],
            "ended": [{**call.as_json(), "ended_by": call.ended_by} for call in exchange.ended],
            "rooms": [
                {"name": name, "members": [member.name for member in room.members]}
                for name, room in exchange.conferences.items()
            ],
            "stun_requests": self._stun.requests,
        }

    def drop(self, name: str | None = None) -> int:
        """Cut the sockets of a user, or of everybody; how many there were."""
        found = [session for session in self._sessions(name) if session.socket is not None]
        for session in found:
            assert session.socket is not None
            session.socket.drop()
        return len(found)

    def push(self, name: str, kind: str) -> None:
        """Send a user something odd. Raises `ValueError` for a kind that is not in the list above.

        What needs a socket passes by sessions that have none, but could be resumed.
        """
        for session in self._sessions(name):
            if kind == "garbage":
                if session.socket is not None:
                    session.socket.send_text('{"jsonrpc": "2.0", "id": ')
            elif kind == "duplicate":
                session.repeat_last()
            elif kind == "stale":
                session.push_foreign("call.updated", {"room_session_id": "elsewhere", "room_session": {}})
            elif kind == "unknown":
                session.push("galaxy.rotated", {"degrees": 1})
            elif kind == "disconnect":
                if session.socket is not None:
                    session.socket.send(frames.request("signalwire.disconnect", {}))
            else:
                raise ValueError(kind)

    def end(self, cause: str, code: int, *, name: str | None = None, call_id: str | None = None) -> int:
        """End calls with a cause; how many."""
        calls = self._calls(name, call_id)
        for call in calls:
            call.end((cause, code))
        return len(calls)

    def black_out(self, dark: bool, *, name: str | None = None, call_id: str | None = None) -> int:
        """Cut or mend the media of calls; how many."""
        calls = [call for call in self._calls(name, call_id) if call.media is not None]
        for call in calls:
            assert call.media is not None
            call.media.black_out(dark)
        return len(calls)

    def _sessions(self, name: str | None) -> list[Session]:
        return [
            session
            for session in self._relay.sessions.values()
            if name is None or session.subscriber.name == name
        ]

    def _calls(self, name: str | None, call_id: str | None) -> list[Call]:
        return [
            call
            for call in list(self._relay.exchange.calls.values())
            if (name is None or call.session.subscriber.name == name)
            and (call_id is None or call.call_id == call_id)
        ]

    async def _get_state(self, request: web.Request) -> web.Response:
        self._check(request)
        return web.json_response(self.state())

    async def _post_faults(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        if body.pop("reset", False):
            self._faults.reset()
        for name, value in body.items():
            if not hasattr(self._faults, name) or callable(getattr(self._faults, name)):
                raise web.HTTPNotFound
            if name == "invite_byes":
                value = deque((str(cause), int(code)) for cause, code in value)
            elif isinstance(getattr(self._faults, name), deque):
                value = deque(value)
            setattr(self._faults, name, value)
        return web.json_response({})

    async def _post_token(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        token = self._mint.mint(
            str(body["name"]),
            lifetime=float(body.get("lifetime", 7200)),
            kind=str(body.get("kind", "SAT")),
            scopes=tuple(body.get("scopes", ())),
        )
        return web.json_response({"token": token})

    async def _post_expire(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        self._mint.expire(str(body["name"]), expired=bool(body.get("expired", True)))
        return web.json_response({})

    async def _post_drop(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        return web.json_response({"dropped": self.drop(body.get("name"))})

    async def _post_push(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        try:
            self.push(str(body["name"]), str(body["kind"]))
        except ValueError:
            raise web.HTTPNotFound from None
        return web.json_response({})

    async def _post_bye(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        cause, code = str(body.get("cause", "NORMAL_CLEARING")), int(body.get("code", 16))
        ended = self.end(cause, code, name=body.get("name"), call_id=body.get("call_id"))
        return web.json_response({"ended": ended})

    async def _post_media(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        touched = self.black_out(
            bool(body.get("dark", True)), name=body.get("name"), call_id=body.get("call_id")
        )
        return web.json_response({"calls": touched})

    async def _post_stun(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        self._stun.dead = bool(body.get("dead", True))
        return web.json_response({})

    async def _post_times(self, request: web.Request) -> web.Response:
        options = self._relay.exchange.options
        for name, value in (await self._body(request)).items():
            if not isinstance(getattr(options, name, None), float):
                raise web.HTTPNotFound
            setattr(options, name, float(value))
        return web.json_response({})

    async def _body(self, request: web.Request) -> dict[str, Any]:
        self._check(request)
        try:
            body = await request.json()
        except ValueError:
            raise web.HTTPBadRequest from None
        if not isinstance(body, dict):
            raise web.HTTPBadRequest
        return body

    def _check(self, request: web.Request) -> None:
        given = request.headers.get("X-Lab-Key", "")
        if not secrets.compare_digest(given.encode(), self.key.encode()):
            raise web.HTTPUnauthorized
