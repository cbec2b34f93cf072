"""Whom a letter goes to: the case that was named, or is chosen.

A case may take no letters, also from one moment to the next, while somebody writes to it: they hear why, what they have
written is kept, and the others are offered. Whoever chooses one of them goes on with the same words. Who has nobody in
mind leaves it to a lot, which falls on whoever gets few letters.
"""

from collections.abc import Sequence
from datetime import date
from random import SystemRandom

from markupsafe import Markup

from handlers import named
from handlers.buttons import HOME
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.supporters.coming import birthday
from handlers.supporters.tongue import LANGUAGE
from handlers.texts import Words
from storage import cases
from storage.cases import Case
from storage.letters import fair

CASE, PAGES = "case", "pages"
"""The keys of the questions for the case and for the letter's messages."""

FEW = "*"
"""The answer of whoever leaves it to the lot; no slug is like it."""

_LOT = SystemRandom()


def whom(talk: Talk, slug: str) -> Case:
    """The case that a letter goes to, which can be written to."""
    case = named.case(talk, talk.answer(CASE) or slug or _choose(talk, "write-whom"))
    while not case.open_for_letters:
        case = _instead(talk, case)
    talk.draft.stopped_by = ""
    return case


def no_letters(words: Words, case: Case) -> Markup:
    """That a case takes no letters, and why, as far as it is known; the same wherever it is said."""
    return words("no-letters", name=case.content.name, why=case.why_closed)


def _instead(talk: Talk, closed: Case) -> Case:
    """Another case, in the place of one that takes no letters (any more); what was written goes with it."""
    talk.draft.stopped_by = closed.content.slug
    if talk.draft.open != CASE:
        talk.come_between(PAGES)
    for key in (CASE, LANGUAGE):  # letters to another case may be read in another language
        talk.draft.answers.pop(key, None)
    text = "write-instead" if talk.draft.worth_keeping else "write-others"
    return named.case(talk, _choose(talk, text, no_letters(talk.words, closed)))


def _choose(talk: Talk, text: str, why_not: Markup | None = None) -> str:
    """Let a case be chosen; returns its slug. If there is none, words that were written wait until there is one."""
    open_cases = cases.open_for_letters(talk.tx)
    if not open_cases and not talk.draft.worth_keeping:
        talk.end(paragraphs(why_not, talk.words("write-nobody")), HOME)
    if not open_cases:
        talk.given = None  # nothing can be chosen, so whatever is said hears how it stands
    before = fair.written_to(talk.tx, talk.person.id)
    few = fair.among(talk.tx, open_cases, before)
    options = [Option(case.content.slug, case.content.name) for case in open_cases]
    options[:0] = [Option(FEW, "write-few")] if few and len(open_cases) > 1 else []
    summaries = paragraphs(*(_summary(talk, case, before.get(case.id)) for case in open_cases))
    facts = {"why": why_not or "", "cases": summaries}
    chosen = talk.choose(CASE, text if open_cases else "write-wait", options, **facts)
    return _drawn(talk, few) if chosen == FEW else chosen


def _drawn(talk: Talk, few: Sequence[Case]) -> str:
    """Draw one of those who get few letters; returns the slug, which is the answer from now on."""
    case = fair.drawn(talk.tx, few, _LOT.random())
    talk.say("write-drawn", name=case.content.name, summary=case.content.summary)
    return talk.settle(CASE, case.content.slug)


def _summary(talk: Talk, case: Case, last: date | None) -> Markup:
    """Whom it is about, whether a birthday is coming, and when this person last wrote there."""
    return lines(
        talk.words("write-case", name=case.content.name, summary=case.content.summary),
        birthday(talk, case),
        talk.words("write-before", day=last) if last else None,
    )
