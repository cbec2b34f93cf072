"""Cases found by name, place or campaign: by an index in memory of what is published, kept up with it.

The trail knows which version of everything was published last (published.py). A case whose version, or that of its
campaign, is another than the index knows is read anew before anything is looked for, so that nothing is found as it
once was. The clock reads what is new beforehand, some at a time: to read ten thousand cases takes seconds.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple
from weakref import WeakKeyDictionary

from storage import campaigns, cases, trail
from storage.campaigns import Campaign
from storage.cases import Case, CaseId
from storage.crypto import Keys
from storage.errors import Unreadable
from storage.search.index import Index, weights_of
from storage.transaction import Tx

TOGETHER = 200
"""Cases that are read in one turn of the clock: about a twentieth of a second."""

_NAME, _PLACE, _CAMPAIGN = 6, 4, 3
"""How much it says that a word stands in a name, a place, or the title of a campaign."""

_Version = tuple[str | None, str | None]
"""The version of a case, and of its campaign."""


@dataclass
class _Known:
    """What the index holds: of each case the version, and up to which entry of the trail nothing is missing."""

    index: Index = field(default_factory=Index)
    versions: dict[CaseId, _Version] = field(default_factory=dict)
    entry: int = -1


_memories: WeakKeyDictionary[Keys, _Known] = WeakKeyDictionary()


class Found(NamedTuple):
    """The best of the cases that were found, the very best first, and how many there are."""

    ids: list[CaseId]
    total: int


def find(tx: Tx, query: str, most: int, *, surely: bool = False) -> Found:
    """The listed cases that a query finds; `surely` only those that have all of its words, spelt as they are."""
    known = _memory(tx)
    _keep_up(tx, known)
    found = known.index.find(query, most, surely=surely)
    return Found([CaseId(key) for key in found.best], found.total)


def keep_up(tx: Tx) -> None:
    """Read some of what is new, so that whoever looks for something does not wait for that."""
    _keep_up(tx, _memory(tx), TOGETHER)


def _memory(tx: Tx) -> _Known:
    return _memories.setdefault(tx.keys, _Known())


def _keep_up(tx: Tx, known: _Known, most: int | None = None) -> None:
    """Bring the index to what is published now, or nearer to it by so many cases."""
    newest = trail.last_published(tx)
    if known.entry == newest:
        return
    published = trail.published(tx)
    listed = {case: (published(f"cases:{case}"), published(f"campaigns:{of}")) for case, of in cases.listed(tx)}
    for gone in known.versions.keys() - listed.keys():
        del known.versions[gone]
        known.index.drop(gone)
    stale = [case for case, version in listed.items() if known.versions.get(case) != version]
    for case in stale[:most]:
        known.index.put(case, weights_of(list(_texts(tx, case))))
        known.versions[case] = listed[case]
    if most is None or len(stale) <= most:
        known.entry = newest


def _texts(tx: Tx, case_id: CaseId) -> Iterator[tuple[int, Sequence[str]]]:
    """What a case can be found by; nothing, if it is not as it was published."""
    with suppress(Unreadable):
        case = cases.find(tx, case_id)
        campaign = campaigns.find(tx, case.campaign_id) if case else None
        if case and campaign:
            yield _NAME, [*case.content.name.values(), *case.content.members]
            yield _PLACE, list(_places(case, campaign))
            yield _CAMPAIGN, list(campaign.content.title.values())


def _places(case: Case, campaign: Campaign) -> Iterator[str]:
    yield from (case.content.held_at or {}).values()
    for prison in campaign.content.prisons:
        if prison.key == case.content.prison:
            yield from prison.name.values()
