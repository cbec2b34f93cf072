"""Translations of replies on their way to the writers of the letters: after the reply, when they can be reached."""

from datetime import timedelta

from storage.replies.states import PASSED_ON as REPLY_PASSED_ON
from storage.transaction import Tx
from storage.translations.states import APPROVED, PASSED_ON
from storage.translations.steps import Step, by_itself
from storage.translations.translation import TRANSLATIONS, Translation, is_true

MOST = 20
"""Translations that are passed on at a time; the clock comes again at once."""

_MISSED_WITHIN = timedelta(days=2)
"""How long after it was passed on a closed chat means that a translation was not seen."""

_TO_WRITERS = (
    "JOIN replies ON replies.id = reply_id JOIN letters ON letters.id = translations.letter_id"
    " JOIN people ON people.id = letters.person_id"
)


def to_pass_on(tx: Tx) -> list[Translation]:
    """The first translations that were approved, whose replies were passed on, and whose readers can be reached."""
    ready = f"translations.{APPROVED} AND reply_id IS NOT NULL AND replies.{REPLY_PASSED_ON} AND people.gone = 0"
    condition = f"{_TO_WRITERS} WHERE {ready} ORDER BY translations.wanted_at, translations.id"
    return [one for one in TRANSLATIONS.some(tx, MOST, condition) if is_true(tx, one)]


def pass_on(tx: Tx, translation_id: str) -> Translation:
    """The writer of the letter is given a translation. Raises Refused if it was not approved."""
    return by_itself(tx, Step.GIVE, translation_id)


def wait_again(tx: Tx) -> None:
    """Have those wait again that were just passed on to writers whose chat turned out to be closed."""
    recent = f"translations.{PASSED_ON} AND words IS NOT NULL AND translations.moved_day >= :since"
    condition = f"{_TO_WRITERS} WHERE {recent} AND people.gone = 1"
    for missed in TRANSLATIONS.some(tx, MOST, condition, since=tx.now.date() - _MISSED_WITHIN):
        if is_true(tx, missed):
            by_itself(tx, Step.MISS, missed.id)
