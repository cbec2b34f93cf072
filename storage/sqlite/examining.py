"""Whether the database file is whole: every page as it was written, every index as its table, the schema as ours."""

from collections.abc import Callable

from storage.sentence import Sentence
from storage.sqlite import schema
from storage.sqlite.cipher import Connection, Error
from storage.sqlite.migrating import version_of
from storage.sqlite.transaction import in_words

Look = Callable[[Connection], list[Sentence]]
"""Looks at one side of the file; what is wrong with it, in words."""


def _pages(connection: Connection) -> list[Sentence]:
    told = _told(connection, "PRAGMA cipher_integrity_check")
    return [Sentence("the database file is damaged: {line}", line=line) for line in told]


def _trees(connection: Connection) -> list[Sentence]:
    told = _told(connection, "PRAGMA integrity_check(20)")
    return [Sentence("the database does not hold together: {line}", line=line) for line in told]


def _references(connection: Connection) -> list[Sentence]:
    broken = _told(connection, "PRAGMA foreign_key_check")
    return [Sentence("{count} rows belong to rows that are gone", count=len(broken))] if broken else []


def _schema(connection: Connection) -> list[Sentence]:
    changed = schema.differences(connection, version_of(connection))
    return [Sentence("the schema is changed: {what}", what=what) for what in changed]


def _at_a_glance(connection: Connection) -> list[Sentence]:
    """Pages and rows, but not whether each index says what its table does, which takes longest."""
    told = _told(connection, "PRAGMA quick_check(5)")
    return [Sentence("the database does not hold together: {line}", line=line) for line in told]


GLANCES: tuple[Look, ...] = (_at_a_glance, _schema)
"""Quicker looks, which miss little."""

LOOKS: tuple[Look, ...] = (_pages, _trees, _references, _schema)
"""Each takes long with a large file, so that others may go between them."""


def look_at(connection: Connection, look: Look) -> list[Sentence]:
    """What is wrong, in words; also if it cannot be looked at."""
    try:
        return look(connection)
    except Error as error:
        return [Sentence("the database cannot be looked through: {why}", why=in_words(error))]


def _told(connection: Connection, pragma: str) -> list[str]:
    rows = connection.execute(pragma).fetchall()
    return [line for row in rows if (line := " ".join(map(str, tuple(row)))) != "ok"]
