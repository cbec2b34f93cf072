"""A pack brought into the database: in one transaction, repeatable, and saying what changed.

Ids stay with slugs. What a pack no longer has is taken off the lists, never deleted. Donation details are proposed to
the team, never confirmed.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from bot.packs.changes import Change, Changes, What, differences
from bot.packs.problems import BadPack, Problem
from bot.packs.reading import Pack
from storage import campaigns, cases, donations, events
from storage.campaigns import Campaign, CampaignId
from storage.donations import State
from storage.transaction import Tx

_WITH_THE_TEAM = (State.PROPOSED, State.CONFIRMED)


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
    elif fields := differences(known.content, pack.campaign):
        campaigns.rewrite(tx, known.id, pack.campaign)
        yield Change("campaign", pack.campaign.slug, What.CHANGED, fields)


def _import_cases(tx: Tx, pack: Pack, campaign_id: CampaignId) -> Iterator[Change]:
    for position, content in enumerate(pack.cases):
        known = cases.by_slug(tx, content.slug)
        if known is None:
            cases.add(tx, campaign_id, position, content)
            yield Change("case", content.slug, What.ADDED)
            continue
        fields = differences(known.content, content) + (("order",) if known.position != position else ())
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
        fields = differences(known.content, content)
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
            fields = differences(before.content, details) if before else ()
            yield Change("donation", details.slug, What.PROPOSED, fields)
    kept = [version for version in donations.of_campaign(tx, campaign_id) if version.state in _WITH_THE_TEAM]
    for slug in sorted(_slugs(version.content for version in kept) - _slugs(pack.donations)):
        yield Change("donation", slug, What.LEFT)


def _slugs(contents: Iterable[Any]) -> set[str]:
    return {content.slug for content in contents}
