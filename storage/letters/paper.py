"""Print batches: approved letters that are put on paper together, and what becomes of the paper.

A letter is in one batch at most, so that nobody prints it a second time without knowing; the batch itself can be
printed again, for instance after a paper jam. That it was printed, and that it was handed over to a case, are acts of
the team: each letter says for itself where it is, and a batch is open as long as one of its letters is not handed over.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from storage import audit, cases, meta, pictures, team
from storage.audit import Deed
from storage.cases import CaseId
from storage.errors import Rejected
from storage.letters import received
from storage.letters.letter import LETTERS, BatchId, Letter, LetterId, is_true
from storage.letters.states import LetterState
from storage.letters.steps import Step, forget_beside, step_each
from storage.meta import Fact
from storage.people import PersonId
from storage.rights import Right
from storage.rules import where
from storage.table import Table
from storage.transaction import Tx, new_id

MOST = 40
"""Letters in a batch: no more than a file that can be printed and put into envelopes at one time."""

MOST_PHOTOS = 20
"""Photos in a batch: with up to a megabyte each, as much as a message can carry (Telegram: a file of 50 MB)."""

_CODE_LENGTH = 6
_TO_PRINT = f"{where([LetterState.APPROVED])} AND batch_id IS NULL"
_HANDED_OVER = where([LetterState.HANDED_OVER])
_UNDER_WAY = where([state for state in LetterState if state.decided and not state.over])


@dataclass(frozen=True)
class Batch:
    """Letters that were put on paper together: by whom, and when. Which ones, `of_batch` says."""

    id: BatchId
    made_by: PersonId
    made_at: datetime


@dataclass(frozen=True)
class Sheet:
    """A sheet that is to be taken out of a batch's pile, by the receipt code on it: its writer was forgotten then."""

    id: LetterId
    batch_id: BatchId
    case_id: CaseId
    day: date


_table = Table("print_batches", Batch)
SHEETS = Table("taken_out", Sheet)


def waiting_to_print(tx: Tx) -> Mapping[CaseId, int]:
    """How many approved letters are in no print batch yet, by case; the case that has waited longest first."""
    # Counted here: to group by case, SQLite would read all letters of every case, printed ones too.
    rows = tx.all(f"SELECT case_id FROM letters WHERE {_TO_PRINT} ORDER BY received_at, id")
    return Counter(CaseId(row["case_id"]) for row in rows)


def make(tx: Tx, moderator: PersonId, case_id: CaseId | None = None) -> Batch:
    """Put the oldest letters that wait to be printed, 40 at most, into a new batch: those to one case, or to all.

    Raises Rejected: "team-only" to anybody who may not print, "print-nothing" if no letter waits to be printed.
    """
    team.require(tx, moderator, Right.PRINT)
    ready = LETTERS.each(
        tx,
        MOST,
        f"WHERE {_TO_PRINT} AND coalesce(:case_id, case_id) = case_id ORDER BY received_at, id",
        case_id=case_id,
    )
    printable = (letter for letter in ready if is_true(tx, letter) and cases.whole(tx, letter.case_id))
    waiting = list(_of_few_photos(islice(printable, MOST)))
    if not waiting:
        raise Rejected("print-nothing")
    batch = _table.add(tx, Batch(BatchId(new_id(_CODE_LENGTH)), moderator, tx.now))
    for letter in waiting:
        LETTERS.change(tx, letter.id, batch_id=batch.id)
    _record(tx, Deed.PUT_ON_PAPER, batch.id, moderator, waiting)
    return batch


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
    """The letters of a print batch, case by case, the oldest first; those of forgotten people are gone."""
    inside = LETTERS.select(
        tx,
        "JOIN cases ON cases.id = case_id WHERE batch_id = :batch"
        " ORDER BY cases.campaign_id, cases.position, cases.id, received_at, letters.id",
        batch=batch_id,
    )
    return [letter for letter in inside if is_true(tx, letter)]


