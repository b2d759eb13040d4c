"""All checks in turn, each a line; for people, or with --json for programs."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterable

from swdesk import __version__
from swdesk.app.desktop import start_checks
from swdesk.app.self_check.finding import Check, Finding, found
from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.options import SelfCheckOptions
from swdesk.cli.reporter import Reporter

LIMIT = 180.0  # s for all checks; a hanging one must not hang whoever waits for the answer


def run(options: SelfCheckOptions) -> int:
    """Check this copy; 0 when every part works, else 1."""
    start_checks.quiet_multimedia()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    guard = threading.Timer(LIMIT, _give_up)
    guard.daemon = True
    guard.start()
    reporter = Reporter(as_json=options.json)
    try:
        return report(_checks(), reporter)
    finally:
        guard.cancel()


def report(checks: Iterable[Check], reporter: Reporter) -> int:
    """Say what each check found, and the verdict."""
    broken = [finding.name for finding in map(found, checks) if not _say(finding, reporter)]
    code = ExitCode.UNEXPECTED if broken else ExitCode.OK
    sentence = (
        f"swdesk {__version__} does not work as it should: {', '.join(broken)}; see above."
        if broken
        else f"swdesk {__version__} is complete."
    )
    reporter.say(
        sentence, "verdict", outcome=code.outcome, code=int(code), sentence=sentence if broken else None
    )
    return code


def _checks() -> Iterable[Check]:
    """Qt's first: without Qt the others still have their say."""
    app, window = None, ()
    try:
        from PySide6.QtWidgets import QApplication

        from swdesk.app.self_check.window import CHECKS as window

        app = QApplication.instance() or QApplication(["swdesk"])
    except ImportError as error:
        yield Check("qt", lambda error=error: _missing(error))
    from swdesk.app.self_check.call import CHECKS as call
    from swdesk.app.self_check.engine import CHECKS as engine

    yield from (*window, *engine, *call)
    del app


def _missing(error: ImportError) -> str:
    from swdesk.app.self_check.finding import BrokenError

    raise BrokenError("Qt cannot be loaded", error, "install the library that is named, or swdesk again")


def _say(finding: Finding, reporter: Reporter) -> bool:
    mark = "ok      " if finding.is_ok else "BROKEN  "
    reporter.say(
        f"{mark}{finding.name:<16}{finding.words}",
        "check",
        name=finding.name,
        ok=finding.is_ok,
        words=finding.words,
    )
    return finding.is_ok


def _give_up() -> None:
    print(
        f"swdesk: The self-check did not end within {LIMIT:g} s; see above for what works.", file=sys.stderr
    )
    os._exit(ExitCode.UNEXPECTED)
