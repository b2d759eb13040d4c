"""Plays recorded conversations to the machines, in virtual time and without any I/O.

`MachinePhone` is the smallest shell there can be: it obeys the commands of one session machine and its call
machines at once, with legs that are always ready. `TranscriptPlayer` takes the server's side of a recording
to it, does what the user did, and checks each request of the recorded client against ours.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from swdesk.errors import CallError, SignalWireError
from swdesk.protocol import call_io, session_io
from swdesk.protocol.call_machine import CallMachine, CallStatus
from swdesk.protocol.destination import Destination
from swdesk.protocol.events import Event
from swdesk.protocol.session_machine import SessionMachine
from swdesk.protocol.verto import VertoInvite
from tests.doubles.virtual_clock import VirtualClock

TOKEN = "eyJ0eXAiOiJTQVQifQ.a.b.c.d"


@dataclass(frozen=True)
class Line:
    """A line of a recording: a note, or a frame from `client` or `server`."""

    note: str = ""
    sender: str = ""
    frame: Any = None


def load(path: Path) -> list[Line]:
    """Read a recording."""
    lines = []
    for text in path.read_text().splitlines():
        raw = json.loads(text)
        lines.append(Line(note=raw["note"]) if "note" in raw else Line("", raw["from"], raw["frame"]))
    return lines


@dataclass
class CallRecord:
    """What happened to one call."""

    machine: CallMachine
    statuses: list[CallStatus] = field(default_factory=list)
    settled: list[SignalWireError | None] = field(default_factory=list)
    errors: list[CallError] = field(default_factory=list)
    applied: list[str] = field(default_factory=list)
    updates: list[SignalWireError | None] = field(default_factory=list)
    """How each change of media ended."""
    is_leg_open: bool = False


class MachinePhone:
    """One session machine and its calls, obeyed at once."""

    def __init__(self, clock: VirtualClock, *, resume: session_io.ResumeState | None = None) -> None:
        self.clock = clock
        self.session = SessionMachine(
            TOKEN, agent="test/1.0", resume=resume, jitter=lambda: 1.0, wall_clock=lambda: 1.5
        )
        self.calls: dict[str, CallRecord] = {}
        self.requests: deque[dict[str, Any]] = deque()
        """Requests sent and not looked at yet."""
        self.replies: list[dict[str, Any]] = []
        """Acks and ping replies sent."""
        self.resume: session_io.ResumeState | None = None
        self.wants_user = False
        self.wants_socket = False
        self.is_registered = False
        self.warnings: list[SignalWireError] = []
        self.failure: SignalWireError | None = None
        self._owners: dict[str, CallRecord] = {}

    def tell_session(self, incoming: session_io.SessionInput) -> None:
        """Report a fact to the session machine and obey."""
        for command in self.session.handle(incoming, self.clock()):
            self._obey_session(command)

    def tell_call(self, call: CallRecord, incoming: call_io.CallInput) -> None:
        """Report a fact to a call machine and obey."""
        for command in call.machine.handle(incoming, self.clock()):
            self._obey_call(call, command)

    def dial(
        self, call_id: str, destination: str, *, node_id: str = "", reattach: bool = False
    ) -> CallRecord:
        """Start an outbound call."""
        parsed = Destination.parse(destination)
        machine = CallMachine.outbound(
            call_id, parsed, user_variables=parsed.user_variables, node_id=node_id, reattach=reattach
        )
        call = self.calls[call_id] = CallRecord(machine)
        self.tell_call(call, call_io.Dial())
        return call

    def pass_time(self, seconds: float) -> None:
        """Let time go by, ticking each machine at its deadlines."""
        end = self.clock() + seconds
        while True:
            due = [self.session.next_deadline, *(call.machine.next_deadline for call in self.calls.values())]
            moment = min((one for one in due if one is not None), default=end)
            if moment > end:
                break
            self.clock.advance_to(moment)
            if (deadline := self.session.next_deadline) is not None and deadline <= self.clock():
                self.tell_session(session_io.Tick())
            for call in list(self.calls.values()):
                if (deadline := call.machine.next_deadline) is not None and deadline <= self.clock():
                    self.tell_call(call, call_io.Tick())
            if moment == end:
                break
        self.clock.advance_to(end)

    def _obey_session(self, command: session_io.SessionCommand) -> None:
        match command:
            case session_io.FetchUser():
                self.wants_user = True
            case session_io.OpenSocket():
                self.wants_socket = True
            case session_io.CloseSocket():
                self.wants_socket = False
            case session_io.Send(text):
                frame = json.loads(text)
                (self.requests if "method" in frame else self.replies).append(frame)
            case session_io.Persist(resume):
                self.resume = resume
            case session_io.Resolve(request_id, result):
                if owner := self._owners.pop(request_id, None):
                    self.tell_call(owner, call_io.RequestSucceeded(request_id, result))
            case session_io.Reject(request_id, error):
                if owner := self._owners.pop(request_id, None):
                    self.tell_call(owner, call_io.RequestFailed(request_id, error))
            case session_io.Dispatch(event):
                self._route(event)
            case session_io.BecameReady(resumed):
                for call in list(self.calls.values()):
                    self.tell_call(call, call_io.SessionReady(resumed))
            case session_io.BecameRegistered(registered):
                self.is_registered = registered
            case session_io.Warn(error):
                self.warnings.append(error)
            case session_io.Fail(error):
                self.failure = error

    def _route(self, event: Event) -> None:
        if isinstance(event.params, VertoInvite) and event.params.call_id not in self.calls:
            call = CallRecord(CallMachine.inbound(event.params, event.node_id))
            self.calls[event.params.call_id] = call
            self.tell_call(call, call_io.Ring())
            return
        for call in list(self.calls.values()):
            if call.machine.owns(event):
                self.tell_call(call, call_io.EventReceived(event))

    def _obey_call(self, call: CallRecord, command: call_io.CallCommand) -> None:
        match command:
            case call_io.OpenLeg():
                call.is_leg_open = True
            case call_io.CloseLeg():
                call.is_leg_open = False
            case call_io.CreateOffer():
                self.tell_call(call, call_io.LocalDescription("v=0 offer"))
            case call_io.CreateAnswer():
                self.tell_call(call, call_io.LocalDescription("v=0 answer"))
            case call_io.ApplyAnswer(sdp):
                call.applied.append(sdp)
            case call_io.CreateUpdate(number):
                self.tell_call(call, call_io.UpdateOffered(number, "v=0 re-offer"))
            case call_io.ApplyUpdate(number, sdp):
                call.applied.append(sdp)
                self.tell_call(call, call_io.UpdateApplied(number))
            case call_io.UpdateSettled(error):
                call.updates.append(error)
            case call_io.SendRequest(_, request_id, method, params, timeout, hold):
                self._owners[request_id] = call
                self.tell_session(session_io.Execute(request_id, method, params, timeout, hold))
            case call_io.AbandonRequest(request_id):
                self._owners.pop(request_id, None)
                self.tell_session(session_io.Abandon(request_id))
            case call_io.StatusChanged(status):
                call.statuses.append(status)
            case call_io.DialSettled(error):
                call.settled.append(error)
            case call_io.Raise(error):
                call.errors.append(error)


def method_of(frame: dict[str, Any]) -> str:
    """`signalwire.connect`, `call.layout.list`, …; for verto the inner method."""
    method: str = frame.get("method", "")
    if method == "webrtc.verto":
        method = frame["params"]["message"]["method"]
    return method


class TranscriptPlayer:
    """Drives a `MachinePhone` through a recording and compares what it sends.

    `skip(frame)` says which requests of the recorded client belong to features this client does not have;
    `extras` are the methods this client sends on top, each once, in this order.
    """

    def __init__(
        self, lines: Iterable[Line], *, skip: Callable[[dict[str, Any]], bool], extras: Iterable[str] = ()
    ) -> None:
        self.lines = list(lines)
        self.clock = VirtualClock()
        self.phone = MachinePhone(self.clock)
        self.extras = deque(extras)
        self.compared: list[str] = []
        """The methods that were compared, in order."""
        self._skip = skip
        self._ids: dict[str, str] = {}
        """Ids of the recorded client's requests -> ours."""
        self._requests_of_client = {
            line.frame["id"] for line in self.lines if line.sender == "client" and "method" in line.frame
        }

    def play(self) -> MachinePhone:
        """The whole recording; raises `AssertionError` at the first difference."""
        for line in self.lines:
            if line.sender == "server":
                self._server_said(line.frame)
            elif line.sender == "client" and "method" in line.frame and not self._skip(line.frame):
                self._client_said(line.frame)
            else:
                self._noted(line.note)
        self._drop_extras()
        assert not self.phone.requests, [method_of(frame) for frame in self.phone.requests]
        assert not self.extras, f"never sent: {list(self.extras)}"
        return self.phone

    def _noted(self, note: str) -> None:
        phone = self.phone
        if "/subscriber/info" in note and note.startswith("HTTP GET"):
            phone.tell_session(session_io.Connect())
            assert phone.wants_user
            phone.tell_session(session_io.UserFetched())
        elif note.startswith("WS open"):
            phone.pass_time(0.2)
            assert phone.wants_socket, "no socket was asked for"
            phone.wants_socket = False
            phone.tell_session(session_io.SocketOpened())
        elif note.startswith("WS closed 1001"):
            # the page went away; what was kept is all that is left
            self.phone = MachinePhone(self.clock, resume=phone.resume)
            self._earlier = phone
        elif note.startswith("WS closed"):
            phone.tell_session(session_io.SocketClosed(1006))
        elif note.startswith("PC ") and note.endswith(" connected"):
            if call := phone.calls.get(note.split()[1]):
                phone.tell_call(call, call_io.LegConnected())
        elif note.startswith("PAGE END"):
            phone.pass_time(6.0)

    def _server_said(self, frame: dict[str, Any]) -> None:
        phone = self.phone
        if "method" not in frame:
            if frame["id"] not in self._ids:
                assert frame["id"] in self._requests_of_client, "a response to nothing"
                return
            frame = {**frame, "id": self._ids[frame["id"]]}
            phone.tell_session(session_io.FrameReceived(json.dumps(frame)))
            return
        before = len(phone.replies)
        phone.tell_session(session_io.FrameReceived(json.dumps(frame)))
        assert phone.replies[before]["id"] == frame["id"], "not acknowledged first"
        assert len(phone.replies) == before + 1

    def _client_said(self, theirs: dict[str, Any]) -> None:
        method = method_of(theirs)
        self._act(method, theirs["params"])
        self._drop_extras(unless=method)
        assert self.phone.requests, f"{method} was not sent"
        ours = self.phone.requests.popleft()
        assert method_of(ours) == method
        assert comparable(ours) == comparable(theirs)
        self._ids[theirs["id"]] = ours["id"]
        self.compared.append(method)

    def _act(self, method: str, params: dict[str, Any]) -> None:
        """Do what the user of the recording did to make the client send this."""
        phone = self.phone
        if method == "verto.invite":
            dialog = params["message"]["params"]["dialogParams"]
            reattach = dialog.get("attach", False)
            phone.dial(
                dialog["callID"],
                dialog["destination_number"],
                node_id=self._earlier.calls[dialog["callID"]].machine.node_id if reattach else "",
                reattach=reattach,
            )
        elif method == "verto.answer":
            phone.tell_call(phone.calls[params["callID"]], call_io.Answer())
        elif method == "verto.modify":
            phone.tell_call(phone.calls[params["callID"]], call_io.UpdateMedia())
        elif method == "verto.bye":
            call = phone.calls[params["callID"]]
            is_ringing = call.machine.status is CallStatus.RINGING
            phone.tell_call(call, call_io.Reject() if is_ringing else call_io.Hangup())

    def _drop_extras(self, unless: str = "") -> None:
        while self.extras and self.phone.requests and method_of(self.phone.requests[0]) == self.extras[0]:
            if self.extras[0] == unless:
                return
            self.phone.requests.popleft()
            self.extras.popleft()


_DIFFERENT = {"id", "sdp", "agent", "dpop_token", "jwt_token"}
"""Fields whose values are every client's own."""


def comparable(frame: Any) -> Any:
    """A frame without what has to differ; that such a field is there still counts, but for DPoP's."""
    if isinstance(frame, dict):
        return {
            key: "…" if key in _DIFFERENT else comparable(value)
            for key, value in frame.items()
            if key != "dpop_token"
        }
    return [comparable(one) for one in frame] if isinstance(frame, list) else frame
