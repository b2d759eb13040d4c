"""A program with the window's devices and the engine over a PulseAudio of its own, which plays one scenario.

    python -m tests.components.device_program SCENARIO HOME

prints what it found as JSON. In a process of its own, for Qt meets a sound server once in its life.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import os
import sys
import threading
import time
from collections.abc import Callable

from tests.components.pulse import MICROPHONES, Pulse, microphone_module, own_environment, speaker_module

HERTZ = 1000  # of what is played to the loudspeaker
BLOCK_SECONDS = 0.02
SETTLE = 1.2  # s between two steps


class Hearing:
    """When which tone was heard, in blocks of 20 ms."""

    def __init__(self) -> None:
        self.blocks: list[tuple[float, int]] = []

    def hear(self, samples) -> None:
        """A block arrived: note the tone in it, 0 for silence."""
        import numpy as np

        samples = samples.astype(float)
        if np.sqrt((samples**2).mean()) < 300:
            tone = 0
        else:
            power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), 9600))
            tone = int(power.argmax() * 48000 / 9600)
        self.blocks.append((time.monotonic(), tone))

    def gap_since(self, moment: float) -> float:
        """The longest time between two blocks with a tone."""
        times = [at for at, tone in self.blocks if tone and at > moment - 0.1]
        return max((after - before for before, after in itertools.pairwise(times)), default=99.0)

    def missing_since(self, moment: float) -> float:
        """Seconds of tone that never came, however late the rest was on a busy machine."""
        times = [at for at, tone in self.blocks if tone and at > moment - 0.1]
        return times[-1] - times[0] - (len(times) - 1) * BLOCK_SECONDS if times else 99.0

    def last_tone(self) -> int:
        """Of the newest blocks."""
        tones = [tone for _, tone in self.blocks[-5:]]
        return max(set(tones), key=tones.count) if tones else 0

    async def tone_within(self, hertz: int, limit: float) -> float:
        """Seconds until this tone is heard."""
        began = time.monotonic()
        while time.monotonic() - began < limit:
            if abs(self.last_tone() - hertz) < 30 and time.monotonic() - self.blocks[-1][0] < 0.2:
                return time.monotonic() - began
            await asyncio.sleep(0.01)
        return 99.0


class Program:
    """The devices and the engine, and what happened."""

    def __init__(self, pulse: Pulse) -> None:
        from swdesk.app.capture.registry import Devices
        from swdesk.app.engine import EngineThread
        from swdesk.media.devices import switch_line

        self.pulse = pulse
        self.devices = Devices()
        self.engine = EngineThread()
        self.lines: list[str] = []
        self.devices.auto_switched.connect(lambda switch: self.lines.append(switch_line(switch)))
        self.ended = asyncio.Event()

    def choose(self, kind: str, device_id: str) -> None:
        """A person picks a device."""
        from swdesk.media.devices import DeviceChoice, DeviceKind

        self.devices.choose(DeviceKind(kind), DeviceChoice(device_id))

    async def pull(self, act: Callable[..., None], *arguments: str) -> float:
        """Do something to the server without holding the window up; when it was begun."""
        began = time.monotonic()
        await asyncio.to_thread(act, *arguments)
        return began

    def names(self, kind: str) -> list[str]:
        """The ids in the list."""
        return [device.id for device in getattr(self.devices.lists.value, kind)]

    async def until(self, condition: Callable[[], object], limit: float = 5.0) -> float:
        """Seconds until it holds."""
        began = time.monotonic()
        while not condition():
            if time.monotonic() - began > limit:
                return 99.0
            await asyncio.sleep(0.005)
        return time.monotonic() - began

    @contextlib.asynccontextmanager
    async def microphone(self, *, may_wait: bool = False):
        """A call's microphone, read in the engine; gives what it hears, and the plug."""
        from swdesk.errors import MediaAccessError
        from swdesk.media.sources import audio_source

        hearing, opened, errors = Hearing(), asyncio.Event(), []
        loop = asyncio.get_running_loop()
        plugs = []

        async def listen() -> None:
            source = audio_source("microphone:")
            plugs.append(source)
            try:
                try:
                    await source.open()
                except MediaAccessError as error:
                    errors.append(str(error))
                    if not may_wait or not await source.open_later():
                        raise
                finally:
                    loop.call_soon_threadsafe(opened.set)
                while True:
                    frame = await source.read()
                    hearing.hear(frame.to_ndarray().ravel())
            finally:
                await source.close()

        task = asyncio.create_task(self.engine.run(listen()))
        await opened.wait()
        hearing.errors, hearing.plug = errors, plugs[0]
        try:
            yield hearing
        finally:
            task.cancel()
            await asyncio.wait([task])

    @contextlib.asynccontextmanager
    async def speaker(self):
        """A call's loudspeaker with a tone in it; gives what the loudspeakers of the desk play."""
        from swdesk.media.sinks import audio_sink
        from swdesk.media.synthetic import ToneSource

        async def play() -> None:
            tone, sink = ToneSource(HERTZ), audio_sink("speaker:")
            delays.append(sink)
            await sink.open()
            try:
                while True:
                    sink.write(await tone.read())
            finally:
                await sink.close()

        delays: list = []
        task = asyncio.create_task(self.engine.run(play()))
        try:
            await self.until(lambda: delays and delays[0].delay > 0)
            yield delays[0]
        finally:
            task.cancel()
            await asyncio.wait([task])


