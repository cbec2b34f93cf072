"""What was sent and answered is over, also if its rows and what the database remembers of it come back together."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import hand
import pytest
from opened import connected

from storage import announcements, damaged, inbox, membership, meta, outbox, people
from storage.announcements import Announcement, AnnouncementId
from storage.audiences import SUBSCRIBERS
from storage.audit import Head
from storage.contents.content import Content
from storage.crypto import load_keys
from storage.damaged import Kind
from storage.mark import HowFar, Mark
from storage.meta import Fact
from storage.outbox import Fate, Lane, Outcome
from storage.people import Person, PersonId
from storage.rights import Role
from storage.sqlite.connection import Database, open_database
from storage.transaction import Tx

NOW = datetime(2024, 9, 10, 12, tzinfo=UTC)
READERS = 6

Rows = dict[str, list[dict[str, Any]]]


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Database]:
    async with open_database(folder / "data", folder / "keys" / "key", lambda: NOW) as database:
        yield database


async def copied(database: Database, *tables: str) -> Rows:
    return {table: await hand.copied(database, table) for table in tables}


def put_back(folder: Path, rows: Rows) -> None:
    """While the program is stopped, rows are again as they were, and numbers are counted anew."""
    keys = load_keys(folder / "keys" / "key")
    with connected(folder / "data", keys) as connection:
        for table, old in rows.items():
            for row in old:
                names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
                connection.execute(f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({values})", row)  # noqa: S608
        connection.execute("UPDATE sqlite_sequence SET seq = 0")
    connection.close()


async def checked(folder: Path) -> list[str]:
    """What a check says of it, which changes nothing."""
    key = folder / "keys" / "key"
    async with open_database(folder / "data", key, lambda: NOW, create=False, update=False) as database:
        return await database.transact(database.mark.put_back)


def crashed(folder: Path) -> Path:
    """The folder as a crash leaves it."""
    return Path(shutil.copytree(folder, folder.with_name(f"{folder.name}-crashed")))


def found(tx: Tx) -> list[Kind]:
    return list(damaged.take_news(tx))


def _chat_of(_body: bytes) -> str:
    return "chat"


def send_all(tx: Tx) -> int:
    rows = outbox.due(tx, Lane.REPLY, 99)
    outbox.mark(tx, [Outcome(row, Fate.SENT) for row in rows])
    return len(rows)


def answer_all(tx: Tx) -> int:
    waiting = inbox.waiting(tx, 99)
    for first in waiting:
        inbox.answered(tx, first.place)
    inbox.move_on(tx)
    return len(waiting)


def arrive(tx: Tx) -> None:
    inbox.receive(tx, [(tx.next_number("inbox"), b"hello")], _chat_of)


def reply(tx: Tx) -> None:
    outbox.put(tx, people.meet(tx, "telegram:1", "en"), b"a call", lane=Lane.REPLY)


@pytest.mark.parametrize(("table", "put", "do"), [("inbox", arrive, answer_all), ("outbox", reply, send_all)])
async def test_what_is_put_back_together_with_its_number_is_not_done_again(
    tmp_path: Path, table: str, put: Callable[[Tx], None], do: Callable[[Tx], int]
) -> None:
    folder = tmp_path / "bot"
    async with opened(folder) as database:
        await database.transact(put)
        await database.transact(do)
        await database.transact(put)
        rows = await copied(database, table, "meta")
        assert await database.transact(do) == 1
    assert await checked(folder) == []
    put_back(folder, rows)
    assert await checked(folder) == [f"meta: {table}-from"]
    async with opened(folder) as database:
        assert await database.transact(do) == 0
        assert await database.transact(found) == [Kind.NOTES], "and the owners hear of it"
        await database.transact(put)
        assert await database.transact(do) == 1, "what comes now has another number"


def begin(tx: Tx) -> Announcement:
    owner = people.meet(tx, "telegram:1", "en")
    membership.join(tx, owner.id, membership.invite(tx, Role.OWNER), "Olga")
    for number in range(READERS):
        person = people.meet(tx, f"telegram:{10 + number}", "en")
        people.subscribe(tx, person.id, wanted=True)
    versions = {"en": Content(markup="Come.")}
    return announcements.propose(tx, owner.id, SUBSCRIBERS, versions, None, None, setting=1)[0]


def readers(tx: Tx) -> list[Person]:
    return people.PEOPLE.select(tx, "WHERE subscribed = 1 ORDER BY id")


async def go_on(database: Database, announcement: Announcement, up_to: int) -> str:
    reader = (await database.transact(readers))[up_to].id
    await database.transact(announcements.move_cursor, announcement.id, reader)
    return reader


async def test_an_announcement_goes_on_where_it_was_though_its_row_is_put_back(tmp_path: Path) -> None:
    folder = tmp_path / "bot"
    async with opened(folder) as database:
        made = await database.transact(begin)
        await go_on(database, made, 1)
        rows = await copied(database, "announcements")
        reader = await go_on(database, made, 4)
    put_back(folder, rows)
    assert await checked(folder) == [f"announcements: {made.id}"]
    async with opened(folder) as database:
        stands = await database.transact(announcements.get, made.id)
        assert stands.cursor == reader
        assert await database.transact(found) == [Kind.ANNOUNCEMENTS]
    async with opened(folder) as database:
        assert await database.transact(found) == [], "it is so no more"


async def test_after_a_crash_it_goes_on_from_where_the_clock_brought_the_mark_up_last(tmp_path: Path) -> None:
    """What came after that, a minute at most, is what the documents say."""
    folder = tmp_path / "bot"
    async with opened(folder) as database:
        made = await database.transact(begin)
        await go_on(database, made, 0)
        rows = await copied(database, "announcements")
        reader = await go_on(database, made, 2)
        await database.transact(database.mark.bring_up)
        last = await go_on(database, made, 4)
        left = crashed(folder)
    async with opened(Path(shutil.copytree(left, tmp_path / "nobody's hand"))) as database:
        assert (await database.transact(announcements.get, made.id)).cursor == last, "a crash puts nothing back"
        assert await database.transact(found) == []
    put_back(left, rows)
    async with opened(left) as database:
        assert (await database.transact(announcements.get, made.id)).cursor == reader
        assert await database.transact(found) == [Kind.ANNOUNCEMENTS]


async def test_what_has_not_moved_is_not_written_again(tmp_path: Path) -> None:
    folder = tmp_path / "bot"
    mark = folder / "keys" / "key.mark"
    async with opened(folder) as database:
        await database.transact(begin)
        before = mark.read_bytes()
        await database.transact(database.mark.bring_up)
        assert mark.read_bytes() == before
        await database.transact(arrive)
        await database.transact(answer_all)
        await database.transact(database.mark.bring_up)
        assert mark.read_bytes() != before


async def test_a_broken_trail_goes_into_no_mark(tmp_path: Path) -> None:
    folder = tmp_path / "bot"
    async with opened(folder) as database:
        await database.transact(begin)
        before = (folder / "keys" / "key.mark").read_bytes()
        await hand.write(database, "DELETE FROM audit WHERE number > 1")
        await database.transact(arrive)
        await database.transact(answer_all)
        await database.transact(database.mark.bring_up)
    assert (folder / "keys" / "key.mark").read_bytes() == before


async def test_a_mark_of_before_says_only_how_far_the_trail_has_come(tmp_path: Path) -> None:
    folder = tmp_path / "bot"
    async with opened(folder) as database:
        await database.transact(begin)
        head = await database.transact(lambda tx: Mark(folder / "keys" / "key", tx.keys).read())
    assert head
    keys = load_keys(folder / "keys" / "key")
    old = keys.seal("mark:trail", f'[{head.number}, "{head.signature}"]'.encode())
    (folder / "keys" / "key.mark").write_bytes(old)
    async with opened(folder) as database:
        assert await database.transact(found) == []
        assert await database.transact(meta.get, Fact.MARK_MISSING) is None


def test_it_is_written_as_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"1 {'00' * 32}\n")
    (tmp_path / "key").chmod(0o600)
    mark = Mark(tmp_path / "key", load_keys(tmp_path / "key"))
    mark.keep(HowFar(Head(3, "aa"), {"inbox-from": 4}, {AnnouncementId("A"): PersonId("B")}))
    assert mark.read() == Head(3, "aa")
    assert b"inbox" not in mark.path.read_bytes()


async def test_a_mark_that_is_not_heeded_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.mark._catch_up", lambda *_: None)
    with pytest.raises(AssertionError):
        await test_what_is_put_back_together_with_its_number_is_not_done_again(tmp_path, "inbox", arrive, answer_all)


async def test_a_mark_that_is_not_set_at_the_end_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Mark, "bring_up", lambda *_: None)
    with pytest.raises(AssertionError):
        await test_an_announcement_goes_on_where_it_was_though_its_row_is_put_back(tmp_path)
