"""Calls through the space, from a raw client: every destination, both directions, ends and controls."""

from __future__ import annotations

import asyncio

import pytest

from swdesk.space.options import SpaceOptions
from swdesk.space.rtc import sdp

pytestmark = pytest.mark.integration


async def end_of(client, call_id: str) -> tuple[str, int]:
    bye = await client.verto_event("verto.bye", call_id=call_id)
    params = bye["params"]["params"]
    return params["cause"], params["causeCode"]


def order(client) -> list[str]:
    """What came in, by name, in order."""
    names = []
    for frame in client.frames:
        params = frame.get("params", {})
        if frame.get("method") == "signalwire.event":
            inner = params["params"]
            names.append(
                inner["method"] if params["event_type"] == "webrtc.message" else params["event_type"]
            )
        elif "result" in frame and isinstance(frame["result"].get("result"), dict):
            names.append("result")
    return names


async def test_a_call_is_told_of_in_the_platforms_order(sign_in):
    client = await sign_in("ada")
    call_id = await client.dial("/public/echo?channel=video")
    await client.event("layout.changed")
    names = order(client)
    assert names[names.index("result") :][:4] == ["result", "verto.answer", "call.joined", "layout.changed"]
    assert names[names.index("result") - 1] == "signalwire.authorization.state"
    joined = await client.event("call.joined")
    assert joined["call_id"] == call_id
    assert joined["room_session"]["members"][0]["member_id"] == joined["member_id"]
    assert "layout" in joined["capabilities"]
    answer = await client.verto_event("verto.answer")
    assert isinstance(answer["params"]["id"], int)
    assert answer["node_id"] == joined["node_id"]


async def test_the_member_id_of_the_result_is_the_one_that_joins(sign_in):
    client = await sign_in("ada")
    _, inner = await client.invite("/public/echo")
    joined = await client.event("call.joined")
    assert inner["result"]["memberID"] == joined["member_id"]


async def test_media_params_follow_the_connection(sign_in):
    client = await sign_in("ada")
    call_id = await client.dial("/public/echo")
    params = await client.verto_event("verto.mediaParams", call_id=call_id)
    assert params["params"]["params"]["mediaParams"]["audio"]["echoCancellation"] is True


@pytest.mark.parametrize(
    ("destination", "end"),
    [
        ("/public/busy", ("USER_BUSY", 17)),
        ("/public/no-answer", ("NO_ANSWER", 19)),
        ("/public/nowhere", ("NO_ROUTE_DESTINATION", 3)),
        ("what is this", ("NO_ROUTE_DESTINATION", 3)),
        ("", ("NO_ROUTE_DESTINATION", 3)),
        ("/public/locked-room", ("CALL_REJECTED", 21)),
        ("/private/bob", ("USER_NOT_REGISTERED", 806)),
        ("/private/nobody", ("SUBSCRIBER_ABSENT", 20)),
        ("/bob", ("USER_NOT_REGISTERED", 806)),
        ("/public/drops-after-10s", ("NORMAL_CLEARING", 16)),
    ],
)
async def test_destinations_that_end_by_themselves(sign_in, destination, end):
    client = await sign_in("ada")
    call_id, inner = await client.invite(destination)
    assert inner["result"]["message"] == "CALL CREATED"
    assert await end_of(client, call_id) == end
    assert (await client.bye(call_id))["error"]["message"] == "CALL DOES NOT EXIST"


async def test_a_forbidden_destination_is_an_invite_error(sign_in):
    client = await sign_in("ada")
    _, answer = await client.invite("/public/not-allowed")
    assert answer["result"]["code"] == "403"


async def test_a_silent_destination_never_answers_and_can_be_hung_up(sign_in):
    client = await sign_in("ada")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(client.invite("/public/silent", call_id="c-1"), 0.3)
    assert (await client.bye("c-1"))["result"]["message"] == "CALL ENDED"


