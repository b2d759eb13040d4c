"""What the C library keeps of memory that was let go, and how it comes back to the system.

glibc gives each new thread an arena of its own, up to eight a core, and what a codec lets go of in one is of
no use in another. Nor does `malloc_trim` return what is free at the end of an arena other than the main one:
after every other call thirty MiB stayed. With the main arena alone, and what is kept given back after each
call, fifty 720p calls grow by less than one MiB.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable

ARENAS = 1
_M_ARENA_MAX = -8  # mallopt(3)


def limit_arenas() -> None:
    """Have no arena but the main one. Those that are there stay: call it before there are threads."""
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
