"""Getting the announcements, and leaving them by command, by button and by the bare word."""

import going_out
from heard import plain
from stage import Stage

from storage import announcements, audiences, cases, follows, people
from storage.contents.content import Content
from storage.rights import Role
from storage.transaction import Tx


def subscribed(stage: Stage) -> bool:
    with stage.tx() as tx:
        return people.meet(tx, "telegram:1000", "en").subscribed


def test_subscribing_says_what_it_means_and_how_to_leave(stage: Stage) -> None:
    (first,) = stage.says("ana", "/subscribe")
    assert "no other subscriber sees you" in plain(first)
    assert "To leave: /stop" in plain(first)
    assert subscribed(stage)
    (second,) = stage.says("ana", "/subscribe")
    assert plain(second).startswith("You already get the announcements.")
    (third,) = stage.presses("ana", "Stop announcements")
    assert plain(third).startswith("Done: no more announcements.")
    assert not subscribed(stage)
    assert plain(stage.says("ana", "/stop")[0]) == "You get no announcements. To get them: /subscribe"
    stage.presses("ana", "Get announcements")
    assert subscribed(stage)


def test_the_word_inside_a_sentence_is_not_a_wish_to_leave(stage: Stage) -> None:
    stage.says("ana", "/subscribe")
    stage.says("ana", "do not stop writing")
    assert subscribed(stage)


def test_what_is_followed_goes_on_until_it_is_stopped_too(campaigns: Stage) -> None:
    campaigns.person("ana", "es")
    for typed in ("/subscribe", "/follow case jose-diaz", "/follow event letters-day"):
        campaigns.says("ana", typed)
    (stopped,) = campaigns.says("ana", "/stop")
    assert "Todavía sigues 2 campañas, casos o encuentros, y de esos sí te llegan noticias." in plain(stopped)
    (nothing,) = campaigns.presses("ana", "Dejar de seguir los 2 también")
    assert plain(nothing).startswith("Listo: ya no sigues nada ni recibes avisos.")
    with campaigns.tx() as tx:
        assert follows.of_person(tx, people.meet(tx, "telegram:1000", "es").id) == set()


def test_what_has_not_gone_out_yet_goes_no_more_to_whoever_stops(stage: Stage) -> None:
    """An announcement that is going out when somebody says stop does not reach them afterwards."""
    owner = stage.member("owner", Role.OWNER)
    for name in ("ana", "beto"):
        stage.says(name, "/subscribe")
    with stage.tx() as tx:
        versions = {"en": Content(markup="<b>News</b>")}
        announcements.propose(tx, owner.id, audiences.SUBSCRIBERS, versions, None, None, setting=1)
        announcements.start_due(tx)
        assert {row.person_id for row in going_out.readers(tx, 9)} == {
            stage_person(tx, 1001),
            stage_person(tx, 1002),
        }
    stage.says("ana", "/stop")
    with stage.tx() as tx:
        assert [row.person_id for row in going_out.readers(tx, 9)] == [stage_person(tx, 1002)]


def test_whoever_stops_still_gets_what_is_said_about_a_case_they_follow(campaigns: Stage) -> None:
    """What a person follows is another matter: /stop says so, and takes back nothing of that."""
    owner, ana = campaigns.member("owner", Role.OWNER), campaigns.person("ana")
    for typed in ("/subscribe", "/follow case jose-diaz"):
        campaigns.says("ana", typed)
    with campaigns.tx() as tx:
        case = cases.by_slug(tx, "jose-diaz")
        assert case
        about_case, _ = [
            announcements.propose(tx, owner.id, audience, {"en": Content(markup="News")}, None, None, setting=1)[0].id
            for audience in (case.id, audiences.SUBSCRIBERS)
        ]
        assert len(going_out.readers(tx, 9)) == 2
    campaigns.says("ana", "/stop")
    with campaigns.tx() as tx:
        rows = going_out.readers(tx, 9)
    assert [(row.person_id, row.announcement_id) for row in rows] == [(ana.id, about_case)]


def stage_person(tx: Tx, chat: int) -> people.PersonId:
    return people.meet(tx, f"telegram:{chat}", "en").id
