"""The user's settings: typed, the SDK's defaults, and a file that is never half written nor emptied."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from swdesk.errors import StorageReadError, StorageWriteError
from swdesk.media.codec_choice import AUDIO_CODECS, VIDEO_CODECS
from swdesk.media.video_quality import QUALITIES
from swdesk.preferences import (
    CallPreferences,
    NetworkPreferences,
    Preferences,
    SoundPreferences,
    VideoPreferences,
    from_mapping,
    load_preferences,
    preferences_file,
    save_preferences,
)
from swdesk.preferences.page import page
from swdesk.preferences.sections import BY_KEY, declared
from swdesk.protocol import constants

ROOT = Path(__file__).parents[2]

# the setting, and the constant of the SDK it begins with (protocol.md 1.5)
OF_THE_SDK = {"network.connection_timeout": constants.CONNECTION_TIMEOUT}

MUTED = Preferences(calls=CallPreferences(start_muted=True))
SOON = Preferences(network=NetworkPreferences(connection_timeout=5))


def test_defaults_are_those_of_the_sdk() -> None:
    assert {key: BY_KEY[key].default for key in OF_THE_SDK} == OF_THE_SDK
    assert Preferences().network.connection_timeout == 10.0


def test_every_setting_is_declared_with_words_and_a_default_that_can_be_read() -> None:
    for each in declared():
        assert each.kind.words, each.key
        assert each.about, each.key
        section = getattr(Preferences(), each.section)
        assert each.default == (getattr(section, each.name) if each.name else section)
        if each.default is not None and not isinstance(each.default, Path):
            assert each.kind.read(each.default) == each.default, each.key


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_preferences(tmp_path / "none.toml") == (Preferences(), ())


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "preferences.toml"
    wanted = Preferences(
        calls=CallPreferences(start_muted=True),
        network=NetworkPreferences(4, Path("/etc/own.pem"), relay_url="wss://relay.example"),
        shortcuts={"mute": "Ctrl+M"},
    )
    save_preferences(wanted, file)
    assert load_preferences(file) == (wanted, ())


def test_defaults_are_not_written(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    save_preferences(MUTED, file)
    save_preferences(Preferences(), file)
    assert file.read_text().strip() == ""


def test_unknown_keys_and_comments_outlive_a_save(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text(
        '# mine\nof_tomorrow = "kept"\n\n[calls]  # how they begin\nstart_muted = true\n\n[table]\nx = 1\n'
    )
    loaded, problems = load_preferences(file)
    assert loaded.calls.start_muted
    assert not problems
    save_preferences(SOON, file)
    text = file.read_text()
    assert "# mine" in text
    assert "# how they begin" in text
    assert 'of_tomorrow = "kept"' in text
    assert "x = 1" in text
    assert "start_muted" not in text
    assert load_preferences(file)[0] == SOON


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("network.connection_timeout", "soon", "is not a number of seconds"),
        ("network.connection_timeout", True, "is not a number of seconds"),
        ("network.connection_timeout", 0, "is not between 1 and 120 seconds"),
        ("network.connection_timeout", 1e9, "is not between 1 and 120 seconds"),
        ("calls.start_muted", 1, "is neither true nor false"),
        ("network.ca_file", "  ", "is not a path"),
        ("network.rest_url", "http://plain.example", "does not start with https://"),
        ("network.relay_url", "https://wrong.example", "does not start with wss://"),
        ("network.relay_url", "wss://", "names no server"),
        ("network.relay_url", "wss://a b", "names no server"),
        ("network.relay_url", "wss://[a", "names no server"),
        ("network.relay_url", "wss://a:b", "names no server"),
        (
            "network.relay_url",
            "wss://ada:pw@a.example",
            "holds a name or a password: no secret may stand here",
        ),
        ("network.ca_file", "~nobody-of-that-name/x", "is not a path"),
        ("calls.region", "Germany", "is not the two letters of a country"),
        ("appearance.theme", ["dark"], "is not one of system, light, dark, high-contrast"),
        ("appearance.zoom", 3, "is not between 0.75 and 2"),
        ("appearance.language", "../de", "is not the code of a language"),
        ("shortcuts.mute", " ", "is not the name of a key"),
        ("shortcuts.mute", 5, "is not the name of a key"),
        ("hooks.ended", "rm -rf", "is not a list of texts"),
        ("hooks.ended", ["", "x"], "names no program"),
    ],
)
def test_a_bad_value_is_reported_and_its_default_used(key: str, value: object, reason: str) -> None:
    section, _, name = key.partition(".")
    loaded, problems = from_mapping({section: {name: value}})
    assert loaded == Preferences()
    assert [(problem.key, problem.reason) for problem in problems] == [(key, reason)]
    assert str(problems[0]) == f"Setting {key} {reason}; its default is used."


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("echo_cancellation", "no", "is neither true nor false"),
        ("studio", 1, "is neither true nor false"),
        ("microphone_gain", "loud", "is not a number"),
        ("microphone_gain", True, "is not a number"),
        ("microphone_gain", 2.1, "is not between 0 and 2"),
        ("microphone_gain", -0.1, "is not between 0 and 2"),
    ],
)
def test_a_bad_value_of_sound_leaves_the_others_alone(key: str, value: object, reason: str) -> None:
    loaded, problems = from_mapping({"sound": {"noise_suppression": False, key: value, "later": 1}})
    assert loaded.sound == SoundPreferences(noise_suppression=False)
    assert [(problem.key, problem.reason) for problem in problems] == [(f"sound.{key}", reason)]


def test_sound_that_is_no_table_is_reported_and_replaced(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text('sound = "loud"\n')
    loaded, problems = load_preferences(file)
    assert loaded == Preferences()
    assert [problem.key for problem in problems] == ["sound"]
    wanted = Preferences(sound=SoundPreferences(studio=True))
    save_preferences(wanted, file)
    assert load_preferences(file) == (wanted, ())


def test_every_setting_of_sound_is_kept_and_so_are_unknown_ones(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text("[sound]\nof_tomorrow = 1\nstudio = true\n")
    sound = SoundPreferences(False, False, False, microphone_gain=0.5, studio=True)
    save_preferences(Preferences(sound=sound), file)
    assert load_preferences(file) == (Preferences(sound=sound), ())
    save_preferences(Preferences(), file)
    assert load_preferences(file) == (Preferences(), ())
    assert file.read_text().split() == ["[sound]", "of_tomorrow", "=", "1"]


def test_problems_in_a_file_reach_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "p.toml"
    file.write_text("[calls]\nstart_muted = 3\n")
    with caplog.at_level(logging.WARNING):
        load_preferences(file)
    assert "Setting calls.start_muted is neither true nor false" in caplog.text


@pytest.mark.parametrize("content", [b"= nothing", b"\xff\xfe\x00"])
def test_a_broken_file_is_an_error_and_is_never_replaced(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "p.toml"
    file.write_bytes(content)
    with pytest.raises(StorageReadError, match="cannot be read"):
        load_preferences(file)
    with pytest.raises(StorageWriteError, match="not replaced"):
        save_preferences(MUTED, file)
    assert file.read_bytes() == content


def test_a_failed_write_leaves_the_old_file_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "p.toml"
    save_preferences(MUTED, file)
    before = file.read_text()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(StorageWriteError, match="No space left"):
        save_preferences(Preferences(calls=CallPreferences(start_camera_off=True)), file)
    assert file.read_text() == before
    assert list(tmp_path.iterdir()) == [file]


def test_the_file_lies_in_the_users_config_folder() -> None:
    assert preferences_file().parts[-2:] == ("swdesk", "preferences.toml")


def test_codecs_and_the_quality_of_pictures_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "preferences.toml"
    wanted = Preferences(
        video=VideoPreferences(quality="360p"), sound=SoundPreferences(preferred_codecs=("pcmu", "opus"))
    )
    save_preferences(wanted, file)
    assert 'preferred_codecs = ["pcmu", "opus"]' in file.read_text()
    assert load_preferences(file) == (wanted, ())


def test_what_can_be_preferred_is_what_the_media_know() -> None:
    loaded, problems = from_mapping(
        {
            "video": {"quality": "8k", "preferred_codecs": ["vp8", "av1"]},
            "sound": {"preferred_codecs": list(AUDIO_CODECS)},
        }
    )
    assert loaded.sound.preferred_codecs == AUDIO_CODECS
    assert [problem.key for problem in problems] == ["video.preferred_codecs", "video.quality"]
    for name in QUALITIES:
        assert from_mapping({"video": {"quality": name}}) == (Preferences(video=VideoPreferences(name)), ())
    assert from_mapping({"video": {"preferred_codecs": list(VIDEO_CODECS)}})[1] == ()


def test_a_bad_shortcut_leaves_the_others_alone() -> None:
    loaded, problems = from_mapping({"shortcuts": {"mute": "Ctrl+M", "dial": 3}})
    assert loaded.shortcuts == {"mute": "Ctrl+M"}
    assert [str(problem) for problem in problems] == [
        "Setting shortcuts.dial is not the name of a key; its default is used."
    ]


def test_an_open_section_is_written_as_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text('[shortcuts]\nmute = "Ctrl+M" # mine\ndial = "F2"\n')
    wanted = Preferences(shortcuts={"mute": "Ctrl+M", "hang up": "F3"})
    save_preferences(wanted, file)
    assert file.read_text() == '[shortcuts]\nmute = "Ctrl+M" # mine\n"hang up" = "F3"\n'
    assert load_preferences(file) == (wanted, ())


def test_a_value_that_stays_keeps_the_comment_behind_it(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text("[calls]\nstart_muted = true # I am shy\n")
    save_preferences(Preferences(calls=CallPreferences(start_muted=True, region="DE")), file)
    assert file.read_text() == '[calls]\nstart_muted = true # I am shy\nregion = "DE"\n'


def test_the_page_of_settings_is_that_of_the_code() -> None:
    assert (ROOT / "docs" / "settings.md").read_text("utf-8") == page(), "python -m swdesk.preferences.page"


def test_the_page_names_every_setting() -> None:
    lines = page().splitlines()
    for each in declared():
        name = f"| `{each.name}` |" if each.name else "| *an action* |"
        assert any(line.startswith(name) and each.about in line for line in lines), each.key
