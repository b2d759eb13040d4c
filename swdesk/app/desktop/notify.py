"""A word to who looks elsewhere: the desktop's own notifications."""

from __future__ import annotations

from swdesk.app.desktop.bus import Bus
from swdesk.app.desktop.identity import APP_ID

SERVICE = INTERFACE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
SHOWN_MS = 8000


async def notify(bus: Bus, title: str, text: str) -> None:
    """Show it. Raises `BusError` where nobody shows any."""
    # The text may be taken for markup, so what looks like it is written out.
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    hints = {"desktop-entry": ("s", APP_ID)}
    await bus.call(
        SERVICE, PATH, INTERFACE, "Notify", "susssasa{sv}i",
        "swdesk", 0, APP_ID, title, plain, [], hints, SHOWN_MS,
    )  # fmt: skip
