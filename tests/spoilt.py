"""Ways to spoil a data folder, so that the program has to refuse it."""

from datetime import UTC, datetime
from pathlib import Path

from opened import opened

from storage.crypto import load_keys
from storage.meta import META, Fact, Remembered
from storage.sqlite.transaction import SqliteTx


def wrong_key(data: Path) -> None:
    (data / "secret.key").write_text("1 " + "ab" * 32 + "\n")


def missing_key(data: Path) -> None:
    (data / "secret.key").unlink()


def loose_key(data: Path) -> None:
    (data / "secret.key").chmod(0o644)


def damaged_key(data: Path) -> None:
    (data / "secret.key").write_text("open sesame\n")


def newer(data: Path) -> None:
    """As a program of the years to come leaves it."""
    keys = load_keys(data / "secret.key")
    with opened(data, keys) as connection:
        META.put(SqliteTx(connection, keys, datetime.now(UTC)), Remembered(Fact.WRITTEN_BY, "9.0.0"))
        connection.execute("PRAGMA user_version = 9999")
