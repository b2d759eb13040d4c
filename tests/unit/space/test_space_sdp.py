"""Descriptions in FreeSWITCH's hand, compared with its own recorded ones."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from swdesk.space.rtc import sdp
from swdesk.space.rtc.sdp import REVERSED, DescriptionError, LocalSection, LocalSession

SAMPLES = Path(__file__).parents[2] / "golden" / "freeswitch"
FINGERPRINT = ":".join(["AB"] * 32)


def local(remote: sdp.RemoteSection) -> LocalSection:
    if remote.codec is None:
        return LocalSection(remote.kind)
    return LocalSection(
        remote.kind,
        port=20000,
        payload_types=[remote.codec],
        telephone_event=remote.telephone_event,
        direction=REVERSED[remote.direction],
        ufrag="u" * 16,
        pwd="p" * 24,
        candidate="1234567890 1 udp 2130706431 127.0.0.1 20000 typ host generation 0",
        ssrc=42,
    )


def answer_to(offer: str) -> str:
    return LocalSession(FINGERPRINT).render([local(section) for section in sdp.parse(offer)])


def offer_of(*sections: tuple[str, str], extra: str = "") -> str:
    text = "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0 1\r\n"
    for mid, (kind, direction) in enumerate(sections):
        codecs = "111 9 0" if kind == "audio" else "97 96 99"
        maps = (
            "a=rtpmap:111 opus/48000/2\r\na=rtpmap:9 G722/8000\r\n"
            if kind == "audio"
            else "a=rtpmap:97 rtx/90000\r\na=rtpmap:96 VP8/90000\r\na=rtpmap:99 H264/90000\r\n"
        )
        text += (
            f"m={kind} 9 UDP/TLS/RTP/SAVPF {codecs}\r\nc=IN IP4 0.0.0.0\r\na=mid:{mid}\r\n{maps}"
            f"a=ice-ufrag:abcd\r\na=ice-pwd:{'x' * 22}\r\na=setup:actpass\r\na=rtcp-mux\r\n"
            f"a=fingerprint:sha-256 {FINGERPRINT}\r\na=extmap:1 urn:x\r\na={direction}\r\n"
            f"a=candidate:1 1 udp 1 127.0.0.1 5000 typ host\r\n{extra}"
        )
    return text


@pytest.mark.parametrize(("audio", "video"), list(itertools.product(REVERSED, REVERSED)))
def test_all_sixteen_direction_pairs_are_mirrored(audio: str, video: str) -> None:
    answer = sdp.parse(answer_to(offer_of(("audio", audio), ("video", video))))
    assert [section.direction for section in answer] == [REVERSED[audio], REVERSED[video]]
    assert [section.kind for section in answer] == ["audio", "video"]


def test_sections_are_answered_in_the_offers_order() -> None:
    answer = sdp.parse(answer_to(offer_of(("video", "sendonly"), ("audio", "recvonly"))))
    assert [(section.kind, section.direction) for section in answer] == [
        ("video", "recvonly"),
        ("audio", "sendonly"),
    ]


def test_an_answer_has_freeswitchs_shape() -> None:
    text = answer_to(offer_of(("audio", "sendrecv"), ("video", "sendrecv")))
    assert re.search(r"^o=FreeSWITCH \d+ \d+ IN IP4 127\.0\.0\.1\r$", text, re.MULTILINE)
    for absent in ("a=mid", "BUNDLE", "ice-lite", "ice-options", "extmap", "rtcp-rsize", "rtx", "sha-384"):
        assert absent not in text
    for section in text.split("m=")[1:]:
        for line in ("a=setup:active", "a=rtcp-mux", "a=rtcp:20000 IN IP4 127.0.0.1", "a=end-of-candidates"):
            assert line in section
        assert len(re.findall(r"^a=candidate:.* 1 udp .* 127\.0\.0\.1 ", section, re.MULTILINE)) == 1
        assert len(re.findall(r"^a=ssrc:42 (cname|msid|mslabel|label):", section, re.MULTILINE)) == 4
        assert len(re.findall(r"^a=fingerprint:", section, re.MULTILINE)) == 1
    assert "m=audio 20000 UDP/TLS/RTP/SAVPF 111\r\n" in text
    assert "m=video 20000 UDP/TLS/RTP/SAVPF 96\r\n" in text
    assert "b=AS:2580" in text
    assert "\nc=" not in text.split("m=", 1)[1]


@pytest.mark.parametrize("name", ["offer_audio", "offer_audio_video"])
def test_every_line_of_a_recorded_answer_has_its_like_in_ours(name: str) -> None:
    """Same line types, section by section; values differ."""
    recorded = (SAMPLES / f"{name.replace('offer', 'answer')}.sdp").read_text()
    ours = answer_to((SAMPLES / f"{name}.sdp").read_text())

    def shape(text: str) -> list[set[str]]:
        kinds = []
        for section in re.split(r"^(?=m=)", text.replace("\r\n", "\n"), flags=re.MULTILINE):
            lines = [line for line in section.split("\n") if line]
            kinds.append(
                {re.split(r"[:= ]", line, maxsplit=2)[1] if line[0] == "a" else line[0] for line in lines}
            )
        return kinds

    for theirs, mine in zip(shape(recorded), shape(ours), strict=True):
        assert theirs == mine


def test_a_recorded_inbound_offer_and_ours_have_the_same_lines() -> None:
    recorded = (SAMPLES / "inbound_offer.sdp").read_text().replace("\r\n", "\n")
    payloads = sdp.offered_payloads(["audio", "video"])
    assert payloads == {"audio": [102, 0, 8], "video": [103, 104]}
    sections = [
        LocalSection(
            kind,
            port=20000,
            payload_types=payloads[kind],
            setup="actpass",
            candidate="1 1 udp 2130706431 127.0.0.1 20000 typ host generation 0",
        )
        for kind in ("audio", "video")
    ]
    ours = LocalSession(FINGERPRINT).render(sections, offer=True).replace("\r\n", "\n")

    def names(text: str) -> list[str]:
        lines = text[text.index("m=") :].split("\n")
        return [re.sub(r"\d{3,}", "N", line.split(" ")[0].split(":")[0]) for line in lines if line]

    assert sorted(names(ours)) == sorted(names(recorded))
    assert "m=audio 20000 RTP/SAVPF 102 0 8" in ours
    assert "m=video 20000 RTP/SAVPF 103 104" in ours


def test_a_rejected_section_is_a_bare_line() -> None:
    text = LocalSession(FINGERPRINT).render([LocalSection("video")])
    assert text.endswith("m=video 0 UDP/TLS/RTP/SAVPF 19\r\n")
    recorded = (SAMPLES / "answer_video_rejected.sdp").read_text().strip().splitlines()[-1]
    assert text.strip().splitlines()[-1] == recorded


def test_the_version_counts_up_and_the_rest_stays() -> None:
    session = LocalSession(FINGERPRINT)
    first, second = (session.render([LocalSection("video")]).splitlines() for _ in range(2))
    assert first[2:] == second[2:]
    assert int(second[1].split()[2]) == int(first[1].split()[2]) + 1
    assert int(second[1].split()[1]) == int(first[1].split()[1])


def test_telephone_events_are_answered_at_48_kilohertz_only() -> None:
    extra = "a=rtpmap:110 telephone-event/48000\r\na=rtpmap:126 telephone-event/8000\r\n"
    offer = offer_of(("audio", "sendrecv"), extra=extra).replace("111 9 0", "111 126 110")
    text = answer_to(offer)
    assert "m=audio 20000 UDP/TLS/RTP/SAVPF 111 110\r\n" in text
    assert "telephone-event/8000" not in text


def test_only_udp_candidates_with_an_address_count() -> None:
    section = sdp.parse(
        "m=audio 9 UDP/TLS/RTP/SAVPF 0\r\n"
        "a=candidate:1 1 udp 1 1f2e.local 5000 typ host\r\n"
        "a=candidate:2 1 tcp 1 127.0.0.1 9 typ host tcptype active\r\n"
        "a=candidate:3 2 udp 1 127.0.0.1 5001 typ host\r\n"
        "a=candidate:4 1 UDP 1 127.0.0.1 5002 typ host\r\n"
        "a=candidate:5 1 udp 1 fe80::1 5003 typ host\r\n"
        "a=candidate:6 1 udp 1 203.0.113.9 5004 typ srflx raddr 127.0.0.1 rport 5002\r\n"
        "a=candidate:broken\r\n"
    )[0]
    assert section.candidates == [("127.0.0.1", 5002), ("203.0.113.9", 5004)]


def test_the_last_fingerprint_counts_and_session_level_ones_do_too() -> None:
    head = "v=0\r\na=fingerprint:sha-256 AA\r\na=setup:active\r\n"
    section = sdp.parse(head + "m=audio 9 X 0\r\n")[0]
    assert section.fingerprint == ("sha-256", "AA")
    assert section.attribute("setup") == "active"
    own = "m=audio 9 X 0\r\na=fingerprint:sha-256 BB\r\na=fingerprint:sha-512 CC\r\n"
    assert sdp.parse(head + own)[0].fingerprint == ("sha-512", "CC")
    assert sdp.parse("m=audio 9 X 0\r\na=fingerprint:sha-384 \r\n")[0].fingerprint is None


@pytest.mark.parametrize("text", ["", "v=0\r\n", "hello", "m=audio\r\n", "v=0\nm=audio nine X\n"])
def test_what_is_no_description_is_said_to_be_none(text: str) -> None:
    with pytest.raises(DescriptionError):
        sdp.parse(text)
