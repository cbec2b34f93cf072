"""Letters that are put aside, and notes on letters: what moderators tell each other, and never the writer.

"Raise it" does the same, and tells the whole team at once that somebody may be in danger, is threatened, or sends spam.
"Put aside" asks why, takes the letter out of the queue and goes on to the next. `/aside` lists what is put aside, each
with its last note; whoever may decide takes one up again. A note can be written under any letter.
"""

from markupsafe import Markup

from handlers.buttons import Press, Row
from handlers.commands import ASIDE, FLAG, HOLD, NOTE, TAKEUP
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.paging import ITEMS_A_PAGE
from handlers.team.decisions import decision_rows, held, refusals
from handlers.team.earlier import flag_of, line_of
from handlers.team.queue import say_decided, show
from handlers.team.wording import name_of
from storage import cases, letters
from storage.errors import Rejected
from storage.letters import Flag, Letter, holding, notes
from storage.rights import Right


@HOLD
def hold(talk: Talk, code: str = "") -> None:
    """Put a letter aside, with a note for whoever takes it up."""
    letter = held(talk, code)
    why = talk.ask("note", "hold-why", check=_short_enough)
    letters.claim_again(talk.tx, talk.person.id, letter.id)
    letters.hold(talk.tx, talk.person.id, letter.id, why)
    say_decided(talk, talk.words("letter-on-hold", code=letter.id), _take_up_row(letter))


@FLAG
def flag(talk: Talk, code: str = "") -> None:
    """Put a letter aside, and raise it with the whole team at once."""
    letter = held(talk, code)
    kind = talk.choose("kind", "flag-which", [Option(kind.value, f"flag-{kind.value}") for kind in Flag])
    why = talk.ask("note", "hold-why", check=_short_enough)
    letters.claim_again(talk.tx, talk.person.id, letter.id)
    holding.flag(talk.tx, talk.person.id, letter.id, Flag(kind), why)
    name = name_of(talk.voice, talk.person.id)
    row = _take_up_row(letter)
    talk.tell_team(Right.READ_LETTERS, "flag-notice", row, code=letter.id, name=name, flag=kind)
    say_decided(talk, talk.words("letter-flagged", code=letter.id, flag=kind), _take_up_row(letter))


@ASIDE
def aside(talk: Talk) -> None:
    """List the letters that are put aside, the oldest first."""
    count = holding.count(talk.tx)
    if not count:
        talk.end("aside-none", over=InPlace())
    some = holding.on_hold(talk.tx, ITEMS_A_PAGE)
    rows = [_take_up_row(letter) for letter in some]
    talk.say("aside-list", *rows, over=InPlace(), count=count, letters=paragraphs(*(_entry(talk, one) for one in some)))


@TAKEUP
def take_up(talk: Talk, code: str = "") -> None:
    """Bring a letter that is put aside back, and read it."""
    with refusals(talk):
        letter = letters.take_up(talk.tx, talk.person.id, code)
    if letter.claimed_by == talk.person.id:
        show(talk, letter)
    else:
        talk.say("taken-up-for-others", code=letter.id)


@NOTE
def note(talk: Talk, code: str = "") -> None:
    """Write a note on a letter for the others of the team."""
    letter = letters.find(talk.tx, code)
    if letter is None or letter.person_id == talk.person.id:
        raise Rejected("letter-gone")
    words = talk.ask("note", "note-words", check=_short_enough, code=letter.id)
    notes.add(talk.tx, talk.person.id, letter.id, words)
    mine = letter.state.waits and letter.claimed_by == talk.person.id
    rows = decision_rows(talk, letter, cases.get(talk.tx, letter.case_id)) if mine else []
    talk.say("note-kept", *rows, code=letter.id)


def _entry(talk: Talk, letter: Letter) -> Markup:
    """A letter that is put aside: its code, its case, since when it waits, and why it was put aside."""
    case = cases.get(talk.tx, letter.case_id)
    head = talk.words("aside-line", code=letter.id, case=case.content.name, age=talk.tx.now - letter.received_at)
    return lines(head, flag_of(talk, letter), *(line_of(talk, one) for one in notes.of_letter(talk.tx, letter.id)[-1:]))


def _take_up_row(letter: Letter) -> Row:
    return (Press("take-up-button", TAKEUP, letter.id, code=letter.id),)


def _short_enough(text: str) -> str:
    if len(text) > notes.LONGEST:
        raise Rejected("note-long", most=notes.LONGEST)
    return text
