"""A user's command as one line of text and as its words. It is split here and never by a shell."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence


def split(line: str, platform: str = sys.platform) -> tuple[str, ...]:
    """The program and its arguments; quotation marks keep spaces.

    On Windows a backslash stands between folders and quotes nothing. Raises `ValueError` for a quotation mark
    that is not closed.
    """
    lexer = shlex.shlex(line, posix=True, punctuation_chars=False)
    lexer.whitespace_split = True
    lexer.commenters = ""
    if platform == "win32":
        lexer.escape, lexer.quotes = "", '"'
    return tuple(lexer)


def join(words: Sequence[str], platform: str = sys.platform) -> str:
    """The line that `split` makes these words of."""
    if platform != "win32":
        return shlex.join(words)
    return " ".join(f'"{word}"' if not word or any(map(str.isspace, word)) else word for word in words)
