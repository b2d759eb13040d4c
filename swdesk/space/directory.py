"""Who and what can be called here: subscribers, made when first named, and the fixed addresses."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

_NAMESPACE = uuid.UUID("5f0c6a55-8a2e-4b43-9f9c-9d3b6b1d7f10")
_CREATED = "2026-01-05T09:00:00Z"

PUBLIC = {
    "test-room": ("Test room", "room"),
    "echo": ("Echo", "app"),
    "busy": ("Always busy", "app"),
    "no-answer": ("Nobody answers", "app"),
    "not-allowed": ("Not allowed", "app"),
    "drops-after-10s": ("Drops after ten seconds", "app"),
    "early-media": ("Early media", "app"),
    "no-video": ("Sound only", "app"),
    "silent": ("Never answered", "app"),
    "locked-room": ("Locked room", "room"),
}


def stable_id(text: str) -> str:
    """The same UUID for the same name in every run."""
    return str(uuid.uuid5(_NAMESPACE, text))


@dataclass(frozen=True)
class Address:
    """One entry of `GET /api/fabric/addresses`."""

    name: str
    display_name: str
    kind: str
    context: str
    locked: bool = False

    @property
    def address_id(self) -> str:
        """Its id."""
        return stable_id(f"address:{self.path}")

    @property
    def path(self) -> str:
        """What is dialled."""
        return f"/{self.context}/{self.name}"

    def as_json(self) -> dict[str, Any]:
        """The REST shape (protocol.md 5.4)."""
        return {
            "id": self.address_id,
            "name": self.name,
            "display_name": self.display_name,
            "type": self.kind,
            "resource_id": stable_id(f"resource:{self.path}"),
            "cover_url": None,
            "preview_url": None,
            "locked": self.locked,
            "created_at": _CREATED,
            "channels": {
                channel: f"{self.path}?channel={channel}" for channel in ("audio", "video", "messaging")
            },
        }


@dataclass(frozen=True)
class Subscriber:
    """A user of the space."""

    name: str

    @property
    def subscriber_id(self) -> str:
        """Its id."""
        return stable_id(f"subscriber:{self.name}")

    @property
    def display_name(self) -> str:
        """`ada` is shown as `Ada`."""
        return self.name.replace("-", " ").title()

    @property
    def address(self) -> Address:
        """Where it is called."""
        return Address(self.name, self.display_name, "subscriber", "private")

    def as_json(self) -> dict[str, Any]:
        """`GET /api/fabric/subscriber/info` without the claims of the token (protocol.md 2.2)."""
        return {
            "id": self.subscriber_id,
            "email": f"{self.name}@example.com",
            "first_name": self.display_name.split()[0],
            "last_name": "Lab",
            "display_name": self.display_name,
            "job_title": "Tester",
            "time_zone": 1,
            "country": "GB",
            "region": "",
            "company_name": "Local space",
            "push_notification_key": stable_id(f"push:{self.name}"),
            "app_settings": {"display_name": "swdesk", "scopes": []},
            "fabric_addresses": [self.address.as_json()],
        }


@dataclass
class Directory:
    """All of them."""

    subscribers: dict[str, Subscriber] = field(default_factory=dict)
    addresses: list[Address] = field(default_factory=list)

    @classmethod
    def of(cls, names: tuple[str, ...], extra_rooms: int) -> Directory:
        """The usual addresses, these subscribers, and some more rooms."""
        directory = cls()
        for name, (display_name, kind) in PUBLIC.items():
            directory.addresses.append(Address(name, display_name, kind, "public", name == "locked-room"))
        for number in range(1, extra_rooms + 1):
            directory.addresses.append(Address(f"room-{number}", f"Room {number}", "room", "public"))
        for name in names:
            directory.subscriber(name)
        return directory

    def subscriber(self, name: str) -> Subscriber:
        """The subscriber of this name, created when there is none."""
        if name not in self.subscribers:
            self.subscribers[name] = Subscriber(name)
            self.addresses.append(self.subscribers[name].address)
        return self.subscribers[name]

    def find(self, wanted: str) -> list[Address]:
        """What `name=` finds: the exact path first of all, else any name that contains the text."""
        exact = [address for address in self.addresses if address.path == wanted]
        if exact or wanted.startswith("/"):
            return exact
        text = wanted.lower()
        return [
            address
            for address in self.addresses
            if text in address.name.lower() or text in address.display_name.lower()
        ]
