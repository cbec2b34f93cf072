"""Campaigns: what a group calls for, in the order in which they were first imported."""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from storage.contents.campaign import CampaignContent
from storage.published import Published
from storage.table import Sealed
from storage.transaction import Tx, new_id

CampaignId = NewType("CampaignId", str)


@dataclass(frozen=True)
class Campaign:
    """A campaign as it is kept. `ended_day` is there once it has ended: it is shown no more."""

    id: CampaignId
    lookup: bytes
    position: int
    content: Sealed[CampaignContent]
    ended_day: date | None = None

    def __hash__(self) -> int:
        """By its id, since its content holds dicts, which have no hash: caches of pages need one."""
        return hash(self.id)


_table = Published("campaigns", Campaign, remembers=256)


def all(tx: Tx) -> list[Campaign]:  # noqa: A001 - read as campaigns.all(tx)
    """Every campaign that has not ended, in the order in which they were first imported."""
    return _table.newest(tx, _table.select(tx, "WHERE ended_day IS NULL ORDER BY position"))


def find(tx: Tx, campaign_id: CampaignId) -> Campaign | None:
    """The campaign with this id, if there is one."""
    return _table.newest_of(tx, _table.get(tx, campaign_id))


def get(tx: Tx, campaign_id: CampaignId) -> Campaign:
    """The campaign with this id, which must exist: that of a case, an event or donation details always does."""
    campaign = _table.get(tx, campaign_id)
    if campaign is None:
        raise LookupError("no such campaign")
    return campaign


def by_slug(tx: Tx, slug: str) -> Campaign | None:
    """The campaign that links and packs call `slug`."""
    return _table.newest_of(tx, _table.by_slug(tx, slug))


def every(tx: Tx) -> list[Campaign]:
    """Every campaign, also those that have ended, in the order in which they were first published."""
    return _table.newest(tx, _table.select(tx, "ORDER BY position"))


def add(tx: Tx, content: CampaignContent, campaign_id: CampaignId | None = None) -> Campaign:
    """Keep a new campaign, after those that are there; under an id of its own, if it has one already."""
    lookup = _table.lookup(tx, content.slug)
    campaign = _table.add(tx, Campaign(campaign_id or CampaignId(new_id()), lookup, _table.count(tx), content))
    _table.publish(tx, campaign.id)
    return campaign


def rewrite(tx: Tx, campaign_id: CampaignId, content: CampaignContent) -> None:
    """Give a campaign new content; its id and its slug stay. One that had ended begins again."""
    _table.change(tx, campaign_id, content=content, ended_day=None)
    _table.publish(tx, campaign_id)


def end(tx: Tx, campaign_id: CampaignId) -> None:
    """End a campaign: it is shown no more. What was written for it goes its way."""
    _table.change(tx, campaign_id, ended_day=tx.now.date())
    _table.publish(tx, campaign_id)
