"""The program's icon in the formats of Windows and macOS, drawn from the one SVG.

Qt writes one picture into such a file; both formats are mere containers, and are put together here.
"""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).parent.parent / "resources" / "icons" / "swdesk.svg"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)  # px: 100 to 250 % of the small and the large icon
ICNS_KINDS = {  # px, by the name of the entry
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}


def draw(size: int) -> QImage:
    """The icon, `size` pixels wide and high, with its transparency."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(str(SOURCE))
    if not renderer.isValid():
        raise SystemExit(f"{SOURCE} cannot be drawn.")
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def encoded(image: QImage, kind: str) -> bytes:
    """The picture as a file of this kind: PNG, ICO."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, kind):
        raise SystemExit(f"Qt cannot write {kind}.")
    return data.data()


def write_ico(path: Path) -> None:
    """A Windows icon of all sizes: the large one as PNG, the others as the bitmaps that every tool reads."""
    pictures = []
    for size in ICO_SIZES:
        if size == 256:
            pictures.append(encoded(draw(size), "PNG"))
        else:
            pictures.append(encoded(draw(size), "ICO")[22:])  # without its own header
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    for size, picture in zip(ICO_SIZES, pictures, strict=True):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    path.write_bytes(head + b"".join(pictures))


def write_icns(path: Path) -> None:
    """A macOS icon of all sizes, each as PNG, for plain and for fine screens."""
    entries = b""
    for kind, size in ICNS_KINDS.items():
        picture = encoded(draw(size), "PNG")
        entries += kind + struct.pack(">I", len(picture) + 8) + picture
    path.write_bytes(b"icns" + struct.pack(">I", len(entries) + 8) + entries)
