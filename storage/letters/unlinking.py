"""Letters whose writers want no link kept: the author is erased when they are sent.

In the writer's place stands nobody: a person of its own for each such letter, whom no message reaches and nobody is. So
every rule that asks for a letter's author goes on as it is. The writer is given a receipt code, once (receipts.py). The
hour of the letter is kept and not its minute, and of its photos nothing that the messenger knows them by.

What is asked of the writer is asked before the link is gone: whether they are muted, how many letters of theirs wait,
and how many unlinked ones they have sent today, of which only a count that leads to nobody is kept (tallies.py). Who is
of the team sends none: nobody decides on their own letter, and that could not be known any more.
"""

from collections.abc import Sequence
from typing import NamedTuple

from storage import people, pictures, tallies, team
from storage.cases import CaseId
from storage.contents.content import Content
from storage.contents.letter_rules import Finding
from storage.errors import Rejected
from storage.letters import changes, letter as letters, receipts, writers
from storage.letters.letter import Letter, contents_of
from storage.people import PersonId
from storage.tallies import Counted
from storage.transaction import Tx

A_DAY = 2
"""Unlinked letters that one person can send in a day, unless the settings say otherwise."""


class Unlinked(NamedTuple):
    """A letter with nobody as its author, and the code that is said once and kept nowhere."""

    letter: Letter
    code: str


def submit(
    tx: Tx,
    person_id: PersonId,
    case_id: CaseId,
    pen_name: str,
    pages: Sequence[str | Content],
    language: str,
    *,
    most: int = A_DAY,
    overruled: tuple[Finding, ...] = (),
) -> Unlinked:
    """Put a letter into the moderation queue, and keep nothing that leads from whoever wrote it to the letter.

    Raises Rejected as `admit` and `letter.submit` do.
    """
    admit(tx, person_id, most)
    tallies.count(tx, Counted.UNLINKED_LETTERS, person_id)
    author = people.add_nobody(tx, people.get(tx, person_id).language)
    contents = contents_of(pages)
    for content in contents:
        if content.picture:
            pictures.hand_over(tx, content.picture, person_id, author.id)
    code = receipts.new()
    letter = letters.submit(
        tx, author.id, case_id, pen_name, contents, language, overruled=overruled, receipt=receipts.hash_of(code)
    )
    tx.scrub = True
    return Unlinked(letter, code)


def admit(tx: Tx, person_id: PersonId, most: int = A_DAY) -> None:
    """Go on only if an unlinked letter of this person's would be taken now.

    Raises Rejected: as `writers.admit` does; "unlinked-not-now" to whoever is muted silently: that such a letter waits
    apart would say whose it is; "unlinked-team" to whoever is of the team; "unlinked-enough" if they have sent as many
    today as they can.
    """
    if writers.admit(tx, person_id):
        raise Rejected("unlinked-not-now")
    if team.member(tx, person_id):
        raise Rejected("unlinked-team")
    if tallies.today(tx, Counted.UNLINKED_LETTERS, person_id) >= most:
        raise Rejected("unlinked-enough", most=most)


def revise(
    tx: Tx,
    person_id: PersonId,
    letter_id: str,
    pages: Sequence[str | Content],
    *,
    language: str = "",
    overruled: tuple[Finding, ...] = (),
) -> Letter:
    """Put an unlinked letter that was to be changed into the queue again, sent by whoever has its code.

    Their photos become nobody's. Raises Rejected("letters-muted") if this person is muted, and like `changes.revise`.
    """
    if writers.is_muted(tx, person_id):
        raise Rejected("letters-muted")
    before = letters.get(tx, letter_id)
    known = {page.picture for page in before.pages}
    for content in contents_of(pages):
        if content.picture and content.picture not in known:
            pictures.hand_over(tx, content.picture, person_id, before.person_id)
    return changes.revise(tx, before.person_id, before.id, pages, language=language, overruled=overruled)
