"""What a person was told already, so that they are told it once a day, or once for ever, or once of an album."""

import hashlib
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

_ALBUM = "album:"


def note_told_today(tx: Tx, person_id: PersonId, notice: str) -> bool:
    """Note that they are told this now; returns whether they had not been today."""
    return _note(tx, person_id, notice, since=tx.now.date())


def note_told_ever(tx: Tx, person_id: PersonId, notice: str) -> bool:
    """Note that they are told this now; returns whether they had never been."""
    return _note(tx, person_id, notice, since=date.min)


def note_told_of_album(tx: Tx, person_id: PersonId, album: str, notice: str) -> bool:
    """Note that they are told this of an album now; returns whether they had not been. Of the last album alone."""
    named = f"{_ALBUM}{hashlib.blake2b(album.encode(), digest_size=8).hexdigest()}"
    for told in TOLD.select(
        tx, "WHERE person_id = :person AND what LIKE :albums", person=person_id, albums=f"{_ALBUM}%"
    ):
        if not told.what.startswith(named):
            TOLD.remove(tx, "WHERE person_id = :person AND what = :what", person=person_id, what=told.what)
    return note_told_ever(tx, person_id, f"{named}:{notice}")


def _note(tx: Tx, person_id: PersonId, notice: str, since: date) -> bool:
    told = TOLD.first(tx, "WHERE person_id = :person AND what = :what", person=person_id, what=notice)
    if told and told.day >= since:
        return False
    TOLD.put(tx, Told(person_id, notice, tx.now.date()))
    return True
