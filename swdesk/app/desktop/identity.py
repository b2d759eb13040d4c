"""Who this program is to the desktop: one name for launcher, windows, links and autostart."""

from __future__ import annotations

import logging
import sys

logger = logging.getLogger(__name__)

APP_ID = "org.swdesk.swdesk"
"""In reverse DNS: desktop entry, AppStream, Wayland's app_id, portals; on Windows the AppUserModelID."""


def introduce() -> None:
    """Say it to Windows before there is a window: its taskbar and its notifications go by it.

    Elsewhere Qt does, with `setDesktopFileName`.
    """
    if sys.platform == "win32":
        import ctypes

        try:
            code = ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)
        except (AttributeError, OSError) as error:
            logger.warning("Windows does not take the program's name: %s", error)
        else:
            if code:
                logger.warning("Windows does not take the program's name: 0x%08x", code & 0xFFFFFFFF)
