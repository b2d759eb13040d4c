"""Whether a start of the window is the first of its profile."""

from __future__ import annotations

from swdesk.cli.app_options import AppOptions
from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.quick import first_or_done, say
from swdesk.control.address import Address, address_of
from swdesk.control.handover import Connection, NotAnswering, NotRunning
from swdesk.control.instance import Claim, begin_beside, is_held

ANSWER_LIMIT = 1.0  # s


def claim_for(options: AppOptions) -> Claim | int | None:
    """See `first_or_done`. A demo leaves a running program alone; a new instance takes its place.

    A safe start takes no commands: it is beside the one that does, and nobody would know its name.
    """
    if options.safe:
        return None
    address = address_of(options.places.instance)
    if options.new_instance:
        try:
            return begin_beside(address)
        except OSError as error:
            say(f"No commands can be taken: {error.strerror or error}.")
            return None
    if options.demo and _is_taken(address):
        return None
    if options.minimised and _is_taken(address):
        return ExitCode.OK  # what was wanted in the background is there
    return first_or_done(address, options.link)


def _is_taken(address: Address) -> bool:
    """By whoever holds its lock, or answers there: a port that a crash left noted may be anybody's by now."""
    try:
        if is_held(address):
            return True
        with Connection(address) as connection:
            return connection.ask("status", timeout=ANSWER_LIMIT).get("ok") is True
    except (NotRunning, NotAnswering, OSError):
        return False
