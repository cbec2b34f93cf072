"""Batches that are printed for an event, where the letters are given out: they are called by it."""

from markupsafe import Markup

from handlers.engine.voice import Voice
from storage import events
from storage.errors import Unreadable
from storage.events import Event
from storage.letters.paper import Batch


def event_of(voice: Voice, batch: Batch) -> Event | None:
    """The event that a batch is for, if there is one and it can be read."""
    try:
        return events.get(voice.tx, batch.event_id) if batch.event_id else None
    except (LookupError, Unreadable):
        return None


def named(voice: Voice, event: Event | None) -> Markup | None:
    """For which event letters are printed, and on which day that is."""
    return voice.words("print-for", title=event.content.title, day=event.content.day) if event else None
