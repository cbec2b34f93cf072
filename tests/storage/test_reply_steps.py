"""The rules of replies beside their steps (test_every_step_of_replies.py), and rows that were put back."""

from collections.abc import Callable
from datetime import timedelta

import answered
import campaign_facts as facts
import pytest
from hand import as_in_the_next_transaction
from test_put_back import joined, person, put_back

from storage import audit, campaigns, cases, letters, membership, people, pictures, replies
from storage.audit import Deed
from storage.contents.content import Content
from storage.errors import Rejected
from storage.letters import MOST_PHOTOS, Letter
from storage.letters.letter import LETTERS
from storage.people import PersonId
from storage.replies import Refused, Reply, ReplyState, numbers, steps
from storage.replies.reply import REPLIES
from storage.replies.steps import Step
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx
from storage.transaction import Tx


@pytest.fixture
def letter(tx: Tx, dana: PersonId) -> Letter:
    cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())
    return answered.printed(tx, person(tx, "ana"), dana)


@pytest.fixture
def reply(tx: Tx, dana: PersonId, letter: Letter) -> Reply:
    return replies.send_in(tx, dana, letter.id, answered.words())


def photographed(tx: Tx, sender: PersonId, content: bytes = b"a photo") -> Content:
    picture = pictures.want(tx, sender, "a reference")
    pictures.keep(tx, picture, content)
    return Content("", picture=picture)


def found(tx: Tx, reply: Reply) -> Reply:
    kept = replies.find(tx, reply.id)
    assert kept
    return kept


def brought_to(tx: Tx, state: ReplyState, reply: Reply, second: PersonId) -> Reply:
    """The reply in this state."""
    if state is ReplyState.WAITING:
        return reply
    replies.hold(tx, second, reply.id)
    if state is ReplyState.REFUSED:
        return replies.refuse(tx, second, reply.id)
    checked = replies.check(tx, second, reply.id)
    return replies.pass_on(tx, checked.id) if state is ReplyState.PASSED_ON else checked


def test_what_is_sent_in_and_checked_is_on_record(tx: Tx, dana: PersonId, beto: PersonId, letter: Letter) -> None:
    reply = replies.send_in(tx, dana, letter.id, [photographed(tx, dana), Content("Gracias")])
    answered.checked(tx, reply, beto)
    entries = [dict(entry.facts) for entry, _ in audit.entries(tx) if "reply" in entry.facts]
    assert [(one["did"], one["by"]) for one in entries] == [(Deed.REPLY_SENT_IN, dana), (Deed.REPLY_CHECKED, beto)]
    assert len(entries[0]["digest"]) == 64
    assert "Gracias" not in str(entries)


@pytest.mark.parametrize("deed", [replies.hold, replies.held, replies.check, replies.refuse, replies.release])
def test_nobody_else_decides(tx: Tx, reply: Reply, dana: PersonId, deed: Callable[[Tx, PersonId, str], object]) -> None:
    translator = joined(tx, "toni", Role.TRANSLATOR)
    for somebody in (translator, person(tx, "ana"), person(tx, "nobody")):
        with pytest.raises(Rejected, match="team-only"):
            deed(tx, somebody, reply.id)
    with pytest.raises(Rejected, match="team-only"):
        replies.send_in(tx, translator, reply.letter_id, answered.words())
    assert found(tx, reply) == reply
    assert dana


def test_nobody_decides_who_does_not_hold_it(tx: Tx, reply: Reply, dana: PersonId, beto: PersonId) -> None:
    with pytest.raises(Rejected, match="reply-not-yours"):
        replies.hold(tx, dana, reply.id)
    for member in (dana, beto):
        for deed in (replies.held, replies.check):
            with pytest.raises(Refused):
                deed(tx, member, reply.id)
    replies.hold(tx, beto, reply.id)
    assert replies.held(tx, beto, reply.id) == found(tx, reply)
    with pytest.raises(Refused):
        replies.refuse(tx, dana, reply.id)
    replies.release(tx, beto, reply.id)
    with pytest.raises(Refused):
        replies.check(tx, beto, reply.id)


def test_a_claim_lapses_and_goes_with_its_holder(tx: SqliteTx, reply: Reply, beto: PersonId) -> None:
    caro = joined(tx, "caro")
    replies.hold(tx, beto, reply.id)
    with pytest.raises(Rejected, match="reply-held"):
        replies.hold(tx, caro, reply.id)
    tx.now += letters.CLAIM_LASTS
    replies.hold(tx, caro, reply.id)
    membership.remove(tx, caro, by=person(tx, "olga"))
    assert replies.hold(tx, beto, reply.id).claimed_by == beto


def test_only_letters_on_paper_have_replies(tx: Tx, dana: PersonId, letter: Letter) -> None:
    waits = letters.submit(tx, letter.person_id, letter.case_id, "Wren", ("Dear friend",), "en")
    with pytest.raises(Rejected, match="reply-not-on-paper"):
        replies.send_in(tx, dana, waits.id, answered.words())
    with pytest.raises(Rejected, match="reply-no-letter"):
        replies.send_in(tx, dana, "AAAAAAAA", answered.words())
    typed = numbers.of(letter).lower()
    assert numbers.find(tx, f" {typed[:3]} {typed[3:]}\n") == letter


