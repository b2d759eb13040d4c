"""Whom to call: the destination as typed, and what can be read from it (protocol.md 5)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from urllib.parse import parse_qsl, unquote

from swdesk.errors import MessageParseError

MAX_DESTINATION = 2048
_E164 = re.compile(r"\+[1-9][0-9]{1,14}", re.ASCII)
_SIP = re.compile(r"sips?:", re.ASCII | re.IGNORECASE)


class DestinationKind(StrEnum):
    """The forms of protocol.md 5.1."""

    ROOM = "room"
    """`/public/x`: a room, script, application or queue."""
    PERSON = "person"
    """`/private/x`: a subscriber."""
    CONTEXTLESS = "contextless"
    """`/x`, inside the caller's own context."""
    PHONE = "phone"
    """`+` and an E.164 number."""
    SIP = "sip"
    """A `sip:` or `sips:` address."""
    UNKNOWN = "unknown"
    """Anything else; the platform decides."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A destination. `text` goes on the wire as it is, query included."""

    text: str
    kind: DestinationKind
    channel: str | None
    """`audio` or `video` when the query says so: the default media of the call."""
    user_variables: Mapping[str, str] = field(hash=False)
    """All query parameters, `channel` included."""
    name: str
    """The last part, for people to read."""

    @classmethod
    def parse(cls, text: str) -> Destination:
        """Read what somebody typed; only white space around it is removed.

        Raises `MessageParseError` when it is empty, longer than `MAX_DESTINATION`, or holds characters that
        cannot be sent (control characters, lone surrogates).
        """
        text = text.strip()
        if not text:
            raise MessageParseError("destination is empty")
        if len(text) > MAX_DESTINATION:
            raise MessageParseError(f"destination is longer than {MAX_DESTINATION} characters")
        if any(_is_unsendable(character) for character in text):
            raise MessageParseError("destination holds control characters")
        path, _, query = text.partition("?")
        variables = dict(parse_qsl(query, keep_blank_values=True))
        kind = _kind_of(path)
        return cls(
            text=text,
            kind=kind,
            channel=variables["channel"] if variables.get("channel") in ("audio", "video") else None,
            user_variables=MappingProxyType(variables),
            name=_name_of(path, kind),
        )

    @property
    def lookup_name(self) -> str:
        """The destination without its query, as the directory knows it."""
        return self.text.partition("?")[0]

    @property
    def needs_lookup(self) -> bool:
        """Whether the directory can know it: not so for telephone numbers and SIP addresses."""
        return self.kind not in (DestinationKind.PHONE, DestinationKind.SIP)

    @property
    def rings(self) -> bool:
        """Whether it rings until somebody answers: rooms and applications answer at once."""
        return self.kind in (DestinationKind.PERSON, DestinationKind.PHONE, DestinationKind.SIP)

    def __str__(self) -> str:
        return self.text


def _is_unsendable(character: str) -> bool:
    code = ord(character)
    return code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code <= 0xDFFF


def _kind_of(path: str) -> DestinationKind:
    if _E164.fullmatch(path):
        return DestinationKind.PHONE
    if _SIP.match(path) and len(path.partition(":")[2]) > 0:
        return DestinationKind.SIP
    match path.split("/"):
        case ["", "public", name] if name:
            return DestinationKind.ROOM
        case ["", "private", name] if name:
            return DestinationKind.PERSON
        case ["", name] if name:
            return DestinationKind.CONTEXTLESS
    return DestinationKind.UNKNOWN


def _name_of(path: str, kind: DestinationKind) -> str:
    if kind is DestinationKind.SIP:
        return path.partition(":")[2]
    if kind in (DestinationKind.PHONE, DestinationKind.UNKNOWN):
        return path
    return unquote(path.rpartition("/")[2])
