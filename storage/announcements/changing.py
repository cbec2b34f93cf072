"""What went out is corrected in the chats that hold it, or deleted there: as an announcement to whoever got it.

So the team agrees to it as to any other, it can be taken back for a minute, held and called off, and goes on after a
crash where it was. That one it changes stays as it was: its row says what was sent, and the audit trail who changed it.
"""

from storage import audiences, in_chats
from storage.announcements.announcement import ANNOUNCEMENTS, Announcement, find
from storage.announcements.states import AnnouncementState
from storage.contents.content import Content
from storage.errors import Rejected
from storage.transaction import Tx


def changed(tx: Tx, announcement: Announcement) -> Announcement | None:
    """The one that this changes in the chats, if it is none of its own. Raises Unreadable."""
    return find(tx, audiences.changed(announcement.audience))


def in_chats_now(tx: Tx, announcement: Announcement) -> dict[str, Content]:
    """Its words as the chats show them: those of the last correction that reached all."""
    to = audiences.corrected(announcement.id)
    corrections = [
        one for one in changes(tx, announcement) if one.audience == to and one.state is AnnouncementState.DONE
    ]
    return corrections[-1].versions if corrections else announcement.versions


def changes(tx: Tx, announcement: Announcement) -> list[Announcement]:
    """Every correction and deletion of it, the oldest first."""
    corrected, deleted = audiences.corrected(announcement.id), audiences.deleted(announcement.id)
    which = "WHERE audience = :corrected OR audience = :deleted ORDER BY proposed_at, id"
    return ANNOUNCEMENTS.select(tx, which, corrected=corrected, deleted=deleted)


def can_change(tx: Tx, announcement: Announcement) -> bool:
    """Whether it has gone out, and some chat holds it that can still be changed."""
    own = not audiences.changed(announcement.audience)
    return own and announcement.state.over and in_chats.is_any(tx, announcement.id)


def require_change(tx: Tx, announcement_id: str) -> None:
    """Raises Rejected("change-too-late") if no chat holds it that could be changed, "change-once" while one waits."""
    announcement = find(tx, announcement_id)
    if announcement is None or not can_change(tx, announcement):
        raise Rejected("change-too-late")
    if any(not one.state.over for one in changes(tx, announcement)):
        raise Rejected("change-once")


def end(tx: Tx, announcement: Announcement) -> None:
    """All were tried. What was deleted is in no chat any more, and nothing says where it was."""
    if audiences.is_deleted(announcement.audience):
        in_chats.drop(tx, audiences.changed(announcement.audience))
