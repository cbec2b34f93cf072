"""What people read about a campaign, in whose words, and how letters to its cases are to be written."""

from dataclasses import dataclass
from typing import Annotated

from storage.contents.fields import (
    Day,
    EmailAddress,
    OwnSlug,
    Phrases,
    Sentences,
    Slug,
    Stories,
    Titles,
    WebAddress,
    YesOrNo,
    amount,
)
from storage.contents.letter_rules import CheckName, Length, Prisons, Topics
from storage.contents.rules import LATER, Whole
from storage.contents.source import Source
from storage.errors import Rejected


@dataclass(frozen=True)
class Contact:
    """How the group is reached outside the bot, as far as it is known."""

    email: EmailAddress | None = None
    web: WebAddress | None = None


@dataclass(frozen=True)
class GuidePoint:
    """One point of the letter guide: the rule for those who write, and the reason given when a letter breaks it.

    `checks` are those that watch over this point: what they find is pointed out with its rule.
    """

    key: Slug
    rule: Sentences
    reason: Sentences
    checks: Annotated[tuple[CheckName, ...], LATER] = ()


def _different_keys(guide: tuple[GuidePoint, ...]) -> tuple[GuidePoint, ...]:
    if len({point.key for point in guide}) < len(guide):
        raise Rejected("content-same-keys")
    return guide


@dataclass(frozen=True, kw_only=True)
class LetterRules:
    """How letters are collected, what becomes of them, and the points of the guide in their order.

    A letter has `shortest` to `longest` characters, and keeps out what is `forbidden`, unless its case says otherwise.
    With `reply_slip` its page ends in a strip with its number, for the reply.
    """

    collected_from: Day | None = None
    delivery: Sentences
    guide: Annotated[tuple[GuidePoint, ...], Whole(amount(least=1, most=12)), Whole(_different_keys)]
    shortest: Annotated[Length | None, LATER] = None
    longest: Annotated[Length | None, LATER] = None
    forbidden: Annotated[Topics, LATER] = ()
    reply_slip: Annotated[YesOrNo, LATER] = False


@dataclass(frozen=True, kw_only=True)
class CampaignContent:
    """What people read about a campaign. `slug` is its name in links and packs; without `letters` it takes none.

    `prisons` are those whose rules are the same for all of its cases that are held there. `checked` is the day on which
    somebody last compared its facts with the world.
    """

    slug: OwnSlug
    title: Titles
    summary: Phrases
    story: Stories
    source: Source
    contact: Contact | None = None
    letters: LetterRules | None = None
    prisons: Annotated[Prisons, LATER] = ()
    checked: Annotated[Day | None, LATER] = None

    def beside_story(self, language: str) -> list[str]:
        """The facts that stand in one message with the story."""
        return [self.title[language], self.summary[language]]
