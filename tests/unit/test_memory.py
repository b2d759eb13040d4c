"""What is let go comes back to the system."""

from __future__ import annotations

import sys

import numpy as np
import psutil
import pytest

from swdesk.memory import give_back

SMALL = 64 * 1024  # below what glibc takes from the system piece by piece


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps what was let go")
def test_what_the_allocator_keeps_goes_back_to_the_system() -> None:
    process = psutil.Process()
    blocks = [np.ones(SMALL, np.uint8) for _ in range(1024)]
    kept = blocks[::64]  # pins in the heap, as long-lived objects are
    held = process.memory_info().rss
    blocks.clear()
    give_back()
    assert len(kept) == 16
    assert held - process.memory_info().rss > 32 * 1024 * 1024
