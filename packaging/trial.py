"""Installs the package that was built, has the installed program check itself, and removes it again.

    uv run python packaging/trial.py

For build machines that are thrown away: it installs where every user's programs lie.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from facts import ROOT, VERSION

DIST = ROOT / "dist"
LIMIT = 600  # s, for one step


def on_linux(dist: Path) -> None:
    """The .deb, with what it depends on."""
    package = _only(dist, "*.deb")
    _run("sudo", "apt-get", "-qq", "-y", "install", package)
    try:
        _check(Path("/usr/bin/swdesk"))
    finally:
        _run("sudo", "apt-get", "-qq", "-y", "remove", "swdesk")


def on_windows(dist: Path) -> None:
    """The installer, as somebody runs it who wants no questions."""
    target = Path(os.environ["LOCALAPPDATA"], "Programs", "swdesk")
    _run(_only(dist, f"swdesk-{VERSION}-setup.exe"), "/S")
    try:
        _check(target / "swdesk.exe")
    finally:
        # from where it lies: elsewhere it would go on in a copy, and we could not wait for it
        _run(target / "uninstall.exe", "/S", f"_?={target}")
    left = [path.name for path in target.iterdir() if path.name != "uninstall.exe"]
    if left:
        raise SystemExit(f"The uninstaller left {', '.join(left)} behind in {target}.")


def on_macos(dist: Path) -> None:
    """The app, from the disk image."""
    with tempfile.TemporaryDirectory() as name:
        mounted = Path(name)
        _run("hdiutil", "attach", "-nobrowse", "-readonly", "-mountpoint", mounted, _only(dist, "*.dmg"))
        try:
            _check(mounted / "swdesk.app" / "Contents" / "MacOS" / "swdesk")
        finally:
            _run("hdiutil", "detach", mounted)


def _check(program: Path) -> None:
    _run(program, "--version")
    _run(program, "--self-check")


def _only(dist: Path, pattern: str) -> Path:
    """The one file of this name. Raises `SystemExit`."""
    found = list(dist.glob(pattern))
    if len(found) != 1:
        raise SystemExit(f"{len(found)} files in {dist} are called {pattern}: build one package first.")
    return found[0].resolve()


def _run(*command: object) -> None:
    """Run a step. Raises `SystemExit` with its name."""
    words = [str(word) for word in command]
    print("+", *words, flush=True)
    code = subprocess.run(words, check=False, timeout=LIMIT).returncode
    if code:
        raise SystemExit(f"{Path(words[0]).name} ended with {code}: see above.")


if __name__ == "__main__":
    {"linux": on_linux, "win32": on_windows, "darwin": on_macos}[sys.platform](DIST)
