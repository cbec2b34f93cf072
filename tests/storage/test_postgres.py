"""PostgreSQL as the engine: all of a transaction or nothing, one owner, the right key; what its administrator sees."""

import asyncio
import shutil
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import engine
import pytest
from spine import until

if not engine.SERVER:
    pytest.skip("there is no server: see tests/on_postgres.py", allow_module_level=True)

from storage import audit, inbox, meta, migrations, outbox, people
from storage.audit import Deed
from storage.crypto import create_keys
from storage.database import Duty, News
from storage.errors import CannotStart, StorageUnavailable, Unreadable
from storage.outbox import Lane
from storage.postgres import migrating, wording
from storage.postgres.connection import Database
from storage.postgres.links import PALOMA
from storage.postgres.opening import open_database
from storage.postgres.transaction import PostgresTx
from storage.postgres.wire import Wire
from storage.tables import tables
from storage.transaction import Tx

NOON = datetime(2024, 9, 10, 12, tzinfo=UTC)
SIGNED = {"audit"}
ITS_OWN = {migrating.VERSION}


@dataclass(frozen=True)
class Place:
    """A database of its own on the server, and the folder with its key."""

    folder: Path
    url: str

    @property
    def key(self) -> Path:
        return self.folder / "key"

    def open(self, **how: bool) -> AbstractAsyncContextManager[Database]:
        return open_database(self.url, self.folder, self.key, lambda: NOON, **how)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    with engine.database() as url:
        yield Place(tmp_path, url)


@pytest.fixture
def other(place: Place) -> Iterator[Wire]:
    """Somebody else's connection to the same database: its administrator's."""
    with closing(Wire(place.url)) as wire:
        yield wire


@pytest.fixture
async def opened(place: Place) -> AsyncIterator[Database]:
    async with place.open() as database:
        yield database


def met(tx: Tx) -> int:
    row = tx.one("SELECT count(*) FROM people")
    assert row is not None
    return int(row[0])


# Transactions.


async def test_a_transaction_happens_at_one_moment_and_returns_what_its_work_does(opened: Database) -> None:
    ana = await opened.transact(people.meet, "telegram:ana", language="es")
    assert await opened.transact(people.find, ana.id) == ana
    assert await opened.transact(lambda tx: tx.now) == NOON


async def test_what_raises_has_written_nothing(opened: Database) -> None:
    def half(tx: Tx) -> None:
        people.meet(tx, "telegram:ana", "es")
        raise LookupError("in the middle")

    with pytest.raises(LookupError, match="in the middle"):
        await opened.transact(half)
    assert await opened.transact(met) == 0


async def test_a_savepoint_undoes_its_part_alone_also_after_an_error_of_the_server(opened: Database) -> None:
    def fail(tx: Tx) -> None:
        with tx.savepoint():
            people.meet(tx, "telegram:carla", "es")
            tx.run("INSERT INTO nowhere VALUES (1)")

    def work(tx: Tx) -> None:
        people.meet(tx, "telegram:ana", "es")
        with tx.savepoint():
            people.meet(tx, "telegram:berta", "es")
            with pytest.raises(Exception, match="nowhere"):
                fail(tx)

    await opened.transact(work)
    assert await opened.transact(met) == 2


