"""Addresses, users and the pages they come in."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest

from swdesk.directory.address import Address
from swdesk.directory.directory import Directory, parse_page
from swdesk.directory.user import User
from swdesk.errors import MessageParseError, TransportConnectionError

ROOM = {
    "id": "r-1",
    "name": "test-room",
    "display_name": "Test room",
    "type": "room",
    "locked": True,
    "cover_url": None,
    "channels": {"audio": "/public/test-room?channel=audio", "video": "/public/test-room?channel=video"},
}


def test_a_room_is_dialled_with_video_and_a_person_with_sound() -> None:
    room = Address.parse(ROOM)
    assert room.default_channel == "/public/test-room?channel=video"
    assert room.locked
    assert room.label == "Test room"
    person = Address.parse({**ROOM, "type": "subscriber", "display_name": ""})
    assert person.default_channel == "/public/test-room?channel=audio"
    assert person.label == "test-room"
    assert Address.parse({"id": "x", "name": "x", "channels": None}).default_channel is None


@pytest.mark.parametrize(
    "entry", [None, [], "x", {}, {"id": "x"}, {"id": 1, "name": "x"}, {"id": "", "name": "x"}]
)
def test_an_entry_without_the_least_is_no_address(entry: object) -> None:
    with pytest.raises(MessageParseError):
        Address.parse(entry)


def test_a_page_keeps_what_can_be_read() -> None:
    assert [address.id for address in parse_page({"data": [ROOM, {"id": "bad"}, None]})] == ["r-1"]
    assert parse_page({}) == parse_page([]) == parse_page({"data": 1}) == ()


def test_a_user() -> None:
    user = User.parse(
        {
            "id": "u-1",
            "first_name": "Ada",
            "last_name": "Byron",
            "time_zone": "1",
            "fabric_addresses": [ROOM, {"broken": 1}],
            "sat_claims": {"scope": ["sat:refresh", 1], "expires_at": 1767225600},
        }
    )
    assert user.label == "Ada Byron"
    assert [address.id for address in user.addresses] == ["r-1"]
    assert user.scopes == ("sat:refresh",)
    assert user.expires_at == 1767225600.0
    assert User.parse({"id": "u", "email": "a@b"}).label == "a@b"
    assert User.parse({"id": "u", "sat_claims": {"scope": "x"}}).scopes == ()


@pytest.mark.parametrize("body", [None, [], {}, {"id": 5}])
def test_a_body_without_an_id_is_no_user(body: object) -> None:
    with pytest.raises(MessageParseError):
        User.parse(body)


class Pages:
    """REST that has these pages."""

    def __init__(self, *pages: Any) -> None:
        self.given = pages
        self.asked: list[str] = []

    async def get(self, path: str, *, deadline: float | None = None) -> Any:
        self.asked.append(path)
        return self.given[0]

    async def pages(self, path: str) -> AsyncIterator[Mapping[str, Any]]:
        self.asked.append(path)
        for page in self.given:
            if isinstance(page, Exception):
                raise page
            yield page


async def test_more_is_loaded_page_by_page_without_oneself() -> None:
    other = {**ROOM, "id": "r-2"}
    directory = Directory(Pages({"data": [ROOM]}, {"data": [other, ROOM]}), frozenset({"r-1"}))
    assert await directory.load_more()
    assert directory.addresses.value == ()
    assert await directory.load_more()
    assert [address.id for address in directory.addresses.value] == ["r-2"]
    assert not await directory.load_more()
    assert not await directory.load_more()
    assert directory.is_complete.value


async def test_after_a_failure_the_list_begins_again() -> None:
    rest = Pages({"data": [ROOM]}, TransportConnectionError("gone"))
    directory = Directory(rest)
    await directory.load_more()
    with pytest.raises(TransportConnectionError):
        await directory.load_more()
    assert await directory.load_more()
    assert [address.id for address in directory.addresses.value] == ["r-1"]


async def test_find_asks_for_the_name_without_its_query() -> None:
    rest = Pages({"data": [ROOM]})
    assert (await Directory(rest).find("/public/test room?channel=video")) == Address.parse(ROOM)
    assert rest.asked == ["/api/fabric/addresses?name=%2Fpublic%2Ftest%20room"]
    assert await Directory(Pages({"data": []})).find("/x") is None
