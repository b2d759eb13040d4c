"""What a measured call is like: one plan for every client, given to child processes as JSON."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from bench._lib.clip import CONTENTS, write_clip

SIZES = ("640x360", "1280x720")


@dataclass(frozen=True, slots=True)
class CallPlan:
    """One call: `warm_up`, `seconds` of CPU, memory and frame rates, `delay_seconds` of picture delay.

    The two are apart because reading counters costs CPU of its own.
    """

    width: int
    height: int
    fps: int = 30
    seconds: float = 30.0
    warm_up: float = 4.0
    delay_seconds: float = 10.0
    destination: str = "/public/echo?channel=video"
    content: str = "camera"
    clip: str = ""
    """The y4m file both sides play; made by the parent."""
    video: bool = True
    codec: str = "vp8"
    sound: str = "made"
    """`made`: a tone, and a sink that plays to nobody; `devices`: the program opens the machine's own."""
    max_kbit: float | None = None
    """The pictures' bit rate Chromium is held to."""
    beat: bool = False
    """Whether to watch the GUI thread's gaps, which costs a hundredth of a core."""

    def to_json(self) -> str:
        """For a child process's argument."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The plan of the parent."""
        return cls(**json.loads(text))


def add_call_options(parser: ArgumentParser) -> None:
    """--seconds, --repeat, --size: the same for every benchmark of calls."""
    parser.add_argument(
        "--seconds", type=float, default=30, help="measured seconds of each call (default: 30)"
    )
    parser.add_argument("--repeat", type=int, default=3, help="calls of each kind (default: 3)")
    parser.add_argument("--content", choices=CONTENTS, default="camera", help="what is filmed (camera)")
    parser.add_argument(
        "--size", choices=SIZES, action="append", help="picture size; may be given twice (both)"
    )


def plans(options: Namespace, scratch: Path) -> Iterator[CallPlan]:
    """One plan for each size asked for, its clip written into `scratch`."""
    for size in options.size or SIZES:
        width, height = map(int, size.split("x"))
        plan = CallPlan(
            width,
            height,
            seconds=options.seconds,
            delay_seconds=min(10.0, options.seconds),
            content=options.content,
            clip=str(scratch / f"{options.content}-{size}.y4m"),
            beat=True,
        )
        write_clip(Path(plan.clip), width=width, height=height, fps=plan.fps, content=plan.content)
        yield plan
