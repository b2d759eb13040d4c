"""What makes a `swdesk:` link one for guests: an embed token, and the host of its space (protocol.md 9.1).

An embed token is public, it stands in web pages. Both parts are a stranger's, and read strictly: each once,
the host a plain name. Only a name of this machine itself may have a port, as the local space needs one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from swdesk.errors import LinkError, LinkFault
from swdesk.protocol.link_text import decode, pairs, refuse_token, told

LONGEST_HOST = 253
_EMBED_TOKEN = re.compile(r"c2[ct]_[A-Za-z0-9_-]{8,128}", re.ASCII)
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
# The last label begins with a letter: no spelling of an IP address does (WHATWG URL, host parsing).
_NAME = re.compile(rf"(?:{_LABEL}\.)+[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])", re.ASCII)
_OWN_NAME = re.compile(rf"(?:{_LABEL}\.)*localhost(?::(?P<port>[1-9][0-9]{{0,4}}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Guest:
    """Whose guest somebody would be, and by which token."""

    host: str
    """Of the space; with a port only where it is a name of this machine."""
    embed_token: str = field(repr=False)


def take_guest(rest: str) -> tuple[str, Guest | None]:
    """A link behind its scheme, without what makes it one for guests, and that; unchanged where it is none.

    Raises `LinkError` when there is an embed token but not both, each once and each what it should be.
    """
    before, hash_mark, fragment = rest.partition("#")
    path, _, query = before.partition("?")
    others: list[str] = []
    found: dict[str, list[str]] = {"embed": [], "host": []}
    for part in query.rstrip("/").split("&"):
        for name, value in pairs([part]):
            name = decode(name).strip().lower()
            if name in found:
                found[name].append(decode(value).strip())
                break
        else:
            others.append(part)
    if not found["embed"]:
        return rest, None
    if [len(values) for values in found.values()] != [1, 1]:
        raise LinkError(LinkFault.GUEST)
    guest = Guest(_host(found["host"][0]), _embed_token(found["embed"][0]))
    query = "&".join(others)
    return "".join((path, "?" * bool(query), query, hash_mark, fragment)), guest


def _embed_token(text: str) -> str:
    if not _EMBED_TOKEN.fullmatch(text):
        refuse_token(text)
        raise LinkError(LinkFault.EMBED)
    return text


def _host(text: str) -> str:
    host = text.lower()
    own = _OWN_NAME.fullmatch(host)
    is_good = int(own["port"] or 443) <= 65_535 if own else _NAME.fullmatch(host) is not None
    if len(host) > LONGEST_HOST or not is_good:
        raise LinkError(LinkFault.HOST, told(text))
    return host
