"""How good a picture is sent and in which codecs is spoken: what there is to choose, and what was chosen.

The quality counts at once, in a running call, too; codecs are agreed on when a call begins.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace

from swdesk.app.i18n import number, source, tr
from swdesk.app.phone import CallHandle, Wishes
from swdesk.app.settings import Settings
from swdesk.media.codec_choice import AUDIO_CODECS, VIDEO_CODECS, CodecOrder
from swdesk.media.video_quality import DEFAULT_QUALITY, QUALITIES, VideoQuality
from swdesk.observable import State
from swdesk.preferences import Preferences

NEXT_CALL = source("Counts from the next call")
QUALITY, AUDIO, VIDEO = "video.quality", "sound.preferred_codecs", "video.preferred_codecs"
CODEC_NAMES = {
    "opus": ("Opus", source("all one hears, repairs losses")),
    "g722": ("G.722", source("up to 7 kHz, as good telephones")),
    "pcmu": ("PCMU", source("up to 3.4 kHz, as telephones, µ-law")),
    "pcma": ("PCMA", source("up to 3.4 kHz, as telephones, A-law")),
    "vp8": ("VP8", source("every browser has it")),
    "h264": ("H.264", source("what video telephones have")),
}
MEASURES = {
    1 / 10: source("about a tenth of the work of {quality}"),
    1 / 5: source("about a fifth of the work of {quality}"),
    1 / 3: source("about a third of the work of {quality}"),
    1 / 2: source("about half the work of {quality}"),
    2 / 3: source("about two thirds of the work of {quality}"),
    1.0: source("about the same work as {quality}"),
    2.0: source("about twice the work of {quality}"),
    4.0: source("about four times the work of {quality}"),
}

Do = Callable[[Coroutine[object, object, None]], object]
"""Starts what is asked of a call, and says so in the log when it fails."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its name, what it costs or brings in a few words, and the figures."""

    key: str
    label: str
    hint: str = ""
    figures: str = ""
    is_chosen: bool = False

    @property
    def words(self) -> str:
        """Name and hint in a line."""
        return f"{self.label} — {self.hint}" if self.hint else self.label


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Options of which one is chosen; `key` is the preference's name."""

    key: str
    title: str
    options: tuple[Option, ...]

    @property
    def chosen(self) -> Option:
        """The one."""
        return next(one for one in self.options if one.is_chosen)


@dataclass(frozen=True, slots=True)
class Choices:
    """What one menu offers, and what is said below it."""

    groups: tuple[OptionGroup, ...] = ()
    note: str = ""

    @property
    def current(self) -> str:
        """What is chosen, in brief."""
        return ", ".join(group.chosen.label for group in self.groups)


class PictureChoicePresenter:
    """Owns these settings; follows one call after the other."""

    def __init__(self, settings: Settings, do: Do) -> None:
        self._settings = settings
        self._do = do
        self._call: CallHandle | None = None
        self.quality: State[Choices] = State(Choices())
        self.codecs: State[Choices] = State(Choices())
        self._quality = _quality(settings.value)  # as last told
        # A method: a connection would hold a lambda, and this, for ever.
        settings.changed.connect(self._settings_changed)
        self._show()

    def choose(self, group: str, key: str) -> None:
        """A quality, or the codec to try first; `group` is the preference's name."""
        if group == QUALITY:
            self._settings.put(QUALITY, key)
        else:
            usual = AUDIO_CODECS if group == AUDIO else VIDEO_CODECS
            self._settings.put(group, () if key == usual[0] else (key,))

    def follow(self, call: CallHandle | None) -> None:
        """A new call, or none any more."""
        self._call = call

    def wishes(self, wishes: Wishes) -> Wishes:
        """What a call is to begin with."""
        preferences = self._settings.value
        return replace(wishes, video_quality=_quality(preferences), codecs=_order(preferences))

    def _settings_changed(self, preferences: Preferences) -> None:
        before, self._quality = self._quality, _quality(preferences)
        if self._quality != before and self._call is not None:
            self._do(self._call.set_video_quality(self._quality))
        self._show()

    def _show(self) -> None:
        preferences = self._settings.value
        quality, order = _quality(preferences), _order(preferences)
        self.quality.set(
            Choices(
                (
                    OptionGroup(
                        QUALITY,
                        tr("Picture quality"),
                        tuple(
                            Option(name, _name(name), work_words(one), _figures(one), one == quality)
                            for name, one in QUALITIES.items()
                        ),
                    ),
                )
            )
        )
        self.codecs.set(
            Choices(
                (
                    _codecs(AUDIO, tr("Sound: try first"), AUDIO_CODECS, order.audio[0]),
                    _codecs(VIDEO, tr("Picture: try first"), VIDEO_CODECS, order.video[0]),
                ),
                tr(NEXT_CALL),
            )
        )


def _quality(preferences: Preferences) -> VideoQuality:
    return QUALITIES.get(preferences.video.quality, DEFAULT_QUALITY)


def _order(preferences: Preferences) -> CodecOrder:
    return CodecOrder.preferring(preferences.sound.preferred_codecs, preferences.video.preferred_codecs)


def _codecs(group: str, title: str, names: tuple[str, ...], first: str) -> OptionGroup:
    return OptionGroup(group, title, tuple(_codec(name, is_chosen=name == first) for name in names))


def _codec(name: str, *, is_chosen: bool) -> Option:
    label, hint = CODEC_NAMES[name]
    return Option(name, label, tr(hint), is_chosen=is_chosen)


def work_words(quality: VideoQuality) -> str:
    """What coding it takes of the CPU, set against the default."""
    if quality == DEFAULT_QUALITY:
        return tr("the usual work")
    cost = quality.relative_cost / DEFAULT_QUALITY.relative_cost
    nearest = min(MEASURES, key=lambda measure: abs(math.log(cost / measure)))
    return tr(MEASURES[nearest], quality=DEFAULT_QUALITY.name)


def _figures(quality: VideoQuality) -> str:
    return tr(
        "{width}×{height}, up to {fps} pictures a second and {rate} Mbit/s",
        width=quality.width,
        height=quality.height,
        fps=quality.fps,
        rate=number(quality.max_bitrate / 1_000_000, 1),
    )


def _name(quality: str) -> str:
    return tr("Low", "picture quality") if quality == "low" else quality
