"""A receiver that counts, asks for key frames, and whose decoder nothing the far side sends can kill.

That of sound is in `audio_receiver.py`.
"""

from __future__ import annotations

import asyncio
import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

import aiortc.rtcrtpreceiver
import av
from aiortc.codecs import get_decoder
from aiortc.codecs.base import Decoder
from aiortc.jitterbuffer import JitterFrame
from aiortc.rtcrtpparameters import RTCRtpReceiveParameters
from aiortc.rtcrtpreceiver import RTCRtpReceiver
from aiortc.rtp import AnyRtcpPacket, RtcpSrPacket, RtpPacket
from aiortc.utils import uint16_add

from swdesk.media.aiortc_adapter.jitter import VideoJitterBuffer
from swdesk.media.hearing.lip_sync import SenderClock, Transit
from swdesk.media.picture_hold import PictureHold

logger = logging.getLogger(__name__)

MOST_WAITING, FEW_WAITING = 45, 3  # pictures that wait to be decoded: 1.5 s of delay; all but caught up
MOST_DECODED = 1  # pictures that the loop has not taken yet: a decoder keeps the memory of as many for good
TAKEN_WITHIN = 0.05  # s; longer than that nobody waits for the loop, which may be gone
ASK_AGAIN_SECONDS = 0.08
ASK_AGAIN_PACKETS = 100  # what is older was given up, or is no longer kept by the far side


@dataclass(frozen=True, slots=True)
class ReceiverCounters:
    """What a receiver has got; `jitter` in seconds, `lost` in packets. The newest stream counts."""

    packets: int
    bytes: int
    lost: int
    expected: int
    jitter: float | None
    decoded: int = 0
    decode_seconds: float = 0.0  # wall time


class DecoderQueue(queue.Queue[Any]):
    """What waits to be decoded, and what decoding took so far: written by the decoder's thread alone.

    `prepare` is called there with each picture. What `hold` keeps for its sound is not in the queue yet: the
    decoder does not take it for a backlog.
    """

    decoded = 0
    seconds = 0.0
    prepare: Callable[[av.VideoFrame], object] | None = None

    def __init__(self) -> None:
        super().__init__()
        self.hold: PictureHold[Any] = PictureHold(super().put)
        self.room = threading.Semaphore(MOST_DECODED)

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        """On the loop, without waiting: a frame once its time has come; None, the end, at once."""
        if item is None:
            self.hold.close()
            super().put(None)
        else:
            self.hold.push(item)


class LegReceiver(RTCRtpReceiver):
    """aiortc's receiver with our jitter buffer for pictures. Made from an aiortc receiver by `adopt`."""

    packets = 0
    bytes = 0
    decoding: DecoderQueue | None = None
    transit: Transit  # how long whole pictures are on their way
    _media_ssrc: int | None = None
    _clock: tuple[int, SenderClock] | None = None  # of this SSRC
    _asked_at: float | None = None  # None while nothing is missing
    _is_stopped = False

    @classmethod
    def adopt(cls, receiver: RTCRtpReceiver) -> LegReceiver:
        """Turn a receiver that has not begun into one of ours."""
        receiver.__class__ = cls
        adopted = cast(LegReceiver, receiver)
        adopted.transit = Transit()
        cast(Any, receiver)._RTCRtpReceiver__jitter_buffer = VideoJitterBuffer()
        cast(Any, receiver)._RTCRtpReceiver__decoder_queue = adopted.decoding = DecoderQueue()
        return adopted

    def counters(self) -> ReceiverCounters:
        """What was received so far."""
        streams = cast(Any, self)._RTCRtpReceiver__remote_streams
        stream = streams.get(self._media_ssrc)
        if stream is None or stream.max_seq is None:
            return ReceiverCounters(self.packets, self.bytes, 0, 0, None)
        decoding = self.decoding
        return ReceiverCounters(
            packets=self.packets,
            bytes=self.bytes,
            lost=max(0, stream.packets_lost),
            expected=stream.packets_expected,
            jitter=stream.jitter / stream._clockrate,
            decoded=decoding.decoded if decoding else 0,
            decode_seconds=decoding.seconds if decoding else 0.0,
        )

    @property
    def sender_clock(self) -> SenderClock | None:
        """What the newest sender report of the stream told, None before one came."""
        return self._clock[1] if self._clock and self._clock[0] == self._media_ssrc else None

    async def request_key_frame(self) -> bool:
        """Ask for a picture that can be decoded alone (RFC 4585 6.3.1); False before any picture came."""
        if self._media_ssrc is None:
            return False
        await self._send_rtcp_pli(self._media_ssrc)
        return True

    async def receive(self, parameters: RTCRtpReceiveParameters) -> None:
        """Begin; not after `stop`, as `LegSender.send`."""
        if not self._is_stopped:
            await super().receive(parameters)

    async def stop(self) -> None:
        """Stop for good. What still waits to be decoded is dropped, for aiortc waits for the decoder here."""
        self._is_stopped = True
        waiting: queue.Queue[Any] = cast(Any, self)._RTCRtpReceiver__decoder_queue
        if self.decoding is not None:
            self.decoding.hold.close()
        while not waiting.empty():
            waiting.get_nowait()
        await super().stop()

    async def _handle_rtp_packet(self, packet: RtpPacket, arrival_time_ms: int) -> None:
        self.packets += 1
        self.bytes += len(packet.payload)
        codec = cast(Any, self)._RTCRtpReceiver__codecs.get(packet.payload_type)
        if codec is not None and codec.name.lower() != "rtx":
            self._media_ssrc = packet.ssrc
        if packet.marker and (clock := self.sender_clock):
            self.transit.note(asyncio.get_running_loop().time(), clock.time_of(packet.timestamp))
        await super()._handle_rtp_packet(packet, arrival_time_ms)
        asking = cast(Any, self)._RTCRtpReceiver__nack_generator
        if asking is not None and asking.missing:
            await self._ask_again(asking)
        else:
            self._asked_at = None

    async def _handle_rtcp_packet(self, packet: AnyRtcpPacket) -> None:
        await super()._handle_rtcp_packet(packet)
        stream = cast(Any, self)._RTCRtpReceiver__remote_streams.get(getattr(packet, "ssrc", None))
        if isinstance(packet, RtcpSrPacket) and stream is not None:
            told = packet.sender_info
            clock = SenderClock.from_report(told.ntp_timestamp, told.rtp_timestamp, stream._clockrate)
            self._clock = (packet.ssrc, clock)

    async def _ask_again(self, asking: Any) -> None:
        """Ask for missing packets until they come; aiortc asks once, and the answer may get lost too."""
        now = asyncio.get_running_loop().time()
        if self._asked_at is None or self._media_ssrc is None:
            self._asked_at = now
        elif now - self._asked_at > ASK_AGAIN_SECONDS:
            self._asked_at = now
            newest = asking.max_seq
            recent = [one for one in asking.missing if uint16_add(newest, -one) <= ASK_AGAIN_PACKETS]
            if recent:
                await self._send_rtcp_nack(self._media_ssrc, sorted(recent))


