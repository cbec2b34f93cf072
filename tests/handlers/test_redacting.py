"""Passages are taken out of a letter only if its writer agrees; nobody's silence is a yes."""

import pytest
import trail
from heard import plain
from stage import Stage
from written import state, write

from handlers.team.redacting import passages_in, sentences_of
from storage.errors import Rejected
from storage.letters import Letter, LetterState, redaction

PAGES = ("Hola, Manuel. Vivo en la calle Nueva 5. ¡Ánimo!", "Con cariño, y un abrazo")


def offered(stage: Stage) -> Letter:
    """A letter whose writer was asked if a passage can be taken out."""
    letter = write(stage, PAGES)
    stage.says("ana", "/read")
    stage.presses("ana", "Take passages out")
    stage.says("ana", "2")
    stage.presses("ana", "Ask the writer")
    stage.settle()
    return letter


def test_a_passage_is_marked_agreed_to_and_the_letter_read_once_more(team: Stage) -> None:
    letter = write(team, PAGES)
    team.says("ana", "/read")
    numbered, _ = team.presses("ana", "Take passages out")
    assert "2. Vivo en la calle Nueva 5." in plain(numbered)
    shown, sure = team.says("ana", "2")
    assert "➕ Hola, Manuel. […] ¡Ánimo!" in plain(shown)
    assert shown.message.lent, "the letter's words leave the phone with it"
    assert "calle" not in plain(sure)
    team.presses("ana", "Ask the writer")
    assert state(team, letter).state is LetterState.REDACTION_OFFERED
    assert "sol" not in team.heard
    team.settle()
    told = team.heard["sol"][-1]
    assert "➖ Hola, Manuel. Vivo en la calle Nueva 5. ¡Ánimo!\n➕ Hola, Manuel. […] ¡Ánimo!" in plain(told)
    assert "7 días" in plain(told) or "1 semana" in plain(told)
    team.presses("sol", "Quitarlos")
    assert state(team, letter).state is LetterState.REDACTION_OFFERED
    team.presses("sol", "Sí, sin ellos")
    again = state(team, letter)
    assert (again.state, again.words) == (LetterState.PENDING, ("Hola, Manuel. […] ¡Ánimo!", PAGES[1]))
    assert (again.offered, again.answer_by, again.reason) == (None, None, None)
    (read,) = team.says("beto", "/read")
    assert "De esta carta se quitaron pasajes" in plain(read)
    with team.tx() as tx:
        assert trail.deeds(tx)[-3:] == ["redaction-offered", "redaction-accepted", "claimed"]


def test_whoever_declines_changes_it_themselves(team: Stage) -> None:
    letter = offered(team)
    shown = team.presses("sol", "La cambio yo")
    assert "• Vivo en la calle Nueva 5." in plain(shown[0])
    found = state(team, letter)
    assert (found.state, found.words) == (LetterState.CHANGES_ASKED, PAGES)
    team.presses("sol", "Toda la carta")
    team.says("sol", "Hola, Manuel.")
    team.presses("sol", "Listo")
    team.presses("sol", "Enviarla")
    assert state(team, letter).state is LetterState.PENDING


def test_silence_of_a_week_is_no_yes(team: Stage) -> None:
    letter = offered(team)
    team.later(days=7, seconds=-1)
    team.clock("redactions")
    assert state(team, letter).state is LetterState.REDACTION_OFFERED
    team.later(seconds=1)
    team.clock("redactions")
    found = state(team, letter)
    assert (found.state, found.words, found.answer_by) == (LetterState.CHANGES_ASKED, PAGES, None)
    assert "así que no se quitó nada" in plain(team.heard["sol"][-1])
    told = len(team.heard["sol"])
    team.later(days=7)
    team.clock("redactions")
    assert len(team.heard["sol"]) == told
    assert "Nadie te pidió" in plain(team.says("sol", f"/agreeout {letter.id}")[0])


def test_before_they_are_told_nobody_can_agree_and_it_can_be_undone(team: Stage) -> None:
    letter = write(team, PAGES)
    team.says("ana", "/read")
    team.presses("ana", "Take passages out")
    team.says("ana", "calle Nueva 5")
    team.presses("ana", "Ask the writer")
    assert plain(team.says("sol", f"/agreeout {letter.id}")[0]).startswith("Nadie te pidió")
    with team.tx() as tx, pytest.raises(Rejected):
        redaction.accept(tx, letter.person_id, letter.id)
    team.presses("ana", "Undo")
    found = state(team, letter)
    assert (found.state, found.offered, found.answer_by) == (LetterState.PENDING, None, None)


def test_what_is_not_in_the_letter_is_not_marked(team: Stage) -> None:
    write(team, PAGES)
    team.says("ana", "/read")
    team.presses("ana", "Take passages out")
    for wrong in ("9", "calle Vieja", "…"):
        assert plain(team.says("ana", wrong)[0]).startswith("I did not find that")


def test_only_the_writer_answers(team: Stage) -> None:
    letter = offered(team)
    for said in (f"/agreeout {letter.id}", f"/ownway {letter.id}"):
        assert "no letter with this code" in plain(team.says("ana", said)[0])
    with team.tx() as tx, pytest.raises(Rejected, match="letter-gone"):
        redaction.accept(tx, team.posts[0].person.id, letter.id)


def test_passages_are_named_by_numbers_or_words(team: Stage) -> None:
    letter = write(team, PAGES)
    sentences = sentences_of(letter)
    assert sentences == ["Hola, Manuel.", "Vivo en la calle Nueva 5.", "¡Ánimo!", PAGES[1]]
    assert passages_in(letter, sentences, "1, 3") == ["Hola, Manuel.", "¡Ánimo!"]
    assert passages_in(letter, sentences, "calle Nueva 5\nnada\nabrazo") == ["calle Nueva 5", "abrazo"]
