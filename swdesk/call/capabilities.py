"""What may be done in a call, from the platform's list of strings (protocol.md 7.4). Pure.

The strings are hierarchical by dots: `self` grants all of its family, `self.mute` both its leaves,
`self.mute.audio.on` one switch alone. Before `call.joined` nothing may be done.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OnOff:
    """A switch whose two directions are granted apart."""

    on: bool = False
    off: bool = False

    def __bool__(self) -> bool:
        return self.on or self.off


NEITHER = OnOff()


@dataclass(frozen=True, slots=True)
class MemberCapabilities:
    """What may be done to oneself, or to others: both families have the same children."""

    mute_audio: OnOff = NEITHER
    mute_video: OnOff = NEITHER
    deaf: OnOff = NEITHER
    raise_hand: OnOff = NEITHER
    microphone_volume: bool = False
    microphone_sensitivity: bool = False
    speaker_volume: bool = False
    position: bool = False
    meta: bool = False
    remove: bool = False
    audio_flags: bool = False
    denoise: bool = False
    lowbitrate: bool = False

    @classmethod
    def of(cls, family: str, granted: Iterable[str]) -> MemberCapabilities:
        """The flags of `self` or `member`."""
        strings = tuple(granted)
        return cls(
            mute_audio=_switch(strings, family, "mute.audio"),
            mute_video=_switch(strings, family, "mute.video"),
            deaf=_switch(strings, family, "deaf"),
            raise_hand=_switch(strings, family, "raisehand"),
            microphone_volume=_flag(strings, family, "microphone.volume.set"),
            microphone_sensitivity=_flag(strings, family, "microphone.sensitivity.set"),
            speaker_volume=_flag(strings, family, "speaker.volume.set"),
            position=_flag(strings, family, "position.set"),
            meta=_flag(strings, family, "meta"),
            remove=_flag(strings, family, "remove"),
            audio_flags=_flag(strings, family, "audioflags.set"),
            denoise=_flag(strings, family, "denoise"),
            lowbitrate=_flag(strings, family, "lowbitrate"),
        )


NOTHING = MemberCapabilities()


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What may be done in one call. Replaced whole by each `call.joined`."""

    self: MemberCapabilities = NOTHING
    member: MemberCapabilities = NOTHING
    end: bool = False
    set_layout: bool = False
    send_digit: bool = False
    vmuted_hide: OnOff = NEITHER
    lock: OnOff = NEITHER
    device: bool = False
    screenshare: bool = False

    @classmethod
    def parse(cls, granted: Iterable[str]) -> Capabilities:
        """From the list of a `call.joined`."""
        strings = tuple(granted)
        return cls(
            self=MemberCapabilities.of("self", strings),
            member=MemberCapabilities.of("member", strings),
            end="end" in strings,
            set_layout=any(string.startswith("layout") for string in strings),
            send_digit=any(string.startswith("digit") for string in strings),
            vmuted_hide=_on_off([string for string in strings if string.startswith("vmuted")]),
            lock=_on_off([string for string in strings if string.startswith("lock")]),
            device="device" in strings,
            screenshare="screenshare" in strings,
        )


def _matching(strings: tuple[str, ...], family: str, child: str) -> list[str]:
    full = f"{family}.{child}"
    above = {full.rsplit(".", cut)[0] for cut in range(1, full.count(".") + 1)}
    return [
        string for string in strings if string in above or string == full or string.startswith(f"{full}.")
    ]


def _flag(strings: tuple[str, ...], family: str, child: str) -> bool:
    return bool(_matching(strings, family, child))


def _switch(strings: tuple[str, ...], family: str, child: str) -> OnOff:
    return _on_off(_matching(strings, family, child))


def _on_off(strings: list[str]) -> OnOff:
    return OnOff(
        on=any(not string.endswith(".off") for string in strings),
        off=any(not string.endswith(".on") for string in strings),
    )
