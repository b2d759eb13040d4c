"""REST, mostly under the SAT: retries, typed errors and paging (protocol.md 1.2).

The token goes to the REST base and nowhere else: a `links.next` that names another origin is refused, and
redirects are not followed. An attempt is what aiohttp takes for one: a GET whose connection breaks before the
answer is repeated once at once (RFC 9112 9.3.1), for it may only have been an old connection.
"""

from __future__ import annotations

import asyncio
import json
import logging
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

import aiohttp

from swdesk.errors import (
    HttpRequestError,
    InvalidCredentialsError,
    MessageParseError,
    NotConnectedError,
    RequestTimeoutError,
    TransportConnectionError,
    TransportError,
    UnexpectedError,
)
from swdesk.session.network import Resolver, is_loopback

ATTEMPT_TIMEOUT = 30.0
ATTEMPTS = 3
RETRY_WAITS = (1.0, 15.5)
MAX_BODY = 8 * 2**20

logger = logging.getLogger(__name__)

Sleep = Callable[[float], Awaitable[None]]


class RestClient:
    """The REST side of one session. Close it."""

    def __init__(
        self,
        base_url: str,
        token: str | None,
        *,
        trust: ssl.SSLContext | None = None,
        sleep: Sleep = asyncio.sleep,
        most: int = MAX_BODY,
    ) -> None:
        """`token`: `None` for what needs none. `most`: bytes of an answer."""
        self._base = base_url.rstrip("/")
        self._origin = _origin(base_url)
        self._token = token
        self._trust = trust
        self._sleep = sleep
        self._most = most
        self._http: aiohttp.ClientSession | None = None
        self._is_closed = False

    async def get(self, path: str, *, deadline: float | None = None) -> Any:
        """GET `path` (or an absolute URL of this origin) and decode its JSON.

        `deadline` is a time of the running loop: a retry that could not start before it is not waited for.

        Raises `InvalidCredentialsError` (401), `HttpRequestError` (any other 3xx and 4xx), `UnexpectedError`
        (5xx at the last attempt), `RequestTimeoutError`, `TransportConnectionError`, `MessageParseError`,
        `NotConnectedError` after `close()`.
        """
        url = self._url(path)
        for attempt in range(1, ATTEMPTS + 1):
            limit = ATTEMPT_TIMEOUT
            if deadline is not None:
                limit = min(limit, max(0.05, deadline - asyncio.get_running_loop().time()))
            try:
                return await self._attempt("GET", url, limit)
            except (UnexpectedError, RequestTimeoutError, TransportConnectionError) as error:
                if attempt == ATTEMPTS:
                    raise
                wait = RETRY_WAITS[attempt - 1]
                if deadline is not None and asyncio.get_running_loop().time() + wait >= deadline:
                    raise
                logger.info("%s; trying again in %g s", error, wait)
                await self._sleep(wait)
        raise AssertionError("the last attempt either returns or raises")

    async def post(self, path: str, body: Mapping[str, Any], *, limit: float) -> Any:
        """POST a JSON object, once, and decode the answer's JSON. `limit`: seconds. Raises like `get`."""
        return await self._attempt("POST", self._url(path), limit, body)

    async def pages(self, path: str) -> AsyncIterator[Mapping[str, Any]]:
        """The page at `path` and those its `links.next` lead to. Raises like `get`."""
        seen: set[str] = set()
        following: str | None = path
        while following is not None:
            url = self._url(following)
            if url in seen:
                raise MessageParseError("The pages lead in a circle", path="links.next")
            seen.add(url)
            page = await self.get(url)
            if not isinstance(page, Mapping):
                raise MessageParseError("A page is not an object")
            yield page
            following = next_link(page)

    async def close(self) -> None:
        """Close the connections. Safe to call twice."""
        self._is_closed = True
        http, self._http = self._http, None
        if http is not None:
            await http.close()

    def _url(self, path: str) -> str:
        url = urljoin(self._base + "/", path)
        if _origin(url) != self._origin:
            raise TransportError(f"The token is not sent to {urlsplit(url).netloc}, only to {self._base}")
        return url

    async def _attempt(
        self, method: str, url: str, limit: float, content: Mapping[str, Any] | None = None
    ) -> Any:
        path = urlsplit(url).path
        try:
            async with (
                asyncio.timeout(limit),
                self._session().request(
                    method, url, json=content, headers=self._headers(), allow_redirects=False
                ) as response,
            ):
                status = response.status
                body = await _read(response, self._most)
        except TimeoutError as error:
            raise RequestTimeoutError(f"No answer to {method} {path} in {limit:.0f} s") from error
        except aiohttp.ClientConnectorCertificateError as error:
            raise TransportConnectionError(
                f"{urlsplit(url).netloc} cannot be trusted: CERTIFICATE_VERIFY_FAILED"
            ) from error
        except (aiohttp.ClientError, OSError) as error:
            # aiohttp's own text may hold whole headers
            reason = getattr(error, "strerror", None) or type(error).__name__
            raise TransportConnectionError(f"{urlsplit(url).netloc} cannot be reached: {reason}") from error
        if status == 401:
            raise InvalidCredentialsError(f"The platform refused the token for {method} {path}")
        if status >= 500:
            raise UnexpectedError(f"{method} {path} failed with {status}")
        if not 200 <= status < 300:
            raise HttpRequestError(f"{method} {path} failed with {status}{_codes(body)}", status=status)
        try:
            return json.loads(body)
        except (ValueError, RecursionError) as error:
            raise MessageParseError(f"The answer to {method} {path} is not JSON") from error

    def _headers(self) -> dict[str, str]:
        own = {} if self._token is None else {"Authorization": f"Bearer {self._token}"}
        return {**own, "Accept": "application/json"}

    def _session(self) -> aiohttp.ClientSession:
        if self._is_closed:
            raise NotConnectedError("The session this belonged to has ended")
        if self._http is None:
            context: ssl.SSLContext | bool = True if self._trust is None else self._trust
            self._http = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(resolver=Resolver(), ssl=context, limit=8),
                timeout=aiohttp.ClientTimeout(total=None),
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=not is_loopback(urlsplit(self._base).hostname),
            )
        return self._http


def next_link(page: Mapping[str, Any]) -> str | None:
    """Where the next page is, absolute or relative, or `None` at the last one."""
    links = page.get("links")
    following = links.get("next") if isinstance(links, Mapping) else None
    return following if isinstance(following, str) and following else None


async def _read(response: aiohttp.ClientResponse, most: int) -> bytes:
    body = bytearray()
    async for chunk in response.content.iter_chunked(65_536):
        body += chunk
        if len(body) > most:
            raise MessageParseError(f"An answer is larger than {most} bytes")
    return bytes(body)


def _codes(body: bytes) -> str:
    """The `code`s of a 422's `errors` list, for the message; never its free text."""
    try:
        errors = json.loads(body).get("errors")
        codes = [str(entry["code"]) for entry in errors]
    except (ValueError, AttributeError, TypeError, KeyError, RecursionError):
        return ""
    return f" ({', '.join(codes[:3])})" if codes else ""


def _origin(url: str) -> tuple[str, str, int | None]:
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        port = -1
    default = {"https": 443, "http": 80}.get(parts.scheme)
    return parts.scheme.lower(), (parts.hostname or "").lower(), port or default
