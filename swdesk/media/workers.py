"""The threads that encode and scale, one set for all legs of the process: they outlive the calls."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import cache

from swdesk.memory import limit_arenas

WORKERS = 6
THREAD_NAME = "swdesk-media"


@cache
def workers() -> ThreadPoolExecutor:
    """The pool. A thread of it is made when there is work and none is idle."""
    limit_arenas()  # late, for whoever uses this as a library
    return ThreadPoolExecutor(WORKERS, thread_name_prefix=THREAD_NAME)
