"""Changes of what people follow: an event that was moved or called off, a case that was moved or taken off the list.

Its followers are told of it by the clock, once nothing more has changed for a while (storage/changed.py), each in their
language and with what is so now. What is told and has not left yet is taken back if it changes again.
"""

from datetime import datetime

from handlers.buttons import Press, Row
from handlers.commands import CASE, EVENT, EVENTS, UNFOLLOW
from handlers.engine.telling import Post
from handlers.layout import paragraphs
from handlers.messages import Message
from handlers.setup import Setup
from handlers.supporters.events import facts
from handlers.texts import Words
from storage import changed, people
from storage.cases import Case
from storage.changed import News
from storage.events import Event
from storage.outbox import Lane
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
            saying, ends = _of_event(words, news, news.event), news.event.starts_at
            posts.append(Post(person, saying, Lane.REMINDER, not_after=ends, about=news.event.id))
        elif news.case:
            posts.append(Post(person, _of_case(words, news, news.case), Lane.REMINDER, about=news.case.id))
    return posts


def _of_event(words: Words, news: News, event: Event) -> Message:
    """That it is off, that it takes place after all, or that it was moved; and when and where it is (or was to be)."""
    title, slug = event.content.title, event.content.slug
    if not news.now.listed:
        page = paragraphs(words("change-event-off", title=title), facts(words, event), words("change-event-off-why"))
        return Message(page, ((Press("events-back", EVENTS),),))
    head = "change-event-moved" if news.before.listed else "change-event-on-again"
    page = paragraphs(words(head, title=title), facts(words, event), words("change-event-why"))
    rows: tuple[Row, ...] = ((Press("change-look", EVENT, slug),), (Press("unfollow", UNFOLLOW, "event", slug),))
    return Message(page, rows)


def _of_case(words: Words, news: News, case: Case) -> Message:
    """That it is off the list, that it is back, or that whom it is about was moved."""
    name, slug, place = case.content.name, case.content.slug, case.content.held_at
    rows: tuple[Row, ...] = ((Press("change-look", CASE, slug),), (Press("unfollow", UNFOLLOW, "case", slug),))
    if not news.now.listed:
        return Message(paragraphs(words("change-case-off", name=name), words("change-case-why")), rows)
    head = words("change-case-moved" if news.before.listed else "change-case-back", name=name)
    where = words("case-where", place=place) if place else words("change-case-nowhere")
    return Message(paragraphs(head, where, words("change-case-why")), rows)
