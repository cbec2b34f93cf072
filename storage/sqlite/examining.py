"""Whether the database file is whole: every page as it was written, every index as its table, the schema as ours."""

from collections.abc import Callable

from storage.sqlite import schema
from storage.sqlite.cipher import Connection, Error
from storage.sqlite.migrating import version_of

Look = Callable[[Connection], list[str]]
"""Looks at one side of the file; what is wrong with it, in words."""


def _pages(connection: Connection) -> list[str]:
    return [f"the database file is damaged: {line}" for line in _told(connection, "PRAGMA cipher_integrity_check")]


def _trees(connection: Connection) -> list[str]:
    return [f"the database does not hold together: {line}" for line in _told(connection, "PRAGMA integrity_check(20)")]


def _references(connection: Connection) -> list[str]:
    broken = _told(connection, "PRAGMA foreign_key_check")
    return [f"{len(broken)} rows belong to rows that are gone"] if broken else []


def _schema(connection: Connection) -> list[str]:
    return [f"the schema is changed: {line}" for line in schema.differences(connection, version_of(connection))]


LOOKS: tuple[Look, ...] = (_pages, _trees, _references, _schema)
"""Each takes long with a large file, so that others may go between them."""


def look_at(connection: Connection, look: Look) -> list[str]:
    """What is wrong, in words; also if it cannot be looked at."""
    try:
        return look(connection)
    except Error as error:
        return [f"the database cannot be looked through: {error}"]


def _told(connection: Connection, pragma: str) -> list[str]:
    rows = connection.execute(pragma).fetchall()
    return [line for row in rows if (line := " ".join(map(str, tuple(row)))) != "ok"]
