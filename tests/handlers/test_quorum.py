"""Two approve a letter that can harm more than others; an owner can alone, and everybody hears of it."""

from dataclasses import replace

import pytest
import trail
from heard import plain
from stage import Stage
from written import state, write

from storage import letters, membership
from storage.contents.content import Content, PictureId
from storage.contents.letter_rules import Check, Finding
from storage.errors import Rejected
from storage.letters import CLAIM_LASTS, Letter, LetterState, quorum
from storage.letters.letter import LETTERS
from storage.rights import Role

HOURS = 48
HARMLESS = (Check.SHORT, Check.LONG, Check.INTRODUCTION, Check.UNPRINTABLE)


def with_photo(stage: Stage) -> Letter:
    """A letter with a photo beside its words."""
    letter = write(stage)
    with stage.tx() as tx:
        LETTERS.change(tx, letter.id, pages=(*letter.pages, Content(picture=PictureId("PICTURE"))))
    return letter


def test_a_letter_with_a_photo_is_let_through_by_the_second_who_approves(team: Stage) -> None:
    letter = with_photo(team)
    *_, shown = team.says("ana", "/read")
    assert "Two of you must approve this letter" in plain(shown)
    (agreed,) = team.presses("ana", "Approve")
    assert "it waits for one more of the team" in plain(agreed)
    assert state(team, letter).state is LetterState.PENDING
    assert "nothing for you now" in plain(team.says("ana", "/read")[0])
    *_, again = team.says("beto", "/read")
    assert "ana ya aprobó esta carta." in plain(again)
    team.presses("beto", "Aprobar")
    assert state(team, letter).state is LetterState.APPROVED
    team.settle()
    assert "fue aprobada" in plain(team.heard["sol"][-1])
    with team.tx() as tx:
        assert trail.deeds(tx)[-3:] == ["letter-agreed", "claimed", "approved"]


def test_a_letter_that_overruled_a_hint_takes_two_until_it_is_changed(team: Stage) -> None:
    letter = write(team)
    with team.tx() as tx:
        LETTERS.change(tx, letter.id, overruled=(Finding("promise"),))
    team.says("ana", "/read")
    team.presses("ana", "Approve")
    assert state(team, letter).state is LetterState.PENDING
    team.says("beto", "/read")
    team.presses("beto", "Pedir cambios")
    team.presses("beto", "Hay algo en tu carta")
    team.presses("beto", "Mandarlo")
    team.settle()
    with team.tx() as tx:
        changed = letters.revise(tx, letter.person_id, letter.id, ("Otra",))
    assert (changed.overruled, changed.agreed_by, quorum.is_risky(changed)) == (None, None, False)


@pytest.mark.parametrize(("check", "risky"), [(check.value, check not in HARMLESS) for check in Check])
def test_how_long_a_letter_is_and_how_it_begins_is_no_risk(team: Stage, check: str, risky: bool) -> None:
    letter = replace(write(team), overruled=(Finding(check),))
    assert quorum.is_risky(letter) is risky


def test_a_plain_letter_takes_one(team: Stage) -> None:
    letter = write(team)
    *_, shown = team.says("ana", "/read")
    assert "Two of you" not in plain(shown)
    team.presses("ana", "Approve")
    assert state(team, letter).state is LetterState.APPROVED


def test_where_the_setting_says_one_one_is_enough(team: Stage) -> None:
    team.setup = replace(team.setup, letter_approvals=1)
    letter = with_photo(team)
    team.says("ana", "/read")
    team.presses("ana", "Approve")
    assert state(team, letter).state is LetterState.APPROVED


def test_a_team_of_one_decides_alone(campaigns: Stage) -> None:
    campaigns.member("ana")
    campaigns.person("sol", "es")
    letter = with_photo(campaigns)
    campaigns.says("ana", "/read")
    campaigns.presses("ana", "Approve")
    assert state(campaigns, letter).state is LetterState.APPROVED


def test_nobody_is_both_of_two(team: Stage) -> None:
    letter = with_photo(team)
    ana = team.person("ana").id
    with team.tx() as tx:
        letters.claim_next(tx, ana)
        quorum.approve(tx, ana, letter.id, 2, HOURS)
        LETTERS.change(tx, letter.id, claimed_by=ana, claimed_until=tx.now + CLAIM_LASTS)
        with pytest.raises(Rejected, match="agreed-already"):
            quorum.approve(tx, ana, letter.id, 2, HOURS)
        assert letters.get(tx, letter.id).state is LetterState.PENDING


def test_the_approval_of_somebody_who_has_left_counts_no_more(team: Stage) -> None:
    letter = with_photo(team)
    owner = team.member("olga", Role.OWNER).id
    team.says("ana", "/read")
    team.presses("ana", "Approve")
    ana = team.person("ana").id
    with team.tx() as tx:
        membership.remove(tx, ana, by=owner)
    team.says("beto", "/read")
    team.presses("beto", "Aprobar")
    found = state(team, letter)
    assert (found.state, found.agreed_by) == (LetterState.PENDING, team.person("beto").id)


def test_whoever_has_only_just_come_does_not_count_yet(team: Stage) -> None:
    letter = with_photo(team)
    team.member("olga", Role.OWNER)
    team.later(days=9)
    team.member("nadia")
    team.says("nadia", "/read")
    assert "does not count yet" in plain(team.presses("nadia", "Approve")[0])
    assert state(team, letter).agreed_by is None


def test_an_agreement_that_was_written_into_the_row_makes_it_no_letter(team: Stage) -> None:
    letter = with_photo(team)
    beto = team.person("beto").id
    with team.tx() as tx:
        LETTERS.change(tx, letter.id, agreed_by=beto)
        assert letters.find(tx, letter.id) is None


def test_an_owner_lets_it_through_alone_and_everybody_who_decides_hears_of_it(team: Stage) -> None:
    letter = with_photo(team)
    team.member("olga", Role.OWNER)
    *_, shown = team.says("ana", "/read")
    assert not [label for label in shown.labels if "alone" in label]
    team.presses("ana", "Leave it to others")
    team.says("olga", "/read")
    team.presses("olga", "Approve it alone")
    team.presses("olga", "Yes, approve it alone")
    assert state(team, letter).state is LetterState.APPROVED
    assert "olga approved letter" in plain(team.heard["ana"][-1])
    with team.tx() as tx:
        assert "approved-alone" in trail.deeds(tx)
    team.presses("olga", "Undo")
    assert state(team, letter).state is LetterState.PENDING


def test_no_moderator_lets_it_through_alone(team: Stage) -> None:
    letter = with_photo(team)
    ana = team.person("ana").id
    with team.tx() as tx:
        letters.claim_next(tx, ana)
        with pytest.raises(Rejected, match="team-only"):
            quorum.approve_alone(tx, ana, letter.id)
