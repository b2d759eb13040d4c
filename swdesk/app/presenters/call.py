"""What the stage shows of the one call: its statuses in words, its time, its trouble."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from swdesk.app.i18n import source, tr
from swdesk.app.phone import CallFacts, CallHandle
from swdesk.app.presenters.advice import Advice, advise, advise_capture, advise_category
from swdesk.app.presenters.journal import Journal
from swdesk.errors import CallError, MediaAccessError
from swdesk.observable import State, Stream
from swdesk.protocol.destination import Destination

EXPIRY_WARNING = 300  # s before the token ends

# The words of the platform's own widget for each status (features.md UX1.4).
STATUS_WORDS = {
    "new": source("Trying..."),
    "trying": source("Trying..."),
    "connecting": source("Connecting..."),
    "ringing": source("Ringing..."),
    "connected": source("Connected"),
    "recovering": source("Reconnecting..."),
    "disconnecting": source("Disconnecting..."),
    "disconnected": source("Disconnected"),
    "failed": source("Failed"),
    "destroyed": source("Ended"),
}

FROZEN = source("Picture frozen: asked for a new one")


@dataclass(frozen=True, slots=True)
class Banner:
    """Trouble in one sentence, and what happens next."""

    title: str
    text: str = ""


def signalling_lost() -> Banner:
    """The way to the space is gone; sound and pictures go another way."""
    return Banner(
        tr("Network lost"), tr("Sound and picture are still up; the way to the space is being restored.")
    )


def media_lost() -> Banner:
    """Sound and pictures are gone."""
    return Banner(tr("The connection is lost"), tr("The call is being restored; nothing to do."))


@dataclass(frozen=True, slots=True)
class StageView:
    """What the stage shows."""

    is_active: bool = False
    has_call: bool = False
    """Whether there is somebody to hang up on; not yet while the call is being made."""
    status: str = ""
    destination: str = ""
    initials: str = ""
    elapsed: str = ""
    """`m:ss` or `h:mm:ss` since `connected`."""
    has_local_video: bool = False
    local_note: str = ""
    """Why there is no own picture."""
    picture_note: str = ""
    """Why the far picture does not move."""
    is_receive_only: bool = False
    is_mirror: bool = True
    can_mute: bool = False
    microphone_note: str = ""
    """Why nothing can be said, though sound is sent."""
    is_muted: bool = False
    can_switch_camera: bool = False
    is_camera_off: bool = False
    banner: Banner | None = None

    @property
    def status_words(self) -> str:
        """The status for people."""
        return tr(STATUS_WORDS.get(self.status, self.status.capitalize()))

    @property
    def sent_words(self) -> str:
        """What of the near side does not go out; empty when all of it does."""
        if self.is_receive_only:
            return tr("Receiving only")
        silent = tr("No microphone") if self.microphone_note else tr("Muted") if self.is_muted else ""
        withheld = [silent] * bool(silent) + [tr("Camera off")] * self.is_camera_off
        return " · ".join(withheld)


class CallPresenter:
    """Follows one call after the other; `advice` is what to do about the way the last one ended."""

    def __init__(
        self,
        journal: Journal,
        on_destroyed: Callable[[CallHandle], object],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._journal = journal
        self._on_destroyed = on_destroyed
        self._clock = clock
        self._call: CallHandle | None = None
        self._connected_at: float | None = None
        self._trouble: Banner | None = None
        self._has_added_camera = False
        self._wants_mirror = True
        self._camera_note = self._microphone_note = ""
        self.view: State[StageView] = State(StageView())
        self.facts: State[CallFacts] = State(CallFacts())
        self.advice: State[Advice | None] = State(None)
        self.statuses: Stream[str] = Stream()
        self.errors: Stream[CallError] = Stream()

    def expect(self, destination: str) -> None:
        """A call is being made: show whom it is for."""
        self.advice.set(None)
        self.view.set(
            StageView(is_active=True, status="new", destination=destination, initials=initials(destination))
        )

    def expect_nothing(self) -> None:
        """Nothing came of it."""
        if self._call is None:
            self.view.set(StageView())

    def follow(self, call: CallHandle) -> None:
        """A new call: show it, and hear what it went through so far."""
        self._call = call
        self._has_added_camera = False
        self._connected_at = None
        self._trouble = None
        self.advice.set(None)
        self.view.set(
            StageView(
                is_active=True,
                has_call=True,
                destination=call.destination,
                initials=initials(call.destination),
            )
        )
        call.facts.changed.connect(self._facts_changed)
        self._facts_changed(call.facts.value)
        call.listen(
            lambda status: self._status(call, str(status)),
            lambda error: self._error(call, error),
        )

    def tick(self, now_epoch: float | None = None, expires_at: float | None = None) -> None:
        """A second has passed: the call's time, and the end of the token in sight."""
        if self._connected_at is not None:
            self._change(elapsed=duration(self._clock() - self._connected_at))
        if now_epoch is None or expires_at is None or not self.view.value.is_active:
            return
        left = expires_at - now_epoch
        if left <= 0:
            self._note(
                Banner(tr("The token has expired"), tr("This call goes on; new calls need a new token."))
            )
        elif left <= EXPIRY_WARNING:
            minutes = max(1, round(left / 60))
            self._note(
                Banner(
                    tr("The token expires in {minutes} min", minutes=minutes),
                    tr("This call goes on; new calls need a new token."),
                )
            )

    def signalling_lost(self, lost: bool) -> None:
        """The way to the space is lost, or there again; sound and pictures go another way."""
        if lost and self.view.value.is_active and self._trouble != media_lost():
            self._note(signalling_lost())
        elif not lost and self._trouble == signalling_lost():
            self.dismiss_banner()

    def set_camera_note(self, note: str) -> None:
        """Why the camera gives no picture at the moment; empty when it does."""
        self._camera_note = note
        if self._call is not None:
            self._facts_changed(self.facts.value)

    def set_microphone_note(self, note: str) -> None:
        """Why the microphone gives no sound at the moment; empty when it does."""
        self._microphone_note = note
        if self._call is not None:
            self._facts_changed(self.facts.value)

    def set_mirror(self, wanted: bool) -> None:
        """Whether a person is to be shown as a mirror does; what is to be read never is."""
        self._wants_mirror = wanted
        self._change(is_mirror=self.facts.value.is_mirror and wanted)

    def dismiss_banner(self) -> None:
        """The banner was read."""
        self._trouble = None
        self._change(banner=None)

    async def toggle_muted(self) -> None:
        """Silence or unsilence the microphone in this call."""
        if self._call is not None:
            await self._call.set_muted(not self.facts.value.is_muted)

    async def toggle_camera(self) -> None:
        """Black out or show the camera. Into a call without one it is brought, and taken out again."""
        call, facts = self._call, self.facts.value
        if call is None:
            return
        if not facts.sends_video and facts.can_add_video:
            await call.set_video(True)
            self._has_added_camera = self._call is call
        elif self._has_added_camera and facts.sends_video:
            await call.set_video(False)
        else:
            await call.set_camera_off(not facts.is_camera_off)

    def _status(self, call: CallHandle, status: str) -> None:
        if call is not self._call:
            return
        self._journal.status(status)
        if status == "connected" and self._connected_at is None:
            self._connected_at = self._clock()
            self._change(elapsed=duration(0))
        if status == "recovering":
            self._note(media_lost())
        elif self._trouble == media_lost():
            self.dismiss_banner()
        self._change(status=status)
        self.statuses.emit(status)
        if status == "destroyed":
            self._destroyed(call)

    def _destroyed(self, call: CallHandle) -> None:
        self._call = None
        self._connected_at = None
        call.facts.changed.disconnect(self._facts_changed)
        if self.advice.value is None:
            self.advice.set(advise_category(call.facts.value.end_category))
        self.facts.set(CallFacts())
        self.view.set(StageView())
        self._on_destroyed(call)

    def _error(self, call: CallHandle, error: CallError) -> None:
        if call is not self._call:
            return
        self._journal.call_error(error.error)
        self.errors.emit(error)
        if isinstance(error.error, MediaAccessError) and not error.fatal:
            advice = advise_capture(error.error)
            self._note(Banner(advice.title, advice.text))
            if error.error.media in ("video", "audiovideo"):
                self._change(
                    local_note=tr("Camera blocked by the system")
                    if "denied" in str(error.error)
                    else tr("No camera")
                )
        elif (advice := advise(error.error)) is not None:
            if error.fatal:
                self.advice.set(advice)
            else:
                self._note(Banner(advice.title, advice.text))

    def _facts_changed(self, facts: CallFacts) -> None:
        self.facts.set(facts)
        self._change(
            has_local_video=facts.sends_video and not facts.is_camera_off,
            is_receive_only=not facts.sends_audio and not facts.sends_video,
            is_mirror=facts.is_mirror and self._wants_mirror,
            can_mute=facts.sends_audio,
            microphone_note=self._microphone_note if facts.sends_audio else "",
            is_muted=facts.is_muted and facts.sends_audio,
            can_switch_camera=facts.sends_video or facts.can_add_video,
            is_camera_off=facts.is_camera_off if facts.sends_video else facts.can_add_video,
            picture_note=tr(FROZEN) if facts.is_picture_frozen else "",
        )
        if facts.sends_video:
            # A test card in place of the camera is seen, whatever the camera lacks.
            self._change(local_note=self._camera_note if facts.is_mirror else "")

    def _note(self, banner: Banner) -> None:
        if banner != self._trouble:
            self._trouble = banner
            self._change(banner=banner)

    def _change(self, **changes: object) -> None:
        self.view.set(replace(self.view.value, **changes))


def initials(destination: str) -> str:
    """Up to two letters for somebody without a picture."""
    try:
        name = Destination.parse(destination).name
    except Exception:
        name = destination
    words = [
        word for word in "".join(c if c.isalnum() else " " for c in name.partition("@")[0]).split() if word
    ]
    if not words or words[0].isdecimal():
        return "#"
    return "".join(word[0] for word in words[:2]).upper()


def duration(seconds: float) -> str:
    """`m:ss`, from an hour on `h:mm:ss`."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
