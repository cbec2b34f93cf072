"""What waits for a translator: a translator gets one text at a time, for a day, in languages that they have declared.

They get the words and photos of what they translate, and which case it is about; never who wrote it, nor the receipt
code. Nobody translates a letter of their own, or the reply to it.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Iterator
from datetime import datetime, timedelta

from storage import audit, letters, pictures, replies, team
from storage.audit import Deed
from storage.contents.content import Content
from storage.errors import Rejected
from storage.languages import UNKNOWN
from storage.letters import LetterState, passes, photos
from storage.people import PersonId
from storage.rights import Right
from storage.table import as_kept, figure_of_time
from storage.transaction import Tx
from storage.translations import holding
from storage.translations.holding import FREE
from storage.translations.states import TO_MAKE
from storage.translations.steps import Refused
from storage.translations.translation import TRANSLATIONS, Translation, find, is_true, of_what
from storage.translators import needs, tongues

LASTS = timedelta(days=1)
"""How long a translator holds what they translate: an evening's work, and the next morning."""


def claim_next(tx: Tx, translator: PersonId) -> Translation | None:
    """Give this translator what waits longest of what they can translate; first of all what they hold already.

    Raises Rejected("team-only") to whoever may not translate.
    """
    team.require(tx, translator, Right.TRANSLATE)
    mine = held(tx, translator)
    return mine or next((_claim(tx, translator, one) for one in _fitting(tx, translator)), None)


def claim(tx: Tx, translator: PersonId, translation_id: str) -> Translation:
    """Give this translator one that they can translate, if they hold no other. Raises as `ready` does."""
    return _claim(tx, translator, ready(tx, translator, translation_id))


def ready(tx: Tx, translator: PersonId, translation_id: str) -> Translation:
    """A translation that this translator holds, or could have now.

    Raises Rejected: "team-only" like `claim_next`, "translation-other" if they hold another one, "translation-held" if
    somebody else has it, "translation-not-yours" if it is not for them. Raises Refused if it is not to be made.
    """
    team.require(tx, translator, Right.TRANSLATE)
    mine, wanted = held(tx, translator), find(tx, translation_id)
    if wanted is None or not wanted.state.to_make or not is_there(tx, wanted):
        raise Refused(wanted)
    if mine and mine.id != wanted.id:
        raise Rejected("translation-other")
    if target(tx, translator, wanted) is None:
        raise Rejected("translation-not-yours")
    if wanted.claimed_by != translator and wanted.claimed_until and wanted.claimed_until > tx.now:
        raise Rejected("translation-held")
    return wanted


def held(tx: Tx, translator: PersonId) -> Translation | None:
    """What this translator is translating, if they do."""
    condition = f"WHERE {TO_MAKE} AND claimed_by = :translator AND claimed_until > :now ORDER BY wanted_at, id"
    mine = TRANSLATIONS.select(tx, condition, translator=translator, now=tx.now)
    return next((one for one in mine if is_true(tx, one) and is_there(tx, one)), None)


def leave(tx: Tx, translator: PersonId, translation_id: str) -> None:
    """Leave what one holds to others. Raises Rejected: "team-only" like `claim_next`, or as `passes.note` does."""
    team.require(tx, translator, Right.TRANSLATE)
    mine = held(tx, translator)
    if mine and mine.id == as_kept(translation_id):
        passes.note(tx, translator, mine.letter_id)
        holding.free(tx, mine.id, translator, TO_MAKE)


def let_go(tx: Tx, holder: PersonId) -> None:
    """Somebody does not translate any more: what they were translating is free, and their languages are not kept."""
    holding.free_all(tx, holder, TO_MAKE)
    tongues.forget(tx, holder)


def waiting_for(tx: Tx, translator: PersonId, since: datetime | None = None) -> int:
    """How much waits that this translator can translate, or has come to wait `since` then."""
    return sum(since is None or one.wanted_at >= since for one in _fitting(tx, translator))


def newest(tx: Tx) -> datetime | None:
    """Since when the newest of what is to be translated has been wanted, if there is any."""
    row = tx.one(f"SELECT max(wanted_at) FROM translations WHERE {TO_MAKE}")
    return figure_of_time(row[0]) if row else None


def open_ones(tx: Tx) -> list[Translation]:
    """Everything that is to be translated, whoever can, what waits longest first."""
    wanted = TRANSLATIONS.select(tx, f"WHERE {TO_MAKE} ORDER BY wanted_at, id")
    return [one for one in wanted if is_true(tx, one) and is_there(tx, one)]


def target(tx: Tx, translator: PersonId, translation: Translation) -> str | None:
    """The language into which this translator can translate it; None if it is not for them.

    They know the language that it is in, unless nobody could name that, and one that is read.
    """
    if letters.get(tx, translation.letter_id).person_id == translator:
        return None
    known = tongues.languages_of(tx, translator)
    if translation.source not in (*known, UNKNOWN):
        return None
    read = needs.targets(tx, translation)
    return next((one for one in read if one in known and one != translation.source), None)


def original(tx: Tx, translation: Translation) -> tuple[Content, ...]:
    """What is to be translated, message by message, as it is kept."""
    if translation.reply_id is None:
        return letters.get(tx, translation.letter_id).pages
    reply = replies.find(tx, translation.reply_id)
    return (reply and reply.pages) or ()


def original_photos(tx: Tx, translation: Translation) -> list[bytes | None]:
    """What each photo of the original shows, in its order; None for one that is not kept any more, or is damaged."""
    if translation.reply_id is None:
        return list(photos.of_letter(tx, letters.get(tx, translation.letter_id)))
    return pictures.shown(tx, original(tx, translation), translation.reply_id)


def _fitting(tx: Tx, translator: PersonId) -> Iterator[Translation]:
    """What is free, and this translator can translate; what waits longest first."""
    condition = f"WHERE {TO_MAKE} AND {FREE} ORDER BY wanted_at, id"
    free = TRANSLATIONS.select(tx, condition, holder=translator, now=tx.now)
    for one in free:
        if is_true(tx, one) and is_there(tx, one) and target(tx, translator, one):
            yield one


def is_there(tx: Tx, translation: Translation) -> bool:
    """Whether what it is of can be translated now: a letter that is approved and in no batch, or a reply."""
    letter = letters.find(tx, translation.letter_id)
    if letter is None:
        return False
    if translation.reply_id is None:
        return letter.state is LetterState.APPROVED and letter.batch_id is None
    reply = replies.find(tx, translation.reply_id)
    return bool(reply and reply.state.shown and reply.pages)


def _claim(tx: Tx, translator: PersonId, translation: Translation) -> Translation:
    """Give it to a translator for a day; that they begin to read it is on record."""
    again = translation.claimed_by == translator and translation.claimed_until and translation.claimed_until > tx.now
    taken = holding.give(tx, translation, translator, tx.now + LASTS, TO_MAKE)
    if taken is None:
        raise Refused(translation)
    if not again:
        audit.record(tx, Deed.TRANSLATION_TAKEN, **of_what(translation), by=translator)
    return taken
