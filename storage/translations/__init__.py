"""Translations: a letter that those it goes to cannot read, and a reply that its reader cannot, in another language.

One member translates, another one checks, and only then it is printed, or passed on to the writer. What needs one is
found in storage/translators. A translator gets the words and nothing of who wrote them, one text at a time. Whether a
translation may be used is asked of the audit trail (proof.py), so that a row that was put back translates nothing.

This room knows no letters, since what is done with letters drops their translations.
"""

from storage.translations.states import TranslationState
from storage.translations.steps import Refused, Step
from storage.translations.translation import (
    Translation,
    TranslationId,
    approved_among,
    approved_of,
    find,
    forget_words,
    made_by,
    of_letter,
    of_reply,
)

__all__ = [
    "Refused",
    "Step",
    "Translation",
    "TranslationId",
    "TranslationState",
    "approved_among",
    "approved_of",
    "find",
    "forget_words",
    "made_by",
    "of_letter",
    "of_reply",
]
