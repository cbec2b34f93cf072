"""A letter that its writer was asked to change: it stays the same letter, with its receipt code and its pen name.

/revise shows what was asked, and what they had written, to be copied. Of a letter in several messages one can be
changed alone. Then it is looked over like a new one, and goes to the team again; nothing else is asked. If no letters
are taken for its case any more, its words, as they are by then, can go to somebody else as a new letter.
"""

from typing import NoReturn

from handlers.buttons import HOME, Plain, Press
from handlers.commands import LETTER, LETTERS, REVISE, WITHDRAW, WRITE
from handlers.engine.drafts import Part
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.supporters import tongue
from handlers.supporters.letters import Written, show_pages, words_of
from handlers.supporters.own import Own, own_letter
from handlers.supporters.whom import PAGES
from storage import cases, letters
from storage.cases import Case
from storage.contents.content import Content
from storage.errors import Rejected
from storage.letters import Letter, unlinking

_ALL = "all"
_PHOTO = "📷"
_SHORT = 30  # characters of a message on its button


@REVISE
def revise(talk: Talk, code: str = "") -> None:
    """Change a letter as the team asked, and send it again."""
    own = _to_change(talk, code)
    letter = own.letter
    case = cases.get(talk.tx, letter.case_id)
    if not case.open_for_letters:
        _to_somebody_else(talk, letter, case)
    name = talk.read(case.content.name)
    if talk.live:
        show_pages(talk, own, "revise-asked")
    language = tongue.of_letter(talk, case, letter)
    first, behind = _part(talk, letter)
    kept = letter.pages[:first], letter.pages[behind:]
    _revise(talk, letter, words_of(talk, case, language, name, letter.pen_name, kept), language)
    look = Press("unlinked-look", LETTER, own.code) if letter.unlinked else Press("menu-letters", LETTERS)
    talk.say(own.text("revise-received"), (look, *HOME), name=name, code=own.shown)


def _revise(talk: Talk, letter: Letter, written: Written, language: str) -> None:
    revised = unlinking.revise if letter.unlinked else letters.revise
    revised(talk.tx, talk.person.id, letter.id, written.pages, language=language, overruled=written.overruled)


def _to_change(talk: Talk, code: str) -> Own:
    """Their letter that is to be changed. Raises Rejected, or ends with how it stands."""
    own = own_letter(talk, code)
    if not own.letter.as_told.with_writer:
        talk.end(own.text("revise-not"), own.back, code=own.shown)
    return own


def _to_somebody_else(talk: Talk, letter: Letter, case: Case) -> NoReturn:
    """Nobody can write to its case any more: what it says by now goes to somebody else, if its writer wants that.

    Not what an unlinked letter says: in a new one that is begun here it would lead to whoever has its code.
    """
    if letter.unlinked:
        raise Rejected("letters-closed")
    talk.come_between(PAGES)
    first, behind = _chosen(letter, talk.answer("part")) if PAGES in talk.draft.gathered else (0, 0)
    changed = talk.draft.gathered.get(PAGES, ())
    words = (*_parts(letter.pages[:first]), *changed, *_parts(letter.pages[behind:]))
    talk.voice.live = True
    talk.say("revise-closed", (Press("withdraw-button", WITHDRAW, letter.id),), code=letter.id)
    talk.go_on(WRITE, case.content.slug, given={PAGES: words} if words else None)


def _parts(pages: tuple[Content, ...]) -> tuple[Part, ...]:
    """Pages of a letter as messages of a new one; photos stay with the letter that they belong to."""
    return tuple(Part(page.plain) for page in pages if page.plain)


def _part(talk: Talk, letter: Letter) -> tuple[int, int]:
    """From which to which of the letter's messages it is changed: one of several, or all."""
    count = len(letter.words)
    if count <= 1:  # none, if they were deleted meanwhile
        return 0, count
    parts = [Option(str(at), Plain(f"{at}. {_short(page) or _PHOTO}")) for at, page in enumerate(letter.words, 1)]
    return _chosen(letter, talk.choose("part", "revise-which", [*parts, Option(_ALL, "revise-all")], count=count))


def _chosen(letter: Letter, answer: str | None) -> tuple[int, int]:
    """The messages that an answer to that means."""
    return (0, len(letter.words)) if answer in (None, _ALL) else (int(answer) - 1, int(answer))


def _short(page: str) -> str:
    """The beginning of a message, on one line."""
    line = " ".join(page.split())
    return line if len(line) <= _SHORT else line[:_SHORT].rsplit(" ", 1)[0] + "…"
