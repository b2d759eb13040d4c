"""The switch: which calls there are, who can be rung, and the rooms open while someone is in them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from swdesk.space.call import Call
from swdesk.space.conference import Conference
from swdesk.space.directory import Directory
from swdesk.space.faults import Faults
from swdesk.space.options import SpaceOptions
from swdesk.space.rooms.audio_mixer import AudioMixer, AudioPacket
from swdesk.space.rooms.ticker import join_all
from swdesk.space.rooms.tones import SoundSource
from swdesk.space.rtc.dtls import DtlsIdentity
from swdesk.space.session import Session


class Programme:
    """A sound the far end plays to one call: ringback, then a tune."""

    def __init__(self, source: SoundSource) -> None:
        self._call: Call | None = None
        self._mixer = AudioMixer(self._send, source=source)

    def wire(self, call: Call) -> None:
        self._call = call
        self._mixer.add(call.call_id)
        for section in call.media.sections if call.media is not None else []:
            section.on_rtp = None

    def unwire(self, call: Call) -> None:
        self._call = None
        self._mixer.remove(call.call_id)

    def play(self, source: SoundSource) -> None:
        """Play something else."""
        self._mixer.set_source(source)

    def _send(self, packets: list[AudioPacket]) -> None:
        section = self._call.media.audio if self._call is not None and self._call.media is not None else None
        if section is not None:
            for _, payload, timestamp, marker in packets:
                section.emit(payload, timestamp, marker=marker)


class Exchange:
    """Owns calls and conferences. `sessions()` gives the relay's sessions."""

    def __init__(
        self,
        options: SpaceOptions,
        faults: Faults,
        directory: Directory,
        sessions: Callable[[], list[Session]],
    ) -> None:
        self.options = options
        self.faults = faults
        self.directory = directory
        self.calls: dict[str, Call] = {}
        self.ended: list[Call] = []
        self.conferences: dict[str, Conference] = {}
        self._sessions = sessions
        self._identity: asyncio.Task[DtlsIdentity] | None = None
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self) -> None:
        """Begin to make the media certificate, in a thread; the first call waits for it."""
        self._identity = asyncio.create_task(_shared_identity(self.options.key_bits))

    async def identity(self) -> DtlsIdentity:
        """The media certificate."""
        assert self._identity is not None
        return await asyncio.shield(self._identity)

    async def close(self) -> None:
        """End everything."""
        for call in list(self.calls.values()):
            call.end(("MANAGER_REQUEST", 703))
        for conference in self.conferences.values():
            conference.close()
        tasks = [*self._tasks, *filter(None, [self._identity])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.to_thread(join_all)

    def create(self, session: Session, call_id: str, destination: str) -> Call:
        """A new leg of this session."""
        call = Call(
            session,
            call_id,
            destination,
            options=self.options,
            identity=self.identity,
            on_ended=self._call_ended,
        )
        self.calls[call_id] = call
        return call

    def find(self, session: Session, call_id: object) -> Call | None:
        """A live leg of this session's subscriber."""
        call = self.calls.get(call_id) if isinstance(call_id, str) else None
        return call if call is not None and call.session is session else None

    def online(self, name: str) -> list[Session]:
        """The sessions on which calls for this subscriber ring."""
        return [
            session
            for session in self._sessions()
            if session.subscriber.name == name and session.online and session.is_reachable
        ]

    def conference(self, name: str) -> Conference:
        """The room of this name, opened when it is not."""
        if name not in self.conferences:
            display_name = next(
                (address.display_name for address in self.directory.addresses if address.name == name), name
            )
            self.conferences[name] = Conference(name, display_name)
        return self.conferences[name]

    def run(self, call: Call, scenario: Coroutine[Any, Any, None]) -> None:
        """Let a destination do its part; it is cancelled with the call."""
        call.scenario = self.spawn(scenario)

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Something that goes on beside the requests, until the space closes."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _call_ended(self, call: Call) -> None:
        self.calls.pop(call.call_id, None)
        self.ended.append(call)
        del self.ended[:-50]
        for name, conference in list(self.conferences.items()):
            if not conference.members:
                conference.close()
                del self.conferences[name]
        for leg in [leg for leg in self.calls.values() if leg.parent is call]:
            leg.end(call.ended_by or ("NORMAL_CLEARING", 16))


_identities: dict[int, DtlsIdentity] = {}


async def _shared_identity(bits: int) -> DtlsIdentity:
    """One certificate a process: tests open many spaces."""
    if bits not in _identities:
        _identities[bits] = await asyncio.to_thread(DtlsIdentity.generate, bits)
    return _identities[bits]


def private_name(destination: str) -> str:
    """`/private/ada?channel=video` is `ada`."""
    return destination.partition("?")[0].rsplit("/", 1)[-1]
