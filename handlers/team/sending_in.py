"""Sending in a reply from prison: photos or words first, then the number of the letter, then everything once more.

The number stands at the foot of the letter's page. What was read in a photo is only proposed, as a button: whoever
sends in looks at the paper and presses it, or types another. Which language it is in is proposed, too, since
its reader may need a translation. Nothing is stored as a reply before the last press, and
nobody but the team sees it before somebody else of the team has checked it (replies.py).
"""

from collections.abc import Sequence
from typing import Any

from handlers.buttons import Press, Row
from handlers.commands import CHECKREPLY, REPLIES, REPLY
from handlers.engine.drafts import Part
from handlers.engine.questions import TEXT_OR_PICTURE
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.languages import asked
from handlers.replied import quoted_pages
from handlers.sent_photos import contents, look_at_photos
from handlers.team.wording import name_of
from handlers.texts.facts import Tongue
from storage import cases, pictures, replies, team
from storage.cases import Case
from storage.errors import Rejected
from storage.languages import UNKNOWN
from storage.letters import MOST_PHOTOS, Letter
from storage.replies import numbers
from storage.replies.reply import fit_for_reply
from storage.rights import Right

MOST = 6_000
"""Characters of a reply: as many as a letter can have."""

_LANGUAGE, _CHANGE = "language", "language-change"

BACK: Row = (Press("replies-back", REPLIES),)


@REPLY
def send_in(talk: Talk, number: str = "") -> None:
    """Send in a reply to a letter; `number` is the letter's, where it is known already."""
    if number:
        _letter(talk, number)
    written = talk.gather(
        "pages",
        "reply-pages",
        accepts=TEXT_OR_PICTURE,
        otherwise="reply-pages-only",
        check=_fits,
        most=MOST,
        photos=MOST_PHOTOS,
    )
    look_at_photos(talk, "pages", written)
    read = _read_in(talk, written)
    number = number or talk.ask(
        "number", "reply-number", check=lambda typed: numbers.of(_letter(talk, typed)), suggest=read, read=len(read)
    )
    letter = _letter(talk, number)
    pages, case = contents(written), cases.get(talk.tx, letter.case_id)
    language = _language(talk, case, letter)
    facts: dict[str, Any] = {"number": numbers.of(letter), "case": case.content.name, "day": letter.received_at.date()}
    text = quoted_pages(talk.words, pages)
    if not _agreed(talk, language, text=text, **facts):
        talk.revisit("number" if "number" in talk.draft.answers else "pages")

    reply = replies.send_in(talk.tx, talk.person.id, letter.id, pages, language)
    look: Row = (Press("reply-check", CHECKREPLY, reply.id),)
    talk.tell_team(
        Right.DECIDE_LETTERS, "reply-to-check", look, name=name_of(talk.voice, talk.person.id), case=case.content.name
    )
    others = len(team.who_may(talk.tx, Right.DECIDE_LETTERS)) - 1
    talk.say("reply-sent-in", BACK, others=others, **facts)


def _language(talk: Talk, case: Case, letter: Letter) -> str:
    """The language that a reply is in: what letters to this case are read in, unless somebody says that it is not."""
    likely = (*case.content.reads, letter.language, talk.person.language, *talk.setup.languages)
    if _LANGUAGE not in talk.draft.answers and _CHANGE not in talk.draft.answers:
        return likely[0]
    chosen = asked(talk, _LANGUAGE, "reply-language", likely)
    talk.draft.answers.pop(_CHANGE, None)
    return chosen


def _agreed(talk: Talk, language: str, **preview: object) -> bool:
    """Whether the reply is sent in as it is shown, or is to be changed; its language can be changed here."""
    called = Tongue(language)
    is_not = "reply-language-known-button" if language == UNKNOWN else "reply-language-button"
    change = Option(_LANGUAGE, is_not, language=called)
    options = [Option("yes", "reply-send"), Option("no", "write-change"), change]
    chosen = talk.choose("send", "reply-preview", options, language=called, **preview)
    if chosen == _LANGUAGE:
        talk.draft.answers.pop(_LANGUAGE, None)
        talk.settle(_CHANGE, "yes")
        talk.ask_again("send")
    return chosen == "yes"


def _letter(talk: Talk, number: str) -> Letter:
    """The letter with this number, as it was typed. Raises Rejected if no reply to it can have come."""
    return fit_for_reply(numbers.find(talk.tx, number))


def _read_in(talk: Talk, written: Sequence[Part]) -> tuple[str, ...]:
    """The numbers of letters that were read in the photos. Raises Rejected as long as one is not here."""
    read = [pictures.number_in(talk.tx, part.picture) for part in written if part.picture]
    return tuple(dict.fromkeys(number for number in read if number and numbers.find(talk.tx, number)))


def _fits(pages: Sequence[Part]) -> None:
    """Raises Rejected for more than a reply can hold."""
    length = sum(len(page.text) for page in pages)
    if length > MOST:
        raise Rejected("reply-too-long", length=length, most=MOST)
    if sum(page.has_picture and not page.flaw for page in pages) > MOST_PHOTOS:
        raise Rejected("reply-many-photos", most=MOST_PHOTOS)
