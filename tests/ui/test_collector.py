"""Circles end in Qt's thread, whoever makes objects and whoever asks for a collection."""

from __future__ import annotations

import gc
import threading

import pytest

from swdesk import memory
from swdesk.app.desktop import collector as collector_module
from swdesk.app.desktop.collector import Collector


class Circle:
    """Notes the thread it ends in."""

    ended: list[str]

    def __init__(self, ended: list[str]) -> None:
        self.me = self
        self.ended = ended

    def __del__(self) -> None:
        self.ended.append(threading.current_thread().name)


@pytest.fixture
def ended() -> list[str]:
    return []


def in_another_thread(function) -> None:
    thread = threading.Thread(target=function, name="another")
    thread.start()
    thread.join()


def test_many_objects_made_elsewhere_end_no_circle_there(ended) -> None:
    Circle(ended)
    in_another_thread(lambda: [[] for _ in range(100_000)])
    assert ended == []


def test_a_collection_asked_for_elsewhere_happens_in_the_windows_thread(ended, qtbot) -> None:
    Circle(ended)
    in_another_thread(memory.collect)
    assert ended == []
    qtbot.waitUntil(lambda: ended == ["MainThread"])


def test_it_is_done_from_time_to_time(ended, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(collector_module, "EVERY_MS", 10)
    collector = Collector()
    Circle(ended)
    kept = [[] for _ in range(2000)]
    qtbot.waitUntil(lambda: ended == ["MainThread"])
    collector.close()
    assert len(kept) == 2000


def test_closing_gives_the_work_back() -> None:
    gc.enable()
    before = memory.collect_with(gc.collect)
    inner = Collector()
    assert not gc.isenabled()
    inner.close()
    assert gc.isenabled()
    assert memory.collect_with(before) is gc.collect
    gc.disable()  # as the one around this test has it
