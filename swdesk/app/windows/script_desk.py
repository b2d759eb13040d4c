"""What the settings have for scripts and other programs: the commands of hooks, and who may act on us."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path

from PySide6.QtWidgets import QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.presenters.apps import AppsPresenter
from swdesk.app.presenters.hook_trial import HookTrial
from swdesk.app.presenters.setting_rows import ROWS
from swdesk.app.widgets.apps_panel import AppsPanel
from swdesk.app.widgets.hook_control import HookControl

Do = Callable[[Coroutine[object, object, None]], object]


def make_script_controls(themes: Themes, apps: Path | None, do: Do) -> dict[str, QWidget]:
    """Each by the key of its row. `apps`: the file of the tokens."""
    controls: dict[str, QWidget] = {} if apps is None else {"privacy.apps": _apps_panel(apps, do)}
    for row in ROWS:
        section, _, event = row.key.partition(".")
        if section == "hooks":
            controls[row.key] = _hook_control(HookControl(themes, row), HookTrial(event), do)
    return controls


def _hook_control(control: HookControl, trial: HookTrial, do: Do) -> HookControl:
    trial.view.observe(control.show_trial)
    control.test_wanted.connect(lambda line: do(trial.try_out(line)))
    return control


def _apps_panel(file: Path, do: Do) -> AppsPanel:
    panel, presenter = AppsPanel(), AppsPresenter(file)
    presenter.view.observe(panel.show_view)
    panel.looked_at.connect(lambda: do(presenter.look()))
    panel.remove_wanted.connect(lambda name: do(presenter.remove(name)))
    return panel
