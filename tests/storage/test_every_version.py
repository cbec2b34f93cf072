"""The database of every released version, with rows in every table, is taken over by the program of today.

Nothing is lost and everything is readable, also after a kill in the midst of any step. The same holds for every step of
the time before the first release: a database as it was then is made of the first one that was released, by leaving out
what came later. How databases are made and kept: tests/old_database.py.
"""

import os
import sys
from asyncio.subprocess import PIPE
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from old_database import ENDING, FOLDER, sql_of, with_key
from opened import KEYS, opened
from processes import process_of
from spine import KEY
from test_rotation import held

from bot.operator.operations import check
from bot.settings import Settings
from storage import audit, migrations, proofs
from storage.meta import Fact
from storage.sqlite import schema
from storage.sqlite.cipher import Connection
from storage.sqlite.connection import open_database, prepare
from storage.sqlite.migrating import version_of
from storage.sqlite.transaction import SqliteTx
from storage.tables import tables

pytestmark = pytest.mark.slow

NOW = datetime(2024, 9, 26, 18, tzinfo=UTC)
RELEASED = sorted(FOLDER.glob(f"*{ENDING}"))
FIRST_RELEASE = FOLDER / f"1.0.0{ENDING}"
FIRST_WITH_PROOFS_OF_TODAY = 8
"""Up to the step before this one, values are sealed in other forms; test_migrations.py has a database of then."""

MOVED: Mapping[int, frozenset[str]] = {22: frozenset({"muted_writers"})}
"""By step: the tables whose rows it writes in another form, on purpose. Other tests show what becomes of them."""

Cells = dict[str, Any]
Rows = dict[tuple[Any, ...], Cells]


@dataclass(frozen=True)
class Contents:
    """What stands in every table, row by row as it is stored, by the key of the row; and the end of the trail."""

    tables: Mapping[str, Rows]
    head: audit.Head

    @property
    def counts(self) -> dict[str, int]:
        """How many rows each table has."""
        return {name: len(rows) for name, rows in self.tables.items()}


