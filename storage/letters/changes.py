"""A letter that its writer was asked to change, and changed: it is the same letter, with its code and its pen name.

What it said before is kept for whoever reads it next (versions.py). It counts among those of its writer that wait, and
its writer can withdraw it instead.
"""

from collections.abc import Sequence

from storage.contents.content import Content
from storage.contents.letter_rules import Finding
from storage.errors import Rejected
from storage.letters import alike, apart, versions, writers
from storage.letters.letter import Letter, contents_of, require_open, take_photos
from storage.letters.steps import UNDECIDED, Step, ready, step
from storage.people import PersonId
from storage.transaction import Tx


def revise(
    tx: Tx,
    writer: PersonId,
    letter_id: str,
    pages: Sequence[str | Content],
    *,
    language: str = "",
    overruled: tuple[Finding, ...] = (),
) -> Letter:
    """Put a letter that was to be changed into the queue again, with these pages; it waits from now on.

    It stays in the language it was in, unless another is given.

    Raises Rejected: "letters-muted" or "letters-closed" if it would not be taken any more; and as `step` does.
    """
    before = ready(tx, Step.REVISE, letter_id, writer)
    if writers.is_muted(tx, writer):
        raise Rejected("letters-muted")
    require_open(tx, before.case_id)
    versions.keep(tx, before)
    changed = {"pages": contents_of(pages), "received_at": tx.now, "overruled": overruled or None}
    changed["language"] = language or before.language
    letter = step(tx, Step.REVISE, letter_id, writer, **UNDECIDED, **changed)
    take_photos(tx, letter, known=before.pages)
    alike.keep_soon(tx, letter.id)
    apart.set_apart(tx, writer)
    return letter
