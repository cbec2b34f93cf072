"""A campaign folder, read: every file checked, and all that is wrong said at once.

campaign.toml                 the facts of the campaign, its source, its letter guide
story.<language>.md           its story
cases/<slug>.toml, .<language>.md        one person or one group, and their story
events/<slug>.toml, .<language>.md       one event, and what happens there
donations/<slug>.toml         one way to give
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from bot.packs.facts import CampaignFacts, CaseFacts, DonationFacts, EventFacts, Facts
from bot.packs.fields import is_slug
from bot.packs.folder import Folder
from bot.packs.problems import BadPack
from bot.packs.prose import length, read_prose
from bot.packs.wording import problems
from storage.contents.campaign import CampaignContent
from storage.contents.case import CaseContent
from storage.contents.donation import Details
from storage.contents.event import EventContent

# So that a message with everything about a case, headings and all, keeps within Telegram's 4096 UTF-16 units.
LONGEST = 3_500

C = TypeVar("C")
F = TypeVar("F", bound=Facts)

_CAMPAIGN = "campaign.toml"


@dataclass(frozen=True)
class Pack:
    """A campaign as its folder describes it, sound in itself; cases in their order."""

    campaign: CampaignContent
    cases: tuple[CaseContent, ...]
    events: tuple[EventContent, ...]
    donations: tuple[Details, ...]


def read_pack(folder: Path, languages: Sequence[str]) -> Pack:
    """Read a campaign folder for a bot that speaks `languages`; the first of them is the one to fall back to.

    Raises BadPack with everything that is wrong.
    """
    reading = _Reading(Folder(folder), languages)
    reading.refuse_campaigns_below()
    pack = reading.pack()
    if pack is None or reading.folder.problems:
        raise BadPack(reading.folder.problems)
    return pack


class _Reading:
    """One reading of a folder; `languages` are the pack's, those that the bot speaks first."""

    def __init__(self, folder: Folder, spoken: Sequence[str]) -> None:
        self.folder = folder
        self.languages = list(spoken)

    def pack(self) -> Pack | None:
        """The whole pack, or None if even its campaign has no facts; the folder knows all problems afterwards."""
        self._check_slug(self.folder.slug, _CAMPAIGN)
        self.languages = self._of_the_pack(self.languages)
        campaign = self._campaign()
        cases = self._cases(takes_letters=campaign is None or campaign.letters is not None)
        events, donations = self._events(), self._donations()
        self.folder.refuse_strangers()
        return Pack(campaign, cases, events, donations) if campaign else None

    def refuse_campaigns_below(self) -> None:
        """Raise BadPack, and no more than that, when campaigns lie in the folder that should be one."""
        below = self.folder.parts_with(_CAMPAIGN)
        if below and "." not in below:
            self.folder.problems = []
            self.folder.refuse(
                _CAMPAIGN, 0, f"one campaign; there are several below, to import one by one: {', '.join(below)}"
            )
            raise BadPack(self.folder.problems)

    def _of_the_pack(self, spoken: list[str]) -> list[str]:
        """Needed before anything else is checked; what is wrong with the key itself is said with all the others."""
        written = (self.folder.table(_CAMPAIGN) or {}).get("languages")
        if not isinstance(written, list) or not written:
            return spoken
        if not set(spoken) & set(map(str, written)):
            self.folder.refuse_key(
                _CAMPAIGN, ("languages",), f"at least one language that the bot speaks: {', '.join(spoken)}"
            )
        return [code for code in spoken if code in written] + [str(code) for code in written if code not in spoken]

    def _campaign(self) -> CampaignContent | None:
        found = self._facts(_CAMPAIGN, CampaignFacts)
        story = self._prose("story", [found.title, found.summary] if found else [])
        return self._content(CampaignContent, found, slug=self.folder.slug, story=story)

    def _cases(self, *, takes_letters: bool) -> tuple[CaseContent, ...]:
        found: list[tuple[int, CaseContent]] = []
        for slug, file in self._slugs("cases"):
            one = self._facts(file, CaseFacts)
            members = dict.fromkeys(self.languages, ", ".join(one.members)) if one else {}
            texts = [one.name, one.summary, one.held_at, one.accusation, members] if one else []
            case = self._content(CaseContent, one, slug=slug, story=self._prose(f"cases/{slug}", texts))
            if one and case:
                found.append((one.order, case))
                if one.letters and not takes_letters:
                    self.folder.refuse_key(
                        file, ("letters",), f"`letters` to be false, as {_CAMPAIGN} has no [letters]"
                    )
        return tuple(case for _, case in sorted(found, key=lambda pair: pair[0]))

    def _events(self) -> tuple[EventContent, ...]:
        found = []
        for slug, file in self._slugs("events"):
            one = self._facts(file, EventFacts)
            description = self._prose(f"events/{slug}", [one.title, one.place, one.address] if one else [])
            event = self._content(EventContent, one, slug=slug, description=description)
            if event:
                found.append(event)
                self._check_hour(file, event)
        return tuple(found)

    def _donations(self) -> tuple[Details, ...]:
        read = [
            self._content(Details, self._facts(file, DonationFacts), slug=slug)
            for slug, file in self._slugs("donations")
        ]
        return tuple(details for details in read if details)

    def _slugs(self, part: str) -> Iterator[tuple[str, str]]:
        for slug in self.folder.with_ending(part, ".toml"):
            file = f"{part}/{slug}.toml"
            self._check_slug(slug, file)
            yield slug, file

    def _check_slug(self, slug: str, file: str) -> None:
        if not is_slug(slug):
            self.folder.refuse(file, 0, f"a name of a-z, 0-9 and -, at most 40 characters, found `{slug}`")

    def _check_hour(self, file: str, event: EventContent) -> None:
        """A local time that the clocks jump over, or go through twice, is no instant."""
        start = event.local_start
        before, after = (start.replace(fold=fold).utcoffset() or timedelta() for fold in (0, 1))
        if before != after:
            happens = "twice" if before > after else "never"
            self.folder.refuse_key(
                file, ("hour",), f"another `hour`: in {event.zone}, {start:%Y-%m-%d %H:%M} happens {happens}"
            )

    def _content(self, kind: type[C], found: Facts | None, **more: object) -> C | None:
        if found is None:
            return None
        return TypeAdapter(kind).validate_python(found.model_dump() | more)

    def _facts(self, file: str, kind: type[F]) -> F | None:
        table = self.folder.table(file)
        if table is None:
            return None
        try:
            return kind.model_validate(table, context=self.languages)
        except ValidationError as error:
            for key, expected in problems(error, kind):
                self.folder.refuse_key(file, key, expected)
        return None

    def _prose(self, stem: str, facts: Sequence[Mapping[str, str] | None]) -> dict[str, Markup]:
        """The Markdown beside some facts, in each language; both together must fit into a message."""
        return {language: self._prose_in(language, f"{stem}.{language}.md", facts) for language in self.languages}

    def _prose_in(self, language: str, file: str, facts: Sequence[Mapping[str, str] | None]) -> Markup:
        text = self.folder.text(file)
        if text is None:
            return Markup()
        prose = read_prose(text)
        for line, expected in prose.problems:
            self.folder.refuse(file, line, expected)
        size = length(prose.markup) + sum(length(texts[language]) for texts in facts if texts)
        if size > LONGEST:
            self.folder.refuse(
                file, 0, f"at most {LONGEST} characters, facts included, as Telegram counts; found {size}"
            )
        return prose.markup
