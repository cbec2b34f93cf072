"""What a button, a link or a typed command names: the campaign, case or event behind a short name."""

from handlers.engine.talk import Talk
from storage import campaigns, cases, events
from storage.campaigns import Campaign
from storage.cases import Case
from storage.errors import Rejected
from storage.events import Event


def campaign(talk: Talk, slug: str) -> Campaign:
    """The campaign that a button or link names. Raises Rejected if it is unknown or has ended."""
    campaign = any_campaign(talk, slug)
    if campaign.ended_day:
        raise Rejected("campaign-ended", title=campaign.content.title, day=campaign.ended_day)
    return campaign


def any_campaign(talk: Talk, slug: str) -> Campaign:
    """The same, also if it has ended. Raises Rejected if it is unknown."""
    campaign = campaigns.by_slug(talk.tx, slug)
    if campaign is None:
        raise Rejected("campaign-unknown")
    return campaign


def case(talk: Talk, slug: str) -> Case:
    """The case that a button or link names. Raises Rejected."""
    case = cases.by_slug(talk.tx, slug)
    if case is None:
        raise Rejected("case-unknown")
    return case


def event(talk: Talk, slug: str) -> Event:
    """The event that a button or link names. Raises Rejected if it is unknown or was taken off the list."""
    event = events.by_slug(talk.tx, slug)
    if event is None or not event.listed:
        raise Rejected("event-unknown")
    return event
