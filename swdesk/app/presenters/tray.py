"""What the icon in the tray shows: how the account and the call stand, and what can be done about it now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from swdesk.app.i18n import source, tr
from swdesk.app.phone import Presence
from swdesk.app.presenters.account import AccountView
from swdesk.app.presenters.call import StageView


class TrayState(StrEnum):
    """One colour and one shape each."""

    SIGNED_OUT = "signed-out"
    ONLINE = "online"
    TROUBLE = "trouble"
    CALLING = "calling"
    IN_CALL = "in-call"
    MUTED = "muted"


WORDS = {
    TrayState.SIGNED_OUT: source("Signed out"),
    TrayState.ONLINE: source("Ready"),
    TrayState.TROUBLE: source("Reconnecting"),
    TrayState.CALLING: source("Calling"),
    TrayState.IN_CALL: source("In call"),
    TrayState.MUTED: source("In call, muted"),
}


@dataclass(frozen=True, slots=True)
class TrayView:
    """What the icon, its tooltip and its menu show."""

    state: TrayState = TrayState.SIGNED_OUT
    tooltip: str = ""
    has_call: bool = False
    can_mute: bool = False
    is_muted: bool = False
    can_switch_camera: bool = False
    is_camera_off: bool = False


def tray_view(stage: StageView, account: AccountView) -> TrayView:
    """The view of the moment."""
    state = _state(stage, account.presence)
    lines = ["swdesk"]
    if stage.is_active:
        lines.append(" ".join(part for part in (stage.destination, stage.elapsed) if part))
    lines.append(tr(WORDS[state]))
    return TrayView(
        state=state,
        tooltip="\n".join(lines),
        has_call=stage.has_call,
        can_mute=stage.has_call and stage.can_mute,
        is_muted=stage.is_muted,
        can_switch_camera=stage.has_call and stage.can_switch_camera,
        is_camera_off=stage.is_camera_off,
    )


def _state(stage: StageView, presence: Presence) -> TrayState:
    if stage.is_active:
        if stage.status == "recovering":
            return TrayState.TROUBLE
        if stage.status != "connected":
            return TrayState.CALLING
        return TrayState.MUTED if stage.is_muted else TrayState.IN_CALL
    if presence is Presence.ONLINE:
        return TrayState.ONLINE
    if presence in (Presence.RECONNECTING, Presence.SIGNING_IN):
        return TrayState.TROUBLE
    return TrayState.SIGNED_OUT
