"""Announcements: written once, agreed on by the team, sent to an audience, counted.

The words are stored once; sending puts a row per recipient into the outbox, in that person's language. An announcement
is a draft of one member until enough of the team agreed to exactly these words, this audience and this time.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType

from pydantic import TypeAdapter

from storage import approvals, audit
from storage.database import Tx, new_id
from storage.errors import Rejected
from storage.people import PersonId
from storage.table import Sealed, Table, seconds

AnnouncementId = NewType("AnnouncementId", str)

SUBSCRIBERS = "subscribers"


class AnnouncementState(Enum):
    """Where an announcement is."""

    PROPOSED = "proposed"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Version:
    """What one language reads: our small HTML, and the messenger's reference to a picture or ""."""

    markup: str
    photo: str = ""


@dataclass(frozen=True)
class Announcement:
    """`audience` is "subscribers" or the id of a case or event whose followers are meant.

    `versions` are the words by language. `send_at` is None for "as soon as agreed"; `zone` is the IANA zone in which
    the time was said. `agreed` is the digest of what the team agreed to; being sealed, nobody can write it into the
    database. The four numbers count people.
    """

    id: AnnouncementId
    author_id: PersonId
    audience: str
    state: AnnouncementState
    versions: Sealed[dict[str, Version]]
    send_at: datetime | None
    zone: str | None
    agreed: Sealed[str | None]
    total: int
    sent: int
    unreachable: int
    failed: int
    started_at: datetime | None
    ended_at: datetime | None

    @property
    def left(self) -> int:
        """How many people it has not been tried with yet."""
        return self.total - self.sent - self.unreachable - self.failed


_announcements = Table("announcements", Announcement)
_versions: TypeAdapter[dict[str, Version]] = TypeAdapter(dict[str, Version])


def propose(
    tx: Tx,
    author: PersonId,
    audience: str,
    versions: dict[str, Version],
    send_at: datetime | None,
    zone: str | None,
) -> Announcement:
    """Lay an announcement before the team; its author has agreed to it by writing it."""
    announcement = _announcements.add(
        tx,
        Announcement(
            id=AnnouncementId(new_id()),
            author_id=author,
            audience=audience,
            state=AnnouncementState.PROPOSED,
            versions=versions,
            send_at=send_at,
            zone=zone,
            agreed=None,
            total=0,
            sent=0,
            unreachable=0,
            failed=0,
            started_at=None,
            ended_at=None,
        ),
    )
    approvals.agree(tx, _subject(announcement.id), _digest(announcement), author)
    audit.record(tx, {"did": "announced", "announcement": announcement.id, "by": author})
    return announcement


def get(tx: Tx, announcement_id: str) -> Announcement | None:
    """The announcement with this id."""
    return _announcements.get(tx, announcement_id)


def recent(tx: Tx, limit: int = 10) -> list[Announcement]:
    """The last announcements, those that still wait or run first."""
    return _announcements.select(
        tx,
        "ORDER BY state IN ('done', 'cancelled'), coalesce(ended_at, started_at, send_at) DESC, id LIMIT :limit",
        limit=limit,
    )


def approve(tx: Tx, announcement_id: str, member: PersonId, needed: int) -> tuple[Announcement, int]:
    """Agree to an announcement. With the last agreement needed it is scheduled, or sent at once.

    Returns it and how many agreed so far. Raises Rejected("announcement-decided") if it is past agreeing.
    """
    announcement = _in_state(tx, announcement_id, AnnouncementState.PROPOSED)
    agreed = approvals.agree(tx, _subject(announcement.id), _digest(announcement), member)
    audit.record(tx, {"did": "agreed", "announcement": announcement.id, "by": member})
    if agreed >= needed:
        _announcements.change(
            tx,
            announcement.id,
            "state = 'proposed'",
            {},
            state=AnnouncementState.SCHEDULED,
            agreed=_digest(announcement),
        )
        start_due(tx)
    return get(tx, announcement_id) or announcement, agreed


def start_due(tx: Tx) -> list[Announcement]:
    """Begin to send what was agreed on and whose time has come; returns those."""
    ready = _announcements.select(
        tx, "WHERE state = 'scheduled' AND (send_at IS NULL OR send_at <= :now) ORDER BY send_at, id", now=tx.now
    )
    for announcement in filter(is_agreed, ready):
        total = _address_all(tx, announcement)
        _announcements.change(tx, announcement.id, state=AnnouncementState.SENDING, total=total, started_at=tx.now)
    return ready


def is_agreed(announcement: Announcement) -> bool:
    """Whether the team agreed to exactly this. Asked before sending: whoever has the disk can write a state."""
    return announcement.agreed == _digest(announcement)


