"""Takes away all that swdesk keeps of this profile, as the last thing of a run."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from swdesk import places
from swdesk.app.desktop.autostart import autostart_here
from swdesk.diagnostics.logs import set_up_logging


def remove_everything() -> list[str]:
    """Files and folders of ours, and no others; returns those that would not go, with the reason."""
    here = places.here()
    if here.window is None:
        settings = QSettings()
        settings.clear()
        settings.sync()
    set_up_logging()  # without the file
    left = here.remove()
    try:
        autostart_here().set(False)
    except OSError as error:
        left.append(f"the entry that starts swdesk with the session ({error.strerror})")
    return left
