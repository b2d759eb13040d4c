"""Where the icons and the style sheet lie: in the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[2]


def resource(*parts: str) -> Path:
    """The path of a shipped file. Raises `FileNotFoundError` when the installation is incomplete."""
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"swdesk is not completely installed: {'/'.join(parts)} is missing")
