"""What was decided is undone: its writer is told nothing before that is over, and never what does not hold."""

import pytest
import trail
from heard import plain
from stage import Stage
from written import state, write

from storage.letters import LetterState


def heard_by(stage: Stage, name: str) -> list[str]:
    return [plain(reply) for reply in stage.heard.get(name, [])]


def test_twenty_letters_take_22_taps_and_each_of_their_writers_hears_of_it_once(team: Stage) -> None:
    for number in range(20):
        team.person(f"writer {number}", "es")
        write(team, writer=f"writer {number}")
        team.later(seconds=1)
    taps = 2
    team.says("ana", "/queue")
    team.presses("ana", "Read the next letter")
    while any("Approve" in label for label in team.labels("ana")):
        team.presses("ana", "Approve")
        taps += 1
    assert taps <= 22
    assert plain(team.heard["ana"][-1]).endswith("No other letter waits.")
    team.settle()
    team.settle()
    assert [len(heard_by(team, f"writer {number}")) for number in range(20)] == [1] * 20
    assert all("fue aprobada" in heard_by(team, f"writer {number}")[0] for number in range(20))


def test_a_slip_of_the_thumb_is_undone_and_nobody_hears_of_it(team: Stage) -> None:
    first, second = write(team), write(team)
    team.says("ana", "/read")
    held = team.on_phone("ana")
    decided, following = team.presses("ana", "Approve")
    assert "I tell its writer in ten minutes, unless you undo it." in plain(decided)
    assert {first.id, second.id} - set(held) == {following.message.lent.letter if following.message.lent else ""}
    team.later(minutes=9, seconds=59)
    undone, again = team.presses("ana", "Undo")
    assert "its writer was told nothing" in plain(undone)
    assert held[0] in plain(again)
    team.clock("letters-back")
    assert set(team.on_phone("ana")) == set(held), "the letter that was shown meanwhile is left to others"
    team.settle()
    assert "sol" not in team.heard
    letter = state(team, first if first.id == held[0] else second)
    assert (letter.state, letter.decided_by, letter.decided_day) == (LetterState.PENDING, None, None)
    with team.tx() as tx:
        assert trail.deeds(tx)[-2:] == ["undone", "claimed"]


def test_sending_back_is_undone_with_its_reason_and_the_team_hears_that_own_words_went_nowhere(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Send back")
    team.presses("ana", "own words")
    team.says("ana", "Leave out the village.")
    team.presses("ana", "Send it back")
    team.presses("ana", "Undo")
    assert "no le llegaron a quien la escribió" in heard_by(team, "beto")[-1]
    assert state(team, letter).reason is None
    team.presses("ana", "Approve")
    team.settle()
    (told,) = heard_by(team, "sol")
    assert "fue aprobada" in told


def test_while_it_can_be_undone_its_writer_sees_no_decision(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Send back")
    team.presses("ana", "6. ")
    team.presses("ana", "Send it back")
    for said in ("/letters", f"/letter {letter.id}"):
        (seen,) = team.says("sol", said)
        assert "está decidiendo" in plain(seen)
        assert "devuelta" not in plain(seen)
        assert "La carta hace una promesa" not in plain(seen)
        assert not [label for label in seen.labels if "de nuevo" in label]
    team.settle()
    assert "La carta hace una promesa" in plain(team.says("sol", f"/letter {letter.id}")[0])


def test_only_whoever_decided_can_undo_and_only_for_ten_minutes(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Approve")
    assert "solo lo puede deshacer quien lo decidió" in plain(team.says("beto", f"/undo {letter.id}")[0])
    team.later(minutes=10)
    (over,) = team.presses("ana", "Undo")
    assert "can no longer be undone" in plain(over)
    assert state(team, letter).state is LetterState.APPROVED


@pytest.mark.parametrize("told", [True, False])
def test_an_approval_is_taken_back_by_anybody_who_decides_and_the_writer_hears_of_it_if_they_knew(
    team: Stage, told: bool
) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Approve")
    if told:
        team.settle()
    team.says("beto", f"/undo {letter.id}")
    team.presses("beto", "Quitarle la aprobación")
    team.presses("beto", "Sí, quitársela")
    assert state(team, letter).state is LetterState.PENDING
    assert "beto took the approval" in heard_by(team, "ana")[-1]
    team.settle()
    assert ["ya no está aprobada" in words for words in heard_by(team, "sol")] == ([False, True] if told else [])
    beto = team.person("beto").id
    with team.tx() as tx:
        assert trail.entries(tx)[-1] == {"did": "unapproved", "letter": letter.id, "by": beto}


def test_what_is_in_a_print_batch_is_not_undone_and_its_writer_is_told_at_once(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Approve")
    team.says("beto", "/print all")
    team.presses("beto", "Armarlo de todos modos")
    team.clock("decisions")
    assert "fue aprobada" in heard_by(team, "sol")[-1]
    for said in (f"/undo {letter.id}", f"/unapprove {letter.id}"):
        assert "is in a print file already" in plain(team.says("ana", said)[0])
    assert state(team, letter).state is LetterState.APPROVED


def test_a_letter_that_was_undone_and_a_row_of_before_is_none(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Approve")
    columns = "state, decided_by, decided_day, undo_until, proof"
    with team.tx() as tx:
        row = tx.one(f"SELECT {columns} FROM letters WHERE id = :id", {"id": letter.id})  # noqa: S608 - our own columns
        assert row
        before = tuple(row)
    team.presses("ana", "Undo")
    with team.tx() as tx:
        names = columns.split(", ")
        sets = ", ".join(f"{name} = :{name}" for name in names)
        given = dict(zip(names, before, strict=True)) | {"id": letter.id}
        tx.run(f"UPDATE letters SET {sets}, claimed_by = NULL, claimed_until = NULL WHERE id = :id", given)  # noqa: S608 - as above
    team.settle()
    assert "sol" not in team.heard
    team.says("beto", "/print all")
    assert "Ahí no hay ninguna carta por imprimir" in plain(team.presses("beto", "Armarlo de todos modos")[0])
