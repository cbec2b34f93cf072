"""The database: all of a transaction or nothing, one owner, the right key, and nothing deleted that lingers."""

import fcntl
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from opened import KEYS, connected, opened as opened_beside
from under_the_cipher import files_with_key

from storage import meta, migrations, people
from storage.crypto import Keys, create_keys
from storage.errors import CannotStart, StorageUnavailable
from storage.meta import Fact
from storage.sqlite import folder as data_folder
from storage.sqlite.cipher import Connection, IntegrityError, OperationalError
from storage.sqlite.connection import Database, open_database, prepare
from storage.sqlite.folder import FILE
from storage.sqlite.transaction import SqliteTx
from storage.transaction import Tx, new_id


def now() -> datetime:
    return datetime(2024, 9, 10, 12, 0, 0, 999, tzinfo=UTC)


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(tmp_path / "data", tmp_path / "data" / "key", now) as found:
        yield found


def count(tx: SqliteTx) -> int:
    row = tx.one("SELECT count(*) FROM people")
    assert row is not None
    return int(row[0])


# Transactions.


async def test_a_transaction_happens_at_one_moment_and_returns_what_its_work_does(opened: Database) -> None:
    met = await opened.transact(people.meet, "telegram:ana", language="es")
    assert await opened.transact(people.find, met.id) == met
    assert await opened.transact(lambda tx: tx.now) == datetime(2024, 9, 10, 12, tzinfo=UTC), "whole seconds"


async def test_what_raises_has_written_nothing(opened: Database) -> None:
    def half(tx: SqliteTx) -> None:
        people.meet(tx, "telegram:ana", "es")
        raise LookupError("in the middle")

    with pytest.raises(LookupError, match="in the middle"):
        await opened.transact(half)
    assert await opened.transact(count) == 0


async def test_a_savepoint_undoes_its_part_alone_however_deep(opened: Database) -> None:
    def meet_and_fail(tx: SqliteTx, name: str) -> None:
        with tx.savepoint():
            people.meet(tx, name, "es")
            raise LookupError

    def work(tx: SqliteTx) -> None:
        people.meet(tx, "telegram:ana", "es")
        with tx.savepoint():
            people.meet(tx, "telegram:berta", "es")
            with pytest.raises(LookupError):
                meet_and_fail(tx, "telegram:carla")
        with pytest.raises(LookupError), tx.savepoint():
            meet_and_fail(tx, "telegram:dora")

    await opened.transact(work)
    assert await opened.transact(count) == 2


async def test_a_full_disk_is_called_unavailable_and_writes_nothing(opened: Database) -> None:
    pages = await opened.transact(lambda tx: tx.one("PRAGMA page_count"))
    assert pages
    await opened.transact(lambda tx: tx.one(f"PRAGMA max_page_count = {pages[0]}"))
    with pytest.raises(StorageUnavailable):
        await opened.transact(meta.put, Fact.BOT_NAME, "x" * 100_000)
    await opened.transact(lambda tx: tx.one("PRAGMA max_page_count = 1000000"))
    await opened.transact(meta.put, Fact.BOT_NAME, "x" * 100_000)
    assert await opened.transact(meta.get, Fact.BOT_NAME)


async def test_a_mistake_in_sql_is_no_trouble_with_the_disk(opened: Database) -> None:
    with pytest.raises(OperationalError):
        await opened.transact(lambda tx: tx.run("NONSENSE"))
    with pytest.raises(IntegrityError):
        await opened.transact(lambda tx: tx.run("INSERT INTO follows (person_id, target) VALUES ('nobody', 'x')"))


async def test_what_was_to_be_scrubbed_is_nowhere_on_the_disk(opened: Database, tmp_path: Path) -> None:
    word = "indelible-words-of-a-person"

    def disk() -> bytes:
        return b"".join(files_with_key(tmp_path / "data", opened.keys).values())

    plain = "INSERT INTO meta (name, value) VALUES ('bot-name', :word)"
    await opened.transact(lambda tx: tx.run(plain, {"word": word}))
    assert word.encode() in disk()

    def delete(tx: SqliteTx) -> None:
        tx.run("DELETE FROM meta WHERE name = 'bot-name'")
        tx.scrub = True

    await opened.transact(delete)
    assert word.encode() not in disk()


