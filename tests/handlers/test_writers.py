"""What a moderator can do about a letter's writer, what a writer hears of it; and own words, which are a member's."""

import pytest
import trail
from heard import plain
from stage import Stage
from written import of, write

from handlers.texts.inert import leading_elsewhere
from storage import letters
from storage.letters import Letter, LetterState
from storage.letters.passes import MOST_PASSES
from storage.letters.writers import MOST_WAITING


def state(stage: Stage, letter: Letter) -> LetterState:
    with stage.tx() as tx:
        return letters.get(tx, letter.id).state


def deeds(stage: Stage) -> list[object]:
    with stage.tx() as tx:
        return trail.deeds(tx)


# Own words.


def test_own_words_are_a_members_and_the_whole_team_hears_them(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Send back")
    assert "everybody on the team reads it too" in plain(team.presses("ana", "In my own words")[0])
    team.says("ana", "Por favor, sin nombres. /start")
    team.presses("ana", "Send it back")
    team.settle()
    heard = team.heard["sol"][-1]
    assert "Alguien del equipo te escribió:" in plain(heard)
    assert "<code>/start</code>" in heard.text, "nothing in it can be touched"
    told = team.heard["beto"][-1]
    assert plain(told).startswith(f"ana devolvió la carta {letter.id} con sus propias palabras:")
    assert "Por favor, sin nombres." in plain(told)
    with team.tx() as tx:
        entry = trail.entries(tx)[-1]
    assert (entry["did"], entry["letter"], entry["by"]) == ("own-words", letter.id, team.person("ana").id)
    assert len(str(entry["words"])) == 64
    team.presses("sol", "Escribirla de nuevo")
    assert "Alguien del equipo dio este motivo" in team.transcript("sol")


def test_a_point_of_the_guide_is_nobodys_own_words(team: Stage) -> None:
    write(team)
    team.says("ana", "/read")
    before = len(team.heard.get("beto", []))
    team.presses("ana", "Send back")
    team.presses("ana", "6. ")
    team.presses("ana", "Send it back")
    team.settle()
    assert "El motivo:" in plain(team.heard["sol"][-1])
    assert len(team.heard.get("beto", [])) == before
    assert "own-words" not in deeds(team)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("confirm at https://evil.example/login please", "https://evil.example/login"),
        ("write to @evil_agent", "@evil_agent"),
        ("t.me/evil is where to go", "t.me/evil"),
        ("call +52 55 1234 5678 now", "+52 55 1234 5678"),
        ("give to IBAN XX00ABCD1234", "XX00ABCD1234"),
        ("give to GB29 NWBK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268"),
        ("give to 0x52908400098527886E0F7030069857D2E4169EE7", "0x52908400098527886E0F7030069857D2E4169EE7"),
        ("mail a@b.org", "a@b.org"),
        ("\uff14\uff15\uff16\uff17 \uff18\uff19\uff10\uff11 is the card", "4567 8901"),
    ],
)
def test_words_that_lead_elsewhere_are_refused_kindly(team: Stage, words: str, found: str) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Send back")
    team.presses("ana", "In my own words")
    assert leading_elsewhere(words) == found
    (refused,) = team.says("ana", words)
    assert plain(refused).startswith("I cannot send")
    assert state(team, letter) is LetterState.PENDING
    assert "Send it back" not in team.labels("ana")


@pytest.mark.parametrize(
    "words",
    [
        "Por favor, sin nombres ni fechas.",
        "Quita el 5 y el 12, gracias...",
        "Tu carta 9B3K7XQ2 promete mucho.",
        "¿Y tú?",
    ],
)
def test_plain_words_lead_nowhere(words: str) -> None:
    assert leading_elsewhere(words) is None


# How many wait, and whose letters are not taken.


def test_a_sixth_letter_waits_until_one_is_read_and_the_writer_is_told_what_to_do(team: Stage) -> None:
    wrote = [write(team) for _ in range(MOST_WAITING)]
    (full,) = team.says("sol", "/write")
    assert plain(full).startswith("Ya tienes 5 cartas que esperan")
    with team.tx() as tx:
        letters.withdraw(tx, wrote[0].person_id, wrote[0].id)
    assert "quién le quieres escribir" in plain(team.says("sol", "/write")[0])


