"""Links from other programs: a card each time, a call by a press only, and what is pasted into the field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from swdesk.app.desktop.opened_links import OpenedLinks
from swdesk.app.desktop.palette import DARK, LIGHT
from swdesk.app.desktop.region import region_of
from swdesk.app.phone import Account, Presence
from swdesk.app.presenters import links as presenter_module
from swdesk.app.presenters.destination_words import field_words, understood_text
from swdesk.errors import CallCreateError

ROOM = "swdesk://public/standup?channel=video"


@pytest.fixture
def now(window):
    """The clock of the card, turned by hand; it has been there long enough to be pressed."""
    clock = [100.0]
    window.links.presenter._clock = lambda: clock[0]
    return clock


@pytest.fixture
def opened(window, run, settle, now, make_token):
    """Opens a link, with a token in its field or without; the card has been looked at."""

    def open_it(text: str, *, token: str | None = "", patient: bool = True):
        async def work():
            if token is not None:
                window.panel.token.setText(token or make_token())
            await settle()
            window.links.open(text)
            await settle()
            now[0] += 1 if patient else 0

        run(work())
        return window.links.card

    return open_it


def lines(window) -> list[str]:
    return window.log.text.toPlainText().splitlines()


def words(card) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


# before anything is dialled


def test_a_link_shows_what_it_would_call_and_calls_nobody(window, opened, phone):
    card = opened(ROOM)
    assert card.isVisible()
    assert card.destination.text() == "/public/standup"
    assert card.kind.text() == "Room"
    assert "You call as ada, in Local lab." in words(card)
    assert card.audio.isChecked()
    assert card.video.isChecked()
    assert (card.accept.text(), card.dismiss.text()) == ("Dial", "Dismiss")
    assert phone.dialled == []
    assert lines(window) == []
    assert window.panel.destination.text() == ""
    assert window.stage.hint.isHidden()


@pytest.mark.parametrize(
    ("text", "destination", "kind"),
    [
        ("tel:+1-555-123-4567", "+1 555-123-4567 (US)", "Phone number"),
        ("tel:112", "112", "Phone number"),
        ("sip:alice@example.com", "sip:alice@example.com", "SIP"),
        ("callto:alice@example.com", "sip:alice@example.com", "SIP"),
        ("swdesk:/private/ada", "/private/ada", "Person"),
        ("swdesk:/ada", "/ada", "Address"),
    ],
)
def test_every_kind_is_named(opened, text, destination, kind):
    card = opened(text)
    assert (card.destination.text(), card.kind.text()) == (destination, kind)


def test_what_is_wished_for_is_ticked_and_what_is_not_is_as_in_the_dial_bar(window, opened):
    window.panel.video.setChecked(False)
    assert not opened("swdesk:/public/x").video.isChecked()
    assert opened("swdesk:/public/x?channel=video").video.isChecked()
    window.panel.video.setChecked(True)
    assert not opened("swdesk:/public/x?channel=audio").video.isChecked()


def test_what_was_left_out_and_what_to_key_in_is_said(opened):
    assert "Left out, as it means nothing here: x=1" in words(opened("sip:alice@example.com?x=1"))
    assert "Key in 12 once somebody answered." in words(opened("tel:+15551234567;ext=12"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("https://example.com", "“https” is no kind of link that makes a call."),
        ("sip:alice@example.com;maddr=evil.example", "Its part “maddr” would have the call go elsewhere."),
        ("tel:*21*+19005550100#", "“*21*+19005550100#” is an order to a telephone network, not a number."),
        ("swdesk:/public/x?token=abc", "It brings a token or a password."),
        ("swdesk:/public/%00", "The link holds characters that are not seen"),
        ("tel:1234567;phone-context=example.com", "Its number holds within “example.com” only"),
        ("tel:", "The link names nobody to call."),
        ("tel:%zz", "The link is damaged"),
        ("x" * 5000, "The link is longer than any destination may be."),
        ("callto:skype.name", "“skype.name” is nothing that can be called."),
    ],
)
def test_a_refused_link_says_why_and_offers_no_call(window, opened, phone, text, sentence):
    card = opened(text)
    assert sentence in words(card)
    assert "Nothing was dialled." in words(card)
    assert card.accept.isHidden()
    assert card.choices.isHidden()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert phone.dialled == []
    assert [line.partition(":")[0] for line in lines(window)] == ["Link refused"]


def test_nothing_of_a_link_is_rich_text_and_no_token_is_told(window, opened):
    opened("sip:alice@example.com?a=%3Cb%3Ebold%3C/b%3E")
    card = opened("swdesk:/public/x?note=<img src=x>")
    assert "note=<img src=x>" in words(card)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in card.findChildren(QLabel))
    window.panel.destination.setText("sip:alice@example.com;<b>maddr</b>=1")
    assert window.panel.destination_hint.textFormat() == Qt.TextFormat.PlainText
    secret = "eyJhbGciOiJkaXIifQ.aaaa.bbbb"
    card = opened(f"swdesk:/public/x?n={secret}")
    assert secret not in words(card)
    assert secret not in "".join(lines(window))


# dialling it, or not


def test_enter_dials_what_the_card_shows(window, opened, phone, run, settle, make_token):
    token = make_token()
    card = opened(ROOM, token=token)
    assert window.focusWidget() is card.accept

    async def story():
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        await settle()

    run(story())
    ((with_token, destination, wishes),) = phone.dialled
    assert (with_token, destination, wishes.audio, wishes.video) == (token, "/public/standup", True, True)
    assert card.isHidden()
    assert lines(window)[:2] == ["Dialing /public/standup...", "Options: audio=true, video=true"]
    assert window.panel.destination.text() == "/public/standup"
    assert window.call.view.value.destination == "/public/standup"


def test_enter_in_a_box_of_the_card_dials_with_the_choice_made_there(window, opened, phone, run, settle):
    card = opened(ROOM)

    async def story():
        card.video.setFocus()
        QTest.keyClick(card.video, Qt.Key.Key_Space)
        QTest.keyClick(card.video, Qt.Key.Key_Return)
        await settle()

    run(story())
    assert [(wishes.audio, wishes.video) for _, _, wishes in phone.dialled] == [(True, False)]


@pytest.mark.parametrize("where", ["accept", "dismiss", "audio", "video"])
def test_escape_dismisses_it_from_everywhere_in_it(window, opened, phone, where):
    card = opened(ROOM)
    getattr(card, where).setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert card.isHidden()
    assert phone.dialled == []
    assert window.focusWidget() is window.panel.destination
    assert window.stage.hint.isVisible()


def test_a_key_that_was_on_its_way_when_the_card_came_up_dials_nothing(opened, phone, now, run, settle):
    card = opened(ROOM, patient=False)

    async def story():
        QTest.keyClick(card.accept, Qt.Key.Key_Return)
        QTest.mouseClick(card.accept, Qt.MouseButton.LeftButton)
        await settle()
        assert card.isVisible()
        assert phone.dialled == []
        now[0] += presenter_module.GUARD
        card.accept.click()
        await settle()

    run(story())
    assert card.isHidden()
    assert len(phone.dialled) == 1


def test_the_order_of_the_keyboard(window, opened):
    card = opened(ROOM)
    seen = []
    card.audio.setFocus()
    for _ in range(4):
        seen.append(window.focusWidget().accessibleName())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert seen == ["Send audio", "Send video", "Dial", "Dismiss"]
    window.panel.token.setFocus()
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    assert window.focusWidget() is card.accept


def test_it_is_said_aloud(opened):
    card = opened("tel:+15551234567")
    assert card.accessibleName() == "Call from a link?"
    assert "Phone number +1 555-123-4567 (US). You call as ada" in card.accessibleDescription()


def test_the_newest_of_several_wins_and_says_so(window, opened, now, phone):
    opened("tel:+15551234567")
    card = opened("swdesk:/public/other", patient=False)
    assert card.destination.text() == "/public/other"
    assert "It took the place of an earlier link, to +1 555-123-4567 (US)." in words(card)
    window.panel.destination.setFocus()
    opened("swdesk:/public/third", patient=False)
    assert window.focusWidget() is card.accept
    card.accept.click()  # the press was meant for the one before
    assert phone.dialled == []


# without a token


def test_without_a_token_it_asks_for_one_and_keeps_the_link(window, opened, phone, run, settle, make_token):
    card = opened("swdesk:/public/x?channel=audio", token=None)
    assert "There is no token yet. Paste yours above: the link is kept." in words(card)

    async def story():
        card.accept.click()
        assert window.focusWidget() is window.panel.token
        assert card.isVisible()
        assert phone.dialled == []
        window.panel.token.setText(make_token())
        await settle()
        assert "You call as ada, in Local lab." in words(card)
        assert card.isVisible()
        QTest.keyClick(window.panel.token, Qt.Key.Key_Return)
        await settle()

    run(story())
    assert [(to, wishes.video) for _, to, wishes in phone.dialled] == [("/public/x", False)]
    assert card.isHidden()


def test_who_would_call_is_said_before_signing_in_is_through(window, opened, phone):
    phone.sign_in_error = OSError("no way")
    card = opened(ROOM)
    assert "not signed in yet" in words(card)


# in a call


@pytest.fixture
def busy(window, dial, settle, run):
    call = dial()
    run(settle())
    return call


def test_in_a_call_it_disturbs_nothing(window, opened, busy):
    before = window.focusWidget()
    card = opened("tel:+15551234567")
    assert card.isVisible()
    assert card.title.text() == "A link asks for another call"
    assert "Your call to /public/x goes on until you hang up." in words(card)
    assert (card.accept.text(), card.dismiss.text()) == ("Hang up and call", "Not now")
    assert window.focusWidget() is before
    assert busy.hang_ups == 0
    assert not window.isModal()
    card.dismiss.click()
    assert card.isHidden()
    assert busy.hang_ups == 0
    assert window.call.view.value.status == "connected"


def test_hang_up_and_call_does_one_after_the_other(window, opened, busy, phone, run, settle):
    card = opened("tel:+15551234567")
    busy.hang_up_statuses = ["disconnecting"]

    async def story():
        card.accept.click()
        await settle()
        assert busy.hang_ups == 1
        assert card.accept.text() == "Hanging up…"
        assert not card.accept.isEnabled()
        assert len(phone.dialled) == 1
        busy.say("disconnected", "destroyed")
        await settle()

    run(story())
    assert [to for _, to, _ in phone.dialled] == ["/public/x", "+15551234567"]
    assert card.isHidden()
    assert window.dial.view.value.can_hang_up


def test_a_call_that_does_not_end_is_waited_for_in_vain_no_longer_than_said(
    window, opened, busy, phone, run, settle, monkeypatch
):
    monkeypatch.setattr(presenter_module, "END_LIMIT", 0.01)
    card = opened("tel:+15551234567")
    busy.hang_up_statuses = ["disconnecting"]

    async def story():
        card.accept.click()
        await settle(20)
        await settle(20)
        assert card.accept.isEnabled()
        assert card.accept.text() == "Hang up and call"
        busy.say("disconnected", "destroyed")
        await settle()

    run(story())
    assert len(phone.dialled) == 1
    assert card.isVisible()
    assert card.accept.text() == "Dial"


def test_not_now_while_it_hangs_up_places_no_call(window, opened, busy, phone, run, settle):
    card = opened("tel:+15551234567")
    busy.hang_up_statuses = ["disconnecting"]

    async def story():
        card.accept.click()
        await settle()
        card.dismiss.click()
        busy.say("disconnected", "destroyed")
        await settle()

    run(story())
    assert len(phone.dialled) == 1


def test_a_call_that_is_being_made_is_cancelled_for_the_link(window, opened, phone, run, settle, make_token):
    async def begin():
        window.panel.token.setText(make_token())
        window.panel.destination.setText("/public/x")
        phone.gate.clear()
        window.panel.dial.click()
        await settle()

    run(begin())
    card = opened("tel:+15551234567", token=None)

    async def story():
        card.accept.click()
        await settle()
        phone.gate.set()
        await settle()

    run(story())
    assert phone.cancelled == 1
    assert [to for _, to, _ in phone.dialled] == ["/public/x", "+15551234567"]


def test_the_end_of_the_call_makes_it_an_ordinary_card(window, opened, busy, run, settle):
    card = opened("tel:+15551234567")

    async def story():
        window.panel.hang_up.click()
        await settle()

    run(story())
    assert (card.title.text(), card.accept.text()) == ("Call from a link?", "Dial")


def test_what_failed_is_said_again_once_the_card_is_gone(window, opened, phone, run, settle):
    card = opened(ROOM)
    phone.error = CallCreateError("404")

    async def story():
        card.accept.click()
        await settle()

    run(story())
    assert window.stage.advice.isVisible()
    opened(ROOM)
    assert not window.stage.advice.isVisible()
    card.dismiss.click()
    assert window.stage.advice.isVisible()


# where it lies


@pytest.mark.parametrize("size", [(720, 480), (1180, 760)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("in_call", [False, True])
def test_it_lies_inside_the_window_with_its_buttons(
    window, opened, request, run, settle, size, factor, in_call
):
    if in_call:
        request.getfixturevalue("busy")
    window.resize(*size)
    card = opened("sip:a-rather-long-name-of-somebody@a-rather-long-host.example.com?x=1&y=2")
    font = QFont(card.font())
    font.setPointSizeF(font.pointSizeF() * factor)
    card.setFont(font)
    for part in [*card.findChildren(QLabel), card.accept, card.dismiss, card.audio, card.video]:
        part.setFont(font)
    run(settle())
    QApplication.sendPostedEvents()
    window.links._arrange()
    central = window.centralWidget()
    assert central.rect().contains(card.geometry())
    for part in (card.accept, card.dismiss, card.audio, card.video):
        place = QRect(part.mapTo(card, QPoint()), part.size())
        assert card.rect().contains(place), part.accessibleName()
        assert part.width() >= part.minimumSizeHint().width()
    stage = window.stage.mapTo(central, QPoint())
    assert card.y() >= stage.y()
    assert card.words.height() >= card.title.fontMetrics().height()
    is_cut = card.words.widget().height() > card.words.viewport().height()
    assert is_cut == (card.words.focusPolicy() != Qt.FocusPolicy.NoFocus)
    assert not is_cut or factor > 1, (card.words.widget().height(), card.words.viewport().height())


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_it_is_painted_in_its_theme(window, themes, opened, theme):
    themes.force(theme)
    try:
        card = opened(ROOM)
        image = window.grab().toImage()
        ratio = image.devicePixelRatio()
        corner = card.mapTo(window, QPoint(card.width() // 2, 6))
        assert image.pixelColor(round(corner.x() * ratio), round(corner.y() * ratio)).name() == theme.surface
    finally:
        themes.force(DARK)


# the field


@pytest.mark.parametrize(
    ("typed", "kind", "hint"),
    [
        ("/public/x", "Room", ""),
        ("+15551234567", "Phone number", ""),
        ("(415) 555-0100", "Phone number", "Calls +1 415-555-0100 (US)"),
        ("tel:+1-555-123-4567", "Phone number", "Calls +1 555-123-4567 (US)"),
        ("swdesk://public/x?channel=video", "Room", "Calls /public/x?channel=video"),
        ("<sip:alice@example.com>", "SIP", "Calls sip:alice@example.com"),
        ("911", "Phone number", "A short number: it is dialled as it stands."),
        ("sip:a@b.example;maddr=c", "", "Its part “maddr” would have the call go elsewhere."),
        ("sip:", "", "Starts with /public/ or /private/, or is +15551234567 or sip:user@host"),
        ("room", "", "Starts with /public/ or /private/, or is +15551234567 or sip:user@host"),
        ("", "", ""),
        ("a\x00b", "", "Starts with /public/ or /private/, or is +15551234567 or sip:user@host"),
    ],
)
def test_what_is_in_the_field_is_understood_and_shown(typed, kind, hint):
    assert field_words(typed, "US") == (kind, hint)


def test_a_local_number_without_a_country_is_told_and_not_blocked():
    kind, hint = field_words("(415) 555-0100", "")
    assert kind == "Phone number"
    assert hint.startswith("Calls 4155550100 · A local number without a country: it is dialled as it stands.")
    assert understood_text("(415) 555-0100", "") == "4155550100"


def test_what_was_pasted_is_dialled_as_it_was_understood(window, phone, run, settle, make_token):
    window.region = lambda: "US"
    window.dial._region = lambda: "US"

    async def story():
        window.panel.token.setText(make_token())
        QApplication.clipboard().setText("tel:(415)%20555-0100")
        window.panel.destination.setFocus()
        window.panel.destination.paste()
        assert window.panel.kind.text() == "Phone number"
        assert window.panel.destination_hint.text() == "Calls +1 415-555-0100 (US)"
        QTest.keyClick(window.panel.destination, Qt.Key.Key_Return)
        await settle()

    run(story())
    assert [to for _, to, _ in phone.dialled] == ["+14155550100"]
    assert lines(window)[0] == "Dialing +14155550100..."
    assert window.windowTitle().startswith("+14155550100 ")


def test_a_refused_link_in_the_field_is_dialled_as_it_stands(window, phone, run, settle, make_token):
    async def story():
        window.panel.token.setText(make_token())
        window.panel.destination.setText(" sip:a@b.example;maddr=c ")
        window.panel.dial.click()
        await settle()

    run(story())
    assert [to for _, to, _ in phone.dialled] == ["sip:a@b.example;maddr=c"]


def test_the_country_is_the_preferred_one_or_the_system_s():
    assert region_of("de", QLocale("en_US")) == "DE"
    assert region_of("", QLocale("pt_BR")) == "BR"
    assert region_of("", QLocale.c()) == ""
    assert region_of(" ", QLocale("en_001")) == ""


# from the system


def test_links_of_the_system_wait_for_the_window():
    opened, heard = OpenedLinks(), []
    assert opened.take(QFileOpenEvent(QUrl("tel:+15551234567")))
    assert opened.take(QFileOpenEvent(QUrl("swdesk://public/x?channel=video")))
    opened.follow(heard.append)
    assert heard == ["swdesk://public/x?channel=video"]
    assert opened.take(QFileOpenEvent(QUrl("tel:+1%20555%20123%204567")))
    assert heard[-1] == "tel:+1%20555%20123%204567"


def test_what_is_remembered_arrives_later_and_leaves_the_card_the_keyboard(
    window, opened, vault, run, settle, make_token
):
    """A link the program was started for is asked about before the keyring has answered."""
    card = opened(ROOM, token=None)
    assert "There is no token yet." in words(card)
    vault.token = make_token()

    async def story():
        await window.restore("/public/before")
        await settle()

    run(story())
    assert "You call as ada, in Local lab." in words(card)
    assert window.focusWidget() is card.accept
    assert window.panel.destination.text() == "/public/before"


def test_the_window_comes_forward_for_a_link(window, opened):
    window.showMinimized()
    opened(ROOM)
    assert not window.isMinimized()


def test_the_account_of_the_card_follows_the_account(window, opened, phone, run, settle):
    card = opened(ROOM)
    phone.account.set(replace(Account(Presence.ONLINE, "bob", "wss://puc.example.com"), name="bob"))
    run(settle())
    assert "You call as bob, in puc.example.com." in words(card)
    assert isinstance(window.focusWidget(), QLineEdit) or window.focusWidget() is card.accept
