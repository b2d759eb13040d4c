"""The REST half: the signed-in user, addresses, tokens (protocol.md 2.2, 5.4, 9.1). CORS on every answer."""

from __future__ import annotations

import base64
import binascii
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from yarl import URL

from swdesk.space import frames
from swdesk.space.directory import Directory
from swdesk.space.faults import Faults
from swdesk.space.tokens import ACCESS, REFRESH, Claims, TokenMint, TokenRefused

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "authorization, content-type, accept, x-lab-key",
    "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
    "Access-Control-Allow-Private-Network": "true",
    "Access-Control-Max-Age": "600",
}
_PAGE_SIZE = 50
_MAX_LIFETIME = 30 * 24 * 3600
_WORDS = {
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    429: "Rate limited",
}


class Rest:
    """Handlers for `/api/fabric`. `base_url()` is what absolute links begin with."""

    def __init__(
        self,
        directory: Directory,
        mint: TokenMint,
        faults: Faults,
        base_url: Callable[[], str],
        lifetime: float,
    ) -> None:
        self.api_key = "PT" + secrets.token_hex(24)
        self._directory = directory
        self._mint = mint
        self._faults = faults
        self._base_url = base_url
        self._lifetime = lifetime

    def add_routes(self, app: web.Application) -> None:
        """Put the handlers into an application."""
        app.add_routes(
            [
                web.get("/api/fabric/subscriber/info", self._info),
                web.get("/api/fabric/addresses", self._addresses),
                web.get("/api/fabric/addresses/{id}", self._address),
                web.post("/api/fabric/subscribers/tokens", self._mint_tokens),
                web.post("/api/fabric/subscribers/tokens/refresh", self._refresh_tokens),
                web.post("/api/fabric/embeds/tokens", self._admit_guest),
            ]
        )

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """CORS, errors as JSON, and the faults asked for."""
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await handler(request)
        if request.method == "OPTIONS":
            return web.Response(status=204, headers=_CORS)
        failures = self._faults.rest_failures
        response: web.StreamResponse
        if failures and request.path.startswith("/api/"):
            response = _failure(failures.popleft())
        else:
            try:
                response = await handler(request)
            except web.HTTPException as refusal:
                response = _failure(refusal.status)
        response.headers.update(_CORS)
        return response

    def _claims(self, request: web.Request) -> Claims:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        try:
            if scheme.lower() != "bearer":
                raise TokenRefused("no bearer token")
            return self._mint.read(token.strip())
        except TokenRefused:
            raise web.HTTPUnauthorized from None

    async def _info(self, request: web.Request) -> web.Response:
        claims = self._claims(request)
        subscriber = self._directory.subscriber(claims.name)
        sat_claims = {"scope": list(claims.scopes), "expires_at": claims.expires_at}
        return web.json_response({**subscriber.as_json(), "sat_claims": sat_claims})

    async def _addresses(self, request: web.Request) -> web.Response:
        self._claims(request)
        query = request.query
        wanted = query.get("name")
        found = self._directory.find(wanted) if wanted else list(self._directory.addresses)
        kind = query.get("type")
        if kind:
            found = [address for address in found if address.kind == kind]
        if query.get("sort_by", "name") == "name":
            found.sort(key=lambda address: address.name, reverse=query.get("sort_order", "asc") == "desc")
        size = _number(query.get("page_size"), _PAGE_SIZE, 1, 1000)
        page = _number(query.get("page_number"), 0, 0, 1_000_000)
        rows = found[page * size : (page + 1) * size]
        links = {"self": self._page(query, page, size), "first": self._page(query, 0, size)}
        if (page + 1) * size < len(found):
            links["next"] = self._page(query, page + 1, size) + f"&page_token=PA{secrets.token_hex(8)}"
        if page > 0:
            links["prev"] = self._page(query, page - 1, size)
        return web.json_response({"data": [address.as_json() for address in rows], "links": links})

    async def _address(self, request: web.Request) -> web.Response:
        self._claims(request)
        for address in self._directory.addresses:
            if address.address_id == request.match_info["id"]:
                return web.json_response(address.as_json())
        raise web.HTTPNotFound

    def _page(self, query: Any, page: int, size: int) -> str:
        kept = {name: query[name] for name in ("name", "type", "sort_by", "sort_order") if name in query}
        return str(
            URL(f"{self._base_url()}/api/fabric/addresses").with_query(
                {**kept, "page_number": str(page), "page_size": str(size)}
            )
        )

    async def _mint_tokens(self, request: web.Request) -> web.Response:
        self._require_project(request)
        body = await _json(request)
        reference = body.get("reference")
        if not isinstance(reference, str) or not reference:
            return _missing("reference")
        name = reference.partition("@")[0]
        lifetime = self._lifetime
        expire_at = body.get("expire_at")
        if isinstance(expire_at, int | float):
            lifetime = min(_MAX_LIFETIME, expire_at - self._mint.clock())
        scopes = (str(body["scope"]),) if body.get("scope") else ()
        return self._pair(name, lifetime, scopes, status=200)

    async def _refresh_tokens(self, request: web.Request) -> web.Response:
        self._require_project(request)
        body = await _json(request)
        if "refresh_token" not in body:
            return _missing("refresh_token")
        try:
            claims = self._mint.read_refresh(body["refresh_token"])
        except TokenRefused:
            return _problem("token_expired", "The refresh token has expired", "refresh_token")
        return self._pair(claims.name, self._lifetime, claims.scopes, status=201)

    async def _admit_guest(self, request: web.Request) -> web.Response:
        body = await _json(request)
        if "token" not in body:
            return _missing("token")
        try:
            return web.json_response({"token": self._mint.admit(body["token"])}, status=201)
        except TokenRefused:
            raise web.HTTPUnauthorized from None

    def _pair(self, name: str, lifetime: float, scopes: tuple[str, ...], *, status: int) -> web.Response:
        subscriber = self._directory.subscriber(name)
        return web.json_response(
            {
                "subscriber_id": subscriber.subscriber_id,
                "token": self._mint.mint(name, lifetime=lifetime, kind=ACCESS, scopes=scopes),
                "refresh_token": self._mint.mint(name, lifetime=lifetime + 300, kind=REFRESH, scopes=scopes),
            },
            status=status,
        )

    def _require_project(self, request: web.Request) -> None:
        scheme, _, value = request.headers.get("Authorization", "").partition(" ")
        try:
            project, _, key = base64.b64decode(value, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            raise web.HTTPUnauthorized from None
        right = secrets.compare_digest(key.encode(), self.api_key.encode())
        if scheme.lower() != "basic" or project != frames.PROJECT_ID or not right:
            raise web.HTTPUnauthorized


def _failure(status: int) -> web.Response:
    if status == 422:
        return _missing("reference")
    word = _WORDS.get(status, "Internal Server Error" if status >= 500 else "Bad Request")
    return web.json_response({"error": word}, status=status)


def _missing(attribute: str) -> web.Response:
    return _problem("missing_required_parameter", "Required parameter is missing", attribute)


def _problem(code: str, message: str, attribute: str) -> web.Response:
    problem = {
        "type": "validation_error",
        "code": code,
        "message": message,
        "attribute": attribute,
        "url": f"https://developer.signalwire.com/error-codes#{code}",
    }
    return web.json_response({"errors": [problem]}, status=422)


async def _json(request: web.Request) -> dict[str, Any]:
    try:
        body = await request.json()
    except ValueError:
        raise web.HTTPBadRequest from None
    return body if isinstance(body, dict) else {}


def _number(text: str | None, default: int, low: int, high: int) -> int:
    return max(low, min(high, int(text))) if text and text.isdecimal() else default
