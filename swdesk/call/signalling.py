"""What a call asks of the session: to send its requests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from swdesk.errors import SignalWireError


class Signalling(Protocol):
    """What is used of a `Session`."""

    def request(
        self,
        method: str,
        params: dict[str, Any],
        done: Callable[[dict[str, Any] | SignalWireError], None],
        *,
        timeout: float | None = 5.0,
        hold: bool = True,
    ) -> Callable[[], None]:
        """Send a request; the outcome goes to `done`, in order with the events. Returns how to forget it."""
