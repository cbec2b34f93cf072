"""Printing and handing over: what the team does with paper, and what the writers hear of it."""

import io
import re

import pytest
from heard import Heard, plain
from pypdf import PdfReader
from stage import Stage

from bot.press import set_in_type
from handlers.messages import Message, Printing
from storage import cases, letters, people
from storage.letters import Letter, LetterState, paper
from storage.letters.paper import MOST

JOSE, MANUEL = "jose-diaz", "manuel-gomez-vazquez"


@pytest.fixture
def team(campaigns: Stage) -> Stage:
    """Dana and Beto moderate, in English and Spanish; Ana and Ben write, in Spanish and English."""
    campaigns.member("dana")
    campaigns.member("beto", language="es")
    campaigns.person("ana", "es")
    campaigns.person("ben", "en")
    return campaigns


def approved(stage: Stage, writer: str = "ana", to: str = MANUEL, *pages: str, pen_name: str = "Golondrina") -> Letter:
    """A letter that somebody wrote and Dana approved."""
    person, dana = stage.person(writer), stage.person("dana")
    with stage.tx() as tx:
        case = cases.by_slug(tx, to)
        assert case
        letter = letters.submit(tx, person.id, case.id, pen_name, pages or ("Querido amigo",), person.language)
        assert letters.claim_next(tx, dana.id)
        return letters.approve(tx, dana.id, letter.id)


def state(stage: Stage, letter: Letter) -> LetterState:
    with stage.tx() as tx:
        found = letters.get(tx, letter.id)
    assert found
    return found.state


def sheets(reply: Heard) -> list[str]:
    """What lies on each sheet of the file that a reply carries."""
    content = set_in_type(reply.printout.template, reply.printout.content)
    return [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(io.BytesIO(content)).pages]


def code_of(reply: Heard) -> str:
    """The batch that a reply is about."""
    return reply.printout.name


def test_a_letter_leaves_on_paper_and_its_writer_hears_when_it_was_handed_over(team: Stage) -> None:
    letter = approved(team, "ana", MANUEL, "Querido Manuel:\nafuera llueve.\n\nTe abrazo.", "Hasta pronto.")
    (overview,) = team.says("dana", "/print")
    assert plain(overview) == (
        "One approved letter waits to be printed. Press a name: I put these letters into a batch, which cannot be"
        " undone, and send you the PDF here, not encrypted. Do it where you can print and then delete it.\n\n"
        "• to Manuel Gómez Vázquez: 1"
    )
    assert team.labels("dana") == ["Make the PDF: Manuel Gómez Vázquez (1)"]

    (file,) = team.presses("dana", "Make the PDF: Manuel Gómez Vázquez (1)")
    batch = code_of(file)
    cover, sheet = sheets(file)
    assert f"For the team, not into the envelope: one letter Batch {batch} · 10 September 2024" in cover
    assert "Manuel Gómez Vázquez" in cover
    assert letter.id in cover
    assert sheet == (
        "Para Manuel Gómez Vázquez Querido Manuel: afuera llueve. Te abrazo. Hasta pronto. Golondrina"
        f" {letter.id} · 1 / 1"
    )
    assert "The file is not encrypted." in plain(file)
    assert isinstance(file.saying, Printing), "it must be possible to save what is to be printed"
    assert team.labels("dana") == ["✓ All printed", "Not now"]
    assert state(team, letter) is LetterState.APPROVED
    assert "aprobada el 10 de septiembre de 2024, todavía sin imprimir" in plain(team.says("ana", "/letters")[0])

    heard = len(team.heard["ana"])
    (marked,) = team.presses("dana", "All printed")
    assert "I will tell its writer only then" in plain(marked)
    assert state(team, letter) is LetterState.PRINTED
    assert len(team.heard["ana"]) == heard
    assert "impresa el 10 de septiembre de 2024" in plain(team.says("ana", "/letters")[0])

    (sure,) = team.presses("dana", "Sent: Manuel Gómez Vázquez")
    assert plain(sure).startswith("Was the letter to Manuel Gómez Vázquez posted or taken to the prison?")
    assert state(team, letter) is LetterState.PRINTED
    (done,) = team.presses("dana", "Yes, sent")
    assert plain(done).startswith(
        "The letter to Manuel Gómez Vázquez is marked as sent to the prison. Its writer is told."
    )
    assert state(team, letter) is LetterState.HANDED_OVER
    assert plain(team.heard["ana"][-1]) == (
        f"🕊 Tu carta {letter.id} para Manuel Gómez Vázquez salió el 10 de septiembre de 2024: el equipo la mandó"
        " por correo o la llevó a la cárcel. No puedo ver si la dejan entrar, y nadie lo puede prometer."
        " Gracias por escribir."
    )
    assert "enviada a la cárcel el 10 de septiembre de 2024" in plain(team.says("ana", "/letters")[0])
    assert plain(team.says("dana", "/print")[0]) == "No approved letter waits to be printed."


