"""A pack brought into the database: in one transaction, repeatable, and saying what changed.

Ids stay with slugs. What a pack no longer has is taken off the lists, never deleted. Donation details are proposed to
the team, never confirmed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from enum import Enum
from typing import Any

from bot.packs.folder import BadPack, Problem
from bot.packs.reading import Pack
from storage import campaigns, cases, donations, events
from storage.campaigns import Campaign, CampaignId
from storage.donations import State
from storage.transaction import Tx

_WITH_THE_TEAM = (State.PROPOSED, State.CONFIRMED)


class What(Enum):
    """What became of one thing in an import."""

    ADDED = "added"
    CHANGED = "changed"
    GONE = "no longer in the pack"
    RETURNED = "in the pack again"
    PROPOSED = "proposed to the team"
    LEFT = "no longer in the pack; the team decides whether it stays"


@dataclass(frozen=True)
class Change:
    """One thing that an import changed; `fields` are the keys that changed ("summary.es")."""

    part: str
    slug: str
    what: What
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Changes:
    """Everything that importing the pack of a campaign changed; importing it again changes nothing."""

    campaign: str
    changes: tuple[Change, ...]


def import_pack(tx: Tx, pack: Pack) -> Changes:
    """Bring the database up to the pack. Raises BadPack if a name in it belongs to another campaign already."""
    known = campaigns.by_slug(tx, pack.campaign.slug)
    _refuse_taken_names(tx, pack, known.id if known else None)
    campaign = known or campaigns.add(tx, pack.campaign)
    changes = [
        *_import_campaign(tx, pack, known),
        *_import_cases(tx, pack, campaign.id),
        *_import_events(tx, pack, campaign.id),
        *_import_donations(tx, pack, campaign.id),
    ]
    return Changes(pack.campaign.slug, tuple(changes))


def describe(changes: Changes) -> list[str]:
    """The changes as lines for the console."""
    if not changes.changes:
        return [f"{changes.campaign}: nothing changed"]
    return [f"{changes.campaign}:", *(f"  {_line(change)}" for change in changes.changes)]


def describe_problems(bad: BadPack) -> list[str]:
    """What is wrong with a pack as lines for the console."""
    count = len(bad.problems)
    return [
        f"Nothing was imported. {count} {'thing is' if count == 1 else 'things are'} to be put right:",
        *(f"  {problem}" for problem in bad.problems),
    ]


def _line(change: Change) -> str:
    fields = f" ({', '.join(change.fields)})" if change.fields else ""
    return f"{change.part} {change.slug}: {change.what.value}{fields}"


def _refuse_taken_names(tx: Tx, pack: Pack, campaign_id: CampaignId | None) -> None:
    problems = [
        Problem(f"{part}/{slug}.toml", 0, f"another name, as a different campaign has one called `{slug}`")
        for part, slug, owner in _owners(tx, pack)
        if owner != campaign_id
    ]
    if problems:
        raise BadPack(problems)


def _owners(tx: Tx, pack: Pack) -> Iterator[tuple[str, str, CampaignId]]:
    """The campaign of everything the pack names that is kept already."""
    for case in pack.cases:
        if kept_case := cases.by_slug(tx, case.slug):
            yield "cases", case.slug, kept_case.campaign_id
    for event in pack.events:
        if kept_event := events.by_slug(tx, event.slug):
            yield "events", event.slug, kept_event.campaign_id
    for details in pack.donations:
        if kept_donation := donations.latest(tx, details.slug):
            yield "donations", details.slug, kept_donation.campaign_id


def _import_campaign(tx: Tx, pack: Pack, known: Campaign | None) -> Iterator[Change]:
    if known is None:
        yield Change("campaign", pack.campaign.slug, What.ADDED)
    elif fields := _differences(known.content, pack.campaign):
        campaigns.rewrite(tx, known.id, pack.campaign)
        yield Change("campaign", pack.campaign.slug, What.CHANGED, fields)


def _import_cases(tx: Tx, pack: Pack, campaign_id: CampaignId) -> Iterator[Change]:
    for position, content in enumerate(pack.cases):
        known = cases.by_slug(tx, content.slug)
        if known is None:
            cases.add(tx, campaign_id, position, content)
            yield Change("case", content.slug, What.ADDED)
            continue
        fields = _differences(known.content, content) + (("order",) if known.position != position else ())
        if fields or not known.listed:
            cases.rewrite(tx, known.id, position, content)
            yield Change("case", content.slug, What.CHANGED if known.listed else What.RETURNED, fields)
    for gone in cases.of_campaign(tx, campaign_id):
        if gone.content.slug not in _slugs(pack.cases):
            cases.close(tx, gone.id)
            yield Change("case", gone.content.slug, What.GONE)


def _import_events(tx: Tx, pack: Pack, campaign_id: CampaignId) -> Iterator[Change]:
    for content in pack.events:
        known = events.by_slug(tx, content.slug)
        if known is None:
            events.add(tx, campaign_id, content)
            yield Change("event", content.slug, What.ADDED)
            continue
        fields = _differences(known.content, content)
        if fields or not known.listed:
            events.rewrite(tx, known.id, content)
            yield Change("event", content.slug, What.CHANGED if known.listed else What.RETURNED, fields)
    for gone in events.of_campaign(tx, campaign_id):
        if gone.content.slug not in _slugs(pack.events):
            events.take_off(tx, gone.id)
            yield Change("event", gone.content.slug, What.GONE)


def _import_donations(tx: Tx, pack: Pack, campaign_id: CampaignId) -> Iterator[Change]:
    for details in pack.donations:
        before = donations.latest(tx, details.slug)
        if donations.propose_once(tx, campaign_id, details):
            fields = _differences(before.content, details) if before else ()
            yield Change("donation", details.slug, What.PROPOSED, fields)
    kept = [version for version in donations.of_campaign(tx, campaign_id) if version.state in _WITH_THE_TEAM]
    for slug in sorted(_slugs(version.content for version in kept) - _slugs(pack.donations)):
        yield Change("donation", slug, What.LEFT)


def _slugs(contents: Iterable[Any]) -> set[str]:
    return {content.slug for content in contents}


def _differences(old: object, new: object) -> tuple[str, ...]:
    """The keys whose values differ, as they would be written in a pack."""
    before, after = dict(_leaves(old)), dict(_leaves(new))
    keys = dict.fromkeys([*before, *after])
    return tuple(key for key in keys if before.get(key) != after.get(key))


def _leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for place, inner in enumerate(value, start=1):
            yield from _leaves(inner, f"{path}.{place}")
    else:
        yield path, value
