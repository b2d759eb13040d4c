"""Real parts of a desktop, each started by the tests that need it and ended with them."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.components


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs real parts."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("components")


def need(*commands: str) -> None:
    """Skip without these commands: in CI that is a failure."""
    missing = [command for command in commands if shutil.which(command) is None]
    if missing:
        pytest.skip(f"not on this machine: {', '.join(missing)}")


def wait_for(condition: Callable[[], object], what: str, limit: float = 15) -> None:
    """Wait for another program. Fails by name."""
    deadline = time.monotonic() + limit
    while not condition():
        assert time.monotonic() < deadline, f"not within {limit:g} s: {what}"
        time.sleep(0.05)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a helper, by asking first."""
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home and run-time folder of its own."""
    (tmp_path / "run").mkdir(mode=0o700)
    return tmp_path


@pytest.fixture
def environment(home: Path) -> dict[str, str]:
    """What programs of this test inherit: nothing of this session's desktop."""
    kept = ("PATH", "LANG", "PYTHONPATH", "PYTHONFAULTHANDLER", "QT_LOGGING_RULES")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    return environment | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
    }


@pytest.fixture
def screen_size() -> str:
    """Of the screen, in its pixels."""
    return "1280x800"


@pytest.fixture
def screen(environment: dict[str, str], screen_size: str) -> Iterator[dict[str, str]]:
    """An X server with a window manager; gives the environment with `DISPLAY`."""
    need("Xvfb", "openbox", "xdotool", "import", "xprop")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{screen_size}x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    assert number, "the X server did not start"
    environment |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)

    def is_managed() -> bool:
        told = subprocess.run(
            ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], env=environment, capture_output=True, text=True
        )
        return "0x" in told.stdout

    wait_for(is_managed, "the window manager")
    yield environment
    end(manager)
    end(server)


@pytest.fixture
def sound(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """A sound server: loudspeaker `spk`, and microphone `vmic`, which hears what is played into `mic`."""
    need("pulseaudio", "pactl", "parec", "pacat")
    server = subprocess.Popen(
        [
            *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--log-target=stderr"),
            *("-L", "module-native-protocol-unix"),
            *("-L", "module-null-sink sink_name=spk"),
            *("-L", "module-null-sink sink_name=mic"),
            *("-L", "module-remap-source source_name=vmic master=mic.monitor"),
        ],
        env=environment,
        stderr=subprocess.DEVNULL,
    )

    def tell(*words: str) -> bool:
        return subprocess.run(["pactl", *words], env=environment, capture_output=True).returncode == 0

    wait_for(lambda: tell("set-default-source", "vmic"), "the sound server")
    assert tell("set-default-sink", "spk")
    yield environment
    end(server)


@pytest.fixture
def bus(environment: dict[str, str]) -> Iterator[str]:
    """A message bus of its own; gives its address, which the environment has, too."""
    need("dbus-daemon")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().decode().strip()
    assert address, "the message bus did not start"
    environment["DBUS_SESSION_BUS_ADDRESS"] = address
    yield address
    end(daemon)
    daemon.stdout.close()
