"""Announcements in one line, tried, changed, taken back, used again; to whom they go; and what stands under each."""

import going_out
import pytest
from announced import audience, kept
from heard import plain
from stage import Stage

from bot.flow.shared_calls import SharedCalls
from bot.messenger.telegram.client import Telegram
from storage import audiences, cases, events, follows
from storage.announcements import Announcement, AnnouncementState
from storage.rights import Role


@pytest.fixture
def team(campaigns: Stage) -> Stage:
    audience(campaigns)
    return campaigns


def follow(stage: Stage, name: str, typed: str) -> None:
    stage.says(name, f"/follow {typed}")


def shown(stage: Stage, name: str) -> str:
    return plain(stage.heard[name][-1])


# In one line.


def test_one_line_goes_to_the_preview_and_never_straight_out(team: Stage) -> None:
    follow(team, "s0", "event letters-day")
    said = [plain(each) for each in team.says("ana", "/announce event-letters-day Doors open\nan hour earlier")]
    assert said[:2] == ["⬇️ One person gets exactly this (English and Spanish):", "Doors open\nan hour earlier"]
    assert said[2].startswith("⚠️ There are no words of their own in Spanish. Nobody reads that here")
    assert said[3].endswith("When should it go out?")
    assert kept(team) == []
    team.presses("ana", "As soon")
    team.presses("ana", "Propose it")
    (proposed,) = kept(team)
    assert {language: one.markup for language, one in proposed.versions.items()} == {
        "en": "Doors open\nan hour earlier"
    }
    with team.tx() as tx:
        event = events.by_slug(tx, "letters-day")
    assert event
    assert proposed.audience == event.id


@pytest.mark.parametrize(
    ("typed", "people"), [("all", 5), ("es", 3), ("en", 2), ("campaign-chiapas-letters", 2), ("jose-diaz", 1)]
)
def test_an_audience_is_typed_by_its_short_name(team: Stage, typed: str, people: int) -> None:
    follow(team, "s0", "case jose-diaz")
    follow(team, "s1", "event letters-day")
    team.says("ana", f"/announce {typed} Come <b>")
    team.presses("ana", "As soon")
    assert f"({people})" in shown(team, "ana").splitlines()[0]
    team.presses("ana", "Propose it")
    (made,) = kept(team)
    with team.tx() as tx:
        assert audiences.size(tx, made.audience) == people
    assert made.versions["en"].text == "Come &lt;b&gt;"


def test_a_line_without_an_audience_is_all_words(team: Stage) -> None:
    team.says("ana", "/announce Doors open an hour earlier")
    assert shown(team, "ana") == "Who do you want to write to?"
    said = team.presses("ana", "all subscribers")
    assert plain(said[1]) == "Doors open an hour earlier"


def test_a_line_that_is_too_long_is_refused(team: Stage) -> None:
    (refused,) = team.says("ana", "/announce all " + "x" * 4097)
    assert "4,096 is the most" in plain(refused)


# Languages.


def test_who_writes_is_asked_for_their_own_language_first(team: Stage) -> None:
    team.says("beto", "/announce")
    (asked,) = team.presses("beto", "todas las personas")
    assert plain(asked).startswith("Mándame el aviso en español.")
    (more,) = team.says("beto", "Vengan")
    assert "inglés" in plain(more)
    said = [plain(each) for each in team.presses("beto", "Dejar fuera")]
    assert said[2] == "⚠️ Falta el texto en inglés. 2 personas lo leen, y les llega el texto en otro idioma."


# Tried, changed.


def written(stage: Stage, *, to: str = "all", at: str = "") -> None:
    """Ana writes in one line, and is asked what is to become of it."""
    stage.says("ana", f"/announce {to} Come to the march")
    stage.presses("ana", "At a set time" if at else "As soon")
    if at:
        stage.says("ana", at)


def proposed(stage: Stage, *, to: str = "all", at: str = "") -> Announcement:
    written(stage, to=to, at=at)
    stage.presses("ana", "Propose it")
    return kept(stage)[0]


def agreed(stage: Stage, *, to: str = "all", at: str = "") -> Announcement:
    one = proposed(stage, to=to, at=at)
    stage.says("beto", f"/agree {one.id}")
    return one


def test_it_can_be_tried_on_oneself_as_it_arrives(team: Stage) -> None:
    written(team)
    trial, question = team.presses("ana", "Try it on me")
    assert (plain(trial), trial.labels) == ("Come to the march", ["No more announcements"])
    assert "Shall I propose it to the team?" in plain(question)
    assert kept(team) == []


def test_each_part_can_be_changed_before_it_is_proposed(team: Stage) -> None:
    written(team)
    team.presses("ana", "Change something")
    assert team.labels("ana")[:4] == [
        "The words in English",
        "Add words in Spanish",
        "To whom it goes",
        "When it goes out",
    ]
    team.presses("ana", "Add words in Spanish")
    said = team.says("ana", "Vengan a la marcha")
    assert [plain(each) for each in said][1:4:2] == ["Come to the march", "Vengan a la marcha"]
    team.presses("ana", "Change something")
    team.presses("ana", "When it goes out")
    team.presses("ana", "At a set time")
    assert "Mexico City" in shown(team, "ana")
    team.says("ana", "tomorrow 6pm")
    assert "Wednesday, 11 September 2024, 18:00 (Mexico City)" in shown(team, "ana")
    team.presses("ana", "Change something")
    team.presses("ana", "To whom")
    team.presses("ana", "subscribers who read Spanish")
    assert "To: subscribers who read Spanish (3)" in shown(team, "ana")
    team.presses("ana", "Propose it")
    (made,) = kept(team)
    assert (set(made.versions), made.audience) == ({"en", "es"}, "language:es")


