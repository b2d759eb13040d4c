"""Closing, quitting, logging out and the tray, with a call and without: the tray is the test's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from swdesk.app.desktop.memory import Memory
from swdesk.app.manners import Manners
from swdesk.app.phone import Presence
from swdesk.app.presenters.account import AccountView
from swdesk.app.presenters.call import StageView
from swdesk.app.presenters.leaving import LeavingPresenter, Step, Surroundings, Wish
from swdesk.app.presenters.tray import TrayState, tray_view
from swdesk.app.widgets.tray import Tray
from swdesk.app.widgets.tray_icon import draw


class TrayOfTheDesktop:
    """Whether there is one."""

    is_there = True


@pytest.fixture
def desktop(monkeypatch):
    desktop = TrayOfTheDesktop()
    monkeypatch.setattr(Tray, "is_there", property(lambda _tray: desktop.is_there))
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)
    return desktop


@pytest.fixture
def memory(tmp_path):
    return Memory(QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def doing(run, settle):
    """Does something inside the running loop, as a person's press is, and lets it happen."""

    def do(action, *given):
        async def work():
            action(*given)
            await settle()

        run(work())

    return do


@pytest.fixture
def ended():
    return []


@pytest.fixture
def manners(window, themes, memory, ended, desktop, run, monkeypatch):
    manners = Manners(window, themes, memory, window.settings, lambda: ended.append(True))
    told = []
    monkeypatch.setattr(manners.tray, "tell", lambda title, text: told.append(title))
    manners.told = told
    yield manners
    manners.withdraw()
    run(manners.close())


# the decision


@pytest.mark.parametrize("wish", ["close", "quit"])
@pytest.mark.parametrize("has_call", [False, True])
@pytest.mark.parametrize("has_tray", [False, True])
@pytest.mark.parametrize("close_to_tray", [False, True])
def test_what_becomes_of_every_wish(wish, has_call, has_tray, close_to_tray):
    presenter = LeavingPresenter(lambda: Surroundings(has_call, has_tray, close_to_tray, knows_tray=True))
    steps = []
    presenter.steps.subscribe(steps.append)
    getattr(presenter, wish)()
    if wish == "close" and has_tray and close_to_tray:
        assert steps == [Step.HIDE]
        assert presenter.question.value is None
    elif has_call:
        assert steps == [Step.SHOW]
        assert presenter.question.value.wish == wish
        assert presenter.question.value.can_keep
    else:
        assert steps == [Step.QUIT]


def test_the_session_waits_once_a_call():
    surroundings = [Surroundings(True, True, True, True)]
    presenter = LeavingPresenter(lambda: surroundings[0])
    assert presenter.log_out()
    assert presenter.question.value.wish is Wish.LOG_OUT
    assert not presenter.log_out()
    presenter.call_changed(False)
    assert presenter.question.value is None
    presenter.call_changed(True)
    assert presenter.log_out()
    surroundings[0] = Surroundings(False, True, True, True)
    presenter.call_changed(False)
    assert not presenter.log_out()


# the window


def test_with_a_tray_the_window_hides_and_says_so_once(manners, window, ended, doing):
    doing(window.close)
    assert window.isHidden()
    assert len(manners.told) == 1
    manners.tray.window_pressed.emit()
    assert window.isVisible()
    doing(window.close)
    assert len(manners.told) == 1
    assert not ended


def test_a_window_that_a_link_brought_is_not_put_away_under_its_reader(
    manners, window, desktop, doing, monkeypatch
):
    monkeypatch.setattr(window.hands, "show", manners.show_window)
    desktop.is_there = False
    window.hide()
    manners.start_minimised()
    doing(window.links.open, "tel:+15551234567")
    assert window.isVisible()
    manners._minimise_without_tray()
    assert not window.isMinimized()


def test_without_a_tray_closing_ends_the_program(manners, window, ended, desktop):
    desktop.is_there = False
    window.close()
    assert ended
    assert window.isVisible(), "until it has hung up and is closed for good"


