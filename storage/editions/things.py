"""What the team can write about: a campaign, a case, an event, a way to give, published or not yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from storage import campaigns, cases, donations, events, published
from storage.campaigns import Campaign, CampaignId
from storage.cases import CaseId
from storage.contents.campaign import CampaignContent
from storage.contents.kind import Content, Kind
from storage.contents.written import Written, as_written
from storage.donations import Donation
from storage.editions.edition import LANGUAGES, Edition, draft_of, drafts
from storage.events import EventId
from storage.transaction import Tx


@dataclass(frozen=True)
class Thing:
    """Something that can be written about. `content` is what is published; None if nothing ever was.

    `listed`: supporters find it in their lists.
    """

    kind: Kind
    id: str
    campaign_id: str
    content: Content | None = None
    listed: bool = False

    @property
    def digest(self) -> str:
        """Names exactly what is published of it; "" if nothing is."""
        return published.digest((self.content, self.listed)) if self.content else ""

    @property
    def written(self) -> Written:
        """What is published of it, as it is written."""
        if self.content is None:
            return {}
        written = as_written(self.content)
        return written | {LANGUAGES: [*self.content.title]} if isinstance(self.content, CampaignContent) else written


def find(tx: Tx, name: str) -> Thing | None:
    """What has this id, or this short name, if there is something; also what is only being written yet."""
    return next(_found(tx, name), None)


def _found(tx: Tx, name: str) -> Iterator[Thing]:
    yield from (of_campaign(one) for one in (campaigns.find(tx, CampaignId(name)), campaigns.by_slug(tx, name)) if one)
    for case in (cases.find(tx, CaseId(name)), cases.by_slug(tx, name)):
        if case:
            yield Thing(Kind.CASE, case.id, case.campaign_id, case.content, case.listed)
    for event in (events.find(tx, EventId(name)), events.by_slug(tx, name)):
        if event:
            yield Thing(Kind.EVENT, event.id, event.campaign_id, event.content, event.listed)
    yield from (_details(tx, one) for one in (donations.find(tx, name), donations.latest(tx, name)) if one)
    yield from (_only_written(draft) for draft in drafts(tx) if name.upper() == draft.target or name == draft.slug)


def of_campaign(campaign: Campaign) -> Thing:
    """A campaign that was published."""
    return Thing(Kind.CAMPAIGN, campaign.id, campaign.id, campaign.content, campaign.ended_day is None)


def find_details(tx: Tx, slug: str) -> Thing | None:
    """The way to give of this short name."""
    latest = donations.latest(tx, slug)
    return _details(tx, latest) if latest else None


def _details(tx: Tx, version: Donation) -> Thing:
    """A way to give: its versions share the id of the first, and what is written about is the newest."""
    versions = [one for one in donations.of_campaign(tx, version.campaign_id) if one.lookup == version.lookup]
    newest = max(versions, key=lambda one: one.version)
    first = min(versions, key=lambda one: one.version)
    return Thing(Kind.DONATION, first.id, newest.campaign_id, newest.content, not newest.state.over)


def _only_written(draft: Edition) -> Thing:
    return Thing(draft.kind, draft.target, draft.campaign_id)


def in_campaign(tx: Tx, campaign_id: str) -> list[Thing]:
    """All that belongs to a campaign: cases, events, ways to give, in their order; what is only written at the end."""
    there = [
        *(Thing(Kind.CASE, one.id, campaign_id, one.content, one.listed) for one in cases.every_of(tx, campaign_id)),
        *(Thing(Kind.EVENT, one.id, campaign_id, one.content, one.listed) for one in events.every_of(tx, campaign_id)),
        *_ways_to_give(tx, campaign_id),
    ]
    known = {thing.id for thing in there} | {campaign_id}
    new = [
        _only_written(draft) for draft in drafts(tx) if draft.campaign_id == campaign_id and draft.target not in known
    ]
    return there + new


def _ways_to_give(tx: Tx, campaign_id: str) -> list[Thing]:
    first = {one.lookup: one for one in reversed(donations.of_campaign(tx, CampaignId(campaign_id)))}
    return [_details(tx, one) for one in first.values()]


def slug_of(tx: Tx, thing: Thing) -> str:
    """The short name of something."""
    draft = draft_of(tx, thing.id)
    return thing.content.slug if thing.content else draft.slug if draft else ""


def is_taken(tx: Tx, kind: Kind, slug: str) -> bool:
    """Whether something of this kind has this short name already, in whatever campaign."""
    return any(thing.kind is kind for thing in _found(tx, slug))


def languages_of(tx: Tx, campaign_id: str) -> tuple[str, ...]:
    """The languages of a campaign: those that are published, or else those in which it is being written."""
    campaign = campaigns.find(tx, CampaignId(campaign_id))
    if campaign:
        return tuple(campaign.content.title)
    draft = draft_of(tx, campaign_id)
    return tuple(draft.written.get(LANGUAGES, ())) if draft else ()
