"""`swdesk apps`: which other programs may act on the running one, each with a token of its own."""

from __future__ import annotations

import json
import sys

from swdesk import places
from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.options import AppsOptions
from swdesk.cli.usage import UsageProblem
from swdesk.control import apps


def run_apps(options: AppsOptions) -> int:
    """Add, list or remove; returns the exit code."""
    file = places.here().apps
    try:
        if options.action == "add":
            token = apps.add(file, options.name or "")
            _say({"name": options.name, "token": token}, token, options.json)
        elif options.action == "remove":
            apps.remove(file, options.name or "")
            _say({"name": options.name}, f"{options.name} may do nothing any more", options.json)
        else:
            names = sorted(apps.read(file))
            _say({"apps": names}, "\n".join(names) or "There are none", options.json)
    except apps.AppsProblem as error:
        raise UsageProblem(str(error)) from error
    except OSError as error:
        raise UsageProblem(
            f"The tokens cannot be kept in {file}: {error.strerror}; mend that first."
        ) from error
    return ExitCode.OK


def _say(facts: dict[str, object], words: str, as_json: bool) -> None:
    sys.stdout.write((json.dumps(facts) if as_json else words) + "\n")
