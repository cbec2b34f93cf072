"""What is kept is what is said to be kept; and what was asked to be forgotten is gone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from heard import plain
from stage import Stage

from handlers.supporters import privacy
from storage import cases, keeping, letters, people, team
from storage.people import PersonId
from storage.rights import Role

ANA = "telegram:1000"


def ana(stage: Stage) -> PersonId:
    with stage.tx() as tx:
        return people.meet(tx, ANA, "en").id


def write(stage: Stage, person_id: PersonId, text: str) -> letters.Letter:
    with stage.tx() as tx:
        found = cases.by_slug(tx, "jose-diaz")
        assert found is not None
        return letters.submit(tx, person_id, found.id, "Golondrina", (text,), "en")


def person_columns(stage: Stage) -> set[str]:
    """The tables that hold a person, something a person sent, or what belongs to a letter."""
    tables = [row[0] for row in stage.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    named = {
        table
        for table in tables
        for column in stage.connection.execute(f"PRAGMA table_info({table})")
        if column["name"] in ("person_id", "address", "body", "letter_id", "thread_id")
    }
    return {table for table in named if not table.startswith("sqlite_")}


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_is_made_of_the_constants_of_the_code(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    stage.person("ana", language)
    said = "\n".join(map(plain, stage.says("ana", "/privacy")))
    for fact in {"en": ("7 days", "about 2 days", "20 minutes"), "es": ("7 días", "unos 2 días", "20 minutos")}[
        language
    ]:
        assert fact in said
    monkeypatch.setattr(keeping, "DRAFTS", timedelta(days=5))
    monkeypatch.setattr(letters, "CLAIM_LASTS", timedelta(minutes=45))
    said = "\n".join(map(plain, stage.says("ana", "/privacy")))
    assert "5 d" in said
    assert "45 minut" in said
    assert "Telegram" in said


@pytest.mark.parametrize(
    ("language", "said"), [("en", "at most 11 days more"), ("es", "guardan tus datos a lo más 11 días")]
)
def test_how_long_backups_hold_what_was_deleted_is_that_of_the_settings(stage: Stage, language: str, said: str) -> None:
    stage.setup = replace(stage.setup, backups_kept=timedelta(days=11))
    stage.person("ana", language)
    assert said in plain(stage.says("ana", "/privacy")[1])
    assert said in "\n".join(map(plain, stage.says("ana", "/forgetme")))


def test_no_table_about_people_is_missing_on_the_page(stage: Stage) -> None:
    assert person_columns(stage) == privacy.KEPT_ABOUT_PEOPLE.keys()


def test_the_number_of_approvals_is_that_of_the_settings(stage: Stage) -> None:
    assert "2 people on the team (all of them, if there are fewer) must agree" in plain(
        stage.says("ana", "/privacy")[1]
    )


def test_forgetting_says_in_numbers_what_goes_asks_once_and_leaves_nothing(campaigns: Stage) -> None:
    person_id = ana(campaigns)
    first, *_ = [write(campaigns, person_id, f"Dear José, {number}") for number in range(3)]
    with campaigns.tx() as tx:
        letters.withdraw(tx, person_id, first.id)
        people.set_pen_name(tx, person_id, "Golondrina")
    for typed in ("/subscribe", "/follow event letters-day", "/follow case jose-diaz"):
        campaigns.says("ana", typed)
    (question,) = campaigns.says("ana", "/forgetme")
    asked = plain(question)
    assert "• 2 letters that wait to be read by the team" in asked
    assert "• what is left of one withdrawn letter" in asked
    assert "• your pen name, Golondrina" in asked
    assert "• following 2 campaigns, cases or events" in asked
    assert "• your subscription to the announcements" in asked
    (goodbye,) = campaigns.presses("ana", "Yes, delete everything")
    assert plain(goodbye).startswith("Deleted:\n")
    assert "• 2 letters that wait to be read by the team" in plain(goodbye)
    _, post = campaigns.posts  # what was said before leaves the chat
    assert (post.stranger, post.person.address) == (True, ANA)
    for table in person_columns(campaigns):
        assert campaigns.connection.execute(f"SELECT * FROM {table}").fetchall() == [], table  # noqa: S608 - its own names


def test_whoever_comes_back_is_new(campaigns: Stage) -> None:
    before = ana(campaigns)
    campaigns.says("ana", "/start")
    campaigns.says("ana", "/forgetme")
    campaigns.presses("ana", "Yes")
    assert plain(campaigns.says("ana", "/start")[0]).startswith("Welcome.")
    assert ana(campaigns) != before


@pytest.mark.parametrize("way_out", ["No, keep it", "/cancel"])
def test_nothing_goes_without_a_yes(campaigns: Stage, way_out: str) -> None:
    before = ana(campaigns)
    campaigns.says("ana", "/subscribe")
    campaigns.says("ana", "/forgetme")
    campaigns.says("ana", "🕊 <b>yes</b>")
    assert campaigns.labels("ana") == ["Yes, delete everything", "No, keep it"]
    campaigns.says("ana", way_out)
    with campaigns.tx() as tx:
        assert people.get(tx, before).subscribed


def test_a_yes_of_an_older_question_deletes_nothing(campaigns: Stage) -> None:
    before = ana(campaigns)
    campaigns.says("ana", "/forgetme")
    campaigns.says("ana", "/cancel")
    campaigns.presses("ana", "Yes, delete everything")
    assert ana(campaigns) == before


def test_a_conversation_that_waits_is_forgotten_with_the_person(campaigns: Stage) -> None:
    """Nothing of what was parked is offered to somebody who has just been forgotten."""
    campaigns.says("ana", "/write jose-diaz")
    campaigns.says("ana", "Golondrina")
    campaigns.says("ana", "/forgetme")
    campaigns.presses("ana", "Yes, delete everything")
    assert len(campaigns.posts) == 2, "the chat is cleared, and goodbye"
    assert campaigns.connection.execute("SELECT count(*) FROM conversations").fetchone()[0] == 0


def test_a_moderator_leaves_the_team_with_it_and_what_they_held_is_free(campaigns: Stage) -> None:
    writer = campaigns.person("sol").id
    moderator = campaigns.member("tomas")
    letter = write(campaigns, writer, "Dear José")
    with campaigns.tx() as tx:
        letters.claim_next(tx, moderator.id)
    assert "• your place on the team, as tomas." in plain(campaigns.says("tomas", "/forgetme")[0])
    campaigns.presses("tomas", "Yes, delete everything")
    assert campaigns.new_menus == {moderator.id}
    with campaigns.tx() as tx:
        assert team.member(tx, moderator.id) is None
        kept = letters.get(tx, letter.id)
        assert kept is not None
        assert kept.claimed_by is None


def test_the_only_owner_is_told_how_to_go(campaigns: Stage) -> None:
    campaigns.member("ana", Role.OWNER)
    (answer,) = campaigns.says("ana", "/forgetme")
    assert plain(answer).startswith("You are the only owner of the team")
    campaigns.member("rosa", Role.OWNER)
    assert "Delete everything?" in plain(campaigns.says("ana", "/forgetme")[0])
    with campaigns.tx() as tx:
        people.forget(tx, people.meet(tx, "telegram:1001", "en").id)
    (late,) = campaigns.presses("ana", "Yes, delete everything")
    assert plain(late).startswith("You are the only owner of the team")


def test_a_pen_name_cannot_break_the_question(campaigns: Stage) -> None:
    with campaigns.tx() as tx:
        people.set_pen_name(tx, people.meet(tx, ANA, "en").id, "<b>{$x}\u202e")
    (question,) = campaigns.says("ana", "/forgetme")
    assert "• your pen name, &lt;b&gt;{$x}" in question.text
