"""The hotline as both sides go through it: somebody asks, one of the team answers, and it is over."""

from datetime import timedelta

import pytest
import trail
from heard import plain
from stage import Stage

from handlers.heard import Kind, Said
from handlers.messages import LetterPhoto, Message
from storage import cases, hotline, keeping, letters, team as members
from storage.hotline import Thread
from storage.letters import muting
from storage.letters.muting import Line
from storage.rights import Right, Role


@pytest.fixture
def group(campaigns: Stage) -> Stage:
    """Dana and Beto answer, in English and Spanish; Sol, who reads Spanish, asks."""
    campaigns.member("dana")
    campaigns.member("beto", language="es")
    campaigns.person("sol", "es")
    return campaigns


def asks(stage: Stage, *words: str, about: str = "pregunta", name: str = "sol") -> Thread:
    """Somebody asks the team something; the thread that it is in."""
    stage.says(name, "/contact")
    stage.presses(name, about)
    for one in words or ("¿Cuándo se imprime?",):
        stage.says(name, one)
    stage.presses(name, "Listo")
    return the_thread(stage, name)


def the_thread(stage: Stage, name: str = "sol") -> Thread:
    person = stage.person(name)
    with stage.tx() as tx:
        thread = hotline.open_of(tx, person.id)
    assert thread
    return thread


def answers(stage: Stage, words: str, by: str = "dana", keep: str = "No") -> str:
    """A member answers in their own words; what they hear."""
    stage.presses(by, "Answer")
    stage.says(by, words)
    stage.presses(by, keep)
    return plain(stage.presses(by, "Send it")[-1])


def shot(number: int, caption: str = "") -> Said:
    return Said(kind=Kind.PHOTO, text=caption, photo=f"file-{number}", message=f"photo-{number}")


def test_a_question_is_asked_under_a_number_and_answered(group: Stage) -> None:
    (asked,) = group.says("sol", "/contact")
    assert plain(asked) == "¿De qué se trata?"
    assert "No se reciben mis cartas" not in group.labels("sol"), "they are"
    (write,) = group.presses("sol", "Una pregunta")
    assert "El equipo ve un número, no quién eres" in plain(write)
    group.says("sol", "¿Cuándo se imprime?")
    (received,) = group.presses("sol", "Listo")
    thread = the_thread(group)
    assert f"con el número {thread.id}" in plain(received)
    assert plain(group.heard["dana"][-1]) == f"💬 Somebody has written to the team ({thread.id}): a question.", (
        "without a word of it"
    )
    assert group.heard["beto"]

    group.presses("dana", "Read")
    page = plain(group.heard["dana"][-1])
    assert "Their language is Spanish" in page
    assert "The person, 10 September 2024, 06:00:\n¿Cuándo se imprime?" in page
    assert group.on_phone("dana") == [thread.id]
    assert "Sent." in answers(group, "On Monday.")
    heard = plain(group.heard["sol"][-1])
    assert "Alguien del equipo te responde" in heard
    assert "On Monday." in heard
    assert "dana" not in heard
    assert f"dana respondió en {thread.id}" in plain(group.heard["beto"][-1])

    group.presses("dana", "Close it")
    group.presses("dana", "Yes, close it")
    assert "quedó cerrada" in plain(group.heard["sol"][-1])
    group.clock("letters-back")
    assert group.on_phone("dana") == []


def test_nothing_on_the_teams_side_leads_to_the_person(group: Stage) -> None:
    thread = asks(group)
    for typed in ("/hotline", f"/thread {thread.id}"):
        said = "\n".join(plain(one) for one in group.says("dana", typed))
        assert group.person("sol").id not in said
        assert "100" not in said, "their number"
    sol = group.person("sol")
    with group.tx() as tx:
        assert sol.id not in str(trail.entries(tx))


