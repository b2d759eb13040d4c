"""The feed's answer: what it may say, and the question itself. Whoever answers is a stranger."""

from __future__ import annotations

import asyncio
import ssl
import unicodedata
from dataclasses import dataclass
from typing import Annotated

import msgspec

from swdesk.errors import (
    HttpRequestError,
    MessageParseError,
    RequestTimeoutError,
    TransportConnectionError,
)
from swdesk.updates.version import read_version

TIMEOUT = 15.0  # s, for all of it
MAX_BODY = 32 * 1024  # bytes
MAX_NOTES = 320  # characters that are shown
MAX_LINES = 6


@dataclass(frozen=True, slots=True)
class Release:
    """A version that can be had. `notes` is plain text of a few lines, fit to be shown."""

    version: str
    notes: str


class _Answer(msgspec.Struct):
    version: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    notes: Annotated[str, msgspec.Meta(max_length=8_000)] = ""


def read_release(body: bytes) -> Release:
    """The release that an answer tells of. Raises `MessageParseError`; never repeats the answer."""
    try:
        answer = msgspec.json.decode(body, type=_Answer)
        read_version(answer.version)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise MessageParseError("The answer about newer versions is not what it should be") from error
    return Release(answer.version.removeprefix("v"), _shown(answer.notes))


async def ask(url: str, trust: ssl.SSLContext) -> Release:
    """Ask the feed once; nothing tells it who asks.

    Raises `TransportConnectionError`, `RequestTimeoutError`, `HttpRequestError`, `MessageParseError`.
    """
    import aiohttp

    from swdesk.session.network import Resolver

    try:
        async with (
            asyncio.timeout(TIMEOUT),
            aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(resolver=Resolver(), ssl=trust, limit=1),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": "swdesk", "Accept": "application/json", "Accept-Encoding": "identity"},
                auto_decompress=False,  # a small answer must not become a large one
            ) as http,
            http.get(url, allow_redirects=False) as answer,
        ):
            if answer.status != 200:
                raise HttpRequestError(
                    f"The question about newer versions was answered with {answer.status}",
                    status=answer.status,
                )
            body = bytearray()
            async for piece in answer.content.iter_chunked(8192):
                body += piece
                if len(body) > MAX_BODY:
                    raise MessageParseError(f"The answer about newer versions is over {MAX_BODY} bytes")
    except TimeoutError as error:
        raise RequestTimeoutError(f"No answer about newer versions in {TIMEOUT:.0f} s") from error
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise TransportConnectionError(
            f"Newer versions could not be asked for: {type(error).__name__}"
        ) from error
    return read_release(bytes(body))


def _shown(notes: str) -> str:
    """Without what turns or hides text, and no longer than a notice."""
    lines = [
        "".join(each for each in line if unicodedata.category(each)[0] != "C").strip()
        for line in notes.replace("\t", " ").splitlines()
    ]
    kept = [line for line in lines if line]
    text = "\n".join(kept[:MAX_LINES])
    if len(kept) > MAX_LINES or len(text) > MAX_NOTES:
        text = text[: MAX_NOTES - 1].rstrip() + "…"
    return text
