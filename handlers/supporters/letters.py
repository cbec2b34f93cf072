"""Letters: written along the guide, sent to the team, and followed until the team has handed them over.

/write asks to whom, shows the guide, takes a pen name and then the letter in one message or several, typed or as photos
of paper (photo_pages.py), points at what the guide would have the writer look at again, shows it exactly as it will be
read, and sends it: only then anything is stored as a letter, and the receipt code is given. It can be sent without a
link to its writer (unlinked.py). A restart in the middle costs nothing; what was written is kept for a week. /letters
lists one's own: one that waits can be withdrawn, one that was sent back can be written again. An unlinked one is shown
by its receipt alone.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from markupsafe import Markup, escape

from handlers.buttons import HOME, Press, Row, Style
from handlers.commands import AGREEOUT, LETTER, LETTERS, OWNWAY, QUIET, REVISE, STORY, WITHDRAW, WRITE
from handlers.differences import difference
from handlers.engine.drafts import Part
from handlers.engine.questions import TEXT_OR_PICTURE
from handlers.engine.questions.messages import PartsCheck
from handlers.engine.talk import Talk
from handlers.guide.look import Rules, rules_of
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.paging import page_of
from handlers.photographed import marked
from handlers.printable import on_paper
from handlers.sent_photos import contents, look_at_photos
from handlers.supporters import guide, hints, photo_pages, replies, tongue, unlinked
from handlers.supporters.own import MY_LETTERS, Own, linked, own_letter
from handlers.supporters.whom import no_letters, whom
from handlers.texts import Words
from storage import campaigns, cases, letters, people
from storage.campaigns import Campaign
from storage.cases import Case
from storage.contents.content import Content
from storage.contents.letter_rules import Finding, Prison
from storage.languages import in_language
from storage.letters import Letter, LetterState, Step, outcomes, receipts, writers
from storage.letters.to_print import lacks_translation

Pages = tuple[Content, ...]


class Written(NamedTuple):
    """A letter that its writer wants sent: its pages, what was overruled in them, and whether no link is to be kept."""

    pages: Pages
    overruled: tuple[Finding, ...]
    unlinked: bool


@WRITE
def write(talk: Talk, slug: str = "", code: str = "") -> None:
    """Write a letter to a case; `code` is that of a rejected letter that is written again."""
    if talk.live and not talk.draft.worth_keeping:  # and once more when it is sent
        writers.admit(talk.tx, talk.person.id)
    case = whom(talk, slug)
    before = _sent_back(talk, case, code)
    name = talk.read(case.content.name)
    _show_guide(talk, case)
    _show_again(talk, before)
    language = tongue.of_letter(talk, case, before)

    used = before.pen_name if before else talk.person.pen_name
    suggest = (used,) if used else ()
    pen_name = talk.ask("pen_name", "write-pen-name", check=guide.pen_name, suggest=suggest, kept=len(suggest))
    may_unlink = partial(unlinked.may_choose, talk, before)
    pages, overruled, without = words_of(talk, case, language, name, pen_name, may_unlink=may_unlink)
    if without:
        unlinked.send(talk, case, pen_name, language, pages, overruled)
        return
    letter = letters.submit(talk.tx, talk.person.id, case.id, pen_name, pages, language, overruled=overruled)
    people.set_pen_name(talk.tx, talk.person.id, pen_name)
    talk.say("write-received", (Press("menu-letters", LETTERS), *HOME), name=name, code=letter.id)


def words_of(
    talk: Talk,
    case: Case,
    language: str,
    name: str,
    pen_name: str,
    kept: tuple[Pages, Pages] = ((), ()),
    *,
    may_unlink: Callable[[], bool] | None = None,
) -> Written:
    """The letter's words, message by message, looked over, and how they are to be sent.

    They stand between those that are `kept` before and behind them. Whether no link may be kept is asked for the
    preview alone.
    """
    before, behind = kept
    asked = "revise-part" if before or behind else "write-pages"
    written = talk.gather(
        "pages",
        asked,
        accepts=TEXT_OR_PICTURE,
        otherwise="write-pages-only",
        check=_fits_with(kept),
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
    pages = (*before, *pages, *behind)
    texts = photo_pages.texts(pages)
    seen = photo_pages.of_words(pages, hints.look_through(talk, case, texts, pen_name))
    if seen and not talk.confirm(
        hints.question(seen),
        "write-hints",
        yes="write-keep",
        no="write-change",
        no_ends=False,
        hints=hints.worded(talk, case, texts, seen),
    ):
        talk.revisit("pages")
    preview = {"name": name, "pen_name": on_paper(pen_name), "letter": photo_pages.previewed(talk, pages)}
    may = may_unlink is not None and may_unlink()
    agreed = tongue.agreed(talk, case, language, may_unlink=may, **preview)
    if agreed is None:
        talk.revisit("pages")
    return Written(pages, hints.overruled(seen), agreed == tongue.UNLINKED)


def _fits_with(kept: tuple[Pages, Pages]) -> PartsCheck:
    """Whether messages fit a letter together with those that are kept."""
    others = tuple(Part(page.plain, picture=page.picture) for side in kept for page in side)
    return lambda parts: photo_pages.fits((*others, *parts))


@LETTERS
def mine(talk: Talk, number: str = "1") -> None:
    """List what this person wrote, newest first, and where each letter is."""
    written = letters.ids_of_person(talk.tx, talk.person.id)
    page = page_of(written, number)
    shown = letters.opened(talk.tx, page.items)
    if not shown:
        talk.end("letters-none", (Press("menu-write", WRITE),), over=InPlace())
    summaries = [_summary(talk, letter) for letter in shown]
    rows = [(Press("letters-open", LETTER, letter.id, code=letter.id, name=_name(talk, letter)),) for letter in shown]
    text = paragraphs(*summaries)
    talk.say("letters-list", *rows, page.turn(LETTERS), over=InPlace(), letters=text, count=len(written))


@LETTER
def read(talk: Talk, *code: str) -> None:
    """Show one's own letter: where it is, why it was sent back if it was, and its words."""
    if not code:
        talk.go_on(LETTERS)
    typed = "".join(code)  # a receipt may be typed in its groups
    _show(talk, own_letter(talk, typed if receipts.meant(typed) else code[0]))


