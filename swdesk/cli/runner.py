"""Runs one command's coroutine: its loop, its signals, its client."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from swdesk.cli.app_options import Connection
from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.lab import LabSpace
from swdesk.cli.options import TokenSource
from swdesk.cli.problems import UsageProblem, of_error
from swdesk.cli.reporter import Reporter
from swdesk.cli.tokens import read_token
from swdesk.control.call_lines import line_of
from swdesk.errors import SignalWireError, StorageReadError
from swdesk.preferences import Preferences, load_preferences

if TYPE_CHECKING:
    from swdesk.client import Client

_ENDING_SIGNALS = ("SIGTERM", "SIGHUP")


def run(command: Callable[[Reporter], Awaitable[ExitCode]], *, as_json: bool) -> int:
    """Run `command` to its exit code. The first Ctrl+C or SIGTERM cancels it and lets it hang up."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(
                errors="backslashreplace"
            )  # a terminal without an em dash is no reason to fail
    with asyncio.Runner(loop_factory=_new_loop) as runner:
        return runner.run(_until_cancelled(command, as_json))


async def _until_cancelled(command: Callable[[Reporter], Awaitable[ExitCode]], as_json: bool) -> ExitCode:
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    assert task is not None, "a coroutine run by asyncio is in a task"
    if sys.platform != "win32":
        for name in _ENDING_SIGNALS:
            loop.add_signal_handler(getattr(signal, name), task.cancel)
    reporter = Reporter(as_json=as_json, line_of=line_of, on_gone=task.cancel)
    try:
        return await command(reporter)
    except asyncio.CancelledError:
        return ExitCode.INTERRUPTED
    except (SignalWireError, UsageProblem) as error:
        return reporter.end(of_error(error))


def _new_loop() -> asyncio.AbstractEventLoop:
    """uvloop where there is one; on Windows the selector loop, for UDP dies on the other."""
    if sys.platform == "win32":
        return asyncio.SelectorEventLoop()
    import uvloop

    return uvloop.new_event_loop()


def read_token_first(source: TokenSource) -> str | None:
    """The token before any loop runs, for asking a terminal blocks; None for a lab's own."""
    return None if source.lab else read_token(source)


@asynccontextmanager
async def client_for(token: str | None, connection: Connection) -> AsyncIterator[Client]:
    """A client, not connected yet, disconnected at the end; without a token in a lab of its own."""
    from swdesk.client import Client, ClientOptions

    preferences = _preferences()
    async with AsyncExitStack() as stack:
        if token is None:
            lab = await stack.enter_async_context(LabSpace.start())
            token = lab.token()
            options = ClientOptions(
                ca_pem=lab.ca_pem, rest_url=lab.rest_url, relay_url=lab.relay_url, preferences=preferences
            )
        else:
            options = ClientOptions(
                ca_file=connection.ca_file,
                rest_url=connection.rest_url,
                relay_url=connection.relay_url,
                preferences=preferences,
            )
        client = Client(token, options=options)
        stack.push_async_callback(client.disconnect)
        yield client


def _preferences() -> Preferences:
    try:
        return load_preferences()[0]
    except StorageReadError as error:
        raise UsageProblem(f"{error}; mend or remove that file.") from error
