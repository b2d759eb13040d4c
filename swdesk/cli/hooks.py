"""The hooks of a call without a window: those of the preferences, or of `--hook EVENT=COMMAND`."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import asdict
from typing import Any

from swdesk.call.causes import FailureCategory
from swdesk.control.command_line import split
from swdesk.control.hooks import HookRunner
from swdesk.control.schema import EVENT, HOOKS
from swdesk.errors import StorageReadError
from swdesk.preferences import load_preferences

Hooks = tuple[tuple[str, tuple[str, ...]], ...]


def read_hook(text: str, platform: str = sys.platform) -> tuple[str, tuple[str, ...]]:
    """An event and its command, of an option. Raises `argparse.ArgumentTypeError`."""
    event, equals, command = text.partition("=")
    if not equals or event not in HOOKS:
        raise argparse.ArgumentTypeError(f"{text!r} does not begin with one of {', '.join(HOOKS)} and =")
    try:
        words = split(command, platform)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"the command of {event} is not understood ({error})") from None
    if not words:
        raise argparse.ArgumentTypeError(f"the hook {event} names no command")
    return event, words


def add_hooks(parser: argparse.ArgumentParser) -> None:
    """`--hook`."""
    parser.add_argument(
        "--hook",
        type=read_hook,
        action="append",
        default=[],
        metavar="EVENT=COMMAND",
        help=f"run a command at an event, without a shell: {', '.join(HOOKS)}; see docs/automation.md",
    )


class CallHooks:
    """Of one call."""

    def __init__(self, runner: HookRunner, destination: str, number: int = 1) -> None:
        self._runner = runner
        self._facts: dict[str, Any] = {"call": number, "destination": destination}
        self._began = time.monotonic()
        self._connected: float | None = None

    def dialling(self, *, audio: bool, video: bool) -> None:
        """It is being made."""
        self._happened("dialling", audio=audio, video=video)

    def status(self, status: str) -> None:
        """It has another status."""
        self._facts["status"] = status
        now = time.monotonic()
        if status == "connected" and self._connected is None:
            self._connected = now
            self._happened("connected", setup=round(now - self._began, 3))
        elif status == "recovering":
            self._happened("recovering")

    def ended(self, cause: str | None) -> None:
        """It is over."""
        ordinary = cause in (None, "", FailureCategory.ENDED)
        self._facts.setdefault("status", "failed")
        self._happened("ended", cause=None if ordinary else str(cause))

    def _happened(self, event: str, **facts: Any) -> None:
        since = None if self._connected is None else round(time.monotonic() - self._connected, 3)
        known = {**self._facts, "duration": since, **facts}
        self._runner.happened(event, {one.name: known.get(one.name) for one in EVENT[event].facts})


def hook_runner(hooks: Hooks) -> HookRunner:
    """Runs what the options say, and for events they do not name what the preferences say."""
    try:
        preferred = asdict(load_preferences()[0].hooks)
    except StorageReadError:
        preferred = {}  # said where the call's own settings are read
    commands = {**preferred, **dict(hooks)}
    return HookRunner(lambda: commands)
