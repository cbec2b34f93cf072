"""Events: looking at them, following them, being reminded of them."""

from datetime import UTC, date, datetime, time, timedelta

import campaign_facts
import engine
import pytest
from heard import Heard, plain
from stage import Stage

from handlers import due
from handlers.messages import InPlace, Place
from storage import campaigns as kept, events, outbox, people
from storage.contents.event import Pin
from storage.outbox import Lane


def add(stage: Stage, slug: str, day: date, hour: time | None = None, **changed: object) -> None:
    with stage.tx() as tx:
        campaign = kept.by_slug(tx, "letters") or kept.add(tx, campaign_facts.campaign())
        content = campaign_facts.event(slug, day, hour)
        events.add(tx, campaign.id, type(content)(**(vars(content) | changed)))


def tick(stage: Stage, name: str) -> list[Heard]:
    """What somebody hears because it is time."""
    with stage.tx() as tx:
        posts = [post for duty in due.DUE for post in duty.posts(tx, stage.setup)]
    return stage.take(posts, name)


def test_the_one_event_of_our_campaigns_is_shown_at_once(campaigns: Stage) -> None:
    (event,) = campaigns.says("ana", "/events")
    assert plain(event).startswith(
        "Letters for freedom: a day at Paliacate\n\n"
        "When: Friday, 27 September 2024\n"
        "Hour: to be confirmed\n"
        "Where: Paliacate Cultural space, Calle 5 de mayo #20, Colonia Centro, San Cristóbal de Las Casas, Chiapas\n"
    )
    assert "Letters are sent to the prisons starting 18 September 2024." in plain(event)
    assert event.labels == ["I am coming", "Follow: remind me", "For your calendar", "The campaign"]
    assert campaigns.says("ana", "/events chiapas-letters") == [event]
    assert "No event is planned" in plain(campaigns.says("ana", "/events popular-defense")[0])


def test_several_events_are_a_list_in_the_order_of_time(stage: Stage) -> None:
    add(stage, "later", date(2024, 10, 2))
    add(stage, "sooner", date(2024, 9, 12), time(18, 30))
    (listed,) = stage.says("ana", "/events")
    assert plain(listed) == (
        "What is coming up\n\n"
        "A day\nThursday, 12 September 2024, 18:30 (Mexico City)\nPaliacate\n\n"
        "A day\nWednesday, 2 October 2024\nPaliacate"
    )
    (event,) = stage.presses("ana", "A day")
    assert event.message.over == InPlace()
    assert "When: Thursday, 12 September 2024, 18:30 (Mexico City)" in plain(event)
    assert "to be confirmed" not in plain(event)
    assert stage.presses("ana", "All events") == [listed]


def test_the_place_is_a_pin_when_it_is_known(stage: Stage) -> None:
    add(stage, "day", date(2024, 9, 27), pin=Pin(16.737, -92.637))
    add(stage, "night", date(2024, 9, 28))
    stage.says("ana", "/event day")
    (pinned,) = stage.presses("ana", "Show on the map")
    assert pinned.message.body == Place(16.737, -92.637, "Paliacate", "Calle 5 de mayo #20")
    (without,) = stage.says("ana", "/event night")
    assert "Show on the map" not in without.labels
    assert "I do not have the point on the map" in plain(stage.says("ana", "/event night map")[0])


def test_following_turns_the_button_and_says_what_will_come(campaigns: Stage) -> None:
    campaigns.says("ana", "/events")
    toast, event = campaigns.presses("ana", "Follow")
    assert plain(toast) == (
        "You now follow this event. I will remind you 7 days, 1 day and 2 hours before. While the"
        " hour is not known, I count from 9:00."
    )
    assert event.labels == ["I am coming", "Reminders", "Stop following", "For your calendar", "The campaign"]


