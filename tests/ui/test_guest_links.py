"""The card of a link for guests: whose guest one would be, the own picture, a call that leaves nothing."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from swdesk.app.phone import Account, Presence
from swdesk.app.presenters import links as presenter_module
from swdesk.app.presenters.destination_words import field_words
from swdesk.app.presenters.guest_words import advise_guest
from swdesk.errors import (
    CallCreateError,
    HttpRequestError,
    InvalidCredentialsError,
    MediaAccessError,
    MessageParseError,
    RequestError,
    RequestTimeoutError,
    TransportConnectionError,
    UnexpectedError,
)
from swdesk.protocol.guest import Guest
from tests.ui.test_video_view import picture

TOKEN = "c2c_7acc0e5e968706a032983cd80cdca219"
HOST = "example.signalwire.com"
LINK = f"swdesk:/public/room?channel=video&embed={TOKEN}&host={HOST}"


class FakeCamera:
    """A camera that opens when the test lets it."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.mailbox = None
        self.error: Exception | None = None
        self.gate = asyncio.Event()
        self.gate.set()

    async def show_camera(self, mailbox) -> None:
        self.done.append("opening")
        await self.gate.wait()
        if self.error is not None:
            raise self.error
        self.mailbox = mailbox
        self.done.append("open")

    async def hide_camera(self) -> None:
        self.mailbox = None
        self.done.append("gone")


@pytest.fixture
def camera() -> FakeCamera:
    return FakeCamera()


@pytest.fixture
def window(make_window, camera):
    return make_window(camera=camera)


@pytest.fixture
def now(window):
    clock = [100.0]
    window.links.presenter._clock = lambda: clock[0]
    return clock


@pytest.fixture
def opened(window, run, settle, now):
    """Opens a link; the card has been looked at."""

    def open_it(text: str = LINK, *, patient: bool = True):
        async def work():
            window.links.open(text)
            await settle()
            now[0] += 1 if patient else 0

        run(work())
        return window.links.card

    return open_it


@pytest.fixture
def press(window, run, settle):
    """Presses a key where the focus is."""

    def press_it(key: Qt.Key) -> None:
        async def work():
            QTest.keyClick(window.focusWidget(), key)
            await settle()

        run(work())

    return press_it


def words(card) -> str:
    shown = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    return "\n".join(shown).replace("\u200b", "")


def everything(window) -> str:
    """All that the window keeps, shows and remembers in words."""
    labels = [QLabel.text(label) for label in window.findChildren(QLabel)]
    fields = [window.panel.token.text(), window.panel.destination.text(), window.log.text.toPlainText()]
    return "\n".join(
        [*labels, *fields, *window.recents.entries.value, window.recents.last, repr(window.settings.value)]
    )


def test_it_says_whose_guest_one_would_be_and_calls_nobody(window, opened, phone):
    card = opened()
    assert card.isVisible()
    assert card.title.text() == "Join as a guest?"
    assert (card.kind.text(), card.destination.text()) == ("Room", "/public/room")
    assert "You join as a guest of example.signalwire.com." in words(card)
    assert card.account.textFormat() == Qt.TextFormat.PlainText
    assert (card.accept.text(), card.dismiss.text()) == ("Join", "Dismiss")
    assert "a guest of" in card.accessibleDescription()
    assert window.focusWidget() is card.accept
    assert phone.joined == phone.dialled == []
    assert TOKEN not in everything(window)


def test_enter_joins_as_a_guest_without_any_token_of_ones_own(window, opened, phone, press):
    card = opened()
    press(Qt.Key.Key_Return)
    ((guest, destination, wishes),) = phone.joined
    assert guest == Guest(HOST, TOKEN)
    assert (destination, wishes.audio, wishes.video) == ("/public/room", True, True)
    assert phone.dialled == []
    assert card.isHidden()
    assert window.dial.view.value.can_hang_up
    assert window.call.view.value.destination == "/public/room"


def test_what_is_chosen_at_the_card_is_what_is_sent(window, opened, phone, run, settle):
    window.panel.start_muted.setChecked(True)
    card = opened()

    async def story():
        card.video.click()
        card.accept.click()
        await settle()

    run(story())
    ((_, _, wishes),) = phone.joined
    assert (wishes.audio, wishes.video, wishes.start_muted) == (True, False, True)


def test_a_press_that_was_on_its_way_joins_nothing(opened, phone, press, now):
    card = opened(patient=False)
    press(Qt.Key.Key_Return)
    assert card.isVisible()
    assert phone.joined == []
    now[0] += presenter_module.GUARD
    press(Qt.Key.Key_Return)
    assert len(phone.joined) == 1


