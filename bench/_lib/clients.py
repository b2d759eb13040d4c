"""The clients a call can be made with, each in a fresh process."""

from __future__ import annotations

import os
from typing import Any

from bench._lib.call_options import CallPlan
from bench._lib.children import run_child
from bench._lib.screen import SCREENS, Screen
from swdesk.cli.lab import LabSpace

CLIENTS = ("engine", "window")
USER = "ada"

__all__ = ["CLIENTS", "SCREENS", "measure_call"]


async def measure_call(client: str, plan: CallPlan, lab: LabSpace, screen: Screen) -> dict[str, Any]:
    """One call by one client. Raises `ChildFailed`."""
    module = {"engine": "bench._lib.headless_client", "window": "bench._lib.window_client"}[client]
    return await run_child(
        module,
        plan.to_json(),
        secrets={"token": lab.token(USER), "ca_pem": lab.ca_pem},
        environment=screen.environment if client == "window" else os.environ,
        timeout=plan.warm_up + plan.seconds + plan.delay_seconds + 90,
    )
