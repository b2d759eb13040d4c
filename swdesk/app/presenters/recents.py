"""The destinations used last: what the field completes from, and what is redialled (features.md D7, D8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from swdesk.diagnostics.redaction import redact
from swdesk.observable import State
from swdesk.protocol.destination import MAX_DESTINATION

MOST = 30


class Recents:
    """The newest first, each once. Kept by whoever observes `entries`; nothing when it is not `wanted`."""

    def __init__(self, wanted: Callable[[], bool]) -> None:
        self._wanted = wanted
        self._last = ""
        self.entries: State[tuple[str, ...]] = State(())

    @property
    def last(self) -> str:
        """What was called last, in this run or, where that is kept, before; empty when nothing was."""
        return self._last or next(iter(self.entries.value), "")

    def load(self, kept: Iterable[object]) -> None:
        """What was kept of earlier runs; of a file somebody else may have written."""
        good = (one.strip() for one in kept if isinstance(one, str))
        self._set(one for one in good if 0 < len(one) <= MAX_DESTINATION and one.isprintable())

    def add(self, destination: str) -> None:
        """It is being called."""
        self._last = destination
        if redact(destination) == destination:  # nothing that looks like a secret is written down
            self._set((destination, *self.entries.value))

    def remove(self, destination: str) -> None:
        """Forget one."""
        if self._last == destination:
            self._last = ""
        self._set(one for one in self.entries.value if one != destination)

    def clear(self) -> None:
        """Forget all."""
        self._last = ""
        self._set(())

    def wanted_changed(self) -> None:
        """Whether they are wanted was changed: what is not is forgotten at once."""
        self._set(self.entries.value)

    def _set(self, entries: Iterable[str]) -> None:
        self.entries.set(tuple(dict.fromkeys(entries))[:MOST] if self._wanted() else ())
