"""The address book of the space, page by page (protocol.md 5.3 and 5.4)."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Mapping
from typing import Any, Protocol
from urllib.parse import quote

from swdesk.directory.address import Address
from swdesk.errors import MessageParseError, SignalWireError
from swdesk.observable import State

ADDRESSES = "/api/fabric/addresses"

logger = logging.getLogger(__name__)


class Rest(Protocol):
    """What is used of `session.rest.RestClient`."""

    async def get(self, path: str, *, deadline: float | None = None) -> Any:
        """Decoded JSON."""

    def pages(self, path: str) -> AsyncIterator[Mapping[str, Any]]:
        """The page at `path` and those after it."""


class Directory:
    """What can be dialled from here."""

    def __init__(self, rest: Rest, own_ids: frozenset[str] = frozenset()) -> None:
        self.addresses: State[tuple[Address, ...]] = State(())
        self.is_complete: State[bool] = State(False)
        self._rest = rest
        self._own_ids = own_ids
        self._pages: AsyncIterator[Mapping[str, Any]] | None = None

    async def load_more(self) -> bool:
        """Add the next page to `addresses`; false when there was none left. Own addresses are left out.

        Raises `TransportError`, `InvalidCredentialsError` or `MessageParseError`; the next call then begins
        the list again.
        """
        if self.is_complete.value:
            return False
        if self._pages is None:
            self._pages = self._rest.pages(f"{ADDRESSES}?sort_by=name&sort_order=asc")
            self.addresses.set(())
        try:
            page = await anext(self._pages, None)
        except SignalWireError:
            self._pages = None
            raise
        if page is None:
            self.is_complete.set(True)
            return False
        known = {address.id: address for address in self.addresses.value}
        known.update((address.id, address) for address in parse_page(page) if address.id not in self._own_ids)
        self.addresses.set(tuple(known.values()))
        return True

    async def find(self, destination: str) -> Address | None:
        """The address a destination (without its query) leads to, or `None`.

        Raises like `load_more`.
        """
        page = await self._rest.get(f"{ADDRESSES}?name={quote(destination.partition('?')[0], safe='')}")
        return next(iter(parse_page(page)), None)


def parse_page(page: object) -> tuple[Address, ...]:
    """The addresses of one page; entries that cannot be read are left out and logged."""
    data = page.get("data") if isinstance(page, Mapping) else None
    found = []
    for entry in data if isinstance(data, list) else ():
        try:
            found.append(Address.parse(entry))
        except MessageParseError as error:
            logger.warning("An address is left out: %s", error)
    return tuple(found)
