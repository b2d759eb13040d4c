"""Packages for the system this runs on.

    uv run python packaging/build.py [--deb] [--rpm] [--tar]   on Linux; without an option all three
    uv run python packaging/build.py                           on Windows installer and zip, on macOS a dmg

Freezes the program first (packaging/freeze.py); --frozen FOLDER takes one that is there. They go into dist/.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path[0:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

from facts import ROOT  # noqa: E402

LINUX = ("deb", "rpm", "tar")


def main(arguments: list[str] | None = None) -> int:
    """Build, and print each package with its size."""
    parser = argparse.ArgumentParser(description="Build the packages that this system can.")
    for kind in LINUX if sys.platform == "linux" else ():
        parser.add_argument(f"--{kind}", action="store_true", help=f"only the .{kind}, or those named")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="FOLDER", help="where to (dist)")
    parser.add_argument(
        "--frozen", type=Path, metavar="FOLDER", help="package this frozen folder, freeze none"
    )
    parser.add_argument("--fast", action="store_true", help="compress little: for trials and tests")
    options = parser.parse_args(arguments)

    from freeze import freeze

    began = time.monotonic()
    folder = options.frozen or freeze()
    options.out.mkdir(parents=True, exist_ok=True)
    if sys.platform == "linux":
        from linux.build import build

        kinds = [kind for kind in LINUX if getattr(options, kind)] or list(LINUX)
        made = build(folder, options.out, kinds, is_fast=options.fast)
    elif sys.platform == "win32":
        from windows.build import build as build_windows

        made = build_windows(folder, options.out)
    else:
        from macos.build import build as build_macos

        made = build_macos(folder, options.out)
    for path in made:
        print(f"{path}  {path.stat().st_size / 1e6:.1f} MB")
    print(f"built in {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
