"""The moderation queue: reading, deciding, passing on, and never twice."""

from dataclasses import replace

import pytest
import trail
from heard import Heard, plain
from stage import Stage
from written import LETTER, state, write

from handlers.messages import Message
from handlers.texts import Texts
from handlers.texts.inert import inert
from storage import cases, letters
from storage.contents.letter_rules import Finding, Topic
from storage.letters import LetterState


def notices(stage: Stage, name: str) -> list[str]:
    """What the clock makes `name` hear now."""
    before = len(stage.heard.get(name, []))
    stage.clock("old-letters", "new-letters")
    return [plain(reply) for reply in stage.heard.get(name, [])[before:]]


def test_a_letter_is_read_approved_and_its_writer_told_in_their_language(team: Stage) -> None:
    letter = write(team)
    team.later(hours=3)
    assert plain(team.says("ana", "/queue")[0]) == "One letter has waited 3 hours."
    (shown,) = team.presses("ana", "Read the next letter")
    assert shown.message.guarded
    assert f"Signed Luz · {letter.id}\nWritten in Spanish." in plain(shown)
    assert all(page in plain(shown) for page in LETTER)
    assert "It is yours for 20 minutes, until 09:20 (Mexico City)" in plain(shown)
    (approved,) = team.presses("ana", "Approve")
    assert approved.message.over is None
    assert team.on_phone("ana") == [letter.id]
    team.clock("letters-back")
    assert team.on_phone("ana") == []
    assert plain(approved).endswith("No other letter waits.")
    assert "sol" not in team.heard
    team.settle()
    assert team.heard["sol"][-1].text.startswith(f"Tu carta {letter.id} para Manuel Gómez Vázquez fue aprobada.")
    assert state(team, letter).state is LetterState.APPROVED
    ana = team.person("ana").id
    assert state(team, letter).decided_by == ana
    with team.tx() as tx:
        assert trail.entries(tx)[-1] == {"did": "approved", "letter": letter.id, "by": ana}


def test_a_press_that_arrives_twice_changes_nothing(team: Stage) -> None:
    write(team)
    team.says("ana", "/read")
    team.presses("ana", "Approve")
    (again,) = team.presses("ana", "Approve")
    assert plain(again).startswith("You have already approved letter")
    team.settle()
    team.settle()
    assert len(team.heard["sol"]) == 1