def test_closing_to_the_tray_can_be_switched_off(manners, window, ended):
    window.settings.put("desktop.close_to_tray", False)
    window.close()
    assert ended


def test_a_call_goes_on_in_the_tray(manners, window, ended, dial, doing):
    call = dial()
    doing(window.close)
    assert window.isHidden()
    assert not call.hang_ups
    assert manners.card.isHidden()


@pytest.mark.parametrize("wish", ["close", "Ctrl+Q", "quit from the tray"])
def test_in_a_call_the_end_is_asked_about_and_enter_cancels(manners, window, ended, dial, desktop, wish):
    call = dial()
    desktop.is_there = wish == "quit from the tray"
    if wish == "close":
        window.close()
    elif wish == "Ctrl+Q":
        QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    else:
        window.hide()
        manners.tray.quit_pressed.emit()
    assert window.isVisible()
    assert manners.card.isVisible()
    assert window.focusWidget() is manners.card.cancel
    assert not window.isModal()
    QTest.keyClick(manners.card.cancel, Qt.Key.Key_Return)
    assert manners.card.isHidden()
    assert not ended
    assert not call.hang_ups


def test_escape_cancels_too(manners, window, ended, dial):
    dial()
    window.quitting.emit()
    QTest.keyClick(manners.card.cancel, Qt.Key.Key_Escape)
    assert manners.card.isHidden()
    assert not ended


def test_hang_up_and_quit_is_one_press(manners, window, ended, dial):
    dial()
    window.quitting.emit()
    manners.card.hang_up.click()
    assert ended


def test_the_call_can_go_on_in_its_bar_and_the_window_comes_back_with_its_end(
    manners, window, ended, dial, run, settle, desktop
):
    desktop.is_there = False
    call = dial()
    window.close()
    manners.card.keep.click()
    assert manners.compact.is_open
    assert window.isHidden()
    assert not ended
    call.say("disconnecting", "disconnected", "destroyed")
    run(settle())
    assert not manners.compact.is_open
    assert window.isVisible()


def test_a_question_whose_call_has_ended_is_gone(manners, window, ended, dial, run, settle):
    call = dial()
    window.quitting.emit()
    call.say("disconnecting", "disconnected", "destroyed")
    run(settle())
    assert manners.card.isHidden()
    assert not ended


def test_nothing_of_the_stage_comes_before_the_card(manners, window, dial):
    dial()
    manners.leaving.quit()
    window.desk.notices.put("x", "You are muted", "The others do not hear you.")
    window.stage.resize(window.stage.width(), window.stage.height() - 1)
    assert [one for one in window.stage.children() if isinstance(one, QWidget)][-1] is manners.card


def test_the_card_fits_the_smallest_window_and_leaves_hang_up_alone(manners, window, dial):
    dial()
    window.resize(720, 480)
    window.quitting.emit()
    stage, card = window.stage.rect(), manners.card.geometry()
    assert stage.contains(card)
    assert manners.card.layout().minimumSize().height() <= card.height()


class Manager:
    """What Qt hands over when the session ends."""

    def __init__(self) -> None:
        self.cancelled = 0

    def cancel(self) -> None:
        self.cancelled += 1


def test_a_log_out_in_a_call_waits_once_and_then_takes_place(manners, window, ended, dial):
    dial()
    manager = Manager()
    manners._session.commit(manager)
    assert manager.cancelled == 1
    assert manners.card.isVisible()
    assert not manners.card.keep.isVisible()
    assert not ended
    manners._session.commit(manager)
    assert manager.cancelled == 1
    assert ended, "with a bye, as every end"


def test_a_log_out_without_a_call_waits_for_nobody(manners, ended):
    manager = Manager()
    manners._session.commit(manager)
    assert not manager.cancelled
    assert ended


def test_a_tray_that_goes_takes_no_window_with_it(manners, window, desktop, doing):
    doing(window.close)
    assert window.isHidden()
    desktop.is_there = False
    manners.tray.look()
    assert window.isVisible()
    assert window.isMinimized()


