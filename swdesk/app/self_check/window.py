"""What the window needs of Qt. Every check wants a QApplication; an offscreen one will do."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QPluginLoader, QTranslator
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from swdesk.app.self_check.finding import BrokenError, Check

PLATFORMS = {"win32": ("qwindows",), "darwin": ("qcocoa",), "linux": ("qxcb", "qwayland")}


def platform() -> str:
    """The libraries of a real screen can be loaded, whether there is one here or not."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    loaded = []
    for name in PLATFORMS.get(sys.platform, PLATFORMS["linux"]):
        path = next((path for path in sorted(folder.glob(f"*{name}.*"))), None)
        if path is None:
            raise BrokenError("No window can be opened", f"{folder} has no {name}")
        loader = QPluginLoader(str(path))
        if not loader.load():
            raise BrokenError(
                "No window can be opened", loader.errorString(), "install the library that is named"
            )
        loaded.append(name.removeprefix("q"))
    return ", ".join(loaded)


def tls() -> str:
    """Qt's own TLS."""
    from PySide6.QtNetwork import QSslSocket

    wanted = {"win32": "schannel", "darwin": "securetransport"}.get(sys.platform, "openssl")
    if wanted not in QSslSocket.availableBackends():
        raise BrokenError("Qt has no TLS", f"its {wanted} backend is missing")
    if not QSslSocket.setActiveBackend(wanted) or not QSslSocket.supportsSsl():
        raise BrokenError(
            "Qt has no TLS", f"its {wanted} backend finds no library", "install OpenSSL 3 (libssl3)"
        )
    return f"{wanted}: {QSslSocket.sslLibraryVersionString()}"


def multimedia() -> str:
    """A plugin that lost a library is left out without a word, and no device is ever found."""
    from swdesk.app.capture.multimedia import multimedia as module
    from swdesk.errors import MediaAccessError

    try:
        media = module()
    except MediaAccessError as error:
        raise BrokenError("Cameras and sound cannot be used", error) from None
    media_format = media.QMediaFormat()
    encode = media.QMediaFormat.ConversionMode.Encode
    video, audio = media_format.supportedVideoCodecs(encode), media_format.supportedAudioCodecs(encode)
    if not video or not audio:
        raise BrokenError(
            "Cameras and sound cannot be used", "Qt Multimedia's FFmpeg plugin cannot be loaded"
        )
    return f"{len(video)} video and {len(audio)} audio codecs"


def icons() -> str:
    """Every icon is a drawing, and the program's own becomes a picture."""
    from swdesk.app.desktop.icons import application_icon
    from swdesk.app.desktop.resources import resource

    files = sorted(resource("icons").glob("*.svg"))
    for file in files:
        renderer = QSvgRenderer(str(file))
        image = QImage(32, 32, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        if not renderer.isValid() or not any(image.constBits()):
            raise BrokenError("Icons are missing", f"{file.name} cannot be drawn")
    if application_icon().pixmap(64, 64).isNull():
        raise BrokenError("Icons are missing", "Qt's SVG plugin cannot be loaded")
    return f"{len(files)} drawn"


def style() -> str:
    """The style sheet fits its colours, and there is a font to write with."""
    from swdesk.app.desktop.palette import DARK, LIGHT
    from swdesk.app.desktop.resources import resource
    from swdesk.app.desktop.theme import style_sheet

    template = resource("qss", "window.qss").read_text(encoding="utf-8")
    for theme in (LIGHT, DARK):
        style_sheet(template, theme, QApplication.font())
    families = QFontDatabase.families()
    if not families:
        raise BrokenError("No text can be shown", "the system has no fonts", "install fonts-dejavu-core")
    return f"{len(families)} font families, {QApplication.font().family()} for the window"


def translations() -> str:
    """Once one is shipped all can be read, and Qt's own words for the same languages with them."""
    from swdesk.app.desktop.resources import resource
    from swdesk.app.i18n import NAMES

    try:
        files = sorted(resource("translations").glob("*.qm"))
    except FileNotFoundError:
        files = []
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    languages = [name for name in NAMES if name != "en"] if files else []
    for language in languages:
        file = files[0].with_name(f"swdesk_{language}.qm")
        if not QTranslator().load(str(file)):
            raise BrokenError("A translation is missing", f"{file.name} cannot be read")
        if not QTranslator().load(f"qtbase_{language}", str(qt)):
            raise BrokenError("A translation is missing", f"Qt's own words in {language} are not in {qt}")
    return ", ".join(["en", *languages])


CHECKS = (
    Check("platform", platform),
    Check("tls", tls),
    Check("multimedia", multimedia),
    Check("icons", icons),
    Check("style", style),
    Check("translations", translations),
)