@contextlib.contextmanager
def listening_to(*sinks: str):
    """What these loudspeakers play, mixed as in one room: blocks in which any of them has the tone."""
    import numpy as np

    from swdesk.app.capture.pulse import PulseDevice, PulseRecord

    hearing = Hearing()
    rest: dict[object, bytes] = {}

    def heard(stream: object, data: bytes) -> None:
        rest[stream] = rest.get(stream, b"") + data
        while len(rest[stream]) >= 1920:
            block, rest[stream] = rest[stream][:1920], rest[stream][1920:]
            samples = np.frombuffer(block, np.int16)
            if np.abs(samples.astype(int)).max() > 300:
                hearing.hear(samples)

    streams = [PulseRecord(PulseDevice(f"{name}.monitor", name), 1, heard) for name in sinks]
    try:
        yield hearing
    finally:
        for stream in streams:
            stream.stop()


# --- scenarios: each returns what is printed


async def hot_plug(program: Program) -> dict:
    """How long the lists take to follow the machine."""
    pulse, times = program.pulse, {}
    before = program.names("audioinput"), program.names("audiooutput")
    await program.pull(pulse.unplug, "headset_mic")
    times["microphone out"] = await program.until(lambda: "headset_mic" not in program.names("audioinput"))
    await program.pull(pulse.plug_in, microphone_module("headset_mic"))
    times["microphone in"] = await program.until(lambda: "headset_mic" in program.names("audioinput"))
    await program.pull(pulse.unplug, "headset")
    times["speaker out"] = await program.until(lambda: "headset" not in program.names("audiooutput"))
    await program.pull(pulse.plug_in, speaker_module("headset"))
    times["speaker in"] = await program.until(lambda: "headset" in program.names("audiooutput"))
    await program.pull(pulse.make_default, "source", "headset_mic")
    times["default"] = await program.until(
        lambda: (
            [one.id for one in program.devices.lists.value.audioinput if one.is_default] == ["headset_mic"]
        )
    )
    return {"before": before, "times": times}


async def microphone(program: Program) -> dict:
    """One plug while the device underneath changes in every way there is."""
    pulse, missing, gaps, tones = program.pulse, {}, {}, {}

    async with program.microphone() as hearing:
        await hearing.tone_within(MICROPHONES["desk_mic"], 5)
        delays = []

        async def step(name: str, act: Callable[..., None], *arguments: str) -> None:
            began = await program.pull(act, *arguments)
            await asyncio.sleep(SETTLE)
            missing[name], gaps[name] = hearing.missing_since(began), hearing.gap_since(began)
            tones[name] = hearing.last_tone()
            delays.append(hearing.plug.delay)

        loop = asyncio.get_running_loop()

        def choose(device_id: str) -> None:
            loop.call_soon_threadsafe(program.choose, "audioinput", device_id)

        await step("chosen", choose, "headset_mic")
        await step("unplugged", pulse.unplug, "headset_mic")
        await step("plugged in", pulse.plug_in, microphone_module("headset_mic"))
        await step("a tone", choose, f"tone:{HERTZ}")
        await step("the default", choose, "")
        await step("the default changed", pulse.make_default, "source", "headset_mic")
    return {"missing": missing, "gaps": gaps, "tones": tones, "delay": max(delays)}


