"""What an Opus packet says about itself (RFC 6716 3.1, 3.2 and 4.2.3), without decoding it."""

from __future__ import annotations

LONGEST = 5760  # samples at 48 kHz: 120 ms
_SILK = (480, 960, 1920, 2880)
_HYBRID = (480, 960)
_CELT = (120, 240, 480, 960)
FIRST_HYBRID, FIRST_CELT = 12, 16


def frame_samples(data: bytes) -> int:
    """The length of one of its frames, in samples at 48 kHz. `data` is not empty."""
    configuration = data[0] >> 3
    if configuration < FIRST_HYBRID:
        return _SILK[configuration & 3]
    if configuration < FIRST_CELT:
        return _HYBRID[configuration & 1]
    return _CELT[configuration & 3]


def packet_samples(data: bytes) -> int:
    """Its length in samples at 48 kHz. Raises `ValueError` for what is no Opus packet."""
    if not data:
        raise ValueError("an empty packet")
    code = data[0] & 3
    if code == 3:
        if len(data) < 2:
            raise ValueError("a packet without its frame count")
        count = data[1] & 0x3F
    else:
        count = 1 if code == 0 else 2
    samples = frame_samples(data) * count
    if not 0 < samples <= LONGEST:
        raise ValueError(f"a packet of {samples} samples")
    return samples


def is_stereo(data: bytes) -> bool:
    """Whether it was made for two channels."""
    return bool(data[0] & 4)


def has_fec(data: bytes) -> bool:
    """Whether it carries a copy of the frame before it, at a lower rate (LBRR)."""
    if data[0] >> 3 >= FIRST_CELT:
        return False
    start = _first_frame(data)
    if start is None or start >= len(data):
        return False
    # The frame begins with a VAD flag for each of its SILK frames, then the LBRR flag; for each channel.
    flags = max(1, frame_samples(data) // 960) + 1
    places = (flags - 1, 2 * flags - 1) if is_stereo(data) else (flags - 1,)
    return any(data[start] & (0x80 >> place) for place in places)


def _first_frame(data: bytes) -> int | None:
    """Where the first frame begins; None if there is none."""
    match data[0] & 3:
        case 0 | 1:
            return 1
        case 2:
            return None if len(data) < 2 else 1 + _size_octets(data[1])
    if len(data) < 2:
        return None
    place, count = 2, data[1] & 0x3F
    if data[1] & 0x40:  # how much padding there is at the end
        while place < len(data) and data[place] == 255:
            place += 1
        place += 1
    for _ in range(count - 1 if data[1] & 0x80 else 0):
        if place >= len(data):
            return None
        place += _size_octets(data[place])
    return place


def _size_octets(first: int) -> int:
    return 1 if first < 252 else 2
