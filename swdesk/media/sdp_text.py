"""A session description taken apart, and made safe for aiortc's parser to read.

aiortc 1.16 asserts, indexes and converts its way through a description; one odd line and the whole is
refused. So only the attributes it uses are kept, and those only in the form it can read.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from swdesk.errors import NegotiationError
from swdesk.media.shape import Direction

KINDS = ("audio", "video")

# The attributes aiortc reads, and nothing else: what it does not know cannot trip it.
_KNOWN = frozenset(
    [
        "rtpmap",
        "fmtp",
        "rtcp-fb",
        "fingerprint",
        "setup",
        "rtcp-mux",
        "ice-ufrag",
        "ice-pwd",
        "candidate",
        "end-of-candidates",
        "ssrc",
        "extmap",
        "msid",
    ]
)
STATIC = {"0": "PCMU/8000", "8": "PCMA/8000", "9": "G722/8000"}  # need no rtpmap (RFC 3551 6)
_CODECS = {
    "audio": {"opus/48000", "g722/8000", "pcmu/8000", "pcma/8000"},
    "video": {"vp8/90000", "h264/90000"},
}
_HASHES = ("sha-256", "sha-384", "sha-512")  # aiortc's
_RTCP_TYPES = range(72, 77)  # payload types aiortc refuses, for RTCP looks like them
_NUMBERS = frozenset(["apt", "max-fr", "max-fs", "maxplaybackrate", "minptime", "stereo", "useinbandfec"])
_ONCE = ("ice-ufrag", "ice-pwd", "setup", "rtcp-mux", "msid")
_DIRECTIONS = ("sendrecv", "sendonly", "recvonly", "inactive")
TRANSPORT = ("ice-ufrag", "ice-pwd", "fingerprint", "setup", "rtcp-mux")
PROFILE = "UDP/TLS/RTP/SAVPF"
_M_LINE = re.compile(r"m=([a-z]+) (\d{1,5})(?:/\d+)? ([A-Z/]+) (.+)")
_ICE = re.compile(r"[A-Za-z0-9+/]+")
_FINGERPRINT = re.compile(r"(sha-(?:1|224|256|384|512)) ((?:[0-9A-Fa-f]{2}:)+[0-9A-Fa-f]{2})")
RTPMAP = re.compile(r"(\d{1,3}) ([A-Za-z0-9._-]+)/(\d{1,6})(?:/(\d))?")
_SSRC = re.compile(r"\d{1,10} (cname|msid|mslabel|label):.+")
_EXTMAP = re.compile(r"(\d{1,3})(?:/(?:sendrecv|sendonly|recvonly|inactive))? (\S+)")
_NUMBER = re.compile(r"\d{1,10}")
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`{|}~-]+")


@dataclass(slots=True)
class Section:
    """One media section: its `m=` line taken apart, the other lines as they were."""

    kind: str
    port: int
    profile: str
    formats: list[str]
    lines: list[str] = field(default_factory=list)

    def values(self, name: str) -> list[str]:
        """The values of every `a=name:value`; an attribute without a value counts as an empty one."""
        prefix = f"a={name}:"
        return [
            line[len(prefix) :] if line.startswith(prefix) else ""
            for line in self.lines
            if line.startswith(prefix) or line == f"a={name}"
        ]

    def value(self, name: str) -> str | None:
        """The first value, or None."""
        return next(iter(self.values(name)), None)

    @property
    def direction(self) -> Direction:
        """What the section says it sends and receives."""
        named = next((line[2:] for line in self.lines if line[2:] in _DIRECTIONS), "sendrecv")
        return Direction.parse(named)

    @property
    def codecs(self) -> dict[str, str]:
        """Payload type -> `name/rate`, lower case, of the formats on the `m=` line."""
        mapped = {number: name.lower() for number, name in STATIC.items()}
        for value in self.values("rtpmap"):
            match = RTPMAP.fullmatch(value)
            if match and int(match[1]) < 128 and int(match[1]) not in _RTCP_TYPES:
                mapped[match[1]] = f"{match[2]}/{match[3]}".lower()
        return {number: mapped[number] for number in self.formats if number in mapped}

    def without(self, *names: str) -> list[str]:
        """The lines that are none of these attributes."""
        return [line for line in self.lines if attribute(line) not in names]

    def __str__(self) -> str:
        head = f"m={self.kind} {self.port} {self.profile} {' '.join(self.formats)}"
        return "".join(f"{line}\r\n" for line in [head, *self.lines])


@dataclass(slots=True)
class Session:
    """A whole description: the lines above the first section, and the sections."""

    lines: list[str]
    sections: list[Section]

    @classmethod
    def parse(cls, sdp: str) -> Session:
        """Raises `NegotiationError` when the text is no session description."""
        lines = [line.strip() for line in re.split(r"[\r\n]+", sdp) if line.strip()]
        if not lines or lines[0] != "v=0":
            raise NegotiationError("Not a session description")
        session = cls([], [])
        for line in lines:
            if line.startswith("m="):
                match = _M_LINE.fullmatch(line)
                if match is None:
                    raise NegotiationError("A media section has a broken m= line")
                session.sections.append(Section(match[1], int(match[2]), match[3], match[4].split()))
            elif session.sections:
                session.sections[-1].lines.append(line)
            else:
                session.lines.append(line)
        if not session.sections:
            raise NegotiationError("The session description has no media")
        session._inherit()
        session._share_bundled()
        return session

    def _inherit(self) -> None:
        """Transport lines may stand once for all sections (RFC 8839 5.4, RFC 8122 5)."""
        for name in ("ice-ufrag", "ice-pwd", "fingerprint", "setup", *_DIRECTIONS):
            common = [line for line in self.lines if attribute(line) == name]
            if not common:
                continue
            self.lines = [line for line in self.lines if attribute(line) != name]
            names = _DIRECTIONS if name in _DIRECTIONS else (name,)
            for section in self.sections:
                if not any(attribute(line) in names for line in section.lines):
                    section.lines += common

    def _share_bundled(self) -> None:
        """In a BUNDLE group only the first section need carry the transport lines (RFC 9143 7.1.3)."""
        members = [section for mid in self.bundle for section in self.sections if section.value("mid") == mid]
        for member in members[1:]:
            if member.port and member.value("ice-ufrag") is None:
                member.lines += [line for line in members[0].lines if attribute(line) in TRANSPORT]

    @property
    def bundle(self) -> list[str]:
        """The mids of the BUNDLE group, in its order."""
        for line in self.lines:
            if line.startswith("a=group:BUNDLE"):
                return line.split()[1:]
        return []

    def set_bundle(self, mids: Iterable[str]) -> None:
        """Replace the BUNDLE group; none when there are no mids."""
        self.lines = [line for line in self.lines if not line.startswith("a=group:")]
        if listed := " ".join(mids):
            self.lines.append(f"a=group:BUNDLE {listed}")

    def __str__(self) -> str:
        return "".join(f"{line}\r\n" for line in self.lines) + "".join(map(str, self.sections))


def attribute(line: str) -> str:
    """The attribute's name, empty for a line that is none."""
    return line[2:].split(":", 1)[0] if line.startswith("a=") else ""


