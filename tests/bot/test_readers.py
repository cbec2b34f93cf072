"""Who of an announcement's readers is in hand: the mark moves on, nobody is passed over, and little is out of order."""

from hypothesis import given, strategies as st

from bot.flow.readers import MOST_OUT_OF_ORDER, Claim, Mark, Readers
from storage.people import PersonId


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


def test_the_mark_moves_up_to_the_first_who_was_not_tried() -> None:
    readers = in_hand(5)
    assert readers.mark(ids(1, 2)) is None
    readers.marked(ids(1, 2), None)
    assert readers.out_of_order == 2
    mark = readers.mark(ids(0, 4))
    assert mark == Mark(ids(2)[0], ())
    readers.marked(ids(0, 4), mark)
    assert readers.out_of_order == 1
    assert readers.mark(ids(3)) == Mark(ids(4)[0], ())


def test_whoever_was_released_is_looked_at_again_and_holds_the_mark() -> None:
    readers = in_hand(4)
    for reader in ids(1, 2):
        readers.release(reader)
    assert readers.claim() == Claim(ids(3)[0], tuple(ids(1, 2)))
    mark = readers.mark(ids(0, 3))
    assert mark == Mark(ids(0)[0], ())
    readers.marked(ids(0, 3), mark)
    readers.take(ids(1), ids(2))  # the second one is no reader any more
    assert readers.claim() == Claim(ids(3)[0])
    assert readers.mark(ids(1)) == Mark(ids(3)[0], ())


def test_who_holds_the_mark_up_for_long_is_put_apart() -> None:
    readers = in_hand(MOST_OUT_OF_ORDER + 4)
    tried = ids(*range(1, MOST_OUT_OF_ORDER + 1))
    assert readers.mark(tried) is None
    readers.marked(tried, None)
    more = ids(MOST_OUT_OF_ORDER + 2)
    mark = readers.mark(more)
    assert mark == Mark(more[0], tuple(ids(0, MOST_OUT_OF_ORDER + 1)))
    readers.marked(more, mark)
    assert readers.out_of_order == 0
    assert readers.mark(ids(0)) is None, "who was put apart has a row"


@given(st.lists(st.tuples(st.sampled_from(["take", "try", "release", "leave"]), st.integers(0, 30)), max_size=200))
def test_nobody_is_passed_over_whatever_happens_in_which_order(steps: list[tuple[str, int]]) -> None:
    """Everybody behind the mark was tried, or was put apart, or is no reader any more; the rest is beyond it."""
    audience, readers = ids(*range(60)), Readers()
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
            case "try":
                mark = readers.mark(some)
                readers.marked(some, mark)
                held, tried = held - set(some), tried | set(some)
                if mark:
                    assert mark.up_to > up_to
                    up_to = mark.up_to
                    apart |= set(mark.apart)
                    held -= set(mark.apart)
            case "release":
                for reader in some:
                    readers.release(reader)
                held -= set(some)
            case _:
                left |= {reader for reader in audience[number::7] if reader not in held | tried | apart}
        assert all(reader in tried | apart | left for reader in audience if reader <= up_to)
        assert readers.out_of_order <= MOST_OUT_OF_ORDER + len(left)
