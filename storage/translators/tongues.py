"""Which languages somebody of the team translates: what they have said, kept sealed, and gone with their place."""

from collections.abc import Iterable
from dataclasses import dataclass

from storage import team
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import Right
from storage.table import Sealed, Table
from storage.transaction import Tx

MOST = 10


@dataclass(frozen=True)
class Translator:
    """Somebody who translates, and between which languages, by their codes."""

    person_id: PersonId
    languages: Sealed[tuple[str, ...]]


TRANSLATORS = Table("translators", Translator)


def languages_of(tx: Tx, person_id: PersonId) -> tuple[str, ...]:
    """The languages that somebody translates, in the order in which they said them."""
    row = TRANSLATORS.first(tx, "WHERE person_id = :person", person=person_id)
    return row.languages if row else ()


def declare(tx: Tx, member: PersonId, languages: Iterable[str]) -> tuple[str, ...]:
    """Somebody translates these languages from now on, and no others.

    Raises Rejected: "team-only" to whoever may not translate, "translator-languages" for too many.
    """
    team.require(tx, member, Right.TRANSLATE)
    said = tuple(dict.fromkeys(languages))
    if len(said) > MOST:
        raise Rejected("translator-languages", most=MOST)
    TRANSLATORS.put(tx, Translator(member, said))
    return said


def forget(tx: Tx, person_id: PersonId) -> None:
    """Somebody does not belong to the team any more: it is not kept which languages they know."""
    tx.scrub = bool(TRANSLATORS.remove(tx, "WHERE person_id = :person", person=person_id)) or tx.scrub