async def test_a_transaction_in_which_an_error_was_passed_over_is_not_said_to_be_kept(opened: Database) -> None:
    def careless(tx: Tx) -> None:
        people.meet(tx, "telegram:ana", "es")
        with pytest.raises(Exception, match="nowhere"):
            tx.run("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(StorageUnavailable):
        await opened.transact(careless)
    assert await opened.transact(met) == 0


async def test_numbers_are_given_once_whatever_is_deleted(place: Place) -> None:
    def last(tx: Tx) -> int:
        number = tx.take_number("outbox", at_least=1)
        tx.run(
            "INSERT INTO outbox (id, lane, due_at, attempts, proof) VALUES (:id, 0, 0, 0, :proof)",
            {"id": number, "proof": b""},
        )
        return number

    async with place.open() as database:
        first = await database.transact(last)
        await database.transact(lambda tx: tx.run("DELETE FROM outbox"))
    async with place.open() as database:
        assert await database.transact(last) == first + 1


async def test_a_text_that_no_column_can_hold_is_nobodys(opened: Database) -> None:
    assert await opened.transact(people.find, people.PersonId("A\0B")) is None


# The connection.


async def test_a_lost_connection_keeps_nothing_by_half_and_is_made_anew(opened: Database, other: Wire) -> None:
    def cut(tx: PostgresTx) -> None:
        people.meet(tx, "telegram:ana", "es")
        row = tx.one("SELECT pg_backend_pid()")
        assert row is not None
        other.execute(f"SELECT pg_terminate_backend({row[0]:d})")
        people.meet(tx, "telegram:berta", "es")

    with pytest.raises(StorageUnavailable):
        await opened.transact(cut)
    assert await opened.transact(met) == 0
    await opened.transact(people.meet, "telegram:ana", language="es")
    assert await opened.transact(met) == 1


# Beside others.


@pytest.fixture
async def second(place: Place, opened: Database, tmp_path: Path) -> AsyncIterator[Database]:  # noqa: ARG001 - which makes the key
    """Another replica, with a folder and a copy of the key of its own."""
    key = tmp_path / "elsewhere" / "key"
    key.parent.mkdir(mode=0o700)
    shutil.copy(place.key, key)
    async with open_database(place.url, key.parent, key, lambda: NOON) as database:
        yield database


async def test_what_two_replicas_change_at_once_is_done_again_for_one_of_them(
    opened: Database, second: Database
) -> None:
    ana = await opened.transact(people.meet, "telegram:ana", language="es")
    tries: list[str] = []

    async def both() -> None:
        def slowly(tx: Tx, language: str) -> None:
            tries.append(language)
            people.get(tx, ana.id)
            time.sleep(0.2)
            people.set_language(tx, ana.id, language)

        await asyncio.gather(opened.beside(slowly, "en"), second.beside(slowly, "pt"))

    await both()
    assert sorted(set(tries)) == ["en", "pt"]
    assert len(tries) > 2
    assert (await opened.transact(people.get, ana.id)).language == tries[-1]


async def test_what_goes_on_record_is_done_alone(opened: Database, second: Database) -> None:
    beside: list[bool] = []

    def record(tx: Tx) -> None:
        beside.append(tx.beside)
        audit.record(tx, Deed.OLDER_ACCEPTED, mark=None)

    await asyncio.gather(*(database.beside(record) for database in (opened, second) * 5))
    assert beside.count(False) == 10
    assert (await opened.transact(audit.head)).number == 10
    await opened.transact(audit.verify)


async def test_a_transaction_waits_until_nobody_else_is_at_it(opened: Database, second: Database) -> None:
    at_it: list[str] = []

    def slowly(tx: Tx, name: str) -> None:
        at_it.append(name)
        time.sleep(0.1)
        at_it.append(name)
        meta.put(tx, meta.Fact.BOT_NAME, name)

    await asyncio.gather(opened.transact(slowly, "one"), second.transact(slowly, "other"))
    assert at_it[0] == at_it[1]
    assert at_it[2] == at_it[3]


async def test_each_line_is_claimed_by_one_replica_and_in_its_order(opened: Database, second: Database) -> None:
    chats = [f"telegram:{number}" for number in range(4)]
    for number in range(8):
        body = f"{chats[number % 4]}".encode()
        await opened.beside(inbox.receive, [(number, body)], bytes.decode)
    places = [row[0] for row in await opened.transact(lambda tx: tx.all("SELECT id FROM inbox ORDER BY id"))]
    claimed: dict[str, list[int]] = {}

    async def claim(database: Database, name: str, most: int) -> None:
        def slowly(tx: Tx) -> None:
            claimed[name] = [first.place for first in inbox.claimed(tx, most)]
            time.sleep(0.2)
            inbox.answered(tx, *claimed[name])

        await database.beside(slowly)

    await asyncio.gather(claim(opened, "one", 2), claim(second, "other", 4))
    assert sorted(claimed["one"] + claimed["other"]) == places[:4]
    await claim(opened, "after", 4)
    assert sorted(claimed["after"]) == places[4:]


async def test_the_same_update_received_by_two_is_kept_once(opened: Database, second: Database) -> None:
    update = [(7, b"telegram:ana")]
    new = await asyncio.gather(*(one.beside(inbox.receive, update, bytes.decode) for one in (opened, second) * 3))
    assert sum(new) == 1
    assert await opened.transact(inbox.sizes) == (1, 0)


async def test_a_mark_does_not_pass_what_another_replica_is_about_to_keep(opened: Database, second: Database) -> None:
    def slowly(tx: Tx) -> None:
        inbox.receive(tx, [(1, b"telegram:ana")], bytes.decode)
        time.sleep(0.3)

    async def move_on_meanwhile() -> None:
        await asyncio.sleep(0.1)
        await second.beside(inbox.move_on)
        await second.transact(inbox.move_on)

    await asyncio.gather(opened.beside(slowly), move_on_meanwhile())
    assert len(await second.transact(inbox.waiting, 10)) == 1


async def test_what_one_replica_has_to_send_another_hears_of(opened: Database, second: Database) -> None:
    heard: list[News] = []
    less: list[frozenset[str]] = []
    second.on_news(heard.append)
    second.tell_of_less(less.append)
    await until(lambda: set(heard) == set(News))  # what it may have missed before it listened
    heard.clear()
    ana = await opened.transact(people.meet, "telegram:ana", language="es")
    await opened.beside(people.subscribe, ana.id, wanted=True)
    await opened.beside(outbox.put, ana, b"call", lane=Lane.REPLY)
    await until(lambda: heard == [News.TO_SEND])
    await opened.beside(people.subscribe, ana.id, wanted=False)
    await until(lambda: less == [frozenset({ana.id})])


async def test_a_duty_is_one_replicas_at_a_time_and_ends_with_its_connection(
    opened: Database, second: Database, other: Wire
) -> None:
    async with opened.duty(Duty.CLOCK) as held:
        standing = asyncio.ensure_future(taken(second))
        await asyncio.sleep(0.1)
        assert not standing.done()
        await held.transact(meta.put, meta.Fact.BOT_NAME, "ours")
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
            " AND classid = :number AND objid = current_schema()::regnamespace::oid",
            {"number": PALOMA + Duty.CLOCK.value},
        )
        await asyncio.wait_for(standing, 5)
        await asyncio.wait_for(held.lost(), 5)
        with pytest.raises(StorageUnavailable):
            await held.transact(meta.put, meta.Fact.BOT_NAME, "ours again")
    assert await opened.transact(meta.get, meta.Fact.BOT_NAME) == "ours"


