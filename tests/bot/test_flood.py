"""Who floods, and who only writes a lot."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from bot.flow.flood import MOST, PAUSE, Flood, Verdict
from handlers.engine.questions.messages import MOST_PARTS

NOON = datetime(2024, 9, 10, 12, tzinfo=UTC)
ANA, BEN = b"ana", b"ben"


def judged(seconds: Iterable[float], flood: Flood | None = None) -> Counter[Verdict]:
    """What becomes of updates that come so many seconds after noon."""
    watching = flood or Flood()
    return Counter(watching.judge(ANA, NOON + timedelta(seconds=second)) for second in seconds)


def every(interval: float, count: int) -> list[float]:
    return [number * interval for number in range(count)]


@pytest.mark.parametrize(
    "seconds",
    [
        pytest.param([0] * 10, id="an album"),
        pytest.param([0] * (MOST_PARTS + 5), id="the longest letter, pasted"),
        pytest.param([second for start in range(0, 600, 60) for second in [start] * 20], id="albums for ten minutes"),
        pytest.param(every(2, 5000), id="a line every two seconds, for hours"),
        pytest.param(every(1, 100), id="a press a second, for more than a minute"),
        pytest.param(every(0.25, MOST), id="hasty presses"),
    ],
)
def test_nobody_who_only_writes_a_lot_meets_it(seconds: list[float]) -> None:
    assert set(judged(seconds)) == {Verdict.READ}


def test_what_is_too_much_is_said_once_and_the_rest_set_aside() -> None:
    assert judged([0] * 400) == {Verdict.READ: MOST, Verdict.WARN: 1, Verdict.SET_ASIDE: 400 - MOST - 1}


def test_who_goes_on_more_slowly_is_not_read_before_they_pause() -> None:
    flood, quiet = Flood(), PAUSE.total_seconds()
    judged([0] * (MOST + 1), flood)
    assert set(judged([5, 12, 12 + quiet - 1], flood)) == {Verdict.SET_ASIDE}
    assert judged([12 + 2 * quiet], flood) == {Verdict.READ: 1}


def test_one_chat_counts_nothing_of_another() -> None:
    flood = Flood()
    judged([0] * 400, flood)
    assert flood.judge(BEN, NOON) is Verdict.READ


def test_only_lines_that_matter_are_remembered() -> None:
    flood = Flood()
    for number in range(5000):
        flood.judge(number.to_bytes(2, "big"), NOON + timedelta(seconds=number))
    assert len(flood._lines) <= 1024
