"""A file is there whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from swdesk.whole_file import write_whole


def test_it_is_written_as_it_is_in_folders_that_are_made(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b" / "file.txt"
    write_whole(file, "ä\r\n", is_to_last=True)
    assert file.read_bytes() == "ä\r\n".encode()
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600
        assert file.parent.stat().st_mode & 0o777 == 0o700
        write_whole(file, "b", mode=0o644)
        assert file.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("fault", ["replace", "fsync"])
def test_what_fails_leaves_the_old_one_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    file = tmp_path / "file.txt"
    write_whole(file, "old")

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, fault, full)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, "new", is_to_last=True)
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]
