"""The sound check in words: what to do now, what came of it, and the last result of each device set."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from swdesk.app.i18n import number, source, tr
from swdesk.app.presenters.camera_peek import Camera, no_picture
from swdesk.app.presenters.devices import DevicesPresenter
from swdesk.app.presenters.notices import Notices
from swdesk.app.settings import Settings
from swdesk.errors import MediaError
from swdesk.media.devices import DeviceKind
from swdesk.observable import State

logger = logging.getLogger(__name__)

STEPS = {
    "idle": source("Speak for three seconds, then hear yourself as the others do."),
    "speak": source("Speak now…"),
    "listen": source("This is how you sound."),
    "echo": source("Be quiet for a moment: a short sound is played to find echo."),
}
DURING_A_CALL = source(
    "A call is running: the check uses its devices beside it. Mute yourself if the others should not hear it."
)
GOOD = source("Your sound is good.")


class Checks(Camera, Protocol):
    """What the engine does for a check."""

    async def run(self, on_progress: Callable[[Any], object]) -> Any:
        """A `SoundReport`; `on_progress` hears `CheckProgress`. Raises `MediaAccessError`."""

    async def play_tone(self, *, is_ring: bool = False) -> None:
        """On the speaker, or on the ring device. Raises `MediaAccessError`."""


@dataclass(frozen=True, slots=True)
class SoundCheckView:
    """What the dialog shows. `done` and `level` from 0 to 1."""

    words: str = ""
    done: float = 0.0
    level: float = 0.0
    is_running: bool = False
    is_playing: bool = False
    verdict: str = ""
    is_good: bool = False
    figures: tuple[tuple[str, str], ...] = ()
    strip: tuple[float, ...] = ()
    note: str = ""
    camera_note: str = ""
    is_mirror: bool = True


class SoundCheckPresenter:
    """Runs one check at a time."""

    def __init__(
        self,
        checks: Checks,
        settings: Settings,
        devices: DevicesPresenter,
        notices: Notices,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._checks = checks
        self._settings = settings
        self._devices = devices
        self._notices = notices
        self._clock = clock
        self._tasks: set[asyncio.Task[None]] = set()
        self.view: State[SoundCheckView] = State(SoundCheckView(tr(STEPS["idle"])))

    def opened(self, mailbox: Any, *, is_in_call: bool) -> None:
        """The dialog is shown; the camera's picture goes into its mailbox."""
        preferences = self._settings.value
        camera = self._devices.active(DeviceKind.VIDEOINPUT)
        is_person = camera is None or not camera.is_stand_in
        view = SoundCheckView(
            tr(STEPS["idle"]),
            note=tr(DURING_A_CALL) if is_in_call else "",
            is_mirror=is_person and preferences.video.mirror_self_view,
        )
        kept = preferences.devices.sound_checks.get(self._set)
        if isinstance(kept, Mapping):
            view = replace(view, verdict=_last(kept), is_good=bool(kept.get("is_good")))
        self.view.set(view)
        self._start(self._show_camera(mailbox))

    def closed(self) -> None:
        """The dialog went away: everything is let go."""
        for task in self._tasks:
            task.cancel()
        self._start(self._checks.hide_camera())

    def start(self) -> None:
        """Begin to listen."""
        if not self.view.value.is_running:
            self._change(is_running=True, verdict="", figures=(), strip=())
            self._start(self._run())

    def play_tone(self) -> None:
        """Let the loudspeaker be heard."""
        self._play_on(DeviceKind.AUDIOOUTPUT)

    def play_ring(self) -> None:
        """Let the ring device be heard."""
        self._play_on(DeviceKind.RINGER)

    def _play_on(self, kind: DeviceKind) -> None:
        if not self.view.value.is_playing and not self.view.value.is_running:
            self._change(is_playing=True)
            self._start(self._play(kind))

    async def close(self) -> None:
        """Wait until nothing is used any more."""
        if self._tasks:
            await asyncio.wait(tuple(self._tasks), timeout=1.0)

    async def _run(self) -> None:
        try:
            report = await self._checks.run(self._progressed)
        except MediaError as error:
            logger.info("The sound check failed: %s", error)
            name = self._name(DeviceKind.AUDIOINPUT, tr("The microphone"))
            verdict = tr("{device} cannot be used: it is missing, blocked or gives nothing.", device=name)
            self._change(verdict=verdict, is_good=False)
        else:
            self._show(report)
        finally:
            self._change(is_running=False, words=tr(STEPS["idle"]), done=0.0, level=0.0)

    async def _play(self, kind: DeviceKind) -> None:
        is_ring = kind is DeviceKind.RINGER
        try:
            await self._checks.play_tone(is_ring=is_ring)
        except MediaError:
            name = self._name(kind, tr("The ring device") if is_ring else tr("The speaker"))
            if is_ring:
                title = tr("{device} cannot be used", device=name)
                self._notices.put("ring", title, tr("It is missing or taken."))
            else:
                verdict = tr("{device} cannot be used: it is missing or taken.", device=name)
                self._change(verdict=verdict, is_good=False)
        finally:
            self._change(is_playing=False)

    async def _show_camera(self, mailbox: Any) -> None:
        try:
            await self._checks.show_camera(mailbox)
        except MediaError as error:
            self._change(camera_note=no_picture(error))

    def _progressed(self, progress: Any) -> None:
        if self.view.value.is_running:
            self._change(
                words=tr(STEPS.get(str(progress.step), "")), done=progress.done, level=progress.level
            )

    def _show(self, report: Any) -> None:
        sentences = [self._sentence(str(finding), report) for finding in report.findings]
        verdict = " ".join(sentences) or tr(GOOD)
        self._change(
            verdict=verdict, is_good=not sentences, figures=_figures(report), strip=report.voice.strip
        )
        self._keep(verdict, report)

    def _sentence(self, finding: str, report: Any) -> str:
        microphone = self._name(DeviceKind.AUDIOINPUT, tr("The microphone"))
        return {
            "no-signal": tr(
                "No sound came from {device}. Is it switched on and the right one?", device=microphone
            ),
            "quiet": tr("Your voice is very quiet. Come closer to the microphone or raise its gain."),
            "clipping": tr("Your voice is too loud and distorts. Move away or lower the gain."),
            "noisy": tr("There is much noise around you. Noise suppression takes most of it away."),
            "echo": tr(
                "The speaker is heard in the microphone. Echo cancellation takes that away in calls; "
                "with a headset there is none."
            ),
        }[finding]

    def _keep(self, verdict: str, report: Any) -> None:
        preferences = self._settings.value
        result: dict[str, Any] = {
            "at": time.strftime("%Y-%m-%d %H:%M", time.localtime(self._clock())),
            "verdict": verdict,
            "is_good": not report.findings,
            "microphone": self._name(DeviceKind.AUDIOINPUT, ""),
            "speaker": self._name(DeviceKind.AUDIOOUTPUT, ""),
            "level_db": round(report.voice.level_db, 1),
            "noise_db": round(report.voice.noise_db, 1),
        }
        if report.echo is not None and report.echo.is_heard:
            result["echo_db"] = round(report.echo.level_db, 1)
            result["echo_ms"] = round(report.echo.delay * 1000)
        self._settings.put("devices.sound_checks", {**preferences.devices.sound_checks, self._set: result})

    @property
    def _set(self) -> str:
        """The device set that a result belongs to."""
        return self._devices.view.value.set_in_use or "default"

    def _name(self, kind: DeviceKind, otherwise: str) -> str:
        device = self._devices.active(kind)
        return device.label if device is not None else otherwise

    def _start(self, coroutine) -> None:
        task = asyncio.get_running_loop().create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            logger.error("The sound check failed", exc_info=error)

    def _change(self, **changes: object) -> None:
        self.view.set(replace(self.view.value, **changes))


def _figures(report: Any) -> tuple[tuple[str, str], ...]:
    voice, echo = report.voice, report.echo
    clipped = tr("none")
    if voice.clipped_share:
        clipped = tr("{number} %", number=number(max(0.1, voice.clipped_share * 100), 1))
    heard = tr("not tried") if echo is None else tr("none")
    if echo is not None and echo.is_heard:
        heard = tr(
            "{level} dB after {delay} ms", level=f"{echo.level_db:.0f}", delay=f"{echo.delay * 1000:.0f}"
        )
    return (
        ("Voice", tr("{number} dB", number=number(voice.level_db))),
        ("Clipping", clipped),
        ("Noise", tr("{number} dB", number=number(voice.noise_db))),
        ("Echo", heard),
    )


def _last(kept: Mapping[str, Any]) -> str:
    return tr(
        "Last time ({at}, {device}): {verdict}",
        at=kept.get("at", "?"),
        device=kept.get("microphone", "?"),
        verdict=kept.get("verdict", "?"),
    )
