"""The log at the foot: one line an event, times in a column of the view, a filter, copy and save.

What is copied and saved is what is shown, without the times: the text of the lines is a contract.
"""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QTextEdit, QToolButton, QVBoxLayout, QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.presenters.journal import Level, Line
from swdesk.app.widgets.controls import Field, IconButton, describe

PADDING = 16
LINE_HEIGHT = 130  # percent of the font's own


LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute  # in every language


class LogText(QTextEdit):
    """The lines, with a gutter for their times."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logText")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(themes.fixed_font)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # it is English everywhere
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Log"))
        self.document().setDocumentMargin(4)
        self._themes = themes
        self._times: list[str] = []
        self._shows_times = True
        self._gutter = _Gutter(self)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._gutter.update())
        self._fit()

    def put(self, line: Line) -> None:
        """Add a line; the view follows only if it was at the end."""
        bar = self.verticalScrollBar()
        place, at_end = bar.value(), bar.value() >= bar.maximum() - 2
        self._times.append(time.strftime("%X", time.localtime(line.at)))
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if len(self._times) > 1:
            cursor.insertBlock()
        spacing = QTextBlockFormat()
        spacing.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(spacing)
        form = QTextCharFormat()
        theme = self._themes.theme
        form.setForeground(QColor(theme.danger_text if line.level is Level.ERROR else theme.dim))
        cursor.insertText(line.text, form)
        bar.setValue(bar.maximum() if at_end else place)
        self._gutter.update()

    def reset(self, lines: list[Line]) -> None:
        """Show these lines and no others."""
        self.clear()
        self._times.clear()
        for line in lines:
            self.put(line)
        self._gutter.update()

    def set_shows_times(self, shows: bool) -> None:
        """Show or hide the column of times."""
        self._shows_times = shows
        self._fit()

    def paint_gutter(self, event: QPaintEvent) -> None:
        """Draw each visible line's time beside its first row."""
        painter = QPainter(self._gutter)
        painter.fillRect(event.rect(), QColor(self._themes.theme.surface))
        painter.setPen(QColor(self._themes.theme.text))
        painter.setFont(self.font())
        layout, scrolled = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid() and block.blockNumber() < len(self._times):
            top = round(layout.blockBoundingRect(block).top()) - scrolled
            if top > event.rect().bottom():
                return
            row = QRect(4, top, self._gutter.width(), self.fontMetrics().height())
            painter.drawText(row, LEFT, self._times[block.blockNumber()])
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_gutter()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_gutter"):
            self._fit()

    def _fit(self) -> None:
        sample = time.strftime("%X", time.localtime(0))
        width = self.fontMetrics().horizontalAdvance("0" * len(sample)) + 14 if self._shows_times else 0
        self._gutter.setVisible(self._shows_times)
        self.setViewportMargins(width, 0, 0, 0)
        self._gutter_width = width
        self._place_gutter()

    def _place_gutter(self) -> None:
        area = self.contentsRect()
        self._gutter.setGeometry(area.left(), area.top(), self._gutter_width, area.height())


class _Gutter(QWidget):
    def __init__(self, text: LogText) -> None:
        super().__init__(text)
        self._text = text
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.paint_gutter(event)


class LogPanel(QWidget):
    """The lines and their tools."""

    save_requested = Signal(str)
    """The text shown."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._themes = themes
        self._lines: list[Line] = []
        self.text = LogText(themes)
        self.filter = Field()
        self.filter.setProperty("compact", "true")
        self.filter.setPlaceholderText(tr("Filter lines"))
        describe(self.filter, tr("Filter the log"), tr("Show only lines with this text"))
        self._resize()
        self.filter.hide()
        self.options = IconButton(themes, "list-filter", tr("Log view options"), "log-options")
        self.options.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.options.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.copy = IconButton(themes, "copy", tr("Copy the log"), "log-copy")
        self.save = IconButton(themes, "save", tr("Save the log…"), "log-save")
        self.latest = IconButton(themes, "arrow-down", tr("Go to the latest line"), "log-latest")
        self.latest.hide()
        self._lay_out()
        self._connect(themes)

    def _lay_out(self) -> None:
        self.show_times = QAction(tr("Times"), self, checkable=True, checked=True)
        self.errors_only = QAction(tr("Errors only"), self, checkable=True)
        self.show_filter = QAction(tr("Filter by text"), self, checkable=True)
        menu = QMenu(self.options)
        menu.addActions([self.show_times, self.errors_only, self.show_filter])
        self.options.setMenu(menu)
        tools = QHBoxLayout()
        tools.setSpacing(2)
        tools.setContentsMargins(0, 4, 8, 0)
        for tool in (self.filter, self.latest, self.options, self.copy, self.save):
            tools.addWidget(tool)
        side = QVBoxLayout()
        side.addLayout(tools)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING - 4, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addLayout(side)

    def _connect(self, themes: Themes) -> None:
        self.show_times.toggled.connect(self.text.set_shows_times)
        self.errors_only.toggled.connect(self._refill)
        self.show_filter.toggled.connect(self._toggle_filter)
        self.filter.textChanged.connect(self._refill)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.shown_text))
        self.save.clicked.connect(lambda: self.save_requested.emit(self.shown_text))
        self.latest.clicked.connect(self._go_to_end)
        bar = self.text.verticalScrollBar()
        bar.valueChanged.connect(self._look_at_end)
        bar.rangeChanged.connect(self._look_at_end)
        themes.changed.connect(self._theme_changed)

    @property
    def shown_text(self) -> str:
        """The lines shown, each ended by a newline; never a time."""
        return "".join(f"{line.text}\n" for line in self._lines if self._is_shown(line))

    def put(self, line: Line) -> None:
        """Add a line."""
        self._lines.append(line)
        if self._is_shown(line):
            self.text.put(line)

    def sizeHint(self) -> QSize:
        return QSize(600, round(7 * self.text.fontMetrics().height() * LINE_HEIGHT / 100))

    def _is_shown(self, line: Line) -> bool:
        if self.errors_only.isChecked() and line.level is not Level.ERROR:
            return False
        wanted = self.filter.text().strip().lower()
        return not wanted or wanted in line.text.lower()

    def _theme_changed(self, _theme: object) -> None:
        self.text.setFont(self._themes.fixed_font)
        self._resize()
        self._refill()

    def _resize(self) -> None:
        self.setMinimumHeight(self._themes.px(56))
        self.filter.setFixedWidth(self._themes.px(180))

    def _refill(self, _change: object = None) -> None:
        self.text.reset([line for line in self._lines if self._is_shown(line)])
        self._go_to_end()

    def _toggle_filter(self, shown: bool) -> None:
        self.filter.setVisible(shown)
        if shown:
            self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.filter.clear()

    def _go_to_end(self) -> None:
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _look_at_end(self, *_range: int) -> None:
        bar = self.text.verticalScrollBar()
        self.latest.setVisible(bar.value() < bar.maximum() - 2)


def save_text(path: Path, text: str) -> None:
    """Write a log somebody asked for. Raises `OSError`."""
    path.write_text(text, encoding="utf-8")
