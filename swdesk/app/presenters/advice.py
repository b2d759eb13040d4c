"""An error becomes a sentence and one next step (features.md D12). The log keeps the bare facts."""

from __future__ import annotations

from dataclasses import dataclass

from swdesk.call.causes import FailureCategory, category_of_error
from swdesk.errors import InvalidCredentialsError, MediaAccessError


@dataclass(frozen=True, slots=True)
class Advice:
    """What went wrong, and what to do about it."""

    category: FailureCategory
    title: str
    text: str


THREE_CAUSES = "It may have expired, been cut short when it was copied, or belong to another space."

_WORDS: dict[FailureCategory, tuple[str, str]] = {
    FailureCategory.NOT_ALLOWED: (
        "This token may not call that destination",
        "The token's scope does not reach it. Ask for a token that covers the destination, then dial again.",
    ),
    FailureCategory.NOT_FOUND: (
        "That destination does not exist",
        "Check the spelling: /public/name is a room, /private/name a person, +1555… a phone, sip:… SIP.",
    ),
    FailureCategory.BUSY: ("The other side is busy", "Try again in a few minutes."),
    FailureCategory.DECLINED: ("The call was declined", "Try again later, or reach them another way."),
    FailureCategory.NO_ANSWER: ("Nobody answered", "Try again later, or reach them another way."),
    FailureCategory.NETWORK: (
        "The space did not answer",
        "Check your network connection, then dial again.",
    ),
    FailureCategory.MEDIA: (
        "Sound and picture could not be set up",
        "Check that your camera and microphone are free, or untick Send video, then dial again.",
    ),
    FailureCategory.INVALID: (
        "That makes no call",
        "Check the destination and what is ticked below it, then dial again.",
    ),
    FailureCategory.ELSEWHERE: ("Answered on another device", "Nothing to do here."),
    FailureCategory.UNKNOWN: (
        "The call could not be placed",
        "Dial again; if it fails the same way, save the log and send it to whoever runs the space.",
    ),
}

_CREATE_TIMEOUT = "Call create timeout"


def advise(error: BaseException) -> Advice | None:
    """For what `dial()` or a call raised; nothing for a call the user cancelled."""
    if isinstance(error, InvalidCredentialsError):
        return Advice(
            FailureCategory.NOT_ALLOWED,
            "The space did not accept this token",
            f"{THREE_CAUSES} Paste a new token, then dial again.",
        )
    if str(error) == _CREATE_TIMEOUT:
        return Advice(
            FailureCategory.NO_ANSWER,
            "The space did not take the call",
            "No answer to the invitation within 6 seconds. Dial again, or check the destination.",
        )
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return Advice(
            FailureCategory.NETWORK,
            "The space's certificate is not trusted",
            "If your space has a certificate authority of its own, start swdesk with --ca-file FILE.",
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
    return Advice(known, *words) if words else None


def advise_capture(error: MediaAccessError) -> Advice:
    """For a device that could not be had while the call goes on without it."""
    if error.media == "audio output":
        return Advice(
            FailureCategory.MEDIA,
            "No loudspeaker",
            "The call goes on, but you cannot hear the others. Plug in a headset, then dial again.",
        )
    what = {"audio": "Microphone", "video": "Camera"}.get(error.media, "Camera and microphone")
    verb = "is" if error.media in ("audio", "video") else "are"
    lost = {"audio": "cannot hear you", "video": "cannot see you"}.get(
        error.media, "can neither see nor hear you"
    )
    if "denied" in str(error):
        return Advice(
            FailureCategory.MEDIA,
            f"{what} blocked by the system",
            f"The call goes on, but the others {lost}. Allow swdesk in the system's settings, then dial.",
        )
    return Advice(
        FailureCategory.MEDIA,
        f"{what} {verb} missing or in use",
        f"The call goes on, but the others {lost}. Plug in or free the device, then dial again.",
    )
