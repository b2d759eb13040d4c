"""What an option's value may be: each reads a text, or says in a few words what is wrong with it.

For argparse's `type`: they raise `argparse.ArgumentTypeError`.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from swdesk.media.codec_choice import read_codecs

_LONGEST_CALL = 24 * 3600.0  # s
_MADE_HERE = ("tone", "silence", "synthetic", "off")
_OF_A_FILE = ("file", "loop")


def microphone(text: str) -> str:
    """The spec of a source of sound: made here, or a file's."""
    named = {"tone": "tone:440", "silence": "silence:"}
    return named.get(text) or _spec(text)


def camera(text: str) -> str:
    """The spec of a source of pictures, likewise."""
    named = {"bars": "synthetic:bars", "off": "off:"}
    return named.get(text) or _spec(text)


def _spec(text: str) -> str:
    scheme, _, rest = text.partition(":")
    if scheme in _MADE_HERE:
        return text
    if scheme in _OF_A_FILE:
        return f"{scheme}:{old_file(rest)}"
    return f"file:{old_file(text)}"


def codecs(kind: str) -> Callable[[str], tuple[str, ...]]:
    """A reader of names with commas between, of `audio` or `video`."""

    def read(text: str) -> tuple[str, ...]:
        try:
            return read_codecs(kind, text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return read


def old_file(text: str) -> Path:
    """A file that is there, and can be read."""
    path = Path(os.path.expanduser(text))  # a home of nobody stays as it is
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"there is no file {text}")
    try:
        with path.open("rb"):
            return path
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{text} cannot be read ({error.strerror})") from error


def new_file(text: str) -> Path:
    """A file in a folder that is there."""
    path = Path(os.path.expanduser(text))  # a home of nobody stays as it is
    if path.is_dir() or not path.parent.is_dir():
        raise argparse.ArgumentTypeError(
            f"{text} cannot be written: there is no folder {path.parent} for such a file"
        )
    return path


def recording(text: str) -> Path:
    """A new file, in the one format that is written."""
    path = new_file(text)
    if path.suffix.lower() != ".mkv":
        raise argparse.ArgumentTypeError(f"{text} does not end in .mkv, the one format that is written")
    return path


def seconds(text: str) -> float:
    """How long, up to a day."""
    try:
        seconds = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no number of seconds") from None
    if not 0 < seconds <= _LONGEST_CALL:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and {_LONGEST_CALL:g} seconds")
    return seconds


def port(text: str) -> int:
    """A TCP port; 0 takes any."""
    if not text.isascii() or not text.isdigit() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text} is no port")
    return int(text)


def url(scheme: str) -> Callable[[str], str]:
    """A reader of addresses of this scheme, without the slash at their end."""

    def read(text: str) -> str:
        if not text.startswith(f"{scheme}://"):
            raise argparse.ArgumentTypeError(f"{text} does not start with {scheme}://")
        return text.rstrip("/")

    return read
