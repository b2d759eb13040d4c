"""A raw client for the space: plain frames over a WebSocket, nothing of swdesk's own client."""

from __future__ import annotations

import asyncio
import json
import ssl
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from functools import cache
from typing import Any

import aiohttp
import pytest
import websockets

from swdesk.space.options import SpaceOptions
from swdesk.space.rtc.dtls import DtlsIdentity
from swdesk.space.rtc.leg import MediaLeg
from swdesk.space.rtc.section import MediaHabits
from swdesk.space.server import Space

Frame = dict[str, Any]

# A polite far end: its own reports come soon and clean.
POLITE = MediaHabits(report_interval=0.2, slow_reports=0, sdes_junk=False, deaf_after_handshake=0.0)


class RawClient:
    """One socket. Every frame that comes is kept; events are acked and pings answered."""

    def __init__(self, space: Space, socket: websockets.ClientConnection) -> None:
        self.space = space
        self.socket = socket
        self.frames: list[Frame] = []
        self.events: list[Frame] = []
        self.answers_pings = True
        self.acks = True
        self.closed: asyncio.Future[tuple[int, str]] = asyncio.get_running_loop().create_future()
        self._changed = asyncio.Event()
        self._reader = asyncio.create_task(self._read())
        self.protocol = ""
        self.state = ""
        self.legs: list[MediaLeg] = []

    async def _read(self) -> None:
        try:
            async for text in self.socket:
                frame = json.loads(text) if text.endswith("}") else {"garbage": text}
                self.frames.append(frame)
                if frame.get("method") == "signalwire.event":
                    self.events.append(frame["params"])
                    if frame["params"]["event_type"] == "signalwire.authorization.state":
                        self.state = frame["params"]["params"]["authorization_state"]
                    if self.acks:
                        await self.send({"jsonrpc": "2.0", "id": frame["id"], "result": {}})
                elif frame.get("method") == "signalwire.ping" and self.answers_pings:
                    body = {"timestamp": 1.0}
                    await self.send({"jsonrpc": "2.0", "id": frame["id"], "result": body})
                self._changed.set()
        except websockets.ConnectionClosed:
            pass
        self.closed.set_result((self.socket.close_code or 1006, self.socket.close_reason or ""))
        self._changed.set()

    async def send(self, frame: Frame) -> None:
        await self.socket.send(json.dumps(frame))

    async def until(self, find: Callable[[], Any], timeout: float = 5.0) -> Any:
        """The first true answer of `find`, asked again after each frame."""
        async with asyncio.timeout(timeout):
            while not (found := find()):
                self._changed.clear()
                await self._changed.wait()
            return found

    async def request(self, method: str, params: Frame, timeout: float = 5.0) -> Frame:
        """The whole answering frame."""
        identifier = str(uuid.uuid4())
        await self.send({"jsonrpc": "2.0", "id": identifier, "method": method, "params": params})
        return await self.until(
            lambda: next((f for f in self.frames if f.get("id") == identifier and "method" not in f), None),
            timeout,
        )

    async def connect(self, token: str, **more: Any) -> Frame:
        params = {
            "version": {"major": 4, "minor": 0, "revision": 0},
            "event_acks": True,
            "authentication": {"jwt_token": token},
            "agent": "raw/1.0",
            **more,
        }
        answer = await self.request("signalwire.connect", params)
        self.protocol = answer.get("result", {}).get("protocol", "")
        return answer

    async def event(self, event_type: str, *, after: int = 0, timeout: float = 5.0) -> Frame:
        """The params of the first event of this type behind the first `after` events."""
        found = await self.until(
            lambda: next((e for e in self.events[after:] if e["event_type"] == event_type), None), timeout
        )
        return found["params"]

    async def verto_event(self, method: str, *, call_id: str | None = None, timeout: float = 5.0) -> Frame:
        """The outer params of the first `webrtc.message` with this inner method."""

        def find() -> Frame | None:
            for event in self.events:
                inner = event["params"]
                if event["event_type"] != "webrtc.message" or inner["method"] != method:
                    continue
                if call_id is None or inner["params"]["callID"] == call_id:
                    return event
            return None

        return await self.until(find, timeout)

    async def verto(self, method: str, params: Frame, *, call_id: str = "", timeout: float = 5.0) -> Frame:
        """The inner frame of the result, or the whole answer when there is none."""
        message = {"jsonrpc": "2.0", "id": str(uuid.uuid4()), "method": method, "params": params}
        body = {"callID": call_id, "node_id": "", "message": message}
        answer = await self.request("webrtc.verto", body, timeout)
        return answer.get("result", {}).get("result", answer)

    async def leg(self, number: int = 0) -> MediaLeg:
        """A media end for this client; with a certificate of its own for each `number`."""
        leg = MediaLeg(await asyncio.to_thread(_identity, number), POLITE)
        self.legs.append(leg)
        return leg

    async def invite(
        self, destination: str, *, call_id: str | None = None, **dialog: Any
    ) -> tuple[str, Frame]:
        """Dial with a fresh audio and video offer; call id and the inner result."""
        leg = await self.leg()
        offer = await leg.offer()
        call_id = call_id or str(uuid.uuid4())
        params = {
            "dialogParams": {
                "callID": call_id,
                "destination_number": destination,
                "userVariables": {"memberCallId": call_id},
                "version": 1000,
                **dialog,
            },
            "sdp": offer,
        }
        return call_id, await self.verto("verto.invite", params, call_id=call_id)

    async def dial(self, destination: str, **dialog: Any) -> str:
        """Dial and take the answer; the call id, with the media connected."""
        call_id, result = await self.invite(destination, **dialog)
        assert result["result"]["message"] == "CALL CREATED", result
        answer = await self.verto_event("verto.answer", call_id=call_id)
        await connected(self.legs[-1], answer["params"]["params"]["sdp"])
        return call_id

    async def bye(self, call_id: str, **more: Any) -> Frame:
        return await self.verto("verto.bye", {"dialogParams": {"callID": call_id}, **more}, call_id=call_id)

    async def close(self) -> None:
        for leg in self.legs:
            leg.close()
        await self.socket.close()
        await self._reader


