"""The certificate authorities of the system, also where OpenSSL was built for another one.

OpenSSL looks where its builder told it to. A portable build takes its OpenSSL along to systems that keep
their authorities elsewhere; without them every connection would be refused.
"""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterable
from pathlib import Path

# Debian, Arch and Gentoo; Fedora and its kin; openSUSE; Alpine, the BSDs and macOS
USUAL_FILES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)


def has_authorities(context: ssl.SSLContext) -> bool:
    """Whether it trusts anybody: certificates it has read, or a folder with some to read when asked."""
    if context.cert_store_stats()["x509_ca"]:
        return True
    folder = ssl.get_default_verify_paths().capath
    try:
        return folder is not None and any(name.endswith(".0") for name in os.listdir(folder))
    except OSError:
        return False


def add_usual(context: ssl.SSLContext, files: Iterable[str] = USUAL_FILES) -> None:
    """Read the first of the usual files that can be, if the context trusts nobody yet.

    Whoever names authorities in SSL_CERT_FILE or SSL_CERT_DIR wants those and no others.
    """
    if has_authorities(context) or any(name in os.environ for name in ("SSL_CERT_FILE", "SSL_CERT_DIR")):
        return
    for file in files:
        try:
            if Path(file).is_file():
                context.load_verify_locations(cafile=file)
                return
        except (OSError, ssl.SSLError):
            continue
