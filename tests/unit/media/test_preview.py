"""The preview of a camera that fails: it is let go of all the same."""

from __future__ import annotations

import asyncio

from swdesk.media.preview import CameraPreview
from swdesk.media.sources import VideoSettings


class Broken:
    """A camera that gives something nobody expected."""

    name = "Broken"
    settings = VideoSettings()
    closed = 0

    async def open(self) -> None:
        pass

    async def read(self) -> None:
        raise ValueError("half a picture")

    async def close(self) -> None:
        self.closed += 1


async def test_a_camera_that_fails_is_let_go_of() -> None:
    camera = Broken()
    preview = CameraPreview(camera)  # type: ignore[arg-type]
    await preview.open()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await preview.close()
    assert camera.closed == 1
