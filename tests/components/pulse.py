"""A PulseAudio of its own, with devices that tests plug in and out: for tests, and programs they run."""

from __future__ import annotations

import os
import subprocess
import time

SPEAKERS = ("desk", "headset")
MICROPHONES = {"desk_mic": 400, "headset_mic": 700}  # each hears a tone, in hertz


class Pulse:
    """The server. Devices are modules: loaded, they are plugged in."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server with every device; the ones of the desk are the defaults."""
        modules = ["module-native-protocol-unix", *map(speaker_module, SPEAKERS)]
        for name in MICROPHONES:
            modules += [*room_modules(name), microphone_module(name)]
        self._process = subprocess.Popen(
            [
                *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"),
                *(word for module in modules for word in ("-L", module)),
            ],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 10
        while not self._tell("set-default-source", "desk_mic"):
            assert time.monotonic() < deadline, "PulseAudio did not start"
            time.sleep(0.02)
        assert self._tell("set-default-sink", "desk")

    def kill(self) -> None:
        """End the server as a crash does."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def plug_in(self, module: str) -> None:
        """Load a module."""
        assert self._tell("load-module", *module.split())

    def unplug(self, name: str) -> None:
        """Unload the module of a device."""
        listed = subprocess.run(
            ["pactl", "list", "short", "modules"],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        numbers = [line.split()[0] for line in listed.stdout.splitlines() if f"_name={name} " in f"{line} "]
        assert self._tell("unload-module", numbers[0])

    def make_default(self, what: str, name: str) -> None:
        """Change the default `source` or `sink`."""
        assert self._tell(f"set-default-{what}", name)

    def _tell(self, *words: str) -> bool:
        return subprocess.run(["pactl", *words], env=self.environment, capture_output=True).returncode == 0


def speaker_module(name: str) -> str:
    """A loudspeaker that plays to nobody; whoever likes listens at its monitor."""
    # Without `norewinds` a null sink has two seconds of silence ready for whoever comes first.
    return f"module-null-sink sink_name={name} norewinds=1 sink_properties=device.description={name}"


def microphone_module(name: str) -> str:
    """A microphone in a room in which its tone is heard."""
    return (
        f"module-remap-source source_name={name} master={name}_room.monitor "
        f"source_properties=device.description={name}"
    )


def room_modules(name: str) -> list[str]:
    """The room of a microphone, which stays when the microphone goes."""
    tone = f"module-sine sink={name}_room frequency={MICROPHONES[name]}"
    return [speaker_module(f"{name}_room"), tone]


def own_environment(home: str) -> dict[str, str]:
    """A home of its own, and nothing of this session's sound; no server starts by itself there."""
    os.makedirs(f"{home}/run", mode=0o700, exist_ok=True)
    with open(f"{home}/client.conf", "w", encoding="utf-8") as file:
        file.write("autospawn = no\n")
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("PULSE_", "DISPLAY", "DBUS_"))
    }
    return kept | {
        "HOME": home,
        "XDG_RUNTIME_DIR": f"{home}/run",
        "XDG_CONFIG_HOME": f"{home}/config",
        "PULSE_CLIENTCONFIG": f"{home}/client.conf",
        "QT_QPA_PLATFORM": "offscreen",
    }
