"""`MediaLeg`: the space's end of one leg, from description to description."""

from __future__ import annotations

from collections.abc import Callable

from swdesk.space.rtc import sdp
from swdesk.space.rtc.dtls import DtlsIdentity
from swdesk.space.rtc.section import MediaHabits, Section


class MediaLeg:
    """At most one audio and one video section, each with a port of its own.

    `on_connected()` is called when every section has its keys for the first time (and again after a new far
    end), `on_failed(reason)` when a handshake fails; both by assignment.
    """

    def __init__(self, identity: DtlsIdentity, habits: MediaHabits) -> None:
        self.audio: Section | None = None
        self.video: Section | None = None
        self.on_connected: Callable[[], None] | None = None
        self.on_failed: Callable[[str], None] | None = None
        self._identity = identity
        self._habits = habits
        self._session = sdp.LocalSession(identity.fingerprint)
        self._answered = False
        self._closed = False
        self._passing = False

    @property
    def sections(self) -> list[Section]:
        """Those in use."""
        return [section for section in (self.audio, self.video) if section is not None]

    @property
    def is_connected(self) -> bool:
        """Whether every section can send."""
        return bool(self.sections) and all(section.is_connected for section in self.sections)

    async def answer(self, offer: str, *, reject_video: bool = False, passing: bool | None = None) -> str:
        """Answer an offer, or a re-offer: section by section, in the offer's order, directions mirrored.

        `passing`: what comes is only passed on, in whatever codec; kept for re-offers.

        Raises `sdp.DescriptionError` when the call cannot be.
        """
        self._passing = self._passing if passing is None else passing
        parsed = sdp.parse(offer)
        lines: list[sdp.LocalSection] = []
        used: set[str] = set()
        for remote in parsed:
            refused = remote.kind in used or remote.kind not in ("audio", "video") or remote.port == 0
            unknown = remote.choose(passing=self._passing) is None
            refused = refused or (remote.kind == "video" and (reject_video or unknown))
            if refused:
                lines.append(sdp.LocalSection(remote.kind))
                continue
            used.add(remote.kind)
            section = await self._section(remote.kind)
            section.accept(remote, answering=True, passing=self._passing)
            lines.append(section.local)
        if not used:
            raise sdp.DescriptionError("nothing in common")
        self._answered = True
        return self._session.render(lines)

    async def offer(self) -> str:
        """An offer in FreeSWITCH's form: audio and always video, actpass, RTP/SAVPF."""
        payloads = sdp.offered_payloads(["audio", "video"])
        for kind, numbers in payloads.items():
            section = await self._section(kind)
            section.local.payload_types = numbers
            section.local.setup = "actpass"
        return self._session.render([section.local for section in self.sections], offer=True)

    async def accept(self, answer: str) -> None:
        """Take the answer to our own offer. A section it rejects or leaves out is dropped.

        Raises `sdp.DescriptionError` (CODEC ERROR) when nothing is left.
        """
        answered = {remote.kind: remote for remote in sdp.parse(answer) if remote.port}
        for section in self.sections:
            remote = answered.get(section.kind)
            if remote is None or remote.codec is None:
                self._drop(section)
            else:
                section.accept(remote, answering=False)
        if not self.sections:
            raise sdp.DescriptionError("nothing in common")
        self._answered = True

    def close(self) -> None:
        """End all media without a word."""
        self._closed = True
        for section in self.sections:
            section.close()
        self.audio = self.video = None
        self.on_connected = self.on_failed = None

    def black_out(self, dark: bool) -> None:
        """Cut (or mend) the wire of every section."""
        for section in self.sections:
            section.black_out(dark)

    async def _section(self, kind: str) -> Section:
        existing = self.audio if kind == "audio" else self.video
        if existing is not None:
            return existing
        section = Section(kind, self._identity, self._habits, added=self._answered)
        await section.open()
        if self._closed:
            section.close()
            raise sdp.DescriptionError("the leg has ended meanwhile")
        section.on_connected = self._section_connected
        section.on_failed = self._section_failed
        if kind == "audio":
            self.audio = section
        else:
            self.video = section
        return section

    def _drop(self, section: Section) -> None:
        section.close()
        if section.kind == "audio":
            self.audio = None
        else:
            self.video = None

    def _section_connected(self) -> None:
        if self.is_connected and self.on_connected is not None:
            self.on_connected()

    def _section_failed(self, reason: str) -> None:
        if self.on_failed is not None:
            self.on_failed(reason)
