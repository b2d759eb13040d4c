"""The top line: the product's name, who is signed in where, and until when."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.presenters.account import AccountView
from swdesk.app.shortcuts import show_key
from swdesk.app.widgets.chips import Chip, Light, presence_light
from swdesk.app.widgets.controls import IconButton


class Header(QWidget):
    """Shows an `AccountView`."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._themes = themes
        self._view = AccountView()
        name = QLabel("swdesk")
        name.setObjectName("productName")
        self.account = Chip(themes, tr("Account"), dotted=True)
        self.expiry = Chip(themes, tr("Token"), dotted=True)
        self.settings = IconButton(themes, "settings", tr("Settings"), size=14)
        self.settings.setText(tr("Settings"))
        show_key(self.settings, tr("Settings"), "settings", presses=False)  # so it does in full screen, too
        self.settings.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.settings.setProperty("role", "chip")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(name)
        row.addWidget(self.account)
        row.addStretch(1)
        row.addWidget(self.expiry)
        row.addWidget(self.settings)
        themes.changed.connect(self._theme_changed)
        self._resize()

    def _resize(self) -> None:
        self.setFixedHeight(22 + self._themes.px(26))

    def _theme_changed(self, _theme: object) -> None:
        self._resize()
        self.show_account(self._view)

    def show_account(self, view: AccountView) -> None:
        """Who, where, until when."""
        self._view = view
        theme = self._themes.theme
        who = f"{view.prefix} {view.name}".strip()
        plain = " · ".join(part for part in (who, view.space) if part)
        markup = escape(view.prefix)
        if view.name:
            markup += f' <b style="color:{theme.text}">{escape(view.name)}</b>'
        if view.space:
            markup += f" · {escape(view.space)}"
        self.account.set_text(plain, markup)
        self.account.setToolTip(plain)
        self.account.dot.show_light(presence_light(view.presence))
        self.expiry.set_text(view.expiry)
        self.expiry.setToolTip(tr("When this token ends. A running call is not touched by it"))
        self.expiry.dot.setVisible(view.expires_soon)
        self.expiry.dot.show_light(Light.WARNING)
