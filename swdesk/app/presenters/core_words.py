"""What the core says of tokens and keyrings, for people who read another language.

The core words nothing for users, but a few of its errors are plain enough to be shown as they are. They are
listed here as it spells them, for the translators; a test holds the list against the core.
"""

from __future__ import annotations

from swdesk.app.i18n import source, tr

SENTENCES = (
    source("no token"),
    source("not a token: too long, or characters that no token has"),
    source("the token's header has fields of the wrong type"),
    source("this is a refresh token; an access token (SAT) is needed"),
    source("the token names an impossible host"),
    source("the token's header is not base64url"),
    source("the token's header cannot be decoded"),
    source("the token's header is not an object"),
    source("This system has no keyring"),
    source("This system has no keyring that keeps secrets safe"),
)
CUT_SHORT = source("the token is cut short: {found} of {all} segments")


def translated(error: BaseException) -> str:
    """The error in the reader's language; as it is when it is none of these."""
    text = str(error)
    begin, end = "the token is cut short: ", " segments"
    if text.startswith(begin) and text.endswith(end):
        found, _, wanted = text[len(begin) : -len(end)].partition(" of ")
        return tr(CUT_SHORT, found=found, all=wanted)
    return tr(text) if text in SENTENCES else text
