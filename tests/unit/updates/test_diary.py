"""When there was asked, and what was told."""

from __future__ import annotations

from pathlib import Path

import pytest

from swdesk.updates.diary import EVERY, Diary, read_diary, write_diary

NOW = 1_800_000_000.0


def test_it_is_due_once_a_day_whatever_the_clock_does() -> None:
    assert Diary().is_due(NOW)
    diary = Diary(NOW)
    assert not diary.is_due(NOW)
    assert not diary.is_due(NOW + EVERY - 1)
    assert diary.is_due(NOW + EVERY)
    assert diary.is_due(NOW - 1)  # put back


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "new" / "updates.json"
    assert read_diary(file) == Diary()
    write_diary(file, Diary(NOW, "1.2.0"))
    assert read_diary(file) == Diary(NOW, "1.2.0")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "7",
        '{"asked_at": 1}',
        '{"asked_at": "x", "told": ""}',
        '{"asked_at": 1' + "0" * 400 + "}",
    ],
)
def test_a_damaged_file_is_an_empty_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "updates.json").write_text(text)
    assert read_diary(tmp_path / "updates.json") == Diary()


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e308"])
def test_no_time_in_it_silences_for_good(tmp_path: Path, number: str) -> None:
    (tmp_path / "updates.json").write_text(f'{{"asked_at": {number}, "told": ""}}')
    assert read_diary(tmp_path / "updates.json").is_due(NOW)


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").touch()
    write_diary(tmp_path / "file" / "updates.json", Diary(NOW))
    assert "cannot be written down" in caplog.text
