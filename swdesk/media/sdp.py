"""Session descriptions, text to text: what the platform wants to hear, and what aiortc 1.16 can take.

FreeSWITCH answers without `a=mid` and without BUNDLE, audio first, and says no to a section with a bare
`m=video 0`, with a section that lacks DTLS lines, or by leaving it out (protocol.md 6.3, 6.4; freeswitch.md
3, 4, 9). aiortc wants the offer's sections, all of them, in the offer's order, each with a mid, ICE and DTLS.

Every function is pure. The only exception any of them raises is `NegotiationError`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from swdesk.errors import NegotiationError
from swdesk.media.codec_choice import SPEECH, OpusProfile, OpusTerms
from swdesk.media.sdp_text import (
    KINDS,
    PROFILE,
    RTPMAP,
    STATIC,
    TRANSPORT,
    Section,
    Session,
    attribute,
    cleaned,
    is_usable,
    mid_of,
    parameters,
    session_lines,
)
from swdesk.media.shape import INACTIVE, SENDRECV, Direction


def opus_fmtp(opus: OpusProfile) -> dict[str, str]:
    """What we ask of the far side's Opus (RFC 7587 6.1). FEC is always welcome: it can be heard out."""
    if not opus.stereo:
        return {"minptime": "10", "useinbandfec": "1", "stereo": "0"}
    return {
        "minptime": "10",
        "useinbandfec": "1",
        "stereo": "1",
        "sprop-stereo": "1",
        "maxaveragebitrate": str(opus.bitrate),
    }


def adapt_answer(answer: str, offer: str) -> str:
    """The answer as aiortc can apply it to our `offer`: all of its sections, in its order, with its mids.

    Sections are matched by mid where the answer has them, otherwise by kind. A section that was rejected,
    left out or cannot be used becomes `a=inactive` on the transport of the first accepted one, tied to it by
    a BUNDLE group so that aiortc drops its idle transport. Adapting an adapted answer changes nothing.

    Raises `NegotiationError` when no section was accepted.
    """
    ours, theirs = Session.parse(offer), Session.parse(answer)
    mids = [mid_of(section, index) for index, section in enumerate(ours.sections)]
    accepted: dict[str, Section] = {}
    for mid, offered in zip(mids, ours.sections, strict=True):
        section = _take(offered.kind, mid, theirs.sections)
        if section is not None and is_usable(section, offered):
            allowed = offered.direction.reversed
            accepted[mid] = Section(
                section.kind, section.port, PROFILE, list(section.codecs), cleaned(section, allowed)
            )
    if not accepted:
        raise NegotiationError("The far side accepted neither audio nor video")
    bundled = [mid for mid in dict.fromkeys(theirs.bundle) if mid in accepted]
    carrier = bundled[0] if bundled else next(iter(accepted))
    transport = [line for line in accepted[carrier].lines if attribute(line) in TRANSPORT]
    rejected = [mid for mid in mids if mid not in accepted]

    sections = []
    for mid, offered in zip(mids, ours.sections, strict=True):
        if section := accepted.get(mid):
            section.lines.append(f"a=mid:{mid}")
        sections.append(section or _inactive(offered, mid, transport))
    result = Session(session_lines(theirs), sections)
    group = [*(bundled or [carrier]), *rejected]
    result.set_bundle(group if len(group) > 1 else [])
    return str(result)


def adapt_offer(offer: str) -> str:
    """The far side's offer as aiortc can take it: mids by position where missing, first component only.

    Sections that are neither audio nor video, are switched off (port 0) or cannot be used are left out;
    `finish_answer` puts them back as rejected. Adapting an adapted offer changes nothing.

    Raises `NegotiationError` when nothing is left to answer.
    """
    theirs = Session.parse(offer)
    kept: dict[str, Section] = {}
    for index, section in enumerate(theirs.sections):
        mid = mid_of(section, index)
        if section.kind in KINDS and is_usable(section, None) and mid not in kept:
            lines = [*cleaned(section, SENDRECV), f"a=mid:{mid}"]
            kept[mid] = Section(section.kind, section.port, PROFILE, list(section.codecs), lines)
    if not kept:
        raise NegotiationError("The offer has no audio and no video that can be used")
    result = Session(session_lines(theirs), list(kept.values()))
    bundled = [mid for mid in dict.fromkeys(theirs.bundle) if mid in kept]
    result.set_bundle(bundled if len(bundled) > 1 else [])
    return str(result)


def keep_kinds(sdp: str, kinds: Iterable[str]) -> str:
    """The description with only the first section of each of these kinds.

    Raises `NegotiationError` when nothing is left.
    """
    wanted = set(kinds)
    session = Session.parse(sdp)
    kept: list[Section] = []
    for section in session.sections:
        if section.kind in wanted:
            wanted.discard(section.kind)
            kept.append(section)
    if not kept:
        raise NegotiationError("The offer has nothing this call can answer")
    mids = {section.value("mid") for section in kept}
    session.sections = kept
    session.set_bundle([mid for mid in session.bundle if mid in mids])
    return str(session)


