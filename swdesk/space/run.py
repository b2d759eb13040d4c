"""`swdesk space`: the space as a process of its own.

With `json`, the first line on standard output says everything a starter needs, and the process ends when its
standard input does, so that a parent that dies leaves no orphan.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from swdesk.space import frames
from swdesk.space.options import SpaceOptions
from swdesk.space.server import Space

PORT_TAKEN = 3


def run_space(options: SpaceOptions) -> int:
    """Serve until told to stop; 0 then, `PORT_TAKEN` when the port cannot be had."""
    try:
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            runner.run(_serve(options))
    except OSError as error:
        print(f"swdesk space: {error.strerror or error}", file=sys.stderr)
        return PORT_TAKEN
    except KeyboardInterrupt:
        pass
    return 0


async def _serve(options: SpaceOptions) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    async with Space(options) as space:
        if options.ca_out is not None:
            options.ca_out.write_text(space.ca_pem)
        if options.json:
            _print_ready(space)
            _watch_stdin(loop, stop)
        elif options.print_token is not None or options.print_guest_link is not None:
            if options.print_token is not None:
                print(space.token(options.print_token), flush=True)
            if options.print_guest_link is not None:
                print(space.guest_link(options.print_guest_link), flush=True)
        else:
            print(f"Local space at {space.relay_url} and {space.rest_url}", flush=True)
        await stop.wait()


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop where there is one: media packets cost half as much on it."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


def ready_line(space: Space) -> dict[str, object]:
    """What a starter needs to know. Holds tokens and keys: for a pipe, never for a log."""
    names = dict.fromkeys((*space.options.names, *filter(None, [space.options.print_token])))
    return {
        "event": "ready",
        "port": space.port,
        "relay_url": space.relay_url,
        "rest_url": space.rest_url,
        "ca_pem": space.ca_pem,
        "control_url": space.control_url,
        "control_key": space.lab.key,
        "project_id": frames.PROJECT_ID,
        "api_token": space.rest.api_key,
        "tokens": {name: space.token(name) for name in names},
        "guest_link": space.guest_link(guests) if (guests := space.options.print_guest_link) else None,
        "pid": os.getpid(),
    }


def _print_ready(space: Space) -> None:
    print(json.dumps(ready_line(space)), flush=True)


def _watch_stdin(loop: asyncio.AbstractEventLoop, stop: asyncio.Event) -> None:
    def read() -> None:
        with suppress(OSError, ValueError):
            while os.read(sys.stdin.fileno(), 4096):
                pass
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(stop.set)

    threading.Thread(target=read, name="space-stdin", daemon=True).start()
