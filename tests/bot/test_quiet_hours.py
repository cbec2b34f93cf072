"""Whoever is to be left alone at this hour gets announcements and reminders after it, once; answers at any hour."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup
from spine import Mail, until

from bot.flow.posting import post
from handlers.engine.telling import Post
from handlers.messages import Message
from storage import outbox, wishes
from storage.outbox import Lane
from storage.people import Person
from storage.transaction import Tx
from storage.wishes import Quiet, Wish

ZONE = "America/Santiago"


def quiet_for(mail: Mail, hours: int) -> Quiet:
    """Quiet hours that began with this hour, in a zone."""
    now = mail.sandbox.time.now().astimezone(ZoneInfo(ZONE))
    return Quiet(ZONE, now.hour, (now.hour + hours) % 24)


async def rest(mail: Mail, *people: Person, hours: int = 3) -> datetime:
    """These people are to be left alone for some hours; returns until when."""
    quiet = quiet_for(mail, hours)

    def keep(tx: Tx) -> None:
        for person in people:
            wishes.keep(tx, Wish(person.id, rests=True, quiet=quiet))

    await mail.database.transact(keep)
    ends = quiet.until(mail.sandbox.time.now())
    assert ends
    return ends


async def waits_for(mail: Mail, person: Person) -> list[datetime]:
    """When what waits for somebody is due."""

    def read(tx: Tx) -> list[int]:
        return [row[0] for row in tx.all("SELECT due_at FROM outbox WHERE person_id = :id", {"id": person.id})]

    return [datetime.fromtimestamp(due, ZoneInfo("UTC")) for due in await mail.database.transact(read)]


async def test_an_announcement_waits_for_those_who_sleep_and_holds_up_nobody(mail: Mail) -> None:
    readers = await mail.people(600)
    sleepers = readers[::2]
    ends = await rest(mail, *sleepers)
    async with mail.sending():
        announcement = await mail.announce("Come")

        async def awake_have_it() -> bool:
            return (await mail.counted(announcement)).sent == len(readers) - len(sleepers)

        await until(awake_have_it, 30)
        assert all(mail.heard(one) == [] for one in sleepers)
        assert set(await waits_for(mail, sleepers[0])) == {ends}
        mail.sandbox.time.advance((ends - mail.sandbox.time.now()).total_seconds() + 1)
        mail.sender.wake()
        done = await mail.tried(announcement, 30)
    assert (done.sent, done.failed, done.unreachable) == (len(readers), 0, 0)
    assert all(mail.heard(one) == ["Come"] for one in readers), "each once"


async def test_everybody_may_be_asleep(mail: Mail) -> None:
    readers = await mail.people(300)
    await rest(mail, *readers)
    async with mail.sending():
        announcement = await mail.announce("Come")

        async def all_wait() -> bool:
            return await mail.database.transact(lambda tx: len(tx.all("SELECT id FROM outbox"))) == 300

        await until(all_wait, 10)
    assert (await mail.counted(announcement)).sent == 0


async def test_a_restart_among_sleepers_sends_nothing_twice(mail: Mail) -> None:
    readers = await mail.people(200)
    ends = await rest(mail, *readers[::3])
    for _ in range(4):
        async with mail.sending():
            if not (await mail.database.transact(outbox.sizes)).get(Lane.ANNOUNCEMENT):
                announcement = await mail.announce("Come")
            await until(lambda: len(mail.sandbox.world.deliveries) > 40)
    mail.sandbox.time.advance((ends - mail.sandbox.time.now()).total_seconds() + 1)
    async with mail.sending():
        await mail.tried(announcement, 30)
    assert all(mail.heard(one) == ["Come"] for one in readers)


async def test_a_reminder_waits_and_an_answer_does_not(mail: Mail) -> None:
    person = await mail.person()
    ends = await rest(mail, person)
    say = {
        "answer": Post(person, Message(Markup("Yes"))),
        "notice": Post(person, Message(Markup("Your letter left")), Lane.NOTICE),
        "reminder": Post(person, Message(Markup("Tomorrow")), Lane.REMINDER),
        "late": Post(person, Message(Markup("In an hour")), Lane.REMINDER, not_after=ends - timedelta(hours=1)),
    }
    await mail.database.transact(lambda tx: post(tx, mail.telegram, mail.setup, (list(say.values()), None)))
    assert max(await waits_for(mail, person)) == ends
    async with mail.sending():
        await until(lambda: len(mail.heard(person)) == 3)
        assert set(mail.heard(person)) == {"Yes", "Your letter left", "In an hour"}
        mail.sandbox.time.advance((ends - mail.sandbox.time.now()).total_seconds() + 1)
        mail.sender.wake()
        await mail.empty()
    assert mail.heard(person)[-1] == "Tomorrow"
