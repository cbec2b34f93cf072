"""Printing and handing over: what the team does with paper, and what the writers hear of it."""

import io
import re
from dataclasses import replace

import campaign_facts as facts
import pytest
from heard import Heard, plain
from pypdf import PdfReader
from stage import Stage
from what_opens import opened_from_now_on

from bot.press import set_in_type
from handlers.messages import Message, Printing
from storage import campaigns, cases, letters, meta, people
from storage.letters import Letter, LetterState, paper

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
    stage.later(minutes=1)  # the order on paper is that of receipt
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
    return reply.printout.name.partition("-")[0]


def prints(stage: Stage, name: str = "dana", choice: str = "all") -> list[Heard]:
    """Somebody has a batch made; returns its files. These letters are collected later, which they overrule."""
    stage.says(name, f"/print {choice}")
    return stage.presses(name, "Make it all the same" if name == "dana" else "Armarlo de todos modos")


def sends(stage: Stage, what: str, name: str = "dana", to: str = "By post") -> list[Heard]:
    """Somebody says that letters were sent on the day they were printed; returns the last they hear."""
    stage.says(name, f"/handed {what}")
    stage.presses(name, to)
    if any("2024" in label for label in stage.labels(name)):
        stage.presses(name, stage.labels(name)[0])
    said = stage.presses(name, "Yes, sent" if name == "dana" else "Sí, ya")
    stage.clock("decisions")
    return said


def test_a_letter_leaves_on_paper_and_its_writer_hears_when_it_was_handed_over(team: Stage) -> None:
    letter = approved(team, "ana", MANUEL, "Querido Manuel:\nafuera llueve.\n\nTe abrazo.", "Hasta pronto.")
    (overview,) = team.says("dana", "/print")
    assert plain(overview) == (
        "One approved letter waits to be printed. Press a name, and I show you what will happen before anything does."
        "\n\n• to Manuel Gómez Vázquez: 1"
    )
    assert team.labels("dana") == [
        "Make the PDF: Manuel Gómez Vázquez (1)",
        "Make the PDF for Letters for freedom: a day at Paliacate, 27 September 2024 (1)",
    ]
    (sure,) = team.presses("dana", "Make the PDF: Manuel Gómez Vázquez (1)")
    assert plain(sure) == (
        "One letter would go into a batch:\n\n• to Manuel Gómez Vázquez: 1\n\n"
        "You get one PDF here, not encrypted, with a page for the team first. Do it where you can print and then delete"
        " it. Nobody is told anything yet, and as long as a letter has not left you can take it out again.\n\n"
        "⚠️ It is too early. These letters are collected from 18 September 2024 on, so others may still come. If you"
        " print now, that is noted in the records."
    )
    with team.tx() as tx:
        assert paper.still_open(tx) == [], "nothing was done yet"

    (file,) = team.presses("dana", "Make it all the same")
    batch = code_of(file)
    cover, sheet = sheets(file)
    assert cover.startswith(f"Stays with the team One letter Batch {batch} · 10 September 2024")
    assert "Manuel Gómez Vázquez · one letter" in cover
    assert f"{batch}-1" in cover
    assert sheet == (
        "Para Manuel Gómez Vázquez Querido Manuel: afuera llueve. Te abrazo. Hasta pronto. Golondrina"
        f" {batch}-1 · 1 / 1"
    )
    assert letter.id not in cover + sheet, "the receipt code is its writer's alone"
    assert "The file is not encrypted" in plain(file)
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

    (to,) = team.presses("dana", "Sent: Manuel Gómez Vázquez")
    assert plain(to) == f"Letter {batch}-1 to Manuel Gómez Vázquez\n\nInto whose hands did it go? No name, please."
    (sure,) = team.presses("dana", "A lawyer")
    assert plain(sure) == (
        f"Letter {batch}-1 to Manuel Gómez Vázquez\n\nIt left on 10 September 2024, with a lawyer. Is that so?"
        " I will tell its writer in the next minutes, and it cannot be taken back."
    )
    assert state(team, letter) is LetterState.PRINTED
    (done,) = team.presses("dana", "Yes, sent")
    assert plain(done) == "One letter is marked as sent to the prison. Its writer is told. Thank you."
    assert state(team, letter) is LetterState.HANDED_OVER
    team.clock("decisions")
    assert plain(team.heard["ana"][-1]) == (
        f"🕊 Tu carta {letter.id} para Manuel Gómez Vázquez salió el 10 de septiembre de 2024: el equipo se la dio a una"
        " abogada o un abogado. No puedo ver si la dejan entrar, y nadie lo puede prometer. Gracias por escribir."
    )
    assert "enviada a la cárcel el 10 de septiembre de 2024" in plain(team.says("ana", "/letters")[0])
    assert plain(team.says("dana", "/print")[0]) == "No approved letter waits to be printed."


