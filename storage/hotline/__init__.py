"""The hotline: a private line from anybody to the team, in threads that have numbers and name nobody.

Any member with the right answers, one at a time; what they have before them leaves their phone. A closed thread goes
after 30 days, with all that was said in it, and so does all of somebody who is forgotten.
"""

from storage.hotline.answering import answer, block, close, forget_old, lapse, to_lapse
from storage.hotline.holding import hold, holder, is_held, let_go, release
from storage.hotline.speaking import LONGEST, MOST_A_DAY, MOST_PHOTOS, MOST_WAITING, admit, say
from storage.hotline.thread import (
    Matter,
    Remark,
    Thread,
    ThreadId,
    ThreadState,
    all_open,
    find,
    lately_closed,
    oldest,
    open_of,
    photo,
    remarks,
)

__all__ = [
    "LONGEST",
    "MOST_A_DAY",
    "MOST_PHOTOS",
    "MOST_WAITING",
    "Matter",
    "Remark",
    "Thread",
    "ThreadId",
    "ThreadState",
    "admit",
    "all_open",
    "answer",
    "block",
    "close",
    "find",
    "forget_old",
    "hold",
    "holder",
    "is_held",
    "lapse",
    "lately_closed",
    "let_go",
    "oldest",
    "open_of",
    "photo",
    "release",
    "remarks",
    "say",
    "to_lapse",
]
