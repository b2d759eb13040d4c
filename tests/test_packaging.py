"""What is shipped to others: locks that name no machine, notices that are current, scripts that parse."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from dataclasses import replace
from importlib import util
from pathlib import Path
from types import ModuleType

import check_wheels
import pytest
from packaging.tags import mac_platforms

ROOT = Path(__file__).parent.parent
DEFAULT_INDEX = "https://pypi.org/simple"
DEFAULT_FILES = "https://files.pythonhosted.org/"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


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


@pytest.mark.parametrize("system", check_wheels.SYSTEMS, ids=lambda system: system.name)
@pytest.mark.parametrize("python", check_wheels.PYTHONS, ids=lambda python: "{}.{}".format(*python))
def test_nothing_must_be_compiled(system: check_wheels.System, python: tuple[int, int]) -> None:
    assert check_wheels.missing(lock(), system, python) == []
    names = {package["name"] for package in check_wheels.wanted(lock(), system, python)}
    assert {"pyside6-addons", "av", "livekit", "pylibsrtp", "pyopenssl", "cffi", "pytest"} <= names
    assert ("uvloop" in names) == (system.os_name == "posix")
    assert ("pywin32-ctypes" in names) == (system.sys_platform == "win32")


def test_a_package_without_a_wheel_is_named() -> None:
    *_, intel = check_wheels.SYSTEMS
    changed = lock()
    for package in changed["package"]:  # type: ignore[attr-defined]
        if package["name"] in ("av", "cryptography"):
            package["wheels"] = [each for each in package["wheels"] if "macosx_11_0_arm64" in each["url"]]
        elif package["name"] == "qasync":
            del package["wheels"]
    lacking = check_wheels.missing(changed, intel, (3, 13))
    assert [line.split()[0] for line in lacking] == ["av", "cryptography", "qasync"]


def test_the_oldest_macos_is_the_one_of_the_wheels() -> None:
    """What Info.plist says (tests/package/test_macos.py): on the one before it Qt cannot be installed."""
    (*_, intel), newest = check_wheels.SYSTEMS, check_wheels.PYTHONS[-1]
    before = replace(intel, platforms=tuple(mac_platforms((13, 0), "x86_64")))
    assert {line.split()[0] for line in check_wheels.missing(lock(), before, newest)} >= {
        "pyside6-essentials"
    }


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_are_what_the_forge_understands(workflow: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
        workflow,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_may_read_only_and_pin_what_they_use(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    assert re.search(r"^permissions:\n  contents: read$", text, re.MULTILINE)
    for action in re.findall(r"uses: (\S+)", text):
        assert re.fullmatch(r"[\w-]+/[\w-]+@(v\d+|release/v1)", action), action
    # a secret reaches a step as a variable, and never the text of a command
    for line in text.splitlines():
        if "secrets." in line:
            assert re.fullmatch(r"\s+[A-Z_]+: \$\{\{ secrets\.[A-Z_]+( != '')? \}\}", line), line


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_what_workflows_run_is_there(workflow: Path) -> None:
    for script in re.findall(r"(?:packaging|\.ci)/\S+", workflow.read_text("utf-8")):
        assert (ROOT / script).is_file(), script


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
    "script",
    [
        "packaging/setup.sh",
        "packaging/pythons.sh",
        "packaging/lock.sh",
        "packaging/check_deb.sh",
        ".ci/suite.sh",
    ],
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