def test_the_same_in_spanish_with_two_cases(team: Stage) -> None:
    team.later(days=8)
    approved(team, "ana", MANUEL)
    english = approved(team, "ben", JOSE, "Dear José")
    (overview,) = team.says("beto", "/print")
    assert plain(overview).startswith("Hay 2 cartas aprobadas por imprimir.")
    (sure,) = team.presses("beto", "Hacer el PDF: todas")
    assert plain(sure).startswith("2 cartas irían en el lote:")
    assert "Todavía no es la fecha" not in plain(sure)
    (file,) = team.presses("beto", "Sí, armar el lote")
    cover, *letters_on_paper = sheets(file)
    assert f"Se queda con el equipo 2 cartas Lote {code_of(file)} · 18 de septiembre de 2024" in cover
    assert sorted(sheet.split()[0] for sheet in letters_on_paper) == ["Para", "To"], "each in its writer's language"
    team.presses("beto", "Todo impreso")
    assert {label.partition(":")[0] for label in team.labels("beto")} == {
        "Envío hecho",
        "Al final no está impreso",
        "‹ Impresión",
    }
    team.presses("beto", "Envío hecho: José Díaz")
    team.presses("beto", "Por correo")
    team.presses("beto", "Sí, ya")
    team.clock("decisions")
    assert plain(team.heard["ben"][-1]).startswith(f"🕊 Your letter {english.id} to José Díaz left our hands on")
    assert all("salió" not in plain(one) for one in team.heard["ana"]), "her letter still lies here"
    assert "una carta impresa, todavía sin enviar" in plain(team.says("beto", "/print")[0])


def test_a_batch_can_be_had_again_and_nothing_changes(team: Stage) -> None:
    approved(team)
    (file,) = prints(team)
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
    (file,) = prints(team)
    (late,) = team.presses("beto", "Hacer el PDF: Manuel Gómez Vázquez (1)")
    assert isinstance(late.saying, Message)
    assert plain(late).startswith("Ahí no hay ninguna carta por imprimir.")
    assert f"{code_of(file)}, lo armó dana" in plain(team.says("beto", "/print")[0])
    (shown,) = team.presses("beto", f"Ver {code_of(file)}")
    line = (
        f"{code_of(file)}-1 para Manuel Gómez Vázquez (código de recibo {letter.id}): nadie la ha marcado como impresa"
    )
    assert line in plain(shown)


def test_presses_that_come_twice_change_nothing_and_tell_nobody(team: Stage) -> None:
    approved(team)
    (file,) = prints(team)
    team.presses("dana", "All printed")
    hand = team.button("dana", "Sent: ").press
    (again,) = team.says("dana", f"/printed {code_of(file)}")
    assert plain(again).startswith(f"Everything in batch {code_of(file)} is already marked.")
    team.says("dana", "/" + hand.replace(":", " "))
    team.presses("dana", "By post")
    team.presses("dana", "Yes, sent")
    team.clock("decisions")
    heard = len(team.heard["ana"])
    team.presses("dana", "Yes, sent")
    team.clock("decisions")
    (over,) = team.says("beto", "/" + hand.replace(":", " "))
    assert "ya está todo marcado" in plain(over)
    assert len(team.heard["ana"]) == heard


def test_two_who_hand_over_at_once_tell_the_writer_once(team: Stage) -> None:
    approved(team)
    (file,) = prints(team)
    team.presses("dana", "All printed")
    for name in ("dana", "beto"):
        team.says(name, f"/handed {code_of(file)} {MANUEL}")
    team.presses("dana", "By post")
    team.presses("beto", "Por correo")
    team.presses("dana", "Yes, sent")
    team.clock("decisions")
    team.presses("beto", "Sí, ya")
    team.clock("decisions")
    assert len(team.heard["ana"]) == 1


