"""Events: where people meet; and the reminders of those who follow one.

/events lists what is to come, page by page; /event shows one in full and, on a button, its place on the map. Whoever
follows an event is reminded seven days, one day and two hours before, as the clock goes; reminders are rows of the
outbox written with the note that they were given, so that a restart neither doubles nor loses one.
"""

from datetime import datetime

from markupsafe import Markup

from handlers import named
from handlers.buttons import HOME, Press, Row
from handlers.commands import CASES, EVENT, EVENTS, FOLLOW, UNFOLLOW
from handlers.engine.talk import Talk
from handlers.engine.telling import Post
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace, Message, Place
from handlers.paging import page_of
from handlers.setup import Setup
from handlers.supporters.cases import checked, sources, to_sheet
from handlers.texts import Words
from handlers.texts.facts import Moment
from storage import campaigns, events, follows, people, reminders
from storage.campaigns import Campaign
from storage.errors import Rejected
from storage.events import Event
from storage.languages import in_language
from storage.outbox import Lane
from storage.people import Person
from storage.transaction import Tx


@EVENTS
def browse(talk: Talk, slug: str = "", page: str = "1") -> None:
    """Show what is to come, of one campaign or of all; a single event at once in full."""
    only = named.campaign(talk, slug).id if slug else None
    coming = [event for event in events.upcoming(talk.tx) if only in (None, event.campaign_id)]
    if not coming:
        talk.say("events-none", HOME, over=InPlace())
    elif len(coming) == 1:
        show(talk, coming[0])
    else:
        _list(talk, coming, slug, page)


@EVENT
def read(talk: Talk, slug: str = "", part: str = "") -> None:
    """Show one event, or, for the part "map", its place; without a name, the list."""
    if not slug:
        talk.go_on(EVENTS)
    event = named.event(talk, slug)
    if part == "map":
        _map(talk, event)
    else:
        show(talk, event)


def show(talk: Talk, event: Event) -> None:
    """The whole event, in place of the list it was chosen from."""
    over = event not in events.upcoming(talk.tx)
    campaign = campaigns.get(talk.tx, event.campaign_id)
    talk.say(page(talk, event, campaign, over=over), *_deeds(talk, event, campaign, over=over), over=InPlace())


def page(talk: Talk, event: Event, campaign: Campaign | None, *, over: bool = False) -> Markup:
    """All that is told of an event."""
    return paragraphs(
        talk.words("event-title", title=event.content.title),
        talk.words("event-over") if over else None,
        facts(talk.words, event),
        talk.read(event.content.description),
        None if over or campaign is None else _letters(talk, campaign),
        lines(sources(talk, event.content.sources, None), checked(talk, event.content.checked)),
    )


def remind(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """The reminders that are due now, in each reader's language; one that could not leave makes way for the next."""
    posts = []
    for due in reminders.take(tx):
        event, person = events.find(tx, due.event_id), people.find(tx, due.person_id)
        if event and person:  # neither was put back as it once was
            saying = _reminder(setup, event, person)
            posts.append(Post(person, saying, Lane.REMINDER, not_after=due.lapses, about=event.id))
    return posts


def _reminder(setup: Setup, event: Event, person: Person) -> Message:
    """It names the day: it may have to wait for a network, and "tomorrow" would then be said on the day itself."""
    words, content = setup.texts.words(person.language), event.content
    page = paragraphs(
        words("reminder-title", title=content.title),
        facts(words, event),
        in_language(content.description, person.language),
        words("reminder-why"),
    )
    rows: list[Row] = [(Press("unfollow", UNFOLLOW, "event", content.slug),), _map_row(event)]
    return Message(page, tuple(filter(None, rows)))


def facts(words: Words, event: Event) -> Markup:
    """When and where it is."""
    content = event.content
    return lines(
        words("event-when", when=Moment(content.local_start, content.hour_known)),
        None if content.hour_known else words("event-hour-open"),
        words("event-where", place=content.place, address=content.address),
    )


def _letters(talk: Talk, campaign: Campaign) -> Markup | None:
    """From when on letters are collected for it, if its campaign says so."""
    rules = campaign.content.letters
    return talk.words("event-letters", day=rules.collected_from) if rules and rules.collected_from else None


def _deeds(talk: Talk, event: Event, campaign: Campaign, *, over: bool) -> list[Row]:
    slug = event.content.slug
    rows: list[Row] = []
    if event.id in follows.of_person(talk.tx, talk.person.id):
        rows.append((Press("unfollow", UNFOLLOW, "event", slug),))
    elif not over:
        rows.append((Press("event-follow", FOLLOW, "event", slug),))
    about: Row = (Press("event-campaign", CASES, campaign.content.slug),)
    others: Row = (Press("events-back", EVENTS),) if len(events.upcoming(talk.tx)) > 1 else ()
    return [*rows, _map_row(event), about + others, to_sheet(talk, event.id)]


def _map_row(event: Event) -> Row:
    return (Press("event-map", EVENT, event.content.slug, "map"),) if event.content.pin else ()


def _map(talk: Talk, event: Event) -> None:
    pin, content = event.content.pin, event.content
    if pin is None:
        raise Rejected("event-no-map")
    place = Place(pin.latitude, pin.longitude, talk.read(content.place), talk.read(content.address))
    talk.say("event-map-shown", body=place, title=content.title)


def _list(talk: Talk, coming: list[Event], slug: str, number: str) -> None:
    page = page_of(coming, number)
    summaries = [
        talk.words(
            "events-line",
            title=event.content.title,
            when=Moment(event.content.local_start, event.content.hour_known),
            place=event.content.place,
        )
        for event in page.items
    ]
    rows = [(Press(event.content.title, EVENT, event.content.slug),) for event in page.items]
    talk.say("events-list", *rows, page.turn(EVENTS, slug), over=InPlace(), events=paragraphs(*summaries))
