"""The wheel, built and installed as pipx does: into an environment of its own, away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from facts import ROOT, VERSION
from freeze import working_uv

from tests.package.need import in_time

pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with `swdesk` and `swdesk-gui`."""
    work = tmp_path_factory.mktemp("wheel")
    uv, environment = working_uv(), {**os.environ, "UV_PYTHON_PREFERENCE": "system"}

    def run(*words: object) -> str:
        command = [str(word) for word in words]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run(uv, "build", "--wheel", "--out-dir", work)
    (wheel,) = work.glob("swdesk-*.whl")
    place = work / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", place)
    programs = place / ("Scripts" if os.name == "nt" else "bin")
    python = programs / ("python.exe" if os.name == "nt" else "python")
    # the versions that are tested; pip would take the newest that pyproject.toml allows
    versions = work / "constraints.txt"
    versions.write_text(
        run(uv, "export", "--frozen", "--no-dev", "--no-emit-project", "--no-hashes", "--quiet")
    )
    run(uv, "pip", "install", "--quiet", "--python", python, "--constraint", versions, wheel)
    return programs


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


@pytest.mark.parametrize("name", ["swdesk", "swdesk-gui"])
def test_both_commands_are_there(programs: Path, tmp_path: Path, name: str) -> None:
    done = run(programs, tmp_path, name, "--version")
    assert (done.returncode, done.stdout.strip()) == (0, f"swdesk {VERSION}"), done.stderr


def test_the_installed_copy_is_complete(programs: Path, tmp_path: Path) -> None:
    done = run(programs, tmp_path, "swdesk", "--self-check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("\nok ") == 10
