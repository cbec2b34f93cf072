"""The database file is encrypted as a whole, also one of before; what is not whole, or not ours, is not used."""

import os
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from opened import KEYS, opened

from storage import audit, meta, migrations, people
from storage.crypto import Keys, create_keys
from storage.errors import CannotStart, StorageUnavailable
from storage.meta import Fact
from storage.sqlite import cipher, replacing, takeover
from storage.sqlite.cipher import PLAIN, connect
from storage.sqlite.connection import Database, open_database
from storage.sqlite.folder import FILE
from storage.tables import tables
from storage.transaction import Tx

NOW = datetime(2024, 9, 26, 18, tzinfo=UTC)
OLD = Path(__file__).parent / "old_databases" / "version_1.sql"
WORDS = (b"SQLite", b"CREATE", b"people", b"letters", b"pending", b"sqlite_autoindex", b"telegram", b"2024-09-")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with nothing but the key of the old database."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    (folder / "secret.key").write_text(f"1 {bytes(range(32)).hex()}\n")
    (folder / "secret.key").chmod(0o600)
    return folder


@asynccontextmanager
async def database_in(folder: Path, **may: bool) -> AsyncIterator[Database]:
    async with open_database(folder, folder / "secret.key", lambda: NOW, **may) as database:
        yield database


def plain_database(folder: Path) -> None:
    """A database of before, as the program of that time left it, in the place of whatever was there."""
    for path in folder.iterdir():
        if path.name != "secret.key":
            path.unlink()
    with sqlite3.connect(folder / FILE) as connection:
        connection.executescript(OLD.read_text("utf-8"))
        connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "secret.key"}


def modes_in(folder: Path) -> set[int]:
    return {path.stat().st_mode & 0o777 for path in folder.iterdir()}


def named(folder: Path, pattern: str) -> set[str]:
    return {path.name for path in folder.glob(pattern)}


def readable(tx: Tx) -> int:
    """How many rows there are, each of them read."""
    audit.verify(tx)
    return sum(len(table.select(tx)) for table in tables().values())


# Without the key.


async def test_no_word_of_the_schema_or_of_a_row_is_on_the_disk(data: Path) -> None:
    async with database_in(data) as database:
        await database.transact(people.meet, "telegram:1", "es")
        await database.transact(meta.put, Fact.BOT_NAME, "telegram-bot-of-a-group")
        running = bytes_in(data)
        assert running[f"{FILE}-wal"]
    for files in (running, bytes_in(data)):
        assert not [(name, word) for name, content in files.items() for word in WORDS if word in content]


async def test_a_file_of_noughts_and_the_same_rows_twice_show_nothing_of_each_other(data: Path) -> None:
    async with database_in(data) as database:
        await database.transact(meta.put, Fact.BOT_NAME, "x" * 100_000)
    content = (data / FILE).read_bytes()
    blocks = [content[at : at + 16] for at in range(0, len(content), 16)]
    assert len(set(blocks)) == len(blocks), "nothing that repeats can be seen to repeat"


def test_a_connection_without_the_key_or_with_another_reads_and_changes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path, KEYS) as connection:
        connection.execute("CREATE TABLE kept (id TEXT)")
    before = (tmp_path / FILE).read_bytes()
    for keys in (None, Keys({1: bytes(32)})):
        connection = connect(tmp_path / FILE, keys)
        with pytest.raises(cipher.DatabaseError, match="not a database"):
            connection.execute("SELECT * FROM kept")
        with pytest.raises(cipher.DatabaseError, match="not a database"):
            connection.execute("CREATE TABLE mine (id TEXT)")
        connection.close()
    assert (tmp_path / FILE).read_bytes() == before


