"""FreeSWITCH's own recordings: plain verto, without the relay's envelope around it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from swdesk.protocol import verto
from swdesk.protocol.causes import CAUSE_CODES

FILES = sorted((Path(__file__).parent / "freeswitch").glob("*.jsonl"))
UNTYPED = {"verto.clientReady", "verto.event", "verto.punt"}
"""Pushes that mean nothing to a client of the relay (protocol.md 3.4)."""


def messages(path: Path, direction: str) -> list[dict[str, Any]]:
    lines = [json.loads(text) for text in path.read_text().splitlines()]
    return [line["msg"] for line in lines if line["dir"] == direction and "method" in line["msg"]]


def test_the_recordings_are_there() -> None:
    assert len(FILES) == 41


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_pushes_parse(path: Path) -> None:
    for message in messages(path, "server>client"):
        parsed = verto.parse_verto(message)
        params = message["params"]
        assert parsed.call_id == params.get("callID")
        if isinstance(parsed, verto.VertoOther):
            assert parsed.name in UNTYPED
            continue
        assert parsed.method == message["method"]
        if isinstance(parsed, verto.VertoMedia | verto.VertoAnswer | verto.VertoInvite):
            assert parsed.sdp == params.get("sdp")
        if isinstance(parsed, verto.VertoInvite):
            assert parsed.caller_id_number == params["caller_id_number"]
            assert parsed.callee_id_name == params["callee_id_name"]
        if isinstance(parsed, verto.VertoBye):
            assert (parsed.cause, parsed.cause_code) == (params["cause"], params["causeCode"])
        if isinstance(parsed, verto.VertoPing):
            assert parsed.params == params


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_clients_send_parses_in_an_envelope(path: Path) -> None:
    for message in messages(path, "client>server"):
        if not message["method"].startswith("verto."):
            continue
        dialog = message["params"].get("dialogParams", {})
        request = verto.parse_verto_request({"callID": dialog.get("callID", "x"), "message": message})
        assert request.method == message["method"]
        assert request.sdp == message["params"].get("sdp")
        assert request.leg_id == dialog.get("callID", "x")


def test_an_answer_after_early_media_has_no_sdp() -> None:
    (path,) = [path for path in FILES if path.stem == "03_early_media_then_answer"]
    media, answer = [
        parsed
        for message in messages(path, "server>client")
        if isinstance(parsed := verto.parse_verto(message), verto.VertoMedia | verto.VertoAnswer)
    ]
    assert isinstance(media, verto.VertoMedia)
    assert isinstance(answer, verto.VertoAnswer)
    assert answer.sdp is None


def test_every_recorded_cause_has_its_number() -> None:
    seen = {
        (message["params"]["cause"], message["params"]["causeCode"])
        for path in FILES
        for message in messages(path, "server>client")
        if message["method"] == "verto.bye"
    }
    assert len(seen) > 10
    assert {cause: CAUSE_CODES.get(cause, code) for cause, code in seen} == dict(seen)
