"""Runs any command at full length: reads the whole command line, sets up the log, words what went wrong.

Nothing heavy is imported before it is known to be needed: neither Qt nor aiortc nor av.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import traceback
from collections.abc import Sequence
from typing import TYPE_CHECKING

from swdesk import places
from swdesk.cli.app_options import AppOptions, Connection
from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.problems import UsageProblem, of_error
from swdesk.cli.second_start import claim_for
from swdesk.control.instance import Claim
from swdesk.diagnostics.logs import default_log_file, redact, set_up_logging, trace_wire
from swdesk.memory import limit_arenas
from swdesk.places import Places

if TYPE_CHECKING:
    from swdesk.cli.options import CallOptions, LinksOptions, ListenOptions, SelfCheckOptions, SpaceOptions

    Command = CallOptions | LinksOptions | ListenOptions | SelfCheckOptions | SpaceOptions

logger = logging.getLogger("swdesk")


def run(arguments: Sequence[str], claim: Claim | None = None) -> int:
    """Run one command; returns its exit code. `claim`: this process is the one program of the profile."""
    debug = False
    limit_arenas()
    try:
        options = _read(arguments) if arguments else AppOptions()  # a click on the icon loads no parser
        if isinstance(options, int):
            return options
        debug = _connection_of(options).debug
        if isinstance(options, AppOptions) and options.safe:
            from swdesk.cli.safe_start import safe

            with safe(options) as moved:
                return _begin(moved, claim)
        return _begin(options, claim)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output is gone; there is nobody left to tell.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - it stays open until the process ends
        return ExitCode.UNEXPECTED
    except Exception as error:
        if debug:
            sys.stderr.write(redact(traceback.format_exc()))
        elif not isinstance(error, UsageProblem):
            logger.exception("The command failed")
        problem = of_error(error)
        sys.stderr.write(f"swdesk: {redact(problem.sentence)}\n")
        return problem.code


def _begin(options: AppOptions | Command, claim: Claim | None) -> int:
    places.use(getattr(options, "places", Places()))
    _set_up_logs(_connection_of(options), window=isinstance(options, AppOptions))
    return _open_window(options, claim) if isinstance(options, AppOptions) else _run(options)


def _connection_of(options: AppOptions | Command) -> Connection:
    own = getattr(options, "connection", None)
    return own if own is not None else Connection(debug=getattr(options, "debug", False))


def _read(arguments: Sequence[str]) -> AppOptions | Command | int:
    """What is wanted; the exit code where it was something that needs neither log nor engine."""
    from swdesk.cli.options import AppsOptions, CompletionOptions
    from swdesk.cli.parser import parse
    from swdesk.cli.remote import RemoteOptions
    from swdesk.cli.remote import run as run_remote

    options = parse(arguments)
    if isinstance(options, RemoteOptions):
        return run_remote(options)
    if isinstance(options, AppsOptions):
        from swdesk.cli.apps import run_apps

        places.use(options.places)
        return run_apps(options)
    if isinstance(options, CompletionOptions):
        sys.stdout.write(options.script)
        return ExitCode.OK
    return options


def _run(options: Command) -> int:
    from swdesk.cli.options import CallOptions, LinksOptions, ListenOptions, SelfCheckOptions, SpaceOptions

    match options:
        case CallOptions():
            from swdesk.cli.call import run_call

            return run_call(options)
        case ListenOptions():
            from swdesk.cli.listen import run_listen

            return run_listen(options)
        case LinksOptions():
            from swdesk.cli.link_doctor import run_links

            return run_links(options)
        case SpaceOptions():
            from swdesk.cli.space import run

            return run(options)
        case SelfCheckOptions():
            from swdesk.app.self_check.run import run as run_self_check

            return run_self_check(options)


def _open_window(options: AppOptions, claim: Claim | None) -> int:
    """One window a profile: a second start hands over to the first, unless it is to be another."""
    if claim is None:
        began = claim_for(options)
        if isinstance(began, int):
            return began
        claim = began
    gc.disable()  # nothing made at the start is garbage; the window has a collector of its own
    from swdesk.app.main import run as run_window

    try:
        return run_window(options, claim)
    finally:
        gc.enable()
        if claim is not None:
            claim.release()


def _set_up_logs(connection: Connection, *, window: bool) -> None:
    set_up_logging(
        logging.DEBUG if connection.debug else logging.INFO,
        file=default_log_file() if window else None,
        stream=sys.stderr if connection.debug else None,
    )
    if connection.wire_trace is not None:
        try:
            trace_wire(connection.wire_trace)
        except OSError as error:
            raise UsageProblem(
                f"The wire trace {connection.wire_trace} cannot be written: {error.strerror}; "
                "choose another file."
            ) from error
