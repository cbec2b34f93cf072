"""What people follow: cases and events, by their ids."""

from storage.people import PersonId
from storage.transaction import Tx


def follow(tx: Tx, person_id: PersonId, target: str) -> None:
    """Follow a case or an event, if they do not already."""
    params = {"person": person_id, "target": target}
    tx.run("INSERT INTO follows (person_id, target) VALUES (:person, :target) ON CONFLICT DO NOTHING", params)


def unfollow(tx: Tx, person_id: PersonId, target: str) -> None:
    """Follow it no longer."""
    params = {"person": person_id, "target": target}
    tx.run("DELETE FROM follows WHERE person_id = :person AND target = :target", params)


def unfollow_all(tx: Tx, person_id: PersonId) -> None:
    """Follow nothing any more."""
    tx.run("DELETE FROM follows WHERE person_id = :person", {"person": person_id})


def of_person(tx: Tx, person_id: PersonId) -> set[str]:
    """The ids of the cases and events they follow."""
    rows = tx.all("SELECT target FROM follows WHERE person_id = :person", {"person": person_id})
    return {row["target"] for row in rows}
