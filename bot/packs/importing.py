"""A pack brought into the database: in one transaction, repeatable, and saying what changed.

Ids stay with slugs. What a pack no longer has is taken off the lists, never deleted. Donation details are proposed to
the team, never confirmed. What the team has changed in the chat stays, unless the folder is to replace it
(storage/editions/folder.py).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from bot.packs.changes import Change, Changes, Outcome, differences
from bot.packs.listed import CASES, EVENTS, C, K, Listed
from bot.packs.problems import BadPack, Problem
from bot.packs.reading import Pack
from storage import campaigns, changed, donations
from storage.campaigns import Campaign, CampaignId
from storage.contents.campaign import CampaignContent
from storage.contents.donation import Details
from storage.contents.written import as_written
from storage.editions import folder, things
from storage.editions.folder import Taken
from storage.sentence import Sentence
from storage.transaction import Tx


def import_pack(tx: Tx, pack: Pack, *, replace: bool = False) -> Changes:
    """Bring the database up to the pack, but for what the team has changed in the chat since; with `replace`, wholly.

    Raises BadPack if a name in it belongs to another campaign already.
    """
    kept = campaigns.by_slug(tx, pack.campaign.slug)
    _refuse_taken_names(tx, pack, kept.id if kept else None)
    if kept and kept.ended_day and folder.stays_off(tx, kept.id) and not replace:
        return Changes(pack.campaign.slug, (Change("campaign", pack.campaign.slug, Outcome.OFF),))
    campaign = kept or campaigns.add(tx, pack.campaign)
    changes = [*_import_campaign(tx, pack, kept, replace=replace)]
    languages = things.languages_of(tx, campaign.id)
    bringing = _Bringing(tx, campaign.id, languages, replace)
    changes += bringing.listed(CASES, pack.cases)
    changes += bringing.listed(EVENTS, pack.events)
    changes += _import_donations(tx, pack, campaign.id)
    return Changes(pack.campaign.slug, tuple(changes))


def end_campaign(tx: Tx, slug: str) -> Changes | None:
    """End a campaign and take all that it lists off the lists; None if there is none of this name that goes on."""
    campaign = campaigns.by_slug(tx, slug)
    if campaign is None or campaign.ended_day:
        return None
    cases, events = changed.end_campaign(tx, campaign)
    gone = [Change(CASES.name, case.content.slug, Outcome.GONE) for case in cases]
    gone += [Change(EVENTS.name, event.content.slug, Outcome.GONE) for event in events]
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


def _import_campaign(tx: Tx, pack: Pack, kept: Campaign | None, *, replace: bool) -> Iterator[Change]:
    slug = pack.campaign.slug
    if kept is None:
        yield Change("campaign", slug, Outcome.ADDED)
        return
    thing = things.of_campaign(kept)
    taken = folder.take(tx, thing, pack.campaign, tuple(pack.campaign.title), replace=replace)
    if taken.content or kept.ended_day:
        content = taken.content if isinstance(taken.content, CampaignContent) else kept.content
        campaigns.rewrite(tx, kept.id, content)
        fields = differences(kept.content, content)
        yield Change("campaign", slug, Outcome.RETURNED if kept.ended_day else Outcome.CHANGED, fields)
    yield from _left("campaign", slug, taken)
    folder.note(tx, thing, pack.campaign, changed=bool(taken.content or kept.ended_day))


def _left(part: str, slug: str, taken: Taken) -> Iterator[Change]:
    """What stays as the team wrote it, though the folder says something new."""
    if taken.left:
        yield Change(part, slug, Outcome.KEPT, tuple(".".join(map(str, path)) for path in taken.left))


@dataclass(frozen=True)
class _Bringing:
    """What a campaign lists, brought in."""

    tx: Tx
    campaign_id: CampaignId
    languages: tuple[str, ...]
    replace: bool

    def listed(self, kind: Listed[K, C], contents: Sequence[C]) -> Iterator[Change]:
        """Bring in all of a kind; what is not in the pack any more is taken off the list, unless it never was."""
        for position, content in enumerate(contents):
            kept = kind.by_slug(self.tx, content.slug)
            if kept:
                yield from self._rewritten(kind, kept, position, content)
            else:
                kind.add(self.tx, self.campaign_id, position, content)
                yield Change(kind.name, content.slug, Outcome.ADDED)
        for listed in kind.of_campaign(self.tx, self.campaign_id):
            if listed.content.slug not in _slugs(contents) and not folder.is_ours(self.tx, listed.id):
                kind.take_off(self.tx, listed)
                folder.note_gone(self.tx, kind.thing(listed))
                yield Change(kind.name, listed.content.slug, Outcome.GONE)

    def _rewritten(self, kind: Listed[K, C], kept: K, position: int, content: C) -> Iterator[Change]:
        thing, slug = kind.thing(kept), content.slug
        if not kept.listed and folder.stays_off(self.tx, kept.id) and not self.replace:
            yield Change(kind.name, slug, Outcome.OFF)
            return
        taken = folder.take(self.tx, thing, content, self.languages, replace=self.replace)
        new: C = cast("Any", taken.content or kept.content)
        fields = differences(kept.content, new) + (("order",) if kind.moved(kept, position) else ())
        if fields or not kept.listed:
            kind.rewrite(self.tx, kept, position, new)
            yield Change(kind.name, slug, Outcome.CHANGED if kept.listed else Outcome.RETURNED, fields)
        yield from _left(kind.name, slug, taken)
        folder.note(self.tx, thing, content, changed=bool(taken.content) or not kept.listed)


def _import_donations(tx: Tx, pack: Pack, campaign_id: CampaignId) -> Iterator[Change]:
    for details in pack.donations:
        earlier = donations.latest(tx, details.slug)
        if earlier and _says_nothing_new(tx, details):
            continue
        if donations.propose_once(tx, campaign_id, details):
            fields = differences(earlier.content, details) if earlier else ()
            yield Change("donation", details.slug, Outcome.PROPOSED, fields)
    kept = [version for version in donations.of_campaign(tx, campaign_id) if not version.state.over]
    for slug in sorted(_slugs(version.content for version in kept) - _slugs(pack.donations)):
        yield Change("donation", slug, Outcome.LEFT)


def _says_nothing_new(tx: Tx, details: Details) -> bool:
    """Whether details that the team has written anew in the chat are in the folder as they were at its last import."""
    thing = things.find_details(tx, details.slug)
    before = folder.said(tx, thing.id) if thing else None
    if thing and before:
        folder.note_said(tx, thing, as_written(details))
    return bool(before and before.written == as_written(details))


def _slugs(contents: Iterable[Any]) -> set[str]:
    return {content.slug for content in contents}
