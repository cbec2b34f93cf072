"""Small facts that the program remembers about itself, by name; nothing of people."""

from storage.database import Tx


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