@WITHDRAW
def withdraw(talk: Talk, code: str = "") -> None:
    """Take back a letter that is not in a print file yet; its words are deleted."""
    own = own_letter(talk, code)
    letter = own.letter
    try:
        letters.ready(talk.tx, Step.WITHDRAW, letter.id, own.author)
    except letters.Refused:
        talk.end(own.text("withdraw-too-late"), own.back, state=letter.state.value, code=own.shown)
    name = _name(talk, letter)
    if not talk.confirm("sure", "withdraw-sure", yes="withdraw-yes", no="withdraw-no", code=own.shown, name=name):
        talk.end("withdraw-not", own.back, code=own.shown)
    letters.withdraw(talk.tx, own.author, letter.id)
    talk.say("withdrawn", own.back, code=own.shown)


@QUIET
def no_more(talk: Talk, code: str = "") -> None:
    """Their wish to hear no more of a letter: where it is, /letters still says."""
    letter = outcomes.want_no_more(talk.tx, talk.person.id, code)
    talk.say("quiet-now", MY_LETTERS, code=letter.id)


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
        _of_prison(words, held_to.prison),
        _copies(words, case),
        escape(in_language(rules.delivery, words.language)) if rules else None,
        words("write-collected", day=rules.collected_from) if rules and rules.collected_from else None,
    )


def _of_prison(words: Words, prison: Prison | None) -> Markup | None:
    """The rules of the prison where it goes, if they are known."""
    return words("write-prison", prison=prison.name, rule=prison.rule) if prison and prison.rule else None


def _copies(words: Words, case: Case) -> Markup | None:
    """Whether each of a group gets a copy, if that is known."""
    members, copies = case.content.members, case.content.copies
    known = members and copies is not None
    return words("write-copies", copies="yes" if copies else "no", count=len(members)) if known else None


def _lengths(words: Words, rules: Rules) -> Markup | None:
    """How long letters to this case are to be, where that was said."""
    if not rules.says_longest and not rules.shortest:
        return None
    return words("write-length", least=rules.shortest, most=rules.longest)


def _show_again(talk: Talk, before: Letter | None) -> None:
    """Why the letter was sent back, and each of its messages apart, so that they can be copied and changed."""
    if before:
        show_pages(talk, linked(before), "write-again")


