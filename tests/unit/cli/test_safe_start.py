"""A safe start lies in a folder of its own, which is gone with it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from swdesk.cli.app_options import AppOptions
from swdesk.cli.parser import parse
from swdesk.cli.safe_start import safe
from swdesk.places import Places
from swdesk.preferences import AppearancePreferences, Preferences, load_preferences


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A user's places with settings; and where temporary folders are made."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    places = Places(data=tmp_path / "mine")
    places.preferences.parent.mkdir()
    places.preferences.write_text('[appearance]\ntheme = "light"\n[calls]\nstart_muted = true\n')
    return places


def test_it_is_an_option_of_the_window() -> None:
    options = parse(["--safe", "--profile", "work", "tel:+15551234567"])
    assert isinstance(options, AppOptions)
    assert options.safe
    assert options.places.profile == "work"
    assert options.link == "tel:+15551234567"


def test_nothing_is_where_it_was_and_only_the_look_is_taken_along(mine: Places) -> None:
    with safe(AppOptions(safe=True, link="tel:1", places=mine)) as moved:
        assert moved.link == "tel:1"
        here = moved.places
        folder = here.preferences.parent
        for ours, theirs in (
            (here.preferences, mine.preferences), (here.log, mine.log), (here.window, mine.window),
            (here.instance, mine.instance), (here.state, mine.state), (here.apps, mine.apps),
        ):  # fmt: skip
            assert ours != theirs
        assert load_preferences(here.preferences) == (
            Preferences(appearance=AppearancePreferences(theme="light")),
            (),
        )
        here.log.parent.mkdir()
        here.log.write_text("")
    assert not folder.exists()
    assert load_preferences(mine.preferences)[0].calls.start_muted


def test_it_is_gone_after_a_fault_too(mine: Places) -> None:
    with pytest.raises(RuntimeError), safe(AppOptions(safe=True, places=mine)):
        raise RuntimeError
    assert not list(Path(tempfile.gettempdir()).iterdir())


@pytest.mark.parametrize("text", ["= nonsense", None])
def test_settings_that_cannot_be_read_hinder_nobody(mine: Places, text: str | None) -> None:
    if text is None:
        mine.preferences.unlink()
    else:
        mine.preferences.write_text(text)
    with safe(AppOptions(safe=True, places=mine)) as moved:
        assert load_preferences(moved.places.preferences) == (Preferences(), ())
