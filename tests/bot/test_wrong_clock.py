"""A machine's clock that is wrong for a moment does nothing that cannot be undone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from spine import Mail, bot_in, mail as mailing, until

from bot.flow import clock
from bot.sandbox.server import Sandbox
from bot.timekeeping import CALM, SystemTime
from handlers import due
from storage import announcements, conversations, meta, outbox, people
from storage.announcements import AnnouncementState
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.outbox import Lane
from storage.transaction import Tx

NOW = datetime(2024, 9, 10, 12, tzinfo=UTC)
YEAR = 365 * 86_400.0


class Machine:
    """A machine with a clock that can be set wrong, and a steady reading that goes on whatever it shows."""

    def __init__(self) -> None:
        self.wrong_by = 0.0
        self.passed = 0.0
        self.time = SystemTime(lambda: NOW.timestamp() + self.passed + self.wrong_by, lambda: 5000 + self.passed)

    def shows(self) -> timedelta:
        """How far the time of the program is from the right one."""
        return self.time.now() - NOW - timedelta(seconds=self.passed)


@pytest.mark.parametrize("wrong_by", [YEAR, -YEAR, 61, -3600])
def test_a_jump_is_believed_only_when_it_lasts(wrong_by: float) -> None:
    machine = Machine()
    machine.wrong_by = wrong_by
    for _ in range(int(CALM) // 2):
        assert machine.shows() == timedelta()
        machine.passed += 2
    machine.wrong_by = 0
    assert machine.shows() == timedelta()
    machine.wrong_by = wrong_by
    assert machine.shows() == timedelta(), "it begins anew"
    machine.passed += CALM
    assert machine.shows() == timedelta(seconds=wrong_by)


def test_a_clock_that_is_set_right_by_a_little_is_followed_at_once() -> None:
    machine = Machine()
    for wrong_by in (0.5, 40, 90, 40, -10):
        machine.wrong_by = wrong_by
        assert machine.shows() == timedelta(seconds=wrong_by)


def test_a_machine_that_begins_in_the_past_goes_on_from_what_is_kept() -> None:
    machine = Machine()
    machine.time.not_before(NOW + timedelta(days=20))
    assert machine.shows() == timedelta(days=20)
    machine.wrong_by = 20 * 86_400.0 + 30  # the network has told it the time
    assert machine.shows() == timedelta(days=20, seconds=30)
    machine.time.not_before(NOW)
    assert machine.shows() == timedelta(days=20, seconds=30), "an earlier moment says nothing"


@asynccontextmanager
async def mail_of(machine: Machine, folder: Path) -> AsyncIterator[Mail]:
    async with Sandbox() as sandbox, mailing(sandbox, folder) as made:
        made.database.now = machine.time.now
        yield made


async def test_a_year_for_ten_seconds_deletes_no_draft_and_begins_no_announcement(tmp_path: Path) -> None:
    machine = Machine()
    async with mail_of(machine, tmp_path) as mail:
        (ana,) = await mail.people(1)

        def begin(tx: Tx) -> None:
            conversations.save(tx, ana.id, b"{}")
            later = tx.now + timedelta(days=80)
            words = {"en": Content(markup="In winter")}
            announcements.propose(tx, mail.owner.id, SUBSCRIBERS, words, later, "UTC", setting=1)

        def stands(tx: Tx) -> tuple[bool, AnnouncementState]:
            return bool(conversations.load(tx, ana.id)), announcements.recent(tx)[0].state

        await mail.database.transact(begin)
        for wrong_by in (0, YEAR, YEAR, 0):
            machine.wrong_by = wrong_by
            machine.passed += 5
            await clock.tick(mail.database, mail.telegram, mail.setup, due.DUE)
            assert await mail.database.transact(stands) == (True, AnnouncementState.SCHEDULED)


async def test_what_a_wrong_clock_put_off_for_a_year_is_due_once_it_is_right(tmp_path: Path) -> None:
    """As a database can hold it from before, or of a clock that was wrong for long."""
    machine = Machine()
    async with mail_of(machine, tmp_path) as mail:
        person = await mail.person()

        def put(tx: Tx) -> None:
            outbox.put(tx, person, b"a call", lane=Lane.NOTICE, due_at=tx.now + timedelta(days=365))
            tx.now += timedelta(days=365)
            meta.note_done(tx, "clear-away")

        await mail.database.transact(put)
        assert await mail.database.transact(outbox.due, Lane.NOTICE, 9) == []
        await clock.tick(mail.database, mail.telegram, mail.setup, due.DUE)
        assert len(await mail.database.transact(outbox.due, Lane.NOTICE, 9)) == 1


@pytest.mark.parametrize(("away", "waits"), [(timedelta(days=2), False), (timedelta(days=400), True)])
async def test_after_long_away_what_cannot_be_undone_waits_until_the_time_is_certain(
    tmp_path: Path, away: timedelta, waits: bool
) -> None:
    """A machine without a battery can begin in any year: what would lapse by that waits for ten minutes."""

    def lapsing(tx: Tx) -> None:
        person = people.meet(tx, "telegram:77", "en")
        conversations.save(tx, person.id, b"{}")
        meta.note_done(tx, "clear-away")

    def draft(tx: Tx) -> bool:
        return conversations.load(tx, people.meet(tx, "telegram:77", "en").id) is not None

    async with Sandbox() as sandbox:
        async with mailing(sandbox, tmp_path) as mail:
            await mail.database.transact(lapsing)
        sandbox.time.advance(away.total_seconds())
        async with bot_in(sandbox, tmp_path) as app:
            await asyncio.sleep(0.5)
            assert await app.database.transact(draft)
            if waits:
                sandbox.time.advance(CALM + 1)

                async def gone() -> bool:
                    return not await app.database.transact(draft)

                await until(gone)
