"""Colours and sizes of the window: light, dark or high contrast as the system says or somebody chose; zoomed.

What is painted or has a size of its own listens to `changed`, and asks for its sizes with `px()`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from swdesk.app.desktop.application import STYLE, Application
from swdesk.app.desktop.palette import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Theme, luminance
from swdesk.app.desktop.resources import resource

SMALL = 0.88  # of the system font's size: field labels, chips, the status bar
LINE = 20  # pixels of a line of text up to which the sizes are those of the design
SMALLEST_ZOOM, LARGEST_ZOOM = 0.75, 2.0


class Themes(QObject):
    """The theme in force, and the size of everything."""

    changed = Signal(object)

    def __init__(self, app: QApplication, forced: Theme | None = None) -> None:
        super().__init__()
        self._app = app
        self._forced = forced
        self._wanted = "system"
        self._told: bool | None = None
        self._template = resource("qss", "window.qss").read_text(encoding="utf-8")
        self._system_font = QFont(app.font())
        self._growth = max(1.0, QFontMetrics(self._system_font).height() / LINE)
        self._is_dark = luminance(app.palette().color(QPalette.ColorRole.Window).name()) < 0.4
        self.zoom = 1.0
        self.theme = self._find()
        if not isinstance(app, Application):  # which has it already
            app.setStyle(STYLE)
        self._apply()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def choose(self, name: str) -> None:
        """`system`, `light`, `dark` or `high-contrast`."""
        self._wanted = name
        self._follow()

    def force(self, theme: Theme | None) -> None:
        """Use one theme whatever the system and the user say; `None` follows them again."""
        self._forced = theme
        self._follow()

    def system_is_dark(self, is_dark: bool | None) -> None:
        """What the system says by other ways than Qt's; `None`: nothing, so Qt is asked."""
        self._told = is_dark
        self._follow()

    def set_zoom(self, zoom: float) -> None:
        """A factor on all sizes."""
        zoom = min(LARGEST_ZOOM, max(SMALLEST_ZOOM, zoom))
        if zoom != self.zoom:
            self.zoom = zoom
            self._apply()
            self.changed.emit(self.theme)

    @property
    def scale(self) -> float:
        """What the design's pixels are multiplied with: zoomed, and more where the system's text is large."""
        return self.zoom * self._growth

    def px(self, pixels: float) -> int:
        """A size of the design, in the window's pixels."""
        return round(pixels * self.scale)

    @property
    def fixed_font(self) -> QFont:
        """The system's fixed-width font, for the log."""
        return _zoomed(fixed_font(), self.zoom)

    def _find(self) -> Theme:
        if self._forced is not None:
            return self._forced
        scheme = QGuiApplication.styleHints().colorScheme()
        known = scheme != Qt.ColorScheme.Unknown
        is_dark = scheme == Qt.ColorScheme.Dark if known else self._is_dark
        is_dark = is_dark if self._told is None else self._told
        return theme_for(self._wanted, is_dark=is_dark, is_high_contrast=is_system_high_contrast())

    def _follow(self, _change: object = None) -> None:
        theme = self._find()
        if theme is not self.theme:
            self.theme = theme
            self._apply()
            self.changed.emit(theme)

    def _apply(self) -> None:
        font = _zoomed(self._system_font, self.zoom)
        if font != self._app.font():
            self._app.setFont(font)
        self._app.setPalette(qt_palette(self.theme))
        self._app.setStyleSheet(style_sheet(self._template, self.theme, self._app.font(), self.px))


def theme_for(wanted: str, *, is_dark: bool, is_high_contrast: bool) -> Theme:
    """The theme for a choice, on a system that is dark or not, and of high contrast or not."""
    if wanted == "light":
        return LIGHT
    if wanted == "dark":
        return DARK
    if wanted == "high-contrast" or is_high_contrast:
        return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
    return DARK if is_dark else LIGHT


def is_system_high_contrast() -> bool:
    """Whether the system's user wants high contrast everywhere."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def fixed_font() -> QFont:
    """The system's fixed-width font as it is; `Themes.fixed_font` is zoomed."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)


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


def style_sheet(
    template: str, theme: Theme, font: QFont, px: Callable[[float], int] = lambda pixels: round(pixels)
) -> str:
    """The style sheet with every `@name` replaced by the theme's colour, and its sizes given to `px`.

    Lines of one and two pixels stay so thin. Raises `KeyError` for a name the palette does not have.
    """
    template = re.sub(r"\b(\d+)px", lambda size: _size(int(size.group(1)), px), template)
    values = theme.colours() | {"small": _scaled(font, SMALL), "title": _scaled(font, 1.2)}
    return re.sub(r"@([a-z_]+)", lambda match: values[match.group(1)], template)


def _size(pixels: int, px: Callable[[float], int]) -> str:
    return f"{pixels if pixels <= 2 else px(pixels)}px"


def _zoomed(font: QFont, zoom: float) -> QFont:
    zoomed = QFont(font)
    if font.pointSizeF() > 0:
        zoomed.setPointSizeF(font.pointSizeF() * zoom)
    else:
        zoomed.setPixelSize(max(1, round(font.pixelSize() * zoom)))
    return zoomed


def _scaled(font: QFont, factor: float) -> str:
    if font.pointSizeF() > 0:
        return f"{font.pointSizeF() * factor:.1f}pt"
    return f"{round(font.pixelSize() * factor)}px"
