"""The facts of a pack: what may stand in each of its TOML files."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from bot.packs import numbers
from bot.packs.fields import (
    EmailAddress,
    Language,
    Line,
    Lines,
    Name,
    Names,
    PartOfADate,
    Places,
    Sentences,
    Slug,
    TimeOfDay,
    Titles,
    WebAddress,
    Zone,
    by_rule,
    meant,
    problem,
)


class Facts(BaseModel):
    """A file or a table of it; a key that is not listed is a problem."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class SourceFacts(Facts):
    """`[source]`: where the facts come from."""

    title: Line
    by: Names
    day: date | None = None
    url: WebAddress | None = None
    note: Sentences | None = None


class ContactFacts(Facts):
    """`[contact]`: how the group is reached outside the bot."""

    email: EmailAddress | None = None
    web: WebAddress | None = None


class GuideFacts(Facts):
    """`[[letters.guide]]`: one point of the letter guide."""

    key: Slug
    rule: Sentences
    reason: Sentences


class LetterFacts(Facts):
    """`[letters]`: how letters are collected and to be written."""

    collected_from: date | None = None
    delivery: Sentences
    guide: Annotated[list[GuideFacts], Field(min_length=1, max_length=12)]

    @field_validator("guide")
    @classmethod
    def _different_keys(cls, guide: list[GuideFacts]) -> list[GuideFacts]:
        keys = [point.key for point in guide]
        if len(set(keys)) < len(keys):
            raise problem("have a different key in every point")
        return guide


class CampaignFacts(Facts):
    """`campaign.toml`."""

    languages: Annotated[list[Language], Field(min_length=1)]
    title: Titles
    summary: Lines
    source: SourceFacts
    contact: ContactFacts | None = None
    letters: LetterFacts | None = None


class CaseFacts(Facts):
    """`cases/<slug>.toml`."""

    name: Names
    order: int = 0
    members: Annotated[list[Name], Field(max_length=20)] = []
    summary: Lines
    held_since: PartOfADate | None = None
    held_at: Lines | None = None
    accusation: Lines | None = None
    letters: bool


class PinFacts(Facts):
    """`pin = { latitude = …, longitude = … }`: a point on the map, in degrees."""

    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]


class EventFacts(Facts):
    """`events/<slug>.toml`."""

    title: Titles
    day: date
    hour: TimeOfDay | None = None
    zone: Zone
    place: Places
    address: Places
    pin: PinFacts | None = None


class LineFacts(Facts):
    """`[[lines]]`: one thing to copy into a transfer."""

    kind: str
    label: Names
    value: Line

    @field_validator("kind")
    @classmethod
    def _known_kind(cls, kind: str) -> str:
        if kind not in numbers.KINDS:
            raise problem(f"be one of {', '.join(numbers.KINDS)}{meant(kind, numbers.KINDS)}")
        return kind

    @field_validator("value")
    @classmethod
    def _right_number(cls, value: str, info: ValidationInfo) -> str:
        kind = info.data.get("kind")
        return by_rule(numbers.checked, kind, value) if kind else value


class DonationFacts(Facts):
    """`donations/<slug>.toml`."""

    title: Titles
    purpose: Sentences
    holder: Name
    lines: Annotated[list[LineFacts], Field(min_length=1, max_length=12)]
