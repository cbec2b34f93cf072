"""The weekly message: made of what happened, once; each gets what they chose; a quiet week has none."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import campaign_facts as facts
import going_out
import pytest
from heard import plain
from stage import Stage

from bot.flow.shared_calls import SharedCalls
from bot.messenger.telegram.client import Telegram
from handlers import weekly
from storage import announcements, campaigns, cases, events, people, wishes
from storage.announcements import AnnouncementState
from storage.rights import Role
from storage.wishes import Topic, Wish

SATURDAY = datetime(2024, 9, 14, 18, tzinfo=UTC)
SUNDAY = datetime(2024, 9, 15, 16, tzinfo=UTC)
"""10:00 in Mexico City."""


@pytest.fixture
def stage(campaigns: Stage) -> Stage:
    """Sol (Spanish) wants all of it once a week, Eva (English) only new cases; Max gets things at once."""
    campaigns.member("olga", Role.OWNER)
    for name, language in (("sol", "es"), ("eva", "en"), ("max", "en")):
        subscribe(campaigns, name, language)
    wish(campaigns, "sol")
    wish(campaigns, "eva", Topic.CASES)
    campaigns.now = SATURDAY
    campaigns.clock("weekly")  # from now on cases are new
    return campaigns


def subscribe(stage: Stage, name: str, language: str) -> None:
    person = stage.person(name, language)
    with stage.tx() as tx:
        people.subscribe(tx, person.id, wanted=True)


def wish(stage: Stage, name: str, *topics: Topic) -> None:
    person = stage.person(name)
    with stage.tx() as tx:
        wishes.keep(tx, Wish(person.id, weekly=True, topics=wishes.joined(one.value for one in topics)))


def add_case(stage: Stage, name: str = "Lucía Paz") -> None:
    with stage.tx() as tx:
        campaign = campaigns.all(tx)[0]
        content = replace(facts.case("lucia"), name={"en": name, "es": name})
        cases.add(tx, campaign.id, 9, content)


def sent(stage: Stage) -> dict[str, str]:
    """What each reader gets now, by their language, as text."""
    calls = SharedCalls(Telegram("1:token"), stage.setup.texts)
    with stage.tx() as tx:
        calls.sending(tx)
        rows = going_out.readers(tx)
        got = {row.person_id: calls.of(tx, row) for row in rows}
        going_out.mark(tx, rows)
    names = {stage.person(name).id: name for name in ("sol", "eva", "max")}
    return {names[one]: call.params["text"] for one, call in got.items() if one and call}


def test_it_says_what_happened_to_each_what_they_chose(stage: Stage) -> None:
    add_case(stage)
    with stage.tx() as tx:
        for event in events.upcoming(tx):
            content = replace(event.content, day=SUNDAY.date() + timedelta(days=3))
            events.rewrite(tx, event.id, content)
            break
    stage.now = SUNDAY - timedelta(minutes=1)
    stage.clock("weekly")
    assert sent(stage) == {}
    stage.now = SUNDAY
    stage.clock("weekly")
    got = sent(stage)
    assert set(got) == {"sol", "eva"}, "Max gets things at once"
    assert got["sol"].startswith("🕊 <b>La semana</b>")
    assert "<b>Nuevo en «" in got["sol"]
    assert "• Lucía Paz" in got["sol"]
    assert "Próximos encuentros" in got["sol"]
    assert "<b>New in “" in got["eva"]
    assert "Coming up" not in got["eva"], "she chose new cases alone"
    stage.clock("announcements-end")
    stage.later(hours=3)
    stage.clock("weekly")
    assert sent(stage) == {}, "once a week"


def test_a_quiet_week_sends_nothing(stage: Stage) -> None:
    with stage.tx() as tx:
        for event in events.to_come(tx):
            events.take_off(tx, event.id)
    stage.now = SUNDAY
    stage.clock("weekly")
    assert sent(stage) == {}
    with stage.tx() as tx:
        assert announcements.recent(tx) == []
    add_case(stage)
    stage.now = SUNDAY + timedelta(days=7)
    stage.clock("weekly")
    assert set(sent(stage)) == {"sol", "eva"}
    stage.now += timedelta(days=7)
    stage.clock("weekly", "announcements-end")
    assert sent(stage) == {}, "a case is new once"


def test_what_the_team_wrote_comes_in_it_to_those_who_did_not_get_it(stage: Stage) -> None:
    stage.says("olga", "/announce all " + "Come to the march on Friday. " * 30)
    stage.presses("olga", "As soon")
    stage.presses("olga", "Propose it")
    stage.later(minutes=1)
    stage.clock("announcements-begin")
    assert set(sent(stage)) == {"max"}
    stage.clock("announcements-end")
    stage.now = SUNDAY
    stage.clock("weekly")
    got = sent(stage)
    assert "📣 Come to the march on Friday." in got["sol"]
    assert "…" in got["sol"]
    assert "eva" not in got, "she chose new cases alone"


def test_when_the_bot_was_away_it_leaves_within_two_days_or_not_at_all(stage: Stage) -> None:
    add_case(stage)
    stage.now = SUNDAY + timedelta(days=2, minutes=1)
    stage.clock("weekly")
    assert sent(stage) == {}
    stage.now = SUNDAY + timedelta(days=8)
    stage.clock("weekly")
    assert set(sent(stage)) == {"sol", "eva"}


def test_the_team_sees_it_and_can_hold_it_and_call_it_off(stage: Stage) -> None:
    add_case(stage)
    stage.now = SUNDAY
    stage.clock("weekly")
    assert "The weekly message" in plain(stage.says("olga", "/announcements")[0])
    said = stage.presses("olga", "The weekly message")
    assert "• Lucía Paz" in plain(said[0])
    assert "Going out to those who chose the weekly message: 0 of 2." in plain(said[1])
    stage.presses("olga", "Pause")
    assert sent(stage) == {}
    stage.presses("olga", "Call it off")
    stage.presses("olga", "Yes, call it off")
    with stage.tx() as tx:
        (one,) = announcements.recent(tx)
    assert one.state is AnnouncementState.CANCELLED
    assert plain(stage.says("olga", f"/anew {one.id}")[0]) == "This announcement does not exist."


def test_it_is_rendered_once_for_all_who_chose_the_same(stage: Stage) -> None:
    for number in range(6):
        subscribe(stage, f"r{number}", "es")
        wish(stage, f"r{number}", *([Topic.CASES] if number % 2 else []))
    add_case(stage)
    stage.now = SUNDAY
    stage.clock("weekly")
    calls = SharedCalls(Telegram("1:token"), stage.setup.texts)
    with stage.tx() as tx:
        calls.sending(tx)
        made = {id(calls.of(tx, row)) for row in going_out.readers(tx)}
    assert len(made) == 3, "Spanish all, Spanish cases, English cases"


def test_somebody_elses_weekly_message_is_not_sent(stage: Stage) -> None:
    """Its words are bound to what the bot put on record."""
    add_case(stage)
    stage.now = SUNDAY
    stage.clock("weekly")
    with stage.tx() as tx:
        tx.run("UPDATE announcements SET audience = 'subscribers'")
        assert going_out.readers(tx) == []


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (SUNDAY, SUNDAY),
        (SUNDAY - timedelta(seconds=1), SUNDAY - timedelta(days=7)),
        (SUNDAY + timedelta(days=6, hours=23), SUNDAY),
    ],
)
def test_it_is_due_on_sunday_morning_by_the_groups_clocks(campaigns: Stage, now: datetime, due: datetime) -> None:
    assert weekly.last_due(now, campaigns.setup.zone) == due
