"""Who opens links on Linux, told by an `xdg-mime` of the test."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from swdesk import places
from swdesk.app.desktop.identity import APP_ID as IDENTITY
from swdesk.handlers import APP_ID, SCHEMES, Advice, Handler, HandlersProblem, handlers_here
from swdesk.handlers.linux import ENTRY, XdgHandlers, entry_text
from swdesk.places import Places
from swdesk.protocol import links


class System:
    """A user's folders, and who opens what."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.asked: list[list[str]] = []
        self.chosen: dict[str, str] = {}
        self.handlers = XdgHandlers({"HOME": str(home), "XDG_DATA_DIRS": str(home / "shared")}, run=self._run)

    def _run(self, words: Sequence[str]) -> subprocess.CompletedProcess[str]:
        self.asked.append(list(words))
        said = ""
        match list(words):
            case ["xdg-mime", "query", "default", kind]:
                said = self.chosen.get(kind, "")
            case ["xdg-mime", "default", entry, *kinds]:
                self.chosen |= dict.fromkeys(kinds, entry)
        return subprocess.CompletedProcess(list(words), 0, said and f"{said}\n", "")

    def write(self, path: str, text: str) -> Path:
        file = self.home / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file

    @property
    def own_entry(self) -> Path:
        return self.home / ".local/share/applications" / ENTRY


@pytest.fixture
def system(tmp_path: Path) -> System:
    return System(tmp_path)


def test_one_identity_and_one_list_of_schemes() -> None:
    assert APP_ID == IDENTITY
    assert SCHEMES == links.SCHEMES


def test_nobody_opens_them_at_first(system: System) -> None:
    assert system.handlers.look() == tuple(Handler(scheme) for scheme in SCHEMES)


def test_others_are_told_by_their_names(system: System) -> None:
    system.chosen = {"x-scheme-handler/tel": "linphone.desktop", "x-scheme-handler/sip": "gone.desktop"}
    system.write(
        "shared/applications/linphone.desktop",
        "[Desktop Action x]\nName=Not this\n[Desktop Entry]\nName=Linphone\nExec=linphone %u\n",
    )
    found = {one.scheme: one for one in system.handlers.look()}
    assert found["tel"] == Handler("tel", "Linphone", "linphone.desktop")
    assert found["sip"] == Handler("sip", "gone.desktop", "gone.desktop")


def test_an_entry_in_a_folder_below_is_found(system: System) -> None:
    system.chosen = {"x-scheme-handler/tel": "kde-phone.desktop"}
    system.write("shared/applications/kde/phone.desktop", "[Desktop Entry]\nName=Phone\n")
    assert system.handlers.look()[1].program == "Phone"


def test_registering_writes_an_entry_of_this_copy_into_the_user_s_folder(system: System) -> None:
    system.handlers.register()
    assert all(one.is_ours and one.program == "swdesk" for one in system.handlers.look())
    written = system.own_entry.read_text()
    assert "x-scheme-handler/callto;" in written
    assert system.own_entry.stat().st_mode & 0o777 == 0o644
    assert not list(system.own_entry.parent.glob(f".{ENTRY}.*"))


def test_a_package_s_entry_is_used_as_it_is(system: System) -> None:
    packaged = system.write(f"shared/applications/{ENTRY}", "[Desktop Entry]\nName=swdesk\n")
    system.handlers.register()
    assert not system.own_entry.exists()
    assert packaged.read_text() == "[Desktop Entry]\nName=swdesk\n"
    assert all(one.is_ours for one in system.handlers.look())


@pytest.fixture
def profile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_here", Places("work"))


