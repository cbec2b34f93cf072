"""The letters to a case that have not left yet: whose they are, for when it closes."""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Sequence

from storage.cases import CaseId
from storage.letters.letter import Letter, of_person_to
from storage.letters.states import LetterState
from storage.people import PersonId
from storage.rules import where
from storage.transaction import Tx

HERE = frozenset(state for state in LetterState if not state.over and not state.left)
"""The states of a letter that has not left the team's hands, or its writer's, and may yet."""


def writers_after(tx: Tx, case_id: CaseId, after: str, limit: int) -> Sequence[PersonId]:
    """The next of those whose letters to it have not left, behind the one with the id `after`, in their order."""
    rows = tx.all(
        f"SELECT DISTINCT person_id FROM letters WHERE case_id = :case AND {where(HERE)} AND person_id > :after"
        " ORDER BY person_id LIMIT :limit + 0",
        {"case": case_id, "after": after, "limit": limit},
    )
    return [row[0] for row in rows]


def waiting(tx: Tx, person_id: PersonId, case_id: CaseId) -> list[Letter]:
    """Their letters to it that have not left, oldest first."""
    return of_person_to(tx, person_id, case_id, f"AND {where(HERE)}")
