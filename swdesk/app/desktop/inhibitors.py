"""What a Linux desktop can be asked to hold back: a dark screen, sleep, a log-out, a shutdown.

Each function takes one inhibitor and returns how it is let go, or raises `BusError` where the desktop has no
such service. Let go or not, it ends with our connection, or the descriptor, when the process ends.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence

from swdesk.app.desktop.bus import Bus, BusError
from swdesk.app.desktop.identity import APP_ID

NAME = "swdesk"
LOG_OUT, SUSPEND, IDLE = 1, 4, 8  # the flags of the portal and of GNOME's session manager alike

LetGo = Callable[[], Awaitable[object]]
Take = Callable[[], Awaitable[LetGo]]


async def first_of(ways: Sequence[Take]) -> LetGo:
    """The first that works here. Raises the last one's `BusError`."""
    for way in ways[:-1]:
        try:
            return await way()
        except BusError:
            continue
    return await ways[-1]()


async def screen_saver(bus: Bus, reason: str) -> LetGo:
    """The screen saver's own (KDE, GNOME, Xfce and most others)."""
    service = interface = "org.freedesktop.ScreenSaver"
    path = "/org/freedesktop/ScreenSaver"
    (cookie,) = await bus.call(service, path, interface, "Inhibit", "ss", NAME, reason)
    return lambda: bus.call(service, path, interface, "UnInhibit", "u", cookie)


async def portal(bus: Bus, flags: int, reason: str) -> LetGo:
    """The portal's, for all desktops that have one, and from within a sandbox."""
    service, path = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
    (request,) = await bus.call(
        service, path, "org.freedesktop.portal.Inhibit", "Inhibit", "sua{sv}",
        "", flags, {"reason": ("s", reason)},
    )  # fmt: skip
    return lambda: bus.call(service, request, "org.freedesktop.portal.Request", "Close")


async def session_manager(bus: Bus, flags: int, reason: str) -> LetGo:
    """GNOME's, and that of its relatives (MATE, Cinnamon, Budgie). At a log-out it shows the reason."""
    service = interface = "org.gnome.SessionManager"
    path = "/org/gnome/SessionManager"
    (cookie,) = await bus.call(service, path, interface, "Inhibit", "susu", APP_ID, 0, reason, flags)
    return lambda: bus.call(service, path, interface, "Uninhibit", "u", cookie)


async def logind(what: str, mode: str, reason: str, *, address: str = "") -> LetGo:
    """The machine's own, on the system's bus: `idle`, `shutdown`; mode `block` or `delay`.

    It is a descriptor: held while it is open.
    """
    try:
        descriptor = await asyncio.wait_for(asyncio.to_thread(_ask_logind, what, mode, reason, address), 4)
    except BusError:
        raise
    except Exception as error:  # no bus, no logind, or it does not answer
        raise BusError(f"The machine's login manager does not answer: {type(error).__name__}") from error

    async def let_go() -> None:
        os.close(descriptor)

    return let_go


def _ask_logind(what: str, mode: str, reason: str, address: str) -> int:
    """Blocking, in a thread: jeepney passes descriptors on this way only."""
    from jeepney import DBusAddress, MessageType, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    manager = DBusAddress(
        "/org/freedesktop/login1", "org.freedesktop.login1", "org.freedesktop.login1.Manager"
    )
    with open_dbus_connection(address or "SYSTEM", enable_fds=True, auth_timeout=2) as connection:
        message = new_method_call(manager, "Inhibit", "ssss", (what, NAME, reason, mode))
        reply = connection.send_and_get_reply(message, timeout=2)
        if reply.header.message_type is MessageType.error:
            raise BusError(f"The machine's login manager refuses: {reply.body}")
        descriptor: int = reply.body[0].to_raw_fd()
    return descriptor
