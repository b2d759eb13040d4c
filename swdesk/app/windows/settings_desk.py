"""Settings of the main window: makes the dialog when it is first wanted, and ties it to all it shows."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from swdesk import places
from swdesk.app.desktop.names import name_widgets
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.phone import CallHandle
from swdesk.app.presenters.account import AccountPresenter, AccountView
from swdesk.app.presenters.devices import DevicesView
from swdesk.app.presenters.keyring import KeyringPresenter, KeyringView
from swdesk.app.settings import Settings
from swdesk.app.shortcuts import bind
from swdesk.app.widgets.controls import Button, CheckBox, describe
from swdesk.app.windows.device_desk import DeviceDesk
from swdesk.errors import StorageError
from swdesk.media.devices import DeviceKind

if TYPE_CHECKING:
    from swdesk.app.presenters.setting_rows import Row
    from swdesk.app.presenters.settings import SettingsPresenter
    from swdesk.app.widgets.device_menu import DevicePicker
    from swdesk.app.widgets.settings_dialog import SettingsDialog
    from swdesk.handlers import Handlers

Do = Callable[[Coroutine[object, object, None]], object]


class SettingsDesk(QObject):
    """What the window has for settings."""

    removed = Signal()
    """The secrets are gone, and the rest is to go when the program ends, which is to be now."""

    def __init__(
        self,
        window: QWidget,
        *,
        themes: Themes,
        settings: Settings,
        devices: DeviceDesk,
        account: AccountPresenter,
        keyring: KeyringPresenter,
        token: Callable[[], str],
        do: Do,
        open_page: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        """`token`: what stands in its field."""
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._settings = settings
        self._devices = devices
        self._account = account
        self._keyring = keyring
        self._token = token
        self._do = do
        self._open_page = open_page
        self._is_in_call = False
        self.is_to_remove = False
        """Whether all that is kept is to be taken away at the end of this run."""
        self.link_handlers: Callable[[], Handlers] | None = None
        """Who opens links on this system, where that is to be shown."""
        self.apps: Path | None = None
        """The file of the tokens of other programs, where those are served."""
        self.presenter: SettingsPresenter | None = None
        self.dialog: SettingsDialog | None = None
        bind("settings", window, self.open)

    def open(self) -> None:
        """Show it, or bring it to the front."""
        if self.dialog is None:
            self._make()
        self.dialog.begin()

    def open_at(self, page: str) -> None:
        """Show it at a page."""
        self.open()
        self.dialog.search.clear()
        self.presenter.open_page(page)

    def follow(self, call: CallHandle | None) -> None:
        """A call, or none any more."""
        self._is_in_call = call is not None
        if self.dialog is not None:
            self._removal.set_possible(not self._is_in_call)

    def close(self) -> None:
        """The window goes."""
        if self.dialog is not None:
            self.dialog.close()

    def _make(self) -> None:
        # Here: a start of the program has no use for it.
        from swdesk.app.presenters.settings import SettingsPresenter
        from swdesk.app.widgets.settings_dialog import SettingsDialog

        self._controls = self._own_controls()
        self.presenter = SettingsPresenter(self._settings, self._do, frozenset(self._controls))
        self.dialog = dialog = SettingsDialog(
            self._themes, self.presenter.view.value, self._control_of, self._window
        )
        dialog.searched.connect(self.presenter.search)
        dialog.page_chosen.connect(self.presenter.open_page)
        dialog.entered.connect(self.presenter.enter)
        dialog.editing.connect(self.presenter.editing)
        dialog.reset_wanted.connect(self.presenter.reset)
        dialog.undo_wanted.connect(self.presenter.undo)
        dialog.went_away.connect(self.presenter.closed)
        self.presenter.view.observe(dialog.show_view)
        self._devices.devices.view.observe(self._show_devices)
        self._account.view.observe(self._show_account)
        self._keyring.view.observe(self._show_keyring)
        self._removal.set_possible(not self._is_in_call)
        self._removal.asked.connect(self._show_question)
        name_widgets(self, "settings")

    def _show_question(self) -> None:
        QTimer.singleShot(0, self, lambda: self.dialog.scroll.ensureWidgetVisible(self._removal))

    def _control_of(self, row: Row) -> QWidget:
        from swdesk.app.widgets.setting_controls import control_for

        own = self._controls.get(row.key)
        return control_for(self._themes, row) if own is None else own

    # controls that are no preferences

    def _own_controls(self) -> dict[str, QWidget]:
        from swdesk.app.desktop.autostart import autostart_here
        from swdesk.app.presenters.device_words import TITLES
        from swdesk.app.widgets.autostart_box import AutostartBox
        from swdesk.app.widgets.device_menu import DevicePicker
        from swdesk.app.widgets.devices_popover import ICONS
        from swdesk.app.widgets.removal_panel import RemovalPanel
        from swdesk.app.windows.key_desk import make_key_list
        from swdesk.app.windows.script_desk import make_script_controls

        here = places.here()
        self._who = _words("")
        self._remember = CheckBox("", self._themes, "")
        self._remember.toggled.connect(self._remember_changed)
        self._removal = RemovalPanel()
        self._removal.confirmed.connect(lambda: self._do(self._remove()))
        controls: dict[str, QWidget] = {
            "account.who": self._who,
            "account.remember": self._remember,
            "advanced.settings": self._path(here.preferences),
            "advanced.log": self._path(here.log),
            "advanced.remove": self._removal,
        }
        controls["desktop.autostart"] = AutostartBox(self._themes, autostart_here())
        controls["keys.list"] = make_key_list(self._themes, self._settings)
        controls |= make_script_controls(self._themes, self.apps, self._do)
        if here.window is not None:
            controls["advanced.window"] = self._path(here.window)
        if self.link_handlers is not None:
            controls["calls.links"] = self._links(self.link_handlers)
        self._pickers: dict[DeviceKind, DevicePicker] = {}
        if self._devices.devices.view.value.pickers:
            for kind in TITLES:
                self._pickers[kind] = picker = DevicePicker(self._themes, kind, tr(TITLES[kind]), ICONS[kind])
                picker.menu_of_devices.chosen.connect(self._devices.devices.choose)
                picker.menu_of_devices.file_wanted.connect(self._devices.ask_file)
                controls[kind] = picker
        if self._devices.check is not None:
            check = Button(tr("Check…"), tr("Speak, hear yourself, see your picture"))
            check.setAccessibleName(tr("Check sound and camera…"))
            check.setProperty("role", "small")
            check.clicked.connect(self._devices.open_check)
            controls["devices.check"] = check
        return controls

    def _links(self, make: Callable[[], Handlers]) -> QWidget:
        from swdesk.app.presenters.link_handlers import LinkHandlersPresenter
        from swdesk.app.widgets.link_handlers_panel import LinkHandlersPanel

        panel, presenter = LinkHandlersPanel(), LinkHandlersPresenter(make)
        presenter.view.observe(panel.show_view)
        panel.looked_at.connect(lambda: self._do(presenter.look()))
        panel.register_wanted.connect(lambda: self._do(presenter.register()))
        panel.unregister_wanted.connect(lambda: self._do(presenter.unregister()))
        return panel

    def _path(self, file: Path) -> QWidget:
        holder = QWidget()
        words = _words(str(file))
        words.setMinimumWidth(1)  # a long name of a folder must not push the button out of sight
        words.setToolTip(str(file))
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        button = Button(tr("Open folder"), tr("Open {folder}", folder=str(file.parent)))
        describe(button, button.toolTip())
        button.setObjectName(f"settings.path.{file.name}")
        button.setProperty("role", "small")
        button.clicked.connect(lambda: self._open_folder(file.parent))
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(words, 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _open_folder(self, folder: Path) -> None:
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent  # nothing was written there yet
        self._open_page(QUrl.fromLocalFile(str(folder)))

    # what they show and do

    def _show_devices(self, view: DevicesView) -> None:
        for picker in self._pickers.values():
            picker.show_devices(view)

    def _show_account(self, view: AccountView) -> None:
        who = " ".join(part for part in (view.prefix, view.name) if part)
        facts = [part for part in (who, view.space, view.expiry) if part]
        self._who.setText(" · ".join(facts) or tr("Nobody; paste a token in the main window"))

    def _show_keyring(self, view: KeyringView) -> None:
        with QSignalBlocker(self._remember):
            self._remember.setChecked(view.is_remembered)
        self._remember.setEnabled(not view.problem)
        if view.problem:
            self._remember.setToolTip(view.problem)
        self._remember.update()

    def _remember_changed(self, wanted: bool) -> None:
        self._do(self._keyring.set_wanted(wanted, self._token()))

    async def _remove(self) -> None:
        if self._is_in_call:
            return
        try:
            if not self._keyring.view.value.problem:
                await self._keyring.forget_all()
        except StorageError as error:
            words = tr("The token stays in the keyring, so nothing was removed: {why}", why=error)
            self._removal.show_fault(words)
            return
        self.is_to_remove = True
        self.removed.emit()


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "label")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
