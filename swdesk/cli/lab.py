"""A local space of one's own, as a child process that cannot outlive us.

The child ends when its standard input does, so it goes with this process even when this one is killed.
Plain pipes and threads, not asyncio's subprocesses: those do not exist on the selector loop that media need
on Windows.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import AsyncIterator, Mapping, Sequence
from concurrent.futures import Future, InvalidStateError
from dataclasses import dataclass, field
from typing import IO, Any

from swdesk.cli.own_command import own_command
from swdesk.diagnostics.redaction import redact, register_secret
from swdesk.errors import TransportConnectionError

logger = logging.getLogger(__name__)

READY_WITHIN = 20.0  # s
ENDS_WITHIN = 2.0  # s
GUEST = "ada"


@dataclass(frozen=True, slots=True)
class Ready:
    """The child's first line."""

    port: int
    relay_url: str
    rest_url: str
    ca_pem: str
    control_url: str
    control_key: str = field(repr=False)
    tokens: Mapping[str, str] = field(repr=False)
    guest_link: str | None = None

    @classmethod
    def parse(cls, line: str) -> Ready:
        """Raises `ValueError` for anything but a ready line."""
        try:
            message = json.loads(line)
            if message["event"] != "ready":
                raise ValueError(f"it said {message['event']!r}")
            return cls(
                port=int(message["port"]),
                relay_url=str(message["relay_url"]),
                rest_url=str(message["rest_url"]),
                ca_pem=str(message["ca_pem"]),
                control_url=str(message["control_url"]),
                control_key=str(message["control_key"]),
                tokens={str(name): str(token) for name, token in message["tokens"].items()},
                guest_link=message.get("guest_link"),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"its first line is not what it should be ({error})") from error


def space_command(arguments: Sequence[str] = ()) -> list[str]:
    """How this very program starts `swdesk space`."""
    return own_command("space", "--json", *arguments)


class LabSpace:
    """A running space: `async with LabSpace.start() as lab:`, or `launch()` and later `close()`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._first_line: Future[str] = Future()
        self._last_words: deque[str] = deque(maxlen=20)
        self._ready: Ready | None = None
        self._threads = [
            threading.Thread(target=target, name=f"lab {name}", daemon=True)
            for name, target in (("stdout", self._read_stdout), ("stderr", self._read_stderr))
        ]
        for thread in self._threads:
            thread.start()

    @classmethod
    @contextlib.asynccontextmanager
    async def start(
        cls, arguments: Sequence[str] = (), *, timeout: float = READY_WITHIN
    ) -> AsyncIterator[LabSpace]:
        """A space for the length of an `async with` block. Raises `TransportConnectionError`."""
        lab = await cls.launch(arguments, timeout=timeout)
        try:
            yield lab
        finally:
            await lab.close()

    @classmethod
    async def launch(cls, arguments: Sequence[str] = (), *, timeout: float = READY_WITHIN) -> LabSpace:
        """Start a space and wait until it is ready. Raises `TransportConnectionError`."""
        return await cls._launch(space_command(arguments), timeout)

    @classmethod
    async def _launch(cls, command: Sequence[str], timeout: float) -> LabSpace:
        started = time.monotonic()
        spawning = asyncio.create_task(asyncio.to_thread(_spawn, command))
        try:
            process = await asyncio.shield(spawning)
        except OSError as error:
            raise TransportConnectionError(f"The local space could not be started: {error}") from error
        except asyncio.CancelledError:
            # The thread goes on all the same: the child it makes is ours to end.
            with contextlib.suppress(OSError):
                await cls(await spawning).close()
            raise
        lab = cls(process)
        try:
            line = await asyncio.wait_for(asyncio.wrap_future(lab._first_line), timeout)
            lab._ready = Ready.parse(line)
        except BaseException as error:
            await lab.close()
            if isinstance(error, TimeoutError):
                raise lab._failure(f"it was not ready within {timeout:g} s") from error
            if isinstance(error, ValueError):
                raise lab._failure(str(error)) from error
            raise
        for secret in (lab._ready.control_key, *lab._ready.tokens.values()):
            register_secret(secret)
        logger.info("A local space is ready on port %d after %.1f s", lab.port, time.monotonic() - started)
        return lab

    @property
    def ready(self) -> Ready:
        """What the space said of itself when it was ready."""
        assert self._ready is not None, "a space is handed out only once it is ready"
        return self._ready

    @property
    def port(self) -> int:
        """The one port of the space, on 127.0.0.1."""
        return self.ready.port

    @property
    def relay_url(self) -> str:
        """The WebSocket."""
        return self.ready.relay_url

    @property
    def rest_url(self) -> str:
        """The base of REST."""
        return self.ready.rest_url

    @property
    def ca_pem(self) -> str:
        """The certificate to trust."""
        return self.ready.ca_pem

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """False once the child has ended."""
        return self._process.poll() is None

    def token(self, name: str = GUEST) -> str:
        """The token of one of the space's users. Raises `KeyError` with the names there are."""
        tokens = self.ready.tokens
        if name not in tokens:
            raise KeyError(f"the local space has no user {name!r}; there are {', '.join(sorted(tokens))}")
        return tokens[name]

    async def close(self) -> None:
        """End the child, after 2 s by force. Safe to call twice; a cancelled caller still ends it."""
        await asyncio.shield(asyncio.to_thread(self._end))

    def _end(self) -> None:
        with contextlib.suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        try:
            self._process.wait(ENDS_WITHIN)
        except subprocess.TimeoutExpired:
            logger.warning("The local space did not end within %g s and is killed", ENDS_WITHIN)
            self._process.kill()
            self._process.wait()
        for thread in self._threads:
            thread.join(1)
        for stream in (self._process.stdout, self._process.stderr):
            if stream is not None and not any(thread.is_alive() for thread in self._threads):
                stream.close()

    def _failure(self, why: str) -> TransportConnectionError:
        words = " ".join(word for word in self._last_words if word.strip())[-500:]
        return TransportConnectionError(
            f"The local space did not start: {why}{f'; it said: {words}' if words else ''}"
        )

    def _read_stdout(self) -> None:
        assert self._process.stdout is not None
        for line in _lines(self._process.stdout):
            if not self._first_line.done():
                with contextlib.suppress(InvalidStateError):  # given up in this very moment
                    self._first_line.set_result(line)
            else:
                logger.debug("space: %s", line.rstrip())
        if not self._first_line.done():
            code = self._process.wait()
            with contextlib.suppress(InvalidStateError):
                self._first_line.set_exception(ValueError(f"it ended with code {code}"))

    def _read_stderr(self) -> None:
        assert self._process.stderr is not None
        for line in _lines(self._process.stderr):
            self._last_words.append(redact(line.rstrip()))
            logger.debug("space: %s", line.rstrip())


def _lines(stream: IO[str]) -> Any:
    with contextlib.suppress(ValueError):  # closed under our hands
        yield from stream


def _spawn(command: Sequence[str]) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if name != "SWDESK_TOKEN"}
    # Ctrl+C is for us: we hang up first, then close the space.
    windows: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0) | getattr(
        subprocess, "CREATE_NO_WINDOW", 0
    )
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=environment,
        start_new_session=sys.platform != "win32",
        creationflags=windows,
    )
