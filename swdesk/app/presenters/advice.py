"""An error becomes a sentence and one next step (features.md D12). The log keeps the bare facts."""

from __future__ import annotations

from dataclasses import dataclass

from swdesk.app.i18n import source, tr
from swdesk.call.causes import FailureCategory, category_of_error
from swdesk.errors import InvalidCredentialsError, MediaAccessError


@dataclass(frozen=True, slots=True)
class Advice:
    """What went wrong, and what to do about it."""

    category: FailureCategory
    title: str
    text: str


THREE_CAUSES = source("It may have expired, been cut short when it was copied, or belong to another space.")

_WORDS: dict[FailureCategory, tuple[str, str]] = {
    FailureCategory.NOT_ALLOWED: (
        source("This token may not call that destination"),
        source(
            "The token's scope does not reach it. Ask for a token that covers the destination, "
            "then dial again."
        ),
    ),
    FailureCategory.NOT_FOUND: (
        source("That destination does not exist"),
        source(
            "Check the spelling: /public/name is a room, /private/name a person, +1555… a phone, sip:… SIP."
        ),
    ),
    FailureCategory.BUSY: (source("The other side is busy"), source("Try again in a few minutes.")),
    FailureCategory.DECLINED: (
        source("The call was declined"),
        source("Try again later, or reach them another way."),
    ),
    FailureCategory.NO_ANSWER: (
        source("Nobody answered"),
        source("Try again later, or reach them another way."),
    ),
    FailureCategory.NETWORK: (
        source("The space did not answer"),
        source("Check your network connection, then dial again."),
    ),
    FailureCategory.MEDIA: (
        source("Sound and picture could not be set up"),
        source("Check that your camera and microphone are free, or untick Send video, then dial again."),
    ),
    FailureCategory.INVALID: (
        source("That makes no call"),
        source("Check the destination and what is ticked below it, then dial again."),
    ),
    FailureCategory.ELSEWHERE: (source("Answered on another device"), source("Nothing to do here.")),
    FailureCategory.UNKNOWN: (
        source("The call could not be placed"),
        source("Dial again; if it fails the same way, save the log and send it to whoever runs the space."),
    ),
}

# What a call goes on without: blocked by the system, not there, and what that means for the others.
_LOST = {
    "audio": (
        source("Microphone blocked by the system"),
        source("Microphone is missing or in use"),
        source("The call goes on, but the others cannot hear you."),
    ),
    "video": (
        source("Camera blocked by the system"),
        source("Camera is missing or in use"),
        source("The call goes on, but the others cannot see you."),
    ),
    "audiovideo": (
        source("Camera and microphone blocked by the system"),
        source("Camera and microphone are missing or in use"),
        source("The call goes on, but the others can neither see nor hear you."),
    ),
}

_CREATE_TIMEOUT = "Call create timeout"


def advise(error: BaseException) -> Advice | None:
    """For what `dial()` or a call raised; nothing for a call the user cancelled."""
    if isinstance(error, InvalidCredentialsError):
        return Advice(
            FailureCategory.NOT_ALLOWED,
            tr("The space did not accept this token"),
            " ".join((tr(THREE_CAUSES), tr("Paste a new token, then dial again."))),
        )
    if str(error) == _CREATE_TIMEOUT:
        return Advice(
            FailureCategory.NO_ANSWER,
            tr("The space did not take the call"),
            tr("No answer to the invitation within 6 seconds. Dial again, or check the destination."),
        )
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return Advice(
            FailureCategory.NETWORK,
            tr("The space's certificate is not trusted"),
            tr("If your space has a certificate authority of its own, start swdesk with --ca-file FILE."),
        )
    if isinstance(error, TimeoutError | OSError):
        return advise_category(FailureCategory.NETWORK)
    return advise_category(category_of_error(error))


def advise_category(category: FailureCategory | str) -> Advice | None:
    """For the way a call ended; nothing for an ordinary end."""
    try:
        known = FailureCategory(category)
    except ValueError:
        return None
    words = _WORDS.get(known)
    return Advice(known, *map(tr, words)) if words else None


# What is to be done about a device that is missing or taken: a call takes up a microphone whenever it can be
# had, and a camera that was there when it began (`media/opening.py`).
_COMES = {
    "audio": source("It is used as soon as it is there."),
    "video": source("Plug it in or free it; if it does not come by itself, press the camera button."),
    "audiovideo": source(
        "They are used as soon as they are there; if the picture does not come by itself, press the "
        "camera button."
    ),
}


def advise_capture(error: MediaAccessError) -> Advice:
    """For a device that could not be had while the call goes on without it."""
    if error.media == "audio output":
        return Advice(
            FailureCategory.MEDIA,
            tr("No loudspeaker"),
            tr("The call goes on, but you cannot hear the others. One that is plugged in is used at once."),
        )
    blocked, missing, lost = _LOST.get(error.media, _LOST["audiovideo"])
    if "denied" in str(error):
        remedy = tr("Allow swdesk in the system's settings, then dial.")
        return Advice(FailureCategory.MEDIA, tr(blocked), f"{tr(lost)} {remedy}")
    remedy = tr(_COMES.get(error.media, _COMES["audiovideo"]))
    return Advice(FailureCategory.MEDIA, tr(missing), f"{tr(lost)} {remedy}")