def test_whoever_comes_too_late_hears_how_far_the_letter_is_by_now(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Approve")
    assert plain(team.says("beto", f"/approve {letter.id}")[0]) == f"ana ya aprobó la carta {letter.id}."
    team.says("ana", "/print all")
    team.presses("ana", "Make it all the same")
    team.presses("ana", "All printed")
    assert (
        plain(team.says("beto", f"/approve {letter.id}")[0]) == f"ana aprobó la carta {letter.id}, y ya está impresa."
    )
    assert plain(team.says("ana", f"/reject {letter.id}")[0]) == (
        f"You have already approved letter {letter.id}, and it is printed by now. Nothing changed."
    )
    team.presses("ana", "Sent: ")
    team.presses("ana", "By post")
    team.presses("ana", "Yes, sent")
    assert plain(team.says("beto", f"/approve {letter.id}")[0]) == (
        f"ana aprobó la carta {letter.id}, y ya se envió a la cárcel."
    )
    assert plain(team.says("ana", f"/approve {letter.id}")[0]) == (
        f"You have already approved letter {letter.id}, and it was sent to the prison by now. Nothing changed."
    )


def test_a_letter_is_sent_back_with_a_point_of_the_guide(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Send back")
    own, preview = team.presses("ana", "6. ")
    assert plain(own).startswith("In your language, the reason is: The letter makes a promise or has a romantic tone.")
    assert "No queda" not in plain(preview)
    assert "La carta hace una promesa" in plain(preview)
    team.presses("ana", "Send it back")
    team.settle()
    heard = team.heard["sol"][-1]
    assert "La carta hace una promesa o tiene un tono romántico." in plain(heard)
    assert [button.press for row in heard.rows for button in row] == [f"write:manuel-gomez-vazquez:{letter.id}"]
    assert state(team, letter).state is LetterState.REJECTED
    assert str(state(team, letter).reason).startswith("La carta hace una promesa")


PLACES = (
    Finding("promise", "", 0, 6, 22),
    Finding("handle", "", 1, 4, 14),
    Finding("topic", "escape"),
    Finding("gone", "", 1, 90, 99),
)


def test_what_the_writer_overruled_is_marked_at_its_place_and_named(team: Stage) -> None:
    pages, sol = ("Luego te voy a visitar.", "Soy @la_paloma <b>"), team.person("sol")
    with team.tx() as tx:
        case = cases.open_for_letters(tx)[0]
        forbidden = (Topic("escape", {"en": "No escape."}, {"en": ("escape",)}),)
        cases.rewrite(tx, case.id, case.position, replace(case.content, forbidden=forbidden))
        letters.submit(tx, sol.id, case.id, "Luz", pages, "es", overruled=PLACES)
    (shown,) = team.says("ana", "/read")
    assert "Luego ⚠️ <u>te voy a visitar</u>.\n\nSoy ⚠️ <code>@la_paloma</code> &lt;b&gt;</blockquote>" in str(shown.text)
    assert (
        "• a promise: “te voy a visitar”\n• an account: “@la_paloma”\n• Kept out of these letters: No escape.\n"
        "• something that this version does not know" in plain(shown)
    )
    team.presses("ana", "Leave it to others")
    (shown,) = team.says("beto", "/read")
    assert "• una promesa: «te voy a visitar»\n• una cuenta: «@la_paloma»" in plain(shown)
    with team.tx() as tx:
        cases.rewrite(tx, case.id, case.position, case.content)
    (shown,) = team.says("beto", "/read")
    assert "• un tema que no iba en estas cartas" in plain(shown), "a rule that is gone by now is still spoken of"


def test_of_a_letter_that_overruled_nothing_nothing_is_said(team: Stage) -> None:
    write(team)
    (shown,) = team.says("ana", "/read")
    assert "⚠️" not in plain(shown)


def test_to_a_case_that_is_closed_by_then_no_button_leads(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    with team.tx() as tx:
        cases.take_off(tx, letter.case_id)
    team.presses("ana", "Send back")
    team.presses("ana", "6. ")
    team.presses("ana", "Send it back")
    team.settle()
    heard = team.heard["sol"][-1]
    assert plain(heard).endswith("Por ahora este caso no recibe cartas.")
    assert heard.rows == []


def test_own_words_are_escaped_and_can_be_taken_back(team: Stage) -> None:
    letter = write(team)
    team.says("beto", "/read")
    team.presses("beto", "Devolver")
    team.presses("beto", "Con mis palabras")
    assert plain(team.says("beto", "x" * 501)[0]).startswith("Un poco más corto")
    assert "<b>{$x} & más" in plain(team.says("beto", "<b>{$x} & más")[0])
    team.presses("beto", "Atrás")
    team.says("beto", "Sin <nombres> por favor")
    team.presses("beto", "Devolver")
    team.settle()
    assert "Sin <nombres> por favor" in plain(team.heard["sol"][-1])
    assert state(team, letter).reason == "Sin <nombres> por favor"


def test_no_to_sending_back_leaves_the_letter_with_the_moderator(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Send back")
    team.presses("ana", "4. ")
    assert "still yours" in plain(team.presses("ana", "No")[0])
    team.presses("ana", "Approve")
    assert state(team, letter).state is LetterState.APPROVED


def test_two_moderators_read_two_letters_and_pass_on(team: Stage) -> None:
    first, second = write(team), write(team)
    ana, beto = team.says("ana", "/read")[0], team.says("beto", "/read")[0]
    codes = {code for reply in (ana, beto) for code in (first.id, second.id) if code in plain(reply)}
    assert codes == {first.id, second.id}
    assert "nothing for you now" in plain(team.presses("ana", "Leave it to others")[0])
    assert "2 letters wait" in plain(team.says("ana", "/queue")[0])


def test_a_letter_that_another_reads_cannot_be_passed_on(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    assert "no hay nada para ti" in plain(team.says("beto", f"/pass {letter.id}")[0])
    team.presses("ana", "Approve")
    assert state(team, letter).state is LetterState.APPROVED


def test_whoever_is_second_hears_who_decided(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.later(minutes=20)
    assert letter.id in plain(team.says("beto", "/read")[0])
    assert "not yours any more" in plain(team.presses("ana", "Approve")[0])
    team.presses("beto", "Aprobar")
    assert f"beto has already approved letter {letter.id}." in plain(team.presses("ana", "Send back")[0])


def test_a_claim_that_lapses_while_the_reason_is_chosen_ends_kindly_if_another_reads(team: Stage) -> None:
    write(team)
    team.says("ana", "/read")
    team.presses("ana", "Send back")
    team.later(minutes=20)
    team.says("beto", "/read")
    (lapsed,) = team.presses("ana", "2. ")
    assert "Nothing was decided" in plain(lapsed)
    assert "what you had written" not in plain(lapsed)
    assert team.labels("ana") == ["Next letter"]


def test_a_claim_that_lapses_while_the_reason_is_typed_is_no_end(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Send back")
    team.presses("ana", "own words")
    team.later(minutes=21)
    team.clock("letters-back")
    (preview,) = team.says("ana", "Please leave out the name of the village.")
    assert "Please leave out the name of the village." in plain(preview)
    team.later(minutes=21)
    team.presses("ana", "Send it back")
    team.settle()
    assert "Please leave out the name of the village." in plain(team.heard["sol"][-1])
    assert state(team, letter).state is LetterState.REJECTED
    with team.tx() as tx:
        did = [entry["did"] for entry in trail.entries(tx)[-3:]]
    assert did == ["claimed", "rejected", "own-words"]


def test_a_letter_whose_time_was_over_is_theirs_again_after_no(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Send back")
    team.presses("ana", "2. ")
    team.later(minutes=21)
    assert "still yours" in plain(team.presses("ana", "No")[0])
    team.presses("ana", "Approve")
    assert state(team, letter).state is LetterState.APPROVED


@pytest.mark.parametrize("decided", [False, True])
def test_a_reason_for_a_letter_that_another_has_by_now_comes_back_and_is_said_of_no_letter(
    team: Stage, decided: bool
) -> None:
    first = write(team)
    team.later(minutes=1)
    second = write(team)
    team.says("ana", "/read")
    team.presses("ana", "Send back")
    team.presses("ana", "own words")
    team.later(minutes=21)
    team.says("beto", "/read")
    if decided:
        team.presses("beto", "Aprobar")
    told = len(team.heard.get("sol", []))
    (back,) = team.says("ana", "Leave out <the> village.")
    assert "Leave out <the> village." in plain(back)
    assert ("has already approved" if decided else "not yours any more") in plain(back)
    if not decided:  # else whoever decided has gone on to it
        assert second.id in plain(team.presses("ana", "Next letter")[0])
    assert [len(team.heard.get("sol", [])), state(team, first).reason, state(team, second).reason] == [told, None, None]


def test_a_reason_that_was_typed_in_time_comes_back_too_when_another_has_the_letter(team: Stage) -> None:
    write(team)
    team.says("ana", "/read")
    team.presses("ana", "Send back")
    team.presses("ana", "own words")
    team.says("ana", "Leave out the village.")
    team.later(minutes=21)
    team.says("beto", "/read")
    assert "Leave out the village." in plain(team.presses("ana", "Send it back")[0])


def test_all_letters_of_a_writer_are_set_aside_though_the_time_was_over(team: Stage) -> None:
    letters_of_sol = [write(team), write(team)]
    team.says("ana", "/read")
    team.presses("ana", "Its writer")
    team.presses("ana", "Send back all")
    team.presses("ana", "own words")
    team.later(minutes=21)
    team.says("ana", "One letter is enough.")
    team.presses("ana", "Yes, send all back")
    assert [state(team, letter).state for letter in letters_of_sol] == [LetterState.REJECTED] * 2


def test_a_letter_that_was_withdrawn_or_never_was(team: Stage) -> None:
    letter = write(team)
    team.says("ana", "/read")
    with team.tx() as tx:
        letters.withdraw(tx, letter.person_id, letter.id)
    assert "has withdrawn it" in plain(team.presses("ana", "Approve")[0])
    assert "no longer there" in plain(team.says("ana", "/approve NOSUCH")[0])
    assert "no longer there" in plain(team.says("ana", "/reject")[0])


def test_nobody_decides_on_their_own_letter(team: Stage) -> None:
    write(team, writer="ana")
    assert "is your own" in plain(team.says("ana", "/read")[0])
    assert "Luz" in plain(team.says("beto", "/read")[0])


def test_the_queue_does_not_exist_for_supporters(team: Stage) -> None:
    letter = write(team)
    for said in ("/queue", "/read", f"/approve {letter.id}", f"/reject {letter.id}", "/points"):
        assert plain(team.says("sol", said)[0]).startswith("No conozco ese comando")


def test_the_guide_is_at_hand(team: Stage) -> None:
    write(team)
    team.says("ana", "/read")
    assert "6. Make no promises" in plain(team.presses("ana", "The guide")[0])
    assert plain(team.says("ana", "/points nobody")[0]) == "There is no guide for these letters."


def test_new_letters_are_announced_once_an_hour_and_old_ones_once_a_day(team: Stage) -> None:
    assert notices(team, "ana") == []
    write(team)
    assert notices(team, "ana") == []  # of this very second: counted next time
    team.later(seconds=2)
    assert notices(team, "ana") == ["A new letter waits to be read."]
    assert plain(team.heard["beto"][-1]) == "Hay una carta nueva por leer."
    for _ in range(3):
        write(team)
        team.later(minutes=19)
        assert notices(team, "ana") == []
    team.later(minutes=3)
    assert notices(team, "ana") == ["3 new letters wait to be read."]
    team.later(hours=23)
    assert notices(team, "ana") == ["4 letters wait for a decision, the oldest for 24 hours. Could you read one?"]
    team.later(hours=23)
    assert notices(team, "ana") == []
    team.later(hours=1)
    assert notices(team, "ana") == ["4 letters wait for a decision, the oldest for 2 days. Could you read one?"]


def test_a_letter_is_old_from_its_24th_hour_on_and_is_called_so_again_a_day_later(team: Stage) -> None:
    write(team)
    team.later(seconds=2)
    assert notices(team, "ana") == ["A new letter waits to be read."]
    team.later(hours=24, seconds=-3)
    assert notices(team, "ana") == []
    for day in ("24 hours", "2 days"):
        team.later(seconds=1)
        assert notices(team, "ana") == [f"A letter has waited {day} for a decision. Could you read it?"]
        team.later(hours=24, seconds=-1)
        assert notices(team, "ana") == []


def test_new_letters_are_announced_from_the_full_hour_on(team: Stage) -> None:
    write(team)
    team.later(seconds=2)
    notices(team, "ana")
    write(team)
    team.later(hours=1, seconds=-1)
    assert notices(team, "ana") == []
    team.later(seconds=1)
    assert notices(team, "ana") == ["A new letter waits to be read."]


def test_news_waits_until_there_is_a_team(campaigns: Stage) -> None:
    campaigns.person("sol", "es")
    write(campaigns)
    campaigns.later(hours=2)
    assert notices(campaigns, "ana") == []
    campaigns.member("ana")
    assert notices(campaigns, "ana") == ["A new letter waits to be read."]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ve a https://x.org/a?b=1&c, ya", "Ve a <code>https://x.org/a?b=1&amp;c,</code> ya"),
        ("escríbeme a @sol o sol@x.org", "escríbeme a <code>@sol</code> o <code>sol@x.org</code>"),
        ("t.me/sol y /start #ya", "<code>t.me/sol</code> y <code>/start</code> <code>#ya</code>"),
        ("+56 9 1234 5678.", "<code>+56 9 1234 5678</code>."),
        ("Son las 12:30 del 5, <b>amigo</b>...", "Son las 12:30 del 5, &lt;b&gt;amigo&lt;/b&gt;..."),
    ],
)
def test_what_could_become_a_link_is_shown_as_it_is_and_inert(text: str, shown: str) -> None:
    assert inert(text) == shown
    assert plain(Heard(Message(inert(text)), Texts(("en",)).words("en"))) == text
