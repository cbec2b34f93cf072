"""Print batches: approved letters that are put on paper together, and what becomes of the paper.

A letter is in one batch at most, so that nobody prints it a second time without knowing; the batch itself can be
printed again, for instance after a paper jam. That it was printed, and that it was handed over to a case, are acts of
the team: each letter says for itself where it is, and a batch is open as long as one of its letters is not handed over.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import TypeVar

from storage import audit, cases, keeping, meta, pictures, team
from storage.audit import Deed
from storage.cases import CaseId
from storage.errors import Rejected
from storage.events import EventId
from storage.letters import placed, received
from storage.letters.letter import (
    LETTERS,
    BatchId,
    Carrier,
    Envelope,
    Letter,
    LetterId,
    change_true,
    is_true,
    numbered,
)
from storage.letters.placed import InBatch, Placed
from storage.letters.states import LetterState
from storage.letters.steps import Step, forget_beside, step_each
from storage.letters.to_print import collected_later, lacks_translation, oldest, waiting_to_print
from storage.meta import Fact
from storage.people import PersonId
from storage.rights import Right
from storage.rules import where
from storage.table import Table
from storage.transaction import Tx, new_id

MOST = 1_000
"""Letters in a batch, so that nobody else waits long while it is made; what is more goes into the next one."""

AT_ONCE = 5
"""Letters of which the pages are deleted at a time: what people say in between waits for no more."""

MOST_PHOTOS = 20
"""Photos in a batch: with up to a megabyte each, as much as a message can carry (Telegram: a file of 50 MB)."""

_CODE_LENGTH = 6
_LEFT = where([state for state in LetterState if state.left])
_REJECTED = where([LetterState.REJECTED])
_WITH_WRITER = where([state for state in LetterState if state.with_writer])
_IN_HAND = where([state for state in LetterState if state.in_hand])


@dataclass(frozen=True)
class Batch:
    """Letters that were put on paper together: by whom, and when; for which event, if they are given out at one.

    Which ones, `of_batch` says.
    """

    id: BatchId
    made_by: PersonId
    made_at: datetime
    event_id: EventId | None = None


@dataclass(frozen=True)
class Sheet:
    """A sheet that is to be taken out of a batch's pile, by the number on it: its writer was forgotten then."""

    id: LetterId
    batch_id: BatchId
    case_id: CaseId
    day: date
    place: int | None = None

    @property
    def number(self) -> str:
        """What stands on it; on one that was printed before letters had numbers, the receipt code."""
        return numbered(self.batch_id, self.place) if self.place else self.id


L = TypeVar("L", Letter, Envelope)
_table = Table("print_batches", Batch)
SHEETS = Table("taken_out", Sheet)


def make(
    tx: Tx,
    moderator: PersonId,
    case_ids: Collection[CaseId] | None = None,
    *,
    day: date | None = None,
    early: bool = False,
    untranslated: bool = False,
    most: int = MOST,
    event_id: EventId | None = None,
) -> Batch:
    """Put the oldest letters that wait to be printed into a new batch, each under its number: to some cases, or to all.

    Those that are collected only after this `day` (today where the team is) stay, unless it is said to be `early`.
    Those that have to be translated first stay, or go alone, if it is said that they go `untranslated`. The batch is
    for the event, if one is named.
    Raises Rejected: "team-only" to anybody who may not print, "print-nothing" if no such letter waits to be printed,
    "print-early" if there are only such that are collected later, "print-untranslated" if all have to be translated.
    """
    team.require(tx, moderator, Right.PRINT)
    chosen = [one for one in waiting_to_print(tx) if (case_ids is None or one in case_ids) and cases.whole(tx, one)]
    today = day or tx.now.date()
    due = [case_id for case_id in chosen if early or not collected_later(tx, case_id, today)]
    if chosen and not due:
        raise Rejected("print-early")
    waiting = list(_of_few_photos(islice(_ready(tx, due, most, untranslated=untranslated), most)))
    if not waiting:
        lacking = not untranslated and any(_ready(tx, due, most, untranslated=True))
        raise Rejected("print-untranslated" if lacking else "print-nothing")
    batch = _table.add(tx, Batch(BatchId(new_id(_CODE_LENGTH)), moderator, tx.now, event_id))
    inside = sorted(waiting, key=lambda letter: _case_by_case(tx, letter))
    _number(tx, inside, batch_id=batch.id, out_of=None)
    said: dict[str, object] = {"early": early, "untranslated": untranslated, "event": event_id}
    _record(tx, Deed.PUT_ON_PAPER, batch.id, moderator, inside, **{name: fact for name, fact in said.items() if fact})
    return batch


def _ready(tx: Tx, case_ids: Collection[CaseId], at_first: int, *, untranslated: bool) -> Iterator[Letter]:
    """The letters to these cases that can be printed, the oldest first: those that lack no translation, or that do."""
    to = {case_id: cases.get(tx, case_id) for case_id in case_ids}
    waiting = oldest(tx, case_ids, at_first) if case_ids else iter(())
    return (letter for letter in waiting if lacks_translation(tx, letter, to[letter.case_id]) is untranslated)