def test_the_same_in_spanish_with_two_cases(team: Stage) -> None:
    approved(team, "ana", MANUEL)
    english = approved(team, "ben", JOSE, "Dear José")
    (overview,) = team.says("beto", "/print")
    assert plain(overview).startswith("Hay 2 cartas aprobadas por imprimir.")
    (file,) = team.presses("beto", "Hacer el PDF: todas")
    cover, *letters_on_paper = sheets(file)
    assert f"Para el equipo, no va en el sobre: 2 cartas Lote {code_of(file)} · 10 de septiembre de 2024" in cover
    assert sorted(sheet.split()[0] for sheet in letters_on_paper) == ["Para", "To"], "each in its writer's language"
    team.presses("beto", "Todo impreso")
    assert {label.partition(":")[0] for label in team.labels("beto")} == {"Envío hecho", "‹ Impresión"}
    team.presses("beto", "Envío hecho: José Díaz")
    team.presses("beto", "Sí, ya")
    assert plain(team.heard["ben"][-1]).startswith(f"🕊 Your letter {english.id} to José Díaz left our hands on")
    assert "ana" not in team.heard, "her letter still lies here"
    assert "una carta impresa, todavía sin enviar" in plain(team.says("beto", "/print")[0])


def test_a_batch_can_be_had_again_and_nothing_changes(team: Stage) -> None:
    approved(team)
    (file,) = team.says("dana", "/print all")
    (again,) = team.says("dana", f"/sheets {code_of(file).lower()}")
    assert again.printout == file.printout
    assert plain(again) == plain(file)
    team.presses("dana", "All printed")
    team.later(days=3)
    (later,) = team.says("dana", f"/sheets {code_of(file)}")
    assert later.printout == file.printout
    assert "✓ All printed" not in team.labels("dana")


def test_two_moderators_never_get_the_same_letter_unknowingly(team: Stage) -> None:
    letter = approved(team)
    (overview,) = team.says("beto", "/print")
    assert "una carta aprobada" in plain(overview)
    (file,) = team.says("dana", "/print all")
    (late,) = team.presses("beto", "Hacer el PDF: Manuel Gómez Vázquez (1)")
    assert isinstance(late.saying, Message)
    assert plain(late).startswith("Ahí no hay ninguna carta por imprimir.")
    assert f"{code_of(file)}, lo armó dana" in plain(team.says("beto", "/print")[0])
    (shown,) = team.presses("beto", f"Ver {code_of(file)}")
    assert f"{letter.id} para Manuel Gómez Vázquez: nadie la ha marcado como impresa" in plain(shown)


def test_presses_that_come_twice_change_nothing_and_tell_nobody(team: Stage) -> None:
    approved(team)
    (file,) = team.says("dana", "/print all")
    team.presses("dana", "All printed")
    hand = team.button("dana", "Sent: ").press
    (again,) = team.says("dana", f"/printed {code_of(file)}")
    assert plain(again).startswith(f"Everything in batch {code_of(file)} is already marked.")
    team.says("dana", "/" + hand.replace(":", " "))
    team.presses("dana", "Yes, sent")
    heard = len(team.heard["ana"])
    team.presses("dana", "Yes, sent")
    (over,) = team.says("beto", "/" + hand.replace(":", " "))
    assert "ya está todo marcado" in plain(over)
    assert len(team.heard["ana"]) == heard