@pytest.mark.parametrize("layer", ["top", "code", "inner"])
async def test_an_invite_fails_in_the_layer_asked_for(space, sign_in, layer):
    client = await sign_in("ada")
    space.faults.invite_errors.append(layer)
    call_id, answer = await client.invite("/public/echo")
    if layer == "top":
        assert answer["error"]["code"] == -32603
    elif layer == "code":
        assert answer["result"]["code"] == "503"
    else:
        assert answer["error"]["code"] == -32002
        assert answer["error"]["callID"] == call_id
    assert (await client.invite("/public/echo"))[1]["result"]["message"] == "CALL CREATED"


async def test_an_invite_ends_with_the_bye_asked_for(space, sign_in):
    client = await sign_in("ada")
    space.faults.invite_byes.append(("NORMAL_CIRCUIT_CONGESTION", 34))
    call_id, _ = await client.invite("/public/echo")
    assert await end_of(client, call_id) == ("NORMAL_CIRCUIT_CONGESTION", 34)


async def test_an_offer_nothing_can_be_made_of_ends_with_88(sign_in):
    client = await sign_in("ada")
    offer = (await (await client.leg()).offer()).replace("a=candidate:", "a=nothing:")
    dialog = {"callID": "c-1", "destination_number": "/public/echo"}
    inner = await client.verto("verto.invite", {"dialogParams": dialog, "sdp": offer}, call_id="c-1")
    assert inner["result"]["message"] == "CALL CREATED"
    assert await end_of(client, "c-1") == ("INCOMPATIBLE_DESTINATION", 88)


async def test_a_far_end_that_fails_ends_the_call_and_is_logged(space, sign_in, caplog):
    client = await sign_in("ada")

    def broken(name: str) -> None:
        raise ZeroDivisionError

    space.relay.exchange.conference = broken
    call_id, _ = await client.invite("/public/test-room")
    assert await end_of(client, call_id) == ("NORMAL_TEMPORARY_FAILURE", 41)
    assert "ZeroDivisionError" in caplog.text


async def test_hanging_up_ends_the_call_once(space, sign_in):
    client = await sign_in("ada")
    call_id = await client.dial("/public/echo")
    inner = await client.bye(call_id, cause="USER_BUSY", causeCode="17")
    assert inner["result"] == {
        "callID": call_id,
        "message": "CALL ENDED",
        "causeCode": 17,
        "cause": "USER_BUSY",
    }
    inner = await client.bye(call_id)
    assert (inner["error"]["code"], inner["error"]["message"]) == (-32002, "CALL DOES NOT EXIST")
    assert space.lab.state()["calls"] == []
    assert "verto.bye" not in order(client)


async def test_a_bye_without_dialog_is_refused(sign_in):
    client = await sign_in("ada")
    inner = await client.verto("verto.bye", {}, call_id="c-1")
    assert inner["error"]["message"] == "Dialog data missing"


async def test_nobody_ends_the_call_of_another(sign_in, space):
    ada, bob = await sign_in("ada"), await sign_in("bob")
    call_id = await ada.dial("/public/echo")
    assert (await bob.bye(call_id))["error"]["message"] == "CALL DOES NOT EXIST"
    assert len(space.lab.state()["calls"]) == 1


class TestPhone:
    async def test_a_number_rings_with_early_media_then_answers_without_a_description(self, sign_in, space):
        client = await sign_in("ada")
        call_id, _ = await client.invite("+15551234567")
        media = (await client.verto_event("verto.media", call_id=call_id))["params"]["params"]
        assert "m=video 0 UDP/TLS/RTP/SAVPF 19" in media["sdp"]
        answer = (await client.verto_event("verto.answer", call_id=call_id))["params"]["params"]
        assert "sdp" not in answer
        names = order(client)
        assert names.index("verto.media") < names.index("verto.answer") < names.index("call.joined")
        assert names.count("call.state") == 3

    async def test_digits_are_heard(self, sign_in, space):
        client = await sign_in("ada")
        call_id = await client.dial("sip:bob@example.com")
        params = {"sessid": call_id, "dialogParams": {"callID": call_id}, "dtmf": "12#"}
        assert (await client.verto("verto.info", params, call_id=call_id))["result"]["message"] == "SENT"
        await client.verto("verto.info", {**params, "dtmf": "9"}, call_id=call_id)
        assert space.lab.state()["calls"][0]["digits"] == "12#9"

    async def test_digits_for_an_unknown_call_succeed_without_being_sent(self, sign_in):
        client = await sign_in("ada")
        inner = await client.verto("verto.info", {"dtmf": "1", "dialogParams": {"callID": "none"}})
        assert inner["result"] == {}


