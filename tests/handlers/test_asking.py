"""The writer is asked for changes to the same letter; whoever reads it next sees what was asked and what changed."""

from datetime import timedelta

import pytest
import trail
from heard import plain
from stage import Stage
from written import LETTER, state, write

from handlers.team.earlier import difference
from storage import cases, letters, people
from storage.errors import Rejected
from storage.letters import Letter, LetterState, muting, reasons, versions


def asked(stage: Stage, pages: tuple[str, ...] = LETTER) -> Letter:
    """A letter whose writer was told what to change."""
    letter = write(stage, pages)
    stage.says("ana", "/read")
    stage.presses("ana", "Ask for changes")
    stage.presses("ana", "Something in your letter")
    stage.presses("ana", "Send it")
    stage.settle()
    return letter


def test_changes_are_asked_for_with_several_reasons_and_the_same_letter_comes_again(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    (what,) = team.presses("ana", "Ask for changes")
    assert "sends the same letter again" in plain(what)
    team.presses("ana", "Something in your letter")
    meaning, more = team.presses("ana", "The letter makes a promise")
    assert "• Something in your letter could lead to you" in plain(meaning)
    assert "• Hay algo en tu carta que puede llevar hasta ti" in plain(more)
    assert "• La carta hace una promesa" in plain(more)
    team.presses("ana", "Send it")
    assert state(team, letter).state is LetterState.CHANGES_ASKED
    assert "sol" not in team.heard
    team.settle()
    told = team.heard["sol"][-1]
    assert plain(told).startswith(f"Gracias por tu carta {letter.id}")
    assert "• La carta hace una promesa" in plain(told)
    assert told.labels == ["✎ Cambiarla", "Retirarla"]

    shown = team.presses("sol", "Cambiarla")
    assert "• La carta hace una promesa" in plain(shown[0])
    assert [plain(one) for one in shown[1:3]] == list(LETTER)
    assert "seudónimo" not in plain(shown[-1])
    team.presses("sol", "Toda la carta")
    team.says("sol", "Hola, Manuel. Te abrazo fuerte.\n\nCon cariño")
    team.presses("sol", "Listo")
    (preview,) = team.heard["sol"][-1:]
    assert "De: Luz" in plain(preview)
    (received,) = team.presses("sol", "Enviarla")
    assert f"tu carta {letter.id}" in plain(received)
    again = state(team, letter)
    assert (again.state, again.pen_name, again.reason, again.decided_by) == (LetterState.PENDING, "Luz", None, None)
    with team.tx() as tx:
        assert trail.deeds(tx)[-2:] == ["changes-asked", "revised"]

    (read,) = team.says("beto", "/read")
    words = plain(read)
    assert "Hola, Manuel. Te abrazo fuerte." in words
    assert "A quien la escribió se le pidió:" in words
    assert "• La carta hace una promesa" in words
    assert "➖ Hola, Manuel. Te abrazo desde aquí.\n➕ Hola, Manuel. Te abrazo fuerte." in words
    assert "➖ Con cariño" not in words, "what stayed is not said to have changed"
    team.presses("beto", "Aprobar")
    assert state(team, letter).state is LetterState.APPROVED


def test_of_several_messages_one_is_changed_and_the_others_stay(team: Stage) -> None:
    letter = asked(team, ("Hola, Manuel.", "Vivo en la calle Nueva.", "Con cariño"))
    shown = team.presses("sol", "Cambiarla")
    assert plain(shown[-1]).startswith("Tu carta tiene 3 mensajes.")
    (ask,) = team.presses("sol", "2. Vivo en")
    assert plain(ask).startswith("Ahora mándame lo que va en su lugar.")
    team.says("sol", "Vivo lejos.")
    team.presses("sol", "Listo")
    team.presses("sol", "Enviarla")
    assert state(team, letter).words == ("Hola, Manuel.", "Vivo lejos.", "Con cariño")


def test_a_letter_with_one_message_is_asked_for_no_part_and_may_not_grow_too_long(team: Stage) -> None:
    asked(team, ("Hola.",))
    shown = team.presses("sol", "Cambiarla")
    assert "Ahora escribe tu carta" in plain(shown[-1])
    assert "Con este mensaje" in plain(team.says("sol", "x" * 6001)[0])


def test_what_stays_counts_for_how_long_a_letter_may_be(team: Stage) -> None:
    asked(team, ("x" * 5990, "Hola."))
    team.presses("sol", "Cambiarla")
    team.presses("sol", "2. Hola")
    assert "Con este mensaje" in plain(team.says("sol", "once letras")[0])
    assert "Guardado" in plain(team.says("sol", "diez letra")[0])


def test_own_words_are_kept_for_the_team_if_they_want_and_used_for_another_letter(team: Stage) -> None:
    write(team)
    team.says("ana", "/read")
    team.presses("ana", "Ask for changes")
    team.presses("ana", "own words")
    assert plain(team.says("ana", "Mira @sol")[0]).startswith("I cannot send @sol")
    team.says("ana", "Quita el nombre del pueblo.")
    team.presses("ana", "Yes")
    team.presses("ana", "Send it")
    assert "ana pidió cambios en la carta" in plain(team.heard["beto"][-1])
    assert "Quita el nombre del pueblo." in plain(team.says("beto", "/reasons")[0])
    team.settle()
    assert "Alguien del equipo te escribió:" in plain(team.heard["sol"][-1])

    write(team)
    team.says("beto", "/read")
    team.presses("beto", "Pedir cambios")
    team.presses("beto", "Quita el nombre")
    team.presses("beto", "Mandarlo")
    team.settle()
    assert "Quita el nombre del pueblo." in plain(team.heard["sol"][-1])
    with team.tx() as tx:
        assert trail.deeds(tx).count("own-words") == 2
    team.says("ana", "/reasons")
    assert plain(team.presses("ana", "✕ Quita el nombre")[0]).startswith("The team keeps no reasons yet.")


def test_a_kept_reason_that_is_taken_out_meanwhile_is_not_said(team: Stage) -> None:
    letter = write(team)
    ana = team.person("ana").id
    with team.tx() as tx:
        reasons.keep(tx, ana, "es", "Quita el nombre del pueblo.")
    team.says("ana", "/read")
    team.presses("ana", "Ask for changes")
    team.presses("ana", "Quita el nombre")
    with team.tx() as tx:
        reasons.drop(tx, ana, reasons.every(tx)[0].id)
    gone, _ = team.presses("ana", "Send it")
    assert "not kept any more" in plain(gone)
    assert state(team, letter).state is LetterState.PENDING


def test_the_team_keeps_twenty_reasons_each_once_and_only_who_decides_keeps_one(team: Stage) -> None:
    ana, sol = team.person("ana").id, team.person("sol").id
    with team.tx() as tx:
        for number in range(reasons.MOST_KEPT):
            for _ in range(2):
                reasons.keep(tx, ana, "es", f"Motivo {number}")
        with pytest.raises(Rejected, match="reasons-enough"):
            reasons.keep(tx, ana, "es", "Uno más")
        with pytest.raises(Rejected, match="team-only"):
            reasons.keep(tx, sol, "es", "Uno más")
        with pytest.raises(Rejected, match="team-only"):
            reasons.drop(tx, sol, reasons.every(tx)[0].id)
        assert len(reasons.every(tx)) == reasons.MOST_KEPT
        assert reasons.in_language(tx, "en") == []


def test_asking_is_undone_and_the_writer_can_change_nothing_before_they_are_told(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Ask for changes")
    team.presses("ana", "Something in your letter")
    team.presses("ana", "Send it")
    assert plain(team.says("sol", f"/revise {letter.id}")[0]).startswith("Nadie te pidió cambiar")
    with team.tx() as tx, pytest.raises(Rejected):
        letters.revise(tx, letter.person_id, letter.id, ("Otra",))
    team.presses("ana", "Undo")
    assert state(team, letter).state is LetterState.PENDING
    team.settle()
    assert "Gracias por tu carta" not in team.transcript("sol")


def test_a_letter_to_be_changed_counts_among_the_five_that_wait(team: Stage) -> None:
    letter = asked(team)
    for _ in range(4):
        write(team)
    with pytest.raises(Rejected, match="letters-enough"):
        write(team)
    with team.tx() as tx:
        letters.revise(tx, letter.person_id, letter.id, ("Otra",))
    with pytest.raises(Rejected, match="letters-enough"):
        write(team)


def test_what_it_said_before_goes_when_it_is_withdrawn(team: Stage) -> None:
    letter = asked(team)
    with team.tx() as tx:
        letters.revise(tx, letter.person_id, letter.id, ("Otra",))
        assert [version.words for version in versions.of_letter(tx, letter.id)] == [LETTER]
    team.says("sol", f"/withdraw {letter.id}")
    team.presses("sol", "Sí, retirarla")
    with team.tx() as tx:
        assert versions.of_letter(tx, letter.id) == []
    assert state(team, letter).state is LetterState.WITHDRAWN


def test_instead_of_changing_it_its_writer_can_withdraw_it(team: Stage) -> None:
    letter = asked(team)
    team.presses("sol", "Retirarla")
    team.presses("sol", "Sí, retirarla")
    assert (state(team, letter).state, state(team, letter).pages) == (LetterState.WITHDRAWN, ())


def test_a_muted_writer_and_one_whose_case_is_closed_change_nothing(team: Stage) -> None:
    letter = asked(team)
    moderator = team.person("ana").id
    with team.tx() as tx:
        muting.mute(tx, moderator, letter.person_id, letter.id, "", timedelta(days=7))
        with pytest.raises(Rejected, match="letters-muted"):
            letters.revise(tx, letter.person_id, letter.id, ("Otra",))
        muting.unmute(tx, moderator, letter.id)
        cases.take_off(tx, letter.case_id)
        with pytest.raises(Rejected, match="letters-closed"):
            letters.revise(tx, letter.person_id, letter.id, ("Otra",))
    note, question = team.says("sol", f"/revise {letter.id}")[:2]
    assert f"Por ahora tu carta {letter.id} no puede seguir su camino" in plain(note)
    assert "por ahora no se reciben cartas" in plain(question)
    assert state(team, letter).state is LetterState.CHANGES_ASKED


def test_nobody_changes_anothers_letter(team: Stage) -> None:
    letter = asked(team)
    assert "You have no letter with this code" in plain(team.says("ana", f"/revise {letter.id}")[0])
    with team.tx() as tx, pytest.raises(Rejected, match="letter-gone"):
        letters.revise(tx, people.PersonId("ELSE"), letter.id, ("Otra",))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (("a", "b"), ("a", "b"), []),
        (("a\n\nb",), ("a", "b"), []),
        (("a", "b", "c"), ("a", "c"), ["➖ b"]),
        (("a", "c"), ("a\nb", "c"), ["➕ b"]),
        (("a @x", "b"), ("<b>", "b"), ["➖ a <code>@x</code>", "➕ &lt;b&gt;"]),
    ],
)
def test_the_difference_is_that_of_paragraphs_and_inert(
    before: tuple[str, ...], after: tuple[str, ...], said: list[str]
) -> None:
    assert list(difference(before, after)) == said
