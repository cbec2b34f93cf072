"""`/figures`: how many letters wait, for whom, and what was decided of late; for owners, also by whom."""

from markupsafe import Markup

from handlers.commands import FIGURES
from handlers.engine.talk import Talk
from handlers.layout import lines, paragraphs
from handlers.team.wording import name_of
from storage import cases, letters
from storage.letters import choosing, figures, holding
from storage.letters.figures import Figures
from storage.rights import Right

BAR = "▇"
WIDEST = 12
"""Signs of the longest bar: with the day before it, a line of a small phone."""


@FIGURES
def show(talk: Talk) -> None:
    """Say the figures of the last seven days."""
    of_late = figures.of_late(talk.tx, talk.person.id)
    talk.say(
        paragraphs(
            talk.words("figures-waiting", count=letters.in_queue(talk.tx).waiting, aside=holding.count(talk.tx)),
            lines(*_by_case(talk)),
            _decided(talk, of_late),
            _by_member(talk, of_late) if talk.may(Right.CHANGE_TEAM) else None,
        )
    )


def _by_case(talk: Talk) -> list[Markup]:
    """How many wait for each case, the most first."""
    waiting = sorted(choosing.waiting_by_case(talk.tx).items(), key=lambda one: -one[1])
    known = [(cases.find(talk.tx, case_id), count) for case_id, count in waiting]
    return [talk.words("figures-case", case=case.content.name, count=count) for case, count in known if case]


def _decided(talk: Talk, of_late: Figures) -> Markup:
    """A line a day, as long as there was to decide; and how long it took."""
    most = max(*of_late.by_day.values(), 1)
    days = [
        talk.words("figures-day", day=day, count=count, bar=BAR * -(-count * WIDEST // most))
        for day, count in of_late.by_day.items()
    ]
    median = of_late.median_days
    took = None if median is None else talk.words("figures-median", count=median)
    return lines(talk.words("figures-decided"), *days, took)


def _by_member(talk: Talk, of_late: Figures) -> Markup | None:
    """Who decided on how many."""
    by = sorted(of_late.by_member.items(), key=lambda one: -one[1])
    said = [talk.words("figures-member", name=name_of(talk.voice, member), count=count) for member, count in by]
    return lines(talk.words("figures-members"), *said) if said else None
