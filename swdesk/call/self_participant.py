"""Oneself in the room: what the platform's mixer does with the own sound. The SDK's `SelfParticipant`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol

from swdesk.call.state import CallState
from swdesk.errors import InvalidStateTransitionError, SignalWireError
from swdesk.observable import State
from swdesk.protocol.controls import INPUT_SENSITIVITY, INPUT_VOLUME, OUTPUT_VOLUME, Control


class Ask(Protocol):
    """How a request goes out: `Session.request`."""

    def __call__(
        self, method: str, params: dict[str, Any], done: Callable[[dict[str, Any] | SignalWireError], None]
    ) -> Callable[[], None]:
        """Send it; the outcome goes to `done`. Returns how to forget it."""


class SelfParticipant:
    """The controls of the own member. Each returns when the platform has acknowledged.

    `CallState.self` shows the wished value at once; what `member.updated` says then is the truth, and a
    request that fails puts the old value back. All raise `InvalidParams` for a value out of range,
    `InvalidStateTransitionError` outside a running call or where the room does not allow it (see
    `CallState.capabilities`), `RPCTimeoutError` after 5 s, or the platform's refusal.
    """

    def __init__(self, *, state: State[CallState], ask: Ask, tail: Callable[[], dict[str, Any]]) -> None:
        self._state = state
        self._ask = ask
        self._tail = tail

    async def set_audio_input_volume(self, value: float) -> None:
        """How loud the others hear this member: -50 to 50, 0 as it is. Not the microphone's own gain."""
        allowed = self._state.value.capabilities.self.microphone_volume
        await self._set(INPUT_VOLUME, "input_volume", value, allowed=allowed)

    async def set_audio_output_volume(self, value: float) -> None:
        """How loud this member hears the others: -50 to 50, 0 as it is. Not the loudspeaker's volume."""
        allowed = self._state.value.capabilities.self.speaker_volume
        await self._set(OUTPUT_VOLUME, "output_volume", value, allowed=allowed)

    async def set_audio_input_sensitivity(self, value: float) -> None:
        """How soft a sound opens this member's microphone in a conference: 0 to 100, more opens sooner."""
        allowed = self._state.value.capabilities.self.microphone_sensitivity
        await self._set(INPUT_SENSITIVITY, "input_sensitivity", value, allowed=allowed)

    async def _set(self, control: Control, fact: str, value: float, *, allowed: bool) -> None:
        params = control.params(value, self._tail())
        state = self._state.value
        if state.is_over or state.self_id is None:
            raise InvalidStateTransitionError(f"A call that is {state.status} has no volumes to set")
        if not allowed:
            raise InvalidStateTransitionError(f"This room does not allow {control.method}")
        before = getattr(state.self, fact, None)
        self._show(fact, value)
        try:
            await self._request(control.method, params)
        except BaseException:
            if getattr(self._state.value.self, fact, None) == value:
                self._show(fact, before)
            raise

    async def _request(self, method: str, params: dict[str, Any]) -> None:
        settled: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def done(outcome: dict[str, Any] | SignalWireError) -> None:
            if settled.done():
                return
            if isinstance(outcome, SignalWireError):
                settled.set_exception(outcome)
            else:
                settled.set_result(None)

        forget = self._ask(method, params, done)
        try:
            await settled
        except asyncio.CancelledError:
            forget()
            raise

    def _show(self, fact: str, value: float | None) -> None:
        state = self._state.value
        participants = tuple(
            replace(one, **{fact: value}) if one.id == state.self_id else one  # type: ignore[arg-type]
            for one in state.participants
        )
        self._state.set(replace(state, participants=participants))
