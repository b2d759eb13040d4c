"""The user's settings: typed, the SDK's defaults, and a file that is never half written nor emptied."""

from __future__ import annotations

import logging
from dataclasses import fields
from pathlib import Path

import pytest

from swdesk import preferences
from swdesk.errors import StorageReadError, StorageWriteError
from swdesk.media.codec_choice import AUDIO_CODECS, VIDEO_CODECS
from swdesk.media.video_quality import QUALITIES
from swdesk.preferences import (
    Preferences,
    SoundPreferences,
    from_mapping,
    load_preferences,
    save_preferences,
)
from swdesk.protocol import constants

ROOT = Path(__file__).parents[2]

# the setting, and the constant of the SDK it begins with (protocol.md 1.5)
OF_THE_SDK = {"connection_timeout": constants.CONNECTION_TIMEOUT}


def test_defaults_are_those_of_the_sdk() -> None:
    defaults = Preferences()
    assert {name: getattr(defaults, name) for name in OF_THE_SDK} == OF_THE_SDK
    assert Preferences().connection_timeout == 10.0


def test_every_setting_is_used_by_something() -> None:
    sources = [path for path in (ROOT / "swdesk").rglob("*.py") if path.name != "preferences.py"]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    for each in fields(Preferences):
        assert f"preferences.{each.name}" in text, each.name


def test_every_setting_can_be_read_from_a_file() -> None:
    assert set(preferences._READERS) == {each.name for each in fields(Preferences)}


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_preferences(tmp_path / "none.toml") == (Preferences(), ())


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "preferences.toml"
    wanted = Preferences(
        connection_timeout=4, start_muted=True, ca_file=Path("/etc/own.pem"), relay_url="wss://relay.example"
    )
    save_preferences(wanted, file)
    assert load_preferences(file) == (wanted, ())


def test_defaults_are_not_written(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    save_preferences(Preferences(start_muted=True), file)
    save_preferences(Preferences(), file)
    assert file.read_text().strip() == ""


def test_unknown_keys_and_comments_outlive_a_save(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text('# mine\nof_tomorrow = "kept"\nstart_muted = true\n\n[table]\nx = 1\n')
    loaded, problems = load_preferences(file)
    assert loaded.start_muted
    assert not problems
    save_preferences(Preferences(connection_timeout=5), file)
    text = file.read_text()
    assert "# mine" in text
    assert 'of_tomorrow = "kept"' in text
    assert "start_muted" not in text
    assert load_preferences(file)[0] == Preferences(connection_timeout=5)


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("connection_timeout", "soon", "is not a number of seconds"),
        ("connection_timeout", True, "is not a number of seconds"),
        ("connection_timeout", 0, "is not between 1 and 120 seconds"),
        ("connection_timeout", 1e9, "is not between 1 and 120 seconds"),
        ("start_muted", 1, "is neither true nor false"),
        ("ca_file", "  ", "is not a path"),
        ("rest_url", "http://plain.example", "does not start with https://"),
        ("relay_url", "https://wrong.example", "does not start with wss://"),
    ],
)
def test_a_bad_value_is_reported_and_its_default_used(key: str, value: object, reason: str) -> None:
    loaded, problems = from_mapping({key: value})
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
    file.write_text("start_muted = 3\n")
    with caplog.at_level(logging.WARNING):
        load_preferences(file)
    assert "Setting start_muted is neither true nor false" in caplog.text


@pytest.mark.parametrize("content", [b"= nothing", b"\xff\xfe\x00"])
def test_a_broken_file_is_an_error_and_is_never_replaced(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "p.toml"
    file.write_bytes(content)
    with pytest.raises(StorageReadError, match="cannot be read"):
        load_preferences(file)
    with pytest.raises(StorageWriteError, match="not replaced"):
        save_preferences(Preferences(start_muted=True), file)
    assert file.read_bytes() == content


def test_a_failed_write_leaves_the_old_file_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "p.toml"
    save_preferences(Preferences(start_muted=True), file)
    before = file.read_text()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(preferences.os, "replace", full)
    with pytest.raises(StorageWriteError, match="No space left"):
        save_preferences(Preferences(start_camera_off=True), file)
    assert file.read_text() == before
    assert list(tmp_path.iterdir()) == [file]


def test_the_file_lies_in_the_users_config_folder() -> None:
    assert preferences.preferences_file().parts[-2:] == ("swdesk", "preferences.toml")


def test_codecs_and_the_quality_of_pictures_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "preferences.toml"
    wanted = Preferences(video_quality="360p", preferred_audio_codecs=("pcmu", "opus"))
    save_preferences(wanted, file)
    assert 'preferred_audio_codecs = ["pcmu", "opus"]' in file.read_text()
    assert load_preferences(file) == (wanted, ())


def test_what_can_be_preferred_is_what_the_media_know() -> None:
    loaded, problems = from_mapping(
        {
            "video_quality": "8k",
            "preferred_audio_codecs": list(AUDIO_CODECS),
            "preferred_video_codecs": ["vp8", "av1"],
        }
    )
    assert loaded.preferred_audio_codecs == AUDIO_CODECS
    assert [problem.key for problem in problems] == ["video_quality", "preferred_video_codecs"]
    for name in QUALITIES:
        assert from_mapping({"video_quality": name}) == (Preferences(video_quality=name), ())
    assert from_mapping({"preferred_video_codecs": list(VIDEO_CODECS)})[1] == ()
