"""The portable archive: unpack it anywhere and start `swdesk` in it. Nothing is installed."""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from pathlib import Path

from facts import ROOT, VERSION
from freeze import source_date
from linux.tools import run, tool

LEVEL, FAST_LEVEL = 6, 0
README = """swdesk {version}

Start the program `swdesk` in this folder, by a double click or from a terminal; it may lie anywhere.
`./swdesk --self-check` says whether it works on this system, `./swdesk --demo` needs no account.

It brings its libraries, except those of every desktop: graphics (libEGL, libGL, libdrm, libxcb, Wayland),
glib and C++. glibc 2.36 or later is needed (Debian 12, Ubuntu 24.04, Fedora 37).

Licences are in _internal/licences; SOURCE-OFFER.txt there says where the source is.
"""


def build(frozen: Path, out: Path, *, is_fast: bool) -> Path:
    """`swdesk-VERSION-linux-ARCHITECTURE.tar.xz`."""
    archive = out / f"swdesk-{VERSION}-linux-{platform.machine()}.tar.xz"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, f"swdesk-{VERSION}")
        shutil.copytree(frozen, folder, symlinks=True)
        (folder / "README.txt").write_text(README.format(version=VERSION), "utf-8")
        shutil.copy(ROOT / "LICENSE", folder / "LICENSE")
        for path in (folder, *folder.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or path == folder / "swdesk" else 0o644)
        run(
            *(tool("tar"), "--create", "--file", archive, "--directory", name, "--sort=name"),
            *(f"--mtime=@{source_date()}", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu"),
            *("--use-compress-program", f"{tool('xz')} -T0 -{FAST_LEVEL if is_fast else LEVEL}"),
            folder.name,
            environment=os.environ | {"LC_ALL": "C.UTF-8"},
        )
    return archive
