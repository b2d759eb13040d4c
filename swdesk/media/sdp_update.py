"""Re-offers, text to text: what is negotiated already keeps its payload numbers (RFC 3264 8.3.2).

aiortc offers all it knows, under its own numbers, each time. But a stream that runs cannot change them: the
encoder writes the number it began with, and the receiver knows no other. That matters most in an inbound
call, where the far side chose the numbers.

Pure, like `sdp.py`; the only exception is `NegotiationError`.
"""

from __future__ import annotations

from swdesk.media.codec_choice import SPEECH, OpusProfile
from swdesk.media.sdp import finish_local
from swdesk.media.sdp_text import Section, Session, attribute, is_usable, mid_of

_OF_CODECS = ("rtpmap", "fmtp", "rtcp-fb")


def finish_update(offer: str, agreed: str, opus: OpusProfile = SPEECH) -> str:
    """Our re-offer as it goes out: sections in their order, those of `agreed` with its codecs only.

    `agreed` is the description that settled the last exchange, with mids: the adapted answer, or our own.
    Finishing twice changes nothing.
    """
    ours = Session.parse(offer)
    known = {mid_of(section, at): section for at, section in enumerate(Session.parse(agreed).sections)}
    order = [section.value("mid") for section in ours.sections]
    for at, section in enumerate(ours.sections):
        before = known.get(mid_of(section, at))
        if before is not None and before.kind == section.kind:
            _keep_codecs(section, before)
    finished = Session.parse(finish_local(str(ours), opus))
    finished.sections.sort(key=lambda section: order.index(section.value("mid")))
    return str(finished)


def refused_kinds(answer: str, offer: str) -> set[str]:
    """The kinds of `offer` that `answer` has no usable section for."""
    offered = {section.kind: section for section in Session.parse(offer).sections}
    answered = {
        section.kind
        for section in Session.parse(answer).sections
        if section.kind in offered and is_usable(section, offered[section.kind])
    }
    return set(offered) - answered


def _keep_codecs(section: Section, before: Section) -> None:
    """Offer what runs under the number it runs with; nothing changes when none of it is known here."""
    numbers: dict[str, str] = {}  # as they were -> as aiortc writes them now
    for number, name in before.codecs.items():
        same = [written for written, known in section.codecs.items() if known == name]
        if same and not name.startswith("rtx/"):
            numbers[number] = number if number in same else same[0]
    for number, name in before.codecs.items():
        if name.startswith("rtx/") and _repaired(before, number) in numbers:
            repaired = numbers[_repaired(before, number)]
            found = next((one for one in section.codecs if _repaired(section, one) == repaired), None)
            if found is not None:
                numbers[number] = found
    if not numbers:
        return
    lines = section.without(*_OF_CODECS, "extmap")
    for number, written in numbers.items():
        for name in _OF_CODECS:
            lines += [
                f"a={name}:{number}{value[len(written) :]}"
                for value in section.values(name)
                if value.split(" ")[0] == written
            ]
    for at, line in enumerate(lines):
        if attribute(line) == "fmtp" and "apt=" in line:
            head, _, apt = line.rpartition("apt=")
            renamed = [now for now, written in numbers.items() if written == apt]
            lines[at] = f"{head}apt={renamed[0]}" if renamed else line
    known = {value.split(" ")[-1] for value in section.values("extmap")}
    lines += [f"a=extmap:{value}" for value in before.values("extmap") if value.split(" ")[-1] in known]
    section.formats = list(numbers)
    section.lines = lines


def _repaired(section: Section, number: str) -> str:
    """The codec a retransmission format (RFC 4588) stands in for, empty if it is none."""
    for value in section.values("fmtp"):
        if value.startswith(f"{number} ") and "apt=" in value:
            return value.rpartition("apt=")[2].split(";")[0].strip()
    return ""
