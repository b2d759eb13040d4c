"""What a person may ask of the processing; names and defaults of the browser's audio constraints."""

from __future__ import annotations

from dataclasses import dataclass

LARGEST_GAIN = 2.0


@dataclass(frozen=True, slots=True)
class ProcessingSettings:
    """How the microphone's sound is treated.

    `microphone_gain`: a factor on the samples, 0 to 2; the system's mixer is never touched. `is_studio`: the
    sound as it is, stereo too; the switches beside it are kept and count again when the studio is left.
    Raises `ValueError` for a gain out of range.
    """

    echo_cancellation: bool = True
    noise_suppression: bool = True
    auto_gain_control: bool = True
    microphone_gain: float = 1.0
    is_studio: bool = False

    def __post_init__(self) -> None:
        gain = self.microphone_gain
        if not 0.0 <= gain <= LARGEST_GAIN:
            raise ValueError(f"A microphone gain of {gain} is not between 0 and {LARGEST_GAIN:g}")

    @property
    def stages(self) -> Stages:
        """What is done to the sound apart from the gain, which needs no state."""
        if self.is_studio:
            return Stages(False, False, False)
        return Stages(self.echo_cancellation, self.noise_suppression, self.auto_gain_control)


@dataclass(frozen=True, slots=True)
class Stages:
    """The stages that need a module with a memory. True when there is any."""

    echo_cancellation: bool
    noise_suppression: bool
    auto_gain_control: bool

    def __bool__(self) -> bool:
        return self.echo_cancellation or self.noise_suppression or self.auto_gain_control


AS_IS = ProcessingSettings(echo_cancellation=False, noise_suppression=False, auto_gain_control=False)
"""Files and tones: sent as they are."""
