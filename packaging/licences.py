"""The licence texts of everything in the frozen program, gathered from the wheels it was made of."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from facts import LICENCE, ROOT

TEXTS = Path(__file__).parent / "texts"
_A_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


def gather(site: Path, names: Iterable[str], into: Path) -> list[str]:
    """Copy the texts of these packages, installed in `site`, into a folder each, and ours beside them.

    Returns the packages whose wheel has none.
    """
    into.mkdir(parents=True, exist_ok=True)
    for own in (LICENCE, ROOT / "THIRD_PARTY_NOTICES.md", *sorted(TEXTS.iterdir())):
        shutil.copy(own, into / own.name)
    installed = {_plain(found.metadata["Name"]): found for found in metadata.distributions(path=[str(site)])}
    without = []
    for name in sorted({_plain(name) for name in names}):
        if name not in installed:
            continue  # for another system
        files = [
            file
            for file in installed[name].files or ()
            if _A_LICENCE.search(file.name) and file.suffix in (".txt", ".md", ".rst", "", ".APACHE", ".BSD")
        ]
        texts = [file for file in files if ".dist-info" in str(file)] or files
        for text in texts:
            _, _, within = str(text).rpartition(".dist-info/")
            target = into / name / within.removeprefix("licenses/").replace("/", "-")
            target.parent.mkdir(exist_ok=True)
            shutil.copy(str(text.locate()), target)
        if not texts:
            without.append(name)
    return without


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
