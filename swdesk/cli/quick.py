"""What needs no more than the running program, tried before anything else is imported."""

from __future__ import annotations

import sys

from swdesk.cli.exit_codes import ExitCode
from swdesk.control.address import Address, address_of
from swdesk.control.handover import NotAnswering
from swdesk.control.instance import Claim, HandedOver, begin

SCHEMES = ("tel", "sip", "sips", "callto", "swdesk")  # as `swdesk.protocol.links`, which is more to import


def attempt(arguments: list[str]) -> int | Claim | None:
    """The exit code, when that was all; else what was found out on the way.

    A start without arguments, or with a link, is the one program from here on, or a second one and done.
    """
    if not arguments:
        return first_or_done(address_of())
    link = arguments[-1] if len(arguments) == 1 or (len(arguments) == 2 and arguments[0] == "--") else ""
    scheme, colon, _ = link.partition(":")
    if colon and scheme.lower() in SCHEMES:
        return first_or_done(address_of(), link)
    from swdesk.cli import remote

    if arguments[0] in remote.NAMES:
        return _ask(arguments)
    return None


def first_or_done(address: Address, link: str | None = None) -> int | Claim | None:
    """A claim when no other program of the profile runs; the exit code when it took over.

    None when nobody can be the one: the window then runs without commands.
    """
    try:
        began = begin(address, link)
    except NotAnswering:
        from swdesk.cli.remote import NOT_ANSWERING

        say(NOT_ANSWERING)
        return ExitCode.NOT_ANSWERING
    except OSError as error:
        say(f"No commands can be taken: {error.strerror or error}.")
        return None
    if not isinstance(began, HandedOver):
        return began
    if began.answer.get("ok"):
        return ExitCode.OK
    error_said = began.answer.get("error")
    say(str(error_said.get("sentence")) if isinstance(error_said, dict) else "It was refused.")
    return ExitCode.REFUSED


def _ask(arguments: list[str]) -> int:
    from swdesk.cli import remote
    from swdesk.cli.usage import UsageProblem

    try:
        return remote.run(remote.parse(arguments))
    except UsageProblem as error:
        say(str(error))
        return ExitCode.USAGE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None  # whoever read it is gone, and so is the last flush of it
        return ExitCode.UNEXPECTED


def say(sentence: str) -> None:
    """To whoever reads standard error, if there is one."""
    if sys.stderr is not None:
        print(f"swdesk: {sentence}", file=sys.stderr)
