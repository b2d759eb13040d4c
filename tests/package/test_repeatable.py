"""The same program gives the same packages, bit by bit, whenever they are built."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from linux.build import BUILDERS, build

from tests.package.need import need

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="built on Linux")


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A small stand-in for the frozen folder."""
    folder = tmp_path / "frozen" / "swdesk"
    (folder / "_internal" / "licences").mkdir(parents=True)
    shutil.copy("/bin/true", folder / "swdesk")
    (folder / "_internal" / "licences" / "GPL-3.txt").write_text("terms")
    (folder / "_internal" / "libssl.so.3").write_text("the system's")
    (folder.parent / "system-libraries.txt").write_text("libssl.so.3\n")
    return folder


@pytest.mark.parametrize("kind", BUILDERS)
def test_a_package_can_be_built_again(
    frozen: Path, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    need("dpkg-shlibdeps", "rpmbuild", "xz")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = []
    for attempt in ("first", "second"):
        out = tmp_path / attempt
        out.mkdir()
        (package,) = build(frozen, out, [kind], is_fast=True)
        made.append(package.read_bytes())
        for path in frozen.rglob("*"):  # the second build meets other times and modes
            os.utime(path, (1_600_000_000, 1_600_000_000))
            path.chmod(0o700)
    assert made[0] == made[1]
