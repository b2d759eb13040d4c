"""Session descriptions in FreeSWITCH's hand (freeswitch.md 4, protocol.md 6.3).

What they never have: mid, BUNDLE, ice-lite, ice-options, extmap, RTX, rtcp-rsize. What they always have: a
port and ICE credentials per section, one codec per answered section, `o=FreeSWITCH`.
"""

from __future__ import annotations

import ipaddress
import random
import re
from dataclasses import dataclass, field

from swdesk.space.rtc.ice import Address, random_text

REVERSED = {"sendrecv": "sendrecv", "sendonly": "recvonly", "recvonly": "sendonly", "inactive": "inactive"}
_DECODED = {"audio": ("opus/48000",), "video": ("vp8/90000",)}
_PASSED = {
    "audio": ("opus/48000", "g722/8000", "pcmu/8000", "pcma/8000"),
    "video": ("vp8/90000", "h264/90000"),
}
_STATIC = {0: "PCMU/8000", 8: "PCMA/8000", 9: "G722/8000"}  # RFC 3551 6
_ANSWERED = re.compile(r"(opus|vp8|h264|g722|pcm[ua])/\d+(/\d+)?", re.IGNORECASE)
_FIRST_OFFERED_PAYLOAD = 102


class DescriptionError(ValueError):
    """A description FreeSWITCH would end the call for (88 INCOMPATIBLE_DESTINATION)."""


@dataclass(frozen=True)
class Codec:
    """One codec of an offer: `name` as in rtpmap, `parameters` as in fmtp."""

    payload_type: int
    name: str
    parameters: str

    @property
    def clock_rate(self) -> int:
        """Ticks a second of its timestamps."""
        return int(self.name.split("/")[1])


@dataclass(frozen=True)
class RemoteSection:
    """One m-section of the far side."""

    kind: str
    port: int
    profile: str
    payload_types: tuple[int, ...]
    lines: tuple[str, ...]
    session_lines: tuple[str, ...] = ()

    def attribute(self, name: str) -> str | None:
        """The first `a=name:value` here, else at session level; `""` for a bare flag."""
        for line in (*self.lines, *self.session_lines):
            if line == f"a={name}":
                return ""
            if line.startswith(f"a={name}:"):
                return line[len(name) + 3 :]
        return None

    def attributes(self, name: str) -> list[str]:
        """All values of an attribute in this section."""
        return [line[len(name) + 3 :] for line in self.lines if line.startswith(f"a={name}:")]

    @property
    def direction(self) -> str:
        """`sendrecv` unless said otherwise."""
        for line in (*self.lines, *self.session_lines):
            if line[2:] in REVERSED and line.startswith("a="):
                return line[2:]
        return "sendrecv"

    def choose(self, *, passing: bool) -> Codec | None:
        """The first codec of the offer that is known (freeswitch.md 8.6), None when there is none.

        What only passes through may be any; what is mixed has to be decoded here.
        """
        known = (_PASSED if passing else _DECODED).get(self.kind, ())
        names = self._names
        for payload in self.payload_types:
            name = names.get(payload, "")
            if _ANSWERED.fullmatch(name) and "/".join(name.lower().split("/")[:2]) in known:
                fmtp = next((one for one in self.attributes("fmtp") if one.startswith(f"{payload} ")), "")
                return Codec(payload, name, fmtp.partition(" ")[2])
        return None

    @property
    def codec(self) -> int | None:
        """The payload type of the codec that is decoded here, None when it is not offered."""
        chosen = self.choose(passing=False)
        return chosen.payload_type if chosen else None

    @property
    def telephone_event(self) -> int | None:
        """The payload type of telephone-event at 48 kHz; the one at 8 kHz is not answered."""
        return self._payload_of(r"telephone-event/48000") if self.kind == "audio" else None

    @property
    def candidates(self) -> list[Address]:
        """UDP candidates of component 1 with a literal address; names of mDNS and TCP are of no use here."""
        found: list[Address] = []
        for value in self.attributes("candidate"):
            fields = value.split()
            if len(fields) < 8 or fields[1] != "1" or fields[2].lower() != "udp":
                continue
            try:
                if ipaddress.ip_address(fields[4]).version == 4:
                    found.append((fields[4], int(fields[5])))
            except ValueError:
                continue
        return found

    @property
    def fingerprint(self) -> tuple[str, str] | None:
        """Hash name and value of the last fingerprint line, the one FreeSWITCH keeps."""
        values = self.attributes("fingerprint") or [
            line[14:] for line in self.session_lines if line.startswith("a=fingerprint:")
        ]
        algorithm, _, value = values[-1].partition(" ") if values else ("", "", "")
        return (algorithm, value.strip()) if value.strip() else None

    @property
    def _names(self) -> dict[int, str]:
        known = dict(_STATIC)
        for value in self.attributes("rtpmap"):
            number, _, name = value.partition(" ")
            if number.isdecimal():
                known[int(number)] = name.strip()
        return known

    def _payload_of(self, pattern: str) -> int | None:
        known = self._names
        for payload in self.payload_types:
            if re.fullmatch(pattern, known.get(payload, ""), re.IGNORECASE):
                return payload
        return None


