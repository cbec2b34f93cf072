"""Announcements: written once, agreed on by the team, sent to an audience, counted.

The words are stored once, and sending is a cursor over the audience (audiences.py). An announcement is a proposal of
one member until enough of the team agreed to exactly these words, this audience and this time. What was agreed to is
sealed in its row as long as it may go out, and gone when it has ended: no state that is written into the database gets
anything sent. That it has ended is in the audit trail, too: putting its row back sends nothing again.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType

from pydantic_core import to_json

from storage import approvals, audiences, audit, pictures, team
from storage.approvals import Agreement
from storage.audit import Deed
from storage.contents.content import Content
from storage.errors import Rejected, Unreadable
from storage.people import PersonId
from storage.rights import Right
from storage.table import Sealed, Table
from storage.transaction import Tx, new_id

AnnouncementId = NewType("AnnouncementId", str)

NOBODY_TOLD = -1


class AnnouncementState(Enum):
    """Where an announcement is."""

    PROPOSED = "proposed"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Announcement:
    """`audience` is "subscribers" or the id of a case or event whose followers are meant.

    `versions` are the words by language. `send_at` is None for "as soon as agreed"; `zone` is the IANA zone in which
    the time was said. `agreed` is the digest of what the team agreed to; being sealed, nobody can write it into the
    database. `total` to `failed` count people. `reported` is how many had been tried when the team was last told, or
    NOBODY_TOLD. `cursor` is the id up to which every reader was tried, or has a row of the outbox to be tried again;
    sealed, since it is somebody's.
    """

    id: AnnouncementId
    author_id: PersonId
    audience: str
    state: AnnouncementState
    versions: Sealed[dict[str, Content]]
    send_at: datetime | None
    zone: str | None
    agreed: Sealed[str | None]
    total: int
    sent: int
    unreachable: int
    failed: int
    reported: int
    proposed_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    cursor: Sealed[str | None] = None

    @property
    def left(self) -> int:
        """How many people it has not been tried with yet."""
        return max(0, self.total - self.tried)

    @property
    def tried(self) -> int:
        """How many people it has been tried with."""
        return self.sent + self.unreachable + self.failed

    @property
    def subject(self) -> str:
        """Under which the team's approvals of it are kept."""
        return f"announcement:{self.id}"

    @property
    def digest(self) -> str:
        """What exactly the team agrees to: the words, the audience and the time."""
        words = {
            language: {"markup": content.markup, "photo": content.picture or ""}
            for language, content in self.versions.items()
        }
        agreed = to_json(words) + f"|{self.audience}|{self.send_at}".encode()
        return hashlib.sha256(agreed).hexdigest()


_OVER = (AnnouncementState.DONE, AnnouncementState.CANCELLED)
_BEGUN_OR_ENDED = (Deed.ANNOUNCED, Deed.CANCELLED, Deed.GONE_OUT)
_announcements = Table("announcements", Announcement)


def propose(
    tx: Tx,
    author: PersonId,
    to: str,
    versions: dict[str, Content],
    send_at: datetime | None,
    zone: str | None,
    *,
    setting: int,
) -> tuple[Announcement, Agreement]:
    """Lay an announcement before the team; its author agrees to it by that, and in a team of one that is enough.

    `setting` is how many the group wants to agree. Raises Rejected("team-only") to anybody who may not decide.
    """
    team.require(tx, author, Right.ANNOUNCE)
    for content in versions.values():
        if content.picture:
            pictures.make_ours(tx, content.picture)
    announcement = _announcements.add(
        tx,
        Announcement(
            id=AnnouncementId(new_id()),
            author_id=author,
            audience=to,
            state=AnnouncementState.PROPOSED,
            versions=versions,
            send_at=send_at,
            zone=zone,
            agreed=None,
            total=0,
            sent=0,
            unreachable=0,
            failed=0,
            reported=NOBODY_TOLD,
            proposed_at=tx.now,
            started_at=None,
            ended_at=None,
        ),
    )
    _record(tx, Deed.ANNOUNCED, announcement, author)
    return _agree(tx, announcement, author, setting)


