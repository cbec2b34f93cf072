"""Which letters a moderator wants to read next: all, those to one case, or those whose writers read one language."""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Mapping
from dataclasses import dataclass

from storage import team
from storage.cases import CaseId
from storage.letters.states import WAITING
from storage.people import PersonId
from storage.rights import Right
from storage.table import Table
from storage.transaction import Tx


@dataclass(frozen=True)
class Choice:
    """What somebody chose: a case or a language, or neither."""

    person_id: PersonId
    case_id: CaseId | None = None
    language: str | None = None


_choices = Table("queue_choices", Choice)


def of_person(tx: Tx, person_id: PersonId) -> Choice:
    """What they chose; everything if they chose nothing."""
    return _choices.first(tx, "WHERE person_id = :person", person=person_id) or Choice(person_id)


def choose(tx: Tx, moderator: PersonId, case_id: CaseId | None = None, language: str | None = None) -> None:
    """Read letters to this case, or in this language, from now on; or all again.

    Raises Rejected("team-only") to whoever may not read letters.
    """
    team.require(tx, moderator, Right.READ_LETTERS)
    _choices.remove(tx, "WHERE person_id = :person", person=moderator)
    if case_id or language:
        _choices.add(tx, Choice(moderator, case_id, language))


def forget(tx: Tx, person_id: PersonId) -> None:
    """Somebody does not belong to the team any more: what they chose is not kept."""
    _choices.remove(tx, "WHERE person_id = :person", person=person_id)


def waiting_by_case(tx: Tx) -> Mapping[CaseId, int]:
    """How many letters wait, by case."""
    rows = tx.all(f"SELECT case_id, count(received_at) AS waiting FROM letters WHERE {WAITING} GROUP BY case_id")
    return {CaseId(row["case_id"]): row["waiting"] for row in rows}


def waiting_by_language(tx: Tx) -> Mapping[str, int]:
    """How many letters wait, by the language that their writers read."""
    rows = tx.all(f"SELECT language, count(received_at) AS waiting FROM letters WHERE {WAITING} GROUP BY language")
    return {row["language"]: row["waiting"] for row in rows}
