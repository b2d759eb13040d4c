"""The threads that encode and scale, one set for all legs of the process.

Threads that come and go with each call would spread the codecs' memory over ever more of the C library's
arenas: measured, 30 MB more every few dozen calls. These stay, and fifty calls add nothing.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import cache

WORKERS = 6
THREAD_NAME = "swdesk-media"


@cache
def workers() -> ThreadPoolExecutor:
    """The pool. A thread of it is made when there is work and none is idle."""
    return ThreadPoolExecutor(WORKERS, thread_name_prefix=THREAD_NAME)
