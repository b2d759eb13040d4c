"""The .deb: libraries of the system are depended on, not shipped."""

from __future__ import annotations

import datetime
import hashlib
import os
import re
import tempfile
from email.utils import format_datetime
from pathlib import Path

from facts import VERSION
from freeze import source_date
from linux import tree
from linux.elf import binaries
from linux.tools import run, tool

# Opened by name, so that no tool sees them: sound (pulsectl), authorities, Qt's TLS.
BY_NAME = ("ca-certificates", "libpulse0", "libssl3", "libxcb-cursor0")
LEVEL, FAST_LEVEL = 6, 1


def build(frozen: Path, out: Path, *, is_fast: bool) -> Path:
    """`swdesk_VERSION_ARCHITECTURE.deb`."""
    architecture = run(tool("dpkg"), "--print-architecture").strip()
    package = out / f"swdesk_{VERSION}_{architecture}.deb"
    with tempfile.TemporaryDirectory() as name:
        root = Path(name, "root")
        tree.plant(frozen, root, leave_out=system_libraries(frozen))
        document = root / "usr/share/doc/swdesk"
        (document / "copyright").write_text(copyright_page(), "utf-8")
        (document / "changelog.gz").write_bytes(tree.zipped(changelog()))
        overrides = root / "usr/share/lintian/overrides/swdesk"
        overrides.parent.mkdir(parents=True)
        overrides.write_text((tree.HERE / "lintian-overrides").read_text("utf-8"), "utf-8")
        control = root / "DEBIAN"
        control.mkdir()
        files = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
        (control / "md5sums").write_text(
            "".join(
                f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in files
            )
        )
        size = sum(-(-path.stat().st_size // 1024) for path in files)
        text = tree.filled(
            "control.in", ARCHITECTURE=architecture, SIZE=str(size), DEPENDS=dependencies(root)
        )
        (control / "control").write_text(text, "utf-8")
        tree.settle(root)
        os.environ.setdefault("SOURCE_DATE_EPOCH", str(source_date()))
        run(
            *(tool("dpkg-deb"), "--root-owner-group", "-Zxz", f"-z{FAST_LEVEL if is_fast else LEVEL}"),
            *("--build", root, package),
        )
    return package


def system_libraries(frozen: Path) -> frozenset[str]:
    """What the spec saw come from the system's own folders."""
    return frozenset((frozen.parent / "system-libraries.txt").read_text("utf-8").split())


def dependencies(root: Path) -> str:
    """What dpkg-shlibdeps finds, and what is opened by name."""
    home = root / tree.HOME / "_internal"
    private = sorted({path.parent for path in home.rglob("*.so*")})
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "debian").mkdir()
        (Path(name) / "debian" / "control").write_text(
            "Source: swdesk\n\nPackage: swdesk\nArchitecture: any\n"
        )
        said = run(
            *(tool("dpkg-shlibdeps"), "-O", "--ignore-missing-info", "--warnings=0"),
            *(f"-l{folder}" for folder in private),
            *(f"-e{path}" for path in binaries(root / tree.HOME)),
            folder=Path(name),
        )
    found = re.search(r"^shlibs:Depends=(.+)$", said, re.MULTILINE)
    if found is None:
        raise SystemExit("dpkg-shlibdeps found no dependencies: see its own words above.")
    packages = [entry.strip() for entry in found[1].split(",")]
    named = {entry.split()[0] for entry in packages}
    return ", ".join(sorted([*packages, *(name for name in BY_NAME if name not in named)]))


def copyright_page() -> str:
    """The machine-readable copyright file."""
    mit = (tree.LICENCE.read_text("utf-8")).strip().splitlines()
    return tree.filled("copyright.in", MIT_INDENTED="\n".join(f" {line or '.'}" for line in mit))


def changelog() -> str:
    """CHANGELOG.md in Debian's form."""
    day = format_datetime(datetime.datetime.fromtimestamp(source_date(), datetime.UTC))
    entries = []
    for version, changes in tree.releases():
        items = "".join(f"  * {line}\n" for change in changes for line in [_wrapped(change)])
        entries.append(
            f"swdesk ({version}) unstable; urgency=medium\n\n{items}\n"
            f" -- The swdesk founders <maintainers@swdesk.example>  {day}\n"
        )
    return "\n".join(entries)


def _wrapped(text: str) -> str:
    import textwrap

    return textwrap.fill(text, 74, subsequent_indent="    ", break_long_words=False)
