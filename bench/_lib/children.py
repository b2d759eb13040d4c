"""Runs a measuring module in a fresh process and reads its one line of JSON."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench._lib.processes import MemoryPeak

ROOT = Path(__file__).resolve().parents[2]


class ChildFailed(Exception):
    """The measuring process ended badly; its last lines are the message."""


async def run_child(
    module: str, *arguments: str, secrets: Mapping[str, str], environment: Mapping[str, str], timeout: float
) -> dict[str, Any]:
    """What `python -m module` printed last, as JSON, and its peaks of memory. Raises `ChildFailed`."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        *arguments,
        cwd=ROOT,
        env=dict(environment),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(timeout), MemoryPeak(process.pid) as memory:
            out, err = await process.communicate(json.dumps(dict(secrets)).encode())
    except TimeoutError:
        process.kill()
        out, err = await process.communicate()
        raise ChildFailed(f"{module} did not end within {timeout:.0f} s\n{_tail(err)}") from None
    lines = out.decode().strip().splitlines()
    if process.returncode or not lines:
        raise ChildFailed(f"{module} ended with {process.returncode}\n{_tail(err)}")
    numbers: dict[str, Any] = json.loads(lines[-1])
    return {**memory.numbers(), **numbers}  # what it says of itself is better known


def _tail(text: bytes) -> str:
    return "\n".join(text.decode(errors="replace").splitlines()[-20:])