def test_an_event_that_is_over_says_so_and_is_not_followed(campaigns: Stage) -> None:
    campaigns.says("ana", "/follow event letters-day")
    campaigns.later(days=30)
    (ana,) = campaigns.says("ana", "/event letters-day")
    assert "This event is over." in plain(ana)
    assert ana.labels == ["Stop following", "The campaign"]
    assert "Letters are sent" not in plain(ana)
    (tomas,) = campaigns.says("tomas", "/event letters-day")
    assert tomas.labels == ["The campaign"]


@pytest.mark.parametrize("typed", ["/event nothing", "/event <b>", "/event {$x} map", "/event 🕊\u202e"])
def test_an_event_that_is_not_known_is_answered(campaigns: Stage, typed: str) -> None:
    (answer,) = campaigns.says("ana", typed)
    assert plain(answer) == "I do not know this event; perhaps it was called off. /events shows what is coming up."


def test_an_event_taken_off_the_list_is_gone_and_reminds_nobody(campaigns: Stage) -> None:
    campaigns.says("ana", "/follow event letters-day")
    with campaigns.tx() as tx:
        found = events.by_slug(tx, "letters-day")
        assert found is not None
        events.take_off(tx, found.id)
    assert "perhaps it was called off" in plain(campaigns.says("ana", "/event letters-day")[0])
    campaigns.later(days=16)
    assert tick(campaigns, "ana") == []


def test_followers_are_reminded_three_times_in_their_language_and_never_twice(campaigns: Stage) -> None:
    """The hour is not known: it counts as 9:00 in Mexico City, 15:00 UTC."""
    if engine.SERVER:
        pytest.skip("there the thousand hours of this test are one transaction, and it goes through all old rows of it")
    campaigns.person("sol", "es")
    for name in ("ana", "sol"):
        campaigns.says(name, "/follow event letters-day")
    campaigns.says("tomas", "/event letters-day")
    heard: dict[datetime, str] = {}
    lapse: list[datetime | None] = []
    while campaigns.now < datetime(2024, 9, 29, tzinfo=UTC):
        for reply in tick(campaigns, "sol"):
            heard[campaigns.now] = plain(reply)
            (post,) = (post for post in campaigns.posts if post.saying is reply.saying)
            assert post.lane is Lane.REMINDER
            lapse.append(post.not_after)
            assert reply.labels == ["Recordatorios", "Dejar de seguir"]
        assert tick(campaigns, "sol") == []
        campaigns.later(hours=1)
    assert [f"{when:%m-%d %H:%M}" for when in heard] == ["09-20 15:00", "09-26 15:00", "09-27 13:00"]
    midnights = [datetime(2024, 9, 21, 6, tzinfo=UTC), datetime(2024, 9, 27, 6, tzinfo=UTC)]
    assert lapse == [*midnights, datetime(2024, 9, 27, 15, tzinfo=UTC)], (
        "each as long as it is true, and not yet the next"
    )
    first, second, third = heard.values()
    assert first == (
        "En 7 días: Cartas por la libertad: jornada en el Paliacate\n\n"
        "Cuándo: viernes, 27 de septiembre de 2024\n"
        "Hora: por confirmar\n"
        "Dónde: Espacio cultural Paliacate, Calle 5 de mayo #20, Colonia Centro, San Cristóbal de Las Casas, Chiapas"
        "\n\nEl día de la jornada de cartas, junto con actividades culturales.\n\n"
        "Habrá venta de materiales para apoyar la autogestión, y estarán familiares de los presos con sus productos y "
        "con artesanías hechas por los compañeros en prisión.\n\n"
        "Te lo recuerdo porque sigues este encuentro."
    )
    assert second == first.replace("En 7 días", "Mañana")
    assert third == first.replace("En 7 días", "Hoy"), "in two hours would be untrue: the hour is not known"
    assert len([one for one in campaigns.heard["ana"] if "You are reminded because" in plain(one)]) == 3
    assert not [one for one in campaigns.heard["tomas"] if "reminded" in plain(one)]


