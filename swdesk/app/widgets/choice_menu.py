"""A few options, one chosen of each group: as a menu, and as a button that opens it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from swdesk.app.desktop import icons
from swdesk.app.desktop.theme import Themes
from swdesk.app.presenters.picture_choice import Choices, OptionGroup
from swdesk.app.widgets.device_menu import empty
from swdesk.app.widgets.picker_button import ICON, PickerButton


class ChoiceMenu(QMenu):
    """Shows `Choices`."""

    chosen = Signal(str, str)
    """Keys of the group and of the option."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setAccessibleName(name)
        self.setToolTipsVisible(True)
        self._name = name
        self._choices = Choices()

    def show_choices(self, choices: Choices) -> None:
        """What there is to choose."""
        if choices == self._choices:
            return
        self._choices = choices
        empty(self)
        self.setTitle(f"{self._name}: {choices.current}")
        for group in choices.groups:
            if len(choices.groups) > 1:
                if not self.isEmpty():
                    self.addSeparator()
                self.addAction(group.title).setEnabled(False)
            self._add(group)
        if choices.note:
            self.addSeparator()
            self.addAction(choices.note).setEnabled(False)

    def _add(self, group: OptionGroup) -> None:
        actions = QActionGroup(self)
        for option in group.options:
            action = self.addAction(option.words)
            action.setCheckable(True)
            action.setChecked(option.is_chosen)
            action.setToolTip(option.figures or option.words)
            action.setActionGroup(actions)
            action.triggered.connect(lambda _on, key=option.key: self.chosen.emit(group.key, key))


class ChoicePicker(PickerButton):
    """What is chosen, and the menu to choose something else."""

    def __init__(self, themes: Themes, name: str, icon: str) -> None:
        self.choices = ChoiceMenu(name)
        super().__init__(name, self.choices)
        self._themes = themes
        self._icon = icon
        themes.changed.connect(self._tint)
        self._tint()

    def show_choices(self, choices: Choices) -> None:
        """What is chosen, and what there is."""
        self.choices.show_choices(choices)
        self.show_current(choices.current)

    def _tint(self, _theme: object = None) -> None:
        self.setIconSize(QSize(self._themes.px(ICON), self._themes.px(ICON)))
        self.setIcon(icons.icon(self._icon, self._themes.theme.dim))