async def taken(database: Database) -> None:
    async with database.duty(Duty.CLOCK):
        pass


async def test_who_stands_for_a_duty_can_be_told_to_stop(opened: Database, second: Database) -> None:
    async with opened.duty(Duty.SENDER):
        standing = asyncio.ensure_future(taken_sender(second))
        await asyncio.sleep(0.1)
        standing.cancel()
        await asyncio.wait((standing,), timeout=5)
        assert standing.cancelled()
    await asyncio.wait_for(taken_sender(second), 5)


async def taken_sender(database: Database) -> None:
    async with database.duty(Duty.SENDER):
        pass


async def test_a_server_that_is_not_there_is_said(place: Place) -> None:
    with pytest.raises(CannotStart, match="PALOMA_DATABASE_URL cannot be used"):
        async with open_database("postgresql:///paloma?host=/nowhere", place.folder, place.key, lambda: NOON):
            pass


# The key, the mark, the schema.


async def test_another_key_is_refused_and_a_missing_one_is_not_made_anew(place: Place) -> None:
    async with place.open():
        pass
    place.key.rename(place.folder / "kept")
    with pytest.raises(CannotStart, match="no key"):
        async with place.open():
            pass
    create_keys(place.key)
    with pytest.raises(CannotStart, match="not the one this database was written with"):
        async with place.open():
            pass


async def test_a_check_makes_no_database(place: Place, other: Wire) -> None:
    with pytest.raises(CannotStart, match="no database"):
        async with place.open(create=False, update=False):
            pass
    assert migrating.version_of(other) == 0
    assert not place.key.exists()


