"""The sender, between a real database and a sandbox that fails as Telegram does."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
import spine
import structlog
from spine import Mail, chat, until

from bot import metrics
from bot.flow.arrivals import GIVE_WAY_SECONDS
from bot.flow.claiming import Hand, visit
from bot.flow.delivering import Delivery
from bot.flow.in_hand import MOST_BULK_UNMARKED, MOST_UNMARKED
from bot.flow.pauses import Pauses
from bot.flow.sender import Sender
from bot.flow.shared_calls import SharedCalls
from bot.sandbox.server import Sandbox
from bot.sandbox.world.clock import SandboxTime
from bot.sandbox.world.faults import Fault
from storage import announcements, outbox, people
from storage.outbox import Fate, Lane, Outcome
from storage.people import Person
from storage.transaction import Tx


@pytest.fixture
async def slow_mail(tmp_path: Path) -> AsyncIterator[Mail]:
    """A sender that keeps to 25 messages a second in its bulk lanes, as it is by default."""
    async with Sandbox() as sandbox, spine.mail(sandbox, tmp_path, bulk_rate=25) as made:
        yield made


@pytest.fixture
async def still_mail(tmp_path: Path) -> AsyncIterator[Mail]:
    """The same at 25 messages a second, by a clock that stands still until it is moved."""
    time = SandboxTime(runs=False)
    async with Sandbox(time=time) as sandbox, spine.mail(sandbox, tmp_path, bulk_rate=25) as made:
        yield made


@asynccontextmanager
async def hurrying(mail: Mail) -> AsyncIterator[None]:
    """The sandbox's clock runs fast, so that what waits for a second need not."""

    async def hurry() -> None:
        while True:
            await asyncio.sleep(0.05)
            mail.sandbox.time.advance(1)

    task = asyncio.create_task(hurry())
    try:
        yield
    finally:
        task.cancel()


def deliveries(mail: Mail) -> Counter[int]:
    """How many messages each chat got."""
    return Counter(delivery.chat for delivery in mail.sandbox.world.deliveries)


def tries(fate: str) -> int:
    """How many tries to send had this fate, in this process."""
    return metrics.counts.sent[fate]


async def slowest_reply(mail: Mail) -> float:
    """The longest that any of ten replies took from the outbox to the phone."""
    return max([await reply_takes(mail, await mail.person()) for _ in range(10)])


async def reply_takes(mail: Mail, person: Person) -> float:
    began = time.perf_counter()
    await mail.post(person, "reply")
    await until(lambda: mail.heard(person))
    return time.perf_counter() - began


async def looked(mail: Mail) -> None:
    """Return when the sender has looked at everything that may go by now.

    Replies go first, and each is claimed and started together with what else may go; the second one was put into the
    outbox after the first had been sent.
    """
    for _ in range(2):
        await reply_takes(mail, await mail.person())


async def arrive(mail: Mail, more: int) -> None:
    """Return when so many more messages have arrived."""
    enough = len(mail.sandbox.world.deliveries) + more
    await until(lambda: len(mail.sandbox.world.deliveries) >= enough)


@pytest.mark.slow
async def test_a_reply_does_not_wait_for_an_announcement(slow_mail: Mail) -> None:
    await slow_mail.people(2000)
    async with slow_mail.sending():
        await slow_mail.announce()
        await arrive(slow_mail, 5)
        assert await slowest_reply(slow_mail) < 0.5
        assert len(slow_mail.sandbox.world.deliveries) < 500


@pytest.mark.slow
async def test_a_reply_does_not_wait_for_an_announcement_without_a_limit(mail: Mail) -> None:
    """However slow the machine is, it overtakes all but what is on its way and what begins while it is claimed."""
    await mail.people(4000)
    async with mail.sending():
        announcement = await mail.announce()
        await arrive(mail, 50)
        for _ in range(10):
            before = len(mail.sandbox.world.deliveries)
            await reply_takes(mail, await mail.person())
            assert len(mail.sandbox.world.deliveries) - before < 512
        assert (await mail.counted(announcement)).left
        assert (await mail.tried(announcement)).sent == 4000
    assert set(deliveries(mail).values()) == {1}


