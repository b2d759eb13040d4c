"""The Windows installer, compiled here and run under Wine, with stand-ins for the programs in it."""

from __future__ import annotations

import re
import shutil
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from facts import APP_ID, ROOT, VERSION, version_numbers
from icons import ICO_SIZES, write_ico
from PySide6.QtGui import QImageReader
from windows import build as windows
from windows.version import write_version

from swdesk.handlers.windows import WindowsHandlers
from tests.package.wine import Wine, wait_for

SCHEMES = ("tel", "sip", "sips", "callto", "swdesk")


@pytest.fixture
def setup(folder: Path, tmp_path: Path) -> Path:
    """The installer of that folder."""
    return windows.installer(folder, tmp_path)


@pytest.fixture
def target(wine: Wine) -> Iterator[Path]:
    """Where it installs to; gone before and after."""
    target = wine.user_folder("Local", "Programs", "swdesk")
    shutil.rmtree(target, ignore_errors=True)
    yield target
    if (target / "uninstall.exe").exists():
        remove(wine, target)
    shutil.rmtree(target, ignore_errors=True)


def remove(wine: Wine, target: Path) -> int:
    """The uninstaller from a copy, as it copies itself, but so that its exit code is seen."""
    copy = wine.prefix / "un.exe"
    shutil.copy(target / "uninstall.exe", copy)
    return wine.run(copy, "/S", f"_?={wine.spell(target)}")


def test_it_installs_what_was_built_and_registers_every_link(
    wine: Wine, setup: Path, target: Path, folder: Path
) -> None:
    assert wine.run(setup, "/S") == 0
    installed = {path.relative_to(target) for path in target.rglob("*")}
    assert installed == {path.relative_to(folder) for path in folder.rglob("*")} | {Path("uninstall.exe")}
    library = Path("_internal", "PySide6", "Qt6Core.dll")
    assert (target / library).read_bytes() == (folder / library).read_bytes()

    shortcut = wine.user_folder("Roaming", "Microsoft", "Windows", "Start Menu", "Programs", "swdesk.lnk")
    program = wine.spell(target / "swdesk-gui.exe")
    assert program.encode("utf-16-le") in shortcut.read_bytes()

    registry = wine.registry()
    command = f'"{program}" -- "%1"'
    assert registry["classes\\swdesk"] == {"@": "URL:swdesk", "url protocol": ""}
    assert registry["classes\\swdesk\\shell\\open\\command"] == {"@": command}
    assert registry["classes\\swdesk.link\\shell\\open\\command"] == {"@": command}
    assert registry["classes\\swdesk.link\\application"]["appusermodelid"] == APP_ID
    assert registry["registeredapplications"]["swdesk"] == "Software\\swdesk\\Capabilities"
    assert registry["swdesk\\capabilities"]["applicationname"] == "swdesk"
    assert registry["swdesk\\capabilities\\urlassociations"] == dict.fromkeys(SCHEMES, "swdesk.link")
    entry = registry["microsoft\\windows\\currentversion\\uninstall\\swdesk"]
    assert entry["displayname"] == "swdesk"
    assert entry["displayversion"] == VERSION
    assert entry["installlocation"] == wine.spell(target)
    assert entry["quietuninstallstring"] == f'"{wine.spell(target / "uninstall.exe")}" /S'
    assert not {f"classes\\{scheme}" for scheme in SCHEMES if scheme != "swdesk"} & set(registry)


def test_removed_nothing_of_it_is_left(wine: Wine, setup: Path, target: Path) -> None:
    files, registry = wine.files(), wine.registry()
    assert wine.run(setup, "/S") == 0
    assert wine.files() != files
    assert wine.registry() != registry
    assert wine.run(target / "uninstall.exe", "/S") == 0  # goes on in a copy of itself
    wait_for(lambda: not target.exists(), "the folder is removed", 60)
    wait_for(lambda: wine.registry() == registry, "the registry is as before")
    assert {path for path in wine.files() - files if "Temp" not in path} == set()
    # an earlier test may have left the same
    assert not [path for path in wine.files() if "swdesk" in path.lower()]
    assert not [key for key, values in wine.registry().items() if "swdesk" in f"{key}{values}".lower()]


