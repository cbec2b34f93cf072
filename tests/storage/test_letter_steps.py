"""What else is true of the steps of a letter; each from each state by everybody: test_every_step_of_letters.py."""

from datetime import timedelta

import campaign_facts as facts
import pytest

from storage import campaigns, cases, letters, membership, people
from storage.letters import CLAIM_LASTS, Letter, LetterState, Refused, Step, steps
from storage.people import PersonId
from storage.rights import Role
from storage.rules import where
from storage.transaction import Tx


@pytest.fixture
def ana(tx: Tx) -> PersonId:
    return people.meet(tx, "telegram:ana", "es").id


def joined(tx: Tx, name: str, role: Role = Role.MODERATOR) -> PersonId:
    person = people.meet(tx, f"telegram:{name}", "en")
    membership.join(tx, person.id, membership.invite(tx, role), name)
    return person.id


@pytest.fixture
def mara(tx: Tx) -> PersonId:
    return joined(tx, "mara")


@pytest.fixture
def letter(tx: Tx, ana: PersonId, mara: PersonId) -> Letter:
    """A letter of ana's that mara holds."""
    case = cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())
    sent = letters.submit(tx, ana, case.id, "Golondrina", ("Querida",), "es")
    assert letters.claim_next(tx, mara)
    return letters.get(tx, sent.id)


@pytest.mark.parametrize("step", [step for step, rule in steps.RULES.items() if rule.only_holder])
def test_a_holders_step_is_for_the_holder_as_long_as_they_hold(tx: Tx, letter: Letter, step: Step) -> None:
    with pytest.raises(Refused, match="claim-lapsed"):
        steps.step(tx, step, letter.id, joined(tx, "nadia"))
    tx.now += CLAIM_LASTS
    assert letter.claimed_by
    with pytest.raises(Refused, match="claim-lapsed"):
        steps.step(tx, step, letter.id, letter.claimed_by)
    tx.now -= timedelta(seconds=1)
    assert steps.step(tx, step, letter.id, letter.claimed_by).state is steps.RULES[step].to


def test_there_is_no_step_for_a_letter_that_is_not_there(tx: Tx, mara: PersonId) -> None:
    for step in Step:
        with pytest.raises(Refused, match="letter-gone") as refused:
            steps.step(tx, step, "NOTHING1", mara)
        assert refused.value.letter is None


@pytest.mark.parametrize("state", LetterState)
def test_what_is_over_has_no_step_left_and_what_waits_is_not_decided(state: LetterState) -> None:
    goes_on = any(
        state in rule.of for step, rule in steps.RULES.items() if step is not Step.CORRECT and not rule.only_decider
    )
    assert state.over is not goes_on
    assert state.heard_of is (state in steps.RULES[Step.CORRECT].of)
    assert not (state.in_hand and (state.left or state.waits))
    assert not (state.waits and (state.decided or state.over))
    assert not (state.on_paper and not state.decided)


def test_states_are_written_into_sql_so_that_indexes_of_one_state_are_found() -> None:
    assert where([LetterState.PENDING]) == "state = 'pending'"
    assert where({LetterState.PRINTED, LetterState.APPROVED}) == "state IN ('approved', 'printed')"
