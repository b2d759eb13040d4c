"""The translations: whole, in step with the code, and laid out in the reader's direction."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from importlib import util
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from swdesk.app import i18n
from swdesk.app.windows.main_window import MainWindow

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
PLURAL_FORMS = {"de": 2, "es": 2, "fr": 2, "pt_BR": 2, "ja": 1, "ar": 6}
MARK = re.compile(r"<[^>]+>|%n|&(?=\w)|\*\.\w+")
"""What must be in a translation as it is in the text: tags, the number, accelerators, patterns of files."""


def load_translate():
    spec = util.spec_from_file_location("translate", ROOT / "packaging" / "translate.py")
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(language: str) -> Iterator[tuple[str, str, list[str], str]]:
    """Text, comment, its translations (several where a number decides), and how finished it is."""
    for message in ElementTree.parse(FOLDER / f"swdesk_{language}.ts").iter("message"):
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        yield (
            message.findtext("source"),
            message.findtext("comment") or "",
            forms,
            translation.get("type", ""),
        )


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_there_is_a_file_for_every_language_that_can_be_chosen():
    assert set(PLURAL_FORMS) | {"en"} == set(i18n.NAMES)
    assert set(load_translate().LANGUAGES) == set(PLURAL_FORMS)


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_every_text_of_the_code_is_translated(language, tmp_path):
    """After a change of texts: `make translations`, then the new ones in resources/translations/*.ts."""
    fresh = tmp_path / f"swdesk_{language}.ts"
    load_translate().extract(fresh)
    code = {
        (message.findtext("source"), message.findtext("comment") or "")
        for message in ElementTree.parse(fresh).iter("message")
    }
    done = {(text, comment) for text, comment, forms, kind in messages(language) if not kind and all(forms)}
    assert code - done == set()
    assert done - code == set(), "not in the code any more: `make translations`"


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_a_translation_keeps_names_tags_and_forms(language):
    for text, _, forms, _ in messages(language):
        assert len(forms) == (PLURAL_FORMS[language] if "%n" in text else 1), text
        for form in forms:
            assert names(form) == names(text), text
            assert sorted(MARK.findall(form)) == sorted(MARK.findall(text)), text
            assert form == form.strip(), text
            assert ("…" in form) == ("…" in text) or "1555" in text, text
            assert ("\n" in form) == ("\n" in text)


@pytest.mark.parametrize("language", ["ja", "ar"])
def test_hardly_a_text_was_left_as_it_is(language):
    same = [text for text, _, forms, _ in messages(language) if forms == [text] and len(text.split()) > 1]
    left = {
        "Subscriber Access Token",
        "{number} Mbit/s",
        "{number} kbit/s",
        "{number} ms",
        "{number} %",
        "{number} dB",
        "{number} fps",
        "WebSocket {time}",
        "< 1 ms",
        "{action}: {notice}",
    }
    assert set(same) <= left


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_what_is_shipped_is_what_is_written(language):
    translator = QTranslator()
    assert translator.load(f"swdesk_{language}", str(FOLDER))
    for text, comment, forms, _ in messages(language):
        if len(forms) == 1 and "%n" not in text:
            assert translator.translate(i18n.CONTEXT, text, comment or None) == forms[0], text
        else:
            found = {translator.translate(i18n.CONTEXT, text, comment or None, n) for n in range(120)}
            assert found == set(forms)


# in the window


@pytest.fixture
def speak(qapp):
    def install(language: str) -> None:
        assert i18n.install(qapp, FOLDER, language) == language

    yield install
    i18n.install(qapp, FOLDER, "en")
    QLocale.setDefault(QLocale.c())


def place(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def call(window: MainWindow, phone, run, settle, make_token) -> None:
    async def work() -> None:
        window.panel.token.setText(make_token())
        window.panel.destination.setText("/public/x")
        window.panel.dial.click()
        await settle()
        phone.call.say("connected")
        await settle()

    run(work())


def test_arabic_is_laid_out_from_right_to_left(speak, make_window, phone, run, settle, make_token):
    places = {}
    for language in ("en", "ar"):
        speak(language)
        window = make_window()
        call(window, phone, run, settle, make_token)
        panel, stage = window.panel, window.stage
        parts = {
            "token": panel.token, "destination": panel.destination, "hang up": panel.hang_up,
            "audio": panel.audio, "devices": panel.start_camera_off, "log": window.log.text,
            "pill": stage.pills["destination"], "mute": stage.call_bar.microphone,
            "end": stage.call_bar.hang_up, "version": window.status_line.version,
        }  # fmt: skip
        places[language] = {name: place(window, part).center().x() for name, part in parts.items()}
    english, arabic = places["en"], places["ar"]
    middle = 1180 / 2
    for name in ("token", "audio", "pill", "mute"):
        assert english[name] < middle < arabic[name], name
    for name in ("hang up", "devices", "end", "version"):
        assert arabic[name] < middle < english[name], name
    # Each line in the order of reading.
    assert arabic["token"] > arabic["destination"] > arabic["hang up"]
    assert english["token"] < english["destination"] < english["hang up"]


def test_in_arabic_destinations_and_the_log_stay_from_left_to_right(
    speak, make_window, phone, run, settle, make_token
):
    speak("ar")
    window = make_window()
    call(window, phone, run, settle, make_token)
    left = Qt.LayoutDirection.LeftToRight
    for field in (window.panel.token, window.panel.destination, window.log.text):
        assert field.layoutDirection() == left
    lines = [line.text for line in window.journal.lines]
    assert "Status: connected" in lines
    assert window.stage.pills["elapsed"].text == "00:00"
    assert window.panel.dial.text() == "اتصال"


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_the_log_is_english_everywhere(speak, make_window, phone, run, settle, make_token, language):
    """Its lines are a contract with those who read and script it (UX1.2)."""
    speak(language)
    window = make_window()
    call(window, phone, run, settle, make_token)
    phone.call.say("recovering", "connected", "disconnecting", "disconnected", "destroyed")
    lines = [line.text for line in window.journal.lines]
    assert lines == [
        "Dialing /public/x...",
        "Options: audio=true, video=true",
        *(f"Status: {status}" for status in ("new", "trying", "connected", "recovering", "connected")),
        *(f"Status: {status}" for status in ("disconnecting", "disconnected", "destroyed")),
    ]
    assert window.panel.dial.text() != "Dial"


@pytest.mark.parametrize("language", PLURAL_FORMS)
def test_the_window_fits_its_words(speak, make_window, language):
    speak(language)
    window = make_window()
    for size in ((720, 480), (1180, 760)):
        window.resize(*size)
        QApplication.processEvents()
        for button in (window.panel.dial, window.panel.hang_up):
            assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()), size
        for box in (window.panel.audio, window.panel.video, window.panel.remember):
            assert box.width() >= box.sizeHint().width(), size
        assert window.centralWidget().horizontalScrollBar().maximum() == 0
