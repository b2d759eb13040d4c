"""Whatever a far side writes: an answer or a NegotiationError, never anything else, and always the same."""

from __future__ import annotations

import re

import pytest
from aiortc.sdp import SessionDescription
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from swdesk.errors import NegotiationError
from swdesk.media import sdp
from swdesk.media.sdp_text import KINDS, Session
from tests.doubles.sdp_samples import exchanges, sdp_files

OFFERS = [one.offer for one in exchanges()]
ANSWERS = [one.answer for one in exchanges() if one.answer]
TEXTS = [*OFFERS, *ANSWERS, *(path.read_text() for path in sdp_files())]
LINES = sorted({line for text in TEXTS for line in text.splitlines() if line})
FAST = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

VALUES = st.one_of(
    st.sampled_from(
        ["", "0", "-1", "99999999999", "65536", " ", ":", "a=b", "passive", "holdconn", "sha-256", "é", "²"]
    ),
    st.text(alphabet=st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\n"), max_size=12),
)


@st.composite
def mangled(draw: st.DrawFn, texts: list[str]) -> str:
    """A recorded description with a few lines taken out, moved, doubled, or written wrong."""
    lines = draw(st.sampled_from(texts)).splitlines()
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["drop", "swap", "double", "foreign", "word", "cut"])):
            case "drop" if len(lines) > 1:
                del lines[at]
            case "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "foreign":
                lines.insert(at, draw(st.sampled_from(LINES)))
            case "word":
                words = re.split(r"([ :;=/])", lines[at])
                words[draw(st.integers(0, len(words) - 1))] = draw(VALUES)
                lines[at] = "".join(words)
            case "cut":
                lines[at] = lines[at][: draw(st.integers(0, len(lines[at])))]
    return draw(st.sampled_from(["\r\n", "\n"])).join(lines)


def applies(text: str) -> None:
    """aiortc's parser reads it, and would not refuse a section."""
    for media in SessionDescription.parse(text).media:
        assert media.ice.usernameFragment
        assert media.ice.password
        assert media.dtls is not None
        assert media.dtls.fingerprints
        assert media.rtcp_mux
        assert media.rtp.muxId


@pytest.mark.parametrize("line", ["v=", "v=zero", "v=1", "o=", "s=", "t=", "c=", "c=IN IP4 ", "a=group:"])
def test_a_session_line_written_wrong_costs_no_call(line: str) -> None:
    applies(sdp.adapt_offer(OFFERS[0].replace("v=0", f"v=0\r\n{line}", 1)))


@FAST
@given(answer=mangled(ANSWERS), offer=st.sampled_from(OFFERS))
def test_an_adapted_answer_can_be_parsed_and_stays(answer: str, offer: str) -> None:
    try:
        adapted = sdp.adapt_answer(answer, offer)
    except NegotiationError:
        return
    if all(section.kind in KINDS for section in Session.parse(offer).sections):
        applies(adapted)
    assert sdp.adapt_answer(adapted, offer) == adapted
    kinds = [section.kind for section in Session.parse(offer).sections]
    assert [section.kind for section in Session.parse(adapted).sections] == kinds


@FAST
@given(offer=mangled(OFFERS))
def test_an_adapted_offer_can_be_parsed_and_stays(offer: str) -> None:
    try:
        adapted = sdp.adapt_offer(offer)
    except NegotiationError:
        return
    applies(adapted)
    assert sdp.adapt_offer(adapted) == adapted
    audio, video = sdp.offer_directions(adapted)
    assert audio is not None or video is not None


@FAST
@given(text=mangled(TEXTS), other=mangled(TEXTS))
def test_nothing_but_negotiation_errors(text: str, other: str) -> None:
    for attempt in (
        lambda: sdp.finish_local(text),
        lambda: sdp.finish_answer(text, other),
        lambda: sdp.keep_kinds(text, ["audio"]),
        lambda: sdp.codec_names(text),
        lambda: sdp.offer_directions(text),
        lambda: sdp.adapt_answer(text, other),
        lambda: sdp.is_same(text, other),
    ):
        try:
            attempt()
        except NegotiationError:
            continue


@FAST
@given(st.text(max_size=200))
def test_any_text_at_all(text: str) -> None:
    for adapt in (sdp.adapt_offer, sdp.finish_local, sdp.offer_directions):
        try:
            adapt(text)
        except NegotiationError:
            continue


@FAST
@given(text=mangled(TEXTS))
def test_finishing_twice_changes_nothing(text: str) -> None:
    try:
        once = sdp.finish_local(text)
    except NegotiationError:
        return
    assert sdp.finish_local(once) == once
    kinds = [section.kind for section in Session.parse(once).sections]
    assert kinds == sorted(kinds, key=lambda kind: KINDS.index(kind) if kind in KINDS else 2)


@FAST
@given(text=mangled(TEXTS))
def test_a_description_is_the_same_as_itself(text: str) -> None:
    assert sdp.is_same(text, text.replace("\n", "\r\n"))
