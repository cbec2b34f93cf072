"""Messages that chats hold: what is remembered of them, for how long, and that of letters nothing is left behind."""

from collections.abc import Callable
from datetime import timedelta

import campaign_facts as facts
import pytest

from storage import campaigns, cases, keeping, letters, membership, people, posted, sent
from storage.cases import Case
from storage.letters import CLAIM_LASTS, Letter, lent
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx


@pytest.fixture
def case(tx: SqliteTx) -> Case:
    return cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())


@pytest.fixture
def ana(tx: SqliteTx) -> PersonId:
    return people.meet(tx, "telegram:ana", "es").id


def moderator(tx: SqliteTx, name: str) -> PersonId:
    person = people.meet(tx, f"telegram:{name}", "en")
    membership.join(tx, person.id, membership.invite(tx, Role.MODERATOR), name)
    return person.id


def shown(tx: SqliteTx, writer: PersonId, reader: PersonId, case: Case, *messages: str) -> Letter:
    """A letter of the writer's that the reader holds, and has on their phone."""
    letters.submit(tx, writer, case.id, "Golondrina", ("Querida",), "es")
    claimed = letters.claim_next(tx, reader)
    assert claimed
    for number, message in enumerate(messages):
        name = f"letter:{claimed.id}:{number}"
        posted.remember(tx, name, reader, message)
        sent.remember(tx, sent.Sent(int(message), reader, claimed.id, name, message, tx.now, None))
    return claimed


def overdue(tx: SqliteTx) -> list[str]:
    return [message.message for message in lent.overdue(tx)]


ENDS: dict[str, Callable[[SqliteTx, PersonId, PersonId, PersonId, Letter], object]] = {
    "approved": lambda tx, mara, _nadia, _ana, letter: letters.approve(tx, mara, letter.id),
    "sent back": lambda tx, mara, _nadia, _ana, letter: letters.reject(tx, mara, letter.id, "No"),
    "set aside": lambda tx, mara, _nadia, _ana, letter: letters.set_aside(tx, mara, letter.id, "No"),
    "passed on": lambda tx, mara, _nadia, _ana, letter: letters.claim_next(tx, mara, letter.id),
    "lapsed": lambda tx, _mara, _nadia, _ana, _letter: setattr(tx, "now", tx.now + CLAIM_LASTS),
    "left the team": lambda tx, mara, _nadia, _ana, _letter: membership.remove(tx, mara, by=mara),
    "withdrawn": lambda tx, _mara, _nadia, ana, letter: letters.withdraw(tx, ana, letter.id),
    "its writer forgotten": lambda tx, _mara, _nadia, ana, _letter: people.forget(tx, ana),
}


@pytest.mark.parametrize("end", ENDS)
def test_whatever_ends_a_claim_every_message_of_the_letter_is_overdue(
    tx: SqliteTx, ana: PersonId, case: Case, end: str
) -> None:
    mara, nadia = moderator(tx, "mara"), moderator(tx, "nadia")
    letter = shown(tx, ana, mara, case, *map(str, range(12)))
    assert overdue(tx) == [], "who holds a letter has it on their phone"
    ENDS[end](tx, mara, nadia, ana, letter)
    assert sorted(overdue(tx), key=int) == [str(number) for number in range(12)]


def test_what_another_holds_is_overdue_on_ones_own_phone_alone(tx: SqliteTx, ana: PersonId, case: Case) -> None:
    mara, nadia = moderator(tx, "mara"), moderator(tx, "nadia")
    letter = shown(tx, ana, mara, case, "7")
    tx.now += CLAIM_LASTS
    assert letters.claim_next(tx, nadia)
    sent.remember(tx, sent.Sent(8, nadia, letter.id, "", "8", tx.now, None))
    assert overdue(tx) == ["7"]


def test_it_is_asked_for_again_until_it_is_gone(tx: SqliteTx, ana: PersonId, case: Case) -> None:
    mara = moderator(tx, "mara")
    letter = shown(tx, ana, mara, case, "7")
    letters.approve(tx, mara, letter.id)
    (message,) = lent.overdue(tx)
    sent.asked(tx, [message])
    assert overdue(tx) == []
    tx.now += sent.ASKED_AGAIN
    assert overdue(tx) == ["7"]
    sent.drop(tx, [message.id])
    assert sent.of_person(tx, mara) == []
    assert posted.find(tx, message.posted_as) is None
    assert not tx.all("SELECT 1 FROM posted")


def test_ids_are_kept_for_two_days_and_those_of_letters_until_they_are_back(
    tx: SqliteTx, ana: PersonId, case: Case
) -> None:
    mara = moderator(tx, "mara")
    sent.remember(tx, sent.Sent(6, mara, None, "", "6", tx.now, None))
    letter = shown(tx, ana, mara, case, "7")
    assert [message.message for message in sent.of_person(tx, mara)] == ["6", "7"] or letter
    tx.now += keeping.SENT - timedelta(seconds=1)
    sent.forget_old(tx)
    assert {message.message for message in sent.of_person(tx, mara)} == {"6", "7"}
    tx.now += timedelta(seconds=1)
    assert [message.message for message in sent.of_person(tx, mara)] == ["7"]
    sent.forget_old(tx)
    assert overdue(tx) == ["7"], "it can be edited, at least"
    assert tx.one("SELECT count(*) FROM sent")[0] == 1  # type: ignore[index]
    tx.now += keeping.SENT_LETTERS
    sent.forget_old(tx)
    assert overdue(tx) == []


def test_nothing_of_it_can_be_read_or_is_left_of_who_is_forgotten(tx: SqliteTx, ana: PersonId) -> None:
    sent.remember(tx, sent.Sent(1, ana, None, "", "123456789", tx.now, None))
    (row,) = tx.all("SELECT * FROM sent")
    assert "123456789" not in repr(tuple(row))
    people.forget(tx, ana)
    assert not tx.all("SELECT * FROM sent")