async def test_the_pragmas_are_set(opened: Database) -> None:
    def pragmas(tx: SqliteTx) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema")
        return [row[0] for name in names if (row := tx.one(f"PRAGMA {name}"))]

    assert await opened.transact(pragmas) == ["wal", 2, 1, 1, 0]


def test_ids_are_random_and_can_be_read_aloud() -> None:
    ids = {new_id(8) for _ in range(1000)}
    assert len(ids) == 1000
    assert set("".join(ids)) == set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


# Opening.


async def test_only_the_owner_can_read_the_files(opened: Database, tmp_path: Path) -> None:
    await opened.transact(meta.note_done, "x")
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
    modes = {file.name: file.stat().st_mode & 0o777 for file in (tmp_path / "data").iterdir()}
    assert len(modes) >= 4
    assert set(modes.values()) == {0o600}


async def test_one_process_owns_the_folder(opened: Database, tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="already running"):
        async with open_database(tmp_path / "data", tmp_path / "data" / "key", now):
            pass
    assert await opened.transact(count) == 0


async def test_trouble_of_the_program_is_not_taken_for_another_owner(tmp_path: Path) -> None:
    with pytest.raises(BlockingIOError):
        async with open_database(tmp_path / "data", tmp_path / "key", now):
            raise BlockingIOError
    async with open_database(tmp_path / "data", tmp_path / "key", now):
        pass


async def test_another_key_is_refused(tmp_path: Path) -> None:
    async with open_database(tmp_path / "data", tmp_path / "key", now) as made:
        await made.transact(people.meet, "telegram:ana", "es")
    create_keys(tmp_path / "other")
    with pytest.raises(CannotStart, match="not the one this database was written with"):
        async with open_database(tmp_path / "data", tmp_path / "other", now):
            pass
    (tmp_path / "key").rename(tmp_path / "kept")
    with pytest.raises(CannotStart, match="no key"):
        async with open_database(tmp_path / "data", tmp_path / "key", now):
            pass
    assert not (tmp_path / "key").exists(), "no new key is made for an old database"
    async with open_database(tmp_path / "data", tmp_path / "kept", now) as again:
        assert await again.transact(count) == 1


async def test_a_key_or_folder_that_cannot_be_used_is_refused(tmp_path: Path) -> None:
    (tmp_path / "key").mkdir(mode=0o700)
    with pytest.raises(CannotStart, match="key file"):
        async with open_database(tmp_path / "data", tmp_path / "key", now):
            pass
    (tmp_path / "file").touch()
    with pytest.raises(CannotStart, match="cannot be written"):
        async with open_database(tmp_path / "file", tmp_path / "key2", now):
            pass


async def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    create_keys(tmp_path / "key")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / FILE).write_bytes(b"no database " * 1000)
    with pytest.raises(CannotStart, match="cannot be used"):
        async with open_database(tmp_path / "data", tmp_path / "key", now):
            pass


# Migrations.


def prepared(folder: Path) -> Connection:
    connection = connected(folder, KEYS)
    try:
        prepare(connection, folder, KEYS)
    except BaseException:
        connection.close()
        raise
    return connection


