"""Translation itself: what `tr()` gives, which language is taken, and what lupdate finds in the code."""

from __future__ import annotations

import ast
import string
import subprocess
from collections.abc import Iterator
from importlib import util
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from swdesk.app import i18n
from swdesk.app.i18n import keys, match, number, source, tr
from swdesk.app.presenters import core_words
from swdesk.app.presenters.advice import THREE_CAUSES
from swdesk.errors import InvalidCredentialsError
from swdesk.protocol.credentials import parse_token

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
CODE = sorted((ROOT / "swdesk" / "app").rglob("*.py"))
CORE = [ROOT / "swdesk" / "protocol" / "credentials.py", ROOT / "swdesk" / "session" / "secrets.py"]


@pytest.fixture(scope="module")
def translate():
    spec = util.spec_from_file_location("translate", ROOT / "packaging" / "translate.py")
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def german(qapp, translate, tmp_path, monkeypatch):
    """The window's language is German, with three texts translated."""
    messages = """
    <message><source>Hold {key} to talk</source><translation>Zum Sprechen {key} halten</translation></message>
    <message><source>Open</source><comment>verb</comment><translation>Öffnen</translation></message>
    <message numerus="yes"><source>%n calls</source>
    <translation><numerusform>%n Anruf</numerusform><numerusform>%n Anrufe</numerusform></translation>
    </message>
    """
    path = tmp_path / "swdesk_de.ts"
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de_DE">'
        f"<context><name></name>{messages}</context></TS>",
        encoding="utf-8",
    )
    translate.release(path, path.with_suffix(".qm"))
    translator = QTranslator()
    assert translator.load("swdesk_de", str(tmp_path))
    assert qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def put_back(qapp):
    yield
    i18n.install(qapp, TRANSLATIONS, "en")
    QLocale.setDefault(QLocale.c())


def test_english_needs_no_file():
    assert tr("Hold {key} to talk", key="F8") == "Hold F8 to talk"
    assert tr("A {brace} stays without values") == "A {brace} stays without values"
    assert tr("%n calls", "", 1, one="1 call") == "1 call"
    assert tr("%n calls", "", 3, one="1 call") == "3 calls"
    assert source("Open", "verb") == "Open"


def test_german_with_names_and_plural_forms(german):
    assert tr("Hold {key} to talk", key="{F8}") == "Zum Sprechen {F8} halten"
    assert tr("Open", "verb") == "Öffnen"
    assert tr("Open") == "Open"
    assert tr("%n calls", "", 1, one="1 call") == "1 Anruf"
    assert tr("%n calls", "", 3, one="1 call") == "3 Anrufe"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["de-AT", "en"], "de"),
        (["en-GB", "de"], "en"),
        (["nl-NL", "fr-BE", "de"], "fr"),
        (["pt-PT"], "pt_BR"),
        (["ja"], "ja"),
        (["ar-EG"], "ar"),
        (["C"], "en"),
        (["tlh"], "en"),
        ([], "en"),
    ],
)
def test_the_first_of_the_system_s_languages_that_there_is(wanted, found):
    assert match(wanted) == found


def test_a_language_brings_its_numbers_and_its_direction(qapp, put_back):
    assert i18n.install(qapp, TRANSLATIONS, "ar") == "ar"
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert i18n.install(qapp, TRANSLATIONS, "de") == "de"
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert number(1234.56, 1) == "1234,6"
    assert keys("Ctrl+Space") == "Strg+Leertaste"  # Qt's own translation
    assert i18n.install(qapp, TRANSLATIONS, "en") == "en"
    assert number(1234.56, 1) == "1234.6"
    assert keys("Ctrl+Space") == "Ctrl+Space"


# what the code has for translators


def calls() -> Iterator[tuple[Path, ast.Call]]:
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("tr", "source"):
                yield path, node


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_lupdate_can_read_every_text():
    counted = 0
    for path, call in calls():
        where = f"{path.name}:{call.lineno}"
        assert not isinstance(call.args[0], ast.JoinedStr | ast.BinOp), f"{where}: no literal"
        text = literal(call.args[0])
        if text is None:
            assert call.func.id == "tr", f"{where}: source() of no literal"
            continue
        counted += 1
        assert text == text.strip(), f"{where}: spaces around"
        if call.func.id == "tr":
            named = {keyword.arg for keyword in call.keywords}
            assert named - {"one"} == fields(text), f"{where}: other names than in the text"
            assert ("%n" in text) == (len(call.args) == 3), f"{where}: %n goes with a number"
            if len(call.args) > 1:
                assert not named - {"one"} or len(call.args) == 3, f"{where}: comment and values"
            assert "%n" not in text or "one" in named, f"{where}: no English for one"
    assert counted > 200


def test_what_lupdate_reads_is_what_the_code_has(translate, tmp_path):
    target = tmp_path / "swdesk_de.ts"
    translate.extract(target)
    found = set()
    for message in ElementTree.parse(target).iter("message"):
        text, comment = message.findtext("source"), message.findtext("comment") or ""
        assert (message.get("numerus") == "yes") == ("%n" in text), text
        found.add((text, comment))
    assert {name.text for name in ElementTree.parse(target).iter("name")} == {None}
    wanted = set()
    for _, call in calls():
        if (text := literal(call.args[0])) is not None:
            wanted.add((text, literal(call.args[1]) if len(call.args) > 1 else ""))
    assert found == wanted


def test_the_core_s_sentences_are_the_core_s():
    code = "".join(path.read_text("utf-8") for path in CORE)
    for sentence in core_words.SENTENCES:
        assert f'"{sentence}"' in code, sentence
    with pytest.raises(InvalidCredentialsError) as refused:
        parse_token("eyJlbmMiOiJBMjU2R0NNIn0.a.b")
    assert core_words.translated(refused.value) == str(refused.value)
    assert "{found}" in core_words.CUT_SHORT
    assert core_words.translated(ValueError(THREE_CAUSES)) == THREE_CAUSES


def test_the_tools_are_there(translate):
    for name in ("lupdate", "lrelease"):
        done = subprocess.run([translate.tool(name), "-version"], capture_output=True, check=True, text=True)
        assert "version" in done.stdout