def contents(connection: Connection) -> Contents:
    """All that is in a database, whichever its version is."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    found = {name: _rows(connection, name) for (name,) in names.fetchall()}
    return Contents(found, audit.head(SqliteTx(connection, KEYS, NOW)))


def _rows(connection: Connection, table: str) -> Rows:
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keys = [name for _, name, *_, place in sorted(map(tuple, columns), key=lambda column: column[5]) if place]
    rows = [dict(row) for row in connection.execute(f"SELECT * FROM {table}").fetchall()]  # noqa: S608 - the schema's own names
    return {tuple(row[key] for key in keys): row for row in rows}


def lost(before: Contents, after: Contents, step: int) -> list[str]:
    """What of the contents at a step is not there any more, or is another, although no later step says so."""
    moved = frozenset[str]().union(*(names for number, names in MOVED.items() if number > step))
    found = []
    for table, rows in before.tables.items():
        there = after.tables.get(table, {})
        found += [f"{table} has {len(there)} rows of {len(rows)}"] if len(there) < len(rows) else []
        if table not in moved:
            found += [f"{table}: {key} is another" for key, row in rows.items() if not _goes_on(row, there.get(key))]
    return found


def _goes_on(row: Cells, now: Cells | None) -> bool:
    """Whether a row is as it was; columns that were added since are null."""
    if now is None:
        return False
    if row.get("name") == Fact.WRITTEN_BY:
        return True  # which each version writes anew
    return all(value == row.get(name) for name, value in now.items())


def as_kept(database: Path, connection: Connection) -> None:
    """Make a kept database again, as the program of its version left it."""
    connection.executescript(sql_of(database))


def as_before(step: int, connection: Connection, released: Connection) -> None:
    """Make a released database as it would have been at an earlier step, each row proven anew.

    Rows that a later step writes in another form are left out.
    """
    for number, script in sorted(migrations.steps().items()):
        if number <= step:
            connection.executescript(script)
    moved = frozenset[str]().union(*(names for number, names in MOVED.items() if number > step))
    for table in _tables(connection) - moved:
        _copy(released, connection, table)
    connection.execute(f"PRAGMA user_version = {step:d}")


def _tables(connection: Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()}


def _copy(released: Connection, connection: Connection, table: str) -> None:
    columns = [name for _, name, *_ in map(tuple, connection.execute(f"PRAGMA table_info({table})").fetchall())]
    named = ", ".join(columns)
    for row in released.execute(f"SELECT {named} FROM {table}").fetchall():  # noqa: S608 - the schema's own names
        cells = dict(row)
        if record := tables().get(table):
            proven = [cells[column.name] for column in record.columns if column.name in cells]
            cells["proof"] = proofs.of(KEYS, table, proven)
        marks = ", ".join(f":{name}" for name in columns)
        connection.execute(f"INSERT INTO {table} ({named}) VALUES ({marks})", cells)  # noqa: S608 - the schema's own names


def read_whole(connection: Connection) -> dict[str, dict[str, Any]]:
    """Every record of a database of today, read by the program. Fails for a row that is damaged."""
    tx = SqliteTx(connection, KEYS, NOW)
    assert {name: list(table.damaged(tx)) for name, table in tables().items()} == {name: [] for name in tables()}
    return held(tx)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with opened(tmp_path, KEYS) as connection:
        yield connection


@pytest.fixture
def released(tmp_path: Path) -> Iterator[Connection]:
    """The first database that was released, as it was then."""
    (tmp_path / "released").mkdir(mode=0o700)
    with opened(tmp_path / "released", KEYS) as connection:
        as_kept(FIRST_RELEASE, connection)
        yield connection


@pytest.mark.parametrize("database", RELEASED, ids=lambda path: path.name.removesuffix(ENDING))
class TestRelease:
    """What holds for the database of each released version."""

    def test_it_has_rows_in_every_table_that_its_version_had(self, database: Path, connection: Connection) -> None:
        as_kept(database, connection)
        assert schema.differences(connection, version_of(connection)) == []
        assert [name for name, count in contents(connection).counts.items() if not count] == []

    def test_it_is_taken_over_with_everything_in_it(
        self, database: Path, connection: Connection, tmp_path: Path
    ) -> None:
        as_kept(database, connection)
        before, step = contents(connection), version_of(connection)
        prepare(connection, tmp_path, KEYS)
        assert lost(before, contents(connection), step) == []
        assert read_whole(connection).keys() >= before.tables.keys() - {"audit"}
        audit.verify(SqliteTx(connection, KEYS, NOW), before.head)

    async def test_the_program_finds_nothing_wrong_with_it(self, database: Path, tmp_path: Path) -> None:
        folder = with_key(tmp_path / "data")
        key = folder / KEY
        with opened(folder, KEYS) as connection:
            as_kept(database, connection)
            head = contents(connection).head
        async with open_database(folder, key, lambda: NOW) as opening:
            told = await check(opening, Settings(data_dir=folder, secret_key_file=key), str(head))
        assert "every row is as it was written, and the audit trail is whole" in told[0]
        assert "The audit trail goes on from the head that you gave" in told[1]


@pytest.mark.parametrize("step", [step for step in migrations.steps() if step >= FIRST_WITH_PROOFS_OF_TODAY])
def test_a_database_at_every_step_before_the_first_release_is_taken_over(
    step: int, released: Connection, connection: Connection, tmp_path: Path
) -> None:
    if step > version_of(released):
        pytest.skip("this step came after the first release")
    as_before(step, connection, released)
    before = contents(connection)
    prepare(connection, tmp_path, KEYS)
    assert lost(before, contents(connection), step) == []
    assert read_whole(connection)["case_letters"], "they are counted from step 18 on"
    audit.verify(SqliteTx(connection, KEYS, NOW), before.head)


def test_sabotage_a_step_that_loses_something_is_found(released: Connection, tmp_path: Path) -> None:
    before, step = contents(released), version_of(released)
    for harm, found in (
        ("DELETE FROM letter_notes", "letter_notes has 0 rows of"),
        ("UPDATE people SET language = 'eo' WHERE rowid = 1", "people: ("),
        ("UPDATE letters SET pen_name = zeroblob(9)", "letters: ("),
        ("DROP TABLE tallies", "tallies has 0 rows of"),
        ("ALTER TABLE told ADD COLUMN more TEXT DEFAULT 'not null'", "told: ("),
    ):
        with opened(tmp_path / "released", KEYS) as harmed:
            harmed.execute("BEGIN")
            harmed.execute(harm)
            assert found in "\n".join(lost(before, contents(harmed), step)), harm
            harmed.execute("ROLLBACK")


# In a process of its own: a child for each kill, all of them on one folder, one after the other.
KILLED = """
import os, signal, sys
from pathlib import Path
from opened import KEYS, opened
from storage.sqlite.connection import prepare
from storage.sqlite.migrating import version_of

