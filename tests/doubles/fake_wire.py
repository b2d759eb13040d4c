"""A socket that is a pair of lists: what the client sent, and what the test makes it hear."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

from swdesk.session.transport import Closed

PROTOCOL = "signalwire_1_2_3"


class FakeWire:
    """One open socket. `frames` holds what was sent, decoded."""

    def __init__(self, on_frame: Callable[[FakeWire, dict[str, Any]], None] | None = None) -> None:
        self.frames: list[dict[str, Any]] = []
        self.closed_with: int | None = None
        self.is_stuck = False
        """A dead network: nothing is taken, and closing is not answered."""
        self._incoming: asyncio.Queue[str | bytes | Closed] = asyncio.Queue()
        self._on_frame = on_frame
        self._over = asyncio.Event()

    async def send(self, text: str) -> None:
        """Take one frame."""
        if self.is_stuck:
            await self._over.wait()
            return
        frame = json.loads(text)
        self.frames.append(frame)
        if self._on_frame is not None:
            self._on_frame(self, frame)

    async def receive(self) -> str | bytes | Closed:
        """The next thing the test had to say."""
        return await self._incoming.get()

    async def close(self, code: int = 1000) -> None:
        """The client says goodbye."""
        if self.is_stuck:
            await self._over.wait()
        self.closed_with = code
        self._incoming.put_nowait(Closed(code, ""))

    def abort(self) -> None:
        """The client drops the connection."""
        self._over.set()
        self._incoming.put_nowait(Closed(1006, ""))

    # --- what the test does ---------------------------------------------------------------------------------

    def hear(self, frame: dict[str, Any] | str | bytes) -> None:
        """Make the client hear a frame."""
        self._incoming.put_nowait(json.dumps(frame) if isinstance(frame, dict) else frame)

    def answer(self, request: dict[str, Any], result: Any = None, *, error: Any = None) -> None:
        """Answer a request of the client."""
        body = {"error": error} if error is not None else {"result": result}
        self.hear({"jsonrpc": "2.0", "id": request["id"], **body})

    def push(self, event_type: str, params: Any, *, event_id: str = "e-1", node_id: str = "n@1") -> None:
        """Push an event of this session."""
        body = {"event_type": event_type, "event_channel": PROTOCOL, "node_id": node_id, "params": params}
        self.hear({"jsonrpc": "2.0", "id": event_id, "method": "signalwire.event", "params": body})

    def drop(self, code: int = 1006, reason: str = "") -> None:
        """The network breaks."""
        self._incoming.put_nowait(Closed(code, reason))

    def sent(self, method: str) -> list[dict[str, Any]]:
        """Every request of this method."""
        return [frame for frame in self.frames if frame.get("method") == method]


def connect_result(**changes: Any) -> dict[str, Any]:
    """A good answer to `signalwire.connect`."""
    return {
        "identity": "i@1",
        "protocol": PROTOCOL,
        "authorization": {"jti": "j", "project_id": "p", "fabric_subscriber": {"expires_at": 2_000_000_000}},
        "ice_servers": [],
        **changes,
    }


class FakeRelay:
    """A platform of a few lines: it opens wires, signs everyone in and says OK to what it does not know."""

    def __init__(self) -> None:
        self.wires: list[FakeWire] = []
        self.opened = 0
        self.failures: list[Exception] = []
        """Raised by the next openings, one each."""
        self.answers: dict[str, Callable[[FakeWire, dict[str, Any]], None]] = {}
        """How to answer a method in another way."""

    async def open(self) -> FakeWire:
        """What a session is given as `open_wire`."""
        self.opened += 1
        if self.failures:
            raise self.failures.pop(0)
        wire = FakeWire(self._take)
        self.wires.append(wire)
        return wire

    @property
    def wire(self) -> FakeWire:
        """The newest one."""
        return self.wires[-1]

    def _take(self, wire: FakeWire, frame: dict[str, Any]) -> None:
        method = frame.get("method")
        if method is None:
            return
        if method in self.answers:
            self.answers[method](wire, frame)
        elif method == "signalwire.connect":
            wire.push("signalwire.authorization.state", {"authorization_state": f"state-{len(self.wires)}"})
            wire.answer(frame, connect_result())
        else:
            wire.answer(frame, {"code": "200", "message": "OK"})
