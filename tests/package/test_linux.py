"""The Linux packages: what is in them, and that they work on a system that has nothing else."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tarfile
from pathlib import Path

import pytest
from facts import APP_ID, VERSION
from linux.deb import FAST_LEVEL, LEVEL
from linux.tree import ICON_SIZES

from tests.package.linux_packages import Packages
from tests.package.need import in_time

pytestmark = pytest.mark.timeout(1800)

LARGEST_DEB = 110e6  # bytes
STEPS = (
    *("debootstrap", "prepare", "places", "install", "self-check-root", "desktop", "self-check-user"),
    *("self-check-screen", "demo", "window", "first-paint", "links", "open-link", "desktop-file", "metainfo"),
    *("remove", "lintian"),
)
MACHINE_SPECIFIC = re.compile(r"/(home|root|tmp|opt|builds?|work|Users)/")


def output(*command: object) -> str:
    words = [str(word) for word in command]
    return subprocess.run(words, capture_output=True, text=True, check=True, timeout=120).stdout


@pytest.fixture(scope="session")
def unpacked(packages: Packages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The .deb's files."""
    folder = tmp_path_factory.mktemp("deb")
    subprocess.run(["dpkg-deb", "--extract", packages.deb, folder], check=True, timeout=120)
    return folder


@pytest.mark.parametrize("step", STEPS)
def test_it_works_on_a_bare_debian(steps: dict[str, str], step: str) -> None:
    """See packaging/check_deb.sh."""
    assert steps[step] == "ok", steps[step]


def test_no_step_is_left_out(steps: dict[str, str]) -> None:
    assert set(steps) == set(STEPS)


def test_the_deb_is_no_larger_than_it_should_be(packages: Packages) -> None:
    assert FAST_LEVEL < LEVEL, "the released one is smaller still"
    assert packages.deb.stat().st_size <= LARGEST_DEB


def test_the_deb_leaves_the_systems_libraries_to_the_system(packages: Packages, unpacked: Path) -> None:
    depends = output("dpkg-deb", "-f", packages.deb, "Depends")
    for name in ("libc6", "libegl1", "libssl3", "libxcb-cursor0", "libpulse0", "ca-certificates"):
        assert re.search(rf"\b{re.escape(name)}\b", depends), name
    shipped = {path.name for path in (unpacked / "usr/lib/swdesk/_internal").iterdir()}
    assert not shipped & {"libssl.so.3", "libX11.so.6", "libglib-2.0.so.0", "libxcb-cursor.so.0"}


def test_every_file_belongs_to_root_and_is_as_it_should_be(packages: Packages) -> None:
    for line in output("dpkg-deb", "--contents", packages.deb).splitlines():
        mode, owner, *_ = line.split()
        assert owner == "root/root", line
        is_program = line.endswith(("/usr/lib/swdesk/swdesk", "/")) or mode.startswith("l")
        assert is_program or mode == "-rw-r--r--", line


def test_a_desktop_finds_everything_of_it(unpacked: Path) -> None:
    share = unpacked / "usr/share"
    assert os.readlink(unpacked / "usr/bin/swdesk") == "../lib/swdesk/swdesk"
    for size in ICON_SIZES:
        icon = share / f"icons/hicolor/{size}x{size}/apps/{APP_ID}.png"
        assert icon.read_bytes()[16:24] == size.to_bytes(4) * 2, "width and height in the PNG's head"
    assert (share / f"icons/hicolor/scalable/apps/{APP_ID}.svg").read_bytes().startswith(b"<svg")
    for name in (f"applications/{APP_ID}.desktop", f"metainfo/{APP_ID}.metainfo.xml", "man/man1/swdesk.1.gz"):
        assert (share / name).is_file(), name
    document = share / "doc/swdesk"
    for name in ("copyright", "changelog.gz", "licences/GPL-3.txt", "licences/SOURCE-OFFER.txt"):
        assert (document / name).stat().st_size > 100, name
    packaged = {path.name for path in (document / "licences").iterdir() if path.is_dir()}
    assert {"aiortc", "av", "cryptography", "livekit", "numpy", "websockets", "pyinstaller"} <= packaged


def test_nothing_of_the_builders_machine_is_in_it(unpacked: Path) -> None:
    home = unpacked / "usr/lib/swdesk"
    libraries = [path for path in home.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    done = subprocess.run(["readelf", "-dW", *libraries], capture_output=True, text=True, check=False)
    paths = re.findall(r"(?:RUNPATH|RPATH).*\[(.*)\]", done.stdout)
    assert paths
    assert all(each.startswith("$ORIGIN") for path in paths for each in path.split(":") if each), paths
    for text in ("applications", "metainfo", "doc"):
        for path in (unpacked / "usr/share" / text).rglob("*"):
            if path.suffix in (".desktop", ".xml") or path.name == "copyright":
                assert not MACHINE_SPECIFIC.search(path.read_text("utf-8")), path


def test_the_rpm_says_what_it_is_and_needs(packages: Packages) -> None:
    query = "%{NAME} %{VERSION} %{LICENSE}\n"
    said = output("rpm", "-qp", "--queryformat", query, packages.rpm)
    assert said == f"swdesk {VERSION} MIT AND GPL-3.0-only AND LGPL-3.0-only\n"
    requires = output("rpm", "-qp", "--requires", packages.rpm)
    for name in ("libc.so.6", "libEGL.so.1", "libxcb.so.1", "libglib-2.0.so.0"):
        assert f"{name}()(64bit)" in requires
    assert "libQt6Core" not in requires
    assert "libssl" not in requires, "it brings its own"
    files = output("rpm", "-qp", "--list", packages.rpm).splitlines()
    for name in (
        "/usr/bin/swdesk",
        "/usr/lib/swdesk/_internal/libssl.so.3",
        f"/usr/share/applications/{APP_ID}.desktop",
    ):
        assert name in files
    assert not [name for name in files if "lintian" in name or name.endswith("changelog.gz")]


def test_the_portable_archive_works_where_it_is_unpacked(packages: Packages, tmp_path: Path) -> None:
    """With nothing around it: neither screen nor settings nor language."""
    with tarfile.open(packages.tar) as archive:
        names = archive.getnames()
        assert {name.split("/")[0] for name in names} == {f"swdesk-{VERSION}"}
        archive.extractall(tmp_path, filter="data")
    folder = tmp_path / f"swdesk-{VERSION}"
    assert "GPL-3.txt" in {path.name for path in (folder / "_internal" / "licences").iterdir()}
    assert (folder / "README.txt").is_file()
    done = subprocess.run(
        in_time(folder / "swdesk", "--self-check", "--json"),
        env={"HOME": str(tmp_path), "PATH": os.defpath},
        capture_output=True,
        text=True,
        timeout=200,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert said[-1]["outcome"] == "ok"
    assert len(said) == 12
