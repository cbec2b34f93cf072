"""Who has a translation in hand for a while, to make it or to check it. Whether they may, storage/translators says."""

from datetime import datetime

from storage.people import PersonId
from storage.transaction import Tx
from storage.translations.translation import TRANSLATIONS, Translation

FREE = "(claimed_until IS NULL OR claimed_until <= :now OR claimed_by = :holder)"
"""The condition that nobody else has it; its parameters are `now` and `holder`."""

_MINE = "claimed_by = :holder"


def give(tx: Tx, one: Translation, holder: PersonId, until: datetime, states: str) -> Translation | None:
    """Give one that is in these states to somebody, until then; None if somebody else has it."""
    given: dict[str, object] = {"holder": holder, "now": tx.now}
    taken: dict[str, object] = {"claimed_by": holder, "claimed_until": until}
    if not TRANSLATIONS.change(tx, one.id, f"{states} AND {FREE}", given, **taken):
        return None
    return TRANSLATIONS.get(tx, one.id)


def free(tx: Tx, translation_id: str, holder: PersonId, states: str) -> None:
    """It is free again, if somebody has it, and it is in these states."""
    condition = f"{states} AND {_MINE}"
    TRANSLATIONS.change(tx, translation_id, condition, {"holder": holder}, claimed_by=None, claimed_until=None)


def free_all(tx: Tx, holder: PersonId, states: str) -> None:
    """All in these states that somebody has is free again."""
    for translation in TRANSLATIONS.select(tx, f"WHERE {states} AND {_MINE}", holder=holder):
        TRANSLATIONS.change(tx, translation.id, claimed_by=None, claimed_until=None)
