"""One call of the official SDK's page in Chromium, measured like ours."""

from __future__ import annotations

import asyncio
import time
import wave
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench._lib.call_options import CallPlan
from bench._lib.processes import MemoryPeak, tree_usage
from bench._lib.samples import percentile, rounded
from bench._lib.sound_server import RATE, syllables
from tests.interop.browser import Browser, key_pin
from tests.interop.sdk_page import SdkPage

CLOCK = Path(__file__).with_name("picture_clock.js")

# Times in the page, from the press of Dial: statuses, first sound and first picture of the far side.
TIMELINE = """(() => {
  const began = performance.now();
  const times = (window.timeline = {});
  const mark = (name) => (times[name] ??= (performance.now() - began) / 1000);
  const remote = document.getElementById("remote");
  remote.requestVideoFrameCallback(() => mark("first_picture"));
  new MutationObserver(() => {
    if (document.getElementById("log").textContent.includes("Status: connected")) mark("connected");
  }).observe(document.getElementById("log"), { childList: true, characterData: true, subtree: true });
  const listen = async () => {
    const receivers = demo.call?.rtcPeerConnection?.getReceivers() ?? [];
    for (const receiver of receivers.filter((one) => one.track.kind === "audio")) {
      for (const report of (await receiver.getStats()).values()) {
        if (report.type !== "inbound-rtp") continue;
        if (report.totalSamplesReceived > report.concealedSamples) mark("first_audio");
      }
    }
    if (!("first_audio" in times)) setTimeout(listen, 10);
  };
  listen();
  document.getElementById("dial").click();
})()"""

# The SDK leaves Chromium free to send fewer pixels; equal pictures at an equal rate are the condition of any
# comparison.
KEEP_PICTURE = """(async (most) => {
  for (const sender of demo.call.rtcPeerConnection.getSenders()) {
    if (sender.track?.kind !== "video") continue;
    const parameters = sender.getParameters();
    parameters.degradationPreference = "maintain-resolution";
    if (most) parameters.encodings[0].maxBitrate = most * 1000;
    await sender.setParameters(parameters);
  }
})(%s)"""

# Nothing the far side says lets Chromium's estimate grow in the seconds of a measurement: it begins with the
# rate it is to keep.
KEEP_RATE = """((kbit) => {
  const set = RTCPeerConnection.prototype.setRemoteDescription;
  RTCPeerConnection.prototype.setRemoteDescription = function ({ type, sdp }) {
    const wanted = `x-google-start-bitrate=${kbit};x-google-min-bitrate=${kbit}`;
    const parts = sdp.split(/^(?=m=)/m).map((part) => {
      if (!part.startsWith("m=video")) return part;
      for (const [line, format] of part.matchAll(/^a=rtpmap:(\\d+) (?:VP8|H264)\\/90000\\r\\n/gm)) {
        const old = new RegExp(`^(a=fmtp:${format} [^\\r]*)`, "m");
        part = old.test(part) ? part.replace(old, `$1;${wanted}`)
                              : part.replace(line, `${line}a=fmtp:${format} ${wanted}\\r\\n`);
      }
      return part;
    });
    return set.call(this, { type, sdp: parts.join("") });
  };
})(%s)"""

# The SDK offers what the browser offers, VP8 first.
PREFER_CODEC = """((wanted) => {
  const make = RTCPeerConnection.prototype.createOffer;
  RTCPeerConnection.prototype.createOffer = function (...options) {
    for (const transceiver of this.getTransceivers()) {
      if (transceiver.receiver.track.kind !== "video") continue;
      const { codecs } = RTCRtpReceiver.getCapabilities("video");
      transceiver.setCodecPreferences(
        codecs.filter(({ mimeType }) => ["video/" + wanted, "video/rtx"].includes(mimeType.toLowerCase())));
    }
    return make.apply(this, options);
  };
})("%s")"""

VIDEO_STATS = """(async () => {
  const found = { received: 0, bytes_in: 0, sent: 0, bytes_out: 0, audio_out: 0 };
  const reports = await demo.call.rtcPeerConnection.getStats();
  for (const report of reports.values()) {
    if (report.kind === "audio" && report.type === "outbound-rtp") found.audio_out = report.bytesSent;
    if (report.kind !== "video") continue;
    if (report.type === "inbound-rtp") {
      Object.assign(found, { received: report.framesDecoded, bytes_in: report.bytesReceived,
                             width_in: report.frameWidth, height_in: report.frameHeight,
                             codec: reports.get(report.codecId)?.mimeType });
    }
    if (report.type === "outbound-rtp") {
      Object.assign(found, { sent: report.framesEncoded, bytes_out: report.bytesSent,
                             width_out: report.frameWidth, height_out: report.frameHeight });
    }
  }
  found.shown = document.getElementById("remote").getVideoPlaybackQuality().totalVideoFrames;
  return found;
})()"""


