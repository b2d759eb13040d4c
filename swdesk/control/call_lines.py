"""The lines of `swdesk call --json` and `swdesk listen --json`, in one table.

What the running program tells, too, has the same name and facts, from `schema.EVENTS`. From here come the
lines themselves and their table in docs/command-line.md. The promise is that of `schema`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from swdesk.control.schema import EVENT, Event, Fact

_CALL = EVENT["status"].facts[0]
_NAME, _MESSAGE = Fact("name", "string", "the error's class"), Fact("message", "string", "its words")

INSIDE: Mapping[str, tuple[Fact, ...]] = {
    "timings": (
        Fact("to_connected", "number", "seconds from dialling or ringing on"),
        Fact("to_first_audio", "number", "likewise"),
        Fact("to_first_video", "number", "likewise"),
        Fact("connected_for", "number", "seconds"),
    ),
    "received": (
        Fact("audio_seconds", "number", "of sound"),
        Fact("audio_packets", "number", ""),
        Fact("audio_bytes", "number", ""),
        Fact("audio_codec", "string", ""),
        Fact("video_frames", "number", "pictures"),
        Fact("video_packets", "number", ""),
        Fact("video_bytes", "number", ""),
        Fact("video_size", "array", "width and height"),
        Fact("video_codec", "string", ""),
    ),
    "sent": (
        Fact("audio_packets", "number", ""),
        Fact("audio_bytes", "number", ""),
        Fact("video_frames", "number", "pictures"),
        Fact("video_packets", "number", ""),
        Fact("video_bytes", "number", ""),
        Fact("video_size", "array", "width and height"),
    ),
    "expectations": (
        Fact("name", "string", "of the option"),
        Fact("wanted", "string or number", "what was expected"),
        Fact("found", "string or number", "what was found"),
        Fact("is_met", "boolean", ""),
    ),
    "addresses": (
        Fact("name", "string", ""),
        Fact("type", "string", ""),
        Fact("channels", "object", "`audio` and `video`, as far as there are"),
    ),
}
"""What is in the facts that are objects, or lists of objects."""

LINES: tuple[Event, ...] = (
    EVENT["dialling"]._replace(when="first line of `call`"),
    Event(
        "options",
        "second line of `call`",
        (Fact("audio", "boolean", "whether sound is sent"), Fact("video", "boolean", "whether pictures are")),
    ),
    EVENT["status"],
    EVENT["error"],
    Event("rejected", "the call was not created", (_NAME, _MESSAGE)),
    EVENT["stats"],
    Event("coming-online", "first line of `listen`", ()),
    Event(
        "online",
        "ready for inbound calls",
        (Fact("user", "string", "who is signed in"), Fact("addresses", "array", "where they can be called")),
    ),
    Event("failed", "`listen` could not sign in", (_NAME, _MESSAGE)),
    Event("ringing", "somebody calls", (_CALL, Fact("from", "string", "who"))),
    Event("answering", "the call is taken", (_CALL,)),
    Event("declining", "it is not; `call` is null for one that comes during another", (_CALL,)),
    Event(
        "track", "the first of it arrived (`listen`)", (_CALL, Fact("kind", "string", "`audio` or `video`"))
    ),
    Event(
        "verdict",
        "last line of `call`; after each call of `listen`",
        (
            _CALL,
            Fact("outcome", "string", "a name of the table of exit codes"),
            Fact("code", "number", "the exit code"),
            Fact("sentence", "string", "for people; null when all went well"),
            Fact("cause", "string", "the platform's hangup cause"),
            Fact("timings", "object", "see below"),
            Fact("received", "object", "see below; null when never connected"),
            Fact("sent", "object", "see below; null when never connected"),
            Fact("loss_percent", "number", "of what was due, over the call"),
            Fact("jitter_ms", "number", "of the sound's packets"),
            Fact("rtt_ms", "number", "to the media server and back"),
            Fact("silent_seconds", "number", "connected, but no sound above the floor; to the second"),
            Fact("frozen_seconds", "number", "connected, but no new picture; to the second"),
            Fact("recording", "string", "its path"),
            Fact("expectations", "array", "what was found of each; null where nothing was expected"),
        ),
    ),
)
LINE = {line.name: line for line in LINES}


def line_of(event: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Every fact of the event, in the order of the table, null where it is not known, and no others."""
    return {fact.name: facts.get(fact.name) for fact in LINE[event].facts}
