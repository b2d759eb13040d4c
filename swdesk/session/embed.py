"""The embed exchange: a public embed token for the token of a guest (protocol.md 9.1)."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import time
from collections.abc import Callable
from urllib.parse import urlsplit

from swdesk.errors import (
    HttpRequestError,
    InvalidCredentialsError,
    MessageParseError,
    RequestError,
    RequestTimeoutError,
    SignalWireError,
)
from swdesk.protocol.credentials import parse_token
from swdesk.session.credentials import Credential
from swdesk.session.network import is_localhost, is_loopback, trust
from swdesk.session.rest import RestClient

EMBED_TIMEOUT = 10.0
EMBED_LIFETIME = 3600.0
MAX_ANSWER = 128 * 2**10

SDK_PATH, GUIDE_PATH = "/api/fabric/embeds/tokens", "/api/embeds/tokens"
EMBEDS_HOST = "embeds.signalwire.com"
_NOT_THERE = (404, 405)


class EmbedTokenCredentialProvider:
    """The SDK's `EmbedTokenCredentialProvider(host, embedToken)`."""

    def __init__(
        self,
        host: str,
        embed_token: str,
        *,
        make_trust: Callable[[], ssl.SSLContext] = trust,
        limit: float = EMBED_TIMEOUT,
    ) -> None:
        """`host`: as in `Guest`. `make_trust` reads files, off the loop. `limit`: seconds for all of it."""
        self._host = host
        self._embed_token = embed_token
        self._make_trust = make_trust
        self._limit = limit

    async def authenticate(self) -> Credential:
        """A guest's token, by one exchange.

        Raises `RequestError` for a refusal (4xx) and for a redirect, which is not followed; `UnexpectedError`
        (5xx); `RequestTimeoutError`; `TransportConnectionError` when the host cannot be reached or trusted;
        `MessageParseError` when the answer holds no token.
        """
        context = await asyncio.to_thread(self._make_trust)
        try:
            async with asyncio.timeout(self._limit):
                answer = await self._exchange(context)
        except TimeoutError as error:
            raise RequestTimeoutError(f"{self._host} gave no token in {self._limit:g} s") from error
        except InvalidCredentialsError as error:
            raise RequestError("The embed token was refused", status=401) from error
        token = answer.get("token") if isinstance(answer, dict) else None
        if not isinstance(token, str):
            raise MessageParseError("The answer to the embed exchange holds no token", path="token")
        self._check(token)
        return Credential(token, time.time() + EMBED_LIFETIME)

    async def _exchange(self, context: ssl.SSLContext) -> object:
        """As the SDK does it; where there is nothing, as the guide and the OpenAPI description do."""
        others = [(self._host, GUIDE_PATH)]
        if self._host.endswith(".signalwire.com") and self._host != EMBEDS_HOST:
            others.append((EMBEDS_HOST, SDK_PATH))
        try:
            return await self._ask(context, self._host, SDK_PATH)
        except HttpRequestError as error:
            if error.status not in _NOT_THERE:
                raise
            for host, path in others:
                with contextlib.suppress(SignalWireError):
                    return await self._ask(context, host, path)
            raise

    async def _ask(self, context: ssl.SSLContext, host: str, path: str) -> object:
        rest = RestClient(f"https://{host}", None, trust=context, most=MAX_ANSWER)
        try:
            return await rest.post(path, {"token": self._embed_token}, limit=self._limit)
        finally:
            await rest.close()

    def _check(self, token: str) -> None:
        try:
            relay = parse_token(token).relay_url
        except InvalidCredentialsError as error:
            raise MessageParseError(f"The answer to the embed exchange is no token: {error}") from None
        if is_loopback(urlsplit(relay).hostname) and not is_localhost(self._host.partition(":")[0]):
            raise MessageParseError("The answer to the embed exchange leads to this machine itself")
