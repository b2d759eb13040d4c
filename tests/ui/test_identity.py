"""Windows is told who the program is, in the words that its shortcut has."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import pytest

from swdesk.app.desktop.identity import APP_ID, introduce


def answer(code: int, told: list[str]) -> SimpleNamespace:
    def take(name: str) -> int:
        told.append(name)
        return code

    return SimpleNamespace(shell32=SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=take))


def test_windows_is_told(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    told: list[str] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", answer(0, told), raising=False)
    introduce()
    assert told == [APP_ID]
    # what Windows takes: no spaces, 128 characters at the most
    assert len(APP_ID) <= 128
    assert " " not in APP_ID
    assert not caplog.records


def test_a_refusal_stops_nobody(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", answer(-2147024809, []), raising=False)
    introduce()
    assert "0x80070057" in caplog.text
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(), raising=False)
    introduce()
    assert len(caplog.records) == 2


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_the_others_are_told_by_qt(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    told: list[str] = []
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(ctypes, "windll", answer(0, told), raising=False)
    introduce()
    assert told == []
