"""What the exit code of a command says, in one table.

0    the call was connected and ended as asked
1    something unexpected failed; a fault of the program until shown otherwise
2    the command itself was wrong: an option, a file to read it from, an empty token
3    the token was refused: expired, cut short, made for another space
4    the destination was refused: not found, not allowed for this token, not created
5    the far side is busy or declined
6    nobody answered, or the call was not created in time
7    the network failed: no way to the space, or lost in the call
8    the media failed: a file missing or unreadable, or nothing was ever received
9    swdesk is not running, so there is nothing to act on
10   swdesk runs but does not answer
11   the running program refused: no call to act on, no such device, not possible
12   the call was placed, but something was not as expected (`swdesk call --expect …`)
130  interrupted by Ctrl+C or a signal; a call in progress was hung up
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """See the table of this module, which docs/command-line.md repeats."""

    OK = 0
    UNEXPECTED = 1
    USAGE = 2
    TOKEN_REFUSED = 3
    DESTINATION_REFUSED = 4
    BUSY = 5
    NO_ANSWER = 6
    NETWORK = 7
    MEDIA = 8
    NOT_RUNNING = 9
    NOT_ANSWERING = 10
    REFUSED = 11
    NOT_AS_EXPECTED = 12
    INTERRUPTED = 130

    @property
    def outcome(self) -> str:
        """The word that stands for this code in JSON."""
        return self.name.lower().replace("_", "-")
