"""Replies from prison: sent in by one of the team, checked by another, and only then with whoever wrote the letter."""

from dataclasses import replace

import pytest
from answered import number_of, printed
from heard import plain
from stage import Stage

from bot.flow.posting import rendered
from bot.messenger.telegram.client import Telegram
from handlers.heard import Kind, Said
from handlers.messages import LetterPhoto
from storage import cases, letters, people, pictures, replies
from storage.letters import Letter
from storage.pictures import Flaw
from storage.replies import Reply, ReplyState
from storage.replies.reply import REPLIES


@pytest.fixture
def team(campaigns: Stage) -> Stage:
    """Dana and Beto moderate, in English and Spanish; Ana writes, in Spanish."""
    campaigns.member("dana")
    campaigns.member("beto", language="es")
    campaigns.person("ana", "es")
    return campaigns


@pytest.fixture
def letter(team: Stage) -> Letter:
    ana, dana = team.person("ana"), team.person("dana")
    with team.tx() as tx:
        return printed(tx, ana.id, dana.id)


def shot(number: int, caption: str = "") -> Said:
    return Said(kind=Kind.PHOTO, text=caption, photo=f"file-{number}", message=f"photo-{number}")


def the_reply(stage: Stage) -> Reply:
    with stage.tx() as tx:
        (reply,) = REPLIES.select(tx)
    return reply


def send_in(stage: Stage, letter: Letter, *said: str | Said, by: str = "dana") -> Reply:
    """Send in a reply of these messages, the number typed."""
    stage.says(by, "/reply")
    for one in said:
        stage.says(by, one)
    stage.fetch(b"a photo of paper")
    for pressed in ("Done", number_of(letter), "Send it in"):
        if pressed == number_of(letter):
            stage.says(by, pressed.lower())
        else:
            stage.presses(by, pressed)
    return the_reply(stage)


def check(stage: Stage, by: str = "beto") -> None:
    """Have it checked, and passed on."""
    stage.says(by, "/replies")
    stage.presses(by, "Revisar" if by == "beto" else "Check")
    stage.presses(by, "Es de esta carta" if by == "beto" else "It belongs")
    stage.clock("replies")


def heard_of(stage: Stage, name: str) -> str:
    return "\n".join(plain(one) for one in stage.heard.get(name, []))


def test_a_reply_goes_from_the_moderators_phone_to_the_writers(team: Stage, letter: Letter) -> None:
    number = number_of(letter)
    (asked,) = team.says("dana", "/reply")
    assert plain(asked).startswith("Send me the reply.")
    team.says("dana", shot(1, "The front"))
    team.says("dana", "And a line that was read to me by telephone.")
    (waits,) = team.presses("dana", "Done")
    assert plain(waits).startswith("I am still fetching the picture."), "the number may be in it"
    team.fetch(b"a photo of paper", number=number)
    (proposed,) = team.presses("dana", "Done")
    assert "This is what I read in the photo." in plain(proposed)
    assert number in team.labels("dana")
    (preview,) = team.presses("dana", number)
    assert f"Is this the reply to letter {number}?" in plain(preview)
    assert "[Photo 1]\nThe front\n\nAnd a line that was read to me by telephone." in plain(preview)
    (sent_in,) = team.presses("dana", "Send it in")
    assert plain(sent_in).startswith("Sent in.")
    assert plain(team.heard["beto"][-1]).startswith("dana mandó una respuesta de ")
    assert "ana" not in team.heard, "she knows nothing of it"
    team.clock("replies")
    assert "ana" not in team.heard

    shown = team.presses("beto", "Revisarla")
    assert [one.message.body for one in shown] == [LetterPhoto(b"a photo of paper"), None]
    assert all(one.message.guarded and one.message.lent for one in shown)
    assert f"Respuesta a la carta {number}" in plain(shown[-1])
    assert "firma Golondrina" in plain(shown[-1])
    reply = the_reply(team)
    assert team.on_phone("beto") == [reply.id] * 2
    team.clock("letters-back")
    assert team.on_phone("beto") == [reply.id] * 2, "as long as it is his to check"
    (done,) = team.presses("beto", "Es de esta carta")
    assert "Ahora le llega a quien escribió la carta." in plain(done)
    assert "beto has checked the reply" in plain(team.heard["dana"][-1])
    team.clock("letters-back")
    assert team.on_phone("beto") == []

    team.clock("replies")
    words, photo, answering = team.heard["ana"]
    assert plain(words).startswith("Una respuesta de ")
    assert f"a tu carta {letter.id}\n" in plain(words)
    assert "And a line that was read to me by telephone." in plain(words)
    assert photo.message.body == LetterPhoto(b"a photo of paper")
    assert plain(answering).startswith("Si quieres contestar\n\n• ")
    assert answering.labels == ["✉️ Escribir la siguiente carta", f"Carta {letter.id}"]
    team.clock("replies")
    assert len(team.heard["ana"]) == 3, "once"

    (own,) = team.presses("ana", f"Carta {letter.id}")
    assert "↩︎ El 10 de septiembre de 2024 llegó una respuesta." in plain(own)
    again = team.presses("ana", "Leer la respuesta del 10 de septiembre")
    assert [plain(one) for one in again] == [plain(one) for one in (words, photo, answering)]
    (guide, *_) = team.presses("ana", "Escribir la siguiente carta")
    assert plain(guide).startswith("Una carta para ")


