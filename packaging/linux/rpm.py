"""The .rpm, for distributions other than the one it is built on: it brings its libraries, as the tar does."""

from __future__ import annotations

import os
import platform
import tempfile
from pathlib import Path

from facts import VERSION
from freeze import source_date
from linux import tree
from linux.elf import needed_from_outside
from linux.tools import run, tool

LEVEL, FAST_LEVEL = 19, 1  # of zstd, in as many threads as there are processors


def build(frozen: Path, out: Path, *, is_fast: bool) -> Path:
    """`swdesk-VERSION-1.ARCHITECTURE.rpm`."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        root = work / "root"
        tree.plant(frozen, root)
        spec = work / "swdesk.spec"
        spec.write_text(
            tree.filled(
                "swdesk.rpm.spec.in",
                RPM_VERSION=VERSION.replace("-", "~"),
                ROOT=str(root),
                REQUIRES="\n".join(f"Requires: {name}" for name in requirements(root)),
            ),
            "utf-8",
        )
        level = FAST_LEVEL if is_fast else LEVEL
        environment = os.environ | {"SOURCE_DATE_EPOCH": str(source_date()), "HOME": str(work)}
        definitions = {
            "_topdir": work / "rpmbuild",
            "_rpmdir": work / "out",
            "_dbpath": work / "db",
            "_binary_payload": f"w{level}T0.zstdio",
            "_buildhost": "localhost",
            "use_source_date_epoch_as_buildtime": "1",
            "clamp_mtime_to_source_date_epoch": "1",
        }
        run(
            *(tool("rpmbuild"), "-bb", "--quiet", "--nodeps", "--target", platform.machine()),
            *(part for key, value in definitions.items() for part in ("--define", f"{key} {value}")),
            spec,
            environment=environment,
        )
        built = next((work / "out").rglob("*.rpm"))
        package = out / built.name
        package.write_bytes(built.read_bytes())
    return package


def requirements(root: Path) -> list[str]:
    """The libraries that are left to the system, in rpm's spelling: graphics, glib, C and C++."""
    return [
        f"{name}()(64bit)" for name in sorted(needed_from_outside(root)) if not name.startswith("ld-linux")
    ]
