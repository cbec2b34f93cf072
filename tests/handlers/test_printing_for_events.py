"""Letters that are given out at an event: chosen by it, shown before anything happens, and called by it on paper."""

from dataclasses import replace

import pytest
from heard import plain
from stage import Stage
from written import write

from bot.press import set_in_type
from handlers.messages import Printing
from storage import events, letters
from storage.letters import LetterState, paper


@pytest.fixture
def approved(team: Stage) -> Stage:
    """A letter of a campaign whose letters are collected from 18 September on, and which meets on 27 September."""
    write(team)
    team.says("ana", "/read")
    team.presses("ana", "Approve")
    return team


def test_an_event_is_chosen_and_the_batch_is_called_by_it(approved: Stage) -> None:
    approved.says("ana", "/print")
    (sure,) = approved.presses("ana", "Letters for freedom: a day at Paliacate, 27 September 2024 (1)")
    said = plain(sure)
    assert said.startswith("For Letters for freedom: a day at Paliacate, on 27 September 2024.\n\nOne letter would go")
    assert "too early" not in said, "it is given out after the day from which letters are collected"
    with approved.tx() as tx:
        assert paper.still_open(tx) == [], "nothing was done yet"
    (file,) = approved.presses("ana", "Yes, make the batch")
    assert plain(file).startswith("For Letters for freedom: a day at Paliacate, on 27 September 2024.\n\nBatch ")
    assert isinstance(file.saying, Printing)
    cover = file.printout.content["cover"]
    assert cover["facts"][1] == (
        "For Letters for freedom: a day at Paliacate · 27 September 2024 · Paliacate Cultural space"
    )
    assert set_in_type(file.printout.template, file.printout.content).startswith(b"%PDF")
    code = file.printout.name
    (overview,) = approved.says("beto", "/print")
    assert "Para Cartas por la libertad: jornada en el Paliacate, el 27 de septiembre de 2024." in plain(overview)
    assert "Para Cartas por la libertad" in plain(approved.says("beto", f"/batch {code}")[0])


def test_no_leaves_everything_as_it_is(approved: Stage) -> None:
    approved.says("beto", "/print event letters-day")
    assert plain(approved.presses("beto", "No, ahora no")[0]) == "No cambió nada. Las cartas esperan como antes."
    with approved.tx() as tx:
        assert paper.still_open(tx) == []


@pytest.mark.parametrize("typed", ["/print event", "/print event nowhere", "/print event manuel-gomez-vazquez"])
def test_what_is_no_event_to_come_prints_nothing(approved: Stage, typed: str) -> None:
    assert plain(approved.says("ana", typed)[0]).startswith("No letter waits to be printed there")


def test_an_event_that_is_over_is_not_offered(approved: Stage) -> None:
    approved.later(days=19)
    approved.says("ana", "/print")
    assert not any("Paliacate" in label for label in approved.labels("ana"))
    assert plain(approved.says("ana", "/print event letters-day")[0]).startswith("No letter waits to be printed there")


def test_an_event_that_is_gone_takes_nothing_from_its_batch(approved: Stage) -> None:
    approved.says("ana", "/print event letters-day")
    (file,) = approved.presses("ana", "Yes, make the batch")
    with approved.tx() as tx:
        event = events.by_slug(tx, "letters-day")
        assert event
        events.take_off(tx, event.id)
    again = approved.says("ana", f"/sheets {file.printout.name}")
    assert again[0].printout.content["letters"] == file.printout.content["letters"]


def test_before_the_letters_are_collected_an_event_is_too_early_as_well(approved: Stage) -> None:
    with approved.tx() as tx:
        event = events.by_slug(tx, "letters-day")
        assert event
        events.rewrite(tx, event.id, replace(event.content, day=approved.now.date()))
    (sure,) = approved.says("ana", "/print event letters-day")
    assert "It is too early" in plain(sure)
    approved.presses("ana", "Make it all the same")
    with approved.tx() as tx:
        (batch,) = paper.still_open(tx)
        (letter,) = paper.of_batch(tx, batch.id)
        assert letters.get(tx, letter.id).state is LetterState.APPROVED