def approve(tx: Tx, announcement_id: str, member: PersonId, setting: int) -> tuple[Announcement, Agreement]:
    """Agree to an announcement. With the last agreement needed it is scheduled, or begins to go out.

    Raises Rejected: "team-only" to anybody who may not decide, "announcement-decided" if it is past agreeing;
    and Unreadable if it had ended and its row was put back.
    """
    team.require(tx, member, Right.ANNOUNCE)
    announcement = _in_state(tx, announcement_id, AnnouncementState.PROPOSED)
    if _has_ended(tx, announcement):
        raise Unreadable("an announcement that has ended was put back")
    if member not in agreeing(tx, announcement):
        _record(tx, Deed.AGREED, announcement, member)
    return _agree(tx, announcement, member, setting)


def get(tx: Tx, announcement_id: str) -> Announcement | None:
    """The announcement with this id."""
    return _announcements.get(tx, announcement_id)


def recent(tx: Tx, limit: int = 10) -> list[Announcement]:
    """The last announcements, those that still wait or run first."""
    return _announcements.select(
        tx, "ORDER BY state IN ('done', 'cancelled'), proposed_at DESC, id LIMIT :limit", limit=limit
    )


def standing(tx: Tx, announcement: Announcement, setting: int) -> Agreement:
    """How many of the team agree to it by now, and how many must."""
    return approvals.standing(tx, Right.ANNOUNCE, announcement.subject, announcement.digest, setting)


def agreeing(tx: Tx, announcement: Announcement) -> frozenset[str]:
    """Who of the team agrees to it, its author among them: those who are told how it goes."""
    return approvals.deciding(tx, Right.ANNOUNCE, announcement.subject, announcement.digest)


def start_due(tx: Tx) -> list[Announcement]:
    """Begin to send what was agreed on and whose time has come; returns those."""
    ready = _announcements.select(
        tx,
        "WHERE state = 'scheduled' AND started_at IS NULL AND (send_at IS NULL OR send_at <= :now)"
        " ORDER BY send_at, id",
        now=tx.now,
    )
    return [_start(tx, announcement) for announcement in ready if is_agreed(tx, announcement)]


def is_agreed(tx: Tx, announcement: Announcement) -> bool:
    """Whether the team agreed to exactly this. Asked before sending: whoever has the disk can write a state.

    Raises Unreadable if the audit trail was edited.
    """
    return announcement.agreed == announcement.digest and not _has_ended(tx, announcement)


def sending(tx: Tx) -> list[Announcement]:
    """The announcements that are going out, oldest first: only what the team agreed to, and not before its time."""
    found = _announcements.select(
        tx,
        "WHERE state = 'sending' AND (send_at IS NULL OR send_at <= :now) ORDER BY started_at, id",
        now=tx.now,
    )
    return [announcement for announcement in found if is_agreed(tx, announcement)]


def left(tx: Tx) -> int:
    """How many readers of the announcements that are under way were not tried yet."""
    under_way = _announcements.select(tx, "WHERE state IN ('sending', 'paused')")
    return sum(announcement.left for announcement in under_way)


def tally(tx: Tx, announcement_id: AnnouncementId, sent: int = 0, unreachable: int = 0, failed: int = 0) -> None:
    """Add to what became of its readers. What is heard of one after its end, who had meanwhile left, counts, too."""
    tx.run(
        "UPDATE announcements SET sent = sent + :sent, unreachable = unreachable + :unreachable,"
        " failed = failed + :failed, total = CASE WHEN ended_at IS NULL THEN total ELSE total + :tried END"
        " WHERE id = :id",
        {
            "id": announcement_id,
            "sent": sent,
            "unreachable": unreachable,
            "failed": failed,
            "tried": sent + unreachable + failed,
        },
    )


def move_cursor(tx: Tx, announcement_id: AnnouncementId, up_to: PersonId) -> None:
    """Everybody up to this reader was tried, or has a row of the outbox to be tried again."""
    _announcements.change(tx, announcement_id, cursor=up_to)


def take_progress(tx: Tx) -> list[Announcement]:
    """Those going out of which more people were tried since the team was last told; by this they are told of it."""
    moved = [announcement for announcement in sending(tx) if announcement.tried != announcement.reported]
    for announcement in moved:
        _announcements.change(tx, announcement.id, reported=announcement.tried)
    return moved


