"""REST of the space: who am I, addresses, tokens, CORS, refusals (protocol.md 2.2, 5.4, 9.1)."""

from __future__ import annotations

import base64

import pytest

from swdesk.space import frames
from swdesk.space.options import SpaceOptions

pytestmark = pytest.mark.integration


def basic(space, key: str | None = None) -> dict[str, str]:
    pair = f"{frames.PROJECT_ID}:{space.rest.api_key if key is None else key}"
    return {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}


async def test_the_signed_in_user_is_told_of(space, rest):
    status, body, _ = await rest.get("/api/fabric/subscriber/info", space.token("ada"))
    assert status == 200
    assert body["display_name"] == "Ada"
    assert body["fabric_addresses"][0]["channels"]["video"] == "/private/ada?channel=video"
    assert body["sat_claims"]["expires_at"] > 1_700_000_000


async def test_a_user_nobody_has_heard_of_is_made_by_the_token(space, rest):
    status, body, _ = await rest.get("/api/fabric/subscriber/info", space.token("grace-hopper"))
    assert (status, body["display_name"]) == (200, "Grace Hopper")


@pytest.mark.parametrize("kind", ["none", "expired", "refresh", "garbage", "revoked"])
async def test_a_bad_token_is_401_with_cors(space, rest, kind):
    token = {
        "none": None,
        "expired": space.token("ada", lifetime=-1),
        "refresh": space.token("ada", kind="Refresh"),
        "garbage": "a.b.c",
        "revoked": space.token("ada"),
    }[kind]
    if kind == "revoked":
        space.mint.expire("ada")
    status, body, headers = await rest.get("/api/fabric/subscriber/info", token)
    assert (status, body) == (401, {"error": "Unauthorized"})
    assert headers["Access-Control-Allow-Origin"] == "*"


async def test_a_preflight_is_answered_without_a_token(rest):
    status, body, headers = await rest("OPTIONS", "/api/fabric/addresses")
    assert (status, body) == (204, None)
    assert "authorization" in headers["Access-Control-Allow-Headers"]
    assert "GET" in headers["Access-Control-Allow-Methods"]


async def test_a_destination_is_found_by_its_path(space, rest):
    status, body, _ = await rest.get("/api/fabric/addresses?name=%2Fpublic%2Ftest-room", space.token("ada"))
    assert status == 200
    assert [address["name"] for address in body["data"]] == ["test-room"]
    assert body["data"][0]["channels"]["video"] == "/public/test-room?channel=video"
    assert body["data"][0]["type"] == "room"


async def test_names_are_searched_by_part(space, rest):
    _, body, _ = await rest.get("/api/fabric/addresses?name=room", space.token("ada"))
    assert {"test-room", "locked-room", "room-1"} <= {address["name"] for address in body["data"]}
    _, body, _ = await rest.get("/api/fabric/addresses?name=zebra", space.token("ada"))
    assert body["data"] == []
    assert "next" not in body["links"]


async def test_pages_follow_each_other_until_there_is_no_next(space, rest):
    token, path, names = space.token("ada"), "/api/fabric/addresses?sort_by=name&page_size=4", []
    pages = 0
    while path:
        _, body, _ = await rest.get(path, token)
        names += [address["name"] for address in body["data"]]
        path = body["links"].get("next")
        pages += 1
    assert pages > 2
    assert names == sorted(names)
    assert len(names) == len(set(names)) == len(space.directory.addresses)


async def test_an_address_by_id_and_one_that_is_not_there(space, rest):
    token = space.token("ada")
    _, body, _ = await rest.get("/api/fabric/addresses?name=%2Fpublic%2Fecho", token)
    identifier = body["data"][0]["id"]
    assert (await rest.get(f"/api/fabric/addresses/{identifier}", token))[1] == body["data"][0]
    status, body, headers = await rest.get("/api/fabric/addresses/none", token)
    assert (status, body) == (404, {"error": "Not Found"})
    assert headers["Access-Control-Allow-Origin"] == "*"


