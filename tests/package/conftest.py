"""What is shipped, built and tried as somebody who installs it would. A missing tool is a failure in CI."""

from __future__ import annotations

import os
import shutil
import subprocess

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.package.linux_packages import packages as packages
from tests.package.linux_packages import steps as steps
from tests.package.need import need
from tests.package.wine import SERVER, WINE, Wine


@pytest.fixture(scope="session")
def stand_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Windows program that writes its arguments beside itself; with `wait` it stays until end.txt comes."""
    need("makensis")
    program = tmp_path_factory.mktemp("stand-in") / "stand-in.exe"
    script = Path(__file__).with_name("stand_in.nsi")
    subprocess.run(["makensis", "-V2", "-WX", f"-DOUT={program}", script], check=True, timeout=60)
    return program


@pytest.fixture(scope="session")
def wine(tmp_path_factory: pytest.TempPathFactory, stand_in: Path) -> Iterator[Wine]:
    """A Windows of its own."""
    need(WINE, SERVER)
    wine = Wine(tmp_path_factory.mktemp("wine"))
    wine.set_up(Path(shutil.copy(stand_in, wine.prefix / "idle.exe")))
    yield wine
    wine.end()
    shutil.rmtree(wine.prefix)


@pytest.fixture
def folder(tmp_path: Path, stand_in: Path) -> Path:
    """What PyInstaller would leave on Windows, the programs played by the stand-in."""
    folder = tmp_path / "swdesk"
    (folder / "_internal" / "PySide6").mkdir(parents=True)
    (folder / "_internal" / "PySide6" / "Qt6Core.dll").write_bytes(b"qt" * 999)
    (folder / "_internal" / "base library.zip").write_bytes(b"zip")
    for name in ("swdesk.exe", "swdesk-gui.exe"):
        shutil.copy(stand_in, folder / name)
    return folder
