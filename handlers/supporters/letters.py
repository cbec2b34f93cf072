"""Letters: written along the guide, sent to the team, and followed until the team has handed them over.

/write asks to whom, shows the guide, takes a pen name and then the letter in one message or several, typed or as photos
of paper (photo_pages.py), points at what the guide would have the writer look at again, shows it exactly as it will be
read, and sends it: only then anything is stored as a letter, and the receipt code is given. A restart in the middle
costs nothing; what was written is kept for a week. /letters lists one's own: one that waits can be withdrawn, one that
was sent back can be written again.
"""

from functools import lru_cache

from markupsafe import Markup, escape

from handlers import named
from handlers.buttons import HOME, Press, Row, Style
from handlers.commands import LETTER, LETTERS, STORY, WITHDRAW, WRITE
from handlers.engine.questions import TEXT_OR_PICTURE
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.guide.look import Rules, rules_of
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.paging import page_of
from handlers.photographed import marked
from handlers.printable import on_paper
from handlers.sent_photos import contents, look_at_photos
from handlers.supporters import guide, hints, photo_pages, replies
from handlers.texts import Words
from storage import campaigns, cases, letters, people
from storage.campaigns import Campaign
from storage.cases import Case
from storage.errors import Rejected
from storage.languages import in_language
from storage.letters import Letter, LetterState, Step, writers

_BACK: Row = (Press("letters-back", LETTERS),)


@WRITE
def write(talk: Talk, slug: str = "", code: str = "") -> None:
    """Write a letter to a case; `code` is that of a rejected letter that is written again."""
    if talk.live:  # and once more when it is sent
        writers.admit(talk.tx, talk.person.id)
    case = _whom(talk, slug)
    before = _sent_back(talk, case, code)
    name = talk.read(case.content.name)
    _show_guide(talk, case)
    _show_again(talk, before)

    used = before.pen_name if before else talk.person.pen_name
    suggest = (used,) if used else ()
    pen_name = talk.ask("pen_name", "write-pen-name", check=guide.pen_name, suggest=suggest, kept=len(suggest))
    written = talk.gather(
        "pages",
        "write-pages",
        accepts=TEXT_OR_PICTURE,
        otherwise="write-pages-only",
        check=photo_pages.fits,
        name=name,
        most=guide.MOST,
        photos=letters.MOST_PHOTOS,
    )
    look_at_photos(talk, "pages", written)
    pages = contents(written)
    # Whether an app cut one text in several, only whoever wrote it knows.
    if photo_pages.may_be_cut(pages) and talk.confirm(
        "whole", "write-whole", yes="write-one", no="write-several", no_ends=False
    ):
        pages = photo_pages.joined(pages)
    texts = photo_pages.texts(pages)
    seen = photo_pages.of_words(pages, hints.look_through(talk, case, texts, pen_name))
    if seen and not talk.confirm(
        "hints",
        "write-hints",
        yes="write-keep",
        no="write-change",
        no_ends=False,
        hints=hints.worded(talk, case, texts, seen),
    ):
        talk.revisit("pages")
    preview = {"name": name, "pen_name": on_paper(pen_name), "letter": photo_pages.previewed(talk, pages)}
    if not talk.confirm("send", "write-preview", yes="write-send", no="write-change", no_ends=False, **preview):
        talk.revisit("pages")

    overruled = hints.overruled(seen)
    letter = letters.submit(
        talk.tx, talk.person.id, case.id, pen_name, pages, talk.person.language, overruled=overruled
    )
    people.set_pen_name(talk.tx, talk.person.id, pen_name)
    talk.say("write-received", (Press("menu-letters", LETTERS), *HOME), name=name, code=letter.id)


@LETTERS
def mine(talk: Talk, number: str = "1") -> None:
    """List what this person wrote, newest first, and where each letter is."""
    written = letters.of_person(talk.tx, talk.person.id)
    if not written:
        talk.end("letters-none", (Press("menu-write", WRITE),), over=InPlace())
    page = page_of(written, number)
    summaries = [
        talk.words(
            "letters-line", code=letter.id, name=_name(talk, letter), state=letter.state.value, day=letter.last_day
        )
        for letter in page.items
    ]
    rows = [
        (Press("letters-open", LETTER, letter.id, code=letter.id, name=_name(talk, letter)),) for letter in page.items
    ]
    text = paragraphs(*summaries)
    talk.say("letters-list", *rows, page.turn(LETTERS), over=InPlace(), letters=text, count=len(written))


@LETTER
def read(talk: Talk, code: str = "") -> None:
    """Show one's own letter: where it is, why it was sent back if it was, and its words."""
    if not code:
        talk.go_on(LETTERS)
    _show(talk, _own(talk, code))


