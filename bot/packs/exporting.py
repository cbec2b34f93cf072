"""A campaign out of the database into a folder, as an import reads it: what is published now, in files.

Exported, imported into an empty bot and exported again, each file is the same, byte for byte. What stands in a campaign
in only some of its languages is not in the folder in those alone, since an import wants all of them: that is said.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.packs.writing import STORIES, toml
from storage import campaigns, cases, donations, events
from storage.campaigns import Campaign
from storage.contents.kind import Content, kind_of
from storage.contents.written import as_written, missing
from storage.donations import Donation
from storage.editions.edition import in_these
from storage.errors import PalomaError
from storage.sentence import Sentence
from storage.transaction import Tx


class NotExported(PalomaError):
    """The folder is not to be written: it says why."""


@dataclass(frozen=True)
class Exported:
    """A campaign as files, by their names in its folder; `without` are languages in which it is not complete."""

    slug: str
    files: dict[str, str]
    without: tuple[str, ...]


def export(tx: Tx, slug: str) -> list[Exported]:
    """All campaigns that go on, or the one of this name. Raises NotExported if there is none."""
    found = [campaign for campaign in campaigns.every(tx) if _is_meant(campaign, slug)]
    if not found:
        raise NotExported(Sentence("There is no campaign called {slug!r}.", slug=slug))
    return [_exported(tx, campaign) for campaign in found]


def _is_meant(campaign: Campaign, slug: str) -> bool:
    return campaign.content.slug == slug if slug else campaign.ended_day is None


def _exported(tx: Tx, campaign: Campaign) -> Exported:
    parts: list[tuple[str, Content, Mapping[str, object]]] = [
        *(
            (f"cases/{case.content.slug}", case.content, {"order": place})
            for place, case in enumerate(cases.of_campaign(tx, campaign.id), 1)
        ),
        *((f"events/{one.content.slug}", one.content, {}) for one in events.of_campaign(tx, campaign.id)),
        *((f"donations/{one.content.slug}", one.content, {}) for one in _newest_details(tx, campaign)),
    ]
    everywhere = [campaign.content, *(content for _, content, _ in parts)]
    spoken = tuple(campaign.content.title)
    languages = [language for language in spoken if all(_is_whole(one, language) for one in everywhere)]
    if not languages:
        raise NotExported(Sentence("{slug} is complete in no language.", slug=campaign.content.slug))
    files = dict(_files("campaign", "story", campaign.content, languages, {"languages": languages}))
    for name, content, first in parts:
        files |= dict(_files(name, name, content, languages, first))
    return Exported(campaign.content.slug, files, tuple(code for code in spoken if code not in languages))


def _newest_details(tx: Tx, campaign: Campaign) -> list[Donation]:
    """Of each way to give the version that the team decided on last, or has yet to decide on."""
    there = [one for one in donations.of_campaign(tx, campaign.id) if not one.state.over]
    newest = {one.content.slug: one for one in sorted(there, key=lambda one: one.version)}
    return [newest[slug] for slug in sorted(newest)]


def _is_whole(content: Content, language: str) -> bool:
    return not any(missing(type(content), as_written(content), (language,)))


def _files(
    name: str, stem: str, content: Content, languages: Sequence[str], first: Mapping[str, object]
) -> Iterator[tuple[str, str]]:
    """The TOML file of something, and its story in each language."""
    record = kind_of(content).record
    written = in_these(record, as_written(content), languages)
    yield f"{name}.toml", toml(record, written, first)
    for field in STORIES & written.keys():
        for language in languages:
            yield f"{stem}.{language}.md", f"{written[field][language]}\n"


def write(root: Path, exported: Sequence[Exported]) -> list[Sentence]:
    """Write the folders into one; returns lines for the console. Raises NotExported rather than write over anything."""
    taken = [one.slug for one in exported if (root / one.slug).exists() and any((root / one.slug).iterdir())]
    if taken:
        raise NotExported(Sentence("{folder} is not empty: choose another folder.", folder=str(root / taken[0])))
    for one in exported:
        for name, text in one.files.items():
            file = root / one.slug / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
    return [line for one in exported for line in _told(root, one)]


def _told(root: Path, one: Exported) -> Iterator[Sentence]:
    yield Sentence("{folder}: {count} files", folder=str(root / one.slug), count=len(one.files))
    if one.without:
        yield Sentence(
            "  without {languages}: not everything in the campaign is written in these",
            languages=", ".join(one.without),
        )
