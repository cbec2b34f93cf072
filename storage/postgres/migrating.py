"""The schema on a server, brought up to date by the same numbered steps as a file's (storage/migrations).

The number of the last step stands in a table of its own. No copy is made before: the server's backups are its own.
"""

from storage import migrations, newer
from storage.crypto import Keys
from storage.errors import CannotStart
from storage.migrations import NO_TIME, reseal
from storage.postgres import wording
from storage.postgres.transaction import PostgresTx
from storage.postgres.wire import Wire

VERSION = "schema_version"
"""The table with one row, the number of the last step."""


def version_of(wire: Wire) -> int:
    """The number of the last step that a database has taken; 0 for a new one."""
    there = wire.execute("SELECT to_regclass(:name) IS NOT NULL", {"name": VERSION}).fetchone()
    if not (there and there[0]):
        return 0
    row = wire.execute(f"SELECT number FROM {VERSION}").fetchone()  # noqa: S608 - a name of our own
    return int(row[0]) if row else 0


def refuse_newer(wire: Wire, keys: Keys) -> None:
    """Raise CannotStart for a database that is newer than this program."""
    step = version_of(wire)
    word = wire.execute(newer.WORD, newer.OF_THIS).fetchone() if step else None
    if refused := newer.refusal(step, word and word[0], keys):
        raise CannotStart(refused)


def migrate(wire: Wire, keys: Keys) -> None:
    """Take each step that is missing in one transaction with its number. The database is ours alone meanwhile.

    Raises CannotStart for a database that holds what does not open with these keys.
    """
    version = version_of(wire)
    if not version:
        wire.command(f"CREATE TABLE IF NOT EXISTS {VERSION} (number BIGINT NOT NULL)".encode())
    known = migrations.steps()
    for number in sorted(step for step in known if step > version):
        wire.command(b"BEGIN")
        wire.command(wording.schema_step(known[number]))
        reseal(PostgresTx(wire, keys, NO_TIME), number)
        wire.command(f"DELETE FROM {VERSION}; INSERT INTO {VERSION} VALUES ({number:d})".encode())  # noqa: S608 - our own
        wire.command(b"COMMIT")
