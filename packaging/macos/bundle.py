"""The facts of the .app: what PyInstaller's BUNDLE is given."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any

from facts import APP_ID, version_numbers

TEMPLATE = Path(__file__).with_name("Info.plist.in")


def information() -> dict[str, Any]:
    """The Info.plist."""
    text = TEMPLATE.read_text("utf-8")
    release = ".".join(map(str, version_numbers()[:3]))  # Apple takes no more and no letters
    return plistlib.loads(text.replace("@APP_ID@", APP_ID).replace("@RELEASE@", release).encode())
