"""The clock does what is due, lets no fault stop the rest, and clears away what has had its time."""

import asyncio
import os
import sys
import time
from asyncio.subprocess import PIPE
from datetime import datetime, timedelta
from pathlib import Path

import hand
import structlog
from markupsafe import Markup
from processes import process_of
from spine import Mail, bot_in, until
from under_the_cipher import files_with_key

from bot.flow.clock import tick
from bot.sandbox.server import Sandbox
from handlers.due import AT_EVERY_TICK, DUE, Due
from handlers.engine.telling import Post
from handlers.messages import Message
from handlers.setup import Setup
from storage import inbox, keeping, membership, outbox, people
from storage.announcements import propose
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.database import Database
from storage.outbox import Lane
from storage.rights import Role
from storage.sqlite.folder import FILE
from storage.transaction import Tx

SECRET = "what somebody wrote"


async def test_a_duty_that_fails_is_undone_and_the_others_are_done(mail: Mail) -> None:
    person = await mail.person()

    def fails(tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
        people.subscribe(tx, person.id, wanted=True)
        raise ValueError(SECRET)

    def cannot_be_shown(_tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
        return [Post(person, Message(Markup("")), Lane.NOTICE)]

    def works(_tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
        return [Post(person, Message(Markup("it is time")), Lane.NOTICE)]

    duties = tuple(Due(run.__name__, AT_EVERY_TICK, run) for run in (fails, cannot_be_shown, works))
    with structlog.testing.capture_logs() as lines:
        await tick(mail.database, mail.telegram, mail.setup, duties)
    assert [line["duty"] for line in lines] == ["fails", "cannot_be_shown"]
    assert SECRET not in str(lines)
    assert await mail.database.transact(outbox.sizes) == {Lane.NOTICE: 1}
    assert not (await mail.database.transact(people.get, person.id)).subscribed


async def test_a_duty_rests_once_it_has_done_something(mail: Mail) -> None:
    """And it is asked at every tick as long as it had nothing to do; so it is after another that it rests after."""
    moments: list[datetime] = []
    works = False

    def run(_tx: Tx, _setup: Setup, since: datetime) -> list[Post] | None:
        moments.append(since)
        return [] if works else None

    async def after(seconds: float) -> int:
        mail.sandbox.time.advance(seconds)
        before = len(moments)
        await tick(mail.database, mail.telegram, mail.setup, duties)
        return len(moments) - before

    duties = (Due("this", timedelta(minutes=1), run),)
    assert [await after(2), await after(2)] == [1, 1], "nothing was done yet"
    works = True
    assert [await after(2), await after(58), await after(1), await after(1)] == [1, 0, 0, 1]
    done = mail.sandbox.time.now()
    duties = (Due("other", timedelta(minutes=1), run, rests_after=("this",)),)
    assert [await after(58), await after(1), await after(1)] == [0, 0, 1]
    assert abs(moments[-1] - done) < timedelta(seconds=1), "it hears since when"


async def test_every_duty_has_a_name_of_its_own_and_rests_after_those_there_are() -> None:
    names = [duty.name for duty in DUE]
    assert len(set(names)) == len(names)
    assert {name for duty in DUE for name in duty.rests_after} <= set(names)


async def test_numbers_of_updates_are_forgotten_in_time(mail: Mail) -> None:
    await mail.database.transact(inbox.receive, [(1, b"{}")], mail.telegram.chat_of)

    def kept(tx: Tx) -> int:
        return len(tx.all("SELECT 1 FROM inbox_seen"))

    async def after(passed: timedelta) -> int:
        mail.sandbox.time.advance(passed.total_seconds())
        await tick(mail.database, mail.telegram, mail.setup, DUE)
        return await mail.database.transact(kept)

    assert await after(timedelta(minutes=10)) == 1
    assert await after(keeping.SEEN) == 1
    assert await after(timedelta(days=1)) == 0


async def test_what_is_due_goes_out_as_soon_as_the_time_was_moved(tmp_path: Path) -> None:
    """An announcement for tomorrow; nobody says anything meanwhile."""
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path, approvals=1) as bot:
        ana = await sandbox.phone("Ana")
        await ana.say("/subscribe")
        await ana.sees("")

        def lay(tx: Tx) -> None:
            owner = people.meet(tx, "telegram:1", "en")
            membership.join(tx, owner.id, membership.invite(tx, Role.OWNER), "Olga")
            propose(
                tx,
                owner.id,
                SUBSCRIBERS,
                {"en": Content(markup="Today!")},
                tx.now + timedelta(days=1),
                "UTC",
                setting=1,
            )

        await bot.database.transact(lay)
        await asyncio.sleep(0.1)
        assert all("Today!" not in words for _, words in ana.transcript)
        sandbox.time.advance(86_400)
        await ana.sees("Today!", 3)


async def test_a_disk_that_takes_nothing_stops_the_clock_only_for_a_while(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as bot:
        with structlog.testing.capture_logs() as lines:
            await hand.pragma(bot.database, "PRAGMA query_only = ON")
            sandbox.time.advance(3)
            await until(lambda: any(line["event"] == "the clock cannot work" for line in lines))
        await hand.pragma(bot.database, "PRAGMA query_only = OFF")
        await bot.database.transact(inbox.receive, [(1, b"{}")], lambda _: "")
        sandbox.time.advance((keeping.SEEN + timedelta(days=2)).total_seconds())
        await until(lambda: _no_numbers(bot.database))


async def _no_numbers(database: Database) -> bool:
    return await database.transact(lambda tx: tx.one("SELECT 1 FROM inbox_seen")) is None


READER = """
import sys
from pathlib import Path
from opened import connected
reader = connected(Path(sys.argv[1]))
reader.execute("BEGIN")
reader.execute("SELECT count(*) FROM meta").fetchone()
print("reads", flush=True)
sys.stdin.readline()
"""


async def test_another_process_that_reads_holds_up_nobody_and_the_words_go_when_it_has_done(tmp_path: Path) -> None:
    """As a backup does, or a forgotten shell: only the journal keeps what was deleted, until the clock's next look."""
    word = "indelible-words-of-a-person"
    data = tmp_path / "data"

    def written() -> bool:
        return word.encode() in b"".join(files_with_key(data).values())

    def delete(tx: Tx) -> None:
        tx.run("DELETE FROM inbox_seen WHERE update_id = 99")
        tx.scrub = True

    async with Sandbox() as sandbox, bot_in(sandbox, data) as bot:
        sql = "INSERT INTO inbox_seen (update_id, day) VALUES (99, :word)"  # in clear, so that it can be looked for
        await bot.database.transact(lambda tx: tx.run(sql, {"word": word}))
        assert written()
        arguments = (sys.executable, "-c", READER, str(data))
        env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        async with process_of(*arguments, env=env, stdin=PIPE, stdout=PIPE) as reader:
            assert reader.stdin
            assert reader.stdout
            assert await reader.stdout.readline() == b"reads\n"
            took = []
            for work in (delete, lambda _tx: None):
                began = time.perf_counter()
                await bot.database.transact(work)
                took.append(time.perf_counter() - began)
            assert bot.database.to_scrub
            reader.stdin.close()
            await reader.wait()
        sandbox.time.advance(3)
        await until(lambda: not written())
    assert max(took) < 1, "not the five seconds for which another that writes is waited for"


async def test_what_was_answered_leaves_the_journal_within_minutes_though_nobody_is_forgotten(tmp_path: Path) -> None:
    """Whoever has the key, too, reads no more of it in what lies on the disk."""
    data = tmp_path / "data"
    async with Sandbox() as sandbox, bot_in(sandbox, data) as bot:
        ana = await sandbox.phone("Ana")
        await ana.say("indelible words of Ana")
        await ana.sees("")
        await until(lambda: _empty(bot.database))
        assert _journal(data) > 0
        sandbox.time.advance(keeping.JOURNAL.total_seconds() + 3)
        await until(lambda: _journal(data) < 40_000, 5)


async def _empty(database: Database) -> bool:
    return await database.transact(inbox.sizes) == (0, 0)


def _journal(data: Path) -> int:
    return (data / f"{FILE}-wal").stat().st_size
