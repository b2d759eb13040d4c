"""Authorities are found where the system keeps them, whatever OpenSSL was built for."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest

from swdesk.session.authorities import add_usual, has_authorities
from swdesk.space.certificates import make_trust


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ssl.SSLContext:
    """What OpenSSL gives when its own places are not on this system."""
    found = ssl.get_default_verify_paths()._replace(cafile=None, capath=str(tmp_path / "nowhere"))
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: found)
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@pytest.fixture
def bundle(tmp_path: Path) -> str:
    path = tmp_path / "bundle.pem"
    path.write_text(make_trust().ca_pem, encoding="ascii")
    return str(path)


def test_the_first_that_can_be_read_is_taken(bare: ssl.SSLContext, bundle: str, tmp_path: Path) -> None:
    assert not has_authorities(bare)
    broken = tmp_path / "broken.pem"
    broken.write_text("no certificate")
    add_usual(bare, (str(tmp_path / "absent.pem"), str(broken), bundle))
    assert bare.cert_store_stats()["x509_ca"] == 1
    assert has_authorities(bare)


def test_where_there_are_some_none_are_added(bare: ssl.SSLContext, bundle: str) -> None:
    bare.load_verify_locations(cafile=bundle)
    add_usual(bare, ())
    assert bare.cert_store_stats()["x509_ca"] == 1


def test_a_folder_of_authorities_counts(
    bare: ssl.SSLContext, bundle: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = ssl.get_default_verify_paths()._replace(capath=str(tmp_path))
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: found)
    assert not has_authorities(bare)
    (tmp_path / "0a1b2c3d.0").touch()
    assert has_authorities(bare)
    add_usual(bare, (bundle,))
    assert bare.cert_store_stats()["x509_ca"] == 0


def test_who_names_authorities_gets_no_others(
    bare: ssl.SSLContext, bundle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/mine.pem")
    add_usual(bare, (bundle,))
    assert not has_authorities(bare)


def test_nothing_usual_here_is_no_error(bare: ssl.SSLContext) -> None:
    add_usual(bare, ())
    assert not has_authorities(bare)
