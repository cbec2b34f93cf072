"""Messages that are edited later: by a name of ours, the messenger's id of what was posted under it."""

from storage.people import PersonId
from storage.transaction import Tx


def find(tx: Tx, name: str) -> str | None:
    """The messenger's id of the message that was posted under `name`."""
    row = tx.one("SELECT message FROM posted WHERE name = :name", {"name": name})
    return tx.keys.open(_place(name), row[0]).decode() if row else None


def remember(tx: Tx, name: str, person_id: PersonId, message: str) -> None:
    """A message was posted to a person under `name`; the messenger calls it `message`."""
    tx.run(
        "INSERT INTO posted (name, person_id, message) VALUES (:name, :person, :message)"
        " ON CONFLICT (name) DO UPDATE SET message = excluded.message",
        {"name": name, "person": person_id, "message": tx.keys.seal(_place(name), message.encode())},
    )


def forget(tx: Tx, name: str) -> None:
    """The message that was posted under `name` is gone."""
    tx.run("DELETE FROM posted WHERE name = :name", {"name": name})


def _place(name: str) -> str:
    return f"posted.message:{name}"
