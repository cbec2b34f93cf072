"""Letters fairly shared out: a lot that falls on whoever gets few, and whom somebody has written to already."""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate

from storage.cases import Case, CaseId
from storage.letters import received
from storage.letters.states import LetterState
from storage.people import PersonId
from storage.rules import where
from storage.table import figure_of_time
from storage.transaction import Tx

JUST = timedelta(days=30)
"""Whom somebody has written to within this time, the lot spares: the next letter is somebody else's."""

_COUNTS = where([state for state in LetterState if state.on_paper or not state.over])


def written_to(tx: Tx, person_id: PersonId) -> Mapping[CaseId, date]:
    """The cases that somebody has written to, and when last; what was withdrawn or sent back for good is no letter."""
    rows = tx.all(
        f"SELECT case_id, max(received_at) FROM letters WHERE person_id = :person AND {_COUNTS} GROUP BY case_id",
        {"person": person_id},
    )
    last = ((CaseId(row[0]), figure_of_time(row[1])) for row in rows)
    return {case_id: moment.date() for case_id, moment in last if moment}


def among(tx: Tx, open_cases: Sequence[Case], before: Mapping[CaseId, date]) -> list[Case]:
    """Of the cases that can be written to, those on which the lot may fall: not whom somebody has just written to."""
    since = tx.now.date() - JUST
    return [case for case in open_cases if before.get(case.id, date.min) <= since]


def drawn(tx: Tx, choices: Sequence[Case], chance: float) -> Case:
    """One of these cases, by a `chance` from 0 to 1 (without it): the fewer letters it got, the more likely.

    Whoever has n letters more than the one with the fewest is drawn 1 + n times less often. There must be one.
    """
    letters = received.each_so_far(tx, [case.id for case in choices])
    fewest = min(letters.values())
    weights = [1 / (1 + letters[case.id] - fewest) for case in choices]
    at = chance * sum(weights)
    return next((case for case, upto in zip(choices, accumulate(weights), strict=True) if at < upto), choices[-1])
