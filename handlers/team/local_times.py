"""A time as people type it, by the clocks of a zone: still to come, and one moment rather than none or two."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from storage.errors import Rejected

_WRITTEN = ("%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M")


def understood(text: str) -> datetime:
    """The day and time that somebody typed, without a zone. Raises Rejected("time-unclear")."""
    typed = " ".join(text.replace(",", " ").split())
    for written in _WRITTEN:
        try:
            return datetime.strptime(typed, written)  # noqa: DTZ007 - which zone is meant is asked apart
        except ValueError:
            continue
    raise Rejected("time-unclear")


def moments(local: datetime, zone: ZoneInfo) -> list[datetime]:
    """When the clocks of `zone` show `local`: once, or twice when they go back, or never when they go forward."""
    meant = sorted({local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)})
    return [moment for moment in meant if moment.astimezone(zone).replace(tzinfo=None) == local]


def to_come(text: str, zone: ZoneInfo, now: datetime) -> datetime:
    """The local time that somebody typed, if it exists and is still to come.

    Raises Rejected: "time-unclear", "time-skipped" (clocks go forward over it) or "time-past".
    """
    local = understood(text)
    try:
        meant = moments(local, zone)
    except OverflowError:
        raise Rejected("time-unclear") from None
    if not meant:
        raise Rejected("time-skipped")
    if meant[-1] <= now:
        raise Rejected("time-past")
    return local
