"""The message that goes out once a week to those who chose it: what happened, in as few words as that takes.

It is put together once, piece by piece, for each language; each reader gets the pieces that they chose. A week in which
nothing happened has no message. It leaves on Sunday morning by the group's clocks; if the bot was away then, within two
days, or not at all.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup

from handlers.buttons import Press
from handlers.commands import STOP, SUBSCRIBE
from handlers.engine.telling import Post
from handlers.layout import lines, paragraphs
from handlers.long_texts import MESSAGE, units
from handlers.messages import Message
from handlers.setup import Setup
from handlers.texts import Words
from handlers.texts.facts import Moment
from storage import audiences, week
from storage.announcements import Announcement, weekly
from storage.announcements.weekly import Piece
from storage.cases import Case
from storage.contents.content import Content
from storage.languages import in_language
from storage.transaction import Tx
from storage.week import MOST, Week
from storage.wishes import Topic, Wish

SUNDAY, AT = 6, time(10)
LATEST = timedelta(days=2)
EXCERPT = 280
"""Signs of what the team wrote: those who want it whole get it at once."""

Said = tuple[Topic, str, Markup]
"""A topic, the id of a campaign or "", and what there is to say of it."""


def compose(tx: Tx, setup: Setup, since: datetime) -> list[Post] | None:
    """Begin to send what happened in the week that is over, if it is time, and anybody wants to hear of it."""
    due = last_due(tx.now, setup.zone)
    if week.begins_to_count(tx) or since >= due or tx.now - due > LATEST:
        return None
    pieces = pieces_of(setup, week.happened(tx))
    news = {(piece.topic, piece.campaign_id) for piece in pieces}
    if news and audiences.size(tx, audiences.weekly(news)):
        weekly.begin(tx, pieces)
    week.note(tx)
    return []


def last_due(now: datetime, zone: ZoneInfo) -> datetime:
    """When the last message was due, by the clocks of a zone."""
    local = now.astimezone(zone)
    sunday = (local - timedelta(days=(local.weekday() - SUNDAY) % 7)).date()
    due = datetime.combine(sunday, AT, zone).astimezone(UTC)
    return due if due <= now else datetime.combine(sunday - timedelta(days=7), AT, zone).astimezone(UTC)


def arrives(words: Words, versions: Mapping[str, Content], wish: Wish | None, fallback: str) -> Message | None:
    """What somebody gets who chose this (None: all of it); None if there is nothing for them."""
    pieces = weekly.chosen(versions, words.language, wish) or weekly.chosen(versions, fallback, wish)
    if not pieces:
        return None
    page = words("weekly-title")
    for piece in pieces:
        longer = paragraphs(page, piece.text)
        if units(paragraphs(longer, words("weekly-why")).striptags()) > MESSAGE:
            break
        page = longer
    rows = ((Press("weekly-choose", SUBSCRIBE, "choose"),), (Press("announcement-stop", STOP),))
    return Message(paragraphs(page, words("weekly-why")), rows)


def pieces_of(setup: Setup, happened: Week) -> list[Piece]:
    """What there is to say, in each language."""
    pieces = []
    for language in setup.languages:
        said = defaultdict[tuple[Topic, str], list[Markup]](list)
        for topic, campaign_id, text in _said(setup.texts.words(language), happened):
            said[topic, campaign_id].append(text)
        pieces += [Piece(language, *of, Content(markup=paragraphs(*texts))) for of, texts in said.items()]
    return pieces


def _said(words: Words, happened: Week) -> Iterator[Said]:
    """What happened, campaign by campaign; what the team wrote comes first."""
    for call in happened.calls:
        if audiences.language_of(call.audience) in ("", words.language):
            topic, campaign_id = audiences.topic_of(call.audience) or (Topic.CALLS, "")
            yield topic, campaign_id, words("weekly-call", excerpt=_excerpt(call, words.language))
    for campaign in happened.campaigns:
        title = campaign.content.title
        if new := happened.cases[campaign.id]:
            named = [_case(words, case) for case in new[:MOST]]
            more = words("weekly-more", count=len(new) - MOST) if len(new) > MOST else None
            yield Topic.CASES, campaign.id, lines(words("weekly-cases", campaign=title, count=len(new)), *named, more)
        if sent := happened.letters.get(campaign.id):
            yield Topic.LETTERS, campaign.id, words("weekly-letters", campaign=title, count=sent)
        if coming := happened.events[campaign.id]:
            named = [
                words(
                    "weekly-event",
                    title=event.content.title,
                    when=Moment(event.content.local_start, event.content.hour_known),
                    place=event.content.place,
                )
                for event in coming[:MOST]
            ]
            yield Topic.EVENTS, campaign.id, lines(words("weekly-events", campaign=title), *named)
        if campaign.id in happened.donations:
            yield Topic.DONATIONS, campaign.id, words("weekly-donations", campaign=title)


def _case(words: Words, case: Case) -> Markup:
    name, place = case.content.name, case.content.held_at
    return words("weekly-case-at", name=name, place=place) if place else words("weekly-case", name=name)


def _excerpt(call: Announcement, language: str) -> str:
    text = " ".join(in_language(call.versions, language).text.striptags().split())
    return text if len(text) <= EXCERPT else text[:EXCERPT].rsplit(" ", 1)[0] + "…"
