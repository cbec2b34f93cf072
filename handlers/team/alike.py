"""Letters that say nearly the same as one that somebody reads: that there are some is said, `/alike` lists them.

Nothing forbids a campaign of copied letters, or to say the same to two people; whoever decides is to know of it, and of
one writer's spam. The list says how each of them stands, so that the same is decided on the same words. One that waits
and that nobody reads can be read, in the place of the one that is held (finding.py).
"""

from markupsafe import Markup

from handlers.buttons import Press, Row
from handlers.commands import ALIKE, FIND, QUEUE
from handlers.engine.talk import Talk
from handlers.layout import paragraphs
from handlers.messages import InPlace
from handlers.paging import page_of
from handlers.team.decisions import held
from handlers.team.wording import name_of
from storage import cases, letters
from storage.letters import Letter, alike
from storage.letters.alike import Others


@ALIKE
def browse(talk: Talk, code: str = "", number: str = "1") -> None:
    """List the letters that say nearly the same as the one they hold."""
    letter = held(talk, code)
    others = others_of(talk, letter)
    page = page_of(others.letter_ids, number)
    found = [one for each in page.items if (one := letters.find(talk.tx, each)) and one.person_id != talk.person.id]
    if not found:
        talk.end("alike-none", over=InPlace())
    rows: list[Row] = [(Press("alike-look", FIND, one.id, code=one.id),) for one in found]
    listed = paragraphs(*(standing(talk, one) for one in found))
    text = paragraphs(said(talk, others), listed)
    talk.say(text, *rows, page.turn(ALIKE, letter.id), (Press("alike-back", QUEUE, letter.id),), over=InPlace())


def others_of(talk: Talk, letter: Letter) -> Others:
    """The letters that say nearly the same as one that they read."""
    return alike.others(talk.tx, talk.person.id, letter.id, letter.words, letter.person_id)


def said(talk: Talk, others: Others) -> Markup | None:
    """How many there are, and whose."""
    if not others.count:
        return None
    whose = "others" if not others.of_writer else "same" if others.of_writer == others.count else "some"
    more = "yes" if others.more else "no"
    return talk.words("letter-alike", count=others.count, more=more, whose=whose, same=others.of_writer)


def row(letter: Letter, others: Others) -> Row:
    """What lists them, if there are any."""
    return (Press("alike-button", ALIKE, letter.id, count=others.count),) if others.count else ()


def standing(talk: Talk, letter: Letter) -> Markup:
    """How a letter stands."""
    return talk.words(
        "letter-found",
        code=letter.id,
        case=cases.get(talk.tx, letter.case_id).content.name,
        state=letter.state.value,
        day=letter.last_day,
        name=name_of(talk.voice, letter.decided_by),
    )
