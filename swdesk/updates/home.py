"""Where newer versions are told of. Set by who builds and publishes packages; both or neither.

While they are empty nothing looks for newer versions, and no setting for it is shown.
"""

FEED = ""
"""An https address of a small JSON object: `{"version": "1.2.0", "notes": "What is new, in plain text."}`."""

PAGE = ""
"""An https address for people, where the packages lie. It is never taken from the feed."""


def is_known() -> bool:
    """Whether there is such a place."""
    return FEED.startswith("https://") and PAGE.startswith("https://")