@pytest.mark.slow
async def test_an_announcement_goes_out_at_25_a_second(slow_mail: Mail) -> None:
    """Within 1 % over four seconds, and at ease: most of the time nothing is done."""
    await slow_mail.people(150)
    arrived: list[float] = []
    slow_mail.on_delivery(lambda _: arrived.append(time.perf_counter()))
    async with slow_mail.sending():
        await slow_mail.announce()
        await arrive(slow_mail, 5)
        worked = time.process_time()
        await arrive(slow_mail, 106)
        worked = time.process_time() - worked
    took = arrived[110] - arrived[5]
    assert 105 / took == pytest.approx(25, rel=0.01)
    assert worked / took < 0.5


@pytest.mark.slow
async def test_of_one_chat_all_arrives_in_order_whatever_goes_wrong(mail: Mail) -> None:
    readers = [await mail.person() for _ in range(12)]
    said = ["one", "two", "three", "four"]
    mail.sandbox.faults.replace(
        [
            Fault("too_many", "sendMessage", next=3, seconds=1),
            Fault("error", "sendMessage", next=5),
            Fault("lost_before", "sendMessage", next=5),
            Fault("delay", "sendMessage", probability=0.1, seconds=0.05),
        ]
    )
    for person in readers:
        await mail.post(person, *said)
    async with hurrying(mail), mail.sending():
        await mail.empty()
    assert [mail.heard(person) for person in readers] == [said] * len(readers)


@pytest.mark.slow
async def test_too_fast_in_one_chat_pauses_that_chat_alone(mail: Mail) -> None:
    hurried, *others = [await mail.person() for _ in range(5)]
    mail.sandbox.faults.add(Fault("too_many", "sendMessage", next=1, seconds=2))
    async with mail.sending():
        began = mail.sandbox.time.now()
        await mail.post(hurried, "first", "second")
        await until(lambda: not mail.sandbox.faults.in_force)
        await mail.post(hurried, "third")
        for person in others:
            await mail.post(person, "at once")
        await until(lambda: all(mail.heard(person) for person in others), 1)
        assert mail.heard(hurried) == []
        await mail.empty()
    assert mail.heard(hurried) == ["first", "second", "third"]
    first = mail.sandbox.world.messages(chat(hurried))[0]
    assert first.at - began >= timedelta(seconds=2)


@pytest.mark.slow
async def test_too_fast_in_bulk_rests_the_bulk_lanes_across_a_restart_and_never_the_replies(mail: Mail) -> None:
    person = await mail.person()
    await mail.people(600)
    mail.sandbox.faults.add(Fault("too_many", "sendMessage", next=1, seconds=3_472))
    async with mail.sending():
        announcement = await mail.announce()
        await mail.post(person, "a notice", lane=Lane.NOTICE)
        await until(lambda: not mail.sandbox.faults.in_force)
        await mail.post(person, "a reply")
        await until(lambda: "a reply" in mail.heard(person))
    before = len(mail.sandbox.world.deliveries)
    assert before <= MOST_BULK_UNMARKED[1] + 1
    async with mail.sending():
        await mail.post(person, "another reply")
        await until(lambda: "another reply" in mail.heard(person))
        mail.sandbox.time.advance(3_400)
        await mail.post(person, "and another")
        await until(lambda: "and another" in mail.heard(person))
        assert len(mail.sandbox.world.deliveries) == before + 2
        mail.sandbox.time.advance(80)
        assert (await mail.tried(announcement)).sent == 600
    assert set(deliveries(mail).values()) == {1, 4}


async def test_whoever_blocked_the_bot_is_not_tried_again(mail: Mail) -> None:
    person = await mail.person()
    mail.sandbox.world.chats[chat(person)].state = "blocked"
    await mail.post(person, "one", "two", "three")
    await mail.post(person, "a notice", lane=Lane.NOTICE)
    before = tries("unreachable")
    async with mail.sending():
        await mail.empty()
    assert tries("unreachable") == before + 1
    assert (await mail.database.transact(people.get, person.id)).gone


async def test_to_whoever_left_meanwhile_nothing_is_sent(mail: Mail) -> None:
    person = await mail.person()
    await mail.post(person, "one")
    await mail.database.transact(people.left, person.id)
    before = tries("unreachable")
    async with mail.sending():
        await mail.empty()
    assert tries("unreachable") == before + 1
    assert mail.heard(person) == []


