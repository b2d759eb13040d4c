"""One media section of a leg: transport, streams and RTCP, timed as FreeSWITCH does (freeswitch.md 5, 6)."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from swdesk.space.rtc import rtp
from swdesk.space.rtc.dtls import DtlsIdentity, DtlsSession
from swdesk.space.rtc.ice import IceAgent
from swdesk.space.rtc.sdp import REVERSED, DescriptionError, LocalSection, RemoteSection
from swdesk.space.rtc.streams import InboundStream, OutboundStream

_KEYFRAME_PAUSE = 0.5
CLOCK_RATE = {"audio": 48000, "video": 90000}


@dataclass(frozen=True)
class MediaHabits:
    """How awkward the media end is. The defaults are FreeSWITCH's."""

    report_interval: float = 4.0
    slow_reports: int = 4
    sdes_junk: bool = True
    deaf_after_handshake: float = 0.06
    forget_ice_on_update: bool = True


class Section:
    """Audio or video of one leg. Lives as long as the leg, through re-offers and new far ends.

    The owner may set `on_rtp(packet)`, `on_keyframe_request()`, `on_connected()` and `on_failed(reason)`.
    """

    def __init__(
        self, kind: str, identity: DtlsIdentity, habits: MediaHabits, *, added: bool = False
    ) -> None:
        self.kind = kind
        self.local = LocalSection(kind)
        self.outbound = OutboundStream()
        self.inbound = InboundStream(CLOCK_RATE[kind])
        self._clock_rate = CLOCK_RATE[kind]
        self.on_rtp: Callable[[rtp.RtpPacket], None] | None = None
        self.on_keyframe_request: Callable[[], None] | None = None
        self.on_connected: Callable[[], None] | None = None
        self.on_failed: Callable[[str], None] | None = None
        self.paused = False
        self._identity = identity
        self._habits = habits
        self._ice = IceAgent(self._ice_connected, self._data_received)
        self._dtls: DtlsSession | None = None
        self._remote_fingerprint: tuple[str, str] | None = None
        self._remote_ufrag = ""
        self._dtls_client = True
        self._dtls_started = False
        self._early: deque[bytes] = deque(maxlen=8)
        # Added by a re-offer: FreeSWITCH is the DTLS server there (protocol.md 6.3).
        self._added = added
        self._deaf_until = 0.0
        self._reports = 0
        self._fir_number = 0
        self._keyframe_wanted = False
        self._keyframe_asked = 0.0
        self._report_timer: asyncio.TimerHandle | None = None
        self._nack_timer: asyncio.TimerHandle | None = None

    @property
    def is_connected(self) -> bool:
        """Whether packets can be sent now."""
        return self._ice.is_connected and self._dtls is not None and self._dtls.is_ready

    @property
    def sends(self) -> bool:
        """Whether the negotiated direction lets the space send."""
        return self.local.direction in ("sendrecv", "sendonly")

    @property
    def receives(self) -> bool:
        """Whether the negotiated direction lets the space receive."""
        return self.local.direction in ("sendrecv", "recvonly")

    @property
    def _may_send(self) -> bool:
        return self.is_connected and self.sends and not self.paused

    async def open(self) -> None:
        """Take the port this section keeps for good."""
        await self._ice.open()
        self.local.port = self._ice.port
        self.local.ufrag, self.local.pwd = self._ice.ufrag, self._ice.pwd
        self.local.candidate = self._ice.candidate
        self.local.ssrc = self.outbound.ssrc

    def accept(self, remote: RemoteSection, *, answering: bool, passing: bool = False) -> None:
        """Take the far side's offer (`answering`) or answer for this section and start the transport.

        `passing`: nothing is decoded here, so any known codec will do.

        Raises `DescriptionError` when something that cannot be done without is missing.
        """
        codec = remote.choose(passing=passing)
        fingerprint = remote.fingerprint
        ufrag, pwd = remote.attribute("ice-ufrag"), remote.attribute("ice-pwd")
        if codec is None:
            raise DescriptionError(f"no common {self.kind} codec")
        if fingerprint is None or not ufrag or not pwd:
            raise DescriptionError("no DTLS fingerprint or no ICE credentials")
        if not remote.candidates:
            raise DescriptionError("no usable candidate")
        self.local.payload_types, self.local.codec = [codec.payload_type], codec
        self._clock_rate = self.inbound.clock_rate = codec.clock_rate
        self.local.telephone_event = remote.telephone_event
        self.local.direction = REVERSED[remote.direction]
        setup = remote.attribute("setup") or "actpass"
        renewed = fingerprint != self._remote_fingerprint
        if renewed:
            # `active` is FreeSWITCH's choice where it has one, except in a section added later.
            self._dtls_client = setup == "passive" or (setup == "actpass" and answering and not self._added)
            self._remote_fingerprint = fingerprint
        self.local.setup = "active" if self._dtls_client else "passive"
        if renewed or ufrag != self._remote_ufrag:
            self._remote_ufrag = ufrag
            # FreeSWITCH ties its ICE role to its DTLS role, whoever offered.
            self._ice.connect(ufrag, pwd, remote.candidates, controlling=not self._dtls_client)
        elif self._habits.forget_ice_on_update:
            self._ice.forget()
        if renewed:
            self._start_dtls(fingerprint)

    def close(self) -> None:
        """Go silent: no RTCP BYE, no DTLS alert."""
        for timer in (self._report_timer, self._nack_timer):
            if timer is not None:
                timer.cancel()
        self._report_timer = self._nack_timer = None
        if self._dtls is not None:
            self._dtls.close()
        self._ice.close()
        self.on_rtp = self.on_keyframe_request = self.on_connected = self.on_failed = None

    def black_out(self, dark: bool) -> None:
        """Stop (or go on) reading and writing the socket, as a cut cable does."""
        self._ice.muted = dark

    def relay(self, packet: rtp.RtpPacket) -> None:
        """Send another stream's packet on."""
        if self._may_send:
            self._send(self.outbound.relay(packet, self.local.payload_types[0], time.time()))

    def emit(self, payload: bytes, timestamp: int, *, marker: bool = False) -> None:
        """Send media of the space's own making; `timestamp` in the section's clock rate."""
        if self._may_send:
            payload_type = self.local.payload_types[0]
            self._send(
                self.outbound.emit(
                    payload, timestamp, marker=marker, payload_type=payload_type, now=time.time()
                )
            )

    def request_keyframe(self) -> None:
        """Ask the far side for a key frame: with the next report for the first four of them, then at once.

        At once means no more than twice a second; a request in between goes with the next report.
        """
        self._keyframe_wanted = True
        now = time.monotonic()
        if self._reports >= self._habits.slow_reports and now - self._keyframe_asked >= _KEYFRAME_PAUSE:
            self._report()

    def _start_dtls(self, fingerprint: tuple[str, str]) -> None:
        if self._dtls is not None:
            self._dtls.close()
        self._dtls = DtlsSession(
            self._identity,
            client=self._dtls_client,
            fingerprint=fingerprint,
            send=self._ice.send,
            on_done=self._dtls_done,
        )
        self._dtls_started = False
        self._early.clear()

    def _ice_connected(self) -> None:
        if self._dtls is not None and not self._dtls_started:
            self._dtls_started = True
            self._dtls.start()
            while self._early:
                self._dtls.feed(self._early.popleft())

    def _dtls_done(self, error: str | None) -> None:
        if error is not None:
            if self.on_failed is not None:
                self.on_failed(error)
            return
        self._deaf_until = time.monotonic() + self._habits.deaf_after_handshake
        if self._report_timer is None:
            self._schedule_report(self._habits.report_interval)
            self._schedule_nacks()
        if self.on_connected is not None:
            self.on_connected()

    def _data_received(self, data: bytes) -> None:
        if self._dtls is None or not data:
            return
        if 20 <= data[0] <= 63:
            if self._dtls_started:
                self._dtls.feed(data)
            else:
                # The far side may have finished its checks before us; its next try would be a second away.
                self._early.append(data)
        elif 128 <= data[0] <= 191:
            control = rtp.is_rtcp(data)
            plain = self._dtls.unprotect(data, rtcp=control)
            if plain is None:
                return
            if control:
                self._rtcp_received(plain)
            else:
                self._rtp_received(plain)

    def _rtp_received(self, data: bytes) -> None:
        # What comes in around the end of the handshake is lost: always an eager sender's first key frame.
        if self.kind == "video" and time.monotonic() < self._deaf_until:
            return
        try:
            packet = rtp.RtpPacket.parse(data)
        except ValueError:
            return
        if packet.payload_type not in self.local.payload_types or not self.receives:
            return
        self.inbound.received(packet, time.time())
        if self.on_rtp is not None and not self.paused:
            self.on_rtp(packet)

    def _rtcp_received(self, data: bytes) -> None:
        for item in rtp.parse_rtcp(data):
            if isinstance(item, rtp.SenderReport):
                if item.ssrc == self.inbound.ssrc:
                    self.inbound.last_report = (item.middle_ntp, time.time())
            elif item.ssrc != self.outbound.ssrc:
                continue
            elif isinstance(item, rtp.Nack):
                for sequence in item.sequences:
                    packet = self.outbound.again(sequence)
                    if packet is not None:
                        self._send(packet)
            elif self.on_keyframe_request is not None:
                self.on_keyframe_request()

    def _send(self, data: bytes, *, rtcp: bool = False) -> None:
        protected = self._dtls.protect(data, rtcp=rtcp) if self._dtls is not None else None
        if protected is not None:
            self._ice.send(protected)

    def _schedule_report(self, delay: float) -> None:
        self._report_timer = asyncio.get_running_loop().call_later(delay, self._report_due)

    def _report_due(self) -> None:
        self._reports += 1
        self._report()
        self._schedule_report(self._habits.report_interval)

    def _report(self) -> None:
        if not self.is_connected:
            return
        now = time.time()
        blocks = self.inbound.report(now)
        out = self.outbound
        if out.last_sent is not None:
            timestamp = out.last_timestamp + int((now - out.last_sent) * self._clock_rate)
            data = rtp.sender_report(out.ssrc, now, timestamp, out.packets, out.octets, blocks)
        else:
            data = rtp.receiver_report(out.ssrc, blocks)
        data += rtp.source_description(out.ssrc, junk=self._habits.sdes_junk)
        if self._keyframe_wanted and self.inbound.ssrc is not None:
            self._keyframe_wanted = False
            self._keyframe_asked = time.monotonic()
            self._fir_number += 1
            data += rtp.keyframe_request(out.ssrc, self.inbound.ssrc, self._fir_number)
        self._send(data, rtcp=True)

    def _schedule_nacks(self) -> None:
        if self.kind == "video":
            self._nack_timer = asyncio.get_running_loop().call_later(0.05, self._nacks_due)

    def _nacks_due(self) -> None:
        missing = self.inbound.to_nack(time.time())
        if missing and self.is_connected and self.inbound.ssrc is not None:
            ssrc = self.outbound.ssrc
            data = rtp.receiver_report(ssrc, [])
            data += rtp.source_description(ssrc, junk=self._habits.sdes_junk)
            self._send(data + rtp.nack(ssrc, self.inbound.ssrc, missing), rtcp=True)
        self._schedule_nacks()