def mid_of(section: Section, index: int) -> str:
    mid = section.value("mid")
    return mid if mid and _TOKEN.fullmatch(mid) else str(index)


def is_usable(section: Section, offered: Section | None) -> bool:
    """Whether aiortc can run media over this section: one port, ICE, DTLS, a codec it knows and offered."""
    fingerprints = [_FINGERPRINT.fullmatch(value) for value in section.values("fingerprint")]
    media = {(number, name) for number, name in section.codecs.items() if _is_playable(section, number, name)}
    return (
        section.port != 0
        and all(_ICE.fullmatch(section.value(name) or "") for name in ("ice-ufrag", "ice-pwd"))
        and any(match and match[1] in _HASHES for match in fingerprints)
        and section.value("setup") in (("active", "passive") if offered else ("active", "passive", "actpass"))
        and section.value("rtcp-mux") is not None
        and bool(media if offered is None else media & set(offered.codecs.items()))
    )


def _is_playable(section: Section, number: str, name: str) -> bool:
    if name != "h264/90000":
        return name in _CODECS.get(section.kind, ())
    fmtp = next((value for value in section.values("fmtp") if value.startswith(f"{number} ")), "")
    return "packetization-mode=1" in fmtp and re.search("profile-level-id=(?!42)", fmtp) is None


