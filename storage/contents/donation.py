"""Donation details: one way to give, and everything to copy into a transfer.

A way is a bank account, a payment link, or a meeting with whoever collects. `lines` are the details of before there
were fields for them, and of what has none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from storage.contents import accounts, numbers
from storage.contents.accounts import Account
from storage.contents.fields import (
    Country,
    Currency,
    Day,
    Name,
    Names,
    OwnSlug,
    PaymentLink,
    Phrase,
    Phrases,
    Places,
    Sentences,
    Titles,
    amount,
)
from storage.contents.rules import LATER, Rule, RuleBeside, Whole
from storage.errors import Rejected
from storage.languages import Texts

TYPED = 4
"""Characters that whoever confirms details types: the last of their number."""


class Way(Enum):
    """How money is given. The values are the keys of a pack."""

    LINES = "lines"
    ACCOUNT = "account"
    LINK = "link"
    PLACE = "place"


@dataclass(frozen=True)
class DonationLine:
    """One thing to copy into a transfer. `kind` is what sort of number it is, as in packs ("cl-rut", "iban" …)."""

    kind: Annotated[str, Rule(numbers.kind, tuple(numbers.KINDS))]
    label: Names
    value: Annotated[Phrase, RuleBeside("kind", numbers.number)]


@dataclass(frozen=True)
class Risk:
    """What giving can bring upon whoever is in a country, or gives from there."""

    country: Country
    text: Sentences


@dataclass(frozen=True)
class Number:
    """One thing to copy: `name` says what it is, `label` how the group calls it, where it has a word of its own."""

    name: str
    value: str
    label: Texts | None = None

    @property
    def pasted(self) -> str:
        """As a bank's form takes it."""
        return numbers.to_paste(self.name, self.value)


@dataclass(frozen=True)
class Details:
    """One way to give. `slug` is its name in its pack, shared by all versions.

    `holder` is whose account it is, or who receives the money; `until` the last day on which the details are good.
    `risks` are read before the details.
    """

    slug: OwnSlug
    title: Titles
    purpose: Sentences
    holder: Name
    lines: Annotated[tuple[DonationLine, ...], Whole(amount(most=12))] = ()
    account: Annotated[Account | None, LATER] = None
    link: Annotated[PaymentLink | None, LATER] = None
    place: Annotated[Places | None, LATER] = None
    times: Annotated[Phrases | None, LATER] = None
    currency: Annotated[Currency | None, LATER] = None
    until: Annotated[Day | None, LATER] = None
    risks: Annotated[tuple[Risk, ...], Whole(amount(most=8)), LATER] = ()

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways to give that are filled in; details that `check` lets pass have one."""
        return tuple(way for way in Way if getattr(self, way.value))

    @property
    def numbers(self) -> tuple[Number, ...]:
        """Everything to copy, but for the holder."""
        if self.account:
            return tuple(Number(name, value) for name, value in self.account.given.items())
        if self.link:
            return (Number("link", self.link),)
        return tuple(Number(line.kind, line.value, line.label) for line in self.lines)

    @property
    def main(self) -> Number | None:
        """The number by which the money finds its way; None where there is none to copy."""
        kinds = (self.account.main,) if self.account else _MAIN_LINES
        found = (number for kind in kinds for number in self.numbers if number.name == kind)
        return next(found, next(iter(self.numbers), None))

    @property
    def typed(self) -> str:
        """What whoever confirms these details types: the last characters of the main number, or of the holder."""
        return last_characters(self.main.value if self.main else self.holder)

    def is_over(self, today: date) -> bool:
        """Whether their last day has passed."""
        return self.until is not None and today > self.until


_MAIN_LINES = ("iban", "mx-clabe", "number", "link", "cl-rut")


def signs_of(text: str) -> str:
    """The letters and digits of a text without what parts them: in one case, digits of any script as ours."""
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text.casefold() if sign.isalnum())


def last_characters(text: str) -> str:
    """The last letters and digits of a text."""
    return signs_of(text)[-TYPED:]


def flaws(details: Details) -> Iterator[accounts.Flaw]:
    """What does not fit together in details, each field of which is right by itself; by the field where it stands."""
    ways, keys = details.ways, tuple(way.value for way in Way)
    if len(ways) != 1:
        yield ways[-1].value if ways else "holder", Rejected("content-ways", ways=keys)
    if bool(details.place) != bool(details.times):
        yield "place" if details.place else "times", Rejected("content-place-times")
    if details.account:
        for field, refusal in accounts.flaws(details.account):
            yield f"account.{field}".rstrip("."), refusal


def check(details: Details) -> None:
    """Raises Rejected for what does not fit together in details."""
    for _, refusal in flaws(details):
        raise refusal
