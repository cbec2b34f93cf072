"""A transaction on a real database in a temporary folder, for tests of what is kept."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cast import Cast, cast_of
from engine import transaction
from opened import KEYS, prepared

from storage.crypto import Keys
from storage.sqlite.transaction import SqliteTx


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[SqliteTx]:
    """At noon of 10 September 2024; a test that needs another moment sets `tx.now`."""
    keys = Keys(KEYS.secrets)  # of this test alone: what the trail says is remembered with them
    with closing(prepared(tmp_path, keys)) as connection:
        yield transaction(connection, keys, datetime(2024, 9, 10, 12, 0, tzinfo=UTC))


@pytest.fixture(scope="module")
def cast(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cast]:
    """A group with one of everybody who could try something; each test undoes what it does there."""
    keys = Keys(KEYS.secrets)
    with closing(prepared(tmp_path_factory.mktemp("cast"), keys)) as connection:
        yield cast_of(transaction(connection, keys, datetime(2024, 9, 10, 12, 0, tzinfo=UTC)))
