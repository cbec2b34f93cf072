"""Who is muted, openly or silently: what becomes of their letters, and what is left of it when they are forgotten."""

from datetime import date, timedelta

import campaign_facts
import pytest
import trail

from storage import campaigns, cases, letters, membership, people
from storage.errors import Rejected
from storage.letters import Letter, LetterState, apart, holding, muting, redaction, writers
from storage.letters.muting import LONGEST_SILENTLY, MUTED
from storage.letters.writers import MOST_WAITING
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx

WEEK = timedelta(days=7)
ANA = "telegram:ana"


@pytest.fixture
def mara(tx: SqliteTx) -> PersonId:
    """A moderator; there is a case."""
    cases.add(tx, campaigns.add(tx, campaign_facts.campaign()).id, 0, campaign_facts.case())
    mara = people.meet(tx, "telegram:mara", "es").id
    membership.join(tx, mara, membership.invite(tx, Role.MODERATOR), "mara")
    return mara


@pytest.fixture
def ana(tx: SqliteTx) -> PersonId:
    return people.meet(tx, ANA, "es").id


def written(tx: SqliteTx, writer: PersonId) -> Letter:
    tx.now += timedelta(minutes=1)
    return letters.submit(tx, writer, cases.open_for_letters(tx)[0].id, "Luz", ("Gana dinero hoy",), "es")


def silenced(tx: SqliteTx, mara: PersonId, ana: PersonId, lasts: timedelta = WEEK) -> Letter:
    """A letter whose writer is muted silently because of it."""
    letter = written(tx, ana)
    assert muting.mute(tx, mara, ana, letter.id, "Spam", lasts, silent=True)
    apart.set_apart(tx, ana)
    return letters.get(tx, letter.id)


def test_what_is_muted_silently_waits_apart_and_nobody_comes_upon_it(
    tx: SqliteTx, mara: PersonId, ana: PersonId
) -> None:
    first = silenced(tx, mara, ana)
    second = written(tx, ana)
    assert [(one.state, one.apart) for one in (first, second)] == [(LetterState.ON_HOLD, True)] * 2
    assert [one.as_read for one in (first, second)] == [LetterState.PENDING] * 2
    assert letters.claim_next(tx, mara) is None
    assert (letters.in_queue(tx).waiting, writers.waiting(tx, ana)) == (0, 0)
    assert (holding.count(tx), holding.on_hold(tx, 9), letters.older_than(tx, timedelta(days=-1))) == (0, [], 0)
    assert letters.oldest_on_hold(tx) is None
    assert {code: [one.id for one in theirs] for code, theirs in apart.by_mute(tx).items()} == {
        muting.every(tx)[0].id: [first.id, second.id]
    }
    assert [letter.words for letter in letters.of_person(tx, ana)] == [("Gana dinero hoy",)] * 2, "nothing is lost"
    assert trail.deeds(tx)[-3:] == ["muted", "set-apart", "set-apart"]


def test_they_count_among_the_five_that_may_wait_as_of_everybody(tx: SqliteTx, mara: PersonId, ana: PersonId) -> None:
    silenced(tx, mara, ana)
    for _ in range(MOST_WAITING - 1):
        written(tx, ana)
    with pytest.raises(Rejected, match="letters-enough"):
        written(tx, ana)


def test_whoever_decides_reads_one_at_any_time_and_the_writer_can_withdraw_one(
    tx: SqliteTx, mara: PersonId, ana: PersonId
) -> None:
    first, second = silenced(tx, mara, ana), written(tx, ana)
    taken = letters.take_up(tx, mara, first.id)
    assert (taken.state, taken.apart, taken.claimed_by) == (LetterState.PENDING, None, mara)
    letters.approve(tx, mara, first.id)
    assert letters.withdraw(tx, ana, second.id).state is LetterState.WITHDRAWN
    assert [letters.get(tx, one.id).state for one in (first, second)] == [LetterState.APPROVED, LetterState.WITHDRAWN]
    assert apart.by_mute(tx) == {}


def test_when_it_is_over_what_waits_apart_comes_into_the_queue(tx: SqliteTx, mara: PersonId, ana: PersonId) -> None:
    first, second = silenced(tx, mara, ana), written(tx, ana)
    tx.now += timedelta(days=6, hours=11)
    apart.end_lapsed(tx)
    assert letters.in_queue(tx).waiting == 0
    tx.now += timedelta(hours=2)
    apart.end_lapsed(tx)
    assert [letters.get(tx, one.id).state for one in (first, second)] == [LetterState.PENDING] * 2
    assert (letters.in_queue(tx).waiting, writers.waiting(tx, ana)) == (2, 2)
    assert tx.one("SELECT 1 FROM muted_writers") is None
    assert written(tx, ana).state is LetterState.PENDING