def test_no_and_not_now_leave_everything(team: Stage) -> None:
    letter = approved(team)
    prints(team)
    (overview,) = team.presses("dana", "Not now")
    assert "one letter, not marked as printed yet" in plain(overview)
    team.says("dana", "/print")
    team.presses("dana", "Look at")
    team.presses("dana", "All printed")
    team.presses("dana", "Sent: ")
    team.presses("dana", "By post")
    (kept,) = team.presses("dana", "No, not yet")
    assert plain(kept) == "Nothing was changed, and nobody was told anything."
    assert state(team, letter) is LetterState.PRINTED


def test_what_cannot_be_printed_is_said_with_the_file(team: Stage) -> None:
    approved(team, "ana", MANUEL, "Una paloma 🕊, กข y un <b>abrazo</b> ❤️", pen_name="Luz ✊ ก")
    team.later(minutes=1)
    approved(team, "ben", MANUEL, "Plain words")
    (file,) = prints(team)
    assert f"In their place there will be a crossed box:\n• {code_of(file)}-1: กข" in plain(file)
    assert plain(file).count("• ") == 1
    _, sheet, _ = sheets(file)
    assert "<b>abrazo</b>" in sheet
    assert {"☒☒", "Luz"} <= set(sheet.split())


def test_a_batch_of_many_comes_in_several_files_each_with_a_page_for_the_team(team: Stage) -> None:
    team.setup = replace(team.setup, letters_a_file=2)
    for number in range(5):
        approved(team, pen_name=f"Luz {number}")
        team.later(minutes=1)
    (sure,) = team.says("dana", "/print all")
    assert "You get 3 PDFs of at most 2 letters each here" in plain(sure)
    files = team.presses("dana", "Make it all the same")
    batch = code_of(files[0])
    assert [file.printout.name for file in files] == [f"{batch}-{number}-3" for number in (1, 2, 3)]
    on_paper = [sheets(file) for file in files]
    assert [len(pages) for pages in on_paper] == [3, 3, 2]
    assert all(pages[0].startswith("Stays with the team") for pages in on_paper)
    assert "File 2 of 3" in on_paper[1][0]
    assert f"from {batch}-3 to {batch}-4" in plain(files[1])
    assert [bool(file.rows) for file in files] == [False, False, True], "what to press stands under the last one"
    (second,) = team.says("dana", f"/sheets {batch} 2")
    assert second.printout == files[1].printout
    assert len(team.says("dana", f"/sheets {batch}")) == 3
    assert len(team.says("dana", f"/sheets {batch} 3+")) == 1
    assert "cannot be made again" in plain(team.says("dana", f"/sheets {batch} 9")[0])


def test_more_files_than_a_chat_should_get_at_once_are_asked_for(team: Stage) -> None:
    team.setup = replace(team.setup, letters_a_file=1)
    for number in range(12):
        approved(team, "ana" if number % 2 else "ben", pen_name=f"Luz {number}")
    assert len(prints(team)) == 10
    assert team.labels("dana")[0] == "The next of 2 files"
    assert len(team.presses("dana", "The next of 2")) == 2


def test_if_more_letters_came_meanwhile_it_is_asked_again(team: Stage) -> None:
    approved(team)
    team.says("dana", "/print all")
    approved(team, "ben")
    heard = team.presses("dana", "Make it all the same")
    assert plain(heard[-1]).startswith("2 letters would go into a batch:")
    (file,) = team.presses("dana", "Make it all the same")
    assert len(sheets(file)) == 3


def test_a_no_makes_no_batch(team: Stage) -> None:
    approved(team)
    team.says("dana", "/print all")
    (kept,) = team.presses("dana", "No, not now")
    assert plain(kept) == "Nothing was changed. The letters wait as before."
    with team.tx() as tx:
        assert paper.still_open(tx) == []