@pytest.mark.usefixtures("profile")
def test_links_are_opened_in_the_profile_that_registered(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged = system.write(f"shared/applications/{ENTRY}", "[Desktop Entry]\nName=swdesk\n")
    system.handlers.register()
    assert " --profile work %u\n" in system.own_entry.read_text()
    monkeypatch.setattr(places, "_here", Places())
    system.handlers.register()
    assert not system.own_entry.exists(), "the package's counts again"
    assert packaged.exists()


def test_unregistering_takes_out_ours_and_nothing_else(system: System) -> None:
    system.handlers.register()
    choices = system.write(
        ".config/mimeapps.list",
        "# mine\n[Default Applications]\n"
        f"x-scheme-handler/tel={ENTRY};linphone.desktop\n"
        f"x-scheme-handler/sip={ENTRY}\n"
        "text/html=firefox.desktop\n"
        f"x-scheme-handler/other={ENTRY}\n\n[Added Associations]\nx-scheme-handler/swdesk={ENTRY};\n",
    )
    system.handlers.unregister()
    assert choices.read_text() == (
        "# mine\n[Default Applications]\nx-scheme-handler/tel=linphone.desktop;\ntext/html=firefox.desktop\n"
        f"x-scheme-handler/other={ENTRY}\n\n[Added Associations]\n"
    )
    assert not system.own_entry.exists()
    system.handlers.unregister()


def test_an_entry_that_somebody_else_wrote_stays(system: System) -> None:
    entry = system.write(f".local/share/applications/{ENTRY}", "[Desktop Entry]\nName=mine\n")
    system.handlers.unregister()
    assert entry.exists()


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["/opt/swdesk/swdesk"], "Exec=/opt/swdesk/swdesk %u"),
        (["/home/a b/swdesk"], 'Exec="/home/a b/swdesk" %u'),
        (["/x/100%/swdesk", "-m", "swdesk"], 'Exec="/x/100%%/swdesk" -m swdesk %u'),
        (['/x/$HOME/a"b\\c'], 'Exec="/x/\\\\$HOME/a\\\\"b\\\\\\\\c" %u'),
    ],
)
def test_paths_are_quoted_as_the_specification_wants(words: list[str], line: str) -> None:
    assert line in entry_text(words).splitlines()


def test_a_checkout_says_where_it_lies(tmp_path: Path) -> None:
    assert f"Path={tmp_path}" in entry_text(["python3", "-m", "swdesk"], tmp_path)
    assert "Path=" not in entry_text(["swdesk"])


@pytest.mark.skipif(sys.platform == "win32", reason="modes are Unix's")
def test_a_list_kept_elsewhere_stays_there_and_as_private_as_it_is(system: System) -> None:
    kept = system.write("dotfiles/mimeapps.list", f"x-scheme-handler/sip={ENTRY};\n")
    kept.chmod(0o600)
    link = system.home / ".config/mimeapps.list"
    link.parent.mkdir(parents=True)
    link.symlink_to(kept)
    system.handlers.unregister()
    assert link.is_symlink()
    assert not kept.read_text()
    assert kept.stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_done_is_a_sentence(tmp_path: Path) -> None:
    missing = XdgHandlers({"HOME": str(tmp_path), "PATH": str(tmp_path)})
    missing._run = lambda words: missing._run_here([str(tmp_path / "xdg-mime"), *words[1:]])
    with pytest.raises(HandlersProblem, match="install the package xdg-utils"):
        missing.look()
    (tmp_path / ".local").write_text("a file")
    with pytest.raises(HandlersProblem, match="cannot be written"):
        System(tmp_path).handlers.register()


def test_a_list_that_cannot_be_read_is_left_as_it_is(system: System) -> None:
    choices = system.home / ".config/mimeapps.list"
    choices.parent.mkdir(parents=True)
    choices.write_bytes(b"\xff\xfe")
    with pytest.raises(HandlersProblem, match="left as it is"):
        system.handlers.unregister()
    assert choices.read_bytes() == b"\xff\xfe"


def test_where_nothing_can_be_registered_there_is_advice() -> None:
    mac = handlers_here("darwin")
    assert (mac.advice, mac.can_register) == (Advice.BY_APP, False)
    assert all(not one.program for one in mac.look())
    with pytest.raises(HandlersProblem):
        mac.register()
    assert handlers_here("freebsd14").advice is Advice.NOT_HERE
    assert isinstance(handlers_here("linux"), XdgHandlers)