class TestInbound:
    async def ring(self, caller, *callees):
        call_id, _ = await caller.invite("/private/bob", userVariables={"ticket": "42"})
        invites = [await callee.verto_event("verto.invite") for callee in callees]
        return call_id, invites

    async def answer(self, client, invite):
        params = invite["params"]["params"]
        leg = await client.leg()
        body = {"dialogParams": {"callID": params["callID"]}, "sdp": await leg.answer(params["sdp"])}
        return leg, await client.verto("verto.answer", body, call_id=params["callID"])

    async def test_the_invite_says_who_calls_whom(self, sign_in):
        ada, bob = await sign_in("ada"), await sign_in("bob")
        call_id, (invite,) = await self.ring(ada, bob)
        params = invite["params"]["params"]
        assert params["callID"] != call_id
        assert (params["caller_id_name"], params["caller_id_number"]) == ("Ada", "/private/ada")
        assert (params["callee_id_name"], params["callee_id_number"]) == ("Bob", "/private/bob")
        assert params["userVariables"] == {"ticket": "42"}
        assert [section.kind for section in sdp.parse(params["sdp"])] == ["audio", "video"]

    async def test_an_answer_connects_both_and_a_bye_ends_both(self, space, sign_in):
        ada, bob = await sign_in("ada"), await sign_in("bob")
        call_id, (invite,) = await self.ring(ada, bob)
        _, inner = await self.answer(bob, invite)
        assert inner["result"]["message"] == "CALL ANSWERED"
        assert "sdp" in (await ada.verto_event("verto.answer", call_id=call_id))["params"]["params"]
        joined = await bob.event("call.joined")
        assert joined["member_id"] == inner["result"]["memberID"]
        assert len(joined["room_session"]["members"]) == 2
        await bob.bye(invite["params"]["params"]["callID"])
        assert await end_of(ada, call_id) == ("NORMAL_CLEARING", 16)
        assert space.lab.state()["calls"] == []

    async def test_all_sockets_ring_and_the_first_answer_wins(self, sign_in):
        ada, desk, phone = await sign_in("ada"), await sign_in("bob"), await sign_in("bob")
        _, (first, second) = await self.ring(ada, desk, phone)
        ids = [invite["params"]["params"]["callID"] for invite in (first, second)]
        assert ids[0] != ids[1]
        await self.answer(phone, second)
        assert await end_of(desk, ids[0]) == ("LOSE_RACE", 702)
        _, inner = await self.answer(desk, first)
        assert inner["error"]["message"] == "CALL DOES NOT EXIST"

    async def test_a_rejection_reaches_the_caller(self, sign_in):
        ada, bob = await sign_in("ada"), await sign_in("bob")
        call_id, (invite,) = await self.ring(ada, bob)
        await bob.bye(invite["params"]["params"]["callID"], cause="USER_BUSY", causeCode="17")
        assert await end_of(ada, call_id) == ("USER_BUSY", 17)

    async def test_one_rejection_of_two_does_not(self, sign_in):
        ada, desk, phone = await sign_in("ada"), await sign_in("bob"), await sign_in("bob")
        call_id, (first, second) = await self.ring(ada, desk, phone)
        await desk.bye(first["params"]["params"]["callID"], cause="USER_BUSY", causeCode="17")
        await self.answer(phone, second)
        await ada.verto_event("verto.answer", call_id=call_id)

    async def test_a_caller_who_gives_up_stops_the_ringing(self, sign_in):
        ada, bob = await sign_in("ada"), await sign_in("bob")
        call_id, (invite,) = await self.ring(ada, bob)
        await ada.bye(call_id)
        assert await end_of(bob, invite["params"]["params"]["callID"]) == ("ORIGINATOR_CANCEL", 487)

    async def test_nobody_answers(self, sign_in):
        ada, bob = await sign_in("ada"), await sign_in("bob")
        call_id, (invite,) = await self.ring(ada, bob)
        assert await end_of(ada, call_id) == ("NO_ANSWER", 19)
        assert await end_of(bob, invite["params"]["params"]["callID"]) == ("NO_ANSWER", 19)

    async def test_an_answer_without_media_leaves_it_ringing(self, sign_in):
        ada, bob = await sign_in("ada"), await sign_in("bob")
        _, (invite,) = await self.ring(ada, bob)
        call_id = invite["params"]["params"]["callID"]
        inner = await bob.verto("verto.answer", {"dialogParams": {"callID": call_id}}, call_id=call_id)
        assert inner["error"]["message"] == "CODEC ERROR"
        _, inner = await self.answer(bob, invite)
        assert "result" in inner

    @pytest.mark.parametrize("who", ["caller", "callee"])
    async def test_an_end_between_answer_and_connection_is_the_end_for_both(self, space, sign_in, who):
        ada, bob = await sign_in("ada"), await sign_in("bob")
        call_id, (invite,) = await self.ring(ada, bob)
        leg_id = invite["params"]["params"]["callID"]
        never = asyncio.Event()
        space.relay.exchange.calls[call_id].answer_offer = lambda offer: never.wait()
        await self.answer(bob, invite)
        if who == "caller":
            await ada.bye(call_id)
            assert await end_of(bob, leg_id) == ("NORMAL_CLEARING", 16)
        else:
            await bob.bye(leg_id)
            assert await end_of(ada, call_id) == ("NORMAL_CLEARING", 16)
        assert space.lab.state()["calls"] == []

    async def test_one_who_is_not_online_is_not_rung(self, sign_in):
        ada, bob = await sign_in("ada"), await sign_in("bob")
        await bob.request("subscriber.offline", {})
        call_id, _ = await ada.invite("/private/bob")
        assert await end_of(ada, call_id) == ("USER_NOT_REGISTERED", 806)


