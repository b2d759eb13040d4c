"""The Linux packages of a frozen folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from linux import deb, rpm, tar

BUILDERS = {"deb": deb.build, "rpm": rpm.build, "tar": tar.build}


def build(frozen: Path, out: Path, kinds: Iterable[str], *, is_fast: bool = False) -> list[Path]:
    """Each of `kinds` in `out`. Raises `SystemExit` with one sentence."""
    if not (frozen / "swdesk").is_file() or not (frozen.parent / "system-libraries.txt").is_file():
        raise SystemExit(f"{frozen} is no frozen program: packaging/freeze.py makes one.")
    return [BUILDERS[kind](frozen, out, is_fast=is_fast) for kind in kinds]
