"""What the C library keeps of memory that was let go, and how it comes back to the system.

glibc gives each new thread an arena of its own, up to eight a core, and what a codec lets go of in one is of
no use in another and never returned from its top. aiortc decodes each stream in a thread that ends with the
call: fifty 720p calls grew by 11 MiB, by chance and in steps. With two arenas, and what is kept given back
after each call, they grow by half a MiB.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable

ARENAS = 2
_M_ARENA_MAX = -8  # mallopt(3)


def limit_arenas() -> None:
    """Have few arenas. Those that are there stay: call it before there are threads."""
    _call("mallopt", _M_ARENA_MAX, ARENAS)


def give_back() -> None:
    """Hand the system what is kept of pictures let go: 50 MiB after a 720p call, in some milliseconds."""
    _call("malloc_trim", 0)


def collect() -> None:
    """Find what is held by nothing but circles: at once, or soon in the thread that has taken this over."""
    _collector()


def collect_with(function: Callable[[], object]) -> Callable[[], object]:
    """Have `function` do it from now on, called in any thread; what did it before."""
    global _collector
    before, _collector = _collector, function
    return before


_collector: Callable[[], object] = gc.collect


def _call(name: str, *arguments: int) -> None:
    # musl has neither and needs neither; macOS and Windows give back by themselves.
    function = getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
    if function is not None:
        function(*arguments)
