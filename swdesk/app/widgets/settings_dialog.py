"""The Settings dialog: a search, the pages, their rows. Not modal; it shows and emits, no more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr, with_key
from swdesk.app.presenters.setting_rows import Row
from swdesk.app.presenters.settings import PageView, SettingsView
from swdesk.app.widgets.controls import Button, Field, describe, mark
from swdesk.app.widgets.setting_row import SettingRow

SIZE = QSize(820, 600)
MARGINS = QSize(40, 40)  # of the screen, left free


class PageBox(QWidget):
    """A page: its name, its rows in a frame, and the way back to the defaults.

    Whatever a widget is put into is in its own place by then: with a style sheet, moving a widget costs a new
    look at all that is in it.
    """

    reset_wanted = Signal(str)

    def __init__(
        self, themes: Themes, view: PageView, control: Callable[[Row], QWidget], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.key = view.page.key
        title = tr(view.page.title)
        self.setAccessibleName(title)
        heading = QLabel(title)
        heading.setProperty("role", "pageTitle")
        self.reset = Button(tr("Reset"), tr("Everything on this page as at first: {page}", page=title))
        self.reset.setProperty("role", "small")
        self.reset.clicked.connect(lambda: self.reset_wanted.emit(self.key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        column.addLayout(head)
        head.addWidget(heading, 1)
        head.addWidget(self.reset)
        card = QFrame()
        card.setObjectName("settingsCard")
        column.addWidget(card)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 3, 0, 3)
        inside.setSpacing(0)
        self.rows: dict[str, SettingRow] = {}
        self._lines: dict[str, QFrame] = {}
        for one in view.rows:
            line = QFrame(card)
            line.setObjectName("settingsLine")
            line.setFixedHeight(1)
            self._lines[one.row.key] = line
            self.rows[one.row.key] = row = SettingRow(themes, one.row, control(one.row), card)
            inside.addWidget(line)
            inside.addWidget(row)

    def show_view(self, view: PageView, *, is_search: bool) -> None:
        """Its rows; a search leaves no room for what is not about a single one."""
        self.setVisible(view.is_shown)
        self.reset.setVisible(view.has_reset and not is_search)
        self.reset.setEnabled(view.can_reset)
        is_first = True
        for one in view.rows:
            self.rows[one.row.key].show_view(one)
            self._lines[one.row.key].setVisible(one.is_shown and not is_first)
            is_first = is_first and not one.is_shown


class SettingsDialog(QDialog):
    """Shows a `SettingsView`."""

    searched = Signal(str)
    page_chosen = Signal(str)
    entered = Signal(str, object)
    editing = Signal(str)
    reset_wanted = Signal(str)
    undo_wanted = Signal()
    went_away = Signal()

    def __init__(
        self, themes: Themes, view: SettingsView, control: Callable[[Row], QWidget], parent: QWidget
    ) -> None:
        """`control` makes the control of a row."""
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setObjectName("settings")
        self._themes = themes
        self.search = Field()
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        describe(self.search, tr("Search settings"), with_key(tr("Search settings"), "Ctrl+F"))
        self.list = QListWidget()
        self.list.setObjectName("settingsPages")
        self.list.setAccessibleName(tr("Sections"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.pages: dict[str, PageBox] = {}
        self.items: dict[str, QListWidgetItem] = {}
        for one in view.pages:
            item = QListWidgetItem(tr(one.page.title), self.list)
            item.setData(Qt.ItemDataRole.UserRole, one.page.key)
            self.items[one.page.key] = item
        self.nothing = QLabel()
        self.nothing.setProperty("role", "hint")
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)
        self.said = QLabel()
        self.said.setProperty("role", "label")
        self.undo = Button(tr("Undo"), with_key(tr("Take the reset back"), "Ctrl+Z"))
        self.close_button = Button(tr("Close"), with_key(tr("Close; every change counts already"), "Esc"))
        self._lay_out(view, control)
        self._connect()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a field takes what is in it, and presses nothing
        themes.changed.connect(self._theme_changed)
        self.show_view(view)

    def _theme_changed(self, _theme: object) -> None:
        if self.isVisible():
            self._fit()  # the text may be larger

    def _lay_out(self, view: SettingsView, control: Callable[[Row], QWidget]) -> None:
        """In the order in which Tab goes, and a screen reader."""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 14)
        whole.setSpacing(12)
        body = QHBoxLayout()
        body.setSpacing(16)
        whole.addLayout(body, 1)
        left = QVBoxLayout()
        left.setSpacing(10)
        body.addLayout(left)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        self.scroll = QScrollArea()
        self.scroll.setObjectName("settingsScroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body.addWidget(self.scroll, 1)
        inside = QWidget()
        inside.setObjectName("settingsInside")
        self.scroll.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 12, 0)
        column.setSpacing(18)
        for one in view.pages:
            self.pages[one.page.key] = box = PageBox(self._themes, one, control, inside)
            column.addWidget(box)
        column.addWidget(self.nothing)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        whole.addLayout(foot)
        foot.addWidget(self.said)
        foot.addWidget(self.undo)
        foot.addStretch(1)
        foot.addWidget(self.close_button)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.searched)
        self.list.currentItemChanged.connect(self._item_chosen)
        for box in self.pages.values():
            box.reset_wanted.connect(self.reset_wanted)
            for row in box.rows.values():
                row.entered.connect(self.entered)
                row.editing.connect(self.editing)
        self.undo.clicked.connect(self.undo_wanted)
        self.close_button.clicked.connect(self.close)
        self.finished.connect(lambda _result: self.went_away.emit())
        QShortcut(QKeySequence("Ctrl+F"), self, activated=self._to_search)
        QShortcut(QKeySequence("Ctrl+Z"), self, activated=self.undo.click)

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _item_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        key = item.data(Qt.ItemDataRole.UserRole)
        self.page_chosen.emit(key)
        box = self.pages[key]
        if self.search.text():  # all that was found stays in sight: go to it
            QTimer.singleShot(0, box, lambda: self.scroll.verticalScrollBar().setValue(box.y()))
        else:
            self.scroll.verticalScrollBar().setValue(0)

    def show_view(self, view: SettingsView) -> None:
        """What is found, what it stands at, what can be undone."""
        with QSignalBlocker(self.list):
            for page in view.pages:
                self.items[page.page.key].setHidden(not page.is_listed)
                if page.is_shown and not view.is_search:
                    self.list.setCurrentItem(self.items[page.page.key])
            if view.is_search:
                self.list.setCurrentRow(-1)
        for page in view.pages:
            self.pages[page.page.key].show_view(page, is_search=view.is_search)
        self.nothing.setText(view.nothing)
        self.nothing.setVisible(bool(view.nothing))
        self.said.setText(view.undo)
        self.said.setVisible(bool(view.undo))
        self.undo.setVisible(bool(view.undo))

    # its size and its keys

    def begin(self) -> None:
        """Show it, or bring it to the front."""
        self._fit()
        self.show()
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        mark(self.list, "mirrored", self.isRightToLeft())
        self.list.doItemsLayout()  # heights asked for before the style sheet counted lack its padding
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        letters = self.fontMetrics()
        widest = max(letters.horizontalAdvance(item.text()) for item in self.items.values())
        least = letters.horizontalAdvance(self.search.placeholderText()) + 56
        width = max(widest + 44, min(least, 240))
        for one in (self.list, self.search):
            one.setFixedWidth(width)
        if self.list.currentItem() is not None:
            self.list.scrollToItem(self.list.currentItem())
        room = (self.parentWidget() or self).screen().availableGeometry().size() - MARGINS
        px = self._themes.px
        self.setMinimumSize(QSize(px(480), px(320)).boundedTo(room))
        if not self.isVisible():
            self.resize(SIZE.boundedTo(room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes a search back first; Down goes from the search to what it found."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self._to_search()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event) -> None:
        event.accept()
        if self.isVisible():
            self.reject()  # `finished` is told once, by whichever way
            self.search.clear()
