"""Coming to an event, choosing one's reminders, and what changes of it: played as people do it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import campaign_facts
import pytest
from heard import plain
from stage import Stage

from handlers.messages import Document
from handlers.supporters.reminding import how_soon
from storage import campaigns, changed, coming, events, people, reminders, when
from storage.contents.event import EventContent, OtherTime
from storage.events import Event
from storage.outbox import Lane
from storage.rights import Role

TUESDAY = date(2024, 9, 17)
STARTS = datetime(2024, 9, 18, 0, tzinfo=UTC)  # 18:00 in Mexico City
DAY = timedelta(days=1)


def add(stage: Stage, **more: object) -> Event:
    """An event on Tuesday evening."""
    with stage.tx() as tx:
        campaign = campaigns.add(tx, campaign_facts.campaign())
        content = replace(campaign_facts.event(day=TUESDAY, hour=time(18)), **more)  # type: ignore[arg-type]
        return events.add(tx, campaign.id, content)


def rewrite(stage: Stage, change: Callable[[EventContent], EventContent]) -> None:
    with stage.tx() as tx:
        event = events.by_slug(tx, "day")
        assert event
        changed.rewrite_event(tx, event, change(event.content))


def changes(**more: object) -> Callable[[EventContent], EventContent]:
    return lambda content: replace(content, **more)  # type: ignore[arg-type]


def comes(stage: Stage, name: str, number: int = 1) -> str:
    """Somebody says that they are coming, and hears how that stands."""
    stage.says(name, "/coming day")
    return plain(stage.says(name, str(number))[-1])


def hears(stage: Stage, name: str, *duties: str) -> list[str]:
    """What somebody hears by the clock."""
    before = len(stage.heard.get(name, []))
    stage.clock(*duties)
    return [plain(heard) for heard in stage.heard.get(name, [])[before:]]


def test_somebody_comes_with_others_changes_it_and_takes_it_back(stage: Stage) -> None:
    add(stage)
    stage.says("ana", "/event day")
    (asked,) = stage.presses("ana", "I am coming")
    assert plain(asked) == (
        "How many of you are coming to A day, yourself included? Press a number, or type one.\n"
        "The team sees only how many come, never who."
    )
    (noted,) = stage.presses("ana", "2")
    assert plain(noted) == (
        "✓ You are coming, 2 people in all.\n\nYou follow the event now: I will remind you, and tell you if anything"
        " changes. If you cannot come after all, please say so here."
    )
    (shown,) = stage.presses("ana", "The event")
    assert "✓ You are coming, 2 people in all." in plain(shown)
    assert shown.labels == [
        *("With how many", "Not coming after all", "Reminders", "Stop following", "For your calendar", "The campaign")
    ]
    stage.presses("ana", "With how many")
    assert plain(stage.says("ana", "one")[-1]) == "Please write a number of people from 1 to 20."
    assert plain(stage.says("ana", "1")[-1]).startswith("✓ You are coming.\n")
    stage.says("ana", "/event day")
    toast, shown = stage.presses("ana", "Not coming")
    assert plain(toast) == "Noted: you are not coming. You still follow the event."
    assert shown.labels[0] == "I am coming"
    assert plain(stage.says("ana", "/notcoming day")[0]) == "You had not said that you are coming."


def test_a_full_event_has_a_list_of_those_who_wait_and_they_hear_at_once(stage: Stage) -> None:
    add(stage, capacity=2)
    assert "✓ You are coming" in comes(stage, "ana", 2)
    assert "All places are taken." in plain(stage.says("sol", "/event day")[0])
    stage.person("sol", "es")
    assert comes(stage, "sol").startswith("You are on the waiting list, with one person. Nobody is before you.")
    assert "One other is before you." in comes(stage, "tomas")
    assert hears(stage, "sol", "places-free") == []
    stage.says("ana", "/notcoming day")
    stage.later(seconds=2)
    (heard,) = hears(stage, "sol", "places-free")
    assert heard == (
        "There is a place for you: A day\nYou were on the waiting list, and now you are coming.\n\n"
        "When: Tuesday, 17 September 2024, 18:00 (Mexico City)\n\n"
        "If you cannot come any more, please press the button, so that the next ones get the place."
    )
    assert {(post.lane, post.urgent) for post in stage.posts} == {(Lane.NOTICE, True)}
    assert plain(stage.heard["tomas"][-1]).startswith("There is a place for you")
    assert hears(stage, "sol", "places-free") == []


def test_whoever_says_stop_waits_no_more_and_still_comes_where_they_have_a_place(stage: Stage) -> None:
    add(stage, capacity=1)
    comes(stage, "ana")
    comes(stage, "sol")
    stage.says("sol", "/stop all")
    stage.says("ana", "/event day")
    toast, _ = stage.presses("ana", "Stop following")
    assert plain(toast).endswith("You still count as coming.")
    stage.says("ana", "/notcoming day")
    assert hears(stage, "sol", "places-free") == []


def test_forgetting_says_so_and_makes_room(stage: Stage) -> None:
    add(stage, capacity=1)
    comes(stage, "ana")
    comes(stage, "sol")
    (asked,) = stage.says("ana", "/forgetme")
    assert "• that you are coming, or came, to one event" in plain(asked)
    stage.says("ana", "1")
    assert len(hears(stage, "sol", "places-free")) == 1


def test_the_team_sees_how_many_and_never_who(stage: Stage) -> None:
    add(stage, capacity=3)
    stage.member("olga", Role.TRANSLATOR)
    for name, number in (("ana", 2), ("sol", 2)):
        comes(stage, name, number)
    shown = plain(stage.says("olga", "/event day")[0])
    assert "For the team: 2 coming (said by one person), of 3 places; 2 waiting." in shown
    assert "For the team" not in plain(stage.says("ana", "/event day")[0])


def test_nobody_comes_to_what_is_over(stage: Stage) -> None:
    add(stage)
    stage.says("ana", "/coming day")
    stage.now = STARTS
    assert "has begun or is over" in plain(stage.says("ana", "1")[-1])
    assert "has begun or is over" in plain(stage.says("sol", "/coming day")[-1])


def test_reminders_come_when_they_were_chosen_and_say_which_they_are(stage: Stage) -> None:
    add(stage)
    stage.says("ana", "/follow event day")
    (shown,) = stage.presses("ana", "Reminders")
    assert plain(shown).endswith("At the moment: 3 times.")
    assert shown.labels == [
        *("✓ 7 days", "3 days", "2 days", "✓ 1 day", "12 hours", "6 hours", "3 hours", "✓ 2 hours", "1 hour"),
        "‹ The event",
    ]
    for label in ("✓ 7 days", "✓ 2 hours", "3 hours", "3 days"):
        stage.presses("ana", label)
    assert plain(stage.heard["ana"][-1]).endswith("At the moment: 3 times.")
    heard: dict[str, str] = {}
    while stage.now < STARTS + DAY:
        for said in hears(stage, "ana", "reminders"):
            heard[f"{stage.now:%d %H:%M}"] = said.partition("\n")[0]
        stage.later(minutes=30)
    assert heard == {"15 00:00": "In 3 days: A day", "17 00:00": "Tomorrow: A day", "17 21:00": "In 3 hours: A day"}


def test_whoever_wants_no_reminder_gets_none_and_hears_of_changes(stage: Stage) -> None:
    add(stage)
    stage.says("ana", "/follow event day")
    for hours in (168, 24, 2):
        (shown,) = stage.says("ana", f"/remindme day {hours}")
    assert plain(shown).endswith("At the moment: never.")
    assert plain(stage.says("ana", "/follow event day")[0]) == (
        "You follow this event. I remind you at the times that you chose."
    )
    stage.now = STARTS - timedelta(hours=1)
    assert hears(stage, "ana", "reminders") == []
    rewrite(stage, changes(hour=time(19)))
    assert len(hears(stage, "ana", "changes")) == 1


@pytest.mark.parametrize("typed", ["/remindme day 5", "/remindme day 0", "/remindme day -1", "/remindme day 99999"])
def test_hours_that_cannot_be_chosen_are_refused(stage: Stage, typed: str) -> None:
    add(stage)
    stage.says("ana", "/follow event day")
    assert plain(stage.says("ana", typed)[0]).startswith("I cannot remind you then.")


def test_reminders_are_for_those_who_follow(stage: Stage) -> None:
    add(stage)
    assert plain(stage.says("ana", "/remindme day")[0]).startswith("Reminders are for those who follow an event.")


@pytest.mark.parametrize(
    ("before", "said", "true_for"),
    [
        (timedelta(hours=3), "In 3 hours", timedelta(minutes=18)),
        (timedelta(hours=1), "In an hour", timedelta(minutes=6)),
        (timedelta(minutes=80), "In 80 minutes", timedelta(minutes=8)),
        (timedelta(minutes=2), "In 2 minutes", timedelta(minutes=1)),
        (timedelta(hours=12), "In 12 hours", timedelta(hours=1, minutes=12)),
        (timedelta(hours=13), "Today", timedelta(hours=19)),
        (timedelta(hours=24), "Tomorrow", timedelta(hours=6)),
        (timedelta(hours=72), "In 3 days", timedelta(hours=6)),
    ],
)
def test_how_soon_is_said_as_long_as_it_is_true(
    stage: Stage, before: timedelta, said: str, true_for: timedelta
) -> None:
    now = STARTS - before
    words, until = how_soon(stage.setup.texts.words("en"), when.of(add(stage)), now)
    assert (str(words), until - now) == (said, true_for)


def test_a_reminder_that_was_not_true_any_more_is_given_in_other_words(stage: Stage) -> None:
    event = add(stage)
    stage.says("ana", "/follow event day")
    stage.now = STARTS - DAY
    (tomorrow,) = hears(stage, "ana", "reminders")
    assert tomorrow.startswith("Tomorrow: ")
    stage.later(hours=15)
    ana = stage.person("ana").id
    with stage.tx() as tx:
        reminders.give_again(tx, ana, event.id, true_until=stage.now)
    (today,) = hears(stage, "ana", "reminders")
    assert today.startswith("In 9 hours: ")
    with stage.tx() as tx:
        reminders.give_again(tx, ana, event.id, true_until=STARTS - DAY)
    assert hears(stage, "ana", "reminders") == [], "its time was over when the next one was given"
    stage.now = STARTS
    with stage.tx() as tx:
        reminders.give_again(tx, ana, event.id, true_until=stage.now)
    assert hears(stage, "ana", "reminders") == []


def test_a_change_says_the_old_beside_the_new(stage: Stage) -> None:
    add(stage)
    comes(stage, "ana", 2)
    rewrite(stage, changes(day=TUESDAY + DAY, place={"en": "The park", "es": "El parque"}))
    assert hears(stage, "ana", "changes") == []
    stage.later(minutes=10)
    (heard,) = hears(stage, "ana", "changes")
    assert heard == (
        "Changed: A day\n\nBefore: Tuesday, 17 September 2024, 18:00 (Mexico City)\n\n"
        "Before: Paliacate, Calle 5 de mayo #20\n\nNow\n\n"
        "When: Wednesday, 18 September 2024, 18:00 (Mexico City)\nOn your clock: Thu 00:00 UTC\n"
        "Where: The park, Calle 5 de mayo #20\n\n"
        "You said that 2 of you are coming. If you cannot any more, please press the button.\n\n"
        "This is how it stands now. You hear of it because you follow this event."
    )
    assert stage.labels("ana") == ["Look at it", "Not coming after all", "Stop following"]
    stage.presses("ana", "Not coming after all")
    ana = stage.person("ana").id
    with stage.tx() as tx:
        assert coming.count_of(tx, ana) == 0


def test_within_a_day_before_it_begins_a_change_is_told_at_once(stage: Stage) -> None:
    add(stage)
    stage.says("ana", "/follow event day")
    stage.now = STARTS - DAY - timedelta(minutes=5)
    rewrite(stage, changes(hour=time(17)))
    assert hears(stage, "ana", "changes")[0].startswith("Changed: "), "it begins in less than a day by now"
    rewrite(stage, changes(day=TUESDAY + 9 * DAY))
    assert "26 September" in hears(stage, "ana", "changes")[0], "it was to begin in less than a day"
    rewrite(stage, changes(hour=time(20)))
    assert hears(stage, "ana", "changes") == [], "there is time to mend a slip"
    with stage.tx() as tx:
        event = events.by_slug(tx, "day")
        assert event
        changed.take_off_event(tx, event)
    stage.later(minutes=10)
    assert hears(stage, "ana", "changes")[0].startswith("Called off: A day")


def test_an_event_that_comes_again_is_about_its_next_time(stage: Stage) -> None:
    add(stage, repeats="FREQ=WEEKLY", repeats_until=TUESDAY + 28 * DAY)
    stage.says("ana", "/follow event day")
    assert "Repeats: every week: Tuesday, until 15 October 2024" in plain(stage.heard["ana"][-1])
    reminded = []
    while stage.now < STARTS + 40 * DAY:
        reminded += [
            (f"{stage.now:%m-%d}", said.split(":")[0]) for said in hears(stage, "ana", "events-go-on", "reminders")
        ]
        stage.later(hours=6)
    tomorrows = [day for day, said in reminded if said == "Tomorrow"]
    assert tomorrows == ["09-17", "09-24", "10-01", "10-08", "10-15"]
    assert all(before <= after for before, after in pairwise(day for day, _ in reminded))
    assert "This event is over." in plain(stage.says("ana", "/event day")[0])


def test_one_time_is_called_off_and_the_next_stands(stage: Stage) -> None:
    add(stage, repeats="FREQ=WEEKLY")
    comes(stage, "ana", 2)
    rewrite(stage, changes(exceptions=(OtherTime(of=TUESDAY, off=True),)))
    stage.later(minutes=10)
    (heard,) = hears(stage, "ana", "changes")
    assert heard.startswith(
        "Called off this time: A day\nTuesday, 17 September 2024, 18:00 (Mexico City)\n\nThe next time:\n\n"
        "When: Tuesday, 24 September 2024, 18:00 (Mexico City)\nRepeats: every week: Tuesday\n"
    )
    assert "you are coming" not in heard, "they said that of the time that is off"
    later = OtherTime(of=TUESDAY + 14 * DAY, hour=time(20))
    rewrite(stage, lambda content: replace(content, exceptions=(*content.exceptions, later)))
    stage.later(minutes=10)
    (heard,) = hears(stage, "ana", "changes")
    assert heard.startswith("Other dates: A day\n\nThe next time:\n\nWhen: Tuesday, 24 September 2024")


def test_that_a_series_goes_on_is_news_to_nobody_even_while_a_change_is_untold(stage: Stage) -> None:
    add(stage, repeats="FREQ=WEEKLY")
    stage.says("ana", "/follow event day")
    stage.now = datetime(2024, 9, 18, 5, 55, tzinfo=UTC)  # five minutes before midnight
    rewrite(stage, changes(address={"en": "Elsewhere", "es": "En otro lado"}))
    stage.later(minutes=7)
    assert hears(stage, "ana", "events-go-on", "changes") == []
    stage.later(minutes=7)
    assert hears(stage, "ana", "events-go-on", "changes") == [], "the time that it was about has begun"
    stage.later(minutes=7)
    assert hears(stage, "ana", "events-go-on", "changes") == []
    assert "Tuesday, 24 September 2024" in plain(stage.says("ana", "/event day")[0])


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"until": time(20)}, "Tuesday, 17 September 2024, 18:00–20:00 (Mexico City)"),
        ({"hour": time(22), "until": time(2)}, "Tuesday, 17 September 2024, 22:00–02:00 (Mexico City)"),
        (
            {"last_day": TUESDAY + 2 * DAY, "until": time(14)},
            "Tuesday, 17 September 2024, 18:00 – Thursday, 19 September 2024, 14:00 (Mexico City)",
        ),
        (
            {"last_day": TUESDAY + 2 * DAY},
            "Tuesday, 17 September 2024, 18:00 – Thursday, 19 September 2024 (Mexico City)",
        ),
        (
            {"last_day": TUESDAY + 2 * DAY, "hour": None},
            "Tuesday, 17 September 2024 – Thursday, 19 September 2024",
        ),
        (
            {"last_day": TUESDAY + 2 * DAY, "hour": time(10), "until": time(18), "daily": True},
            "17–19 Sept 2024, every day 10:00–18:00 (Mexico City)",
        ),
    ],
)
def test_a_time_is_said_from_beginning_to_end(stage: Stage, more: dict[str, object], says: str) -> None:
    add(stage, **more)
    assert f"When: {says}\n" in plain(stage.says("ana", "/event day")[0])


def test_the_reader_sees_their_own_clock_where_the_messenger_can_say_it(stage: Stage) -> None:
    add(stage, bring={"en": "Pen and paper", "es": "Pluma y papel"})
    (shown,) = stage.says("ana", "/event day")
    assert '<tg-time unix="1726617600" format="wDt">Wed 00:00 UTC</tg-time>' in shown.text
    assert "Bring: Pen and paper" in plain(shown)


def test_the_file_for_the_calendar_comes_again_with_changes_until_one_wants_no_more(stage: Stage) -> None:
    add(stage)
    stage.says("ana", "/event day")
    (file,) = stage.presses("ana", "For your calendar")
    assert isinstance(file.message.body, Document)
    assert file.message.body.name == "day.ics"
    rewrite(stage, changes(hour=time(19)))
    stage.later(minutes=10)
    assert "the file for your calendar" in hears(stage, "ana", "changes")[0], "though they do not follow it"
    again = stage.heard["ana"][-1].message.body
    assert isinstance(again, Document)
    assert b"SEQUENCE:1" in again.content
    stage.says("ana", "/unfollow event day")
    rewrite(stage, changes(hour=time(20)))
    stage.later(minutes=10)
    assert hears(stage, "ana", "changes") == []


def test_nobody_is_moved_up_into_an_event_that_was_called_off(stage: Stage) -> None:
    add(stage, capacity=1)
    comes(stage, "ana")
    comes(stage, "sol")
    ana = stage.person("ana").id
    with stage.tx() as tx:
        event = events.by_slug(tx, "day")
        assert event
        changed.take_off_event(tx, event)
        people.forget(tx, ana)
    assert hears(stage, "sol", "places-free") == []


def test_the_day_after_the_team_is_asked_once_for_thanks(stage: Stage) -> None:
    add(stage, until=time(20))
    stage.member("olga", Role.OWNER)
    stage.member("tobi", Role.TRANSLATOR)
    comes(stage, "ana", 2)
    stage.says("sol", "/follow event day")
    asked = {}
    while stage.now < STARTS + 4 * DAY:
        for said in hears(stage, "olga", "after-events"):
            asked[f"{stage.now:%d %H:%M}"] = said
        stage.later(minutes=30)
    assert asked == {
        "18 16:00": "A day is over.\n2 people had said that they would come; 2 follow it. For a month you can still"
        " thank them, and tell them what came of it. It goes out like any announcement, once the team agrees."
    }, "at ten in the morning there"
    assert stage.button("olga", "Write to them").press == "announce:day"
    assert "is over" not in stage.transcript("tobi")


def test_of_an_event_that_comes_again_the_team_is_asked_after_each_time(stage: Stage) -> None:
    add(stage, repeats="FREQ=WEEKLY")
    stage.member("olga", Role.OWNER)
    comes(stage, "ana", 3)
    asked = []
    while stage.now < STARTS + 9 * DAY:
        asked += [said.split("; ")[0] for said in hears(stage, "olga", "events-go-on", "after-events")]
        stage.later(hours=1)
    assert asked == [
        "A day is over.\n3 people had said that they would come",
        "A day is over.\nNobody had said here that they would come",
    ]


def test_nobody_is_asked_about_an_event_that_nobody_follows_or_that_was_called_off(stage: Stage) -> None:
    event = add(stage)
    stage.member("olga", Role.OWNER)
    with stage.tx() as tx:
        other = replace(event.content, slug="other")
        changed.take_off_event(tx, events.add(tx, event.campaign_id, other))
    stage.now = STARTS + 2 * DAY
    assert hears(stage, "olga", "after-events") == []
