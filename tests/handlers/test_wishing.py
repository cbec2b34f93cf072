"""Choosing what comes and when: by buttons, step by step; kept at the end; hours and cities as people write them."""

from datetime import timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from heard import plain
from stage import Stage

from handlers.stopping import plain as simple
from handlers.supporters.wishing import zones_by_name
from storage import people, wishes
from storage.wishes import Quiet, Topic, Wish


def chosen(stage: Stage, name: str = "sol") -> Wish:
    person = stage.person(name)
    with stage.tx() as tx:
        return wishes.of_person(tx, person.id)


def test_all_the_way_through(campaigns: Stage) -> None:
    campaigns.person("sol")
    first = campaigns.says("sol", "/subscribe")[0]
    assert "Choose what comes, and when" in first.labels
    assert "When should news come" in plain(campaigns.presses("sol", "Choose what comes")[0])
    (asked,) = campaigns.presses("sol", "Once a week")
    assert asked.labels[:6] == [
        "✓ calls and news from the team",
        "✓ new cases",
        "✓ letters that were sent",
        "✓ events",
        "✓ donations",
        "That is all",
    ]
    campaigns.presses("sol", "calls and news")
    (again,) = campaigns.presses("sol", "donations")
    assert again.labels[0] == "– calls and news from the team"
    assert again.labels[4] == "– donations"
    assert "Of which campaigns?" in plain(campaigns.presses("sol", "That is all")[0])
    campaigns.presses("sol", "That is all")
    campaigns.presses("sol", "From 22:00 to 08:00")
    assert wishes_kept(campaigns) == 0, "nothing is kept before the last answer"
    (done,) = campaigns.presses("sol", "Mexico City")
    assert plain(done) == (
        "Done. News comes to you once a week, on Sunday. A week in which nothing happened brings nothing.\n\n"
        "News of: new cases, events and letters that were sent\n\n"
        "Quiet: from 22:00 to 08:00 (Mexico City). A reminder that could not wait until then comes all the same."
    )
    wish = chosen(campaigns)
    assert (wish.weekly, wish.topics, wish.campaigns) == (True, "cases+events+letters", "")
    assert wish.quiet == Quiet("America/Mexico_City", 22, 8)
    assert campaigns.person("sol").subscribed


def wishes_kept(stage: Stage) -> int:
    with stage.tx() as tx:
        return len(tx.all("SELECT * FROM wishes"))


def test_what_was_chosen_is_shown_when_it_is_changed(campaigns: Stage) -> None:
    sol = campaigns.person("sol")
    with campaigns.tx() as tx:
        wishes.keep(tx, Wish(sol.id, weekly=True, topics=Topic.EVENTS.value))
    campaigns.says("sol", "/subscribe choose")
    (asked,) = campaigns.presses("sol", "At once")
    assert [label[0] for label in asked.labels[:5]] == ["–", "–", "–", "✓", "–"]
    (same,) = campaigns.presses("sol", "events")
    assert same.labels[3] == "✓ events", "the last one stays: whoever wants nothing stops"


@pytest.mark.parametrize(
    ("typed", "hours"),
    [("22-8", (22, 8)), ("23:00 – 7:00", (23, 7)), ("de 21 a 6", (21, 6)), ("0 6", (0, 6)), ("22 24", (22, 0))],
)
def test_hours_as_people_write_them(campaigns: Stage, typed: str, hours: tuple[int, int]) -> None:
    to_the_hours(campaigns)
    campaigns.says("sol", typed)
    campaigns.presses("sol", "Another place")
    campaigns.says("sol", "Kathmandu")
    quiet = chosen(campaigns).quiet
    assert quiet
    assert (quiet.begins, quiet.ends, quiet.zone) == (*hours, "Asia/Kathmandu")


@pytest.mark.parametrize("typed", ["at night", "22", "8-8", "25-8", "22-8-9", "22:30 - 8:00"])
def test_hours_that_are_not_understood_are_asked_again(campaigns: Stage, typed: str) -> None:
    to_the_hours(campaigns)
    assert plain(campaigns.says("sol", typed)[0]).startswith("I do not understand these hours.")


def to_the_hours(stage: Stage) -> None:
    stage.person("sol")
    stage.says("sol", "/subscribe choose")
    for press in ("At once", "That is all", "That is all", "Other hours"):
        stage.presses("sol", press)


@pytest.mark.parametrize(
    ("language", "typed", "zone"),
    [
        ("en", "santiago", "America/Santiago"),
        ("es", "Ciudad de México", "America/Mexico_City"),
        ("es", "atenas", "Europe/Athens"),
        ("pt", "São Paulo", "America/Sao_Paulo"),
        ("en", "Europe/Berlin", "Europe/Berlin"),
        ("ar", "بيروت", "Asia/Beirut"),
    ],
)
def test_a_city_is_known_as_people_call_it(language: str, typed: str, zone: str) -> None:
    assert zones_by_name(language)[simple(typed)] == zone


def test_a_city_that_is_not_known_is_asked_again(campaigns: Stage) -> None:
    to_the_hours(campaigns)
    campaigns.says("sol", "22-8")
    campaigns.presses("sol", "Another place")
    assert plain(campaigns.says("sol", "Atlantis")[0]).startswith("I do not know that city.")


def test_every_zone_that_is_found_exists() -> None:
    assert set(zones_by_name("es").values()) <= available_timezones()
    assert all(ZoneInfo(zone) for zone in set(zones_by_name("es").values()))


def test_a_reminder_waits_until_morning_unless_it_would_come_too_late(campaigns: Stage) -> None:
    """Posting puts it off; what answers somebody is never put off."""
    sol = campaigns.person("sol")
    with campaigns.tx() as tx:
        wishes.keep(tx, Wish(sol.id, rests=True, quiet=Quiet("America/Mexico_City", 22, 8)))
        assert people.find(tx, sol.id)
        tx.now += timedelta(hours=18)  # midnight there
        assert set(wishes.resting(tx, [sol.id])) == {sol.id}