@WITHDRAW
def withdraw(talk: Talk, code: str = "") -> None:
    """Take back a letter that nobody has decided on yet; its words are deleted."""
    letter = _own(talk, code)
    try:
        letters.ready(talk.tx, Step.WITHDRAW, letter.id, talk.person.id)
    except letters.Refused:
        talk.end("withdraw-too-late", _BACK, state=letter.state.value, code=letter.id)
    name = _name(talk, letter)
    if not talk.confirm("sure", "withdraw-sure", yes="withdraw-yes", no="withdraw-no", code=letter.id, name=name):
        talk.end("withdraw-not", _BACK, code=letter.id)
    letters.withdraw(talk.tx, talk.person.id, letter.id)
    talk.say("withdrawn", _BACK, code=letter.id)


def _whom(talk: Talk, slug: str) -> Case:
    """The case that was named, or is chosen. Raises Rejected if it takes no letters."""
    case = named.case(talk, slug or talk.answer("case") or _chosen(talk))
    if not case.open_for_letters:
        raise Rejected("letters-closed")
    return case


def _chosen(talk: Talk) -> str:
    """Let a case be chosen; returns its slug."""
    open_cases = cases.open_for_letters(talk.tx)
    if not open_cases:
        talk.end("write-nobody", HOME)
    options = [Option(case.content.slug, case.content.name) for case in open_cases]
    summaries = [talk.words("write-case", name=case.content.name, summary=case.content.summary) for case in open_cases]
    return talk.choose("case", "write-whom", options, cases=paragraphs(*summaries))


def _show_guide(talk: Talk, case: Case) -> None:
    """The guide to letters to this case; once."""
    if talk.live:
        page = _guide(talk.words, case, campaigns.get(talk.tx, case.campaign_id))
        talk.say(page, (Press("write-read-case", STORY, case.content.slug),))


@lru_cache(256)  # the same for everybody who writes to this case
def _guide(words: Words, case: Case, campaign: Campaign) -> Markup:
    """The points of the campaign's guide, what becomes of letters, and since when they are collected."""
    rules = campaign.content.letters
    held_to = rules_of(case, campaign)
    said = [*(point.rule for point in (rules.guide if rules else ())), *(topic.rule for topic in held_to.topics)]
    points = lines(*(words("write-point", rule=rule) for rule in said), _lengths(words, held_to))
    return paragraphs(
        words("write-to", name=case.content.name),
        paragraphs(words("write-guide"), points) if points else None,
        escape(in_language(rules.delivery, words.language)) if rules else None,
        words("write-collected", day=rules.collected_from) if rules and rules.collected_from else None,
    )


def _lengths(words: Words, rules: Rules) -> Markup | None:
    """How long letters to this case are to be, where that was said."""
    if not rules.says_longest and not rules.shortest:
        return None
    return words("write-length", least=rules.shortest, most=rules.longest)


def _show_again(talk: Talk, before: Letter | None) -> None:
    """Why the letter was sent back, and each of its messages apart, so that they can be copied and changed."""
    if before:
        talk.say("write-again", code=before.id, reason=before.reason or "")
        for page in filter(None, before.words):
            talk.say("write-again-page", page=page)
        photo_pages.say_photos_again(talk, before)


def _sent_back(talk: Talk, case: Case, code: str) -> Letter | None:
    """Their rejected letter to this case with this code."""
    before = letters.own(talk.tx, talk.person.id, code) if code else None
    return before if before and before.state is LetterState.REJECTED and before.case_id == case.id else None


def _show(talk: Talk, letter: Letter) -> None:
    case = cases.get(talk.tx, letter.case_id)
    rows: list[Row] = []
    if letters.possible(Step.WITHDRAW, letter):
        rows.append((Press("withdraw-button", WITHDRAW, letter.id, style=Style.DANGER),))
    if letter.state is LetterState.REJECTED and case.open_for_letters:
        rows.append((Press("write-again-button", WRITE, case.content.slug, letter.id),))
    thread, given = replies.thread(talk, letter)
    rows += given
    page = paragraphs(
        talk.words("letter-title", code=letter.id, name=_name(talk, letter), pen_name=letter.pen_name),
        talk.words("letter-state", state=letter.state.value, day=letter.last_day),
        talk.words("letter-reason", reason=letter.reason) if letter.reason else None,
        thread,
        photo_pages.quoted(marked(talk.words, letter.pages)) if letter.pages else None,
        talk.words("letter-pages-gone") if letter.state is LetterState.HANDED_OVER and not letter.pages else None,
    )
    talk.say(page, *rows, _BACK, over=InPlace())


def _own(talk: Talk, code: str) -> Letter:
    """Their letter with this receipt code. Raises Rejected; that it may be another person's is not said."""
    letter = letters.own(talk.tx, talk.person.id, code)
    if letter is None:
        raise Rejected("letter-unknown")
    return letter


def _name(talk: Talk, letter: Letter) -> str:
    return talk.read(cases.get(talk.tx, letter.case_id).content.name)
