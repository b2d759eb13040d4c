"""What was understood of a destination or a link, in words: for the dial bar, and for the card of a link."""

from __future__ import annotations

from swdesk.app.i18n import source, tr
from swdesk.errors import LinkError, LinkFault, MessageParseError
from swdesk.protocol.destination import DestinationKind
from swdesk.protocol.links import Link, understand
from swdesk.protocol.numbers import Reading

_KINDS = {
    DestinationKind.ROOM: source("Room", "kind of destination"),
    DestinationKind.PERSON: source("Person", "kind of destination"),
    DestinationKind.CONTEXTLESS: source("Address", "kind of destination"),
    DestinationKind.PHONE: source("Phone number", "kind of destination"),
    DestinationKind.SIP: "SIP",
}
KIND_HINT = source("Starts with /public/ or /private/, or is +15551234567 or sip:user@host")

_FAULTS = {
    LinkFault.EMPTY: source("The link names nobody to call."),
    LinkFault.TOO_LONG: source("The link is longer than any destination may be."),
    LinkFault.CHARACTERS: source("The link holds characters that are not seen and may hide whom it calls."),
    LinkFault.ESCAPE: source("The link is damaged: its percent escapes mean nothing."),
    LinkFault.SCHEME: source("“{part}” is no kind of link that makes a call."),
    LinkFault.NO_DESTINATION: source("“{part}” is nothing that can be called."),
    LinkFault.DIVERTS: source("Its part “{part}” would have the call go elsewhere."),
    LinkFault.CONTEXT: source("Its number holds within “{part}” only, and not here."),
    LinkFault.COMMAND: source("“{part}” is an order to a telephone network, not a number."),
    LinkFault.SECRET: source("It brings a token or a password. No link may: a token is pasted by you alone."),
    LinkFault.GUEST: source("A link for guests has one embed token, one host and an address of that space."),
    LinkFault.EMBED: source("Its embed token is damaged."),
    LinkFault.HOST: source("“{part}” is not the name of a host."),
    LinkFault.TYPED: source("A link for guests: Dial shows its card."),
}

_READINGS = {
    Reading.SHORT: source("A short number: it is dialled as it stands."),
    Reading.NO_REGION: source(
        "A local number without a country: it is dialled as it stands. Begin with + and the country's code."
    ),
    Reading.ODD: source("Its length is unusual for a number: check it before you dial."),
}


def kind_words(link: Link) -> str:
    """What is called, in a word or two; empty when that is not known."""
    kind = _KINDS.get(link.destination.kind, "")
    if not kind and link.number is not None:
        kind = _KINDS[DestinationKind.PHONE]
    return tr(kind, "kind of destination") if kind else ""


def shown_destination(link: Link) -> str:
    """Whom it calls, for people: a number in groups, with its country."""
    number = link.number
    if number is None:
        return link.destination.text
    return f"{number.shown} ({number.region})" if number.region else number.shown


def notes(link: Link) -> tuple[str, ...]:
    """What is to be known of it before it is dialled, a sentence each."""
    said = []
    if link.number is not None:
        reading = _READINGS.get(link.number.reading)
        if reading:
            said.append(tr(reading))
        if link.number.later:
            said.append(tr("Key in {digits} once somebody answered.", digits=link.number.later))
    if link.left_out:
        said.append(tr("Left out, as it means nothing here: {parts}", parts=", ".join(link.left_out)))
    return tuple(said)


def fault_words(error: LinkError) -> str:
    """Why a link makes no call."""
    if not error.part and error.fault in (LinkFault.NO_DESTINATION, LinkFault.SCHEME):
        return tr(_FAULTS[LinkFault.EMPTY])
    return tr(_FAULTS[error.fault], part=error.part)


def field_words(text: str, region: str) -> tuple[str, str]:
    """The kind of what stands in the destination field, and a hint below it; neither is ever a block."""
    if not text.strip():
        return "", ""
    try:
        link = understand(text, region)
    except LinkError as error:
        unfinished = error.fault in (LinkFault.EMPTY, LinkFault.NO_DESTINATION)
        return "", tr(KIND_HINT) if unfinished else fault_words(error)
    except MessageParseError:
        return "", tr(KIND_HINT)
    kind = kind_words(link)
    said = list(notes(link))
    if link.text != text.strip():
        called = shown_destination(link) if link.channel is None else link.text
        said.insert(0, tr("Calls {destination}", destination=called))
    return kind, " · ".join(said) if kind else tr(KIND_HINT)


def understood_text(text: str, region: str) -> str:
    """What is dialled for it: as it was understood, else as it stands; the platform decides."""
    try:
        return understand(text, region).text
    except (LinkError, MessageParseError):
        return text.strip()
