"""What the team agreed to is sent, and nothing that somebody writes into the database."""

from datetime import timedelta

import going_out
import hand
import pytest

from storage import announcements, membership, people
from storage.announcements import Announcement, AnnouncementState
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.errors import Rejected, Unreadable
from storage.people import PersonId
from storage.rights import Role
from storage.transaction import Tx

MINUTE, AT_ONCE = announcements.Waits(undo=announcements.UNDO), announcements.Waits()
WORDS = {"en": Content(markup="Come"), "es": Content(markup="Ven")}


def person(tx: Tx, number: int) -> PersonId:
    found = people.meet(tx, f"telegram:{number}", "en")
    people.subscribe(tx, found.id, wanted=True)
    return found.id


@pytest.fixture
def pair(tx: Tx) -> tuple[PersonId, PersonId]:
    """Two of the team, who also subscribe."""
    ana, beto = person(tx, 1), person(tx, 2)
    for one, name in ((ana, "ana"), (beto, "beto")):
        membership.join(tx, one, membership.invite(tx, Role.MODERATOR), name)
    return ana, beto


def proposed(tx: Tx, author: PersonId) -> Announcement:
    return announcements.propose(tx, author, SUBSCRIBERS, WORDS, None, None, setting=2)[0]


def gone_out(tx: Tx) -> int:
    """How many rows a sender would get, after everything that could be due was begun."""
    announcements.start_due(tx)
    return len(going_out.readers(tx))


def test_two_agree_and_it_goes_out(tx: Tx, pair: tuple[PersonId, PersonId]) -> None:
    ana, beto = pair
    announcement = proposed(tx, ana)
    assert gone_out(tx) == 0
    now, agreement = announcements.approve(tx, announcement.id, beto, 2)
    assert (now.state, now.total, agreement.reached) == (AnnouncementState.SENDING, 2, True)
    assert gone_out(tx) == 2


@pytest.mark.parametrize("state", ["scheduled", "sending", "paused"])
def test_a_state_written_into_the_database_sends_nothing(tx: Tx, pair: tuple[PersonId, PersonId], state: str) -> None:
    announcement = proposed(tx, pair[0])
    tx.run("UPDATE announcements SET state = :state", {"state": state})
    tx.run(
        "INSERT INTO outbox (lane, person_id, due_at, attempts, announcement_id)"
        " SELECT 3, id, 0, 0, :announcement FROM people",
        {"announcement": announcement.id},
    )
    with pytest.raises(Rejected):
        announcements.resume(tx, announcement.id, pair[0])
    assert gone_out(tx) == 0
    with pytest.raises(Unreadable):
        announcements.approve(tx, announcement.id, pair[1], 2)


def test_what_was_agreed_for_one_cannot_be_hung_onto_another(tx: Tx, pair: tuple[PersonId, PersonId]) -> None:
    agreed = announcements.approve(tx, proposed(tx, pair[0]).id, pair[1], 2)[0]
    announcements.cancel(tx, agreed.id, pair[0])
    other, donor = proposed(tx, pair[0]), announcements.approve(tx, proposed(tx, pair[0]).id, pair[1], 2)[0]
    announcements.pause(tx, donor.id, pair[0])
    tx.run(
        "UPDATE announcements SET state = 'scheduled',"
        " agreed = (SELECT agreed FROM announcements WHERE id = :donor) WHERE id = :other",
        {"donor": donor.id, "other": other.id},
    )
    assert announcements.start_due(tx) == []
    assert gone_out(tx) == 0


@pytest.mark.parametrize("end", ["cancelled", "taken-back", "done"])
def test_what_has_ended_cannot_be_sent_again(tx: Tx, pair: tuple[PersonId, PersonId], end: str) -> None:
    proposal = proposed(tx, pair[0])
    as_proposed = dict(tx.all("SELECT * FROM announcements")[0])
    waits = MINUTE if end == "taken-back" else AT_ONCE
    now = announcements.approve(tx, proposal.id, pair[1], 2, waits)[0]
    if end == "cancelled":
        announcements.cancel(tx, now.id, pair[1])
    elif end == "taken-back":
        as_agreed = dict(tx.all("SELECT * FROM announcements")[0])
        announcements.take_back(tx, now.id, pair[1])
        tx.now += timedelta(minutes=2)
        hand.put_row_back(tx, "announcements", as_agreed)
        assert announcements.get(tx, now.id).state is AnnouncementState.SCHEDULED
        assert gone_out(tx) == 0, "what was agreed to, and taken back, is not agreed to again by putting it back"
    else:
        going_out.mark(tx, going_out.readers(tx))
        assert [announcements.finish(tx, one).total for one in announcements.all_tried(tx)] == [2]
    tx.run("UPDATE announcements SET state = 'scheduled', started_at = NULL")
    assert gone_out(tx) == 0
    hand.put_row_back(tx, "announcements", as_proposed)
    with pytest.raises(Unreadable, match="put back"):
        announcements.approve(tx, now.id, pair[0], 2)
    assert gone_out(tx) == 0


def test_what_has_ended_is_not_sent_again_when_its_row_is_put_back(tx: Tx, pair: tuple[PersonId, PersonId]) -> None:
    now = announcements.approve(tx, proposed(tx, pair[0]).id, pair[1], 2)[0]
    row = dict(tx.all("SELECT * FROM announcements")[0])
    announcements.cancel(tx, now.id, pair[1])
    hand.put_row_back(tx, "announcements", row)
    assert announcements.get(tx, now.id).state is AnnouncementState.SENDING
    assert gone_out(tx) == 0


