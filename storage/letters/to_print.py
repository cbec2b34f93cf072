"""What waits to be printed: approved letters that are in no batch, and from which day on they are collected."""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from storage import campaigns, cases
from storage.cases import CaseId
from storage.letters.letter import LETTERS, Letter, is_true
from storage.letters.states import LetterState
from storage.rules import where
from storage.table import among
from storage.transaction import Tx

TO_PRINT = f"{where([LetterState.APPROVED])} AND batch_id IS NULL"


def waiting_to_print(tx: Tx) -> Mapping[CaseId, int]:
    """How many approved letters are in no print batch yet, by case; the case that has waited longest first."""
    # Counted here: to group by case, SQLite would read all letters of every case, printed ones too.
    rows = tx.all(f"SELECT case_id FROM letters WHERE {TO_PRINT} ORDER BY received_at, id")
    return Counter(CaseId(row["case_id"]) for row in rows)


def collected_later(tx: Tx, case_id: CaseId, day: date) -> date | None:
    """The day from which on letters to a case are collected, if that is after this `day`."""
    rules = campaigns.get(tx, cases.get(tx, case_id).campaign_id).content.letters
    begins = rules.collected_from if rules else None
    return begins if begins and begins > day else None


def oldest(tx: Tx, case_ids: Collection[CaseId], most: int) -> Iterator[Letter]:
    """The letters to these cases that wait to be printed and can be, the oldest first; `most` are read at first."""
    condition, given = among("case_id", case_ids)
    ready = LETTERS.each(tx, most, f"WHERE {TO_PRINT} AND {condition} ORDER BY received_at, id", **given)
    return (letter for letter in ready if is_true(tx, letter))
