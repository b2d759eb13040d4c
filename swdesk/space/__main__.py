"""`python -m swdesk.space`: the ready line and nothing else, for tests and tools."""

from __future__ import annotations

import sys

from swdesk.space.options import SpaceOptions
from swdesk.space.run import run_space

if __name__ == "__main__":
    sys.exit(run_space(SpaceOptions(json=True)))
