"""The question for somebody who starts swdesk again because it hangs, and sees no terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication, QMessageBox

from swdesk.app import i18n
from swdesk.app.desktop import start_checks
from swdesk.app.desktop.resources import resource
from swdesk.app.i18n import tr
from swdesk.cli.own_command import own_command
from swdesk.errors import StorageReadError
from swdesk.preferences import load_preferences


def nobody_reads_the_terminal() -> bool:
    """Whether the start was a click, and there is a screen to ask on."""
    is_terminal = sys.stderr is not None and sys.stderr.isatty()
    is_blind = os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal"))
    return not is_terminal and not is_blind and not start_checks.look(demo=False).fatal


def question() -> tuple[QMessageBox, object]:
    """The box, and the button that stands for yes."""
    box = QMessageBox(QMessageBox.Icon.Warning, "swdesk", tr("swdesk is running, but it does not answer."))
    box.setInformativeText(
        tr(
            "You can start safely beside it: without your settings and devices, nobody signed in, "
            "and nothing is kept. A call that is still running there goes on until it ends."
        )
    )
    another = box.addButton(tr("Start safely"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    return box, another


def offer_another(arguments: Sequence[str], start: Callable[[list[str]], object] = subprocess.Popen) -> bool:
    """Ask, and start another program of the same arguments if that is wanted; whether it was."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    i18n.install(app, resource("translations"), _language())
    box, another = question()
    box.exec()
    is_wanted = box.clickedButton() is another
    if is_wanted:
        start(own_command("--safe", *arguments))
    del app
    return is_wanted


def _language() -> str:
    """The one that was chosen; empty for the system's."""
    try:
        return load_preferences()[0].appearance.language
    except StorageReadError:
        return ""
