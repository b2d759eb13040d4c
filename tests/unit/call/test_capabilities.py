"""Flags from strings, after protocol.md 7.4."""

from __future__ import annotations

import pytest

from swdesk.call.capabilities import Capabilities, MemberCapabilities, OnOff

BOTH, ON, OFF, NONE = OnOff(True, True), OnOff(True, False), OnOff(False, True), OnOff()


@pytest.mark.parametrize(
    ("granted", "mute_audio", "mute_video"),
    [
        (["self"], BOTH, BOTH),
        (["self.mute"], BOTH, BOTH),
        (["self.mute.audio"], BOTH, NONE),
        (["self.mute.audio.on"], ON, NONE),
        (["self.mute.audio.off", "self.mute.video.on"], OFF, ON),
        (["self.mute.audio.off", "self.mute.audio.on"], BOTH, NONE),
        (["member"], NONE, NONE),
        (["selfish", "self.muted"], NONE, NONE),
        ([], NONE, NONE),
    ],
)
def test_switches_of_oneself(granted: list[str], mute_audio: OnOff, mute_video: OnOff) -> None:
    capabilities = Capabilities.parse(granted).self
    assert (capabilities.mute_audio, capabilities.mute_video) == (mute_audio, mute_video)


@pytest.mark.parametrize(
    ("granted", "flag"),
    [
        ("self.microphone", "microphone_volume"),
        ("self.microphone.volume.set", "microphone_volume"),
        ("self.microphone.sensitivity.set", "microphone_sensitivity"),
        ("self.speaker", "speaker_volume"),
        ("self.position.set", "position"),
        ("self.meta", "meta"),
        ("self.remove", "remove"),
        ("self.audioflags.set", "audio_flags"),
        ("self.denoise", "denoise"),
        ("self.lowbitrate", "lowbitrate"),
    ],
)
def test_flags_of_oneself(granted: str, flag: str) -> None:
    assert getattr(Capabilities.parse([granted]).self, flag)
    assert not getattr(Capabilities.parse([]).self, flag)


def test_a_volume_is_not_a_sensitivity() -> None:
    only = Capabilities.parse(["self.microphone.volume.set"]).self
    assert not only.microphone_sensitivity


def test_families_do_not_mix() -> None:
    capabilities = Capabilities.parse(["member.remove", "self.raisehand.on"])
    assert capabilities.member.remove
    assert not capabilities.self.remove
    assert capabilities.self.raise_hand == ON


@pytest.mark.parametrize(
    ("granted", "flag", "expected"),
    [
        ("end", "end", True),
        ("ending", "end", False),
        ("device", "device", True),
        ("screenshare", "screenshare", True),
        ("layout.set", "set_layout", True),
        ("digit.send", "send_digit", True),
        ("lock", "lock", BOTH),
        ("lock.on", "lock", ON),
        ("vmuted.hide.off", "vmuted_hide", OFF),
    ],
)
def test_flags_of_the_call(granted: str, flag: str, expected: object) -> None:
    assert getattr(Capabilities.parse([granted]), flag) == expected


def test_nothing_before_joining() -> None:
    assert Capabilities().self == MemberCapabilities()
    assert not Capabilities().end
