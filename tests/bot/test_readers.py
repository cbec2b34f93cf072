"""Who of an announcement's readers is in hand: the mark moves on, nobody is passed over, and little is out of order."""

from datetime import UTC, datetime

from hypothesis import given, settings, strategies as st

from bot.flow.readers import MOST_OUT_OF_ORDER, Apart, Claim, Mark, Readers
from storage.announcements import AnnouncementId
from storage.outbox import Fate, Lane, Outcome, Row
from storage.people import PersonId

UNTIL = datetime(2024, 9, 11, 8, tzinfo=UTC)


def ids(*numbers: int) -> list[PersonId]:
    return [PersonId(f"{number:04}") for number in numbers]


def in_hand(count: int) -> Readers:
    readers = Readers()
    readers.take(ids(*range(count)), [])
    return readers


def test_the_first_claim_is_behind_the_kept_mark_and_the_next_behind_the_last_taken() -> None:
    readers = Readers()
    assert readers.claim() == Claim()
    readers.take(ids(1, 2), [])
    assert readers.claim() == Claim(ids(2)[0])


def sent(person_id: PersonId) -> Outcome:
    row = Row(
        (AnnouncementId("A"), person_id),
        None,
        Lane.ANNOUNCEMENT,
        person_id,
        b"",
        0,
        None,
        AnnouncementId("A"),
        "en",
        None,
    )
    return Outcome(row, Fate.SENT)


def tries(readers: Readers, *who: PersonId) -> None:
    for person_id in who:
        readers.tried(person_id, sent(person_id))


def marks(readers: Readers, *, at_once: bool = False) -> tuple[list[PersonId], list[PersonId]]:
    """Whose outcomes are written down as the mark moves, and who is put apart."""
    mark = readers.mark(at_once=at_once)
    if mark is None:
        return [], []
    readers.marked(mark)
    return [outcome.row.person_id for outcome in mark.outcomes if outcome.row.person_id], [
        apart.person_id for apart in mark.apart
    ]


def test_the_mark_moves_up_to_the_first_who_was_not_tried_and_nothing_beyond_it_is_written_down() -> None:
    readers = in_hand(5)
    tries(readers, *ids(1, 2))
    assert readers.mark(at_once=False) is None
    tries(readers, *ids(0, 4))
    assert readers.mark(at_once=False) == Mark(ids(2)[0], tuple(sent(person) for person in ids(0, 1, 2)), ())
    assert marks(readers) == (ids(0, 1, 2), [])
    assert marks(readers) == ([], [])
    tries(readers, *ids(3))
    assert marks(readers) == (ids(3, 4), [])


def test_whoever_was_released_is_looked_at_again_and_holds_the_mark() -> None:
    readers = in_hand(4)
    for reader in ids(1, 2):
        readers.release(reader)
    assert readers.claim() == Claim(ids(3)[0], tuple(ids(1, 2)))
    tries(readers, *ids(0, 3))
    assert marks(readers) == (ids(0), [])
    readers.take(ids(1), ids(2))  # the second one is no reader any more
    assert readers.claim() == Claim(ids(3)[0])
    tries(readers, *ids(1))
    assert marks(readers) == (ids(1, 3), [])


def test_who_holds_the_mark_up_for_long_is_put_apart() -> None:
    readers = in_hand(MOST_OUT_OF_ORDER + 4)
    tried = ids(*range(1, MOST_OUT_OF_ORDER + 1))
    tries(readers, *tried)
    assert marks(readers) == ([], [])
    more = ids(MOST_OUT_OF_ORDER + 2)
    tries(readers, *more)
    assert marks(readers) == (tried + more, ids(0, MOST_OUT_OF_ORDER + 1))
    assert marks(readers, at_once=True) == ([], []), "who was put apart has a row"


def test_where_nothing_follows_nobody_is_waited_for() -> None:
    readers = in_hand(5)
    tries(readers, *ids(1, 3))
    assert marks(readers, at_once=True) == (ids(1, 3), ids(0, 2))
    assert readers.claim() == Claim(ids(4)[0])


STEPS = st.sampled_from(["take", "try", "end", "release", "leave"])


@settings(deadline=None)
@given(st.lists(st.tuples(STEPS, st.integers(0, 30)), max_size=200))
def test_nobody_is_passed_over_whatever_happens_in_which_order(steps: list[tuple[str, int]]) -> None:
    """Everybody behind the mark was tried, or was put apart, or is no reader any more; the rest is beyond it.

    Written down is who was tried behind the mark, each once: what a crash takes back is tried, and counted, again.
    """
    audience, readers, written = ids(*range(60)), Readers(), list[str]()
    held, tried, apart, left, up_to = set[PersonId](), set[PersonId](), set[PersonId](), set[PersonId](), ""
    for step, number in steps:
        claim = readers.claim()
        some = sorted(held)[number % 5 :: 3]
        match step:
            case "take":
                again = [reader for reader in claim.again if reader not in left][:number]
                no_readers = [reader for reader in claim.again if reader in left]
                fresh = [reader for reader in audience if reader > (claim.after or up_to) and reader not in left]
                taken = again + fresh[: number - len(again)]
                readers.take(taken, no_readers)
                assert not held & set(taken), "nobody is in hand twice"
                assert not tried & set(taken), "nobody is tried twice"
                held |= set(taken)
            case "try" | "end":
                tries(readers, *some)
                mark = readers.mark(at_once=step == "end")
                held, tried = held - set(some), tried | set(some)
                if mark:
                    readers.marked(mark)
                    assert mark.up_to > up_to
                    up_to = mark.up_to
                    written += [str(outcome.row.person_id) for outcome in mark.outcomes]
                    passed = {one.person_id for one in mark.apart}
                    apart, held = apart | passed, held - passed
            case "release":
                for reader in some:
                    readers.release(reader)
                held -= set(some)
            case _:
                left |= {reader for reader in audience[number::7] if reader not in held | tried | apart}
        assert all(reader in tried | apart | left for reader in audience if reader <= up_to)
        assert sorted(written) == sorted(reader for reader in tried if reader <= up_to)


def test_whoever_rests_holds_up_nobody_and_is_put_apart_until_then() -> None:
    readers = Readers()
    one, two, three = ids(1, 2, 3)
    readers.take([one, three], [], {two: UNTIL})
    assert readers.claim() == Claim(three)
    tries(readers, one, three)
    mark = readers.mark(at_once=False)
    assert mark
    assert (mark.up_to, mark.apart) == (three, (Apart(two, UNTIL),))


def test_a_page_of_people_who_all_rest_is_passed() -> None:
    readers = Readers()
    readers.take([], [], dict.fromkeys(ids(4, 5), UNTIL))
    assert readers.claim() == Claim(ids(5)[0])
    mark = readers.mark(at_once=False)
    assert mark
    assert [apart.person_id for apart in mark.apart] == ids(4, 5)
    readers.marked(mark)
    assert not readers.any_tried
