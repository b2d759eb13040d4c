"""The space as a process: its ready line, and that it ends when it should."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import ssl
import sys
import time
import urllib.request
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from swdesk.protocol.links import parse_link
from swdesk.space.options import SpaceOptions
from swdesk.space.run import PORT_TAKEN, run_space

pytestmark = pytest.mark.integration

Start = Callable[..., Awaitable[asyncio.subprocess.Process]]
PROGRAM = """
import json, sys
from pathlib import Path
from swdesk.space.options import SpaceOptions
from swdesk.space.run import run_space
options = json.loads(sys.argv[1])
if "ca_out" in options:
    options["ca_out"] = Path(options["ca_out"])
sys.exit(run_space(SpaceOptions(**options)))
"""


@pytest.fixture
async def start() -> AsyncIterator[Start]:
    async with AsyncExitStack() as stack:

        async def start_(**options: object) -> asyncio.subprocess.Process:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-c",
                PROGRAM,
                json.dumps(options),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
            )

            async def end() -> None:
                if process.returncode is None:
                    process.kill()
                await process.communicate()

            stack.push_async_callback(end)
            return process

        yield start_


async def first_line(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    return (await asyncio.wait_for(process.stdout.readline(), 20)).decode().strip()


async def test_the_ready_line_is_enough_to_sign_in(start: Start):
    process = await start(json=True)
    ready = json.loads(await first_line(process))
    assert ready["event"] == "ready"
    assert ready["pid"] == process.pid
    assert set(ready["tokens"]) == {"ada", "bob", "carol"}
    assert ready["relay_url"] == f"wss://puc.localhost:{ready['port']}"

    def ask() -> int:
        context = ssl.create_default_context(cadata=ready["ca_pem"])
        request = urllib.request.Request(
            f"https://127.0.0.1:{ready['port']}/api/fabric/subscriber/info",
            headers={"Authorization": f"Bearer {ready['tokens']['ada']}"},
        )
        with urllib.request.urlopen(request, context=context, timeout=5) as answer:
            return answer.status

    assert await asyncio.to_thread(ask) == 200


async def test_it_ends_when_its_standard_input_does(start: Start):
    process = await start(json=True)
    await first_line(process)
    assert process.stdin is not None
    process.stdin.close()
    started = time.monotonic()
    assert await asyncio.wait_for(process.wait(), 10) == 0
    assert time.monotonic() - started < 5


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_ends_on_a_signal(start: Start, number: int):
    process = await start(json=True)
    await first_line(process)
    process.send_signal(number)
    assert await asyncio.wait_for(process.wait(), 10) == 0
    assert process.stderr is not None
    assert b"Traceback" not in await process.stderr.read()


async def test_a_token_is_printed_and_it_goes_on_without_standard_input(start: Start):
    process = await start(print_token="grace")
    token = await first_line(process)
    assert len(token.split(".")) == 5
    assert process.stdin is not None
    process.stdin.close()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(process.wait(), 0.3)


async def test_a_link_for_guests_is_printed(start: Start):
    process = await start(print_guest_link="/public/echo")
    link = parse_link(await first_line(process))
    assert (link.destination.text, link.channel) == ("/public/echo", "video")
    assert link.guest is not None
    assert link.guest.host.startswith("localhost:")


async def test_the_public_certificate_is_written_where_asked(start: Start, tmp_path):
    authority = tmp_path / "ca.pem"
    process = await start(json=True, ca_out=str(authority))
    ready = json.loads(await first_line(process))
    assert authority.read_text() == ready["ca_pem"]
    assert "PRIVATE" not in ready["ca_pem"]
    ssl.create_default_context(cafile=str(authority))
    assert [path.name for path in tmp_path.iterdir()] == ["ca.pem"]


def test_a_port_that_is_taken_is_said_in_one_line(capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert run_space(SpaceOptions(port=taken.getsockname()[1], json=True)) == PORT_TAKEN
    assert capsys.readouterr().err.startswith("swdesk space:")
