"""Who checks a translation: one member at a time, for twenty minutes, and never who made it, or wrote the letter."""

from storage import audit, letters, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters import CLAIM_LASTS
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx
from storage.translations import holding
from storage.translations.states import SUBMITTED
from storage.translations.steps import Refused
from storage.translations.translation import TRANSLATIONS, Translation, find, is_true, of_what
from storage.translators.pool import is_there


def may_check(tx: Tx, person_id: PersonId, translation: Translation) -> bool:
    """Whether a translation is for this person to check: who made it cannot, nor the writer of the letter."""
    return person_id not in (translation.translated_by, letters.get(tx, translation.letter_id).person_id)


def waiting(tx: Tx) -> list[Translation]:
    """The translations that somebody has yet to check, what was wanted first at the head."""
    unchecked = TRANSLATIONS.select(tx, f"WHERE {SUBMITTED} ORDER BY wanted_at, id")
    return [one for one in unchecked if is_true(tx, one) and is_there(tx, one)]


def hold(tx: Tx, moderator: PersonId, translation_id: str) -> Translation:
    """Give a translation to this member to be checked, for twenty minutes; that they read it is on record.

    Raises Rejected: "team-only" to whoever may not decide on letters, "translation-not-yours" if it is not for them to
    check, "translation-held" if somebody else has it. Raises Refused if there is nothing to check.
    """
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    translation = _to_check(tx, translation_id)
    if not may_check(tx, moderator, translation):
        raise Rejected("translation-not-yours")
    taken = holding.give(tx, translation, moderator, tx.now + CLAIM_LASTS, SUBMITTED)
    if taken is None:
        raise Rejected("translation-held")
    audit.record(tx, Deed.TRANSLATION_TAKEN, **of_what(translation), by=moderator)
    return taken


def held(tx: Tx, moderator: PersonId, translation_id: str) -> Translation:
    """The translation, if they hold it now. Raises Rejected("team-only") like `hold`, Refused if they do not."""
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    translation = _to_check(tx, translation_id)
    until = translation.claimed_until if translation.claimed_by == moderator else None
    if until is None or until <= tx.now:
        raise Refused(translation)
    return translation


def let_go(tx: Tx, holder: PersonId) -> None:
    """Leave all that somebody was checking to others, because they may not decide any more."""
    holding.free_all(tx, holder, SUBMITTED)


def release(tx: Tx, moderator: PersonId, translation_id: str) -> None:
    """Leave a translation to others to check. Raises Rejected("team-only") like `hold`."""
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    holding.free(tx, translation_id, moderator, SUBMITTED)


def _to_check(tx: Tx, translation_id: str) -> Translation:
    translation = find(tx, translation_id)
    if translation is None or not translation.state.to_check or letters.find(tx, translation.letter_id) is None:
        raise Refused(translation)
    return translation
