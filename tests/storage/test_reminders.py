"""Who is to be reminded when: leads, outages, crowds, events that move."""

from datetime import UTC, date, datetime, time, timedelta

import campaign_facts
import pytest
from stage import Stage

from storage import campaigns, events, follows, people, reminders
from storage.events import EventId
from storage.transaction import Tx

STARTS = datetime(2024, 9, 27, 23, tzinfo=UTC)  # 17:00 in Mexico City
DAY_BEFORE, HOURS_BEFORE = STARTS - timedelta(days=1), STARTS - timedelta(hours=2)


def event(tx: Tx) -> EventId:
    campaign = campaigns.add(tx, campaign_facts.campaign())
    return events.add(tx, campaign.id, campaign_facts.event(hour=time(17))).id


def follower(tx: Tx, event_id: EventId, number: int = 1) -> people.PersonId:
    person = people.meet(tx, f"telegram:{number}", "en")
    follows.follow(tx, person.id, event_id)
    return person.id


def test_each_lead_is_due_once_from_its_very_second(stage: Stage) -> None:
    with stage.tx() as tx:
        person = follower(tx, event_id := event(tx))
        for lead, lapses in zip(reminders.LEADS, (DAY_BEFORE, HOURS_BEFORE, STARTS), strict=True):
            tx.now = STARTS - lead - timedelta(seconds=1)
            assert reminders.take(tx) == []
            tx.now = STARTS - lead
            assert reminders.take(tx) == [reminders.Due(event_id, person, lapses)]
            assert reminders.take(tx) == []


def test_after_an_outage_only_the_latest_lead_is_given(stage: Stage) -> None:
    with stage.tx() as tx:
        follower(tx, event(tx))
        tx.now = STARTS - timedelta(hours=1)
        assert len(reminders.take(tx)) == 1
        tx.now = STARTS - timedelta(seconds=1)
        assert reminders.take(tx) == []


def test_from_the_start_on_there_is_nothing_to_remind_of(stage: Stage) -> None:
    with stage.tx() as tx:
        follower(tx, event(tx))
        for passed in (timedelta(), timedelta(hours=1), timedelta(days=400)):
            tx.now = STARTS + passed
            assert reminders.take(tx) == []


def test_what_was_rolled_back_is_given_again(stage: Stage) -> None:
    with stage.tx() as tx:
        due = reminders.Due(event_id := event(tx), follower(tx, event_id), STARTS)
        tx.now = STARTS - timedelta(hours=1)
        with pytest.raises(ZeroDivisionError), tx.savepoint():
            assert 1 / (len(reminders.take(tx)) - 1)
        assert reminders.take(tx) == [due]


def test_an_event_that_moves_is_reminded_of_anew(stage: Stage) -> None:
    with stage.tx() as tx:
        follower(tx, event_id := event(tx))
        tx.now = STARTS - timedelta(hours=1)
        assert len(reminders.take(tx)) == 1
        events.rewrite(tx, event_id, campaign_facts.event(day=date(2024, 10, 1), hour=time(17)))
        assert len(reminders.take(tx)) == 1
        assert reminders.take(tx) == []


def test_a_crowd_is_reminded_in_portions_and_completely(stage: Stage) -> None:
    with stage.tx() as tx:
        event_id = event(tx)
        crowd = {follower(tx, event_id, number) for number in range(2 * reminders.TOGETHER + 1)}
        tx.now = STARTS - timedelta(days=1)
        portions = [reminders.take(tx) for _ in range(4)]
        assert [len(portion) for portion in portions] == [reminders.TOGETHER, reminders.TOGETHER, 1, 0]
        assert {due.person_id for portion in portions for due in portion} == crowd


def test_a_clock_that_is_set_back_brings_no_earlier_lead(stage: Stage) -> None:
    with stage.tx() as tx:
        follower(tx, event(tx))
        tx.now = STARTS - timedelta(hours=1)
        assert len(reminders.take(tx)) == 1
        tx.now = STARTS - timedelta(days=2)
        assert reminders.take(tx) == []
