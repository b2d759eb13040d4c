"""What a space can be told at its start. Times in seconds."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from swdesk.space.rtc.section import MediaHabits


@dataclass
class SpaceOptions:
    """The defaults behave like the platform; tests shorten the times, also while it runs (`/lab/times`)."""

    port: int = 0
    json: bool = False
    print_token: str | None = None
    print_guest_link: str | None = None
    ca_out: Path | None = None
    names: tuple[str, ...] = ("ada", "bob", "carol")
    token_lifetime: float = 7200.0
    session_ping_interval: float = 5.0
    session_silence_limit: float = 13.0
    call_ping_interval: float = 46.0
    media_params_delay: float = 0.5
    ring_timeout: float = 30.0
    early_media: float = 3.0
    answer_delay: float = 0.0
    drop_after: float = 10.0
    hold_delay: float = 0.25
    key_bits: int = 4096
    extra_rooms: int = 3
    habits: MediaHabits = field(default_factory=MediaHabits)