def still_open(tx: Tx) -> list[Batch]:
    """The batches of which something is still to be printed or handed over, oldest first."""
    some = f"SELECT 1 FROM letters WHERE batch_id = print_batches.id AND {_UNDER_WAY}"
    pile = "SELECT 1 FROM taken_out WHERE batch_id = print_batches.id"
    return _table.select(tx, f"WHERE EXISTS ({some}) OR EXISTS ({pile}) ORDER BY made_at, id")


def note_sheets(tx: Tx, person_id: PersonId) -> list[Sheet]:
    """Before somebody is forgotten: their letters that may lie on paper and were not handed over; kept as sheets.

    What was not handed over counts no more as a letter to its case. Of these nothing is kept but the receipt code, the
    batch and the case, until the team has taken them out.
    """
    theirs = f"WHERE person_id = :person AND {_UNDER_WAY} ORDER BY received_at, id"
    written = [letter for letter in LETTERS.select(tx, theirs, person=person_id) if is_true(tx, letter)]
    for letter in written:
        received.note_gone(tx, letter.case_id, letter.state)
    return [
        SHEETS.add(tx, Sheet(letter.id, letter.batch_id, letter.case_id, tx.now.date()))
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


def had_again(tx: Tx, moderator: PersonId, batch_id: BatchId) -> list[Letter]:
    """The letters of a batch whose pages are still kept, for the file that somebody asks for again; on record.

    Raises Rejected: "team-only" to anybody who may not print, "print-pages-gone" if no pages are kept any more.
    """
    team.require(tx, moderator, Right.PRINT)
    kept = [letter for letter in of_batch(tx, batch_id) if letter.pages]
    if not kept:
        raise Rejected("print-pages-gone", code=batch_id)
    audit.record(tx, Deed.HAD_AGAIN, batch=batch_id, letters=[letter.id for letter in kept], by=moderator)
    return kept


def delete_pages(tx: Tx, up_to: date) -> int:
    """Delete the pages of the letters that were handed over up to this day; returns of how many.

    Which days were seen to is remembered, so that no letter is opened again for it.
    """
    done = meta.get(tx, Fact.PAGES_DELETED_UP_TO) or ""
    letters = LETTERS.select(
        tx,
        f"WHERE {_HANDED_OVER} AND moved_day > :done AND moved_day <= :up_to ORDER BY moved_day, id",
        done=done,
        up_to=up_to,
    )
    for letter in letters:
        LETTERS.change(tx, letter.id, pages=(), overruled=None)
        forget_beside(tx, letter.id)
        pictures.drop_pages(tx, letter.id)
    meta.put(tx, Fact.PAGES_DELETED_UP_TO, up_to.isoformat())
    tx.scrub = tx.scrub or bool(letters)
    return len(letters)


def mark_printed(tx: Tx, moderator: PersonId, batch_id: BatchId, day: date) -> list[Letter]:
    """Say that a batch lies on paper; returns the letters that did not until now. `day` is today where the team is.

    Raises Rejected: "team-only", or "print-done" if it was said before, or nothing is left of it.
    """
    letter_ids = [letter.id for letter in of_batch(tx, batch_id)]
    printed = step_each(tx, Step.PRINT, letter_ids, moderator, moved_day=day)
    return _record(tx, Deed.PRINTED, batch_id, moderator, printed)


def hand_over(tx: Tx, moderator: PersonId, batch_id: BatchId, day: date, case_id: CaseId) -> list[Letter]:
    """Say that a batch's printed letters to a case were handed over; returns them.

    Raises Rejected as `mark_printed` does.
    """
    letter_ids = [letter.id for letter in of_batch(tx, batch_id) if letter.case_id == case_id]
    handed_over = step_each(tx, Step.HAND_OVER, letter_ids, moderator, moved_day=day)
    return _record(tx, Deed.HANDED_OVER, batch_id, moderator, handed_over)


def _record(tx: Tx, deed: Deed, batch_id: BatchId, by: PersonId, letters: list[Letter]) -> list[Letter]:
    """Note what was done with these letters of a batch. Raises Rejected("print-done") if there are none."""
    if not letters:
        raise Rejected("print-done", code=batch_id)
    audit.record(tx, deed, batch=batch_id, letters=[letter.id for letter in letters], by=by)
    return letters
