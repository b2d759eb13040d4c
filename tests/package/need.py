"""Tools that a test of packages cannot do without."""

from __future__ import annotations

import os
import shutil

import pytest


def need(*commands: str) -> None:
    """Skip without these commands: in CI that is a failure."""
    missing = [command for command in commands if shutil.which(command) is None]
    if missing:
        pytest.skip(f"not on this machine: {', '.join(missing)}; packaging/setup.sh installs it")


def in_time(*command: object) -> list[str]:
    """The command at ordinary priority (as root): a build may have less, a call is to be made in time."""
    words = [str(word) for word in command]
    if os.name == "nt":
        return words
    return ["sh", "-c", 'renice -n 0 -p $$ >/dev/null 2>&1; exec "$0" "$@"', *words]
