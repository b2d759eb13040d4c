"""Who is signed in and until when; signs in by itself once a token is in its field (features.md T2, UX3)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from swdesk.app.phone import Account, Phone, Presence
from swdesk.app.presenters.advice import THREE_CAUSES
from swdesk.errors import InvalidCredentialsError, SignalWireError
from swdesk.observable import State, Stream
from swdesk.protocol.credentials import parse_token

SETTLE = 0.6  # s without a key press before a token is tried
SOON = 600  # s before its end a token is pointed at


@dataclass(frozen=True, slots=True)
class AccountView:
    """What the header and the status bar show."""

    presence: Presence = Presence.NONE
    prefix: str = ""
    name: str = ""
    space: str = ""
    expiry: str = ""
    expires_soon: bool = False
    connection: str = "Not connected"
    round_trip_ms: float | None = None
    token_hint: str = ""


class AccountPresenter:
    """Tries a token once it looks like one, and words what the engine says of it."""

    def __init__(
        self,
        phone: Phone,
        clock: Callable[[], float] = time.time,
        settle: float = SETTLE,
    ) -> None:
        self._phone = phone
        self._clock = clock
        self._settle = settle
        self._token = ""
        self._attempt: asyncio.Task[None] | None = None
        self._expired_at: dict[str, float] = {}  # by hash: what was learnt of tokens of this run
        self.view: State[AccountView] = State(AccountView())
        self.accepted: Stream[str] = Stream()
        """A token the space took."""
        phone.account.changed.connect(self._account_changed)
        self._account_changed(phone.account.value)

    def token_edited(self, token: str) -> None:
        """Look at the token, and try it when it stays."""
        token = token.strip()
        if token == self._token:
            return
        self._token = token
        if self._attempt is not None:
            self._attempt.cancel()
            self._attempt = None
        hint = self._hint(token)
        self._change(token_hint=hint)
        if token and hint:
            return
        self._attempt = asyncio.get_running_loop().create_task(self._try(token))

    def tick(self) -> None:
        """A second has passed."""
        self._account_changed(self._phone.account.value)

    async def settled(self) -> None:
        """Wait until the token in the field was tried."""
        if self._attempt is not None:
            await asyncio.wait([self._attempt])

    async def close(self) -> None:
        """Stop trying."""
        if self._attempt is not None and not self._attempt.done():
            self._attempt.cancel()
            await asyncio.wait([self._attempt])

    async def _try(self, token: str) -> None:
        if not token:
            await self._phone.sign_out()
            return
        await asyncio.sleep(self._settle)
        try:
            await self._phone.sign_in(token)
        except InvalidCredentialsError:
            if token == self._token:
                self._change(token_hint=f"The space did not accept it. {THREE_CAUSES}")
        except (SignalWireError, OSError, TimeoutError):
            pass  # the account's presence says it; Dial tries again
        else:
            self.accepted.emit(token)

    def _hint(self, token: str) -> str:
        if not token:
            return ""
        try:
            parse_token(token)
        except InvalidCredentialsError as error:
            return f"{str(error)[:1].upper()}{str(error)[1:]}"
        ended = self._expired_at.get(_key(token))
        if ended is not None and ended < self._clock():
            return f"Expired {_ago(self._clock() - ended)}"
        return ""

    def _account_changed(self, account: Account) -> None:
        left = None if account.expires_at is None else account.expires_at - self._clock()
        if account.expires_at is not None and self._token:
            self._expired_at[_key(self._token)] = account.expires_at
        signed_in = account.presence in (Presence.ONLINE, Presence.RECONNECTING)
        self._change(
            presence=account.presence,
            prefix={
                Presence.ONLINE: "Online as" if account.name else "Online",
                Presence.SIGNING_IN: "Signing in…",
                Presence.RECONNECTING: "Reconnecting…",
                Presence.OFFLINE: "Not signed in",
            }.get(account.presence, ""),
            name=account.name if account.presence is Presence.ONLINE else "",
            space=space_name(account.space) if account.presence is not Presence.NONE else "",
            expiry="" if left is None or not signed_in else _expiry(left),
            expires_soon=left is not None and left < SOON,
            connection={
                Presence.ONLINE: f"Connected to {_host(account.space)}",
                Presence.SIGNING_IN: "Connecting…",
                Presence.RECONNECTING: "Connection lost, reconnecting…",
            }.get(account.presence, "Not connected"),
            round_trip_ms=account.round_trip_ms if signed_in else None,
        )

    def _change(self, **changes: object) -> None:
        self.view.set(replace(self.view.value, **changes))


def space_name(host: str) -> str:
    """A space for people: the local one by its name, others by their host."""
    name = _host(host)
    return "Local lab" if name == "localhost" or name.endswith(".localhost") else name


def _host(space: str) -> str:
    return (
        space.partition("://")[2].partition("/")[0].partition(":")[0]
        if "://" in space
        else space.partition(":")[0]
    )


def _key(token: str) -> str:
    return f"{hash(token):x}"


def _expiry(left: float) -> str:
    if left <= 0:
        return "Token expired"
    minutes = int(left // 60)
    if minutes >= 48 * 60:
        return f"Token expires in {minutes // (24 * 60)} days"
    if minutes >= 60:
        return f"Token expires in {minutes // 60} h {minutes % 60} min"
    return f"Token expires in {max(1, minutes)} min" if left >= 60 else f"Token expires in {int(left)} s"


def _ago(seconds: float) -> str:
    minutes = int(seconds // 60)
    if minutes >= 60:
        return f"{minutes // 60} h ago"
    return f"{minutes} min ago" if minutes else "just now"