async def measure_sdk_call(
    plan: CallPlan, *, token: str, port: int, scratch: Path, environment: Mapping[str, str], is_headless: bool
) -> dict[str, Any]:
    """One call of the page in a Chromium started for it; the whole process tree is counted.

    Camera and microphone are Chromium's fake ones, playing files; with `plan.sound == "devices"` it plays to
    the loudspeaker of `environment`.
    """
    microphone = scratch / "voice.wav"
    await asyncio.to_thread(write_voice, microphone)
    async with (
        Browser.launch(
            camera=Path(plan.clip),
            microphone=microphone,
            trusted_keys=[key_pin(port)],
            environment=environment,
            is_muted=plan.sound != "devices",
            is_headless=is_headless,
        ) as browser,
        MemoryPeak(browser.pid) as memory,
    ):
        page = await browser.open_sdk_page()
        await page.evaluate(await asyncio.to_thread(CLOCK.read_text, "utf-8"))
        await page.fill(token=token, destination=plan.destination, audio=True, video=plan.video)
        if plan.codec != "vp8":
            await page.evaluate(PREFER_CODEC % plan.codec)
        if plan.max_kbit:
            await page.evaluate(KEEP_RATE % round(plan.max_kbit))
        await page.evaluate(TIMELINE)
        await page.until_status("connected", timeout=30)
        if plan.video:
            await page.until("timeline.first_picture !== undefined", timeout=30)
            await page.evaluate(KEEP_PICTURE % round(plan.max_kbit or 0))
        await asyncio.sleep(plan.warm_up)
        numbers = await _steady(page, browser.pid, plan)
        if plan.video and plan.delay_seconds:
            numbers |= await _delays(page, plan)
        times = await page.evaluate("timeline")
        await page.press("hangup")
        await page.until_status("destroyed")
    return {
        **{
            f"to_{name}_s": rounded(times.get(name)) for name in ("connected", "first_audio", "first_picture")
        },
        **numbers,
        **memory.numbers(),
    }


def write_voice(path: Path) -> None:
    """The voice our own microphone hears, as a wav."""
    with wave.open(str(path), "wb") as clip:
        clip.setnchannels(1)
        clip.setsampwidth(2)
        clip.setframerate(RATE)
        clip.writeframes(syllables().tobytes())


async def _steady(page: SdkPage, pid: int, plan: CallPlan) -> dict[str, Any]:
    before, cpu, began = await page.evaluate(VIDEO_STATS), tree_usage(pid).cpu_seconds, time.monotonic()
    await asyncio.sleep(plan.seconds)
    seconds, cpu = time.monotonic() - began, tree_usage(pid).cpu_seconds - cpu
    after = await page.evaluate(VIDEO_STATS)

    def per_second(key: str) -> float:
        return float(after[key] - before[key]) / seconds

    numbers = {
        "cpu_per_second": rounded(cpu / seconds),
        "audio_kbit_out": rounded(per_second("audio_out") / 125, 0),
    }
    if not plan.video:
        return numbers
    return numbers | {
        "received_fps": rounded(per_second("received"), 1),
        "painted_fps": rounded(per_second("shown"), 1),
        "sent_fps": rounded(per_second("sent"), 1),
        "kbit_in": rounded(per_second("bytes_in") / 125, 0),
        "kbit_out": rounded(per_second("bytes_out") / 125, 0),
        "picture_in": f"{after['width_in']}x{after['height_in']}",
        "picture_out": f"{after['width_out']}x{after['height_out']}",
        "codec": after["codec"],
    }


async def _delays(page: SdkPage, plan: CallPlan) -> dict[str, Any]:
    await page.evaluate("pictureClock.start()")
    await asyncio.sleep(plan.delay_seconds)
    seen = await page.evaluate("pictureClock.stop()")
    numbers: dict[str, Any] = {}
    for name in ("received", "shown"):
        in_ms = seen[name]
        numbers |= {
            f"{name}_ms_p50": rounded(percentile(in_ms, 50), 1),
            f"{name}_ms_p95": rounded(percentile(in_ms, 95), 1),
            f"{name}_ms_max": rounded(max(in_ms, default=None), 1),
            f"{name}_pictures": len(in_ms),
        }
    return numbers | {"unread": seen["unread"]}
