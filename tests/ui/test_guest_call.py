"""A link for guests, from the card to the end of the call, against a local space; and what is left of it."""

from __future__ import annotations

import asyncio
import gc
import logging
import time
from contextlib import suppress

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from swdesk import places
from swdesk.app.client_phone import ClientPhone, Media, Reach
from swdesk.app.desktop.memory import Memory
from swdesk.app.engine import EngineThread
from swdesk.app.settings import Settings
from swdesk.app.sound_checks import EngineCamera
from swdesk.app.windows.main_window import MainWindow
from swdesk.cli.lab import LabSpace
from swdesk.diagnostics.logs import install_redaction
from swdesk.places import Places
from swdesk.protocol.links import parse_link
from swdesk.session.embed import EmbedTokenCredentialProvider

pytestmark = pytest.mark.integration

MEDIA = Media("tone:440", "synthetic:bars", "null:")
ROOM = "/public/test-room"


@pytest.fixture
def log(tmp_path):
    """The log as it is written to its file, and with all that it can hold."""
    handler, root = logging.FileHandler(tmp_path / "swdesk.log", encoding="utf-8"), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    install_redaction()
    yield tmp_path / "swdesk.log"
    root.setLevel(before)
    root.removeHandler(handler)
    handler.close()


@pytest.fixture
def engine(qapp):
    gc.collect()
    engine = EngineThread()
    engine.start()
    yield engine
    assert engine.stop(5)


@pytest.fixture
def lab(engine, run):
    lab = run(engine.run(LabSpace.launch(["--print-guest-link", ROOM])), 30)
    yield lab
    run(engine.run(lab.close()))


@pytest.fixture
def window(qapp, themes, vault, run, engine, lab, tmp_path, monkeypatch):
    """A window whose machine has a camera that is none, and that trusts the space."""
    monkeypatch.setattr(places, "_here", Places(data=tmp_path))
    ca_file = tmp_path / "ca.pem"
    ca_file.write_text(lab.ca_pem, encoding="utf-8")

    async def build() -> MainWindow:
        phone = ClientPhone(engine, Reach(ca_file), lambda _in_lab: MEDIA)
        window = MainWindow(
            phone, vault, themes, "0", Settings.load(), camera=EngineCamera(engine, MEDIA)
        )  # fmt: skip
        window.links.presenter._clock = lambda: next(patience)
        window.resize(900, 600)
        window.show()
        await window.restore("")
        return window

    patience = iter(range(0, 10_000, 10))
    window = run(build(), 30)
    yield window
    window.hide()

    async def end() -> None:
        with suppress(RuntimeError):
            await window.shut_down()
        await window._phone.close()

    run(end(), 10)
    window.close()
    window.deleteLater()


async def until(is_so, limit: float = 10.0) -> bool:
    """Whether it became so in time."""
    ends = time.monotonic() + limit
    while not is_so() and time.monotonic() < ends:  # noqa: ASYNC110 - the other thread tells nobody
        await asyncio.sleep(0.01)
    return bool(is_so())


def test_link_card_enter_connected_and_nothing_is_left(window, lab, run, vault, tmp_path, log, monkeypatch):
    guest = parse_link(lab.ready.guest_link).guest
    card, own = window.links.card, lab.token("ada")
    memory = Memory(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    window.recents.entries.observe(memory.keep_recents)
    given: list[str] = []
    exchange = EmbedTokenCredentialProvider.authenticate

    async def authenticate(provider):
        credential = await exchange(provider)
        given.append(credential.token)
        return credential

    monkeypatch.setattr(EmbedTokenCredentialProvider, "authenticate", authenticate)

    async def story() -> None:
        window.panel.remember.setChecked(True)
        window.panel.token.setText(own)
        assert await until(lambda: window.header.account.text == "Online as Ada · Local lab")
        assert await until(lambda: vault.token == own)

        window.links.open(lab.ready.guest_link)
        assert await until(lambda: card.isVisible() and card.picture.frames_painted > 2)
        assert window.dial.view.value.can_dial, "a card is no call"
        assert guest.host in card.account.text().replace("\u200b", "")
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        assert card.isHidden()

        assert await until(lambda: window.call.view.value.status == "connected", 20)
        assert window.header.account.text == "Guest in this call · Local lab"
        assert await until(lambda: window.stage.remote.frames_painted > 5)
        assert window.panel.token.text() == own
        window.panel.hang_up.click()
        assert await until(lambda: window.dial.view.value.can_dial)
        assert await until(lambda: window.header.account.text == "Online as Ada · Local lab")
        assert await until(lambda: window._phone._guest is None)

    run(story(), 60)
    memory.save(window, window.panel.destination.text())
    window.settings.put("video.mirror_self_view", False)
    window.settings.close()
    assert {file.name for file in tmp_path.iterdir()} >= {"preferences.toml", "window.ini", "swdesk.log"}
    assert "Status: connected" in window.log.text.toPlainText()
    (sat,) = given
    for secret in (guest.embed_token, guest.embed_token[4:], sat, sat.rpartition(".")[2]):
        assert secret not in window.log.text.toPlainText()
        assert secret not in window.panel.token.text() + window.panel.destination.text()
        assert secret not in repr((vault.token, window.recents.entries.value, window.settings.value))
        for file in tmp_path.rglob("*"):
            assert secret.encode() not in file.read_bytes(), file
    assert vault.token == own
    assert ROOM not in window.recents.entries.value
    assert "verto.invite" in log.read_text(encoding="utf-8"), "what is searched is the log of the call"


def test_a_guest_calls_no_other_address(window, lab, run):
    """The space holds to it; the window says so and is as it was."""
    link = lab.ready.guest_link.replace(ROOM, "/public/echo")

    async def story() -> None:
        window.links.open(link)
        window.links.presenter.accept(True, False)
        assert await until(lambda: window.stage.advice.isVisible())
        assert await until(lambda: window._phone._guest is None)

    run(story(), 30)
    assert window.stage.advice.title.text() == f"localhost:{lab.port} takes no guest with this link"
    assert window.header.account.text == ""


def test_an_embed_token_the_space_does_not_know(window, lab, run):
    link = lab.ready.guest_link
    token = parse_link(link).guest.embed_token

    async def story() -> None:
        window.links.open(link.replace(token, "c2c_" + "0" * 32))
        window.links.presenter.accept(True, True)
        assert await until(lambda: window.stage.advice.isVisible())
        assert await until(lambda: window._phone._guest is None)

    run(story(), 30)
    assert window.stage.advice.title.text() == f"localhost:{lab.port} takes no guest with this link"
    assert window.panel.token.text() == ""


def test_a_call_of_a_guest_is_hung_up_with_the_program(window, lab, run):
    async def story() -> None:
        window.links.open(lab.ready.guest_link)
        window.links.presenter.accept(True, False)
        assert await until(lambda: window.call.view.value.status == "connected", 20)
        phone = window._phone
        client = phone._guest.client
        await window.shut_down()
        await phone.close()
        assert client.calls.value == ()
        assert await until(lambda: not client.state.value.connected, 3)

    run(story(), 40)