def test_the_uninstaller_goes_once_it_has_ended(wine: Wine, setup: Path, target: Path) -> None:
    """It goes on in a copy of itself, which may be quicker than its own end."""
    assert wine.run(setup, "/S") == 0
    uninstaller, copy = target / "uninstall.exe", wine.prefix / "un.exe"
    shutil.copy(uninstaller, copy)
    shutil.copy(target / "swdesk.exe", uninstaller)  # the stand-in ends when it is told to
    holding = wine.start(uninstaller, "wait")
    wait_for((target / "started.txt").exists, "the uninstaller runs")
    removing = wine.start(copy, "/S", f"_?={wine.spell(target)}")
    wait_for(lambda: not (target / "swdesk.exe").exists(), "the programs are removed")
    time.sleep(0.5)  # it tries meanwhile
    assert uninstaller.exists()
    (target / "end.txt").write_text("")
    assert holding.wait(20) == 0
    assert removing.wait(20) == 0
    assert not uninstaller.exists()


def test_what_started_it_at_log_in_goes_and_nothing_else(wine: Wine, setup: Path, target: Path) -> None:
    assert wine.run(setup, "/S") == 0
    run = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"
    program = wine.spell(target / "swdesk-gui.exe")
    for name, line in (
        ("swdesk", f"{program} --minimised"),
        ("Other", "C:\\other.exe"),
        ("swdesk-work", f'"{program}" --profile work'),
        ("swdesk-elsewhere", "C:\\tools\\swdesk-gui.exe"),
    ):
        assert wine.run("reg", "add", run, "/v", name, "/d", line, "/f") == 0
    assert remove(wine, target) == 0
    kept = wine.registry()["microsoft\\windows\\currentversion\\run"]
    assert set(kept) & {"swdesk", "other", "swdesk-work", "swdesk-elsewhere"} == {"other", "swdesk-elsewhere"}
    assert wine.run("reg", "delete", run, "/f") == 0


def test_the_program_would_register_the_same(wine: Wine, setup: Path, target: Path) -> None:
    """`swdesk links` repairs what the installer wrote."""
    assert wine.run(setup, "/S") == 0
    registry, written = wine.registry(), []
    notebook = SimpleNamespace(write=lambda *value: written.append(value))
    WindowsHandlers(notebook, [wine.spell(target / "swdesk-gui.exe")]).register()
    assert len(written) > 10
    for key, name, value in written:
        found = registry[key.removeprefix("Software\\").lower()][name.lower() or "@"]
        assert found.replace('"', "") == value.replace('"', ""), (key, name)


def test_a_file_of_the_user_in_the_folder_stays(wine: Wine, setup: Path, target: Path) -> None:
    assert wine.run(setup, "/S") == 0
    (target / "notes.txt").write_text("mine")
    assert remove(wine, target) == 0
    assert [path.name for path in target.iterdir()] == ["notes.txt"]


def test_a_link_starts_it_and_is_never_an_option(wine: Wine, setup: Path, target: Path) -> None:
    """Wine 8 looks for schemes in the machine's part of the registry only, so they are copied there."""
    assert wine.run(setup, "/S") == 0
    theirs = ("HKCU\\Software\\Classes\\swdesk", "HKLM\\Software\\Classes\\swdesk", "/s", "/f")
    assert wine.run("reg", "copy", *theirs) == 0
    started = target / "started.txt"
    try:
        for link, heard in (
            ("swdesk:call/42", '-- "swdesk:call/42"'),
            ('swdesk:x" --demo "', r'-- "swdesk:x\" --demo \""'),
        ):
            assert wine.run("rundll32", "url.dll,FileProtocolHandler", link) == 0
            wait_for(started.exists, "the program is started")
            assert started.read_text() == heard
            started.unlink()
    finally:
        assert wine.run("reg", "delete", "HKLM\\Software\\Classes\\swdesk", "/f") == 0


