"""Step 8: the letters that wait are counted by their writers."""

from storage.letters import writers
from storage.people import PersonId
from storage.transaction import Tx


def reseal(tx: Tx) -> None:
    """Count the letters of each writer of whom one waits."""
    for (person_id,) in map(tuple, tx.all("SELECT DISTINCT person_id FROM letters WHERE state = 'pending'")):
        writers.recount(tx, PersonId(person_id))
