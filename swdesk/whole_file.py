"""A file that is written whole or not at all: whoever reads it finds the old one or the new one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_ONES_OWN = 0o600


def write_whole(file: Path, text: str, *, mode: int = _ONES_OWN, is_to_last: bool = False) -> None:
    """Replace the file's text, UTF-8, line ends as they are. Missing folders are made, for their owner alone.

    `is_to_last`: it is on the disk when this returns, so it outlives a power cut, too. Raises `OSError`.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            if is_to_last:
                stream.flush()
                os.fsync(stream.fileno())
        if mode != _ONES_OWN:  # what a temporary file has
            os.chmod(temporary, mode)
        os.replace(temporary, file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
