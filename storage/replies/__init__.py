"""Replies from prison: a member sends one in for a letter, another one checks it, and its writer gets it.

A reply belongs to its letter and goes with it. Before it is checked, nobody outside of the team sees anything of it. A
reply that was checked waits for as long as its writer cannot be reached; one to an unlinked letter, of which nobody can
be told, for a year unless the settings say otherwise. Whether it may be shown is asked of the audit
trail (proof.py), so that a row that was put back shows nothing.
"""

from storage.replies.delivery import missed, pass_on, to_pass_on
from storage.replies.holding import held, hold, let_go, release
from storage.replies.reply import (
    Reply,
    ReplyId,
    delete_pages,
    delete_unread,
    find,
    last_before,
    of_letter,
    oldest,
    opened,
    own,
    photos,
    send_in,
    unreached,
    unread,
    waiting,
    waiting_to,
)
from storage.replies.states import ReplyState
from storage.replies.steps import Refused, Step, check, refuse

__all__ = [
    "Refused",
    "Reply",
    "ReplyId",
    "ReplyState",
    "Step",
    "check",
    "delete_pages",
    "delete_unread",
    "find",
    "held",
    "hold",
    "last_before",
    "let_go",
    "missed",
    "of_letter",
    "oldest",
    "opened",
    "own",
    "pass_on",
    "photos",
    "refuse",
    "release",
    "send_in",
    "to_pass_on",
    "unreached",
    "unread",
    "waiting",
    "waiting_to",
]
