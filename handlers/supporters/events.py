"""Events: where people meet; and the reminders of those who follow one.

/events lists what is to come, page by page; /event shows one in full and, on a button, its place on the map. Whoever
follows an event is reminded seven days, one day and two hours before, as the clock goes; reminders are rows of the
outbox written with the note that they were given, so that a restart neither doubles nor loses one.
"""

from datetime import datetime

from markupsafe import Markup

from handlers import named
from handlers.buttons import Row
from handlers.commands import command, press
from handlers.engine.talk import Talk
from handlers.engine.voice import Post
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace, Message, Place
from handlers.paging import page_of
from handlers.setup import Setup
from handlers.texts import Words
from handlers.texts.facts import Moment
from storage import campaigns, events, people, reminders
from storage.campaigns import Campaign
from storage.errors import Rejected
from storage.events import Event
from storage.languages import in_language
from storage.outbox import Lane
from storage.people import Person
from storage.transaction import Tx


@command("events")
def browse(talk: Talk, slug: str = "", page: str = "1") -> None:
    """Show what is to come, of one campaign or of all; a single event at once in full."""
    only = named.campaign(talk, slug).id if slug else None
    coming = [event for event in events.upcoming(talk.tx) if only in (None, event.campaign_id)]
    if not coming:
        talk.say("events-none", (press(talk.words("menu"), "start"),), over=InPlace())
    elif len(coming) == 1:
        show(talk, coming[0])
    else:
        _list(talk, coming, slug, page)


@command("event", menu=False)
def read(talk: Talk, slug: str = "", part: str = "") -> None:
    """Show one event, or, for the part "map", its place; without a name, the list."""
    if not slug:
        talk.go_on(browse)
    found = named.event(talk, slug)
    if part == "map":
        _map(talk, found)
    else:
        show(talk, found)


def show(talk: Talk, found: Event) -> None:
    """The whole event, in place of the list it was chosen from."""
    over = found not in events.upcoming(talk.tx)
    its = campaigns.get(talk.tx, found.campaign_id)
    told = paragraphs(
        talk.words("event-title", title=found.content.title),
        talk.words("event-over") if over else None,
        _facts(talk.words, found),
        talk.read(found.content.description),
        _letters(talk, its) if its and not over else None,
    )
    talk.say(told, *_deeds(talk, found, its, over=over), over=InPlace())


def remind(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """The reminders that are due now, in each reader's language; one that could not leave makes way for the next."""
    posts = []
    for due in reminders.take(tx):
        found, person = events.get(tx, due.event_id), people.get(tx, due.person_id)
        if found:
            posts.append(Post(person, _reminder(setup, found, person), Lane.REMINDER, not_after=due.lapses))
    return posts


def _reminder(setup: Setup, found: Event, person: Person) -> Message:
    """It names the day: it may have to wait for a network, and "tomorrow" would then be said on the day itself."""
    words, content = setup.texts.words(person.language), found.content
    told = paragraphs(
        words("reminder-title", title=content.title),
        _facts(words, found),
        in_language(content.description, person.language),
        words("reminder-why"),
    )
    unfollow = press(words("unfollow"), "unfollow", "event", content.slug)
    return Message(told, tuple(row for row in ((unfollow,), _map_row(words, found)) if row))


def _facts(words: Words, found: Event) -> Markup:
    """When and where."""
    content = found.content
    return lines(
        words("event-when", when=Moment(content.local_start, content.hour_known)),
        None if content.hour_known else words("event-hour-open"),
        words("event-where", place=content.place, address=content.address),
    )


def _letters(talk: Talk, its: Campaign) -> Markup | None:
    """From when on letters are collected for it, if its campaign says so."""
    rules = its.content.letters
    return talk.words("event-letters", day=rules.collected_from) if rules and rules.collected_from else None


def _deeds(talk: Talk, found: Event, its: Campaign | None, *, over: bool) -> list[Row]:
    slug, words = found.content.slug, talk.words
    follows = found.id in people.follows(talk.tx, talk.person.id)
    rows: list[Row] = []
    if follows:
        rows.append((press(words("unfollow"), "unfollow", "event", slug),))
    elif not over:
        rows.append((press(words("event-follow"), "follow", "event", slug),))
    about = (press(words("event-campaign"), "cases", its.content.slug),) if its else ()
    others = (press(words("events-back"), "events"),) if len(events.upcoming(talk.tx)) > 1 else ()
    return [*rows, _map_row(words, found), about + others]


def _map_row(words: Words, found: Event) -> Row:
    return (press(words("event-map"), "event", found.content.slug, "map"),) if found.content.pin else ()


def _map(talk: Talk, found: Event) -> None:
    pin, content = found.content.pin, found.content
    if pin is None:
        raise Rejected("event-no-map")
    place = Place(pin.latitude, pin.longitude, talk.read(content.place), talk.read(content.address))
    talk.say("event-map-shown", body=place, title=content.title)


def _list(talk: Talk, coming: list[Event], slug: str, page: str) -> None:
    shown = page_of(coming, page)
    told = [
        talk.words(
            "events-line",
            title=one.content.title,
            when=Moment(one.content.local_start, one.content.hour_known),
            place=one.content.place,
        )
        for one in shown.items
    ]
    buttons = [(press(talk.read(one.content.title), "event", one.content.slug),) for one in shown.items]
    talk.say("events-list", *buttons, shown.turn(talk, "events", slug), over=InPlace(), events=paragraphs(*told))
