"""Where facts come from."""

from dataclasses import dataclass
from typing import Annotated

from storage.contents.fields import Day, Names, Phrase, Sentences, WebAddress, amount
from storage.contents.rules import LATER, Whole


@dataclass(frozen=True)
class Source:
    """Where the facts come from: its title as it stands there, and who published it.

    `note` says what is not certain about the facts, for instance a year that is assumed.
    """

    title: Phrase
    by: Names
    day: Day | None = None
    url: WebAddress | None = None
    note: Sentences | None = None


Sources = Annotated[tuple[Source, ...], Whole(amount(most=8)), LATER]
"""Where the facts of a case or an event come from, beside the source of its campaign."""
