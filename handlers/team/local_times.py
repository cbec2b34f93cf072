"""A time as people type it, by the clocks of a zone: still to come, and one moment rather than none or two."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from handlers.team.written_times import understood
from storage.errors import Rejected


def moments(local: datetime, zone: ZoneInfo) -> list[datetime]:
    """When the clocks of `zone` show `local`: once, or twice when they go back, or never when they go forward."""
    meant = sorted({local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)})
    return [moment for moment in meant if moment.astimezone(zone).replace(tzinfo=None) == local]


def to_come(text: str, zone: ZoneInfo, now: datetime, language: str = "") -> datetime:
    """The local time that somebody who reads this language typed, if it exists and is still to come.

    Raises Rejected: "time-skipped" (clocks go forward over it), "time-past", or as `understood` does.
    """
    local = understood(text, now.astimezone(zone), language)
    try:
        meant = moments(local, zone)
    except OverflowError:
        raise Rejected("time-unclear") from None
    if not meant:
        raise Rejected("time-skipped")
    if meant[-1] <= now:
        raise Rejected("time-past")
    return local
