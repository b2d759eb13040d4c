#!/usr/bin/env python3
"""What the encoders cost and how near they come: python bench/encoders.py [--repeat 3] [--seconds 4]

For each codec, size and content: CPU ms per picture of encoding and of decoding, PSNR of the luma against
what was filmed, the rate that came of the one asked for, the size of the first picture, and the same for
other settings to choose from. Opus: CPU µs per 20 ms, by effort. Prints one JSON object. Takes a minute.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import av
import numpy as np
from aiortc.codecs import CODECS, get_decoder
from aiortc.codecs.h264 import h264_depayload
from aiortc.codecs.vpx import vp8_depayload
from aiortc.jitterbuffer import JitterFrame

from bench._lib.filmed import FILMED, Clip
from bench._lib.processes import machine
from bench._lib.samples import medians
from swdesk.media.aiortc_adapter import opus_encoder, video_encoders
from swdesk.media.aiortc_adapter.video_encoders import EncoderPlan, LegH264Encoder, LegVp8Encoder
from swdesk.media.sound_frames import sound_frame
from swdesk.media.synthetic import plane_view
from swdesk.media.video_quality import VideoContent

SIZES = {"360p": (640, 360, 800_000), "720p": (1280, 720, 1_500_000)}
FPS = 30
SETTLE_SECONDS = 3
MAKE: Mapping[str, Any] = {"vp8": LegVp8Encoder, "h264": LegH264Encoder}
DEPAYLOAD: Mapping[str, Callable[[bytes], bytes]] = {"vp8": vp8_depayload, "h264": h264_depayload}
OTHERS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "vp8": {
        "speed 6": {"cpu-used": "-6"},
        "speed 8": {"cpu-used": "-8"},
        "speed 10": {"cpu-used": "-10"},
        "speed 12": {"cpu-used": "-12"},
        "speed 15": {"cpu-used": "-15"},
        "denoiser": {"noise-sensitivity": "1"},
        "static-thresh 400": {"static-thresh": "400"},
        "error-resilient": {"error-resilient": "default"},
    },
    "h264": {
        "superfast": {"x264-params": "scenecut=0"},
        "superfast, subme 0, no aq": {"x264-params": "scenecut=0:subme=0:aq-mode=0"},
        "ultrafast": {"preset": "ultrafast", "x264-params": "scenecut=0"},
        "veryfast": {"preset": "veryfast", "x264-params": "scenecut=0"},
    },
}


def measure(codec: str, plan: EncoderPlan, clip: Clip, seconds: float) -> dict[str, Any]:
    """One run. The first three seconds settle rate and speed and are not counted."""
    encoder = MAKE[codec]()
    encoder.plan = plan
    decoder = get_decoder(next(one for one in CODECS["video"] if one.name.lower() == codec))
    encode_cpu = decode_cpu = 0.0
    octets, first, psnr = 0, 0, []
    count = round(seconds * plan.fps)
    settled = SETTLE_SECONDS * plan.fps
    for number in range(count + settled):
        frame = clip.frame(number)
        frame.pts, frame.time_base = number * 90_000 // plan.fps, Fraction(1, 90_000)
        began = time.thread_time()
        payloads, timestamp = encoder.encode(frame)
        spent = time.thread_time() - began
        data = b"".join(map(DEPAYLOAD[codec], payloads))
        began = time.thread_time()
        decoded = decoder.decode(JitterFrame(data, timestamp))
        spent_decoding = time.thread_time() - began
        first = first or len(data)
        if number >= settled:
            encode_cpu, decode_cpu, octets = (
                encode_cpu + spent,
                decode_cpu + spent_decoding,
                octets + len(data),
            )
            if number % 3 == 0:
                error = plane_view(decoded[0], 0).astype(np.float32) - plane_view(frame, 0)
                psnr.append(10 * np.log10(255**2 / max(1e-9, float(np.mean(error * error)))))
    return {
        "encode_ms": 1000 * encode_cpu / count,
        "decode_ms": 1000 * decode_cpu / count,
        "key_frames": encoder.key_frames,
        "psnr_db": float(np.mean(psnr)),
        "kbit_asked": plan.bitrate / 1000,
        "kbit": 8 * octets / seconds / 1000,
        "first_picture_kib": first / 1024,
    }


def settings(codec: str) -> Mapping[str, Mapping[str, str]]:
    """As they are, and others to choose from."""
    return {"as it is": {}, **OTHERS[codec]}


def with_settings(codec: str, changes: Mapping[str, str]) -> Any:
    """The encoder's options, changed while this lasts."""
    name = f"{codec}_options"
    made = getattr(video_encoders, name)
    return patch.object(video_encoders, name, lambda *given: {**made(*given), **changes})


def pictures(seconds: float, repeat: int) -> list[dict[str, Any]]:
    """All codecs, sizes, contents and settings."""
    rows = []
    for size, (width, height, bitrate) in SIZES.items():
        for filmed in FILMED:
            clip = Clip(filmed, width, height)
            is_text = filmed == "text"
            content = VideoContent.SCREEN if is_text else VideoContent.CAMERA
            plan = EncoderPlan(width, height, 5 if is_text else FPS, bitrate, content)
            for codec in MAKE:
                for name, changes in settings(codec).items():
                    if is_text and changes:
                        continue
                    print(f"{size} {filmed} {codec} {name}", file=sys.stderr)
                    with with_settings(codec, changes):
                        repeats = [measure(codec, plan, clip, seconds) for _ in range(repeat)]
                    rows.append(
                        {
                            "codec": codec,
                            "picture": size,
                            "filmed": filmed,
                            "settings": name,
                            "numbers": medians(repeats),
                        }
                    )
    return rows


def sound(repeat: int) -> list[dict[str, Any]]:
    """Opus for speech by effort: µs of CPU for each 20 ms."""
    random = np.random.default_rng(1)
    at = np.arange(48_000 * 4) / 48_000
    swell = 0.5 + 0.5 * np.sin(2 * np.pi * 3 * at)
    voice = 8000 * np.sin(2 * np.pi * 180 * at + 3 * np.sin(2 * np.pi * 2 * at)) + 1500 * random.normal(
        size=at.size
    )
    samples = (swell * voice).astype(np.int16).reshape(-1, 1, 960)
    rows = []
    for effort in (10, 9, 7, 5, 3):
        repeats = []
        for _ in range(repeat):
            with patch.dict(opus_encoder.EFFORT, {"voip": effort}):
                encoder = opus_encoder.LegOpusEncoder()
            spent, octets = 0.0, 0
            for number, block in enumerate(samples):
                frame = sound_frame(block)
                frame.pts, frame.time_base = number * 960, Fraction(1, 48_000)
                began = time.thread_time()
                payloads, _ = encoder.encode(frame)
                spent += time.thread_time() - began
                octets += sum(map(len, payloads))
            repeats.append({"encode_us": 1e6 * spent / len(samples), "kbit": octets * 8 / 4 / 1000})
        rows.append({"codec": "opus", "effort": effort, "numbers": medians(repeats)})
    return rows


def main() -> int:
    """Always 0: the figures are for reading."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=3, help="runs of each kind (3)")
    parser.add_argument("--seconds", type=float, default=2, help="of pictures in each run (2)")
    options = parser.parse_args()
    load = os.getloadavg()
    report = {
        "benchmark": "encoders",
        "seconds": options.seconds,
        "av": av.__version__,
        "results": [*pictures(options.seconds, options.repeat), *sound(options.repeat)],
        "machine": machine(load),
    }
    print(json.dumps(report, indent=2))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
