"""Small facts that the program remembers about itself, by name; nothing of people."""

from datetime import UTC, datetime

from storage.table import seconds
from storage.transaction import Tx


def get(tx: Tx, name: str) -> str | None:
    """What is remembered under `name`."""
    row = tx.one("SELECT value FROM meta WHERE name = :name", {"name": name})
    return bytes(row[0]).decode() if row else None


def put(tx: Tx, name: str, value: str) -> None:
    """Remember `value` under `name`."""
    tx.run(
        "INSERT INTO meta (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {"name": name, "value": value.encode()},
    )


def moment(tx: Tx, name: str) -> datetime:
    """When `name` was last noted; long ago (1970) if it never was."""
    return datetime.fromtimestamp(int(get(tx, name) or 0), UTC)


def note(tx: Tx, name: str) -> None:
    """Remember that `name` happens now."""
    put(tx, name, str(seconds(tx.now)))


def first_time(tx: Tx, name: str) -> bool:
    """Whether `name` was never noted; now it is."""
    first = get(tx, name) is None
    if first:
        note(tx, name)
    return first
