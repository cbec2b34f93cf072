"""What `/figures` tells: how many letters wait, for whom, what was decided of late, and for owners by whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from handlers.engine.talk import Talk
from handlers.team.wording import name_of
from storage import cases, letters
from storage.languages import Texts
from storage.letters import choosing, figures, holding
from storage.letters.figures import Figures
from storage.rights import Right

WEEK = 7

Named = TypeVar("Named", str, Texts)


@dataclass(frozen=True)
class Counted:
    """The figures of some days.

    `by_case` are those who letters wait for, and `by_member` who decided (None to whoever is no owner), by name, each
    with how many, the most first.
    """

    waiting: int
    aside: int
    by_case: Sequence[tuple[Texts, int]]
    of_late: Figures
    by_member: Sequence[tuple[str, int]] | None

    @property
    def by_day(self) -> Mapping[date, int]:
        """How many were decided on each day, the first day first."""
        return self.of_late.by_day

    @property
    def by_week(self) -> Mapping[date, int]:
        """How many were decided in each week, by its first day; the last week ends on the last day."""
        days = list(self.by_day.items())
        weeks = [days[at : at + WEEK] for at in range(0, len(days), WEEK)]
        return {week[0][0]: sum(count for _, count in week) for week in weeks}

    @property
    def decided(self) -> int:
        """How many were decided in all of these days."""
        return sum(self.by_day.values())


def counted(talk: Talk, last: int) -> Counted:
    """The figures of the last days, as many as asked for, for whoever speaks."""
    of_late = figures.of_late(talk.tx, talk.person.id, last)
    by_member = [(name_of(talk.voice, member), count) for member, count in of_late.by_member.items()]
    return Counted(
        letters.in_queue(talk.tx).waiting,
        holding.count(talk.tx),
        _most_first(_by_case(talk)),
        of_late,
        _most_first(by_member) if talk.may(Right.CHANGE_TEAM) else None,
    )


def _by_case(talk: Talk) -> list[tuple[Texts, int]]:
    known = [(cases.find(talk.tx, case_id), count) for case_id, count in choosing.waiting_by_case(talk.tx).items()]
    return [(case.content.name, count) for case, count in known if case]


def _most_first(counts: Sequence[tuple[Named, int]]) -> list[tuple[Named, int]]:
    return sorted(counts, key=lambda one: -one[1])
