"""What to send of the pictures, from what path and CPU allow: rate, then smoothness, then size. Pure.

Down as soon as it is needed, up when there is room to spare for a while. Under 150 kbit/s pictures pause, for
sound, unless they need less than there is; they return at 300, or after five seconds without loss
(protocol.md 11.4). A pause that was ended too early makes the next one longer.
"""

from __future__ import annotations

from swdesk.media.adaptation.bandwidth import BandwidthEstimate, RateFollower, Report
from swdesk.media.adaptation.governor import CpuGovernor, Load
from swdesk.media.adaptation.ladder import Rung, rungs
from swdesk.media.video_quality import Limit, SendingVideo, VideoContent, VideoQuality
from swdesk.observable import State

START = 0.4  # of the most
PAUSE_BELOW, RESUME_AT = 150_000, 300_000
CLEAN_SECONDS, LONGEST_PAUSE = 5.0, 60.0
RELAPSE_SECONDS = 15.0  # paused again so soon: it was too early
DOWN_AT = 0.95  # of a rung's floor
ROOM = 1.25  # times a rung's floor, to go up to it
DOWN_SECONDS, UP_SECONDS = 2.0, 8.0  # since the change before


class VideoControl:
    """Holds the estimate, the ladder and the governor of one stream; `sending` is what came of them."""

    def __init__(self, quality: VideoQuality, content: VideoContent = VideoContent.CAMERA) -> None:
        self._quality = quality
        self._content = content
        self._picture = (quality.width, quality.height)
        self._estimate = BandwidthEstimate(START * quality.max_bitrate)
        self.rate = RateFollower(int(START * quality.max_bitrate))
        self._path_rung = 0
        self._changed_at = float("-inf")
        self._paused_at: float | None = None
        self._resumed_at = float("-inf")
        self._pause_seconds = CLEAN_SECONDS
        self._plan()
        self.sending: State[SendingVideo] = State(self._as_sent())

    def _plan(self) -> None:
        self._best = self._quality.within(*self._picture)
        self._ladder = rungs(self._best, self._content)
        self._path_rung = min(self._path_rung, len(self._ladder) - 1)
        self.governor = CpuGovernor(len(self._ladder))

    @property
    def quality(self) -> VideoQuality:
        """What was chosen."""
        return self._quality

    @property
    def content(self) -> VideoContent:
        """What is filmed."""
        return self._content

    @property
    def rung(self) -> Rung:
        """Size and rate in force."""
        return self._ladder[max(self._path_rung, self.governor.rung)]

    # What is known

    def choose(self, quality: VideoQuality, now: float) -> None:
        """The user wants this from now on."""
        self._quality = quality
        self._begin_anew(now)

    def set_picture(self, width: int, height: int, content: VideoContent, now: float) -> None:
        """The source gives pictures of this size and kind."""
        if (width, height, content) != (*self._picture, self._content):
            self._picture, self._content = (width, height), content
            self._begin_anew(now)

    def on_remb(self, bits: float, sent: float | None, now: float) -> None:
        """The far side's word of what it can take, sound included; what was `sent` of pictures lately."""
        self._estimate.on_remb(bits, sent, now)
        self._decide(now, urgent=False)

    def on_report(self, report: Report, now: float, *, is_sound: bool = False) -> None:
        """A receiver report, of the pictures or of the sound; the latter counts while pictures pause."""
        if is_sound == (self._paused_at is not None):
            self._decide(now, urgent=self._estimate.on_report(report, now))

    def on_load(self, load: Load, now: float) -> None:
        """What the last second took of the CPU."""
        self.governor.on_load(load, self.rung.fps, now)
        self._decide(now, urgent=False)

    # What follows

    def _begin_anew(self, now: float) -> None:
        self._plan()
        available = self._estimate.available(now)
        self._path_rung = next(
            (index for index, rung in enumerate(self._ladder) if rung.floor <= available),
            len(self._ladder) - 1,
        )
        self.rate.take(min(max(available, PAUSE_BELOW), self._most()), now)
        self.sending.set(self._as_sent())

    def _most(self) -> int:
        """Bits per second beyond which this rung gains nothing visible."""
        best, rung = self._ladder[0], self.rung
        share = rung.width * rung.height * rung.fps / (best.width * best.height * best.fps)
        return max(PAUSE_BELOW, int(self._best.max_bitrate * min(1.0, share) ** 0.5))

    def _decide(self, now: float, *, urgent: bool) -> None:
        available = self._estimate.available(now)
        self._pause_or_resume(available, now)
        if self._paused_at is None:
            before = self.rung
            self._climb(self._estimate.available(now), now, urgent)
            wanted, most = max(PAUSE_BELOW, self._estimate.available(now)), self._most()
            if (self.rung.width, self.rung.height) != (before.width, before.height):
                self.rate.take(min(wanted, most), now)
            else:
                self.rate.follow(wanted, most, now, urgent=urgent)
        self.sending.set(self._as_sent())

    def _climb(self, available: float, now: float, urgent: bool) -> None:
        ladder, at = self._ladder, self._path_rung
        since = now - self._changed_at
        last = len(ladder) - 1
        if available < ladder[at].floor * DOWN_AT and at < last and (urgent or since >= DOWN_SECONDS):
            to = next((index for index in range(at, last) if ladder[index].floor <= available), last)
        elif since >= UP_SECONDS:
            to = next((index for index in range(at) if ladder[index].floor * ROOM <= available), at)
        else:
            return
        if to != at:
            self._path_rung, self._changed_at = to, now

    def _pause_or_resume(self, available: float, now: float) -> None:
        if self._paused_at is None:
            sent = self._estimate.sent
            if available < PAUSE_BELOW and (sent is None or sent > available):
                relapsed = now - self._resumed_at < RELAPSE_SECONDS
                self._pause_seconds = (
                    min(LONGEST_PAUSE, self._pause_seconds * 2) if relapsed else CLEAN_SECONDS
                )
                self._paused_at = now
                self._estimate.clean_since = None
            return
        clean = self._estimate.clean_since
        said = self._estimate.said(now)
        waited = now - self._paused_at >= self._pause_seconds
        is_said = said is not None and said >= RESUME_AT
        is_clean = clean is not None and now - clean >= self._pause_seconds and said is None
        if waited and (is_said or is_clean):
            self._paused_at, self._resumed_at, self._changed_at = None, now, now
            self._estimate.restart(RESUME_AT, now)
            self._begin_anew(now)

    def _as_sent(self) -> SendingVideo:
        rung = self.rung
        by_cpu = self.governor.rung > self._path_rung
        limit = Limit.NONE
        if self._paused_at is not None or (self._path_rung and not by_cpu):
            limit = Limit.BANDWIDTH
        elif by_cpu:
            limit = Limit.CPU
        return SendingVideo(
            rung.width, rung.height, rung.fps, self.rate.target, limit, self._paused_at is not None
        )
