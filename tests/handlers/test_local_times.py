"""Times as people type them: understood, refused, or asked back."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.team import local_times
from storage.errors import Rejected

ATHENS = ZoneInfo("Europe/Athens")
NOW = datetime(2024, 9, 10, 12, tzinfo=UTC)  # 15:00 in Athens


@pytest.mark.parametrize("text", ["2024-09-12 18:00", "12.09.2024 18:00", " 12.9.2024,  18:00 ", "2024-9-12 18:00"])
def test_both_ways_of_writing_a_time_are_understood(text: str) -> None:
    local = local_times.to_come(text, ATHENS, NOW)
    assert local == datetime(2024, 9, 12, 18)  # noqa: DTZ001 - a local time, whose zone stands apart
    assert local_times.moments(local, ATHENS) == [datetime(2024, 9, 12, 15, tzinfo=UTC)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "time-unclear"),
        ("soon", "time-unclear"),
        ("tomorrow", "time-no-hour"),
        ("2024-09-12", "time-no-hour"),
        ("2024-09-31 18:00", "time-unclear"),
        ("12.09.2024 25:00", "time-unclear"),
        ("9999-12-31 23:59", None),
        ("0001-01-01 00:00", "time-unclear"),
        ("2024-09-10 15:00", "time-past"),
        ("2025-03-30 03:30", "time-skipped"),
    ],
)
def test_what_is_no_time_to_come_is_refused(text: str, reason: str | None) -> None:
    if reason is None:
        assert local_times.to_come(text, ATHENS, NOW)
        return
    with pytest.raises(Rejected) as refused:
        local_times.to_come(text, ATHENS, NOW)
    assert refused.value.reason == reason


def test_the_hour_at_which_clocks_go_back_comes_twice() -> None:
    local = local_times.to_come("2024-10-27 03:30", ATHENS, NOW)
    first, second = local_times.moments(local, ATHENS)
    assert (first, second) == (datetime(2024, 10, 27, 0, 30, tzinfo=UTC), datetime(2024, 10, 27, 1, 30, tzinfo=UTC))
