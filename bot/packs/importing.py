"""A pack brought into the database: in one transaction, repeatable, and saying what changed.

Ids stay with slugs. What a pack no longer has is taken off the lists, never deleted. Donation details are proposed to
the team, never confirmed.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.packs.changes import Change, Changes, Outcome, differences
from bot.packs.listed import CASES, EVENTS, C, K, Listed
from bot.packs.problems import BadPack, Problem
from bot.packs.reading import Pack
from storage import campaigns, donations
from storage.campaigns import Campaign, CampaignId
from storage.sentence import Sentence
from storage.transaction import Tx


def import_pack(tx: Tx, pack: Pack) -> Changes:
    """Bring the database up to the pack. Raises BadPack if a name in it belongs to another campaign already."""
    kept = campaigns.by_slug(tx, pack.campaign.slug)
    _refuse_taken_names(tx, pack, kept.id if kept else None)
    campaign = kept or campaigns.add(tx, pack.campaign)
    changes = [
        *_import_campaign(tx, pack, kept),
        *_import_listed(tx, CASES, pack.cases, campaign.id),
        *_import_listed(tx, EVENTS, pack.events, campaign.id),
        *_import_donations(tx, pack, campaign.id),
    ]
    return Changes(pack.campaign.slug, tuple(changes))


def end_campaign(tx: Tx, slug: str) -> Changes | None:
    """End a campaign and take all that it lists off the lists; None if there is none of this name that goes on."""
    campaign = campaigns.by_slug(tx, slug)
    if campaign is None or campaign.ended_day:
        return None
    gone = [*_import_listed(tx, CASES, (), campaign.id), *_import_listed(tx, EVENTS, (), campaign.id)]
    campaigns.end(tx, campaign.id)
    return Changes(campaign.content.slug, (Change("campaign", campaign.content.slug, Outcome.ENDED), *gone))


def _refuse_taken_names(tx: Tx, pack: Pack, campaign_id: CampaignId | None) -> None:
    problems = [
        Problem(
            f"{part}/{slug}.toml",
            0,
            Sentence("another name, as a different campaign has one called `{slug}`", slug=slug),
        )
        for part, slug, owner in _owners(tx, pack)
        if owner != campaign_id
    ]
    if problems:
        raise BadPack(problems)


def _owners(tx: Tx, pack: Pack) -> Iterator[tuple[str, str, CampaignId]]:
    """The campaign of everything the pack names that is kept already."""
    for case in pack.cases:
        if kept_case := CASES.by_slug(tx, case.slug):
            yield "cases", case.slug, kept_case.campaign_id
    for event in pack.events:
        if kept_event := EVENTS.by_slug(tx, event.slug):
            yield "events", event.slug, kept_event.campaign_id
    for details in pack.donations:
        if kept_details := donations.latest(tx, details.slug):
            yield "donations", details.slug, kept_details.campaign_id


def _import_campaign(tx: Tx, pack: Pack, kept: Campaign | None) -> Iterator[Change]:
    if kept is None:
        yield Change("campaign", pack.campaign.slug, Outcome.ADDED)
        return
    fields = differences(kept.content, pack.campaign)
    if fields or kept.ended_day:
        campaigns.rewrite(tx, kept.id, pack.campaign)
        yield Change("campaign", pack.campaign.slug, Outcome.RETURNED if kept.ended_day else Outcome.CHANGED, fields)


def _import_listed(tx: Tx, kind: Listed[K, C], contents: Sequence[C], campaign_id: CampaignId) -> Iterator[Change]:
    for position, content in enumerate(contents):
        kept = kind.by_slug(tx, content.slug)
        if kept:
            yield from _rewrite(tx, kind, kept, position, content)
        else:
            kind.add(tx, campaign_id, position, content)
            yield Change(kind.name, content.slug, Outcome.ADDED)
    for listed in kind.of_campaign(tx, campaign_id):
        if listed.content.slug not in _slugs(contents):
            kind.take_off(tx, listed)
            yield Change(kind.name, listed.content.slug, Outcome.GONE)


def _rewrite(tx: Tx, kind: Listed[K, C], kept: K, position: int, content: C) -> Iterator[Change]:
    fields = differences(kept.content, content) + (("order",) if kind.moved(kept, position) else ())
    if fields or not kept.listed:
        kind.rewrite(tx, kept, position, content)
        yield Change(kind.name, content.slug, Outcome.CHANGED if kept.listed else Outcome.RETURNED, fields)


def _import_donations(tx: Tx, pack: Pack, campaign_id: CampaignId) -> Iterator[Change]:
    for details in pack.donations:
        earlier = donations.latest(tx, details.slug)
        if donations.propose_once(tx, campaign_id, details):
            fields = differences(earlier.content, details) if earlier else ()
            yield Change("donation", details.slug, Outcome.PROPOSED, fields)
    kept = [version for version in donations.of_campaign(tx, campaign_id) if not version.state.over]
    for slug in sorted(_slugs(version.content for version in kept) - _slugs(pack.donations)):
        yield Change("donation", slug, Outcome.LEFT)


def _slugs(contents: Iterable[Any]) -> set[str]:
    return {content.slug for content in contents}
