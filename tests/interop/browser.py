"""Chromium with the official SDK's page in it, driven over the DevTools protocol.

Nothing here imports swdesk: the far side of an interop test must not share code with what it tests. Needs
chromium, node and npm on the machine; the SDK and esbuild come from `package-lock.json` beside this file.

    async with Browser.launch(camera=y4m, microphone=wav, trusted_keys=[key_pin(port)]) as browser:
        page = await browser.open_sdk_page()
        await page.dial(token, "/public/echo?channel=video")
        await page.until_status("connected")
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import os
import ssl
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path

import websockets.asyncio.client
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.interop.devtools import DevTools
from tests.interop.sdk_bundle import BrowserError, build_page, chromium_path, served
from tests.interop.sdk_page import SdkPage


def key_pin(port: int) -> str:
    """The pin of the key a TLS server on loopback shows (base64 of the SHA-256 of its SubjectPublicKeyInfo).

    Trust in exactly this key is all Chromium is told; a wrong name or date of any other still counts.
    """
    certificate = x509.load_pem_x509_certificate(ssl.get_server_certificate(("127.0.0.1", port)).encode())
    spki = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(spki).digest()).decode()


class Browser:
    """A Chromium of its own: fresh profile, fake devices, its process tree ends with the context."""

    def __init__(self, process: asyncio.subprocess.Process, tools: DevTools, page_url: str) -> None:
        self._tools = tools
        self._page_url = page_url
        self.process = process

    @property
    def pid(self) -> int:
        """The browser's main process; the others are its children."""
        return self.process.pid

    @classmethod
    @contextlib.asynccontextmanager
    async def launch(
        cls,
        *,
        camera: Path,
        microphone: Path,
        trusted_keys: Sequence[str],
        extra_arguments: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        is_muted: bool = True,
        first_page: str = "about:blank",
        is_headless: bool = True,
    ) -> AsyncIterator[Browser]:
        """Start it. `camera` is a y4m or mjpeg file, `microphone` a wav, both played in a loop.

        Not muted, it plays to the loudspeaker of `environment` (this process's own by default); not headless,
        it shows its window on that environment's screen.
        """
        executable = chromium_path()
        if executable is None:
            raise BrowserError("No chromium on this machine")
        with contextlib.ExitStack() as undo:
            folder = await asyncio.to_thread(build_page)
            page_url = undo.enter_context(served(folder))
            scratch = tempfile.TemporaryDirectory(prefix="swdesk-chromium-", ignore_cleanup_errors=True)
            profile = Path(undo.enter_context(scratch))
            process = await asyncio.create_subprocess_exec(
                executable,
                *(["--headless=new"] if is_headless else ["--no-default-browser-check"]),
                f"--user-data-dir={profile}",
                "--remote-debugging-port=0",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--no-proxy-server",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                *(["--mute-audio"] if is_muted else []),
                "--autoplay-policy=no-user-gesture-required",
                "--window-size=1400,1000",
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                f"--use-file-for-fake-video-capture={camera}",
                f"--use-file-for-fake-audio-capture={microphone}",
                f"--ignore-certificate-errors-spki-list={','.join(trusted_keys)}",
                *extra_arguments,
                first_page,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                env=environment,
            )
            try:
                endpoint = await _devtools_endpoint(process, profile)
                async with websockets.asyncio.client.connect(endpoint, max_size=None, proxy=None) as socket:
                    tools = DevTools(socket)
                    reader = asyncio.create_task(tools.read(), name="DevTools reader")
                    try:
                        yield cls(process, tools, page_url)
                        with contextlib.suppress(BrowserError, TimeoutError, websockets.ConnectionClosed):
                            await tools.ask("Browser.close", timeout=5)
                    finally:
                        reader.cancel()
                        await asyncio.gather(reader, return_exceptions=True)
            finally:
                await _end(process)

    async def first_page(self) -> SdkPage:
        """The tab Chromium was started with, as it is."""
        while True:
            known = (await self._tools.ask("Target.getTargets", {}))["targetInfos"]
            if pages := [one["targetId"] for one in known if one["type"] == "page"]:
                break
            await asyncio.sleep(0.01)
        return await self._attach(pages[0])

    async def _attach(self, target: str) -> SdkPage:
        attached = await self._tools.ask("Target.attachToTarget", {"targetId": target, "flatten": True})
        page = SdkPage(self._tools, attached["sessionId"], target)
        self._tools.listeners[attached["sessionId"]] = page.take_event
        return page

    async def open_sdk_page(self) -> SdkPage:
        """A fresh window with the SDK's page, every frame of its WebSockets recorded.

        Not a tab: only one tab of a window is painted.
        """
        made = await self._tools.ask("Target.createTarget", {"url": "about:blank", "newWindow": True})
        page = await self._attach(made["targetId"])
        await page.prepare(self._page_url)
        return page


async def _devtools_endpoint(process: asyncio.subprocess.Process, profile: Path) -> str:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if process.returncode is not None:
            raise BrowserError(f"Chromium ended with {process.returncode} at once")
        with contextlib.suppress(OSError, ValueError):  # not there, or half written
            port, path = (profile / "DevToolsActivePort").read_text().split("\n")[:2]
            return f"ws://127.0.0.1:{port}{path}"
        await asyncio.sleep(0.05)
    raise BrowserError("Chromium opened no DevTools port within 30 s")


async def _end(process: asyncio.subprocess.Process) -> None:
    """End the whole process group: Chromium's helpers are in the session it was started in."""
    for number in (15, 9):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(5):
                await process.wait()
                return