async def test_tokens_are_minted_for_the_project_and_refreshed(space, rest):
    status, body, _ = await rest(
        "POST", "/api/fabric/subscribers/tokens", headers=basic(space), json={"reference": "dora@example.com"}
    )
    assert status == 200
    assert set(body) == {"subscriber_id", "token", "refresh_token"}
    assert (await rest.get("/api/fabric/subscriber/info", body["token"]))[1]["display_name"] == "Dora"
    status, body, _ = await rest(
        "POST",
        "/api/fabric/subscribers/tokens/refresh",
        headers=basic(space),
        json={"refresh_token": body["refresh_token"]},
    )
    assert status == 201
    assert (await rest.get("/api/fabric/subscriber/info", body["token"]))[0] == 200


async def test_minting_needs_the_key_and_a_reference(space, rest):
    path = "/api/fabric/subscribers/tokens"
    assert (await rest("POST", path, headers=basic(space, "wrong"), json={"reference": "x"}))[0] == 401
    status, body, _ = await rest("POST", path, headers=basic(space), json={})
    assert status == 422
    assert body["errors"][0]["code"] == "missing_required_parameter"
    assert body["errors"][0]["attribute"] == "reference"
    path = "/api/fabric/subscribers/tokens/refresh"
    status, body, _ = await rest(
        "POST", path, headers=basic(space), json={"refresh_token": space.token("ada")}
    )
    assert (status, body["errors"][0]["code"]) == (422, "token_expired")


async def test_refusals_are_made_to_order(space, rest):
    space.faults.rest_failures.extend([500, 422, 401])
    token = space.token("ada")
    answers = [await rest.get("/api/fabric/subscriber/info", token) for _ in range(4)]
    assert [status for status, _, _ in answers] == [500, 422, 401, 200]
    assert answers[0][1] == {"error": "Internal Server Error"}
    assert answers[1][1]["errors"][0]["type"] == "validation_error"


