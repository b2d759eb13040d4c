"""One tab with the SDK's page: pressing its buttons, reading its log, its wire and its pictures."""

from __future__ import annotations

import asyncio
import base64
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.interop.devtools import DevTools
from tests.interop.sdk_bundle import HERE, BrowserError

WHOLE = (0.0, 0.0, 1.0, 1.0)
Region = tuple[float, float, float, float]  # x, y, width, height as fractions of the picture


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


class SdkPage:
    """One tab with the SDK's page."""

    def __init__(self, tools: DevTools, session: str, target: str) -> None:
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
        probe = await asyncio.to_thread((HERE / "probe.js").read_text, "utf-8")
        await self._ask("Page.addScriptToEvaluateOnNewDocument", {"source": probe})
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
            self.console.append(f"thrown: {_thrown(params['exceptionDetails'])}")

    async def _ask(
        self, method: str, params: Mapping[str, Any] | None = None, *, timeout: float = 30
    ) -> dict[str, Any]:
        return await self._tools.ask(method, params, session=self._session, timeout=timeout)

    async def evaluate(self, expression: str, *, timeout: float = 30) -> Any:
        """The value of a JavaScript expression, awaited. Raises `BrowserError` with what it threw."""
        answer = await self._ask(
            "Runtime.evaluate",
            {"expression": expression, "awaitPromise": True, "returnByValue": True, "userGesture": True},
            timeout=timeout,
        )
        if details := answer.get("exceptionDetails"):
            raise BrowserError(_thrown(details))
        return answer["result"].get("value")

    async def until(self, expression: str, *, timeout: float = 15, every: float = 0.05) -> Any:
        """Wait until an expression is truthy, and give its value; tells the page's log when it never is."""
        deadline = time.monotonic() + timeout
        while not (value := await self.evaluate(expression)):
            if time.monotonic() > deadline:
                log = await self.evaluate("document.getElementById('log')?.textContent")
                facts = "\n".join(("--- log", str(log), "--- console", *self.console[-30:]))
                raise TimeoutError(f"Not within {timeout} s: {expression}\n{facts}")
            await asyncio.sleep(every)
        return value

    async def dial(self, token: str, destination: str, *, audio: bool = True, video: bool = True) -> None:
        """Fill in the form and press Dial, as a person would."""
        await self.fill(token=token, destination=destination, audio=audio, video=video)
        await self.press("dial")

    async def come_online(self, token: str, *, audio: bool = True, video: bool = True) -> None:
        """Sign in for inbound calls and wait until the SDK says so; the boxes are what Answer will send."""
        await self.fill(token=token, destination="", audio=audio, video=video)
        await self.press("online")
        await self.until("document.getElementById('log').textContent.includes('ready for inbound calls')")

    async def fill(self, *, token: str, destination: str, audio: bool, video: bool) -> None:
        """Set the fields and boxes, without pressing anything."""
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

    async def watch(self, element: str = "remote", regions: Mapping[str, Region] | None = None) -> None:
        """Start reading the frame counter in every picture shown, in each of the regions."""
        named = json.dumps(dict(regions or {"whole": WHOLE}))
        await self.evaluate(f"probe.watch({json.dumps(element)}, {named})")

    async def seen(self, element: str = "remote") -> SeenPictures:
        """What was read since `watch`."""
        facts = await self.evaluate(f"probe.seen({json.dumps(element)})")
        facts["times_ms"] = facts.pop("times")
        return SeenPictures(**facts)

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
        await asyncio.to_thread(path.write_bytes, base64.b64decode(shot["data"]))

    async def close(self) -> None:
        """Close the tab; what it had open goes away as it would for a person."""
        self._tools.listeners.pop(self._session, None)
        await self._tools.ask("Target.closeTarget", {"targetId": self._target})


def _js_key(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else str(number)


def _thrown(details: Mapping[str, Any]) -> str:
    description: str = details.get("exception", {}).get("description", details["text"])
    return description
