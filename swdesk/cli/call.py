"""`swdesk call`: place one call without a window."""

from __future__ import annotations

import asyncio
import time
from typing import Any, cast

from swdesk.call.causes import FailureCategory, category_of_error
from swdesk.call.options import DialOptions
from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.expectations import judge
from swdesk.cli.hooks import CallHooks, hook_runner
from swdesk.cli.media import plugs
from swdesk.cli.options import CallOptions
from swdesk.cli.problems import INTERRUPTED, of_error
from swdesk.cli.reporter import Reporter
from swdesk.cli.runner import client_for, read_token_first, run
from swdesk.cli.watch import Watch
from swdesk.errors import CallCreateError, SignalWireError
from swdesk.protocol.destination import Destination


def run_call(options: CallOptions) -> int:
    """Place the call and return its exit code."""
    token = read_token_first(options.token)
    return run(lambda reporter: _place(options, token, reporter), as_json=options.json)


async def _place(options: CallOptions, token: str | None, reporter: Reporter) -> ExitCode:
    audio, video = _boxes(options)
    media = await plugs(options.media)
    runner = hook_runner(options.hooks)
    hooks = CallHooks(runner, options.destination)
    try:
        async with client_for(token, options.connection) as client:
            reporter.dialing(options.destination, audio=audio, video=video)
            hooks.dialling(audio=audio, video=video)
            began = time.monotonic()
            wishes = cast(DialOptions, dict(media))
            if options.media.receive_video is not None:
                wishes["receive_video"] = options.media.receive_video
            try:
                call = await client.dial(options.destination, audio=audio, video=video, **wishes)
            except SignalWireError as error:
                reporter.rejected(error)
                hooks.ended(str(category_of_error(error)))
                problem, results = judge(options.expected, of_error(error), None)
                return reporter.end(problem, **_told(options, results))
            except asyncio.CancelledError:
                reporter.rejected(CallCreateError("Call cancelled"))
                hooks.ended(str(FailureCategory.CANCELLED))
                return reporter.end(INTERRUPTED)
            watch = Watch(call, reporter, destination=options.destination, began=began, hooks=hooks)
            problem = await watch.until_over(seconds=options.seconds, answer_within=options.answer_within)
            recording = media.get("recorder")
            problem, results = judge(options.expected, problem, watch.measured())
            return watch.verdict(
                problem,
                recording=None if recording is None else str(recording.path),
                **_told(options, results),
            )
    finally:
        await asyncio.shield(asyncio.to_thread(runner.wait))


def _told(options: CallOptions, results: list[dict[str, Any]]) -> dict[str, Any]:
    return {"expectations": results} if options.expected.are_any else {}


def _boxes(options: CallOptions) -> tuple[bool, bool]:
    """What would be ticked in the window: both, unless an option or the address says otherwise."""
    channel = Destination.parse(options.destination).channel
    audio = True if options.media.send_audio is None else options.media.send_audio
    video = channel != "audio" if options.media.send_video is None else options.media.send_video
    return audio, video