def _of_few_photos(letters: Iterable[Letter]) -> Iterator[Letter]:
    """The first of these letters, as many as have no more photos together than a file can hold."""
    photos = 0
    for letter in letters:
        photos += letter.photos
        if photos > MOST_PHOTOS:
            return
        yield letter


def find(tx: Tx, batch_id: str) -> Batch | None:
    """The batch with this id."""
    return _table.get(tx, batch_id)


def of_batch(tx: Tx, batch_id: BatchId) -> list[Letter]:
    """All letters of a print batch by their numbers, opened: case by case, the oldest first; the forgotten's are gone.

    That takes long for a thousand. What only has to be known of each, `placed.inside` says.
    """
    inside = LETTERS.select(tx, "WHERE batch_id = :batch ORDER BY place, received_at, id", batch=batch_id)
    return [letter for letter in inside if is_true(tx, letter)]


def between(tx: Tx, batch_id: BatchId, places: range) -> list[Letter]:
    """The letters of a print batch with these numbers, opened."""
    first_last = "place >= :first AND place < :behind"
    inside = LETTERS.select(
        tx,
        f"WHERE batch_id = :batch AND {first_last} ORDER BY place",
        batch=batch_id,
        first=places.start,
        behind=places.stop,
    )
    return [letter for letter in inside if is_true(tx, letter)]


def still_open(tx: Tx) -> list[Batch]:
    """The batches of which something is still to be printed or handed over, oldest first."""
    some = f"SELECT batch_id FROM letters WHERE {_IN_HAND} AND batch_id IS NOT NULL"
    return _table.select(tx, f"WHERE id IN ({some} UNION SELECT batch_id FROM taken_out) ORDER BY made_at, id")


def in_hand(tx: Tx, batch_id: BatchId) -> Mapping[LetterState, int]:
    """How many letters of a batch the team has in hand still, by their state: a figure to be shown."""
    rows = tx.all(
        f"SELECT state, count(*) FROM letters WHERE {_IN_HAND} AND batch_id = :batch GROUP BY state",
        {"batch": batch_id},
    )
    return {LetterState(row[0]): row[1] for row in rows}


def note_sheets(tx: Tx, person_id: PersonId) -> list[Sheet]:
    """Before somebody is forgotten: their letters that may lie on paper and were not handed over; kept as sheets.

    What was not handed over counts no more as a letter to its case. Of these nothing is kept but the code, the number
    on it, the batch and the case, until the team has taken them out.
    """
    theirs = f"WHERE person_id = :person AND {_IN_HAND} ORDER BY received_at, id"
    written = [letter for letter in LETTERS.select(tx, theirs, person=person_id) if is_true(tx, letter)]
    for letter in written:
        received.note_gone(tx, letter.case_id, letter.state)
    return [
        SHEETS.add(tx, Sheet(letter.id, letter.batch_id, letter.case_id, tx.now.date(), letter.place))
        for letter in written
        if letter.batch_id
    ]


def to_take_out(tx: Tx, batch_id: BatchId) -> list[Sheet]:
    """The sheets that are still to be taken out of a batch's pile."""
    return SHEETS.select(tx, "WHERE batch_id = :batch ORDER BY case_id, id", batch=batch_id)


def say_taken_out(tx: Tx, moderator: PersonId, batch_id: BatchId) -> int:
    """Say that all of a batch's sheets that were to be taken out are destroyed; returns how many there were.

    Raises Rejected("team-only") to anybody who may not print.
    """
    team.require(tx, moderator, Right.PRINT)
    return SHEETS.remove(tx, "WHERE batch_id = :batch", batch=batch_id)


def had_again(tx: Tx, moderator: PersonId, batch_id: BatchId, places: range | None = None) -> list[Placed]:
    """The letters of a batch whose pages are still kept, for the file that somebody asks for again; on record.

    With `places` those alone whose numbers are among them. Raises Rejected: "team-only" to anybody who may not print,
    "print-pages-gone" if no pages are kept any more.
    """
    team.require(tx, moderator, Right.PRINT)
    inside = _with_numbers(tx, batch_id)
    kept = [one for one in inside if one.kept and (places is None or one.place in places)]
    if not kept:
        raise Rejected("print-pages-gone", code=batch_id)
    audit.record(tx, Deed.HAD_AGAIN, batch=batch_id, letters=[one.id for one in kept], by=moderator)
    return kept


def delete_pages(tx: Tx, up_to: date) -> int:
    """Delete the pages of some letters that were handed over, or sent back, up to this day; returns of how many.

    How far that has come is remembered, so that no letter is opened again for it; 0 means that all of them are seen to.
    """
    gone = _delete_pages(tx, Fact.PAGES_DELETED_UP_TO, _LEFT, "moved_day", up_to, reason=None)
    return gone + _delete_pages(tx, Fact.REJECTED_DELETED_UP_TO, _REJECTED, "decided_day", up_to, reason=None)