def parse(text: str) -> list[RemoteSection]:
    """The m-sections of a description. Raises `DescriptionError` when there is none."""
    head, *rest = re.split(r"^(?=m=)", text.replace("\r\n", "\n"), flags=re.MULTILINE)
    session = tuple(line for line in head.split("\n") if line)
    sections = []
    for part in rest:
        first, *lines = (line for line in part.split("\n") if line)
        match = re.fullmatch(r"m=(\w+) (\d+)(?:/\d+)? (\S+) ?(.*)", first)
        if match is None:
            raise DescriptionError(f"bad media line: {first[:40]}")
        payloads = tuple(int(word) for word in match[4].split() if word.isdecimal())
        sections.append(RemoteSection(match[1], int(match[2]), match[3], payloads, tuple(lines), session))
    if not sections:
        raise DescriptionError("no media section")
    return sections


@dataclass
class LocalSection:
    """What the space says of one section."""

    kind: str
    port: int = 0
    payload_types: list[int] = field(default_factory=list)
    codec: Codec | None = None
    """What was answered; None in an offer."""
    telephone_event: int | None = None
    direction: str = "sendrecv"
    setup: str = "active"
    ufrag: str = ""
    pwd: str = ""
    candidate: str = ""
    ssrc: int = 0


@dataclass
class LocalSession:
    """The session part, kept for the life of a leg: the version counts up, the rest stays."""

    fingerprint: str
    label: str = field(default_factory=lambda: random_text(32))
    cname: str = field(default_factory=lambda: random_text(16))
    session_id: int = field(default_factory=lambda: random.randrange(1_700_000_000, 1_800_000_000))
    version: int = 0

    def render(self, sections: list[LocalSection], *, offer: bool = False) -> str:
        """The whole text, with the next version number."""
        self.version += 1
        lines = [
            "v=0",
            f"o=FreeSWITCH {self.session_id} {self.session_id + self.version} IN IP4 127.0.0.1",
            "s=FreeSWITCH",
            "c=IN IP4 127.0.0.1",
            "t=0 0",
            f"a=msid-semantic: WMS {self.label}",
        ]
        for section in sections:
            lines += self._section(section, offer)
        return "\r\n".join(lines) + "\r\n"

    def _section(self, section: LocalSection, offer: bool) -> list[str]:
        if not section.port:
            payload = 19 if section.kind in _DECODED else 0
            return [f"m={section.kind} 0 UDP/TLS/RTP/SAVPF {payload}"]
        profile = "RTP/SAVPF" if offer else "UDP/TLS/RTP/SAVPF"
        payloads = list(section.payload_types)
        if section.telephone_event is not None:
            payloads.append(section.telephone_event)
        lines = [f"m={section.kind} {section.port} {profile} {' '.join(map(str, payloads))}"]
        ice = [
            f"a=ice-ufrag:{section.ufrag}",
            f"a=ice-pwd:{section.pwd}",
            f"a=candidate:{section.candidate}",
        ]
        if offer:
            # Component 2 on the same port although rtcp-mux is set: as captured.
            foundation, _, rest = section.candidate.partition(" 1 udp ")
            ice.append(f"a=candidate:{foundation} 2 udp {rest}")
        transport = [
            f"a=fingerprint:sha-256 {self.fingerprint}",
            f"a=setup:{section.setup}",
            "a=rtcp-mux",
            f"a=rtcp:{section.port} IN IP4 127.0.0.1",
        ]
        suffix = "a0" if section.kind == "audio" else "v0"
        streams = [
            f"a=ssrc:{section.ssrc} cname:{self.cname}",
            f"a=ssrc:{section.ssrc} msid:{self.label} {suffix}",
            f"a=ssrc:{section.ssrc} mslabel:{self.label}",
            f"a=ssrc:{section.ssrc} label:{self.label}{suffix}",
        ]
        if section.kind == "audio":
            lines += self._audio_codecs(section, offer)
            extras = ["a=silenceSupp:off - - - -", "a=ptime:20"]
            if offer:
                return [*lines, *transport, *streams, *ice, *extras, f"a={section.direction}"]
            return [
                *lines,
                *extras,
                f"a={section.direction}",
                *transport,
                *ice,
                "a=end-of-candidates",
                *streams,
            ]
        payload = section.payload_types[0]
        codec = section.codec
        lines += [
            f"b=AS:{1024 if offer else 2580}",
            f"a=rtpmap:{payload} {codec.name if codec else 'VP8/90000'}",
        ]
        if codec is not None and codec.parameters:
            lines.append(f"a=fmtp:{payload} {codec.parameters}")
        if offer:
            lines.append(f"a=rtpmap:{section.payload_types[1]} H264/90000")
        feedback = [
            f"a=rtcp-fb:{number} {kind}"
            for number in section.payload_types
            for kind in ("ccm fir", *(("ccm tmmbr",) if offer else ()), "nack", "nack pli")
        ]
        lines.append(f"a={section.direction}")
        return [*lines, *transport, *feedback, *streams, *ice, "a=end-of-candidates"]

    def _audio_codecs(self, section: LocalSection, offer: bool) -> list[str]:
        codec, opus = section.codec, section.payload_types[0]
        if codec is not None and not codec.name.lower().startswith("opus"):
            return [f"a=rtpmap:{codec.payload_type} {codec.name}"]
        parameters = "useinbandfec=1; maxaveragebitrate=30000; maxplaybackrate=48000; ptime=20; "
        lines = [
            f"a=rtpmap:{opus} opus/48000/2",
            f"a=fmtp:{opus} {parameters if offer else 'useinbandfec=1; '}minptime=10; maxptime=40",
        ]
        if offer:
            lines += ["a=rtpmap:0 PCMU/8000", "a=rtpmap:8 PCMA/8000"]
        if section.telephone_event is not None:
            lines.append(f"a=rtpmap:{section.telephone_event} telephone-event/48000")
        return lines


def offered_payloads(kinds: list[str]) -> dict[str, list[int]]:
    """Payload types of an own offer: dynamic ones from 102 up, as FreeSWITCH numbers them."""
    numbers: dict[str, list[int]] = {}
    following = _FIRST_OFFERED_PAYLOAD
    for kind in kinds:
        if kind == "audio":
            numbers[kind] = [following, 0, 8]
            following += 1
        else:
            numbers[kind] = [following, following + 1]
            following += 2
    return numbers
