"""What the Linux packages are written from: true to the program, and each said once."""

from __future__ import annotations

import argparse
import configparser
import gzip
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
import trim
from facts import APP_ID, HOMEPAGE, LICENCE_OF_ALL, ROOT, VERSION
from linux import build as linux
from linux import deb, elf, man, tar, tree

from swdesk.app.desktop.identity import APP_ID as OF_THE_PROGRAM
from swdesk.app.i18n import NAMES
from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.parser import command_tree
from swdesk.protocol.links import SCHEMES

DAY = 1_800_000_000


@pytest.fixture(scope="module")
def page() -> str:
    return man.page(VERSION, DAY)


def options(parser: argparse.ArgumentParser) -> set[str]:
    return {
        name
        for action in parser._actions
        if action.help != argparse.SUPPRESS
        for name in action.option_strings
    }


def test_the_manual_names_every_command_and_option(page: str) -> None:
    plain = page.replace(r"\-", "-")
    top = command_tree()
    commands = man.commands(top)
    assert {"call", "listen", "space"} <= set(commands)
    assert re.findall(r"^\.SS swdesk (\w+)$", plain, re.MULTILINE) == list(commands)
    for name, parser in {"": top, **commands}.items():
        begin = f".SS swdesk {name}\n" if name else ".SH OPTIONS\n"
        part = plain.partition(begin)[2].partition("\n.S")[0]
        for option in options(parser):
            assert rf"\fB{option}\fR" in part, f"swdesk {name} {option}"


def test_the_manual_gives_every_exit_code(page: str) -> None:
    table = page.partition(".SH EXIT STATUS")[2].partition(".SH")[0]
    assert [int(code) for code in re.findall(r"^\.B (\d+)$", table, re.MULTILINE)] == list(ExitCode)


def test_the_manual_has_nothing_that_man_would_misread(page: str) -> None:
    macros = {".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".I", ".BR"}
    for line in page.splitlines():
        if line.startswith((".", "'")):
            assert line.split()[0] in macros, line
        elif not line.startswith(r"\f"):
            assert re.search(r"(?<!\\)-", line) is None or line.startswith(".TH"), (
                f"a dash that is no minus: {line}"
            )


def test_the_desktop_entry_takes_every_link_that_the_program_understands() -> None:
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment]
    entry.read_string(tree.filled("swdesk.desktop.in"))
    fields = entry["Desktop Entry"]
    types = fields["MimeType"].rstrip(";").split(";")
    assert {name.removeprefix("x-scheme-handler/") for name in types} == set(SCHEMES)
    assert fields["Exec"] == "swdesk %u"
    assert fields["Icon"] == APP_ID == OF_THE_PROGRAM
    assert fields["StartupWMClass"] == "swdesk"
    for name in ("GenericName", "Comment"):
        languages = {key[len(name) + 1 : -1] for key in fields if key.startswith(f"{name}[")}
        assert languages == set(NAMES) - {"en"}, "the window's"


def test_the_metainfo_says_what_a_software_centre_shows() -> None:
    root = ElementTree.fromstring(tree.filled("metainfo.xml.in", RELEASES=tree._release_elements()))
    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == f"{APP_ID}.desktop"
    assert root.findtext("project_license") == LICENCE_OF_ALL
    assert root.findtext("url") == HOMEPAGE
    for image in root.iter("image"):
        name = (image.text or "").rpartition("/")[2]
        assert (ROOT / "docs" / "images" / name).is_file(), name
    newest = next(root.iter("release"))
    assert newest.get("version") == VERSION
    assert len(list(newest.iter("li"))) == len(tree.releases()[0][1]) > 5
    assert root.find("content_rating") is not None
    types = {each.text for each in root.iter("mediatype")}
    assert types == {f"x-scheme-handler/{scheme}" for scheme in SCHEMES}


def test_every_package_says_under_which_terms_it_may_be_passed_on() -> None:
    assert LICENCE_OF_ALL == "MIT AND GPL-3.0-only AND LGPL-3.0-only"
    page = deb.copyright_page()
    assert "libx264 and libx265, which are under the" in " ".join(page.split())
    assert "\nLicense: Expat\n MIT License\n .\n Copyright" in page
    assert f"License: {LICENCE_OF_ALL}" in tree.filled(
        "swdesk.rpm.spec.in", RPM_VERSION="1", ROOT="/x", REQUIRES=""
    )
    offer = (ROOT / "packaging" / "texts" / "SOURCE-OFFER.txt").read_text("utf-8")
    assert "a\ncopy of the corresponding source" in offer
    assert "SOURCE-OFFER.txt" in tar.README


def test_the_changelog_is_the_projects_in_debians_form() -> None:
    text = deb.changelog()
    assert text.startswith(f"swdesk ({VERSION}) unstable; urgency=medium\n\n  * ")
    assert re.search(r"^ -- .+ <.+@.+>  \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$", text, re.MULTILINE)
    assert max(len(line) for line in text.splitlines() if not line.startswith(" -- ")) <= 80
    assert gzip.decompress(tree.zipped(text)).decode() == text


def test_a_folder_that_was_not_frozen_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="is no frozen program"):
        linux.build(tmp_path, tmp_path, ["deb"])