def test_letter_reply_and_the_next_letter_are_one_thread(team: Stage, letter: Letter) -> None:
    send_in(team, letter, "Thank you")
    check(team)
    team.later(days=3)
    ana, dana = team.person("ana"), team.person("dana")
    with team.tx() as tx:
        following = letters.submit(tx, ana.id, letter.case_id, "Colibrí", ("Otra vez",), "es")
    (own,) = team.says("ana", f"/letter {letter.id}")
    assert f"✉️ El 13 de septiembre de 2024 siguió tu carta {following.id}." in plain(own)
    shown = team.says("dana", "/read")[-1]
    assert "It goes on with a correspondence: its writer got a reply from there on 10 September 2024." in plain(shown)
    assert letter.id not in plain(shown), "which letter it was is nobody's business"
    assert dana


def test_whoever_sent_it_in_cannot_check_it(team: Stage, letter: Letter) -> None:
    reply = send_in(team, letter, "Thank you")
    (listed,) = team.says("dana", "/replies")
    assert "One reply waits to be checked." in plain(listed)
    assert listed.labels == ["Send in a reply"]
    (refused,) = team.says("dana", f"/checkreply {reply.id}")
    assert plain(refused).startswith("Somebody else has to check this reply")
    for command in ("rightreply", "wrongreply"):
        (refused,) = team.says("dana", f"/{command} {reply.id}")
        assert "not yours to decide on" in plain(refused)
    assert the_reply(team).state is ReplyState.WAITING


def test_one_member_alone_is_told_that_a_second_is_needed(campaigns: Stage) -> None:
    campaigns.member("dana")
    ana, dana = campaigns.person("ana", "es"), campaigns.person("dana")
    with campaigns.tx() as tx:
        letter = printed(tx, ana.id, dana.id)
    send_in(campaigns, letter, "Thank you")
    assert "you are the only one on the team who may" in plain(campaigns.heard["dana"][-1])


def test_whoever_wrote_the_letter_cannot_check_the_reply_to_it(team: Stage) -> None:
    beto, dana = team.person("beto"), team.person("dana")
    with team.tx() as tx:
        letter = printed(tx, beto.id, dana.id)
    reply = send_in(team, letter, "Thank you")
    (refused,) = team.says("beto", f"/checkreply {reply.id}")
    assert plain(refused).startswith("Esta respuesta la tiene que revisar otra persona")
    assert "Thank you" not in heard_of(team, "beto"), "nothing is shown to the writer before it is checked"


def test_a_reply_that_is_with_the_wrong_letter_reaches_nobody(team: Stage, letter: Letter) -> None:
    reply = send_in(team, letter, shot(1), "Dear Elena, not Golondrina")
    team.presses("beto", "Revisarla")
    (sure,) = team.presses("beto", "No es de esta carta")
    assert plain(sure).startswith("¿No es la respuesta a la carta ")
    team.presses("beto", "No es de esa carta")
    assert "Please look at the number again" in plain(team.heard["dana"][-1])
    assert "Send in a reply" in team.labels("dana")
    team.clock()
    assert "Elena" not in heard_of(team, "ana")
    with team.tx() as tx:
        kept = replies.find(tx, reply.id)
        assert kept
        assert (kept.state, kept.pages) == (ReplyState.REFUSED, None)
        assert not tx.all("SELECT 1 FROM pictures WHERE reply_id IS NOT NULL")
    assert team.on_phone("beto") == []
    (again,) = team.says("beto", f"/rightreply {reply.id}")
    assert "no era de su carta y está borrada" in plain(again)


