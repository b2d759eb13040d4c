"""Who is signed in and until when; signs in by itself once a token is in its field (features.md T2, UX3)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from swdesk.app.i18n import tr
from swdesk.app.phone import Account, Phone, Presence
from swdesk.app.presenters.advice import THREE_CAUSES
from swdesk.app.presenters.core_words import translated
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
    connection: str = ""
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
                self._change(token_hint=" ".join((tr("The space did not accept it."), tr(THREE_CAUSES))))
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
            sentence = translated(error)
            return f"{sentence[:1].upper()}{sentence[1:]}"
        ended = self._expired_at.get(_key(token))
        if ended is not None and ended < self._clock():
            return _expired(self._clock() - ended)
        return ""

    def _account_changed(self, account: Account) -> None:
        left = None if account.expires_at is None else account.expires_at - self._clock()
        if account.expires_at is not None and self._token and not account.is_guest:
            self._expired_at[_key(self._token)] = account.expires_at
        signed_in = account.presence in (Presence.ONLINE, Presence.RECONNECTING)
        self._change(
            presence=account.presence,
            prefix={
                Presence.ONLINE: _online(account),
                Presence.SIGNING_IN: tr("Signing in…"),
                Presence.RECONNECTING: tr("Reconnecting…"),
                Presence.OFFLINE: tr("Not signed in"),
            }.get(account.presence, ""),
            name=account.name if account.presence is Presence.ONLINE and not account.is_guest else "",
            space=space_name(account.space) if account.presence is not Presence.NONE else "",
            expiry="" if left is None or not signed_in else _expiry(left),
            expires_soon=left is not None and left < SOON,
            connection={
                Presence.ONLINE: tr("Connected to {space}", space=_host(account.space)),
                Presence.SIGNING_IN: tr("Connecting…"),
                Presence.RECONNECTING: tr("Connection lost, reconnecting…"),
            }.get(account.presence, tr("Not connected")),
            round_trip_ms=account.round_trip_ms if signed_in else None,
        )

    def _change(self, **changes: object) -> None:
        self.view.set(replace(self.view.value, **changes))


def _online(account: Account) -> str:
    if account.is_guest:
        return tr("Guest in this call")
    return tr("Online as") if account.name else tr("Online")


def space_name(host: str) -> str:
    """A space for people: the local one by its name, others by their host."""
    name = _host(host)
    return tr("Local lab") if name == "localhost" or name.endswith(".localhost") else name


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
        return tr("Token expired")
    minutes = int(left // 60)
    if minutes >= 48 * 60:
        return tr("Token expires in %n days", "", minutes // (24 * 60), one="Token expires in 1 day")
    if minutes >= 60:
        return tr("Token expires in {hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)
    if left >= 60:
        return tr("Token expires in {minutes} min", minutes=max(1, minutes))
    return tr("Token expires in {seconds} s", seconds=int(left))


def _expired(seconds: float) -> str:
    minutes = int(seconds // 60)
    if minutes >= 60:
        return tr("Expired {hours} h ago", hours=minutes // 60)
    return tr("Expired {minutes} min ago", minutes=minutes) if minutes else tr("Expired just now")