@pytest.mark.slow
async def test_recipients_are_counted_exactly_whatever_goes_wrong(mail: Mail) -> None:
    readers = await mail.people(400)
    for person in readers[::20]:
        mail.sandbox.world.chats[chat(person)].state = "blocked"
    mail.sandbox.faults.replace(
        [
            Fault("too_many", "sendMessage", probability=0.02, seconds=1),
            Fault("error", "sendMessage", probability=0.01),
            Fault("lost_before", "sendMessage", probability=0.01),
            Fault("lost_after", "sendMessage", next=8),
        ],
        seed=7,
    )
    async with hurrying(mail), mail.sending():
        announcement = await mail.announce()
        counted = await mail.tried(announcement)
    assert (counted.total, counted.sent, counted.unreachable, counted.failed) == (400, 380, 20, 0)
    got = deliveries(mail)
    assert set(got) == {chat(person) for person in readers} - {chat(person) for person in readers[::20]}
    assert sum(got.values()) - 380 <= 8  # twice only where the answer was lost


async def test_what_comes_too_late_is_not_sent(mail: Mail) -> None:
    person = await mail.person()

    def put(tx: Tx) -> None:
        call = b'{"method":"sendMessage","params":{"text":"it begins in an hour"}}'
        outbox.put(tx, person, call, lane=Lane.REMINDER, not_after=tx.now + timedelta(seconds=60))

    await mail.database.transact(put)
    mail.sandbox.time.advance(61)
    async with mail.sending():
        await mail.empty()
        mail.sandbox.faults.add(Fault("too_many", "sendMessage", next=1, seconds=120))
        await mail.database.transact(put)
        mail.sender.wake()
        await until(lambda: not mail.sandbox.faults.in_force)
        await until(lambda: _rests(mail))
        mail.sandbox.time.advance(200)
        await mail.empty()
    assert mail.heard(person) == []


async def test_what_is_due_later_goes_when_it_is_due(mail: Mail) -> None:
    person = await mail.person()

    def put(tx: Tx) -> None:
        call = b'{"method":"sendMessage","params":{"text":"later"}}'
        outbox.put(tx, person, call, lane=Lane.NOTICE, due_at=tx.now + timedelta(hours=2))

    async with mail.sending():
        await mail.database.transact(put)
        mail.sender.wake()
        await looked(mail)
        assert mail.heard(person) == []
        mail.sandbox.time.advance(7200)
        await until(lambda: mail.heard(person) == ["later"], 1)


async def test_a_message_that_was_posted_is_edited_in_order(mail: Mail) -> None:
    """Also when the same name is used in two lanes, and the first message is still on its way."""
    person = await mail.person()
    seen: list[str] = []
    async with mail.sending():
        mail.sandbox.faults.add(Fault("late_answer", "sendMessage", next=1, seconds=0.2))
        await mail.post(person, "0 of 9", posted_as="progress")
        await mail.post(person, *[f"{number} of 9" for number in (3, 6, 9)], posted_as="progress", lane=Lane.NOTICE)
        while await mail.database.transact(outbox.sizes):
            (*_, now) = [""] + [one.content.said.text for one in mail.sandbox.world.messages(chat(person))]
            seen += [now] if now not in seen else []
            await asyncio.sleep(0.005)
    (message,) = mail.sandbox.world.messages(chat(person))
    assert message.content.said.text == "9 of 9"
    assert [text for text in seen if text] == sorted(text for text in seen if text)


async def test_an_announcement_can_be_paused_resumed_and_cancelled_at_once(still_mail: Mail) -> None:
    mail = still_mail
    readers = {chat(person) for person in await mail.people(500)}

    def got() -> int:
        return sum(count for number, count in deliveries(mail).items() if number in readers)

    async def passes(seconds: float) -> int:
        """How many readers get it while that much time passes, a fifth of a beat at a time."""
        before = got()
        for _ in range(round(seconds * 125)):
            mail.sandbox.time.advance(1 / 125)
            await asyncio.sleep(0)
        await looked(mail)
        return got() - before

    async with mail.sending():
        announcement = await mail.announce()
        assert await passes(1) > 0
        await mail.change(announcements.pause, announcement)
        await looked(mail)
        assert await passes(4) == 0
        await mail.change(announcements.resume, announcement)
        assert await passes(1) > 0
        await mail.change(announcements.cancel, announcement)
        await looked(mail)
        assert await passes(4) == 0
    assert (await mail.counted(announcement)).sent == got()
    assert {count for number, count in deliveries(mail).items() if number in readers} == {1}


