"""What the audit trail and the seals say of an announcement: whoever has the disk can write a state into its row."""

from storage import audit, trail
from storage.announcements.announcement import Announcement
from storage.audit import Deed
from storage.people import PersonId
from storage.transaction import Tx

GOES_OUT = frozenset({Deed.BEGUN, Deed.LET_GO_ON})
NOT_OVER = frozenset({Deed.ANNOUNCED, Deed.PAUSED}) | GOES_OUT


def record(tx: Tx, deed: Deed, announcement: Announcement, by: PersonId | None) -> None:
    """Note what was done with an announcement, and which words it had."""
    audit.record(tx, deed, announcement=announcement.id, digest=announcement.digest, by=by)


def last_done(tx: Tx, announcement_id: str) -> Deed | None:
    """What was last done with an announcement, by the audit trail; None if it was never proposed."""
    return trail.announcement(tx, announcement_id)


def is_agreed(tx: Tx, announcement: Announcement) -> bool:
    """Whether the team agreed to exactly this, and it has not ended. Raises Unreadable if the trail was edited."""
    return announcement.agreed == announcement.digest and not has_ended(tx, announcement)


def may_begin(tx: Tx, announcement: Announcement) -> bool:
    """Whether the team agreed to exactly this, and it has never begun to go out."""
    return is_agreed(tx, announcement) and waits(tx, announcement)


def goes_out(tx: Tx, announcement: Announcement) -> bool:
    """Whether the team agreed to exactly this, it has begun, and nobody holds it. Asked before any of it is sent."""
    return is_agreed(tx, announcement) and last_done(tx, announcement.id) in GOES_OUT


def waits(tx: Tx, announcement: Announcement) -> bool:
    """Whether it was proposed, and has neither begun nor ended since."""
    return last_done(tx, announcement.id) == Deed.ANNOUNCED


def has_ended(tx: Tx, announcement: Announcement) -> bool:
    """Whether it was called off or has gone out, by the audit trail; what is not on record at all has ended, too."""
    return last_done(tx, announcement.id) not in NOT_OVER
