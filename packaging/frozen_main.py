"""What the frozen program runs: `swdesk`."""

import sys

from swdesk.__main__ import main

sys.exit(main())
