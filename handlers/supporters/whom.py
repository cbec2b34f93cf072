"""Whom a letter goes to: the case that was named, or is chosen.

A case may take no letters, also from one moment to the next, while somebody writes to it: they hear why, what they have
written is kept, and the others are offered. Whoever chooses one of them goes on with the same words.
"""

from collections.abc import Sequence

from markupsafe import Markup

from handlers import named
from handlers.buttons import HOME
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import paragraphs
from handlers.texts import Words
from storage import cases
from storage.cases import Case

CASE, PAGES = "case", "pages"
"""The keys of the questions for the case and for the letter's messages."""


def whom(talk: Talk, slug: str) -> Case:
    """The case that a letter goes to, which can be written to."""
    case = named.case(talk, talk.answer(CASE) or slug or _choose(talk, "write-whom"))
    while not case.open_for_letters:
        case = _instead(talk, case)
    return case


def no_letters(words: Words, case: Case) -> Markup:
    """That a case takes no letters, and why, as far as it is known; the same wherever it is said."""
    return words("no-letters", name=case.content.name, why=case.why_closed)


def _instead(talk: Talk, closed: Case) -> Case:
    """Another case, in the place of one that takes no letters (any more); what was written goes with it."""
    if talk.draft.open != CASE:
        talk.come_between(PAGES)
    talk.draft.answers.pop(CASE, None)
    text = "write-instead" if talk.draft.worth_keeping else "write-others"
    return named.case(talk, _choose(talk, text, no_letters(talk.words, closed)))


def _choose(talk: Talk, text: str, why_not: Markup | None = None) -> str:
    """Let a case be chosen; returns its slug. If there is none, words that were written wait until there is one."""
    open_cases = cases.open_for_letters(talk.tx)
    if not open_cases and not talk.draft.worth_keeping:
        talk.end(paragraphs(why_not, talk.words("write-nobody")), HOME)
    if not open_cases:
        talk.given = None  # nothing can be chosen, so whatever is said hears how it stands
    facts = {"why": why_not or "", "cases": _summaries(talk, open_cases)}
    return talk.choose(CASE, text if open_cases else "write-wait", _options(open_cases), **facts)


def _options(open_cases: Sequence[Case]) -> list[Option]:
    return [Option(case.content.slug, case.content.name) for case in open_cases]


def _summaries(talk: Talk, open_cases: Sequence[Case]) -> Markup:
    return paragraphs(
        *(talk.words("write-case", name=case.content.name, summary=case.content.summary) for case in open_cases)
    )