def test_it_does_not_run_where_the_cipher_is_not_in_force(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain SQLite takes the key without a word, and would write everything in clear."""
    monkeypatch.setattr(cipher, "dbapi", sqlite3)
    with pytest.raises(CannotStart, match="SQLCipher"):
        connect(tmp_path / FILE, KEYS)


async def test_nothing_is_written_to_standard_error(data: Path, capfd: pytest.CaptureFixture[str]) -> None:
    async with database_in(data):
        pass
    create_keys(data / "other.key")
    with pytest.raises(CannotStart):
        async with open_database(data, data / "other.key", lambda: NOW):
            pass
    assert capfd.readouterr() == ("", "")


# A database of before.


async def test_a_plain_database_is_encrypted_with_all_that_is_in_it(data: Path) -> None:
    plain_database(data)
    (data / "before-migration-1.sqlite3").write_bytes(PLAIN + b"telegram:ana")
    assert cipher.is_plain(data / FILE)
    async with database_in(data) as database:
        rows = await database.transact(readable)
        assert rows > 20
        assert await database.damage() == []
    assert not [name for name, content in bytes_in(data).items() if PLAIN in content or b"people" in content]
    assert modes_in(data) == {0o600}
    async with database_in(data) as database:
        assert await database.transact(readable) == rows
        assert takeover.COPY in named(data, "before-*")
        database.now = lambda: datetime.now(UTC) + timedelta(days=8)
        database.drop_old_copies()
    assert not named(data, "before-*")


async def test_the_copy_of_a_plain_database_opens_with_the_key(data: Path) -> None:
    plain_database(data)
    async with database_in(data):
        pass
    with opened(data, file=takeover.COPY) as copy:
        assert copy.execute("SELECT count(*) FROM people").fetchone()[0]
        assert copy.execute("PRAGMA user_version").fetchone()[0] == 1


async def test_a_plain_database_is_left_as_it_is_if_the_key_is_another(data: Path) -> None:
    plain_database(data)
    before = (data / FILE).read_bytes()
    (data / "secret.key").write_text(f"1 {'ab' * 32}\n")
    with pytest.raises(CannotStart, match="not the one this database was written with"):
        async with database_in(data):
            pass
    assert (data / FILE).read_bytes() == before


class _Cut(BaseException):
    """The power goes."""


STEPS: tuple[tuple[object, str], ...] = (
    (takeover, "attach"),
    (takeover, "settled"),
    (shutil, "copyfile"),
    (os, "link"),
    (replacing, "destroy"),
    (replacing, "sync_folder"),
    (Path, "replace"),
    (Path, "unlink"),
)


@contextmanager
def cut(where: object, name: str, *, after: bool, time: int) -> Iterator[Callable[[], bool]]:
    """Cut it off before or after this step, the so-manyth time it is taken; says whether it was."""
    step, taken = getattr(where, name), 0

    def cutting(*arguments: object, **more: object) -> object:
        nonlocal taken
        taken += 1
        if taken == time and not after:
            raise _Cut
        result = step(*arguments, **more)
        if taken == time:
            raise _Cut
        return result

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(where, name, cutting)
        yield lambda: taken >= time


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(
    ("where", "name"),
    [pytest.param(*step, marks=() if step == (Path, "replace") else pytest.mark.slow) for step in STEPS],
)
async def test_wherever_encrypting_is_cut_off_the_next_start_goes_on(
    data: Path, where: object, name: str, after: bool
) -> None:
    times = 0
    for time in range(1, 9):
        plain_database(data)
        with cut(where, name, after=after, time=time) as was_cut:
            try:
                async with database_in(data):
                    pass
            except _Cut:
                pass
            if not was_cut():
                break
        times += 1
        async with database_in(data) as database:
            assert await database.transact(readable) > 20
        assert not [found for found, content in bytes_in(data).items() if PLAIN in content]
        assert not named(data, f"{FILE}.*"), "nothing half made is left"
    assert times


# What is not whole, or not ours.


@pytest.mark.parametrize(
    ("foreign", "said"),
    [
        ("CREATE TABLE keep (id TEXT)", "the table 'keep' is not Paloma's"),
        (
            "CREATE TRIGGER k BEFORE DELETE ON people BEGIN UPDATE people SET gone = 0; END",
            "the trigger 'k' is not Paloma's",
        ),
        ("CREATE VIEW v AS SELECT * FROM people", "the view 'v' is not Paloma's"),
        ("DROP INDEX letters_queue", "the index 'letters_queue' is missing"),
        ("ALTER TABLE people ADD COLUMN more TEXT", "the table 'people' is another than Paloma's"),
    ],
)
async def test_a_database_with_anything_foreign_in_it_is_refused(data: Path, foreign: str, said: str) -> None:
    async with database_in(data):
        pass
    with opened(data) as connection:
        connection.execute(foreign)
    with pytest.raises(CannotStart, match=said):
        async with database_in(data):
            pass


async def test_what_is_foreign_in_a_plain_database_of_before_is_refused_before_it_does_anything(data: Path) -> None:
    plain_database(data)
    with sqlite3.connect(data / FILE) as connection:
        connection.execute("CREATE TRIGGER k BEFORE UPDATE ON team BEGIN DELETE FROM team; END")
    connection.close()
    with pytest.raises(CannotStart, match="the trigger 'k'"):
        async with database_in(data):
            pass


def test_the_schema_is_compared_with_that_of_the_migrations_alone() -> None:
    assert max(migrations.steps()) >= 4


async def test_a_journal_that_belongs_to_another_is_refused_and_the_file_stays_as_it_was(data: Path) -> None:
    async with database_in(data) as database:
        for number in range(200):
            await database.transact(people.meet, f"telegram:{number}", "es")
    shutil.copyfile(data / FILE, data / "backup")
    async with database_in(data) as database:
        for number in range(200, 900):
            await database.transact(people.meet, f"telegram:{number}", "es")
        await database.transact(_scrub)
        for number in range(900, 960):
            await database.transact(people.meet, f"telegram:{number}", "es")
        shutil.copyfile(data / f"{FILE}-wal", data / "journal")
    shutil.copyfile(data / "backup", data / FILE)
    shutil.copyfile(data / "journal", data / f"{FILE}-wal")
    with pytest.raises(CannotStart, match=f"delete .*{FILE}-wal"):
        async with database_in(data):
            pass
    assert (data / FILE).read_bytes() == (data / "backup").read_bytes()
    for end in ("-wal", "-shm"):
        (data / f"{FILE}{end}").unlink(missing_ok=True)
    async with database_in(data) as database:
        assert await database.transact(lambda tx: tx.all("SELECT count(*) FROM people")[0][0]) == 200


async def test_a_journal_of_its_own_is_taken_up_after_a_crash(data: Path) -> None:
    async with database_in(data) as database:
        await database.transact(people.meet, "telegram:1", "es")
        left = bytes_in(data)
    for name, content in left.items():
        (data / name).write_bytes(content)
    async with database_in(data) as database:
        assert await database.transact(readable) >= 1


async def test_one_flipped_bit_is_named_and_does_not_stop_the_rest(data: Path) -> None:
    async with database_in(data) as database:
        await database.transact(meta.put, Fact.BOT_NAME, "x" * 100_000)  # which has pages of its own, the last ones
    pages = len((data / FILE).read_bytes()) // 4096
    with (data / FILE).open("r+b") as file:
        file.seek(4096 * (pages - 2) + 99)
        (byte,) = file.read(1)
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes((byte ^ 1,)))
    async with database_in(data) as database:
        with pytest.raises(StorageUnavailable, match="damaged"):
            await database.transact(meta.get, Fact.BOT_NAME)
        assert await database.transact(people.meet, "telegram:1", "es"), "what is elsewhere is read and written"
        assert any("damaged" in line for line in await database.damage())
        assert await database.transact(people.meet, "telegram:2", "es")


# Opening what is there, and no more.


async def test_nothing_is_made_where_there_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match=r"There is no database in .*nowhere"):
        async with open_database(tmp_path / "nowhere", tmp_path / "key", lambda: NOW, create=False):
            pass
    (tmp_path / "empty").mkdir(mode=0o700)
    with pytest.raises(CannotStart, match=r"There is no database in .*empty"):
        async with open_database(tmp_path / "empty", tmp_path / "key", lambda: NOW, create=False, update=False):
            pass
    assert named(tmp_path, "**/*") == {"empty"}


async def test_looking_at_an_older_database_changes_nothing(data: Path) -> None:
    plain_database(data)
    before = bytes_in(data)
    with pytest.raises(CannotStart, match="not encrypted yet"):
        async with database_in(data, create=False, update=False):
            pass
    assert bytes_in(data) == before
    with opened(data, KEYS, "old") as connection:
        connection.executescript(OLD.read_text("utf-8"))
        connection.execute("PRAGMA journal_mode = WAL")
    (data / "old").replace(data / FILE)
    before = bytes_in(data)
    with pytest.raises(CannotStart, match="the next start brings it up to date"):
        async with database_in(data, create=False, update=False):
            pass
    assert {name: content for name, content in bytes_in(data).items() if name != "lock"} == before


async def test_a_folder_that_others_can_write_in_or_own_is_refused(data: Path) -> None:
    async with database_in(data):
        pass
    os.chmod(data, 0o777)  # noqa: PTH101, S103 - it waits for nothing, and is meant
    with pytest.raises(CannotStart, match=f"chmod 700 {data}"):
        async with database_in(data):
            pass
    os.chmod(data, 0o700)  # noqa: PTH101 - the same
    if os.geteuid() == 0:
        os.chown(data, 65534, 65534)
        with pytest.raises(CannotStart, match="belongs to"):
            async with database_in(data):
                pass


def _scrub(tx: Tx) -> None:
    tx.scrub = True