async def speaker(program: Program) -> dict:
    """One sink while the device underneath changes."""
    pulse, gaps = program.pulse, {}
    with listening_to("desk") as desk:
        async with program.speaker() as sink:
            await desk.tone_within(HERTZ, 5)
            await asyncio.sleep(0.5)
            delay = sink.delay
            with listening_to("headset") as headset:

                def both_since(began: float) -> float:
                    room = Hearing()
                    room.blocks = sorted(desk.blocks + headset.blocks)
                    return room.gap_since(began)

                began = time.monotonic()
                await asyncio.sleep(SETTLE)
                found_before = both_since(began)
                began = time.monotonic()
                program.choose("audiooutput", "headset")
                await asyncio.sleep(SETTLE)
                gaps["chosen"] = both_since(began)
                moved = headset.last_tone(), time.monotonic() - desk.blocks[-1][0] > 0.5
                began = await program.pull(pulse.unplug, "headset")
                await asyncio.sleep(SETTLE)
                gaps["unplugged"] = both_since(began)
    return {"before": found_before, "gaps": gaps, "moved": moved, "delay": delay}


async def server(program: Program) -> dict:
    """The server crashes in a call and comes back."""
    found = {}
    async with program.microphone() as hearing, program.speaker():
        await hearing.tone_within(MICROPHONES["desk_mic"], 5)
        await program.pull(program.pulse.kill)
        found["empty"] = await program.until(lambda: not program.names("audioinput"))
        found["problems"] = dict(program.devices.problems)
        await asyncio.sleep(4)
        await program.pull(program.pulse.start)
        found["microphone"] = await hearing.tone_within(MICROPHONES["desk_mic"], 10)
        with listening_to("desk") as desk:
            found["speaker"] = await desk.tone_within(HERTZ, 10)
    return found


async def no_server(program: Program) -> dict:
    """There is no server at first."""
    found = {"before": program.names("audioinput")}
    async with program.microphone(may_wait=True) as hearing:
        found["errors"] = hearing.errors
        await asyncio.sleep(0.5)
        found["silence"] = not hearing.blocks
        await program.pull(program.pulse.start)
        found["listed"] = await program.until(lambda: program.names("audioinput"))
        found["heard"] = await hearing.tone_within(MICROPHONES["desk_mic"], 10)
    return found


async def two_readers(program: Program) -> dict:
    """A sound check beside a call."""
    async with program.microphone() as first, program.microphone() as second:
        tones = [await each.tone_within(MICROPHONES["desk_mic"], 5) for each in (first, second)]
    async with program.microphone() as third:
        tones.append(await third.tone_within(MICROPHONES["desk_mic"], 5))
    return {"within": tones}


async def one_thread(program: Program) -> dict:
    """How often one thread called, as the interpreter knows it, of all the calls there were."""
    from swdesk.app.capture.pulse import PulseDevice, PulseRecord

    known, calls = threading.local(), []

    def heard(_stream, _data: bytes) -> None:
        known.calls = getattr(known, "calls", 0) + 1
        calls.append(known.calls)

    stream = await asyncio.to_thread(PulseRecord, PulseDevice("desk_mic", "Desk"), 1, heard)
    await program.until(lambda: len(calls) >= 20)
    await asyncio.to_thread(stream.stop)
    return {"calls": len(calls), "of one thread": calls[-1]}


async def through_qt(program: Program) -> dict:
    """As on Windows and macOS, where there is no server to ask: Qt's own lists and streams."""
    found = {"listed": [program.names("audioinput"), program.names("audiooutput")]}
    async with program.microphone() as hearing, program.speaker():
        found["heard"] = await hearing.tone_within(MICROPHONES["desk_mic"], 5)
        with listening_to("desk") as desk:
            found["played"] = await desk.tone_within(HERTZ, 5)
        began = time.monotonic()
        program.choose("audioinput", "headset_mic")
        program.choose("audiooutput", "headset")
        found["changed"] = await hearing.tone_within(MICROPHONES["headset_mic"], 5)
        with listening_to("headset") as headset:
            found["moved"] = await headset.tone_within(HERTZ, 5)
        found["gap"] = hearing.gap_since(began)
        await program.pull(program.pulse.plug_in, speaker_module("new"))
        found["new"] = await program.until(lambda: "new" in program.names("audiooutput"))
    return found


