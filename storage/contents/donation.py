"""Donation details: one way to give, and everything to copy into a transfer."""

from dataclasses import dataclass
from typing import Annotated

from storage.contents import numbers
from storage.contents.fields import Name, Names, OwnSlug, Phrase, Sentences, Titles, amount
from storage.contents.rules import Rule, RuleBeside, Whole


@dataclass(frozen=True)
class DonationLine:
    """One thing to copy into a transfer. `kind` is what sort of number it is, as in packs ("cl-rut", "iban" …)."""

    kind: Annotated[str, Rule(numbers.kind)]
    label: Names
    value: Annotated[Phrase, RuleBeside("kind", numbers.number)]


@dataclass(frozen=True)
class Details:
    """One way to give. `slug` is its name in its pack, shared by all versions."""

    slug: OwnSlug
    title: Titles
    purpose: Sentences
    holder: Name
    lines: Annotated[tuple[DonationLine, ...], Whole(amount(least=1, most=12))]
