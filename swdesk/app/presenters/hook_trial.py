"""A hook's command, tried out from the settings: it runs as it will, with invented facts."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from swdesk.app.i18n import tr
from swdesk.control.command_line import split
from swdesk.control.hooks import TIME_LIMIT, Outcome, try_out
from swdesk.observable import State

Run = Callable[[str, Sequence[str]], Outcome]


@dataclass(frozen=True, slots=True)
class TrialView:
    """What came of it; empty before."""

    words: str = ""
    is_fault: bool = False
    is_running: bool = False


class HookTrial:
    """Of one event. `run` takes until the command ends."""

    def __init__(self, event: str, run: Run = try_out) -> None:
        self._event = event
        self._run = run
        self.view: State[TrialView] = State(TrialView())

    async def try_out(self, line: str) -> None:
        """Run what stands there, whether it is saved already or not."""
        if self.view.value.is_running:
            return
        try:
            command = split(line)
        except ValueError:
            command = ()
        if not command or not command[0].strip():
            self.view.set(TrialView(command_wanted(), is_fault=True))
            return
        self.view.set(TrialView(tr("It runs…"), is_running=True))
        outcome: concurrent.futures.Future[Outcome] = concurrent.futures.Future()

        def run() -> None:
            try:
                outcome.set_result(self._run(self._event, command))
            except Exception as error:
                outcome.set_exception(error)

        # Not one of the loop's own threads: the end of the program waits for those.
        threading.Thread(target=run, name=f"swdesk trial {self._event}", daemon=True).start()
        self.view.set(_view_of(await asyncio.shield(asyncio.wrap_future(outcome))))


def command_wanted() -> str:
    """For who has entered something else."""
    example = 'notify-send "On air"'
    return tr(
        "A program and its arguments are wanted, each quotation mark closed, such as {example}.",
        example=example,
    )


def _view_of(outcome: Outcome) -> TrialView:
    if outcome.why_not:
        return TrialView(tr("It could not be started: {why}", why=outcome.why_not), is_fault=True)
    if outcome.code is None:
        return TrialView(tr("It took longer than {limit} s and was ended.", limit=f"{TIME_LIMIT:g}"), True)
    said = tr("It ended with code {code}.", code=outcome.code) if outcome.code else tr("It ran.")
    return TrialView(" ".join(part for part in (said, outcome.output) if part), bool(outcome.code))
