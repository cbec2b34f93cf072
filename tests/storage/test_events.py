"""Events: when they start, and how long they are to come."""

from datetime import UTC, date, datetime, time

import campaign_facts as facts
import pytest

from storage import campaigns, events
from storage.campaigns import CampaignId
from storage.transaction import Tx


@pytest.fixture
def campaign(tx: Tx) -> CampaignId:
    return campaigns.add(tx, facts.campaign()).id


@pytest.mark.parametrize(
    ("hour", "zone", "starts_at"),
    [
        (None, "America/Mexico_City", datetime(2024, 9, 27, 15, 0, tzinfo=UTC)),
        (time(18, 30), "America/Mexico_City", datetime(2024, 9, 28, 0, 30, tzinfo=UTC)),
        (time(18, 30), "America/Santiago", datetime(2024, 9, 27, 21, 30, tzinfo=UTC)),
    ],
)
def test_the_start_is_an_instant(
    tx: Tx, campaign: CampaignId, hour: time | None, zone: str, starts_at: datetime
) -> None:
    events.add(tx, campaign, facts.event(hour=hour, zone=zone))
    event = events.by_slug(tx, "day")
    assert event is not None
    assert (event.starts_at, event.content.hour_known) == (starts_at, hour is not None)


@pytest.mark.parametrize(
    ("now", "to_come"),
    [
        (datetime(2024, 9, 10, 12, 0, tzinfo=UTC), 1),
        (datetime(2024, 9, 28, 5, 59, tzinfo=UTC), 1),  # 23:59 in Chiapas
        (datetime(2024, 9, 28, 6, 0, tzinfo=UTC), 0),
    ],
)
def test_an_event_is_to_come_until_its_day_is_over_where_it_happens(
    tx: Tx, campaign: CampaignId, now: datetime, to_come: int
) -> None:
    event = events.add(tx, campaign, facts.event(hour=time(0, 5)))
    tx.now = now
    assert events.upcoming(tx) == [event] * to_come
    assert events.of_campaign(tx, campaign) == [event]


def test_the_next_event_comes_first(tx: Tx, campaign: CampaignId) -> None:
    events.add(tx, campaign, facts.event("later", date(2024, 10, 2)))
    events.add(tx, campaign, facts.event("sooner", date(2024, 9, 12)))
    assert [event.content.slug for event in events.upcoming(tx)] == ["sooner", "later"]


def test_an_event_off_the_list_is_kept_and_can_come_back(tx: Tx, campaign: CampaignId) -> None:
    event = events.add(tx, campaign, facts.event())
    events.take_off(tx, event.id)
    assert events.upcoming(tx) == events.of_campaign(tx, campaign) == []
    events.rewrite(tx, event.id, facts.event(day=date(2024, 9, 28)))
    moved = events.get(tx, event.id)
    assert moved is not None
    assert events.upcoming(tx) == [moved]
    assert moved.starts_at == datetime(2024, 9, 28, 15, 0, tzinfo=UTC)
