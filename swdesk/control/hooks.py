"""Runs a user's own command when something happens to a call, with the facts in its environment.

Never through a shell, never for long, never many at once; what it prints goes to the log, cut short and
without secrets. A command that fails is one line of the log and nothing else.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from swdesk.control.schema import EVENT, HOOKS
from swdesk.diagnostics.redaction import redact

logger = logging.getLogger(__name__)

PREFIX = "SWDESK_"
ALWAYS = ("destination", "status", "duration", "cause")  # empty where an event has none of it
TIME_LIMIT = 10.0  # s
MOST_AT_ONCE = 4
OUTPUT_KEPT = 2_000  # bytes
LONGEST_VALUE = 512  # characters
_LAST_OUTPUT = 0.5  # s, for what is still in the pipe when the command has ended

EXAMPLES: Mapping[str, Any] = {
    "call": 1,
    "destination": "/public/test-room",
    "audio": True,
    "video": True,
    "status": "connected",
    "duration": 42.0,
    "setup": 0.8,
}
"""Facts for a command that is tried out."""

Commands = Mapping[str, Sequence[str]]
"""A program and its arguments, by the name of the event."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a command."""

    code: int | None = None
    """Its exit code; None when it was not started, or took too long."""
    why_not: str = ""
    """Why it could not be started."""
    output: str = ""
    """What it printed: one line, cut short, without secrets."""

    def problem(self, limit: float) -> str:
        """What went wrong, in words for the log; empty when nothing did. `limit`: seconds it had."""
        if self.why_not:
            return f"it cannot be started ({self.why_not})"
        if self.code is None:
            return f"it took longer than {limit:g} s and was ended"
        return f"it ended with code {self.code}" if self.code else ""


class HookRunner:
    """`commands` is asked at each event, so that a changed setting counts from then on."""

    def __init__(self, commands: Callable[[], Commands], *, time_limit: float = TIME_LIMIT) -> None:
        self._commands = commands
        self._time_limit = time_limit
        self._running: set[threading.Thread] = set()
        self._lock = threading.Lock()

    def happened(self, event: str, facts: Mapping[str, Any]) -> None:
        """Start the event's command, if it has one; returns at once."""
        command = list(self._commands().get(event, ())) if event in HOOKS else []
        if not command:
            return
        surroundings = environment(event, facts)
        thread = threading.Thread(
            target=self._run, args=(event, command, surroundings), name=f"swdesk hook {event}", daemon=True
        )
        with self._lock:
            if len(self._running) >= MOST_AT_ONCE:
                logger.warning("The hook %s was not run: %d run already", event, MOST_AT_ONCE)
                return
            self._running.add(thread)
        thread.start()

    def wait(self, limit: float | None = None) -> None:
        """Until all that run have ended, but no longer than they may take."""
        deadline = time.monotonic() + (self._time_limit + 1 if limit is None else limit)
        with self._lock:
            running = tuple(self._running)
        for thread in running:
            thread.join(max(0.0, deadline - time.monotonic()))

    def _run(self, event: str, command: list[str], surroundings: dict[str, str]) -> None:
        try:
            outcome = _carry_out(command, surroundings, self._time_limit)
            said = f": {outcome.output}" if outcome.output else ""
            if problem := outcome.problem(self._time_limit):
                logger.warning("The hook %s failed, %s%s", event, problem, said)
            else:
                logger.info("The hook %s ran%s", event, said)
        finally:
            with self._lock:
                self._running.discard(threading.current_thread())


def environment(
    event: str, facts: Mapping[str, Any], inherited: Mapping[str, str] | None = None
) -> dict[str, str]:
    """What a command finds: our own surroundings without what is ours, and the event's facts."""
    inherited = os.environ if inherited is None else inherited
    kept = {name: value for name, value in inherited.items() if not name.upper().startswith(PREFIX)}
    names = (*ALWAYS, *(fact.name for fact in EVENT[event].facts))
    told = {PREFIX + name.upper(): clean(facts.get(name)) for name in names}
    return {**kept, **told, f"{PREFIX}EVENT": event}


def clean(value: object) -> str:
    """A fact as text: one line, short, no control characters, no secrets. Nothing where it is not known."""
    if value is None:
        return ""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return "".join(char for char in redact(text) if char.isprintable())[:LONGEST_VALUE]


def try_out(event: str, command: Sequence[str]) -> Outcome:
    """Run an event's command as it will be run, with `EXAMPLES`. Takes until it ends, or `TIME_LIMIT`."""
    return _carry_out(list(command), environment(event, EXAMPLES), TIME_LIMIT)


def _carry_out(command: list[str], surroundings: dict[str, str], limit: float) -> Outcome:
    try:
        process = _spawn(command, surroundings)
    except (OSError, ValueError) as error:
        return Outcome(why_not=getattr(error, "strerror", None) or str(error))
    kept = bytearray()
    reading = threading.Thread(target=_drain, args=(process, kept), name="swdesk hook output", daemon=True)
    reading.start()
    try:
        code = process.wait(limit)
    except subprocess.TimeoutExpired:
        _end(process)
        code = None
    reading.join(_LAST_OUTPUT)
    return Outcome(code, output=clean(" ".join(bytes(kept).decode("utf-8", "replace").split())))


def _spawn(command: list[str], surroundings: dict[str, str]) -> subprocess.Popen[bytes]:
    windows: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0) | getattr(
        subprocess, "CREATE_NO_WINDOW", 0
    )
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=surroundings,
        start_new_session=sys.platform != "win32",
        creationflags=windows,
    )


def _drain(process: subprocess.Popen[bytes], kept: bytearray) -> None:
    """Keep the beginning and let the rest go by: a command that prints a lot must not wait for us."""
    assert process.stdout is not None
    with contextlib.suppress(OSError, ValueError), process.stdout as stream:
        while piece := stream.read1(8_192):  # type: ignore[attr-defined]
            kept += piece[: max(0, OUTPUT_KEPT - len(kept))]


def _end(process: subprocess.Popen[bytes]) -> None:
    """With whatever it started itself, where the system can."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(1.0)
