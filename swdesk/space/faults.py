"""What can be made to go wrong, for tests. All of it is off until asked for.

`Faults` is reached in process as `space.faults` and over loopback REST as `/lab/faults` (lab.py).
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field


@dataclass
class Faults:
    """Switches and counters that the rest of the space looks at.

    delay: seconds each frame to a client waits before it is sent, order kept.
    swallow: methods whose next answer is not sent, once each.
    refuse_resume: resuming connects are refused with -32003.
    no_ice_servers: the next connects get an empty list.
    invite_errors: what the next invites are answered with: `top` (error), `code` (result.code), `inner`.
    invite_byes: (cause, code) pairs: the next invites are created, then ended so.
    rest_failures: statuses of the next REST answers.
    online_failures: how many of the next `subscriber.online` fail with -32603.
    """

    delay: float = 0.0
    swallow: deque[str] = field(default_factory=deque)
    refuse_resume: bool = False
    no_ice_servers: bool = False
    invite_errors: deque[str] = field(default_factory=deque)
    invite_byes: deque[tuple[str, int]] = field(default_factory=deque)
    rest_failures: deque[int] = field(default_factory=deque)
    online_failures: int = 0

    def swallows(self, method: str) -> bool:
        """Whether the answer to this request is to be lost; used up by asking."""
        if method in self.swallow:
            self.swallow.remove(method)
            return True
        return False

    def reset(self) -> None:
        """Everything healthy again."""
        healthy = Faults()
        for name in vars(healthy):
            setattr(self, name, getattr(healthy, name))
