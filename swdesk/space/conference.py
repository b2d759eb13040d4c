"""A conference room: mixed sound, one composed picture, and a lab host for whoever is alone."""

from __future__ import annotations

from collections.abc import Callable

from swdesk.space import frames
from swdesk.space.call import Call
from swdesk.space.rooms import vp8
from swdesk.space.rooms.audio_mixer import AudioMixer, AudioPacket, Key
from swdesk.space.rooms.room import Member, Rectangle, Room
from swdesk.space.rooms.tones import tune
from swdesk.space.rooms.video_mixer import VideoMixer
from swdesk.space.rtc.rtp import RtpPacket

HOST_NAME = "Lab host"


class Conference(Room):
    """Members are seen in a grid by order of joining, and hear everyone but themselves.

    Alone, a member meets the lab host, who fills the picture and plays a tune; the host leaves when a second
    person comes and returns when only one is left.
    """

    def __init__(self, name: str, display_name: str) -> None:
        super().__init__(name, display_name)
        self._calls: dict[Key, Call] = {}
        self._assemblers: dict[Key, vp8.FrameAssembler] = {}
        self._audio = AudioMixer(self._send_audio, on_talking=self._talking)
        self._video = VideoMixer(self._send_video)
        self._picture_id = 0
        self._host: Member | None = None

    # A room: who is here

    def seated(self, member: Member) -> None:
        self._host_where_needed(member)

    def left(self, member: Member) -> None:
        self._host_where_needed(None)

    def arrangement(self) -> list[tuple[Member, Rectangle]]:
        if self._host is not None:
            return [(self._host, (0.0, 0.0, 100.0, 100.0))]
        return super().arrangement()

    def tell_layout(self) -> None:
        super().tell_layout()
        self._rearrange()

    def update(self, member: Member, **flags: object) -> None:
        super().update(member, **flags)
        if "audio_muted" in flags:
            self._audio.mute(member.member_id, bool(flags["audio_muted"]))
        for flag, set_it in (
            ("input_volume", self._audio.set_input_volume),
            ("input_sensitivity", self._audio.set_input_sensitivity),
            ("output_volume", self._audio.set_output_volume),
        ):
            value = flags.get(flag)
            if isinstance(value, int | float):
                set_it(member.member_id, float(value))
        if "video_muted" in flags:
            self._video.mute(member.member_id, bool(flags["video_muted"]))

    # An application: what is heard and seen

    def wire(self, call: Call) -> None:
        if call.media is None:
            return
        key = call.member_id
        self._calls[key] = call
        self._assemblers[key] = vp8.FrameAssembler(
            lambda frame: self._video.feed(key, frame), lambda: self._ask_keyframe(key)
        )
        if call.media.audio is not None:
            self._audio.add(key)
            call.media.audio.on_rtp = self._audio_input(key)
        if call.media.video is not None:
            self._video.add(key)
            call.media.video.on_rtp = self._video_input(key)
            call.media.video.on_keyframe_request = self._video.request_keyframe
        self._video.request_keyframe()

    def unwire(self, call: Call) -> None:
        self._calls.pop(call.member_id, None)
        self._assemblers.pop(call.member_id, None)
        self._audio.remove(call.member_id)
        self._video.remove(call.member_id)

    def close(self) -> None:
        """End both threads."""
        self._audio.close()
        self._video.close()

    def _host_where_needed(self, newcomer: Member | None) -> None:
        people = [member for member in self.members if member is not self._host and member.kind == "member"]
        if self._host is None and len(people) == 1:
            host_id = frames.new_id()
            self._host = Member(
                member_id=host_id,
                call_id=host_id,
                node_id=people[0].node_id,
                name=HOST_NAME,
                subscriber_id=host_id,
                address_id=host_id,
            )
            self.members.insert(0, self._host)
            self._audio.set_source(tune)
            if newcomer is None:
                self._others(self._host, "member.joined", {"member": self._host.as_json(self)})
        elif self._host is not None and len(people) != 1:
            host, self._host = self._host, None
            self._audio.set_source(None)
            self.members.remove(host)
            if newcomer is not None:
                body = {"member": host.as_json(self), "reason": "hangup"}
                self._others(newcomer, "member.left", body)

    def _rearrange(self) -> None:
        if not self._calls:
            self._video.arrange([])
            return
        self._video.arrange(
            [
                (None if member is self._host else member.member_id, rectangle)
                for member, rectangle in self.arrangement()
            ]
        )
        if self._host is None:
            for key in self._calls:
                self._ask_keyframe(key)

    def _audio_input(self, key: Key) -> Callable[[RtpPacket], None]:
        return lambda packet: self._audio.feed(key, packet.payload)

    def _video_input(self, key: Key) -> Callable[[RtpPacket], None]:
        def receive(packet: RtpPacket) -> None:
            assembler = self._assemblers.get(key)
            if assembler is not None:
                assembler.add(packet)

        return receive

    def _ask_keyframe(self, key: Key) -> None:
        call = self._calls.get(key)
        if call is not None and call.media is not None and call.media.video is not None:
            call.media.video.request_keyframe()

    def _talking(self, key: Key, talking: bool) -> None:
        member = self.by_id(key)
        if member is not None:
            self.tell_talking(member, talking)

    def _send_audio(self, packets: list[AudioPacket]) -> None:
        for key, payload, timestamp, marker in packets:
            call = self._calls.get(key)
            if call is not None and call.media is not None and call.media.audio is not None:
                call.media.audio.emit(payload, timestamp, marker=marker)

    def _send_video(self, frame: bytes, timestamp: int) -> None:
        payloads = vp8.packetize(frame, self._picture_id)
        self._picture_id = (self._picture_id + 1) & 0x7FFF
        for call in self._calls.values():
            section = call.media.video if call.media is not None else None
            if section is None:
                continue
            for index, payload in enumerate(payloads):
                section.emit(payload, timestamp, marker=index == len(payloads) - 1)
