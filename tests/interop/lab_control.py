"""The control page of the local space, asked from outside as any program may."""

from __future__ import annotations

import asyncio
import http.client
import json
import ssl
from typing import Any
from urllib.parse import urlsplit

from swdesk.cli.lab import LabSpace


async def control(lab: LabSpace, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """GET `/lab/<path>`, or POST a body to it. Raises `AssertionError` for anything but 200."""
    return await asyncio.to_thread(_ask, lab, path, body)


def _ask(lab: LabSpace, path: str, body: dict[str, Any] | None) -> dict[str, Any]:
    context = ssl.create_default_context(cadata=lab.ca_pem)
    # The name is one that only this machine knows, and not every resolver here; the certificate is checked.
    context.check_hostname = False
    connection = http.client.HTTPSConnection("127.0.0.1", lab.port, context=context, timeout=10)
    try:
        connection.request(
            "GET" if body is None else "POST",
            f"/lab/{path}",
            body=None if body is None else json.dumps(body),
            headers={
                "Host": urlsplit(lab.rest_url).netloc,
                "Content-Type": "application/json",
                "X-Lab-Key": lab.ready.control_key,
            },
        )
        answer = connection.getresponse()
        content = answer.read()
    finally:
        connection.close()
    assert answer.status == 200, (path, answer.status, content)
    found: dict[str, Any] = json.loads(content)
    return found
