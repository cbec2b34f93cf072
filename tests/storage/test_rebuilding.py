"""What SQLite leaves behind on pages that it has divided goes when the file is written anew."""

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from under_the_cipher import files_with_key

from storage.sqlite import rebuilding
from storage.sqlite.connection import open_database
from storage.transaction import Tx

NOW = datetime(2024, 9, 10, 12, tzinfo=UTC)
ROUNDS = 1500


def rows_come_and_go(tx: Tx) -> list[bytes]:
    """Rows of different sizes, half of them deleted again; returns the keys of those."""
    chance = random.Random(2)  # noqa: S311 - the same rows each time
    tx.run("CREATE TABLE trial (id TEXT PRIMARY KEY, value BLOB)")
    here, gone = [], []
    for _ in range(ROUNDS):
        key = f"{chance.getrandbits(60):016d}"[:16]
        tx.run("INSERT INTO trial VALUES (:id, :value)", {"id": key, "value": bytes(chance.choice((5, 60, 200, 900)))})
        here.append(key)
        if chance.random() < 0.5:
            gone.append(here.pop(chance.randrange(len(here))))
            tx.run("DELETE FROM trial WHERE id = :id", {"id": gone[-1]})
    tx.scrub = True
    return [key.encode() for key in gone]


def rebuilt(tx: Tx) -> None:
    tx.scrub = tx.rebuild = True


async def left_of(folder: Path, after: Callable[[Tx], None]) -> int:
    """How many of the keys of deleted rows are still in the file, whoever has the key, after a transaction."""
    async with open_database(folder, folder / "secret.key", lambda: NOW) as database:
        gone = await database.transact(rows_come_and_go)
        await database.transact(after)
        content = files_with_key(folder)["paloma.sqlite3"]
        assert not database.to_scrub
        return sum(key in content for key in gone)


async def test_what_is_left_on_pages_goes_when_the_file_is_written_anew(tmp_path: Path) -> None:
    assert await left_of(tmp_path / "one", lambda _: None) > 0, "SQLite leaves copies: else none of this is needed"
    assert await left_of(tmp_path / "two", rebuilt) == 0


async def test_a_large_file_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding, "LARGEST", 10_000)
    assert await left_of(tmp_path, rebuilt) > 0


async def test_it_rests_however_many_ask_and_is_caught_up_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = 1000.0
    monkeypatch.setattr(time, "monotonic", lambda: seconds)
    async with open_database(tmp_path, tmp_path / "secret.key", lambda: NOW) as database:
        database._rebuilding._rests_until = seconds + 5
        await database.transact(rebuilt)
        assert database.to_scrub, "the clock asks again"
        seconds += 6
        await database.transact(lambda tx: setattr(tx, "scrub", database.to_scrub))
        assert not database.to_scrub
