"""How the own sound is treated and when it goes out: the switches, the gain, push-to-talk, the hints.

Every switch counts at once, in the middle of a sentence, and for the calls to come.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace

from swdesk.app.i18n import keys, source, tr
from swdesk.app.phone import CallFacts, CallHandle, RoomSound, Wishes
from swdesk.app.presenters.devices import DevicesPresenter
from swdesk.app.presenters.notices import Notices
from swdesk.app.settings import Settings
from swdesk.media.devices import DeviceKind
from swdesk.media.processing.settings import AS_IS, ProcessingSettings
from swdesk.observable import State
from swdesk.preferences import SoundPreferences

SWITCHES = ("echo_cancellation", "noise_suppression", "auto_gain_control", "studio")
HEADSET_HINT = source("Use a headset, or the others may hear themselves.")

Do = Callable[[Coroutine[object, object, None]], object]
"""Starts what is asked of a call, and says so in the log when it fails."""


@dataclass(frozen=True, slots=True)
class SoundView:
    """What the sound panel and the stage show."""

    preferences: SoundPreferences = field(default_factory=SoundPreferences)
    warning: str = ""
    """Why the others may hear an echo, and what to do."""
    push_to_talk: bool = False
    push_to_talk_key: str = "Space"
    is_talking: bool = False
    room_sound: RoomSound = field(default_factory=RoomSound)
    talk_hint: str = ""
    """For the stage: empty when there is nothing to hold a key for."""


class SoundPresenter:
    """Owns the settings of sound; follows one call after the other."""

    def __init__(self, settings: Settings, devices: DevicesPresenter, notices: Notices, do: Do) -> None:
        self._settings = settings
        self._devices = devices
        self._notices = notices
        self._do = do
        self._call: CallHandle | None = None
        self._facts = CallFacts()
        self._is_talking = False
        self._told: ProcessingSettings | None = None
        self._sound = settings.value.sound  # as last seen
        self.view: State[SoundView] = State(SoundView())
        # Not a lambda: a connection holds one for ever, and with it the window.
        settings.changed.connect(self._settings_changed)
        devices.view.observe(self._devices_changed)
        self._show()

    # what a person decides

    def set_switch(self, name: str, on: bool) -> None:
        """One of `SWITCHES`."""
        self._change(**{name: on})

    def set_gain(self, percent: int) -> None:
        """Of the microphone, 0 to 200."""
        self._change(microphone_gain=max(0, min(200, percent)) / 100)

    def set_push_to_talk(self, on: bool) -> None:
        """Muted but while the key is held. Switched on in a call it mutes at once."""
        self._change(push_to_talk=on)

    def set_key(self, key: str) -> None:
        """The key to hold, in Qt's spelling."""
        self._change(push_to_talk_key=key)

    def set_room_sound(self, name: str, value: int) -> None:
        """One of `RoomSound`'s: what the platform's mixer does with the own sound."""
        if self._call is not None and getattr(self._facts.room_sound, name) != value:
            self._do(self._call.set_room_sound(RoomSound(**{name: value})))

    def hold(self) -> bool:
        """The key went down; whether it means anything now."""
        if self._call is None or not self._settings.value.sound.push_to_talk or not self._facts.sends_audio:
            return False
        if not self._is_talking:
            self._is_talking = True
            self._do(self._call.set_muted(False))
            self._show()
        return True

    def release(self) -> bool:
        """The key went up, or will never be heard to: the window lost the keyboard."""
        was_talking, self._is_talking = self._is_talking, False
        if was_talking and self._call is not None:
            self._do(self._call.set_muted(True))
        if was_talking:
            self._show()
        return was_talking

    def wishes(self, wishes: Wishes) -> Wishes:
        """What a call is to begin with: with push-to-talk, silence."""
        preferences = self._settings.value
        muted = wishes.start_muted or preferences.sound.push_to_talk
        rings = preferences.notifications.ringback
        return replace(wishes, start_muted=muted, processing=self.processing, ringback=rings)

    @property
    def processing(self) -> ProcessingSettings:
        """The switches as the engine takes them; a file or a tone for a microphone is sent as it is."""
        preferences = self._settings.value
        sound = preferences.sound
        microphone = self._devices.active(DeviceKind.AUDIOINPUT)
        if microphone is not None and microphone.is_stand_in:
            return replace(AS_IS, microphone_gain=sound.microphone_gain)
        return ProcessingSettings(
            echo_cancellation=sound.echo_cancellation,
            noise_suppression=sound.noise_suppression,
            auto_gain_control=sound.auto_gain_control,
            microphone_gain=sound.microphone_gain,
            is_studio=sound.studio,
        )

    # what the call says

    def follow(self, call: CallHandle | None) -> None:
        """A new call, or none any more."""
        self._call = call
        self._is_talking = False
        self._told = self.processing
        if call is None:
            self.facts_changed(CallFacts())

    def facts_changed(self, facts: CallFacts) -> None:
        """Hints come and go with them."""
        came = facts.sound_hints - self._facts.sound_hints
        gone = self._facts.sound_hints - facts.sound_hints
        self._facts = facts
        for hint in gone:
            self._notices.withdraw(f"sound-{hint}")
        for hint in came:
            self._hint(str(hint))
        if not facts.is_muted:
            self._notices.withdraw("sound-muted-speaking")
        self._show()

    def _hint(self, hint: str) -> None:
        preferences = self._settings.value
        if hint == "muted-speaking":
            if preferences.sound.push_to_talk:
                key = preferences.sound.push_to_talk_key
                self._notices.put(
                    "sound-muted-speaking",
                    tr("You are muted"),
                    tr("Hold {key} while you speak.", key=keys(key)),
                )
            else:
                self._notices.put(
                    "sound-muted-speaking", tr("You are muted"), tr("The others do not hear you."),
                    action=tr("Unmute"), do=self._unmute,
                )  # fmt: skip
            return
        active = self._devices.active(DeviceKind.AUDIOINPUT)
        name = active.label if active is not None else tr("The microphone")
        other = self._devices.alternative(DeviceKind.AUDIOINPUT)
        title, advice = {
            "no-signal": (
                tr("{device} gives no sound", device=name),
                tr("Is it switched off, or muted by a button of its own?"),
            ),
            "noisy": (tr("{device} is noisy", device=name), tr("The others hear a constant noise.")),
        }[hint]
        if other is None:
            self._notices.put(f"sound-{hint}", title, advice, seconds=12)
            return
        self._notices.put(
            f"sound-{hint}", title, " ".join((advice, tr("{device} is there, too.", device=other.label))),
            action=tr("Switch", "to another device"), do=lambda: self._devices.use(other), seconds=12,
        )  # fmt: skip

    def _unmute(self) -> None:
        if self._call is not None:
            self._do(self._call.set_muted(False))

    def _change(self, **fields: object) -> None:
        self._settings.change("sound", **fields)

    def _devices_changed(self, _view: object) -> None:
        self._treat()

    def _treat(self) -> None:
        processing = self.processing
        if self._call is not None and processing != self._told:
            self._told = processing
            self._do(self._call.set_processing(processing))

    def _show(self) -> None:
        preferences = self._settings.value
        self.view.set(
            SoundView(
                preferences=preferences.sound,
                warning=self._warning(preferences.sound),
                push_to_talk=preferences.sound.push_to_talk,
                push_to_talk_key=preferences.sound.push_to_talk_key,
                is_talking=self._is_talking,
                room_sound=self._facts.room_sound,
                talk_hint=self._talk_hint(preferences.sound.push_to_talk, preferences.sound.push_to_talk_key),
            )
        )

    def _settings_changed(self, _preferences: object) -> None:
        """Here, or in the Settings dialog: it is the same to a running call."""
        before, self._sound = self._sound, self._settings.value.sound
        if self._sound == before:
            return
        key = (self._sound.push_to_talk, self._sound.push_to_talk_key)
        if key != (before.push_to_talk, before.push_to_talk_key):
            self.release()
        if self._sound.push_to_talk and not before.push_to_talk and self._call is not None:
            self._do(self._call.set_muted(True))
        self._treat()
        self._show()

    def _warning(self, sound: SoundPreferences) -> str:
        if sound.studio:
            return " ".join((tr("Studio mode: no echo cancellation."), tr(HEADSET_HINT)))
        if not sound.echo_cancellation:
            return " ".join((tr("Echo cancellation is off."), tr(HEADSET_HINT)))
        if self._facts.processing_problem:
            problem = self._facts.processing_problem
            sentence = tr("The echo canceller does not work here: {problem}.", problem=problem)
            return f"{sentence} {tr(HEADSET_HINT)}"
        return ""

    def _talk_hint(self, is_on: bool, key: str) -> str:
        if not is_on or self._call is None or not self._facts.sends_audio:
            return ""
        if self._is_talking:
            return tr("Talking")
        return tr("Hold {key} to talk", key=keys(key)) if self._facts.is_muted else ""
