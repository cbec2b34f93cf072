"""A campaign folder, read: every file checked, and all that is wrong said at once.

campaign.toml                 the facts of the campaign, its source, its letter guide
story.<language>.md           its story
cases/<slug>.toml, .<language>.md        one person or one group, and their story
events/<slug>.toml, .<language>.md       one event, and what happens there
donations/<slug>.toml         one way to give
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from bot.packs import files
from bot.packs.contents import Contents
from bot.packs.files import CampaignFile, CaseFile
from bot.packs.folder import Folder
from bot.packs.lines import Key
from bot.packs.problems import BadPack
from bot.packs.wording import expected
from storage.contents import donation as donation_rules, occurrences
from storage.contents.campaign import CampaignContent
from storage.contents.case import CaseContent
from storage.contents.donation import Details
from storage.contents.event import EventContent
from storage.contents.fields import slug as check_slug
from storage.contents.letter_rules import lengths
from storage.contents.wholes import CAMPAIGN_FILE as _CAMPAIGN, case_lengths, check_copies, check_letters, check_prison
from storage.errors import Rejected
from storage.sentence import Sentence


@dataclass(frozen=True)
class Pack:
    """A campaign as its folder describes it, sound in itself; cases in their order."""

    campaign: CampaignContent
    cases: tuple[CaseContent, ...]
    events: tuple[EventContent, ...]
    donations: tuple[Details, ...]


def read_pack(path: Path, languages: Sequence[str]) -> Pack:
    """Read a campaign folder for a bot that speaks `languages`; the first of them is the one to fall back to.

    Raises BadPack with everything that is wrong.
    """
    folder = Folder(path)
    _refuse_campaigns_below(folder)
    if folder.table(_CAMPAIGN) is None and folder.parts_with(_CAMPAIGN):
        raise BadPack(folder.problems)  # without it nobody knows what the other files should be
    pack = _Reading(folder, _languages(folder, list(languages))).pack()
    if pack is None or folder.problems:
        raise BadPack(folder.problems)
    return pack


def past(pack: Pack, today: date) -> list[Sentence]:
    """The events that are over before anybody could read of them, as lines for the console: a wrong year, perhaps."""
    return [
        Sentence(
            "  event {slug}: its day, {day}, is over, so nobody is shown it", slug=event.slug, day=event.day.isoformat()
        )
        for event in pack.events
        if _last_day(event) < today
    ]


def _last_day(event: EventContent) -> date:
    """The last day on which it takes place, or could."""
    if event.repeats:
        return event.repeats_until or date.max
    return event.last_day or event.day


def _refuse_campaigns_below(folder: Folder) -> None:
    """Raise BadPack, and no more than that, when campaigns lie in the folder that should be one."""
    below = folder.parts_with(_CAMPAIGN)
    if below and "." not in below:
        folder.problems = []
        several = "one campaign; there are several below, to import one by one: {below}"
        folder.refuse(_CAMPAIGN, 0, Sentence(several, below=", ".join(below)))
        raise BadPack(folder.problems)


def _languages(folder: Folder, spoken: list[str]) -> list[str]:
    """The languages of the pack, which are needed before anything else is checked; those that the bot speaks first.

    What is wrong with the key itself is said with all the others.
    """
    written = (folder.table(_CAMPAIGN) or {}).get("languages")
    if not isinstance(written, list) or not written:
        names = folder.with_ending(".", ".md")
        written = [name.removeprefix("story.") for name in names if name.startswith("story.")]
    if not written:
        return spoken
    if not set(spoken) & set(map(str, written)):
        least = Sentence("at least one language that the bot speaks: {spoken}", spoken=", ".join(spoken))
        folder.refuse_key(_CAMPAIGN, ("languages",), least)
    return [code for code in spoken if code in written] + [str(code) for code in written if code not in spoken]


class _Reading:
    """One reading of a folder."""

    def __init__(self, folder: Folder, languages: list[str]) -> None:
        self.folder = folder
        self.contents = Contents(folder, languages)

    def pack(self) -> Pack | None:
        """The whole pack, or None if even its campaign has no facts; the folder knows all problems afterwards."""
        self._check_slug(self.folder.slug, _CAMPAIGN)
        campaign = self.contents.with_story(CampaignFile, _CAMPAIGN, "story", self.folder.slug)
        cases = self._cases(campaign)
        events, donations = self._events(), self._donations()
        self.folder.refuse_strangers()
        return Pack(files.content(CampaignContent, campaign), cases, events, donations) if campaign else None

    def _cases(self, campaign: CampaignContent | None) -> tuple[CaseContent, ...]:
        cases, rules = [], campaign.letters if campaign else None
        self._check(_CAMPAIGN, ("letters", "longest"), partial(lengths, rules))
        for place, prison in enumerate(campaign.prisons if campaign else ()):
            self._check(_CAMPAIGN, ("prisons", place), partial(lengths, prison, rules))
        for slug, file in self._slugs("cases"):
            case = self.contents.with_story(CaseFile, file, f"cases/{slug}", slug)
            if case:
                cases.append(case)
                self._check_case(file, case, campaign)
        return tuple(files.content(CaseContent, case) for case in sorted(cases, key=lambda case: case.order))

    def _check_case(self, file: str, case: CaseContent, campaign: CampaignContent | None) -> None:
        """What of a case does not go together, or not with its campaign."""
        self._check(file, ("status" if case.status else "held_until",), case.check)
        self._check(file, ("prison",), partial(check_prison, case, campaign))
        if key := next((key for key in ("longest", "shortest", "prison") if getattr(case, key)), ""):
            self._check(file, (key,), partial(case_lengths, case, campaign))
        self._check(file, ("letters",), partial(check_letters, case, campaign))
        self._check(file, ("copies",), partial(check_copies, case))

    def _events(self) -> tuple[EventContent, ...]:
        events = []
        for slug, file in self._slugs("events"):
            event = self.contents.with_story(EventContent, file, f"events/{slug}", slug, field="description")
            if event:
                events.append(event)
                self._check_start(file, event)
        return tuple(events)

    def _donations(self) -> tuple[Details, ...]:
        donations = []
        for slug, file in self._slugs("donations"):
            details = self.contents.record(Details, file, slug=slug)
            if details:
                donations.append(details)
                for field, refusal in donation_rules.flaws(details):
                    self.folder.refuse_key(file, tuple(field.split(".")), expected(refusal))
        return tuple(donations)

    def _slugs(self, part: str) -> Iterator[tuple[str, str]]:
        for slug in self.folder.with_ending(part, ".toml"):
            file = f"{part}/{slug}.toml"
            self._check_slug(slug, file)
            yield slug, file

    def _check_slug(self, slug: str, file: str) -> None:
        try:
            check_slug(slug)
        except Rejected as refusal:
            self.folder.refuse(file, 0, expected(refusal))

    def _check(self, file: str, key: Key, rule: Callable[[], object]) -> None:
        """Note what a rule of the whole thing refuses, at the key where it can be put right."""
        try:
            rule()
        except Rejected as refusal:
            self.folder.refuse_key(file, key, expected(refusal))

    def _check_start(self, file: str, event: EventContent) -> None:
        for field, refusal in occurrences.refusals(event):
            self.folder.refuse_key(file, (field,), expected(refusal))
