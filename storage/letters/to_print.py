"""What waits to be printed: approved letters in no batch, from which day on they are collected, and what they lack.

A letter that those it goes to cannot read waits for its translation, unless whoever prints says that it goes without.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from storage import campaigns, cases
from storage.cases import Case, CaseId
from storage.letters.letter import LETTERS, Letter, is_true
from storage.letters.states import LetterState
from storage.rules import where
from storage.table import among
from storage.transaction import Tx
from storage.translations import approved_of
from storage.translations.states import APPROVED

TO_PRINT = f"{where([LetterState.APPROVED])} AND batch_id IS NULL"


def waiting_to_print(tx: Tx) -> Mapping[CaseId, int]:
    """How many approved letters are in no print batch yet, by case; the case that has waited longest first."""
    # Counted here: to group by case, SQLite would read all letters of every case, printed ones too.
    rows = tx.all(f"SELECT case_id FROM letters WHERE {TO_PRINT} ORDER BY received_at, id")
    return Counter(CaseId(row[0]) for row in rows)


def without_translation(tx: Tx) -> Mapping[CaseId, int]:
    """How many of these letters have to be translated first, by case; a figure to be shown."""
    lacking: Counter[CaseId] = Counter()
    for case_id, language in _to_translate(tx):
        case = cases.get(tx, case_id)
        for target, count in Counter(_targets(tx, case_id, language)).items():
            if _unread(case, language, target):
                lacking[case_id] += count
    return lacking


def _to_translate(tx: Tx) -> list[tuple[CaseId, str]]:
    """The cases and languages of letters that wait to be printed and that those they go to cannot read as they are."""
    waiting = dict.fromkeys(map(tuple, tx.all(f"SELECT case_id, language FROM letters WHERE {TO_PRINT}")))
    whole = [(case_id, language) for case_id, language in waiting if cases.whole(tx, case_id)]
    return [(case_id, language) for case_id, language in whole if cases.get(tx, case_id).to_translate(language)]


def _targets(tx: Tx, case_id: CaseId, language: str) -> list[str | None]:
    """Of each such letter in a language into which it is translated, if it is."""
    helps = f"translations.letter_id = letters.id AND reply_id IS NULL AND translations.{APPROVED}"
    rows = tx.all(
        f"SELECT target FROM letters LEFT JOIN translations ON {helps}"
        f" WHERE letters.{TO_PRINT} AND case_id = :case AND language = :language",
        {"case": case_id, "language": language},
    )
    return [row[0] for row in rows]


def lacks_translation(tx: Tx, letter: Letter, case: Case) -> bool:
    """Whether those in a letter's case can read neither it nor a translation of it, by what is known of them."""
    if not case.to_translate(letter.language):
        return False
    translation = approved_of(tx, letter.id)
    return _unread(case, letter.language, translation.target if translation else None)


def _unread(case: Case, language: str, target: str | None) -> bool:
    return case.to_translate(language) and target not in case.content.reads


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