class TestPings:
    @pytest.fixture
    def options(self) -> SpaceOptions:
        return SpaceOptions(key_bits=2048, call_ping_interval=0.5)

    def pong(self, call_id: str) -> dict[str, object]:
        return {"callID": call_id, "dialogParams": {"callID": call_id}}

    async def test_a_missed_pong_ends_the_call_with_102(self, sign_in):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        ping = await client.verto_event("verto.ping", call_id=call_id)
        assert ping["params"]["params"]["dialogParams"] == {"callID": call_id}
        assert await end_of(client, call_id) == ("RECOVERY_ON_TIMER_EXPIRE", 102)
        names = order(client)
        assert names.index("call.left") < names.index("verto.bye")
        assert names.count("verto.ping") == 1

    async def test_pongs_keep_it_alive_asked_for_or_not(self, sign_in, space):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        for _ in range(12):
            await asyncio.sleep(0.1)
            await client.verto("verto.pong", self.pong(call_id), call_id=call_id)
        assert space.lab.state()["calls"]

    async def test_a_ping_is_lost_with_the_socket_and_a_late_pong_counts(self, space, sign_in, open_socket):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        space.lab.drop("ada")
        await asyncio.sleep(0.6)
        again = await open_socket()
        await again.connect(space.token("ada"), authorization_state=client.state, protocol=client.protocol)
        await again.verto("verto.pong", self.pong(call_id), call_id=call_id)
        await again.verto_event("verto.ping", call_id=call_id)
        assert [e for e in again.events if e["params"].get("method") == "verto.bye"] == []


