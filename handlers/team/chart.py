"""The picture of the figures: what stands on it, as the press gets it.

It is made for a small phone held upright: large numbers, then bars. What tells one thing from another is a title and a
number, never a colour alone. Where there are more cases or members than have room, the last row says how many more.
"""

from collections.abc import Sequence
from datetime import date

from handlers.messages import Printout
from handlers.printable import on_paper
from handlers.team.counted import Counted
from handlers.texts import Words
from handlers.texts.facts import Days, ShortDay, Weekday
from storage.languages import in_language

MOST_ROWS = 6
"""Of cases, and of members: more would make a picture so long that a phone shows it small."""


def chart(words: Words, today: date, known: Counted, *, by_week: bool) -> Printout:
    """What the press is to draw, in these words: days, or, where there are many, days by the week."""
    content = {
        "language": words.language,
        "title": words("figures-picture-title", day=today).unescape(),
        "tiles": _tiles(words, known),
        "days": _days(words, known, by_week=by_week),
        "lists": _lists(words, known),
    }
    return Printout("figures", "figures", content, picture=True)


def _tiles(words: Words, known: Counted) -> list[dict[str, str]]:
    """The large numbers, each with what it counts."""
    median = known.of_late.median_days
    took = words("figures-picture-none") if median is None else words("figures-picture-median", count=median)
    waited = words("figures-picture-took", some="no" if median is None else "yes")
    tiles = (
        (_number(words, known.waiting), words("figures-picture-waiting", count=known.waiting)),
        (_number(words, known.aside), words("figures-picture-aside")),
        (_number(words, known.decided), words("figures-picture-decided", count=known.decided)),
        (took.unescape(), waited),
    )
    return [{"number": number, "words": said.unescape()} for number, said in tiles]


def _days(words: Words, known: Counted, *, by_week: bool) -> dict[str, object]:
    """A bar a day. Of many days each week has its number and first day below them, of few each day has."""
    span = Days(min(known.by_day), max(known.by_day))
    counts, most = known.by_week if by_week else known.by_day, max(known.by_day.values())
    return {
        "title": words("figures-picture-by-day").unescape(),
        "span": words("figures-picture-span", when=span).unescape(),
        "counts": list(known.by_day.values()),
        "labels": [
            {"number": _number(words, count), "words": [words.of(fact) for fact in _named(day, by_week=by_week)]}
            for day, count in counts.items()
        ],
        "note": words("figures-picture-by-week", most=most).unescape() if by_week and most else "",
    }


def _named(day: date, *, by_week: bool) -> list[object]:
    return [ShortDay(day)] if by_week else [Weekday(day), ShortDay(day)]


def _lists(words: Words, known: Counted) -> list[dict[str, object]]:
    """Who letters wait for, and, for owners, who decided."""
    by_case = [(in_language(name, words.language), count) for name, count in known.by_case]
    lists = [{"title": words("figures-picture-by-case").unescape()} | _rows(words, by_case)]
    if known.by_member:
        lists.append({"title": words("figures-picture-members").unescape()} | _rows(words, known.by_member))
    return [one for one in lists if one["rows"]]


def _rows(words: Words, counts: Sequence[tuple[str, int]]) -> dict[str, object]:
    """The most first, and how many more there are."""
    shown, rest = counts[:MOST_ROWS], counts[MOST_ROWS:]
    rows = [{"name": on_paper(name), "count": count, "number": _number(words, count)} for name, count in shown]
    if rest:  # without a bar: theirs would be the longest
        others = words("figures-picture-more", names=len(rest)).unescape()
        rows.append({"name": others, "count": 0, "number": _number(words, sum(count for _, count in rest))})
    return {"rows": rows}


def _number(words: Words, count: int) -> str:
    return words("figures-picture-number", count=count).unescape()
