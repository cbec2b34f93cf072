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
def group(campaigns: Stage) -> Stage:
    """Sol (Spanish) wants all of it once a week, Eva (English) only new cases; Max gets things at once."""
    campaigns.member("olga", Role.OWNER)
    for name, language in (("sol", "es"), ("eva", "en"), ("max", "en")):
        subscribe(campaigns, name, language)
    wish(campaigns, "sol")
    wish(campaigns, "eva", Topic.CASES)
    campaigns.now = SATURDAY
    campaigns.clock("weekly")  # from now on cases are new
    return campaigns


def subscribe(group: Stage, name: str, language: str) -> None:
    person = group.person(name, language)
    with group.tx() as tx:
        people.subscribe(tx, person.id, wanted=True)


def wish(group: Stage, name: str, *topics: Topic) -> None:
    person = group.person(name)
    with group.tx() as tx:
        wishes.keep(tx, Wish(person.id, weekly=True, topics=wishes.joined(one.value for one in topics)))


def add_case(group: Stage, name: str = "Lucía Paz") -> None:
    with group.tx() as tx:
        campaign = campaigns.all(tx)[0]
        content = replace(facts.case("lucia"), name={"en": name, "es": name})
        cases.add(tx, campaign.id, 9, content)


def sent(group: Stage) -> dict[str, str]:
    """What each reader gets now, by their language, as text."""
    calls = SharedCalls(Telegram("1:token"), group.setup.texts)
    with group.tx() as tx:
        calls.sending(tx)
        rows = going_out.readers(tx)
        got = {row.person_id: calls.of(tx, row) for row in rows}
        going_out.mark(tx, rows)
    names = {group.person(name).id: name for name in ("sol", "eva", "max")}
    return {names[one]: call.params["text"] for one, call in got.items() if one and call}


def test_it_says_what_happened_to_each_what_they_chose(group: Stage) -> None:
    add_case(group)
    with group.tx() as tx:
        for event in events.upcoming(tx):
            content = replace(event.content, day=SUNDAY.date() + timedelta(days=3))
            events.rewrite(tx, event.id, content)
            break
    group.now = SUNDAY - timedelta(minutes=1)
    group.clock("weekly")
    assert sent(group) == {}
    group.now = SUNDAY
    group.clock("weekly")
    got = sent(group)
    assert set(got) == {"sol", "eva"}, "Max gets things at once"
    assert got["sol"].startswith("🕊 <b>La semana</b>")
    assert "<b>Nuevo en «" in got["sol"]
    assert "• Lucía Paz" in got["sol"]
    assert "Próximos encuentros" in got["sol"]
    assert "<b>New in “" in got["eva"]
    assert "Coming up" not in got["eva"], "she chose new cases alone"
    group.clock("announcements-end")
    group.later(hours=3)
    group.clock("weekly")
    assert sent(group) == {}, "once a week"


def test_a_quiet_week_sends_nothing(group: Stage) -> None:
    with group.tx() as tx:
        for event in events.to_come(tx):
            events.take_off(tx, event.id)
    group.now = SUNDAY
    group.clock("weekly")
    assert sent(group) == {}
    with group.tx() as tx:
        assert announcements.recent(tx) == []
    add_case(group)
    group.now = SUNDAY + timedelta(days=7)
    group.clock("weekly")
    assert set(sent(group)) == {"sol", "eva"}
    group.now += timedelta(days=7)
    group.clock("weekly", "announcements-end")
    assert sent(group) == {}, "a case is new once"


def test_what_the_team_wrote_comes_in_it_to_those_who_did_not_get_it(group: Stage) -> None:
    group.says("olga", "/announce all " + "Come to the march on Friday. " * 30)
    group.presses("olga", "As soon")
    group.presses("olga", "Propose it")
    group.later(minutes=1)
    group.clock("announcements-begin")
    assert set(sent(group)) == {"max"}
    group.clock("announcements-end")
    group.now = SUNDAY
    group.clock("weekly")
    got = sent(group)
    assert "📣 Come to the march on Friday." in got["sol"]
    assert "…" in got["sol"]
    assert "eva" not in got, "she chose new cases alone"


def test_when_the_bot_was_away_it_leaves_within_two_days_or_not_at_all(group: Stage) -> None:
    add_case(group)
    group.now = SUNDAY + timedelta(days=2, minutes=1)
    group.clock("weekly")
    assert sent(group) == {}
    group.now = SUNDAY + timedelta(days=8)
    group.clock("weekly")
    assert set(sent(group)) == {"sol", "eva"}


def test_the_team_sees_it_and_can_hold_it_and_call_it_off(group: Stage) -> None:
    add_case(group)
    group.now = SUNDAY
    group.clock("weekly")
    assert "The weekly message" in plain(group.says("olga", "/announcements")[0])
    said = group.presses("olga", "The weekly message")
    assert "• Lucía Paz" in plain(said[0])
    assert "Going out to those who chose the weekly message: 0 of 2." in plain(said[1])
    group.presses("olga", "Pause")
    assert sent(group) == {}
    group.presses("olga", "Call it off")
    group.presses("olga", "Yes, call it off")
    with group.tx() as tx:
        (one,) = announcements.recent(tx)
    assert one.state is AnnouncementState.CANCELLED
    assert plain(group.says("olga", f"/anew {one.id}")[0]) == "This announcement does not exist."


def test_it_is_rendered_once_for_all_who_chose_the_same(group: Stage) -> None:
    for number in range(6):
        subscribe(group, f"r{number}", "es")
        wish(group, f"r{number}", *([Topic.CASES] if number % 2 else []))
    add_case(group)
    group.now = SUNDAY
    group.clock("weekly")
    calls = SharedCalls(Telegram("1:token"), group.setup.texts)
    with group.tx() as tx:
        calls.sending(tx)
        made = {id(calls.of(tx, row)) for row in going_out.readers(tx)}
    assert len(made) == 3, "Spanish all, Spanish cases, English cases"


def test_somebody_elses_weekly_message_is_not_sent(group: Stage) -> None:
    """Its words are bound to what the bot put on record."""
    add_case(group)
    group.now = SUNDAY
    group.clock("weekly")
    with group.tx() as tx:
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
