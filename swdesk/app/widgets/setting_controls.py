"""The control a setting is shown with, by its kind. Each has `show_value()`, `entered` and `editing`."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QSlider, QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import number, source, tr
from swdesk.app.presenters.picture_choice import Choices, Option, OptionGroup
from swdesk.app.presenters.setting_rows import USUAL, Row
from swdesk.app.presenters.settings import kind_of, words_of
from swdesk.app.widgets.choice_menu import ChoiceMenu
from swdesk.app.widgets.controls import Button, CheckBox, Field, describe
from swdesk.app.widgets.picker_button import PickerButton
from swdesk.app.widgets.sound_panel import KeyButton
from swdesk.preferences.kinds import KEY, Choice, File, Flag, Number, Several

CERTIFICATES = source("Certificates (*.pem *.crt *.cer);;All files (*)")


class FlagControl(CheckBox):
    """On or off; its words are the row's."""

    entered = Signal(object)
    editing = Signal()

    def __init__(self, themes: Themes, row: Row) -> None:
        super().__init__("", themes, "")
        self.toggled.connect(lambda on: self.entered.emit(on))

    def show_value(self, value: object) -> None:
        """As it stands."""
        with QSignalBlocker(self):
            self.setChecked(bool(value))
        self.update()


class PercentControl(QWidget):
    """A factor, as a slider with its percentage."""

    entered = Signal(object)
    editing = Signal()

    def __init__(self, themes: Themes, row: Row) -> None:
        super().__init__()
        kind = kind_of(row.key)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(kind.lowest * 100), round(kind.highest * 100))
        self.slider.setPageStep(10)
        self.slider.setSingleStep(5)
        self.slider.setMinimumWidth(120)
        self.slider.setTracking(not row.when_released)
        self.slider.sliderMoved.connect(self._say)
        self.words = QLabel()
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.slider, 1)
        line.addWidget(self.words)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._moved)

    def _moved(self, percent: int) -> None:
        self._say(percent)
        self.entered.emit(percent / 100)

    def _say(self, percent: int) -> None:
        self.words.setText(self._words_for(percent))
        longest = self.words.fontMetrics().horizontalAdvance(self._words_for(200))
        self.words.setMinimumWidth(longest + 4)  # so that the slider stays as long as it is

    @staticmethod
    def _words_for(percent: int) -> str:
        return tr("{number} %", number=percent)

    def show_value(self, value: object) -> None:
        """As it stands."""
        percent = round(float(value) * 100)
        with QSignalBlocker(self.slider):
            self.slider.setValue(percent)
        self._say(percent)


class ChoiceControl(PickerButton):
    """One of a few; of several codecs the first to try."""

    entered = Signal(object)
    editing = Signal()

    def __init__(self, themes: Themes, row: Row) -> None:
        self._menu = ChoiceMenu(tr(row.label))
        super().__init__(tr(row.label), self._menu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._kind = kind_of(row.key)
        self._row = row
        self._menu.chosen.connect(self._chosen)

    def _chosen(self, _group: str, key: str) -> None:
        self.entered.emit(key if not isinstance(self._kind, Several) else (key,) if key else ())

    def show_value(self, value: object) -> None:
        """As it stands."""
        current = value if not isinstance(self._kind, Several) else (value or ("",))[0]
        names = self._kind.names if isinstance(self._kind, Choice | Several) else self._row.names
        options = [Option(name, words_of(self._row.names, name)) for name in names]
        if current not in names and current:
            options.append(Option(current, current))  # from a file that was written by hand
        if isinstance(self._kind, Several):
            options.insert(0, Option("", tr(USUAL)))
        chosen = tuple(Option(one.key, one.label, is_chosen=one.key == current) for one in options)
        choices = Choices((OptionGroup(self._row.key, tr(self._row.label), chosen),))
        self._menu.show_choices(choices)
        self.show_current(choices.current)


class TextControl(Field):
    """Taken with Enter, or when the field is left."""

    entered = Signal(object)
    editing = Signal()

    def __init__(self, themes: Themes, row: Row) -> None:
        super().__init__()
        self._kind = kind_of(row.key)
        self.setProperty("compact", "true")
        self.setAlignment(
            Qt.AlignmentFlag.AlignRight if isinstance(self._kind, Number) else Qt.AlignmentFlag.AlignLeft
        )
        self.editingFinished.connect(self._finish)
        self.textEdited.connect(lambda _text: self.editing.emit())

    def _finish(self) -> None:
        if self.isModified():
            self.setModified(False)
            self.entered.emit(self._read(self.text().strip()))

    def _read(self, text: str) -> object:
        if isinstance(self._kind, Number):
            for locale in (QLocale(), QLocale.c()):
                value, is_number = locale.toDouble(text)
                if is_number:
                    return value
        return text

    def show_value(self, value: object) -> None:
        """As it stands, unless somebody is writing."""
        if not self.isModified():
            if isinstance(value, float):
                value = number(value, 0 if value == int(value) else 2)
            text = "" if value is None else str(value)
            if text != self.text():
                self.setText(text)


class FileControl(QWidget):
    """A path, written or looked for."""

    entered = Signal(object)
    editing = Signal()

    def __init__(self, themes: Themes, row: Row) -> None:
        super().__init__()
        self._title = tr(row.label)
        self.field = TextControl(themes, row)
        self.browse = Button(tr("Browse…"), tr("Look for the file"))
        self.browse.setProperty("role", "small")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self.browse)
        self.setFocusProxy(self.field)
        self.field.entered.connect(self.entered)
        self.field.editing.connect(self.editing)
        self.browse.clicked.connect(self._browse)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self._title, "", tr(CERTIFICATES))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._found)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _found(self, path: str) -> None:
        self.field.setText(path)
        self.entered.emit(path)

    def show_value(self, value: object) -> None:
        """As it stands."""
        self.field.show_value(value)


class KeyControl(KeyButton):
    """One key, taken by pressing it."""

    entered = Signal(object)
    editing = Signal()

    def __init__(self, themes: Themes, row: Row) -> None:
        super().__init__()
        self.setShortcut("")
        self.key_chosen.connect(lambda key: self.entered.emit(key))

    def show_value(self, value: object) -> None:
        """As it stands."""
        self.show_key(str(value))


def control_for(themes: Themes, row: Row) -> QWidget:
    """The control of a row that is a preference."""
    kind = kind_of(row.key)
    if isinstance(kind, Flag):
        return FlagControl(themes, row)
    if isinstance(kind, Choice | Several) or row.names:
        return ChoiceControl(themes, row)
    if isinstance(kind, File):
        return FileControl(themes, row)
    if row.is_percent:
        return PercentControl(themes, row)
    return KeyControl(themes, row) if kind is KEY else TextControl(themes, row)


def name_control(control: QWidget, name: str, tip: str) -> None:
    """For who hears it, and who hovers over it; a button of several parts keeps what it says of itself."""
    if isinstance(control, PickerButton | KeyButton):
        return
    if isinstance(control, FileControl):
        describe(control.browse, f"{control.browse.text()} {name}")
    target = control.focusProxy() or control
    if target.focusPolicy() != Qt.FocusPolicy.NoFocus and not target.accessibleName():
        describe(target, name, tip or name)
