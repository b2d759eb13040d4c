"""Where the system asks nobody: macOS goes by the app's own file."""

from __future__ import annotations

from swdesk.handlers import SCHEMES, Advice, Handler, HandlersProblem


class NoHandlers:
    """Knows nothing, changes nothing, and says what to do instead."""

    can_register = False

    def __init__(self, advice: Advice) -> None:
        self.advice = advice

    def look(self) -> tuple[Handler, ...]:
        """Unknown, each of them."""
        return tuple(Handler(scheme) for scheme in SCHEMES)

    def register(self) -> None:
        """Not in this way."""
        raise HandlersProblem("Links cannot be registered from here on this system.")

    def unregister(self) -> None:
        """Likewise."""
        self.register()
