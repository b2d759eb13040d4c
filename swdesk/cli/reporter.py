"""What a call says while it goes: the window's own lines for people, or JSON lines for programs.

Every JSON line has `event` and `at`, the seconds since the command began. Those of `call` and `listen` are
made from the table in `swdesk.control.call_lines`.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping
from typing import IO, Any

from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.problems import Problem
from swdesk.diagnostics.redaction import redact
from swdesk.errors import CallError, SignalWireError

FIRST_CALL = 1  # of `swdesk call` there is no other


class Reporter:
    """Prints to one stream. `on_gone` is called once when nobody reads it any more.

    `line_of` makes the line of an event from its facts; without it they are the line.
    """

    def __init__(
        self,
        *,
        as_json: bool,
        line_of: Callable[[str, Mapping[str, Any]], dict[str, Any]] = lambda _event, facts: dict(facts),
        stream: IO[str] | None = None,
        clock: Callable[[], float] = time.monotonic,
        on_gone: Callable[[], object] = lambda: None,
    ) -> None:
        self._as_json = as_json
        self._line_of = line_of
        self._stream = sys.stdout if stream is None else stream
        self._clock = clock
        self._began = clock()
        self._on_gone = on_gone
        self._is_gone = False

    def since_start(self) -> float:
        """Seconds since the command began."""
        return self._clock() - self._began

    def say(self, line: str | None, event: str, **facts: Any) -> None:
        """One happening: `line` for people (None: not for them), `event` with its facts for programs."""
        if self._as_json:
            at = round(self.since_start(), 3)
            self._write(json.dumps({"event": event, "at": at, **_clean(self._line_of(event, facts))}))
        elif line is not None:
            self._write(redact(line))

    def dialing(self, destination: str, *, audio: bool, video: bool) -> None:
        """The first two lines of every call (features.md UX1.2)."""
        self.say(
            f"Dialing {destination}...",
            "dialling",
            call=FIRST_CALL,
            destination=destination,
            audio=audio,
            video=video,
        )
        self.say(f"Options: audio={_js(audio)}, video={_js(video)}", "options", audio=audio, video=video)

    def status(self, status: str, **facts: Any) -> None:
        """A change of status, in the SDK's spelling."""
        self.say(f"Status: {status}", "status", **facts, status=status)

    def call_error(self, error: CallError, **facts: Any) -> None:
        """What `call.errors` carried."""
        name, message = error.error.name, str(error.error)
        self.say(
            f"Error: {name} — {message}",
            "error",
            **facts,
            name=name,
            message=message,
            kind=str(error.kind),
            fatal=error.fatal,
        )

    def rejected(self, error: SignalWireError) -> None:
        """`dial()` raised."""
        self.say(f"dial() rejected: {error.name} — {error}", "rejected", name=error.name, message=str(error))

    def end(self, problem: Problem | None, **more: Any) -> ExitCode:
        """The verdict on a command that came to no call; returns its code. None: that was expected."""
        code = ExitCode.OK if problem is None else problem.code
        sentence = None if problem is None else problem.sentence
        self.say(sentence, "verdict", outcome=code.outcome, code=int(code), sentence=sentence, **more)
        return code

    def _write(self, line: str) -> None:
        if self._is_gone:
            return
        try:
            self._stream.write(line + "\n")
            self._stream.flush()
        except BrokenPipeError:
            self._is_gone = True
            self._on_gone()


def _clean(value: Any) -> Any:
    """Redacted string by string, so that the line stays JSON."""
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, dict):
        return {key: _clean(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_clean(each) for each in value]
    return value


def _js(value: bool) -> str:
    return "true" if value else "false"