def test_what_is_typed_without_a_command_goes_into_the_open_thread_once_it_is_sent(group: Stage) -> None:
    thread = asks(group)
    group.says("dana", f"/thread {thread.id}")
    answers(group, "On Monday.")
    shown, kept = group.says("sol", "¿Y a qué hora?")[0], group.heard["sol"][-1]
    assert "On Monday." in plain(shown)
    assert "Listo" in str(kept.labels)
    with group.tx() as tx:
        assert len(hotline.remarks(tx, thread)) == 2, "nothing is sent unasked"
    group.presses("sol", "Listo")
    with group.tx() as tx:
        assert len(hotline.remarks(tx, thread)) == 3
    assert plain(group.heard["dana"][-1]).startswith(f"💬 There is more in {thread.id}"), "dana has it"
    assert "hay algo nuevo" not in plain(group.heard["beto"][-1]).casefold(), "and nobody else is bothered"


def test_without_a_thread_nothing_goes_to_the_team(group: Stage) -> None:
    assert "equipo" not in plain(group.says("sol", "hola")[0]).casefold()
    assert "dana" not in group.heard


def test_a_mistake_is_reported_from_the_case_with_a_photo(group: Stage) -> None:
    with group.tx() as tx:
        case = cases.all(tx)[0]
    group.says("sol", f"/case {case.content.slug}")
    group.presses("sol", "Aquí hay un error")
    (write,) = group.presses("sol", "Aquí se me nombra")
    assert case.content.name["es"] in plain(write)
    group.says("sol", shot(1, "El nombre está mal escrito"))
    group.fetch(b"a photo of paper")
    group.presses("sol", "Listo")
    thread = the_thread(group)
    assert "they are named here" in plain(group.heard["dana"][-1])
    heard = group.says("dana", f"/thread {thread.id}")
    photo, page = heard[-2:]
    assert isinstance(photo.saying, Message)
    assert photo.saying.body == LetterPhoto(b"a photo of paper")
    assert f"About {case.content.name['es']}" in plain(page)
    assert "El nombre está mal escrito" in plain(page)


def test_the_donation_page_leads_to_the_team(group: Stage) -> None:
    group.says("sol", "/donate")
    group.presses("sol", "Dar de otra manera")
    group.says("sol", "¿Puedo dar en persona?")
    group.presses("sol", "Listo")
    assert "about giving" in plain(group.heard["dana"][-1])


def test_whose_letters_are_not_taken_can_ask_why(group: Stage) -> None:
    sol, dana = group.person("sol"), group.person("dana")
    with group.tx() as tx:
        letter = letters.submit(tx, sol.id, cases.open_for_letters(tx)[0].id, "Sol", ("Hola",), "es")
        muting.mute(tx, dana.id, sol.id, letter.id, "", timedelta(days=30))
    assert "/contact" in plain(group.says("sol", "/write")[0])
    asks(group, "¿Por qué?", about="No se reciben")
    assert "their letters are not taken" in plain(group.heard["dana"][-1])


def test_others_see_who_has_it_and_wait_or_it_is_left_to_them(group: Stage) -> None:
    thread = asks(group)
    group.says("dana", f"/thread {thread.id}")
    assert "La tiene dana" in plain(group.says("beto", f"/thread {thread.id}")[0])
    assert "La tiene dana" in plain(group.says("beto", f"/answer {thread.id}")[0])
    assert "La tiene dana" in plain(group.says("beto", "/hotline")[0])
    group.presses("dana", "Leave it to others")
    group.clock("letters-back")
    assert group.on_phone("dana") == []
    assert "¿Cuándo se imprime?" in plain(group.says("beto", f"/thread {thread.id}")[-1])
    group.later(minutes=20)
    group.clock("letters-back")
    assert group.on_phone("beto") == [], "and so it is when the time is over"


@pytest.mark.parametrize("words", ["Write to t.me/somebody", "Call +52 967 123 4567", "ask @somebody"])
def test_no_answer_leads_elsewhere(group: Stage, words: str) -> None:
    thread = asks(group)
    group.says("dana", f"/answer {thread.id}")
    assert plain(group.says("dana", words)[0]).startswith("I cannot send")
    with group.tx() as tx:
        assert len(hotline.remarks(tx, thread)) == 1


