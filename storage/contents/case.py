"""What people read about a case: one person, or a group, in prison or supported otherwise."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from pydantic import Strict

from storage.contents.fields import (
    Day,
    DayOfYear,
    Language,
    Name,
    Names,
    OwnSlug,
    PartOfDate,
    Phrases,
    Places,
    Stories,
    YesOrNo,
    amount,
)
from storage.contents.letter_rules import Length, Topics
from storage.contents.rules import LATER, Given, Whole
from storage.contents.source import Sources
from storage.contents.spelling import unknown


class NoLetters(Enum):
    """Why a case takes no letters. They are refused by the prison, or by the person."""

    TRANSFERRED = "transferred"
    RELEASED = "released"
    REFUSES_MAIL = "refuses-mail"
    ADDRESS_UNKNOWN = "address-unknown"


def letters(value: object) -> bool | NoLetters:
    """Whether a case takes letters, as a file says it: true, false, or why it takes none."""
    reasons = tuple(why.value for why in NoLetters)
    if isinstance(value, bool):
        return value
    if value not in reasons:
        raise unknown("content-letters", str(value), reasons, reasons=reasons, value=value)
    return NoLetters(value)


@dataclass(frozen=True, kw_only=True)
class CaseContent:
    """What people read about a case; what its source does not say is None or empty.

    `members` are the people of a group. `held_since` is a year, a month or a day: "2020", "2020-12" or "2020-12-05".
    `letters` says whether it takes any, or why not. `birthday` is a day of any year, "12-05".
    `reads` are the languages that letters are read in there. `copies` says of a group whether each member gets a copy
    of a letter, or all of them share one.
    `shortest`, `longest` and `forbidden` are what letters to this case are held to: the lengths in place of the
    campaign's, the topics beside them. `checked` is the day on which somebody last compared its facts with the world.
    """

    slug: OwnSlug
    name: Names
    members: Annotated[tuple[Name, ...], Whole(amount(most=20))] = ()
    summary: Phrases
    held_since: PartOfDate | None = None
    held_at: Places | None = None
    accusation: Phrases | None = None
    letters: Annotated[Annotated[bool, Strict()] | NoLetters, Given(letters)]
    shortest: Annotated[Length | None, LATER] = None
    longest: Annotated[Length | None, LATER] = None
    forbidden: Annotated[Topics, LATER] = ()
    story: Stories
    birthday: Annotated[DayOfYear | None, LATER] = None
    reads: Annotated[tuple[Language, ...], Whole(amount(most=5)), LATER] = ()
    copies: Annotated[YesOrNo | None, LATER] = None
    sources: Sources = ()
    checked: Annotated[Day | None, LATER] = None

    @property
    def takes_letters(self) -> bool:
        """Whether it can be written to."""
        return self.letters is True

    @property
    def no_letters(self) -> NoLetters | None:
        """Why it cannot be written to, if that is known."""
        return self.letters if isinstance(self.letters, NoLetters) else None

    @property
    def each_gets_copy(self) -> bool:
        """Whether a letter is printed once for each of its members."""
        return bool(self.members and self.copies)

    def next_birthday(self, today: date) -> date | None:
        """The next birthday, today or later, if it is known; of 29 February, in other years, the day before."""
        if self.birthday is None:
            return None
        month, day = map(int, self.birthday.split("-"))
        this, next_one = (_day_in(today.year + years, month, day) for years in (0, 1))
        return this if this >= today else next_one

    def beside_story(self, language: str) -> list[str]:
        """The facts that stand in one message with the story."""
        texts = [self.name, self.summary, self.held_at, self.accusation]
        return [text[language] for text in texts if text] + [", ".join(self.members)]


def _day_in(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, day - 1)
