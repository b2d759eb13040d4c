"""`swdesk listen`: sign in, and answer whoever calls with files or test media."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import TYPE_CHECKING

from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.hooks import CallHooks, hook_runner
from swdesk.cli.media import plugs
from swdesk.cli.options import ListenOptions
from swdesk.cli.problems import NETWORK_LOST, NOBODY_CALLED, of_error
from swdesk.cli.reporter import Reporter
from swdesk.cli.runner import client_for, read_token_first, run
from swdesk.cli.watch import Watch
from swdesk.errors import SignalWireError
from swdesk.protocol.call_io import CallDirection

if TYPE_CHECKING:
    from swdesk.call.call import Call
    from swdesk.client import Client, ClientState

UNKNOWN = "Unknown"


def run_listen(options: ListenOptions) -> int:
    """Answer calls until told to end; returns the exit code."""
    token = read_token_first(options.token)
    return run(lambda reporter: _listen(options, token, reporter), as_json=options.json)


async def _listen(options: ListenOptions, token: str | None, reporter: Reporter) -> ExitCode:
    await plugs(options.media)  # a file that cannot be played is told now, not to the first caller
    async with client_for(token, options.connection) as client:
        reporter.say("Coming online...", "coming-online")
        try:
            await client.connect()
            await client.register()
        except SignalWireError as error:
            reporter.say(f"Failed: {error.name} — {error}", "failed", name=error.name, message=str(error))
            raise
        _tell_online(client.state.value, reporter)
        return await _Desk(client, options, reporter).attend()


def _tell_online(state: ClientState, reporter: Reporter) -> None:
    user = state.user
    addresses = user.addresses if user is not None else ()
    lines = ["Online — ready for inbound calls."]
    if addresses:
        lines.append("Dialable address(es) for this user:")
    told = []
    for address in addresses:
        channels = {
            channel: uri
            for channel, uri in (("audio", address.audio_channel), ("video", address.video_channel))
            if uri is not None
        }
        lines.append(f"  {address.name} ({address.type})")
        lines.extend(f"    {channel}: {uri}" for channel, uri in channels.items())
        told.append({"name": address.name, "type": address.type, "channels": channels})
    reporter.say("\n".join(lines), "online", user=user.label if user else None, addresses=told)


class _Desk:
    """Takes one call at a time; who calls meanwhile is declined."""

    def __init__(self, client: Client, options: ListenOptions, reporter: Reporter) -> None:
        self._client = client
        self._options = options
        self._reporter = reporter
        self._ringing: asyncio.Queue[Call | None] = asyncio.Queue()
        self._seen: set[str] = set()
        self._busy = False
        self._number = 0
        self._declining: set[asyncio.Task[None]] = set()
        self._last = ExitCode.OK
        self._runner = hook_runner(options.hooks)

    async def attend(self) -> ExitCode:
        """Until the first call is over (`--once`), the wait is, or the session is lost for good."""
        subscriptions = (
            self._client.calls.observe(self._calls_changed),
            self._client.state.observe(self._session_changed),
        )
        try:
            return await self._take_calls()
        finally:
            for subscription in subscriptions:
                subscription.close()
            await asyncio.shield(asyncio.to_thread(self._runner.wait))

    async def _take_calls(self) -> ExitCode:
        wait = self._options.wait
        while True:
            try:
                async with asyncio.timeout(wait):
                    call = await self._ringing.get()
            except TimeoutError:
                return self._reporter.end(NOBODY_CALLED)
            if call is None:
                return self._reporter.end(NETWORK_LOST)
            wait = None
            self._busy = True
            code = await self._take(call)
            self._busy = False
            if self._options.once or code is ExitCode.INTERRUPTED:
                return code

    def _calls_changed(self, calls: tuple[Call, ...]) -> None:
        for call in calls:
            if call.direction is CallDirection.INBOUND and call.id not in self._seen:
                self._seen.add(call.id)
                if self._busy or not self._ringing.empty():
                    self._decline_aside(call)
                else:
                    self._ringing.put_nowait(call)

    def _session_changed(self, state: ClientState) -> None:
        if not state.connected:
            self._ringing.put_nowait(None)

    def _decline_aside(self, call: Call) -> None:
        async def decline() -> None:
            with contextlib.suppress(SignalWireError):
                await call.reject()

        self._reporter.say(f"Ringing from {_caller(call)}", "ringing", **{"from": _caller(call)})
        self._reporter.say("Declining...", "declining")
        task = asyncio.create_task(decline())
        self._declining.add(task)
        task.add_done_callback(self._declining.discard)

    async def _take(self, call: Call) -> ExitCode:
        began = time.monotonic()
        self._number += 1
        self._reporter.say(
            f"Ringing from {_caller(call)}", "ringing", **{"call": self._number, "from": _caller(call)}
        )
        hooks = CallHooks(self._runner, _caller(call), self._number)
        watch = Watch(
            call, self._reporter, destination=_caller(call), began=began, number=self._number, hooks=hooks
        )
        try:
            if self._options.decline:
                self._reporter.say("Declining...", "declining", call=self._number)
                await call.reject()
                problem = None
            else:
                self._reporter.say("Answering...", "answering", call=self._number)
                media = self._options.media
                await call.answer(audio=media.send_audio, video=media.send_video, **await plugs(media))
                problem = await watch.until_over(
                    seconds=self._options.seconds, answer_within=None, tell_arrivals=True
                )
        except SignalWireError as error:
            # the caller gave up first, or offers what cannot be answered: that ends no desk
            problem = of_error(error)
            await watch.leave()
        return watch.verdict(problem)


def _caller(call: Call) -> str:
    state = call.state.value
    return state.display_name or state.destination or UNKNOWN
