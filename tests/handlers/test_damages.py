"""The owners hear once of what is damaged, in their language: of which kind, how much, and what to do."""

import pytest
from heard import plain
from stage import Stage

from storage import damaged
from storage.outbox import Lane
from storage.rights import Role


def spoil(stage: Stage, *rows: tuple[str, str]) -> None:
    with stage.tx() as tx:
        tx.damaged |= set(rows)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("not as I wrote it", "Letters or print batches: 2", "Donation details: 1", "paloma check")),
        ("es", ("no está como lo escribí", "Cartas o lotes de impresión: 2", "Datos para donar: 1", "paloma check")),
    ],
)
def test_owners_are_told_what_is_damaged_and_others_are_not(stage: Stage, language: str, said: tuple[str, ...]) -> None:
    stage.member("olga", Role.OWNER, language)
    stage.member("max", Role.MODERATOR)
    spoil(stage, ("letters", "A"), ("letters", "B"), ("donations", "C"))
    stage.clock("damaged")
    (heard,) = stage.heard["olga"]
    assert all(words in plain(heard) for words in said)
    assert [post.leaves_by for post in stage.posts] == [Lane.REPLY], "no rest of the bulk lanes holds it back"
    assert "max" not in stage.heard
    stage.later(days=1)
    stage.clock("damaged")
    assert len(stage.heard["olga"]) == 1, "once"


def test_what_comes_later_is_told_at_most_once_an_hour(stage: Stage) -> None:
    stage.member("olga", Role.OWNER)
    for minutes, times in ((0, 1), (5, 1), (70, 2)):
        stage.later(minutes=minutes)
        spoil(stage, ("letters", f"{minutes}"))
        stage.clock("damaged")
        assert len(stage.heard["olga"]) == times


def test_as_long_as_there_is_no_owner_it_waits_for_one(stage: Stage) -> None:
    spoil(stage, ("meta", "bot-name"))
    stage.clock("damaged")
    stage.member("olga", Role.OWNER)
    stage.clock("damaged")
    assert "Notes of my own: 1" in plain(stage.heard["olga"][-1])
    with stage.tx() as tx:
        assert damaged.take_news(tx) == {}