def decode_frames(
    loop: asyncio.AbstractEventLoop,
    input_q: queue.Queue[Any],
    output_q: asyncio.Queue[Any],
    decode_error: threading.Event,
) -> None:
    """The decoder thread: frames in, pictures or sound out, until a None comes in.

    Instead of aiortc's. Nothing a decoder raises ends it, and it never waits for the loop, which may be
    gone. An empty frame is left out: to the decoder it would mean the end of the stream. Where a computer is
    too slow for what comes, it goes on at a new key frame instead of falling further and further behind.
    """
    name = None
    decoder: Decoder | None = None
    is_behind = False
    while (task := input_q.get()) is not None:
        codec, first = task
        if input_q.qsize() > MOST_WAITING and not is_behind:
            is_behind = True
            logger.debug("Pictures come faster than they can be decoded")
            decode_error.set()
        if is_behind and input_q.qsize() > FEW_WAITING:
            continue
        if codec.name != name:
            decoder, name = get_decoder(codec), codec.name
        assert decoder is not None
        # aiortc has put the first frame's time on a scale of its own; the others keep their distance to it.
        later = [JitterFrame(data, first.timestamp + ticks) for ticks, data in getattr(first, "more", ())]
        for frame in [first, *later]:
            if not frame.data or (is_behind and not is_key_frame(codec.name, frame.data)):
                continue
            is_behind = False
            room = _room_in(input_q)
            began = time.perf_counter()
            frames: list[Any] = []
            try:
                frames = decoder.decode(frame)
            except Exception as error:
                logger.debug("A frame of %s could not be decoded: %r", codec.name, error)
                decode_error.set()
            if isinstance(input_q, DecoderQueue):
                input_q.decoded += len(frames)
                input_q.seconds += time.perf_counter() - began
                if frames and input_q.prepare is not None:
                    input_q.prepare(cast(av.VideoFrame, frames[-1]))
            _hand_over(loop, output_q, frames, room)
    _hand_over(loop, output_q, [None])


def is_key_frame(codec: str, data: bytes) -> bool:
    """Whether a picture can be decoded alone: by VP8's first bit (RFC 6386 9.1), H.264's parameter sets."""
    if codec.lower() != "h264":
        return not data[0] & 1
    at = data.find(b"\x00\x00\x01")
    while 0 <= at < len(data) - 3:
        if data[at + 3] & 0x1F in (5, 7):
            return True
        at = data.find(b"\x00\x00\x01", at + 3)
    return False


def _room_in(waiting: queue.Queue[Any]) -> threading.Semaphore | None:
    """What is to be released once the next picture was taken. It is not waited for when the loop is gone."""
    if isinstance(waiting, DecoderQueue) and waiting.room.acquire(timeout=TAKEN_WITHIN):
        return waiting.room
    return None


def _hand_over(
    loop: asyncio.AbstractEventLoop,
    decoded: asyncio.Queue[Any],
    items: Sequence[object],
    room: threading.Semaphore | None = None,
) -> None:
    def put() -> None:
        for item in items:
            decoded.put_nowait(item)
        if room is not None:
            loop.call_soon(room.release)  # behind the task that takes what was put there

    try:
        loop.call_soon_threadsafe(put)
    except RuntimeError:  # the loop is closed; nobody waits any more
        logger.debug("A decoded frame came after the end")


def install() -> None:
    """Have every receiver decode in our thread function."""
    aiortc.rtcrtpreceiver.decoder_worker = decode_frames
