"""Somebody who has not written for long, and to whom nothing is to come, is forgotten as if they had asked for it.

Nobody needs their address any more, and a list of those who once wrote to prisoners is what nobody should find.
Something is to come to whoever gets announcements, follows something, is of the team, or has a letter that the team
has in hand; and for as long again after the last that became of a letter of theirs, since answers from prison take
months. Where the messenger has closed their chat to us, announcements and what they follow do not count. An unlinked
letter goes in the same way, by the day it was sent: nobody is its author.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from datetime import timedelta

from storage import keeping, people, trail
from storage.letters import muting
from storage.letters.states import LetterState
from storage.people import PEOPLE
from storage.replies.states import CHECKED, WAITING
from storage.rules import where
from storage.table import seconds
from storage.transaction import Tx

AT_ONCE = 20
"""People who are forgotten at a time: what others say in between waits for no more."""

_RESTS = where([state for state in LetterState if state.over or state.left or state.with_writer])
_LETTER = (
    "SELECT 1 FROM letters WHERE letters.person_id = people.id"
    f" AND (NOT {_RESTS} OR received_at > :since OR coalesce(heard_day, sent_day, moved_day, decided_day, '') > :day)"
)
_REPLY = (
    "SELECT 1 FROM replies JOIN letters ON letters.id = replies.letter_id WHERE letters.person_id = people.id"
    f" AND (replies.received_at > :since OR replies.moved_day > :day OR replies.{WAITING}"
    f" OR replies.{CHECKED} AND replies.moved_day > :unread_day)"
)
_SILENT = (
    "WHERE (subscribed = 0 OR gone = 1) AND seen_day <= :day"
    " AND (gone = 1 OR NOT EXISTS (SELECT 1 FROM follows WHERE follows.person_id = people.id))"
    " AND NOT EXISTS (SELECT 1 FROM team WHERE team.person_id = people.id)"
    f" AND NOT EXISTS ({_LETTER}) AND NOT EXISTS ({_REPLY}) ORDER BY seen_day, id"
)


def forget(tx: Tx, unread: timedelta) -> int:
    """Forget some of them; returns how many. Of who is muted a hash stays, as when they ask for it.

    A reply waits `unread` to be asked for; whoever comes later is told for as long again that it was there.
    """
    long_ago = tx.now - keeping.SILENT
    days = {"day": long_ago.date(), "unread_day": (long_ago - unread).date()}
    found = PEOPLE.some(tx, AT_ONCE, _SILENT, since=seconds(long_ago), **days)
    silent = [person for person in found if not trail.member(tx, person.id).since]
    for person in silent:
        muting.keep_the_hash(tx, person.id)
        people.forget(tx, person.id)
    return len(silent)
