"""What holds for every test: nothing is left behind, neither tasks nor threads nor sockets."""

from __future__ import annotations

import asyncio
import asyncio.runners
import atexit
import gc
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from swdesk.diagnostics import redaction
from swdesk.media.processing.apm import Apm
from swdesk.media.processing.settings import ProcessingSettings
from swdesk.media.workers import THREAD_NAME

# A program that is started here is the only one of its kind, and finds nobody else's that runs.
os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="swdesk-tests-")
atexit.register(shutil.rmtree, os.environ["XDG_RUNTIME_DIR"], ignore_errors=True)

GRACE = 1.0
_STAYING = ("pytest", "MainThread", "Dummy-", "pydevd", THREAD_NAME)
"""Threads that are not of the test: those of the test run, and the workers of all legs."""


@pytest.fixture(autouse=True, scope="session")
def audio_module_loaded() -> None:
    """The library of the echo canceller opens two sockets at its first use, and keeps them for good."""
    Apm(ProcessingSettings().stages).close()


@pytest.fixture(autouse=True)
def nothing_left_behind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test whose loop closes with tasks in it, or that leaves threads or sockets."""
    left: list[str] = []
    cancel_all = asyncio.runners._cancel_all_tasks  # type: ignore[attr-defined]

    def note_and_cancel(loop: asyncio.AbstractEventLoop) -> None:
        # what is ending by itself may do so; with a clock of its own the loop needs no real time for that
        if tasks := asyncio.all_tasks(loop):
            loop.run_until_complete(asyncio.wait(tasks, timeout=GRACE))
        left.extend(f"task {task.get_name()}: {task.get_coro()}" for task in asyncio.all_tasks(loop))
        cancel_all(loop)

    monkeypatch.setattr(asyncio.runners, "_cancel_all_tasks", note_and_cancel)
    threads, sockets = set(threading.enumerate()), _sockets()
    yield
    left.extend(_gone_within(lambda: _threads_since(threads)))
    left.extend(_gone_within(lambda: sorted(_sockets() - sockets)))
    redaction.forget_secrets()
    assert not left, f"left behind: {left}"


def _gone_within(remaining: Callable[[], list[str]]) -> list[str]:
    """What is still there after a moment; things that wait for the collector are given it."""
    if not remaining():
        return []
    gc.collect()
    end = time.monotonic() + GRACE
    while (found := remaining()) and time.monotonic() < end:
        time.sleep(0.02)
    return found


def _threads_since(before: set[threading.Thread]) -> list[str]:
    return [
        f"thread {thread.name}"
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not thread.name.startswith(_STAYING)
    ]


def _sockets() -> set[str]:
    """The open sockets of this process, where the system tells (Linux)."""
    found = set()
    for entry in Path("/proc/self/fd").glob("*") if Path("/proc/self/fd").is_dir() else ():
        try:
            target = os.readlink(entry)
        except OSError:
            continue
        if target.startswith("socket:"):
            found.add(target)
    return found