def audience_size(tx: Tx, audience: str) -> dict[str, int]:
    """How many people an announcement to this audience would reach, by language."""
    rows = tx.all(f"SELECT p.language, count(*) {_people_of(audience)} GROUP BY p.language", {"audience": audience})
    return {row[0]: row[1] for row in rows}


def sending(tx: Tx) -> list[Announcement]:
    """The announcements that are going out, oldest first."""
    return _announcements.select(tx, "WHERE state = 'sending' ORDER BY started_at, id")


def tally(tx: Tx, announcement_id: AnnouncementId, sent: int = 0, unreachable: int = 0, failed: int = 0) -> None:
    """Add to what became of its recipients."""
    tx.run(
        "UPDATE announcements SET sent = sent + :sent, unreachable = unreachable + :unreachable,"
        " failed = failed + :failed WHERE id = :id",
        {"id": announcement_id, "sent": sent, "unreachable": unreachable, "failed": failed},
    )


def finish_done(tx: Tx) -> list[Announcement]:
    """End those whose last recipient was tried; people forgotten meanwhile no longer count. Returns those ended."""
    ended = [
        announcement
        for announcement in sending(tx)
        if tx.one("SELECT 1 FROM outbox WHERE announcement_id = :id LIMIT 1", {"id": announcement.id}) is None
    ]
    for announcement in ended:
        total = announcement.total - announcement.left
        _announcements.change(tx, announcement.id, state=AnnouncementState.DONE, total=total, ended_at=tx.now)
    return [get(tx, announcement.id) or announcement for announcement in ended]


def pause(tx: Tx, announcement_id: str, by: PersonId) -> Announcement:
    """Hold what has not gone out yet. Raises Rejected("announcement-decided") unless it is going out."""
    return _turn(tx, announcement_id, AnnouncementState.SENDING, AnnouncementState.PAUSED, by)


def resume(tx: Tx, announcement_id: str, by: PersonId) -> Announcement:
    """Let a paused one go on. Raises Rejected("announcement-decided") unless it is paused."""
    return _turn(tx, announcement_id, AnnouncementState.PAUSED, AnnouncementState.SENDING, by)


def cancel(tx: Tx, announcement_id: str, by: PersonId) -> Announcement:
    """Send nothing more of it. Raises Rejected("announcement-decided") if it has ended."""
    announcement = get(tx, announcement_id)
    over = (AnnouncementState.DONE, AnnouncementState.CANCELLED)
    if announcement is None or announcement.state in over:
        raise Rejected("announcement-decided")
    tx.run("DELETE FROM outbox WHERE announcement_id = :id", {"id": announcement.id})
    return _turn(tx, announcement_id, announcement.state, AnnouncementState.CANCELLED, by, ended_at=tx.now)


def _turn(
    tx: Tx, announcement_id: str, old: AnnouncementState, new: AnnouncementState, by: PersonId, **also: object
) -> Announcement:
    announcement = _in_state(tx, announcement_id, old)
    _announcements.change(tx, announcement.id, "state = :old", {"old": old}, state=new, **also)
    audit.record(tx, {"did": new.value, "announcement": announcement.id, "by": by})
    return get(tx, announcement_id) or announcement


def _in_state(tx: Tx, announcement_id: str, state: AnnouncementState) -> Announcement:
    announcement = get(tx, announcement_id)
    if announcement is None or announcement.state is not state:
        raise Rejected("announcement-decided")
    return announcement


def _address_all(tx: Tx, announcement: Announcement) -> int:
    """A row per recipient, in one statement; returns how many."""
    return tx.run(
        "INSERT INTO outbox (lane, person_id, due_at, attempts, announcement_id, language)"
        f" SELECT 3, p.id, :now, 0, :id, p.language {_people_of(announcement.audience)}",
        {"id": announcement.id, "now": seconds(tx.now), "audience": announcement.audience},
    )


def _people_of(audience: str) -> str:
    if audience == SUBSCRIBERS:
        return "FROM people p WHERE p.subscribed = 1 AND p.gone = 0"
    return "FROM people p JOIN follows f ON f.person_id = p.id WHERE f.target = :audience AND p.gone = 0"


def _subject(announcement_id: AnnouncementId) -> str:
    return f"announcement:{announcement_id}"


def _digest(announcement: Announcement) -> str:
    """What exactly the team agrees to: the words, the audience and the time."""
    said = _versions.dump_json(announcement.versions) + f"|{announcement.audience}|{announcement.send_at}".encode()
    return hashlib.sha256(said).hexdigest()
