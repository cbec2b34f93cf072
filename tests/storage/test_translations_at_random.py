"""Whoever does whatever to translations: nobody holds two, nobody checks their own, nothing unchecked is printed."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import campaign_facts as facts
import pytest
from hand import undo
from hypothesis import HealthCheck, given, settings, strategies as st
from test_put_back import joined, person

from storage import campaigns, cases, letters
from storage.errors import Rejected
from storage.letters import paper, pile
from storage.letters.letter import LETTERS
from storage.letters.to_print import lacks_translation
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx
from storage.translations import steps
from storage.translations.translation import TRANSLATIONS, Translation, is_true
from storage.translators import checking, needs, pool, tongues

TEAM: Mapping[str, tuple[Role, ...]] = {
    "olga": (Role.OWNER,),
    "dana": (Role.MODERATOR,),
    "both": (Role.TRANSLATOR, Role.MODERATOR),
    "toni": (Role.TRANSLATOR,),
    "tina": (Role.TRANSLATOR,),
}


def make(tx: SqliteTx, who: PersonId, one: str, _letter: str) -> None:
    """Take a text and submit its translation."""
    pool.claim(tx, who, one)
    steps.submit(tx, who, one, (f"Querido José, de {who}",), "es")


def check(tx: SqliteTx, who: PersonId, one: str, _letter: str) -> None:
    """Take a translation to be checked, and approve it."""
    checking.hold(tx, who, one)
    steps.approve(tx, who, one)


def let_through(tx: SqliteTx, who: PersonId, _one: str, letter: str) -> None:
    """Take the next letter, and let it through."""
    letters.claim_next(tx, who)
    letters.approve(tx, who, letter)


Act = Callable[[SqliteTx, PersonId, str, str], object]
ACTS: Mapping[str, Act] = {
    "make": make,
    "check": check,
    "take": lambda tx, who, _one, _letter: pool.claim_next(tx, who),
    "take this": lambda tx, who, one, _letter: pool.claim(tx, who, one),
    "leave": lambda tx, who, one, _letter: pool.leave(tx, who, one),
    "submit": lambda tx, who, one, _letter: steps.submit(tx, who, one, (f"Querido José, de {who}",), "es"),
    "hold": lambda tx, who, one, _letter: checking.hold(tx, who, one),
    "approve": lambda tx, who, one, _letter: steps.approve(tx, who, one),
    "send back": lambda tx, who, one, _letter: steps.send_back(tx, who, one, "Line two"),
    "undo": lambda tx, who, one, _letter: steps.undo(tx, who, one),
    "release": lambda tx, who, one, _letter: checking.release(tx, who, one),
    "unapprove": lambda tx, who, _one, letter: letters.unapprove(tx, who, letter),
    "let through": let_through,
    "ask": lambda tx, who, _one, letter: letters.ask_for_changes(tx, who, letter, "Shorter"),
    "revise": lambda tx, _who, _one, letter: letters.revise(tx, letters.get(tx, letter).person_id, letter, ("Dear",)),
    "withdraw": lambda tx, _who, _one, letter: letters.withdraw(tx, letters.get(tx, letter).person_id, letter),
    "print": lambda tx, who, _one, _letter: paper.make(tx, who, early=True),
    "take out": lambda tx, who, _one, letter: pile.take_out(tx, who, letters.get(tx, letter)),
    "wait": lambda *_: None,
}
DONE = st.lists(
    st.tuples(st.sampled_from(sorted(ACTS)), st.sampled_from(sorted(TEAM)), st.integers(0, 1), st.integers(0, 3)),
    min_size=10,
    max_size=60,
)


@pytest.fixture
def group(tx: SqliteTx) -> SqliteTx:
    """A team, and two letters that have to be translated."""
    for name, roles in TEAM.items():
        for role in roles:
            joined(tx, name, role)
        if Role.TRANSLATOR in roles:
            tongues.declare(tx, person(tx, name), ("en", "es"))
    content = replace(facts.case(), reads=("es",))
    case = cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, content)
    dana = person(tx, "dana")
    for writer in ("ana", "tina"):
        letters.submit(tx, person(tx, writer), case.id, "Wren", (f"Dear José, from {writer}",), "en")
        claimed = letters.claim_next(tx, dana)
        assert claimed
        letters.approve(tx, dana, claimed.id)
        letters.note_told(tx, claimed.id)
        needs.want_all(tx)
        tx.now += timedelta(minutes=1)
    return tx


def holds(tx: SqliteTx) -> dict[str, int]:
    """How many translations each translator holds to make them."""
    held = [one.claimed_by for one in TRANSLATIONS.select(tx) if is_held(tx, one) and one.state.to_make]
    return {str(name): held.count(name) for name in held}


def is_held(tx: SqliteTx, one: Translation) -> bool:
    return bool(one.claimed_until and one.claimed_until > tx.now and pool.is_there(tx, one))


def hold_everywhere(tx: SqliteTx) -> None:
    """The rules, whatever was done."""
    for kept in TRANSLATIONS.select(tx):
        assert is_true(tx, kept)
        assert kept.decided_by is None or kept.decided_by != kept.translated_by
        assert letters.get(tx, kept.letter_id).person_id not in (kept.translated_by, kept.decided_by)
        assert kept.words is None or str(kept.translated_by) in kept.words[0]
    assert all(count == 1 for count in holds(tx).values())
    for batched in LETTERS.select(tx, "WHERE batch_id IS NOT NULL"):
        assert not lacks_translation(tx, batched, cases.get(tx, batched.case_id))


def play(tx: SqliteTx, done: list[tuple[str, str, int, int]]) -> set[str]:
    """Have all of this done, each by somebody; returns what was done, and not refused."""
    succeeded = set()
    for act, name, which, ages in done:
        written = LETTERS.select(tx, "ORDER BY received_at, id")
        letter = written[which]
        one = TRANSLATIONS.select(tx, "WHERE letter_id = :id ORDER BY wanted_at, id", id=letter.id)[-1]
        with suppress(Rejected), tx.savepoint():
            ACTS[act](tx, person(tx, name), one.id, letter.id)
            succeeded.add(act)
        tx.now += timedelta(hours=7 * ages) if act == "wait" else timedelta(seconds=1)
        for told in [told.id for told in written if told.undo_until and told.undo_until <= tx.now]:
            letters.note_told(tx, told)
        needs.want_all(tx)
        hold_everywhere(tx)
    return succeeded


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DONE)
def test_whatever_is_done_the_rules_hold(group: SqliteTx, done: list[tuple[str, str, int, int]]) -> None:
    began = group.now
    group.connection.execute("SAVEPOINT begun")
    try:
        play(group, done)
    finally:
        undo(group, "begun")
        group.now = began


def test_everything_that_is_drawn_can_succeed(group: SqliteTx) -> None:
    """Else the rules above would hold of nothing."""
    first = [("take", "both"), ("leave", "both"), ("take this", "toni"), ("submit", "toni"), ("hold", "dana")]
    checked = [("release", "dana"), ("hold", "olga"), ("send back", "olga"), ("make", "both"), ("hold", "dana")]
    printed = [("approve", "dana"), ("undo", "olga"), ("check", "olga"), ("print", "dana"), ("take out", "dana")]
    changed = [("unapprove", "dana"), ("let through", "dana"), ("wait", "dana"), ("unapprove", "dana")]
    played = [(act, name, 0, 1) for act, name in (*first, *checked, *printed, *changed)]
    assert play(group, played) == {act for act, _ in (*first, *checked, *printed, *changed)}


def test_sabotage_who_checks_their_own_is_found(group: SqliteTx, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "may_check", lambda *_: True)
    monkeypatch.setattr(steps, "_NOT_THEIRS", "1 = 1")
    with pytest.raises(AssertionError):
        play(group, [("make", "both", 0, 0), ("check", "both", 0, 0)])


def test_sabotage_what_is_not_approved_is_printed(group: SqliteTx, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "lacks_translation", lambda *_: False)
    with pytest.raises(AssertionError):
        play(group, [("make", "both", 0, 0), ("print", "dana", 0, 0)])
