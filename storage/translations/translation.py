"""A translation as it is kept, and how it is found."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from storage import audit
from storage.audit import Deed
from storage.people import PersonId
from storage.table import Bound, Sealed, Table, among
from storage.transaction import Tx, new_id
from storage.translations import proof
from storage.translations.states import APPROVED, DROPPED, TranslationState

TranslationId = NewType("TranslationId", str)

_ID_LENGTH = 12


@dataclass(frozen=True)
class Translation:
    """A translation of a letter, or of the reply `reply_id` to it, which is in the language `source`.

    `words` are the translation, message by message, in the language `target`; None until somebody has made it, and once
    it is deleted. `claimed_by` is who is translating it, or checking it, until `claimed_until`. `reason` is why it was
    sent back, `decided_by` who checked it, and `moved_day` the day of the last that was done with it.
    """

    id: TranslationId
    letter_id: Bound[str]
    reply_id: Bound[str | None]
    state: TranslationState
    source: str
    wanted_at: datetime
    claimed_by: PersonId | None = None
    claimed_until: datetime | None = None
    words: Sealed[tuple[str, ...] | None] = None
    target: str | None = None
    translated_by: PersonId | None = None
    reason: Sealed[str | None] = None
    decided_by: PersonId | None = None
    moved_day: date | None = None


TRANSLATIONS = Table("translations", Translation)

_OF_LETTER = "WHERE letter_id = :letter AND reply_id IS NULL"
_LIVE = f"AND NOT {DROPPED} ORDER BY wanted_at DESC, id"


def want(tx: Tx, letter_id: str, source: str, reply_id: str | None = None) -> Translation:
    """Have a letter, or a reply to it, translated, which is in the language `source`."""
    wanted = Translation(
        TranslationId(new_id(_ID_LENGTH)), letter_id, reply_id, TranslationState.WANTED, source, tx.now
    )
    audit.record(tx, Deed.TRANSLATION_WANTED, **of_what(wanted))
    return TRANSLATIONS.add(tx, wanted)


def of_what(translation: Translation) -> dict[str, str]:
    """How the trail names a translation, and what it is of."""
    of_reply = {"reply": translation.reply_id} if translation.reply_id else {}
    return {"translation": translation.id, "letter": translation.letter_id, **of_reply}


def find(tx: Tx, translation_id: str) -> Translation | None:
    """The translation with this id; what the trail does not confirm is none."""
    translation = TRANSLATIONS.get(tx, translation_id)
    return translation if translation and is_true(tx, translation) else None


def of_letter(tx: Tx, letter_id: str) -> Translation | None:
    """The translation of a letter that is wanted, being made or there, if it has one."""
    kept = TRANSLATIONS.select(tx, f"{_OF_LETTER} {_LIVE}", letter=letter_id)
    return next((one for one in kept if is_true(tx, one)), None)


def of_reply(tx: Tx, reply_id: str) -> Translation | None:
    """The same of a reply."""
    kept = TRANSLATIONS.select(tx, f"WHERE reply_id = :reply {_LIVE}", reply=reply_id)
    return next((one for one in kept if is_true(tx, one)), None)


def approved_of(tx: Tx, letter_id: str) -> Translation | None:
    """The translation that goes on paper with a letter, as long as its words are kept."""
    return approved_among(tx, [letter_id]).get(letter_id)


def approved_among(tx: Tx, letter_ids: Collection[str]) -> Mapping[str, Translation]:
    """The translations that go on paper with these letters, by letter."""
    if not letter_ids:
        return {}
    these, given = among("letter_id", letter_ids)
    kept = TRANSLATIONS.select(tx, f"WHERE {these} AND reply_id IS NULL AND {APPROVED} AND words IS NOT NULL", **given)
    return {one.letter_id: one for one in kept if is_true(tx, one)}


def made_by(tx: Tx, translator: PersonId) -> int:
    """How many translations are by this person: a figure to be shown."""
    return TRANSLATIONS.count(tx, "WHERE translated_by = :translator", translator=translator)


def is_true(tx: Tx, translation: Translation) -> bool:
    """Whether the trail says of a translation what its row does; deleted words say nothing."""
    said = proof.on_record(tx, translation.id)
    if said is None or translation.words is None:
        return said is not None and (said.state, said.translated_by) == (translation.state, translation.translated_by)
    return said == proof.OnRecord(translation.state, translation.translated_by, proof.digest(translation.words))


def forget_words(tx: Tx, letter_id: str, reply_id: str | None = None) -> None:
    """Delete the words of a letter's translation, or of a reply's, since those of the original are deleted."""
    which = "WHERE reply_id = :reply" if reply_id else _OF_LETTER
    for translation in TRANSLATIONS.select(tx, f"{which} AND words IS NOT NULL", letter=letter_id, reply=reply_id):
        TRANSLATIONS.change(tx, translation.id, words=None, reason=None)
        tx.scrub = True
