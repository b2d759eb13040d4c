"""Which way of hearing keys this system has."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from swdesk.app.desktop.bus import Bus
from swdesk.app.desktop.hotkeys.ways import Ears, HotkeyProblem, Hotkeys


def way_here(
    ears: Ears,
    bus: Bus | None,
    *,
    qt_platform: str,
    platform: str = sys.platform,
    make: Mapping[str, Callable[..., Hotkeys]] | None = None,
) -> Hotkeys:
    """This system's way. Raises `HotkeyProblem` where there is none."""
    ways = make or _ways()
    if platform == "win32":
        return ways["windows"](ears)
    if platform.startswith("linux"):
        if qt_platform == "xcb":
            return ways["x11"](ears)
        if bus is not None:
            return ways["portal"](ears, bus)
    raise HotkeyProblem("This desktop lets no program hear keys of others")


def _ways() -> Mapping[str, Callable[..., Hotkeys]]:
    def windows(ears: Ears) -> Hotkeys:
        from swdesk.app.desktop.hotkeys.windows import WindowsHotkeys

        return WindowsHotkeys(ears)

    def x11(ears: Ears) -> Hotkeys:
        from swdesk.app.desktop.hotkeys.x11 import X11Hotkeys

        return X11Hotkeys(ears)

    def portal(ears: Ears, bus: Bus) -> Hotkeys:
        from swdesk.app.desktop.hotkeys.portal import PortalHotkeys

        return PortalHotkeys(ears, bus)

    return {"windows": windows, "x11": x11, "portal": portal}
