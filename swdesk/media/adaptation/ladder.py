"""The steps a picture goes down when path or CPU is short: first its rate, then its size. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from swdesk.media.video_quality import VideoContent, VideoQuality

FLOOR_720P30 = 800_000
PIXELS_720P = 1280 * 720
SCALES = (1.0, 3 / 4, 1 / 2, 3 / 8)  # 720p: 540, 360, 270
SMALLEST = 180  # lines, or columns of an upright picture
FULL_SIZE_FPS = {VideoContent.CAMERA: (30, 20, 15, 10), VideoContent.SCREEN: (15, 10, 5)}
SMALLER_FPS = {VideoContent.CAMERA: 15, VideoContent.SCREEN: 5}
LAST_FPS = {VideoContent.CAMERA: 10, VideoContent.SCREEN: 2}


@dataclass(frozen=True, slots=True)
class Rung:
    """A size and a rate. Below `floor` bits per second the next rung looks better."""

    width: int
    height: int
    fps: int
    floor: int


def floor_of(width: int, height: int, fps: float) -> int:
    """Bits per second that this takes to look acceptable: fewer for each pixel the more there are of them."""
    return int(FLOOR_720P30 * (width * height / PIXELS_720P) ** 0.6 * (fps / 30) ** 0.6)


def rungs(quality: VideoQuality, content: VideoContent = VideoContent.CAMERA) -> tuple[Rung, ...]:
    """The ladder for what was chosen, best first; each rung takes fewer bits than the one before.

    A camera gives up smoothness, then sharpness. A screen keeps its size to the last: letters must be read.
    """
    steps = FULL_SIZE_FPS[content]
    top = quality.fps if content is VideoContent.CAMERA else min(quality.fps, steps[0])
    plan = [(1.0, top), *((1.0, fps) for fps in steps if fps < top)]
    sizes = [scale for scale in SCALES[1:] if min(quality.width, quality.height) * scale >= SMALLEST]
    plan += [(scale, min(top, SMALLER_FPS[content])) for scale in sizes]
    plan.append((sizes[-1] if sizes else 1.0, LAST_FPS[content]))
    ladder: list[Rung] = []
    for scale, fps in plan:
        width, height = int(quality.width * scale) & ~1, int(quality.height * scale) & ~1
        rung = Rung(width, height, fps, floor_of(width, height, fps))
        if not ladder or rung.floor < ladder[-1].floor:
            ladder.append(rung)
    return tuple(ladder)
