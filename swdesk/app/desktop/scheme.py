"""Whether a Linux desktop is dark, as its portal says, now and whenever that changes.

Qt's wheels hear of a change on some desktops only, and take no notice of how it is at the start.
"""

from __future__ import annotations

from collections.abc import Callable

from swdesk.app.desktop.bus import Bus, Heard

SERVICE, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
NAMESPACE, KEY = "org.freedesktop.appearance", "color-scheme"
_DARK = {1: True, 2: False}  # 0, and what may come one day: no preference


class PortalScheme:
    """`told` hears whether it is dark; `None` where the desktop has no preference."""

    def __init__(self, bus: Bus, told: Callable[[bool | None], object]) -> None:
        self._bus = bus
        self._told = told

    async def follow(self) -> None:
        """From now on. Raises `BusError` where no portal knows."""
        await self._bus.listen(self._changed, interface=SETTINGS, member="SettingChanged", path=PATH)
        (found,) = await self._bus.call(SERVICE, PATH, SETTINGS, "ReadAll", "as", [NAMESPACE])
        self._tell(found.get(NAMESPACE, {}).get(KEY))

    def _changed(self, heard: Heard) -> None:
        if heard.body[:2] == (NAMESPACE, KEY):
            self._tell(heard.body[2])

    def _tell(self, variant: tuple[str, object] | None) -> None:
        value = variant[1] if variant is not None else None
        self._told(_DARK.get(value) if isinstance(value, int) else None)
