"""The window in the reader's language, by Qt Linguist.

`tr("Hold {key} to talk", key=key)` translates where a text is shown; `source("Microphone")` only marks one
that is kept as data, for `tr(TITLES[kind])` where it is shown. Both want the English text as a literal, never
an f-string: `packaging/translate.py` reads them with lupdate. Values go in by name, and may stand in another
order in another language. A second argument tells equal English texts apart, a third is the number that
decides between plural forms:

    tr("Open", "a verb")
    tr("Token expires in %n days", "", days, one="Token expires in 1 day")

English is in the code and needs no file. The lines of the log stay English by contract: none comes here.
"""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

logger = logging.getLogger(__name__)

CONTEXT = ""  # what lupdate gives a bare `tr()` in Python
NAMES = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "pt_BR": "Português (Brasil)",
    "ja": "日本語",
    "ar": "العربية",
}
"""Each language by its own name, for who chooses one."""

_translators: list[QTranslator] = []


def tr(text: str, comment: str = "", n: int = -1, /, *, one: str = "", **values: object) -> str:
    """The text in the reader's language, its `{names}` filled in.

    With `n` there stands `%n` in it; `one` is the English text for `n == 1`. Do not give `comment` and values
    together: lupdate takes any third argument for a number. And never in an f-string: it looks in none.
    """
    words = QCoreApplication.translate(CONTEXT, text, comment or None, n)
    if n == 1 and one and words == text.replace("%n", "1"):
        words = one
    return words.format_map(values) if values else words


def source(text: str, comment: str = "", /) -> str:
    """Mark a text that is kept as data; it is translated where it is shown."""
    return text


def keys(name: str, /) -> str:
    """A key or a combination, in Qt's English spelling, as it is called on the reader's keyboard."""
    from PySide6.QtGui import QKeySequence

    return QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText) or name


def with_key(words: str, name: str, /) -> str:
    """What a control does, and the key for it."""
    return f"{words} ({keys(name)})"


def number(value: float, digits: int = 0) -> str:
    """A number as the reader writes it, in the digits that all of the window is in."""
    locale = QLocale()
    shown = f"{value:.{digits}f}"
    return shown.replace(".", locale.decimalPoint()) if locale.zeroDigit() == "0" else shown


def install(app: QCoreApplication, folder: Path, language: str = "") -> str:
    """Have the window speak it, or without one the first of the system's. Returns one of `NAMES`.

    `folder` has the translations. What is on the screen stays as it is: to be called before any window.
    """
    for translator in _translators:
        app.removeTranslator(translator)
    _translators.clear()
    chosen = match([language] if language else QLocale.system().uiLanguages())
    if language or chosen != "en":
        QLocale.setDefault(QLocale(chosen))
    else:
        QLocale.setDefault(QLocale.system())  # English words, and the system's own way with numbers
    if chosen != "en":
        _load(app, f"qtbase_{chosen}", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
        _load(app, f"swdesk_{chosen}", folder)
    if hasattr(app, "setLayoutDirection"):
        app.setLayoutDirection(QLocale(chosen).textDirection())
    return chosen


def match(wanted: list[str]) -> str:
    """The first of some languages, in a system's spelling (`pt-PT`, `de_AT`), that there is; else English."""
    for one in wanted:
        locale = QLocale(one.replace("-", "_"))
        if locale.language() == QLocale.Language.C:
            continue
        for name in NAMES:
            if QLocale(name).language() == locale.language():
                return name
    return "en"


def _load(app: QCoreApplication, name: str, folder: Path) -> None:
    translator = QTranslator(app)
    if translator.load(name, str(folder)):
        app.installTranslator(translator)
        _translators.append(translator)
    else:
        logger.warning("The translation %s could not be read", name)
