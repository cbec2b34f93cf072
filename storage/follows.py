"""What people follow: campaigns, cases and events, by their ids."""

from dataclasses import dataclass

from storage import keeping
from storage.people import PersonId
from storage.table import Table
from storage.transaction import Tx


@dataclass(frozen=True)
class Follow:
    """That a person follows a campaign, a case or an event; and how many hours before it they are reminded.

    `leads` is written ",24,3,", and "," for never; None is as everybody is.
    """

    person_id: PersonId
    target: str
    leads: str | None = None


FOLLOWS = Table("follows", Follow, keyed_by=2)


def follow(tx: Tx, person_id: PersonId, target: str) -> None:
    """Follow it, if they do not already."""
    FOLLOWS.add_new(tx, Follow(person_id, target))


def find(tx: Tx, person_id: PersonId, target: str) -> Follow | None:
    """That somebody follows something, if they do."""
    return FOLLOWS.only(tx, "WHERE person_id = :person AND target = :target", person=person_id, target=target)


def choose_leads(tx: Tx, person_id: PersonId, target: str, leads: str) -> None:
    """Have somebody who follows an event be reminded so many hours before."""
    FOLLOWS.put(tx, Follow(person_id, target, leads))


def unfollow(tx: Tx, person_id: PersonId, target: str) -> None:
    """Follow it no longer."""
    tx.wants_less.add(person_id)
    FOLLOWS.remove(tx, "WHERE person_id = :person AND target = :target", person=person_id, target=target)


def unfollow_campaign(tx: Tx, person_id: PersonId, campaign_id: str) -> None:
    """Follow a campaign no longer, nor anything of it."""
    tx.wants_less.add(person_id)
    of_it = " UNION ALL ".join(f"SELECT id FROM {kind} WHERE campaign_id = :campaign" for kind in ("cases", "events"))  # noqa: S608 - names of ours
    FOLLOWS.remove(
        tx,
        f"WHERE person_id = :person AND (target = :campaign OR target IN ({of_it}))",
        person=person_id,
        campaign=campaign_id,
    )


def unfollow_all(tx: Tx, person_id: PersonId) -> None:
    """Follow nothing any more."""
    tx.wants_less.add(person_id)
    FOLLOWS.remove(tx, "WHERE person_id = :person", person=person_id)


def forget_old(tx: Tx) -> None:
    """Drop who follows an event that was over long ago."""
    over = "SELECT id FROM events WHERE starts_at <= :before"
    FOLLOWS.remove(tx, f"WHERE target IN ({over})", before=tx.now - keeping.EVENTS_OVER)


def of_person(tx: Tx, person_id: PersonId) -> set[str]:
    """The ids of what they follow."""
    return {follow.target for follow in FOLLOWS.select(tx, "WHERE person_id = :person", person=person_id)}
