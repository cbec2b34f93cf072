"""Changes of what people follow: an event that was moved or called off, and whatever is so of a case or a campaign.

News of cases and of campaigns have their words in modules of their own. Followers are told by the clock, once nothing
more has changed for a while (storage/changed.py), each in their language and with what is so now. What is told and has
not left yet is taken back if it changes again.
"""

from datetime import datetime

from handlers.buttons import Press, Row
from handlers.commands import EVENT, EVENTS, UNFOLLOW
from handlers.engine.telling import Post
from handlers.layout import paragraphs
from handlers.messages import Message
from handlers.setup import Setup
from handlers.supporters import case_news
from handlers.supporters.campaign_news import of_campaign
from handlers.supporters.events import facts
from handlers.texts import Words
from storage import changed, people
from storage.changed import News
from storage.events import Event
from storage.outbox import Lane
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
            saying, ends = _of_event(words, news, news.event), news.event.starts_at
            posts.append(Post(person, saying, Lane.REMINDER, not_after=ends, about=news.event.id))
        elif news.campaign:
            saying = of_campaign(words, news, news.campaign)
            posts.append(Post(person, saying, Lane.REMINDER, about=news.campaign.id))
        elif news.case:
            posts += case_news.to_reader(tx, words, person, news, news.case)
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
