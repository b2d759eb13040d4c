"""The Linux packages and a bare Debian, made once for all tests that look at them.

The system is made while the program is frozen: the two wait for different things.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from facts import ROOT

from tests.package.need import need

SCRIPT = ROOT / "packaging" / "check_deb.sh"


@dataclass(frozen=True)
class Packages:
    """What was built, the folder it was built from, and the system made beside it."""

    frozen: Path
    deb: Path
    rpm: Path
    tar: Path
    system: Path


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Packages]:
    """Frozen and packaged by the command that releases are built with."""
    if sys.platform != "linux":
        pytest.skip("built on Linux")
    need("debootstrap", "lintian", "rpmbuild", "dpkg-shlibdeps", "desktop-file-validate", "appstreamcli")
    need("patchelf", "strip", "xz")
    if os.geteuid():
        pytest.skip("only root can make a system of its own")
    out, system = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("system") / "root"
    beside = subprocess.Popen(["sh", SCRIPT, "--root", system])
    try:
        build = [sys.executable, ROOT / "packaging" / "build.py", "--fast", "--out", out]
        subprocess.run(build, check=True, timeout=900)
        assert beside.wait(timeout=600) == 0
    finally:
        beside.terminate()
        beside.wait()
    yield Packages(
        ROOT / "build" / "frozen" / "swdesk",
        *(next(out.glob(pattern)) for pattern in ("*.deb", "*.rpm", "*.tar.xz")),
        system,
    )
    shutil.rmtree(system)


@pytest.fixture(scope="session")
def steps(packages: Packages, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What packaging/check_deb.sh says of each step, `ok` or why not; pictures go to build/check-deb."""
    out = ROOT / "build" / "check-deb"
    shutil.rmtree(out, ignore_errors=True)
    environment = os.environ | {"SWDESK_CHECK_ROOT": str(packages.system)}
    subprocess.run(["sh", SCRIPT, packages.deb, out], env=environment, timeout=900, check=False)
    lines = (out / "steps").read_text("utf-8").splitlines()
    said = (line.partition(" ") for line in lines)
    return {
        rest.split(":")[0]: "ok" if word == "ok" else f"{rest}\n{_log(out, rest.split(':')[0])}"
        for word, _, rest in said
    }


def _log(out: Path, step: str) -> str:
    path = out / f"{step}.log"
    return path.read_text("utf-8", errors="replace")[-3000:] if path.exists() else ""
