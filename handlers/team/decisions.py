"""What is said around a decision on a letter: its buttons, and how a step is refused.

A claim may lapse while a moderator still types. If nobody else has read the letter since, the conversation goes on, and
it is theirs again at its end. Otherwise it ends, and they get back what they typed: it is said about no other letter.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import (
    ALONE,
    APPROVE,
    CHANGES,
    FLAG,
    HOLD,
    NOTE,
    PASS,
    POINTS,
    READ,
    REDACT,
    REJECT,
    UNAPPROVE,
    WRITER,
)
from handlers.engine.talk import Talk
from handlers.heard import Kind
from handlers.layout import paragraphs
from handlers.team.wording import name_of
from handlers.texts.inert import inert
from storage import campaigns, letters
from storage.cases import Case
from storage.contents.campaign import GuidePoint
from storage.letters import Letter, Refused, Step, quorum
from storage.rights import Right
from storage.transaction import Tx

OWN_WORDS = "words"
"""The key of the question for a moderator's own words."""


def held(talk: Talk, code: str) -> Letter:
    """The letter, if this moderator holds it; otherwise the conversation ends with how it stands.

    What goes on already also goes on with a letter that only lapsed: what was typed would be lost.
    """
    lapsed = None if talk.live else letters.lapsed(talk.tx, talk.person.id, code)
    with refusals(talk):
        return lapsed or letters.ready(talk.tx, Step.REJECT, code, talk.person.id)


def decision_rows(talk: Talk, letter: Letter, case: Case) -> list[Row]:
    """What can be done with a letter that somebody holds."""
    decide: Row = (
        Press("letter-approve", APPROVE, letter.id, style=Style.GOOD),
        Press("letter-changes", CHANGES, letter.id),
    )
    back: Row = (Press("letter-reject", REJECT, letter.id, style=Style.DANGER), Press("letter-hold", HOLD, letter.id))
    others: Row = (Press("letter-pass", PASS, letter.id), Press("letter-note", NOTE, letter.id))
    guide: Row = (Press("guide-button", POINTS, case.content.slug),) if guide_of(talk.tx, case) else ()
    redact: Row = (Press("letter-redact", REDACT, letter.id), Press("letter-flag-button", FLAG, letter.id))
    return [decide, redact, _alone_row(talk, letter), back, others, (*guide, Press("letter-writer", WRITER, letter.id))]


def _alone_row(talk: Talk, letter: Letter) -> Row:
    """An owner's fast path, where more than one would have to approve it."""
    setup = talk.setup
    if quorum.missing(talk.tx, letter, setup.letter_approvals, setup.newcomer_hours) == 1:
        return ()
    return (Press("alone-button", ALONE, letter.id),) if talk.may(Right.CHANGE_TEAM) else ()


@contextmanager
def refusals(talk: Talk) -> Iterator[None]:
    """If a step is refused, the conversation ends with what became of the letter, and leads on to the next.

    What the moderator typed comes back with it.
    """
    try:
        yield
    except Refused as refused:
        talk.end(paragraphs(_became(talk, refused), _typed(talk)), _unapprove_row(refused), next_row(talk))


def next_row(talk: Talk) -> Row:
    """On to the next letter, if one waits."""
    return (Press("queue-next", READ),) if letters.in_queue(talk.tx).waiting else ()


def _unapprove_row(refused: Refused) -> Row:
    """What is possible where a decision cannot be undone: to take an approval back."""
    letter = refused.letter
    if (
        letter is None
        or refused.reason not in ("undo-over", "undo-not-yours")
        or not letters.possible(Step.UNAPPROVE, letter)
    ):
        return ()
    return (Press("unapprove-button", UNAPPROVE, letter.id, style=Style.DANGER),)


def _became(talk: Talk, refused: Refused) -> Markup:
    """What became of the letter with which a step is refused."""
    letter = refused.letter
    if letter is None:
        return talk.words(refused.reason)
    by, state = letter.decided_by, letter.state.value
    yours = by == talk.person.id and refused.reason == "letter-decided"
    text = "letter-decided-by-you" if yours else refused.reason
    return talk.words(text, code=letter.id, state=state, name=name_of(talk.voice, by))


def _typed(talk: Talk) -> Markup | None:
    """The own words that go nowhere now, if there are any: those that were kept, or are just heard."""
    said = talk.given.said if talk.given and talk.draft.open == OWN_WORDS else None
    heard = said.text.strip() if said and said.kind is Kind.TEXT else ""
    words = talk.answer(OWN_WORDS) or heard
    return talk.words("reject-words-back", words=inert(words)) if words else None


def guide_of(tx: Tx, case: Case) -> tuple[GuidePoint, ...]:
    """The guide that letters to a case are to follow."""
    rules = campaigns.get(tx, case.campaign_id).content.letters
    return rules.guide if rules else ()
