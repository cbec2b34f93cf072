"""Announcements: written, agreed to by another, sent, followed; and never sent by one alone."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import going_out
import pytest
import trail
from announced import audience
from heard import Heard, plain
from markupsafe import Markup
from stage import Stage

from handlers import due
from handlers.flows import MOST_KEPT
from handlers.heard import Kind, Said
from handlers.messages import InPlace, Photo
from storage import announcements, audit, cases, conversations, follows, membership as members, outbox, pictures
from storage.announcements import Announcement, AnnouncementState
from storage.outbox import Fate
from storage.rights import Role

BOLD = Said(
    kind=Kind.TEXT, text="Ven <hoy> a la marcha", markup=Markup("Ven <b>&lt;hoy&gt;</b> a la marcha"), message="7"
)


@pytest.fixture
def team(campaigns: Stage) -> Stage:
    audience(campaigns)
    campaigns.setup = replace(campaigns.setup, undo=timedelta())  # test_announcing.py is about the minute before
    return campaigns


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Stage]:
    """A stage where one moderator is the whole team."""
    with closing(Stage(tmp_path / "alone")) as stage:
        stage.member("ana", Role.OWNER)
        stage.setup = replace(stage.setup, undo=timedelta())
        yield stage


def write(stage: Stage, *, at: str = "") -> None:
    """Ana writes to all subscribers, in both languages, and lays it before the team."""
    stage.says("ana", "/announce")
    stage.presses("ana", "all subscribers")
    stage.says("ana", "Come to the march")
    stage.says("ana", BOLD)
    stage.presses("ana", "At a set time" if at else "As soon")
    if at:
        stage.says("ana", at)
    stage.presses("ana", "Propose it")


def kept(stage: Stage) -> Announcement:
    with stage.tx() as tx:
        return announcements.recent(tx)[0]


def tick(stage: Stage) -> None:
    stage.clock("announcements-begin", "announcements-end", "progress")


def send(stage: Stage, limit: int = 99, fate: Fate = Fate.SENT) -> list[outbox.Row]:
    """What the sender does with the next rows."""
    with stage.tx() as tx:
        rows = going_out.readers(tx, limit)
        going_out.mark(tx, rows, fate)
    return rows


def texts(replies: list[Heard]) -> list[str]:
    return [plain(reply) for reply in replies]


def test_the_whole_way_from_the_first_word_to_the_report(team: Stage) -> None:
    team.says("ana", "/announce")
    assert team.labels("ana") == [
        "all subscribers (5)",
        "subscribers who read Spanish (3)",
        "subscribers who read English (2)",
        "Cancel",
    ]
    team.presses("ana", "all subscribers")
    team.says("ana", "Come to the march")
    shown = team.says("ana", BOLD)
    assert texts(shown) == [
        "⬇️ 2 people get exactly this (English):",
        "Come to the march",
        "⬇️ 3 people get exactly this (Spanish):",
        "Ven <hoy> a la marcha",
        "At the moment this reaches 5 people, and takes about 1 second. When should it go out?",
    ]
    assert shown[3].text == BOLD.markup
    assert "To: all subscribers (5)\nWhen: as soon as the team agrees" in plain(team.presses("ana", "As soon")[0])
    assert "when one more person has agreed" in plain(team.presses("ana", "Propose it")[0])
    tick(team)
    assert send(team) == []

    assert plain(team.heard["beto"][-1]).startswith("ana quiere escribirles a todas las personas suscritas.")
    *_, card = team.presses("beto", "Leerlo")
    assert "De: ana\nPersonas: 5" in plain(card)
    assert "sale ahora" in plain(team.presses("beto", "De acuerdo")[0])
    assert plain(team.heard["ana"][-1]).endswith("That is enough: it goes out now.")

    tick(team)
    begun = team.heard["ana"][-1]
    assert plain(begun).startswith("Going out to all subscribers: 0 of 5.")
    rows = send(team, 2)
    team.later(seconds=4)
    tick(team)
    assert team.heard["ana"][-1] is begun  # too early for the next numbers
    team.later(seconds=1)
    tick(team)
    later = team.heard["ana"][-1]
    assert plain(later).startswith("Going out to all subscribers: 2 of 5.")
    assert later.message.over == begun.message.over is not None
    assert "2 de 5" in plain(team.heard["beto"][-1])
    rows += send(team, 1, Fate.UNREACHABLE) + send(team, 1, Fate.FAILED) + send(team)
    assert sorted(row.language for row in rows) == ["en", "en", "es", "es", "es"]
    tick(team)
    assert plain(team.heard["ana"][-2]).startswith("Sent to all subscribers, in 5 seconds.")
    assert team.heard["ana"][-2].rows == []
    assert plain(team.heard["ana"][-1]) == (
        "The announcement to all subscribers has gone out, in 5 seconds.\n3 people got it."
        " One person could not be reached, since they have closed the chat with me."
        " For one person it failed for another reason."
    )
    told = len(team.heard["beto"])
    tick(team)
    assert len(team.heard["beto"]) == told
    assert kept(team).state is AnnouncementState.DONE


def test_the_author_alone_cannot_send(team: Stage) -> None:
    write(team)
    (own,) = team.says("ana", f"/agree {kept(team).id}")
    assert plain(own).startswith("This is your own announcement")
    assert kept(team).state is AnnouncementState.PROPOSED
    tick(team)
    assert send(team) == []


def test_a_team_of_one_is_enough_and_hears_that_it_is(alone: Stage) -> None:
    write(alone)
    assert plain(alone.heard["ana"][-1]) == (
        "Done: it goes out now. I will show you in a moment how far it is.\n\n"
        "This bot is set up so that 2 people must agree, but you are alone on the team, so you are enough."
    )
    tick(alone)
    assert plain(alone.heard["ana"][-1]).startswith("The announcement to all subscribers has gone out")


def test_who_has_left_the_team_does_not_count_and_cannot_agree(team: Stage) -> None:
    team.member("carla")
    write(team)
    team.presses("beto", "Leerlo")
    ana, beto = team.person("ana"), team.person("beto")
    with team.tx() as tx:
        members.remove(tx, beto.id, ana.id)
    assert plain(team.presses("beto", "De acuerdo")[0]).startswith("No conozco ese comando")
    assert kept(team).state is AnnouncementState.PROPOSED


def test_three_must_agree_where_the_group_wants_three(team: Stage) -> None:
    team.setup = replace(team.setup, approvals=3)
    team.member("carla")
    write(team)
    team.presses("beto", "Leerlo")
    team.presses("beto", "De acuerdo")
    assert plain(team.says("beto", f"/agree {kept(team).id}")[0]).startswith("Tu acuerdo ya cuenta.")
    assert plain(team.heard["ana"][-1]).endswith("One more person must agree.")
    team.presses("carla", "Read it")
    team.presses("carla", "I agree")
    assert kept(team).state is AnnouncementState.SENDING


def test_it_goes_out_at_its_time_and_can_be_called_off_before(team: Stage) -> None:
    write(team, at="12.09.2024 18:00")
    team.presses("beto", "Leerlo")
    (agreed,) = team.presses("beto", "De acuerdo")
    assert "jueves, 12 de septiembre de 2024, 18:00 (Ciudad de México)" in plain(agreed)
    assert kept(team).send_at == datetime(2024, 9, 13, 0, tzinfo=UTC)
    team.later(hours=59, minutes=59)
    tick(team)
    assert send(team) == []
    assert kept(team).state is AnnouncementState.SCHEDULED
    assert plain(team.presses("beto", "Retirarlo")[0]).startswith("Retirado: no sale nada.")
    assert plain(team.heard["ana"][-1]).startswith("beto has taken back the announcement to all subscribers.")
    team.later(hours=1)
    tick(team)
    assert send(team) == []


def test_at_its_time_it_begins_by_itself(team: Stage) -> None:
    write(team, at="2024-09-12 18:00")
    team.presses("beto", "Leerlo")
    team.presses("beto", "De acuerdo")
    team.later(hours=60)
    tick(team)
    assert len(send(team)) == 5


def test_what_is_agreed_to_after_its_time_goes_out_at_once(team: Stage) -> None:
    write(team, at="2024-09-12 18:00")
    team.later(days=3)
    assert "Cuándo: en cuanto el equipo esté de acuerdo" in plain(team.presses("beto", "Leerlo")[-1])
    team.presses("beto", "De acuerdo")
    assert len(send(team)) == 5


def test_hold_go_on_and_call_off_in_the_middle(team: Stage) -> None:
    write(team)
    team.presses("beto", "Leerlo")
    team.presses("beto", "De acuerdo")
    tick(team)
    send(team, 2)
    (held,) = [reply for reply in team.presses("ana", "Pause") if reply.message.over == InPlace()]
    assert "Paused. It has reached 2 of 5" in plain(held)
    assert "En pausa. Van 2 de 5" in plain(team.heard["beto"][-1])
    assert send(team) == []
    assert "cannot be done now" in plain(team.says("ana", f"/pause {kept(team).id}")[0])
    team.presses("beto", "Reanudar")
    assert len(send(team, 1)) == 1
    team.presses("ana", "Call it off")
    assert "What has gone out cannot be taken back." in plain(team.heard["ana"][-1])
    told = team.presses("ana", "Yes, call it off")
    assert plain(told[-1]) == "Called off. 3 people had got it already; nobody else does."
    assert send(team) == []
    assert "no se puede hacer ahora" in plain(team.presses("beto", "Pausar")[0])


def test_the_list_says_where_each_stands_and_leads_to_it(team: Stage) -> None:
    write(team)
    team.presses("beto", "Leerlo")
    team.presses("beto", "De acuerdo")
    team.later(seconds=1)
    team.says("beto", "/announce")
    team.presses("beto", "todas las personas suscritas")
    team.says("beto", Said(kind=Kind.PHOTO, photo="file", message="8"))
    team.fetch()
    team.presses("beto", "Dejar fuera")
    team.presses("beto", "En cuanto haya acuerdo")
    team.presses("beto", "Proponerlo")
    assert plain(team.says("ana", "/announcements")[0]).split("\n\n") == [
        "The last 2 announcements",
        "(a picture)\nProposed, to all subscribers. It does not go out before the team agrees.",
        "Come to the march\nGoing out to all subscribers: 0 of 5.\n0 sent, 0 unreachable, 0 failed.",
    ]
    assert team.labels("ana") == ["(a picture)", "Come to the march", "Write a new one"]
    assert plain(team.says("beto", "/announcements")[0]).startswith("Los últimos 2 avisos")
    assert team.labels("beto")[1] == "Ven <hoy> a la marcha"
    assert texts(team.presses("ana", "Come to the march")) == [
        "⬇️ The text (English):",
        "Come to the march",
        "⬇️ The text (Spanish):",
        "Ven <hoy> a la marcha",
        "Going out to all subscribers: 0 of 5.\n0 sent, 0 unreachable, 0 failed.",
    ]
    assert team.labels("ana") == ["Pause", "Call it off"]


def test_no_to_calling_off_changes_nothing(team: Stage) -> None:
    write(team)
    team.presses("beto", "Leerlo")
    team.presses("beto", "Anular")
    assert plain(team.presses("beto", "No")[0]) == "No se cambió nada."
    assert kept(team).state is AnnouncementState.PROPOSED
    assert "Propuesto" in plain(team.presses("beto", "Ver")[-1])


def test_it_ends_while_somebody_is_asked_whether_to_call_it_off(team: Stage) -> None:
    write(team)
    team.presses("beto", "Leerlo")
    team.presses("beto", "De acuerdo")
    tick(team)
    team.presses("ana", "Call it off")
    send(team)
    tick(team)
    assert "Sent to all subscribers" in plain(team.says("ana", "1")[0])


def test_followers_of_a_case_are_an_audience(team: Stage) -> None:
    follower = team.person("s3")
    with team.tx() as tx:
        case = cases.all(tx)[0]
        follows.follow(tx, follower.id, case.id)
    team.says("ana", "/announce")
    team.presses("ana", f"those who follow “{case.content.name['en']}” (1)")
    team.says("ana", "There is news")
    team.presses("ana", "Leave this language out")
    team.presses("ana", "As soon")
    team.presses("ana", "Propose it")
    team.presses("beto", "Leerlo")
    team.presses("beto", "De acuerdo")
    assert [row.person_id for row in send(team)] == [follower.id]


def test_an_audience_is_typed_as_its_button_shows_it(team: Stage) -> None:
    """Names have signs in them that stand escaped in a text, but not on a button."""
    follower = team.person("s3")
    with team.tx() as tx:
        case = cases.all(tx)[0]
        name = {"en": "Ana & Bo O'Neill", "es": '"Bo"'}
        cases.rewrite(tx, case.id, case.position, replace(case.content, name=name))
        follows.follow(tx, follower.id, case.id)
    for member, label, asked in (
        ("ana", "those who follow “Ana & Bo O'Neill” (1)", "Send me the announcement"),
        ("beto", 'quienes siguen «"Bo"» (1)', "Mándame el aviso"),
    ):
        team.says(member, "/announce")
        assert label in team.labels(member)
        assert plain(team.says(member, label)[0]).startswith(asked)


def test_a_language_that_is_left_out_gets_the_one_that_is_there(team: Stage) -> None:
    team.says("ana", "/announce")
    team.presses("ana", "all subscribers")
    team.presses("ana", "Leave this language out")
    assert team.labels("ana") == ["‹ Back", "Cancel"]  # something must be written
    shown = team.says("ana", "Vengan")
    assert texts(shown)[:2] == ["⬇️ 5 people get exactly this (English and Spanish):", "Vengan"]


def test_a_picture_goes_with_its_text(team: Stage) -> None:
    picture = Said(kind=Kind.PHOTO, text="x" * 1025, markup=Markup("x") * 1025, photo="ref", message="3")
    team.says("ana", "/announce")
    team.presses("ana", "all subscribers")
    assert "under a picture 1,024 is the most" in plain(team.says("ana", picture)[0])
    team.says("ana", replace(picture, text="🕊", markup=Markup("🕊")))
    (wait,) = team.presses("ana", "Leave this language out")
    assert plain(wait).startswith("I am still fetching the picture")
    assert texts(team.presses("ana", "Look at it")) == [plain(wait)]
    team.fetch()
    shown = team.presses("ana", "Look at it")
    assert isinstance(shown[1].message.body, Photo)
    assert (shown[1].message.body.content, shown[1].text) == (b"ref", "🕊")
    assert "When should it go out" in plain(shown[-1])


@pytest.mark.parametrize(
    ("text", "fits"), [("x" * 4096, True), ("x" * 4097, False), ("🕊" * 2048, True), ("🕊" * 2049, False)]
)
def test_length_counts_as_the_messenger_counts(alone: Stage, text: str, fits: bool) -> None:
    alone.says("ana", "/announce")
    alone.presses("ana", "all subscribers")
    assert ("4,096 is the most" in plain(alone.says("ana", text)[0])) is not fits


def test_a_time_that_comes_twice_is_asked_back(alone: Stage) -> None:
    alone.setup = replace(alone.setup, zone=ZoneInfo("Europe/Athens"))
    alone.says("ana", "/announce")
    alone.presses("ana", "all subscribers")
    alone.says("ana", "Hello")
    alone.presses("ana", "Leave")
    alone.presses("ana", "At a set time")
    assert "Athens" in plain(alone.heard["ana"][-1])
    assert "does not exist" in plain(alone.says("ana", "2025-03-30 03:30")[0])
    assert "comes twice" in plain(alone.says("ana", "2024-10-27 03:30")[0])
    assert alone.labels("ana")[:2] == ["The earlier one (UTC+03:00)", "The later one (UTC+02:00)"]
    alone.presses("ana", "later one")
    alone.presses("ana", "Propose it")
    assert kept(alone).send_at == datetime(2024, 10, 27, 1, 30, tzinfo=UTC)


def test_a_time_that_passes_while_one_thinks_is_refused(alone: Stage) -> None:
    alone.says("ana", "/announce")
    alone.presses("ana", "all subscribers")
    alone.says("ana", "Hello")
    alone.presses("ana", "Leave")
    alone.presses("ana", "At a set time")
    alone.says("ana", "2024-09-10 06:01")
    alone.later(minutes=2)
    assert plain(alone.presses("ana", "Propose it")[0]).startswith("This time has passed already.")
    with alone.tx() as tx:
        assert announcements.recent(tx) == []


def test_dropping_it_leaves_nothing(team: Stage) -> None:
    team.says("ana", "/announce")
    team.presses("ana", "all subscribers")
    team.says("ana", "Hello")
    team.presses("ana", "Leave")
    team.presses("ana", "As soon")
    assert plain(team.presses("ana", "Throw it away")[0]).startswith("Then the words are deleted in every language")
    assert "Shall I propose it to the team?" in plain(team.presses("ana", "No, go on")[-1])
    team.presses("ana", "Throw it away")
    assert plain(team.presses("ana", "Yes, delete it")[0]).startswith("Thrown away.")
    assert "There has been no announcement yet." in plain(team.says("ana", "/announcements")[0])


def test_every_step_is_in_the_audit_trail(team: Stage) -> None:
    write(team)
    team.presses("beto", "Leerlo")
    team.presses("beto", "De acuerdo")
    team.says("beto", f"/pause {kept(team).id}")
    with team.tx() as tx:
        audit.verify(tx)
        assert trail.deeds(tx)[-4:] == ["announced", "agreed", "begun", "paused"]


def test_strangers_and_unknown_announcements(team: Stage) -> None:
    write(team)
    for said in ("/announce", "/announcements", f"/agree {kept(team).id}", f"/calloff {kept(team).id}"):
        assert plain(team.says("s0", said)[0]).startswith("I do not know this command.")
    for said in ("/announcement", "/agree nosuch", "/pause x", "/proceed x", "/calloff x"):
        assert plain(team.says("ana", said)[0]) == "This announcement does not exist."


# Pictures.


def with_picture(stage: Stage) -> None:
    """Ana writes one with a picture, which is on its way."""
    stage.says("ana", "/announce")
    stage.presses("ana", "all subscribers")
    stage.says("ana", Said(kind=Kind.PHOTO, text="Come", markup=Markup("Come"), photo="file", message="8"))
    stage.presses("ana", "Leave this language out")


def test_a_picture_has_to_be_here_before_it_is_announced(team: Stage) -> None:
    with_picture(team)
    assert texts(team.presses("ana", "Look at it"))[0].startswith("I am still fetching the picture")
    team.fetch()
    for press in ("Look at it", "As soon", "Propose it"):
        team.presses("ana", press)
    (kept_picture,) = [content.picture for content in kept(team).versions.values()]
    assert kept_picture
    team.presses("beto", "Leerlo")
    shown = [reply.message.body for reply in team.heard["beto"] if reply.message.body]
    assert shown == [Photo(b"file", kept_picture)]
    with team.tx() as tx:
        picture = pictures.get(tx, kept_picture)
        assert picture
        assert picture.person_id is None, "it is the group's, whatever becomes of Ana"
        assert picture.reference == "", "what it was fetched by is not kept"


def test_a_picture_that_cannot_be_had_is_asked_for_again(team: Stage) -> None:
    with_picture(team)
    with team.tx() as tx:
        for picture in pictures.wanted(tx, 9):
            pictures.give_up(tx, picture.id)
    shown = texts(team.presses("ana", "Look at it"))
    assert shown[0].startswith("I could not get the picture: it is no picture that I can open, it is too large")
    assert "English" in shown[1]
    assert len(shown) == 2
    team.says("ana", "Come, without a picture")
    assert not [reply.message.body for reply in team.heard["ana"][-4:] if reply.message.body]


def test_what_a_draft_may_weigh_is_bounded_and_nothing_of_before_is_lost(team: Stage) -> None:
    """A short text can carry a hundred formats around one another, each repeated at every change."""
    heavy = Markup("<b>x</b>") * 10_000
    team.says("ana", "/announce")
    team.presses("ana", "all subscribers")
    answer = texts(team.says("ana", Said(kind=Kind.TEXT, text="x", markup=heavy, message="8")))
    assert answer[0].startswith("That is more than I can keep for you at once.")
    ana = team.person("ana")
    with team.tx() as tx:
        state = conversations.load(tx, ana.id)
    assert state
    assert len(state) < MOST_KEPT
    assert "Spanish" in texts(team.says("ana", "Come"))[0], "it goes on where it was"


# What is late.


def agreed_for(stage: Stage, at: str) -> None:
    """Both of the team agree to one that is to go out at this time."""
    write(stage, at=at)
    stage.presses("beto", "Leerlo")
    stage.presses("beto", "De acuerdo")


@pytest.mark.parametrize(("minutes", "goes_out"), [(30, True), (31, False), (60 * 54, False)])
def test_what_was_to_go_out_long_ago_is_held_and_the_team_asked(team: Stage, minutes: int, goes_out: bool) -> None:
    """What says "tonight at 19:00" must not go out the day after tomorrow because the bot was away over its time."""
    agreed_for(team, "2024-09-10 18:00")
    team.now = datetime(2024, 9, 11, 0, 0, tzinfo=UTC)  # 18:00 in Mexico City
    team.later(minutes=minutes)
    tick(team)
    assert bool(send(team)) is goes_out
    if goes_out:
        return
    tick(team)
    for name, asked, onward in (
        ("ana", "Shall it go out now, to 5 people", "go on"),
        ("beto", "¿Sale ahora", "seguir"),
    ):
        (question,) = [reply for reply in team.heard[name] if asked in plain(reply)]
        assert len(question.labels) == 3, onward
    assert kept(team).state is AnnouncementState.PAUSED
    team.says("ana", f"/proceed {kept(team).id}")
    assert len(send(team)) == 5
    with team.tx() as tx:
        audit.verify(tx)
        assert trail.deeds(tx)[-3:] == ["begun", "paused", "sending"]


def test_what_is_late_can_be_called_off(team: Stage) -> None:
    agreed_for(team, "2024-09-10 18:00")
    team.later(days=3)
    tick(team)
    team.says("beto", f"/calloff {kept(team).id}")
    team.presses("beto", "Sí, anularlo")
    assert kept(team).state is AnnouncementState.CANCELLED
    assert send(team) == []


@pytest.mark.parametrize(("away", "goes_on"), [({"minutes": 29}, True), ({"hours": 20}, False)])
def test_what_was_going_out_when_the_bot_was_stopped_for_long_is_held_at_the_start(
    team: Stage, away: dict[str, float], goes_on: bool
) -> None:
    write(team)
    team.presses("beto", "Leerlo")
    team.presses("beto", "De acuerdo")
    assert len(send(team, limit=2)) == 2
    team.clock("clear-away")
    team.later(**away)
    with team.tx() as tx:
        posts = due.after_absence(tx, team.setup)
    team.take(posts)
    assert (kept(team).state is AnnouncementState.SENDING) is goes_on
    assert len(send(team)) == (3 if goes_on else 0)
    assert ("2 of 5 were tried" in team.transcript("ana")) is not goes_on
