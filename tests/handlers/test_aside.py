"""Putting letters aside, notes, finding by code, choosing which letters to read: all between moderators."""

import pytest
import trail
from heard import plain
from stage import Stage
from written import state, write

from handlers.paging import ITEMS_A_PAGE
from storage import cases, letters
from storage.errors import Rejected
from storage.letters import Flag, Letter, LetterState, notes


def deeds(stage: Stage) -> list[object]:
    with stage.tx() as tx:
        return trail.deeds(tx)


def to_another_case(stage: Stage, writer: str, language: str) -> Letter:
    person = stage.person(writer)
    with stage.tx() as tx:
        case = cases.open_for_letters(tx)[-1]
        return letters.submit(tx, person.id, case.id, "Wren", ("Dear friend",), language)


def test_a_letter_is_put_aside_with_a_note_and_taken_up_by_another(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Put aside")
    (done,) = team.says("ana", "Is <this> prison open?")
    assert f"Letter {letter.id} is put aside." in plain(done)
    assert state(team, letter).state is LetterState.ON_HOLD
    assert plain(team.says("beto", "/read")[0]).startswith("No hay cartas en espera")
    (queue,) = team.says("beto", "/queue")
    assert queue.labels == ["Para después: 1"]
    (aside,) = team.presses("beto", "Para después")
    assert f"{letter.id} para Manuel" in plain(aside)
    assert "ana: Is <this> prison open?" in plain(aside)
    (shown,) = team.presses("beto", f"Retomar {letter.id}")
    assert "ana: Is <this> prison open?" in plain(shown)
    assert team.on_phone("beto") == [letter.id]
    team.presses("beto", "Aprobar")
    assert state(team, letter).state is LetterState.APPROVED
    assert deeds(team)[-5:] == ["held", "noted", "taken-up", "claimed", "approved"]


def test_to_its_writer_a_letter_that_is_put_aside_waits_and_can_be_withdrawn(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Put aside")
    team.says("ana", "Ask the lawyer.")
    for said in ("/letters", f"/letter {letter.id}"):
        assert "spera" in plain(team.says("sol", said)[0])
    assert "lawyer" not in team.transcript("sol")
    team.says("sol", f"/withdraw {letter.id}")
    team.presses("sol", "Sí, retirarla")
    assert state(team, letter).state is LetterState.WITHDRAWN
    with team.tx() as tx:
        assert notes.of_letter(tx, letter.id) == []


def test_a_letter_that_is_put_aside_counts_among_the_five_and_grows_old(team: Stage) -> None:
    write(team)
    team.says("ana", "/read")
    team.presses("ana", "Put aside")
    team.says("ana", "Ask the lawyer.")
    for _ in range(4):
        write(team)
    with pytest.raises(Rejected, match="letters-enough"):
        write(team)
    team.later(days=3, seconds=1)
    team.clock("old-letters")
    assert plain(team.heard["ana"][-1]) == (
        "5 letters wait for a decision, the oldest for 3 days. Could you read one?"
        " 5 have waited for more than three days."
    )


def test_a_note_is_written_for_the_team_and_the_letter_stays_with_whoever_holds_it(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Note")
    assert plain(team.says("ana", "x" * 501)[0]).startswith("Please keep it shorter")
    (kept,) = team.says("ana", "Mira t.me/sol")
    assert any("Approve" in label for label in kept.labels)
    team.presses("ana", "Leave it to others")
    (shown,) = team.says("beto", "/read")
    assert "<code>t.me/sol</code>" in shown.text
    assert state(team, letter).state is LetterState.PENDING


def test_a_letter_has_ten_notes_at_most_and_nobody_notes_their_own(team: Stage) -> None:
    letter = write(team)
    ana, sol = team.person("ana").id, team.person("sol").id
    with team.tx() as tx:
        for _ in range(notes.MOST):
            notes.add(tx, ana, letter.id, "Again")
        with pytest.raises(Rejected, match="notes-enough"):
            notes.add(tx, ana, letter.id, "Again")
        with pytest.raises(Rejected, match="team-only"):
            notes.add(tx, sol, letter.id, "Mine")
    own = write(team, writer="beto")
    assert "ya no está" in plain(team.says("beto", f"/note {own.id}")[0])


def test_a_letter_is_found_by_its_code_and_shown_to_one_at_a_time(team: Stage) -> None:
    first, second = write(team), write(team)
    team.says("ana", "/read")
    held = team.on_phone("ana")[0]
    other = second if held == first.id else first
    team.says("ana", "/find")
    (shown,) = team.says("ana", other.id.lower())
    assert other.id in plain(shown)
    team.clock("letters-back")
    assert team.on_phone("ana") == [other.id]
    (found,) = team.says("beto", f"/queue {other.id}")
    assert "ana la está leyendo" in plain(found)
    assert "Te abrazo" not in plain(found)
    assert deeds(team)[-1] == "looked-up"
    team.presses("ana", "Approve")
    (found,) = team.says("beto", f"/find {other.id}")
    assert "la aprobó ana" in plain(found)
    assert "Quitarle la aprobación…" in found.labels
    assert "Undo" in " ".join(team.says("ana", f"/find {other.id}")[0].labels)
    assert "Te abrazo" not in plain(found)


def test_nobody_finds_their_own_letter_or_one_that_is_not_there(team: Stage) -> None:
    own = write(team, writer="beto")
    for code in (own.id, "NOSUCH"):
        assert plain(team.says("beto", f"/find {code}")[0]).startswith("No hay ninguna carta con ese código")


def test_a_moderator_reads_letters_to_one_case_until_they_choose_again(team: Stage) -> None:
    first = write(team)
    team.later(seconds=1)
    team.person("eva", "en")
    other = to_another_case(team, "eva", "en")
    team.says("ana", "/queue")
    (which,) = team.presses("ana", "Which letters")
    assert [label for label in which.labels if ": 1" in label]
    team.says("ana", str(1 + next(at for at, label in enumerate(which.labels) if label.startswith("English"))))
    (shown,) = team.presses("ana", "Read the next letter")
    assert other.id in plain(shown)
    assert first.id not in plain(shown)


def test_a_choice_goes_on_after_a_decision_and_ends_when_nothing_is_left(team: Stage) -> None:
    write(team)
    team.person("eva", "en")
    others = [to_another_case(team, "eva", "en") for _ in range(2)]
    team.says("ana", "/choose l-en")
    team.presses("ana", "Read the next letter")
    team.presses("ana", "Approve")
    assert set(team.on_phone("ana")) == {letter.id for letter in others}
    (decided,) = team.presses("ana", "Approve")
    assert "One more letter waits." in plain(decided)
    (none,) = team.says("ana", "/read")
    assert plain(none).startswith("None of the letters that you chose is free.")
    assert "You read only letters whose writers read English." in plain(team.says("ana", "/queue")[0])
    team.says("ana", "/choose all")
    assert "Signed Luz" in plain(team.presses("ana", "Read the next letter")[0])


def test_the_queue_says_who_reads_which_letter(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    assert f"• ana está leyendo {letter.id} hasta las" in plain(team.says("beto", "/queue")[0])


def test_a_letter_is_raised_with_the_whole_team_at_once(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Raise it")
    team.presses("ana", "Somebody may be in danger")
    team.says("ana", "He writes that he is beaten.")
    assert "ana avisa de la carta" in plain(team.heard["beto"][-1])
    assert "alguien puede estar en peligro" in plain(team.heard["beto"][-1])
    found = state(team, letter)
    assert (found.state, found.flag) == (LetterState.ON_HOLD, Flag.SAFEGUARDING)
    (shown,) = team.presses("beto", f"Retomar {letter.id}")
    assert "Aviso al equipo: alguien puede estar en peligro." in plain(shown)
    assert "He writes that he is beaten." in plain(shown)
    assert "peligro" not in team.transcript("sol")
    assert "flagged" in deeds(team)


def test_what_is_raised_stands_before_what_only_waits(team: Stage) -> None:
    """Somebody may be in danger, however many letters were put aside before."""
    for number in range(ITEMS_A_PAGE + 1):
        team.later(minutes=1)
        letter = write(team, writer=f"writer {number}")
        team.says("ana", f"/find {letter.id}")
        team.presses("ana", "Put aside")
        team.says("ana", "Later")
    team.later(minutes=1)
    raised = write(team)
    team.says("ana", f"/find {raised.id}")
    team.presses("ana", "Raise it")
    team.presses("ana", "Spam")
    done = team.says("ana", "Robots")[0]
    assert "If its writer sends more of it: take it up, then “Its writer”." in plain(done)
    (listed,) = team.says("beto", "/aside")
    assert plain(listed).split("\n\n")[1].startswith(raised.id)
    assert "Aviso al equipo: correo basura." in plain(listed)
    assert listed.labels[0] == f"Retomar {raised.id}"
    assert len(listed.labels) == ITEMS_A_PAGE
    assert "Aviso al equipo: correo basura." in plain(team.says("beto", f"/find {raised.id}")[0])
