"""The requests of one call: what they say, and which of them still wait for an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from swdesk.protocol import verto
from swdesk.protocol.call_io import AbandonRequest, RequestKind, SendRequest
from swdesk.protocol.causes import cause_pair
from swdesk.protocol.constants import BYE_TIMEOUT, PENDING_RPC_TIMEOUT
from swdesk.protocol.dialog import Dialog


class CallRequests:
    """Makes the commands that send; the call machine decides when. Knows the node and the own member id."""

    def __init__(self, dialog: Dialog, *, node_id: str, new_id: Callable[[], str]) -> None:
        self.node_id = node_id
        self.member_id: str | None = None
        self.has_begun = False
        """Whether an invite or an answer went out: a far side may have taken it up."""
        self._dialog = dialog
        self._new_id = new_id
        self._open: dict[str, RequestKind] = {}

    @property
    def is_opening(self) -> bool:
        """Whether the invite or the answer is still without a reply."""
        return any(kind in (RequestKind.INVITE, RequestKind.ANSWER) for kind in self._open.values())

    def learn_variables(self, more: Mapping[str, Any] | None) -> None:
        """User variables a message brought: part of the call's own from now on (protocol.md 3.4)."""
        if more:
            self._dialog = replace(self._dialog, user_variables={**self._dialog.user_variables, **more})

    def take(self, request_id: str) -> RequestKind | None:
        """What a reply is to; it is open no longer."""
        return self._open.pop(request_id, None)

    def abandon_opening(self) -> list[AbandonRequest]:
        """Forget the invite or the answer: one that is still held must not go out after its bye."""
        return self.abandon(RequestKind.INVITE, RequestKind.ANSWER)

    def abandon(self, *kinds: RequestKind) -> list[AbandonRequest]:
        """Forget the requests of these kinds that are open."""
        given_up = [request_id for request_id, kind in self._open.items() if kind in kinds]
        return [AbandonRequest(request_id) for request_id in given_up if self._open.pop(request_id)]

    def begin(self, sdp: str) -> SendRequest:
        """`verto.invite`, or `verto.answer` to one."""
        self.has_begun = True
        params = self._dialog.opening(sdp, node_id=self.node_id)
        if self._dialog.invite is not None:
            return self._make(RequestKind.ANSWER, params)
        # dial() has its own limit, so the invite needs none (protocol.md 3.3)
        return self._make(RequestKind.INVITE, params, timeout=None)

    def bye(self, cause: str | None) -> SendRequest:
        """`verto.bye`, with a cause when there is one."""
        params = self._dialog.bye(
            node_id=self.node_id,
            member_id=self.member_id,
            cause=None if cause is None else cause_pair(cause),
            is_opening=not self.has_begun,
        )
        return self._make(RequestKind.BYE, params, timeout=BYE_TIMEOUT)

    def pong(self, ping: Mapping[str, Any] | None = None) -> SendRequest:
        """`verto.pong`, to a ping or unasked. Never held: a fresh one follows each login."""
        params = self._dialog.pong(node_id=self.node_id, ping=ping)
        return self._make(RequestKind.PONG, params, hold=False)

    def update_media(self, sdp: str) -> SendRequest:
        """`verto.modify` with a re-offer."""
        params = self._dialog.update_media(sdp, node_id=self.node_id, member_id=self.member_id)
        return self._make(RequestKind.UPDATE_MEDIA, params)

    def about_self(self) -> dict[str, Any]:
        """The tail of a `call.*` request about oneself."""
        return self._dialog.about_self(node_id=self.node_id, member_id=self.member_id)

    def layout_list(self) -> SendRequest:
        """`call.layout.list`."""
        return self._make(RequestKind.LAYOUT_LIST, self.about_self(), method="call.layout.list")

    def _make(
        self,
        kind: RequestKind,
        params: dict[str, Any],
        *,
        method: str = verto.METHOD,
        timeout: float | None = PENDING_RPC_TIMEOUT,
        hold: bool = True,
    ) -> SendRequest:
        request_id = self._new_id()
        self._open[request_id] = kind
        return SendRequest(kind, request_id, method, params, timeout, hold)
