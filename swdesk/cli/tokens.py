"""The token, from a file, the environment or standard input: never from the command line (features.md Y1)."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import MutableMapping
from typing import TextIO

from swdesk.cli.options import TokenSource
from swdesk.cli.problems import UsageProblem
from swdesk.diagnostics.redaction import register_secret

VARIABLE = "SWDESK_TOKEN"
LONGEST = 65_536  # characters

NOT_ON_THE_COMMAND_LINE = (
    "A token is never taken from the command line, where other programs can read it; "
    f"use --token-file FILE, --token-env NAME, the variable {VARIABLE} or standard input."
)


def read_token(
    source: TokenSource, *, environ: MutableMapping[str, str] | None = None, stdin: TextIO | None = None
) -> str:
    """The token, trimmed, and known to the redaction from now on.

    What comes from the environment is taken out of it, so that no child process inherits it.
    Raises `UsageProblem` when there is none.
    """
    environ = os.environ if environ is None else environ
    stdin = sys.stdin if stdin is None else stdin
    if source.file is not None and str(source.file) != "-":
        token, place = _from_file(source), f"the file {source.file}"
    elif source.variable is not None:
        token, place = environ.pop(source.variable, ""), f"the variable {source.variable}"
    elif source.file is None and environ.get(VARIABLE, "").strip():
        token, place = environ.pop(VARIABLE), f"the variable {VARIABLE}"
    else:
        token, place = _from_stdin(stdin), "standard input"
    token = token.strip()
    if not token:
        raise UsageProblem(
            f"There is no token in {place}: it is empty or not set; put a Subscriber Access Token there."
        )
    if len(token) > LONGEST or any(character.isspace() for character in token):
        raise UsageProblem(
            f"What is in {place} is no token: a token is one word of text; check what was put there."
        )
    register_secret(token)
    return token


def _from_file(source: TokenSource) -> str:
    try:
        with open(str(source.file), encoding="utf-8") as file:
            return file.read(LONGEST + 2)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else "it is not text"
        raise UsageProblem(
            f"The token file {source.file} cannot be read: {why}; check its name and its permissions."
        ) from error


def _from_stdin(stdin: TextIO) -> str:
    try:
        if stdin.isatty():
            return getpass.getpass("Subscriber Access Token: ")
        return stdin.readline(LONGEST + 2)
    except EOFError:
        return ""
    except (OSError, ValueError, UnicodeDecodeError) as error:
        raise UsageProblem(
            f"The token cannot be read from standard input: {error}; use --token-file or --token-env."
        ) from error
