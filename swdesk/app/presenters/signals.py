"""What is told of a call to who does not look: which sound, and which words for a screen reader.

Every sound has its switch in `notifications` of the settings. With push-to-talk the microphone is muted and
unmuted with every sentence, and nobody wants to hear of that.
"""

from __future__ import annotations

from enum import StrEnum

from swdesk.app.i18n import source, tr
from swdesk.app.phone import CallFacts
from swdesk.app.presenters.call import StageView
from swdesk.app.presenters.picture import LIMITS
from swdesk.preferences import Preferences


class Event(StrEnum):
    """By the names of `swdesk.media.signals`, which is not loaded before the first call."""

    CONNECTED = "connected"
    ENDED = "ended"
    RECONNECTING = "reconnecting"
    RESTORED = "restored"
    MUTED = "muted"
    UNMUTED = "unmuted"


SWITCHES = {
    Event.CONNECTED: "notifications.connect_sound",
    Event.ENDED: "notifications.end_sound",
    Event.RECONNECTING: "notifications.reconnecting_sound",
    Event.RESTORED: "notifications.reconnecting_sound",
    Event.MUTED: "notifications.mute_sound",
    Event.UNMUTED: "notifications.unmute_sound",
}
MUTED, UNMUTED = source("Microphone muted"), source("Microphone on")
PICTURE_LIMITED, PICTURE_FREE = source("Picture {limit}"), source("Picture at full quality again")
ENDED = source("Call ended")
OVER = ("disconnected", "destroyed", "failed")


def events(before: StageView, after: StageView) -> list[Event]:
    """What happened between two views of the stage."""
    happened: list[Event] = []
    was, now = before.status, after.status
    if now != was:
        if now == "connected":
            happened.append(Event.RESTORED if was == "recovering" else Event.CONNECTED)
        elif now == "recovering":
            happened.append(Event.RECONNECTING)
        elif _is_over(after) and not _is_over(before):
            happened.append(Event.ENDED)
    is_same_call = before.has_call and after.has_call and before.can_mute and after.can_mute
    if is_same_call and now == was and before.is_muted != after.is_muted:
        happened.append(Event.MUTED if after.is_muted else Event.UNMUTED)
    return happened


def _is_over(view: StageView) -> bool:
    """Nothing on the stage is not the end of a call: most of the time there was none."""
    return view.status in OVER


def is_heard(event: Event, preferences: Preferences) -> bool:
    """Whether its sound is wanted."""
    if event in (Event.MUTED, Event.UNMUTED) and preferences.sound.push_to_talk:
        return False
    section, _, name = SWITCHES[event].partition(".")
    return bool(getattr(getattr(preferences, section), name))


def words(event: Event, view: StageView, preferences: Preferences) -> str:
    """For a screen reader; empty when there is nothing to add to the status, which is told anyway."""
    if event is Event.ENDED:
        return tr(ENDED)
    if event in (Event.MUTED, Event.UNMUTED) and not preferences.sound.push_to_talk:
        return tr(MUTED if event is Event.MUTED else UNMUTED)
    return ""


def quality_words(before: CallFacts, after: CallFacts) -> str:
    """What changed of the picture that is sent; empty when nothing did."""
    if before.sending_limit == after.sending_limit or not after.sends_video:
        return ""
    if after.sending_limit in LIMITS:
        return tr(PICTURE_LIMITED, limit=tr(LIMITS[after.sending_limit]))
    return tr(PICTURE_FREE) if before.sending_limit in LIMITS else ""
