"""A newer version is told of quietly: who wants it, when it does not disturb, once."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QNetworkInformation

from swdesk.app import updates as tie
from swdesk.app.presenters import settings as settings_presenter
from swdesk.app.presenters import updates
from swdesk.app.presenters.setting_rows import Row
from swdesk.app.presenters.updates import UpdatesPresenter
from swdesk.app.settings import Settings
from swdesk.errors import TransportConnectionError
from swdesk.updates import home
from swdesk.updates.feed import Release

RELEASE = Release("1.2.0", "<b>Rings</b> louder.\nEnds sooner.")


class Outlook:
    """Finds what the test says."""

    def __init__(self) -> None:
        self.found: Release | None = RELEASE
        self.error: Exception | None = None
        self.gate = asyncio.Event()
        self.gate.set()
        self.looks = 0
        self.cancelled = 0
        self.was_told: list[Release] = []

    async def look(self) -> Release | None:
        self.looks += 1
        try:
            await self.gate.wait()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        if self.error is not None:
            raise self.error
        return self.found

    async def told(self, release: Release) -> None:
        self.was_told.append(release)


@pytest.fixture
def outlook() -> Outlook:
    return Outlook()


@pytest.fixture
def opened() -> list[bool]:
    """Each time the page was opened."""
    return []


class Network:
    """What the system says of it."""

    is_known, is_paid = True, False

    def isMetered(self) -> bool:
        return self.is_paid


@pytest.fixture
def network() -> Network:
    return Network()


@pytest.fixture
def watching(window, outlook: Outlook, opened, network, run, monkeypatch: pytest.MonkeyPatch):
    """The look-out of `window`, as `main` has it, wanted."""
    monkeypatch.setattr(tie, "EngineOutlook", lambda *_: outlook)
    monkeypatch.setattr(QNetworkInformation, "loadBackendByFeatures", lambda _features: network.is_known)
    monkeypatch.setattr(QNetworkInformation, "instance", lambda: network)
    monkeypatch.setattr(tie.QDesktopServices, "openUrl", opened.append)
    window.settings.change("privacy", update_check=True)
    watching = tie.watch(window, None, None)
    yield watching
    run(watching.close())


def pass_time(watching: UpdatesPresenter, run) -> None:
    """Its timer runs out."""
    watching._timer.timeout.emit()
    run(watching.settled())


def shown(window) -> list:
    return [toast for toast in window.stage.toasts.toasts if toast.notice.key == updates.KEY]


def test_nobody_is_asked_unless_it_is_wanted(window, watching, outlook: Outlook, run) -> None:
    window.settings.change("privacy", update_check=False)
    assert not watching._timer.isActive()
    assert not shown(window)
    window.settings.change("privacy", update_check=True)
    assert watching._timer.isActive()
    assert watching._timer.interval() == updates.FIRST_MS
    assert outlook.looks == 0


def test_a_newer_version_is_told_of_in_plain_text_and_opens_its_page(
    window, watching, outlook: Outlook, opened, run, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "PAGE", "https://example.com/swdesk")
    pass_time(watching, run)
    (toast,) = shown(window)
    assert toast.notice.title == "swdesk 1.2.0 is there"
    assert toast.text.text() == RELEASE.notes
    assert toast.text.textFormat() == Qt.TextFormat.PlainText
    assert watching._timer.interval() == updates.AGAIN_MS
    qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    assert [url.toString() for url in opened] == ["https://example.com/swdesk"]
    run(watching.settled())
    assert outlook.was_told == [RELEASE]


def test_dismissed_it_does_not_come_again(window, watching, outlook: Outlook, run, qtbot) -> None:
    pass_time(watching, run)
    (toast,) = shown(window)
    qtbot.mouseClick(toast.dismiss, Qt.MouseButton.LeftButton)
    run(watching.settled())
    assert outlook.was_told == [RELEASE]
    watching.set_busy(True)
    watching.set_busy(False)
    assert not shown(window)


def test_never_in_a_call(window, watching, outlook: Outlook, dial, run, settle) -> None:
    pass_time(watching, run)
    assert shown(window)
    call = dial()
    assert not shown(window)
    pass_time(watching, run)
    assert outlook.looks == 1
    call.say("disconnecting", "disconnected", "destroyed")
    run(settle())
    assert shown(window)  # what was found is told afterwards
    assert outlook.was_told == []


def test_not_over_a_network_that_is_paid_for_by_volume(
    watching, outlook: Outlook, network: Network, run
) -> None:
    network.is_paid = True
    pass_time(watching, run)
    assert outlook.looks == 0
    network.is_known = False
    pass_time(watching, run)
    assert outlook.looks == 1, "where nobody knows it is not"


def test_a_call_that_begins_ends_the_question(window, watching, outlook: Outlook, dial, run, settle) -> None:
    outlook.gate.clear()

    async def ask() -> None:
        watching._timer.timeout.emit()
        await settle()

    run(ask())
    assert outlook.looks == 1
    dial()
    assert outlook.cancelled == 1
    assert not shown(window)


def test_unwanted_it_goes_at_once(window, watching, outlook: Outlook, run) -> None:
    pass_time(watching, run)
    assert shown(window)
    window.settings.change("privacy", update_check=False)
    assert not shown(window)
    run(watching.settled())
    assert outlook.was_told == []
    watching.set_busy(False)
    assert not shown(window)


def test_pushed_out_by_other_notices_it_comes_back(window, watching, outlook: Outlook, run) -> None:
    pass_time(watching, run)
    notices = window.desk.notices
    for number in range(3):
        notices.put(f"other-{number}", "Something happened")
    assert not shown(window)
    assert outlook.was_told == []
    notices.clear(*(f"other-{number}" for number in range(3)))
    pass_time(watching, run)
    assert shown(window)
    assert outlook.looks == 1


def test_no_answer_is_no_news(window, watching, outlook: Outlook, run) -> None:
    outlook.error = TransportConnectionError("Newer versions could not be asked for")
    pass_time(watching, run)
    assert not window.stage.toasts.toasts
    outlook.error, outlook.found = None, None
    pass_time(watching, run)
    assert outlook.looks == 2
    assert not window.stage.toasts.toasts


@pytest.mark.parametrize("is_known", [False, True])
def test_without_a_home_there_is_no_setting(is_known: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    others = Row("privacy", "privacy.remember_destination", "Fill in the last destination")
    ours = Row("privacy", "privacy.update_check", "Look for newer versions")
    monkeypatch.setattr(settings_presenter, "ROWS", (others, ours))
    monkeypatch.setattr(home, "is_known", lambda: is_known)
    presenter = settings_presenter.SettingsPresenter(Settings(), lambda _work: None)
    rows = [row.row for page in presenter.view.value.pages for row in page.rows]
    assert rows == ([others, ours] if is_known else [others])


def test_without_a_home_there_is_no_such_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not home.is_known()  # as the source is
    monkeypatch.setattr(home, "FEED", "https://example.com/swdesk.json")
    assert not home.is_known()
    monkeypatch.setattr(home, "PAGE", "https://example.com/swdesk")
    assert home.is_known()
    monkeypatch.setattr(home, "FEED", "http://example.com/swdesk.json")
    assert not home.is_known()
