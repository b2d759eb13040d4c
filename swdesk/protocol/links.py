"""Links from elsewhere (`tel:`, `sip:`, `sips:`, `callto:`, `swdesk:`) to what is to be called.

A link is written by a stranger. What is not understood and cannot matter is left out and told; what would
have the call go elsewhere, or brings a secret, refuses the whole link. Nothing but `LinkError` ever comes
out, and nothing is dialled here. An embed token is no secret: `guest.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import quote

from swdesk.errors import LinkError, LinkFault, MessageParseError
from swdesk.protocol import numbers
from swdesk.protocol.destination import Destination, DestinationKind
from swdesk.protocol.guest import Guest, take_guest
from swdesk.protocol.link_text import (
    decode,
    pairs,
    refuse_controls,
    refuse_token,
    refuse_unseen,
    told,
    unwrapped,
)
from swdesk.protocol.sip_address import read_sip

SCHEMES = ("swdesk", "tel", "sip", "sips", "callto")

_FOR_GUESTS = (DestinationKind.ROOM, DestinationKind.PERSON, DestinationKind.CONTEXTLESS)
MOST_LEFT_OUT = 4  # parts that are named; a page may send hundreds
_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)\s*(?::|%3[Aa])(?P<rest>.*)", re.DOTALL)
_KEYED = re.compile(r"[0-9*#]{1,32}")
_SECRETS = re.compile(r"token|(access|guest|embed)_token|sat|jwt|auth(orization)?|passw(or)?d|secret|key")
# What would have the call, or a part of it, go elsewhere than the link shows. `m-` stands before what whoever
# does not know it must not pass over (RFC 3966).
_DIVERSIONS = re.compile(
    r"m-.*|maddr|method|(record-)?route|replaces|refer(red)?-(to|by)|to|join|target-dialog|contact|"
    r"(rn|cic|trunk|tgrp)(-context)?|npdi|node(_?id)?|host|space|(rest|relay)_url|(outbound-)?proxy|destination"
)


@dataclass(frozen=True, slots=True)
class Link:
    """What a link, or a destination as somebody wrote it, was understood to be."""

    destination: Destination
    """Of a link: without a query."""
    channel: str | None = None
    """`audio` or `video`, when it wishes for one."""
    number: numbers.Number | None = None
    """When it is a telephone number."""
    left_out: tuple[str, ...] = ()
    """Parts that mean nothing here, each short enough to be shown."""
    guest: Guest | None = None
    """As whose guest it is called, when not with one's own token."""

    @property
    def text(self) -> str:
        """The destination with its wish for media, as the destination field holds it."""
        wish = self.channel is not None and self.destination.channel is None
        return f"{self.destination.text}?channel={self.channel}" if wish else self.destination.text


def parse_link(text: str, region: str = "") -> Link:
    """What a link asks to be called. `region`: see `numbers.read_number`. Raises `LinkError`."""
    text = unwrapped(text)
    if not text:
        raise LinkError(LinkFault.EMPTY)
    refuse_controls(text)
    scheme, rest = _split(text)
    rest, guest = take_guest(rest) if scheme == "swdesk" else (rest, None)
    refuse_token(text if guest is None else rest)
    if scheme not in SCHEMES:
        raise LinkError(LinkFault.SCHEME, told(scheme or text))
    link = _Reader(region).read(scheme, rest)
    if guest is not None and link.destination.kind not in _FOR_GUESTS:
        raise LinkError(LinkFault.GUEST)
    return replace(link, guest=guest)


def understand(text: str, region: str = "") -> Link:
    """A destination as it was typed or pasted: a link, a telephone number however grouped, or as it stands.

    Raises `LinkError` for a link that is refused, and `MessageParseError` as `Destination.parse` does.
    """
    if has_scheme(text):
        link = parse_link(text, region)
        if link.guest is not None:
            raise LinkError(LinkFault.TYPED)
        return link
    if len(text) <= numbers.LONGEST and not (inside := unwrapped(text)).startswith("/"):
        number = numbers.read_number(inside, region)
        if number is not None:
            return _of_number(number)
    destination = Destination.parse(text)
    return Link(destination, destination.channel)


def is_for_guests(text: str) -> bool:
    """Whether it is a link that brings an embed token and makes a call."""
    try:
        return parse_link(text).guest is not None
    except LinkError:
        return False


def has_scheme(text: str) -> bool:
    """Whether it begins like one of our links."""
    try:
        return _split(unwrapped(text))[0] in SCHEMES
    except LinkError:
        return False