def test_two_do_not_check_one_at_a_time(team: Stage, letter: Letter) -> None:
    team.member("caro")
    reply = send_in(team, letter, "Thank you")
    team.presses("beto", "Revisarla")
    (held,) = team.says("caro", f"/checkreply {reply.id}")
    assert plain(held) == "Somebody else is checking this reply now."
    team.presses("beto", "Dejársela a otra persona")
    assert "Thank you" in plain(team.says("caro", f"/checkreply {reply.id}")[-1])
    team.later(minutes=21)
    (late,) = team.presses("caro", "It belongs")
    assert "the time is over" in plain(late)
    check(team)
    (late,) = team.says("caro", f"/rightreply {reply.id}")
    assert "the writer of the letter has it" in plain(late)


def test_a_number_that_no_letter_on_paper_has_is_not_taken(team: Stage, letter: Letter) -> None:
    ana = team.person("ana")
    with team.tx() as tx:
        unread = letters.submit(tx, ana.id, letter.case_id, "Colibrí", ("Otra",), "es")
    team.says("dana", "/reply")
    team.says("dana", "Thank you")
    (asked,) = team.presses("dana", "Done")
    assert "Please type it, as it stands there." in plain(asked)
    assert plain(team.says("dana", "AAAAAAAA")[0]).startswith("No letter has this number.")
    assert plain(team.says("dana", number_of(unread))[0]).startswith("The letter with this number is not printed yet")
    assert "Is this the reply to letter" in plain(team.says("dana", f" {number_of(letter).lower()} ")[0])


def test_what_is_changed_goes_back_to_the_number(team: Stage, letter: Letter) -> None:
    team.says("dana", "/reply")
    team.says("dana", "Thank you")
    team.presses("dana", "Done")
    team.says("dana", number_of(letter))
    (asked,) = team.presses("dana", "Change it")
    assert "To which letter?" in plain(asked)


def test_a_photo_that_cannot_be_used_is_asked_for_again(team: Stage) -> None:
    team.says("dana", "/reply")
    team.says("dana", shot(1))
    with team.tx() as tx:
        (picture,) = pictures.wanted(tx, 9)
        pictures.refuse(tx, picture.id, Flaw.UNREADABLE)
    assert "Photo 1 is damaged" in plain(team.presses("dana", "Done")[0])


def test_what_is_too_much_is_not_taken(team: Stage) -> None:
    team.says("dana", "/reply")
    team.says("dana", "a" * 4000)
    assert plain(team.says("dana", "a" * 4000)[0]).startswith("With this message the reply would have 8,000 characters")
    for number in range(10):
        team.says("dana", shot(number))
    assert plain(team.says("dana", shot(11))[0]).startswith("A reply takes 10 photos at most.")


def test_a_writer_whose_chat_is_closed_gets_it_when_they_are_back(team: Stage, letter: Letter) -> None:
    ana = team.person("ana")
    send_in(team, letter, "Thank you")
    with team.tx() as tx:
        people.left(tx, ana.id)
    team.says("beto", "/replies")
    team.presses("beto", "Revisar")
    (checked,) = team.presses("beto", "Es de esta carta")
    assert "Por ahora no puedo escribirle a quien mandó la carta." in plain(checked)
    team.clock("replies")
    assert "ana" not in team.heard
    assert "Hay una respuesta revisada." in plain(team.says("beto", "/replies")[0])
    team.later(days=60)
    team.clock()
    team.says("ana", "/help")
    team.clock("replies")
    assert "Thank you" in heard_of(team, "ana")


def test_one_that_did_not_reach_its_writer_waits_again_and_the_team_hears(team: Stage, letter: Letter) -> None:
    ana = team.person("ana")
    send_in(team, letter, "Thank you")
    check(team)
    assert "Thank you" in heard_of(team, "ana")
    with team.tx() as tx:
        people.left(tx, ana.id)  # as the messenger said when it was to bring it
    team.heard["ana"].clear()
    team.clock("replies")
    assert "did not reach its writer" in plain(team.heard["dana"][-1])
    assert the_reply(team).state is ReplyState.CHECKED
    team.says("ana", "/help")
    team.clock("replies")
    assert "Thank you" in heard_of(team, "ana")
    assert the_reply(team).state is ReplyState.PASSED_ON


