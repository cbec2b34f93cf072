"""What was decided is undone: by one press for ten minutes, an approval also later, as long as it is not on paper.

"Undo" under a decision brings the letter back to whoever decided, in the place of the one that they read meanwhile; its
writer hears nothing, since nothing was said yet. Once they were told that it is approved, to take that back is asked
first, and both the writer and the team hear of it.
"""

from typing import Any

from handlers.commands import UNAPPROVE, UNDO
from handlers.engine.talk import Talk
from handlers.team.decisions import next_row, refusals
from handlers.team.queue import show
from handlers.team.wording import name_of, said_of
from storage import cases, letters
from storage.letters import Step
from storage.rights import Right


@UNDO
def undo(talk: Talk, code: str = "") -> None:
    """Take one's own decision back, and read the letter again."""
    before = letters.find(talk.tx, code)
    with refusals(talk):
        letter = letters.undo(talk.tx, talk.person.id, code)
    if before and before.own_words:
        name = name_of(talk.voice, talk.person.id)
        talk.tell_team(Right.DECIDE_LETTERS, "own-words-undone", name=name, code=letter.id)
    talk.say("letter-undone", code=letter.id)
    show(talk, letter)


@UNAPPROVE
def unapprove(talk: Talk, code: str = "") -> None:
    """Take an approval back, whoever's it is; the letter waits to be read again."""
    with refusals(talk):
        before = letters.ready(talk.tx, Step.UNAPPROVE, code, talk.person.id)
    case = cases.get(talk.tx, before.case_id)
    facts: dict[str, Any] = {"code": before.id, "case": case.content.name}
    if not talk.confirm("sure", said_of(before, "unapprove-sure"), yes="unapprove-yes", **facts):
        talk.end("unapprove-not", next_row(talk), code=before.id)
    with refusals(talk):
        letter = letters.unapprove(talk.tx, talk.person.id, before.id)
    if before.undo_until is None:
        talk.tell(letter.person_id, "letter-was-unapproved", code=letter.id, case=case.content.name)
    name = name_of(talk.voice, talk.person.id)
    talk.tell_team(Right.DECIDE_LETTERS, "unapproved-notice", name=name, code=letter.id)
    talk.say("unapproved", next_row(talk), code=letter.id)
