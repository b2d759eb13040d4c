"""Tokens: shaped like real ones, read by nobody else."""

from __future__ import annotations

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swdesk.space.tokens import REFRESH, TokenMint, TokenRefused, decode, encode


@pytest.fixture
def mint() -> TokenMint:
    return TokenMint("puc.localhost:8443", clock=lambda: 1000.0)


def test_a_token_is_a_compact_jwe_whose_header_names_the_cluster(mint: TokenMint) -> None:
    parts = mint.mint("ada").split(".")
    assert len(parts) == 5
    assert parts[1] == ""
    header = json.loads(base64.urlsafe_b64decode(parts[0] + "=="))
    assert header == {"alg": "dir", "enc": "A256GCM", "ch": "puc.localhost:8443", "typ": "SAT"}
    assert all("=" not in part for part in parts)
    assert (len(decode(parts[2])), len(decode(parts[4]))) == (12, 16)


def test_who_it_is_for_cannot_be_read_from_outside(mint: TokenMint) -> None:
    opened = b"".join(decode(part) for part in mint.mint("ada-lovelace").split("."))
    assert b"lovelace" not in opened


def test_claims_come_back(mint: TokenMint) -> None:
    claims = mint.read(mint.mint("ada", lifetime=60, scopes=("sat:refresh",)))
    assert (claims.name, claims.expires_at, claims.scopes) == ("ada", 1060, ("sat:refresh",))


def test_a_token_dies_with_its_time(mint: TokenMint) -> None:
    token = mint.mint("ada", lifetime=60)
    mint.clock = lambda: 1060.0
    with pytest.raises(TokenRefused, match="expired"):
        mint.read(token)
    assert mint.read(token, allow_expired=True).name == "ada"


def test_all_tokens_of_a_name_can_be_declared_dead_and_alive(mint: TokenMint) -> None:
    token = mint.mint("ada")
    mint.expire("ada")
    with pytest.raises(TokenRefused):
        mint.read(token)
    mint.expire("ada", expired=False)
    assert mint.read(token).name == "ada"


def test_a_refresh_token_opens_only_its_own_door(mint: TokenMint) -> None:
    access, refresh = mint.mint("ada"), mint.mint("ada", kind=REFRESH)
    with pytest.raises(TokenRefused, match="not an access token"):
        mint.read(refresh)
    with pytest.raises(TokenRefused):
        mint.read_refresh(access)
    assert mint.read_refresh(refresh).name == "ada"
    assert json.loads(decode(refresh.split(".")[0]))["typ"] == "Refresh"


def test_a_token_of_another_space_is_refused(mint: TokenMint) -> None:
    with pytest.raises(TokenRefused, match="of another space"):
        mint.read(TokenMint("puc.localhost:8443").mint("ada"))


def test_a_header_that_was_changed_is_refused(mint: TokenMint) -> None:
    _, rest = mint.mint("ada").split(".", 1)
    header = encode(
        json.dumps({"alg": "dir", "enc": "A256GCM", "ch": "puc.evil.test", "typ": "SAT"}).encode()
    )
    with pytest.raises(TokenRefused):
        mint.read(f"{header}.{rest}")


@pytest.mark.parametrize(
    "token", [None, 5, "", "a.b.c", "....", "a..b.c.d", "a.x.b.c.d", "é..é.é.é", "a" * 5000]
)
def test_nonsense_is_refused(mint: TokenMint, token: object) -> None:
    with pytest.raises(TokenRefused):
        mint.read(token)


@given(cut=st.integers(1, 200))
def test_a_token_cut_short_is_refused(cut: int) -> None:
    mint = TokenMint("puc.localhost:8443")
    with pytest.raises(TokenRefused):
        mint.read(mint.mint("ada")[:-cut])


@given(st.binary())
def test_base64url_round_trips_without_padding(data: bytes) -> None:
    assert decode(encode(data)) == data
    assert "=" not in encode(data)


def test_the_key_is_not_in_the_repr(mint: TokenMint) -> None:
    assert repr(mint) == f"TokenMint(cluster_host='puc.localhost:8443', clock={mint.clock!r})"
