"""An older Paloma meets the database of a newer one: it says so, changes nothing, and names a way that leads back."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from opened import opened

from bot.speaking import say
from storage import meta, migrations, newer, people
from storage.crypto import load_keys
from storage.errors import CannotStart
from storage.meta import META, Fact, Remembered
from storage.sqlite.cipher import is_plain
from storage.sqlite.connection import open_database
from storage.sqlite.folder import FILE
from storage.sqlite.migrating import copies
from storage.sqlite.transaction import SqliteTx
from storage.transaction import Tx
from storage.version import VERSION

NEWER = "7.2.0"


@contextmanager
def a_later_version() -> Iterator[None]:
    """The program as a later version, with one more step."""
    steps = migrations.steps()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "steps", lambda: steps | {max(steps) + 1: "CREATE TABLE later (id TEXT);\n"})
        patch.setattr(newer, "VERSION", NEWER)
        yield


async def meets(folder: Path, name: str, *, accept_older: bool = False) -> None:
    """The program starts on this folder, and somebody comes."""
    opening = open_database(folder, folder / "secret.key", lambda: datetime.now(UTC), accept_older=accept_older)
    async with opening as database:
        await database.transact(people.meet, f"telegram:{name}", "es")


async def refused(folder: Path, *, update: bool = True) -> str:
    """What is said to whoever starts an older program."""
    opening = open_database(folder, folder / "secret.key", lambda: datetime.now(UTC), update=update)
    with pytest.raises(CannotStart) as found:
        async with opening:
            pass
    return found.value.sentence


@pytest.fixture
async def updated(tmp_path: Path) -> Path:
    """A database of this version, which a newer one has brought up to date, and in which more has come in since."""
    folder = tmp_path / "data"
    await meets(folder, "before")
    with a_later_version():
        await meets(folder, "after")
    return folder


async def test_it_names_both_versions_and_leaves_everything_as_it_is(updated: Path) -> None:
    before = (updated / FILE).read_bytes()
    for update in (True, False):
        told = await refused(updated, update=update)
        assert f"This database is of Paloma {NEWER}. This is Paloma {VERSION}" in told
        assert f"Install Paloma {NEWER} again, or a newer one." in told
    assert (updated / FILE).read_bytes() == before
    with a_later_version():
        await meets(updated, "later")


def put_back(leave: Iterable[Path], copy: Path, file: Path) -> None:
    """What somebody does who follows the refusal."""
    for path in leave:
        if path.exists():
            path.rename(path.parent.parent / path.name)
    copy.rename(file)


async def test_the_way_back_that_it_names_leads_back(updated: Path) -> None:
    told = await refused(updated)
    found = re.search(r"Move (\S+), (\S+) and (\S+) out of the folder, rename (\S+) to (\S+), and type: (.+)$", told)
    assert found
    *leave, copy, file, command = found.groups()
    put_back(map(Path, leave), Path(copy), Path(file))
    assert command == "paloma accept-older"
    await meets(updated, "again", accept_older=True)
    with opened(updated) as connection:
        tx = SqliteTx(connection, load_keys(updated / "secret.key"), datetime.now(UTC))
        there = {one.address for one in people.PEOPLE.every(tx)}
    assert there == {"telegram:before", "telegram:again"}, "what came in after the update is not in it, as was said"


async def test_once_the_copy_is_gone_a_backup_is_the_way_back(updated: Path) -> None:
    for copy in copies(updated):
        copy.unlink()
    assert f"To stay with {VERSION}, restore a backup that was made before the update." in await refused(updated)


async def test_a_copy_that_is_too_new_itself_is_not_named(updated: Path) -> None:
    (copy,) = copies(updated)
    copy.rename(copy.with_name("before-migration-9998.sqlite3"))
    assert "9998" not in await refused(updated)


async def test_it_is_said_in_spanish(updated: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    (copy,) = copies(updated)
    told = say(await refused(updated))
    assert f"Esta base de datos es de Paloma {NEWER}. Este programa es Paloma {VERSION}," in told
    assert f"Vuelve a instalar Paloma {NEWER}, o una más nueva." in told
    assert f"cambia el nombre de {copy} a {updated / FILE}, y escribe: paloma accept-older" in told


@pytest.mark.parametrize(
    "spoil",
    [
        "DELETE FROM meta WHERE name = 'written-by'",
        "UPDATE meta SET value = zeroblob(40) WHERE name = 'written-by'",
        "UPDATE meta SET value = 7 WHERE name = 'written-by'",
        "ALTER TABLE meta RENAME TO facts",
        "ALTER TABLE meta RENAME COLUMN value TO words",
    ],
)
async def test_whatever_a_newer_program_keeps_its_version_in_it_is_refused_as_newer(updated: Path, spoil: str) -> None:
    with opened(updated) as connection:
        connection.execute(spoil)
    told = await refused(updated)
    assert f"This database is of a newer Paloma. This is Paloma {VERSION}" in told
    assert "before-migration-" in told


@pytest.mark.parametrize("said", ["", "1.0\x1b[31m", "9" * 100, "versión"])
async def test_what_is_no_version_is_not_said(updated: Path, said: str) -> None:
    with opened(updated) as connection:
        tx = SqliteTx(connection, load_keys(updated / "secret.key"), datetime.now(UTC))
        META.put(tx, Remembered(Fact.WRITTEN_BY, said))
    assert "This database is of a newer Paloma." in await refused(updated)


async def test_one_that_is_not_encrypted_is_refused_too_and_stays_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    await meets(folder, "before")
    (folder / FILE).unlink()
    with closing(sqlite3.connect(folder / FILE)) as plain:
        plain.execute("PRAGMA user_version = 9999")
    assert "This database is of a newer Paloma." in await refused(folder)
    assert is_plain(folder / FILE)


async def test_each_start_leaves_its_version(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    await meets(folder, "before")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(newer, "VERSION", "1.0.1")
        await meets(folder, "after")
    with opened(folder) as connection:
        tx: Tx = SqliteTx(connection, load_keys(folder / "secret.key"), datetime.now(UTC))
        assert meta.get(tx, Fact.WRITTEN_BY) == "1.0.1"
