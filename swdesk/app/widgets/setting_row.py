"""A line of the Settings dialog: what it is called, what it means, its control, and what is wrong with it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from swdesk.app.desktop.announce import announce
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.presenters.setting_rows import Row
from swdesk.app.presenters.settings import RowView
from swdesk.app.widgets.controls import CheckBox
from swdesk.app.widgets.picker_button import PickerButton
from swdesk.app.widgets.setting_controls import FileControl, TextControl, name_control

NARROW = 52  # letters of the row's font, below which the control goes below its words
CONTROL = 30  # letters that a control beside the words may have


class SettingRow(QWidget):
    """Shows a `RowView`."""

    entered = Signal(str, object)
    editing = Signal(str)

    def __init__(self, themes: Themes, row: Row, control: QWidget, parent: QWidget) -> None:
        """`control`: of `setting_controls`, or any other, which then is left alone."""
        super().__init__(parent)
        self._themes = themes
        self._row = row
        self._view = RowView(row)
        self.control = control
        self.label = _words(tr(row.label))
        self.hint = _words("", "hint")
        self.fault = _words("", "hint")
        self.fault.setProperty("fault", "true")
        self.fault.hide()
        hint = tr(row.hint) if row.hint else ""
        name_control(control, tr(row.label), " ".join((hint, tr(row.counts) if row.counts else "")).strip())
        self.label.setBuddy(control)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.label, self.hint, self.fault):
            words.addWidget(label)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(16, 9, 16, 9)
        self._line.setSpacing(12)
        self._line.addLayout(words, 1)
        self._line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._is_small = isinstance(control, CheckBox)
        self._least = CONTROL if isinstance(control, PickerButton | TextControl | FileControl) else 0
        self._fit()
        if hasattr(control, "entered"):
            control.entered.connect(self._entered)
            control.editing.connect(self._editing)
        themes.changed.connect(self._paint_words)
        self._paint_words()

    def _entered(self, value: object) -> None:
        self.entered.emit(self._row.key, value)

    def _editing(self) -> None:
        self.editing.emit(self._row.key)

    def show_view(self, view: RowView) -> None:
        """Its value, or what is wrong with what was entered."""
        was = self._view
        self._view = view
        self.setVisible(view.is_shown)
        self.control.setEnabled(view.is_enabled)
        if hasattr(self.control, "show_value") and not view.fault:
            self.control.show_value(view.value)
        if was.fault != view.fault:
            self.fault.setText(view.fault)
            self.fault.setVisible(bool(view.fault))
            target = self.control.focusProxy() or self.control
            target.setAccessibleDescription(view.fault)
            if hasattr(target, "set_fault"):
                target.set_fault(bool(view.fault))
            if view.fault:
                announce(self, view.fault)
        if (was.label_marks, was.hint_marks) != (view.label_marks, view.hint_marks):
            self._paint_words()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the words is one on the box."""
        if self._is_small and event.button() == Qt.MouseButton.LeftButton and self.control.isEnabled():
            self.control.click()
        else:
            super().mousePressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """That of the narrow form: what the wide one asks for must not keep it from being narrow."""
        return QSize(self.control.minimumSizeHint().width() + 32, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        is_narrow = (self._row.is_wide or self.width() < NARROW * letter) and not self._is_small
        way = QBoxLayout.Direction
        self._line.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        if not self._is_small:
            policy = self.control.sizePolicy()  # words keep theirs: as high as their width makes them
            policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
            self.control.setSizePolicy(policy)
            least = self.control.minimumSizeHint().width()
            self.control.setMaximumWidth(max(self.width() - 32 if is_narrow else CONTROL * letter, least))
            self.control.setMinimumWidth(0 if is_narrow else max(least, self._least * letter))
            self._line.setAlignment(
                self.control, Qt.AlignmentFlag(0) if is_narrow else Qt.AlignmentFlag.AlignVCenter
            )

    def _paint_words(self, _theme: object = None) -> None:
        row, view = self._row, self._view
        self.label.setText(self._marked(tr(row.label), view.label_marks))
        hint = self._marked(tr(row.hint), view.hint_marks) if row.hint else ""
        counts = escape(tr(row.counts)) if row.counts else ""
        self.hint.setText(" ".join(part for part in (hint, counts) if part))
        self.hint.setVisible(bool(hint or counts))

    def _marked(self, text: str, marks: tuple[tuple[int, int], ...]) -> str:
        theme = self._themes.theme
        parts, at = [], 0
        for begin, end in marks:
            if begin < at:
                continue  # two words of a search, one in the other
            parts.append(escape(text[at:begin]))
            parts.append(
                f'<span style="background-color:{theme.accent_fill};color:{theme.on_accent}">'
                f"{escape(text[begin:end])}</span>"
            )
            at = end
        return "".join((*parts, escape(text[at:])))


def _words(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    if role:
        label.setProperty("role", role)
    return label
