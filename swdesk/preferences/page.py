"""The page of all settings for the documentation: `python -m swdesk.preferences.page > docs/settings.md`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from swdesk.preferences.sections import Declared, declared

HEAD = """# Settings

All of them, as they stand in `preferences.toml`; the dialog (Ctrl+,) shows most. Written by
`python -m swdesk.preferences.page`, and compared by a test. Where the file lies is said in the dialog under
*Advanced*; on Linux it is `~/.config/swdesk/preferences.toml`. A `--profile` and a `--data-dir` have one of
their own.

Only what differs from the defaults is written. Comments and unknown keys stay. A value that is not right is
told in the log, and its default is used. No secret ever stands here.
"""
COLUMNS = "| key | default | what it may be | what it does |\n|---|---|---|---|\n"


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    section = ""
    for each in declared():
        if each.section != section:
            section = each.section
            parts.append(f"\n## [{section}]\n\n{COLUMNS}")
        parts.append(_line(each))
    return "".join(parts)


def _line(each: Declared) -> str:
    name = f"`{each.name}`" if each.name else "*an action*"
    return f"| {name} | {_default(each.default)} | {each.kind.words} | {each.about} |\n"


def _default(value: object) -> str:
    if value is None or value in ("", ()) or value == {}:
        return "none"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, (str, Path)):
        return f'`"{value}"`'
    return f"`{list(value)}`" if isinstance(value, (tuple, Mapping)) else f"`{value}`"


if __name__ == "__main__":
    print(page(), end="")
