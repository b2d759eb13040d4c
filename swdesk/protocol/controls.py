"""What the room's mixer can be asked to do for a member: requests without an envelope (protocol.md 7.5).

The platform documents no scale. The SDK's own demonstration goes from -50 to 50 for volumes and from 0 to 100
for the sensitivity, and an untouched member reports 0, 0 and 11.11: so 0 is a volume as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from swdesk.errors import InvalidParams


@dataclass(frozen=True, slots=True)
class Control:
    """One knob of the mixer: its request, its parameter, and the values it takes."""

    method: str
    parameter: str
    lowest: float
    highest: float

    def params(self, value: float, tail: Mapping[str, Any]) -> dict[str, Any]:
        """The request's params; `tail` says who asks and for whom. Raises `InvalidParams` out of range."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise InvalidParams(f"{self.parameter} is not a number")
        if not self.lowest <= value <= self.highest:
            raise InvalidParams(f"{self.parameter} is not between {self.lowest:g} and {self.highest:g}")
        return {self.parameter: value, **tail}


INPUT_VOLUME = Control("call.microphone.volume.set", "volume", -50, 50)
OUTPUT_VOLUME = Control("call.speaker.volume.set", "volume", -50, 50)
INPUT_SENSITIVITY = Control("call.microphone.sensitivity.set", "sensitivity", 0, 100)
