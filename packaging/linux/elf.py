"""What the programs and libraries of a folder link to, by `readelf`."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

_LINE = re.compile(r"^File: (?P<file>.*)$|\((?P<tag>NEEDED|SONAME)\).*\[(?P<name>[^\]]+)\]$", re.MULTILINE)


def binaries(folder: Path) -> list[Path]:
    """Every ELF file in it, symbolic links left out."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    found.append(path)
    return found


def needed_from_outside(folder: Path) -> set[str]:
    """The libraries, by soname, that are linked to in `folder` and not in it."""
    files = binaries(folder)
    done = subprocess.run(
        ["readelf", "-dW", *map(str, files)], capture_output=True, text=True, env={"LC_ALL": "C"}, check=False
    )
    needed = {match["name"] for match in _LINE.finditer(done.stdout) if match["tag"] == "NEEDED"}
    if not needed:
        raise SystemExit(f"readelf found nothing in {folder}: install binutils.")
    there = {path.name for path in folder.rglob("*")}
    there |= {match["name"] for match in _LINE.finditer(done.stdout) if match["tag"] == "SONAME"}
    return needed - there
