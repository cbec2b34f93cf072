"""Taking passages out of a letter: a moderator marks them, and its writer agrees before the letter goes on.

What the letter would say is kept beside it. If the writer agrees, it says that, and waits to be read once more. If they
decline, or say nothing for a week, they are asked to change it themselves: nobody's silence is taken for a yes.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from storage import audit
from storage.audit import Deed
from storage.contents.content import Content
from storage.errors import Rejected
from storage.letters import alike, apart, versions
from storage.letters.letter import LETTERS, Letter, arrival, is_true
from storage.letters.steps import UNDECIDED, UNDO_LASTS, Step, decided, ready, step
from storage.people import PersonId
from storage.transaction import Tx

ANSWER_WITHIN = timedelta(days=7)
AT_ONCE = 20
"""Letters that lapse at a time: after a long absence, nobody else waits for all of them."""

MARK = "[…]"
"""What stands where a passage was."""


def without(pages: Sequence[Content], passages: Sequence[str]) -> tuple[Content, ...]:
    """The pages with a mark in the place of each passage."""
    return tuple(replace(page, plain=_without(page.plain, passages)) for page in pages)


def offer(tx: Tx, moderator: PersonId, letter_id: str, passages: Sequence[str], asked: str) -> Letter:
    """Offer a letter's writer to take these passages out; `asked` is what they read if they change it themselves.

    Raises as `step` does, and Rejected("redact-nothing") if none of it is in the letter.
    """
    letter = ready(tx, Step.OFFER_REDACTION, letter_id, moderator)
    offered = without(letter.pages, passages)
    if offered == letter.pages:
        raise Rejected("redact-nothing")
    answer_by = tx.now + UNDO_LASTS + ANSWER_WITHIN
    fields = decided(tx, moderator) | {"offered": offered, "reason": asked, "answer_by": answer_by}
    return step(tx, Step.OFFER_REDACTION, letter.id, moderator, **fields)


def accept(tx: Tx, writer: PersonId, letter_id: str) -> Letter:
    """The writer agrees: the letter says what was offered, and waits to be read once more. Raises as `step` does."""
    letter = ready(tx, Step.ACCEPT_REDACTION, letter_id, writer)
    versions.keep(tx, replace(letter, reason=None))
    pages = letter.offered or letter.pages
    comes = arrival(tx, unlinked=letter.unlinked)
    fields = dict(UNDECIDED) | {"pages": pages, "overruled": None, "received_at": comes}
    redacted = step(tx, Step.ACCEPT_REDACTION, letter.id, writer, **fields)
    alike.keep_soon(tx, redacted.id)
    apart.set_apart(tx, writer)
    return redacted


def decline(tx: Tx, writer: PersonId, letter_id: str) -> Letter:
    """The writer changes it themselves instead. Raises as `step` does."""
    before = ready(tx, Step.DECLINE_REDACTION, letter_id, writer)
    letter = step(tx, Step.DECLINE_REDACTION, before.id, writer, offered=None, answer_by=None)
    audit.record(tx, Deed.REDACTION_DECLINED, letter=letter.id, by=letter.decided_by)
    return letter


def lapse(tx: Tx) -> list[Letter]:
    """What nobody has answered in time is as if it was declined; returns those letters, some at a time."""
    late = "WHERE answer_by IS NOT NULL AND answer_by <= :now AND undo_until IS NULL ORDER BY answer_by, id"
    told = [letter for letter in LETTERS.some(tx, AT_ONCE, late, now=tx.now) if is_true(tx, letter)]
    return [decline(tx, letter.person_id, letter.id) for letter in told]


def _without(text: str, passages: Sequence[str]) -> str:
    for passage in sorted(filter(None, passages), key=len, reverse=True):
        text = text.replace(passage, MARK)
    return text
