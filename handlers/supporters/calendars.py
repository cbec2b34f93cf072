"""The file of an event for somebody's calendar: sent on a press, and again whenever the event changes."""

from handlers import named
from handlers.buttons import Press
from handlers.calendar_file import calendar_file
from handlers.commands import CALENDAR, EVENT, EVENTS
from handlers.engine.talk import Talk
from storage import calendars


@CALENDAR
def take(talk: Talk, slug: str = "") -> None:
    """Send the file, and remember that they have it."""
    if not slug:
        talk.go_on(EVENTS)
    event = named.event(talk, slug)
    calendars.take(talk.tx, talk.person.id, event.id)
    file = calendar_file(talk.words, event, talk.tx.now)
    talk.say("calendar-file", (Press("event-show", EVENT, slug),), body=file, title=event.content.title)
