"""`swdesk`, `swdesk-gui` and `python -m swdesk`: one command line, and the window when no command is given.

What the program that runs already is to do is asked of it before anything heavy is imported: a second start
and `swdesk mute --toggle` are waited for by somebody who pressed a key.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

_NOT_ANSWERING = 10  # `ExitCode.NOT_ANSWERING`


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code (`swdesk.cli.exit_codes`)."""
    _have_streams()
    arguments = list(sys.argv[1:] if argv is None else argv)
    code = _run(arguments)
    return _ask(arguments) if code == _NOT_ANSWERING and _is_window(arguments) else code


def gui() -> int:
    """The window, for the desktop's launchers."""
    return main(sys.argv[1:])


def _run(arguments: list[str]) -> int:
    from swdesk.cli.quick import attempt

    began = attempt(arguments)
    if isinstance(began, int):
        return began
    if not arguments:  # a click on the icon
        from swdesk.app.desktop.preload import preload

        preload()
    from swdesk.entry import run

    return run(arguments, began)


def _is_window(arguments: list[str]) -> bool:
    from swdesk.cli.remote import NAMES

    return not set(arguments) & set(NAMES)


def _ask(arguments: list[str]) -> int:
    """The window of a hung program was to be shown: who clicked an icon reads no terminal."""
    from swdesk.app.desktop.hung import nobody_reads_the_terminal, offer_another

    return 0 if nobody_reads_the_terminal() and offer_another(arguments) else _NOT_ANSWERING


def _have_streams() -> None:
    """A Windows program without a console has no streams at all: what is said there goes nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = open(os.devnull, mode, encoding="utf-8")  # noqa: SIM115 - it stays open to the end
            setattr(sys, name, stream)


if __name__ == "__main__":
    sys.exit(main())
