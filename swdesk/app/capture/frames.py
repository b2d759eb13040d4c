"""A camera's picture becomes one of av's: planes are copied as they are, Qt converts what av lacks."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from swdesk.app.capture.multimedia import multimedia

if TYPE_CHECKING:
    import av

    from swdesk.media.frame_pool import FramePool

logger = logging.getLogger(__name__)

# Qt's pixel formats that av has under another name, with the height of each plane in parts of the picture's.
_PLANAR = {
    "Format_NV12": ("nv12", (1, 2)),
    "Format_NV21": ("nv21", (1, 2)),
    "Format_YUV420P": ("yuv420p", (1, 2, 2)),
    "Format_YUV422P": ("yuv422p", (1, 1, 1)),
    "Format_YUYV": ("yuyv422", (1,)),
    "Format_UYVY": ("uyvy422", (1,)),
    "Format_BGRA8888": ("bgra", (1,)),
    "Format_BGRX8888": ("bgra", (1,)),
    "Format_RGBA8888": ("rgba", (1,)),
    "Format_RGBX8888": ("rgba", (1,)),
}


def to_av(frame, pool: FramePool) -> av.VideoFrame | None:
    """A copy of a `QVideoFrame`; nothing when it cannot be read. Any thread, off the loop."""
    qt = multimedia()
    name = frame.pixelFormat().name
    if name not in _PLANAR:
        return _through_qt(frame, pool)
    if not frame.map(qt.QVideoFrame.MapMode.ReadOnly):
        logger.debug("A picture of the camera could not be read")
        return None
    try:
        form, parts = _PLANAR[name]
        picture = pool.take(frame.width(), frame.height(), form)
        for index, (plane, part) in enumerate(zip(picture.planes, parts, strict=True)):
            rows = -(-frame.height() // part)
            _copy_rows(plane, frame.bits(index), frame.bytesPerLine(index), rows)
        return picture
    finally:
        frame.unmap()


def _copy_rows(plane, source, stride: int, rows: int) -> None:
    import numpy as np

    target_stride = plane.line_size
    target = np.frombuffer(plane, np.uint8).reshape(-1, target_stride)
    given = np.frombuffer(source, np.uint8, count=min(len(source), stride * rows))
    rows = min(rows, len(target), len(given) // stride)
    width = min(stride, target_stride)
    target[:rows, :width] = given[: rows * stride].reshape(rows, stride)[:, :width]


def _through_qt(frame, pool: FramePool) -> av.VideoFrame | None:
    import numpy as np
    from PySide6.QtGui import QImage

    image = frame.toImage()
    if image.isNull():
        return None
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    picture = pool.take(image.width(), image.height(), "bgra")
    _copy_rows(picture.planes[0], rows.tobytes(), image.bytesPerLine(), image.height())
    return picture
