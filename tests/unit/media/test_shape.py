from __future__ import annotations

import itertools

import pytest

from swdesk.errors import InvalidParams
from swdesk.media.shape import (
    AUDIO_ONLY,
    AUDIO_VIDEO,
    INACTIVE,
    RECEIVE_ONLY,
    RECVONLY,
    SENDONLY,
    SENDRECV,
    VIDEO_MIC_MUTED,
    Direction,
    MediaShape,
)

DIRECTIONS = [SENDRECV, SENDONLY, RECVONLY, INACTIVE]


@pytest.mark.parametrize(
    ("audio", "video", "channel", "shape"),
    [
        (True, True, None, AUDIO_VIDEO),
        (True, False, None, AUDIO_ONLY),
        (False, True, None, VIDEO_MIC_MUTED),
        (False, False, None, RECEIVE_ONLY),
        (True, False, "video", MediaShape(SENDRECV, RECVONLY)),
        (True, True, "audio", AUDIO_VIDEO),
        (None, None, "video", AUDIO_VIDEO),
        (None, None, "audio", AUDIO_ONLY),
        (None, None, None, AUDIO_ONLY),
    ],
)
def test_two_boxes_and_the_channel(
    audio: bool | None, video: bool | None, channel: str | None, shape: MediaShape
) -> None:
    assert MediaShape.from_options(audio=audio, video=video, channel=channel) == shape


@pytest.mark.parametrize(("audio", "video"), list(itertools.product(DIRECTIONS, DIRECTIONS)), ids=str)
def test_all_sixteen_pairs_can_be_asked_for(audio: Direction, video: Direction) -> None:
    options = {
        "audio": audio.send,
        "receive_audio": audio.receive,
        "video": video.send,
        "receive_video": video.receive,
    }
    if audio == INACTIVE and video == INACTIVE:
        with pytest.raises(InvalidParams, match="Call requests no media"):
            MediaShape.from_options(**options)
    else:
        assert MediaShape.from_options(**options) == MediaShape(audio, video)


@pytest.mark.parametrize("direction", DIRECTIONS, ids=str)
def test_direction_prints_and_parses(direction: Direction) -> None:
    assert Direction.parse(str(direction)) == direction
    assert direction.reversed.reversed == direction


def test_answering_mirrors_the_offer_and_never_sends_unasked() -> None:
    assert MediaShape.from_offer(SENDRECV, SENDRECV) == AUDIO_VIDEO
    assert MediaShape.from_offer(SENDRECV, SENDRECV, send_video=False) == MediaShape(SENDRECV, RECVONLY)
    assert MediaShape.from_offer(SENDONLY, None) == MediaShape(RECVONLY, INACTIVE)


def test_receive_only_fallback_keeps_the_sections() -> None:
    assert AUDIO_VIDEO.without_sending() == RECEIVE_ONLY
    assert AUDIO_VIDEO.without_sending(audio=False) == MediaShape(SENDRECV, RECVONLY)
    assert str(AUDIO_VIDEO) == "audio sendrecv, video sendrecv"
