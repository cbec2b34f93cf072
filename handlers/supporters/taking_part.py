"""Coming to an event: with how many, taking it back, and a list of those who wait when it is full.

/coming asks with how many people somebody comes, and they follow the event from then on. When no place is left, they
wait in the order in which they came; whoever gets a place hears it at once. /notcoming takes it back without a
question. The team sees figures, and never who.
"""

from datetime import datetime

from handlers import named
from handlers.buttons import Press, Row
from handlers.commands import CALENDAR, COMING, EVENT, EVENTS, NOTCOMING
from handlers.engine.talk import Talk
from handlers.engine.telling import Post
from handlers.layout import paragraphs
from handlers.messages import Message
from handlers.setup import Setup
from handlers.supporters import events as pages
from handlers.supporters.times import said
from handlers.texts import Words
from storage import coming, events, follows, people, reminders, when
from storage.coming import MOST_TOGETHER, Coming
from storage.errors import Rejected
from storage.events import Event
from storage.outbox import Lane
from storage.transaction import Tx

_TOGETHER = 100
"""Those who move up at a time, so that replies do not wait long for them."""
_USUAL = ("1", "2", "3", "4")


@COMING
def come(talk: Talk, slug: str = "") -> None:
    """Say that one is coming, and with how many; or that one comes with more, or fewer."""
    if not slug:
        talk.go_on(EVENTS)
    event = named.event(talk, slug)
    _refuse_over(talk, event)
    typed = talk.ask("people", "coming-how-many", check=_number, suggest=_USUAL, title=event.content.title)
    one = coming.come(talk.tx, talk.person.id, event, int(typed))
    if follows.find(talk.tx, talk.person.id, event.id) is None:
        follows.follow(talk.tx, talk.person.id, event.id)
        reminders.note_past(talk.tx, talk.person.id, event)
    rows: tuple[Row, ...] = ((Press("calendar-take", CALENDAR, slug),), (Press("event-show", EVENT, slug),))
    after = talk.words("coming-waits-how" if one.waiting else "coming-after")
    talk.say(paragraphs(pages.stands(talk, event, one), after), *rows)


@NOTCOMING
def take_back(talk: Talk, slug: str = "") -> None:
    """Not to come after all; they follow the event as before."""
    if not slug:
        talk.go_on(EVENTS)
    event = named.event(talk, slug)
    was = coming.take_back(talk.tx, talk.person.id, event)
    talk.toast("coming-taken-back" if was else "coming-was-not")
    pages.show(talk, event)


def move_up(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """Tell those who have a place now for which they waited."""
    posts = []
    for one in coming.move_up(tx, _TOGETHER):
        event, person = events.find(tx, one.event_id), people.reachable(tx, one.person_id)
        if event and person:
            saying = _has_place(setup.texts.words(person.language), event, one)
            ends = event.occurrence.last_begins
            posts.append(Post(person, saying, Lane.NOTICE, not_after=ends, urgent=True))
    return posts


def _has_place(words: Words, event: Event, one: Coming) -> Message:
    slug = event.content.slug
    page = paragraphs(
        words("coming-has-place", title=event.content.title, people=one.people),
        words("event-when", when=said(words, when.of(event))),
        words("coming-has-place-not"),
    )
    return Message(page, ((Press("event-show", EVENT, slug), Press("coming-not", NOTCOMING, slug)),))


def _refuse_over(talk: Talk, event: Event) -> None:
    if event.occurrence.last_begins <= talk.tx.now:
        raise Rejected("coming-over")


def _number(text: str) -> str:
    """A number of people."""
    typed = text.strip()
    if not (typed.isdecimal() and len(typed) <= 4 and 1 <= int(typed) <= MOST_TOGETHER):  # noqa: PLR2004 - more is no number of people
        raise Rejected("coming-many", most=MOST_TOGETHER)
    return str(int(typed))