def delete_unchanged(tx: Tx, up_to: date) -> int:
    """Delete the pages of some letters that were to be changed by this day, and were not; returns of how many.

    What was asked stays: whoever comes back to one writes it anew.
    """
    return _delete_pages(tx, Fact.UNCHANGED_DELETED_UP_TO, _WITH_WRITER, "decided_day", up_to)


def forget_old(tx: Tx, up_to: date) -> None:
    """Drop the sheets that were to be taken out by this day of piles that are gone; and batches that hold nothing."""
    in_pile = f"SELECT 1 FROM letters WHERE letters.batch_id = taken_out.batch_id AND {_IN_HAND}"
    SHEETS.remove(tx, f"WHERE day <= :up_to AND NOT EXISTS ({in_pile})", up_to=up_to)
    nothing = " AND ".join(
        f"NOT EXISTS (SELECT 1 FROM {table} one WHERE one.{column} = print_batches.id)"
        for table, column in (("letters", "batch_id"), ("letters", "out_of"), ("taken_out", "batch_id"))
    )
    _table.remove(tx, f"WHERE made_at <= :before AND {nothing}", before=tx.now - keeping.ALONE)


def _delete_pages(tx: Tx, fact: Fact, states: str, column: str, up_to: date, **more: None) -> int:
    """Delete the pages of letters in these states, whose day is up to this one, and all that is kept beside them."""
    day, last = placed.pages_deleted_up_to(tx, fact)
    days = f"{column} >= :day AND {column} <= :up_to AND ({column}, id) > (:day, :last)"
    condition = f"WHERE {states} AND {days} ORDER BY {column}, id"
    old = LETTERS.some(tx, AT_ONCE, condition, day=day, last=last, up_to=up_to)
    for letter in old:
        LETTERS.change(tx, letter.id, pages=(), overruled=None, offered=None, **more)
        forget_beside(tx, letter.id)
        pictures.drop_pages(tx, letter.id)
    reached = f"{vars(old[-1])[column]}:{old[-1].id}" if old else up_to.isoformat()
    meta.put(tx, fact, reached)
    tx.scrub = tx.scrub or bool(old)
    return len(old)


def mark_printed(tx: Tx, moderator: PersonId, batch_id: BatchId, day: date) -> list[Envelope]:
    """Say that a batch lies on paper; returns the letters that did not until now. `day` is today where the team is.

    Raises Rejected: "team-only", or "print-done" if it was said before, or nothing is left of it.
    """
    letter_ids = [one.id for one in placed.inside(tx, batch_id)]
    printed = step_each(tx, Step.PRINT, letter_ids, moderator, moved_day=day)
    return _record(tx, Deed.PRINTED, batch_id, moderator, printed)


def hand_over(
    tx: Tx,
    moderator: PersonId,
    batch_id: BatchId,
    day: date,
    inside: Sequence[InBatch],
    *,
    to: Carrier | None = None,
    sent: date | None = None,
) -> list[Envelope]:
    """Say that these printed letters of a batch were handed over: on the day `sent` (or today), into whose hands.

    Returns them; their writers are to be told (undoing.py). Raises Rejected as `mark_printed` does.
    """
    letter_ids = [letter.id for letter in inside if letter.batch_id == batch_id]
    on, facts = sent or day, {"to": to.value} if to else {}
    handed_over = step_each(
        tx, Step.HAND_OVER, letter_ids, moderator, moved_day=day, sent_to=to, sent_day=on, undo_until=tx.now
    )
    return _record(tx, Deed.HANDED_OVER, batch_id, moderator, handed_over, day=on.isoformat(), **facts)


def _case_by_case(tx: Tx, letter: Letter) -> tuple[object, ...]:
    """By what letters are put in order on paper: case by case, as the campaign lists them, the oldest first."""
    case = cases.get(tx, letter.case_id)
    return (case.campaign_id, case.position, case.id, letter.received_at, letter.id)


def _with_numbers(tx: Tx, batch_id: BatchId) -> list[Placed]:
    """The letters of a batch, each under a number: a batch of before letters had numbers is given them now."""
    inside = placed.inside(tx, batch_id)
    if all(one.place for one in inside):
        return inside
    _number(tx, sorted(of_batch(tx, batch_id), key=lambda letter: _case_by_case(tx, letter)))
    return placed.inside(tx, batch_id)


def _number(tx: Tx, in_order: Sequence[Letter], **fields: object) -> None:
    """Give these letters the numbers from 1 on, and set these fields of each."""
    places = {letter.id: place for place, letter in enumerate(in_order, start=1)}
    change_true(tx, list(places), lambda letter: fields | {"place": places[letter.id]})


def _record(tx: Tx, deed: Deed, batch_id: BatchId, by: PersonId, letters: list[L], **facts: object) -> list[L]:
    """Note what was done with these letters of a batch. Raises Rejected("print-done") if there are none."""
    if not letters:
        raise Rejected("print-done", code=batch_id)
    audit.record(tx, deed, batch=batch_id, letters=[letter.id for letter in letters], by=by, **facts)
    return letters