def test_a_reply_to_somebody_who_was_forgotten_is_dropped_and_the_team_is_told(team: Stage, letter: Letter) -> None:
    reply = send_in(team, letter, shot(1), "Thank you")
    team.presses("beto", "Revisarla")
    team.says("ana", "/forgetme")
    team.presses("ana", "Sí, borra todo")
    assert "A reply from" in plain(team.heard["dana"][-1])
    assert "can reach nobody any more" in plain(team.heard["dana"][-1])
    with team.tx() as tx:
        assert not tx.all("SELECT 1 FROM replies")
        assert not tx.all("SELECT 1 FROM pictures")
    (gone,) = team.says("beto", f"/rightreply {reply.id}")
    assert plain(gone).startswith("Esta respuesta ya no está.")
    team.clock("letters-back")
    assert team.on_phone("beto") == []


def test_the_words_go_with_the_retention_of_letters(team: Stage, letter: Letter) -> None:
    reply = send_in(team, letter, shot(1), "Thank you")
    check(team)
    days = team.setup.pages_kept.days
    team.later(days=days - 1)
    team.clock()
    assert "Thank you" in plain(team.says("ana", f"/replied {reply.id}")[0])
    team.later(days=1)
    team.clock()
    with team.tx() as tx:
        kept = replies.find(tx, reply.id)
        assert kept
        assert kept.pages is None
        assert not tx.all("SELECT 1 FROM pictures")
    (gone,) = team.says("ana", f"/replied {reply.id}")
    assert plain(gone).startswith("El 10 de septiembre de 2024 llegó una respuesta. Su texto ya se borró aquí")
    assert "llegó una respuesta" in plain(team.says("ana", f"/letter {letter.id}")[0])


def test_nobody_reads_the_reply_to_another_or_one_that_is_not_checked(team: Stage, letter: Letter) -> None:
    reply = send_in(team, letter, "Thank you")
    assert plain(team.says("ana", f"/replied {reply.id}")[0]).startswith("No tienes esa respuesta.")
    assert "respuesta" not in plain(team.says("ana", f"/letter {letter.id}")[0])
    check(team)
    assert plain(team.says("ben", f"/replied {reply.id}")[0]).startswith("You have no such reply.")


def test_the_team_hears_of_a_reply_that_waits_for_a_day(team: Stage, letter: Letter) -> None:
    send_in(team, letter, "Thank you")
    team.clock("old-replies")
    assert "has waited" not in heard_of(team, "dana")
    team.later(hours=25)
    team.clock("old-replies")
    assert "A reply from prison has waited 25 hours to be checked." in heard_of(team, "dana")


def test_a_case_that_takes_no_letters_any_more_says_so(team: Stage, letter: Letter) -> None:
    send_in(team, letter, "Thank you")
    with team.tx() as tx:
        case = cases.get(tx, letter.case_id)
        cases.rewrite(tx, case.id, case.position, replace(case.content, letters=False))
    check(team)
    assert "Por ahora no se reciben cartas para este caso." in heard_of(team, "ana")


def test_a_long_reply_reaches_its_writer_whole(team: Stage, letter: Letter) -> None:
    """In several messages, if it has to be, with the buttons under the last."""
    send_in(team, letter, *("Hoy llovió. " * 160 for _ in range(3)))
    check(team)
    words, _ = team.heard["ana"]
    calls = rendered(Telegram("1:token"), words.saying, None, words.words)
    assert len(calls) == 2
    assert plain(words).count("Hoy llovió.") == 480


def test_what_is_not_said_to_be_wrong_stays_and_the_number_may_come_with_the_command(
    team: Stage, letter: Letter
) -> None:
    assert plain(team.says("dana", "/reply AAAAAAAA")[0]).startswith("No letter has this number.")
    team.says("dana", f"/reply {number_of(letter)}")
    team.says("dana", "Thank you")
    (preview,) = team.presses("dana", "Done")
    assert "Is this the reply to letter" in plain(preview)
    assert plain(team.presses("dana", "Change it")[0]).startswith("Send me the reply.")
    team.presses("dana", "Done")
    team.presses("dana", "Send it in")
    team.presses("beto", "Revisarla")
    team.presses("beto", "No es de esta carta")
    (kept,) = team.presses("beto", "Dejarla como está")
    assert kept.labels == [f"Revisar {number_of(letter)}", "‹ Respuestas"]
    assert the_reply(team).state is ReplyState.WAITING
