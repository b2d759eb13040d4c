"""`swdesk links`: who opens links here, and having it done by swdesk."""

from __future__ import annotations

import json
import sys

from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.options import LinksOptions
from swdesk.handlers import Advice, Handler, Handlers, HandlersProblem, handlers_here

_ADVICE = {
    Advice.CHOOSE_IN_SETTINGS: "swdesk is on the list of Windows; who opens tel: and the others is chosen "
    "in Settings, Apps, Default apps.",
    Advice.BY_APP: "macOS asks the app itself: put swdesk into Applications and start it once.",
    Advice.NOT_HERE: "How links are opened on this system is not known to swdesk.",
}


def run_links(options: LinksOptions, handlers: Handlers | None = None) -> int:
    """Print who opens which link, after the change that was asked for; returns the exit code."""
    handlers = handlers or handlers_here()
    try:
        if options.change == "register":
            handlers.register()
        elif options.change == "unregister":
            handlers.unregister()
        found = handlers.look()
    except HandlersProblem as problem:
        print(f"swdesk: {problem}", file=sys.stderr)
        return ExitCode.UNEXPECTED
    if options.json:
        for one in found:
            words = {"event": "link", "scheme": one.scheme, "program": one.program or None}
            print(json.dumps(words | {"entry": one.entry or None, "ours": one.is_ours}))
        return ExitCode.OK
    for one in found:
        print(f"{one.scheme + ':':8} {_program(one, handlers)}")
    advice = _ADVICE.get(handlers.advice)
    if advice:
        print(advice)
    elif options.change != "unregister" and not all(one.is_ours for one in found):
        print("`swdesk links --register` has all of them opened by swdesk, for you alone.")
    return ExitCode.OK


def _program(one: Handler, handlers: Handlers) -> str:
    if not one.program:
        return "nobody" if handlers.can_register else "not known"
    return one.program if one.is_ours or one.entry == one.program else f"{one.program} ({one.entry})"
