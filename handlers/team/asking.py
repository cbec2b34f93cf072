"""Asking a writer for changes: one reason or several, then the letter goes back to them, and comes again as the same.

The reasons are points of the guide, "this gives you away", those that the team keeps, and own words (reasons.py). Each
time one is chosen, what the writer will read is shown, to be sent or added to. `/reasons` lists what the team keeps.
"""

from handlers.buttons import Press
from handlers.commands import CHANGES, DROPREASON, REASONS
from handlers.engine.talk import Talk
from handlers.layout import lines
from handlers.messages import InPlace
from handlers.paging import page_of
from handlers.team.decisions import held
from handlers.team.queue import say_decided, undo_row
from handlers.team.reasons import several, tell_of_own_words
from handlers.team.wording import said_of
from handlers.texts.inert import inert
from storage import cases, letters, people
from storage.letters import reasons


@CHANGES
def ask(talk: Talk, code: str = "") -> None:
    """Ask a letter's writer to change it, with reasons that they will read."""
    letter = held(talk, code)
    case, writer = cases.get(talk.tx, letter.case_id), people.get(talk.tx, letter.person_id)
    given = several(talk, case, writer.language)
    letters.claim_again(talk.tx, talk.person.id, letter.id)
    asked = letters.ask_for_changes(talk.tx, talk.person.id, letter.id, given.text, own=given.own)
    if given.to_keep:
        reasons.keep(talk.tx, talk.person.id, writer.language, given.to_keep)
    tell_of_own_words(talk, letter.id, given, "own-words-asked")
    say_decided(
        talk, talk.words(said_of(asked, "changes-asked"), code=asked.id, case=case.content.name), undo_row(asked)
    )


@REASONS
def browse(talk: Talk, number: str = "1") -> None:
    """List the reasons that the team keeps."""
    kept = reasons.every(talk.tx)
    if not kept:
        talk.end("reasons-none", over=InPlace())
    page = page_of(kept, number)
    entries = [
        talk.words("reasons-line", reason=inert(one.words), language=talk.words.language_called(one.language))
        for one in page.items
    ]
    rows = [(Press("reason-drop", DROPREASON, one.id, reason=one.words[:30]),) for one in page.items]
    talk.say("reasons-list", *rows, page.turn(REASONS), over=InPlace(), count=len(kept), lines=lines(*entries))


@DROPREASON
def drop(talk: Talk, reason_id: str = "") -> None:
    """Keep a reason no longer."""
    reasons.drop(talk.tx, talk.person.id, reason_id)
    talk.go_on(REASONS)
