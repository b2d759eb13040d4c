"""`Space`: a local platform double on loopback, REST and relay on one TLS port, STUN and media beside it."""

from __future__ import annotations

import asyncio
import logging
from types import TracebackType

from aiohttp import web

from swdesk.space.certificates import make_trust
from swdesk.space.directory import Directory
from swdesk.space.faults import Faults
from swdesk.space.frames import Frame
from swdesk.space.lab import Lab
from swdesk.space.options import SpaceOptions
from swdesk.space.rest import Rest
from swdesk.space.rpc import Relay
from swdesk.space.stun_server import StunServer
from swdesk.space.tokens import TokenMint

logger = logging.getLogger(__name__)


class Space:
    """`async with Space(SpaceOptions(...)) as space:` serves until the block ends."""

    def __init__(self, options: SpaceOptions | None = None) -> None:
        self.options = options or SpaceOptions()
        self.faults = Faults()
        self.port = 0
        self.trust = make_trust()
        self.directory = Directory.of(self.options.names, self.options.extra_rooms)
        self.mint = TokenMint("puc.localhost")
        self.stun = StunServer()
        self.relay = Relay(self.options, self.faults, self.directory, self.mint, self._ice_servers)
        self.rest = Rest(
            self.directory, self.mint, self.faults, lambda: self.rest_url, self.options.token_lifetime
        )
        self.lab = Lab(self.faults, self.relay, self.mint, self.stun)
        self._runner: web.AppRunner | None = None

    @property
    def ca_pem(self) -> str:
        """The certificate to trust."""
        return self.trust.ca_pem

    @property
    def relay_url(self) -> str:
        """Where the WebSocket is."""
        return f"wss://puc.localhost:{self.port}"

    @property
    def rest_url(self) -> str:
        """Where the REST API is."""
        return f"https://fabric.localhost:{self.port}"

    @property
    def control_url(self) -> str:
        """Where the lab page is; it wants `X-Lab-Key`."""
        return f"{self.rest_url}/lab"

    def token(self, name: str, **claims: object) -> str:
        """A token for this user; `lifetime`, `kind` and `scopes` as `TokenMint.mint` takes them."""
        self.directory.subscriber(name)
        lifetime = claims.pop("lifetime", self.options.token_lifetime)
        return self.mint.mint(name, lifetime=lifetime, **claims)  # type: ignore[arg-type]

    def guest_link(self, address: str) -> str:
        """What a program opens to call this address as a guest of the space."""
        return f"swdesk:{address}?channel=video&embed={self.mint.embed(address)}&host=localhost:{self.port}"

    async def __aenter__(self) -> Space:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def start(self) -> None:
        """Take the ports and serve. Raises `OSError` when the port is taken."""
        app = web.Application(middlewares=[self.rest.middleware])
        app.router.add_get("/", self.relay.serve)
        self.rest.add_routes(app)
        self.lab.add_routes(app)
        self._runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.options.port, ssl_context=self.trust.server)
        await site.start()
        self.port = self._runner.addresses[0][1]
        self.mint.cluster_host = f"puc.localhost:{self.port}"
        await self.stun.start()
        self.relay.exchange.start()
        logger.info("Local space on port %d", self.port)

    async def close(self) -> None:
        """End calls, sockets and servers."""
        await self.relay.close()
        self.stun.close()
        if self._runner is not None:
            await self._runner.cleanup()
        await asyncio.sleep(0)

    def _ice_servers(self) -> list[Frame]:
        return [
            {
                "urls": [f"stun:127.0.0.1:{self.stun.port}"],
                "username": "",
                "credential": "",
                "credentialType": "password",
            }
        ]