def cleaned(section: Section, allowed: Direction) -> list[str]:
    """The lines aiortc reads, those it would stumble over left out, sending no more than is allowed."""
    lines = []
    for line in section.lines:
        if line.startswith("c="):
            lines += [line] if _is_connection(line) else []
        elif (name := attribute(line)) in _DIRECTIONS or name == "mid":
            continue
        elif name in _ONCE and any(attribute(seen) == name for seen in lines):
            continue  # aiortc would take the last, we have judged the first
        elif name in _KNOWN and (value := _checked(section, name, line[len(name) + 3 :])) is not None:
            lines.append(f"a={name}:{value}" if value else f"a={name}")
    mapped = {line[len("a=rtpmap:") :].split(" ")[0] for line in lines if attribute(line) == "rtpmap"}
    lines += [
        f"a=rtpmap:{number} {STATIC[number]}"
        for number in section.codecs
        if number in STATIC and number not in mapped
    ]
    if not any(line.startswith("a=candidate:") for line in lines):
        lines = [line for line in lines if line != "a=end-of-candidates"]
    direction = section.direction
    kept = Direction(direction.send and allowed.send, direction.receive and allowed.receive)
    return [*lines, f"a={kept}"]


def _checked(section: Section, name: str, value: str) -> str | None:
    """The attribute's value as aiortc can parse it, None to leave the line out."""
    number, _, rest = value.partition(" ")
    known = number in section.codecs
    if name == "candidate":
        return _candidate(value)
    if name == "rtpmap":
        return value if known and RTPMAP.fullmatch(value) else None
    if name == "fmtp":
        return f"{number} {text}" if known and (text := parameters(rest)) else None
    if name == "rtcp-fb":
        return value if (known or number == "*") and rest else None
    if name == "fingerprint":
        match = _FINGERPRINT.fullmatch(value)
        return value if match and match[1] in _HASHES else None
    if name == "setup":
        return value if value in ("active", "passive", "actpass") else None
    if name == "ssrc":
        return value if _SSRC.fullmatch(value) else None
    if name == "extmap":
        match = _EXTMAP.fullmatch(value)
        return f"{match[1]} {match[2]}" if match else None
    return value


def parameters(text: str) -> str:
    """Format parameters without the blanks FreeSWITCH writes, and without numbers that are none."""
    kept = []
    for parameter in text.split(";"):
        key, equals, value = parameter.strip().partition("=")
        if key and not (key in _NUMBERS and not (equals and value.isascii() and value.isdecimal())):
            kept.append(f"{key}{equals}{value}")
    return ";".join(kept)


def _candidate(value: str) -> str | None:
    """The first eight words of a candidate aioice can use: one address, UDP, first component."""
    words = value.split()
    if len(words) < 8 or words[1] != "1" or words[2].lower() != "udp" or words[6] != "typ":
        return None
    if words[7] not in ("host", "srflx", "relay"):
        return None
    if not (_NUMBER.fullmatch(words[3]) and _NUMBER.fullmatch(words[5])) or not 0 < int(words[5]) < 65536:
        return None
    return " ".join(words[:8]) if _is_address(words[4]) else None


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _is_connection(line: str) -> bool:
    words = line[2:].split(" ")
    return len(words) == 3 and words[0] == "IN" and words[1] in ("IP4", "IP6") and _is_address(words[2])


def session_lines(session: Session) -> list[str]:
    return [
        line
        for line in session.lines
        if line == "v=0"  # RFC 8866 5.1 knows no other
        or line[:2] in ("o=", "s=", "t=")
        or (line.startswith("c=") and _is_connection(line))
        or line.startswith("a=msid-semantic:")
        or line == "a=ice-lite"
    ]
