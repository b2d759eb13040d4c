"""The module in livekit's wheel: found, spoken to, and missed."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from swdesk.media.processing import apm
from swdesk.media.processing.apm import Apm, library_path, message, new_request
from swdesk.media.processing.canceller import CancellerUnavailableError
from swdesk.media.processing.settings import Stages

ALL = Stages(True, True, True)


@pytest.fixture
def forgotten() -> Iterator[None]:
    """The library as if it had never been loaded."""
    apm.library.cache_clear()
    yield
    apm.library.cache_clear()


def noise(samples: int = 960) -> np.ndarray:
    return np.random.default_rng(1).integers(-3000, 3000, samples).astype(np.int16)


def test_requests_are_what_livekit_itself_would_send() -> None:
    from livekit.rtc._proto import ffi_pb2

    new = ffi_pb2.FfiRequest.FromString(new_request(Stages(True, False, False))).new_apm
    flags = (new.echo_canceller_enabled, new.noise_suppression_enabled, new.gain_controller_enabled)
    assert flags == (True, False, False)
    assert new.high_pass_filter_enabled
    new = ffi_pb2.FfiRequest.FromString(new_request(Stages(False, False, True))).new_apm
    assert (new.gain_controller_enabled, new.high_pass_filter_enabled) == (True, False)
    sound = ffi_pb2.FfiRequest.FromString(message(apm.PROCESS, 300, 2**47, 960, 48_000, 1)).apm_process_stream
    assert (sound.apm_handle, sound.data_ptr, sound.size) == (300, 2**47, 960)
    assert (sound.sample_rate, sound.num_channels) == (48_000, 1)
    sound = ffi_pb2.FfiRequest.FromString(message(apm.REVERSE, 7, 8, 9, 10, 2)).apm_process_reverse_stream
    assert (sound.apm_handle, sound.data_ptr, sound.size) == (7, 8, 9)
    delay = ffi_pb2.FfiRequest.FromString(message(apm.DELAY, 7, 120)).apm_set_stream_delay
    assert (delay.apm_handle, delay.delay_ms) == (7, 120)


def test_responses_are_understood_as_livekit_writes_them() -> None:
    from livekit.rtc._proto import ffi_pb2

    for handle in (1, 127, 128, 70_000):
        response = ffi_pb2.FfiResponse()
        response.new_apm.apm.handle.id = handle
        assert apm._handle_in(response.SerializeToString()) == handle
    done = ffi_pb2.FfiResponse()
    done.apm_process_stream.SetInParent()
    assert apm._DONE[apm.PROCESS] == done.SerializeToString()


def test_it_suppresses_noise_and_leaves_what_it_was_given_alone() -> None:
    module = Apm(Stages(False, True, False))
    given = noise()
    kept = given.copy()
    out = [module.process(given) for _ in range(60)]
    assert np.abs(out[-1].astype(int)).mean() < np.abs(given.astype(int)).mean() / 3
    assert (given == kept).all()
    assert not np.shares_memory(out[-1], out[-2])
    module.close()


def test_far_sound_comes_in_any_number_of_blocks() -> None:
    module = Apm(ALL)
    for blocks in (0, 1, 2, 3):
        module.far_end(noise(480 * blocks))
    module.set_delay(-1.0)
    module.set_delay(3.0)
    assert len(module.process(noise())) == 960
    module.close()


def test_a_closed_one_is_gone_and_can_be_closed_again() -> None:
    module = Apm(ALL)
    handle = module._handle
    module.close()
    module.close()
    with pytest.raises(RuntimeError, match="refused"):
        apm.library().order(apm.DELAY, message(apm.DELAY, handle, 10))


def test_a_forgotten_one_lets_go_by_itself() -> None:
    handle = Apm(ALL)._handle
    with pytest.raises(RuntimeError, match="refused"):
        apm.library().order(apm.DELAY, message(apm.DELAY, handle, 10))


@pytest.mark.usefixtures("forgotten")
def test_without_livekit_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(CancellerUnavailableError, match="livekit is not installed"):
        Apm(ALL)


def test_a_wheel_without_the_library_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    spec = SimpleNamespace(submodule_search_locations=[str(tmp_path)])
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: spec)
    with pytest.raises(CancellerUnavailableError, match="for this system"):
        library_path()


@pytest.mark.usefixtures("forgotten")
@pytest.mark.parametrize("content", [b"not a library", b""])
def test_a_library_that_does_not_load_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes
) -> None:
    broken = tmp_path / "broken.so"
    broken.write_bytes(content)
    monkeypatch.setattr(apm, "library_path", lambda: broken)
    with pytest.raises(CancellerUnavailableError, match="cannot be loaded"):
        Apm(ALL)