@cache
def _identity(number: int) -> DtlsIdentity:
    return DtlsIdentity.generate(2048)


async def connected(leg: MediaLeg, answer: str) -> None:
    """Apply an answer and wait until every section has its keys."""
    done = asyncio.get_running_loop().create_future()
    leg.on_connected = lambda: done.done() or done.set_result(None)
    leg.on_failed = lambda reason: done.done() or done.set_exception(AssertionError(reason))
    await leg.accept(answer)
    await asyncio.wait_for(done, 5)


async def settle(check: Callable[[], object], timeout: float = 5.0) -> None:
    """Wait until `check` is true; for what no frame tells of."""
    async with asyncio.timeout(timeout):
        while not check():  # noqa: ASYNC110 - no event tells of it
            await asyncio.sleep(0.01)


@pytest.fixture
def options() -> SpaceOptions:
    """Overridden by tests that need other times."""
    return SpaceOptions(key_bits=2048, early_media=0.2, ring_timeout=0.5, drop_after=0.2, hold_delay=0.01)


@pytest.fixture
async def space(options: SpaceOptions) -> AsyncIterator[Space]:
    async with Space(options) as space:
        yield space


@pytest.fixture
def trust(space: Space) -> ssl.SSLContext:
    return ssl.create_default_context(cadata=space.ca_pem)


@pytest.fixture
async def open_socket(
    space: Space, trust: ssl.SSLContext
) -> AsyncIterator[Callable[[], Awaitable[RawClient]]]:
    """Sockets without a connect."""
    async with AsyncExitStack() as stack:

        async def open_() -> RawClient:
            socket = await websockets.connect(
                space.relay_url, host="127.0.0.1", port=space.port, ssl=trust, ping_interval=None
            )
            client = RawClient(space, socket)
            stack.push_async_callback(client.close)
            return client

        yield open_


@pytest.fixture
def sign_in(
    space: Space, open_socket: Callable[[], Awaitable[RawClient]]
) -> Callable[[str], Awaitable[RawClient]]:
    """Connected and online."""

    async def sign_in_(name: str) -> RawClient:
        client = await open_socket()
        answer = await client.connect(space.token(name))
        assert "result" in answer, answer
        await client.request("subscriber.online", {})
        return client

    return sign_in_


class RawRest:
    """REST over the same port."""

    def __init__(self, space: Space, session: aiohttp.ClientSession) -> None:
        self.space = space
        self.session = session

    async def __call__(self, method: str, path: str, **more: Any) -> tuple[int, Any, Any]:
        """Status, JSON (None without) and headers."""
        url = path if path.startswith("https:") else f"https://127.0.0.1:{self.space.port}{path}"
        url = url.replace("fabric.localhost", "127.0.0.1")
        async with self.session.request(method, url, server_hostname="fabric.localhost", **more) as answer:
            body = await answer.read()
            return answer.status, json.loads(body) if body else None, answer.headers

    async def get(self, path: str, token: str | None = None) -> tuple[int, Any, Any]:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return await self("GET", path, headers=headers)

    async def lab(self, path: str, **body: Any) -> Any:
        headers = {"X-Lab-Key": self.space.lab.key}
        if not body and path == "/lab/state":
            return (await self("GET", path, headers=headers))[1]
        status, answer, _ = await self("POST", path, headers=headers, json=body)
        assert status == 200, (status, answer)
        return answer


@pytest.fixture
async def rest(space: Space, trust: ssl.SSLContext) -> AsyncIterator[RawRest]:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trust)) as session:
        yield RawRest(space, session)