def test_an_answer_is_kept_used_again_and_dropped(group: Stage) -> None:
    thread = asks(group)
    group.says("dana", f"/thread {thread.id}")
    answers(group, "Lo miramos.", keep="Yes")
    group.presses("dana", "Messages to the team")
    group.says("dana", f"/answer {thread.id}")
    group.presses("dana", "Lo miramos.")
    assert "Lo miramos." in plain(group.heard["dana"][-1])
    group.presses("dana", "Send it")
    assert "Lo miramos." in plain(group.heard["sol"][-1])
    assert "1. Lo miramos. (Spanish)" in plain(group.says("dana", "/answers")[0])
    group.presses("dana", "✕ 1")
    group.presses("dana", "Yes, drop it")
    assert plain(group.says("dana", "/answers")[0]).startswith("The team keeps no answers yet.")


def test_who_is_blocked_is_told_until_when_and_it_can_be_ended(group: Stage) -> None:
    thread = asks(group)
    group.says("dana", f"/block {thread.id}")
    group.presses("dana", "For a week")
    group.says("dana", "Threats <b>")
    group.presses("dana", "Yes, do it")
    assert "no recibe mensajes tuyos aquí hasta el 17 de septiembre" in plain(group.heard["sol"][-1])
    assert "hasta el 17 de septiembre" in plain(group.says("sol", "/contact")[0])
    assert "dana cerró" in plain(group.heard["beto"][-1])
    assert "Threats <b>" in plain(group.says("beto", "/hotline")[0])
    group.presses("beto", "volver a recibir")
    group.presses("beto", "Sí")
    asks(group)
    with group.tx() as tx:
        assert muting.every(tx, Line.HOTLINE) == []


def test_the_team_is_reminded_once_a_day_of_who_waits(group: Stage) -> None:
    thread = asks(group)
    group.later(hours=23)
    group.clock("old-threads")
    assert "has waited" not in group.transcript("dana")
    group.later(hours=2)
    group.clock("old-threads")
    group.clock("old-threads")
    assert group.transcript("dana").count("Somebody has waited for 25 hours for an answer") == 1
    group.says("dana", f"/thread {thread.id}")
    answers(group, "On Monday.")
    group.later(days=2)
    group.clock("old-threads")
    assert group.transcript("dana").count("has waited") == 1


def test_what_nobody_answers_ends_and_that_is_said(group: Stage) -> None:
    asks(group)
    group.later(days=keeping.THREADS_UNANSWERED.days)
    group.clock("quiet-threads")
    assert plain(group.heard["sol"][-1]).startswith("En 90 días nadie del equipo respondió")
    group.later(days=keeping.THREADS.days)
    group.clock("clear-away")
    with group.tx() as tx:
        assert hotline.lately_closed(tx) == []


def test_where_nobody_could_read_it_nothing_is_taken(campaigns: Stage) -> None:
    campaigns.person("sol", "es")
    assert "no hay nadie en el equipo" in plain(campaigns.says("sol", "/contact")[0])


def test_an_answer_to_somebody_who_is_gone_waits_for_them(group: Stage) -> None:
    thread = asks(group)
    group.says("sol", Said(kind=Kind.LEFT))
    group.says("dana", f"/thread {thread.id}")
    assert "I cannot reach the person at present" in answers(group, "On Monday.")
    assert "On Monday." in "\n".join(plain(one) for one in group.says("sol", "/contact"))


def test_somebody_who_is_forgotten_takes_their_thread_along(group: Stage) -> None:
    thread = asks(group)
    group.says("dana", f"/thread {thread.id}")
    group.says("sol", "/forgetme")
    assert f"tu conversación {thread.id} con el equipo" in plain(group.heard["sol"][-1])
    group.presses("sol", "Sí, borra todo")
    group.clock("letters-back")
    assert group.on_phone("dana") == []
    assert "There is no such conversation" in plain(group.says("dana", f"/thread {thread.id}")[0])


def test_roles_that_do_not_answer_hear_nothing(group: Stage) -> None:
    for role in (Role.TRANSLATOR, Role.EDITOR, Role.DELIVERER):
        group.member(role.value, role)
    asks(group)
    assert not {"translator", "editor", "deliverer"} & group.heard.keys()
    with group.tx() as tx:
        assert {one.name for one in members.who_may(tx, Right.ANSWER)} == {"dana", "beto"}
