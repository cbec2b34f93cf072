"""The reminders of those who follow an event: when each comes is theirs to choose, and each says which it is.

/remindme shows the hours before that can be chosen, the chosen ones marked; a press changes one of them in place.
Whoever chooses nothing is reminded seven days, one day and two hours before. Reminders are rows of the outbox, written
with the note that they were given, so that a restart neither doubles nor loses one. "Tomorrow" is said until the day
is over where the event is: what has not left by then is given anew in other words.
"""

from datetime import datetime, timedelta

from markupsafe import Markup

from handlers import named
from handlers.buttons import Press, Row, Style
from handlers.commands import EVENT, EVENTS, REMINDME, UNFOLLOW
from handlers.engine.talk import Talk
from handlers.engine.telling import Post
from handlers.layout import paragraphs
from handlers.messages import InPlace, Message
from handlers.setup import Setup
from handlers.supporters.events import facts, map_row
from handlers.texts import Words
from storage import events, follows, people, reminders, when
from storage.errors import Rejected
from storage.events import Event
from storage.languages import in_language
from storage.outbox import Lane
from storage.people import Person
from storage.transaction import Tx
from storage.when import When

_IN_A_DAY = 24
_HOUR, _MINUTE = timedelta(hours=1), timedelta(minutes=1)
_NEARLY = 5 * _MINUTE
"""So near a whole hour is that hour."""
_BY_HOURS = 12 * _HOUR
"""From so long before on, hours are said and no days."""


@REMINDME
def choose(talk: Talk, slug: str = "", hours: str = "") -> None:
    """Choose when to be reminded of an event that one follows: each press adds a reminder, or takes it away."""
    if not slug:
        talk.go_on(EVENTS)
    event = named.event(talk, slug)
    follow = follows.find(talk.tx, talk.person.id, event.id)
    if follow is None:
        raise Rejected("remind-follow")
    chosen = set(reminders.chosen(follow))
    if hours:
        chosen ^= {int(hours)} if hours.isdecimal() and len(hours) < 4 else {0}  # noqa: PLR2004 - none that can be chosen is longer
        reminders.choose(talk.tx, talk.person.id, event, chosen)
    _show(talk, event, chosen)


def remind(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """The reminders that are due now, in each reader's language; one that could not leave makes way for the next."""
    posts = []
    for due in reminders.take(tx):
        event, person = events.find(tx, due.event_id), people.find(tx, due.person_id)
        if event and person:  # neither was put back as it once was
            words = setup.texts.words(person.language)
            soon, until = how_soon(words, when.of(event), tx.now)
            posts.append(
                Post(
                    person,
                    _reminder(words, event, person, soon),
                    Lane.REMINDER,
                    not_after=min(due.lapses, until),
                    about=event.id,
                )
            )
    return posts


def how_soon(words: Words, time: When, now: datetime) -> tuple[Markup, datetime]:
    """How soon it is, as people say it, and until when that is true."""
    left, here = time.start - now, now.astimezone(time.start.tzinfo)
    days = (time.start.date() - here.date()).days
    if time.hour_known and left <= _BY_HOURS:
        hours = round(left / _HOUR)
        about = left > 2 * _HOUR or (hours and abs(left - hours * _HOUR) < _NEARLY)
        in_words = words("soon-hours", count=hours) if about else words("soon-minutes", count=max(left // _MINUTE, 1))
        return in_words, now + max(left / 10, _MINUTE)
    midnight = (here + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    day = ("soon-today", "soon-tomorrow")[days] if 0 <= days <= 1 else "soon-days"
    return words(day, count=days), midnight


def _reminder(words: Words, event: Event, person: Person, soon: Markup) -> Message:
    """It names the day as well: a reader may see it late."""
    content = event.content
    page = paragraphs(
        words("reminder-title", soon=soon, title=content.title),
        facts(words, event),
        in_language(content.description, person.language),
        words("reminder-why"),
    )
    leave: Row = (Press("remind-choose", REMINDME, content.slug), Press("unfollow", UNFOLLOW, "event", content.slug))
    return Message(page, tuple(filter(None, (leave, map_row(event)))))


def _show(talk: Talk, event: Event, chosen: set[int]) -> None:
    buttons = [_button(talk.words, event.content.slug, hours, on=hours in chosen) for hours in reminders.HOURS]
    rows = [tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3)]
    back = (Press("remind-done", EVENT, event.content.slug),)
    open_hour = None if event.content.hour_known else talk.words("remind-hour-open")
    which = talk.words("remind-which", title=event.content.title, count=len(chosen))
    talk.say(paragraphs(which, open_hour), *rows, back, over=InPlace())


def _button(words: Words, slug: str, hours: int, *, on: bool) -> Press:
    before = words("remind-off", days=hours // _IN_A_DAY, hours=hours)
    if on:
        return Press("remind-on", REMINDME, slug, str(hours), style=Style.GOOD, before=before)
    return Press("remind-off", REMINDME, slug, str(hours), days=hours // _IN_A_DAY, hours=hours)
