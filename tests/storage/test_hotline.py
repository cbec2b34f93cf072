"""The hotline: threads that name nobody, one member at a time, and nothing that outlives its time."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import trail
from test_put_back import joined, person, put_back

from storage import audit, hotline, keeping, membership, people, pictures
from storage.audit import Deed
from storage.contents.content import Content
from storage.errors import Rejected
from storage.hotline import MOST_A_DAY, MOST_PHOTOS, MOST_WAITING, Matter, Thread, ThreadState
from storage.hotline.thread import REMARKS, THREADS
from storage.letters import muting, reasons
from storage.letters.muting import MUTED, Line
from storage.people import Person, PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx
from storage.transaction import Tx

WORDS = [Content("How can I help?")]


@pytest.fixture
def ana(tx: Tx) -> Person:
    return people.get(tx, person(tx, "ana"))


@pytest.fixture
def thread(tx: Tx, ana: Person) -> Thread:
    return hotline.say(tx, ana, WORDS, Matter.QUESTION)[0]


def said(tx: Tx, thread: Thread) -> list[tuple[PersonId | None, str]]:
    return [(one.said_by, one.said.plain) for one in hotline.remarks(tx, thread)]


def found(tx: Tx, thread: Thread) -> Thread:
    kept = hotline.find(tx, thread.id.lower())
    assert kept
    return kept


def loses_it(tx: Tx, who: PersonId, by: PersonId) -> None:
    membership.join(tx, who, membership.invite(tx, Role.EDITOR), "dana")
    membership.take_role(tx, who, Role.MODERATOR, by)


def test_what_is_said_goes_into_the_thread_that_is_open(tx: Tx, ana: Person, dana: PersonId) -> None:
    thread, first = hotline.say(tx, ana, WORDS, Matter.QUESTION)
    again, more = hotline.say(tx, ana, [Content("And when?"), Content("Where?")], Matter.GIVING)
    assert (first, more, again.id, again.matter) == (True, False, thread.id, Matter.QUESTION)
    hotline.answer(tx, dana, thread.id, "On Monday.")
    _, first = hotline.say(tx, ana, [Content("Thanks")], Matter.QUESTION)
    assert first, "nothing waited any more"
    assert said(tx, thread) == [
        (None, "How can I help?"),
        (None, "And when?"),
        (None, "Where?"),
        (dana, "On Monday."),
        (None, "Thanks"),
    ]


def test_a_closed_thread_is_over_and_what_is_said_next_opens_another(
    tx: Tx, ana: Person, dana: PersonId, thread: Thread
) -> None:
    hotline.close(tx, dana, thread.id)
    assert hotline.open_of(tx, ana.id) is None
    other, first = hotline.say(tx, ana, WORDS, Matter.QUESTION)
    assert (other.id != thread.id, first) == (True, True)
    assert [one.id for one in hotline.all_open(tx)] == [other.id]
    assert [one.id for one in hotline.lately_closed(tx)] == [thread.id]
    with pytest.raises(Rejected, match="thread-closed"):
        hotline.answer(tx, dana, thread.id, "Too late")


def test_the_record_says_what_was_done_and_neither_who_asked_nor_what(
    tx: Tx, ana: Person, dana: PersonId, thread: Thread
) -> None:
    hotline.hold(tx, dana, thread.id)
    hotline.hold(tx, dana, thread.id)
    hotline.answer(tx, dana, thread.id, "On Monday.")
    hotline.close(tx, dana, thread.id)
    entries = [dict(entry.facts) for entry, _ in audit.entries(tx) if "thread" in entry.facts]
    assert [(one["did"], one.get("by")) for one in entries] == [
        (Deed.THREAD_OPENED, None),
        (Deed.THREAD_TAKEN, dana),
        (Deed.THREAD_ANSWERED, dana),
        (Deed.THREAD_CLOSED, dana),
    ]
    assert len(entries[2]["words"]) == 64
    assert ana.id not in str(entries)
    assert "Monday" not in str(entries)


def test_one_member_has_it_for_twenty_minutes_and_then_anybody(
    tx: SqliteTx, dana: PersonId, beto: PersonId, thread: Thread
) -> None:
    held = hotline.hold(tx, dana, thread.id)
    assert hotline.holder(tx, held) == dana
    for deed in (hotline.hold, hotline.close, lambda tx, by, it: hotline.answer(tx, by, it, "Me, too")):
        with pytest.raises(Rejected, match="thread-held"):
            deed(tx, beto, thread.id)
    tx.now += timedelta(minutes=20)
    assert hotline.holder(tx, found(tx, thread)) is None
    assert hotline.holder(tx, hotline.hold(tx, beto, thread.id)) == beto
    hotline.release(tx, dana, thread.id)
    assert hotline.holder(tx, found(tx, thread)) == beto, "who has not got it leaves nothing"
    hotline.release(tx, beto, thread.id)
    assert hotline.holder(tx, found(tx, thread)) is None


@pytest.mark.parametrize("leaves", [membership.remove, loses_it])
def test_who_may_not_answer_any_more_has_nothing(
    tx: Tx, dana: PersonId, thread: Thread, leaves: Callable[[Tx, PersonId, PersonId], None]
) -> None:
    hotline.hold(tx, dana, thread.id)
    leaves(tx, dana, person(tx, "olga"))
    assert hotline.holder(tx, found(tx, thread)) is None
    with pytest.raises(Rejected, match="team-only"):
        hotline.hold(tx, dana, thread.id)


@pytest.mark.parametrize("role", [Role.TRANSLATOR, Role.EDITOR, Role.DELIVERER, None])
def test_nobody_else_acts_on_a_thread(tx: Tx, thread: Thread, role: Role | None) -> None:
    other = joined(tx, "other", role) if role else person(tx, "other")
    deeds: list[Callable[[], object]] = [
        lambda: hotline.hold(tx, other, thread.id),
        lambda: hotline.release(tx, other, thread.id),
        lambda: hotline.answer(tx, other, thread.id, "Hello"),
        lambda: hotline.close(tx, other, thread.id),
        lambda: hotline.block(tx, other, thread.id, "", timedelta(days=7)),
        lambda: muting.unmute(tx, other, thread.id, Line.HOTLINE),
        lambda: reasons.keep(tx, other, "en", "Hello", Line.HOTLINE),
        lambda: reasons.drop(tx, other, "X", Line.HOTLINE),
    ]
    for deed in deeds:
        with pytest.raises(Rejected, match="team-only"):
            deed()


def test_nobody_answers_themselves(tx: Tx, dana: PersonId) -> None:
    own, _ = hotline.say(tx, people.get(tx, dana), WORDS, Matter.QUESTION)
    with pytest.raises(Rejected, match="thread-gone"):
        hotline.hold(tx, dana, own.id)


def test_only_so_much_waits_for_an_answer(tx: Tx, ana: Person, dana: PersonId) -> None:
    thread, _ = hotline.say(tx, ana, WORDS * MOST_WAITING, Matter.QUESTION)
    with pytest.raises(Rejected, match="contact-enough"):
        hotline.say(tx, ana, WORDS, Matter.QUESTION)
    hotline.answer(tx, dana, thread.id, "One thing after the other.")
    hotline.say(tx, ana, WORDS, Matter.QUESTION)


def test_only_so_many_threads_are_opened_in_a_day(tx: SqliteTx, ana: Person, dana: PersonId) -> None:
    for _ in range(MOST_A_DAY):
        hotline.close(tx, dana, hotline.say(tx, ana, WORDS, Matter.QUESTION)[0].id)
    with pytest.raises(Rejected, match="contact-often"):
        hotline.say(tx, ana, WORDS, Matter.QUESTION)
    tx.now += timedelta(days=1)
    hotline.say(tx, ana, WORDS, Matter.QUESTION)


def photographed(tx: Tx, sender: PersonId) -> Content:
    picture = pictures.want(tx, sender, "a reference")
    pictures.keep(tx, picture, b"a photo")
    return Content("", picture=picture)


def test_photos_belong_to_the_thread_and_go_with_it(tx: SqliteTx, ana: Person, dana: PersonId) -> None:
    with pytest.raises(Rejected, match="contact-many-photos"):
        hotline.say(tx, ana, [photographed(tx, ana.id) for _ in range(MOST_PHOTOS + 1)], Matter.MISTAKE)
    thread, _ = hotline.say(tx, ana, [photographed(tx, ana.id)], Matter.MISTAKE)
    (remark,) = hotline.remarks(tx, thread)
    assert hotline.photo(tx, remark) == b"a photo"
    hotline.close(tx, dana, thread.id)
    tx.now += keeping.THREADS
    hotline.forget_old(tx)
    assert remark.said.picture
    assert pictures.get(tx, remark.said.picture) is None


def test_somebody_elses_photo_is_not_taken(tx: Tx, ana: Person, dana: PersonId) -> None:
    with pytest.raises(Rejected, match="picture-gone"):
        hotline.say(tx, ana, [photographed(tx, dana)], Matter.MISTAKE)


def test_a_closed_thread_goes_after_thirty_days_and_is_not_shown_again(
    tx: SqliteTx, dana: PersonId, thread: Thread
) -> None:
    hotline.close(tx, dana, thread.id)
    with put_back(tx, "threads"):
        tx.now += keeping.THREADS - timedelta(days=1)
        hotline.forget_old(tx)
        assert hotline.find(tx, thread.id)
        tx.now += timedelta(days=1)
        assert hotline.find(tx, thread.id) is None
        hotline.forget_old(tx)
        assert (THREADS.count(tx), REMARKS.count(tx), tx.scrub) == (0, 0, True)
    assert hotline.find(tx, thread.id) is None
    assert hotline.lately_closed(tx) == []


def test_a_thread_that_was_closed_does_not_open_again_by_its_old_row(
    tx: Tx, ana: Person, dana: PersonId, thread: Thread
) -> None:
    with put_back(tx, "threads"):
        hotline.close(tx, dana, thread.id)
    assert hotline.find(tx, thread.id) is None
    assert hotline.open_of(tx, ana.id) is None
    assert hotline.all_open(tx) == []


def test_what_nobody_goes_on_with_ends_by_itself(tx: SqliteTx, dana: PersonId, ana: Person) -> None:
    hotline.say(tx, ana, WORDS, Matter.QUESTION)
    other, _ = hotline.say(tx, people.get(tx, person(tx, "eva")), WORDS, Matter.QUESTION)
    hotline.answer(tx, dana, other.id, "Yes.")
    tx.now += keeping.THREADS_QUIET - timedelta(days=1)
    assert hotline.to_lapse(tx) == []
    tx.now += timedelta(days=1)
    assert [one.id for one in hotline.to_lapse(tx)] == [other.id]
    tx.now += keeping.THREADS_UNANSWERED - keeping.THREADS_QUIET
    for one in hotline.to_lapse(tx):
        hotline.lapse(tx, one)
    assert {one.state for one in THREADS.select(tx)} == {ThreadState.CLOSED}
    assert trail.deeds(tx)[-2:] == ["thread-closed"] * 2


def test_what_has_waited_longest_comes_first(tx: SqliteTx, ana: Person, dana: PersonId, thread: Thread) -> None:
    since = tx.now
    tx.now += timedelta(hours=1)
    eva, _ = hotline.say(tx, people.get(tx, person(tx, "eva")), WORDS, Matter.QUESTION)
    tx.now += timedelta(hours=1)
    hotline.say(tx, ana, WORDS, Matter.QUESTION)
    assert ([one.id for one in hotline.all_open(tx)], hotline.oldest(tx)) == ([thread.id, eva.id], since)
    hotline.answer(tx, dana, thread.id, "Yes.")
    assert [one.id for one in hotline.all_open(tx)] == [eva.id, thread.id]


def test_who_is_blocked_hears_until_when_and_can_write_letters(
    tx: SqliteTx, ana: Person, dana: PersonId, thread: Thread
) -> None:
    assert hotline.block(tx, dana, thread.id, "Threats", timedelta(days=7))
    assert muting.of_person(tx, ana.id) is None, "letters are another line"
    with pytest.raises(Rejected) as refused:
        hotline.say(tx, ana, WORDS, Matter.QUESTION)
    assert (refused.value.reason, refused.value.facts) == (
        "contact-blocked",
        {"until": (tx.now + timedelta(days=7)).date()},
    )
    assert [one.code for one in muting.every(tx, Line.HOTLINE)] == [thread.id]
    assert muting.every(tx) == []
    with pytest.raises(Rejected, match="muted-gone"):
        muting.unmute(tx, dana, thread.id)
    tx.now += timedelta(days=7)
    hotline.say(tx, ana, WORDS, Matter.QUESTION)


def test_who_is_muted_can_turn_to_the_team_and_a_block_can_be_ended(
    tx: Tx, ana: Person, dana: PersonId, thread: Thread
) -> None:
    muting.mute(tx, dana, ana.id, "8XK24WMR", "", timedelta(days=30))
    hotline.say(tx, ana, WORDS, Matter.APPEAL)
    hotline.block(tx, dana, thread.id, "", timedelta(days=7))
    muting.unmute(tx, dana, thread.id, Line.HOTLINE)
    hotline.say(tx, ana, WORDS, Matter.APPEAL)
    assert muting.of_person(tx, ana.id), "the letters are still not taken"


def test_of_who_is_forgotten_while_blocked_a_hash_alone_stays(
    tx: Tx, ana: Person, dana: PersonId, thread: Thread
) -> None:
    hotline.block(tx, dana, thread.id, "Threats", timedelta(days=7))
    muting.keep_the_hash(tx, ana.id)
    people.forget(tx, ana.id)
    assert (THREADS.count(tx), REMARKS.count(tx)) == (0, 0)
    (left,) = MUTED.select(tx)
    assert (left.person_id, left.code, left.muted_by, left.why, left.of) == (None, None, None, None, Line.HOTLINE)
    with pytest.raises(Rejected, match="contact-blocked"):
        hotline.say(tx, people.get(tx, person(tx, "ana")), WORDS, Matter.QUESTION)


def test_a_thread_of_somebody_forgotten_does_not_come_back(tx: Tx, ana: Person, thread: Thread) -> None:
    with put_back(tx, "people", "threads"):
        people.forget(tx, ana.id)
    assert hotline.find(tx, thread.id) is None
    assert hotline.all_open(tx) == []


def test_kept_answers_are_apart_from_kept_reasons(tx: Tx, dana: PersonId) -> None:
    reasons.keep(tx, dana, "en", "Please leave out the village.")
    reasons.keep(tx, dana, "en", "We look at it.", Line.HOTLINE)
    (answer,) = reasons.every(tx, Line.HOTLINE)
    assert ([one.words for one in reasons.every(tx)], answer.words) == (
        ["Please leave out the village."],
        "We look at it.",
    )
    with pytest.raises(Rejected, match="reason-gone"):
        reasons.drop(tx, dana, answer.id)
    reasons.drop(tx, dana, answer.id, Line.HOTLINE)
    assert reasons.every(tx, Line.HOTLINE) == []
