"""The rules of translations: every step that the table allows, every one that it does not, and rows put back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import product

import answered
import campaign_facts as facts
import pytest
from hand import as_in_the_next_transaction
from test_put_back import joined, person, put_back

from storage import audit, campaigns, cases, letters, membership, people, replies
from storage.audit import Deed
from storage.cases import Case
from storage.errors import Rejected
from storage.letters import Letter, paper, passes, pile
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx
from storage.transaction import Tx
from storage.translations import Refused, Translation, TranslationState, approved_of, find, of_letter, of_reply, steps
from storage.translations.steps import RULES, Step
from storage.translations.translation import TRANSLATIONS
from storage.translators import checking, delivery, needs, pool, tongues

WORDS = ("Querido José:", "¡Ánimo!")


@pytest.fixture
def toni(tx: Tx, dana: PersonId) -> PersonId:
    """He translates between English and Spanish."""
    toni = joined(tx, "toni", Role.TRANSLATOR) if dana else dana
    tongues.declare(tx, toni, ["en", "es"])
    return toni


@pytest.fixture
def case(tx: Tx, dana: PersonId) -> Case:
    """Letters to it are read in Spanish."""
    assert dana
    return cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, replace(facts.case(), reads=("es",)))


@pytest.fixture
def letter(tx: Tx, case: Case, dana: PersonId) -> Letter:
    return approved(tx, case, dana)


@pytest.fixture
def wanted(tx: Tx, letter: Letter, toni: PersonId) -> Translation:
    (one,) = needs.want_all(tx)
    assert (one.letter_id, toni) == (letter.id, toni)
    return one


def approved(tx: Tx, case: Case, dana: PersonId, writer: str = "ana") -> Letter:
    """A letter in English that nobody can undo any more by one press."""
    letters.submit(tx, person(tx, writer), case.id, "Wren", ("Dear José", "Courage!"), "en")
    claimed = letters.claim_next(tx, dana)
    assert claimed
    letters.approve(tx, dana, claimed.id)
    letters.note_told(tx, claimed.id)
    return letters.get(tx, claimed.id)


def submitted(tx: Tx, toni: PersonId, one: Translation, words: tuple[str, ...] = WORDS) -> Translation:
    pool.claim(tx, toni, one.id)
    return steps.submit(tx, toni, one.id, words, "es")


def done(tx: Tx, toni: PersonId, dana: PersonId, one: Translation) -> Translation:
    submitted(tx, toni, one)
    checking.hold(tx, dana, one.id)
    return steps.approve(tx, dana, one.id)


def found(tx: Tx, one: Translation) -> Translation:
    kept = find(tx, one.id)
    assert kept
    return kept


def brought_to(tx: Tx, state: TranslationState, one: Translation, toni: PersonId, dana: PersonId) -> None:
    """The translation in this state."""
    if state is TranslationState.DROPPED:
        steps.by_itself(tx, Step.DROP, one.id)
    if state in (TranslationState.WANTED, TranslationState.DROPPED):
        return
    submitted(tx, toni, one)
    checking.hold(tx, dana, one.id)
    if state is TranslationState.SENT_BACK:
        steps.send_back(tx, dana, one.id, "Line two")
    if state.approved:
        steps.approve(tx, dana, one.id)
    if state is TranslationState.PASSED_ON:
        delivery.pass_on(tx, one.id)


def take(tx: Tx, which: Step, one: Translation, toni: PersonId, dana: PersonId) -> None:
    """Take a step as it is taken, by somebody who holds it if that can be."""
    match which:
        case Step.SUBMIT:
            steps.submit(tx, toni, one.id, WORDS, "es")
        case Step.APPROVE:
            steps.approve(tx, dana, one.id)
        case Step.SEND_BACK:
            steps.send_back(tx, dana, one.id, "Line two")
        case Step.UNDO:
            steps.undo(tx, dana, one.id)
        case Step.GIVE | Step.MISS | Step.DROP:
            steps.by_itself(tx, which, one.id)


@pytest.mark.parametrize(("which", "state"), [*product(Step, TranslationState)])
def test_each_step_leads_where_the_table_says_and_from_nowhere_else(
    tx: Tx, wanted: Translation, toni: PersonId, dana: PersonId, which: Step, state: TranslationState
) -> None:
    brought_to(tx, state, wanted, toni, dana)
    if state.to_make:
        pool.claim(tx, toni, wanted.id)
    assert found(tx, wanted).state is state
    if state in RULES[which].of:
        take(tx, which, wanted, toni, dana)
        assert found(tx, wanted).state is RULES[which].to
        assert found(tx, wanted).claimed_by is None
    else:
        with pytest.raises(Refused):
            take(tx, which, wanted, toni, dana)
        assert found(tx, wanted).state is state


# What has to be translated.


def test_a_letter_is_wanted_once_it_is_approved_for_good(tx: SqliteTx, case: Case, dana: PersonId) -> None:
    letter = letters.submit(tx, person(tx, "ana"), case.id, "Wren", ("Dear José",), "en")
    assert needs.want_all(tx) == []
    letters.claim_next(tx, dana)
    letters.approve(tx, dana, letter.id)
    assert needs.want_all(tx) == [], "it can still be undone"
    tx.now += letters.UNDO_LASTS
    (one,) = needs.want_all(tx)
    assert (one.letter_id, one.source, one.state) == (letter.id, "en", TranslationState.WANTED)
    assert needs.want_all(tx) == [], "once"


@pytest.mark.parametrize("reads", [(), ("en",), ("es", "en")])
def test_a_letter_that_can_be_read_is_not_translated(
    tx: Tx, case: Case, dana: PersonId, reads: tuple[str, ...]
) -> None:
    cases.rewrite(tx, case.id, 0, replace(case.content, reads=reads))
    letter = approved(tx, case, dana)
    assert needs.want_all(tx) == []
    assert paper.of_batch(tx, paper.make(tx, dana, early=True).id)[0].id == letter.id


def test_one_into_a_language_that_is_not_read_there_any_more_helps_nobody(
    tx: Tx, wanted: Translation, case: Case, toni: PersonId, dana: PersonId
) -> None:
    done(tx, toni, dana, wanted)
    cases.rewrite(tx, case.id, 0, replace(case.content, reads=("tzh",)))
    with pytest.raises(Rejected, match="print-untranslated"):
        paper.make(tx, dana, early=True)
    (again,) = needs.want_all(tx)
    assert found(tx, wanted).state is TranslationState.DROPPED
    assert pool.target(tx, toni, again) is None
    tongues.declare(tx, toni, ["en", "tzh"])
    assert pool.target(tx, toni, again) == "tzh"


# Printing.


def test_it_is_not_printed_before_its_translation_is_approved(
    tx: Tx, wanted: Translation, letter: Letter, toni: PersonId, dana: PersonId
) -> None:
    for deed in (lambda: None, lambda: submitted(tx, toni, wanted)):
        deed()
        with pytest.raises(Rejected, match="print-untranslated"):
            paper.make(tx, dana, early=True)
    checking.hold(tx, dana, wanted.id)
    steps.approve(tx, dana, wanted.id)
    batch = paper.make(tx, dana, early=True)
    assert [one.id for one in paper.of_batch(tx, batch.id)] == [letter.id]
    translation = approved_of(tx, letter.id)
    assert translation
    assert translation.words == WORDS


def test_whoever_prints_can_say_that_it_goes_without_and_that_is_on_record(
    tx: Tx, wanted: Translation, case: Case, letter: Letter, dana: PersonId
) -> None:
    letters.submit(tx, person(tx, "berta"), case.id, "Wren", ("Querido José",), "es")
    claimed = letters.claim_next(tx, dana)
    assert claimed
    letters.approve(tx, dana, claimed.id)
    batch = paper.make(tx, dana, early=True, untranslated=True)
    assert [one.id for one in paper.of_batch(tx, batch.id)] == [letter.id], "and nothing else"
    put = [entry.facts for entry, _ in audit.entries(tx) if entry.facts["did"] == Deed.PUT_ON_PAPER]
    assert [one.get("untranslated") for one in put] == [True]
    with pytest.raises(Rejected, match="print-nothing"):
        paper.make(tx, dana, early=True, untranslated=True)
    assert [one.id for one in paper.of_batch(tx, paper.make(tx, dana, early=True).id)] == [claimed.id]
    assert wanted


def test_what_is_being_printed_is_not_translated_and_what_is_taken_out_is_again(
    tx: Tx, wanted: Translation, toni: PersonId, dana: PersonId
) -> None:
    batch = paper.make(tx, dana, early=True, untranslated=True)
    assert pool.claim_next(tx, toni) is None
    with pytest.raises(Refused):
        pool.claim(tx, toni, wanted.id)
    pile.take_out(tx, dana, paper.of_batch(tx, batch.id)[0])
    taken = pool.claim_next(tx, toni)
    assert taken
    assert taken.id == wanted.id


def test_an_approval_is_taken_back_until_the_letter_is_in_a_batch(
    tx: Tx, wanted: Translation, toni: PersonId, dana: PersonId
) -> None:
    done(tx, toni, dana, wanted)
    steps.undo(tx, dana, wanted.id)
    with pytest.raises(Rejected, match="print-untranslated"):
        paper.make(tx, dana, early=True)
    checking.hold(tx, dana, wanted.id)
    steps.approve(tx, dana, wanted.id)
    paper.make(tx, dana, early=True)
    with pytest.raises(Refused):
        steps.undo(tx, dana, wanted.id)


# A letter that goes back takes its translation along.


def test_a_revised_letter_needs_a_new_one(
    tx: SqliteTx, wanted: Translation, letter: Letter, toni: PersonId, dana: PersonId
) -> None:
    done(tx, toni, dana, wanted)
    letters.unapprove(tx, dana, letter.id)
    kept = found(tx, wanted)
    assert kept.words == WORDS, "as long as the letter may be approved as it is"
    letters.claim_next(tx, dana)
    letters.ask_for_changes(tx, dana, letter.id, "Shorter")
    letters.note_told(tx, letter.id)
    assert (found(tx, wanted).state, found(tx, wanted).words) == (TranslationState.DROPPED, None)
    letters.revise(tx, letter.person_id, letter.id, ("Dear José",))
    letters.claim_next(tx, dana)
    letters.approve(tx, dana, letter.id)
    assert approved_of(tx, letter.id) is None
    with pytest.raises(Rejected, match="print-untranslated"):
        paper.make(tx, dana, early=True)
    tx.now += letters.UNDO_LASTS
    (new,) = needs.want_all(tx)
    assert new.id != wanted.id


def test_one_that_is_approved_again_as_it_was_keeps_it(
    tx: Tx, wanted: Translation, letter: Letter, toni: PersonId, dana: PersonId
) -> None:
    done(tx, toni, dana, wanted)
    letters.unapprove(tx, dana, letter.id)
    letters.claim_next(tx, dana)
    letters.approve(tx, dana, letter.id)
    assert approved_of(tx, letter.id) == found(tx, wanted)


@pytest.mark.parametrize("state", [one for one in TranslationState if one in RULES[Step.DROP].of])
def test_it_goes_when_its_letter_is_withdrawn(
    tx: Tx, wanted: Translation, letter: Letter, toni: PersonId, dana: PersonId, state: TranslationState
) -> None:
    brought_to(tx, state, wanted, toni, dana)
    letters.withdraw(tx, letter.person_id, letter.id)
    assert (found(tx, wanted).state, found(tx, wanted).words) == (TranslationState.DROPPED, None)
    assert pool.claim_next(tx, toni) is None
    assert checking.waiting(tx) == []


def test_it_goes_with_whoever_wrote_the_letter(tx: Tx, wanted: Translation, letter: Letter, toni: PersonId) -> None:
    submitted(tx, toni, wanted)
    people.forget(tx, letter.person_id)
    assert not tx.all("SELECT 1 FROM translations")


def test_its_words_are_deleted_with_the_pages(
    tx: SqliteTx, wanted: Translation, letter: Letter, toni: PersonId, dana: PersonId
) -> None:
    done(tx, toni, dana, wanted)
    batch = paper.make(tx, dana, early=True)
    paper.mark_printed(tx, dana, batch.id, tx.now.date())
    paper.hand_over(tx, dana, batch.id, tx.now.date(), paper.of_batch(tx, batch.id))
    assert approved_of(tx, letter.id)
    paper.delete_pages(tx, tx.now.date())
    assert approved_of(tx, letter.id) is None
    assert (found(tx, wanted).state, found(tx, wanted).words) == (TranslationState.APPROVED, None)
    assert tx.scrub


# Translators.


def test_a_translator_holds_one_at_a_time_and_a_claim_lapses(
    tx: SqliteTx, wanted: Translation, case: Case, toni: PersonId, dana: PersonId
) -> None:
    tx.now += timedelta(minutes=1)
    approved(tx, case, dana, "berta")
    (second,) = needs.want_all(tx)
    tina = joined(tx, "tina", Role.TRANSLATOR)
    tongues.declare(tx, tina, ["es", "en"])
    first = pool.claim_next(tx, toni)
    assert first
    assert first.id == wanted.id
    assert pool.claim_next(tx, toni) == first
    with pytest.raises(Rejected, match="translation-other"):
        pool.claim(tx, toni, second.id)
    with pytest.raises(Rejected, match="translation-held"):
        pool.claim(tx, tina, first.id)
    theirs = pool.claim_next(tx, tina)
    assert theirs
    assert theirs.id == second.id
    tx.now += pool.LASTS
    assert pool.held(tx, toni) is None
    with pytest.raises(Refused):
        steps.submit(tx, toni, first.id, WORDS, "es")
    assert submitted(tx, toni, first).translated_by == toni, "nobody else took it"


def test_what_somebody_holds_is_free_when_they_leave_it_or_the_team(
    tx: Tx, wanted: Translation, toni: PersonId
) -> None:
    pool.claim_next(tx, toni)
    pool.leave(tx, toni, wanted.id.lower())
    assert found(tx, wanted).claimed_by is None
    assert [entry.facts["did"] for entry, _ in audit.entries(tx)][-2:] == [Deed.TRANSLATION_TAKEN, Deed.PASSED]
    pool.claim_next(tx, toni)
    membership.remove(tx, toni, by=toni)
    assert found(tx, wanted).claimed_by is None
    assert tongues.languages_of(tx, toni) == ()
    assert not tx.all("SELECT 1 FROM translators")


def test_nobody_reads_through_the_whole_pool(tx: Tx, wanted: Translation, toni: PersonId) -> None:
    for _ in range(passes.MOST_PASSES):
        pool.claim_next(tx, toni)
        pool.leave(tx, toni, wanted.id)
    pool.claim_next(tx, toni)
    with pytest.raises(Rejected, match="passes-over"):
        pool.leave(tx, toni, wanted.id)
    assert found(tx, wanted).claimed_by == toni


@pytest.mark.parametrize(
    ("known", "fits"), [((), False), (("en",), False), (("en", "fr"), False), (("es", "en"), True)]
)
def test_one_gets_only_what_one_can_translate(
    tx: Tx, wanted: Translation, toni: PersonId, known: tuple[str, ...], *, fits: bool
) -> None:
    tongues.declare(tx, toni, known)
    assert (pool.claim_next(tx, toni) is not None) is fits
    assert pool.waiting_for(tx, toni) == int(fits)
    if not fits:
        with pytest.raises(Rejected, match="translation-not-yours"):
            pool.claim(tx, toni, wanted.id)


def test_nobody_translates_their_own_letter(tx: Tx, case: Case, toni: PersonId, dana: PersonId) -> None:
    approved(tx, case, dana, "toni")
    (one,) = needs.want_all(tx)
    assert pool.claim_next(tx, toni) is None
    with pytest.raises(Rejected, match="translation-not-yours"):
        pool.claim(tx, toni, one.id)


def test_a_language_that_nobody_could_name_is_offered_to_whoever_knows_the_other(
    tx: Tx, case: Case, toni: PersonId, dana: PersonId
) -> None:
    letters.submit(tx, person(tx, "ana"), case.id, "Wren", ("?",), "und")
    claimed = letters.claim_next(tx, dana)
    assert claimed
    letters.approve(tx, dana, claimed.id)
    letters.note_told(tx, claimed.id)
    needs.want_all(tx)
    assert pool.claim_next(tx, toni)


@pytest.mark.parametrize("words", [(), ("",), ("x" * (steps.MOST + 1),)])
def test_an_empty_one_and_one_too_long_are_not_taken(
    tx: Tx, wanted: Translation, toni: PersonId, words: tuple[str, ...]
) -> None:
    pool.claim_next(tx, toni)
    with pytest.raises(Rejected, match="translation-length"):
        steps.submit(tx, toni, wanted.id, words, "es")


def test_more_languages_than_one_can_know_are_not_taken(tx: Tx, toni: PersonId) -> None:
    with pytest.raises(Rejected, match="translator-languages"):
        tongues.declare(tx, toni, [f"x{number}" for number in range(tongues.MOST + 1)])
    assert tongues.languages_of(tx, toni) == ("en", "es")


# Who checks.


def test_whoever_made_it_does_not_check_it(tx: Tx, wanted: Translation, dana: PersonId) -> None:
    membership.join(tx, dana, membership.invite(tx, Role.TRANSLATOR), "dana")
    tongues.declare(tx, dana, ["en", "es"])
    submitted(tx, dana, wanted)
    with pytest.raises(Rejected, match="translation-not-yours"):
        checking.hold(tx, dana, wanted.id)
    TRANSLATIONS.change(tx, wanted.id, claimed_by=dana, claimed_until=tx.now + timedelta(hours=1))
    for deed in (steps.approve, lambda tx, who, one: steps.send_back(tx, who, one, "x")):
        with pytest.raises(Refused):
            deed(tx, dana, wanted.id)


def test_a_check_is_somebodys_for_twenty_minutes(
    tx: SqliteTx, wanted: Translation, toni: PersonId, dana: PersonId
) -> None:
    caro = joined(tx, "caro")
    submitted(tx, toni, wanted)
    for deed in (checking.held, steps.approve):
        with pytest.raises(Refused):
            deed(tx, dana, wanted.id)
    assert checking.hold(tx, dana, wanted.id) == checking.held(tx, dana, wanted.id)
    with pytest.raises(Rejected, match="translation-held"):
        checking.hold(tx, caro, wanted.id)
    with pytest.raises(Refused):
        steps.approve(tx, caro, wanted.id)
    checking.release(tx, dana, wanted.id)
    checking.hold(tx, caro, wanted.id)
    tx.now += letters.CLAIM_LASTS
    with pytest.raises(Refused):
        checking.held(tx, caro, wanted.id)
    assert checking.hold(tx, dana, wanted.id).claimed_by == dana


def test_what_is_sent_back_can_be_taken_again_with_the_reason_and_what_it_said(
    tx: Tx, wanted: Translation, toni: PersonId, dana: PersonId
) -> None:
    submitted(tx, toni, wanted)
    checking.hold(tx, dana, wanted.id)
    steps.send_back(tx, dana, wanted.id, "Line two")
    again = pool.claim_next(tx, toni)
    assert again
    assert (again.reason, again.words) == ("Line two", WORDS)
    better = steps.submit(tx, toni, wanted.id, ("Mejor",), "es")
    assert (better.reason, better.words) == (None, ("Mejor",))


TRANSLATORS_DEEDS = [
    lambda tx, who, _: pool.claim_next(tx, who),
    pool.claim,
    pool.ready,
    pool.leave,
    lambda tx, who, one: steps.submit(tx, who, one, WORDS, "es"),
    lambda tx, who, _: tongues.declare(tx, who, ["en", "es"]),
]
CHECKERS_DEEDS = [
    checking.hold,
    checking.held,
    checking.release,
    steps.approve,
    steps.undo,
    lambda tx, who, one: steps.send_back(tx, who, one, "Line two"),
]


@pytest.mark.parametrize("deed", TRANSLATORS_DEEDS)
def test_nobody_else_translates(
    tx: Tx, wanted: Translation, dana: PersonId, deed: Callable[[Tx, PersonId, str], object]
) -> None:
    for somebody in (dana, person(tx, "ana"), person(tx, "nobody")):
        with pytest.raises(Rejected, match="team-only"):
            deed(tx, somebody, wanted.id)
    assert found(tx, wanted) == wanted


@pytest.mark.parametrize("deed", CHECKERS_DEEDS)
def test_nobody_else_checks(
    tx: Tx, wanted: Translation, toni: PersonId, deed: Callable[[Tx, PersonId, str], object]
) -> None:
    tina = joined(tx, "tina", Role.TRANSLATOR)
    waits = submitted(tx, toni, wanted)
    for somebody in (tina, toni, person(tx, "ana"), person(tx, "nobody")):
        with pytest.raises(Rejected, match="team-only"):
            deed(tx, somebody, wanted.id)
    assert found(tx, wanted) == waits


# Replies go the other way.


@pytest.fixture
def reply(tx: Tx, case: Case, dana: PersonId, toni: PersonId) -> replies.Reply:
    """A reply in Spanish that was checked, to somebody who writes and reads English."""
    letter = approved(tx, case, dana)
    batch = paper.make(tx, dana, early=True, untranslated=True)
    paper.mark_printed(tx, dana, batch.id, tx.now.date())
    sent_in = replies.send_in(tx, dana, letter.id, answered.words(), "es")
    assert toni
    return answered.checked(tx, sent_in, joined(tx, "beto"))


def test_a_reply_is_passed_on_first_and_then_its_translation(
    tx: SqliteTx, reply: replies.Reply, toni: PersonId, dana: PersonId
) -> None:
    (one,) = needs.want_all(tx)
    assert (one.reply_id, one.source) == (reply.id, "es")
    assert needs.want_all(tx) == []
    assert pool.target(tx, toni, one) == "en"
    assert pool.original(tx, one) == answered.words()
    submitted(tx, toni, one)
    checking.hold(tx, dana, one.id)
    steps.approve(tx, dana, one.id)
    assert delivery.to_pass_on(tx) == [], "not before the reply"
    replies.pass_on(tx, reply.id)
    ana = letters.get(tx, reply.letter_id).person_id
    people.left(tx, ana)
    assert delivery.to_pass_on(tx) == [], "not to somebody who is gone"
    people.meet(tx, "telegram:ana", "en")
    assert [one.id for one in delivery.to_pass_on(tx)] == [one.id]
    delivery.pass_on(tx, one.id)
    people.left(tx, ana)
    delivery.wait_again(tx)
    assert found(tx, one).state is TranslationState.APPROVED
    delivery.pass_on(tx, one.id)
    tx.now += timedelta(days=3)
    delivery.wait_again(tx)
    assert found(tx, one).state is TranslationState.PASSED_ON, "they have left since"
    replies.delete_pages(tx, tx.now.date())
    assert found(tx, one).words is None


@pytest.mark.parametrize("language", ["en", None])
def test_a_reply_that_can_be_read_is_not_translated(tx: Tx, case: Case, dana: PersonId, language: str | None) -> None:
    letter = approved(tx, case, dana)
    batch = paper.make(tx, dana, early=True, untranslated=True)
    paper.mark_printed(tx, dana, batch.id, tx.now.date())
    sent_in = replies.send_in(tx, dana, letter.id, answered.words(), language)
    assert needs.want_all(tx) == []
    answered.checked(tx, sent_in, joined(tx, "beto"))
    assert needs.want_all(tx) == []


def test_nor_one_in_the_language_of_their_chat(tx: Tx, reply: replies.Reply) -> None:
    people.set_language(tx, letters.get(tx, reply.letter_id).person_id, "es")
    assert needs.want_all(tx) == []


def test_the_translation_of_a_reply_goes_with_it(tx: Tx, reply: replies.Reply) -> None:
    needs.want_all(tx)
    people.forget(tx, letters.get(tx, reply.letter_id).person_id)
    assert not tx.all("SELECT 1 FROM translations")


# On record, and rows as they once were.


def test_what_is_done_is_on_record_and_no_word_of_it(
    tx: Tx, wanted: Translation, letter: Letter, toni: PersonId, dana: PersonId
) -> None:
    done(tx, toni, dana, wanted)
    entries = [dict(entry.facts) for entry, _ in audit.entries(tx) if "translation" in entry.facts]
    assert [(one["did"], one.get("by")) for one in entries] == [
        (Deed.TRANSLATION_WANTED, None),
        (Deed.TRANSLATION_TAKEN, toni),
        (Deed.TRANSLATION_SUBMITTED, toni),
        (Deed.TRANSLATION_TAKEN, dana),
        (Deed.TRANSLATION_APPROVED, dana),
    ]
    assert {one["letter"] for one in entries} == {letter.id}
    assert len(entries[2]["digest"]) == 64
    assert "nimo" not in str(entries)


def test_one_that_was_dropped_does_not_come_back(
    tx: Tx, wanted: Translation, letter: Letter, toni: PersonId, dana: PersonId
) -> None:
    done(tx, toni, dana, wanted)
    with put_back(tx, "translations"):
        steps.drop_of(tx, letter.id)
    assert find(tx, wanted.id) is None
    assert approved_of(tx, letter.id) is None
    with pytest.raises(Rejected, match="print-untranslated"):
        paper.make(tx, dana, early=True)


def test_words_that_were_sent_back_do_not_come_back_as_those_that_were_approved(
    tx: Tx, wanted: Translation, letter: Letter, toni: PersonId, dana: PersonId
) -> None:
    done(tx, toni, dana, wanted)
    with put_back(tx, "translations"):
        steps.undo(tx, dana, wanted.id)
        checking.hold(tx, dana, wanted.id)
        steps.send_back(tx, dana, wanted.id, "Wrong")
        submitted(tx, toni, wanted, ("Right",))
        checking.hold(tx, dana, wanted.id)
        steps.approve(tx, dana, wanted.id)
    assert find(tx, wanted.id) is None, "the same state, by the same people, with other words"
    assert approved_of(tx, letter.id) is None


def test_one_that_nobody_wanted_is_none(tx: Tx, wanted: Translation, toni: PersonId, letter: Letter) -> None:
    tx.run("UPDATE translations SET id = 'AAAAAAAAAAAA'")
    as_in_the_next_transaction(tx)
    assert pool.claim_next(tx, toni) is None
    assert of_letter(tx, letter.id) is None
    assert of_reply(tx, "AAAAAAAAAAAA") is None
    TRANSLATIONS.remove(tx, "WHERE id = 'AAAAAAAAAAAA'")
    assert wanted


def test_no_step_is_taken_as_one_of_another_kind(tx: Tx, wanted: Translation, dana: PersonId) -> None:
    with pytest.raises(ValueError, match="nobody's act"):
        steps.step(tx, Step.GIVE, wanted.id, dana)
    with pytest.raises(ValueError, match="somebody's act"):
        steps.by_itself(tx, Step.APPROVE, wanted.id)


@pytest.mark.parametrize(
    ("condition", "index"),
    [("state IN ('sent-back', 'wanted')", "translations_wanted"), ("state = 'submitted'", "translations_submitted")],
)
def test_what_waits_is_found_by_an_index(tx: SqliteTx, condition: str, index: str) -> None:
    plan = tx.all(f"EXPLAIN QUERY PLAN SELECT * FROM translations WHERE {condition} ORDER BY wanted_at, id")  # noqa: S608
    assert [index in row["detail"] for row in plan] == [True]
