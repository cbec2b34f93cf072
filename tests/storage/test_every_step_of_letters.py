"""Every step of a letter, wherever the letter is, by everybody who could try, through what storage offers for it.

What the table allows happens and is on record; what it does not is refused with its reason, and nothing is written.
"""

from collections.abc import Callable, Sequence

import pytest
from cast import ACTORS, Cast

from storage import letters
from storage.audit import Deed
from storage.contents.letter_rules import Check, Finding
from storage.letters import (
    CLAIM_LASTS,
    UNDO_LASTS,
    BatchId,
    Letter,
    LetterId,
    LetterState,
    Step,
    apart,
    holding,
    muting,
    outcomes,
    paper,
    pile,
    quorum,
    redaction,
)
from storage.letters.letter import Envelope
from storage.letters.outcomes import OUTCOMES
from storage.letters.steps import RULES
from storage.people import PersonId
from storage.rules import Rule

SECRET = "My secret. "
NO_BATCH = BatchId("NONE")


# Where a letter can be, and how it got there.


def held(cast: Cast, by: str = "holder") -> LetterId:
    """A letter that two have to approve, and that somebody reads."""
    overruled = (Finding(Check.PHONE.value),)
    pages = (SECRET, "And the rest.")
    letter = letters.submit(cast.tx, cast.ids["writer"], cast.case, "Wren", pages, "en", overruled=overruled)
    assert letters.claim_instead(cast.tx, cast.ids[by], letter.id)
    return letter.id


def free(cast: Cast) -> LetterId:
    letter_id = held(cast)
    letters.release(cast.tx, cast.ids["holder"], letter_id)
    return letter_id


def lapsed(cast: Cast) -> LetterId:
    letter_id = held(cast)
    cast.tx.now += CLAIM_LASTS
    return letter_id


def agreed_by_another(cast: Cast) -> LetterId:
    letter_id = held(cast, "other")
    quorum.approve(cast.tx, cast.ids["other"], letter_id, quorum.MOST, 0)
    assert letters.claim_instead(cast.tx, cast.ids["holder"], letter_id)
    return letter_id


def on_hold(cast: Cast) -> LetterId:
    return holding.hold(cast.tx, cast.ids["holder"], held(cast), "Ask the lawyer.").id


def muted(cast: Cast) -> LetterId:
    """One that waits, of somebody who is muted silently since."""
    letter_id = free(cast)
    lasts = muting.LONGEST_SILENTLY
    assert muting.mute(cast.tx, cast.ids["holder"], cast.ids["writer"], letter_id, "Spam", lasts, silent=True)
    return letter_id


def set_apart(cast: Cast) -> LetterId:
    letter_id = muted(cast)
    apart.set_apart(cast.tx, cast.ids["writer"])
    return letter_id


def apart_for_no_reason(cast: Cast) -> LetterId:
    letter_id = set_apart(cast)
    muting.unmute(cast.tx, cast.ids["holder"], letter_id)
    return letter_id


def changes_asked(cast: Cast) -> LetterId:
    return letters.ask_for_changes(cast.tx, cast.ids["holder"], held(cast), "Please").id


def redaction_offered(cast: Cast) -> LetterId:
    return redaction.offer(cast.tx, cast.ids["holder"], held(cast), [SECRET], "Please").id


def rejected(cast: Cast) -> LetterId:
    return letters.reject(cast.tx, cast.ids["holder"], held(cast), "No").id


def approved(cast: Cast) -> LetterId:
    return letters.approve(cast.tx, cast.ids["holder"], held(cast)).id


def withdrawn(cast: Cast) -> LetterId:
    return letters.withdraw(cast.tx, cast.ids["writer"], held(cast)).id


def in_batch(cast: Cast) -> LetterId:
    letter_id = approved(cast)
    paper.make(cast.tx, cast.ids["holder"], early=True)
    return letter_id


def taken_out(cast: Cast) -> LetterId:
    return pile.take_out(cast.tx, cast.ids["holder"], letters.get(cast.tx, in_batch(cast))).id


def printed(cast: Cast) -> LetterId:
    letter_id = in_batch(cast)
    paper.mark_printed(cast.tx, cast.ids["holder"], batch_of(letters.get(cast.tx, letter_id)), cast.tx.now.date())
    return letter_id


def handed_over(cast: Cast) -> LetterId:
    letter = letters.get(cast.tx, printed(cast))
    (left,) = paper.hand_over(cast.tx, cast.ids["holder"], batch_of(letter), cast.tx.now.date(), [letter])
    return left.id


