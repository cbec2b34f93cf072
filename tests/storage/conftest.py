"""A transaction on a real database in a temporary folder, for tests of what is kept."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from opened import KEYS, opened

from storage.sqlite.connection import prepare
from storage.sqlite.transaction import SqliteTx


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[SqliteTx]:
    """At noon of 10 September 2024; a test that needs another moment sets `tx.now`."""
    with opened(tmp_path, KEYS) as connection:
        prepare(connection, tmp_path, KEYS)
        yield SqliteTx(connection, KEYS, datetime(2024, 9, 10, 12, 0, tzinfo=UTC))
