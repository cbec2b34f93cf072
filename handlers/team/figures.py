"""`/figures`: how many letters wait, for whom, and what was decided of late; for owners, also by whom.

First come the words, of the last seven days or, by weeks, of the last eight. Then comes a picture of the same, which
the press makes beside the turn (chart.py): if it cannot, all is said already.
"""

from collections.abc import Iterator

from markupsafe import Markup

from handlers.buttons import Press, Row
from handlers.commands import FIGURES
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.messages import Message
from handlers.team.chart import chart
from handlers.team.counted import WEEK, Counted, counted

WEEKS = 8
BY_WEEK = "weeks"
BAR = "▇"
WIDEST = 12
"""Signs of the longest bar: with the day before it, a line of a small phone."""


@FIGURES
def show(talk: Talk, span: str = "") -> None:
    """Say the figures of the last seven days, or of the last eight weeks, and show them."""
    by_week = span.casefold() == BY_WEEK
    known = counted(talk, WEEKS * WEEK if by_week else WEEK)
    talk.say(
        paragraphs(
            talk.words("figures-waiting", count=known.waiting, aside=known.aside),
            lines(*(talk.words("figures-case", case=case, count=count) for case, count in known.by_case)),
            _decided(talk, known, by_week=by_week),
            _by_member(talk, known),
        )
    )
    other: Row = (Press("figures-days", FIGURES) if by_week else Press("figures-weeks", FIGURES, BY_WEEK),)
    talk.hand_out(
        chart(talk.words, talk.tx.now.date(), known, by_week=by_week),
        talk.words("figures-picture"),
        other,
        otherwise=Message(talk.words("figures-no-picture"), (other,)),
        # On a phone that keeps every picture, names of the team would soon lie where anybody finds them.
        guarded=bool(known.by_member),
    )


def _decided(talk: Talk, known: Counted, *, by_week: bool) -> Markup:
    """A line a day or a week, as long as there was to decide; and how long it took."""
    median = known.of_late.median_days
    took = None if median is None else talk.words("figures-median", count=median)
    title = talk.words("figures-decided-weeks" if by_week else "figures-decided")
    return lines(title, *_bars(talk, known, by_week=by_week), took)


def _bars(talk: Talk, known: Counted, *, by_week: bool) -> Iterator[Markup]:
    counts = known.by_week if by_week else known.by_day
    most = max(*counts.values(), 1)
    for day, count in counts.items():
        bar = BAR * -(-count * WIDEST // most)
        yield talk.words("figures-week" if by_week else "figures-day", day=day, count=count, bar=bar)


def _by_member(talk: Talk, known: Counted) -> Markup | None:
    """Who decided on how many."""
    said = [talk.words("figures-member", name=name, count=count) for name, count in known.by_member or ()]
    return lines(talk.words("figures-members"), *said) if said else None
