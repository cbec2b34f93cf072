"""Looking for somebody: by name, place or campaign, however it is spelt.

/search asks for it, or takes what stands behind it. One case is shown at once, several as a list of the best. When
somebody types a name and no question is open, smalltalk.py offers what it is the name of.
"""

from markupsafe import Markup

from handlers.buttons import HOME, Press, Row
from handlers.commands import CASE, CASES, SEARCH
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.paging import ITEMS_A_PAGE
from handlers.supporters import cases as shown
from handlers.texts import Words
from storage import cases, search
from storage.cases import Case
from storage.transaction import Tx

_OTHERS: Row = (Press("search-again", SEARCH), Press("search-all", CASES))


@SEARCH
def look_for(talk: Talk, *words: str) -> None:
    """Ask whom to look for, and show who is found."""
    said = " ".join(words) or talk.ask("words", "search-what")
    found = search.find(talk.tx, said, ITEMS_A_PAGE)
    if not found.ids:
        talk.say("search-none", _OTHERS, HOME)
        return
    first, *others = of_ids(talk.tx, found.ids)
    if not others:
        shown.show(talk, first)
        return
    page = paragraphs(
        talk.words("search-found", count=found.total),
        *(line(talk.words, case) for case in (first, *others)),
        talk.words("search-more", shown=1 + len(others)) if found.total > 1 + len(others) else None,
    )
    talk.say(page, *buttons([first, *others]), _OTHERS)


def of_ids(tx: Tx, ids: list[cases.CaseId]) -> list[Case]:
    """The cases that were found, those that cannot be read any more aside."""
    return [case for case in (cases.find(tx, found) for found in ids) if case]


def line(words: Words, case: Case) -> Markup:
    """Who it is, and where."""
    content = case.content
    return lines(
        words("case-title", name=content.name),
        words("case-where", place=content.held_at) if content.held_at else None,
    )


def buttons(found: list[Case]) -> list[Row]:
    """What shows each of them."""
    return [(Press(case.content.name, CASE, case.content.slug),) for case in found]
