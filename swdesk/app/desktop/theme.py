"""Light or dark, as the system says, at start and whenever it changes."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from swdesk.app.desktop.palette import DARK, LIGHT, Theme, luminance
from swdesk.app.desktop.resources import resource

SMALL = 0.88  # of the system font's size: field labels, chips, the status bar


class Themes(QObject):
    """The theme in force. Widgets that paint for themselves listen to `changed`."""

    changed = Signal(object)

    def __init__(self, app: QApplication, forced: Theme | None = None) -> None:
        super().__init__()
        self._app = app
        self._forced = forced
        self._template = resource("qss", "window.qss").read_text(encoding="utf-8")
        self.theme = forced or system_theme()
        app.setStyle("Fusion")
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def force(self, theme: Theme | None) -> None:
        """Use one theme whatever the system says; `None` follows it again."""
        self._forced = theme
        self._follow()

    def _follow(self, _scheme: object = None) -> None:
        theme = self._forced or system_theme()
        if theme is not self.theme:
            self.theme = theme
            self._apply()
            self.changed.emit(theme)

    def _apply(self) -> None:
        self._app.setPalette(qt_palette(self.theme))
        self._app.setStyleSheet(style_sheet(self._template, self.theme, self._app.font()))


def system_theme() -> Theme:
    """The system's choice; a system that has none is asked by the colour of its windows."""
    scheme = QGuiApplication.styleHints().colorScheme()
    if scheme == Qt.ColorScheme.Dark:
        return DARK
    if scheme == Qt.ColorScheme.Light:
        return LIGHT
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if luminance(window.name()) < 0.4 else LIGHT


def qt_palette(theme: Theme) -> QPalette:
    """The theme in Qt's roles, for everything the style sheet does not name."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, theme.bg),
        (roles.WindowText, theme.text),
        (roles.Base, theme.raised),
        (roles.AlternateBase, theme.surface),
        (roles.Text, theme.text),
        (roles.Button, theme.raised),
        (roles.ButtonText, theme.text),
        (roles.BrightText, theme.danger),
        (roles.ToolTipBase, theme.raised),
        (roles.ToolTipText, theme.text),
        (roles.PlaceholderText, theme.dim),
        (roles.Highlight, theme.accent_fill),
        (roles.HighlightedText, theme.on_accent),
        (roles.Link, theme.accent),
        (roles.Accent, theme.accent),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return palette


def style_sheet(template: str, theme: Theme, font: QFont) -> str:
    """The style sheet with every `@name` replaced by the theme's colour.

    Raises `KeyError` for a name the palette does not have.
    """
    values = theme.colours() | {"small": _scaled(font, SMALL), "title": _scaled(font, 1.2)}
    return re.sub(r"@([a-z_]+)", lambda match: values[match.group(1)], template)


def fixed_font() -> QFont:
    """The system's fixed-width font, for the log."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)


def _scaled(font: QFont, factor: float) -> str:
    if font.pointSizeF() > 0:
        return f"{font.pointSizeF() * factor:.1f}pt"
    return f"{round(font.pixelSize() * factor)}px"
