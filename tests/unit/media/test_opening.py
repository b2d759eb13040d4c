"""Devices that cannot be had when a call begins: what the call goes on with, and what is said."""

from __future__ import annotations

import pytest

from swdesk.errors import MediaAccessError, MediaError
from swdesk.media.ends import LegEnds, LegSources
from swdesk.media.opening import as_one
from swdesk.media.shape import AUDIO_VIDEO
from swdesk.media.sinks import NullSink
from swdesk.media.sources import VideoSettings


def access_error(media: str, what: str = "failed") -> MediaAccessError:
    return MediaAccessError(
        f"Media access {what} for acquireLocalMedia ({media})", operation="acquireLocalMedia", media=media
    )


class Absent:
    """A plug whose device is not there."""

    name = "Absent"
    settings = VideoSettings()

    def __init__(self, media: str, what: str = "failed") -> None:
        self.error = access_error(media, what)
        self.closed = 0

    async def open(self) -> None:
        raise self.error

    async def close(self) -> None:
        self.closed += 1


class Patient(Absent):
    """One that may come later, or says that it is not worth waiting."""

    is_worth_it = True

    async def open_later(self) -> bool:
        return self.is_worth_it


async def opened(microphone, camera, *, fallback: bool = True):
    errors: list[MediaError] = []
    ends = LegEnds(
        LegSources(microphone, camera, NullSink()),
        on_error=errors.append,
        on_local_frame=lambda _frame: None,
        muted=False,
        camera_off=False,
    )
    try:
        shape = await ends.open(AUDIO_VIDEO, fallback=fallback)
    finally:
        for close in ends.parts():
            await close()
    return shape, [str(error) for error in errors], ends


async def test_both_that_are_denied_are_one_error():
    shape, errors, _ = await opened(Absent("audio", "denied"), Absent("video", "denied"))
    assert (str(shape.audio), str(shape.video)) == ("recvonly", "recvonly")
    assert errors == ["Media access denied for acquireLocalMedia (audiovideo)"]


async def test_what_may_come_later_is_sent_from_the_beginning():
    shape, errors, ends = await opened(Patient("audio"), Patient("video"))
    assert shape == AUDIO_VIDEO
    assert ends.audio is not None
    assert ends.video is not None
    assert errors == ["Media access failed for acquireLocalMedia (audiovideo)"]


async def test_what_is_not_worth_waiting_for_is_done_without():
    camera = Patient("video")
    camera.is_worth_it = False
    shape, errors, _ = await opened(Patient("audio"), camera)
    assert (str(shape.audio), str(shape.video)) == ("sendrecv", "recvonly")
    assert errors == ["Media access failed for acquireLocalMedia (audiovideo)"]


async def test_without_falling_back_nothing_is_waited_for():
    with pytest.raises(MediaAccessError) as caught:
        await opened(Patient("audio"), Patient("video"), fallback=False)
    assert caught.value.fatal


def test_different_reasons_are_told_apart():
    different = [access_error("audio"), access_error("video", "denied")]
    assert as_one(different) == different
    assert as_one([]) == []
    both = as_one([access_error("audio output"), access_error("video"), access_error("audio")])
    assert [error.media for error in both] == ["audiovideo", "audio output"]
