"""Whoever reads a letter is told of others that say nearly the same, and can look at one; nothing is forbidden."""

import pytest
from heard import plain
from stage import Stage
from written import state, write

from storage import letters
from storage.letters import Letter, LetterState

FORM = (
    "Me llamo {} y te escribo como parte de la campaña. Exigimos tu libertad inmediata y la de quienes fueron detenidos"
    " ese día. Lo que te hicieron es una injusticia que no se debe olvidar. Vamos a contar tu historia en cada plaza."
)


def copied(stage: Stage, writer: str, name: str = "") -> Letter:
    """A copied form letter, with another name in it."""
    letter = write(stage, (FORM.format(name or writer),), writer)
    stage.clock("sketches")
    return letter


def test_nothing_is_said_of_a_letter_that_is_like_none(team: Stage) -> None:
    write(team)
    write(team, ("Hoy llovió y pensé en ti.",), "luz")
    (shown,) = team.says("ana", "/read")
    assert "👥" not in plain(shown)
    assert not any("👥" in label for label in team.labels("ana"))
    assert plain(team.says("ana", f"/alike {team.on_phone('ana')[0]}")[0]).startswith("There is no letter that says")


def test_a_campaign_of_copied_letters_is_told_in_both_languages(team: Stage) -> None:
    wrote = [copied(team, name) for name in ("sol", "luz", "mar")]
    (shown,) = team.says("ana", "/read")
    assert (
        "👥 2 other letters say nearly the same. None is by the same writer, as far as can be known. It may be a"
        " campaign of copied letters, or spam: you decide." in plain(shown)
    )
    (en_espanol,) = team.says("beto", "/read")
    assert "👥 Otras 2 cartas dicen casi lo mismo. Hasta donde se sabe, ninguna es de la misma persona." in plain(
        en_espanol
    )
    (listed,) = team.presses("ana", "👥 Those like it: 2")
    mine, his = team.on_phone("ana")[0], team.on_phone("beto")[0]
    free = next(letter.id for letter in wrote if letter.id not in (mine, his))
    assert f"Letter {free} to" in plain(listed)
    assert f"Letter {his} to" in plain(listed)
    assert f"Letter {mine} to" not in plain(listed)
    for letter in wrote:
        assert state(team, letter).state is LetterState.PENDING, "nothing is forbidden"

    (his_stands,) = team.presses("ana", f"Look at {his}")
    assert "beto reads it now" in plain(his_stands)
    assert "Exigimos" not in plain(his_stands), "the words of a letter are on one phone"
    team.presses("ana", "👥 Those like it")
    (other,) = team.presses("ana", f"Look at {free}")
    assert "Exigimos tu libertad" in plain(other)
    with team.tx() as tx:
        assert letters.get(tx, mine).claimed_by is None


@pytest.mark.parametrize(
    ("writers", "said"),
    [
        (("sol", "sol"), "One other letter says nearly the same. It is by the same writer."),
        (
            ("sol", "luz"),
            "One other letter says nearly the same. It is not by the same writer, as far as can be known.",
        ),
        (("sol", "sol", "sol"), "2 other letters say nearly the same. All are by the same writer."),
        (("sol", "luz", "sol"), "2 other letters say nearly the same. 1 of them by the same writer."),
    ],
)
def test_it_is_said_whose_they_are_and_nobody_learns_who(team: Stage, writers: tuple[str, ...], said: str) -> None:
    wrote = [copied(team, writer, "Sol") for writer in writers]
    (shown,) = team.says("ana", f"/find {wrote[0].id}")
    assert said in plain(shown)
    assert not any(team.person(writer).address in shown.text for writer in writers)


def test_what_the_team_decided_on_them_is_listed(team: Stage) -> None:
    first, second = copied(team, "sol"), copied(team, "luz")
    team.says("ana", f"/find {first.id}")
    _, shown = team.presses("ana", "Approve")
    assert "👥 One other letter" in plain(shown)
    (listed,) = team.presses("ana", "👥")
    assert f"Letter {first.id} to" in plain(listed)
    assert "approved by ana on 10 September 2024" in plain(listed)
    (back,) = team.presses("ana", "‹ Back to the letter")
    assert "Exigimos" in plain(back)
    assert team.on_phone("ana")[-1] == second.id


def test_a_moderators_own_letter_is_counted_and_not_listed(team: Stage) -> None:
    copied(team, "sol")
    own = copied(team, "ana")
    (shown,) = team.says("ana", "/read")
    assert "👥 One other letter" in plain(shown)
    assert own.id not in plain(team.presses("ana", "👥")[0])


def test_who_does_not_hold_it_hears_how_it_stands(team: Stage) -> None:
    letter = copied(team, "sol")
    copied(team, "luz")
    team.says("ana", f"/find {letter.id}")
    assert "ya no está contigo" in plain(team.says("beto", f"/alike {letter.id}")[0])