async def test_a_trail_that_was_cut_is_refused_until_it_is_accepted(place: Place, other: Wire) -> None:
    async with place.open() as database:
        await database.transact(lambda tx: audit.record(tx, Deed.OLDER_ACCEPTED, mark=None))
    other.command(b"DELETE FROM audit")
    with pytest.raises(CannotStart, match="accept-older"):
        async with place.open():
            pass
    async with place.open(accept_older=True) as database:
        assert (await database.transact(audit.head)).number == 1


async def test_an_older_database_takes_the_steps_that_are_missing(
    place: Place, other: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = migrations.steps()
    before = {number: script for number, script in known.items() if number < max(known)}
    with monkeypatch.context() as older:
        older.setattr(migrations, "steps", lambda: before)
        keys = create_keys(place.key)
        migrating.migrate(other, keys)
    assert migrating.version_of(other) == max(before)
    async with place.open() as database:
        await database.transact(people.meet, "telegram:ana", language="es")
    assert migrating.version_of(other) == max(known)


async def test_every_table_is_one_of_records_and_every_text_in_the_order_of_its_bytes(
    opened: Database, other: Wire
) -> None:
    columns = other.execute(
        "SELECT table_name, column_name, data_type, collation_name FROM information_schema.columns"
        " WHERE table_schema = current_schema()"
    ).fetchall()
    names = {table: {row["column_name"] for row in columns if row["table_name"] == table} for table, *_ in columns}
    assert names.keys() == tables().keys() | SIGNED | ITS_OWN
    for name, table in tables().items():
        assert names[name] == set(table.stored), name
    assert {row["collation_name"] for row in columns if row["data_type"] == "text"} == {"C"}
    assert {row["data_type"] for row in columns} == {"text", "bytea", "bigint"}
    assert await opened.transact(met) == 0


@pytest.mark.parametrize(
    "foreign",
    [
        "CREATE TABLE words (word TEXT)",
        "CREATE VIEW everybody AS SELECT * FROM people",
        "CREATE RULE kept AS ON DELETE TO people DO NOTHING",
        """CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
        CREATE TRIGGER kept AFTER DELETE ON people EXECUTE FUNCTION keep()""",
        "DROP TABLE told",
    ],
)
async def test_what_is_not_palomas_in_it_is_refused(place: Place, other: Wire, foreign: str) -> None:
    async with place.open():
        pass
    other.command(foreign.encode())
    with pytest.raises(CannotStart, match="not built as Paloma builds it"):
        async with place.open():
            pass


async def test_a_server_that_does_not_wait_for_its_disk_is_told_of(opened: Database) -> None:
    """The server of the tests is one."""
    assert any("fsync is off" in line for line in await opened.damage())


# What its administrator sees, and can do.


async def test_words_and_addresses_are_not_in_the_rows(opened: Database, other: Wire) -> None:
    ana = await opened.transact(people.meet, "telegram:12345678", language="es")
    await opened.transact(people.set_pen_name, ana.id, "Golondrina")
    await opened.transact(meta.put, meta.Fact.BOT_NAME, "OurSecretBot")
    rows = [row for name in tables() for row in other.execute(f"SELECT * FROM {name}")]  # noqa: S608 - our own
    values = b"\n".join(value if isinstance(value, bytes) else str(value).encode() for row in rows for value in row)
    assert ana.id.encode() in values
    assert not any(word in values for word in (b"12345678", b"Golondrina", b"OurSecretBot"))


async def test_a_row_that_its_administrator_edits_is_nobodys(opened: Database, other: Wire) -> None:
    ana = await opened.transact(people.meet, "telegram:ana", language="es")
    other.command(b"UPDATE people SET language = 'en'")
    with pytest.raises(Unreadable):
        await opened.transact(people.find, ana.id)


# Its words.


def test_parameters_are_translated_and_quoted_texts_are_not() -> None:
    assert wording.statement("SELECT ':a?%' WHERE b = :b AND c = ? AND d LIKE 'x%'") == (
        b"SELECT ':a?%%' WHERE b = %(b)s AND c = %s AND d LIKE 'x%%'"
    )
