"""What PySide does that nothing here needs."""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Import modules as Python does, from now on.

    PySide reads the source of every module that is imported after it, and keeps it, to learn whether features
    may be chosen in it (`from __feature__ import …`): a tenth of the start, some MiB, and 10 µs for each
    `import` within a function. Nothing here chooses any. Where PySide no longer does so nothing happens.
    """
    import PySide6.QtCore  # noqa: F401 - with it PySide's own way is there

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None and builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = plain
