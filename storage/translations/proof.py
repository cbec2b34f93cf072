"""What the audit trail says of a translation: a row that says something else is none, and nobody reads it."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from storage import trail
from storage.audit import Deed
from storage.transaction import Tx
from storage.translations.states import TranslationState


class OnRecord(NamedTuple):
    """Where a translation is, who made it, and the digest of its words."""

    state: TranslationState
    translated_by: str | None
    digest: str | None


# Where the last that was done with a translation has brought it.
BROUGHT_TO: Mapping[Deed, TranslationState] = {
    Deed.TRANSLATION_WANTED: TranslationState.WANTED,
    Deed.TRANSLATION_SUBMITTED: TranslationState.SUBMITTED,
    Deed.TRANSLATION_SENT_BACK: TranslationState.SENT_BACK,
    Deed.TRANSLATION_APPROVED: TranslationState.APPROVED,
    Deed.TRANSLATION_UNDONE: TranslationState.SUBMITTED,
    Deed.TRANSLATION_PASSED_ON: TranslationState.PASSED_ON,
    Deed.TRANSLATION_MISSED: TranslationState.APPROVED,
    Deed.TRANSLATION_DROPPED: TranslationState.DROPPED,
}


def on_record(tx: Tx, translation_id: str) -> OnRecord | None:
    """How a translation stands by the trail; None if none was ever wanted."""
    said = trail.translation(tx, translation_id)
    return OnRecord(BROUGHT_TO[said.did], said.by, said.digest) if said else None


def digest(words: Sequence[str]) -> str:
    """The words of a translation, for the record: a digest of each message and of where it ends."""
    seen = sha256()
    for message in words:
        said = message.encode()
        seen.update(len(said).to_bytes(8) + said)
    return seen.hexdigest()
