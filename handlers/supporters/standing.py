"""Where a case stands, and the times in prison: as cases, cards and news say it, no more exactly than it is known."""

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from handlers.texts import Words
from handlers.texts.facts import RoughDay
from storage.cases import Case
from storage.contents.case import CaseContent
from storage.contents.standing import Arrest, Term, term


def stands(words: Words, case: Case) -> Markup | None:
    """Where it stands, unless that is said already as the reason why it takes no letters."""
    status = case.content.status
    return words("case-status", status=status.value) if status and status.value != case.why_closed else None


def imprisoned(words: Words, content: CaseContent, today: date) -> Iterator[Markup]:
    """Since when, or from when until when, and for how long; then earlier times in prison."""
    if content.held_since:
        yield _lasting(words, held(words, content), content.term(today))
    for arrest in content.earlier:
        yield _earlier(words, arrest)


def lasted(words: Words, known: Term | None) -> Markup | None:
    """How long a time in prison was, or is, as far as it is known."""
    return words(f"case-term-{known.unit.value}", count=known.count) if known else None


def held(words: Words, content: CaseContent) -> Markup:
    """Since when, or from when until when, somebody is in prison, or was."""
    since = RoughDay(content.held_since or "")
    if content.held_until:
        return words("case-from", since=since, until=RoughDay(content.held_until))
    return words("case-since" if content.in_prison else "case-arrested", since=since)


def _earlier(words: Words, arrest: Arrest) -> Markup:
    since, until = RoughDay(arrest.since), RoughDay(arrest.until) if arrest.until else None
    time = words("case-earlier-until", since=since, until=until) if until else words("case-earlier", since=since)
    time = _lasting(words, time, term(arrest.since, arrest.until) if arrest.until else None)
    return words("case-time-at", time=time, place=arrest.held_at) if arrest.held_at else time


def _lasting(words: Words, time: Markup, known: Term | None) -> Markup:
    long = lasted(words, known)
    return words("case-lasting", time=time, long=long) if long else time
