"""One ICE agent per media section, on one UDP socket of 127.0.0.1 (RFC 8445, as FreeSWITCH does it).

Not a general agent: no gathering beyond its own host candidate, no pair table. It answers binding requests,
sends its own once a second, and believes in the far side when it has seen both a request and a response
(freeswitch.md 5). Credentials, port and candidate stay for the whole call; the far side's may change.
"""

from __future__ import annotations

import asyncio
import secrets
import string
from collections.abc import Callable

from aioice import stun

Address = tuple[str, int]

CHECK_FIRST = 0.05
CHECK_INTERVAL = 1.0
_LETTERS = string.ascii_letters + string.digits
_ROLE_CONFLICT = 487
_HOST_PRIORITY = 2130706431
_PEER_REFLEXIVE_PRIORITY = 1862270975


def random_text(length: int) -> str:
    """Letters and digits, as ICE credentials and stream labels want them."""
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


class IceAgent(asyncio.DatagramProtocol):
    """The ICE end of one section.

    `on_connected()` is called once per `connect()`, when media may flow; `on_data(data)` with every datagram
    that is not STUN.
    """

    def __init__(self, on_connected: Callable[[], None], on_data: Callable[[bytes], None]) -> None:
        self.ufrag = random_text(16)
        self.pwd = random_text(24)
        self.controlling = False
        self.packets_in = 0
        self.muted = False
        self._on_connected = on_connected
        self._on_data = on_data
        self._transport: asyncio.DatagramTransport | None = None
        self._remote_ufrag = ""
        self._remote_pwd = ""
        self._candidates: list[Address] = []
        self._pending: dict[bytes, Address] = {}
        self._tie_breaker = secrets.randbits(64)
        self._timer: asyncio.TimerHandle | None = None
        self._request_seen = False
        self._response_seen = False
        self._connected = False
        self._nominated: Address | None = None
        self._answered: Address | None = None
        self._checks = 0

    async def open(self) -> None:
        """Take a port. Raises `OSError` when there is none."""
        loop = asyncio.get_running_loop()
        self._transport, _ = await loop.create_datagram_endpoint(lambda: self, local_addr=("127.0.0.1", 0))

    @property
    def port(self) -> int:
        """The UDP port on 127.0.0.1."""
        assert self._transport is not None
        address: Address = self._transport.get_extra_info("sockname")
        return address[1]

    @property
    def candidate(self) -> str:
        """The host candidate, without the leading `a=candidate:`."""
        return f"{4000000000 + self.port} 1 udp {_HOST_PRIORITY} 127.0.0.1 {self.port} typ host generation 0"

    @property
    def is_connected(self) -> bool:
        """Whether media may be sent now."""
        return self._connected

    def connect(self, ufrag: str, pwd: str, candidates: list[Address], *, controlling: bool) -> None:
        """Start, or start again, with the far side's credentials and candidates."""
        self._remote_ufrag, self._remote_pwd = ufrag, pwd
        self._candidates = list(dict.fromkeys(candidates))
        self.controlling = controlling
        self._nominated = self._answered = None
        self._pending.clear()
        self._checks = 0
        self.forget()
        self._check()

    def forget(self) -> None:
        """Drop readiness as FreeSWITCH does at each re-offer: media waits for the next request from there."""
        self._request_seen = self._response_seen = self._connected = False

    def close(self) -> None:
        """Release the port. Nothing is said to the far side, as FreeSWITCH says nothing."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._transport is not None:
            self._transport.close()

    def send(self, data: bytes) -> None:
        """Send a datagram to the chosen address; dropped while there is none."""
        address = self._nominated or self._answered
        if address is not None:
            self._write(data, address)

    def datagram_received(self, data: bytes, addr: Address) -> None:
        if self.muted:
            return
        self.packets_in += 1
        if data and data[0] < 4:
            self._stun_received(data, addr)
        else:
            self._on_data(data)

    def error_received(self, exc: Exception) -> None:
        """A port-unreachable from a peer that has gone: not news, media death is never reported."""

    def _write(self, data: bytes, address: Address) -> None:
        if self._transport is not None and not self._transport.is_closing() and not self.muted:
            try:
                self._transport.sendto(data, address)
            except OSError:
                # An address this host has no route to, such as the made-up one the STUN server hands out.
                pass

    def _stun_received(self, data: bytes, addr: Address) -> None:
        try:
            message = stun.parse_message(data)
        except (ValueError, KeyError, IndexError):
            return
        if message.message_method != stun.Method.BINDING:
            return
        if message.message_class == stun.Class.REQUEST:
            self._request_received(message, addr)
        elif message.message_class == stun.Class.RESPONSE:
            self._response_received(message)
        elif message.message_class == stun.Class.ERROR:
            self._refusal_received(message)

    def _response_received(self, message: stun.Message) -> None:
        known = message.transaction_id in self._pending
        if known and message.check_message_integrity(self._remote_pwd.encode()):
            self._answered = self._pending.pop(message.transaction_id)
            self._response_seen = True
            self._settle()

    def _refusal_received(self, message: stun.Message) -> None:
        """Both ends control: the far side, which won, says so, and we give way (RFC 8445 7.2.5.1)."""
        code = message.attributes.get("ERROR-CODE", (0, ""))[0]
        address = self._pending.pop(message.transaction_id, None)
        if address is not None and code == _ROLE_CONFLICT:
            self.controlling = not self.controlling
            self._send_check(address)

    def _request_received(self, message: stun.Message, addr: Address) -> None:
        username = str(message.attributes.get("USERNAME", ""))
        if username.split(":")[0] != self.ufrag or not message.check_message_integrity(self.pwd.encode()):
            refusal = stun.Message(stun.Method.BINDING, stun.Class.ERROR, message.transaction_id)
            refusal.attributes["ERROR-CODE"] = (401, "Unauthorized")
            refusal.add_fingerprint()
            self._write(bytes(refusal), addr)
            return
        response = stun.Message(stun.Method.BINDING, stun.Class.RESPONSE, message.transaction_id)
        response.attributes["XOR-MAPPED-ADDRESS"] = addr
        response.add_message_integrity(self.pwd.encode())
        self._write(bytes(response), addr)
        if not self._remote_pwd:
            return
        if username.partition(":")[2] not in ("", self._remote_ufrag):
            # A check of the generation before; answering it is polite, following it would be wrong.
            return
        if not self.controlling and ("USE-CANDIDATE" in message.attributes or self._nominated is None):
            self._nominated = addr
        if addr not in self._candidates:
            self._candidates.append(addr)
            self._send_check(addr)
        elif not self._response_seen:
            self._send_check(addr)
        self._request_seen = True
        self._settle()

    def _settle(self) -> None:
        if self._connected or not (self._request_seen and self._response_seen):
            return
        if self.controlling:
            self._nominated = self._answered
        self._connected = True
        self._on_connected()

    def _check(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        address = self._nominated or self._answered
        for target in [address] if self._connected and address else self._candidates:
            self._send_check(target)
        self._checks += 1
        # A few quick rounds first: the far side drops checks that come before it has read our description.
        quick = not self._connected and self._checks < 20
        self._timer = asyncio.get_running_loop().call_later(
            CHECK_FIRST if quick else CHECK_INTERVAL, self._check
        )

    def _send_check(self, address: Address) -> None:
        request = stun.Message(stun.Method.BINDING, stun.Class.REQUEST)
        request.attributes["USERNAME"] = f"{self._remote_ufrag}:{self.ufrag}"
        request.attributes["PRIORITY"] = _PEER_REFLEXIVE_PRIORITY
        if self.controlling:
            request.attributes["ICE-CONTROLLING"] = self._tie_breaker
            request.attributes["USE-CANDIDATE"] = None
        else:
            request.attributes["ICE-CONTROLLED"] = self._tie_breaker
        request.add_message_integrity(self._remote_pwd.encode())
        if len(self._pending) > 200:
            self._pending.clear()
        self._pending[request.transaction_id] = address
        self._write(bytes(request), address)