def show_pages(talk: Talk, own: Own, text: str) -> None:
    """What is to be said of a letter that came back, and each of its messages apart."""
    letter = own.letter
    talk.say(text, code=own.shown, reason=letter.reason or "")
    for page in filter(None, letter.words):
        talk.say("write-again-page", page=page)
    photo_pages.say_photos_again(talk, letter)


def _sent_back(talk: Talk, case: Case, code: str) -> Letter | None:
    """Their rejected letter to this case with this code."""
    before = letters.own(talk.tx, talk.person.id, code) if code else None
    if before is None or before.state is not LetterState.REJECTED or not before.settled:
        return None
    return before if before.pages and before.case_id == case.id else None


def _summary(talk: Talk, letter: Letter) -> Markup:
    """A line of the list. What can still be undone is said of no letter."""
    facts = {"code": letter.id, "name": _name(talk, letter)}
    if not letter.settled:
        return talk.words("letters-line-deciding", **facts)
    return talk.words("letters-line", **facts, state=letter.as_read.value, day=letter.last_day)


def _show(talk: Talk, own: Own) -> None:
    letter = own.letter
    case = cases.get(talk.tx, letter.case_id)
    thread, given = replies.thread(talk, own)
    page = paragraphs(
        talk.words("letter-title", code=own.shown, name=_name(talk, letter), pen_name=letter.pen_name),
        talk.words("letter-state", state=letter.as_read.value, day=letter.last_day)
        if letter.settled
        else talk.words(own.text("letter-deciding")),
        _to_translate(talk, case, letter),
        talk.words("letter-reason", reason=letter.reason) if letter.reason and letter.settled else None,
        _offered(talk, letter) if letter.unlinked else None,
        thread,
        None if case.open_for_letters else no_letters(talk.words, case),
        photo_pages.quoted(marked(talk.words, letter.pages)) if letter.pages and _needed(letter) else None,
        talk.words("letter-pages-gone") if letter.state.decided and not letter.pages else None,
    )
    talk.say(page, *_deeds(own, case), *given, own.back, over=InPlace())


def _deeds(own: Own, case: Case) -> Iterator[Row]:
    """What its writer can do with a letter now."""
    letter, code = own.letter, own.code
    if letter.as_told.with_writer and case.open_for_letters:
        yield (Press("revise-button", REVISE, code, style=Style.GOOD),)
    if letter.as_told.to_agree:
        yield (Press("agree-out-button", AGREEOUT, code), Press("own-way-button", OWNWAY, code))
    if letters.possible(Step.WITHDRAW, letter):
        yield (Press("withdraw-button", WITHDRAW, code, style=Style.DANGER),)
    if not case.open_for_letters:
        takes_words = letter.as_told.with_writer and not letter.unlinked
        yield (Press("write-other-button", REVISE, code) if takes_words else Press("write-other-button", WRITE),)
    elif letter.state is LetterState.REJECTED and letter.settled and letter.pages:
        # A new letter that named an unlinked one would be a link to it.
        before = () if letter.unlinked else (letter.id,)
        yield (Press("write-again-button", WRITE, case.content.slug, *before),)


def _needed(letter: Letter) -> bool:
    """Whether its words are shown: those of an unlinked letter stand in no chat, unless they are to be copied."""
    return not letter.unlinked or (letter.state is LetterState.REJECTED and letter.settled)


def _offered(talk: Talk, letter: Letter) -> Markup | None:
    """What would be taken out, which the writer of an unlinked letter was never told."""
    if not letter.as_told.to_agree:
        return None
    left = [page.plain for page in letter.offered or ()]
    return talk.words("unlinked-to-agree", lines=lines(*difference(letter.words, left)))


def _to_translate(talk: Talk, case: Case, letter: Letter) -> Markup | None:
    """That an approved letter has to be translated before it is printed."""
    waits = letter.state is LetterState.APPROVED and letter.settled and not letter.batch_id
    return talk.words("letter-to-be-translated") if waits and lacks_translation(talk.tx, letter, case) else None


def _name(talk: Talk, letter: Letter) -> str:
    return talk.read(cases.get(talk.tx, letter.case_id).content.name)
