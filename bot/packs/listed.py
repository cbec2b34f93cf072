"""The kinds of content that a campaign lists, cases and events: how each is kept, so that one import serves both."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from storage import cases, changed, events
from storage.campaigns import CampaignId
from storage.cases import Case
from storage.contents.case import CaseContent
from storage.contents.event import EventContent
from storage.contents.kind import Kind
from storage.editions.things import Thing
from storage.events import Event
from storage.transaction import Tx

K = TypeVar("K", Case, Event)
C = TypeVar("C", CaseContent, EventContent)


@dataclass(frozen=True)
class Listed(Generic[K, C]):
    """How one kind is found, kept at a position, and taken off the list; `moved` says that its position changed."""

    name: str
    by_slug: Callable[[Tx, str], K | None]
    of_campaign: Callable[[Tx, CampaignId], list[K]]
    add: Callable[[Tx, CampaignId, int, C], object]
    rewrite: Callable[[Tx, K, int, C], None]
    take_off: Callable[[Tx, K], None]
    moved: Callable[[K, int], bool]
    kind: Kind

    def thing(self, kept: K) -> Thing:
        """How the team knows it, which may have written about it in the chat."""
        return Thing(self.kind, kept.id, kept.campaign_id, kept.content, kept.listed)


CASES = Listed[Case, CaseContent](
    "case",
    cases.by_slug,
    cases.of_campaign,
    changed.add_case,
    rewrite=changed.rewrite_case,
    take_off=changed.take_off_case,
    moved=lambda case, position: case.position != position,
    kind=Kind.CASE,
)
# Events stand in their order in time, wherever they stand in a pack.
EVENTS = Listed[Event, EventContent](
    "event",
    events.by_slug,
    events.of_campaign,
    add=lambda tx, campaign_id, _position, content: changed.add_event(tx, campaign_id, content),
    rewrite=lambda tx, event, _position, content: changed.rewrite_event(tx, event, content),
    take_off=changed.take_off_event,
    moved=lambda _event, _position: False,
    kind=Kind.EVENT,
)