def heard_of(outcome: LetterState) -> Callable[[Cast], LetterId]:
    def heard(cast: Cast) -> LetterId:
        letter = letters.get(cast.tx, handed_over(cast))
        return outcomes.heard(cast.tx, cast.ids["holder"], [letter], outcome, cast.tx.now.date())[0].id

    return heard


def told(before: Callable[[Cast], LetterId]) -> Callable[[Cast], LetterId]:
    """The same, when it cannot be undone any more and its writer was told."""

    def after(cast: Cast) -> LetterId:
        letter_id = before(cast)
        cast.tx.now += UNDO_LASTS
        letters.note_told(cast.tx, letter_id)
        return letter_id

    return after


SITUATIONS: dict[str, Callable[[Cast], LetterId]] = {
    "held": held,
    "free": free,
    "lapsed": lapsed,
    "agreed by another, held": agreed_by_another,
    "on hold": on_hold,
    "muted silently": muted,
    "apart": set_apart,
    "apart, and muted no more": apart_for_no_reason,
    "changes asked": changes_asked,
    "changes asked, told": told(changes_asked),
    "redaction offered": redaction_offered,
    "redaction offered, told": told(redaction_offered),
    "rejected": rejected,
    "rejected, told": told(rejected),
    "approved": approved,
    "approved, told": told(approved),
    "in a batch": in_batch,
    "taken out of a batch": taken_out,
    "withdrawn": withdrawn,
    "printed": printed,
    "handed over": handed_over,
    **{state.value: heard_of(state) for state in OUTCOMES},
}


# What can be done there, by whom.


def take(cast: Cast, which: Step, letter: Letter, who: PersonId) -> None:
    """Take a step as the program does."""
    tx, day, batch = cast.tx, cast.tx.now.date(), batch_of(letter)
    deeds: dict[Step, Callable[[], object]] = {
        Step.APPROVE: lambda: letters.approve(tx, who, letter.id),
        Step.AGREE: lambda: quorum.approve(tx, who, letter.id, quorum.MOST, 0),
        Step.REJECT: lambda: letters.reject(tx, who, letter.id, "No"),
        Step.SET_ASIDE: lambda: letters.set_aside(tx, who, letter.id, "No"),
        Step.HOLD: lambda: holding.hold(tx, who, letter.id, "Ask the lawyer."),
        Step.SET_APART: lambda: one_of(apart.set_apart(tx, letter.person_id), letter),
        Step.BRING_BACK: lambda: one_of(apart.bring_back(tx), letter),
        Step.TAKE_UP: lambda: holding.take_up(tx, who, letter.id),
        Step.ASK_FOR_CHANGES: lambda: letters.ask_for_changes(tx, who, letter.id, "Please"),
        Step.REVISE: lambda: letters.revise(tx, who, letter.id, ("Changed",)),
        Step.OFFER_REDACTION: lambda: redaction.offer(tx, who, letter.id, [SECRET], "Please"),
        Step.ACCEPT_REDACTION: lambda: redaction.accept(tx, who, letter.id),
        Step.DECLINE_REDACTION: lambda: redaction.decline(tx, who, letter.id),
        Step.UNDO: lambda: letters.undo(tx, who, letter.id),
        Step.UNAPPROVE: lambda: letters.unapprove(tx, who, letter.id),
        Step.WITHDRAW: lambda: letters.withdraw(tx, who, letter.id),
        Step.PRINT: lambda: paper.mark_printed(tx, who, batch, day),
        Step.UNPRINT: lambda: pile.undo_printed(tx, who, batch, [letter]),
        Step.TAKE_OUT: lambda: pile.take_out(tx, who, letter),
        Step.HAND_OVER: lambda: paper.hand_over(tx, who, batch, day, [letter]),
        Step.CORRECT: lambda: outcomes.correct(tx, who, [letter]),
    }
    if which in OUTCOMES.values():
        outcomes.heard(tx, who, [letter], RULES[which].to, day)
    else:
        deeds[which]()


def one_of(brought: Sequence[Letter | Envelope], letter: Letter) -> None:
    """What happens by itself refuses nobody, and goes past what it is not for."""
    if letter.id not in [one.id for one in brought]:
        raise letters.Refused("letter-decided")


def batch_of(letter: Letter) -> BatchId:
    return letter.batch_id or NO_BATCH


OF_A_BATCH = {
    Step.PRINT: ("print-done", Deed.PRINTED),
    Step.HAND_OVER: ("print-done", Deed.HANDED_OVER),
    Step.UNPRINT: ("print-left", Deed.UNPRINTED),
    Step.TAKE_OUT: ("print-left", Deed.TAKEN_OUT),
    Step.CORRECT: ("print-said", Deed.CORRECTED),
    **{step: ("print-said", Deed(state.value)) for state, step in OUTCOMES.items()},
}
"""What is done with many letters at once is refused if none is left to do it with, and is on record for all of them."""


