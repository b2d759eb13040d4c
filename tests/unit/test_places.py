"""Where everything lies: today's places for the default, and no two profiles with anything in common."""

from __future__ import annotations

import re
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from swdesk import places
from swdesk.places import Places, PlacesProblem, data_folder, profile_name


def test_the_default_profile_lies_where_the_system_keeps_such_things() -> None:
    default = Places()
    assert default.preferences == platformdirs.user_config_path("swdesk", False) / "preferences.toml"
    assert default.log == platformdirs.user_log_path("swdesk", False) / "swdesk.log"
    assert default.window is None
    assert (default.keyring, default.instance) == ("swdesk", "swdesk")


def all_of(one: Places) -> set[object]:
    return {one.preferences, one.log, one.window, one.keyring, one.instance}


def test_profiles_and_data_folders_share_nothing(tmp_path: Path) -> None:
    there = tmp_path / "there"
    every = [
        Places(),
        Places("work"),
        Places("home"),
        Places(data=tmp_path),
        Places("work", tmp_path),
        Places(data=there),
    ]
    for at, one in enumerate(every):
        for other in every[at + 1 :]:
            assert not all_of(one) & all_of(other)


@pytest.mark.parametrize("profile", ["", "work"])
def test_a_data_folder_holds_everything(tmp_path: Path, profile: str) -> None:
    one = Places(profile, tmp_path)
    assert one.window is not None
    for path in (one.preferences, one.log, one.window, one.state):
        assert path.is_relative_to(tmp_path)


def test_what_a_deleted_data_folder_remembered_is_not_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    first = Places(data=folder).keyring
    assert Places(data=folder).keyring == first
    assert re.fullmatch(r"swdesk [0-9a-f]{16}", first)
    (folder / "keyring-entry").unlink()
    assert Places(data=folder).keyring != first


@pytest.mark.parametrize("mark", [b"", b"../../x", b"\xff", b"0123456789abcdef0"])
def test_a_mark_that_is_not_whole_is_replaced(tmp_path: Path, mark: bytes) -> None:
    (tmp_path / "keyring-entry").write_bytes(mark)
    assert re.fullmatch(r"swdesk [0-9a-f]{16}", Places(data=tmp_path).keyring)


@pytest.mark.parametrize(
    ("text", "name"),
    [("work", "work"), (" Work ", "work"), ("default", ""), ("a.b-c_d", "a.b-c_d"), ("x" * 32, "x" * 32)],
)
def test_names_have_one_spelling(text: str, name: str) -> None:
    assert profile_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ".",
        "..",
        "../x",
        "a/b",
        "a\\b",
        "a b",
        "-x",
        "x.",
        "nul",
        "COM1",
        "con.txt",
        "ü",
        "a@1",
        "x" * 33,
    ],
)
def test_a_name_that_could_go_astray_is_refused_with_one_sentence(text: str) -> None:
    with pytest.raises(PlacesProblem, match=r"cannot be named so; use up to 32 letters"):
        profile_name(text)


@given(st.text())
def test_a_profile_never_leaves_its_folder(text: str) -> None:
    try:
        name = profile_name(text)
    except PlacesProblem:
        return
    root = Path("/data")
    assert Places(name, root).preferences.resolve().is_relative_to(root)
    assert re.fullmatch(r"swdesk(-[a-z0-9._-]+)?", Places(name).instance)


def test_a_file_is_no_data_folder(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(PlacesProblem, match="is a file; choose another"):
        data_folder(file)


def test_a_data_folder_is_the_same_however_it_is_spelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("x/../data")) == tmp_path / "data"
    assert Places(data=data_folder(Path("data"))).instance == Places(data=tmp_path / "data").instance


def test_the_process_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_here", Places())
    assert places.here() == Places()
    places.use(Places("work"))
    assert places.here().instance == "swdesk-work"


@pytest.mark.parametrize("profile", ["", "work"])
def test_everything_of_ours_goes_and_nothing_else(tmp_path: Path, profile: str) -> None:
    one, other = Places(profile, tmp_path), Places("other", tmp_path)
    assert one.window is not None
    assert one.keyring
    ours = [one.preferences, one.log, one.log.with_name("swdesk.log.1"), one.log.with_name("crash-last.txt")]
    for file in (*ours, one.window, other.preferences, one.preferences.with_name("holiday.jpg")):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    assert one.remove() == []
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == [
        "holiday.jpg",
        "preferences.toml",
    ]
    assert other.preferences.exists()
    one.preferences.with_name("holiday.jpg").unlink()
    assert other.remove() == []
    assert one.remove() == []
    assert not list(tmp_path.rglob("*"))


def test_what_would_not_go_is_told(tmp_path: Path) -> None:
    one = Places(data=tmp_path)
    one.preferences.mkdir()  # a folder in its place cannot be unlinked
    assert [text.partition(" (")[0] for text in one.remove()] == [str(one.preferences)]
