"""The login's answer: what is required, and what is forgiven (protocol.md 2.4)."""

from __future__ import annotations

from typing import Any

import pytest

from swdesk.errors import MessageParseError
from swdesk.protocol.signalwire import IceServer, connect_params, parse_connect_result, reauthenticate_params


def result(ice_servers: Any = None) -> dict[str, Any]:
    authorization = {"jti": "j", "project_id": "p", "fabric_subscriber": {}, "scope": ["sat:refresh"]}
    return {"identity": "i", "protocol": "s", "authorization": authorization, "ice_servers": ice_servers}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (None, []),
        ("nonsense", []),
        ([7, {}, {"urls": []}, {"urls": 7}, {"urls": [""]}], []),
        ([{"urls": "stun:a"}], [IceServer(urls=("stun:a",))]),
        ([{"url": "stun:a"}], [IceServer(urls=("stun:a",))]),
        ([{"urls": ["stun:a", 7], "username": "", "credential": ""}], [IceServer(urls=("stun:a",))]),
        (
            [
                {
                    "urls": ["turn:a", "turn:b"],
                    "username": "u",
                    "credential": "c",
                    "credentialType": "password",
                }
            ],
            [IceServer(urls=("turn:a", "turn:b"), username="u", credential="c")],
        ),
    ],
)
def test_ice_servers(raw: Any, expected: list[IceServer]) -> None:
    assert list(parse_connect_result(result(raw)).ice_servers) == expected


def test_a_credential_does_not_show() -> None:
    server = IceServer(urls=("turn:a",), username="secret-user", credential="secret")
    assert "secret" not in repr(server)
    assert "turn:a" in repr(server)


@pytest.mark.parametrize("raw", [None, [], "x", {}])
def test_no_result_at_all(raw: Any) -> None:
    with pytest.raises(MessageParseError):
        parse_connect_result(raw)


@pytest.mark.parametrize("given", [{"authorization_state": "a"}, {"resume_protocol": "p"}, {}])
def test_state_and_protocol_go_together_or_not_at_all(given: dict[str, str]) -> None:
    params = connect_params("t", agent="a", **given)
    assert "authorization_state" not in params
    assert "protocol" not in params


def test_reauthenticating_names_the_project() -> None:
    assert reauthenticate_params("t", "p") == {"authentication": {"project": "p", "jwt_token": "t"}}
