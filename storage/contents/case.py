"""What people read about a case: one person, or a group, in prison or supported otherwise."""

from dataclasses import dataclass

from storage.languages import FormattedTexts, Texts


@dataclass(frozen=True)
class CaseContent:
    """What people read about a case; what its source does not say is None or empty.

    `members` are the people of a group. `held_since` is a year, a month or a day: "2020", "2020-12" or "2020-12-05".
    """

    slug: str
    name: Texts
    members: tuple[str, ...]
    summary: Texts
    held_since: str | None
    held_at: Texts | None
    accusation: Texts | None
    letters: bool
    story: FormattedTexts
