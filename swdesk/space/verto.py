"""`webrtc.verto` and `call.*`: what a client may ask of its calls (protocol.md 3 and 7.5)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from swdesk.space import destinations, frames
from swdesk.space.call import NORMAL_CLEARING, Call
from swdesk.space.exchange import Exchange
from swdesk.space.frames import CodedRefusal, Frame, Refusal, VertoRefusal
from swdesk.space.rooms.room import LAYOUTS
from swdesk.space.rtc.sdp import DescriptionError
from swdesk.space.session import Session

# What follows an answer: run after the result has been queued, so that no event overtakes it.
Sequel = Callable[[], None]

CAUSES = {
    "UNALLOCATED_NUMBER": 1,
    "NO_ROUTE_DESTINATION": 3,
    "NORMAL_CLEARING": 16,
    "USER_BUSY": 17,
    "NO_USER_RESPONSE": 18,
    "NO_ANSWER": 19,
    "SUBSCRIBER_ABSENT": 20,
    "CALL_REJECTED": 21,
    "DESTINATION_OUT_OF_ORDER": 27,
    "NORMAL_UNSPECIFIED": 31,
    "INVALID_CALL_REFERENCE": 81,
    "RECOVERY_ON_TIMER_EXPIRE": 102,
    "ORIGINATOR_CANCEL": 487,
    "MEDIA_TIMEOUT": 804,
}

_FLAG_METHODS: dict[str, tuple[str, bool]] = {
    "call.deaf": ("deaf", True),
    "call.undeaf": ("deaf", False),
    "call.raisehand": ("handraised", True),
    "call.lowerhand": ("handraised", False),
}
_VALUE_METHODS = {
    "call.audioflags.set": ("echo_cancellation", "auto_gain", "noise_suppression"),
    "call.lowbitrate.set": ("lowbitrate",),
}
_RENAMED_VALUES = {
    "call.microphone.volume.set": ("volume", "input_volume"),
    "call.microphone.sensitivity.set": ("sensitivity", "input_sensitivity"),
    "call.speaker.volume.set": ("volume", "output_volume"),
}


class Verto:
    """Dispatches to the calls of an exchange. Every handler gives the inner result, and perhaps a sequel."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def handle(self, session: Session, params: Frame) -> tuple[Frame | None, Sequel | None]:
        """Answer one `webrtc.verto`. None: no answer at all.

        Raises `Refusal` and `CodedRefusal`; verto refusals come back inside the result.
        """
        message = params.get("message")
        if not isinstance(message, dict) or not isinstance(message.get("method"), str):
            raise Refusal(-32602, "message missing")
        inner_id, method = message.get("id"), message["method"]
        body: Frame = message["params"] if isinstance(message.get("params"), dict) else {}
        node_id = session.node_id
        call = self._exchange.find(session, _call_id(params, body))
        if call is not None:
            node_id = call.node_id
        try:
            if method == "verto.invite":
                return await self._invite(session, params, inner_id, body)
            if method == "verto.pong":
                if call is not None:
                    call.ponged()
                return frames.verto_result(node_id, inner_id, {"message": "PONG"}), None
            if method == "verto.answer":
                result, sequel = await self._answer(call, body)
            elif method == "verto.bye":
                result, sequel = self._bye(call, body)
            elif method == "verto.modify":
                result, sequel = await self._modify(call, body)
            elif method == "verto.info":
                result, sequel = self._info(call, body)
            else:
                result, sequel = {}, None
        except VertoRefusal as refusal:
            return frames.verto_error(node_id, inner_id, refusal.error), None
        return frames.verto_result(node_id, inner_id, result), sequel

    def control(self, session: Session, method: str, params: Frame) -> tuple[Frame, Sequel | None]:
        """Answer a `call.*` request. Raises `CodedRefusal`."""
        own = params.get("self") if isinstance(params.get("self"), dict) else {}
        call = self._exchange.find(session, own.get("call_id"))  # type: ignore[union-attr]
        if call is None or call.room is None or call.member is None:
            raise CodedRefusal("404", "Call not found")
        room = call.room
        target = params.get("target")
        wanted = target.get("member_id") if isinstance(target, dict) else call.member_id
        member = room.by_id(wanted) or call.member
        if method == "call.layout.list":
            return {**frames.ok(), "layouts": list(LAYOUTS)}, None
        if method == "call.member.list":
            return {**frames.ok(), "members": [each.as_json(room) for each in room.members]}, None
        if method == "call.layout.set":
            name = params.get("layout")
            if not isinstance(name, str):
                raise CodedRefusal("422", "layout missing")
            return frames.ok(), lambda: room.set_layout(name)
        if method in ("call.lock", "call.unlock"):
            return frames.ok(), lambda: room.lock(method == "call.lock")
        if method == "call.end":
            return frames.ok(), lambda: self._end_all(call)
        if method == "call.member.remove":
            targets = params.get("targets")
            ids = [each.get("member_id") for each in targets] if isinstance(targets, list) else [wanted]
            return frames.ok(), lambda: self._remove(call, ids)
        flags = _flags(method, params)
        if flags:
            return frames.ok(), lambda: room.update(member, **flags)
        return frames.ok(), None

    async def _invite(
        self, session: Session, params: Frame, inner_id: object, body: Frame
    ) -> tuple[Frame | None, Sequel | None]:
        exchange = self._exchange
        dialog = _dialog(body)
        call_id, destination, offer = dialog.get("callID"), dialog.get("destination_number"), body.get("sdp")
        if not isinstance(call_id, str) or not isinstance(offer, str):
            raise VertoRefusal("Dialog data missing")
        self._fail_if_told_to(call_id)
        name = destinations.public_name(str(destination))
        only = session.claims.only
        if name == destinations.NOT_ALLOWED or (only and only != str(destination).partition("?")[0]):
            raise CodedRefusal("403", "Calling this destination is not allowed")
        if dialog.get("attach") is True:
            call = self._reattached(session, call_id)
            if call is not None:
                return self._created(call, inner_id), lambda: exchange.run(call, self._reattach(call, offer))
        if call_id in exchange.calls:
            raise VertoRefusal("CALL ALREADY EXISTS", callID=call_id)
        call = exchange.create(session, call_id, str(destination or ""))
        call.offer = offer
        variables = dialog.get("userVariables")
        call.variables = variables if isinstance(variables, dict) else {}
        self._set_kind(session, call, params, dialog)
        if name == destinations.NEVER_ANSWERED:
            return None, None
        if exchange.faults.invite_byes:
            cause = exchange.faults.invite_byes.popleft()
            return self._created(call, inner_id), lambda: call.end(cause)
        if dialog.get("attach") is True:
            return self._created(call, inner_id), lambda: call.end(("INVALID_CALL_REFERENCE", 81))
        return self._created(call, inner_id), lambda: exchange.run(call, destinations.run(exchange, call))

    def _created(self, call: Call, inner_id: object) -> Frame:
        call.session.push_authorization_state()
        call.created_serial = call.session.serial
        body = {"message": "CALL CREATED", "callID": call.call_id, "memberID": call.member_id}
        return frames.verto_result(call.node_id, inner_id, body)

    def _set_kind(self, session: Session, call: Call, params: Frame, dialog: Frame) -> None:
        if dialog.get("screenShare") is True or dialog.get("additionalDevice") is True:
            main = self._exchange.find(session, call.variables.get("memberCallId"))
            if main is None:
                call.end(tell=False)
                raise Refusal(-32003, "Must provide a participant invite first")
            call.parent = main
            call.node_id = main.node_id
            call.kind = "screen" if dialog.get("screenShare") is True else "device"

    def _fail_if_told_to(self, call_id: str) -> None:
        errors = self._exchange.faults.invite_errors
        layer = errors.popleft() if errors else None
        if layer == "top":
            raise Refusal(-32603, "Invite refused")
        if layer == "code":
            raise CodedRefusal("503", "Invite refused")
        if layer == "inner":
            raise VertoRefusal("CALL REFUSED", callID=call_id)

    def _reattached(self, session: Session, call_id: str) -> Call | None:
        call = self._exchange.calls.get(call_id)
        if call is None:
            return None
        if call.session is not session or not session.knows_call(call.created_serial):
            raise VertoRefusal(
                "Cannot reattach this call with this member ID", causeCode=95, cause="INVALID_MSG_UNSPECIFIED"
            )
        return call

    async def _reattach(self, call: Call, offer: str) -> None:
        try:
            sdp = await call.answer_offer(offer)
        except DescriptionError:
            call.end(destinations.INCOMPATIBLE)
            return
        call.ponged()
        call.answered(sdp)
        if call.room is not None and call.member is not None:
            call.room.tell_joined(call.member)
            call.room.tell_layout()

    async def _answer(self, call: Call | None, body: Frame) -> tuple[Frame, Sequel | None]:
        if call is None or not call.is_ringing:
            raise VertoRefusal("CALL DOES NOT EXIST", callID=_dialog(body).get("callID"))
        sdp = body.get("sdp")
        try:
            if not isinstance(sdp, str):
                raise DescriptionError("no description")
            await call.take_answer(sdp)
        except DescriptionError:
            raise VertoRefusal("CODEC ERROR", callID=call.call_id) from None
        call.is_ringing = False
        call.session.push_authorization_state()
        call.created_serial = call.session.serial
        answered = call.on_answered
        result = {"message": "CALL ANSWERED", "callID": call.call_id, "memberID": call.member_id}
        return result, answered

    def _bye(self, call: Call | None, body: Frame) -> tuple[Frame, Sequel | None]:
        dialog = _dialog(body)
        if not dialog:
            raise VertoRefusal("Dialog data missing")
        if call is None:
            raise VertoRefusal("CALL DOES NOT EXIST", callID=dialog.get("callID"))
        name = body.get("cause")
        cause = (name, CAUSES[name]) if isinstance(name, str) and name in CAUSES else NORMAL_CLEARING
        result = {"callID": call.call_id, "message": "CALL ENDED", "causeCode": cause[1], "cause": cause[0]}
        return result, lambda: call.end(cause, tell=False)

    async def _modify(self, call: Call | None, body: Frame) -> tuple[Frame, Sequel | None]:
        action = str(body.get("action"))
        if call is None:
            raise VertoRefusal("CALL DOES NOT EXIST", callID=_dialog(body).get("callID"))
        if action == "updateMedia":
            return await self._update_media(call, body), None
        if action.lower() in ("hold", "unhold", "togglehold"):
            await asyncio.sleep(self._exchange.options.hold_delay)
            held = not call.is_held if action.lower() == "togglehold" else action.lower() == "hold"
            call.hold(held)
            return {**_modified(call, action)}, None
        if action == "transfer":
            raise VertoRefusal("call is not bridged", callID=call.call_id)
        return {"callID": call.call_id, "action": action}, None

    async def _update_media(self, call: Call, body: Frame) -> Frame:
        if not call.is_answered:
            raise VertoRefusal("Cannot update a call that has not been answered.", callID=call.call_id)
        if not isinstance(body.get("sdp"), str):
            raise VertoRefusal("SDP missing", callID=call.call_id)
        try:
            answer = await call.update_media(body["sdp"])
        except DescriptionError:
            raise VertoRefusal("CODEC NEGOTIATION ERROR", callID=call.call_id) from None
        if call.room is not None and call.member is not None and call.media is not None:
            video = call.media.video
            muted = video is None or not video.receives
            if call.member.flags["video_muted"] != muted:
                call.room.update(call.member, video_muted=muted)
        return {**_modified(call, "updateMedia"), "sdp": answer}

    def _info(self, call: Call | None, body: Frame) -> tuple[Frame, Sequel | None]:
        digits = body.get("dtmf")
        # An unknown call succeeds as well, without the word that says so (freeswitch.md 3).
        if call is None:
            return {}, None
        if isinstance(digits, str):
            call.digits.append(digits)
        return {"message": "SENT"}, None

    def _end_all(self, call: Call) -> None:
        for other in [each for each in self._exchange.calls.values() if each.room is call.room]:
            other.end(NORMAL_CLEARING)

    def _remove(self, call: Call, member_ids: list[Any]) -> None:
        for other in [each for each in self._exchange.calls.values() if each.room is call.room]:
            if other.member_id in member_ids:
                other.end(NORMAL_CLEARING)


def _dialog(body: Frame) -> Frame:
    dialog = body.get("dialogParams")
    return dialog if isinstance(dialog, dict) else {}


def _call_id(params: Frame, body: Frame) -> object:
    """The leg a message is about: the inner id first, the envelope names the main call (protocol.md 3.1)."""
    return _dialog(body).get("callID") or body.get("callID") or params.get("callID")


def _modified(call: Call, action: str) -> Frame:
    return {"callID": call.call_id, "action": action, "holdState": "held" if call.is_held else "active"}


def _flags(method: str, params: Frame) -> Frame:
    if method in ("call.mute", "call.unmute"):
        channels = params.get("channels")
        wanted = channels if isinstance(channels, list) else []
        return {f"{kind}_muted": method == "call.mute" for kind in ("audio", "video") if kind in wanted}
    if method in _FLAG_METHODS:
        name, value = _FLAG_METHODS[method]
        return {name: value}
    if method in _VALUE_METHODS:
        return {name: params[name] for name in _VALUE_METHODS[method] if name in params}
    if method in _RENAMED_VALUES:
        source, name = _RENAMED_VALUES[method]
        return {name: params[source]} if source in params else {}
    return {}