def test_nothing_of_it_is_kept(window, opened, phone, press, run, settle, make_token):
    own = make_token()

    async def sign_in():
        window.panel.token.setText(own)
        window.panel.destination.setText("/public/mine")
        await settle()

    run(sign_in())
    opened()
    press(Qt.Key.Key_Return)
    assert TOKEN not in everything(window)

    async def end():
        phone.call.say("connected")
        window.panel.hang_up.click()
        await settle()

    run(end())
    assert window.dial.view.value.can_dial
    assert (window.panel.token.text(), window.panel.destination.text()) == (own, "/public/mine")
    assert window.recents.entries.value == ()
    assert window.recents.last == ""
    assert TOKEN not in everything(window)
    assert phone.signed_in == [own], "who was signed in stays so"


def test_who_one_is_in_the_call_is_shown_and_the_own_token_is_not_thought_to_end(
    window, phone, run, settle, make_token
):
    own = make_token()

    async def story():
        window.panel.token.setText(own)
        await settle()
        phone.account.set(Account(Presence.ONLINE, "Guest", f"wss://{HOST}", expires_at=1.0, is_guest=True))
        assert window.header.account.text == f"Guest in this call · {HOST}"
        await phone.sign_in(own)
        assert window.header.account.text == "Online as ada · Local lab"
        window.panel.token.setText("")
        await settle()
        window.panel.token.setText(own)
        assert window.account.view.value.token_hint == ""
        await settle()

    run(story())


# one's own picture


def test_the_camera_is_open_while_the_card_is(window, opened, camera, press):
    card = opened()
    assert camera.done == ["opening", "open"]
    assert card.picture.isVisible()
    assert camera.mailbox is card.picture.mailbox
    press(Qt.Key.Key_Escape)
    assert card.isHidden()
    assert camera.done == ["opening", "open", "gone"]


def test_and_is_let_go_before_the_call_is_made_of_it(opened, camera, press):
    opened()
    press(Qt.Key.Key_Return)
    assert camera.done == ["opening", "open", "gone"]


def test_only_when_pictures_are_to_be_sent(window, opened, camera, run, settle):
    card = opened(LINK.replace("video", "audio"))
    assert card.picture.isHidden()
    assert camera.done == []

    async def story():
        card.video.click()
        await settle()
        assert card.picture.isVisible()
        assert camera.done == ["opening", "open"]
        card.video.click()
        await settle()

    run(story())
    assert camera.done == ["opening", "open", "gone"]


def test_an_ordinary_link_opens_no_camera(opened, camera):
    card = opened("swdesk:/public/room?channel=video")
    assert card.picture.isHidden()
    assert camera.done == []


def test_one_that_is_wanted_no_more_while_it_opens_is_let_go(window, opened, camera, run, settle):
    camera.gate.clear()
    card = opened()

    async def story():
        card.dismiss.click()
        await settle()
        assert camera.done == ["opening"]
        camera.gate.set()
        await settle()

    run(story())
    assert camera.done == ["opening", "open", "gone"]


def test_it_is_let_go_with_the_window(window, opened, camera, run, settle):
    opened()

    async def story():
        window.hide()
        await settle()
        assert camera.done[-1] == "gone"
        window.show()
        await settle()
        assert camera.done[-1] == "open"

    run(story())
    run(window.shut_down())
    assert camera.done[-1] == "gone"


@pytest.mark.parametrize(
    ("text", "note"), [("denied", "Camera blocked by the system"), ("nothing there", "No camera")]
)
def test_why_there_is_no_picture(opened, camera, text, note):
    camera.error = MediaAccessError(text, operation="open", media="video")
    card = opened()
    assert card.picture._note == note
    assert card.accept.isEnabled()


@pytest.mark.parametrize(
    ("size", "shape"), [((1280, 720), 16 / 9), ((640, 480), 4 / 3), ((360, 640), 9 / 16)]
)
def test_the_picture_has_the_shape_of_what_is_sent(window, opened, camera, run, settle, size, shape):
    card = opened()

    async def story():
        camera.mailbox.put(picture(*size))
        await settle(20)

    run(story())
    QApplication.sendPostedEvents()
    assert card.picture.width() / card.picture.height() == pytest.approx(shape, rel=0.03)
    assert card.picture.is_mirrored


# in a call


def test_in_a_call_it_cannot_be_taken_up_and_says_so(window, dial, run, settle, opened, camera, phone):
    call = dial()
    before = window.focusWidget()
    card = opened()
    assert card.title.text() == "A link asks for another call"
    assert "Your call to /public/x goes on until you hang up." in words(card)
    assert "Nobody can be a guest during a call: join once it has ended." in words(card)
    assert card.accept.isHidden()
    assert card.choices.isHidden()
    assert camera.done == []
    assert window.focusWidget() is before
    window.links.presenter.accept(True, True)
    assert (call.hang_ups, phone.joined) == (0, [])

    async def end():
        window.panel.hang_up.click()
        await settle()

    run(end())
    assert card.accept.text() == "Join"
    assert camera.done == ["opening", "open"]


