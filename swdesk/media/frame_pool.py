"""Pictures of one size whose memory comes back: libavfilter's pools, which PyAV hands out in no other way.

Thirty times a second megabytes of several sizes, new each time, leave holes in the heap, and something small
ends up in one of them whenever a hiccup changes the order: a 720p call held up for 0.3 s now and then grew by
11 MiB, all of it free. New pages from the system each time would take 10 % more of a core. And as many as a
hiccup takes at once are made with the first, so that a call takes no more later than in its first second.

    pool = FramePool()
    frame = pool.take(1280, 720, "nv12")     # contents undefined; let go of like any other
    scaler = Scaler()
    picture = scaler.scale(frame, 640, 360, "bgra")
"""

from __future__ import annotations

from typing import cast

import av
import numpy as np
from av.filter import Graph
from av.filter.context import FilterContext
from av.video.frame import PictureType

BEING_FILLED = 4  # and waiting, being encoded, kept to be sent again
BEING_DRAWN = 3  # and waiting to be, being converted


class FramePool:
    """Frames to be written. Used by one thread at a time; its frames by any, and longer than the pool."""

    def __init__(self) -> None:
        self._kind: tuple[int, int, str] | None = None
        self._graph = Graph()  # its filters do not keep it
        self._sink: FilterContext

    def take(self, width: int, height: int, form: str) -> av.VideoFrame:
        """A frame in this pixel format: 4 µs. As many are kept as were ever in use at once."""
        kind = (width, height, form)
        if kind != self._kind:
            graph = _one_thread()
            source = graph.add("nullsrc", f"size={width}x{height}")
            sink = _configured(graph, source, graph.add("format", f"pix_fmts={form}"))
            self._graph, self._sink, self._kind = graph, sink, kind
            self._reserve()
        frame = cast(av.VideoFrame, self._sink.pull())
        frame.pict_type, frame.pts = PictureType.NONE, None  # else an encoder would make it a key frame
        return frame

    def _reserve(self) -> None:
        frames = [cast(av.VideoFrame, self._sink.pull()) for _ in range(BEING_FILLED)]
        for plane in (plane for frame in frames for plane in frame.planes):
            np.frombuffer(memoryview(plane), np.uint8)[:] = 0  # what was never written takes no memory yet


class Scaler:
    """swscale from one kind of frame to another. Used by one thread at a time."""

    def __init__(self, reserve: int = 1) -> None:
        """`reserve`: how many of its frames may be in use at once."""
        self._reserve = reserve
        self._kind: tuple[object, ...] = ()
        self._graph = Graph()
        self._source: FilterContext
        self._sink: FilterContext

    def scale(self, frame: av.VideoFrame, width: int, height: int, form: str) -> av.VideoFrame:
        """The frame in this size and pixel format, in its own colour space where that is one of Y'CbCr."""
        colours = f"colorspace={int(frame.colorspace)}:range={int(frame.color_range)}"
        kind = (frame.width, frame.height, frame.format.name, colours, width, height, form)
        if kind != self._kind:
            graph = _one_thread()
            given = f"video_size={frame.width}x{frame.height}:pix_fmt={frame.format.name}:time_base=1/90000"
            source = graph.add("buffer", f"{given}:{colours}")
            scale = graph.add("scale", f"{width}:{height}:flags=fast_bilinear")
            sink = _configured(graph, source, scale, graph.add("format", f"pix_fmts={form}"))
            self._graph, self._source, self._sink, self._kind = graph, source, sink, kind
            held = [self._scaled(frame) for _ in range(self._reserve)]
            return held[0]
        return self._scaled(frame)

    def _scaled(self, frame: av.VideoFrame) -> av.VideoFrame:
        self._source.push(frame)
        return cast(av.VideoFrame, self._sink.pull())


def _one_thread() -> Graph:
    graph = Graph()
    graph.threads = 1
    return graph


def _configured(graph: Graph, *filters: FilterContext) -> FilterContext:
    sink = graph.add("buffersink")
    graph.link_nodes(*filters, sink)
    graph.configure()
    return sink
