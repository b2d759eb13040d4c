"""The session's own requests: `signalwire.connect`, `reauthenticate`, `subscriber.*` (protocol.md 2)."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from swdesk.errors import MessageParseError
from swdesk.protocol.constants import PROTOCOL_VERSION
from swdesk.protocol.entities import convert

CONNECT = "signalwire.connect"
REAUTHENTICATE = "signalwire.reauthenticate"
EVENT = "signalwire.event"
PING = "signalwire.ping"
DISCONNECT = "signalwire.disconnect"
ONLINE = "subscriber.online"
OFFLINE = "subscriber.offline"


class IceServer(Struct, frozen=True, kw_only=True):
    """A STUN or TURN server. The credential is a secret."""

    urls: tuple[str, ...]
    username: str | None = None
    credential: str | None = None

    def __repr__(self) -> str:
        return f"IceServer(urls={self.urls!r})"


class FabricSubscriber(Struct, frozen=True, kw_only=True):
    """Who signed in; `expires_at` is in seconds since the epoch."""

    expires_at: float | int | None = None
    subscriber_id: str | None = None
    project_id: str | None = None
    space_id: str | None = None


class Authorization(Struct, frozen=True, kw_only=True):
    """What the token allows."""

    jti: str
    project_id: str
    fabric_subscriber: FabricSubscriber
    scope: Any = None


class _ConnectResult(Struct, frozen=True, kw_only=True):
    identity: str
    protocol: str
    authorization: Authorization
    ice_servers: Any = None


class ConnectResult(Struct, frozen=True, kw_only=True):
    """The platform's answer to a good login."""

    identity: str
    resume_protocol: str
    authorization: Authorization
    ice_servers: tuple[IceServer, ...]


def connect_params(
    token: str, *, agent: str, authorization_state: str | None = None, resume_protocol: str | None = None
) -> dict[str, Any]:
    """`signalwire.connect`: fresh, or resuming when both the state and its protocol are given."""
    params: dict[str, Any] = {
        "version": dict(PROTOCOL_VERSION),
        "event_acks": True,
        "authentication": {"jwt_token": token},
        "agent": agent,
        "contexts": [],
        "eventing": [],
        "topics": [],
    }
    if authorization_state is not None and resume_protocol is not None:
        params |= {"authorization_state": authorization_state, "protocol": resume_protocol}
    return params


def reauthenticate_params(token: str, project_id: str) -> dict[str, Any]:
    """`signalwire.reauthenticate`: a fresh token for a session that lives."""
    return {"authentication": {"project": project_id, "jwt_token": token}}


def parse_connect_result(result: object) -> ConnectResult:
    """The result of `signalwire.connect`.

    Raises `MessageParseError` when a field is missing that the SDK requires (protocol.md 2.4). ICE servers
    that make no sense are left out: they are no reason not to log in.
    """
    if not isinstance(result, dict):
        raise MessageParseError("connect result is not an object")
    found = convert(result, _ConnectResult)
    servers = found.ice_servers if isinstance(found.ice_servers, list) else []
    return ConnectResult(
        identity=found.identity,
        resume_protocol=found.protocol,
        authorization=found.authorization,
        ice_servers=tuple(server for raw in servers if (server := _ice_server(raw)) is not None),
    )


def _ice_server(raw: object) -> IceServer | None:
    """As WebRTC's RTCIceServer: `urls` is a string or a list of strings."""
    if not isinstance(raw, dict):
        return None
    urls = raw.get("urls", raw.get("url"))
    texts = [urls] if isinstance(urls, str) else urls if isinstance(urls, list) else []
    usable = tuple(url for url in texts if isinstance(url, str) and url)
    username, credential = raw.get("username"), raw.get("credential")
    if not usable:
        return None
    return IceServer(
        urls=usable,
        username=username if isinstance(username, str) and username else None,
        credential=credential if isinstance(credential, str) and credential else None,
    )
