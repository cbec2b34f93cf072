"""Events: where people meet.

/events lists what is to come, page by page; /event shows one in full: the next time if it comes again, by the clocks
where it is and by the reader's own; and, on buttons, its place on the map and its picture. Whoever has the right sees
how many said that they are coming, and never who.
"""

from markupsafe import Markup

from handlers import named
from handlers.buttons import HOME, Button, Press, Row, Style
from handlers.commands import CALENDAR, CASES, COMING, EVENT, EVENTS, FOLLOW, NOTCOMING, REMINDME, UNFOLLOW
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace, Photo, Place
from handlers.paging import page_of
from handlers.supporters.cases import checked, sources, to_sheet
from handlers.supporters.times import rule_said, said
from handlers.texts import Words
from handlers.texts.facts import OwnClock
from storage import campaigns, coming, events, follows, pictures, when
from storage.campaigns import Campaign
from storage.coming import Coming
from storage.contents.content import PictureId
from storage.errors import Rejected
from storage.events import Event
from storage.rights import Right


@EVENTS
def browse(talk: Talk, slug: str = "", page: str = "1") -> None:
    """Show what is to come, of one campaign or of all; a single event at once in full."""
    only = named.campaign(talk, slug).id if slug else None
    to_come = [event for event in events.upcoming(talk.tx) if only in (None, event.campaign_id)]
    if not to_come:
        talk.say("events-none", HOME, over=InPlace())
    elif len(to_come) == 1:
        show(talk, to_come[0])
    else:
        _list(talk, to_come, slug, page)


@EVENT
def read(talk: Talk, slug: str = "", part: str = "") -> None:
    """Show one event, or, for the part "map" or "photo", its place or picture; without a name, the list."""
    if not slug:
        talk.go_on(EVENTS)
    event = named.event(talk, slug)
    if part == "map":
        _map(talk, event)
    elif part == "photo":
        _photo(talk, event)
    else:
        show(talk, event)


def show(talk: Talk, event: Event) -> None:
    """The whole event, in place of the list it was chosen from."""
    over = event not in events.upcoming(talk.tx)
    campaign = campaigns.get(talk.tx, event.campaign_id)
    one = coming.of_person(talk.tx, talk.person.id, event)
    text = paragraphs(
        page(talk, event, campaign, over=over),
        None if over else stands(talk, event, one),
        _figures(talk, event),
    )
    talk.say(text, *_deeds(talk, event, campaign, one, over=over), over=InPlace())


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


def facts(words: Words, event: Event) -> Markup:
    """When and where it is, and what to bring."""
    content, time = event.content, when.of(event)
    return lines(
        words("event-when", when=said(words, time)),
        None if time.hour_known else words("event-hour-open"),
        rule_said(words, content),
        words("event-own-clock", clock=OwnClock(time.start)) if time.hour_known else None,
        words("event-where", place=content.place, address=content.address),
        words("event-bring", what=content.bring) if content.bring else None,
    )


def stands(talk: Talk, event: Event, one: Coming | None) -> Markup | None:
    """Whether they are coming, or wait for a place; or that there is none, to whoever might come."""
    if one and one.waiting:
        return talk.words("coming-waits", people=one.people, before=coming.before_them(talk.tx, one))
    if one:
        return talk.words("coming-noted", people=one.people)
    return talk.words("coming-full") if coming.is_full(talk.tx, event) else None


def map_row(event: Event) -> Row:
    """The button that shows it on the map, if the point is known."""
    return (Press("event-map", EVENT, event.content.slug, "map"),) if event.content.pin else ()


def _figures(talk: Talk, event: Event) -> Markup | None:
    """How many are coming, for the team."""
    if not (talk.member and talk.member.may(Right.SEE_TEAM)):
        return None
    figures = coming.figures(talk.tx, talk.person.id, event)
    capacity = event.content.capacity or 0
    return talk.words("coming-figures", **vars(figures), capacity=capacity)


def _letters(talk: Talk, campaign: Campaign) -> Markup | None:
    """From when on letters are collected for it, if its campaign says so."""
    rules = campaign.content.letters
    return talk.words("event-letters", day=rules.collected_from) if rules and rules.collected_from else None


def _deeds(talk: Talk, event: Event, campaign: Campaign, one: Coming | None, *, over: bool) -> list[Row]:
    slug = event.content.slug
    follows_it = event.id in follows.of_person(talk.tx, talk.person.id)
    rows: list[Row] = []
    if one and not over:
        rows.append((Press("coming-change", COMING, slug), Press("coming-not", NOTCOMING, slug)))
    elif not over:
        rows.append((Press("coming-yes", COMING, slug, style=Style.GOOD),))
    if follows_it:
        remind: tuple[Button, ...] = () if over else (Press("remind-choose", REMINDME, slug),)
        rows.append((*remind, Press("unfollow", UNFOLLOW, "event", slug)))
    elif not over:
        rows.append((Press("event-follow", FOLLOW, "event", slug),))
    rows += [] if over else [(Press("calendar-take", CALENDAR, slug),)]
    about: Row = (Press("event-campaign", CASES, campaign.content.slug),)
    others: Row = (Press("events-back", EVENTS),) if len(events.upcoming(talk.tx)) > 1 else ()
    return [*rows, map_row(event) + _photo_row(event), about + others, to_sheet(talk, event.id)]


def _photo_row(event: Event) -> Row:
    return (Press("event-photo", EVENT, event.content.slug, "photo"),) if event.content.photo else ()


def _map(talk: Talk, event: Event) -> None:
    pin, content = event.content.pin, event.content
    if pin is None:
        raise Rejected("event-no-map")
    place = Place(pin.latitude, pin.longitude, talk.read(content.place), talk.read(content.address))
    talk.say("event-map-shown", body=place, title=content.title)


def _photo(talk: Talk, event: Event) -> None:
    photo = event.content.photo
    picture = pictures.content(talk.tx, PictureId(photo)) if photo else None
    if photo is None or picture is None:
        raise Rejected("event-no-photo")
    talk.say("event-title", body=Photo(picture, photo), title=event.content.title)


def _list(talk: Talk, to_come: list[Event], slug: str, number: str) -> None:
    page = page_of(to_come, number)
    summaries = [
        talk.words(
            "events-line",
            title=event.content.title,
            when=said(talk.words, when.of(event)),
            place=event.content.place,
        )
        for event in page.items
    ]
    rows = [(Press(event.content.title, EVENT, event.content.slug),) for event in page.items]
    talk.say("events-list", *rows, page.turn(EVENTS, slug), over=InPlace(), events=paragraphs(*summaries))
