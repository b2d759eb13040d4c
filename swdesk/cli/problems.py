"""What went wrong, as one sentence for a person: what, why, and what to do next; and its exit code."""

from __future__ import annotations

from dataclasses import dataclass

from swdesk import errors
from swdesk.call.causes import FailureCategory, category_of_cause, category_of_error
from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.usage import UsageProblem as UsageProblem


@dataclass(frozen=True, slots=True)
class Problem:
    """An outcome that is not the one asked for."""

    code: ExitCode
    sentence: str


CREATE_TIMEOUT = Problem(
    ExitCode.NO_ANSWER,
    "The call was not created in time: the space did not accept the invite; check the network and try again.",
)
NO_ANSWER = Problem(
    ExitCode.NO_ANSWER,
    "Nobody answered: the far side is not there or did not pick up in time; try again later.",
)
NETWORK_LOST = Problem(
    ExitCode.NETWORK,
    "The connection was lost: the network or the space failed in the call; check the network and dial again.",
)
NO_MEDIA = Problem(
    ExitCode.MEDIA,
    "Nothing was received: the call was connected but no sound and no picture came; check firewalls for UDP.",
)
INTERRUPTED = Problem(
    ExitCode.INTERRUPTED, "Interrupted: the call was ended; start the command again to go on."
)
NOBODY_CALLED = Problem(
    ExitCode.NO_ANSWER, "Nobody called: the time to wait is over; check that the caller uses this space."
)
TOKEN_REFUSED = Problem(
    ExitCode.TOKEN_REFUSED,
    "The token was refused: it has expired, was cut short, or belongs to another space; "
    "get a fresh one and try again.",
)

_PROBLEMS: dict[FailureCategory, Problem] = {
    FailureCategory.CANCELLED: Problem(
        ExitCode.INTERRUPTED, "The call was cancelled before it was answered; dial again when ready."
    ),
    FailureCategory.ELSEWHERE: Problem(
        ExitCode.BUSY, "The call was answered elsewhere: another device of this user took it."
    ),
    FailureCategory.NOT_ALLOWED: Problem(
        ExitCode.DESTINATION_REFUSED,
        "The call was not created: the token's scope does not reach this destination, or it does not exist; "
        "check both and try again.",
    ),
    FailureCategory.NOT_FOUND: Problem(
        ExitCode.DESTINATION_REFUSED,
        "The destination was not found: the space knows no such address; check its spelling.",
    ),
    FailureCategory.BUSY: Problem(
        ExitCode.BUSY, "The call was not taken: the far side is busy or declined it; try again later."
    ),
    FailureCategory.DECLINED: Problem(
        ExitCode.BUSY, "The call was declined: the far side does not want it now; try again later."
    ),
    FailureCategory.NO_ANSWER: NO_ANSWER,
    FailureCategory.NETWORK: Problem(
        ExitCode.NETWORK,
        "The space cannot be reached: the network between here and there fails; "
        "check the network and the token's space.",
    ),
    FailureCategory.MEDIA: Problem(
        ExitCode.MEDIA,
        "The media could not be set up: the far side gave no usable answer; "
        "try --audio-only, or another destination.",
    ),
    FailureCategory.INVALID: Problem(
        ExitCode.USAGE,
        "The destination cannot be dialled: it is not an address, a number or a SIP address; "
        "check its spelling.",
    ),
}
_NOT_TRUSTED = Problem(
    ExitCode.NETWORK,
    "The space cannot be reached: its certificate is not trusted here; "
    "if it is your own, name its authority with --ca-file.",
)
# causes that tell of a loss even when the call had been connected
_LOSSES = {"NETWORK_OUT_OF_ORDER", "RECOVERY_ON_TIMER_EXPIRE", "MEDIA_TIMEOUT", "CRASH"}


def of_cause(cause: str | None, *, was_connected: bool) -> Problem | None:
    """What the end of a call means; None for an ordinary end."""
    if was_connected:
        return NETWORK_LOST if cause in _LOSSES else None
    category = category_of_cause(cause)
    if category in _PROBLEMS:
        return _PROBLEMS[category]
    why = f"the space said {cause}" if cause else "the space gave no reason"
    return Problem(
        ExitCode.DESTINATION_REFUSED,
        f"The call ended before it was connected: {why}; check the destination and try again.",
    )


def of_error(error: BaseException) -> Problem:
    """What an error of the engine means to the person at the terminal."""
    match error:
        case UsageProblem():
            return Problem(ExitCode.USAGE, str(error))
        case errors.InvalidCredentialsError():
            return TOKEN_REFUSED
        case errors.CallCreateError() if "timeout" in str(error).lower():
            return CREATE_TIMEOUT
        case errors.MediaError():
            return Problem(ExitCode.MEDIA, f"The media failed: {_plain(error)}; check the file or device.")
        case errors.InvalidParams():
            return Problem(ExitCode.USAGE, f"There is nothing to call with: {_plain(error)}.")
        case errors.TransportError() if _is_untrusted(error):
            return _NOT_TRUSTED
        case errors.SignalWireError():
            category = category_of_error(error)
            if category in _PROBLEMS:
                return _PROBLEMS[category]
    return Problem(
        ExitCode.UNEXPECTED,
        f"Something unexpected failed ({type(error).__name__}): this is a fault of swdesk or of the space; "
        "run it again with --debug and report what it prints.",
    )


def _plain(error: BaseException) -> str:
    return str(error).strip().rstrip(".") or type(error).__name__


def _is_untrusted(error: BaseException | None) -> bool:
    while error is not None:
        if "CERTIFICATE_VERIFY_FAILED" in str(error) or type(error).__name__ == "SSLCertVerificationError":
            return True
        error = error.__cause__ or error.__context__
    return False
