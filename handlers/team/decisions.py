"""What is said around a decision on a letter: its buttons, how a step is refused, and the way on to the next letter."""

from collections.abc import Iterator
from contextlib import contextmanager

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import APPROVE, PASS, POINTS, READ, REJECT, WRITER
from handlers.engine.talk import Talk
from handlers.layout import paragraphs
from handlers.team.wording import name_of
from storage import campaigns, letters
from storage.cases import Case
from storage.contents.campaign import GuidePoint
from storage.letters import Letter, Refused
from storage.transaction import Tx


def decision_rows(talk: Talk, letter: Letter, case: Case) -> list[Row]:
    """What can be done with a letter that somebody holds."""
    decide: Row = (
        Press("letter-approve", APPROVE, letter.id, style=Style.GOOD),
        Press("letter-reject", REJECT, letter.id, style=Style.DANGER),
    )
    guide: Row = (Press("guide-button", POINTS, case.content.slug),) if guide_of(talk.tx, case) else ()
    return [decide, (*guide, Press("letter-pass", PASS, letter.id)), (Press("letter-writer", WRITER, letter.id),)]


def say_decided(talk: Talk, decided: Markup) -> None:
    """What was decided, and on to the next. The letter itself is taken from the phone by the clock."""
    rest = talk.words("queue-rest", count=letters.in_queue(talk.tx).waiting)
    talk.say(paragraphs(decided, rest), next_row(talk))


@contextmanager
def refusals(talk: Talk) -> Iterator[None]:
    """If a step is refused, the conversation ends with what became of the letter, and leads on to the next."""
    try:
        yield
    except Refused as refused:
        letter = refused.letter
        if letter is None:
            talk.end(refused.reason, next_row(talk))
        by, state = letter.decided_by, letter.state.value
        text = "letter-decided-by-you" if by == talk.person.id else refused.reason
        talk.end(text, next_row(talk), code=letter.id, state=state, name=name_of(talk.voice, by))


def next_row(talk: Talk) -> Row:
    """On to the next letter, if one waits."""
    return (Press("queue-next", READ),) if letters.in_queue(talk.tx).waiting else ()


def guide_of(tx: Tx, case: Case) -> tuple[GuidePoint, ...]:
    """The guide that letters to a case are to follow."""
    rules = campaigns.get(tx, case.campaign_id).content.letters
    return rules.guide if rules else ()
