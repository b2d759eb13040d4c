"""The near ends of a leg: the microphone and the camera it sends, the speaker it plays to.

A camera or a screen that is switched off is let go of, so that its light goes out, and taken again when it is
switched on. Everything else stays open while muted.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass

import av

from swdesk.errors import MediaAccessError, MediaError
from swdesk.media.audio_track import SourceAudioTrack
from swdesk.media.files import Recorder
from swdesk.media.opening import as_one, open_or_wait
from swdesk.media.processing.processor import VoiceProcessor
from swdesk.media.processing.settings import AS_IS, ProcessingSettings
from swdesk.media.shape import MediaShape
from swdesk.media.sinks import AudioSink, audio_sink
from swdesk.media.sources import (
    AdaptableSource,
    AudioSource,
    VideoSettings,
    VideoSource,
    audio_source,
    video_source,
)
from swdesk.media.synthetic import BlackSource, SilenceSource
from swdesk.media.tracks import SourceVideoTrack

logger = logging.getLogger(__name__)

OnWait = Callable[[MediaError], None] | None

LET_GO = ("camera", "screen", "window")  # schemes whose sources are closed while switched off


@dataclass(frozen=True, slots=True)
class LegSources:
    """What a leg sends and where its sound goes: plugs, or their specs (`sources.py`, `sinks.py`)."""

    audio: AudioSource | str = "silence:"
    video: VideoSource | str = "off:"
    sink: AudioSink | str = "null:"
    recorder: Recorder | None = None


class LegEnds:
    """Opens, mutes, changes and closes what a leg has on this machine. Lives on one loop."""

    def __init__(
        self,
        sources: LegSources,
        *,
        on_error: Callable[[MediaError], None],
        on_local_frame: Callable[[av.VideoFrame], None],
        muted: bool,
        camera_off: bool,
        processing: ProcessingSettings = AS_IS,
        settings: VideoSettings | None = None,
    ) -> None:
        self._sources = sources
        self._settings = settings or VideoSettings()
        self.voice = VoiceProcessor(processing, delay=self._sound_delay)
        self._on_error = on_error
        self._on_local_frame = on_local_frame
        self._video_spec = sources.video
        self.audio_muted = muted
        self.video_muted = camera_off
        self.audio: AudioSource | None = None
        self.video: VideoSource | None = None
        self.sink: AudioSink | None = None
        self.audio_track: SourceAudioTrack | None = None
        self.video_track: SourceVideoTrack | None = None
        self._changing = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
        self._closing: set[asyncio.Task[None]] = set()

    async def open(self, shape: MediaShape, *, fallback: bool) -> MediaShape:
        """Open what the shape needs; the shape that is left.

        A source that fails is done without, with an error reported, if `fallback` allows; otherwise
        `MediaAccessError`, fatal, is raised. A sink that fails is always done without. One whose device may
        come later is kept (`opening.py`), and the error is reported all the same.
        """
        failures: list[MediaError] = []
        report = failures.append
        audio, video, _ = await _all(
            self._opened("audio", self._open_audio, fallback, report) if shape.audio.send else _done(),
            self._opened("video", self._open_video, fallback, report) if shape.video.send else _done(),
            self._opened("audio output", self._open_sink, True, report),
        )
        for failure in as_one(failures):
            self._on_error(failure)
        if self.audio is not None and audio:
            self.audio_track = self._make_audio_track(self.audio)
        if self.video is not None and video:
            self.video_track = self._make_video_track(self.video)
        return shape.without_sending(audio=not audio, video=not video)

    def _make_audio_track(self, source: AudioSource) -> SourceAudioTrack:
        return SourceAudioTrack(source, voice=self.voice, on_error=self._on_error, muted=self.audio_muted)

    def _sound_delay(self) -> float:
        """Seconds of sound that wait in the loudspeaker and in the microphone, as far as the plugs know."""
        return sum(getattr(end, "delay", 0.0) for end in (self.sink, self.audio))

    def _make_video_track(self, source: VideoSource) -> SourceVideoTrack:
        return SourceVideoTrack(
            source, on_frame=self._on_local_frame, on_error=self._on_error, muted=self.video_muted
        )

    async def add(self, kind: str) -> bool:
        """Open the source of `audio` or `video` in a running call; whether it was not open already.

        The track is made once and stays: its clock goes on, so that the far side sees one stream however
        often the source comes and goes. Raises `MediaAccessError`; then nothing has changed.
        """
        async with self._changing:
            if kind == "audio" and self.audio is None:
                await _opened_or_raise("audio", self._open_audio)
                assert self.audio is not None
                if self.audio_track is None:
                    self.audio_track = self._make_audio_track(self.audio)
                else:
                    self.audio_track.set_source(self.audio)
                    self.voice.set_muted(self.audio_muted)
            elif kind == "video" and self.video is None:
                self.video_muted = False
                await _opened_or_raise("video", self._open_video)
                assert self.video is not None
                if self.video_track is None:
                    self.video_track = self._make_video_track(self.video)
                else:
                    self.video_track.set_source(self.video)
                    self.video_track.set_muted(False)
            else:
                return False
            return True

    async def remove(self, kind: str) -> None:
        """Close the source of `audio` or `video`: its light goes out. Nothing happens if it is not open."""
        async with self._changing:
            if kind == "audio" and self.audio is not None:
                sound, self.audio = self.audio, None
                if self.audio_track is not None:
                    self.audio_track.set_source(SilenceSource())
                    self.voice.set_muted(True)  # nobody waits for a signal
                await self._let_go(sound)
            elif kind == "video" and self.video is not None:
                picture, self.video = self.video, None
                if self.video_track is not None:
                    self.video_track.set_source(BlackSource(picture.settings))
                await self._let_go(picture)

    async def _open_audio(self, on_wait: OnWait = None) -> None:
        given = self._sources.audio
        source = audio_source(given) if isinstance(given, str) else given
        await asyncio.gather(_open(source, on_wait), self.voice.open())
        self.audio = source

    async def _open_video(self, on_wait: OnWait = None) -> None:
        if self.video_muted and _is_let_go(self._video_spec):
            self.video = BlackSource(self._settings)
            return
        given = self._video_spec
        source = video_source(given, self._settings) if isinstance(given, str) else given
        await _open(source, on_wait)
        self.video = source

    async def _open_sink(self, on_wait: OnWait = None) -> None:
        given = self._sources.sink
        sink = audio_sink(given) if isinstance(given, str) else given
        await _open(sink, on_wait)
        self.sink = sink

    async def _opened(
        self,
        media: str,
        attempt: Callable[[OnWait], Awaitable[None]],
        fallback: bool,
        report: Callable[[MediaError], None],
    ) -> bool:
        try:
            await attempt(report if fallback else None)
        except Exception as error:
            failure = _access_error(media, error, fatal=not fallback)
            if not fallback:
                raise failure from error
            report(failure)
            return False
        return True

    def set_audio_muted(self, muted: bool) -> None:
        """Send silence instead of the source, or the source again."""
        self.audio_muted = muted
        if self.audio_track is not None:
            self.audio_track.set_muted(muted)

    def set_video_muted(self, muted: bool) -> None:
        """Send black instead of the source, or the source again; a camera is let go of and taken again."""
        self.video_muted = muted
        if self.video_track is None or self.video is None:
            return
        if not _is_let_go(self._video_spec):
            self.video_track.set_muted(muted)
            return
        if muted:
            self.video_track.set_muted(True)
        self._spawn(self._follow_camera())

    def adapt_video(self, settings: VideoSettings) -> None:
        """Have pictures like this from now on: of this source, if it can, and of all that follow."""
        self._settings = settings
        self._spawn(self._adapt_source())

    async def _adapt_source(self) -> None:
        async with self._changing:
            if isinstance(self.video, AdaptableSource):
                await self.video.adapt(self._settings)

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _follow_camera(self) -> None:
        """Bring the camera to what was wished last."""
        async with self._changing:
            track, off = self.video_track, self.video_muted
            is_off = isinstance(self.video, BlackSource)
            if track is None or self.video is None or off == is_off:
                return
            if off:
                settings = self.video.settings if self.video else None
                self.video, old = BlackSource(settings), track.set_source(BlackSource(settings))
                await self._let_go(old)
            elif (
                await self._opened("video", self._open_video, True, self._on_error) and self.video is not None
            ):
                track.set_source(self.video)
                track.set_muted(self.video_muted)

    async def change_audio(self, source: AudioSource | str) -> None:
        """Send another source from now on. Raises `MediaAccessError`; then the old one stays."""
        async with self._changing:
            made = audio_source(source) if isinstance(source, str) else source
            await _opened_or_raise("audio", made.open)
            old, self.audio = self.audio, made
            if self.audio_track is not None:
                self.audio_track.set_source(made)
            if old is not None:
                await self._let_go(old)

    async def change_video(self, source: VideoSource | str) -> None:
        """Send another source from now on. Raises `MediaAccessError`; then the old one stays."""
        async with self._changing:
            if self.video is not None and not (self.video_muted and _is_let_go(source)):
                made = video_source(source, self._settings) if isinstance(source, str) else source
                await _opened_or_raise("video", made.open)
                old, self.video = self.video, made
                if self.video_track is not None:
                    self.video_track.set_source(made)
                if old is not None:
                    await self._let_go(old)
            self._video_spec = source

    async def _let_go(self, source: AudioSource | VideoSource) -> None:
        """Close a source, and to the end, whatever becomes of who asked for it: its light has to go out."""
        task = asyncio.get_running_loop().create_task(_close_quietly(source))
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)
        await asyncio.shield(task)

    async def _closed(self) -> None:
        if self._closing:
            await asyncio.wait(self._closing)

    def parts(self) -> list[Callable[[], Awaitable[None]]]:
        """Stop the tracks; the closers of what is open, for the leg to run together."""
        for task in self._tasks:
            task.cancel()
        for track in (self.audio_track, self.video_track):
            if track is not None:
                track.stop()
        ends = (self.audio, self.video, self.sink, self.voice)
        return [self._closed, *(one.close for one in ends if one is not None)]


def _is_let_go(source: VideoSource | str) -> bool:
    return isinstance(source, str) and source.partition(":")[0] in LET_GO


async def _open(plug: AudioSource | VideoSource | AudioSink, on_wait: OnWait) -> None:
    """Open a plug; with `on_wait`, which gets the error, also one whose device may come later."""
    try:
        await plug.open()
    except MediaAccessError as error:
        if on_wait is None or not await open_or_wait(plug, error):
            raise
        on_wait(error)


async def _done() -> bool:
    return True


async def _all(*openings: Awaitable[bool]) -> list[bool]:
    """What each gave, once all are through: what opens after another has failed is there to be closed."""
    results = await asyncio.gather(*openings, return_exceptions=True)
    failures = [result for result in results if isinstance(result, BaseException)]
    if failures:
        raise failures[0]
    return [result for result in results if not isinstance(result, BaseException)]


async def _opened_or_raise(media: str, opening: Callable[[], Awaitable[None]]) -> None:
    try:
        await opening()
    except Exception as error:
        raise _access_error(media, error, fatal=False) from error


async def _close_quietly(owner: AudioSource | VideoSource) -> None:
    try:
        await owner.close()
    except Exception:
        logger.exception("%s did not close", owner.name)


def _access_error(media: str, error: Exception, *, fatal: bool) -> MediaAccessError:
    if isinstance(error, MediaAccessError) and error.fatal == fatal:
        return error
    reason = str(error) if isinstance(error, MediaError) else repr(error)
    failure = MediaAccessError(
        f"The {media} cannot be used: {reason}", operation="open", media=media, fatal=fatal
    )
    failure.__cause__ = error
    return failure
