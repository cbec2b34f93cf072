"""When an event is, in words: one time, several days, each day between two hours; and by which rule it comes again."""

from datetime import date, timedelta

from markupsafe import Markup

from handlers.texts import Words
from handlers.texts.facts import DayOfWeek, Days, Hours, Span
from storage.contents.event import EventContent
from storage.when import When

_MONDAY = date(2024, 1, 1)


def said(words: Words, when: When) -> Markup:
    """When it is, by the clocks where it happens."""
    if when.daily and when.end:
        days = Days(when.start.date(), when.last_day)
        return words("event-daily", days=days, hours=Hours(when.start, when.end))
    return words("event-time", when=Span(when.start, when.end, when.last_day, when.hour_known))


def rule_said(words: Words, content: EventContent) -> Markup | None:
    """How often it comes again, if it does."""
    rule = content.repetition
    if rule is None:
        return None
    days = [DayOfWeek(_MONDAY + timedelta(days=day)) for day in rule.days or (content.day.weekday(),)]
    facts = {"interval": rule.interval, "days": days, "which": rule.which or 0, "number": content.day.day}
    how = words(f"event-repeats-{'monthly-day' if rule.which else rule.frequency.lower()}", **facts)
    until = content.repeats_until
    return words("event-repeats-until", how=how, until=until) if until else words("event-repeats", how=how)
