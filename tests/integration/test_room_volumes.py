"""The platform's volumes, as the other member of the room hears them."""

from __future__ import annotations

from collections import deque

import av
import numpy as np

from swdesk.protocol.call_io import CallStatus
from tests.doubles.senses import eventually
from tests.integration.conftest import MakeClient


class Meter:
    """A sink that knows how loud the last half second was."""

    name = "meter"

    def __init__(self) -> None:
        self._levels: deque[float] = deque(maxlen=25)

    async def open(self) -> None:
        """Nothing to open."""

    def write(self, frame: av.AudioFrame) -> None:
        """One block of 20 ms."""
        samples = np.frombuffer(bytes(frame.planes[0]), np.int16).astype(float)
        self._levels.append(float(np.sqrt(np.mean(samples**2))))

    async def close(self) -> None:
        """Nothing to close."""

    @property
    def level(self) -> float:
        """The middle of what was heard, RMS of 16-bit samples."""
        return float(np.median(self._levels)) if len(self._levels) == 25 else 0.0


async def test_a_member_is_heard_and_hears_as_loud_as_the_room_was_told(client_of: MakeClient) -> None:
    ada, bob = await client_of("ada"), await client_of("bob")
    ear = Meter()
    first = await ada.dial("/public/test-room", audio=True, microphone="tone:523")
    second = await bob.dial("/public/test-room", audio=True, microphone="silence:", speaker=ear)
    await first.until(CallStatus.CONNECTED, timeout=5)
    await second.until(CallStatus.CONNECTED, timeout=5)
    await eventually(lambda: ear.level > 1000, timeout=15)
    plain = ear.level

    await first.self.set_audio_input_volume(-30)  # 12 dB less in this space
    await eventually(lambda: abs(ear.level / plain - 0.25) < 0.05)
    told = next(one for one in second.state.value.participants if one.name == "Ada")
    assert told.input_volume == -30

    await second.self.set_audio_output_volume(15)  # 6 dB more
    await eventually(lambda: abs(ear.level / plain - 0.5) < 0.1)
    await first.self.set_audio_input_volume(0)
    await second.self.set_audio_output_volume(0)
    await eventually(lambda: abs(ear.level / plain - 1) < 0.1)

    await first.self.set_audio_input_sensitivity(0)
    assert first.state.value.self is not None
    assert first.state.value.self.input_sensitivity == 0
    await first.hangup()
    await second.hangup()
