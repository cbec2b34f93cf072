"""A print batch as it lies on paper: a sheet for the team to tick off, then each letter on a page of its own.

Of a letter there is its case, its words and photos, its pen name and its receipt code, and nothing else of who wrote
it. The letter's page speaks the language it was written in, the team's sheet that of the moderator who prints.
"""

import re
from collections.abc import Container, Iterator, Sequence
from datetime import date, datetime

from handlers.engine.voice import Voice
from handlers.messages import Printout
from handlers.printable import on_paper, unprintable
from handlers.team.photos import for_the_press, name_of
from handlers.team.slips import slip
from handlers.texts import Words
from storage import cases
from storage.cases import Case
from storage.languages import in_language
from storage.letters import Letter
from storage.letters.paper import Batch

_BETWEEN_PARAGRAPHS = re.compile(r"\n\s*\n")


def sheets(voice: Voice, batch: Batch, inside: Sequence[Letter]) -> Printout:
    """What the press is to put on paper. Made again, it is the same, as long as nobody was forgotten meanwhile."""
    addressed = cases_of(voice, inside)
    cover = {
        "title": voice.words("print-sheet-title", count=len(inside)).unescape(),
        "facts": [voice.words("print-sheet-batch", code=batch.id, day=day_of(voice, batch.made_at)).unescape()],
        "note": voice.words("print-sheet-note").unescape(),
        "cases": [
            {
                "name": voice.read(case.content.name),
                "letters": [_ticked(case, letter) for letter in to_case(case, inside)],
            }
            for case in addressed
        ],
    }
    kept = for_the_press(voice.tx, inside)
    pages = [
        page | ({"slip": on_slip} if on_slip else {})
        for case in addressed
        for letter in to_case(case, inside)
        for on_slip in [slip(voice.tx, voice.setup.texts.words(letter.language), case, letter)]
        for page in _copies(kept, voice.setup.texts.words(letter.language), case, letter)
    ]
    return Printout(batch.id, "letters", {"cover": cover, "letters": pages, "photos": kept})


def odd_signs(letter: Letter) -> str:
    """What of a letter the press has no sign for."""
    return unprintable(letter.pen_name + "".join(letter.words))


def cases_of(voice: Voice, inside: Sequence[Letter]) -> list[Case]:
    """The cases that letters go to, each once, in the letters' order."""
    ids = dict.fromkeys(letter.case_id for letter in inside)
    return [cases.get(voice.tx, case_id) for case_id in ids]


def to_case(case: Case, inside: Sequence[Letter]) -> list[Letter]:
    """The letters that go to this case."""
    return [letter for letter in inside if letter.case_id == case.id]


def day_of(voice: Voice, moment: datetime) -> date:
    """The day of a moment where the team is."""
    return moment.astimezone(voice.setup.zone).date()


def _ticked(case: Case, letter: Letter) -> str:
    """A letter on the team's sheet; of one that each of a group gets, how many copies there are."""
    return f"{letter.id} × {len(case.content.members)}" if case.content.each_gets_copy else letter.id


def _copies(photos: Container[str], words: Words, case: Case, letter: Letter) -> list[dict[str, object]]:
    """The letter's page; if each of a group gets a copy, one for each, by name."""
    page = _page(photos, words, case, letter)
    return [page | {"name": name} for name in case.content.members] if case.content.each_gets_copy else [page]


def _page(photos: Container[str], words: Words, case: Case, letter: Letter) -> dict[str, object]:
    return {
        "to": words("print-to").unescape(),
        "name": in_language(case.content.name, letter.language),
        "paragraphs": list(_blocks(photos, words, letter)),
        "pen_name": on_paper(letter.pen_name),
        "code": letter.id,
        "language": letter.language,
    }


def _blocks(photos: Container[str], words: Words, letter: Letter) -> Iterator[list[str] | dict[str, str]]:
    """What is on a letter's page: paragraphs, each of lines, and photos by their names; a mark for one that is lost."""
    number = 0
    for page in letter.pages:
        if page.picture:
            number += 1
            name = name_of(letter, number)
            yield {"photo": name} if name in photos else [words("photo-mark", number=number).unescape()]
        if page.plain or not page.picture:
            yield from (block.split("\n") for block in _BETWEEN_PARAGRAPHS.split(on_paper(page.plain).strip()))