folder, spare, last = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
DIES = {
    "before": lambda heard, midst: heard == ["BEGIN IMMEDIATE"],
    "midst": lambda heard, midst: len(heard) > midst,
    "committing": lambda heard, midst: heard[-1:] == ["COMMIT"],
    "behind": lambda heard, midst: "COMMIT" in heard[:-1],
}

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def started(folder, hear):
    with opened(folder, KEYS) as connection:
        connection.set_trace_callback(hear)
        prepare(connection, folder, KEYS)
        connection.set_trace_callback(None)

def killed(where, midst):  # while the file is copied, or before, within and behind the first step that is taken
    heard = []
    def hear(statement):
        if heard or statement == "BEGIN IMMEDIATE":
            heard.append(statement)
            DIES[where](heard, midst) and die()
    if where == "copying":
        sys.addaudithook(lambda event, _: event == "shutil.copyfile" and die())
        started(folder, lambda statement: None)
    started(folder, hear)

whole = []  # a start that nobody cuts off
started(spare, whole.append)
begins = [at for at, statement in enumerate(whole) if statement == "BEGIN IMMEDIATE"]
for begin in begins[:last]:
    midst = (whole.index("COMMIT", begin) - begin) // 2
    for where in ("copying", *DIES):
        child = os.fork()
        if not child:
            killed(where, midst)
            os._exit(0)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        with opened(folder, KEYS) as connection:
            print(ended, version_of(connection), flush=True)
"""


@pytest.mark.timeout(300)
@pytest.mark.parametrize("begins_at", [1, FIRST_WITH_PROOFS_OF_TODAY])  # as it was then; with rows in every table
async def test_killed_in_the_midst_of_each_step_the_next_start_goes_on_and_nothing_is_lost(
    begins_at: int, released: Connection, tmp_path: Path
) -> None:
    folders = [tmp_path / name for name in ("killed", "spare")]
    for folder in folders:
        folder.mkdir(mode=0o700)
        with opened(folder, KEYS) as old:
            if begins_at == 1:
                old.executescript((FOLDER / "version_1.sql").read_text("utf-8"))
            else:
                as_before(begins_at, old, released)
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    steps = sorted(migrations.steps())
    ends_at = FIRST_WITH_PROOFS_OF_TODAY if begins_at == 1 else steps[-1]
    taken = [step for step in steps if begins_at < step <= ends_at]
    async with process_of(sys.executable, "-c", KILLED, *folders, str(len(taken)), env=env, stdout=PIPE) as process:
        told, _ = await process.communicate()
    assert process.returncode == 0
    before = [max(step for step in steps if step < one) for one in taken]
    expected = [f"-9 {at}" for one, last in zip(taken, before, strict=True) for at in (last, last, last, last, one)]
    assert told.decode().splitlines() == expected
    killed, spare = [_after(folder) for folder in folders]
    assert killed == spare if begins_at > 1 else _counts(killed) == _counts(spare), "version 1: with ids of its own"


def _counts(found: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    return {name: len(rows) for name, rows in found.items()}


def _after(folder: Path) -> dict[str, dict[str, Any]]:
    """Everything in a folder's database, once a start has come to its end."""
    with opened(folder, KEYS) as connection:
        prepare(connection, folder, KEYS)
        return read_whole(connection)
