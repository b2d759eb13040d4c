"""Why somebody did not get in as a guest: a sentence and one next step, by the host that was asked."""

from __future__ import annotations

from swdesk.app.i18n import tr
from swdesk.app.presenters.advice import Advice, advise
from swdesk.call.causes import FailureCategory, category_of_error
from swdesk.errors import (
    InvalidCredentialsError,
    MessageParseError,
    RequestError,
    RequestTimeoutError,
    TransportConnectionError,
    UnexpectedError,
)


def advise_guest(error: BaseException, host: str) -> Advice | None:
    """For what `Phone.join` raised; nothing for a call the user cancelled."""
    again = tr("Check your network connection, then open the link again.")
    if isinstance(error, RequestError) and error.status is not None and error.status < 400:
        return _odd(host)  # a redirect, which is not followed
    is_refusal = isinstance(error, RequestError | InvalidCredentialsError)
    if is_refusal or category_of_error(error) is FailureCategory.NOT_ALLOWED:
        return Advice(
            FailureCategory.NOT_ALLOWED,
            tr("{host} takes no guest with this link", host=host),
            tr("It may have been withdrawn or cut short. Ask whoever gave it to you for a new one."),
        )
    if isinstance(error, RequestTimeoutError):
        return Advice(FailureCategory.NETWORK, tr("{host} did not answer in time", host=host), again)
    if isinstance(error, TransportConnectionError) and "CERTIFICATE_VERIFY_FAILED" in str(error):
        return Advice(
            FailureCategory.NETWORK,
            tr("{host} could not prove who it is", host=host),
            tr(
                "Its certificate is not trusted. If it has a certificate authority of its own, "
                "start swdesk with --ca-file FILE."
            ),
        )
    if isinstance(error, TransportConnectionError):
        return Advice(FailureCategory.NETWORK, tr("{host} cannot be reached", host=host), again)
    if isinstance(error, MessageParseError):
        return _odd(host)
    if isinstance(error, UnexpectedError):
        return Advice(
            FailureCategory.NETWORK,
            tr("{host} failed to take a guest", host=host),
            tr("Open the link again in a few minutes."),
        )
    return advise(error)


def _odd(host: str) -> Advice:
    return Advice(
        FailureCategory.UNKNOWN,
        tr("{host} gave no answer that makes a guest", host=host),
        tr("The link may name the wrong host. Ask whoever gave it to you for a new one."),
    )
