"""What has to be translated, and into which languages: letters that those they go to do not read, and replies.

A letter is translated once it is approved for good, so that nobody translates what may still be changed; a reply once
it was checked. Into which of several languages, the translator's own decide (pool.py).
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Iterator
from typing import Any

from storage import cases, letters, people, replies
from storage.cases import Case, CaseId
from storage.errors import Unreadable
from storage.languages import UNKNOWN
from storage.letters import Letter
from storage.letters.to_print import TO_PRINT
from storage.replies import Reply
from storage.replies.states import SHOWN
from storage.table import among, seconds
from storage.transaction import Tx
from storage.translations import proof, steps
from storage.translations.states import DROPPED
from storage.translations.steps import Step
from storage.translations.translation import TRANSLATIONS, Translation, of_letter, want


def targets(tx: Tx, translation: Translation) -> tuple[str, ...]:
    """The languages that a translation can be in: one of those that whom it is for reads, the best one first."""
    letter = letters.get(tx, translation.letter_id)
    return read_by_writer(tx, letter) if translation.reply_id else cases.get(tx, letter.case_id).content.reads


def read_by_writer(tx: Tx, letter: Letter) -> tuple[str, ...]:
    """The languages that the writer of a letter reads, as far as is known: that of the letter, and of their chat."""
    writer = people.find(tx, letter.person_id)
    spoken = dict.fromkeys([letter.language, *([writer.language] if writer else [])])
    return tuple(language for language in spoken if language != UNKNOWN)


def reply_needs(tx: Tx, reply: Reply) -> bool:
    """Whether the writer of the letter does not read the language of a reply, as far as that is known."""
    reads = read_by_writer(tx, letters.get(tx, reply.letter_id))
    return bool(reply.language and reads and reply.language not in reads)


def want_all(tx: Tx) -> list[Translation]:
    """Have everything translated that has to be, and is not yet; returns what was not known before."""
    return [*_want_of_letters(tx), *_want_of_replies(tx)]


def _want_of_letters(tx: Tx) -> Iterator[Translation]:
    """The approved letters that have no translation that helps; one into a language that is not read there does not."""
    for case in cases_that_read(tx):
        for letter_id, language in _lacking(tx, case):
            kept = of_letter(tx, letter_id)
            if kept and kept.state.approved and kept.target not in case.content.reads:
                steps.by_itself(tx, Step.DROP, kept.id, words=None)
                kept = None
            if kept is None and letters.find(tx, letter_id):
                yield want(tx, letter_id, language)


def cases_that_read(tx: Tx) -> list[Case]:
    """The cases of which it is known in which languages letters are read there, listed or not."""
    ids = [CaseId(row["id"]) for row in tx.all("SELECT id FROM cases ORDER BY id")]
    whole = [cases.get(tx, case_id) for case_id in ids if cases.whole(tx, case_id)]
    return [case for case in whole if case.content.reads]


def _lacking(tx: Tx, case: Case) -> list[tuple[str, str]]:
    """The letters to a case that are approved for good, not printed, and in no language that is read there.

    Those aside that seem to have a translation that helps, or that waits to be made: every minute all are looked at,
    and none is opened.
    """
    read, given = among("language", case.content.reads)
    settled = "(undo_until IS NULL OR undo_until <= :now)"
    kept = f"translations.letter_id = letters.id AND reply_id IS NULL AND NOT translations.{DROPPED}"
    rows = tx.all(
        f"SELECT letters.id, letters.language, {TRANSLATIONS.named('translations')} FROM letters"
        f" LEFT JOIN translations ON {kept} WHERE letters.{TO_PRINT} AND case_id = :case AND {settled} AND NOT {read}"
        " ORDER BY received_at, letters.id",
        given | {"case": case.id, "now": seconds(tx.now)},
    )
    helped = {row[0] for row in map(tuple, rows) if _helps(tx, row[2:], case)}
    return list(dict.fromkeys((row[0], row[1]) for row in map(tuple, rows) if row[0] not in helped))


def _helps(tx: Tx, row: tuple[Any, ...], case: Case) -> bool:
    """Whether a stored translation is what was written, and the trail knows it: one that is approved, if it is read."""
    says = proof.on_record(tx, row[0]) if row[0] else None
    if (
        says is None
        or says.state.value != row[_STATE]
        or (says.state.approved and row[_TARGET] not in case.content.reads)
    ):
        return False
    try:
        TRANSLATIONS.check(tx, row)
    except Unreadable:
        return False
    return True


_STATE, _TARGET = (TRANSLATIONS.stored.index(name) for name in ("state", "target"))


def _want_of_replies(tx: Tx) -> Iterator[Translation]:
    """The replies that were checked, and that the writers of the letters do not read."""
    unread = (
        "replies.language IS NOT NULL AND replies.language <> letters.language AND replies.pages IS NOT NULL"
        f" AND NOT EXISTS (SELECT 1 FROM translations WHERE reply_id = replies.id AND NOT translations.{DROPPED})"
    )
    rows = tx.all(
        f"SELECT replies.id FROM replies JOIN letters ON letters.id = letter_id WHERE replies.{SHOWN} AND {unread}"
    )
    for row in rows:
        reply = replies.find(tx, row["id"])
        if reply and reply.language and reply_needs(tx, reply):
            yield want(tx, reply.letter_id, reply.language, reply.id)
