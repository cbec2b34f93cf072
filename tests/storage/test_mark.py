"""The high-water mark: a database that is older than it, or whose trail was cut, is not started with."""

import json
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trail as told

from storage import audit, membership, meta, people, team
from storage.audit import Deed
from storage.errors import CannotStart, Unreadable
from storage.mark import Mark
from storage.meta import Fact
from storage.rights import Role
from storage.sqlite.connection import Database, open_database
from storage.sqlite.folder import FILE
from storage.transaction import Tx

NOW = datetime(2024, 9, 10, 12, tzinfo=UTC)


@asynccontextmanager
async def opened(folder: Path, *, accept_older: bool = False) -> AsyncIterator[Database]:
    """The database in `folder`/data, with its key in `folder`/keys."""
    key = folder / "keys" / "key"
    async with open_database(folder / "data", key, lambda: NOW, accept_older=accept_older) as database:
        yield database


async def refused(folder: Path) -> str:
    """Why the database is not opened."""
    with pytest.raises(CannotStart) as error:
        async with opened(folder):
            pass
    return str(error.value)


def join(tx: Tx, name: str) -> None:
    person = people.meet(tx, f"telegram:{name}", "en").id
    membership.join(tx, person, membership.invite(tx, Role.OWNER), name)


def leave(tx: Tx, name: str) -> None:
    person = people.meet(tx, f"telegram:{name}", "en").id
    membership.remove(tx, person, by=person)


def _undone(tx: Tx) -> None:
    join(tx, "undone")
    raise ZeroDivisionError


def read(folder: Path, database: Database) -> audit.Head | None:
    return Mark(folder / "keys" / "key", database.keys).read()


@pytest.fixture
async def rolled_back(tmp_path: Path) -> Path:
    """A folder in which an older database was put back: Bruno has left since it was made."""
    async with opened(tmp_path) as database:
        await database.transact(join, "olga")
        await database.transact(join, "bruno")
    shutil.copytree(tmp_path / "data", tmp_path / "old")
    async with opened(tmp_path) as database:
        await database.transact(leave, "bruno")
    shutil.rmtree(tmp_path / "data")
    shutil.copytree(tmp_path / "old", tmp_path / "data")
    return tmp_path


async def test_the_mark_is_set_after_each_commit_that_recorded_something(tmp_path: Path) -> None:
    file = tmp_path / "keys" / "key.mark"
    async with opened(tmp_path) as database:
        assert read(tmp_path, database) == audit.Head(0, "")
        await database.transact(join, "olga")
        head = await database.transact(audit.head)
        assert head.number
        assert read(tmp_path, database) == head
        before = file.read_bytes()
        await database.transact(people.meet, "telegram:ana", "en")
        assert file.read_bytes() == before, "nothing was recorded"
        with pytest.raises(ZeroDivisionError):
            await database.transact(_undone)
        assert file.read_bytes() == before, "nothing was committed"
    assert file.stat().st_mode & 0o777 == 0o600
    assert head.signature.encode() not in before, "it is sealed"


async def test_an_older_database_is_refused(rolled_back: Path) -> None:
    assert "older database was put back" in await refused(rolled_back)


async def test_an_empty_database_is_refused(rolled_back: Path) -> None:
    for file in (rolled_back / "data").glob(f"{FILE}*"):
        file.unlink()
    assert "has 0 entries" in await refused(rolled_back)


async def test_another_history_of_the_same_length_is_refused(rolled_back: Path) -> None:
    shutil.copy(rolled_back / "keys" / "key.mark", rolled_back / "mark")
    async with opened(rolled_back, accept_older=True) as database:
        await database.transact(leave, "bruno")
    shutil.copy(rolled_back / "mark", rolled_back / "keys" / "key.mark")
    assert "or others" in await refused(rolled_back)


async def test_the_operator_can_accept_an_older_database_and_it_is_on_record(rolled_back: Path) -> None:
    async with opened(rolled_back, accept_older=True) as database:
        assert (await database.transact(told.deeds))[-1] == Deed.OLDER_ACCEPTED
    async with opened(rolled_back) as database:
        assert len(await database.transact(team.members)) == 2, "it is as it was"


async def test_a_trail_that_was_cut_is_believed_by_nobody(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await database.transact(join, "olga")
        await database.transact(join, "bruno")
        await database.transact(lambda tx: tx.run("DELETE FROM audit WHERE number > 3"))
        with pytest.raises(Unreadable, match="cut off before entry 4"):
            await database.transact(team.members)
    assert "has 3 entries" in await refused(tmp_path)


async def test_a_trail_that_was_edited_is_refused(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await database.transact(join, "olga")
        await database.transact(lambda tx: tx.run("UPDATE audit SET day = '2000-01-01' WHERE number = 1"))
    assert "changed at entry 1" in await refused(tmp_path)


async def test_a_crash_before_the_mark_is_set_harms_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await database.transact(join, "olga")
        shutil.copy(tmp_path / "keys" / "key.mark", tmp_path / "mark")
        await database.transact(join, "bruno")
    shutil.copy(tmp_path / "mark", tmp_path / "keys" / "key.mark")
    async with opened(tmp_path) as database:
        assert read(tmp_path, database) == await database.transact(audit.head)
        assert await database.transact(meta.get, Fact.MARK_MISSING) is None


async def test_a_missing_mark_is_remembered_and_made_anew(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await database.transact(join, "olga")
    (tmp_path / "keys" / "key.mark").unlink()
    async with opened(tmp_path) as database:
        assert await database.transact(meta.get, Fact.MARK_MISSING)
        assert read(tmp_path, database) == await database.transact(audit.head)


async def test_a_damaged_mark_is_refused_in_words(tmp_path: Path) -> None:
    async with opened(tmp_path):
        pass
    (tmp_path / "keys" / "key.mark").write_bytes(json.dumps([0, ""]).encode())
    assert "not written with this key, or is damaged" in await refused(tmp_path)


async def test_a_mark_that_cannot_be_written_is_late_and_kept_when_it_can(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        where, database.mark.path = database.mark.path, tmp_path / "nowhere" / "key.mark"
        await database.transact(join, "olga")
        assert not database.mark.keep_late()
        database.mark.path = where
        assert database.mark.keep_late()
        assert read(tmp_path, database) == await database.transact(audit.head)
