"""Another key: everything is there as before, nothing opens with the old key, and whatever cuts it off does no harm."""

import os
import shutil
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import trail
from opened import opened
from processes import process_of

from bot.messenger.telegram.parse import chat_of
from storage import audit, donations, inbox, membership, people
from storage.crypto import Keys, load_keys
from storage.errors import CannotStart, Unreadable
from storage.rights import Role
from storage.rotation import LAPSING
from storage.sqlite import rotating
from storage.sqlite.connection import Database, open_database
from storage.sqlite.rotating import rotate_key
from storage.tables import tables
from storage.transaction import Tx

NOW = datetime(2024, 9, 26, 18, tzinfo=UTC)
OLD = Path(__file__).parent / "old_databases" / "version_1.sql"
UPDATE = (
    b'{"update_id": 7, "message": {"message_id": 1, "date": 1, "chat": {"id": 1001, "type": "private"}, "text": "a"}}'
)

Held = dict[str, dict[str, Any]]


def now() -> datetime:
    return NOW


@asynccontextmanager
async def database_in(folder: Path) -> AsyncIterator[Database]:
    async with open_database(folder / "data", folder / "keys" / "key", now) as database:
        yield database


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """A folder with a database that has rows in every table, and its key."""
    (tmp_path / "data").mkdir(mode=0o700)
    (tmp_path / "keys").mkdir(mode=0o700)
    key = tmp_path / "keys" / "key"
    key.touch(0o600)
    key.write_text(f"1 {bytes(range(32)).hex()}\n")
    with opened(tmp_path / "data", Keys({1: bytes(range(32))})) as connection:
        connection.executescript(OLD.read_text("utf-8"))
    async with database_in(tmp_path) as database:
        await database.transact(membership.invite, Role.MODERATOR)
        await database.transact(inbox.receive, [(7, UPDATE)], chat_of)
    return tmp_path


def held(tx: Tx) -> Held:
    """Every record, by table and key, without the hashes by which it is found; and the facts of the trail."""
    audit.verify(tx)
    found: Held = {}
    for name, table in tables().items():
        if name not in LAPSING:
            records = [table.read(tx, row) for row in table.walk(tx)]
            hashes = {column.name: b"" for column in table.columns if column.name in ("lookup", "line")}
            found[name] = {
                str(vars(one)[table.key]) + str(at): replace(one, **hashes) for at, one in enumerate(records)
            }
    found["audit"] = {str(number): _without_hash(facts) for number, facts in enumerate(trail.entries(tx))}
    return found


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _without_hash(facts: Any) -> dict[str, Any]:
    return {name: value for name, value in dict(facts).items() if name != "of"}


def bytes_of(tx: Tx) -> list[bytes]:
    """Every value of bytes in the database."""
    names = [name for (name,) in tx.all("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return [
        bytes(value)
        for name in names
        for row in tx.all(f"SELECT * FROM {name}")  # noqa: S608 - the schema's own names
        for value in row
        if isinstance(value, bytes)
    ]


async def test_everything_is_there_under_the_new_key_and_nothing_of_it_is_as_it_was(folder: Path) -> None:
    async with database_in(folder) as database:
        met = await database.transact(people.meet, "telegram:ana", "es")
        before, values = await database.transact(held), await database.transact(bytes_of)
        shown = await database.transact(_shown)
    assert {name for name, rows in before.items() if not rows} <= {"damaged", "pictures", "inbox_seen"}
    old = load_keys(folder / "keys" / "key")
    assert rotate_key(folder / "data", folder / "keys" / "key", now, chat_of) == 0
    async with database_in(folder) as database:
        assert database.keys.newest == 2
        after = await database.transact(held)
        assert {name: after[name] for name in after if name != "meta"} == {
            name: before[name] for name in before if name != "meta"
        }
        assert not set(values) & set(await database.transact(bytes_of)), "no sealed value, proof, hash or signature"
        assert await database.transact(_shown) == shown
        assert (await database.transact(people.meet, "telegram:ana", "es")).id == met.id
        assert await database.damage() == []
        waits = await database.transact(inbox.waiting, 9)
        await database.transact(inbox.receive, [(8, UPDATE.replace(b"7", b"8", 1))], chat_of)
        assert len(await database.transact(inbox.waiting, 9)) == len(waits), (
            "new updates stand in the line of their chat"
        )
    with pytest.raises(Exception, match="not a database"), opened(folder / "data", old) as connection:
        connection.execute("SELECT * FROM sqlite_schema")
    assert names_in(folder / "keys") == ["key"]
    assert bytes(range(32)).hex() not in (folder / "keys" / "key").read_text()
    assert not [name for name in names_in(folder / "data") if name.startswith("before-")], (
        "no copy is left that the old key opens"
    )


async def test_a_number_is_not_given_again_after_it(folder: Path) -> None:
    async with database_in(folder) as database:
        numbers = await database.transact(_next_numbers)
    rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    async with database_in(folder) as database:
        assert await database.transact(_next_numbers) == numbers


async def test_it_can_be_done_again_and_again(folder: Path) -> None:
    async with database_in(folder) as database:
        before = await database.transact(held)
    for _ in range(3):
        rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    async with database_in(folder) as database:
        assert database.keys.newest == 4
        assert (await database.transact(held)).keys() == before.keys()


async def test_a_damaged_row_stays_behind_and_a_broken_trail_stops_it(folder: Path) -> None:
    with opened(folder / "data", load_keys(folder / "keys" / "key")) as connection:
        connection.execute("UPDATE letters SET language = 'xx' WHERE rowid = (SELECT min(rowid) FROM letters)")
    assert rotate_key(folder / "data", folder / "keys" / "key", now, chat_of) == 1
    with opened(folder / "data", load_keys(folder / "keys" / "key")) as connection:
        connection.execute("UPDATE audit SET day = '2020-01-01' WHERE number = 1")
    before = (folder / "keys" / "key").read_bytes()
    with pytest.raises(Unreadable, match="audit trail"):
        rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    assert (folder / "keys" / "key").read_bytes() == before
    assert names_in(folder / "keys") == ["key"]
    assert not [name for name in names_in(folder / "data") if name.endswith((".new", ".old"))]


async def test_where_there_is_no_room_everything_stays_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = (folder / "keys" / "key").read_bytes()
    monkeypatch.setattr(rotating, "settled", full)
    with pytest.raises(OSError, match="No space"):
        rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    assert (folder / "keys" / "key").read_bytes() == before
    assert names_in(folder / "keys") == ["key"]
    async with database_in(folder) as database:
        assert await database.transact(held)


async def test_a_key_on_another_disk_to_which_a_link_leads_stays_there(folder: Path) -> None:
    (folder / "disk").mkdir(mode=0o700)
    (folder / "keys" / "key").rename(folder / "disk" / "key")
    (folder / "keys" / "key").symlink_to(folder / "disk" / "key")
    rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    assert (folder / "keys" / "key").is_symlink()
    assert names_in(folder / "disk") == ["key"]
    async with database_in(folder) as database:
        assert database.keys.newest == 2


def test_where_there_is_no_database_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="There is no database"):
        rotate_key(tmp_path / "data", tmp_path / "keys" / "key", now, chat_of)
    assert not list(tmp_path.iterdir())


