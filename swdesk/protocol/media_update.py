"""A change of media in a running call, without I/O: `verto.modify` with `updateMedia` (protocol.md 3.7).

    idle -> offering -> asking -> applying -> idle

The leg makes a re-offer, the platform answers it, the leg applies the answer. Whatever fails on the way, or
is late, is taken back: the call is as it was before, and whoever asked hears why. `TABLE` names the handler
of each pair of phase and input; an input that is not in it comes late and means nothing. Only a second change
while one is under way is refused.
"""

from __future__ import annotations

from enum import StrEnum

from swdesk.errors import InvalidStateTransitionError, JSONRPCError, RPCTimeoutError, SignalWireError
from swdesk.protocol import call_io as io
from swdesk.protocol import verto
from swdesk.protocol.call_io import CallCommand
from swdesk.protocol.call_requests import CallRequests
from swdesk.protocol.constants import MEDIA_UPDATE_LIMIT

LATE_TEXT = "The media could not be changed in time"
ENDED_TEXT = "The call ended before its media was changed"


class UpdatePhase(StrEnum):
    """Who has to do something."""

    IDLE = "idle"
    OFFERING = "offering"
    """The leg: a re-offer."""
    ASKING = "asking"
    """The platform: an answer."""
    APPLYING = "applying"
    """The leg: the answer."""


_P = UpdatePhase
Step = (
    io.UpdateMedia
    | io.UpdateOffered
    | io.UpdateApplied
    | io.UpdateFailed
    | io.RequestSucceeded
    | io.RequestFailed
)
"""What the machine takes in."""

TABLE: dict[tuple[UpdatePhase, type], str] = {
    (_P.IDLE, io.UpdateMedia): "_begin",
    (_P.OFFERING, io.UpdateOffered): "_ask",
    (_P.OFFERING, io.UpdateFailed): "_fail",
    (_P.ASKING, io.RequestSucceeded): "_apply",
    (_P.ASKING, io.RequestFailed): "_fail",
    (_P.APPLYING, io.UpdateApplied): "_succeed",
    (_P.APPLYING, io.UpdateFailed): "_fail",
}
"""(phase, input) -> the method that handles it."""


class MediaUpdate:
    """The changes of one call, one at a time. `call_machine` feeds it and sends on what comes out."""

    def __init__(self, requests: CallRequests) -> None:
        self.phase = UpdatePhase.IDLE
        self.deadline: float | None = None
        self._requests = requests
        self._number = 0
        """Of the change under way; a leg's word about an earlier one is late."""

    def handle(self, incoming: Step, now: float, out: list[CallCommand]) -> None:
        """Take one fact. Raises `InvalidStateTransitionError` for a change while one is under way."""
        if isinstance(incoming, io.UpdateMedia) and self.phase is not UpdatePhase.IDLE:
            raise InvalidStateTransitionError(f"The media of this call is being changed ({self.phase})")
        if getattr(incoming, "number", self._number) != self._number:
            return
        if handler := TABLE.get((self.phase, type(incoming))):
            getattr(self, handler)(incoming, now, out)

    def tick(self, now: float, out: list[CallCommand]) -> None:
        """The time is `now`."""
        if self.deadline is not None and self.deadline <= now:
            self._take_back(RPCTimeoutError(LATE_TEXT), out)

    def end(self, out: list[CallCommand]) -> None:
        """The call is ending; its leg will be closed as it is."""
        if self.phase is not UpdatePhase.IDLE:
            out += self._requests.abandon(io.RequestKind.UPDATE_MEDIA)
            self._settle(InvalidStateTransitionError(ENDED_TEXT), out)

    def _begin(self, _: io.UpdateMedia, now: float, out: list[CallCommand]) -> None:
        self._number += 1
        self.phase = UpdatePhase.OFFERING
        self.deadline = now + MEDIA_UPDATE_LIMIT
        out.append(io.CreateUpdate(self._number))

    def _ask(self, incoming: io.UpdateOffered, now: float, out: list[CallCommand]) -> None:
        self.phase = UpdatePhase.ASKING
        out.append(self._requests.update_media(incoming.sdp))

    def _apply(self, incoming: io.RequestSucceeded, now: float, out: list[CallCommand]) -> None:
        try:
            answer = verto.parse_update_result(incoming.result)
        except JSONRPCError as error:
            self._take_back(error, out)
            return
        self.phase = UpdatePhase.APPLYING
        out.append(io.ApplyUpdate(self._number, answer))

    def _succeed(self, _: io.UpdateApplied, now: float, out: list[CallCommand]) -> None:
        self._settle(None, out)

    def _fail(self, incoming: io.UpdateFailed | io.RequestFailed, now: float, out: list[CallCommand]) -> None:
        self._take_back(incoming.error, out)

    def _take_back(self, error: SignalWireError, out: list[CallCommand]) -> None:
        out += self._requests.abandon(io.RequestKind.UPDATE_MEDIA)
        out.append(io.RevokeUpdate())
        self._settle(error, out)

    def _settle(self, error: SignalWireError | None, out: list[CallCommand]) -> None:
        self.phase = UpdatePhase.IDLE
        self.deadline = None
        out.append(io.UpdateSettled(error))
