"""The files of an installed package, as they lie under /, for .deb and .rpm alike."""

from __future__ import annotations

import gzip
import os
import re
import shutil
from pathlib import Path

from facts import APP_ID, HOMEPAGE, LICENCE, LICENCE_OF_ALL, ROOT, VERSION
from freeze import source_date
from icons import SOURCE, draw, encoded
from linux import man

HERE = Path(__file__).parent
HOME = "usr/lib/swdesk"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)  # px


def plant(frozen: Path, root: Path, *, leave_out: frozenset[str] = frozenset()) -> None:
    """Copy the frozen folder to where it belongs under `root`, and everything a desktop wants to know of it.

    `leave_out` names files of the frozen folder's `_internal` that the system provides.
    """
    home = root / HOME
    shutil.copytree(frozen, home, symlinks=True)
    for name in leave_out:
        (home / "_internal" / name).unlink(missing_ok=True)
    licences = root / "usr/share/doc/swdesk/licences"
    licences.parent.mkdir(parents=True)
    shutil.move(home / "_internal" / "licences", licences)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/swdesk").symlink_to("../lib/swdesk/swdesk")
    _desktop(root / "usr/share")
    _documents(root / "usr/share")
    settle(root)


def filled(name: str, **more: str) -> str:
    """A template of this folder with its @NAMES@ replaced. Raises `KeyError` for an unknown one."""
    values = {
        "APP_ID": APP_ID,
        "VERSION": VERSION,
        "HOMEPAGE": HOMEPAGE,
        "LICENCE": LICENCE_OF_ALL,
        "MIT": LICENCE.read_text("utf-8").strip(),
        **more,
    }
    text = (HERE / name).read_text("utf-8")
    return re.sub(r"@([A-Z_]+)@", lambda match: values[match[1]], text)


def releases() -> list[tuple[str, list[str]]]:
    """Version and changes of each release in CHANGELOG.md, the newest first."""
    found: list[tuple[str, list[str]]] = []
    for line in (ROOT / "CHANGELOG.md").read_text("utf-8").splitlines():
        if line.startswith("## "):
            found.append((line.removeprefix("## ").split(",")[0].strip(), []))
        elif found and line.startswith("- "):
            found[-1][1].append(line.removeprefix("- "))
        elif found and found[-1][1] and line.startswith("  "):
            found[-1][1][-1] += f" {line.strip()}"
    return found


def settle(root: Path) -> None:
    """Modes and times as every build has them: libraries are no programs, and now is the last commit."""
    date = source_date()
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            is_program = path.is_dir() or path == root / HOME / "swdesk"
            path.chmod(0o755 if is_program else 0o644)
        os.utime(path, (date, date), follow_symlinks=False)


def _desktop(share: Path) -> None:
    entry = share / "applications" / f"{APP_ID}.desktop"
    metainfo = share / "metainfo" / f"{APP_ID}.metainfo.xml"
    for path in (entry, metainfo):
        path.parent.mkdir(parents=True)
    entry.write_text(filled("swdesk.desktop.in"), "utf-8")
    metainfo.write_text(filled("metainfo.xml.in", RELEASES=_release_elements()), "utf-8")
    icons = share / "icons" / "hicolor"
    for size in ICON_SIZES:
        path = icons / f"{size}x{size}" / "apps" / f"{APP_ID}.png"
        path.parent.mkdir(parents=True)
        path.write_bytes(encoded(draw(size), "PNG"))
    scalable = icons / "scalable" / "apps" / f"{APP_ID}.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copy(SOURCE, scalable)


def _documents(share: Path) -> None:
    page = share / "man" / "man1" / "swdesk.1.gz"
    page.parent.mkdir(parents=True)
    page.write_bytes(zipped(man.page(VERSION, source_date())))
    for name in ("README.md", "THIRD_PARTY_NOTICES.md"):
        shutil.copy(ROOT / name, share / "doc/swdesk" / name)


def zipped(text: str) -> bytes:
    """As gzip -9n makes it."""
    return gzip.compress(text.encode(), 9, mtime=0)


def _release_elements() -> str:
    import datetime
    from xml.sax.saxutils import escape

    day = datetime.datetime.fromtimestamp(source_date(), datetime.UTC).date().isoformat()
    elements = []
    for version, changes in releases():
        items = "".join(f"          <li>{escape(_words(change))}</li>\n" for change in changes)
        elements.append(
            f'    <release version="{version}" date="{day}">\n      <description>\n        <ul>\n{items}'
            "        </ul>\n      </description>\n    </release>"
        )
    return "\n".join(elements)


def _words(text: str) -> str:
    """A line of Markdown without its marks."""
    return re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", lambda match: match[1] or "", text)
