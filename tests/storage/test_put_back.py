"""Old rows do not come back to life: rows as they once were, written by somebody who has the disk and no key."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import campaign_facts as facts
import going_out
import pytest
from hand import as_in_the_next_transaction, put_row_back

from storage import announcements, audiences, campaigns, cases, events, letters, membership, people, published, team
from storage.announcements.announcement import ANNOUNCEMENTS
from storage.audiences import SUBSCRIBERS
from storage.campaigns import Campaign
from storage.cases import Case
from storage.contents.campaign import CampaignContent
from storage.contents.content import Content
from storage.errors import PalomaError, Rejected
from storage.letters import Letter, LetterState, paper
from storage.letters.letter import LETTERS
from storage.people import PersonId
from storage.rights import Right, Role
from storage.transaction import Tx

ID: Any = "ID"
OF: Any = "CAMPAIGN"

ROWS = dict[str, list[dict[str, Any]]]


def rows_of(tx: Tx, *tables: str) -> ROWS:
    """All rows of these tables, as a copy of the disk has them."""
    return {table: [dict(row) for row in tx.all(f"SELECT * FROM {table}")] for table in tables}  # noqa: S608


@contextmanager
def put_back(tx: Tx, *tables: str) -> Iterator[None]:
    """After the block these tables are again as they were before it."""
    old = rows_of(tx, *tables)
    yield
    for table, rows in old.items():
        for row in rows:
            put_row_back(tx, table, row)
    as_in_the_next_transaction(tx)


def person(tx: Tx, name: str) -> PersonId:
    return people.meet(tx, f"telegram:{name}", "en").id


def joined(tx: Tx, name: str, role: Role = Role.MODERATOR) -> PersonId:
    membership.join(tx, person(tx, name), membership.invite(tx, role), name)
    return person(tx, name)


@pytest.fixture
def olga(tx: Tx) -> PersonId:
    return joined(tx, "olga", Role.OWNER)


@pytest.fixture
def case(tx: Tx) -> Case:
    return cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())


@pytest.fixture
def letter(tx: Tx, case: Case) -> Letter:
    return letters.submit(tx, person(tx, "ana"), case.id, "Swallow", ("WORDS",), "en")


def decided(tx: Tx, by: PersonId, letter: Letter) -> Letter:
    claimed = letters.claim_next(tx, by)
    assert claimed
    assert claimed.id == letter.id
    return letters.approve(tx, by, letter.id)


# The team.


def test_the_row_of_a_removed_owner_is_nobodys(tx: Tx, olga: PersonId) -> None:
    bruno = joined(tx, "bruno", Role.OWNER)
    with put_back(tx, "team"):
        membership.remove(tx, bruno, by=olga)
    assert team.member(tx, bruno) is None
    assert [one.person_id for one in team.members(tx)] == [olga]
    for right in Right:
        with pytest.raises(Rejected, match="team-only"):
            team.require(tx, bruno, right)
    with pytest.raises(Rejected, match="team-only"):
        membership.invite(tx, Role.MODERATOR, by=bruno)
    with pytest.raises(Rejected, match="team-only"):
        membership.remove(tx, olga, by=bruno)


def test_a_row_of_other_roles_is_nobodys(tx: Tx, olga: PersonId) -> None:
    max_ = joined(tx, "max")
    with put_back(tx, "team"):
        membership.join(tx, max_, membership.invite(tx, Role.TRANSLATOR), "max")
    assert team.member(tx, max_) is None
    assert team.member(tx, olga)
    membership.join(tx, max_, membership.invite(tx, Role.OWNER), "max")
    assert (found := team.member(tx, max_))
    assert found.roles == {Role.OWNER, Role.MODERATOR, Role.TRANSLATOR}, "an invitation mends the row"


def test_who_is_removed_while_their_row_is_hidden_does_not_come_back_with_it(tx: Tx, olga: PersonId) -> None:
    max_ = joined(tx, "max")
    with put_back(tx, "team"):
        tx.run("DELETE FROM team WHERE person_id = :max", {"max": max_})
        membership.remove(tx, max_, by=olga)
    assert team.member(tx, max_) is None


def test_no_invitation_can_be_put_back_or_made_in_the_database(tx: Tx, olga: PersonId) -> None:
    assert olga
    used, old = membership.invite(tx, Role.OWNER), membership.invite(tx, Role.OWNER)
    with put_back(tx, "team", "meta", "people"):
        membership.join(tx, person(tx, "bruno"), used, "bruno")
        tx.now += timedelta(minutes=15)
    for token in (used, old, "invented"):
        assert membership.invited(tx, token) is None
        with pytest.raises(Rejected, match="invite-over"):
            membership.join(tx, person(tx, "zorro"), token, "zorro")


# Letters.


def test_a_letter_that_nobody_approved_is_not_printed(tx: Tx, olga: PersonId, letter: Letter) -> None:
    LETTERS.change(tx, letter.id, state=LetterState.APPROVED)
    assert letters.find(tx, letter.id) is None
    with pytest.raises(Rejected, match="print-nothing"):
        paper.make(tx, olga)
    LETTERS.change(tx, letter.id, decided_by=olga)
    with pytest.raises(Rejected, match="print-nothing"):
        paper.make(tx, olga)


def test_a_letter_that_was_sent_back_is_not_printed(tx: Tx, olga: PersonId, letter: Letter) -> None:
    letters.claim_next(tx, olga)
    letters.reject(tx, olga, letter.id, "No")
    LETTERS.change(tx, letter.id, state=LetterState.APPROVED)
    with pytest.raises(Rejected, match="print-nothing"):
        paper.make(tx, olga)


def test_who_decided_is_who_it_was(tx: Tx, olga: PersonId, letter: Letter) -> None:
    decided(tx, olga, letter)
    LETTERS.change(tx, letter.id, decided_by=joined(tx, "max"))
    assert letters.find(tx, letter.id) is None
    with pytest.raises(Rejected, match="print-nothing"):
        paper.make(tx, olga)


def test_a_withdrawn_letter_is_read_by_nobody(tx: Tx, olga: PersonId, letter: Letter) -> None:
    with put_back(tx, "letters"):
        letters.withdraw(tx, letter.person_id, letter.id)
    assert letters.claim_next(tx, olga) is None
    assert letters.of_person(tx, letter.person_id) == []
    with pytest.raises(letters.Refused, match="letter-gone"):
        letters.ready(tx, letters.Step.WITHDRAW, letter.id, letter.person_id)


def test_what_was_put_back_does_not_hold_up_the_next(tx: Tx, olga: PersonId, letter: Letter, case: Case) -> None:
    tx.now += timedelta(minutes=1)
    second = letters.submit(tx, person(tx, "berta"), case.id, "Wren", ("MORE",), "en")
    with put_back(tx, "letters"):
        letters.withdraw(tx, letter.person_id, letter.id)
    claimed = letters.claim_next(tx, olga)
    assert claimed
    assert claimed.id == second.id


def test_a_decision_is_not_taken_twice(tx: Tx, olga: PersonId, letter: Letter) -> None:
    letters.claim_next(tx, olga)
    with put_back(tx, "letters"):
        letters.approve(tx, olga, letter.id)
    with pytest.raises(letters.Refused):
        letters.reject(tx, olga, letter.id, "No")
    assert letters.claim_next(tx, olga) is None


def test_no_letter_is_put_on_paper_twice(tx: Tx, olga: PersonId, letter: Letter) -> None:
    decided(tx, olga, letter)
    with put_back(tx, "letters"):
        batch = paper.make(tx, olga)
    with pytest.raises(Rejected, match="print-nothing"):
        paper.make(tx, olga)
    assert paper.of_batch(tx, batch.id) == []


def test_what_is_on_record_is_where_the_row_says(tx: Tx, olga: PersonId, letter: Letter) -> None:
    decided(tx, olga, letter)
    assert letters.get(tx, letter.id).state is LetterState.APPROVED
    batch = paper.make(tx, olga)
    assert [one.id for one in paper.of_batch(tx, batch.id)] == [letter.id]
    paper.mark_printed(tx, olga, batch.id, tx.now.date())
    assert letters.get(tx, letter.id).state is LetterState.PRINTED
    paper.hand_over(tx, olga, batch.id, tx.now.date(), paper.of_batch(tx, batch.id))
    assert letters.get(tx, letter.id).state is LetterState.HANDED_OVER


# The forgotten.


def test_the_forgotten_stay_forgotten(tx: Tx, olga: PersonId, letter: Letter) -> None:
    people.subscribe(tx, letter.person_id, wanted=True)
    with put_back(tx, "people", "letters"):
        people.forget(tx, letter.person_id)
    assert letters.claim_next(tx, olga) is None
    assert letters.find(tx, letter.id) is None
    assert people.find(tx, letter.person_id) is None
    assert audiences.reader(tx, SUBSCRIBERS, letter.person_id) is None
    assert audiences.readers_after(tx, SUBSCRIBERS, "", 1) == []
    again = people.meet(tx, "telegram:ana", "en")
    assert again.id != letter.person_id
    assert letters.of_person(tx, again.id) == []
    assert not again.subscribed


def test_readers_behind_somebody_forgotten_are_still_reached(tx: Tx) -> None:
    readers = sorted(person(tx, f"reader{number}") for number in range(5))
    for reader in readers:
        people.subscribe(tx, reader, wanted=True)
    with put_back(tx, "people"):
        for reader in readers[:3]:
            people.forget(tx, reader)
    for limit in (1, 2, 3, 9):
        found = audiences.readers_after(tx, SUBSCRIBERS, "", limit)
        assert [one.person_id for one in found] == readers[3:][:limit]


# Announcements.


@pytest.fixture
def sending(tx: Tx, olga: PersonId) -> announcements.Announcement:
    for name in ("a", "b"):
        people.subscribe(tx, person(tx, name), wanted=True)
    words = {"en": Content(markup="Come")}
    return announcements.propose(tx, olga, SUBSCRIBERS, words, None, None, setting=2)[0]


def test_a_paused_announcement_goes_on_by_nobodys_hand(
    tx: Tx, olga: PersonId, sending: announcements.Announcement
) -> None:
    assert len(going_out.readers(tx)) == 2
    with put_back(tx, "announcements"):
        announcements.pause(tx, sending.id, olga)
    assert announcements.get(tx, sending.id).state is announcements.AnnouncementState.SENDING
    assert going_out.readers(tx) == []
    ANNOUNCEMENTS.change(tx, sending.id, state=announcements.AnnouncementState.PAUSED)
    announcements.resume(tx, sending.id, olga)
    assert len(going_out.readers(tx)) == 2


def test_what_has_begun_does_not_begin_again(tx: Tx, olga: PersonId) -> None:
    people.subscribe(tx, person(tx, "a"), wanted=True)
    later = tx.now + timedelta(hours=1)
    words = {"en": Content(markup="Come")}
    laid = announcements.propose(tx, olga, SUBSCRIBERS, words, later, "UTC", setting=2)[0]
    tx.now = later
    with put_back(tx, "announcements"):
        announcements.start_due(tx)
        going_out.mark(tx, going_out.readers(tx))
    assert announcements.start_due(tx) == []
    assert going_out.readers(tx) == []
    with pytest.raises((PalomaError, ValueError)):
        announcements.approve(tx, laid.id, olga, setting=2)


def test_its_audience_cannot_be_widened(tx: Tx, sending: announcements.Announcement) -> None:
    ANNOUNCEMENTS.change(tx, sending.id, audience="everybody")
    assert announcements.get(tx, sending.id).audience == "everybody"
    assert going_out.readers(tx) == []


# What the group publishes.


def test_a_moved_event_does_not_move_back(tx: Tx) -> None:
    campaign = campaigns.add(tx, facts.campaign())
    event = events.add(tx, campaign.id, facts.event())
    with put_back(tx, "events"):
        events.take_off(tx, event.id)
    assert events.upcoming(tx) == events.of_campaign(tx, campaign.id) == []
    assert events.find(tx, event.id) is None
    events.rewrite(tx, event.id, event.content)
    assert events.find(tx, event.id)


def test_a_closed_case_is_not_opened_by_its_old_row(tx: Tx, case: Case) -> None:
    with put_back(tx, "cases"):
        cases.take_off(tx, case.id)
    assert cases.all(tx) == cases.open_for_letters(tx) == []
    with pytest.raises(Rejected, match="letters-closed"):
        letters.submit(tx, person(tx, "ana"), case.id, "Swallow", ("WORDS",), "en")
    assert cases.get(tx, case.id), "letters on their way keep its name"


def test_a_campaign_has_not_its_old_words_again(tx: Tx) -> None:
    campaign = campaigns.add(tx, facts.campaign())
    with put_back(tx, "campaigns"):
        campaigns.rewrite(tx, campaign.id, facts.campaign(title="New"))
    assert campaigns.all(tx) == []
    assert campaigns.by_slug(tx, campaign.content.slug) is None


def _then(content: CampaignContent) -> CampaignContent:
    """The facts that these tests had at that time."""
    assert content.letters
    return replace(content, letters=replace(content.letters, collected_from=date(2024, 9, 18)))


@pytest.mark.parametrize(
    ("row", "version"),
    [
        (
            Case(ID, OF, b"", 1, listed=True, open_for_letters=True, content=facts.case()),
            "2e61196017fd06e8447eb5d5c3c36c99",
        ),
        (Campaign(ID, b"", 1, _then(facts.campaign())), "8d3cb6fb65c76f3ce7dfdb0377a819ab"),
    ],
)
def test_content_that_says_nothing_new_is_the_version_that_it_was(row: Case | Campaign, version: str) -> None:
    """What was published before content got new fields stays shown after an update: these versions are of that time."""
    assert published._version(row) == version


def test_content_that_says_something_new_is_another_version(case: Case) -> None:
    said = replace(case, content=replace(case.content, birthday="12-05"))
    assert published._version(said) != published._version(case)