def test_every_hash_that_hangs_on_the_key_is_known_to_the_rotation() -> None:
    """Columns of bytes that are not sealed: who adds one says in storage/rotation.py how it becomes another."""
    found = {
        f"{table.name}.{name}"
        for table in tables().values()
        for name, kind in table.record.__annotations__.items()
        if "bytes" in str(kind) and not next(one for one in table.columns if one.name == name).place
    }
    named = {f"{name}.lookup" for name in ("people", "campaigns", "cases", "events", "donations")}
    assert found == named | {"inbox.line", "invites.hash"}


# In a process of its own: a child for each point at which it is killed, each with a folder of its own.
KILLED = """
import os, signal, sys
from pathlib import Path
from datetime import UTC, datetime
from bot.messenger.telegram.parse import chat_of
from storage.sqlite.rotating import rotate_key
from storage.sqlite.transaction import SqliteTx

seen, limit = 0, sys.maxsize
def count(event="", _=()):
    global seen
    if event in ("", "os.rename", "os.link", "os.remove", "os.chmod", "open", "sqlite3.connect"):
        seen += 1
        if seen > limit:
            os.kill(os.getpid(), signal.SIGKILL)

sync, run_each = os.fsync, SqliteTx.run_each
def counted_sync(handle):
    count()
    sync(handle)
    count()
def counted_rows(*what):  # in the midst of what is written
    run_each(*what)
    count()
os.fsync, SqliteTx.run_each = counted_sync, counted_rows
sys.addaudithook(count)

def rotate(folder):
    rotate_key(folder / "data", folder / "keys" / "key", lambda: datetime(2024, 9, 26, 18, tzinfo=UTC), chat_of)

spare, *folders = [Path(name) for name in sys.argv[1:]]
rotate(spare)  # what is loaded once is loaded by now
seen = 0
rotate(spare)
points, seen = seen, 0
for number, folder in enumerate(folders):
    child = os.fork()
    if not child:
        last = number == len(folders) - 1
        limit = sys.maxsize if last else number * (points + 5) // (len(folders) - 1)  # there are copies to destroy, too
        rotate(folder)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@pytest.mark.slow
@pytest.mark.timeout(300)
async def test_killed_anywhere_one_of_the_keys_opens_everything_and_it_can_be_done_again(
    folder: Path, tmp_path: Path
) -> None:
    async with database_in(folder) as database:
        before = await database.transact(held)
    folders = [_copied(folder, tmp_path / f"copy-{number}") for number in range(60)]
    spare = _copied(folder, tmp_path / "spare")
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    async with process_of(sys.executable, "-c", KILLED, spare, *folders, env=env, stdout=PIPE) as process:
        told, _ = await process.communicate()
    codes = [int(line) for line in told.split()]
    assert codes == [-signal.SIGKILL] * 59 + [0], "it was killed at points from its beginning to its end, and then not"
    newest = set()
    for number, copy in enumerate(folders):
        async with database_in(copy) as database:
            newest.add(database.keys.newest)
            assert _but_facts(await database.transact(held)) == _but_facts(before), number
            assert await database.damage() == []
        assert names_in(copy / "keys") == ["key"], number
        assert not [name for name in names_in(copy / "data") if ".new" in name or ".old" in name], number
        if number % 8 == 0:
            rotate_key(copy / "data", copy / "keys" / "key", now, chat_of)
            async with database_in(copy) as database:
                assert _but_facts(await database.transact(held)) == _but_facts(before)
    assert newest == {1, 2}


def _but_facts(found: Held) -> Held:
    """Without what the program notes about itself at each start."""
    return {name: rows for name, rows in found.items() if name != "meta"}


def _copied(folder: Path, to: Path) -> Path:
    for part in ("data", "keys"):
        shutil.copytree(folder / part, to / part)
    return to


def _shown(tx: Tx) -> list[str]:
    """The donation details that people see: what shows them hangs on the trail."""
    return [str(one.content) for one in donations.version.DONATIONS.select(tx) if donations.proof.still_shown(tx, one)]


def _next_numbers(tx: Tx) -> list[int]:
    return [tx.next_number(table) for table in ("inbox", "outbox")]
