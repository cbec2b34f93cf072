"""What has to be translated, and into which languages: letters that those they go to do not read, and replies.

A letter is translated once it is approved for good, so that nobody translates what may still be changed; a reply once
it was checked. Into which of several languages, the translator's own decide (pool.py).
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Iterator

from storage import cases, letters, people, replies
from storage.cases import Case, CaseId
from storage.languages import UNKNOWN
from storage.letters import Letter
from storage.letters.to_print import TO_PRINT
from storage.replies import Reply
from storage.replies.states import SHOWN
from storage.table import among, seconds
from storage.transaction import Tx
from storage.translations import steps
from storage.translations.states import DROPPED
from storage.translations.steps import Step
from storage.translations.translation import Translation, of_letter, want


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
    for case in _cases_that_read(tx):
        for letter_id, language in _unread_letters(tx, case):
            kept = of_letter(tx, letter_id)
            if kept and kept.state.approved and kept.target not in case.content.reads:
                steps.by_itself(tx, Step.DROP, kept.id, words=None)
                kept = None
            if kept is None and letters.find(tx, letter_id):
                yield want(tx, letter_id, language)


def _cases_that_read(tx: Tx) -> list[Case]:
    """The cases of which it is known in which languages letters are read there, listed or not."""
    ids = [CaseId(row["id"]) for row in tx.all("SELECT id FROM cases ORDER BY id")]
    whole = [cases.get(tx, case_id) for case_id in ids if cases.whole(tx, case_id)]
    return [case for case in whole if case.content.reads]


def _unread_letters(tx: Tx, case: Case) -> list[tuple[str, str]]:
    """The letters to a case that are approved for good, not printed, and in no language that is read there."""
    read, given = among("language", case.content.reads)
    settled = "(undo_until IS NULL OR undo_until <= :now)"
    rows = tx.all(
        f"SELECT id, language FROM letters WHERE {TO_PRINT} AND case_id = :case AND {settled} AND NOT {read}"
        " ORDER BY received_at, id",
        given | {"case": case.id, "now": seconds(tx.now)},
    )
    return [(row["id"], row["language"]) for row in rows]


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