def test_who_wants_no_window_at_the_start_gets_an_icon_in_the_task_bar_where_no_tray_comes(
    manners, window, desktop, monkeypatch
):
    window.hide()
    desktop.is_there = manners.tray._is_there = False
    manners.start_minimised()
    assert window.isHidden(), "the tray may be on its way"
    manners._minimise_without_tray()
    assert window.isMinimized()
    desktop.is_there = True
    manners.tray.look()
    assert window.isHidden()


def test_a_tray_that_came_meanwhile_is_enough(manners, window, desktop):
    window.hide()
    desktop.is_there = False
    manners.start_minimised()
    desktop.is_there = True
    manners.tray.look()
    manners._minimise_without_tray()
    assert window.isHidden()


# the tray


@pytest.mark.parametrize(
    ("stage", "presence", "state"),
    [
        (StageView(), Presence.NONE, TrayState.SIGNED_OUT),
        (StageView(), Presence.OFFLINE, TrayState.SIGNED_OUT),
        (StageView(), Presence.ONLINE, TrayState.ONLINE),
        (StageView(), Presence.RECONNECTING, TrayState.TROUBLE),
        (StageView(is_active=True, status="new"), Presence.ONLINE, TrayState.CALLING),
        (StageView(is_active=True, status="ringing"), Presence.ONLINE, TrayState.CALLING),
        (StageView(is_active=True, status="connected"), Presence.ONLINE, TrayState.IN_CALL),
        (StageView(is_active=True, status="connected", is_muted=True), Presence.ONLINE, TrayState.MUTED),
        (StageView(is_active=True, status="recovering"), Presence.ONLINE, TrayState.TROUBLE),
    ],
)
def test_every_state_has_its_icon(stage, presence, state):
    assert tray_view(stage, AccountView(presence=presence)).state is state


def test_no_two_icons_are_alike_even_without_colours(qapp):
    def grey(state, size):
        image = (
            draw(state, size).toImage().convertToFormat(draw(state, size).toImage().Format.Format_Grayscale8)
        )
        return [image.pixelColor(x, y).red() for x in range(size) for y in range(size)]

    for size in (22, 64):
        shapes = {state: grey(state, size) for state in TrayState}
        for one in TrayState:
            for other in TrayState:
                if one is not other:
                    differing = sum(abs(a - b) > 40 for a, b in zip(shapes[one], shapes[other], strict=True))
                    assert differing > size * size * 0.01, (one, other, size)


def visible_lines(tray):
    return [line.text() for line in tray.menu.actions() if line.isVisible() and not line.isSeparator()]


def test_the_menu_has_what_does_something_now(manners, window, dial, doing):
    assert visible_lines(manners.tray) == ["Hide swdesk", "Settings…", "Quit"]
    call = dial()
    assert visible_lines(manners.tray) == [
        "Hide swdesk", "Mute microphone", "Turn camera off", "Hang up", "Settings…", "Quit",
    ]  # fmt: skip
    assert "/public/x" in manners.tray.icon.toolTip()
    assert "In call" in manners.tray.icon.toolTip()
    doing(manners.tray.mute.trigger)
    assert call.mutes == [True]
    assert "Unmute microphone" in visible_lines(manners.tray)
    assert "muted" in manners.tray.icon.toolTip()
    doing(manners.tray.camera.trigger)
    assert call.facts.value.is_camera_off
    doing(manners.tray.hang_up.trigger)
    assert call.hang_ups == 1
    assert visible_lines(manners.tray) == ["Hide swdesk", "Settings…", "Quit"]


def test_a_middle_click_mutes_in_a_call_and_does_nothing_else(manners, dial, doing):
    middle = QSystemTrayIcon.ActivationReason.MiddleClick
    manners.tray.icon.activated.emit(middle)
    call = dial()
    doing(manners.tray.icon.activated.emit, middle)
    assert call.mutes == [True]


