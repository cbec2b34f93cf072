"""Each table is written by one module of storage, or by one room of it: that is where its rules are found."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import storage

ROOT = Path(storage.__path__[0])
# A row of the team is kept in team.py, and comes and goes in membership.py.
TOGETHER = {"membership": "team"}
# What waits to be tried again of an announcement that is called off is taken out of the outbox in one statement.
EXCEPTED = {("outbox", "announcements")}

_SQL = re.compile(r"(?:INSERT INTO|UPDATE|DELETE FROM) ([a-z_]+)\b")
_RECORDS = re.compile(r"(\w+) = (?:Table|Named)\(\"([a-z_]+)\"")
_WRITES = re.compile(r"\b(\w+)\.(?:add|put|change|remove)(?:_each)?\(\s*tx\b")


def home(path: Path) -> str:
    """The module, or the room, that a file belongs to."""
    name = path.relative_to(ROOT).parts[0].removesuffix(".py")
    return TOGETHER.get(name, name)


def writes(source: str, variables: dict[str, str]) -> Iterator[str]:
    """The tables that a module writes; `variables` are the tables of records by the names they have there."""
    own = dict(_RECORDS.findall(source))
    yield from _SQL.findall(source)
    yield from ((variables | own)[name] for name in _WRITES.findall(source) if name in variables | own)


def writers() -> dict[str, set[str]]:
    """Who writes each table."""
    sources = {path: path.read_text("utf-8") for path in ROOT.rglob("*.py") if "migrations" not in path.parts}
    shared = {name: table for source in sources.values() for name, table in _RECORDS.findall(source) if name.isupper()}
    found: dict[str, set[str]] = defaultdict(set)
    for path, source in sources.items():
        for table in writes(source, shared):
            found[table].add(home(path))
    return found


def test_each_table_is_written_in_one_place() -> None:
    homes = writers()
    assert len(homes) > 15
    shared = {(table, writer) for table, places in homes.items() if len(places) > 1 for writer in places - {table}}
    assert shared == EXCEPTED


@pytest.mark.parametrize(
    ("source", "tables"),
    [
        ('tx.run("UPDATE letters SET claimed_by = NULL")', ["letters"]),
        ('tx.run("INSERT INTO told (person_id) VALUES (1) ON CONFLICT DO UPDATE SET day = 1")', ["told"]),
        ('_table = Table("people", Person)\n_table.change(tx, person_id, gone=True)', ["people"]),
        ("LETTERS.change(\n    tx, letter_id)", ["letters"]),
        ("LETTERS.select(tx)", []),
    ],
)
def test_what_a_module_writes_is_seen(source: str, tables: list[str]) -> None:
    assert list(writes(source, {"LETTERS": "letters"})) == tables
