"""`--safe`: a window beside a program that hangs, with nothing of it and nothing that stays.

Settings, log, memory and socket lie in a folder that goes with the program. Of the settings only how things
look is taken along: somebody may not be able to read another size or language.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from swdesk.cli.app_options import AppOptions
from swdesk.diagnostics.logs import set_up_logging
from swdesk.errors import StorageReadError
from swdesk.places import Places
from swdesk.preferences import AppearancePreferences, Preferences, load_preferences, save_preferences


@contextlib.contextmanager
def safe(options: AppOptions) -> Iterator[AppOptions]:
    """The same with places of its own, which are gone afterwards. Raises `OSError`, `StorageWriteError`."""
    folder = Path(tempfile.mkdtemp(prefix="swdesk-safe-"))
    try:
        here = Places(data=folder)
        save_preferences(Preferences(appearance=_appearance(options.places)), here.preferences)
        yield replace(options, places=here)
    finally:
        set_up_logging()  # without its file
        shutil.rmtree(folder, ignore_errors=True)


def _appearance(of: Places) -> AppearancePreferences:
    try:
        return load_preferences(of.preferences)[0].appearance
    except StorageReadError:
        return Preferences().appearance
