"""What is translated, as translators and those who check see it: its words and photos, and which case it is about.

Never who wrote it: no pen name, no receipt code, no day. It leaves their phone when they do not hold it any more.
"""

from typing import Any

from handlers.engine.talk import Talk
from handlers.messages import LetterPhoto
from handlers.texts.facts import Tongue
from storage import cases, letters
from storage.translations import Translation
from storage.translators import pool


def facts_of(talk: Talk, translation: Translation, target: str | None) -> dict[str, Any]:
    """What texts say of a translation: which case it is about, whether it is of a letter, and both languages."""
    case = cases.get(talk.tx, letters.get(talk.tx, translation.letter_id).case_id)
    return {
        "case": case.content.name,
        "what": "reply" if translation.reply_id else "letter",
        "source": Tongue(translation.source),
        "language": Tongue(target) if target else "",
    }


def lend_photos(talk: Talk, translation: Translation) -> None:
    """Each photo of what is translated, in its order."""
    if translation.claimed_until is None:
        return
    shown = pool.original_photos(talk.tx, translation)
    for number, photo in enumerate(shown, 1):
        line = talk.words("translate-photo" if photo else "translate-photo-missing", number=number, count=len(shown))
        talk.lend(translation.id, line, until=translation.claimed_until, photo=LetterPhoto(photo) if photo else None)
