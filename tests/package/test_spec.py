"""The spec on the systems that it cannot be run on here, with PyInstaller's own words played."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from facts import APP_ID, ROOT

SPEC = ROOT / "packaging" / "swdesk.spec"


class Builder:
    """What the spec had PyInstaller do, by the name of the thing."""

    def __init__(self) -> None:
        self.made: list[tuple[str, tuple, dict]] = []

    def word(self, name: str):
        def make(*things: object, **facts: object) -> SimpleNamespace:
            self.made.append((name, things, facts))
            return SimpleNamespace(
                kind=name, pure=[], scripts=[], binaries=[], datas=[], name=facts.get("name")
            )

        return make

    def all(self, name: str) -> list[dict]:
        return [facts for kind, _, facts in self.made if kind == name]


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Runs the spec as on this system, and gives what was made."""

    def run(platform: str) -> Builder:
        builder = Builder()
        for name in ("PyInstaller", "PyInstaller.depend", "PyInstaller.utils", "PyInstaller.utils.hooks"):
            monkeypatch.setitem(sys.modules, name, ModuleType(name))
        sys.modules["PyInstaller.depend"].bindepend = SimpleNamespace(get_imports=lambda _path: [])
        sys.modules["PyInstaller.utils.hooks"].collect_submodules = lambda package: [package]
        monkeypatch.setattr(sys, "path", list(sys.path))
        monkeypatch.setattr(sys, "platform", platform)
        words = {name: builder.word(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
        places = {"SPECPATH": str(SPEC.parent), "DISTPATH": str(tmp_path), "workpath": str(tmp_path)}
        exec(compile(SPEC.read_text("utf-8"), SPEC, "exec"), words | places)
        return builder

    return run


def test_on_windows_are_two_programs_with_icon_and_version(build) -> None:
    made = build("win32")
    programs = {facts["name"]: facts for facts in made.all("EXE")}
    assert {name: facts["console"] for name, facts in programs.items()} == {
        "swdesk": True,
        "swdesk-gui": False,
    }
    for name, facts in programs.items():
        assert Path(facts["icon"]).read_bytes()[:4] == b"\0\0\1\0"
        assert f'"{name}.exe"' in Path(facts["version"]).read_text("utf-8")
    assert len(made.all("COLLECT")) == 1
    assert not made.all("BUNDLE")
    (analysis,) = made.all("Analysis")
    assert "keyring.backends.Windows" in analysis["hiddenimports"]
    assert "pulsectl" not in analysis["hiddenimports"]


def test_on_macos_is_an_app(build) -> None:
    made = build("darwin")
    (program,) = made.all("EXE")
    assert (program["name"], program["console"]) == ("swdesk", False)
    (app,) = made.all("BUNDLE")
    assert app["name"] == "swdesk.app"
    assert app["bundle_identifier"] == APP_ID == app["info_plist"]["CFBundleIdentifier"]
    assert Path(app["icon"]).read_bytes()[:4] == b"icns"
    (analysis,) = made.all("Analysis")
    assert "keyring.backends.macOS" in analysis["hiddenimports"]


def test_on_linux_is_one_program(build) -> None:
    made = build("linux")
    (program,) = made.all("EXE")
    assert (program["name"], program["console"]) == ("swdesk", True)
    assert not made.all("BUNDLE")
    (analysis,) = made.all("Analysis")
    assert {"pulsectl", "keyring.backends.SecretService"} <= set(analysis["hiddenimports"])
