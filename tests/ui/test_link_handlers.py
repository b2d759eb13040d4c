"""Who opens links, in the Settings dialog: looked up when it is seen, changed by a press, not waited for."""

from __future__ import annotations

import ast
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from swdesk import handlers as handlers_package
from swdesk.app.presenters import link_handlers
from swdesk.app.presenters.link_handlers import PROBLEMS, LinkHandlersPresenter
from swdesk.app.widgets.link_handlers_panel import LinkHandlersPanel
from swdesk.handlers import Advice, Handler, HandlersProblem
from swdesk.handlers.elsewhere import NoHandlers


class FakeHandlers:
    advice = Advice.NONE
    can_register = True

    def __init__(self) -> None:
        self.is_ours = False
        self.fails = False
        self.threads: set[threading.Thread] = set()

    def look(self):
        self.threads.add(threading.current_thread())
        if self.fails:
            raise HandlersProblem("{program} did not do its work; try again.", program="xdg-mime")
        return (
            Handler("swdesk", "swdesk" if self.is_ours else "", "x", self.is_ours),
            Handler("tel", "swdesk" if self.is_ours else "Linphone", "y", self.is_ours),
        )

    def register(self):
        self.is_ours = True

    def unregister(self):
        self.is_ours = False


@pytest.fixture
def handlers():
    return FakeHandlers()


@pytest.fixture
def panel(window, handlers, run, settle, qtbot):
    """As it is in the dialog, seen."""
    window.settings_desk.link_handlers = lambda: handlers

    async def story():
        window.settings_desk.open_at("calls")
        await until(settle, lambda: panel_of(window).words.text())

    run(story())
    return panel_of(window)


def panel_of(window) -> LinkHandlersPanel:
    return window.settings_desk.dialog.findChild(LinkHandlersPanel)


async def until(settle, condition) -> None:
    for _ in range(400):
        if condition():
            return
        await settle()
    raise AssertionError("not in time")


def test_it_is_looked_up_when_it_is_seen_and_not_in_the_window_s_thread(panel, handlers):
    assert panel.words.text() == "swdesk: nobody · tel: Linphone"
    assert panel.words.textFormat() == Qt.TextFormat.PlainText
    assert threading.main_thread() not in handlers.threads
    assert panel.register.isEnabled()
    assert not panel.unregister.isEnabled()


def test_registering_and_taking_it_back(panel, handlers, run, settle):
    async def story():
        panel.register.click()
        await until(settle, panel.unregister.isEnabled)
        assert panel.words.text() == "swdesk: swdesk · tel: swdesk"
        assert not panel.register.isEnabled()
        panel.unregister.click()
        await until(settle, panel.register.isEnabled)

    run(story())
    assert not handlers.is_ours
    assert panel.words.text() == "swdesk: nobody · tel: Linphone"


def test_what_cannot_be_done_is_said_in_its_place(panel, handlers, run, settle):
    handlers.fails = True

    async def story():
        panel.register.click()
        await until(settle, lambda: "xdg-mime did not do its work; try again." in panel.words.text())

    run(story())
    assert panel.register.isEnabled()


def test_every_problem_is_known_to_the_translators():
    texts = [file.read_text("utf-8") for file in Path(handlers_package.__file__).parent.glob("*.py")]
    sentences = {
        ast.literal_eval(call.args[0])
        for text in texts
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "HandlersProblem"
    }
    assert sentences == set(PROBLEMS)


def test_a_problem_is_told_in_the_language_of_the_window(run, handlers, monkeypatch):
    monkeypatch.setattr(link_handlers, "tr", lambda text, *_context, **facts: f"[{text}] {facts}")
    handlers.fails = True
    presenter = LinkHandlersPresenter(lambda: handlers)
    run(presenter.look())
    assert presenter.view.value.fault == (
        "[{program} did not do its work; try again.] {'program': 'xdg-mime'}"
    )


@pytest.mark.parametrize(
    ("advice", "words"), [(Advice.BY_APP, "put swdesk into Applications"), (Advice.NOT_HERE, "is not known")]
)
def test_where_nothing_can_be_registered_there_is_advice(run, advice, words):
    presenter = LinkHandlersPresenter(lambda: NoHandlers(advice))
    run(presenter.look())
    view = presenter.view.value
    assert words in view.advice
    assert (view.lines, view.can_register, view.can_unregister) == ((), False, False)


def test_the_list_of_windows_is_spoken_of(run, handlers):
    handlers.advice = Advice.CHOOSE_IN_SETTINGS
    presenter = LinkHandlersPresenter(lambda: handlers)
    run(presenter.register())
    assert "Default apps" in presenter.view.value.advice


def test_without_a_system_to_ask_the_row_is_not_there(window, run, settle):
    async def story():
        window.settings_desk.open_at("calls")
        await settle()

    run(story())
    assert panel_of(window) is None
