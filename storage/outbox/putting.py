"""What is to be sent is put into the outbox, and taken out again where it is not to be sent any more."""

from collections.abc import Iterable
from datetime import datetime

from storage import announcements, audiences, people
from storage.announcements import AnnouncementId
from storage.errors import Unreadable
from storage.outbox.rows import OUTBOX, Kept, Lane, Outgoing, lowest, not_before
from storage.people import Person, PersonId
from storage.table import seconds
from storage.transaction import Tx

_ITS = """SELECT id FROM cases
WHERE campaign_id = :target AND id NOT IN (SELECT target FROM follows WHERE person_id = :person)"""
"""Of a campaign, the cases that somebody does not follow themselves."""


def put(
    tx: Tx,
    person: Person,
    call: bytes,
    *,
    lane: Lane,
    due_at: datetime | None = None,
    not_after: datetime | None = None,
    stranger: bool = False,
    about: str | None = None,
) -> None:
    """Send `call` to a person, as `put_each` does."""
    put_each(tx, [Outgoing(person, call, lane, due_at, not_after, stranger, about)])


def put_each(tx: Tx, calls: Iterable[Outgoing]) -> None:
    """Send these calls."""
    mark = lowest(tx)
    OUTBOX.add_each(tx, [_kept(tx, mark, call) for call in calls])


def _kept(tx: Tx, mark: int, outgoing: Outgoing) -> Kept:
    # The number comes first, since what is sealed is sealed for its row; a number is never given twice, since the
    # sender may still hold a row that is gone from here.
    return Kept(
        id=tx.take_number("outbox", at_least=mark),
        lane=outgoing.lane,
        person_id=None if outgoing.stranger else outgoing.person.id,
        due_at=seconds(outgoing.due_at or tx.now),
        not_after=seconds(outgoing.not_after) if outgoing.not_after else None,
        attempts=0,
        call=outgoing.call,
        address=outgoing.person.address if outgoing.stranger else None,
        announcement_id=None,
        about=outgoing.about,
    )


def put_apart(
    tx: Tx, announcement_id: AnnouncementId, person_id: PersonId, due_at: datetime, attempts: int
) -> int | None:
    """Give a reader of an announcement a row of their own; returns its number.

    Returns None if they were forgotten, or nothing more of it goes out.
    """
    if not _is_known(tx, person_id) or not announcements.is_under_way(tx, announcement_id):
        return None
    apart = Kept(
        id=tx.take_number("outbox", at_least=lowest(tx)),
        lane=Lane.ANNOUNCEMENT,
        person_id=person_id,
        due_at=not_before(due_at),
        not_after=None,
        attempts=attempts,
        call=None,
        address=None,
        announcement_id=announcement_id,
    )
    return OUTBOX.add(tx, apart).id


def _is_known(tx: Tx, person_id: PersonId) -> bool:
    """Whether somebody was not forgotten; whose row is damaged is not written to."""
    try:
        return people.known(tx, person_id)
    except Unreadable:
        return False


def drop_announcements(tx: Tx, person_id: PersonId) -> None:
    """What was announced to subscribers, and was to be tried again with a person, does not go to them any more."""
    theirs = f"SELECT id FROM announcements WHERE {audiences.TO_SUBSCRIBERS}"  # noqa: S608 - a condition of ours
    OUTBOX.remove(tx, f"WHERE person_id = :person AND announcement_id IN ({theirs})", person=person_id)


def drop_about(tx: Tx, target: str) -> set[PersonId]:
    """Take back what waits about an event or a case, since that has changed; returns whom it was for."""
    tx.wants_less.add(target)
    return {
        PersonId(kept.person_id) for kept in OUTBOX.take_out(tx, "WHERE about = :about", about=target) if kept.person_id
    }


def drop_followed(tx: Tx, person_id: PersonId, target: str | None = None) -> None:
    """What waits for a person about what they followed, or about one target, does not go to them any more.

    Of a campaign that is also what waits about its cases, unless they follow those themselves.
    """
    tx.wants_less.add(person_id)
    OUTBOX.remove(
        tx,
        f"WHERE person_id = :person AND about IS NOT NULL AND (about = coalesce(:target, about) OR about IN ({_ITS}))",
        person=person_id,
        target=target,
    )