def test_a_proposal_that_is_changed_is_agreed_to_anew(team: Stage) -> None:
    before = agreed(team, at="tomorrow 18:00")
    assert kept(team)[0].state is AnnouncementState.SCHEDULED
    team.later(seconds=1)
    team.says("ana", f"/amend {before.id}")
    assert "Wednesday, 11 September 2024, 18:00" in shown(team, "ana"), "its time stays unless it is changed"
    team.presses("ana", "Change something")
    team.presses("ana", "The words in English")
    team.says("ana", "Come to the march, at seven")
    team.presses("ana", "Propose it")
    after, old = kept(team)
    assert (old.id, old.state, after.state) == (before.id, AnnouncementState.TAKEN_BACK, AnnouncementState.PROPOSED)
    assert shown(team, "beto").startswith("ana cambió un aviso")
    team.later(days=2)
    team.clock("announcements-begin")
    with team.tx() as tx:
        assert going_out.readers(tx) == []
    assert "no se puede hacer ahora" in plain(team.says("beto", f"/agree {before.id}")[0])


def test_what_begins_while_it_is_changed_stays_as_it_was(team: Stage) -> None:
    before = agreed(team)
    team.says("ana", f"/amend {before.id}")
    team.later(minutes=1)
    team.clock("announcements-begin")
    (refused,) = team.presses("ana", "Propose it")
    assert plain(refused).startswith("This announcement has moved on meanwhile.")
    assert [one.state for one in kept(team)] == [AnnouncementState.SENDING]


def test_the_words_of_an_old_one_are_used_again(team: Stage) -> None:
    old = agreed(team)
    team.says("ana", f"/takeback {old.id}")
    team.later(seconds=1)
    said = team.presses("beto", "Volver a usar este texto")
    assert plain(said[1]) == "Come to the march"
    team.presses("beto", "En cuanto")
    team.presses("beto", "Proponerlo")
    new = kept(team)[0]
    assert (new.id != old.id, new.versions, new.audience) == (True, old.versions, old.audience)
    assert new.author_id == team.person("beto").id


# A minute to take it back.


def test_nothing_leaves_for_a_minute_and_a_button_takes_it_back(team: Stage) -> None:
    agreed(team)
    assert "sale en un minuto, y nada antes" in shown(team, "beto")
    assert team.labels("beto") == ["↩ Retirarlo"]
    assert team.labels("ana") == ["↩ Take it back", "Look at it"]
    team.later(seconds=59)
    team.clock("announcements-begin")
    with team.tx() as tx:
        assert going_out.readers(tx) == []
    team.presses("ana", "Take it back")
    assert shown(team, "beto").startswith("ana retiró el aviso para todas las personas suscritas.")
    team.later(minutes=5)
    team.clock("announcements-begin")
    with team.tx() as tx:
        assert going_out.readers(tx) == []
    (late,) = team.presses("beto", "Retirarlo")
    assert "Retirado antes de salir" in plain(late)


def test_after_the_minute_it_goes_out_by_itself(team: Stage) -> None:
    agreed(team)
    team.later(minutes=1)
    team.clock("announcements-begin")
    with team.tx() as tx:
        assert len(going_out.readers(tx)) == 5
    (late,) = team.presses("ana", "Take it back")
    assert plain(late).startswith("This cannot be done now.")


def test_what_is_scheduled_is_taken_off_its_time(team: Stage) -> None:
    agreed(team, at="31/12 18:00")
    assert "31 de diciembre de 2024, 18:00 (Ciudad de México)" in shown(team, "beto")
    team.presses("beto", "Retirarlo")
    team.later(days=120)
    team.clock("announcements-begin")
    with team.tx() as tx:
        assert going_out.readers(tx) == []


def test_a_team_of_one_has_the_minute_too(stage: Stage) -> None:
    stage.member("ana", Role.OWNER)
    stage.says("ana", "/announce all Come")
    stage.presses("ana", "As soon")
    (done,) = stage.presses("ana", "Propose it")
    assert plain(done).startswith("Done: it goes out in a minute, and nothing of it before.")
    assert done.labels == ["↩ Take it back", "Look at it"]


# What stands under each.


def under(stage: Stage) -> tuple[str, str]:
    """The label of the button under what goes out now, as an English reader has it, and what it carries."""
    stage.later(minutes=1)
    stage.clock("announcements-begin")
    with stage.tx() as tx:
        row = going_out.readers(tx)[0]._replace(language="en")
        call = SharedCalls(Telegram("1:token"), stage.setup.texts).of(tx, row)
    assert call
    ((button,),) = call.params["reply_markup"]["inline_keyboard"]
    return button["text"], button["callback_data"]


def test_subscribers_stop_with_the_button_under_it(team: Stage) -> None:
    agreed(team)
    assert under(team) == ("No more announcements", "stop")


@pytest.mark.parametrize("to", ["case-jose-diaz", "event-letters-day", "campaign-chiapas-letters"])
def test_followers_stop_following_with_the_button_under_it(team: Stage, to: str) -> None:
    for typed in ("case jose-diaz", "event letters-day"):
        follow(team, "s0", typed)
    agreed(team, to=to)
    label, carried = under(team)
    assert label == "Follow this no longer"
    team.says("s0", f"/{carried.replace(':', ' ')}")
    assert shown(team, "s0") == "Done: you no longer follow this, and hear no more of it."
    reader = team.person("s0")
    assert reader.is_reader, "whoever unfollows still gets the announcements"
    with team.tx() as tx:
        left = follows.of_person(tx, reader.id)
        assert going_out.readers(tx) == []
        case, event = cases.by_slug(tx, "jose-diaz"), events.by_slug(tx, "letters-day")
    assert case
    assert event
    assert left == {"case-jose-diaz": {event.id}, "event-letters-day": {case.id}}.get(to, set())