def test_one_letter_is_taken_out_and_put_back_and_printed_is_undone(team: Stage) -> None:
    letter, other = approved(team), approved(team, "ben")
    batch = code_of(prints(team)[0])
    team.presses("dana", "All printed")
    (one,) = team.says("dana", f"/batch {batch.lower()}-1")
    assert plain(one) == f"• {batch}-1 to Manuel Gómez Vázquez (receipt code {letter.id}): printed"
    assert plain(team.says("dana", f"/batch {letter.id}")[0]) == plain(one), "found by the receipt code too"
    assert team.labels("dana") == ["Sent", "Not printed after all", "Take it out", f"Look at {batch}"]
    (out,) = team.presses("dana", "Take it out")
    assert "Please destroy its sheet now." in plain(out)
    (shown,) = team.presses("dana", f"Look at {batch}")
    assert f"{batch}-1 to Manuel Gómez Vázquez (receipt code {letter.id}): taken out" in plain(shown)
    assert "One approved letter waits" in plain(team.says("dana", "/print")[0])
    (again,) = team.says("dana", f"/sheets {batch}")
    assert [f"{batch}-2" in page for page in sheets(again)] == [True, True]
    team.says("dana", f"/batch {batch}-1")
    (back,) = team.presses("dana", "Put it back")
    assert "is back in its batch, under the same number" in plain(back)
    assert "was done already" in plain(team.says("dana", f"/putback {batch}-1")[0])
    team.says("dana", f"/printed {batch}")
    (undone,) = team.presses("dana", "Not printed after all")
    assert plain(undone).startswith(f"2 letters of {batch} count as not printed again.")
    assert {state(team, letter), state(team, other)} == {LetterState.APPROVED}
    assert "was done already" in plain(team.says("dana", f"/unprinted {batch}-1")[0])
    team.says("dana", f"/printed {batch}")
    (undone,) = team.says("dana", f"/unprinted {batch}-2")
    assert f"One letter of {batch}-2 counts" in plain(undone)
    assert (state(team, letter), state(team, other)) == (LetterState.PRINTED, LetterState.APPROVED)
    assert "ana" not in team.heard, "nobody was told anything"


# What is heard of letters after they left.


def test_what_is_heard_is_said_for_all_but_the_exceptions_and_the_writers_are_told(team: Stage) -> None:
    exception, other = approved(team, "ana"), approved(team, "ben")
    batch = code_of(prints(team)[0])
    team.presses("dana", "All printed")
    team.later(days=2)
    team.says("dana", f"/handed {batch}")
    (when,) = team.presses("dana", "Somebody who visits")
    assert plain(when) == "On which day?"
    assert team.labels("dana")[:3] == ["12 September 2024", "11 September 2024", "10 September 2024"]
    (sure,) = team.presses("dana", "11 September 2024")
    assert "They left on 11 September 2024, with somebody who visits. Is that so?" in plain(sure)
    team.presses("dana", "Yes, sent")
    team.clock("decisions")
    assert "el equipo se la dio a alguien que va de visita" in plain(team.heard["ana"][-1])
    assert "Given to somebody who visits, on 11 September" in plain(team.says("dana", f"/batch {batch}-1")[0])
    team.presses("dana", "Heard something")
    (sure,) = team.presses("dana", "It came back")
    assert "It came back. Is that so? I will tell its writer." in plain(sure)
    team.presses("dana", "Yes, that is so")
    team.clock("decisions")
    assert plain(team.heard["ana"][-1]).startswith(
        f"Tu carta {exception.id} para Manuel Gómez Vázquez le volvió al equipo."
    )
    team.says("dana", f"/batch {batch}")
    team.presses("dana", "Heard something of it?")
    team.presses("dana", "It was delivered")
    (done,) = team.presses("dana", "Yes, that is so")
    team.clock("decisions")
    assert plain(done).startswith("It was delivered: noted for one letter.")
    assert (state(team, exception), state(team, other)) == (LetterState.RETURNED, LetterState.DELIVERED)
    told = plain(team.heard["ben"][-1])
    assert told.startswith(f"🕊 The team heard that your letter {other.id} to Manuel Gómez Vázquez was delivered.")
    assert "nobody can promise an answer" in told
    assert "nothing is open" in plain(team.says("dana", f"/heard {batch}")[0])
    assert "On 12 September 2024 the team heard that it was delivered" in plain(
        team.says("ben", f"/letter {other.id}")[0]
    )