def all_tried(tx: Tx) -> list[Announcement]:
    """Those going out whose last reader was tried."""
    return [
        announcement
        for announcement in sending(tx)
        if not audiences.readers_after(tx, announcement.audience, announcement.cursor or "", 1)
        and tx.one("SELECT 1 FROM outbox WHERE announcement_id = :id LIMIT 1", {"id": announcement.id}) is None
    ]


def finish(tx: Tx, announcement: Announcement) -> Announcement:
    """End it; people who were forgotten meanwhile no longer count."""
    _record(tx, Deed.GONE_OUT, announcement, None)
    return _leave(tx, announcement, AnnouncementState.DONE, total=announcement.tried)


def pause(tx: Tx, announcement_id: str, by: PersonId) -> Announcement:
    """Hold what has not gone out yet. Raises Rejected like `approve`."""
    return _turn(tx, announcement_id, AnnouncementState.SENDING, AnnouncementState.PAUSED, by)


def resume(tx: Tx, announcement_id: str, by: PersonId) -> Announcement:
    """Let a paused one go on. Raises Rejected like `approve`."""
    return _turn(tx, announcement_id, AnnouncementState.PAUSED, AnnouncementState.SENDING, by)


def cancel(tx: Tx, announcement_id: str, by: PersonId) -> Announcement:
    """Send nothing (more) of it: one member is enough, since silence is safe. Raises Rejected like `approve`."""
    team.require(tx, by, Right.ANNOUNCE)
    announcement = get(tx, announcement_id)
    if announcement is None or announcement.state in _OVER:
        raise Rejected("announcement-decided")
    tx.run("DELETE FROM outbox WHERE announcement_id = :id", {"id": announcement.id})
    _record(tx, Deed.CANCELLED, announcement, by)
    return _leave(tx, announcement, AnnouncementState.CANCELLED)


def _agree(tx: Tx, announcement: Announcement, member: PersonId, setting: int) -> tuple[Announcement, Agreement]:
    approvals.agree(tx, announcement.subject, announcement.digest, member)
    agreement = standing(tx, announcement, setting)
    if agreement.reached:
        _announcements.change(tx, announcement.id, state=AnnouncementState.SCHEDULED, agreed=announcement.digest)
        start_due(tx)
    return _now(tx, announcement), agreement


def _start(tx: Tx, announcement: Announcement) -> Announcement:
    total = audiences.size(tx, announcement.audience)
    _announcements.change(tx, announcement.id, state=AnnouncementState.SENDING, total=total, started_at=tx.now)
    return _now(tx, announcement)


def _turn(tx: Tx, announcement_id: str, old: AnnouncementState, new: AnnouncementState, by: PersonId) -> Announcement:
    team.require(tx, by, Right.ANNOUNCE)
    announcement = _in_state(tx, announcement_id, old)
    _announcements.change(tx, announcement.id, state=new)
    _record(tx, Deed(new.value), announcement, by)
    return _now(tx, announcement)


def _leave(tx: Tx, announcement: Announcement, state: AnnouncementState, **also: object) -> Announcement:
    """What was agreed goes with it, so that the state cannot be turned back."""
    _announcements.change(tx, announcement.id, state=state, agreed=None, cursor=None, ended_at=tx.now, **also)
    approvals.settle(tx, announcement.subject)
    return _now(tx, announcement)


def _in_state(tx: Tx, announcement_id: str, state: AnnouncementState) -> Announcement:
    announcement = get(tx, announcement_id)
    if announcement is None or announcement.state is not state:
        raise Rejected("announcement-decided")
    return announcement


def _has_ended(tx: Tx, announcement: Announcement) -> bool:
    """Whether it was called off or has gone out, by the audit trail; what is not on record at all has ended, too."""
    for facts in audit.binding(tx):
        if facts.get("announcement") == announcement.id and facts["did"] in _BEGUN_OR_ENDED:
            return facts["did"] != Deed.ANNOUNCED
    return True


def _now(tx: Tx, announcement: Announcement) -> Announcement:
    return get(tx, announcement.id) or announcement


def _record(tx: Tx, deed: Deed, announcement: Announcement, by: PersonId | None) -> None:
    audit.record(tx, deed, announcement=announcement.id, digest=announcement.digest, by=by, binding=True)