async def call(program: Program) -> dict:
    """A call in the local space whose microphone is changed in the middle, and unplugged."""
    packets: list[tuple[str, int]] = []
    wired: list[object] = []

    async def in_the_engine(chosen: Callable[[str], None]) -> dict:
        import numpy as np

        from swdesk.client import Client, ClientOptions
        from swdesk.media.processing.settings import AS_IS
        from swdesk.protocol.call_io import CallStatus
        from swdesk.space.applications import Echo
        from swdesk.space.options import SpaceOptions
        from swdesk.space.server import Space
        from tests.doubles.senses import Tape

        wire = Echo.wire

        def watched(echo, call) -> None:
            wire(echo, call)
            wired.append(call)
            for section in call.media.sections:
                relay, kind = section.on_rtp, section.kind

                def forward(packet, relay=relay, kind=kind) -> None:
                    packets.append((kind, packet.ssrc))
                    relay(packet)

                section.on_rtp = forward

        Echo.wire = watched
        tape = Tape()
        async with Space(SpaceOptions(key_bits=2048)) as space:
            client = Client(space.token("ada"), options=ClientOptions(ca_pem=space.ca_pem))
            await client.connect()
            made = await client.dial(
                "/public/echo",
                audio=True,
                video=False,
                microphone="microphone:",
                speaker=tape,
                processing=AS_IS,
            )
            await made.until(CallStatus.CONNECTED, timeout=5)
            await asyncio.sleep(2.5)
            begin = len(tape._blocks)
            chosen("headset_mic")
            await asyncio.sleep(2)
            middle = len(tape._blocks)
            await asyncio.to_thread(program.pulse.unplug, "headset_mic")
            await asyncio.sleep(2)
            await made.hangup()
            await client.disconnect()

        def tone(block) -> int:
            power = np.abs(np.fft.rfft(block.astype(float) * np.hanning(len(block)), 9600))
            return int(power.argmax() * 5) if np.abs(block.astype(int)).max() > 500 else 0

        def longest_silence(tones: list[int]) -> float:
            runs = [len(list(run)) for is_heard, run in itertools.groupby(tones, bool) if not is_heard]
            return max(runs, default=0) * BLOCK_SECONDS

        heard = [tone(block) for block in tape._blocks[begin - 25 :]]
        return {
            "before": longest_silence([tone(block) for block in tape._blocks[begin - 75 : begin - 5]]),
            "gap": longest_silence(heard[: middle - begin + 20]),
            "gap after unplugging": longest_silence(heard[middle - begin + 20 :]),
            "tones": [heard[5], heard[middle - begin + 15], heard[-15]],
            "streams": sorted(set(packets)),
            "wired": len(wired),
        }

    loop = asyncio.get_running_loop()
    return await program.engine.run(
        in_the_engine(lambda name: loop.call_soon_threadsafe(program.choose, "audioinput", name))
    )


async def run(scenario: str, pulse: Pulse) -> None:
    """Play it and print what was found."""
    if scenario == "through_qt":
        from swdesk.app.capture import registry

        registry.is_watchable = lambda: False
    program = Program(pulse)
    program.engine.start()
    try:
        await program.devices.look()
        found = await globals()[scenario](program)
    finally:
        await asyncio.to_thread(program.engine.stop, 3)
        program.devices.close()
    print(json.dumps(found | {"lines": program.lines}))


def main() -> None:
    """See above."""
    scenario, home = sys.argv[1:]
    environment = own_environment(home)
    os.environ.clear()
    os.environ.update(environment)
    import qasync
    from PySide6.QtWidgets import QApplication

    pulse = Pulse(environment)
    if scenario != "no_server":
        pulse.start()
    app = QApplication([])
    try:
        with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app, already_running=False)) as runner:
            runner.run(run(scenario, pulse))
    finally:
        pulse.kill()


if __name__ == "__main__":
    main()
