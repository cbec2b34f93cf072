"""The pace of sending, with the time in hand."""

from itertools import pairwise

import pytest

from bot.messenger.telegram.pace import Pace


def test_bulk_goes_out_evenly() -> None:
    """A sender that wakes up a little late each time still makes its 25 a second, within 1 %, and never bursts."""
    pace, now = Pace(25), 0.0
    sent: list[float] = []
    while now < 40:
        wait = pace.take(f"telegram:{len(sent)}", now, bulk=True)
        if wait == 0:
            sent.append(now)
        now += wait + 0.003
    assert len(sent) == pytest.approx(25 * 40, rel=0.01)
    assert all(later - earlier > 1 / 25 - 0.005 for earlier, later in pairwise(sent))


def test_a_long_stall_is_not_made_up_for() -> None:
    pace = Pace(25)
    assert pace.take("telegram:1", 0.0, bulk=True) == 0
    after = [pace.take(f"telegram:{chat}", 60.0, bulk=True) for chat in range(2, 27)]
    assert after[:2] == [0, 0]
    assert all(wait > 0 for wait in after[4:])


def test_a_chat_may_burst_eight_and_then_one_a_second() -> None:
    pace = Pace(25)
    assert [pace.take("telegram:1", 10.0, bulk=False) for _ in range(9)] == [0] * 8 + [pytest.approx(1.0)]
    assert pace.take("telegram:1", 11.0, bulk=False) == 0
    assert pace.take("telegram:1", 11.5, bulk=False) == pytest.approx(0.5)
    assert pace.take("telegram:2", 11.5, bulk=False) == 0


def test_a_reply_never_waits_for_the_bulk() -> None:
    pace = Pace(0.001)
    assert pace.take("telegram:1", 1000.0, bulk=True) == 0
    assert pace.take("telegram:2", 1000.0, bulk=True) == 0
    assert pace.take("telegram:3", 1000.0, bulk=True) == pace.bulk_wait(1000.0) == pytest.approx(1000.0)
    assert pace.take("telegram:3", 1000.0, bulk=False) == 0


def test_a_fast_pace_is_kept_although_the_sender_wakes_up_only_now_and_then() -> None:
    pace, sent = Pace(1000), 0
    for beat in range(1000):
        while pace.bulk_wait(now := beat * 0.01) == 0:
            sent += pace.take(f"telegram:{sent}", now, bulk=True) == 0
    assert sent == pytest.approx(10_000, rel=0.01)


def test_waiting_for_a_chat_does_not_use_up_the_bulk() -> None:
    pace = Pace(1)
    pace.hold_chat("telegram:1", 50.0)
    assert pace.take("telegram:1", 0.0, bulk=True) == 50.0
    assert pace.take("telegram:2", 0.0, bulk=True) == 0


def test_a_held_chat_gets_nothing_until_then_and_no_burst_after() -> None:
    pace = Pace(25)
    pace.hold_chat("telegram:1", 7.0)
    assert pace.take("telegram:1", 6.0, bulk=False) == pytest.approx(1.0)
    assert [pace.take("telegram:1", 7.0, bulk=False) for _ in range(2)] == [0, pytest.approx(1.0)]


def test_an_earlier_hold_does_not_shorten_a_later_one() -> None:
    pace = Pace(25)
    pace.hold_chat("telegram:1", 50.0)
    pace.hold_chat("telegram:1", 5.0)
    assert pace.take("telegram:1", 6.0, bulk=False) == pytest.approx(44.0)


def test_memory_is_bounded_by_who_was_spoken_to_just_now() -> None:
    pace = Pace(25)
    for chat in range(100_000):
        pace.take(f"telegram:{chat}", chat / 100, bulk=False)
    assert len(pace._rest_at) <= 2048
