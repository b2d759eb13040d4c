"""Running what builds packages; one sentence when it is not here or fails."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

_OF_PACKAGE = {
    "dpkg-shlibdeps": "dpkg-dev",
    "rpmbuild": "rpm",
    "xz": "xz-utils",
    "readelf": "binutils",
}


def tool(name: str) -> str:
    """Its path. Raises `SystemExit` that names the package to install."""
    path = shutil.which(name)
    if path is None:
        raise SystemExit(f"{name} was not found: install {_OF_PACKAGE.get(name, name)}.")
    return path


def run(*words: object, folder: Path | None = None, environment: dict[str, str] | None = None) -> str:
    """Its standard output. Raises `SystemExit` after what it said on standard error."""
    command = [str(word) for word in words]
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment or dict(os.environ),
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{Path(command[0]).name} failed: see above. {done.stdout[-500:]}")
    return done.stdout
