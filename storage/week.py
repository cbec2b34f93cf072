"""What happened in a week, as far as everybody may know it: for the message that goes out once a week.

It says only what is published anyway, and figures. Which cases were known the last time is remembered, since a case
has no day on which it was published.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from pydantic import TypeAdapter

from storage import announcements, audiences, campaigns, cases, donations, events, meta
from storage.announcements import Announcement, AnnouncementState
from storage.campaigns import Campaign, CampaignId
from storage.cases import Case, CaseId
from storage.errors import Unreadable
from storage.events import Event
from storage.meta import Fact
from storage.transaction import Tx

WEEK = timedelta(days=7)
AHEAD = timedelta(days=14)
"""How far ahead events are named: so that whoever reads once a week has a week for it."""
MOST = 8
"""Cases, events or announcements that are named; of more, how many they are."""

_IDS = TypeAdapter(list[str])


@dataclass(frozen=True)
class Week:
    """What happened: of each campaign new cases, letters sent, events to come, details confirmed; and the calls."""

    campaigns: Sequence[Campaign]
    cases: Mapping[CampaignId, list[Case]]
    letters: Mapping[CampaignId, int]
    events: Mapping[CampaignId, list[Event]]
    donations: frozenset[CampaignId]
    calls: Sequence[Announcement]


def begins_to_count(tx: Tx) -> bool:
    """Note which cases there are, the first time; returns whether it was."""
    if meta.get(tx, Fact.CASES_KNOWN) is not None:
        return False
    note(tx)
    return True


def note(tx: Tx) -> None:
    """Note which cases there are, so that only others are new the next time."""
    meta.put(tx, Fact.CASES_KNOWN, _IDS.dump_json(sorted(case.id for case in cases.all(tx))).decode())


def happened(tx: Tx) -> Week:
    """What happened in the last seven days."""
    known = frozenset(meta.get_all(tx, Fact.CASES_KNOWN, _IDS))
    every = campaigns.all(tx)
    new = [case for case in cases.all(tx) if case.id not in known]
    coming = [event for event in events.upcoming(tx) if event.starts_at <= tx.now + AHEAD]
    return Week(
        every,
        {one.id: [case for case in new if case.campaign_id == one.id] for one in every},
        _letters(tx),
        {one.id: [event for event in coming if event.campaign_id == one.id] for one in every},
        frozenset(one.id for one in every if _details_confirmed(tx, one.id)),
        _calls(tx),
    )


def _letters(tx: Tx) -> Counter[CampaignId]:
    """How many letters of each campaign were sent to the prison."""
    # By day, too, as the index has them: to group by case alone, SQLite would read all letters there ever were.
    rows = tx.all(
        "SELECT case_id, count(*) FROM letters WHERE sent_day >= :since AND sent_day IS NOT NULL"
        " GROUP BY sent_day, case_id",
        {"since": (tx.now - WEEK).date().isoformat()},
    )
    counts = Counter[CampaignId]()
    for case_id, count in rows:
        if case := cases.find(tx, CaseId(case_id)):
            counts[case.campaign_id] += count
    return counts


def _details_confirmed(tx: Tx, campaign_id: CampaignId) -> bool:
    """Whether donation details of a campaign were confirmed, and are shown."""
    try:
        shown = donations.shown(tx, campaign_id)
    except Unreadable:
        return False
    return any((age := one.age_days(tx.now.date())) is not None and age < WEEK.days for one in shown)


def _calls(tx: Tx) -> list[Announcement]:
    """What the team wrote to subscribers, that has gone out or is going out: as it was corrected, unless deleted."""
    said = {AnnouncementState.SENDING, AnnouncementState.DONE}
    return [
        replace(one, versions=announcements.in_chats_now(tx, one))
        for one in announcements.recent(tx, 4 * MOST)
        if one.state in said
        and one.started_at
        and one.started_at > tx.now - WEEK
        and audiences.is_of_subscribers(one.audience)
        and not audiences.is_weekly(one.audience)
        and not announcements.is_deleted(tx, one)
    ][:MOST]
