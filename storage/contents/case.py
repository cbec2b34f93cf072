"""What people read about a case: one person, or a group, in prison or supported otherwise."""

from dataclasses import dataclass
from typing import Annotated

from storage.contents.fields import Name, Names, OwnSlug, PartOfDate, Phrases, Places, Stories, YesOrNo, amount
from storage.contents.letter_rules import Length, Topics
from storage.contents.rules import Whole


@dataclass(frozen=True, kw_only=True)
class CaseContent:
    """What people read about a case; what its source does not say is None or empty.

    `members` are the people of a group. `held_since` is a year, a month or a day: "2020", "2020-12" or "2020-12-05".
    `shortest`, `longest` and `forbidden` are what letters to this case are held to: the lengths in place of the
    campaign's, the topics beside them.
    """

    slug: OwnSlug
    name: Names
    members: Annotated[tuple[Name, ...], Whole(amount(most=20))] = ()
    summary: Phrases
    held_since: PartOfDate | None = None
    held_at: Places | None = None
    accusation: Phrases | None = None
    letters: YesOrNo
    shortest: Length | None = None
    longest: Length | None = None
    forbidden: Topics = ()
    story: Stories

    def beside_story(self, language: str) -> list[str]:
        """The facts that stand in one message with the story."""
        texts = [self.name, self.summary, self.held_at, self.accusation]
        return [text[language] for text in texts if text] + [", ".join(self.members)]
