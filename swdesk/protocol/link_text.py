"""The text of links: what is wrapped round them, escapes, parameters, and what no link may hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import unquote_to_bytes

from swdesk.errors import LinkError, LinkFault
from swdesk.protocol.destination import MAX_DESTINATION

LONGEST_TOLD = 40  # characters of a part that is shown to somebody
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_WRAPPED = re.compile(r"[^<>:]{0,200}<(?:URL:)?(?P<inside>[^<>]+)>", re.IGNORECASE)
_QUOTES = ('""', "''", "“”", "„“", "‘’", "‚‘", "«»", "‹›")
# Not seen, and able to make one text look like another: marks of direction, spaces without width, tags.
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_TOKEN = re.compile(r"eyJ[A-Za-z0-9_-]{8}|\bc2[ct]_[A-Za-z0-9]{8}")


def unwrapped(text: str) -> str:
    """Without white space, quotes and brackets round it, or the name of a mail's `Ada <sip:ada@…>`.

    Raises `LinkError` when it is longer than a destination may be.
    """
    if len(text) > MAX_DESTINATION:
        raise LinkError(LinkFault.TOO_LONG)
    for _ in range(3):  # a bracket in quotes in a bracket, and no more
        before, text = text, _bare(text)
        if text == before:
            break
    return text


def _bare(text: str) -> str:
    text = text.strip().strip("\ufeff\u200b\u200e\u200f\u202a\u202c\u202d\u2066\u2068\u2069").strip()
    found = _WRAPPED.fullmatch(text)
    if found is not None:
        return found["inside"]
    if len(text) > 1 and text[0] + text[-1] in _QUOTES:
        return text[1:-1]
    return text


def decode(text: str) -> str:
    """Without percent escapes, once. Raises `LinkError` when they are broken or hide control characters."""
    if _BAD_ESCAPE.search(text):
        raise LinkError(LinkFault.ESCAPE)
    try:
        decoded = unquote_to_bytes(text).decode("utf-8")
    except UnicodeError:
        raise LinkError(LinkFault.ESCAPE) from None
    refuse_controls(decoded)
    return decoded


def refuse_controls(text: str) -> None:
    """Raises `LinkError` for control characters and halves of characters."""
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
        raise LinkError(LinkFault.CHARACTERS)


def refuse_unseen(text: str) -> None:
    """Raises `LinkError` for those, and for what makes a text look like another one."""
    refuse_controls(text)
    if _UNSEEN.search(text):
        raise LinkError(LinkFault.CHARACTERS)


def refuse_token(text: str) -> None:
    """Raises `LinkError` when a token, or what looks like one, is in it."""
    if _TOKEN.search(text):
        raise LinkError(LinkFault.SECRET)


def pairs(parts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """`name=value`, the name in lower case; those without a name are passed over."""
    for part in parts:
        name, _, value = part.partition("=")
        if name.strip():
            yield name.strip().lower(), value.strip()


def told(text: str) -> str:
    """Short enough and plain enough to be shown to somebody."""
    seen = "".join(character for character in _UNSEEN.sub("", text) if character.isprintable())
    return seen if len(seen) <= LONGEST_TOLD else f"{seen[: LONGEST_TOLD - 1]}…"
