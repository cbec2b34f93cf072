"""Campaigns: what a group calls for, in whose words, and how letters to its cases are to be written."""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from storage.languages import FormattedTexts, Texts
from storage.table import Sealed, Table
from storage.transaction import Tx, new_id

CampaignId = NewType("CampaignId", str)


@dataclass(frozen=True)
class Source:
    """Where the facts come from: its title as it stands there, and who published it.

    `note` says what is not certain about the facts, for instance a year that is assumed.
    """

    title: str
    by: Texts
    day: date | None
    url: str | None
    note: Texts | None


@dataclass(frozen=True)
class Contact:
    """How the group is reached outside the bot, as far as it is known."""

    email: str | None
    web: str | None


@dataclass(frozen=True)
class GuidePoint:
    """One point of the letter guide: the rule for those who write, and the reason given when a letter breaks it."""

    key: str
    rule: Texts
    reason: Texts


@dataclass(frozen=True)
class LetterRules:
    """How letters are collected, what becomes of them, and the points of the guide in their order."""

    collected_from: date | None
    delivery: Texts
    guide: tuple[GuidePoint, ...]

    def point(self, key: str) -> GuidePoint | None:
        """The point of the guide with this key."""
        return next((point for point in self.guide if point.key == key), None)


@dataclass(frozen=True)
class CampaignContent:
    """What people read about a campaign. `slug` is its name in links and packs; without `letters` it takes none."""

    slug: str
    title: Texts
    summary: Texts
    story: FormattedTexts
    source: Source
    contact: Contact | None
    letters: LetterRules | None


@dataclass(frozen=True)
class Campaign:
    """A campaign as it is kept."""

    id: CampaignId
    lookup: bytes
    position: int
    content: Sealed[CampaignContent]

    def __hash__(self) -> int:
        """By what never changes; its content has no hash."""
        return hash(self.id)


_table = Table("campaigns", Campaign, remembers=256)


def all(tx: Tx) -> list[Campaign]:  # noqa: A001 - read as campaigns.all(tx)
    """Every campaign, in the order in which they were first imported."""
    return _table.select(tx, "ORDER BY position")


def get(tx: Tx, campaign_id: CampaignId) -> Campaign | None:
    """The campaign with this id."""
    return _table.get(tx, campaign_id)


def by_slug(tx: Tx, slug: str) -> Campaign | None:
    """The campaign that links and packs call `slug`."""
    return _table.first(tx, "WHERE lookup = :lookup", lookup=tx.keys.lookup("campaigns", slug))


def add(tx: Tx, content: CampaignContent) -> Campaign:
    """Keep a new campaign, after those that are there."""
    lookup = tx.keys.lookup("campaigns", content.slug)
    return _table.add(tx, Campaign(CampaignId(new_id()), lookup, _table.count(tx), content))


def rewrite(tx: Tx, campaign_id: CampaignId, content: CampaignContent) -> None:
    """Give a campaign new content; its id and its slug stay."""
    _table.change(tx, campaign_id, content=content)
