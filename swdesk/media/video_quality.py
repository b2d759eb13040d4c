"""What pictures are to be sent, as a user chooses, and what is being sent, as the call reports. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

FULL_HD = 1920 * 1080
PER_PICTURE = 100_000  # pixels' worth of work that a picture takes whatever its size (bench/encoders.py)
WORK_OF_720P = (1280 * 720 + PER_PICTURE) * 30


class VideoContent(StrEnum):
    """What is filmed: it decides how pictures are coded, and what is given up first."""

    CAMERA = "camera"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True)
class VideoQuality:
    """The most that is sent: pixels, pictures per second, bits per second. Less where these are short."""

    name: str
    width: int
    height: int
    fps: int
    max_bitrate: int

    def __post_init__(self) -> None:
        if not (
            16 <= self.width <= 4096 and 16 <= self.height <= 4096 and self.width * self.height <= FULL_HD
        ):
            raise ValueError(f"{self.width}x{self.height} is not between 16x16 and 1920x1080")
        if not 1 <= self.fps <= 60:
            raise ValueError(f"{self.fps} pictures a second is not between 1 and 60")
        if not 100_000 <= self.max_bitrate <= 20_000_000:
            raise ValueError(f"{self.max_bitrate} bit/s is not between 100 kbit/s and 20 Mbit/s")

    @property
    def relative_cost(self) -> float:
        """What coding it takes of a CPU, 1.0 being 720p at 30: so much a pixel, and so much a picture."""
        return (self.width * self.height + PER_PICTURE) * self.fps / WORK_OF_720P

    def within(self, width: int, height: int) -> VideoQuality:
        """The same for a source of this size, which is never scaled up."""
        scale = scale_into(width, height, self.width, self.height)
        pixels = width * height * scale * scale
        share = min(1.0, (pixels / (self.width * self.height)) ** 0.5)
        return VideoQuality(
            self.name,
            max(16, round(width * scale)),
            max(16, round(height * scale)),
            self.fps,
            max(100_000, int(self.max_bitrate * share)),
        )


LOW = VideoQuality("low", 320, 180, 15, 300_000)
P360 = VideoQuality("360p", 640, 360, 30, 1_250_000)
P540 = VideoQuality("540p", 960, 540, 30, 1_900_000)
P720 = VideoQuality("720p", 1280, 720, 30, 2_500_000)
P1080 = VideoQuality("1080p", 1920, 1080, 30, 3_750_000)
QUALITIES: dict[str, VideoQuality] = {one.name: one for one in (LOW, P360, P540, P720, P1080)}
DEFAULT_QUALITY = P720


def scale_into(width: int, height: int, most_width: int, most_height: int) -> float:
    """By how much a picture is made smaller, at most 1, to lie within a frame; upright pictures turn it."""
    if height > width:
        most_width, most_height = most_height, most_width
    return min(1.0, most_width / width, most_height / height)


def fitted(width: int, height: int, most_width: int, most_height: int) -> tuple[int, int]:
    """The size a picture is coded at within a frame: its own shape, never larger, even numbers."""
    scale = scale_into(width, height, most_width, most_height)
    return max(2, int(width * scale + 0.01) & ~1), max(2, int(height * scale + 0.01) & ~1)


class Limit(StrEnum):
    """Why less is sent than was chosen."""

    NONE = ""
    BANDWIDTH = "bandwidth"
    CPU = "cpu"


@dataclass(frozen=True, slots=True)
class SendingVideo:
    """What is sent now, at most: pixels, pictures per second, bits per second.

    While paused nothing but black leaves, twice a second, for the path carries no picture worth having.
    """

    width: int = 0
    height: int = 0
    fps: int = 0
    bitrate: int = 0
    limited_by: Limit = Limit.NONE
    is_paused: bool = False
