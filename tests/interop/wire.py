"""Reads recorded frames with swdesk's own protocol package: all that SDK and space said must parse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from swdesk.protocol.events import UnknownEvent, parse_event
from swdesk.protocol.jsonrpc import Request, Response, UnknownFrame, parse_frame, response_error
from swdesk.protocol.signalwire import parse_connect_result
from swdesk.protocol.verto import VertoOther, parse_invite_result, parse_verto_request
from tests.interop.sdk_page import WireFrame


@dataclass
class Reading:
    """What a recording said, in order, and what of it we did not understand."""

    sent: list[str] = field(default_factory=list)
    received: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    offers: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def read(frames: Iterable[WireFrame]) -> Reading:
    """Parse every frame. Raises `MessageParseError` for one that we would not take."""
    reading = Reading()
    asked: dict[str, Request] = {}
    for frame in frames:
        parsed = parse_frame(frame.data)
        if isinstance(parsed, UnknownFrame):
            reading.unknown.append(frame.data[:200])
        elif isinstance(parsed, Request):
            if frame.sent:
                asked[parsed.id] = parsed
            _request(parsed, frame.sent, reading)
        elif not frame.sent and (request := asked.get(parsed.id)):
            _response(request, parsed, reading)
    return reading


def _request(request: Request, sent: bool, reading: Reading) -> None:
    name = request.method
    if name == "webrtc.verto":
        verto = parse_verto_request(request.params)
        name = verto.method
        if verto.sdp is not None:
            reading.offers.append(verto.sdp)
    elif name == "signalwire.event":
        event = parse_event(request.params)
        name = event.event_type
        if isinstance(event.params, UnknownEvent):
            reading.unknown.append(name)
        elif isinstance(event.params, VertoOther):
            reading.unknown.append(event.params.name)
        elif name == "webrtc.message":
            name = type(event.params).method
    (reading.sent if sent else reading.received).append(name)


def _response(request: Request, response: Response, reading: Reading) -> None:
    if error := response_error(request.method, response):
        reading.refused.append(f"{request.method}: {error}")
    elif request.method == "signalwire.connect":
        parse_connect_result(response.result)
    elif request.method == "webrtc.verto" and _inner_method(request.params) == "verto.invite":
        parse_invite_result(response.result)


def _inner_method(params: dict[str, Any]) -> str:
    return parse_verto_request(params).method
