"""The threads that encode and scale, one set for all legs of the process.

glibc gives each new thread an arena of its own, and what a codec lets go of in one is of no use in another:
with threads that come and go with each call, 80 calls grew from 115 to 177 MB. So these stay, and there are
few arenas for those that cannot (aiortc decodes in a thread of its own for each stream): 100 calls, 2 MB.
"""

from __future__ import annotations

import ctypes
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache

WORKERS = 6
ARENAS = 2
_M_ARENA_MAX = -8  # mallopt(3)
THREAD_NAME = "swdesk-media"


def give_back() -> None:
    """Hand the system what glibc keeps of pictures let go: 50 MiB after a 720p call, in some milliseconds."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)


@cache
def workers() -> ThreadPoolExecutor:
    """The pool. A thread of it is made when there is work and none is idle."""
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none, and needs none
        if mallopt is not None:
            mallopt(_M_ARENA_MAX, ARENAS)
    return ThreadPoolExecutor(WORKERS, thread_name_prefix=THREAD_NAME)
