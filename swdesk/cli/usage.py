"""A command line that cannot be understood becomes one sentence."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn


class UsageProblem(Exception):
    """The command itself was wrong. The message is a whole sentence."""


class Parser(argparse.ArgumentParser):
    """Raises a sentence in place of printing a usage block; never repeats a token."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **settings})

    def error(self, message: str) -> NoReturn:
        from swdesk.diagnostics.redaction import redact

        raise UsageProblem(f"The command is not understood: {redact(message)}; see {self.prog} --help.")
