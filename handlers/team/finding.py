"""A letter found by its code: `/find`, or `/queue` with the code.

One that waits and that nobody reads is shown, in the place of the one that they hold: its words are on one phone, as
always. Of any other it is said how it stands, with the notes, and what can be done with it. It is on record.
"""

from collections.abc import Iterator

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import FIND, NOTE, TAKEUP, UNAPPROVE
from handlers.engine.talk import Talk
from handlers.layout import paragraphs
from handlers.team.alike import standing
from handlers.team.earlier import flag_of, notes_of
from handlers.team.queue import show, undo_row
from handlers.team.wording import name_of
from storage import letters
from storage.errors import Rejected
from storage.letters import Letter, Step, looking


@FIND
def find(talk: Talk, code: str = "") -> None:
    """Find a letter by its code, and say how it stands, or show it."""
    code = code or talk.ask("code", "find-which")
    letter = looking.look_up(talk.tx, talk.person.id, code)
    if letter is None:
        raise Rejected("find-none")
    mine = letters.claim_instead(talk.tx, talk.person.id, letter.id)
    if mine:
        show(talk, mine)
        return
    talk.say(paragraphs(_standing(talk, letter), notes_of(talk, letter)), *_rows(talk, letter))


def _standing(talk: Talk, letter: Letter) -> Markup:
    """How the letter stands, and who reads it."""
    reads = letter.state.waits and letter.claimed_until and letter.claimed_until > talk.tx.now
    until = letter.claimed_until.astimezone(talk.setup.zone).time() if reads and letter.claimed_until else None
    return paragraphs(
        standing(talk, letter),
        flag_of(talk, letter),
        talk.words("found-apart") if letter.apart else None,
        talk.words("found-reader", name=name_of(talk.voice, letter.claimed_by), until=until) if until else None,
    )


def _rows(talk: Talk, letter: Letter) -> Iterator[Row]:
    """What can be done with it."""
    if letter.decided_by == talk.person.id and letters.possible(Step.UNDO, letter) and not letter.settled:
        yield undo_row(letter)
    elif letters.possible(Step.UNAPPROVE, letter):
        yield (Press("unapprove-button", UNAPPROVE, letter.id, style=Style.DANGER),)
    if letter.state.aside:
        yield (Press("take-up-button", TAKEUP, letter.id, code=letter.id),)
    yield (Press("letter-note", NOTE, letter.id),)