def test_a_click_shows_and_hides_the_window(manners, window):
    click = QSystemTrayIcon.ActivationReason.Trigger
    manners.tray.icon.activated.emit(click)
    assert window.isHidden()
    assert visible_lines(manners.tray)[0] == "Show swdesk"
    manners.tray.icon.activated.emit(click)
    assert window.isVisible()
    window.showMinimized()
    manners.tray.icon.activated.emit(click)
    assert not window.isMinimized()


# the call's bar


def test_the_bar_is_small_and_does_what_the_window_does(manners, window, dial, doing):
    call = dial()
    manners.compact.toggle()
    bar = manners.compact.bar
    assert QTest.qWaitForWindowActive(bar, 2000), "keys go to the window in front"
    assert (bar.width(), bar.height()) == (380, 56)
    assert bar.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert window.isHidden()
    for key, done in (
        (Qt.Key.Key_M, lambda: call.mutes == [True]),
        (Qt.Key.Key_V, lambda: call.facts.value.is_camera_off),
    ):
        doing(QTest.keyClick, bar, key)
        assert done()
    assert "Muted" in bar.words.accessibleDescription()
    doing(QTest.keyClick, bar, Qt.Key.Key_Escape)
    assert not call.hang_ups
    assert bar.isVisible()
    QTest.keyClick(bar, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.isVisible()
    assert bar.isHidden()
    assert QTest.qWaitForWindowActive(window, 2000)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    doing(QTest.keyClick, window, Qt.Key.Key_B, both)
    assert bar.isVisible()
    assert QTest.qWaitForWindowActive(bar, 2000)
    doing(QTest.keyClick, bar, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert call.hang_ups == 1


def test_the_bar_names_every_control_and_is_gone_through_with_tab(manners, dial):
    dial()
    manners.compact.enter()
    bar = manners.compact.bar
    reached = []
    for _ in range(4):
        bar.focusNextChild()
        reached.append(bar.focusWidget().accessibleName())
    assert sorted(reached) == ["Back to the window", "Hang up", "Mute microphone", "Turn camera off"]


def test_the_bar_lies_where_it_was_left(manners, dial):
    dial()
    manners.compact.enter()
    bar = manners.compact.bar
    bar.move(33, 44)
    manners.compact.leave()
    bar.move(500, 500)
    manners.compact.enter()
    assert (bar.x(), bar.y()) == (33, 44)


def test_without_a_call_there_is_no_bar(manners, window):
    manners.compact.toggle()
    assert not manners.compact.is_open
    assert window.isVisible()


def test_closing_the_bar_brings_the_window_back(manners, window, dial):
    call = dial()
    manners.compact.enter()
    manners.compact.bar.close()
    assert window.isVisible()
    assert not call.hang_ups


def test_an_application_that_is_asked_to_quit_asks_first(qapp):
    from swdesk.app.desktop.application import Application

    class Asked:
        opened_links = Application.opened_links
        obeys = False
        heard = 0

        class quit_wished:
            @staticmethod
            def emit():
                Asked.heard += 1

    event = QEvent(QEvent.Type.Quit)
    assert Application.event(Asked, event)
    assert Asked.heard == 1
    assert not event.isAccepted()
    assert QCoreApplication.instance() is not None


def test_f1_opens_the_keys_and_a_change_counts(manners, window):
    from swdesk.app import shortcuts

    QTest.keyClick(window, Qt.Key.Key_F1)
    assert manners._keys.isVisible()
    assert not manners._keys.isModal()
    try:
        manners._keys.list.chosen.emit("mute", "F7")
        assert window.stage.call_bar.microphone.toolTip().endswith("(F7)")
    finally:
        shortcuts.use({})
    manners._keys.close()


def test_the_end_of_the_call_at_the_program_s_end_brings_no_window_back(
    manners, window, dial, run, settle, desktop
):
    desktop.is_there = False
    call = dial()
    manners.compact.enter()
    manners.withdraw()
    call.say("disconnecting", "disconnected", "destroyed")
    run(settle())
    assert window.isHidden()
    assert manners.compact.bar is None
