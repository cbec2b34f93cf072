"""A transaction on a real database in a temporary folder, for tests of what is kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.crypto import Keys
from storage.sqlite.connection import prepare
from storage.sqlite.folder import FILE
from storage.sqlite.transaction import SqliteTx


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[SqliteTx]:
    """At noon of 10 September 2024; a test that needs another moment sets `tx.now`."""
    keys = Keys({1: bytes(range(32))})
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as connection:
        prepare(connection, tmp_path, keys)
        yield SqliteTx(connection, keys, datetime(2024, 9, 10, 12, 0, tzinfo=UTC))
