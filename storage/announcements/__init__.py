"""Announcements: written once, agreed on by the team, sent to an audience, counted.

The words are stored once, and sending is a cursor over the audience (audiences.py). An announcement is a proposal of
one member until enough of the team agreed to exactly these words, this audience and this time. What was agreed to is
sealed in its row as long as it may go out, and gone when it has ended: no state that is written into the database gets
anything sent. That it has ended is in the audit trail, too: putting its row back sends nothing again.
"""

from storage.announcements.agreement import UNDO, Waits, agreeing, approve, propose, standing
from storage.announcements.announcement import (
    NOBODY_TOLD,
    Announcement,
    AnnouncementId,
    find,
    get,
    left,
    recent,
)
from storage.announcements.changing import can_change, changed, in_chats_now, require_change
from storage.announcements.going_out import (
    all_tried,
    cursors,
    is_behind,
    is_under_way,
    move_cursor,
    sending,
    take_progress,
    tally,
)
from storage.announcements.proof import is_agreed
from storage.announcements.states import AnnouncementState
from storage.announcements.steps import (
    LATEST,
    Step,
    cancel,
    finish,
    hold_back,
    pause,
    possible,
    resume,
    start_due,
    take_back,
)

__all__ = [
    "LATEST",
    "NOBODY_TOLD",
    "UNDO",
    "Announcement",
    "AnnouncementId",
    "AnnouncementState",
    "Step",
    "Waits",
    "agreeing",
    "all_tried",
    "approve",
    "can_change",
    "cancel",
    "changed",
    "cursors",
    "find",
    "finish",
    "get",
    "hold_back",
    "in_chats_now",
    "is_agreed",
    "is_behind",
    "is_under_way",
    "left",
    "move_cursor",
    "pause",
    "possible",
    "propose",
    "recent",
    "require_change",
    "resume",
    "sending",
    "standing",
    "start_due",
    "take_back",
    "take_progress",
    "tally",
]