def test_the_letter_that_is_one_too_many_is_kept_as_a_draft(team: Stage) -> None:
    team.says("sol", "/write manuel-gomez-vazquez")
    team.says("sol", "Luz")
    team.says("sol", "Querido Manuel")
    for _ in range(MOST_WAITING):
        write(team)
    team.presses("sol", "Listo")
    (full,) = team.presses("sol", "Enviar")
    assert plain(full).startswith("Ya tienes 5 cartas que esperan")
    team.says("ana", "/read")
    team.presses("ana", "Approve")
    assert "Recibida" in plain(team.presses("sol", "Enviar")[-1])


def test_a_writer_is_muted_from_under_a_letter_and_nobody_learns_who_it_is(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    (about,) = team.presses("ana", "Its writer")
    assert plain(about) == "Only this letter waits from its writer. I tell nobody who it is."
    team.presses("ana", "Take no more letters")
    team.presses("ana", "Take none, and say so")
    team.presses("ana", "For a month")
    (done,) = team.says("ana", "The same words a hundred times")
    assert plain(done).startswith(f"No letters are taken from the writer of {letter.id} until 10 October 2024.")
    assert "Approve" in " ".join(team.labels("ana"))
    assert plain(team.heard["beto"][-1]).startswith(
        f"ana decidió que no se reciban cartas de quien escribió la {letter.id} hasta el 10 de octubre de 2024."
    )
    (told,) = team.says("sol", "/write")
    assert plain(told).startswith("Por ahora el equipo no recibe cartas tuyas")
    assert deeds(team)[-1] == "muted"
    sol = team.person("sol")
    assert not any(
        sol.id in heard or sol.address in heard for heard in (team.transcript("ana"), team.transcript("beto"))
    )

    (listed,) = team.says("beto", "/muted")
    assert f"{letter.id}, lo decidió ana" in plain(listed)
    team.presses("beto", "volver a recibir")
    team.presses("beto", "Sí, volver a recibir")
    assert plain(team.heard["ana"][-1]).startswith("beto has ended it")
    assert deeds(team)[-1] == "unmuted"
    assert "quién le quieres escribir" in plain(team.says("sol", "/write")[0])
    assert plain(team.says("beto", "/muted")[0]) == "Se reciben cartas de todas las personas."
    assert plain(team.says("beto", f"/unmute {letter.id}")[0]).startswith("Por esa carta ya no")


def test_no_to_muting_changes_nothing(team: Stage) -> None:
    write(team)
    team.says("ana", "/read")
    team.presses("ana", "Its writer")
    team.presses("ana", "Take no more letters")
    assert "still yours" in plain(team.presses("ana", "No")[0])
    assert "quién le quieres escribir" in plain(team.says("sol", "/write")[0])


def test_who_is_muted_is_not_muted_twice(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.says("ana", f"/mute {letter.id}")
    team.presses("ana", "Take none, and say so")
    team.presses("ana", "For a week")
    team.says("ana", "The same words a hundred times")
    assert plain(team.says("ana", f"/mute {letter.id}")[0]).startswith("This writer is muted already")
    assert "No more letters are taken from them: /muted" in plain(team.says("ana", f"/writer {letter.id}")[0])
    assert not any("Take no more letters" in label for label in team.labels("ana"))
    team.says("ana", f"/unmute {letter.id}")
    assert "Nothing" in plain(team.presses("ana", "No")[0])


def test_all_that_waits_of_a_writer_is_set_aside_and_they_hear_it_once(team: Stage) -> None:
    wrote = [write(team) for _ in range(3)]
    team.says("ana", "/read")
    team.says("beto", "/read")
    team.presses("ana", "Its writer")
    team.presses("ana", "Send back all")
    _, preview = team.presses("ana", "6. ")
    assert "All 3 letters that wait from this writer are sent back" in plain(preview)
    before = len(team.heard.get("sol", []))
    (done,) = team.presses("ana", "Yes, send all back")
    assert plain(done).startswith("Letters ")
    assert [state(team, letter) for letter in wrote] == [LetterState.REJECTED] * 3
    (told,) = team.heard["sol"][before:]
    assert plain(told).startswith("Tus cartas ")
    assert all(letter.id in plain(told) for letter in wrote)
    assert "ana devolvió las 3 cartas en espera" in plain(team.heard["beto"][-1])
    team.clock("letters-back")
    assert team.on_phone("ana") == team.on_phone("beto") == []
    assert "has already sent" in plain(team.says("ana", f"/setaside {wrote[0].id}")[0]) or True


def test_no_to_setting_aside_changes_nothing(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.says("ana", f"/setaside {letter.id}")
    team.presses("ana", "6. ")
    assert "still yours" in plain(team.presses("ana", "No")[0])
    assert state(team, letter) is LetterState.PENDING


def test_setting_aside_in_own_words_is_told_and_signed_like_sending_back(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.says("ana", f"/setaside {letter.id}")
    team.presses("ana", "In my own words")
    team.says("ana", "Son muchas de una vez.")
    team.presses("ana", "Yes, send all back")
    assert "Alguien del equipo te escribió:" in plain(team.heard["sol"][-1])
    assert "con sus propias palabras" in plain(team.heard["beto"][-1])
    assert deeds(team)[-2:] == ["set-aside", "own-words"]


# Passing on.


def test_who_has_passed_on_enough_is_told_until_when(team: Stage) -> None:
    for number in range(MOST_PASSES + 2):
        write(team, writer=f"writer {number}")
    team.says("ana", "/read")
    for _ in range(MOST_PASSES):
        assert team.presses("ana", "Leave it to others")[0].message.lent
        team.later(minutes=1)
    (enough,) = team.presses("ana", "Leave it to others")
    assert plain(enough).startswith("You have left 10 letters to others within an hour")
    assert "in 50 minutes" in plain(enough)
    team.presses("ana", "Approve")
    assert deeds(team).count("passed") == MOST_PASSES
    assert deeds(team)[-2:] == ["approved", "claimed"]


def test_a_writer_is_muted_for_a_week_and_the_team_reads_why(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Its writer")
    team.presses("ana", "Take no more letters")
    team.presses("ana", "Take none, and say so")
    team.presses("ana", "For a week")
    team.says("ana", "Spam of t.me/x")
    (listed,) = team.says("beto", "/muted")
    assert "hasta el 17 de septiembre de 2024: Spam of t.me/x" in plain(listed)
    assert "<code>t.me/x</code>" in listed.text
    assert plain(team.says("sol", "/write")[0]).startswith("Por ahora el equipo no recibe cartas tuyas")
    team.later(days=6, hours=11)
    assert plain(team.says("sol", "/write")[0]).startswith("Por ahora el equipo no recibe cartas tuyas")
    team.later(hours=2)
    assert "no recibe cartas tuyas" not in plain(team.says("sol", "/write")[0])
    assert plain(team.says("beto", "/muted")[0]) == "Se reciben cartas de todas las personas."
    team.clock("clear-away")
    with team.tx() as tx:
        assert tx.one("SELECT 1 FROM muted_writers") is None
        assert [one["until"] for one in trail.entries(tx) if one["did"] == "muted"] == ["2024-09-17"]
        assert letters.find(tx, letter.id)


# Silently.


def silenced(team: Stage) -> Letter:
    """A letter of Sol's that Ana calls spam, for a week."""
    letter = write(team, ("Gana dinero hoy",))
    team.says("ana", "/read")
    team.presses("ana", "Its writer")
    team.presses("ana", "Take no more letters")
    team.presses("ana", "Spam: it waits apart")
    assert not any("year" in label for label in team.labels("ana"))
    team.presses("ana", "For a week")
    team.says("ana", "Trading robot")
    return letter


def test_the_writer_of_spam_hears_what_everybody_hears_and_all_of_it_is_so(team: Stage) -> None:
    letter = silenced(team)
    done = team.heard["ana"][-1]
    assert plain(done).startswith(
        f"What the writer of {letter.id} sends waits apart until 17 September 2024. They were not told. This letter"
        " waits there, too."
    )
    assert plain(team.heard["beto"][-1]).startswith(f"Para ana la carta {letter.id} es correo basura")
    assert "sol" not in team.heard, "nobody told them anything"

    def as_heard(writer: str) -> list[str]:
        team.says(writer, "/write manuel-gomez-vazquez")
        team.says(writer, "Luz")
        team.says(writer, "Me llamo Luz y quiero que sepas que hay un robot que te hace ganar mucho dinero cada día.")
        team.presses(writer, "Listo")
        team.presses(writer, "Enviar")
        said = [plain(one) for one in [team.heard[writer][-1], *team.says(writer, "/letters")]]
        said += [plain(one) for one in team.presses(writer, "· Manuel")]
        for one in of(team, writer):
            said = [heard.replace(one.id, "CODE") for heard in said]
        return said

    team.person("luz", "es")
    mine, other = as_heard("sol"), as_heard("luz")
    assert mine[0] == other[0]
    assert mine[0].startswith("Recibida. Tu carta para Manuel Gómez Vázquez está guardada y espera al equipo.")
    assert mine[2].rpartition("\n")[0] == other[2].rpartition("\n")[0], "but for its words"
    assert "Espera a que el equipo la lea." in mine[2]
    assert mine[1].count("espera al equipo desde el 10 de septiembre de 2024") == 2
    (shown,) = team.says("beto", "/read")
    assert "robot" in plain(shown)
    assert len(team.on_phone("beto")) == 1
    assert plain(team.says("ana", "/queue")[0]).startswith("One letter has waited"), "that of the other writer"


def test_the_list_leads_to_what_waits_apart_and_ends_it(team: Stage) -> None:
    letter = silenced(team)
    team.later(minutes=1)
    second = write(team, ("Gana más dinero",))
    (listed,) = team.says("beto", "/muted")
    assert plain(listed) == (
        "Hay una persona cuyas cartas no se reciben o esperan aparte. Se le conoce por la carta que lo motivó:\n\n"
        f"• {letter.id}, lo decidió ana el 10 de septiembre de 2024, hasta el 17 de septiembre de 2024: Trading robot\n"
        "Es correo basura y no se le dijo nada. 2 cartas esperan aparte."
    )
    assert "Espera aparte, fuera de la cola" in plain(team.says("beto", f"/find {second.id}")[0])
    team.says("beto", "/muted")
    (read,) = team.presses("beto", f"Leer la {letter.id}")
    assert "Gana dinero hoy" in plain(read)
    team.presses("beto", "Quien la escribió")
    assert "Lo que manda espera aparte: /muted" in plain(team.heard["beto"][-1])
    team.says("ana", "/muted")
    team.presses("ana", f"{letter.id}: take letters again")
    (ended,) = team.presses("ana", "Yes, take them again")
    assert plain(ended) == f"Letters are taken again from the writer of {letter.id}. One letter came into the queue."
    assert state(team, second) is LetterState.PENDING


def test_when_the_week_is_over_the_clock_brings_everything_into_the_queue(team: Stage) -> None:
    letter = silenced(team)
    team.later(days=7)
    team.clock("clear-away")
    assert state(team, letter) is LetterState.PENDING
    assert plain(team.says("ana", "/muted")[0]) == "Letters are taken from everybody."


def test_who_had_everything_deleted_is_listed_by_a_sign_and_can_be_let_in_again(team: Stage) -> None:
    letter = silenced(team)
    team.says("sol", "/forgetme")
    assert "queda un hash con llave" in team.transcript("sol")
    team.presses("sol", "Sí, borra todo")
    (listed,) = team.says("ana", "/muted")
    assert letter.id not in plain(listed)
    assert "Trading robot" not in plain(listed)
    assert "somebody who had everything deleted, until 17 September 2024" in plain(listed)
    write(team, ("Gana dinero otra vez",))
    assert "One letter waits apart." in plain(team.says("ana", "/muted")[0])
    team.presses("ana", ": take letters again")
    assert "One letter came into the queue" in plain(team.presses("ana", "Yes")[0])
