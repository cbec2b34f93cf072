"""The steps of a letter from each state are what the table says, and a refusal says how the letter stands."""

from datetime import timedelta
from itertools import product

import campaign_facts as facts
import pytest

from storage import audit, campaigns, cases, letters, membership, people
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters import CLAIM_LASTS, UNDO_LASTS, Letter, LetterState, Refused, Step, steps
from storage.letters.letter import LETTERS
from storage.letters.proof import BROUGHT_TO, on_record
from storage.people import PersonId
from storage.rights import RIGHTS, Role
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


def bring(tx: Tx, letter: Letter, state: LetterState, *, undoable: bool = False) -> None:
    """Let a letter be in this state, by its row and on record, decided by whoever holds it; perhaps just now."""
    undo_until = tx.now + UNDO_LASTS if undoable else None
    LETTERS.change(tx, letter.id, state=state, undo_until=undo_until)
    if state is not LetterState.PENDING:
        deed = next(deed for deed, brought_to in BROUGHT_TO.items() if brought_to is state)
        audit.record(tx, deed, letter=letter.id, letters=[letter.id], by=letter.claimed_by, batch=None)
    LETTERS.change(tx, letter.id, decided_by=on_record(tx, letter.id).decided_by)


def actor(step: Step, ana: PersonId, mara: PersonId) -> PersonId:
    """Who takes a step: its writer, or the team."""
    return mara if steps.RULES[step].right else ana


@pytest.mark.parametrize(("step", "state"), [*product(Step, LetterState)])
def test_a_step_begins_where_the_table_says_and_leads_where_it_says(
    tx: Tx, ana: PersonId, mara: PersonId, letter: Letter, step: Step, state: LetterState
) -> None:
    rule, who = steps.RULES[step], actor(step, ana, mara)
    bring(tx, letter, state, undoable=rule.only_decider)
    assert letters.possible(step, letters.get(tx, letter.id)) is (state in rule.of)
    if state in rule.of:
        assert letters.ready(tx, step, letter.id, who).state is state
        after = steps.step(tx, step, letter.id.lower(), who)
        assert (after.state, after.claimed_by, after.claimed_until) == (rule.to, None, None)
        return
    before = letters.get(tx, letter.id)
    for tried in (letters.ready, steps.step):
        with pytest.raises(Refused, match="letter-decided") as refused:
            tried(tx, step, letter.id, who)
        assert refused.value.letter == before
    assert letters.get(tx, letter.id) == before


@pytest.mark.parametrize(("step", "role"), [*product(Step, (None, *Role))])
def test_a_step_of_the_teams_needs_its_right_and_a_writers_step_is_theirs(
    tx: Tx, letter: Letter, step: Step, role: Role | None
) -> None:
    rule = steps.RULES[step]
    bring(tx, letter, next(iter(rule.of)), undoable=rule.only_decider)
    who = joined(tx, "who", role) if role else people.meet(tx, "telegram:who", "es").id
    if rule.right is None:
        with pytest.raises(Refused, match="letter-gone"):
            steps.step(tx, step, letter.id, who)
    elif role is None or rule.right not in RIGHTS[role]:
        with pytest.raises(Rejected, match="team-only"):
            steps.step(tx, step, letter.id, who)
    else:
        if rule.only_decider:
            audit.record(tx, Deed.APPROVED, letter=letter.id, by=who)
            LETTERS.change(tx, letter.id, decided_by=who, state=LetterState.APPROVED)
        LETTERS.change(tx, letter.id, claimed_by=who, claimed_until=tx.now + CLAIM_LASTS)
        assert steps.step(tx, step, letter.id, who).state is rule.to


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
