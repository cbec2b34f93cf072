"""What people read about a campaign, in whose words, and how letters to its cases are to be written."""

from dataclasses import dataclass
from datetime import date

from storage.languages import FormattedTexts, Texts


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