@pytest.mark.slow
async def test_after_an_outage_everything_goes_out_in_order(mail: Mail) -> None:
    readers = [await mail.person() for _ in range(100)]
    mail.sandbox.faults.add(Fault("lost_before"))
    before = tries("later")
    async with hurrying(mail), mail.sending():
        for person in readers:
            await mail.post(person, "one", "two")
        await until(lambda: tries("later") >= before + 150)
        assert not mail.sandbox.world.deliveries
        mail.sandbox.faults.clear()
        await mail.empty(8)
    assert [mail.heard(person) for person in readers] == [["one", "two"]] * 100


async def test_what_cannot_be_read_or_is_refused_stops_nobody_else(mail: Mail) -> None:
    readers = [await mail.person() for _ in range(6)]

    def spoil(tx: Tx) -> None:
        good = b'{"method":"sendMessage","params":{"text":"hello"}}'
        for person, call in zip(readers, [b"no call at all", b'{"method":"sendMessage","params":{}}'], strict=False):
            outbox.put(tx, person, call, lane=Lane.REPLY)
        for person in readers[2:]:
            outbox.put(tx, person, good, lane=Lane.REPLY)
        rows = tx.all("SELECT id, call FROM outbox ORDER BY id")
        tx.run("UPDATE outbox SET call = :other WHERE id = :id", {"other": rows[3]["call"], "id": rows[2]["id"]})
        tx.run("UPDATE people SET address = :call WHERE id = :id", {"call": rows[3]["call"], "id": readers[3].id})

    await mail.database.transact(spoil)
    async with mail.sending():
        await mail.empty()
    assert [mail.heard(person) for person in readers] == [[], [], [], [], ["hello"], ["hello"]]


async def test_a_row_that_the_program_itself_stumbles_over_is_tried_four_times_and_stops_nobody(mail: Mail) -> None:
    person, other = [await mail.person() for _ in range(2)]

    def spoil(tx: Tx) -> None:
        call = b'{"method":"sendMessage","params":{"text":"hello"},"edits":"not a number"}'
        outbox.put(tx, person, call, lane=Lane.REPLY)

    before = tries("failed")
    with structlog.testing.capture_logs() as lines:
        await mail.database.transact(spoil)
        async with hurrying(mail), mail.sending():
            await mail.post(other, "hello")
            await mail.empty()
    assert [line["event"] for line in lines if line["log_level"] == "error"] == ["sending failed"] * 4
    assert tries("failed") == before + 1
    assert (mail.heard(person), mail.heard(other)) == ([], ["hello"])


async def test_an_announcement_that_fits_into_no_message_is_counted_as_failed(mail: Mail) -> None:
    await mail.people(30)
    async with mail.sending():
        counted = await mail.tried(await mail.announce("word " * 2000))
        assert (counted.sent, counted.failed) == (0, 30)
        assert (await mail.tried(await mail.announce("short"))).sent == 30


@pytest.mark.slow
async def test_while_the_disk_takes_nothing_little_is_sent_and_nothing_twice(mail: Mail) -> None:
    """SQLite refuses to write, as on a disk that became read-only; what was sent is marked when it can be."""
    await mail.people(400)
    async with mail.sending():
        announcement = await mail.announce()
        await arrive(mail, 20)
        before = len(mail.sandbox.world.deliveries)
        await mail.database.execute_fetchall("PRAGMA query_only = ON")
        with structlog.testing.capture_logs() as lines:
            async with hurrying(mail):
                await until(lambda: len(lines) >= 3)
        assert {line["event"] for line in lines} == {"the outbox cannot be used", "the outbox cannot even be read"}
        assert len(mail.sandbox.world.deliveries) <= before + MOST_UNMARKED + MOST_BULK_UNMARKED[1]
        await mail.database.execute_fetchall("PRAGMA query_only = OFF")
        assert (await mail.tried(announcement)).sent == 400
    assert set(deliveries(mail).values()) == {1}


