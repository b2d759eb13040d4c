"""What media is connected to: itself (echo) or another leg (bridge). Packets pass, nothing is decoded."""

from __future__ import annotations

from collections.abc import Callable

from swdesk.space.call import Call
from swdesk.space.rtc.rtp import RtpPacket
from swdesk.space.rtc.section import Section


class Echo:
    """Everything comes back as it was, under our SSRC."""

    def wire(self, call: Call) -> None:
        for section in call.media.sections if call.media is not None else []:
            section.on_rtp = section.relay
            section.on_keyframe_request = section.request_keyframe

    def unwire(self, call: Call) -> None:
        """Nothing to undo: the sections close with the leg."""


class Bridge:
    """Two legs hear and see each other.

    Audio packets with the marker bit set are lost: FreeSWITCH empties its read buffer at each of them
    (freeswitch.md 2.1), so a sender that marks all of them is never heard.
    """

    def __init__(self) -> None:
        self._calls: list[Call] = []

    def wire(self, call: Call) -> None:
        if call not in self._calls:
            self._calls.append(call)
        for section in call.media.sections if call.media is not None else []:
            section.on_rtp = self._forwarder(call, section.kind)
            section.on_keyframe_request = self._keyframe_asker(call)
        for other in self._calls:
            if other is not call and other.media is not None and other.media.video is not None:
                other.media.video.request_keyframe()

    def unwire(self, call: Call) -> None:
        if call in self._calls:
            self._calls.remove(call)

    def _other(self, call: Call, kind: str) -> Section | None:
        for other in self._calls:
            if other is not call and other.media is not None:
                return other.media.audio if kind == "audio" else other.media.video
        return None

    def _forwarder(self, call: Call, kind: str) -> Callable[[RtpPacket], None]:
        def forward(packet: RtpPacket) -> None:
            if kind == "audio" and packet.marker:
                return
            target = self._other(call, kind)
            if target is not None:
                target.relay(packet)

        return forward

    def _keyframe_asker(self, call: Call) -> Callable[[], None]:
        def ask() -> None:
            source = self._other(call, "video")
            if source is not None:
                source.request_keyframe()

        return ask
