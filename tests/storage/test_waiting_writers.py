"""Writers in the queue: whose turn it is, how many letters of one wait, who is muted; and how often one passes on."""

from collections.abc import Callable
from datetime import timedelta

import campaign_facts as facts
import pytest
import trail

from storage import campaigns, cases, keeping, letters, membership, people
from storage.cases import Case
from storage.errors import Rejected
from storage.letters import CLAIM_LASTS, Letter, LetterState, muting, writers
from storage.letters.passes import MOST_PASSES
from storage.letters.writers import MOST_WAITING
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx

WEEK = timedelta(days=7)
Meet = Callable[[str], PersonId]


@pytest.fixture
def case(tx: SqliteTx) -> Case:
    return cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())


@pytest.fixture
def meet(tx: SqliteTx) -> Meet:
    return lambda name: people.meet(tx, f"telegram:{name}", "es").id


@pytest.fixture
def mara(tx: SqliteTx, meet: Meet) -> PersonId:
    return joined(tx, meet("mara"))


def joined(tx: SqliteTx, person: PersonId) -> PersonId:
    membership.join(tx, person, membership.invite(tx, Role.MODERATOR), f"M {person}")
    return person


def written(tx: SqliteTx, writer: PersonId, case: Case) -> Letter:
    """A letter, a minute after whatever was before."""
    tx.now += timedelta(minutes=1)
    return letters.submit(tx, writer, case.id, "Golondrina", ("Querida",), "es")


def read(tx: SqliteTx, reader: PersonId) -> Letter:
    claimed = letters.claim_next(tx, reader)
    assert claimed
    return claimed


def test_next_is_the_oldest_letter_of_whoever_has_the_fewest_waiting(
    tx: SqliteTx, meet: Meet, mara: PersonId, case: Case
) -> None:
    many, few, one = meet("many"), meet("few"), meet("one")
    wrote = [written(tx, who, case) for who in (many, many, many, few, few, one)]
    order = []
    for _ in wrote:
        order.append(read(tx, mara).id)
        letters.approve(tx, mara, order[-1])
    m1, m2, m3, f1, f2, o1 = (letter.id for letter in wrote)
    # Of `few` one waits by then, as of nobody else, and so on.
    assert order == [o1, f1, f2, m1, m2, m3]


def test_a_flood_of_one_holds_up_nobody(tx: SqliteTx, meet: Meet, mara: PersonId, case: Case) -> None:
    flooders = [meet(f"flooder {number}") for number in range(3)]
    for flooder in flooders * MOST_WAITING:
        written(tx, flooder, case)
    honest = written(tx, meet("honest"), case)
    assert read(tx, mara).id == honest.id


def test_passing_goes_round_all_that_wait(tx: SqliteTx, meet: Meet, mara: PersonId, case: Case) -> None:
    wrote = [written(tx, meet(who), case).id for who in ("a", "a", "b", "c")]
    seen = [read(tx, mara).id]
    for _ in range(4):
        claimed = letters.claim_next(tx, mara, seen[-1])
        assert claimed
        seen.append(claimed.id)
    a1, a2, b, c = wrote
    assert seen == [b, c, a1, a2, b]


def test_a_letter_that_is_not_held_is_not_passed_on(tx: SqliteTx, meet: Meet, mara: PersonId, case: Case) -> None:
    codes = [written(tx, meet(who), case).id for who in ("a", "b", "c")]
    held = read(tx, mara)
    for code in codes[1:]:
        again = letters.claim_next(tx, mara, code)
        assert again
        assert again.id == held.id, "nobody holds more than one letter"
    assert letters.in_queue(tx).claimed == 1


def test_passes_are_counted_and_end_until_an_hour_is_over(tx: SqliteTx, meet: Meet, mara: PersonId, case: Case) -> None:
    for number in range(MOST_PASSES + 2):
        written(tx, meet(f"writer {number}"), case)
    held = read(tx, mara)
    for _ in range(MOST_PASSES):
        held = letters.claim_next(tx, mara, held.id) or held
    with pytest.raises(Rejected, match="passes-over") as refused:
        letters.claim_next(tx, mara, held.id)
    assert refused.value.facts == {"most": MOST_PASSES, "wait": keeping.PASSES}
    assert letters.get(tx, held.id).claimed_by == mara, "it is still theirs"
    tx.now += keeping.PASSES
    assert letters.claim_next(tx, mara, held.id)