class _Reader:
    """Reads one link; collects what it wishes for besides."""

    def __init__(self, region: str) -> None:
        self._region = region
        self._channel: str | None = None
        self._later = ""
        self._left_out: list[str] = []

    def read(self, scheme: str, rest: str, *, is_inner: bool = False) -> Link:
        if scheme == "tel":
            link = self._read_number(rest)
        elif scheme in ("sip", "sips"):
            link = self._read_sip(scheme, rest)
        elif scheme == "callto":
            is_address = "@" in rest or "%40" in rest
            link = self._read_sip("sip", rest) if is_address else self._read_number(rest)
        elif is_inner:
            raise LinkError(LinkFault.NO_DESTINATION, told(rest))
        else:
            link = self._read_own(rest)
        return replace(link, channel=self._channel, left_out=tuple(self._left_out[:MOST_LEFT_OUT]))

    def _read_number(self, rest: str) -> Link:
        # Escapes hide nothing in a number but what groups its digits, so all of it may be decoded at once.
        rest, _, query = decode(rest).partition("?")
        written, *parameters = rest.strip().strip("/").split(";")
        context = ""
        for name, value in pairs(parameters):
            if name == "phone-context":
                context = value
            elif name in ("ext", "postd") or (_KEYED.fullmatch(name) and not value):
                self._later += re.sub(r"[^0-9*#]", "", value or name)
            else:
                self._take(name, value)
        for name, value in pairs(query.rstrip("/").split("&")):
            self._take(name, value)
        if numbers.is_network_command(written):
            raise LinkError(LinkFault.COMMAND, told(written))
        number = self._in_context(written, context) if context else numbers.read_number(written, self._region)
        if number is None:
            raise LinkError(LinkFault.NO_DESTINATION if written else LinkFault.EMPTY, told(written))
        return _of_number(replace(number, later=(number.later or self._later)[: numbers.MOST_LATER]))

    def _in_context(self, written: str, context: str) -> numbers.Number | None:
        """A number that holds within a context only: a country's is understood, a company's is not."""
        if numbers.is_worldwide(written):
            return numbers.read_number(written)
        code = re.sub(r"[\s().-]", "", context)
        region = numbers.region_of_calling_code(code)
        if region:
            return numbers.read_number(written, region)
        whole = numbers.read_number(f"{code}{written}") if code.startswith("+") else None
        if whole is None or whole.reading is not numbers.Reading.WORLDWIDE:
            raise LinkError(LinkFault.CONTEXT, told(context))
        return whole

    def _read_sip(self, scheme: str, rest: str) -> Link:
        rest = rest.strip().lstrip("/")
        if "@" not in rest and "%40" in rest:
            rest = decode(rest)
        if "@" not in rest and numbers.looks_like_number(decode(re.split("[?;#]", rest)[0])):
            return self._read_number(rest)
        address = read_sip(scheme, rest)
        for name, value in pairs(address.parameters):
            self._take(name, decode(value))
        self._take_query(address.query)
        return Link(_destination(address.text))

    def _read_own(self, rest: str) -> Link:
        rest = rest.strip()
        scheme, inner = _split(rest.lstrip("/"))
        if scheme in SCHEMES:
            return self.read(scheme, inner, is_inner=True)
        before, _, fragment = rest.partition("#")
        path, _, query = before.partition("?")
        if "%2f" in path.lower():
            path = decode(path)
        names = [name for name in path.split("/") if name]
        if fragment:
            self._leave_out(f"#{fragment}")
        if len(names) == 1 and "@" in names[0]:
            return self._read_sip("sip", f"{names[0]}?{query}")
        if len(names) == 1 and numbers.looks_like_number(decode(names[0])):
            return self._read_number(f"{names[0]}?{query}")
        self._take_query(query)
        match names:
            case []:
                raise LinkError(LinkFault.EMPTY)
            case [name]:
                return Link(_destination(f"/{_name(name)}"))
            case [context, name] if context.lower() in ("public", "private"):
                return Link(_destination(f"/{context.lower()}/{_name(name)}"))
            case _:
                raise LinkError(LinkFault.NO_DESTINATION, told(path))

    def _take_query(self, query: str) -> None:
        for name, value in pairs(query.rstrip("/").split("&")):
            self._take(decode(name).strip().lower(), decode(value.replace("+", " ")).strip())

    def _take(self, name: str, value: str) -> None:
        refuse_token(value)
        if _SECRETS.fullmatch(name):
            raise LinkError(LinkFault.SECRET)
        if _DIVERSIONS.fullmatch(name):
            raise LinkError(LinkFault.DIVERTS, told(name))
        if name == "channel" and value.lower() in ("audio", "video"):
            self._channel = value.lower()
        else:
            self._leave_out(f"{name}={value}" if value else name)

    def _leave_out(self, part: str) -> None:
        self._left_out.append(told(part))


def _split(text: str) -> tuple[str, str]:
    """The scheme in lower case, and what follows it; no scheme, and nothing."""
    found = _SCHEME.fullmatch(text)
    return (found["scheme"].lower(), found["rest"]) if found else ("", "")


def _of_number(number: numbers.Number) -> Link:
    return Link(_destination(number.dialled), number=number)


def _name(text: str) -> str:
    """The name of a room or a person, in a path."""
    decoded = decode(text)
    refuse_unseen(decoded)
    if decoded.strip() in ("", ".", "..") or any(character in decoded for character in "/?#\\"):
        raise LinkError(LinkFault.NO_DESTINATION, told(decoded))
    return re.sub(r"[\s<>\"'`{}|^]", lambda found: quote(found[0]), text)


def _destination(text: str) -> Destination:
    try:
        return Destination.parse(text)
    except MessageParseError as error:
        raise LinkError(LinkFault.TOO_LONG) from error
