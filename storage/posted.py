"""Messages that are edited later: by a name of ours, the messenger's id of what was posted under it."""

from dataclasses import dataclass

from storage.people import PersonId
from storage.table import Sealed, Table
from storage.transaction import Tx


@dataclass(frozen=True)
class Posted:
    """What was posted to a person under a name of ours; the messenger calls it `message`."""

    name: str
    person_id: PersonId
    message: Sealed[str]


POSTED = Table("posted", Posted)


def find(tx: Tx, name: str) -> str | None:
    """The messenger's id of the message that was posted under `name`."""
    posted = POSTED.only(tx, "WHERE name = :name", name=name)
    return posted.message if posted else None


def remember(tx: Tx, name: str, person_id: PersonId, message: str) -> None:
    """A message was posted to a person under `name`; the messenger calls it `message`."""
    POSTED.put(tx, Posted(name, person_id, message))


def forget(tx: Tx, name: str) -> None:
    """The message that was posted under `name` is gone."""
    POSTED.remove(tx, "WHERE name = :name", name=name)


def forget_old(tx: Tx) -> None:
    """Drop what was posted so long ago that its message is not known any more (sent.py): it is posted anew then."""
    of_name = "SELECT 1 FROM sent WHERE sent.posted_as = posted.name AND sent.posted_as <> ''"
    POSTED.remove(tx, f"WHERE NOT EXISTS ({of_name})")