@pytest.mark.parametrize(
    ("now", "promised", "reminders"),
    [
        (datetime(2024, 9, 20, 14, tzinfo=UTC), "7 days, 1 day and 2 hours before", 3),
        (datetime(2024, 9, 20, 15, tzinfo=UTC), "1 day and 2 hours before", 2),
        (datetime(2024, 9, 26, 20, tzinfo=UTC), "remind you 2 hours before", 1),
        (datetime(2024, 9, 27, 14, tzinfo=UTC), "If it is changed or called off", 0),
    ],
)
def test_whoever_follows_late_hears_which_reminders_will_come_and_gets_just_those(
    campaigns: Stage, now: datetime, promised: str, reminders: int
) -> None:
    """The event counts as starting at 15:00 UTC on the 27th; what lay before the following is not made up for."""
    campaigns.now = now
    toast, *_ = campaigns.says("ana", "/follow event letters-day")
    assert promised in plain(toast)
    campaigns.later(seconds=2)
    assert tick(campaigns, "ana") == []
    heard = 0
    while campaigns.now < datetime(2024, 9, 27, 16, tzinfo=UTC):
        heard += len(tick(campaigns, "ana"))
        campaigns.later(minutes=30)
    assert heard == reminders


def test_following_twice_takes_no_reminder_away(campaigns: Stage) -> None:
    campaigns.says("ana", "/follow event letters-day")
    campaigns.now = datetime(2024, 9, 27, 13, tzinfo=UTC)
    campaigns.says("ana", "/follow event letters-day")
    assert len(tick(campaigns, "ana")) == 1


def test_a_reminder_that_has_not_left_goes_with_the_following(campaigns: Stage) -> None:
    campaigns.says("ana", "/follow event letters-day")
    campaigns.later(days=12)
    with campaigns.tx() as tx:
        (due_now,) = [post for duty in due.DUE if duty.name == "reminders" for post in duty.posts(tx, campaigns.setup)]
        outbox.put(tx, due_now.person, b"a call", lane=due_now.lane, about=due_now.about)
    campaigns.says("ana", "/unfollow event letters-day")
    with campaigns.tx() as tx:
        assert outbox.due(tx, Lane.REMINDER, 9) == []


def test_after_the_start_nobody_is_reminded(campaigns: Stage) -> None:
    campaigns.now = datetime(2024, 9, 27, 15, tzinfo=UTC)
    campaigns.says("ana", "/follow event letters-day")
    assert tick(campaigns, "ana") == []


def test_the_button_of_a_reminder_ends_the_reminding(campaigns: Stage) -> None:
    campaigns.says("ana", "/follow event letters-day")
    campaigns.later(days=12)
    assert len(tick(campaigns, "ana")) == 1
    campaigns.presses("ana", "Stop following")
    campaigns.later(days=4)
    assert tick(campaigns, "ana") == []


def test_who_blocked_us_or_was_forgotten_is_not_reminded(campaigns: Stage) -> None:
    for name in ("ana", "tomas"):
        campaigns.says(name, "/follow event letters-day")
    with campaigns.tx() as tx:
        people.left(tx, people.meet(tx, "telegram:1000", "en").id)
    campaigns.says("tomas", "/forgetme")
    campaigns.presses("tomas", "Yes")
    campaigns.later(days=12)
    tick(campaigns, "ana")
    assert campaigns.posts == []


def test_a_reminder_counts_elapsed_hours_over_a_change_of_clocks(stage: Stage) -> None:
    """In Santiago clocks go forward in the night to 8 September 2024: a day before 9:00 is 8:00 by the wall."""
    add(stage, "day", date(2024, 9, 8), time(9), zone="America/Santiago")
    stage.now = datetime(2024, 9, 7, 0, tzinfo=UTC)
    stage.says("ana", "/follow event day")
    tick(stage, "ana")
    stage.now = datetime(2024, 9, 8, 12, tzinfo=UTC) - timedelta(days=1, seconds=1)
    assert tick(stage, "ana") == []
    stage.later(seconds=1)
    (reminder,) = tick(stage, "ana")
    assert plain(reminder).startswith("Tomorrow: A day\n")
