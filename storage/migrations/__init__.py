"""The schema as numbered steps, forward only; the file is copied before an older database takes one.

A step is a file of SQL. Where sealed values change as well, which SQL cannot do, a function with the same number stands
in RESEALING: it is called after the SQL, in the same transaction.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from importlib import resources

from storage.errors import CannotStart, Unreadable
from storage.migrations import (
    reseal_contents,
    reseal_cursor,
    reseal_muted,
    reseal_on_record,
    reseal_proofs,
    reseal_received,
    reseal_roles,
    reseal_writers,
)
from storage.transaction import Tx

MIGRATIONS = resources.files(__name__)
NO_TIME = datetime.fromtimestamp(0, UTC)
"""When steps are taken: none depends on the time."""
RESEALING: Mapping[int, Callable[[Tx], None]] = {
    2: reseal_roles.reseal,
    3: reseal_cursor.reseal,
    4: reseal_contents.reseal,
    5: reseal_proofs.reseal,
    7: reseal_on_record.reseal,
    8: reseal_writers.reseal,
    18: reseal_received.reseal,
    22: reseal_muted.reseal,
}


@cache
def steps() -> dict[int, str]:
    """The numbered SQL files, by number; each start asks for them several times."""
    files = (file for file in MIGRATIONS.iterdir() if file.name.endswith(".sql"))
    return {int(file.name.split("_")[0]): file.read_text("utf-8") for file in files}


def newest() -> int:
    """The number of the last step that this program knows."""
    return max(steps())


def refuse_older(version: int) -> None:
    """Raise CannotStart for a database that the next start would bring up to date."""
    if version < newest():
        raise CannotStart(
            "The database has version {version}, this program {newest}: the next start brings it up to date."
            " Check it then.",
            version=version,
            newest=newest(),
        )


def reseal(tx: Tx, number: int) -> None:
    """What a step does to sealed values, after its SQL and in the same transaction."""
    resealing = RESEALING.get(number)
    if resealing is None:
        return
    try:
        resealing(tx)
    except Unreadable as error:
        raise CannotStart(
            "The database cannot be brought up to date, since somebody changed it: {why}. Put a backup back.",
            why=error.sentence,
        ) from error
