"""What the audit trail and the seals say of an announcement: whoever has the disk can write a state into its row."""

from storage import audit
from storage.announcements.announcement import Announcement
from storage.audit import Deed
from storage.people import PersonId
from storage.transaction import Tx

_BEGUN_OR_ENDED = (Deed.ANNOUNCED, Deed.CANCELLED, Deed.GONE_OUT)


def record(tx: Tx, deed: Deed, announcement: Announcement, by: PersonId | None, *, binding: bool = True) -> None:
    """Note what was done with an announcement, and which words it had."""
    audit.record(tx, deed, announcement=announcement.id, digest=announcement.digest, by=by, binding=binding)


def is_agreed(tx: Tx, announcement: Announcement) -> bool:
    """Whether the team agreed to exactly this, and it has not ended. Asked before anything of it is sent.

    Raises Unreadable if the audit trail was edited.
    """
    return announcement.agreed == announcement.digest and not has_ended(tx, announcement)


def has_ended(tx: Tx, announcement: Announcement) -> bool:
    """Whether it was called off or has gone out, by the audit trail; what is not on record at all has ended, too."""
    for facts in audit.binding(tx):
        if facts.get("announcement") == announcement.id and facts["did"] in _BEGUN_OR_ENDED:
            return facts["did"] != Deed.ANNOUNCED
    return True
