"""`swdesk links`: what it prints, and what it changes."""

from __future__ import annotations

import json

import pytest

from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.link_doctor import run_links
from swdesk.cli.options import LinksOptions
from swdesk.cli.parser import parse
from swdesk.cli.problems import UsageProblem
from swdesk.handlers import SCHEMES, Advice, Handler, HandlersProblem
from swdesk.handlers.elsewhere import NoHandlers
from swdesk.places import Places


class FakeHandlers:
    can_register = True

    def __init__(self) -> None:
        self.advice = Advice.NONE
        self.is_registered = False
        self.fails = False

    def look(self) -> tuple[Handler, ...]:
        if self.fails:
            raise HandlersProblem("xdg-mime is missing.")
        if self.is_registered:
            return tuple(Handler(scheme, "swdesk", "own.desktop", True) for scheme in SCHEMES)
        return (Handler("swdesk"), Handler("tel", "Linphone", "linphone.desktop"))

    def register(self) -> None:
        self.is_registered = True

    def unregister(self) -> None:
        self.is_registered = False


@pytest.fixture
def handlers() -> FakeHandlers:
    return FakeHandlers()


def test_the_command_line() -> None:
    assert parse(["links"]) == LinksOptions()
    assert parse(["links", "--register", "--json"]) == LinksOptions("register", json=True)
    assert parse(["links", "--register", "--profile", "work"]).places == Places("work")
    assert parse(["links", "--unregister"]) == LinksOptions("unregister")
    with pytest.raises(UsageProblem, match="not allowed with"):
        parse(["links", "--register", "--unregister"])


def test_it_says_who_opens_what(handlers: FakeHandlers, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_links(LinksOptions(), handlers) == ExitCode.OK
    assert capsys.readouterr().out.splitlines() == [
        "swdesk:  nobody",
        "tel:     Linphone (linphone.desktop)",
        "`swdesk links --register` has all of them opened by swdesk, for you alone.",
    ]


def test_registering_and_taking_it_back(handlers: FakeHandlers, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_links(LinksOptions("register"), handlers) == ExitCode.OK
    assert capsys.readouterr().out.splitlines() == [f"{scheme + ':':8} swdesk" for scheme in SCHEMES]
    assert run_links(LinksOptions("unregister"), handlers) == ExitCode.OK
    assert not handlers.is_registered
    assert "--register" not in capsys.readouterr().out


def test_one_object_a_link(handlers: FakeHandlers, capsys: pytest.CaptureFixture[str]) -> None:
    run_links(LinksOptions(json=True), handlers)
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        {"event": "link", "scheme": "swdesk", "program": None, "entry": None, "ours": False},
        {"event": "link", "scheme": "tel", "program": "Linphone", "entry": "linphone.desktop", "ours": False},
    ]


def test_a_system_that_does_not_play_along(
    handlers: FakeHandlers, capsys: pytest.CaptureFixture[str]
) -> None:
    handlers.fails = True
    assert run_links(LinksOptions(), handlers) == ExitCode.UNEXPECTED
    assert capsys.readouterr().err == "swdesk: xdg-mime is missing.\n"
    assert run_links(LinksOptions("register"), NoHandlers(Advice.BY_APP)) == ExitCode.UNEXPECTED
    assert run_links(LinksOptions(), NoHandlers(Advice.BY_APP)) == ExitCode.OK
    assert "put swdesk into Applications" in capsys.readouterr().out


def test_what_only_the_person_can_do_is_said(
    handlers: FakeHandlers, capsys: pytest.CaptureFixture[str]
) -> None:
    handlers.advice = Advice.CHOOSE_IN_SETTINGS
    run_links(LinksOptions("register"), handlers)
    assert "Default apps" in capsys.readouterr().out.splitlines()[-1]