BY_ITSELF = (Step.SET_APART, Step.BRING_BACK)
"""What is nobody's act, but follows from whether the writer is muted silently."""


def rule_of(which: Step, letter: Letter) -> Rule[LetterState]:
    """The rule that holds for a step: the second of two who agree approves, and set aside is begun by the holder."""
    if which is Step.AGREE and letter.agreed_by:
        return RULES[Step.APPROVE]
    return RULES[Step.REJECT if which is Step.SET_ASIDE else which]


def refusal(cast: Cast, which: Step, letter: Letter, actor: str) -> str:  # noqa: PLR0911 - a table of reasons
    """Why the table does not let somebody take a step; "" if it does."""
    rule, who = rule_of(which, letter), cast.ids[actor]
    if which in BY_ITSELF:
        silenced = muting.of_person(cast.tx, letter.person_id) is not None
        there = letter.state in rule.of if which is Step.SET_APART else letter.apart
        return "" if there and silenced is (which is Step.SET_APART) else "letter-decided"
    if rule.right and not cast.may(actor, rule.right):
        return "team-only"
    if rule.right is None and actor != "writer":
        return "letter-gone"
    if letter.state not in rule.of:
        return OF_A_BATCH[which][0] if which in OF_A_BATCH else "letter-decided"
    if rule.in_batch and not letter.batch_id:
        return OF_A_BATCH[which][0]
    if rule.before_paper and letter.batch_id:
        return "letter-in-batch"
    if rule.only_decider and letter.decided_by != who:
        return "undo-not-yours"
    if rule.only_decider and (letter.undo_until is None or letter.undo_until <= cast.tx.now):
        return "undo-over"
    if rule.once_told and letter.undo_until:
        return "letter-deciding"
    holds = letter.claimed_by == who and letter.claimed_until is not None and letter.claimed_until > cast.tx.now
    return "claim-lapsed" if rule.only_holder and not holds else ""


def check_happens(cast: Cast, which: Step, letter: Letter, actor: str) -> None:
    """It happens, once, and is on record, with the name of whoever did it, and never that of a writer."""
    rule, who = rule_of(which, letter), cast.ids[actor]
    assert letters.possible(which, letter)
    assert which in BY_ITSELF or letters.ready(cast.tx, which, letter.id.lower(), who) == letter
    deed = OF_A_BATCH[which][1] if which in OF_A_BATCH else rule.deed or Deed.REDACTION_DECLINED
    about = cast.on_record(lambda: take(cast, which, letter, who), deed, letter.id)
    assert len(about) == 1, f"{which} by {actor} is on record {len(about)} times"
    assert not rule.right or about[0]["by"] == who
    now = letters.find(cast.tx, letter.id)
    assert now, f"{which} by {actor} is not on record"
    assert now.state is rule.to
    if again := refusal(cast, which, now, actor):  # they press twice
        check_refused(cast, which, letter, actor, again)


def check_refused(cast: Cast, which: Step, letter: Letter, actor: str, reason: str) -> None:
    cast.refused(lambda: take(cast, which, letter, cast.ids[actor]), reason, f"{which} by {actor}")


@pytest.mark.parametrize("situation", SITUATIONS)
def test_what_the_table_allows_happens_and_nothing_else_does(cast: Cast, situation: str) -> None:
    with cast.undone():
        letter = letters.get(cast.tx, SITUATIONS[situation](cast))
        for which in Step:
            for actor in ACTORS:
                with cast.undone():
                    if reason := refusal(cast, which, letter, actor):
                        check_refused(cast, which, letter, actor, reason)
                    else:
                        check_happens(cast, which, letter, actor)


def test_every_state_is_a_situation_and_every_step_is_taken_in_one(cast: Cast) -> None:
    taken, states = set(), set()
    for begin in SITUATIONS.values():
        with cast.undone():
            letter = letters.get(cast.tx, begin(cast))
            states.add(letter.state)
            taken |= {which for which in Step for actor in ACTORS if not refusal(cast, which, letter, actor)}
    assert (states, taken) == (set(LetterState), set(Step))


@pytest.mark.parametrize(
    ("place", "instead"),
    [
        ("storage.letters.steps._condition", lambda *_: ("1 = 1", {})),
        ("storage.letters.steps.audit.record", lambda *_, **__: None),
    ],
    ids=["anybody may", "no record"],
)
def test_steps_that_are_not_as_the_table_says_bite(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, place: str, instead: object
) -> None:
    monkeypatch.setattr(place, instead)
    with pytest.raises((AssertionError, pytest.fail.Exception)):
        test_what_the_table_allows_happens_and_nothing_else_does(cast, "held")
