"""Changes of what people follow: an event that was moved or called off; a case that was moved, closed or opened.

Its followers are told of it by the clock, once nothing more has changed for a while (storage/changed.py), each in their
language and with what is so now, and of an event with what was so before. What is told and has not left yet is taken
back if it changes again. When a case closes for letters, or opens again, whoever has a letter to it that has not left
hears what becomes of that.
"""

from datetime import date, datetime

from markupsafe import Markup

from handlers.buttons import Press, Row
from handlers.calendar_file import calendar_file
from handlers.commands import CASE, EVENT, EVENTS, LETTER, NOTCOMING, UNFOLLOW
from handlers.engine.telling import Post
from handlers.layout import paragraphs
from handlers.messages import Message
from handlers.setup import Setup
from handlers.supporters.events import facts
from handlers.supporters.times import said
from handlers.supporters.whom import no_letters
from handlers.texts import Words
from storage import calendars, changed, coming, follows, people, when
from storage.cases import Case
from storage.changed import News
from storage.events import Event
from storage.letters import Letter, to_case
from storage.outbox import Lane
from storage.people import Person
from storage.transaction import Tx


def tell(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """What followers are to hear now of what has changed."""
    return [post for news in changed.take(tx) for post in _posts(tx, setup, news)]


def _posts(tx: Tx, setup: Setup, news: News) -> list[Post]:
    posts = []
    for person_id in news.readers:
        person = people.reachable(tx, person_id)
        if person is None:
            continue
        words = setup.texts.words(person.language)
        if news.event:
            saying, ends = _of_event(tx, words, person, news, news.event), news.event.occurrence.last_begins
            posts.append(Post(person, saying, Lane.REMINDER, not_after=ends, about=news.event.id))
        elif news.case:
            posts += _to_reader(tx, words, person, news, news.case)
    return posts


def _of_event(tx: Tx, words: Words, person: Person, news: News, event: Event) -> Message:
    """What of it is no longer as it was, with the old beside the new; and the file anew, for who has it."""
    has_file = calendars.has(tx, person.id, event.id)
    file = calendar_file(words, event, tx.now) if has_file else None
    again = words("calendar-again") if has_file else None
    slug = event.content.slug
    if not news.now.listed:
        title = words("change-event-off", title=event.content.title)
        page = paragraphs(title, facts(words, event), again, words("change-event-off-why"))
        return Message(page, ((Press("events-back", EVENTS),),), file)
    one = coming.of_person(tx, person.id, event)
    comes = words("change-event-coming", people=one.people) if one and not one.waiting else None
    page = paragraphs(*_heads(words, news, event), facts(words, event), comes, again, words("change-event-why"))
    leave: Row = (Press("coming-not", NOTCOMING, slug),) if comes else ()
    stop: Row = (Press("unfollow", UNFOLLOW, "event", slug),)
    return Message(page, tuple(filter(None, ((Press("change-look", EVENT, slug),), leave, stop))), file)


def _heads(words: Words, news: News, event: Event) -> list[Markup | None]:
    """That it takes place after all, that one time of it is off, or that it was moved; and what was so before."""
    title, before, now = event.content.title, news.before.facts, news.now.facts
    if not news.before.listed:
        return [words("change-event-on-again", title=title)]
    was = said(words, when.before(before))
    if _is_off(event, before.get("of")):
        return [words("change-event-once-off", title=title, when=was), words("change-event-next")]
    if when.same_time(before, now) and when.same_place(before, now):
        return [words("change-event-dates", title=title), words("change-event-next")]
    place, address = (when.words_before(before, name) for name in ("place", "address"))
    return [
        words("change-event-moved", title=title),
        None if when.same_time(before, now) else words("change-event-was-when", when=was),
        None if when.same_place(before, now) else words("change-event-was-where", place=place, address=address),
        words("change-event-now"),
    ]


def _is_off(event: Event, of: str | None) -> bool:
    """Whether the time that was the next one is off by now."""
    other = event.content.apart.get(date.fromisoformat(of)) if of else None
    return bool(other and other.off)


def _to_reader(tx: Tx, words: Words, person: Person, news: News, case: Case) -> list[Post]:
    """What is so of a case, to somebody who follows it, or has letters to it that have not left; else nothing."""
    written = to_case.waiting(tx, person.id, case.id) if news.of_letters else []
    letters = [letter for letter in written if not letter.quiet]
    if case.id in follows.of_person(tx, person.id):
        saying = _of_case(words, news, case, letters)
    elif letters:
        saying = _of_letters(words, news, case, letters)
    else:
        return []
    return [Post(person, saying, Lane.REMINDER, about=case.id)]


def _of_case(words: Words, news: News, case: Case, letters: list[Letter]) -> Message:
    """What followers hear of it, and of their letters; and how to follow it no more."""
    slug = case.content.slug
    rows: list[Row] = [(Press("change-look", CASE, slug),), (Press("unfollow", UNFOLLOW, "case", slug),)]
    page = paragraphs(*_news(words, news, case), *_fates(words, case, letters), words("change-case-why"))
    return Message(page, (*_looks(case, letters), *rows))


def _of_letters(words: Words, news: News, case: Case, letters: list[Letter]) -> Message:
    """What those hear who do not follow it, and have letters to it."""
    page = paragraphs(*_news(words, news, case), *_fates(words, case, letters))
    return Message(page, tuple(_looks(case, letters)))


def _news(words: Words, news: News, case: Case) -> list[Markup]:
    """That it is off the list or back, that letters are taken (no more), or that whom it is about was moved."""
    name, place, before = case.content.name, case.content.held_at, news.before
    if not news.now.listed:
        return [words("change-case-off", name=name)]
    heads = []
    if not before.listed:
        heads.append(words("change-case-back", name=name))
    if news.of_letters and not news.now.open:
        heads.append(no_letters(words, case))
    elif news.of_letters and before.listed:
        heads.append(words("change-case-open", name=name))
    elif before.listed:
        heads.append(words("change-case-moved", name=name))
    if before.listed and news.now.facts == before.facts:
        return heads
    return [*heads, words("case-where", place=place) if place else words("change-case-nowhere")]


def _fates(words: Words, case: Case, letters: list[Letter]) -> list[Markup]:
    """What becomes of each of somebody's letters that have not left."""
    return [words(_fate(case, letter), code=letter.id, name=case.content.name) for letter in letters]


def _fate(case: Case, letter: Letter) -> str:
    state = letter.as_told
    if case.open_for_letters:
        return "letter-goes-on"
    if state.with_writer or state.to_agree:
        return "letter-stopped-yours"
    return "letter-stopped-approved" if state.in_hand else "letter-stopped-waits"


def _looks(case: Case, letters: list[Letter]) -> list[Row]:
    """A button for each letter: what can be done with it stands there."""
    return [(Press("letters-open", LETTER, letter.id, code=letter.id, name=case.content.name),) for letter in letters]
