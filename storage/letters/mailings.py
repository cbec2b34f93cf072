"""Files of a batch that go to the campaign's address by email: each once, however the bot is stopped meanwhile.

Before a file is handed to the mail server, that is written down and on record; afterwards, what came of it. One that
was under way when the bot was stopped, or whose last answer did not come, may have arrived: it is not sent again by
itself, but a person is asked, who can look into the mailbox, and says of each whether it is there. Each of this is a
step from one table, which docs/letters.md draws. A row of before, put back, has fewer attempts than are on record, and
counts as none.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from storage import audit, team, trail
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters.letter import BatchId
from storage.letters.states import LetterState
from storage.people import PersonId
from storage.rights import Right
from storage.rules import Rule, where
from storage.table import Bound, Sealed, Table
from storage.transaction import Tx

LONGEST_PAUSE = timedelta(hours=1)
GIVEN_UP_AFTER = timedelta(days=2)


class MailState(Enum):
    """How far a file is on its way."""

    WAITING = "waiting"
    UNDER_WAY = "under-way"
    SENT = "sent"
    UNSURE = "unsure"
    FAILED = "failed"


class MailStep(Enum):
    """What can become of a file."""

    SET_OUT = "set out"
    BE_TAKEN = "be taken"
    BE_CUT_OFF = "be cut off"
    PUT_OFF = "put off"
    GIVE_UP = "give up"
    FIND = "find in the mailbox"
    ASK_AGAIN = "ask again"


_WAITING = frozenset({MailState.WAITING})
_UNDER_WAY = frozenset({MailState.UNDER_WAY})
_UNSURE = frozenset({MailState.UNSURE})
RULES: Mapping[MailStep, Rule[MailState]] = {
    MailStep.SET_OUT: Rule(_WAITING, MailState.UNDER_WAY, None, deed=Deed.MAILED),
    MailStep.BE_TAKEN: Rule(_UNDER_WAY, MailState.SENT, None),
    MailStep.BE_CUT_OFF: Rule(_UNDER_WAY, MailState.UNSURE, None),
    MailStep.PUT_OFF: Rule(_WAITING | _UNDER_WAY, MailState.WAITING, None),
    MailStep.GIVE_UP: Rule(_WAITING | _UNDER_WAY, MailState.FAILED, None),
    MailStep.FIND: Rule(_UNSURE, MailState.SENT, Right.PRINT, deed=Deed.MAIL_FOUND),
    MailStep.ASK_AGAIN: Rule(_UNSURE | {MailState.FAILED}, MailState.WAITING, Right.PRINT, deed=Deed.MAIL_ASKED_AGAIN),
}


@dataclass(frozen=True)
class Part:
    """One file of a batch: its number, how many there are, and the places of its letters."""

    number: int
    of: int
    places: range


@dataclass(frozen=True)
class Mailing:
    """One file of a batch on its way to an address: asked for at `since`, to be tried (again) at `due_at`."""

    id: str
    batch_id: Bound[BatchId]
    part: int
    parts: int
    first_place: int
    last_place: int
    goes_to: Sealed[str]
    asked_by: PersonId
    state: MailState
    attempts: int
    due_at: datetime
    since: datetime


MAILINGS = Table("mailings", Mailing)
_IN_HAND = where([state for state in LetterState if state.in_hand])


def of_batch(tx: Tx, batch_id: BatchId) -> list[Mailing]:
    """The files of a batch that somebody has asked to be sent, in their order."""
    asked = MAILINGS.select(tx, "WHERE batch_id = :batch ORDER BY part", batch=batch_id)
    return [one for one in asked if _is_true(tx, one)]


def ask(tx: Tx, moderator: PersonId, batch_id: BatchId, address: str, parts: Sequence[Part]) -> list[Mailing]:
    """Have the files of a batch sent to an address; those that were asked for before are not asked for twice.

    Raises Rejected: "team-only", or "email-asked" if all of them were.
    """
    team.require(tx, moderator, Right.PRINT)
    there = {one.part for one in of_batch(tx, batch_id)}
    wanted = [part for part in parts if part.number not in there]
    if not wanted:
        raise Rejected("email-asked")
    new = [_mailing(tx, moderator, batch_id, address, part) for part in wanted]
    MAILINGS.add_each(tx, new)
    audit.record(tx, Deed.MAIL_ASKED, batch=batch_id, mailings=[one.id for one in new], by=moderator)
    return new


def forget_old(tx: Tx, up_to: date) -> None:
    """Drop what is of batches of which no letter is in hand any more, nor has left after this day."""
    with_words = f"letters.batch_id = mailings.batch_id AND ({_IN_HAND} OR moved_day > :up_to)"
    MAILINGS.remove(tx, f"WHERE NOT EXISTS (SELECT 1 FROM letters WHERE {with_words})", up_to=up_to)


def open_ones(tx: Tx, batch_id: BatchId) -> list[Mailing]:
    """The files of a batch of which it is not known whether they arrived, or which did not leave."""
    return [one for one in of_batch(tx, batch_id) if one.state in RULES[MailStep.ASK_AGAIN].of]


def ask_again(tx: Tx, moderator: PersonId, mailing: Mailing) -> Mailing:
    """Have a file sent again that is not in the mailbox.

    Raises Rejected: "team-only", or "email-asked" if that was settled meanwhile.
    """
    fields = {"due_at": tx.now, "since": tx.now, "asked_by": moderator}
    return _by_somebody(tx, MailStep.ASK_AGAIN, moderator, mailing, **fields)


def found(tx: Tx, moderator: PersonId, mailing: Mailing) -> Mailing:
    """Say that a file is in the mailbox, of which that was not known. Raises Rejected like `ask_again`."""
    return _by_somebody(tx, MailStep.FIND, moderator, mailing)


def next_due(tx: Tx) -> Mailing | None:
    """The file that is to be sent next, whether its time has come or not."""
    waiting = MAILINGS.each(tx, 1, f"WHERE {where(_WAITING)} ORDER BY due_at, id")
    return next((one for one in waiting if _is_true(tx, one)), None)


def begin(tx: Tx, mailing: Mailing) -> bool:
    """Write down, before anything leaves, that a file is under way; whether it is to leave."""
    attempts = mailing.attempts + 1
    if not (_is_true(tx, mailing) and _step(tx, MailStep.SET_OUT, mailing, attempts=attempts)):
        return False
    audit.record(tx, Deed.MAILED, mailing=mailing.id, batch=mailing.batch_id, attempts=attempts)
    return True


def interrupted(tx: Tx) -> list[Mailing]:
    """What was under way when the bot was stopped: nobody knows whether it arrived, and it is unsure from now on."""
    cut_off = [one for one in MAILINGS.select(tx, f"WHERE {where(_UNDER_WAY)} ORDER BY id") if _is_true(tx, one)]
    return [came_of(tx, one, MailStep.BE_CUT_OFF) for one in cut_off]


def came_of(tx: Tx, mailing: Mailing, which: MailStep) -> Mailing:
    """Write down what came of a file; returns it as it stands now.

    If it did not leave, it is tried again later, the later the longer it has failed; at last it is given up.
    """
    if which is MailStep.PUT_OFF:
        return _put_off(tx, mailing)
    _step(tx, which, mailing)
    return MAILINGS.get(tx, mailing.id) or mailing


def _put_off(tx: Tx, mailing: Mailing) -> Mailing:
    if tx.now - mailing.since >= GIVEN_UP_AFTER:
        return came_of(tx, mailing, MailStep.GIVE_UP)
    pause = min(timedelta(minutes=1) * 2 ** min(mailing.attempts, 10), LONGEST_PAUSE)
    _step(tx, MailStep.PUT_OFF, mailing, due_at=tx.now + pause)
    return MAILINGS.get(tx, mailing.id) or mailing


def _by_somebody(tx: Tx, which: MailStep, moderator: PersonId, mailing: Mailing, **fields: object) -> Mailing:
    """Take a step that is somebody's act, on record."""
    rule = RULES[which]
    team.require(tx, moderator, Right.PRINT)
    if rule.deed is None or not (_is_true(tx, mailing) and _step(tx, which, mailing, **fields)):
        raise Rejected("email-asked")
    audit.record(tx, rule.deed, batch=mailing.batch_id, mailing=mailing.id, by=moderator)
    return MAILINGS.get(tx, mailing.id) or mailing


def _step(tx: Tx, which: MailStep, mailing: Mailing, **fields: object) -> bool:
    """One conditional write; whether it was taken."""
    return MAILINGS.change(tx, mailing.id, where(RULES[which].of), state=RULES[which].to, **fields)


def _mailing(tx: Tx, moderator: PersonId, batch_id: BatchId, address: str, part: Part) -> Mailing:
    return Mailing(
        id=f"{batch_id}-{part.number}",
        batch_id=batch_id,
        part=part.number,
        parts=part.of,
        first_place=part.places[0],
        last_place=part.places[-1],
        goes_to=address,
        asked_by=moderator,
        state=MailState.WAITING,
        attempts=0,
        due_at=tx.now,
        since=tx.now,
    )


def _is_true(tx: Tx, mailing: Mailing) -> bool:
    """Whether the trail says of a file what its row does: that it was asked for, and how often it was tried."""
    return trail.mailing(tx, mailing.id) == mailing.attempts
