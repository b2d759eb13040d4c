"""Writes THIRD_PARTY_NOTICES.md from requirements.lock and the metadata of what is installed.

uv run python packaging/notices.py
"""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
NOTICES = ROOT / "THIRD_PARTY_NOTICES.md"

HEAD = """# Third-party notices

swdesk itself is under the MIT licence (`LICENSE`). It runs on the packages below; each is installed from
its own wheel, with its licence text in that wheel's `.dist-info` folder. This page is made by
`packaging/notices.py` from the locked versions.

## What deserves a second look

- **PyAV (`av`)**: the Python code is BSD-3-Clause, but its wheels carry FFmpeg libraries built with
  **libx264 and libx265, which are under the GNU General Public License, version 2 or later**. Whoever
  passes swdesk on together with these wheels (an installer, an image) passes on a combined work to which
  the GPL's terms apply, the offer of the source code included. swdesk's own packages do: H.264 of the far
  side is sent by libx264, and each package says that as a whole it is under the **GPL, version 3**, with
  the licence texts and the offer (`packaging/texts/SOURCE-OFFER.txt`) in it. swdesk's own source stays
  under the MIT licence. Source: https://ffmpeg.org, https://code.videolan.org/videolan/x264,
  https://bitbucket.org/multicoreware/x265_git, and https://github.com/PyAV-Org/pyav-ffmpeg for how the
  wheels are built. The same wheels carry GnuTLS, Nettle, GMP, libunistring and LAME (LGPL), dav1d,
  SVT-AV1, libvpx, libwebp and Opus (BSD), and opencore-amr (Apache-2.0).
- **Qt (`PySide6-Essentials`, `PySide6-Addons`, `shiboken6`)** is used under the **GNU Lesser General
  Public License, version 3**: the libraries are unchanged, are loaded dynamically from their own wheels,
  and may be replaced by your own build of the same version. Qt Multimedia's FFmpeg plugin comes with
  FFmpeg libraries under LGPL-2.1-or-later. Source: https://code.qt.io and
  https://download.qt.io/official_releases/QtForPython.
- **Lucide icons** in `resources/icons`, drawn after or taken from https://lucide.dev, are under the **ISC
  License**, copyright (c) Lucide Contributors; those that came from Feather are under the MIT License,
  copyright (c) 2013-present Cole Bemis.
- **`cryptography`** wheels contain OpenSSL, under Apache-2.0, and so does Python as packages bring it
  along (PSF-2.0). **`livekit`**'s library contains WebRTC (BSD-3-Clause).
- Packages start through **PyInstaller**'s loader, which is under the GPL with an exception: what it loads
  may be under any terms.

## Packages

| package | version | licence |
|---|---|---|
"""

TAIL = """
## Used for tests only, not part of what is passed on

The official browser SDK `@signalwire/js` (MIT) and `esbuild` (MIT) from npm drive the interop tests; pytest,
hypothesis (MPL-2.0), mypy, ruff and import-linter check the code.
"""

# What some systems need and this one does not have installed.
ELSEWHERE = {
    "backports-tarfile": "MIT",
    "colorama": "BSD-3-Clause",
    "importlib-metadata": "Apache-2.0",
    "jeepney": "MIT",
    "pywin32-ctypes": "BSD-3-Clause",
    "secretstorage": "BSD-3-Clause",
    "typing-extensions": "PSF-2.0",
    "uvloop": "MIT OR Apache-2.0",
    "zipp": "MIT",
}
# Where the metadata says it in other words than SPDX's.
SPDX = {
    "Apache License 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "BSD 3-Clause": "BSD-3-Clause",
    "BSD 3-Clause License": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "The MIT License": "MIT",
}


def locked() -> list[tuple[str, str]]:
    """Name and version of every locked package that is not for development; a fork of the lock gives two."""
    lines = LOCK.read_text("utf-8").splitlines()
    found = (re.match(r"([A-Za-z0-9._-]+)==([^ ;\\]+)", line) for line in lines)
    return sorted({(match[1].lower(), match[2]) for match in found if match})


def licence(name: str) -> str | None:
    """The SPDX words of an installed package, None for one that is not installed or does not say."""
    try:
        facts = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return None
    said = facts.get("License-Expression") or ""
    if not said:
        words = facts.get("License") or ""
        said = words if 0 < len(words) < 60 and "\n" not in words else ""
    if not said:
        classified = [each for each in facts.get_all("Classifier") or [] if each.startswith("License ::")]
        said = classified[0].rpartition(" :: ")[2] if classified else ""
    return SPDX.get(said, said) or None


def page() -> str:
    """The whole page. Raises `SystemExit` naming a package whose licence nobody knows."""
    rows = []
    for name, version in locked():
        words = licence(name) or ELSEWHERE.get(name)
        if words is None:
            raise SystemExit(f"The licence of {name} is not known: look it up and add it to ELSEWHERE.")
        rows.append(f"| {name} | {version} | {words} |")
    return HEAD + "\n".join(rows) + "\n" + TAIL


if __name__ == "__main__":
    NOTICES.write_text(page(), "utf-8")
