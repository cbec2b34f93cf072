"""Opens the database: a file in the data folder (SQLite), or one on a server (PostgreSQL), as the settings say."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

from storage.database import Database
from storage.errors import CannotStart
from storage.sqlite.connection import open_database as open_file

_LIBRARY = "psycopg"


def open_database(
    folder: Path,
    key_file: Path,
    now: Callable[[], datetime],
    *,
    url: str | None = None,
    create: bool = True,
    update: bool = True,
    accept_older: bool = False,
) -> AbstractAsyncContextManager[Database]:
    """Own the data, bring them up to date, and check that the key is theirs. Without `url` they are in the folder.

    Unless it may `create`, there has to be a database already; unless it may `update`, one of this version, and nothing
    of it is changed. Raises CannotStart when another process owns it, the key is missing or wrong, or the database is
    newer than us; and when it is older than the mark beside the key says, unless that is to be accepted.
    """
    if url is None:
        return open_file(folder, key_file, now, create=create, update=update, accept_older=accept_older)
    if find_spec(_LIBRARY) is None:
        raise CannotStart(
            "PALOMA_DATABASE_URL names a PostgreSQL server, and the library for it is not here. Install it beside"
            " Paloma: pip install 'psycopg[binary]'"
        )
    from storage.postgres.opening import open_database as open_server  # noqa: PLC0415 - a library that few have

    return open_server(url, folder, key_file, now, create=create, update=update, accept_older=accept_older)
