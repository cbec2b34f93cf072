"""The schema as the migrations make it, and what in a database is not so.

A trigger or a table of somebody else's could keep what people have deleted, and would do so unseen: a database that
holds one is not used.
"""

from collections.abc import Iterator
from contextlib import closing
from functools import lru_cache

from storage import migrations
from storage.errors import CannotStart
from storage.sentence import Sentence, joined
from storage.sqlite.cipher import Connection, complete_statement, in_memory

Schema = dict[tuple[str, str], tuple[str, str]]
"""By kind and name: the table that it belongs to, and the statement that makes it."""


def statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def differences(connection: Connection, version: int) -> list[Sentence]:
    """What in the database is not as the steps up to this one make it, in a few words each; none if all is well."""
    taken = tuple(script for number, script in sorted(migrations.steps().items()) if number <= version)
    found, made = _schema_of(connection), _made_by(taken)
    return [
        *(
            Sentence("the {kind} {name!r} is not Paloma's", kind=Sentence(kind), name=name)
            for kind, name in sorted(found.keys() - made.keys())
        ),
        *(
            Sentence("the {kind} {name!r} is missing", kind=Sentence(kind), name=name)
            for kind, name in sorted(made.keys() - found.keys())
        ),
        *(
            Sentence("the {kind} {name!r} is another than Paloma's", kind=Sentence(kind), name=name)
            for kind, name in sorted(found.keys() & made.keys())
            if found[kind, name] != made[kind, name]
        ),
    ]


def refuse_foreign_schema(connection: Connection, version: int) -> None:
    """Raise CannotStart for a database with anything in it that the steps up to this one do not make."""
    if wrong := differences(connection, version):
        raise CannotStart(
            "The database is not built as Paloma builds it: {wrong}. Somebody changed it, perhaps to keep what people"
            " delete. Put a backup back, or ask for help before you use it.",
            wrong=joined("; ", wrong),
        )


@lru_cache(64)
def _made_by(scripts: tuple[str, ...]) -> Schema:
    with closing(in_memory()) as connection:
        for script in scripts:
            for statement in statements(script):
                connection.execute(statement)
        return _schema_of(connection)


def _schema_of(connection: Connection) -> Schema:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    return {(kind, name): (table, _normal(sql or "")) for kind, name, table, sql in map(tuple, rows)}


def _normal(sql: str) -> str:
    """A statement whatever its spaces and quotes are: a copy of a database writes them in its own way."""
    return " ".join(sql.replace('"', "").split())
