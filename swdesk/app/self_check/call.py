"""A call of three seconds: this very program is started for it, and starts a local space in its turn."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from swdesk.app.self_check.finding import BrokenError, Check
from swdesk.cli.own_command import own_command

TALK = 3  # s
LIMIT = 90.0  # s from the start of the program to its end
LEAST_PICTURES = 20
LEAST_PACKETS = 50  # of 20 ms
WHAT = "A test call on this machine failed"


def loopback() -> str:
    """Pictures and sound come back."""
    command = own_command("call", "/public/test-room", "--lab", "--for", str(TALK), "--json")
    environment = {name: value for name, value in os.environ.items() if name != "SWDESK_TOKEN"}
    try:
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=LIMIT,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0) if sys.platform == "win32" else 0,
        )
    except subprocess.TimeoutExpired:
        raise BrokenError(WHAT, f"it did not end within {LIMIT:g} s", "run it again with --debug") from None
    except OSError as error:
        raise BrokenError(WHAT, f"{command[0]} cannot be started ({error.strerror})") from None
    return judged(done.stdout, done.stderr)


def judged(out: str, err: str) -> str:
    """The verdict of `swdesk call --json` in words. Raises `BrokenError`."""
    try:
        verdict = json.loads(out.strip().splitlines()[-1])
        outcome, sentence = verdict["outcome"], verdict["sentence"]
    except (IndexError, ValueError, KeyError, TypeError):
        raise BrokenError(
            WHAT, err.strip()[-300:] or "it said nothing", "run it again with --debug"
        ) from None
    if outcome != "ok":
        raise BrokenError(WHAT, sentence or outcome, "see the log of swdesk")
    received = verdict.get("received") or {}
    pictures, packets = received.get("video_frames", 0), received.get("audio_packets", 0)
    if pictures < LEAST_PICTURES or packets < LEAST_PACKETS:
        raise BrokenError(WHAT, f"only {pictures} pictures and {packets} sound packets came in {TALK} s")
    return f"{pictures} pictures, {packets} sound packets in {TALK} s"


CHECKS = (Check("call", loopback),)
