"""What programs are told of the window: the events of `swdesk/control/schema.py`, and how the call stands."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from swdesk.app.phone import Account, CallHandle, Presence, Wishes
from swdesk.app.presenters.call import CallPresenter
from swdesk.app.presenters.devices import DevicesPresenter, DevicesView
from swdesk.app.presenters.dial import DialPresenter
from swdesk.app.stores import Store
from swdesk.call.causes import FailureCategory, category_of_error
from swdesk.control.samples import sample_facts
from swdesk.errors import CallError, InvalidCredentialsError, SignalWireError
from swdesk.media.devices import DeviceKind
from swdesk.observable import Stream

KIND_WORDS = {
    DeviceKind.AUDIOINPUT: "microphone",
    DeviceKind.AUDIOOUTPUT: "speaker",
    DeviceKind.RINGER: "ringer",
    DeviceKind.VIDEOINPUT: "camera",
}
TOKEN_REFUSED = "token-refused"


class Happenings:
    """Follows the presenters. `told` carries the name of an event and its facts."""

    def __init__(
        self,
        dial: DialPresenter,
        call: CallPresenter,
        account: Store,
        devices: DevicesPresenter,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._call = call
        self._devices = devices
        self._clock = clock
        self._number = 0
        self._destination = ""
        self._status: str | None = None
        self._dialled_at = 0.0
        self._connected_at: float | None = None
        self._is_running = False
        self._cause: str | None = None
        self._switches: dict[str, bool] = {}
        self._used: dict[DeviceKind, str] = {}
        self._statistics: Store | None = None
        self.told: Stream[tuple[str, dict[str, Any]]] = Stream()
        dial.dialled.subscribe(self._dialled)
        dial.rejections.subscribe(self._rejected)
        dial.calls.observe(self._follow)
        call.statuses.subscribe(self._status_changed)
        call.errors.subscribe(self._error)
        call.view.select(lambda view: (view.has_call, view.is_muted)).observe(
            lambda now: self._switched("muted", *now)
        )
        call.view.select(lambda view: (view.has_call, view.has_local_video)).observe(
            lambda now: self._switched("video", *now)
        )
        account.changed.connect(self._account_changed)
        devices.view.observe(self._devices_changed)

    def snapshot(self) -> dict[str, Any] | None:
        """The call as `swdesk status` tells it."""
        if not self._is_running:
            return None
        view = self._call.view.value
        return {
            **self._of_call(),
            "duration": self.duration,
            "muted": view.is_muted,
            "video": view.has_local_video,
        }

    @property
    def duration(self) -> float | None:
        """Seconds since the call was connected."""
        return None if self._connected_at is None else round(self._clock() - self._connected_at, 3)

    def _of_call(self) -> dict[str, Any]:
        return {"call": self._number, "destination": self._destination, "status": self._status}

    def _dialled(self, dialled: tuple[str, Wishes]) -> None:
        self._number += 1
        self._destination, wishes = dialled
        self._status = "new"
        self._cause = None
        self._connected_at = None
        self._dialled_at = self._clock()
        self._is_running = True
        facts = self._of_call()
        del facts["status"]
        self._tell("dialling", **facts, audio=wishes.audio, video=wishes.video)

    def _rejected(self, error: Exception) -> None:
        refused = isinstance(error, InvalidCredentialsError)
        self._cause = TOKEN_REFUSED if refused else str(category_of_error(error))
        self._status = "failed"
        self._ended()

    def _status_changed(self, status: str) -> None:
        self._status = status
        first = status == "connected" and self._connected_at is None
        if first:
            self._connected_at = self._clock()
        self._tell("status", **self._of_call(), duration=self.duration)
        if first:
            self._tell("connected", **self._of_call(), setup=round(self._clock() - self._dialled_at, 3))
        elif status == "recovering":
            self._tell("recovering", **self._of_call(), duration=self.duration)
        elif status == "destroyed":
            category = self._call.facts.value.end_category
            ordinary = category in ("", FailureCategory.ENDED)
            self._cause = self._cause if ordinary else category
            self._ended()

    def _ended(self) -> None:
        self._is_running = False
        self._tell("ended", **self._of_call(), duration=self.duration, cause=self._cause)
        self._connected_at = None

    def _error(self, error: CallError) -> None:
        if error.fatal:
            self._cause = str(category_of_error(error.error))
        inner = error.error
        self._tell(
            "error",
            call=self._number,
            name=inner.name if isinstance(inner, SignalWireError) else "Error",
            message=str(inner),
            kind=str(error.kind),
            fatal=error.fatal,
        )

    def _follow(self, call: CallHandle | None) -> None:
        if self._statistics is not None:
            self._statistics.changed.disconnect(self._measured)
        self._statistics = None if call is None else call.statistics
        if self._statistics is not None:
            self._statistics.changed.connect(self._measured)

    def _measured(self, stats: Any) -> None:
        if stats is not None and self._connected_at is not None:
            self._tell("stats", call=self._number, **sample_facts(stats))

    def _switched(self, name: str, has_call: bool, is_on: bool) -> None:
        before, self._switches[name] = self._switches.get(name), is_on
        if has_call and self._connected_at is not None and before is not is_on:
            self._tell(name, call=self._number, **{name: is_on})

    def _account_changed(self, account: Account) -> None:
        self._tell("account", **account_facts(account))

    def _devices_changed(self, view: DevicesView) -> None:
        for picker in view.pickers:
            before, self._used[picker.kind] = self._used.get(picker.kind), picker.current
            if before is not None and before != picker.current:
                device = self._devices.active(picker.kind)
                name = None if device is None else device.label
                self._tell("device", kind=KIND_WORDS[picker.kind], name=name)

    def _tell(self, event: str, **facts: Any) -> None:
        self.told.emit((event, facts))


def account_facts(account: Account) -> dict[str, Any]:
    """Who is signed in, and where."""
    is_known = account.presence is not Presence.NONE
    return {
        "presence": str(account.presence),
        "user": account.name or None,
        "space": account.space if is_known and account.space else None,
    }