def test_two_who_hand_over_at_once_tell_the_writer_once(team: Stage) -> None:
    approved(team)
    (file,) = team.says("dana", "/print all")
    team.presses("dana", "All printed")
    for name in ("dana", "beto"):
        team.says(name, f"/handed {code_of(file)} {MANUEL}")
    team.presses("dana", "Yes, sent")
    team.presses("beto", "Sí, ya")
    assert len(team.heard["ana"]) == 1


def test_no_and_not_now_leave_everything(team: Stage) -> None:
    letter = approved(team)
    team.says("dana", "/print all")
    (overview,) = team.presses("dana", "Not now")
    assert "one letter, not marked as printed yet" in plain(overview)
    team.says("dana", "/print")
    team.presses("dana", "Look at")
    team.presses("dana", "All printed")
    team.presses("dana", "Sent: ")
    (kept,) = team.presses("dana", "No, not yet")
    assert plain(kept) == "Nothing was changed, and nobody was told anything."
    assert state(team, letter) is LetterState.PRINTED


def test_what_cannot_be_printed_is_said_with_the_file(team: Stage) -> None:
    letter = approved(team, "ana", MANUEL, "Una paloma 🕊, 和平 y un <b>abrazo</b> ❤️", pen_name="Luz ✊ 和")
    team.later(minutes=1)
    approved(team, "ben", MANUEL, "Plain words")
    (file,) = team.says("dana", "/print all")
    assert f"In their place there will be a crossed box:\n• {letter.id}: 和平" in plain(file)
    assert plain(file).count("• ") == 1
    _, sheet, _ = sheets(file)
    assert "<b>abrazo</b>" in sheet
    assert {"☒☒", "Luz"} <= set(sheet.split())


def test_more_than_a_file_takes_is_said(team: Stage) -> None:
    for number in range(MOST + 2):
        approved(team, pen_name=f"Luz {number}")
    (overview,) = team.says("dana", "/print")
    assert f"One file holds {MOST} letters" in plain(overview)
    (file,) = team.says("dana", "/print all")
    assert f"{MOST} letters." in plain(file)
    assert len(sheets(file)) == MOST + 1
    assert "2 approved letters wait" in plain(team.says("dana", "/print")[0])


def test_whoever_is_forgotten_is_not_on_the_paper_made_afterwards(team: Stage) -> None:
    gone, stays = approved(team, "ana"), approved(team, "ben")
    (file,) = team.says("dana", "/print all")
    with team.tx() as tx:
        people.forget(tx, gone.person_id)
    (again,) = team.says("dana", f"/sheets {code_of(file)}")
    assert gone.id not in " ".join(sheets(again))
    assert stays.id in sheets(again)[0]
    with team.tx() as tx:
        people.forget(tx, stays.person_id)
    assert plain(team.says("dana", f"/sheets {code_of(file)}")[0]).startswith("This batch does not exist")


def test_printed_letters_are_counted_before_they_are_forgotten(team: Stage) -> None:
    approved(team, "ben")
    team.says("dana", "/print all")
    team.presses("dana", "All printed")
    assert "• one printed letter that was not sent to the prison yet" in plain(team.says("ben", "/forgetme")[0])


def test_a_decided_letter_is_never_called_withdrawn(team: Stage) -> None:
    letter = approved(team)
    team.says("dana", "/print all")
    team.presses("dana", "All printed")
    assert f"dana aprobó la carta {letter.id}, y ya está impresa" in plain(
        team.says("beto", f"/approve {letter.id}")[0]
    )
    assert "está impresa y ya no se puede retirar" in plain(team.says("ana", f"/withdraw {letter.id}")[0])


def test_for_supporters_there_is_no_printing(team: Stage) -> None:
    approved(team)
    (file,) = team.says("dana", "/print all")
    for said in (
        "/print",
        "/print all",
        *(f"/{one} {code_of(file)}" for one in ("batch", "sheets", "printed", "handed")),
    ):
        assert plain(team.says("ana", said)[0]).startswith("No conozco ese comando")
    with team.tx() as tx:
        assert len(paper.still_open(tx)) == 1


@pytest.mark.parametrize(
    "said", ["/print nobody", "/batch", "/batch <b>", "/sheets NOSUCH", "/printed {$x}", "/handed X y"]
)
def test_what_is_not_there_is_answered(team: Stage, said: str) -> None:
    (reply,) = team.says("dana", said)
    assert isinstance(reply.saying, Message)
    assert re.match("This batch does not exist|No letter waits to be printed there", plain(reply))


