"""The owners' fast path: an owner alone approves a letter that two must; it is asked once, and the team hears."""

from handlers.commands import ALONE
from handlers.engine.talk import Talk
from handlers.team.decisions import decision_rows, held, refusals
from handlers.team.queue import say_decided, undo_row
from handlers.team.wording import name_of, said_of
from storage import cases, letters
from storage.letters import quorum
from storage.rights import Right


@ALONE
def approve_alone(talk: Talk, code: str = "") -> None:
    """Let a letter through without a second approval."""
    letter = held(talk, code)
    case = cases.get(talk.tx, letter.case_id)
    sure = talk.confirm("sure", "alone-sure", yes="alone-yes", code=letter.id)
    letters.claim_again(talk.tx, talk.person.id, letter.id)
    if not sure:
        talk.end("letter-kept", *decision_rows(talk, letter, case), code=letter.id)
    with refusals(talk):
        quorum.approve_alone(talk.tx, talk.person.id, letter.id)
    name = name_of(talk.voice, talk.person.id)
    talk.tell_team(Right.DECIDE_LETTERS, "alone-notice", name=name, code=letter.id)
    say_decided(
        talk, talk.words(said_of(letter, "letter-approved"), code=letter.id, case=case.content.name), undo_row(letter)
    )
