"""Owners hear once of what is wrong and nobody can see, each week while it lasts, and once when it is over."""

from datetime import timedelta

import pytest
from heard import plain
from stage import Stage
from written import write

from handlers.team.ailments import OF_THE_TEAM
from storage import ailments, inbox, meta
from storage.ailments import Ailment
from storage.meta import Fact
from storage.outbox import Lane
from storage.rights import Role

MACHINE = tuple(each for each in Ailment if each not in OF_THE_TEAM)
AMOUNTS = {Ailment.DISK: 90_000_000, Ailment.BACKUP: 50 * 3600, Ailment.CLOCK: 7200}


def look(stage: Stage, *found: Ailment) -> None:
    """The program looks at its machine, and the clock's duty comes round."""
    with stage.tx() as tx:
        ailments.note(tx, MACHINE, {each: AMOUNTS[each] for each in found})
    stage.clock("ailments")


def told(stage: Stage, name: str = "olga") -> list[str]:
    return [plain(one) for one in stage.heard.get(name, [])]


@pytest.mark.parametrize(
    ("ailment", "language", "said"),
    [
        (Ailment.DISK, "en", ("nearly full: 90 MB", "make room", "paloma doctor")),
        (Ailment.DISK, "es", ("casi lleno: quedan 90 MB", "liberar espacio", "paloma doctor")),
        (Ailment.BACKUP, "en", ("No backup was made for 2 days", "paloma backup")),
        (Ailment.BACKUP, "es", ("Hace 2 días que no se hace ninguna copia", "paloma backup")),
        (Ailment.CLOCK, "en", ("wrong by 2 hours", "NTP")),
        (Ailment.CLOCK, "es", ("difiere en 2 horas", "NTP")),
    ],
)
def test_it_is_said_once_when_it_begins_each_week_and_when_it_is_over(
    stage: Stage, ailment: Ailment, language: str, said: tuple[str, ...]
) -> None:
    stage.member("olga", Role.OWNER, language)
    stage.member("max", Role.MODERATOR)
    for _ in range(6 * 24 * 2):  # as often as it is looked for, until two hours before the week is over
        look(stage, ailment)
        stage.later(minutes=34)
    (heard,) = told(stage)
    assert all(words in heard for words in said)
    stage.later(days=1)
    look(stage, ailment)
    assert len(told(stage)) == 2
    assert told(stage)[1].startswith(heard)
    look(stage)
    stage.later(hours=5)
    look(stage)
    assert len(told(stage)) == 2, "it could be back in a moment"
    stage.later(hours=2)
    look(stage)
    assert len(told(stage)) == 3
    for _ in range(20):
        stage.later(days=1)
        look(stage)
    assert len(told(stage)) == 3
    assert not told(stage, "max")
    with stage.tx() as tx:
        assert ailments.ongoing(tx) == []


def test_news_of_it_waits_behind_nothing_that_goes_to_many(stage: Stage) -> None:
    stage.member("olga", Role.OWNER)
    look(stage, Ailment.DISK)
    assert [post.leaves_by for post in stage.posts] == [Lane.REPLY]


def test_what_comes_and_goes_is_no_flood(stage: Stage) -> None:
    stage.member("olga", Role.OWNER)
    for number in range(6 * 24 * 3):  # every ten minutes for three days
        look(stage, *([Ailment.DISK] if number % 3 else []))
        stage.later(minutes=10)
    assert len(told(stage)) == 1


def test_what_was_over_before_there_was_an_owner_is_not_said(stage: Stage) -> None:
    look(stage, Ailment.DISK, Ailment.CLOCK)
    stage.later(hours=1)
    look(stage, Ailment.CLOCK)
    stage.member("olga", Role.OWNER)
    stage.later(hours=7)
    look(stage, Ailment.CLOCK)
    (heard,) = told(stage)
    assert "clock" in heard


def test_a_clock_that_goes_back_by_years_silences_nobody(stage: Stage) -> None:
    stage.member("olga", Role.OWNER)
    look(stage, Ailment.CLOCK)
    stage.now -= timedelta(days=700)
    look(stage, Ailment.CLOCK)
    assert len(told(stage)) == 2


def test_what_is_no_record_of_it_is_none(stage: Stage) -> None:
    stage.member("olga", Role.OWNER)
    with stage.tx() as tx:
        meta.put(tx, Fact.AILMENTS, '[{"ailment": "gout"}]')
    look(stage)
    assert not told(stage)


@pytest.mark.parametrize(
    ("language", "waits", "over"),
    [("en", "A letter has waited 5 days", "No letter waits"), ("es", "lleva 5 días esperando", "Ya no hay cartas")],
)
def test_a_letter_that_nobody_reads_for_days_is_said_to_the_owners(
    team: Stage, language: str, waits: str, over: str
) -> None:
    write(team)
    team.member("olga", Role.OWNER, language)
    team.later(days=4, hours=23)
    team.clock("ailments")
    assert not told(team)
    team.later(hours=2)
    team.clock("ailments")
    assert waits in told(team)[-1]
    team.says("ana", "/read")
    team.presses("ana", "Approve")
    for _ in range(2):
        team.later(hours=7)
        team.clock("ailments")
    assert over in told(team)[-1]
    assert len(told(team)) == 2
    assert not told(team, "beto")


def test_what_is_put_aside_is_said_again_after_a_week_and_when_it_is_deleted(stage: Stage) -> None:
    """At first it is said with all that fails (damages.py)."""
    stage.member("olga", Role.OWNER)
    with stage.tx() as tx:
        inbox.receive(tx, [(1, b"{}")], lambda _: "")
        (waits,) = inbox.waiting(tx, 9)
        for _ in range(inbox.ATTEMPTS):
            inbox.stumbled(tx, waits.place)
    stage.clock("ailments")
    assert not told(stage)
    stage.later(days=7)
    stage.clock("ailments")
    (heard,) = told(stage)
    assert "still put aside: 1" in heard
    assert "since 10 September 2024" in heard
    with stage.tx() as tx:
        inbox.answered(tx, waits.place)
    for _ in range(2):
        stage.later(hours=7)
        stage.clock("ailments")
    assert "is deleted" in told(stage)[-1]
