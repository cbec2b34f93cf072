"""Whether a database on a server is built as the steps build it, and whether the server keeps what it acknowledges.

A trigger or a rule of somebody else's could keep what people have deleted, and would do so unseen. Who administers the
server can see all that is done anyway (docs/threat-model.md); this finds what others have left, and mistakes.
"""

import psycopg

from storage.errors import CannotStart
from storage.postgres.migrating import VERSION
from storage.postgres.transaction import in_words
from storage.postgres.wire import Wire
from storage.sentence import Sentence, joined
from storage.tables import tables

_UNPROVEN = frozenset({"audit", VERSION})
"""Tables of ours that have no record: the trail proves itself."""

_MINE = "relnamespace = current_schema()::regnamespace"
_RELATIONS = (
    "SELECT relname, CASE WHEN relkind IN ('v', 'm') THEN 'view' ELSE 'table' END FROM pg_class"  # noqa: S608 - our own
    f" WHERE {_MINE} AND relkind IN ('r', 'p', 'f', 'v', 'm')"
)
_OF_OURS = f"EXISTS (SELECT 1 FROM pg_class WHERE {_MINE} AND oid ="  # noqa: S608 - our own
_TRIGGERS = f"SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND {_OF_OURS} tgrelid)"  # noqa: S608 - our own
_RULES = f"SELECT rulename FROM pg_rewrite WHERE rulename <> '_RETURN' AND {_OF_OURS} ev_class)"  # noqa: S608 - our own


def refuse_foreign_schema(wire: Wire) -> None:
    """Raise CannotStart for a database with anything in it that the steps do not make."""
    if wrong := differences(wire):
        raise CannotStart(
            "The database is not built as Paloma builds it: {wrong}. Somebody changed it, perhaps to keep what people"
            " delete. Put a backup back, or ask for help before you use it.",
            wrong=joined("; ", wrong),
        )


def refuse_other_signs(wire: Wire) -> None:
    """Raise CannotStart for a database that cannot hold the signs of every language."""
    row = wire.execute("SELECT current_setting('server_encoding')").fetchone()
    if not row or row[0] != "UTF8":
        raise CannotStart(
            "The database is not made for the signs of every language. Make another: CREATE DATABASE paloma TEMPLATE"
            " template0 ENCODING 'UTF8'"
        )


def differences(wire: Wire) -> list[Sentence]:
    """What in the database is not as the steps make it, in a few words each; none if all is well."""
    found = {str(name): str(kind) for name, kind in wire.execute(_RELATIONS)}
    ours = _UNPROVEN | tables().keys()
    foreign = [(found[name], name) for name in sorted(found.keys() - ours)]
    foreign += [("trigger", str(name)) for (name,) in wire.execute(_TRIGGERS)]
    return [
        *(Sentence("the {kind} {name!r} is not Paloma's", kind=Sentence(kind), name=name) for kind, name in foreign),
        *(Sentence("the rule {name!r} is not Paloma's", name=str(name)) for (name,) in wire.execute(_RULES)),
        *(
            Sentence("the {kind} {name!r} is missing", kind=Sentence("table"), name=name)
            for name in sorted(ours - found.keys())
        ),
    ]


def look_at(wire: Wire) -> list[Sentence]:
    """What is wrong, in words; also if it cannot be looked at."""
    try:
        return [Sentence("the schema is changed: {what}", what=what) for what in differences(wire)] + _careless(wire)
    except psycopg.Error as error:
        return [Sentence("the database cannot be looked through: {why}", why=in_words(error))]


def _careless(wire: Wire) -> list[Sentence]:
    """What the server is told to do that loses what it has acknowledged."""
    lines = []
    for name in ("fsync", "full_page_writes"):
        row = wire.execute("SELECT current_setting(:name)", {"name": name}).fetchone()
        if row and row[0] == "off":
            lines.append(Sentence("the server can lose letters when its power fails: {name} is off there", name=name))
    return lines
