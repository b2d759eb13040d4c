"""The wheel, installed by what people install it with: pipx, and uv's own way; away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from facts import ROOT, VERSION
from freeze import working_uv

from tests.package.need import in_time

pytestmark = pytest.mark.timeout(600)

PIPX = "pipx==1.18.4"  # it, too, has uv install where there is one, from packages that are here already
NAMES = ("swdesk", "swdesk-gui")


class Installers:
    """A folder with the wheel and the versions that are tested: else the newest that are allowed come."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.uv = working_uv()
        self.environment = {
            **os.environ,
            "UV_PYTHON_PREFERENCE": "system",
            "PATH": os.pathsep.join([str(Path(self.uv).parent), os.environ["PATH"]]),
            "PIPX_HOME": str(folder / "pipx"),
            "PIPX_BIN_DIR": str(folder / "pipx-bin"),
            "PIPX_MAN_DIR": str(folder / "pipx-man"),
            "UV_TOOL_DIR": str(folder / "uv"),
            "UV_TOOL_BIN_DIR": str(folder / "uv-bin"),
        }
        self.run(self.uv, "build", "--wheel", "--out-dir", folder)
        (self.wheel,) = folder.glob("swdesk-*.whl")
        self.versions = folder / "constraints.txt"
        self.versions.write_text(
            self.run(self.uv, "export", "--frozen", "--no-dev", "--no-emit-project", "--no-hashes", "--quiet")
        )
        self.of_uv = ("--python", sys.executable, "--constraints", self.versions)

    def run(self, *words: object) -> str:
        command = [str(word) for word in words]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=300
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def pipx(self, *words: object) -> str:
        place = self.folder / "pipx-itself"
        if not place.exists():
            self.run(self.uv, "venv", "--quiet", "--python", sys.executable, place)
            self.run(self.uv, "pip", "install", "--quiet", "--python", place, PIPX)
        return self.run(place / "bin" / "pipx", *words)

    def with_pipx(self) -> Path:
        versions = f"--constraint {self.versions}"
        self.pipx("install", "--force", "--python", sys.executable, "--pip-args", versions, self.wheel)
        return self.folder / "pipx-bin"

    def with_uv(self) -> Path:
        self.run(self.uv, "tool", "install", "--quiet", *self.of_uv, self.wheel)
        return self.folder / "uv-bin"


@pytest.fixture(scope="module")
def installers(tmp_path_factory: pytest.TempPathFactory) -> Installers:
    return Installers(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module", params=[Installers.with_pipx, Installers.with_uv], ids=["pipx", "uv"])
def programs(installers: Installers, request: pytest.FixtureRequest) -> Path:
    """The folder with `swdesk` and `swdesk-gui`."""
    install: Callable[[Installers], Path] = request.param
    return install(installers)


def run(programs: Path, folder: Path, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH", "VIRTUAL_ENV")
    } | {"HOME": str(folder)}
    return subprocess.run(
        in_time(programs / name, *arguments),
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=200,
    )


def test_both_commands_are_there_and_no_other(programs: Path, tmp_path: Path) -> None:
    assert {path.name for path in programs.iterdir()} == set(NAMES)
    for name in NAMES:
        done = run(programs, tmp_path, name, "--version")
        assert (done.returncode, done.stdout.strip()) == (0, f"swdesk {VERSION}"), done.stderr


@pytest.mark.parametrize("programs", [Installers.with_pipx], indirect=True, ids=["pipx"])
def test_the_installed_copy_is_complete(programs: Path, tmp_path: Path) -> None:
    done = run(programs, tmp_path, "swdesk", "--self-check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("\nok ") == 10


def test_uvx_runs_it_without_installing_it(installers: Installers) -> None:
    said = installers.run(
        installers.uv,
        "tool",
        "run",
        "--isolated",
        *installers.of_uv,
        "--from",
        installers.wheel,
        *("swdesk", "--version"),
    )
    assert said.strip() == f"swdesk {VERSION}"


def test_pipx_takes_it_away_again(installers: Installers) -> None:
    installers.with_pipx()
    assert "uninstalled swdesk" in installers.pipx("uninstall", "swdesk")
    assert not list((installers.folder / "pipx-bin").iterdir())
    assert not (installers.folder / "pipx" / "venvs" / "swdesk").exists()
