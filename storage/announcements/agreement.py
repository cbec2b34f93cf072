"""Proposing an announcement, and the team's agreement to exactly its words, its audience and its time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import approvals, audiences, pictures, team
from storage.announcements import changing, proof
from storage.announcements.announcement import (
    ANNOUNCEMENTS,
    NOBODY_TOLD,
    Announcement,
    AnnouncementId,
    find,
    get,
)
from storage.announcements.states import AnnouncementState
from storage.announcements.steps import Step, possible, start_due, step
from storage.approvals import Agreement
from storage.audit import Deed
from storage.contents.content import Content
from storage.errors import Rejected, Unreadable
from storage.people import PersonId
from storage.rights import Right
from storage.team import NEWCOMER_HOURS
from storage.transaction import Tx, new_id

UNDO = timedelta(seconds=60)
"""How long what the team has agreed to can be taken back before anything leaves."""


@dataclass(frozen=True)
class Waits:
    """How long a group waits: `hours` until somebody new counts, and `undo` before what it agreed to may leave."""

    hours: int = NEWCOMER_HOURS
    undo: timedelta = timedelta()


USUAL = Waits()


def propose(
    tx: Tx,
    author: PersonId,
    to: str,
    versions: dict[str, Content],
    send_at: datetime | None,
    zone: str | None,
    *,
    setting: int,
    waits: Waits = USUAL,
) -> tuple[Announcement, Agreement]:
    """Lay an announcement before the team; its author agrees to it by that, and in a team of one that is enough.

    `setting` is how many the group wants to agree; an author who is new does not count yet, and has not agreed by it.
    Raises Rejected("team-only") to anybody who may not announce; and, if it is to change in the chats what went out,
    "change-too-late" if none of that can be changed any more, and "change-once" while another change of it waits.
    """
    team.require(tx, author, Right.ANNOUNCE)
    if earlier := audiences.changed(to):
        changing.require_change(tx, earlier)
    for content in versions.values():
        if content.picture:
            pictures.make_ours(tx, content.picture)
    announcement = ANNOUNCEMENTS.add(
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
    proof.record(tx, Deed.ANNOUNCED, announcement, author)
    if team.counts(tx, author, Right.ANNOUNCE, waits.hours):
        approvals.agree(tx, announcement.subject, announcement.digest, author)
    return _settle(tx, announcement, author, setting, waits)


def approve(
    tx: Tx, announcement_id: str, member: PersonId, setting: int, waits: Waits = USUAL
) -> tuple[Announcement, Agreement]:
    """Agree to an announcement. With the last agreement needed it is scheduled, and can leave a while after.

    Raises Rejected: "team-only" to anybody who may not announce, "counts-later" to whoever does not count yet,
    "announcement-decided" if it is past agreeing; and Unreadable if it had begun or ended and its row was put back.
    """
    team.require_counts(tx, member, Right.ANNOUNCE, waits.hours)
    announcement = find(tx, announcement_id)
    if announcement is None or not possible(Step.SCHEDULE, announcement):
        raise Rejected("announcement-decided")
    if not proof.waits(tx, announcement):
        raise Unreadable("an announcement that has begun or ended was put back")
    if member not in agreeing(tx, announcement):
        proof.record(tx, Deed.AGREED, announcement, member)
    approvals.agree(tx, announcement.subject, announcement.digest, member)
    return _settle(tx, announcement, member, setting, waits)


def standing(tx: Tx, announcement: Announcement, setting: int, hours: int = NEWCOMER_HOURS) -> Agreement:
    """How many of the team agree to it by now, and how many must."""
    return approvals.standing(tx, Right.ANNOUNCE, announcement.subject, announcement.digest, setting, hours)


def agreeing(tx: Tx, announcement: Announcement) -> frozenset[str]:
    """Who of the team agrees to it, its author among them: those who are told how it goes."""
    return approvals.deciding(tx, Right.ANNOUNCE, announcement.subject, announcement.digest)


def _settle(
    tx: Tx, announcement: Announcement, member: PersonId, setting: int, waits: Waits
) -> tuple[Announcement, Agreement]:
    agreement = standing(tx, announcement, setting, waits.hours)
    if agreement.reached:
        step(
            tx,
            Step.SCHEDULE,
            announcement.id,
            member,
            agreed=announcement.digest,
            leaves_from=tx.now + waits.undo,
        )
        start_due(tx)
    return get(tx, announcement.id), agreement
