"""An outage is noticed after a few failures in a row, and waited out longer and longer."""

from bot.flow.outage import FAILURES, LONGEST_PAUSE, Outage


def test_a_few_failures_are_no_outage() -> None:
    outage = Outage()
    for _ in range(100):
        assert [outage.failed(10.0) for _ in range(FAILURES - 1)] == [0.0] * (FAILURES - 1)
        outage.got_through()
    assert outage.until == 0.0


def test_calls_that_fail_together_make_one_pause() -> None:
    outage = Outage()
    assert [outage.failed(10.0) for _ in range(100)] == [0.0] * (FAILURES - 1) + [1.0] + [0.0] * (100 - FAILURES)
    assert outage.until == 11.0


def test_pauses_grow_up_to_the_longest_and_begin_anew_when_something_gets_through() -> None:
    outage = Outage()
    for _ in range(FAILURES - 1):
        outage.failed(0.0)
    assert [outage.failed(outage.until) for _ in range(7)] == [1.0, 2.0, 4.0, 8.0, 16.0, LONGEST_PAUSE, LONGEST_PAUSE]
    outage.got_through()
    assert outage.failed(outage.until) == 0.0
