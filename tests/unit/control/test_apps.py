"""Tokens of other programs: told once, kept as hashes, and gone when they are removed."""

from __future__ import annotations

import json
import stat
import sys
from pathlib import Path

import pytest

from swdesk.control import apps


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "of" / "apps.json"


def test_a_token_is_told_once_and_kept_as_a_hash(file: Path) -> None:
    token = apps.add(file, "stream deck")
    assert token.startswith(apps.PREFIX)
    assert token not in file.read_text()
    assert token[4:20] not in file.read_text()
    assert apps.known(file, token) == "stream deck"
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_each_has_its_own_and_loses_its_own(file: Path) -> None:
    one, other = apps.add(file, "one"), apps.add(file, "other")
    assert one != other
    assert sorted(apps.read(file)) == ["one", "other"]
    apps.remove(file, "one")
    assert apps.known(file, one) is None
    assert apps.known(file, other) == "other"


@pytest.mark.parametrize("token", ["", "swd_", "swd_x", "eyJx", "swd_" + "a" * 500, "swd_\udcff"])
def test_no_other_is_known(file: Path, token: str) -> None:
    apps.add(file, "one")
    assert apps.known(file, token) is None


@pytest.mark.parametrize("name", ["", " x", "a\nb", "x" * 41, "é", "../x"])
def test_a_name_that_is_none_is_told(file: Path, name: str) -> None:
    with pytest.raises(apps.AppsProblem, match="cannot be used"):
        apps.add(file, name)


def test_twice_too_many_and_none_are_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    apps.add(file, "one")
    with pytest.raises(apps.AppsProblem, match="already"):
        apps.add(file, "one")
    monkeypatch.setattr(apps, "MOST", 1)
    with pytest.raises(apps.AppsProblem, match="remove one first"):
        apps.add(file, "two")
    with pytest.raises(apps.AppsProblem, match="no program called"):
        apps.remove(file, "two")


@pytest.mark.parametrize(
    "text", ["", "[]", "rubbish", json.dumps({"x": 1}), json.dumps({"x": "short"}), "[" * 99_999]
)
def test_a_file_that_is_not_ours_lets_nobody_in(file: Path, text: str) -> None:
    token = apps.add(file, "one")
    file.write_text(text)
    assert apps.known(file, token) is None
    with pytest.raises(apps.AppsProblem, match="remove that file"):
        apps.read(file)