class TestReattach:
    async def resume(self, space, open_socket, client, state=None):
        space.lab.drop("ada")
        again = await open_socket()
        answer = await again.connect(
            space.token("ada"), authorization_state=state or client.state, protocol=client.protocol
        )
        assert "result" in answer
        return again

    async def test_the_same_call_comes_back_with_the_same_member(self, space, sign_in, open_socket):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        member = (await client.event("call.joined"))["member_id"]
        again = await self.resume(space, open_socket, client)
        await again.dial("/public/echo", call_id=call_id, attach=True, reattaching=True)
        assert (await again.event("call.joined"))["member_id"] == member
        assert len(space.lab.state()["calls"]) == 1

    async def test_a_state_from_before_the_call_does_not_know_it(self, space, sign_in, open_socket):
        client = await sign_in("ada")
        early = client.state
        call_id = await client.dial("/public/echo")
        again = await self.resume(space, open_socket, client, early)
        _, inner = await again.invite("/public/echo", call_id=call_id, attach=True)
        assert (inner["error"]["code"], inner["error"]["causeCode"]) == (-32002, 95)

    async def test_another_session_does_not_get_it(self, space, sign_in):
        client, other = await sign_in("ada"), await sign_in("ada")
        call_id = await client.dial("/public/echo")
        _, inner = await other.invite("/public/echo", call_id=call_id, attach=True)
        assert inner["error"]["cause"] == "INVALID_MSG_UNSPECIFIED"

    async def test_a_call_that_is_gone_ends_with_81(self, sign_in):
        client = await sign_in("ada")
        call_id, _ = await client.invite("/public/echo", attach=True)
        assert await end_of(client, call_id) == ("INVALID_CALL_REFERENCE", 81)


class TestModify:
    async def modify(self, client, call_id, **params):
        body = {"dialogParams": {"callID": call_id}, **params}
        return await client.verto("verto.modify", body, call_id=call_id)

    async def test_hold_and_unhold_and_toggle(self, sign_in):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        for action, state in [("hold", "held"), ("unhold", "active"), ("toggleHold", "held")]:
            inner = await self.modify(client, call_id, action=action)
            assert inner["result"] == {"callID": call_id, "action": action, "holdState": state}

    async def test_errors(self, sign_in):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        inner = await self.modify(client, call_id, action="updateMedia")
        assert (inner["error"]["code"], inner["error"]["message"]) == (-32002, "SDP missing")
        inner = await self.modify(client, call_id, action="transfer", destination="/public/busy")
        assert inner["error"]["message"] == "call is not bridged"
        inner = await self.modify(client, "none", action="hold")
        assert inner["error"]["message"] == "CALL DOES NOT EXIST"
        inner = await self.modify(client, call_id, action="somersault")
        assert inner["result"]["action"] == "somersault"

    async def test_media_cannot_be_updated_before_the_answer(self, sign_in):
        client = await sign_in("ada")
        call_id, _ = await client.invite("/public/no-answer")
        inner = await self.modify(client, call_id, action="updateMedia", sdp="v=0")
        assert inner["error"]["message"] == "Cannot update a call that has not been answered."


class TestScreenShare:
    async def test_a_screen_leg_is_a_member_with_a_parent_and_ends_alone(self, sign_in, space):
        client = await sign_in("ada")
        call_id = await client.dial("/public/test-room")
        own = (await client.event("call.joined"))["member_id"]
        variables = {"memberCallId": call_id, "memberId": own}
        leg_id, inner = await client.invite("/public/test-room", screenShare=True, userVariables=variables)
        assert inner["result"]["memberID"] != own
        joined = await client.until(
            lambda: next(
                (
                    e["params"]["member"]
                    for e in client.events
                    if e["event_type"] == "member.joined" and e["params"]["member"]["type"] == "screen"
                ),
                None,
            )
        )
        assert (joined["parent_id"], joined["call_id"]) == (own, leg_id)
        body = {"dialogParams": {"callID": leg_id}}
        inner = await client.verto("verto.bye", body, call_id=call_id)
        assert inner["result"]["callID"] == leg_id
        assert [call["call_id"] for call in space.lab.state()["calls"]] == [call_id]

    async def test_a_share_of_an_unknown_call_is_refused(self, sign_in):
        client = await sign_in("ada")
        variables = {"memberCallId": "none"}
        _, answer = await client.invite("/public/test-room", screenShare=True, userVariables=variables)
        assert answer["error"]["code"] == -32003

    async def test_a_share_ends_with_its_call(self, sign_in, space):
        client = await sign_in("ada")
        call_id = await client.dial("/public/test-room")
        await client.invite("/public/test-room", screenShare=True, userVariables={"memberCallId": call_id})
        await client.bye(call_id)
        assert space.lab.state()["calls"] == []


