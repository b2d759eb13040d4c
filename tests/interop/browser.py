"""Chromium with the official SDK's page in it, driven over the DevTools protocol.

Nothing here imports swdesk: the far side of an interop test must not share code with what it tests. Needs chromium,
node and npm on the machine; the SDK and esbuild come from `package-lock.json` beside this file.

    async with Browser.launch(camera=y4m, microphone=wav, trusted_keys=[key_pin(port)]) as browser:
        page = await browser.open_sdk_page()
        await page.dial(token, "/public/echo?channel=video")
        await page.until_status("connected")
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import functools
import hashlib
import http.server
import itertools
import json
import os
import shutil
import ssl
import subprocess
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import websockets.asyncio.client
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

HERE = Path(__file__).resolve().parent
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WHOLE = (0.0, 0.0, 1.0, 1.0)


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
        ["npm", *words], cwd=HERE, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300, check=False
    )
    if done.returncode:
        raise BrowserError(f"npm {' '.join(words)} failed:\n{done.stdout}\n{done.stderr}")


def key_pin(port: int) -> str:
    """The pin of the key a TLS server on loopback shows (base64 of the SHA-256 of its SubjectPublicKeyInfo).

    Trust in exactly this key is all Chromium is told; a wrong name or date of any other certificate still counts.
    """
    certificate = x509.load_pem_x509_certificate(ssl.get_server_certificate(("127.0.0.1", port)).encode())
    spki = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(spki).digest()).decode()


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on 127.0.0.1, which browsers take for a secure context."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: Any) -> None:
            """Tests read the page's log, not the server's."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, name="page server", daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass(frozen=True, slots=True)
class WireFrame:
    """One WebSocket text frame of the page; `sent` is seen from the SDK."""

    sent: bool
    data: str
    url: str
    at: float


@dataclass
class SeenPictures:
    """What `SdkPage.watch` collected: every counter read, by region."""

    pictures: int
    width: int
    height: int
    counters: dict[str, list[int]]
    times_ms: dict[str, list[float]]

    def advance(self, region: str = "whole") -> int:
        """How many different counters were read in the region."""
        return len(set(self.counters[region]))


@dataclass
class _DevTools:
    """The DevTools connection: requests by id, events by session."""

    socket: websockets.asyncio.client.ClientConnection
    waiting: dict[int, asyncio.Future[dict[str, Any]]] = field(default_factory=dict)
    pages: dict[str, SdkPage] = field(default_factory=dict)
    ids: Iterator[int] = field(default_factory=itertools.count)

    async def read(self) -> None:
        try:
            async for text in self.socket:
                message = json.loads(text)
                if "id" in message:
                    future = self.waiting.pop(message["id"], None)
                    if future is not None and not future.done():
                        future.set_result(message)
                elif page := self.pages.get(message.get("sessionId", "")):
                    page.take_event(message["method"], message["params"])
        finally:
            for future in self.waiting.values():
                if not future.done():
                    future.set_exception(BrowserError("Chromium closed the DevTools connection"))

    async def ask(
        self, method: str, params: Mapping[str, Any] | None = None, *, session: str | None = None, timeout: float = 30
    ) -> dict[str, Any]:
        number = next(self.ids)
        future = self.waiting[number] = asyncio.get_running_loop().create_future()
        request = {"id": number, "method": method, "params": dict(params or {})}
        if session:
            request["sessionId"] = session
        await self.socket.send(json.dumps(request))
        async with asyncio.timeout(timeout):
            answer = await future
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error'].get('message')}")
        result: dict[str, Any] = answer["result"]
        return result


