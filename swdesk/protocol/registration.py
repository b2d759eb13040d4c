"""Whether inbound calls ring on this session: `subscriber.online` and `offline` (protocol.md 2.9)."""

from __future__ import annotations

from collections.abc import Callable

from swdesk.errors import JSONRPCError, SignalWireError
from swdesk.protocol import signalwire
from swdesk.protocol.jsonrpc import Request
from swdesk.protocol.session_io import BecameRegistered


class Registration:
    """The session machine's own requests about registering; it never sends, it says what to send.

    A refused `online` is answered with a `reauthenticate` and one more `online`; if that fails too, the
    session is offline for inbound calls and otherwise sound. Only the newest wish counts.
    """

    def __init__(self, *, wanted: bool, new_id: Callable[[], str]) -> None:
        self.wanted = wanted
        """What the user wants; survives reconnects."""
        self.registered = False
        """What the platform confirmed on this socket."""
        self._new_id = new_id
        self._mine: dict[str, str] = {}
        self._current: str | None = None
        self._may_reauthenticate = True

    def owns(self, request_id: str) -> bool:
        """Whether a request is one of these."""
        return request_id in self._mine

    def go_online(self) -> Request:
        """The user wants calls, or the session is ready again."""
        self._may_reauthenticate = True
        return self._as_current(signalwire.ONLINE)

    def go_offline(self) -> Request:
        """The user wants no calls any more."""
        return self._as_current(signalwire.OFFLINE)

    def fresh_token(self, token: str, project_id: str) -> Request:
        """Makes a new token known; the answer changes nothing."""
        return self._make(signalwire.REAUTHENTICATE, signalwire.reauthenticate_params(token, project_id))

    def answered(
        self, request_id: str, error: SignalWireError | None, token: str, project_id: str
    ) -> Request | BecameRegistered | None:
        """An answer or a time-out: the next request, the outcome, or nothing."""
        method = self._mine.pop(request_id)
        if request_id != self._current:
            return None
        self._current = None
        if method == signalwire.REAUTHENTICATE:
            return self._as_current(signalwire.ONLINE)
        if method == signalwire.OFFLINE:
            self.registered = False
            return BecameRegistered(False)
        if isinstance(error, JSONRPCError) and self._may_reauthenticate:
            self._may_reauthenticate = False
            request = self.fresh_token(token, project_id)
            self._current = request.id
            return request
        self.registered = error is None
        return BecameRegistered(self.registered, error)

    def socket_lost(self) -> None:
        """Registration is per socket; answers that still come, or time out, mean nothing."""
        self.registered = False
        self._current = None

    def forget(self) -> None:
        """The session is over."""
        self.socket_lost()
        self._mine.clear()

    def _as_current(self, method: str) -> Request:
        request = self._make(method, {})
        self._current = request.id
        return request

    def _make(self, method: str, params: dict[str, object]) -> Request:
        request = Request(self._new_id(), method, params)
        self._mine[request.id] = method
        return request