@pytest.mark.slow
async def test_who_was_sent_to_before_one_that_hangs_is_not_counted_twice_after_a_crash(
    mail: Mail, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was told of it once said 2001 of 2000."""
    await mail.people(30)
    mail.sandbox.faults.add(Fault("late_answer", "sendMessage", next=1, seconds=5))
    with monkeypatch.context() as ended:
        ended.setattr(Sender, "_land", leave)
        async with mail.sending():
            announcement = await mail.announce()
            await arrive(mail, 29)
            await looked(mail)
    mail.sandbox.faults.clear()
    async with mail.sending():
        assert (await mail.tried(announcement)).sent == 30


async def leave(_: Sender) -> None:
    """End at once, whatever is in flight."""


@pytest.mark.slow
async def test_stopping_and_starting_again_sends_nothing_twice(mail: Mail) -> None:
    await mail.people(2000)
    announcement = await mail.announce()
    mail.sandbox.faults.add(Fault("late_answer", "sendMessage", seconds=0.03))
    for _ in range(4):
        async with mail.sending():
            await arrive(mail, 30)
    async with mail.sending():
        assert (await mail.tried(announcement)).sent == 2000
    assert set(deliveries(mail).values()) == {1}


async def test_a_part_that_is_cancelled_lets_its_messages_land(mail: Mail) -> None:
    """As when another part of the program fails."""
    readers = await mail.people(20)
    mail.sandbox.faults.add(Fault("late_answer", "sendMessage", seconds=0.2))
    announcement = await mail.announce()
    task = asyncio.create_task(mail.sender.run())
    await arrive(mail, 10)
    task.cancel()
    await asyncio.wait([task])
    assert task.cancelled()
    assert (await mail.counted(announcement)).sent == len(mail.sandbox.world.deliveries)
    mail.sandbox.faults.clear()
    async with mail.sending():
        await mail.tried(announcement)
    assert deliveries(mail) == Counter(chat(person) for person in readers)


@pytest.mark.slow
async def test_with_nothing_to_send_nothing_is_done(mail: Mail) -> None:
    await mail.people(50)
    async with mail.sending():
        await mail.tried(await mail.announce())
        await mail.announce()
        await mail.empty()
        began = time.process_time()
        await asyncio.sleep(1.5)
        assert time.process_time() - began < 0.03


async def test_what_has_not_begun_when_its_lane_begins_to_rest_does_not_go(still_mail: Mail) -> None:
    """A call that is started goes a little later; what is asked for in between holds for it, too."""
    mail = still_mail
    reader, talker = [await mail.person() for _ in range(2)]
    for person, lane in ((reader, Lane.NOTICE), (talker, Lane.REPLY)):
        await mail.post(person, "hello", lane=lane)
    pauses = Pauses(mail.sandbox.time, mail.telegram.pace(25), mail.arrivals)
    delivery = Delivery(mail.telegram, mail.sandbox.time, pauses, lambda _: None)
    empty = Hand(names={}, room=dict.fromkeys(Lane, 10), claims={}, marks={})
    brought = await mail.database.transact(visit, SharedCalls(mail.telegram, mail.setup.texts), [], empty)
    reply, notice = sorted(brought.items, key=lambda item: item.row.lane)

    tasks = [asyncio.create_task(delivery.outcome(item)) for item in (notice, reply)]
    pauses.slow_down(notice, 60)  # another was answered before these two had their turn
    outcomes = await asyncio.gather(*tasks)
    assert outcomes[0] is None
    assert outcomes[1] == Outcome(reply.row, Fate.SENT, message="1", new=True)
    assert (mail.heard(reader), mail.heard(talker)) == ([], ["hello"])

    mail.sandbox.time.advance(60)
    again = await delivery.outcome(notice)
    assert again
    assert again.fate is Fate.SENT


async def _rests(mail: Mail) -> bool:
    """Whether it is written down that the bulk lanes rest."""
    return await mail.database.transact(outbox.bulk_rests_until) > mail.sandbox.time.now()


async def test_what_goes_to_many_gives_way_to_whoever_waits_for_an_answer(still_mail: Mail) -> None:
    mail = still_mail
    reader, talker = [await mail.person() for _ in range(2)]
    async with mail.sending():
        mail.arrivals.heard()
        await mail.post(reader, "notice", lane=Lane.NOTICE)
        await asyncio.sleep(0.1)
        assert mail.heard(reader) == []
        await mail.post(talker, "answer")
        await until(lambda: mail.heard(talker) == ["answer"])
        mail.sandbox.time.advance(GIVE_WAY_SECONDS)
        await until(lambda: mail.heard(reader) == ["notice"])


async def test_however_many_speak_what_goes_to_many_goes_on(still_mail: Mail) -> None:
    """Nobody is answered here, and somebody is heard all the time."""
    mail = still_mail
    (reader,) = await mail.people(1, subscribed=False)
    async with mail.sending():
        mail.arrivals.heard()
        await mail.post(reader, "notice", lane=Lane.NOTICE)
        for _ in range(30):
            mail.arrivals.heard()
            mail.sandbox.time.advance(0.001)
            await asyncio.sleep(0.01)
    assert mail.heard(reader) == ["notice"]