def test_when_it_is_ended_it_comes_at_once_and_what_was_put_aside_stays(
    tx: SqliteTx, mara: PersonId, ana: PersonId
) -> None:
    held = written(tx, ana)
    letters.claim_next(tx, mara)
    letters.hold(tx, mara, held.id, "Ask the lawyer")
    first = silenced(tx, mara, ana)
    muting.unmute(tx, mara, first.id)
    assert [one.id for one in apart.bring_back(tx)] == [first.id]
    assert letters.get(tx, held.id).state is LetterState.ON_HOLD
    assert holding.count(tx) == 1


def test_what_is_changed_or_agreed_to_waits_apart_again(tx: SqliteTx, mara: PersonId, ana: PersonId) -> None:
    first, second = written(tx, ana), written(tx, ana)
    for letter in (first, second):
        letters.claim_instead(tx, mara, letter.id)
        if letter is first:
            letters.ask_for_changes(tx, mara, letter.id, "Why?")
        else:
            redaction.offer(tx, mara, letter.id, ["dinero"], "Why?")
        letters.note_told(tx, letter.id)
    muting.mute(tx, mara, ana, first.id, "", WEEK, silent=True)
    letters.revise(tx, ana, first.id, ("Gana dinero mañana",))
    redaction.accept(tx, ana, second.id)
    assert [letters.get(tx, one.id).apart for one in (first, second)] == [True, True]
    assert letters.in_queue(tx).waiting == 0


def test_silently_has_an_end_within_a_month(tx: SqliteTx, mara: PersonId, ana: PersonId) -> None:
    letter = written(tx, ana)
    with pytest.raises(Rejected, match="mute-long"):
        muting.mute(tx, mara, ana, letter.id, "", LONGEST_SILENTLY + timedelta(days=1), silent=True)
    assert muting.mute(tx, mara, ana, letter.id, "", timedelta(days=365))


@pytest.mark.parametrize("silent", [True, False])
def test_of_the_forgotten_a_keyed_hash_is_left_until_it_is_over(
    tx: SqliteTx, mara: PersonId, ana: PersonId, silent: bool
) -> None:
    letter = written(tx, ana)
    muting.mute(tx, mara, ana, letter.id, "Spam", WEEK, silent=silent)
    before = muting.every(tx)[0]
    muting.keep_the_hash(tx, ana)
    people.forget(tx, ana)
    (left,) = muting.every(tx)
    assert (left.person_id, left.code, left.muted_by, left.day, left.why) == (None,) * 5
    assert (left.lookup, left.until_day, left.silent) == (before.lookup, date(2024, 9, 17), silent)
    assert left.lookup != people.lookup_of(tx, ANA)
    assert left.id != before.id

    back = people.meet(tx, ANA, "es").id
    assert back != ana
    if silent:
        assert written(tx, back).apart
    else:
        with pytest.raises(Rejected, match="letters-muted"):
            written(tx, back)
    tx.now += WEEK
    apart.end_lapsed(tx)
    assert written(tx, back).state is LetterState.PENDING
    assert not tx.all("SELECT * FROM muted_writers")
    assert all(one.state is LetterState.PENDING for one in letters.of_person(tx, back))


def test_what_was_ended_and_is_put_back_mutes_nobody(tx: SqliteTx, mara: PersonId, ana: PersonId) -> None:
    letter = silenced(tx, mara, ana)
    row = MUTED.written(tx, muting.every(tx)[0])
    muting.unmute(tx, mara, letter.id)
    apart.bring_back(tx)
    tx.run(MUTED.insert, row)
    assert muting.every(tx) == []
    assert written(tx, ana).state is LetterState.PENDING
    assert muting.mute(tx, mara, ana, letter.id, "", WEEK), "and does not stand in the way"


def test_a_letter_that_is_put_back_apart_is_none(tx: SqliteTx, mara: PersonId, ana: PersonId) -> None:
    letter = silenced(tx, mara, ana)
    row = tx.one("SELECT * FROM letters WHERE id = :id", {"id": letter.id})
    assert row
    kept = dict(row)
    muting.unmute(tx, mara, letter.id)
    apart.bring_back(tx)
    sets = ", ".join(f"{name} = :{name}" for name in kept)
    tx.run(f"UPDATE letters SET {sets} WHERE id = :id", kept)  # noqa: S608 - its own names
    assert letters.find(tx, letter.id) is None


def test_who_may_not_decide_mutes_nobody_silently(tx: SqliteTx, mara: PersonId, ana: PersonId) -> None:
    with pytest.raises(Rejected, match="team-only"):
        muting.mute(tx, ana, mara, "CODE", "", WEEK, silent=True)


def test_nobody_is_found_by_guessing_without_the_key(tx: SqliteTx, mara: PersonId, ana: PersonId) -> None:
    silenced(tx, mara, ana)
    rows = [bytes(value) for row in tx.all("SELECT * FROM muted_writers") for value in row if isinstance(value, bytes)]
    assert not any(word in value for value in rows for word in (b"telegram", b"ana", b"Spam"))