LINKED = {
    "/site/QtCore.abi3.so": ["libQt6Core.so.6"],
    "/site/libQt6Core.so.6": ["libicuuc.so.73", "libc.so.6"],
    "/site/libqxcb.so": ["libxcb-cursor.so.0"],
    "/site/libqeglfs.so": ["libQt6EglFs.so.6"],
}
COLLECTED = [
    ("PySide6/QtCore.abi3.so", "/site/QtCore.abi3.so", "EXTENSION"),
    ("PySide6/Qt/lib/libQt6Core.so.6", "/site/libQt6Core.so.6", "BINARY"),
    ("PySide6/Qt/lib/libicuuc.so.73", "/site/libicuuc.so.73", "BINARY"),
    ("PySide6/Qt/plugins/platforms/libqxcb.so", "/site/libqxcb.so", "BINARY"),
    ("libxcb-cursor.so.0", "/usr/lib/x/libxcb-cursor.so.0", "BINARY"),
    ("PySide6/Qt/plugins/platforms/libqeglfs.so", "/site/libqeglfs.so", "BINARY"),
    ("PySide6/Qt/lib/libQt6EglFs.so.6", "/site/libQt6EglFs.so.6", "BINARY"),
    ("libstdc++.so.6", "/usr/lib/x/libstdc++.so.6", "BINARY"),
    ("livekit/rtc/resources/liblivekit_ffi.so", "/site/liblivekit_ffi.so", "BINARY"),
]


def test_what_only_a_left_out_plugin_needs_is_left_out_with_it() -> None:
    kept = trim.trimmed(COLLECTED, lambda path: LINKED.get(path, ()))
    assert [name.rpartition("/")[2] for name, _, _ in kept] == [
        *("QtCore.abi3.so", "libQt6Core.so.6", "libicuuc.so.73", "libqxcb.so", "libxcb-cursor.so.0"),
        "liblivekit_ffi.so",
    ]
    assert trim.of_the_system(kept, ("/usr/lib",)) == ["libxcb-cursor.so.0"]


def test_a_link_to_what_was_left_out_is_left_out() -> None:
    links = [
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libQt6EglFs.so.6", "PySide6/Qt/lib/libQt6EglFs.so.6", "SYMLINK"),
        ("swdesk/resources/qss/window.qss", "/x/window.qss", "DATA"),
    ]
    kept = trim.without_dangling(links, COLLECTED[:2])
    assert [name for name, _, _ in kept] == ["libQt6Core.so.6", "swdesk/resources/qss/window.qss"]


@pytest.mark.parametrize(
    ("name", "is_wanted"),
    [
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", False),
        ("PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/qml/QtQuick/plugins.qmltypes", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", True),  # multimedia's plugin links to it
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/designer_de.qm", False),
        ("swdesk/resources/translations/swdesk_de.qm", True),
        ("swdesk/resources/translations/swdesk_de.ts", False),
        ("keyring-25.7.0.dist-info/entry_points.txt", True),
        ("keyring-25.7.0.dist-info/RECORD", False),
        ("libgcc_s.so.1", False),
    ],
)
def test_what_is_wanted(name: str, is_wanted: bool) -> None:
    assert trim.is_wanted(name) is is_wanted


@pytest.mark.skipif(sys.platform != "linux", reason="ELF is Linux's")
def test_what_a_folder_links_to_and_has_not(tmp_path: Path) -> None:
    python = Path(os.path.realpath(sys.executable))
    (tmp_path / "python").write_bytes(python.read_bytes())
    (tmp_path / "text.so").write_text("no library")
    assert elf.binaries(tmp_path) == [tmp_path / "python"]
    needed = elf.needed_from_outside(tmp_path)
    assert "libc.so.6" in needed
    (tmp_path / "libc.so.6").write_text("")
    assert "libc.so.6" not in elf.needed_from_outside(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such variable")
@pytest.mark.parametrize(("before", "after"), [("/somebody/own", "/somebody/own"), (None, None)])
def test_what_the_frozen_program_starts_has_the_systems_libraries(
    before: str | None, after: str | None
) -> None:
    code = (
        f"exec(open({str(ROOT / 'packaging' / 'frozen_start.py')!r}).read())\n"
        "print(os.environ.get('LD_LIBRARY_PATH'), os.environ.get('LD_LIBRARY_PATH_ORIG'))"
    )
    environment = os.environ | {"LD_LIBRARY_PATH": "/opt/swdesk/_internal"}
    if before is not None:
        environment["LD_LIBRARY_PATH_ORIG"] = before
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.split() == [str(after), "None"], done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a script for Linux")
@pytest.mark.parametrize(
    ("starts", "made"),
    [((0.41,), 2), ((1.2, 0.9), 3), ((1.2, 1.3, 1.0), 4), ((2.5, 10.2, 1.01), None)],
    ids=["quick", "once held up", "twice held up", "slow"],
)
def test_the_window_of_the_package_may_be_held_up_twice_but_not_always(
    tmp_path: Path, starts: tuple[float, ...], made: int | None
) -> None:
    """The step `first-paint`, with a window that takes as long as is said after a slow first start."""
    script = (ROOT / "packaging" / "check_deb.sh").read_text("utf-8")
    step = re.findall(r"^first_paint\(\) \{.*?^\}|^first_paint_limit=.*?$", script, re.MULTILINE | re.DOTALL)
    log = tmp_path / "home/ada/.local/state/swdesk/log/swdesk.log"
    log.parent.mkdir(parents=True)
    log.write_text("main: First paint after 4.20 s\n")
    window = (
        f'window() {{ echo "main: First paint after ${{starts%% *}} s" >>{log}; starts=${{starts#* }}; }}'
    )
    begin = f'root={tmp_path} out={tmp_path} starts="{" ".join(map(str, starts))} "'
    done = subprocess.run(["sh", "-euc", "\n".join([begin, window, *step, "first_paint || exit 3"])])
    assert done.returncode == (3 if made is None else 0)
    assert len(log.read_text().splitlines()) == (made or 4)
