"""Devices that cannot be had when a call begins: what the call goes on with, and what is said."""

from __future__ import annotations

import asyncio

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


class Slow(Absent):
    """One that opens after a while, and takes as long to close."""

    def __init__(self, media: str) -> None:
        super().__init__(media)
        self.may_close = asyncio.Event()
        self.opened = 0

    async def open(self) -> None:
        await asyncio.sleep(0.01)
        self.opened += 1

    async def read(self) -> None:
        await asyncio.Event().wait()

    async def close(self) -> None:
        await self.may_close.wait()
        self.closed += 1


async def test_what_opens_after_another_has_failed_is_closed_with_the_rest():
    camera = Slow("video")
    camera.may_close.set()
    with pytest.raises(MediaAccessError):
        await opened(Absent("audio"), camera, fallback=False)
    await asyncio.sleep(0.02)
    assert camera.opened == camera.closed


async def test_a_camera_that_is_just_being_let_go_of_is_so_when_the_call_ends(monkeypatch):
    """Its light must not stay on because somebody switched it off and hung up in one go."""
    camera = Slow("video")
    monkeypatch.setattr("swdesk.media.ends.video_source", lambda _spec, _settings: camera)
    ends = LegEnds(
        LegSources("silence:", "camera:", NullSink()),
        on_error=lambda _error: None,
        on_local_frame=lambda _frame: None,
        muted=False,
        camera_off=False,
    )
    await ends.open(AUDIO_VIDEO, fallback=True)
    ends.set_video_muted(True)
    await asyncio.sleep(0.01)
    closers = [asyncio.ensure_future(close()) for close in ends.parts()]
    await asyncio.sleep(0.01)
    camera.may_close.set()
    await asyncio.wait(closers)
    assert camera.closed == 1


def test_different_reasons_are_told_apart():
    different = [access_error("audio"), access_error("video", "denied")]
    assert as_one(different) == different
    assert as_one([]) == []
    both = as_one([access_error("audio output"), access_error("video"), access_error("audio")])
    assert [error.media for error in both] == ["audiovideo", "audio output"]