@pytest.mark.parametrize(
    ("label", "brought", "told"),
    [
        ("It was censored", LetterState.CENSORED, "held back, or parts of it made unreadable"),
        ("It was not accepted", LetterState.REFUSED, "was not accepted"),
        ("The person was moved", LetterState.TRANSFERRED, "was moved to another prison"),
        ("The person was released", LetterState.RELEASED, "was released"),
    ],
)
def test_each_thing_that_can_be_heard_is_told_and_can_be_corrected(
    team: Stage, label: str, brought: LetterState, told: str
) -> None:
    letter = approved(team, "ben")
    batch = code_of(prints(team)[0])
    team.presses("dana", "All printed")
    sends(team, batch)
    team.says("dana", f"/heard {batch}-1")
    team.presses("dana", label)
    team.presses("dana", "Yes, that is so")
    team.clock("decisions")
    assert state(team, letter) is brought
    assert told in plain(team.heard["ben"][-1])
    team.says("dana", f"/batch {batch}-1")
    team.presses("dana", "That was a mistake")
    team.presses("dana", "Yes, take it back")
    team.clock("decisions")
    assert state(team, letter) is LetterState.HANDED_OVER
    assert "was a mistake of ours" in plain(team.heard["ben"][-1])
    assert "nothing is open" in plain(team.says("dana", f"/correct {batch}-1")[0])


def test_a_no_says_nothing_of_letters_and_tells_nobody(team: Stage) -> None:
    letter = approved(team, "ben")
    batch = code_of(prints(team)[0])
    team.presses("dana", "All printed")
    sends(team, batch)
    heard = len(team.heard["ben"])
    team.says("dana", f"/heard {batch}")
    team.presses("dana", "It came back")
    assert plain(team.presses("dana", "No")[0]) == "Nothing was changed, and nobody was told anything."
    team.says("dana", f"/heard {batch}")
    team.presses("dana", "It came back")
    team.presses("dana", "Yes, that is so")
    team.clock("decisions")
    team.says("dana", f"/correct {batch}")
    team.presses("dana", "No")
    assert state(team, letter) is LetterState.RETURNED
    assert len(team.heard["ben"]) == heard + 1


def test_whoever_wants_to_hear_no_more_of_a_letter_is_not_told(team: Stage) -> None:
    letter = approved(team, "ben")
    batch = code_of(prints(team)[0])
    team.presses("dana", "All printed")
    sends(team, batch)
    (quiet,) = team.presses("ben", "Tell me no more of it")
    assert (
        plain(quiet) == f"I will not write to you about letter {letter.id} any more. Where it is, /letters still says."
    )
    heard = len(team.heard["ben"])
    team.says("dana", f"/heard {batch}")
    team.presses("dana", "It was delivered")
    team.presses("dana", "Yes, that is so")
    team.clock("decisions")
    assert len(team.heard["ben"]) == heard
    assert "delivered" in plain(team.says("ben", "/letters")[0])
    assert "You have no letter with this code" in plain(team.says("dana", f"/quiet {letter.id}")[0])


def test_letters_of_a_campaign_that_are_collected_later_stay_when_all_are_printed(team: Stage) -> None:
    early = approved(team, "ana")
    with team.tx() as tx:
        campaign = campaigns.add(tx, facts.campaign("now"))
        cases.add(tx, campaign.id, 0, facts.case("somebody"))
    for _ in range(2):
        approved(team, "ben", "somebody", "Dear friend")
    (sure,) = team.says("dana", "/print all")
    assert plain(sure).startswith("2 letters would go into a batch:")
    assert "Those to Manuel Gómez Vázquez stay: they are collected from 18 September 2024 on." in plain(sure)
    (file,) = team.presses("dana", "Yes, make the batch")
    assert len(sheets(file)) == 3
    assert state(team, early) is LetterState.APPROVED
    assert "One approved letter waits" in plain(team.says("dana", "/print")[0])


def test_a_campaign_is_chosen_as_a_whole(team: Stage) -> None:
    approved(team, "ana", MANUEL)
    approved(team, "ana", JOSE)
    with team.tx() as tx:
        cases.add(tx, campaigns.add(tx, facts.campaign("now")).id, 0, facts.case("somebody"))
    approved(team, "ben", "somebody", "Dear friend")
    team.says("dana", "/print")
    (label,) = (one for one in team.labels("dana") if "(2)" in one and "Paliacate" not in one)
    (sure,) = team.presses("dana", label)
    assert plain(sure).startswith("2 letters would go into a batch:")


def test_whoever_is_forgotten_is_not_on_the_paper_made_afterwards(team: Stage) -> None:
    gone, stays = approved(team, "ana"), approved(team, "ben")
    (file,) = prints(team)
    with team.tx() as tx:
        people.forget(tx, gone.person_id)
    (again,) = team.says("dana", f"/sheets {code_of(file)}")
    assert f"{code_of(file)}-1" not in " ".join(sheets(again))
    assert f"{code_of(file)}-2" in sheets(again)[0], "it keeps its number"
    with team.tx() as tx:
        people.forget(tx, stays.person_id)
    assert plain(team.says("dana", f"/sheets {code_of(file)}")[0]).startswith("This batch does not exist")


