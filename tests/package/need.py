"""Tools that a test of packages cannot do without."""

from __future__ import annotations

import shutil

import pytest


def need(*commands: str) -> None:
    """Skip without these commands: in CI that is a failure."""
    missing = [command for command in commands if shutil.which(command) is None]
    if missing:
        pytest.skip(f"not on this machine: {', '.join(missing)}; packaging/setup.sh installs it")