def finish_local(sdp: str, opus: OpusProfile = SPEECH) -> str:
    """Our own description as it goes out: audio first, one sha-256 fingerprint, opus as the profile wants it.

    FreeSWITCH answers with the hash name of the *last* fingerprint and knows no sha-384 (freeswitch.md 3).
    Finishing twice changes nothing.
    """
    session = Session.parse(sdp)
    session.sections.sort(
        key=lambda section: KINDS.index(section.kind) if section.kind in KINDS else len(KINDS)
    )
    for section in session.sections:
        _finish_section(section, opus)
    return str(session)


def finish_answer(answer: str, offer: str, opus: OpusProfile = SPEECH) -> str:
    """Our own answer as it goes out, shaped like the far side's `offer`.

    Its sections stand in the offer's order, those we did not answer are rejected with port 0 (RFC 3264 6);
    where the offer has no mids or no BUNDLE the answer has none either.
    """
    ours, theirs = Session.parse(answer), Session.parse(offer)
    sections = []
    for index, offered in enumerate(theirs.sections):
        mid = mid_of(offered, index)
        section = next((one for one in ours.sections if one.value("mid") == mid), None)
        if section is None:
            section = Section(
                offered.kind, 0, offered.profile, offered.formats[:1], ["c=IN IP4 0.0.0.0", "a=inactive"]
            )
            if offered.value("mid") is not None:
                section.lines.append(f"a=mid:{mid}")
        else:
            _finish_section(section, opus)
            if offered.value("mid") is None:
                section.lines = section.without("mid")
        sections.append(section)
    answered = {section.value("mid") for section in sections if section.port}
    mids = [mid for mid in theirs.bundle if mid in answered]
    result = Session(ours.lines, sections)
    result.set_bundle(mids)
    return str(result)


def offer_directions(sdp: str) -> tuple[Direction | None, Direction | None]:
    """The directions of an offer's audio and video as the far side sees them; None without a usable section.

    For `MediaShape.from_offer`.
    """
    found: dict[str, Direction] = {}
    for section in Session.parse(sdp).sections:
        if section.kind not in found and section.kind in KINDS and is_usable(section, None):
            found[section.kind] = section.direction
    return found.get("audio"), found.get("video")


def codec_names(sdp: str) -> dict[str, str]:
    """kind -> name of the first codec of each accepted section, as written: `opus`, `VP8`. For an answer."""
    names: dict[str, str] = {}
    for section in Session.parse(sdp).sections:
        for value in section.values("rtpmap"):
            match = RTPMAP.fullmatch(value)
            if match and match[1] == next(iter(section.formats), "") and section.direction:
                names.setdefault(section.kind, match[2])
        if section.direction and (static := STATIC.get(next(iter(section.formats), ""))):
            names.setdefault(section.kind, static.split("/")[0])
    return names


def opus_terms(sdp: str) -> OpusTerms | None:
    """What a description's first Opus says its writer wants to get; None without Opus."""
    for section in Session.parse(sdp).sections:
        for number, name in section.codecs.items():
            if section.kind == "audio" and name.startswith("opus/48000"):
                fmtp = next((one for one in section.values("fmtp") if one.startswith(f"{number} ")), "")
                return OpusTerms.read(fmtp.partition(" ")[2])
    return None


def is_same(first: str, second: str) -> bool:
    """Whether two descriptions negotiate the same: everything but the origin's version and line endings."""

    def essence(sdp: str) -> list[str]:
        return [line for line in re.split(r"[\r\n]+", sdp.strip()) if line and not line.startswith("o=")]

    return essence(first) == essence(second)


def _take(kind: str, mid: str, answers: list[Section]) -> Section | None:
    """Remove and return the answer to one offered section."""
    for wanted in (mid, None):
        for section in answers:
            if section.kind == kind and section.value("mid") == wanted:
                answers.remove(section)
                return section
    return None


def _inactive(offered: Section, mid: str, transport: list[str]) -> Section:
    """A section that carries nothing, over another section's transport."""
    number = next(iter(offered.codecs), offered.formats[0])
    known = cleaned(offered, INACTIVE)
    codec = [line for line in known if line.startswith((f"a=rtpmap:{number} ", f"a=fmtp:{number} "))]
    lines = ["c=IN IP4 0.0.0.0", *codec, *transport, "a=inactive", f"a=mid:{mid}"]
    return Section(offered.kind, 9, PROFILE if offered.kind in KINDS else offered.profile, [number], lines)


def _finish_section(section: Section, opus: OpusProfile) -> None:
    """Make one section of our own description ready to go out."""
    if any(value.startswith("sha-256 ") for value in section.values("fingerprint")):
        section.lines = [
            line
            for line in section.lines
            if attribute(line) != "fingerprint" or line.startswith("a=fingerprint:sha-256 ")
        ]
    for number, name in section.codecs.items():
        if name != "opus/48000":
            continue
        old = next(
            (value for value in section.values("fmtp") if value.startswith(f"{number} ")), f"{number} "
        )
        settings = opus_fmtp(opus)
        for one in parameters(old[len(number) + 1 :]).split(";"):
            key, _, value = one.partition("=")
            if key:
                settings.setdefault(key, value)
        text = ";".join(f"{key}={value}" if value else key for key, value in settings.items())
        lines = [line for line in section.lines if not line.startswith(f"a=fmtp:{number} ")]
        after = next(i for i, line in enumerate(lines) if line.startswith(f"a=rtpmap:{number} "))
        section.lines = [*lines[: after + 1], f"a=fmtp:{number} {text}", *lines[after + 1 :]]