def test_printed_letters_are_counted_before_they_are_forgotten(team: Stage) -> None:
    approved(team, "ben")
    prints(team)
    team.presses("dana", "All printed")
    assert "• one printed letter that was not sent to the prison yet" in plain(team.says("ben", "/forgetme")[0])


def test_a_decided_letter_is_never_called_withdrawn(team: Stage) -> None:
    letter = approved(team)
    prints(team)
    team.presses("dana", "All printed")
    assert f"dana aprobó la carta {letter.id}, y ya está impresa" in plain(
        team.says("beto", f"/approve {letter.id}")[0]
    )
    assert "está impresa y ya no se puede retirar" in plain(team.says("ana", f"/withdraw {letter.id}")[0])


def test_for_supporters_there_is_no_printing(team: Stage) -> None:
    approved(team)
    (file,) = prints(team)
    for said in (
        "/print",
        "/print all",
        *(
            f"/{one} {code_of(file)}"
            for one in ("batch", "sheets", "printed", "unprinted", "leaveout", "putback", "handed", "heard", "correct")
        ),
    ):
        assert plain(team.says("ana", said)[0]).startswith("No conozco ese comando")
    with team.tx() as tx:
        assert len(paper.still_open(tx)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "/print nobody",
        "/batch",
        "/batch <b>",
        "/sheets NOSUCH",
        "/printed {$x}",
        "/handed X y",
        "/heard",
        "/leaveout X-1",
        "/putback 9-99999999999",
        "/correct x",
        "/unprinted -",
    ],
)
def test_what_is_not_there_is_answered(team: Stage, said: str) -> None:
    (reply,) = team.says("dana", said)
    assert isinstance(reply.saying, Message)
    assert re.match("This batch does not exist|No letter waits to be printed there", plain(reply))


def test_the_file_of_what_was_handed_over_long_ago_cannot_be_had_again(team: Stage) -> None:
    to_manuel, _ = approved(team, "ana", MANUEL), approved(team, "ben", JOSE)
    batch = code_of(prints(team)[0])
    team.says("dana", f"/printed {batch}")
    sends(team, f"{batch} {MANUEL}")
    team.later(days=29)
    team.clock("old-pages")
    assert "Querido amigo" in " ".join(sheets(team.says("dana", f"/sheets {batch}")[0]))
    team.later(days=1, hours=1)
    team.clock("old-pages")
    (again,) = team.says("dana", f"/sheets {batch}")
    assert "One letter of this batch is not in the file" in plain(again)
    assert len(sheets(again)) == 2
    assert "To José Díaz" in sheets(again)[1]
    (own,) = team.says("ana", f"/letter {to_manuel.id}")
    assert "Su texto ya está borrado aquí" in plain(own)
    assert "Querido amigo" not in plain(own)
    sends(team, f"{batch} {JOSE}")
    team.later(days=31)
    team.clock("old-pages")
    assert "cannot be made again" in plain(team.says("dana", f"/sheets {batch}")[0])
    team.says("dana", f"/batch {batch}")
    assert "The file again" not in team.labels("dana")


