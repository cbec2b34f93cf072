"""What a person was told already, so that they are told it once a day, or once for ever."""

from storage.people import PersonId
from storage.transaction import Tx


def note_told_today(tx: Tx, person_id: PersonId, notice: str) -> bool:
    """Note that they are told this now; returns whether they had not been today."""
    sql = (
        "INSERT INTO told (person_id, what, day) VALUES (:person, :notice, :day)"
        " ON CONFLICT (person_id, what) DO UPDATE SET day = excluded.day WHERE told.day < excluded.day"
    )
    return bool(tx.run(sql, {"person": person_id, "notice": notice, "day": tx.now.date().isoformat()}))


def note_told_ever(tx: Tx, person_id: PersonId, notice: str) -> bool:
    """Note that they are told this now; returns whether they had never been."""
    sql = "INSERT INTO told (person_id, what, day) VALUES (:person, :notice, :day) ON CONFLICT DO NOTHING"
    return bool(tx.run(sql, {"person": person_id, "notice": notice, "day": tx.now.date().isoformat()}))
