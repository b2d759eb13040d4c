"""What all packages say alike: name, version, identity."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from swdesk.app.desktop.identity import APP_ID as APP_ID

ROOT = Path(__file__).parent.parent
LICENCE = ROOT / "LICENSE"
# The source is MIT; with PyAV's x264 and x265 and with Qt it is what SOURCE-OFFER.txt says.
LICENCE_OF_ALL = "MIT AND GPL-3.0-only AND LGPL-3.0-only"
HOMEPAGE = "https://swdesk.example"  # to be replaced by the project's own before anything is published
VERSION: str = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def version_numbers(version: str = VERSION) -> tuple[int, int, int, int]:
    """The four numbers that Windows wants: (1, 2, 0, 0) of "1.2rc1"."""
    release = re.match(r"\d+(\.\d+){0,3}", version)
    if release is None:
        raise SystemExit(f"The version {version} does not begin with a number.")
    numbers = [int(part) for part in release[0].split(".")]
    first, second, third, fourth = (*numbers, 0, 0, 0, 0)[:4]
    return first, second, third, fourth
