"""A print batch as it lies on paper: files of a cover page for the team, then each letter on a page of its own.

Of a letter there is its case, its words and photos, its pen name and its number in the batch, and nothing else of who
wrote it: never the receipt code, by which its writer asks for it. The letter's page speaks the language it was written
in, the team's page that of the moderator who prints. A letter that was translated comes after its translation, both as
wide as the paper (docs/decisions/0030), and its page speaks the language of the translation.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.engine.voice import Voice
from handlers.messages import Printout
from handlers.printable import on_paper, unprintable
from handlers.team.for_events import event_of
from handlers.team.photos import for_the_press, name_of
from handlers.team.slips import slip
from handlers.texts import Words
from handlers.texts.facts import Tongue
from storage import cases
from storage.cases import Case
from storage.languages import UNKNOWN, in_language
from storage.letters import Letter
from storage.letters.paper import Batch
from storage.letters.placed import InBatch, Placed
from storage.translations import Translation, approved_among

_BETWEEN_PARAGRAPHS = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class File:
    """One file of a batch: its number, how many there are, and its letters, also those whose pages are deleted."""

    number: int
    of: int
    letters: tuple[Placed, ...]


def files_of(inside: Sequence[Placed], size: int) -> list[File]:
    """The letters of a batch in files by their numbers, so that each file keeps its letters whatever is taken out."""
    in_file: dict[int, list[Placed]] = {}
    for at, letter in enumerate(inside, start=1):
        in_file.setdefault(((letter.place or at) - 1) // size + 1, []).append(letter)
    of = max(in_file, default=0)
    return [File(number, of, tuple(some)) for number, some in sorted(in_file.items())]


def sheets(voice: Voice, batch: Batch, file: File, kept: Sequence[Letter]) -> Printout:
    """What the press is to put on paper of a file: the letters whose pages are kept.

    Made again, it is the same, as long as nobody was forgotten meanwhile.
    """
    name = batch.id if file.of == 1 else f"{batch.id}-{file.number}-{file.of}"
    photos = for_the_press(voice.tx, kept)
    content = {"points": voice.setup.letter_points, "cover": _cover(voice, batch, file, kept), "photos": photos}
    return Printout(name, "letters", content | {"letters": [*_pages(voice, photos, kept)]})


def odd_signs(letter: Letter, translation: Translation | None) -> str:
    """What of a letter, or of its translation, the press has no sign for."""
    translated = (translation and translation.words) or ()
    return unprintable(letter.pen_name + "".join((*letter.words, *translated)))


def cases_of(voice: Voice, inside: Sequence[InBatch]) -> list[Case]:
    """The cases that letters go to, each once, in the letters' order."""
    ids = dict.fromkeys(letter.case_id for letter in inside)
    return [cases.get(voice.tx, case_id) for case_id in ids]


def to_case(case: Case, inside: Sequence[Letter]) -> list[Letter]:
    """The letters that go to this case."""
    return [letter for letter in inside if letter.case_id == case.id]


def day_of(voice: Voice, moment: datetime) -> date:
    """The day of a moment where the team is."""
    return moment.astimezone(voice.setup.zone).date()


def _cover(voice: Voice, batch: Batch, file: File, kept: Sequence[Letter]) -> dict[str, object]:
    """The page that stays with the team: what is in the file, to be ticked off number by number."""
    words, day = voice.words, day_of(voice, batch.made_at)
    part = [words("print-sheet-part", part=file.number, parts=file.of).unescape()] if file.of > 1 else []
    return {
        "stays": words("print-sheet-stays").unescape(),
        "title": words("print-sheet-title", count=len(kept)).unescape(),
        "facts": [words("print-sheet-batch", code=batch.id, day=day).unescape(), *_event_lines(voice, batch), *part],
        "note": words("print-sheet-note").unescape(),
        "cases": [
            {
                "name": voice.read(case.content.name),
                "place": voice.read(case.content.held_at) if case.content.held_at else "",
                "count": words("print-sheet-count", count=len(to_case(case, kept))).unescape(),
                "letters": [_ticked(case, letter) for letter in to_case(case, kept)],
            }
            for case in cases_of(voice, kept)
        ],
        "language": words.language,
    }


def _event_lines(voice: Voice, batch: Batch) -> list[str]:
    """The event where the letters are given out, if there is one."""
    event = event_of(voice, batch)
    if event is None:
        return []
    facts = {"title": event.content.title, "day": event.content.day, "place": event.content.place}
    return [voice.words("print-sheet-event", **facts).unescape()]


def _pages(voice: Voice, photos: Container[str], kept: Sequence[Letter]) -> Iterator[dict[str, object]]:
    """The letters' pages, each in the language of its translation, if there is one, or of the letter."""
    by_case = {case.id: case for case in cases_of(voice, kept)}
    translated = approved_among(voice.tx, [letter.id for letter in kept])
    for letter in kept:
        case, translation = by_case[letter.case_id], translated.get(letter.id)
        language = (translation and translation.target) or letter.language
        words = voice.setup.texts.words(language)
        page = _page(photos, words, case, letter, language) | _translation(words, translation, letter)
        yield from _copies(page | slip(voice.tx, words, case, letter), case)


def _ticked(case: Case, letter: Letter) -> str:
    """A letter on the team's page; of one that each of a group gets, how many copies there are."""
    return f"{letter.number} × {len(case.content.members)}" if case.content.each_gets_copy else letter.number


def _copies(page: dict[str, object], case: Case) -> list[dict[str, object]]:
    """The letter's page; if each of a group gets a copy, one for each, by name."""
    return [page | {"name": name} for name in case.content.members] if case.content.each_gets_copy else [page]


def _page(photos: Container[str], words: Words, case: Case, letter: Letter, language: str) -> dict[str, object]:
    return {
        "to": words("print-to").unescape(),
        "name": in_language(case.content.name, language),
        "paragraphs": list(_blocks(photos, words, letter)),
        "pen_name": on_paper(letter.pen_name),
        "number": letter.number,
        "language": language,
    }


def _translation(words: Words, translation: Translation | None, letter: Letter) -> dict[str, object]:
    """The translation of a letter, which stands before it, and what says which of the two is which."""
    if translation is None or translation.words is None:
        return {}
    source, known = Tongue(letter.language), "no" if letter.language == UNKNOWN else "yes"
    return {
        "translation": {
            "title": words("print-translation", source=source, known=known).unescape(),
            "original": words("print-original", source=source, known=known).unescape(),
            "paragraphs": [block for message in translation.words for block in _paragraphs(message)],
            "from": letter.language,
        }
    }


def _paragraphs(text: str) -> Iterator[list[str]]:
    """The paragraphs of what somebody wrote, each of lines."""
    yield from (block.split("\n") for block in _BETWEEN_PARAGRAPHS.split(on_paper(text).strip()))


def _blocks(photos: Container[str], words: Words, letter: Letter) -> Iterator[list[str] | dict[str, str]]:
    """What is on a letter's page: paragraphs, each of lines, and photos by their names; a mark for one that is lost."""
    number = 0
    for page in letter.pages:
        if page.picture:
            number += 1
            name = name_of(letter, number)
            mark = words("photo-mark", number=number).unescape()
            yield {"photo": name, "alt": mark} if name in photos else [mark]
        if page.plain or not page.picture:
            yield from _paragraphs(page.plain)