def test_who_read_and_passed_on_which_letter_is_on_record(tx: SqliteTx, meet: Meet, mara: PersonId, case: Case) -> None:
    first, second = written(tx, meet("a"), case), written(tx, meet("b"), case)
    read(tx, mara)
    read(tx, mara)
    letters.claim_next(tx, mara, first.id)
    tx.now += CLAIM_LASTS
    read(tx, mara)
    assert trail.entries(tx)[-4:] == [
        {"did": "claimed", "letter": first.id, "by": mara},
        {"did": "passed", "letter": first.id, "by": mara},
        {"did": "claimed", "letter": second.id, "by": mara},
        {"did": "claimed", "letter": second.id, "by": mara},
    ], "again only once it had lapsed"


def test_five_of_one_wait_at_most(tx: SqliteTx, meet: Meet, mara: PersonId, case: Case) -> None:
    ana = meet("ana")
    wrote = [written(tx, ana, case) for _ in range(MOST_WAITING)]
    with pytest.raises(Rejected, match="letters-enough"):
        written(tx, ana, case)
    written(tx, meet("ben"), case)
    letters.withdraw(tx, ana, wrote[2].id)
    wrote.append(written(tx, ana, case))
    letters.approve(tx, mara, read(tx, mara).id)
    with pytest.raises(Rejected, match="letters-enough"):
        written(tx, ana, case)
    letters.approve(tx, mara, read(tx, mara).id)
    written(tx, ana, case)


def test_everything_of_a_writer_is_set_aside_with_one_reason_whoever_reads_it(
    tx: SqliteTx, meet: Meet, mara: PersonId, case: Case
) -> None:
    ana, nadia = meet("ana"), joined(tx, meet("nadia"))
    wrote = [written(tx, ana, case) for _ in range(3)]
    other = written(tx, meet("ben"), case)
    letters.approve(tx, mara, read(tx, mara).id)
    held, hers = read(tx, mara), read(tx, nadia)
    assert {held.id, hers.id} < {letter.id for letter in wrote}
    with pytest.raises(Rejected, match="claim-lapsed"):
        letters.set_aside(tx, mara, hers.id, "Promesas")
    aside = letters.set_aside(tx, mara, held.id, "Promesas", own=True)
    assert [letter.id for letter in aside] == [letter.id for letter in wrote]
    assert {(letter.state, letter.reason, letter.claimed_by) for letter in aside} == {
        (LetterState.REJECTED, "Promesas", None)
    }
    assert letters.get(tx, other.id).state is LetterState.APPROVED
    assert writers.waiting(tx, ana) == 0
    *_, first, second, third, all_of_them, words = trail.entries(tx)
    assert [one["did"] for one in (first, second, third)] == ["rejected"] * 3
    codes = [letter.id for letter in wrote]
    assert all_of_them == {"did": "set-aside", "letter": held.id, "letters": codes, "by": mara}
    assert words["did"] == "own-words"
    assert "Promesas" not in str(words)


def test_of_a_muted_writer_nothing_is_taken_until_that_is_ended(
    tx: SqliteTx, meet: Meet, mara: PersonId, case: Case
) -> None:
    ana = meet("ana")
    letter = written(tx, ana, case)
    muting.mute(tx, mara, ana, letter.id, "", WEEK)
    muting.mute(tx, mara, ana, letter.id, "", WEEK)
    with pytest.raises(Rejected, match="letters-muted"):
        written(tx, ana, case)
    assert letters.get(tx, letter.id).state is LetterState.PENDING, "what was received stays"
    assert [(one.code, one.muted_by) for one in muting.every(tx)] == [(letter.id, mara)]
    muting.unmute(tx, mara, letter.id.lower())
    with pytest.raises(Rejected, match="muted-gone"):
        muting.unmute(tx, mara, letter.id)
    written(tx, ana, case)
    assert [one for one in trail.deeds(tx) if "mute" in str(one)] == ["muted", "unmuted"]


def test_who_may_not_decide_mutes_nobody(tx: SqliteTx, meet: Meet, mara: PersonId, case: Case) -> None:
    ana = meet("ana")
    letter = written(tx, ana, case)
    for act in (
        lambda: muting.mute(tx, ana, mara, letter.id, "", WEEK),
        lambda: muting.unmute(tx, ana, letter.id),
        lambda: letters.set_aside(tx, ana, letter.id, "No"),
    ):
        with pytest.raises(Rejected, match="team-only"):
            act()


def test_who_is_forgotten_is_neither_counted_nor_muted_any_more(
    tx: SqliteTx, meet: Meet, mara: PersonId, case: Case
) -> None:
    ana = meet("ana")
    letter = written(tx, ana, case)
    muting.mute(tx, mara, ana, letter.id, "", WEEK)
    people.forget(tx, ana)
    assert muting.every(tx) == []
    assert not tx.all("SELECT * FROM waiting_writers")
    assert letters.claim_next(tx, mara) is None
