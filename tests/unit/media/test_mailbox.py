from __future__ import annotations

import av
import pytest

from swdesk.errors import DeviceNotFoundError
from swdesk.media.mailbox import AudioRing, FrameMailbox, Picture
from swdesk.media.sinks import NullSink, audio_sink
from swdesk.media.sources import audio_source, video_source


def picture(number: int) -> Picture:
    frame = av.VideoFrame(4, 2, "bgra")
    plane = frame.planes[0]
    return Picture(frame, memoryview(plane), 4, 2, plane.line_size, 4, 2, number, 0.0)


def test_newest_picture_wins_and_one_wake_up_is_in_flight() -> None:
    wakes: list[int] = []

    def wake() -> bool:
        wakes.append(1)
        return True

    mailbox = FrameMailbox(wake)
    for number in range(5):
        mailbox.put(picture(number))
    assert wakes == [1]
    assert mailbox.dropped == 4
    taken = mailbox.take()
    assert taken is not None
    assert taken.number == 4
    assert mailbox.take() is None
    mailbox.put(picture(5))
    assert wakes == [1, 1]


def test_where_nobody_was_woken_the_next_picture_tries_again() -> None:
    answers = [False, True]
    mailbox = FrameMailbox(lambda: answers.pop(0))
    mailbox.put(picture(1))
    assert mailbox.is_waiting
    mailbox.put(picture(2))
    mailbox.put(picture(3))
    assert answers == []
    assert mailbox.take() is not None
    assert not mailbox.is_waiting


def test_paint_time_is_a_running_mean() -> None:
    mailbox = FrameMailbox()
    assert mailbox.paint_seconds == 0
    mailbox.note_paint(0.001)
    assert mailbox.paint_seconds == 0.001
    for _ in range(100):
        mailbox.note_paint(0.003)
    assert 0.0029 < mailbox.paint_seconds <= 0.003


def test_cleared_mailbox_is_empty() -> None:
    mailbox = FrameMailbox()
    mailbox.put(picture(1))
    mailbox.clear()
    assert mailbox.take() is None


def test_target_is_never_negative() -> None:
    mailbox = FrameMailbox()
    mailbox.set_target(-1, 20)
    assert mailbox.target == (0, 20)


def test_ring_keeps_sixty_milliseconds_and_loses_the_oldest() -> None:
    ring = AudioRing()
    ring.write(b"\1" * 1920)
    ring.write(b"\2" * 5760)
    assert len(ring) == 5760
    assert ring.dropped_bytes == 1920
    assert set(ring.read(9999)) == {2}
    assert ring.read(10) == b""
    ring.write(b"\3" * 4)
    ring.clear()
    assert len(ring) == 0


def test_unknown_schemes_are_named() -> None:
    with pytest.raises(DeviceNotFoundError, match="'nonsense'"):
        video_source("nonsense:")
    with pytest.raises(DeviceNotFoundError, match="'nonsense'"):
        audio_source("nonsense:")
    with pytest.raises(DeviceNotFoundError, match="null"):
        audio_sink("nonsense:")


def test_null_sink_counts() -> None:
    sink = audio_sink("null:")
    assert isinstance(sink, NullSink)
    sink.write(av.AudioFrame("s16", "mono", 960))
    assert sink.frames == 1