def test_over_an_older_version_nothing_of_it_stays(
    wine: Wine, folder: Path, tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "old"
    shutil.copytree(folder, old)
    (old / "_internal" / "Qt5Core.dll").write_bytes(b"old")
    monkeypatch.setattr(windows, "VERSION", "0.0.9")
    assert wine.run(windows.installer(old, tmp_path), "/S") == 0
    assert (target / "_internal" / "Qt5Core.dll").exists()
    monkeypatch.undo()
    assert wine.run(windows.installer(folder, tmp_path), "/S") == 0
    assert not (target / "_internal" / "Qt5Core.dll").exists()
    entry = wine.registry()["microsoft\\windows\\currentversion\\uninstall\\swdesk"]
    assert entry["displayversion"] == VERSION


@pytest.mark.parametrize("name", ["swdesk-gui.exe", "swdesk.exe"])
def test_while_it_runs_nothing_is_touched(wine: Wine, setup: Path, target: Path, name: str) -> None:
    assert wine.run(setup, "/S") == 0
    running = wine.start(target / name, "wait")
    try:
        wait_for((target / "started.txt").exists, "the program runs")
        marker = target / "_internal" / "of-this-run"
        marker.write_text("here")
        assert wine.run(setup, "/S") == 2
        assert remove(wine, target) == 2
        assert marker.exists()
        assert running.poll() is None
    finally:
        (target / "end.txt").write_text("")
        running.wait(20)
    assert wine.run(setup, "/S") == 0
    assert not marker.exists()


def test_with_a_certificate_programs_installer_and_uninstaller_are_signed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, tools = tmp_path / "signed.log", tmp_path / "tools"
    tools.mkdir()
    (tools / "signtool").write_text(f'#!/bin/sh\necho "$@" >>{log}\n')
    (tools / "signtool").chmod(0o700)
    monkeypatch.setenv("PATH", str(tools), prepend=":")
    monkeypatch.setenv("SWDESK_SIGN_THUMBPRINT", "a1b2")
    setup, _ = windows.build(folder, tmp_path / "out")
    calls = log.read_text().splitlines()
    assert all(call.startswith("sign /sha1 a1b2 /fd sha256 /tr http") for call in calls)
    programs, uninstaller, installer = calls
    assert programs.endswith(f"{folder / 'swdesk-gui.exe'} {folder / 'swdesk.exe'}")
    assert installer.endswith(str(setup))
    assert uninstaller.split()[-1] not in (installer.split()[-1], programs.split()[-1])

    (tools / "signtool").write_text("#!/bin/sh\nexit 1\n")
    with pytest.raises(SystemExit, match="failed"):
        windows.build(folder, tmp_path / "out")


def test_the_zip_holds_the_folder_under_a_name_of_its_own(folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(windows.portable(folder, tmp_path)) as archive:
        names = set(archive.namelist())
        assert archive.testzip() is None
    inside = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert names == {f"swdesk-{VERSION}/{name}" for name in inside}


def test_what_is_no_windows_build_is_refused(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(SystemExit, match="no Windows build"):
        windows.build(tmp_path, tmp_path)
    (folder / "plugins").mkdir()
    with pytest.raises(SystemExit, match="leave plugins behind"):
        windows.installer(folder, tmp_path)


def test_the_shortcut_and_the_program_have_one_identity() -> None:
    """Wine keeps no such property in a shortcut, so what is written is read in the script."""
    script = (ROOT / "packaging" / "windows" / "swdesk.nsi").read_text("utf-8")
    assert re.search(r"SysAllocString\(w \"\$\{APP_ID\}\"\)", script)
    assert "(${PKEY_AppUserModel_ID})" in script


def test_the_four_numbers_of_a_version() -> None:
    assert version_numbers("1.2rc1") == (1, 2, 0, 0)
    assert version_numbers("2027.10.3.4.5") == (2027, 10, 3, 4)
    with pytest.raises(SystemExit, match="does not begin"):
        version_numbers("next")


@pytest.mark.parametrize(("name", "shown"), [("swdesk-gui", "swdesk"), ("swdesk", "swdesk command line")])
def test_the_version_resource_is_what_pyinstaller_reads(tmp_path: Path, name: str, shown: str) -> None:
    """It evaluates the text with these names (PyInstaller.utils.win32.versioninfo)."""
    write_version(tmp_path / "version.txt", name)
    kinds = ("VSVersionInfo", "StringFileInfo", "StringTable", "StringStruct", "VarFileInfo", "VarStruct")
    names = {kind: lambda *words, **named: (words, named) for kind in (*kinds, "FixedFileInfo")}
    _, facts = eval((tmp_path / "version.txt").read_text("utf-8"), names)
    assert facts["ffi"][1]["filevers"] == version_numbers()
    strings, _ = facts["kids"]
    told = dict(entry[0] for entry in strings[0][0][0][0][1])
    assert told["FileDescription"] == shown
    assert told["OriginalFilename"] == f"{name}.exe"
    assert told["ProductVersion"] == VERSION


def test_the_icon_has_every_size(tmp_path: Path) -> None:
    write_ico(tmp_path / "a.ico")
    reader = QImageReader(str(tmp_path / "a.ico"))
    sizes = []
    for index in range(reader.imageCount()):
        assert reader.jumpToImage(index)
        picture = reader.read()
        sizes.append(picture.width())
        # transparent in the corner, the ground's blue within
        assert picture.pixelColor(0, 0).alpha() == 0
        assert picture.pixelColor(picture.width() // 2, picture.width() // 6).blue() > 120
    assert tuple(sizes) == ICO_SIZES