def test_a_team_that_was_cut_down_on_the_disk_does_not_make_one_enough(tx: Tx, pair: tuple[PersonId, PersonId]) -> None:
    tx.run("DELETE FROM team WHERE person_id = :beto", {"beto": pair[1]})
    assert proposed(tx, pair[0]).state is AnnouncementState.PROPOSED


def test_who_left_does_not_count_again_when_their_row_is_put_back(tx: Tx, pair: tuple[PersonId, PersonId]) -> None:
    ana, beto = pair
    third = person(tx, 3)
    membership.join(tx, third, membership.invite(tx, Role.OWNER), "carla")
    row = dict(tx.all("SELECT * FROM team WHERE person_id = :beto", {"beto": beto})[0])
    membership.remove(tx, beto, by=third)
    hand.put_row_back(tx, "team", row)
    announcement = proposed(tx, ana)
    with pytest.raises(Rejected, match="team-only"):
        announcements.approve(tx, announcement.id, beto, 2)
    agreement = announcements.standing(tx, announcement, 2)
    assert (announcement.state, agreement.agreed, agreement.needed) == (AnnouncementState.PROPOSED, 1, 2)


def test_another_audience_or_time_is_not_what_was_agreed(tx: Tx, pair: tuple[PersonId, PersonId]) -> None:
    later = tx.now.replace(year=2025)
    announcement = announcements.propose(tx, pair[0], SUBSCRIBERS, WORDS, later, "UTC", setting=2)[0]
    announcements.approve(tx, announcement.id, pair[1], 2)
    tx.run("UPDATE announcements SET send_at = 0")
    assert gone_out(tx) == 0


def test_only_the_team_decides(tx: Tx, pair: tuple[PersonId, PersonId]) -> None:
    stranger = person(tx, 3)
    announcement = proposed(tx, pair[0])
    for refused in (
        lambda: proposed(tx, stranger),
        lambda: announcements.approve(tx, announcement.id, stranger, 2),
        lambda: announcements.cancel(tx, announcement.id, stranger),
    ):
        with pytest.raises(Rejected, match="team-only"):
            refused()


def test_only_the_team_holds_what_goes_out_or_lets_it_go_on(tx: Tx, pair: tuple[PersonId, PersonId]) -> None:
    ana, beto = pair
    stranger = person(tx, 3)
    announcement = announcements.approve(tx, proposed(tx, ana).id, beto, 2)[0]
    with pytest.raises(Rejected, match="team-only"):
        announcements.pause(tx, announcement.id, stranger)
    assert gone_out(tx) == 3
    announcements.pause(tx, announcement.id, ana)
    with pytest.raises(Rejected, match="team-only"):
        announcements.resume(tx, announcement.id, stranger)
    assert gone_out(tx) == 0


def test_people_who_were_forgotten_no_longer_count(tx: Tx, pair: tuple[PersonId, PersonId]) -> None:
    third = person(tx, 3)
    announcements.approve(tx, proposed(tx, pair[0]).id, pair[1], 2)
    people.forget(tx, third)
    going_out.mark(tx, going_out.readers(tx))
    (ended,) = [announcements.finish(tx, one) for one in announcements.all_tried(tx)]
    assert (ended.total, ended.sent, ended.left) == (2, 2, 0)


def test_nothing_leaves_for_a_minute_after_the_last_agreement(tx: Tx, pair: tuple[PersonId, PersonId]) -> None:
    announcement = proposed(tx, pair[0])
    now, agreement = announcements.approve(tx, announcement.id, pair[1], 2, MINUTE)
    assert (now.state, agreement.reached) == (AnnouncementState.SCHEDULED, True)
    tx.now += announcements.UNDO - timedelta(seconds=1)
    assert gone_out(tx) == 0
    tx.now += timedelta(seconds=1)
    assert gone_out(tx) == 2


def test_the_minute_that_somebody_moves_in_the_database_is_not_believed(
    tx: Tx, pair: tuple[PersonId, PersonId]
) -> None:
    announcement = announcements.approve(tx, proposed(tx, pair[0]).id, pair[1], 2, MINUTE)[0]
    tx.run("UPDATE announcements SET leaves_from = NULL WHERE id = :id", {"id": announcement.id})
    assert gone_out(tx) == 0


def test_what_was_agreed_to_while_the_bot_was_away_for_long_begins_held(
    tx: Tx, pair: tuple[PersonId, PersonId]
) -> None:
    announcement = announcements.approve(tx, proposed(tx, pair[0]).id, pair[1], 2, MINUTE)[0]
    tx.now += announcements.UNDO + announcements.LATEST + timedelta(seconds=1)
    assert [one.state for one in announcements.start_due(tx)] == [AnnouncementState.PAUSED]
    assert announcements.resume(tx, announcement.id, pair[1]).state is AnnouncementState.SENDING


def test_one_that_has_begun_cannot_be_taken_back(tx: Tx, pair: tuple[PersonId, PersonId]) -> None:
    announcement = announcements.approve(tx, proposed(tx, pair[0]).id, pair[1], 2)[0]
    with pytest.raises(Rejected, match="announcement-decided"):
        announcements.take_back(tx, announcement.id, pair[0])
