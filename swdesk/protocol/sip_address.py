"""A SIP address as a link has it, taken apart strictly: which host it names has one reading only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from swdesk.errors import LinkError, LinkFault
from swdesk.protocol.link_text import decode, pairs, refuse_unseen, told

_USER = "-_.!~*'()&=+$,;%"  # beside letters and digits (RFC 3261 25.1), `?` and `/` left out: they mislead
_FORBIDDEN = re.compile(r"[/?#\\<>\"@\[\]{}|^`]")
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"(?P<host>{_LABEL}(?:\.{_LABEL})*|\[[0-9a-f:.]+\])(?::(?P<port>[0-9]{{1,5}}))?")
_NUMERIC = re.compile(r"[0-9.]+|\[.*\]")
_KEPT = {
    "transport": frozenset(("udp", "tcp", "tls", "ws", "wss")),
    "user": frozenset(("phone", "ip")),
}


@dataclass(frozen=True, slots=True)
class SipAddress:
    """What is called, and what stood behind it."""

    text: str
    """`sip:user@host:port`, with those parameters that belong to the address."""
    parameters: tuple[str, ...]
    """The other ones, as `name=value`."""
    query: str


def read_sip(scheme: str, rest: str) -> SipAddress:
    """`rest` is what follows `sip:`, slashes left out. Raises `LinkError`."""
    user, at, behind = rest.rpartition("@")
    behind, _, query = behind.partition("?")
    host, *parameters = behind.partition("#")[0].split(";")
    kept, others = [], []
    for part, (name, value) in ((one, pair) for one in parameters for pair in pairs([one])):
        if value.lower() in _KEPT.get(name, ()):
            kept.append(f";{name}={value.lower()}")
        else:
            others.append(part)
    address = _host(host)
    if at:
        address = f"{_user(user)}@{address}"
    return SipAddress(f"{scheme}:{address}{''.join(kept)}", tuple(others), query)


def _user(text: str) -> str:
    decoded = decode(text)
    refuse_unseen(decoded)
    if not decoded.strip() or _FORBIDDEN.search(text):
        raise LinkError(LinkFault.NO_DESTINATION, told(text))
    if ":" in text:
        raise LinkError(LinkFault.SECRET)  # `name:password@host`
    return quote(text, safe=_USER)


def _host(text: str) -> str:
    text = text.strip().rstrip("/.").lower()
    if not text.isascii():
        try:
            text = text.encode("idna").decode("ascii")
        except UnicodeError:
            raise LinkError(LinkFault.NO_DESTINATION, told(text)) from None
    found = _HOST.fullmatch(text)
    if found is None or len(text) > 253:
        raise LinkError(LinkFault.NO_DESTINATION if text else LinkFault.EMPTY, told(text))
    if found["port"] and not 0 < int(found["port"]) < 65_536:
        raise LinkError(LinkFault.NO_DESTINATION, told(text))
    if _NUMERIC.fullmatch(found["host"]):
        _check_numeric(found["host"])
    return text


def _check_numeric(host: str) -> None:
    """Raises `LinkError` when an address in digits is none."""
    from ipaddress import ip_address

    try:
        ip_address(host.strip("[]"))
    except ValueError:
        raise LinkError(LinkFault.NO_DESTINATION, told(host)) from None