def test_a_photo_is_part_of_one_reply_and_stays_when_its_sender_is_forgotten(
    tx: Tx, dana: PersonId, beto: PersonId, letter: Letter
) -> None:
    page = photographed(tx, dana)
    reply = replies.send_in(tx, dana, letter.id, [page])
    for pages in ([page], [photographed(tx, beto)]):
        with pytest.raises(Rejected, match="picture-gone"), tx.savepoint():
            replies.send_in(tx, dana, letter.id, pages)
    with pytest.raises(Rejected, match="letter-many-photos"), tx.savepoint():
        replies.send_in(tx, dana, letter.id, [photographed(tx, dana) for _ in range(MOST_PHOTOS + 1)])
    wanted = Content("", picture=pictures.want(tx, dana, "a reference"))
    with pytest.raises(Rejected, match="picture-on-its-way"), tx.savepoint():
        replies.send_in(tx, dana, letter.id, [wanted])
    membership.remove(tx, dana, by=dana)
    people.forget(tx, dana)
    assert replies.photos(tx, reply) == [b"a photo"]


def test_a_photo_that_was_changed_is_missing(tx: Tx, dana: PersonId, letter: Letter) -> None:
    reply = replies.send_in(tx, dana, letter.id, [photographed(tx, dana)])
    tx.run("UPDATE pictures SET attempts = 7")
    assert replies.photos(tx, reply) == [None]


def test_a_reply_is_its_writers_alone_and_only_once_it_was_checked(tx: Tx, reply: Reply, beto: PersonId) -> None:
    ana = person(tx, "ana")
    assert replies.own(tx, ana, reply.id) is None
    assert replies.of_letter(tx, reply.letter_id) == []
    answered.checked(tx, reply, beto)
    assert replies.own(tx, ana, reply.id) == found(tx, reply)
    assert replies.own(tx, beto, reply.id) is None
    assert replies.of_letter(tx, reply.letter_id) == [found(tx, reply)]


def test_it_goes_with_its_letter(tx: Tx, dana: PersonId, letter: Letter) -> None:
    replies.send_in(tx, dana, letter.id, [photographed(tx, dana)])
    people.forget(tx, letter.person_id)
    assert not tx.all("SELECT 1 FROM replies UNION ALL SELECT 1 FROM pictures")


def test_pages_are_deleted_when_their_time_is_over(
    tx: SqliteTx, dana: PersonId, beto: PersonId, letter: Letter
) -> None:
    waits = replies.send_in(tx, dana, letter.id, [Content("not checked yet")])
    passed_on = replies.send_in(tx, dana, letter.id, [photographed(tx, dana), Content("Gracias")])
    answered.checked(tx, passed_on, beto)
    replies.pass_on(tx, passed_on.id)
    assert replies.delete_pages(tx, tx.now.date() - timedelta(days=1)) == 0
    assert replies.delete_pages(tx, tx.now.date()) == 1
    assert found(tx, passed_on).pages is None
    assert found(tx, waits).pages == (Content("not checked yet"),)
    assert not tx.all("SELECT 1 FROM pictures")
    assert replies.delete_pages(tx, tx.now.date()) == 0


def test_what_nobody_asks_for_is_deleted_only_where_nobody_can_be_told(
    tx: SqliteTx, dana: PersonId, beto: PersonId, letter: Letter
) -> None:
    linked = replies.send_in(tx, dana, letter.id, [Content("Gracias")])
    unlinked = replies.send_in(tx, dana, letter.id, [photographed(tx, dana), Content("Gracias")])
    for reply in (linked, unlinked):
        answered.checked(tx, reply, beto)
    assert replies.delete_unread(tx, tx.now.date()) == 0
    LETTERS.change(tx, letter.id, receipt=b"the hash of a code")
    REPLIES.change(tx, linked.id, moved_day=tx.now.date() + timedelta(days=1))
    assert replies.delete_unread(tx, tx.now.date() - timedelta(days=1)) == 0
    assert (replies.delete_unread(tx, tx.now.date()), tx.scrub) == (1, True)
    assert (found(tx, unlinked).pages, found(tx, unlinked).state) == (None, ReplyState.CHECKED)
    assert found(tx, linked).pages == linked.pages, "its time is not over"
    assert not tx.all("SELECT 1 FROM pictures")
    assert (replies.unread(tx), replies.delete_unread(tx, tx.now.date())) == (1, 0)


def test_no_step_is_taken_as_one_of_another_kind(tx: Tx, reply: Reply, beto: PersonId) -> None:
    with pytest.raises(ValueError, match="nobody's act"):
        steps.step(tx, Step.GIVE, reply.id, beto)
    with pytest.raises(ValueError, match="somebody's act"):
        steps.by_itself(tx, Step.CHECK, reply.id)


# Rows as they once were.


def test_one_that_was_refused_does_not_come_back(tx: Tx, reply: Reply, beto: PersonId) -> None:
    with put_back(tx, "replies"):
        brought_to(tx, ReplyState.REFUSED, reply, beto)
    assert replies.find(tx, reply.id) is None
    assert replies.waiting(tx) == []
    with pytest.raises(Refused):
        replies.hold(tx, beto, reply.id)


def test_one_that_was_passed_on_is_not_passed_on_again(tx: Tx, reply: Reply, beto: PersonId) -> None:
    checked = answered.checked(tx, reply, beto)
    with put_back(tx, "replies"):
        replies.pass_on(tx, checked.id)
    assert replies.to_pass_on(tx) == []
    with pytest.raises(Refused):
        replies.pass_on(tx, checked.id)


def test_one_of_somebody_who_was_forgotten_is_none(tx: Tx, reply: Reply, letter: Letter) -> None:
    with put_back(tx, "people", "letters", "replies"):
        people.forget(tx, letter.person_id)
    assert replies.find(tx, reply.id) is None


def test_one_that_nobody_sent_in_is_none(tx: Tx, reply: Reply) -> None:
    tx.run("UPDATE replies SET id = 'AAAAAAAAAAAA'")
    as_in_the_next_transaction(tx)
    assert replies.waiting(tx) == []
    REPLIES.remove(tx, "WHERE id = 'AAAAAAAAAAAA'")
    assert reply
