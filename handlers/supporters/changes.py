"""Changes of what people follow: an event that was moved or called off, and whatever is so of a case or a campaign.

News of cases and of campaigns have their words in modules of their own. Followers are told by the clock, once nothing
more has changed for a while (storage/changed.py), each in their language, with what is so now and what was so before.
What is told and has not left yet is taken back if it changes again.
"""

from datetime import date, datetime

from markupsafe import Markup

from handlers.buttons import Press, Row
from handlers.calendar_file import calendar_file
from handlers.commands import EVENT, EVENTS, NOTCOMING, UNFOLLOW
from handlers.engine.telling import Post
from handlers.layout import paragraphs
from handlers.messages import Message
from handlers.setup import Setup
from handlers.supporters import case_news
from handlers.supporters.campaign_news import of_campaign
from handlers.supporters.events import facts
from handlers.supporters.times import said
from handlers.texts import Words
from storage import calendars, changed, coming, people, when
from storage.changed import News
from storage.events import Event
from storage.outbox import Lane
from storage.people import Person
from storage.transaction import Tx


def tell(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """What followers are to hear now of what has changed."""
    return [post for news in changed.take(tx) for post in _posts(tx, setup, news)]


def _posts(tx: Tx, setup: Setup, news: News) -> list[Post]:
    posts: list[Post] = []
    for person_id in news.readers:
        person = people.reachable(tx, person_id)
        if person is None:
            continue
        words = setup.texts.words(person.language)
        if news.event:
            saying, ends = _of_event(tx, words, person, news, news.event), news.event.occurrence.last_begins
            posts.append(Post(person, saying, Lane.REMINDER, not_after=ends, about=news.event.id))
        elif news.campaign:
            saying = of_campaign(words, news, news.campaign)
            posts.append(Post(person, saying, Lane.REMINDER, about=news.campaign.id))
        elif news.case:
            posts += case_news.to_reader(tx, words, person, news, news.case)
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
