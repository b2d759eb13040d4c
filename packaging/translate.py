"""Bring the translations up to date with the code: `make translations`.

Reads every `tr()` and `source()` of the window with lupdate into resources/translations/*.ts, which Qt
Linguist opens, and compiles them with lrelease to the *.qm that the window loads. Both are kept in git: an
installation needs none of Qt's tools, and a test says when they are out of step.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es", "fr", "pt_BR", "ja", "ar")


def tool(name: str) -> Path:
    """One of Qt's tools, from the wheel that the window runs with."""
    return Path(PySide6.__file__).parent / (f"{name}.exe" if sys.platform == "win32" else name)


def extract(*targets: Path) -> None:
    """Read the texts of the code into .ts files; what is not in the code any more goes."""
    files = sorted(path for path in (ROOT / "swdesk" / "app").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        names = Path(folder, "files.lst")
        names.write_text("\n".join(str(path) for path in files), encoding="utf-8")
        subprocess.run(
            [tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none",
             "-tr-function-alias", "QT_TR_NOOP+=source", f"@{names}", "-ts", *targets],
            check=True,
        )  # fmt: skip


def release(source: Path, target: Path) -> None:
    """Compile one .ts; unfinished texts stay English."""
    subprocess.run([tool("lrelease"), "-silent", "-nounfinished", source, "-qm", target], check=True)


def main() -> None:
    """Extract, then compile."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    sources = [FOLDER / f"swdesk_{language}.ts" for language in LANGUAGES]
    extract(*sources)
    for path in sources:
        release(path, path.with_suffix(".qm"))


if __name__ == "__main__":
    main()