def test_a_call_from_the_dial_bar_takes_the_camera_and_the_card_waits(window, opened, dial, camera, phone):
    card = opened()
    dial()
    assert card.isVisible()
    assert card.accept.isHidden()
    assert camera.done == ["opening", "open", "gone"]
    assert phone.joined == []


# what goes wrong


@pytest.mark.parametrize(
    ("error", "title"),
    [
        (RequestError("no", status=401), f"{HOST} takes no guest with this link"),
        (HttpRequestError("no", status=404), f"{HOST} takes no guest with this link"),
        (InvalidCredentialsError("no"), f"{HOST} takes no guest with this link"),
        (HttpRequestError("moved", status=302), f"{HOST} gave no answer that makes a guest"),
        (MessageParseError("rubbish"), f"{HOST} gave no answer that makes a guest"),
        (RequestTimeoutError("slow"), f"{HOST} did not answer in time"),
        (TransportConnectionError("unreachable"), f"{HOST} cannot be reached"),
        (TransportConnectionError("x: CERTIFICATE_VERIFY_FAILED"), f"{HOST} could not prove who it is"),
        (UnexpectedError("502"), f"{HOST} failed to take a guest"),
        (CallCreateError("Call create timeout"), "The space did not take the call"),
    ],
)
def test_each_failure_has_a_sentence_and_leaves_the_own_token_alone(
    window, opened, phone, press, error, title
):
    phone.error = error
    opened()
    press(Qt.Key.Key_Return)
    assert window.dial.view.value.can_dial
    assert window.stage.advice.isVisible()
    assert window.stage.advice.title.text() == title
    assert window.panel.token_hint.isHidden() or "Not accepted" not in window.panel.token_hint.text()
    assert window.dial.view.value.token_fault == ""
    assert TOKEN not in everything(window)
    advice = advise_guest(error, HOST)
    assert advice.text.count(".") >= 1
    assert "token" not in advice.text


def test_cancel_while_the_space_is_asked(window, opened, phone, run, settle):
    phone.gate.clear()
    card = opened()

    async def story():
        card.accept.click()
        await settle()
        assert window.dial.view.value.can_cancel
        window.panel.cancel.click()
        await settle()

    run(story())
    assert phone.cancelled == 1
    assert window.dial.view.value.can_dial
    assert not window.stage.advice.isVisible()


# elsewhere


def test_pasted_into_the_field_it_opens_its_card(window, opened, phone, run, settle, make_token):
    assert field_words(LINK, "")[1] == "A link for guests: Dial shows its card."

    async def story():
        window.panel.token.setText(make_token())
        window.panel.destination.setText(LINK)
        await settle()
        window.panel.dial.click()
        await settle()

    run(story())
    assert window.links.card.isVisible()
    assert window.links.card.title.text() == "Join as a guest?"
    assert window.panel.destination.text() == ""
    assert phone.dialled == phone.joined == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("&host=" + HOST, ""), "A link for guests has one embed token, one host and an address"),
        ((HOST, "192.0.2.7"), "“192.0.2.7” is not the name of a host."),
        ((TOKEN, "c2c_"), "Its embed token is damaged."),
    ],
)
def test_one_that_is_refused_says_why(window, opened, camera, change, sentence):
    card = opened(LINK.replace(*change))
    assert sentence in words(card)
    assert card.accept.isHidden()
    assert camera.done == []


def test_a_long_host_is_seen_to_its_end(window, opened):
    long = "example.signalwire.com." + "a-rather-long-part." * 8 + "evil.example"
    card = opened(LINK.replace(HOST, long))
    assert long in words(card)
    assert card.account.sizeHint().width() <= card.words.viewport().width()
    assert card.account.minimumSizeHint().width() <= card.words.viewport().width()


@pytest.mark.parametrize("size", [(720, 480), (1180, 760)])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("link", [LINK, "swdesk:/public/room"], ids=["guest", "other"])
def test_it_lies_inside_the_window_with_its_buttons(
    window, themes, opened, camera, run, settle, size, zoom, link
):
    themes.set_zoom(zoom)
    try:
        window.resize(*size)
        card = opened(link)

        async def story():
            if camera.mailbox is not None:
                camera.mailbox.put(picture(1280, 720))
            await settle(20)

        run(story())
        QApplication.sendPostedEvents()
        window.links._arrange()
        assert window.centralWidget().viewport().rect().contains(card.geometry())
        for part in (card.accept, card.dismiss, card.audio, card.video):
            assert card.rect().contains(QRect(part.mapTo(card, QPoint()), part.size()))
        assert card.words.viewport().height() >= 3 * card.title.fontMetrics().height()
        if zoom == 1:
            assert card.words.widget().height() <= card.words.viewport().height(), "all of it is seen"
    finally:
        themes.set_zoom(1.0)
