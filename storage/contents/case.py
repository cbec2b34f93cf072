"""What people read about a case: one person, or a group, in prison or supported otherwise.

Where a case stands, its `status`, decides about letters, too: to whom is out of prison, or has died, none are taken,
whatever `letters` says. So a release is one change, and the two never say different things.
"""

from dataclasses import dataclass
from datetime import date
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
    Slug,
    Stories,
    YesOrNo,
    amount,
)
from storage.contents.letter_rules import Length, Topics
from storage.contents.rules import LATER, Given, Whole
from storage.contents.source import Sources
from storage.contents.standing import (
    Arrests,
    NoLetters,
    Term,
    WhereItStands,
    agree,
    ends_after,
    letters,
    term,
)
from storage.errors import Rejected


@dataclass(frozen=True, kw_only=True)
class CaseContent:
    """What people read about a case; what its source does not say is None or empty.

    `members` are the people of a group. `held_since` is a year, a month or a day: "2020", "2020-12" or "2020-12-05", as
    is `held_until`, of whom is not in prison any more; `earlier` are times in prison before that. `asks` is what is
    asked for: of whoever reads it, or of those who hold them.
    `letters` says whether it takes any, or why not. `birthday` is a day of any year, "12-05".
    `reads` are the languages that letters are read in there. `copies` says of a group whether each member gets a copy
    of a letter, or all of them share one.
    `shortest`, `longest` and `forbidden` are what letters to this case are held to: the lengths in place of the
    campaign's, the topics beside them. So are the rules of its `prison`, one of those that its campaign knows.
    `checked` is the day on which somebody last compared its facts with the world.
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
    status: Annotated[WhereItStands | None, LATER] = None
    held_until: Annotated[PartOfDate | None, LATER] = None
    earlier: Annotated[Arrests, LATER] = ()
    asks: Annotated[Phrases | None, LATER] = None
    prison: Annotated[Slug | None, LATER] = None

    @property
    def takes_letters(self) -> bool:
        """Whether it can be written to."""
        return self.letters is True and self.no_letters is None

    @property
    def no_letters(self) -> NoLetters | None:
        """Why it cannot be written to, if that is known."""
        if self.status and not self.status.in_prison:
            return NoLetters(self.status.value)
        return self.letters if isinstance(self.letters, NoLetters) else None

    @property
    def in_prison(self) -> bool:
        """Whether somebody is in prison, as far as it is known."""
        return self.no_letters not in (NoLetters.RELEASED, NoLetters.DIED)

    def term(self, today: date | None = None) -> Term | None:
        """How long it was, or has been until today if they are still in prison, as exactly as the dates are known."""
        until = self.held_until or (today.isoformat() if today and self.in_prison else None)
        return term(self.held_since, until) if self.held_since and until else None

    def check(self) -> None:
        """Raises Rejected where two of its facts do not go together."""
        agree(self.status, self.letters if isinstance(self.letters, NoLetters) else None)
        ends_after(self.held_since, self.held_until)
        if self.held_until and self.status and self.status.in_prison:
            raise Rejected("content-held-until")

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
        places = [arrest.held_at for arrest in self.earlier]
        texts = [self.name, self.summary, self.held_at, self.accusation, self.asks, *places]
        return [text[language] for text in texts if text] + [", ".join(self.members)]


def _day_in(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, day - 1)
