"""What becomes of an announcement while it goes out: how far it is, and whether it is done."""

from contextlib import suppress

from storage import audiences, trail
from storage.announcements import proof
from storage.announcements.announcement import ANNOUNCEMENTS, UNDER_WAY, Announcement, AnnouncementId
from storage.announcements.steps import RULES, Step
from storage.errors import Unreadable
from storage.people import PersonId
from storage.rules import where
from storage.transaction import Tx

_GOING_OUT = where(RULES[Step.FINISH].of)


def sending(tx: Tx) -> list[Announcement]:
    """The announcements that are going out, oldest first: only what the team agreed to, and not before its time.

    None while the audit trail is broken: whoever wants to hold one could not, since that is on record.
    """
    going_out = ANNOUNCEMENTS.select(
        tx,
        f"WHERE {_GOING_OUT} AND (send_at IS NULL OR send_at <= :now) ORDER BY started_at, id",
        now=tx.now,
    )
    if going_out and trail.broken(tx):
        return []
    return [announcement for announcement in going_out if proof.goes_out(tx, announcement)]


def tally(tx: Tx, announcement_id: AnnouncementId, sent: int = 0, unreachable: int = 0, failed: int = 0) -> None:
    """Add to what became of its readers. What is heard of one after its end, who had meanwhile left, counts, too."""
    with suppress(Unreadable):  # noted; what was sent of it was sent
        announcement = ANNOUNCEMENTS.get(tx, announcement_id)
        if announcement is None:
            return
        over = announcement.ended_at is not None
        ANNOUNCEMENTS.change(
            tx,
            announcement_id,
            sent=announcement.sent + sent,
            unreachable=announcement.unreachable + unreachable,
            failed=announcement.failed + failed,
            total=announcement.total + (sent + unreachable + failed if over else 0),
        )


def is_under_way(tx: Tx, announcement_id: AnnouncementId) -> bool:
    """Whether more of it goes out, now or when it is let go on; nothing does of one that is damaged."""
    with suppress(Unreadable):  # noted
        announcement = ANNOUNCEMENTS.get(tx, announcement_id)
        return announcement is not None and announcement.state.under_way
    return False


def move_cursor(tx: Tx, announcement_id: AnnouncementId, up_to: PersonId) -> None:
    """Everybody up to this reader was tried, or has a row of the outbox to be tried again."""
    if is_under_way(tx, announcement_id):
        ANNOUNCEMENTS.change(tx, announcement_id, cursor=up_to)


def cursors(tx: Tx) -> dict[AnnouncementId, PersonId]:
    """Of each announcement that is under way the last reader up to whom it has come."""
    under_way = ANNOUNCEMENTS.select(tx, f"WHERE {UNDER_WAY} ORDER BY id")
    return {announcement.id: PersonId(announcement.cursor) for announcement in under_way if announcement.cursor}


def is_behind(tx: Tx, announcement_id: AnnouncementId, reader: PersonId) -> bool:
    """Whether one that is under way has not yet come to this reader."""
    with suppress(Unreadable):  # noted
        announcement = ANNOUNCEMENTS.get(tx, announcement_id)
        return bool(announcement and announcement.state.under_way and (announcement.cursor or "") < reader)
    return False


def take_progress(tx: Tx) -> list[Announcement]:
    """Those going out of which more people were tried since the team was last told; by this they are told of it."""
    moved = [announcement for announcement in sending(tx) if announcement.tried != announcement.reported]
    for announcement in moved:
        ANNOUNCEMENTS.change(tx, announcement.id, reported=announcement.tried)
    return moved


def all_tried(tx: Tx) -> list[Announcement]:
    """Those going out whose last reader was tried."""
    return [
        announcement
        for announcement in sending(tx)
        if not audiences.readers_after(tx, announcement.audience, announcement.cursor or "", 1)
        and tx.one("SELECT 1 FROM outbox WHERE announcement_id = :id LIMIT 1", {"id": announcement.id}) is None
    ]
