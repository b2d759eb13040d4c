"""`--profile` and `--data-dir`: where everything of this run lies."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from swdesk.cli.problems import UsageProblem
from swdesk.places import Places, PlacesProblem, data_folder, profile_name

T = TypeVar("T")


def add_places(parser: argparse.ArgumentParser) -> None:
    """The two options, on a command that has use for them."""
    group = parser.add_argument_group("settings and data")
    group.add_argument(
        "--profile",
        type=_sentence(profile_name),
        default=argparse.SUPPRESS,
        metavar="NAME",
        help="settings, log and remembered token of their own",
    )
    group.add_argument(
        "--data-dir",
        type=_sentence(lambda text: data_folder(Path(text))),
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="keep everything in this folder",
    )


def places_of(values: argparse.Namespace) -> Places:
    """What they say."""
    return Places(getattr(values, "profile", ""), getattr(values, "data_dir", None))


def _sentence(read: Callable[[str], T]) -> Callable[[str], T]:
    """Its problem is a whole sentence already."""

    def read_or_refuse(text: str) -> T:
        try:
            return read(text)
        except PlacesProblem as error:
            raise UsageProblem(str(error)) from None

    return read_or_refuse
