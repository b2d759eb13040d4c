"""What plugs of one kind are to use: between the registry in the Qt thread and plugs anywhere."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from dataclasses import dataclass

from swdesk.media.devices import Device, DeviceKind
from swdesk.observable import Subscription

# What is wrong with a kind's device (`Devices.problem_changed`); nothing when it works or is not used.
DENIED, BUSY, MISSING, NONE = "denied", "busy", "missing", ""


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """A device and Qt's own object for it, which stand-ins have none of."""

    device: Device | None = None
    handle: object = None


class Line:
    """One kind's device. Set in the Qt thread; read, listened to and reported about from any."""

    def __init__(self, kind: DeviceKind, on_problem: Callable[[DeviceKind, str], object]) -> None:
        self.kind = kind
        self._on_problem = on_problem
        self._lock = threading.Lock()
        self._numbers = itertools.count()
        self._listeners: dict[int, Callable[[], object]] = {}
        self._wanted = Wanted()

    @property
    def wanted(self) -> Wanted:
        """What is to be used now."""
        return self._wanted

    def set(self, wanted: Wanted) -> None:
        """Have every plug go over to another device."""
        with self._lock:
            self._wanted = wanted
            listeners = list(self._listeners.values())
        for listener in listeners:
            listener()

    def listen(self, function: Callable[[], object]) -> Subscription:
        """Call `function` in the Qt thread at each change; it must not wait for anything."""
        with self._lock:
            number = next(self._numbers)
            self._listeners[number] = function
        return Subscription(lambda: self._forget(number))

    def report(self, problem: str) -> None:
        """What a plug found when it tried to use the device."""
        self._on_problem(self.kind, problem)

    def _forget(self, number: int) -> None:
        with self._lock:
            self._listeners.pop(number, None)