def test_pages_of_many_letters_go_tick_by_tick(team: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody else waits until all of a large batch are gone; then the duty rests."""
    monkeypatch.setattr(paper, "AT_ONCE", 1)
    written = [approved(team, "ana", MANUEL), approved(team, "ben", MANUEL)]
    batch = code_of(prints(team)[0])
    team.says("dana", f"/printed {batch}")
    sends(team, f"{batch} {MANUEL}")
    team.later(days=31)
    for kept in (1, 0):
        team.clock("old-pages")
        with team.tx() as tx:
            assert sum(bool(letters.get(tx, one.id).pages) for one in written) == kept
    team.clock("old-pages")
    with team.tx() as tx:
        assert meta.last_done(tx, "old-pages") == tx.now


# Whoever is forgotten while their letter lies on paper.


def forgets(stage: Stage, name: str) -> str:
    stage.says(name, "/forgetme")
    return plain(stage.says(name, "1")[-1])


def test_the_team_hears_which_sheets_to_take_out_until_it_has(team: Stage) -> None:
    gone, stays = approved(team, "ana"), approved(team, "ben")
    (file,) = prints(team)
    batch = code_of(file)
    team.presses("dana", "All printed")
    goodbye = forgets(team, "ana")
    assert "Le avisé al equipo qué hojas tiene que sacar" in goodbye
    for name, words in (("dana", "take one sheet out"), ("beto", "saca una hoja")):
        notice = plain(team.heard[name][-1])
        assert words in notice
        assert f"{batch}-1" in notice
        assert gone.id not in notice
    (shown,) = team.presses("dana", "Look at the batch")
    assert "To be taken out and destroyed" in plain(shown)
    assert plain(shown).count(f"{batch}-1") == 1
    assert stays.id in plain(shown)
    warned, asked = team.says("dana", f"/handed {batch} {MANUEL}")
    assert f"{batch}-1" in plain(warned)
    assert f"Letter {batch}-2 to Manuel" in plain(asked)
    team.presses("dana", "By post")
    team.presses("dana", "No, not yet")
    assert plain(team.says("beto", f"/takenout {batch}")[0]).startswith("Gracias: la hoja ya no está")
    assert f"{batch}-1" not in plain(team.says("dana", f"/batch {batch}")[0])
    assert "is already marked" in plain(team.says("dana", f"/takenout {batch}")[0])


def test_a_batch_of_which_all_writers_were_forgotten_is_there_until_its_sheets_are_out(team: Stage) -> None:
    approved(team, "ana")
    (file,) = prints(team)
    forgets(team, "ana")
    assert code_of(file) in plain(team.says("dana", "/print")[0])
    team.says("dana", f"/takenout {code_of(file)}")
    assert code_of(file) not in plain(team.says("dana", "/print")[0])
    assert plain(team.says("dana", f"/batch {code_of(file)}")[0]).startswith("This batch does not exist")


def test_what_lies_on_no_paper_or_was_handed_over_is_nobodys_to_take_out(team: Stage) -> None:
    approved(team, "ana")
    (file,) = prints(team)
    team.presses("dana", "All printed")
    sends(team, code_of(file))
    approved(team, "ana")
    before = len(team.heard["dana"])
    assert "hojas" not in forgets(team, "ana")
    assert len(team.heard["dana"]) == before
    with team.tx() as tx:
        assert tx.all("SELECT 1 FROM taken_out") == []


def test_one_press_for_many_letters_is_done_at_once_and_their_writers_are_told_some_at_a_time(team: Stage) -> None:
    written = [approved(team, f"writer {number}") for number in range(23)]
    (file, *_) = prints(team)
    batch = code_of(file)
    team.clock("decisions")
    told = {name: len(team.heard.get(name, [])) for name in (f"writer {number}" for number in range(23))}

    def newly_told() -> int:
        return sum(len(team.heard.get(name, [])) > before for name, before in told.items())

    team.says("dana", f"/printed {batch}")
    team.says("dana", f"/handed {batch}")
    team.presses("dana", "By post")
    (done,) = team.presses("dana", "Yes, sent")
    assert "23 letters are marked as sent to the prison" in plain(done)
    assert {state(team, letter) for letter in written} == {LetterState.HANDED_OVER}
    assert newly_told() == 0
    team.clock("decisions")
    assert newly_told() == 20
    team.clock("decisions")
    team.clock("decisions")
    assert newly_told() == 23
    assert all(len(team.heard[name]) == before + 1 for name, before in told.items()), "each once"


def test_a_writer_who_was_not_told_yet_what_was_said_by_mistake_hears_nothing_of_it(team: Stage) -> None:
    approved(team)
    (file,) = prints(team)
    team.says("dana", f"/printed {code_of(file)}")
    sends(team, code_of(file))
    heard = len(team.heard["ana"])
    team.says("dana", f"/heard {code_of(file)}")
    team.presses("dana", "It was delivered")
    team.presses("dana", "Yes")
    team.says("dana", f"/correct {code_of(file)}")
    team.presses("dana", "Yes")
    team.clock("decisions")
    assert len(team.heard["ana"]) == heard


def test_a_page_of_a_batch_opens_the_letters_on_it_alone(team: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(45):
        approved(team, "ana" if number % 2 else "ben")
    (file, *_) = prints(team)
    opened = opened_from_now_on(monkeypatch)
    (page,) = team.says("dana", f"/batch {code_of(file)} 2")
    assert plain(page).count("• ") == 20
    assert sum(place.startswith("letters.pages") for place in opened) <= 20