def step(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """One more migration after those there are."""
    known = Path(str(migrations.MIGRATIONS))
    shutil.copytree(known, folder / "migrations")
    last = max(file.name for file in known.glob("*.sql"))
    (folder / "migrations" / f"{int(last[:4]) + 1:04d}_more.sql").write_text(script)
    monkeypatch.setattr(migrations, "MIGRATIONS", folder / "migrations")
    monkeypatch.setattr(migrations, "steps", migrations.steps.__wrapped__)  # which remembers nothing of those before


def test_a_step_goes_forward_once_and_keeps_a_copy_with_its_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(prepared(tmp_path)) as connection:
        met = people.meet(SqliteTx(connection, KEYS, now()), "telegram:ana", "es")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    step(tmp_path, monkeypatch, "CREATE TABLE more (id TEXT);\nINSERT INTO more VALUES (';--');\n-- the end\n")
    for _ in range(2):
        with closing(prepared(tmp_path)) as connection:
            assert [tuple(row) for row in connection.execute("SELECT id FROM more")] == [(";--",)]
            assert people.get(SqliteTx(connection, KEYS, now()), met.id) == met
            assert connection.execute("PRAGMA user_version").fetchone()[0] == version + 1
    copy = tmp_path / f"before-migration-{version}.sqlite3"
    assert copy.stat().st_mode & 0o777 == 0o600
    with opened_beside(tmp_path, KEYS, copy.name) as old:
        assert old.execute("SELECT count(*) FROM people").fetchone()[0] == 1
        assert old.execute("SELECT count(*) FROM sqlite_master WHERE name = 'more'").fetchone()[0] == 0


@pytest.mark.parametrize("broken", ["INSERT INTO nowhere VALUES (1);", "CREATE TABLE half (id TEXT"])
def test_a_step_that_fails_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    with closing(prepared(tmp_path)) as connection:
        before = [tuple(row) for row in connection.execute("SELECT name, sql FROM sqlite_master")]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    step(tmp_path, monkeypatch, f"CREATE TABLE more (id TEXT);\n{broken}\n")
    with (
        opened_beside(tmp_path, KEYS) as connection,
        pytest.raises(OperationalError),
    ):
        prepare(connection, tmp_path, KEYS)
    with opened_beside(tmp_path, KEYS) as connection:
        assert [tuple(row) for row in connection.execute("SELECT name, sql FROM sqlite_master")] == before
        assert connection.execute("PRAGMA user_version").fetchone()[0] == version


def test_a_step_seals_anew_in_the_transaction_of_its_sql(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(prepared(tmp_path)) as connection:
        met = people.meet(SqliteTx(connection, KEYS, now()), "telegram:ana", "es")
        number = connection.execute("PRAGMA user_version").fetchone()[0] + 1

    def shout(tx: Tx) -> None:
        for person_id, word in map(tuple, tx.all("SELECT id, word FROM words")):
            assert tx.keys.open(f"people.address:{person_id}", word) == b"telegram:ana"
            tx.run("UPDATE words SET word = :word", {"word": tx.keys.seal("words.word:1", b"TELEGRAM:ANA")})

    step(tmp_path, monkeypatch, "CREATE TABLE words AS SELECT id, address AS word FROM people;")
    monkeypatch.setattr(migrations, "RESEALING", {number: shout})
    for _ in range(2):
        with closing(prepared(tmp_path)) as connection:
            (word,) = connection.execute("SELECT word FROM words").fetchone()
            assert KEYS.open("words.word:1", word) == b"TELEGRAM:ANA"
            assert people.get(SqliteTx(connection, KEYS, now()), met.id) == met


def test_what_does_not_open_stops_the_step_and_nothing_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(prepared(tmp_path)) as connection:
        number = connection.execute("PRAGMA user_version").fetchone()[0] + 1
    step(tmp_path, monkeypatch, "CREATE TABLE words (word BLOB);")
    monkeypatch.setattr(migrations, "RESEALING", {number: lambda tx: tx.keys.open("words.word:1", b"edited")})
    with pytest.raises(CannotStart, match="cannot be brought up to date"):
        prepared(tmp_path)
    with opened_beside(tmp_path, KEYS) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == number - 1
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'words'").fetchone()[0] == 0


def test_another_key_is_called_so_before_a_step_opens_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared(tmp_path).close()
    step(tmp_path, monkeypatch, "CREATE TABLE words (word BLOB);")
    with opened_beside(tmp_path, KEYS) as connection:
        with pytest.raises(CannotStart, match="not the one this database was written with"):
            prepare(connection, tmp_path, Keys({1: bytes(32)}))
        assert not connection.execute("SELECT * FROM sqlite_master WHERE name = 'words'").fetchall()


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    with closing(prepared(tmp_path)) as connection:
        connection.execute("PRAGMA user_version = 9999")
        with pytest.raises(CannotStart, match="9999"):
            prepare(connection, tmp_path, KEYS)


def test_the_lock_is_the_systems_and_goes_with_the_process(tmp_path: Path) -> None:
    with data_folder.owned(tmp_path):
        handle = os.open(tmp_path / "lock", os.O_RDWR)
        with pytest.raises(BlockingIOError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(handle)


async def test_a_copy_made_before_a_migration_goes_after_a_week(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    async with open_database(tmp_path, tmp_path / "key", lambda: now) as database:
        copy = tmp_path / "before-migration-1.sqlite3"
        copy.write_bytes(b"older rows")
        database.drop_old_copies()
        assert copy.exists()
        now += timedelta(days=8)
        database.drop_old_copies()
        assert not copy.exists()
        assert database.path.exists()
