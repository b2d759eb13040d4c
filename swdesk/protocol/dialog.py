"""What the main leg of a call says about itself: `dialogParams`, and the requests that carry them.

Protocol.md 3.2 and 3.3. Each method returns the whole `params` of a request.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from msgspec import UNSET

from swdesk.protocol import verto
from swdesk.protocol.constants import MAIN_SUBSCRIPTIONS
from swdesk.protocol.destination import Destination
from swdesk.protocol.verto import DialogParams, VertoInvite


@dataclass(frozen=True, slots=True)
class Dialog:
    """The parties of a call: outbound it has a destination, inbound the invite that brought it."""

    call_id: str
    destination: Destination | None
    invite: VertoInvite | None
    user_variables: Mapping[str, Any]
    reattach: bool = False
    """Whether the first invite takes up a call that exists (protocol.md 3.12)."""

    def opening(self, sdp: str, *, node_id: str) -> dict[str, Any]:
        """The message that begins the leg: `verto.invite`, or `verto.answer` to one."""
        params = self._params(member_id=None, attach=True if self.reattach else None)
        build = verto.invite_params if self.invite is None else verto.answer_params
        return build(params, sdp, node_id=node_id, subscribe=MAIN_SUBSCRIPTIONS)

    def bye(
        self, *, node_id: str, member_id: str | None, cause: tuple[str, int] | None, is_opening: bool
    ) -> dict[str, Any]:
        """`verto.bye`; a normal hang-up names no cause. `is_opening`: the first message about this leg."""
        params = self._params(member_id=member_id, attach=None if is_opening else False)
        return verto.bye_params(self.call_id, params, node_id=node_id, cause=cause)

    def update_media(self, sdp: str, *, node_id: str, member_id: str | None) -> dict[str, Any]:
        """`verto.modify` with a complete re-offer (protocol.md 3.7)."""
        params = self._params(member_id=member_id, attach=False)
        return verto.update_media_params(params, sdp, node_id=node_id)

    def pong(self, *, node_id: str, ping: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """`verto.pong`: to a ping its own params, unasked the shortest that count (protocol.md 3.10)."""
        body = {"callID": self.call_id, "dialogParams": {"callID": self.call_id}} if ping is None else ping
        return verto.pong_params(self.call_id, body, node_id=node_id)

    def about_self(self, *, node_id: str, member_id: str | None) -> dict[str, Any]:
        """The tail of a `call.*` request about oneself (protocol.md 7.5)."""
        me = {"node_id": node_id, "call_id": self.call_id, "member_id": member_id}
        return {"self": me, "target": dict(me)}

    def _params(self, *, member_id: str | None, attach: bool | None) -> DialogParams:
        variables: dict[str, Any] = {"memberCallId": self.call_id}
        if member_id is not None:
            variables["memberId"] = member_id
        variables |= self.user_variables
        attaching = UNSET if attach is None else attach
        if self.invite is None:
            destination = self.destination.text if self.destination else ""
            return DialogParams(
                call_id=self.call_id,
                destination_number=destination,
                attach=attaching,
                reattaching=attaching,
                remote_caller_id_number=destination,
                user_variables=variables,
            )
        caller, callee = self.invite.caller_id_number, self.invite.callee_id_number
        return DialogParams(
            call_id=self.call_id,
            destination_number=callee or caller or "",
            attach=attaching,
            reattaching=attaching,
            caller_id_name=_given(self.invite.caller_id_name),
            caller_id_number=_given(caller),
            remote_caller_id_name=_given(self.invite.callee_id_name),
            remote_caller_id_number=_given(callee),
            user_variables=variables,
        )


def _given(value: str | None) -> Any:
    return UNSET if value is None else value
