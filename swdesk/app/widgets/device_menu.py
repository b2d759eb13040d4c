"""What there is to choose of a kind of device: the same menu in the dial bar and in the call bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from swdesk.app.desktop import icons
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.presenters.device_words import OTHER_SOURCES
from swdesk.app.presenters.devices import DevicesView, Entry, Picker
from swdesk.app.widgets.picker_button import ICON, PickerButton
from swdesk.media.devices import DeviceKind

LONGEST = 64  # letters of a device's name in a menu


class DeviceMenu(QMenu):
    """Pickers of one or more kinds, one below the other; it follows what there is while it is open."""

    chosen = Signal(object, object)
    """`DeviceKind`, `Entry`."""
    file_wanted = Signal(object)
    """`DeviceKind`: somebody wants a file in place of the device."""
    more_wanted = Signal()

    def __init__(
        self,
        *kinds: DeviceKind,
        name: str,
        also: QMenu | None = None,
        has_more: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`also`: another menu of somebody's below the devices; `has_more`: with a way to all of them."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTipsVisible(True)
        self._kinds = kinds
        self._also = also
        self._has_more = has_more
        self._pickers: tuple[Picker, ...] = ()
        self._others: dict[DeviceKind, QMenu] = {}
        self.objectNameChanged.connect(self._name_others)

    def show_devices(self, view: DevicesView) -> None:
        """What there is; an open menu changes under the pointer and keeps its place."""
        pickers = tuple(picker for picker in view.pickers if picker.kind in self._kinds)
        if pickers == self._pickers:
            return
        self._pickers = pickers
        active = self.activeAction()
        at = active.data() if active is not None else None
        if self._also is not None:
            self.removeAction(self._also.menuAction())  # it is not ours to throw away
        empty(self)
        self._others.clear()
        for picker in pickers:
            self._add_picker(picker)
        self._name_others(self.objectName())
        if self._also is not None:
            self.addSeparator()
            self.addMenu(self._also)
        if self._has_more:
            self.addSeparator()
            self._add(tr("Devices and sound…"), lambda: self.more_wanted.emit())
        for action in self.actions():
            if at is not None and action.data() == at:
                self.setActiveAction(action)

    def _add_picker(self, picker: Picker) -> None:
        if len(self._kinds) > 1:
            if not self.isEmpty():
                self.addSeparator()
            self.addAction(picker.title).setEnabled(False)
        group = QActionGroup(self)
        self._add_entries(self, group, picker, picker.entries)
        if picker.trouble is not None:
            self.addAction(picker.trouble.title).setEnabled(False)
        others = self.addMenu(tr("Other sources") if picker.can_use_file else tr("Other"))
        others.setAccessibleName(tr(OTHER_SOURCES[picker.kind]))
        self._others[picker.kind] = others
        self._add_entries(others, group, picker, picker.stand_ins)
        if picker.can_use_file:
            choose = others.addAction(tr("File…"))
            choose.triggered.connect(lambda: self.file_wanted.emit(picker.kind))

    def _add_entries(
        self, menu: QMenu, group: QActionGroup, picker: Picker, entries: tuple[Entry, ...]
    ) -> None:
        for entry in entries:
            action = menu.addAction(shorten(entry.label).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(entry.is_chosen)
            action.setToolTip(entry.label)
            action.setData((str(picker.kind), entry.id, entry.name))
            action.setActionGroup(group)
            action.triggered.connect(lambda _on, entry=entry: self.chosen.emit(picker.kind, entry))

    def _name_others(self, name: str) -> None:
        """They are made anew with the devices, and keep their names."""
        for kind, menu in self._others.items():
            menu.setObjectName(f"{name}.others.{kind}" if name else "")

    def _add(self, text: str, do: Callable[[], object]) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(do)
        return action


class DevicePicker(PickerButton):
    """The device in use, and the menu to choose another."""

    def __init__(self, themes: Themes, kind: DeviceKind, title: str, icon: tuple[str, str]) -> None:
        """`icon`: with a device, and without one."""
        self.menu_of_devices = DeviceMenu(kind, name=title)
        super().__init__(title, self.menu_of_devices)
        self._themes = themes
        self._icons = icon
        self._picker = Picker(kind, title)
        themes.changed.connect(self._tint)
        self._tint()

    def show_devices(self, view: DevicesView) -> None:
        """What is used, and what there is."""
        self._picker = view.picker(self._picker.kind)
        self.menu_of_devices.show_devices(view)
        self.show_current(self._picker.current)
        self._tint()

    def _tint(self, _theme: object = None) -> None:
        self.setIconSize(QSize(self._themes.px(ICON), self._themes.px(ICON)))
        theme = self._themes.theme
        has_trouble = self._picker.trouble is not None
        self.setIcon(icons.icon(self._icons[has_trouble], theme.warn if has_trouble else theme.dim))


def empty(menu: QMenu) -> None:
    """Take everything out of a menu, submenus too, a moment later: one of its actions may have led here."""
    for action in menu.actions():
        menu.removeAction(action)
        action.deleteLater()
    for child in menu.children():
        if isinstance(child, QMenu | QActionGroup):
            child.deleteLater()


def shorten(text: str) -> str:
    """A name that fits a menu, its beginning and its end."""
    if len(text) <= LONGEST:
        return text
    half = LONGEST // 2 - 1
    return f"{text[:half].rstrip()}…{text[-half:].lstrip()}"