class TestLab:
    async def test_the_lab_wants_its_key(self, rest):
        assert (await rest("GET", "/lab/state"))[0] == 401
        assert (await rest("GET", "/lab/state", headers={"X-Lab-Key": "guess"}))[0] == 401
        assert (await rest("POST", "/lab/drop", headers={"X-Lab-Key": "guess"}, json={}))[0] == 401

    async def test_faults_are_set_and_healed_from_outside(self, space, rest):
        await rest.lab("/lab/faults", delay=0.5, refuse_resume=True, invite_byes=[["USER_BUSY", 17]])
        assert (space.faults.delay, space.faults.refuse_resume) == (0.5, True)
        assert space.faults.invite_byes.popleft() == ("USER_BUSY", 17)
        await rest.lab("/lab/faults", reset=True)
        assert (space.faults.delay, space.faults.refuse_resume) == (0.0, False)

    async def test_a_fault_that_does_not_exist_is_404(self, space, rest):
        headers = {"X-Lab-Key": space.lab.key}
        assert (await rest("POST", "/lab/faults", headers=headers, json={"earthquake": 1}))[0] == 404
        assert (await rest("POST", "/lab/faults", headers=headers, json={"reset_": 1}))[0] == 404

    async def test_times_are_changed_while_it_runs(self, space, rest, sign_in):
        await rest.lab("/lab/times", session_ping_interval=0.05)
        assert space.options.session_ping_interval == 0.05
        client = await sign_in("ada")
        await client.until(lambda: any(f.get("method") == "signalwire.ping" for f in client.frames))
        headers = {"X-Lab-Key": space.lab.key}
        for name in ("names", "port", "eternity", "habits"):
            assert (await rest("POST", "/lab/times", headers=headers, json={name: 1}))[0] == 404

    async def test_tokens_of_any_kind_are_made(self, space, rest):
        made = await rest.lab("/lab/token", name="eve", lifetime=-3)
        assert (await rest.get("/api/fabric/subscriber/info", made["token"]))[0] == 401
        made = await rest.lab("/lab/token", name="eve", scopes=["sat:refresh"])
        _, body, _ = await rest.get("/api/fabric/subscriber/info", made["token"])
        assert body["sat_claims"]["scope"] == ["sat:refresh"]
        await rest.lab("/lab/expire", name="eve")
        assert (await rest.get("/api/fabric/subscriber/info", made["token"]))[0] == 401

    async def test_odd_pushes_reach_the_client(self, rest, sign_in):
        client = await sign_in("ada")
        await rest.lab("/lab/push", name="ada", kind="garbage")
        await client.until(lambda: any("garbage" in frame for frame in client.frames))
        await rest.lab("/lab/push", name="ada", kind="stale")
        await client.event("call.updated")
        assert client.protocol not in client.events[-1]["event_channel"]
        await rest.lab("/lab/push", name="ada", kind="duplicate")
        await client.until(lambda: [e["event_type"] for e in client.events].count("call.updated") == 2)
        await rest.lab("/lab/push", name="ada", kind="disconnect")
        await client.until(lambda: any(f.get("method") == "signalwire.disconnect" for f in client.frames))

    async def test_acks_are_counted(self, space, sign_in):
        client = await sign_in("ada")
        client.acks = False
        space.lab.push("ada", "unknown")
        await client.event("galaxy.rotated")
        assert space.lab.state()["sessions"][0]["acks_missing"] == 1

    async def test_answers_are_swallowed_once(self, space, rest, sign_in):
        client = await sign_in("ada")
        await rest.lab("/lab/faults", swallow=["subscriber.online"])
        with pytest.raises(TimeoutError):
            await client.request("subscriber.online", {}, timeout=0.2)
        assert "result" in await client.request("subscriber.online", {})

    async def test_registration_fails_when_told_to(self, space, sign_in):
        space.faults.online_failures = 2
        client = await sign_in("ada")
        assert (await client.request("subscriber.online", {}))["error"]["code"] == -32603
        assert "result" in await client.request("subscriber.online", {})

    async def test_ice_servers_and_stun_can_be_taken_away(self, space, rest, open_socket):
        await rest.lab("/lab/faults", no_ice_servers=True)
        await rest.lab("/lab/stun", dead=True)
        answer = await (await open_socket()).connect(space.token("ada"))
        assert answer["result"]["ice_servers"] == []
        assert space.stun.dead

    async def test_frames_are_delayed_in_order(self, space, sign_in):
        client = await sign_in("ada")
        space.faults.delay = 0.05
        for _ in range(3):
            space.lab.push("ada", "unknown")
        started = len(client.events)
        await client.request("subscriber.online", {})
        assert len(client.events) == started + 3


class TestNames:
    @pytest.fixture
    def options(self) -> SpaceOptions:
        return SpaceOptions(key_bits=2048, names=("zoe",), extra_rooms=0)

    async def test_the_space_has_the_users_it_was_told_of(self, space):
        assert set(space.directory.subscribers) == {"zoe"}
        space.token("yan")
        assert set(space.directory.subscribers) == {"zoe", "yan"}


async def test_an_embed_token_is_exchanged_for_a_guest_s(space, rest):
    embed = space.mint.embed("/public/test-room")
    status, body, _ = await rest("POST", "/api/fabric/embeds/tokens", json={"token": embed})
    assert (status, list(body)) == (201, ["token"])
    claims = space.mint.read(body["token"])
    assert (claims.name, claims.only) == ("guest", "/public/test-room")
    assert 3500 < claims.expires_at - space.mint.clock() <= 3600
    status, body, _ = await rest.get("/api/fabric/subscriber/info", body["token"])
    assert (status, body["display_name"]) == (200, "Guest")


@pytest.mark.parametrize(
    ("body", "wanted"),
    [({}, 422), ({"token": None}, 401), ({"token": "c2c_" + "0" * 32}, 401), ({"token": ["x"]}, 401)],
)
async def test_an_embed_token_that_is_none_is_refused(rest, body, wanted):
    status, _, _ = await rest("POST", "/api/fabric/embeds/tokens", json=body)
    assert status == wanted