def test_the_file_of_what_was_handed_over_long_ago_cannot_be_had_again(team: Stage) -> None:
    to_manuel, to_jose = approved(team, "ana", MANUEL), approved(team, "ben", JOSE)
    batch = code_of(team.says("dana", "/print all")[0])
    team.says("dana", f"/printed {batch}")
    team.says("dana", f"/handed {batch} {MANUEL}")
    team.presses("dana", "Yes, sent")
    team.later(days=29)
    team.clock("old-pages")
    assert "Querido amigo" in " ".join(sheets(team.says("dana", f"/sheets {batch}")[0]))
    team.later(days=1, hours=1)
    team.clock("old-pages")
    (again,) = team.says("dana", f"/sheets {batch}")
    assert "One letter of this batch is not in the file" in plain(again)
    assert to_manuel.id not in " ".join(sheets(again))
    assert to_jose.id in " ".join(sheets(again))
    (own,) = team.says("ana", f"/letter {to_manuel.id}")
    assert "Su texto ya está borrado aquí" in plain(own)
    assert "Querido amigo" not in plain(own)
    team.says("dana", f"/handed {batch} {JOSE}")
    team.presses("dana", "Yes, sent")
    team.later(days=31)
    team.clock("old-pages")
    assert "cannot be made again" in plain(team.says("dana", f"/sheets {batch}")[0])
    team.says("dana", f"/batch {batch}")
    assert "The file again" not in team.labels("dana")


# Whoever is forgotten while their letter lies on paper.


def forgets(stage: Stage, name: str) -> str:
    stage.says(name, "/forgetme")
    return plain(stage.says(name, "1")[-1])


def test_the_team_hears_which_sheets_to_take_out_until_it_has(team: Stage) -> None:
    gone, stays = approved(team, "ana"), approved(team, "ben")
    (file,) = team.says("dana", "/print all")
    batch = code_of(file)
    team.presses("dana", "All printed")
    goodbye = forgets(team, "ana")
    assert "Le avisé al equipo qué hojas tiene que sacar" in goodbye
    for name, words in (("dana", "take one sheet out"), ("beto", "saca una hoja")):
        notice = plain(team.heard[name][-1])
        assert words in notice
        assert gone.id in notice
        assert batch in notice
    (shown,) = team.presses("dana", "Look at the batch")
    assert "To be taken out and destroyed" in plain(shown)
    assert plain(shown).count(gone.id) == 1
    assert stays.id in plain(shown)
    warned, asked = team.says("dana", f"/handed {batch} {MANUEL}")
    assert gone.id in plain(warned)
    assert "Was the letter to Manuel" in plain(asked)
    team.presses("dana", "No, not yet")
    assert plain(team.says("beto", f"/takenout {batch}")[0]).startswith("Gracias: la hoja ya no está")
    assert gone.id not in plain(team.says("dana", f"/batch {batch}")[0])
    assert "is already marked" in plain(team.says("dana", f"/takenout {batch}")[0])


def test_a_batch_of_which_all_writers_were_forgotten_is_there_until_its_sheets_are_out(team: Stage) -> None:
    approved(team, "ana")
    (file,) = team.says("dana", "/print all")
    forgets(team, "ana")
    assert code_of(file) in plain(team.says("dana", "/print")[0])
    team.says("dana", f"/takenout {code_of(file)}")
    assert code_of(file) not in plain(team.says("dana", "/print")[0])
    assert plain(team.says("dana", f"/batch {code_of(file)}")[0]).startswith("This batch does not exist")


def test_what_lies_on_no_paper_or_was_handed_over_is_nobodys_to_take_out(team: Stage) -> None:
    approved(team, "ana")
    (file,) = team.says("dana", "/print all")
    team.presses("dana", "All printed")
    team.says("dana", f"/handed {code_of(file)} {MANUEL}")
    team.presses("dana", "Yes, sent")
    approved(team, "ana")
    before = len(team.heard["dana"])
    assert "hojas" not in forgets(team, "ana")
    assert len(team.heard["dana"]) == before
    with team.tx() as tx:
        assert tx.all("SELECT 1 FROM taken_out") == []
