"""What is shipped to others: locks that name no machine, notices that are current, scripts that parse."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
DEFAULT_INDEX = "https://pypi.org/simple"
DEFAULT_FILES = "https://files.pythonhosted.org/"


@pytest.fixture(scope="module")
def notices() -> ModuleType:
    spec = util.spec_from_file_location("notices", ROOT / "packaging" / "notices.py")
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lock() -> dict[str, object]:
    return tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))


def tracked() -> list[Path]:
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in names.decode().split("\0") if name]


def test_the_lock_names_one_index_and_it_is_the_default() -> None:
    text = (ROOT / "uv.lock").read_text("utf-8")
    assert set(re.findall(r'registry = "([^"]*)"', text)) == {DEFAULT_INDEX}
    for url in re.findall(r'url = "([^"]*)"', text):
        assert url.startswith(DEFAULT_FILES), url


def test_the_lock_has_wheels_for_the_three_systems() -> None:
    packages = {package["name"]: package for package in lock()["package"]}  # type: ignore[attr-defined]
    for name in ("pyside6-essentials", "pyside6-addons", "av", "pylibsrtp", "cryptography"):
        wheels = " ".join(wheel["url"] for wheel in packages[name]["wheels"])
        for system in ("manylinux", "macosx", "win_amd64"):
            assert system in wheels, f"{name} has no wheel for {system}"


def test_qt_is_held_back_where_a_newer_one_would_abort() -> None:
    """PySide6 6.12 on Python 3.11 loses references to None and True (see pyproject.toml)."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for package in ("PySide6-Essentials", "PySide6-Addons"):
        assert f"{package}>=6.11.3,<6.12; python_version < '3.12'" in project["dependencies"]
        assert f"{package}~=6.12.0; python_version >= '3.12'" in project["dependencies"]
    assert "PySide6" not in {re.split(r"[<>=~; ]", line)[0] for line in project["dependencies"]}


def test_the_exported_lock_is_the_lock_and_names_no_host(notices: ModuleType) -> None:
    text = (ROOT / "requirements.lock").read_text("utf-8")
    assert "://" not in text
    entries = re.findall(r"^[A-Za-z0-9].*?(?=^[A-Za-z0-9]|\Z)", text, re.MULTILINE | re.DOTALL)
    assert all("--hash=sha256:" in entry for entry in entries)
    known = {(package["name"], package["version"]) for package in lock()["package"]}  # type: ignore[attr-defined]
    exported = set(notices.locked())
    assert exported <= known, "run 'make lock'"
    wanted = {line.split(";")[0] for line in _direct()}
    assert wanted <= {name for name, _ in exported}, "run 'make lock'"


def _direct() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [re.split(r"[<>=~; ]", line)[0].lower() for line in project["dependencies"]]


def test_the_notices_are_current(notices: ModuleType) -> None:
    text = (ROOT / "THIRD_PARTY_NOTICES.md").read_text("utf-8")
    _, _, text_of_rows = text.partition("|---|---|---|\n")
    rows = re.findall(r"^\| ([a-z0-9.-]+) \| (\S+) \| (.+) \|$", text_of_rows, re.MULTILINE)
    assert [(name, version) for name, version, _ in rows] == notices.locked(), "run 'make notices'"
    for name, _, words in rows:
        installed = notices.licence(name)
        assert installed is None or installed == words, name
    assert text.startswith(notices.HEAD)


def test_the_notices_tell_of_gpl_and_lgpl_and_of_the_icons() -> None:
    text = " ".join((ROOT / "THIRD_PARTY_NOTICES.md").read_text("utf-8").split())
    assert "libx264 and libx265, which are under the GNU General Public License" in text
    assert "GNU Lesser General Public License, version 3" in text
    assert "ISC License" in text


def test_no_tracked_file_names_this_machine() -> None:
    here = {str(ROOT), sys.prefix, sys.base_prefix} - {"/", "/usr", "/usr/local"}
    for path in tracked():
        if path.is_file():
            content = path.read_bytes()
            for name in here:
                assert re.search(re.escape(name.encode()) + rb"(?![A-Za-z0-9_-])", content) is None, (
                    f"{path}: {name}"
                )


def test_nothing_built_or_secret_is_tracked() -> None:
    for path in tracked():
        names = set(path.relative_to(ROOT).parts)
        assert not names & {".venv", "node_modules", "__pycache__", ".cache", "dist", "build"}, path
        assert path.suffix not in {".pyc", ".log", ".key"}, path


@pytest.mark.parametrize(
    "script", ["packaging/setup.sh", "packaging/pythons.sh", "packaging/lock.sh", ".ci/suite.sh"]
)
def test_scripts_parse(script: str) -> None:
    if sys.platform != "win32":
        subprocess.run(["sh", "-n", script], cwd=ROOT, check=True)


def test_every_target_of_the_makefile_is_explained() -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)[1].split())  # type: ignore[index]
    explained = " ".join(re.findall(r"@echo '(make [^']*)'", text))
    assert all(target in explained for target in targets - {"help", "notices"})
    assert set(re.findall(r"^([a-z-]+):", text, re.MULTILINE)) <= targets
