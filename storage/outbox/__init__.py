"""The outbox: everything that is sent is a row here first, which is deleted once the messenger has taken it.

A row holds its call, sealed. Rows go out by lane, within a lane by the time they are due, and of one person the oldest
first: a row is not due as long as an older one to the same person waits in its lane. When more people wait for replies
than the sender can hold, those with few come before those with many. Only one process sends, and it
remembers in memory which rows it has in hand. So after a crash every row that was not marked waits here as before.

A number is given once, and below the mark up to which all were sent nothing goes out: a row that somebody puts back
into the database is not sent again. Nor is one that is not as it was written: it is noted, and goes.

An announcement is the exception: its readers share one call, and it goes to each of them without a row (audiences.py).
A reader has a row, which points to the announcement, only to be tried again, or so as not to hold up the others.
"""

from storage.outbox.claiming import FEW, again, due, first_time, late_since, next_due, open_address, open_call, waiting
from storage.outbox.marking import mark
from storage.outbox.putting import drop_about, drop_announcements, drop_followed, put, put_apart, put_each, put_off
from storage.outbox.resting import LONGEST_REST, bulk_rests_until, hold, rest_bulk
from storage.outbox.rows import OUTBOX, Fate, Kept, Key, Lane, Outcome, Outgoing, Row, move_on
from storage.outbox.upkeep import LOOKED_AFTER, drop_all, look_after, sizes

__all__ = [
    "FEW",
    "LONGEST_REST",
    "LOOKED_AFTER",
    "OUTBOX",
    "Fate",
    "Kept",
    "Key",
    "Lane",
    "Outcome",
    "Outgoing",
    "Row",
    "again",
    "bulk_rests_until",
    "drop_about",
    "drop_all",
    "drop_announcements",
    "drop_followed",
    "due",
    "first_time",
    "hold",
    "late_since",
    "look_after",
    "mark",
    "move_on",
    "next_due",
    "open_address",
    "open_call",
    "put",
    "put_apart",
    "put_each",
    "put_off",
    "rest_bulk",
    "sizes",
    "waiting",
]
