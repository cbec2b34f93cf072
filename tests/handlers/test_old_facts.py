"""Facts that nobody has looked at for long: the team is asked once a period, and one press notes the day."""

from datetime import date

import pytest
from heard import plain
from stage import Stage

from storage import cases, looking
from storage.editions import publishing, things
from storage.editions.edition import draft_of, versions
from storage.errors import Rejected
from storage.rights import Role

DAY = looking.PERIOD.days + 1


@pytest.fixture
def team(campaigns: Stage) -> Stage:
    """Olga edits; Mo only moderates."""
    campaigns.member("olga", Role.OWNER)
    campaigns.member("mo")
    campaigns.clock("old-facts")  # everything is seen for the first time
    return campaigns


def asked(stage: Stage, name: str) -> int:
    return sum("Is all of it still true?" in plain(one) for one in stage.heard.get(name, []))


def test_nothing_is_asked_before_its_time(team: Stage) -> None:
    team.later(days=DAY - 2)
    team.clock("old-facts")
    assert asked(team, "olga") == 0


def test_those_who_edit_are_asked_once_a_period(team: Stage) -> None:
    team.later(days=DAY)
    for _ in range(3):
        team.clock("old-facts")
        team.later(days=1)
    assert (asked(team, "olga"), asked(team, "mo")) == (1, 0)
    assert "Nobody has checked these 6 for 90 days." in plain(team.heard["olga"][-1]), (
        "an event that is over is not asked about"
    )
    team.later(days=DAY)
    team.clock("old-facts")
    assert asked(team, "olga") == 2


def test_one_press_notes_the_day_and_shows_it(team: Stage) -> None:
    team.later(days=DAY)
    team.clock("old-facts")
    said = plain(team.presses("olga", "Still true: José Díaz")[0])
    assert said.startswith("Noted: all of “José Díaz” was still true on 10 December 2024.")
    assert "Last checked on 10 December 2024." in plain(team.says("mo", "/case jose-diaz")[0])
    with team.tx() as tx:
        case = cases.by_slug(tx, "jose-diaz")
        assert case
        assert case.content.checked == date(2024, 12, 10)
        assert len(versions(tx, case.id)) == 2
    team.later(days=DAY - 2)
    team.clock("old-facts")
    with team.tx() as tx:
        assert "jose-diaz" not in [thing.content.slug for thing in looking.due(tx) if thing.content]


def test_a_draft_goes_on_as_a_change_of_what_is_still_true(team: Stage) -> None:
    team.says("olga", "/edit jose-diaz")
    team.presses("olga", "In prison since")
    team.says("olga", "2019")
    team.says("olga", "/stilltrue jose-diaz")
    team.says("olga", "/edit jose-diaz")
    team.presses("olga", "Publish")
    team.presses("olga", "Yes")
    with team.tx() as tx:
        case = cases.by_slug(tx, "jose-diaz")
        assert case
        assert (case.content.held_since, case.content.checked) == ("2019", date(2024, 9, 10))
        assert draft_of(tx, case.id) is None


def test_what_is_not_shown_is_not_noted(team: Stage) -> None:
    olga = team.person("olga")
    with team.tx() as tx:
        case = things.find(tx, "jose-diaz")
        assert case
        publishing.withdraw(tx, olga.id, case)
        with pytest.raises(Rejected, match="edition-withdrawn"):
            publishing.still_true(tx, olga.id, case)


def test_a_case_has_sources_of_its_own(team: Stage) -> None:
    team.says("olga", "/edit jose-diaz")
    team.presses("olga", "Sources")
    team.presses("olga", "+ One more")
    for line in ("A report", "A collective"):
        team.says("olga", line)
    team.presses("olga", "The same in every language")
    team.presses("olga", "Back")
    team.presses("olga", "To the sheet")
    team.presses("olga", "Publish")
    team.presses("olga", "Yes")
    assert "Source: A report, A collective" in plain(team.says("mo", "/case jose-diaz")[0])
