"""Sound over bad networks: this program beside Chromium, with the same packets at the same time.

    python bench/audio_loss.py [--repeat 3] [--seconds 20] [--lines "clean" "loss 5 %, jitter 40 ms" …]

One voice-like stream of Opus with in-band FEC goes to both over UDP and SRTP; recorded lines
(`bench/bad_lines.json`) say which packets are lost and how late the others are. What either plays is compared
with the same packets decoded without loss: holes, glitches and delay as `bench/_lib/sound_faults.py` defines
them. Delays are from when a packet is to be sent until its first sample is given to the loudspeaker; this
program's include the 20 ms it keeps there. From mouth to ear it is 20 ms more, which a packet takes to fill.
Prints JSON; needs chromium, node and npm. Ends with 1 if the limit is missed: 1 % of faults at 5 % of loss
and 40 ms of jitter.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from numpy.typing import NDArray

from bench._lib.bad_lines import Line, recorded
from bench._lib.loop import run_as_the_program_does
from bench._lib.processes import machine
from bench._lib.samples import medians
from bench._lib.sound_faults import compare
from bench._lib.two_listeners import Heard, listen
from swdesk.media.hearing.libopus import OpusDecoder
from swdesk.media.hearing.opus_packet import has_fec
from swdesk.media.hearing.packets import SoundPacket
from tests.doubles.voice import opus_packets, voice
from tests.interop.browser import Browser
from tests.interop.sdk_page import SdkPage

LIMIT_LINE, LIMIT_PERCENT = "loss 5 %, jitter 40 ms", 1.0


def judged(clean: NDArray[np.int16], heard: Heard) -> dict[str, Any]:
    """The verdict on what was heard, with the receiver's own figures."""
    return asdict(compare(clean, heard.sound, heard.late)) | heard.facts


async def measure(page: SdkPage, packets: list[SoundPacket], line: Line, repeats: int) -> dict[str, Any]:
    """All repeats over one line."""
    decoder = OpusDecoder(1)
    clean = np.concatenate([decoder.decode(packet.payload) for packet in packets])[:, 0]
    runs: list[tuple[dict[str, Any], dict[str, Any]]] = []
    for _ in range(repeats):
        ours, theirs = await listen(page, packets, line)
        runs.append((judged(clean, ours), judged(clean, theirs)))
    return {
        "sent": sum(late is not None for late in line[: len(packets)]),
        "lost": sum(late is None for late in line[: len(packets)]),
        "swdesk": medians([one for one, _ in runs]),
        "chromium": medians([other for _, other in runs]),
    }


async def run(arguments: argparse.Namespace) -> dict[str, Any]:
    """Every line, one after another, in one browser."""
    load = os.getloadavg()
    packets = opus_packets(voice(arguments.seconds))
    lines = recorded()
    nothing = Path(os.devnull)
    results: dict[str, Any] = {}
    async with Browser.launch(
        camera=nothing,
        microphone=nothing,
        trusted_keys=[],
        extra_arguments=["--disable-features=WebRtcHideLocalIpsWithMdns"],
    ) as browser:
        page = await browser.open_sdk_page()
        for name in arguments.lines or lines:
            results[name] = await measure(page, packets, lines[name], arguments.repeat)
    fault = results.get(LIMIT_LINE, {}).get("swdesk", {}).get("fault_percent", {}).get("median")
    return {
        "machine": machine(load),
        "repeats": arguments.repeat,
        "stream": {
            "seconds": len(packets) * 0.02,
            "packets": len(packets),
            "with_fec": sum(has_fec(packet.payload) for packet in packets),
            "kbit_per_s": round(sum(len(packet.payload) for packet in packets) * 8 / len(packets) / 20, 1),
        },
        "lines": results,
        "limit": {"line": LIMIT_LINE, "fault_percent": LIMIT_PERCENT, "measured": fault},
    }


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=20.0, help="at most 20")
    parser.add_argument("--lines", nargs="+", choices=list(recorded()), help="these only")
    report = run_as_the_program_does(run(parser.parse_args()))
    print(json.dumps(report, indent=1))
    measured = report["limit"]["measured"]
    return 1 if measured is not None and measured > LIMIT_PERCENT else 0


if __name__ == "__main__":
    sys.exit(main())