class Browser:
    """A Chromium of its own: fresh profile, fake devices, its process tree ends with the context."""

    def __init__(self, process: asyncio.subprocess.Process, tools: _DevTools, page_url: str) -> None:
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
    ) -> AsyncIterator[Browser]:
        """Start it. `camera` is a y4m or mjpeg file, `microphone` a wav, both played in a loop."""
        executable = chromium_path()
        if executable is None:
            raise BrowserError("No chromium on this machine")
        with contextlib.ExitStack() as undo:
            folder = await asyncio.to_thread(build_page)
            page_url = undo.enter_context(served(folder))
            profile = Path(undo.enter_context(tempfile.TemporaryDirectory(prefix="swdesk-chromium-", ignore_cleanup_errors=True)))
            process = await asyncio.create_subprocess_exec(
                executable,
                "--headless=new",
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
                "--mute-audio",
                "--autoplay-policy=no-user-gesture-required",
                "--window-size=1400,1000",
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                f"--use-file-for-fake-video-capture={camera}",
                f"--use-file-for-fake-audio-capture={microphone}",
                f"--ignore-certificate-errors-spki-list={','.join(trusted_keys)}",
                *extra_arguments,
                "about:blank",
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            try:
                endpoint = await _devtools_endpoint(process, profile)
                async with websockets.asyncio.client.connect(endpoint, max_size=None, proxy=None) as socket:
                    tools = _DevTools(socket)
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

    async def open_sdk_page(self) -> SdkPage:
        """A fresh tab with the SDK's page, every frame of its WebSockets recorded."""
        made = await self._tools.ask("Target.createTarget", {"url": "about:blank"})
        target = made["targetId"]
        attached = await self._tools.ask("Target.attachToTarget", {"targetId": target, "flatten": True})
        page = SdkPage(self._tools, attached["sessionId"], target)
        self._tools.pages[attached["sessionId"]] = page
        await page.prepare(self._page_url)
        return page


async def _devtools_endpoint(process: asyncio.subprocess.Process, profile: Path) -> str:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if process.returncode is not None:
            raise BrowserError(f"Chromium ended with {process.returncode} at once")
        with contextlib.suppress(OSError, IndexError):
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


class SdkPage:
    """One tab with the SDK's page."""

    def __init__(self, tools: _DevTools, session: str, target: str) -> None:
        self._tools = tools
        self._session = session
        self._target = target
        self._socket_urls: dict[str, str] = {}
        self.frames: list[WireFrame] = []
        self.console: list[str] = []

    async def prepare(self, url: str) -> None:
        """Load the page and the probe."""
        for domain in ("Page", "Runtime", "Network"):
            await self._ask(f"{domain}.enable")
        await self._ask("Page.addScriptToEvaluateOnNewDocument", {"source": (HERE / "probe.js").read_text("utf-8")})
        await self._ask("Page.navigate", {"url": url})
        await self.until("!!window.demo && !!window.probe && isSecureContext", timeout=20)

    def take_event(self, method: str, params: Mapping[str, Any]) -> None:
        """Called by the connection for every event of this tab."""
        if method == "Network.webSocketCreated":
            self._socket_urls[params["requestId"]] = params["url"]
        elif method in ("Network.webSocketFrameSent", "Network.webSocketFrameReceived"):
            if params["response"]["opcode"] == 1:
                self.frames.append(
                    WireFrame(
                        sent=method.endswith("Sent"),
                        data=params["response"]["payloadData"],
                        url=self._socket_urls.get(params["requestId"], ""),
                        at=params["timestamp"],
                    )
                )
        elif method == "Runtime.consoleAPICalled":
            words = [str(item.get("value", item.get("description", ""))) for item in params["args"]]
            self.console.append(f"{params['type']}: {' '.join(words)}")
        elif method == "Runtime.exceptionThrown":
            details = params["exceptionDetails"]
            self.console.append(f"thrown: {details.get('exception', {}).get('description', details.get('text'))}")

    async def _ask(self, method: str, params: Mapping[str, Any] | None = None, *, timeout: float = 30) -> dict[str, Any]:
        return await self._tools.ask(method, params, session=self._session, timeout=timeout)

    async def evaluate(self, expression: str, *, timeout: float = 30) -> Any:
        """The value of a JavaScript expression, awaited. Raises `BrowserError` with what it threw."""
        answer = await self._ask(
            "Runtime.evaluate",
            {"expression": expression, "awaitPromise": True, "returnByValue": True, "userGesture": True},
            timeout=timeout,
        )
        if details := answer.get("exceptionDetails"):
            raise BrowserError(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    async def until(self, expression: str, *, timeout: float = 15, every: float = 0.05) -> Any:
        """Wait until an expression is truthy, and give its value; tells the page's log when it never is."""
        deadline = time.monotonic() + timeout
        while not (value := await self.evaluate(expression)):
            if time.monotonic() > deadline:
                log = await self.evaluate("document.getElementById('log')?.textContent")
                console = "\n".join(self.console[-30:])
                raise TimeoutError(f"Not within {timeout} s: {expression}\n--- log\n{log}\n--- console\n{console}")
            await asyncio.sleep(every)
        return value

    async def dial(self, token: str, destination: str, *, audio: bool = True, video: bool = True) -> None:
        """Fill in the form and press Dial, as a person would."""
        await self._fill(token=token, destination=destination, audio=audio, video=video)
        await self.press("dial")

    async def come_online(self, token: str, *, audio: bool = True, video: bool = True) -> None:
        """Sign in for inbound calls and wait until the SDK says so; the boxes are what Answer will send."""
        await self._fill(token=token, destination="", audio=audio, video=video)
        await self.press("online")
        await self.until("document.getElementById('log').textContent.includes('ready for inbound calls')")

    async def _fill(self, *, token: str, destination: str, audio: bool, video: bool) -> None:
        for name, text in (("token", token), ("destination", destination)):
            await self.evaluate(f"document.getElementById('{name}').value = {json.dumps(text)}")
        for name, ticked in (("audio", audio), ("video", video)):
            await self.evaluate(f"document.getElementById('{name}').checked = {json.dumps(ticked)}")

    async def press(self, button: str) -> None:
        """Press a button, which must be enabled."""
        await self.until(f"!document.getElementById('{button}').disabled")
        await self.evaluate(f"document.getElementById('{button}').click()")

    async def log(self) -> list[str]:
        """The lines of the page's log."""
        text: str = await self.evaluate("document.getElementById('log').textContent")
        return text.splitlines()

    async def statuses(self) -> list[str]:
        """The call statuses so far, as the SDK spells them."""
        return [line.removeprefix("Status: ") for line in await self.log() if line.startswith("Status: ")]

    async def until_status(self, status: str, *, timeout: float = 15) -> None:
        """Wait for a status line; raises `TimeoutError` with the log."""
        line = json.dumps(f"Status: {status}\n")
        await self.until(f"document.getElementById('log').textContent.includes({line})", timeout=timeout)

    async def video_state(self, element: str = "remote") -> dict[str, Any]:
        """currentTime, pictures, dropped, width, height, tracks of a video element."""
        state: dict[str, Any] = await self.evaluate(f"probe.state({json.dumps(element)})")
        return state

    async def watch(
        self, element: str = "remote", regions: Mapping[str, tuple[float, float, float, float]] | None = None
    ) -> None:
        """Start reading the frame counter in every picture shown; regions are (x, y, width, height) fractions."""
        await self.evaluate(f"probe.watch({json.dumps(element)}, {json.dumps(dict(regions or {'whole': WHOLE}))})")

    async def seen(self, element: str = "remote") -> SeenPictures:
        """What was read since `watch`."""
        facts = await self.evaluate(f"probe.seen({json.dumps(element)})")
        return SeenPictures(facts["pictures"], facts["width"], facts["height"], facts["counters"], facts["times"])

    async def loudest_tones(
        self, frequencies: Sequence[float], *, seconds: float, element: str = "remote"
    ) -> dict[float, float]:
        """By how many dB each frequency stood out from its neighbours at its clearest, while listening."""
        await self.evaluate(f"probe.listen({json.dumps(element)})")
        loudest = dict.fromkeys(frequencies, 0.0)
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            now = await self.evaluate(f"probe.tones({json.dumps(element)}, {json.dumps(list(frequencies))})")
            for frequency in frequencies:
                loudest[frequency] = max(loudest[frequency], now[_js_key(frequency)])
            await asyncio.sleep(0.1)
        return loudest

    async def screenshot(self, path: Path) -> None:
        """Save a picture of the tab, for a person to look at."""
        shot = await self._ask("Page.captureScreenshot", {"format": "png"})
        path.write_bytes(base64.b64decode(shot["data"]))

    async def close(self) -> None:
        """Close the tab; what it had open goes away as it would for a person."""
        self._tools.pages.pop(self._session, None)
        await self._tools.ask("Target.closeTarget", {"targetId": self._target})


def _js_key(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else str(number)
