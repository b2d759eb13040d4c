"""The SDK's page: what it needs on the machine, how it is bundled, how it is served."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class BrowserError(Exception):
    """The page threw, or Chromium or npm did not do what they were told."""


def chromium_path() -> str | None:
    """The browser of this machine; `SWDESK_CHROMIUM` names another."""
    if chosen := os.environ.get("SWDESK_CHROMIUM"):
        return chosen
    return next((found for name in CHROMIUM_NAMES if (found := shutil.which(name))), None)


def missing_tools() -> list[str]:
    """What would have to be installed before anything here works."""
    missing = [name for name in ("node", "npm") if shutil.which(name) is None]
    return missing if chromium_path() else [*missing, "chromium"]


def build_page() -> Path:
    """The folder with the page and the bundled SDK, built when a source is newer than it.

    Raises `BrowserError` with npm's own words when the packages cannot be had.
    """
    built = HERE / "dist"
    lock = HERE / "package-lock.json"
    if not _newer(HERE / "node_modules" / ".package-lock.json", [lock]):
        _npm("ci")
    sources = [lock, *(HERE / "page").iterdir()]
    if not _newer(built / "main.js", sources):
        _npm("run", "build")
        shutil.copy(HERE / "page" / "index.html", built)
    return built


def _newer(product: Path, sources: Sequence[Path]) -> bool:
    return product.exists() and all(product.stat().st_mtime >= source.stat().st_mtime for source in sources)


def _npm(*words: str) -> None:
    done = subprocess.run(
        ["npm", *words],
        cwd=HERE,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if done.returncode:
        raise BrowserError(f"npm {' '.join(words)} failed:\n{done.stdout}\n{done.stderr}")


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on 127.0.0.1, which browsers take for a secure context."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: Any) -> None:
            """Tests read the page's log, not the server's."""

    handler = functools.partial(Handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, name="page server", daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
