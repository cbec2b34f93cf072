"""What a person was told already, so that they are told it once a day, or once for ever."""

from dataclasses import dataclass
from datetime import date

from storage.people import PersonId
from storage.table import Table
from storage.transaction import Tx


@dataclass(frozen=True)
class Told:
    """What a person was told last on which day."""

    person_id: PersonId
    what: str
    day: date


TOLD = Table("told", Told, keyed_by=2)


def note_told_today(tx: Tx, person_id: PersonId, notice: str) -> bool:
    """Note that they are told this now; returns whether they had not been today."""
    return _note(tx, person_id, notice, since=tx.now.date())


def note_told_ever(tx: Tx, person_id: PersonId, notice: str) -> bool:
    """Note that they are told this now; returns whether they had never been."""
    return _note(tx, person_id, notice, since=date.min)


def _note(tx: Tx, person_id: PersonId, notice: str, since: date) -> bool:
    told = TOLD.first(tx, "WHERE person_id = :person AND what = :what", person=person_id, what=notice)
    if told and told.day >= since:
        return False
    TOLD.put(tx, Told(person_id, notice, tx.now.date()))
    return True
