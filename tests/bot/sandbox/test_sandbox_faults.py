"""Faults strike the calls they are meant for; Telegram's pace is kept when it is switched on."""

import asyncio
import time

import aiohttp
import pytest
from sandbox_wire import Call

from bot.sandbox.server import Sandbox
from bot.sandbox.world import people
from bot.sandbox.world.faults import Fault, Faults


@pytest.mark.parametrize(("kind", "arrived"), [("lost_before", 0), ("lost_after", 1)])
async def test_a_lost_connection_leaves_open_whether_the_message_arrived(
    call: Call, sandbox: Sandbox, ana: int, kind: str, arrived: int
) -> None:
    sandbox.faults.add(Fault(kind, method="sendMessage", next=1))
    assert (await call("getMe"))["ok"]
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=ana, text="x")
    assert len(sandbox.world.deliveries) == arrived
    assert (await call("sendMessage", chat_id=ana, text="x"))["ok"]
    assert len(sandbox.world.deliveries) == arrived + 1


async def test_telegrams_own_errors_and_bursts_of_429(call: Call, sandbox: Sandbox, ana: int) -> None:
    sandbox.faults.add(Fault("too_many", next=2, seconds=7))
    for _ in range(2):
        body = await call("sendMessage", chat_id=ana, text="x")
        assert body["description"] == "Too Many Requests: retry after 7"
        assert body["parameters"] == {"retry_after": 7}
    sandbox.faults.add(Fault("error", next=1, status=503))
    assert (await call("sendMessage", chat_id=ana, text="x"))["error_code"] == 503
    assert (await call("sendMessage", chat_id=ana, text="x"))["ok"]
    assert len(sandbox.world.deliveries) == 1


@pytest.mark.parametrize(("kind", "arrived"), [("delay", 0), ("late_answer", 1)])
async def test_a_slow_answer_hides_whether_the_call_was_carried_out(
    sandbox: Sandbox, http: aiohttp.ClientSession, ana: int, kind: str, arrived: int
) -> None:
    sandbox.faults.add(Fault(kind, seconds=0.3, next=1))
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        await http.post(
            f"/bot{sandbox.token}/sendMessage",
            json={"chat_id": ana, "text": "x"},
            timeout=aiohttp.ClientTimeout(total=0.1),
        )
    assert time.monotonic() - began < 0.3
    assert len(sandbox.world.deliveries) == arrived


def test_the_dice_fall_the_same_way_with_the_same_seed() -> None:
    def struck(seed: int) -> list[int]:
        faults = Faults(seed)
        faults.add(Fault("error", probability=0.3))
        return [index for index in range(100) if faults.strike("sendMessage")]

    assert struck(1) == struck(1) != struck(2)
    assert 10 < len(struck(1)) < 50


async def test_faults_are_set_from_outside(http: aiohttp.ClientSession, sandbox: Sandbox, call: Call) -> None:
    wanted = {"faults": [{"kind": "error", "method": "getMe", "next": 1}], "seed": 5, "pace": True}
    async with http.post("/api/faults", json=wanted) as answer:
        body = await answer.json()
    assert [fault["kind"] for fault in body["faults"]] == ["error"]
    assert sandbox.world.pace.on
    assert (await call("getMe"))["error_code"] == 502
    assert (await call("getMe"))["ok"]
    for wrong in ({"kind": "gremlins"}, {"kind": "error", "howoften": 1}, {"kind": "error", "status": 200}):
        async with http.post("/api/faults", json={"faults": [wrong]}) as answer:
            assert answer.status == 400


async def test_one_chat_gets_a_short_burst_and_then_one_a_second(call: Call, sandbox: Sandbox, ana: int) -> None:
    sandbox.world.pace.on = True
    answers = [await call("sendMessage", chat_id=ana, text="x") for _ in range(7)]
    assert [body["ok"] for body in answers] == [True] * 5 + [False] * 2
    assert answers[-1]["parameters"] == {"retry_after": 1}
    sandbox.time.advance(1)
    assert (await call("sendMessage", chat_id=ana, text="x"))["ok"]


async def test_thirty_a_second_for_all_but_replies(call: Call, sandbox: Sandbox) -> None:
    sandbox.world.pace.on = True
    crowd = [sandbox.world.add_person(f"Friend {i}", started=True) for i in range(90)]
    answers = await asyncio.gather(*(call("sendMessage", chat_id=person.id, text="news") for person in crowd))
    refused = [person for person, body in zip(crowd, answers, strict=True) if not body["ok"]]
    assert 0 < len(refused) <= 60
    waiting = refused[-1]
    people.say(sandbox.world, waiting, "hello?")
    assert (await call("sendMessage", chat_id=waiting.id, text="a reply"))["ok"]