class TestControls:
    async def ask(self, client, method, **params):
        joined = await client.event("call.joined")
        own = {name: joined[name] for name in ("node_id", "call_id", "member_id")}
        return await client.request(method, {"self": own, "target": own, **params})

    @pytest.mark.parametrize(
        ("method", "params", "flag", "value"),
        [
            ("call.mute", {"channels": ["audio"]}, "audio_muted", True),
            ("call.mute", {"channels": ["video"]}, "video_muted", True),
            ("call.unmute", {"channels": ["audio", "video"]}, "audio_muted", False),
            ("call.deaf", {}, "deaf", True),
            ("call.raisehand", {}, "handraised", True),
            ("call.microphone.volume.set", {"volume": 7}, "input_volume", 7),
            ("call.lowbitrate.set", {"lowbitrate": True}, "lowbitrate", True),
        ],
    )
    async def test_the_answer_acknowledges_and_the_event_tells(self, sign_in, method, params, flag, value):
        client = await sign_in("ada")
        await client.dial("/public/echo")
        answer = await self.ask(client, method, **params)
        assert answer["result"] == {"code": "200", "message": "OK"}
        updated = await client.event("member.updated")
        assert updated["member"][flag] == value
        assert flag in updated["member"]["updated"]

    async def test_layouts_are_listed_and_set_and_unknown_ones_ignored(self, sign_in):
        client = await sign_in("ada")
        await client.dial("/public/test-room")
        await client.event("layout.changed")
        listed = await self.ask(client, "call.layout.list")
        assert "grid-responsive" in listed["result"]["layouts"]
        seen = len(client.events)
        await self.ask(client, "call.layout.set", layout="no-such")
        await self.ask(client, "call.layout.set", layout="1x1")
        changed = await client.event("layout.changed", after=seen)
        assert changed["layout"]["id"] == "1x1"
        assert (await self.ask(client, "call.layout.set"))["result"]["code"] == "422"

    async def test_the_room_is_locked_for_everyone(self, sign_in):
        client, other = await sign_in("ada"), await sign_in("bob")
        await client.dial("/public/room-1")
        await self.ask(client, "call.lock")
        assert (await client.event("call.updated"))["room_session"]["locked"] is True
        call_id, _ = await other.invite("/public/room-1")
        assert await end_of(other, call_id) == ("CALL_REJECTED", 21)

    async def test_a_member_is_removed_and_a_room_ended(self, sign_in):
        ada, bob = await sign_in("ada"), await sign_in("bob")
        first = await ada.dial("/public/room-1")
        second = await bob.dial("/public/room-1")
        target = await bob.event("call.joined")
        await self.ask(ada, "call.member.remove", targets=[{"member_id": target["member_id"]}])
        assert await end_of(bob, second) == ("NORMAL_CLEARING", 16)
        await self.ask(ada, "call.end")
        assert await end_of(ada, first) == ("NORMAL_CLEARING", 16)

    async def test_a_call_one_has_not_is_404(self, sign_in):
        client = await sign_in("ada")
        answer = await client.request("call.mute", {"self": {"call_id": "none"}, "channels": ["audio"]})
        assert answer["result"]["code"] == "404"


async def test_a_guest_calls_one_address_alone_and_is_not_called(open_socket, space):
    client = await open_socket()
    await client.connect(space.mint.admit(space.mint.embed("/public/echo")))
    assert "error" in await client.request("subscriber.online", {})
    _, refused = await client.invite("/public/test-room")
    assert refused["result"]["code"] == "403"
    call_id = await client.dial("/public/echo?channel=video")
    await client.bye(call_id)
