"""What the messenger says of single calls and of the whole bot: nothing is tried for ever, no list burns through."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from spine import Mail, bot_in, until
from structlog.typing import EventDict

from bot.flow.outage import FIRST_HALT, LONGEST_HALT, Outage
from bot.flow.pauses import HURRIED_SECONDS, MOST_HURRIED
from bot.flow.refusals import MOST_ALIKE, MOST_PAUSES, Refusals
from bot.flow.stubborn import MOST_ALONE, MOST_REFUSED, MOST_UNANSWERED, Stubborn
from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault
from storage import standstills
from storage.standstills import Standstill

FROZEN = "Bad Request: FROZEN_METHOD_INVALID"


@pytest.fixture
def lines() -> Iterator[list[EventDict]]:
    """What is logged."""
    with structlog.testing.capture_logs() as captured:
        yield captured


def sent(mail: Mail) -> int:
    return len(mail.sandbox.world.deliveries)


@pytest.mark.parametrize(
    "said",
    [
        (400, FROZEN),
        (400, "Logged out"),
        (400, "Bad Request: PEER_FLOOD"),
        (401, "Unauthorized"),
        (404, "Not Found"),
        (409, "Conflict: terminated by other request"),
        (421, "Misdirected Request"),
    ],
    ids=lambda said: said[1],
)
@pytest.mark.slow
async def test_what_concerns_the_whole_bot_burns_through_nobody_and_is_shouted(
    mail: Mail, lines: list[EventDict], said: tuple[int, str]
) -> None:
    readers = await mail.people(12)
    talker = await mail.person()
    mail.sandbox.faults.add(Fault("error", "sendMessage", probability=1, status=said[0], description=said[1]))
    async with mail.sending():
        announcement = await mail.announce()
        await mail.post(talker, "an answer")
        await until(lambda: any("takes nothing of the bot's" in line["event"] for line in lines))
        await until(lambda: mail.sandbox.time.advance(3) and mail.sandbox.faults.struck["error"] > 20)
        stands = await mail.counted(announcement)
        assert (stands.sent, stands.unreachable, stands.failed) == (0, 0, 0)
        mail.sandbox.faults.clear()

        async def over() -> bool:
            mail.sandbox.time.advance(30)
            return not (await mail.counted(announcement)).left and bool(mail.heard(talker))

        await until(over)
        ended = await mail.counted(announcement)
        assert (ended.sent, ended.unreachable, ended.failed) == (12, 0, 0)
    assert [mail.heard(reader) for reader in readers] == [["Come on Saturday."]] * 12
    assert mail.heard(talker) == ["an answer"]
    assert {line["log_level"] for line in lines if "takes nothing" in line["event"]} == {"error"}


async def test_while_the_bot_is_halted_one_call_at_a_time_asks_again(mail: Mail) -> None:
    await mail.people(60)
    faults = mail.sandbox.faults
    faults.add(Fault("error", "sendMessage", probability=1, status=400, description=FROZEN))
    async with mail.sending():
        await mail.announce()
        await until(lambda: faults.struck["error"] >= 1)
        for _ in range(8):
            before = faults.struck["error"]
            await until(lambda: mail.sandbox.time.advance(10) and faults.struck["error"] > before)  # noqa: B023 - awaited at once
        assert faults.struck["error"] < 64 + 30, "what was on its way together, and then one by one"


async def test_the_owners_hear_of_it_once_it_is_over(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as bot:
        assert bot.owner_link
        olga = await sandbox.phone("Olga")
        await olga.open_link(bot.owner_link.partition("?start=")[2])
        await olga.sees("should the team call you")
        await olga.say("Olga")
        await olga.sees("You are on the team")
        sandbox.faults.add(Fault("error", "sendMessage", probability=1, status=401, description="Unauthorized"))
        await olga.say("/help")
        await until(lambda: sandbox.faults.struck["error"])
        sandbox.time.advance(3600)
        await until(lambda: sandbox.faults.struck["error"] > 1)
        sandbox.faults.clear()
        await until(
            lambda: sandbox.time.advance(60) and any("nothing could go out" in said for _, said in olga.transcript)
        )
        (told,) = [said for _, said in olga.transcript if "nothing could go out" in said]
        assert "401 unauthorized" in told
        assert any("What you can do" in said for _, said in olga.transcript), "and nothing was lost"


async def test_what_telegram_refuses_to_one_after_the_other_waits_and_answers_go_on(mail: Mail) -> None:
    await mail.people(30)
    talker = await mail.person()
    fault = Fault("error", "sendMessage", probability=1, status=400, description="Bad Request: something new")
    mail.sandbox.faults.add(fault)
    async with mail.sending():
        announcement = await mail.announce()
        await until(lambda: mail.sandbox.faults.struck["error"] >= 30)
        mail.sandbox.faults.clear()
        await mail.post(talker, "an answer")
        await until(lambda: mail.heard(talker))

        async def noted() -> list[Standstill]:
            return await mail.database.transact(standstills.take)

        stands = await mail.counted(announcement)
        assert (stands.sent, stands.failed) == (0, MOST_ALIKE - 1)
        assert sent(mail) == 1, "the answer alone"

        async def all_tried() -> bool:
            mail.sandbox.time.advance(61)
            return not (await mail.counted(announcement)).left

        await until(all_tried)
        ended = await mail.counted(announcement)
        assert (ended.sent, ended.failed) == (30 - MOST_ALIKE + 1, MOST_ALIKE - 1)
        (stood,) = await noted()
        assert stood.until is None
        assert "something new" in stood.why


async def test_many_who_are_asked_to_wait_at_once_hold_up_nobody_else(mail: Mail) -> None:
    """In one burst refusals come back before what is carried out: that alone is no pause of all."""
    talkers = [await mail.person() for _ in range(40)]
    refused = 2 * MOST_HURRIED
    mail.sandbox.faults.add(Fault("too_many", "sendMessage", next=refused, seconds=300))
    mail.sandbox.faults.add(Fault("late_answer", "sendMessage", probability=1, seconds=0.3))
    async with mail.sending():
        for talker in talkers:
            await mail.post(talker, "an answer")
        await until(lambda: mail.sandbox.faults.struck["too_many"] == refused)
        more = await mail.person()
        await mail.post(more, "an answer")
        await until(lambda: mail.heard(more))


async def test_a_pause_of_the_replies_to_one_after_the_other_is_a_pause_of_all(
    mail: Mail, lines: list[EventDict]
) -> None:
    talkers = [await mail.person() for _ in range(MOST_HURRIED + 10)]
    mail.sandbox.faults.add(Fault("too_many", "sendMessage", probability=1, seconds=300))
    async with mail.sending():
        for talker in talkers[:MOST_HURRIED]:
            await mail.post(talker, "an answer")
        await until(lambda: mail.sandbox.faults.struck["too_many"] == MOST_HURRIED)
        mail.sandbox.time.advance(HURRIED_SECONDS)
        await mail.post(talkers[MOST_HURRIED], "an answer")
        await until(lambda: mail.sandbox.faults.struck["too_many"] == MOST_HURRIED + 1)
        for talker in talkers[MOST_HURRIED + 1 :]:
            await mail.post(talker, "an answer")
        await asyncio.sleep(0.3)
        assert mail.sandbox.faults.struck["too_many"] == MOST_HURRIED + 1, "nobody else is tried meanwhile"
        mail.sandbox.faults.clear()
        mail.sandbox.time.advance(301)
        await mail.empty()
    assert [mail.heard(talker) for talker in talkers] == [["an answer"]] * len(talkers)
    assert any("a pause of all" in line["event"] and line["log_level"] == "error" for line in lines)
    (stood,) = await mail.database.transact(standstills.take)
    assert stood.until
    assert (stood.until - stood.since).total_seconds() >= 300


async def test_a_call_that_fails_though_others_get_through_is_given_up(mail: Mail, lines: list[EventDict]) -> None:
    stuck, other = await mail.person(), await mail.person()
    world = mail.sandbox.world
    async with mail.sending():
        mail.sandbox.faults.add(
            Fault("error", "sendMessage", next=1, status=500, description="Internal Server Error: no")
        )
        await mail.post(stuck, "never", "then")
        await until(lambda: mail.sandbox.faults.struck["error"] == 1)
        for number in range(2, MOST_REFUSED + 1):
            before = len(world.deliveries)
            await mail.post(other, "meanwhile")
            await until(lambda: len(world.deliveries) > before)  # noqa: B023 - awaited at once
            mail.sandbox.faults.add(Fault("error", "sendMessage", next=1, status=500))
            await until(lambda: mail.sandbox.time.advance(1) and mail.sandbox.faults.struck["error"] == number)  # noqa: B023
        await until(lambda: mail.sandbox.time.advance(1) and mail.heard(stuck))
        await mail.empty()
    assert mail.heard(stuck) == ["then"], "nothing of theirs waits for it any longer"
    assert [line["log_level"] for line in lines if "given up" in line["event"]] == ["error"]


async def test_what_was_deleted_as_soon_as_it_was_posted_is_not_posted_again(mail: Mail) -> None:
    person = await mail.person()
    gone = "Internal Server Error: sent message was immediately deleted and can't be returned"
    mail.sandbox.faults.add(Fault("odd_error", "sendMessage", next=1, status=500, description=gone))
    async with mail.sending():
        await mail.post(person, "once")
        await mail.empty()
    assert mail.heard(person) == ["once"]


@pytest.mark.parametrize(
    "fault",
    [
        Fault("too_many", "answerCallbackQuery", probability=1, seconds=40),
        Fault("error", "answerCallbackQuery", probability=1, status=500),
        Fault("error", "answerCallbackQuery", probability=1, status=400, description="Bad Request: nothing known"),
        Fault("lost_before", "answerCallbackQuery", probability=1),
        Fault("late_answer", "answerCallbackQuery", probability=1, seconds=4),
        Fault("too_many", "setMyCommands", probability=1, seconds=480),
        Fault("error", "setMyCommands", probability=1, status=502),
        Fault("late_answer", "setMyCommands", probability=1, seconds=4),
    ],
    ids=lambda fault: f"{fault.method}-{fault.kind}-{fault.status}",
)
@pytest.mark.slow
async def test_what_nobody_waits_for_holds_up_no_answer(fault: Fault, tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path, languages="en,es"):
        await until(lambda: sandbox.world.profile.commands("default", "es"))
        ana = await sandbox.phone("Ana")
        await ana.say("/language")
        await ana.sees("another")
        sandbox.faults.add(fault)
        for _ in range(3):
            await ana.press("Español", timeout=2)
            await ana.sees("Listo", timeout=2)
            await ana.say("/language")
            await ana.sees("otro", timeout=2)
            await ana.press("English", timeout=2)
            await ana.sees("Done", timeout=2)
            await ana.say("/language")
            await ana.sees("another", timeout=2)
        assert sandbox.faults.struck[fault.kind]


async def test_that_a_press_was_heard_is_tried_once_and_a_menu_until_it_is_there(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path, languages="en,es"):
        await until(lambda: sandbox.world.profile.commands("default", "es"))
        ana, ben = await sandbox.phone("Ana"), await sandbox.phone("Ben")
        for phone in (ana, ben):
            await phone.say("/language")
            await phone.sees("another")
        pressed = Fault("error", "answerCallbackQuery", next=9)
        sandbox.faults.replace([pressed, Fault("too_many", "setMyCommands", next=1, seconds=480)])
        for phone in (ana, ben):
            await phone.press("Español")
            await phone.sees("Listo")
        await until(lambda: sandbox.faults.struck["too_many"])
        for _ in range(3):  # what is tried again is tried within four seconds
            sandbox.time.advance(2)
            await asyncio.sleep(0.1)
        assert sandbox.faults.struck["error"] == 2, "each press once"
        assert not sandbox.world.profile.commands(f"chat:{ana.id}", "")
        assert not sandbox.world.profile.commands(f"chat:{ben.id}", ""), (
            "no menu is set while the messenger wants a pause"
        )
        sandbox.time.advance(481)
        await until(lambda: all(sandbox.world.profile.commands(f"chat:{phone.id}", "") for phone in (ana, ben)))


def test_a_call_is_given_up_after_a_while_and_sooner_if_it_alone_fails() -> None:
    stubborn = Stubborn()
    assert sum(not stubborn.failed(1, answered=True) for _ in range(MOST_ALONE - 1)) == MOST_ALONE - 1
    assert stubborn.failed(1, answered=True)
    for answered, most in ((True, MOST_REFUSED), (False, MOST_UNANSWERED)):
        given_up = []
        for _ in range(most):
            given_up.append(stubborn.failed(2, answered=answered))
            stubborn.got_through("another")
        assert given_up == [False] * (most - 1) + [True]
    assert not stubborn.failed(2, answered=True), "the counting begins anew"


def test_who_is_refused_like_all_others_waits_for_a_day_at_most() -> None:
    refusals, now = Refusals(), 0.0
    assert [refusals.refused(f"{number}", "no", now) for number in range(MOST_ALIKE + 1)] == [False] * 4 + [True] * 2
    while refusals.refused("5", "no", now):
        now = refusals.until
    assert now == pytest.approx(86_400, rel=0.05)
    assert refusals.pauses == MOST_PAUSES
    assert not refusals.refused("5", "another", now), "in other words: the counting begins anew"
    for number in range(MOST_ALIKE):
        refusals.refused(f"{number}", "no", now)
    refusals.taken()
    assert not refusals.refused("5", "no", now), "it is not everybody"


def test_one_person_who_is_refused_over_and_over_is_not_everybody() -> None:
    refusals = Refusals()
    assert not any(refusals.refused("1", "no", 0.0) for _ in range(100))


def test_a_halt_begins_at_once_and_lasts_longer_each_time() -> None:
    outage = Outage()
    pauses = [outage.halt(outage.until) for _ in range(9)]
    assert pauses[:3] == [FIRST_HALT, 2 * FIRST_HALT, 4 * FIRST_HALT]
    assert pauses[-1] == LONGEST_HALT
    assert outage.halt(outage.until - 1) == 0.0, "what fails meanwhile says nothing new"
    assert outage.halted
    outage.got_through()
    assert not outage.halted
