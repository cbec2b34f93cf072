"""Cases that take no letters, also from one moment to the next: why, what becomes of what was written, whom else."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from heard import plain
from stage import Stage
from written import heard, of

from bot.packs.importing import end_campaign, import_pack
from bot.packs.reading import read_pack
from handlers import closings
from handlers.heard import Kind, Said
from storage import cases, changed
from storage.cases import Case
from storage.contents.standing import NoLetters
from storage.letters import Letter, LetterState
from storage.outbox import Lane

MANUEL, JOSE, FIVE = "manuel-gomez-vazquez", "jose-diaz", "san-juan-cancuc-five"
WHY = {
    NoLetters.RELEASED: "out of prison!",
    NoLetters.TRANSFERRED: "moved to another prison",
    NoLetters.REFUSES_MAIL: "letters are being refused there",
    NoLetters.ADDRESS_UNKNOWN: "the team does not know at the moment where letters would arrive",
    False: "no letters are taken at the moment",
}


@pytest.fixture
def ana(campaigns: Stage) -> Stage:
    campaigns.person("ana")
    campaigns.person("berta", "es")
    return campaigns


def told(stage: Stage, what: bool | NoLetters, slug: str = MANUEL) -> None:
    """A pack is imported that says whether a case takes letters, or why not."""
    with stage.tx() as tx:
        case = found(tx, slug)
        changed.rewrite_case(tx, case, case.position, replace(case.content, letters=what))


def found(tx: object, slug: str) -> Case:
    case = cases.by_slug(tx, slug)  # type: ignore[arg-type]
    assert case
    return case


@pytest.mark.parametrize("why", WHY)
def test_why_is_said_wherever_somebody_would_write_and_others_are_offered(ana: Stage, why: NoLetters | bool) -> None:
    told(ana, why)
    said = f"Manuel Gómez Vázquez: {WHY[why]}"
    for way in (f"/write {MANUEL}", f"/start write-{MANUEL}"):
        assert said in heard(ana, way)
        assert "Who would you like to write to instead?" in heard(ana, way)
        assert ana.labels("ana")[1:-1] == ["The San Juan Cancuc Five", "José Díaz"]
    assert "A letter to José Díaz" in heard(ana, "José Díaz")
    heard(ana, "/cancel")
    page = heard(ana, f"/case {MANUEL}")
    assert (said in page) == (why is not False), "of a case that just takes none, its page says nothing"
    assert "✉️ Write a letter" not in ana.labels("ana")


def test_who_is_writing_loses_no_word_and_can_send_them_to_somebody_else(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "La golondrina", "Dear friend,", "we think of you.")
    told(ana, NoLetters.RELEASED)
    said = heard(ana, "And we sing.")
    assert "Manuel Gómez Vázquez: out of prison!" in said
    assert "What you have written is kept." in said
    assert "could not use" not in said, "what they said just then is kept, too"
    said = heard(ana, "José Díaz")
    assert "A letter to José Díaz" in said
    assert said.endswith("Your 3 messages are still here. Write on, or press Done.")
    heard(ana, "/done")
    ana.presses("ana", "Send it")
    [letter] = of(ana)
    assert (letter.pen_name, letter.words) == ("La golondrina", ("Dear friend,", "we think of you.", "And we sing."))
    with ana.tx() as tx:
        assert letter.case_id == found(tx, JOSE).id


def test_a_folder_that_is_imported_again_says_it_and_takes_it_back(ana: Stage, tmp_path: Path) -> None:
    folder = Path(shutil.copytree("campaigns/chiapas-letters", tmp_path / "chiapas-letters"))
    file = folder / "cases" / f"{MANUEL}.toml"
    before = file.read_text("utf-8")
    for text in (before.replace("letters = true", 'letters = "released"'), before):
        file.write_text(text, "utf-8")
        with ana.tx() as tx:
            changes = import_pack(tx, read_pack(folder, ana.setup.languages))
        assert [(change.slug, change.fields) for change in changes.changes] == [(MANUEL, ("letters",))]
        assert ("out of prison!" in heard(ana, f"/write {MANUEL}")) == (text != before)


def test_at_the_last_press_the_words_go_back_to_be_changed(ana: Stage) -> None:
    heard(ana, "/write")
    ana.presses("ana", "Manuel")
    heard(ana, "Ana", "Dear Manuel", "/done")
    told(ana, NoLetters.TRANSFERRED)
    [said] = ana.presses("ana", "Send it")
    assert "moved to another prison" in plain(said)
    assert of(ana) == []
    assert "Your message is still here" in heard(ana, "The San Juan Cancuc Five")
    heard(ana, Said(kind=Kind.TEXT, text="Dear all", message="99"), "/done")
    ana.presses("ana", "Send it")
    assert of(ana)[0].words == ("Dear Manuel", "Dear all")


def test_a_message_that_cannot_be_kept_is_said_not_to_be(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "Dear Manuel")
    told(ana, NoLetters.REFUSES_MAIL)
    said = heard(ana, Said(kind=Kind.PHOTO, photo="file", message="9"))
    assert "I could not use your last message" in said
    assert "letters are being refused there" in said
    assert "Your message is still here" in heard(ana, "José Díaz")


def test_an_edit_at_that_moment_counts(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", Said(kind=Kind.TEXT, text="Deer Manuel", message="80"))
    told(ana, NoLetters.RELEASED)
    heard(ana, Said(kind=Kind.EDITED, text="Dear Manuel", message="80"), "José Díaz", "/done")
    ana.presses("ana", "Send it")
    assert of(ana)[0].words == ("Dear Manuel",)


def test_a_second_one_that_closes_is_no_dead_end(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "Dear friend")
    told(ana, NoLetters.RELEASED)
    heard(ana, "more", "José Díaz")
    told(ana, NoLetters.ADDRESS_UNKNOWN, JOSE)
    assert "José Díaz: the team does not know" in heard(ana, "and more")
    assert "Your 3 messages are still here" in heard(ana, "The San Juan Cancuc Five")


def test_if_nobody_else_can_be_written_to_the_words_wait(ana: Stage) -> None:
    for slug in (JOSE, FIVE):
        told(ana, what=False, slug=slug)
    heard(ana, f"/write {MANUEL}", "Ana", "Dear Manuel")
    told(ana, NoLetters.RELEASED)
    assert "What you have written is kept for a week" in heard(ana, "more")
    assert "What you have written is kept for a week" in heard(ana, "hello?")
    told(ana, what=True)
    assert "Your 2 messages are still here" in heard(ana, "hello?"), "a slip in the pack was mended"
    for slug in (MANUEL, JOSE, FIVE):
        told(ana, NoLetters.RELEASED, slug)
    heard(ana, "/cancel", "/cancel")
    assert "There is nobody to write to at the moment" in heard(ana, f"/write {MANUEL}")


def test_what_was_put_aside_hears_of_it_when_it_is_taken_up(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "Dear Manuel")
    heard(ana, "/cases")
    told(ana, NoLetters.RELEASED)
    assert "What you have written is kept." in heard(ana, "/resume")
    assert "Your message is still here" in heard(ana, "José Díaz")


def sent(stage: Stage) -> Letter:
    heard(stage, f"/write {MANUEL}", "Ana", "Dear Manuel", "/done")
    stage.presses("ana", "Send it")
    return of(stage)[0]


@pytest.mark.parametrize(("language", "said"), [("en", "Released since."), ("es", "Desde entonces salió en libertad.")])
def test_no_letter_is_dropped_and_the_team_hears_why(ana: Stage, language: str, said: str) -> None:
    letter = sent(ana)
    ana.member("mara", language=language)
    told(ana, NoLetters.RELEASED)
    assert said in heard(ana, "/read", by="mara")
    heard(ana, f"/approve {letter.id}", by="mara")
    assert of(ana)[0].state is LetterState.APPROVED
    listed = heard(ana, "/print", by="mara")
    assert {"en": "Released since: the prison", "es": "Ya en libertad"}[language] in listed


def test_its_writer_sees_why_and_somebody_else_is_one_press_away(ana: Stage) -> None:
    letter = sent(ana)
    told(ana, NoLetters.RELEASED)
    assert "out of prison!" in heard(ana, f"/letter {letter.id}")
    [chosen] = ana.presses("ana", "Write to somebody else")
    assert plain(chosen).startswith("Who would you like to write to?")


def test_in_spanish(ana: Stage) -> None:
    told(ana, NoLetters.RELEASED)
    assert "Manuel Gómez Vázquez: ¡en libertad!" in heard(ana, f"/write {MANUEL}", by="berta")
    assert "¿A quién más le quieres escribir?" in ana.transcript("berta")


# Told at once, and not only when they come back.


def at_once(stage: Stage, name: str = "ana") -> list[str]:
    """What somebody hears by itself, within two seconds."""
    before = len(stage.heard.get(name, []))
    stage.clock("closings")
    return [plain(said) for said in stage.heard.get(name, [])[before:]]


@pytest.mark.parametrize("why", WHY)
def test_who_is_writing_is_told_at_once_and_goes_on_with_the_same_words(ana: Stage, why: NoLetters | bool) -> None:
    heard(ana, f"/write {MANUEL}", "La golondrina", "Dear friend,", "we think of you.")
    heard(ana, f"/write {JOSE}", "Berta", by="berta")
    told(ana, why)
    (said,) = at_once(ana)
    assert f"Manuel Gómez Vázquez: {WHY[why]}" in said
    assert "What you have written is kept." in said
    assert {post.lane for post in ana.posts} == {Lane.NOTICE}
    assert at_once(ana) == [], "once"
    assert "Manuel" not in ana.transcript("berta"), "who writes to somebody else hears nothing"
    assert "Your 2 messages are still here" in "\n".join(plain(one) for one in ana.presses("ana", "José Díaz"))
    heard(ana, "/done")
    ana.presses("ana", "Send it")
    assert of(ana)[0].words == ("Dear friend,", "we think of you.")


def test_who_heard_it_already_by_writing_on_is_not_told_again(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "La golondrina", "Dear friend,")
    told(ana, NoLetters.RELEASED)
    heard(ana, "And we sing.")
    assert at_once(ana) == []
    heard(ana, f"/write {MANUEL}", by="berta")
    assert at_once(ana, "berta") == []


def test_what_was_put_aside_is_said_at_once_to_be_kept(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "Dear Manuel")
    heard(ana, "/cases")
    told(ana, NoLetters.RELEASED)
    (said,) = at_once(ana)
    assert said.startswith("Manuel Gómez Vázquez: out of prison!")
    assert "is kept for a week" in said
    assert ana.labels("ana") == ["Go on", "Discard"]
    ana.presses("ana", "Go on")
    ana.presses("ana", "José Díaz")
    assert "Your message is still here" in plain(ana.heard["ana"][-1])


def test_who_was_just_asked_whether_to_delete_it_all_is_asked_whom_else_instead(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "Dear Manuel", "/cancel")
    told(ana, NoLetters.RELEASED)
    (said,) = at_once(ana)
    assert "What you have written is kept." in said


def test_an_import_that_takes_a_case_off_the_list_tells_its_writers_at_once_in_their_language(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Berta", "Querido Manuel", by="berta")
    with ana.tx() as tx:
        assert end_campaign(tx, "chiapas-letters")
    (said,) = at_once(ana, "berta")
    assert said.startswith("Manuel Gómez Vázquez: por ahora no se reciben cartas.")
    assert "se guarda una semana" in said


def test_a_slip_that_is_mended_is_said_too_and_the_letter_goes_on(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "Dear Manuel")
    told(ana, NoLetters.RELEASED)
    at_once(ana)
    told(ana, what=True)
    again, question = at_once(ana)
    assert again.startswith("Letters to Manuel Gómez Vázquez are taken again.")
    assert question.endswith("Your message is still here. Write on, or press Done.")
    told(ana, NoLetters.RELEASED)
    told(ana, what=True)
    assert at_once(ana) == [], "mended before anybody was told"


TAKEN_AGAIN = "Letters to Manuel Gómez Vázquez are taken again. What you had begun to write is still here"


def test_who_put_their_letter_aside_hears_once_that_they_can_go_on_with_it(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "Dear Manuel")
    heard(ana, "/cases")
    told(ana, NoLetters.RELEASED)
    at_once(ana)
    told(ana, what=True)
    (said,) = at_once(ana)
    assert said.startswith(TAKEN_AGAIN)
    assert {post.lane for post in ana.posts} == {Lane.NOTICE}
    assert ana.labels("ana") == ["Go on", "Discard"]
    assert at_once(ana) == [], "once"
    assert "Your message is still here" in plain(ana.presses("ana", "Go on")[-1])
    heard(ana, "/done")
    ana.presses("ana", "Send it")
    assert of(ana)[0].words == ("Dear Manuel",)


def test_who_was_asked_whom_else_and_put_that_aside_hears_it_too(ana: Stage) -> None:
    """Also of a case that they had chosen from the list, which their conversation was not begun with."""
    heard(ana, "/write")
    ana.presses("ana", "Manuel")
    heard(ana, "Ana", "Dear Manuel")
    told(ana, NoLetters.RELEASED)
    at_once(ana)
    heard(ana, "/cases")
    told(ana, what=True)
    (said,) = at_once(ana)
    assert said.startswith(TAKEN_AGAIN)
    again = "\n".join(plain(one) for one in ana.presses("ana", "Go on"))
    assert "Who would you like" not in again
    assert "Your message is still here" in again


def test_who_never_heard_that_it_had_closed_or_went_on_to_somebody_else_hears_nothing(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "Dear Manuel")
    heard(ana, "/cases")
    heard(ana, f"/write {MANUEL}", "Berta", "Querido Manuel", by="berta")
    told(ana, NoLetters.RELEASED)
    told(ana, what=True)
    assert at_once(ana) == at_once(ana, "berta") == [], "mended before anybody was told"
    told(ana, NoLetters.RELEASED)
    at_once(ana)
    heard(ana, "/resume")
    ana.presses("ana", "José Díaz")
    heard(ana, "/cases")
    told(ana, what=True)
    assert at_once(ana) == []


def to_be_changed(ana: Stage) -> Letter:
    """A letter that came back to Ana, who is changing it."""
    letter = sent(ana)
    ana.member("mara")
    heard(ana, "/read", by="mara")
    for press in ("Ask for changes", "Something in your letter", "Send it"):
        ana.presses("mara", press)
    ana.settle()
    heard(ana, f"/revise {letter.id}", "Dear Manuel, from a baker")
    return letter


def test_a_letter_to_be_changed_that_was_put_aside_can_go_on_too(ana: Stage) -> None:
    to_be_changed(ana)
    heard(ana, "/cases")
    told(ana, NoLetters.RELEASED)
    (closed,) = at_once(ana)
    assert "out of prison!" in closed
    told(ana, what=True)
    (said,) = at_once(ana)
    assert said.startswith(TAKEN_AGAIN)
    assert "Your message is still here" in plain(ana.presses("ana", "Go on")[-1])


def test_it_is_said_in_spanish(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Berta", "Querido Manuel", "/cases", by="berta")
    told(ana, NoLetters.RELEASED)
    at_once(ana, "berta")
    told(ana, what=True)
    (said,) = at_once(ana, "berta")
    assert said.startswith("Otra vez se reciben cartas para Manuel Gómez Vázquez. Lo que habías empezado")
    assert ana.labels("berta") == ["Continuar", "Descartar"]


def test_a_letter_that_is_being_changed_can_go_to_somebody_else(ana: Stage) -> None:
    letter = to_be_changed(ana)
    told(ana, NoLetters.RELEASED)
    note, question = at_once(ana)
    assert f"your letter {letter.id} can go no further" in note
    assert "What you have written is kept." in question
    ana.presses("ana", "José Díaz")
    assert "Which language" not in ana.transcript("ana")
    heard(ana, "Ana", "/done")
    ana.presses("ana", "Send it")
    new, old = of(ana)
    assert (new.words, old.words) == (("Dear Manuel, from a baker",), ("Dear Manuel",))
    assert old.state is LetterState.CHANGES_ASKED, "it stays with its writer"
    ana.presses("ana", "Withdraw")


def test_a_letter_that_waits_to_be_changed_gives_its_words_to_somebody_else(ana: Stage) -> None:
    letter = sent(ana)
    ana.member("mara")
    heard(ana, "/read", by="mara")
    for press in ("Ask for changes", "Something in your letter", "Send it"):
        ana.presses("mara", press)
    ana.settle()
    told(ana, NoLetters.TRANSFERRED)
    heard(ana, f"/letter {letter.id}")
    ana.presses("ana", "Write to somebody else")
    ana.presses("ana", "José Díaz")
    heard(ana, "Ana", "/done")
    ana.presses("ana", "Send it")
    assert of(ana)[0].words == ("Dear Manuel",)


def test_many_who_write_are_told_in_lots(ana: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closings, "LOOKED_AT", 3)
    monkeypatch.setattr(closings, "TOLD", 2)
    names = [f"writer {number}" for number in range(8)]
    for name in names:
        ana.person(name)
        heard(ana, f"/write {MANUEL}", "Luz", "Hello", by=name)
    told(ana, NoLetters.RELEASED)
    for _ in range(6):
        ana.clock("closings")
    said = [sum("out of prison!" in plain(one) for one in ana.heard[name]) for name in names]
    assert said == [1] * 8


def test_who_has_left_or_was_forgotten_is_told_nothing(ana: Stage) -> None:
    heard(ana, f"/write {MANUEL}", "Ana", "Dear Manuel")
    ana.says("ana", Said(kind=Kind.LEFT))
    heard(ana, f"/write {MANUEL}", "Berta", "Querido Manuel", "/forgetme", by="berta")
    ana.presses("berta", "Sí, borra todo")
    told(ana, NoLetters.RELEASED)
    assert at_once(ana) == at_once(ana, "berta") == []


# Whose letters wait, and who follows it.


def settled(stage: Stage, name: str = "ana") -> list[str]:
    """What somebody hears by itself once nothing more has changed for ten minutes."""
    stage.later(minutes=10)
    before = len(stage.heard.get(name, []))
    stage.clock("changes")
    return [plain(said) for said in stage.heard.get(name, [])[before:]]


def test_whose_letter_waits_hears_what_becomes_of_it(ana: Stage) -> None:
    letter = sent(ana)
    told(ana, NoLetters.RELEASED)
    (said,) = settled(ana)
    assert said.startswith("Manuel Gómez Vázquez: out of prison!")
    assert f"Your letter {letter.id} is with the team, and is not decided on yet." in said
    assert "you follow" not in said
    assert ana.labels("ana") == [f"{letter.id} · Manuel Gómez Vázquez"]
    assert settled(ana) == []
    told(ana, what=True)
    (said,) = settled(ana)
    assert said == (f"Manuel Gómez Vázquez: letters can be written again\n\nYour letter {letter.id} goes on as before.")


def test_of_an_approved_letter_it_is_said_that_it_has_not_been_sent(ana: Stage) -> None:
    letter = sent(ana)
    ana.member("mara")
    heard(ana, "/read", f"/approve {letter.id}", by="mara")
    ana.settle()
    told(ana, NoLetters.RELEASED)
    (said,) = settled(ana)
    assert f"Your letter {letter.id} was approved, and has not been sent to the prison." in said


def test_of_a_letter_that_has_left_or_was_withdrawn_nothing_is_said(ana: Stage) -> None:
    letter = sent(ana)
    heard(ana, f"/withdraw {letter.id}")
    ana.presses("ana", "Yes")
    told(ana, NoLetters.RELEASED)
    assert settled(ana) == []


@pytest.mark.parametrize(
    ("name", "says", "why"),
    [
        ("ana", "out of prison!", "You hear of it because you follow this case."),
        ("berta", "¡en libertad!", "Te aviso porque sigues este caso."),
    ],
)
def test_followers_hear_of_a_release_and_that_letters_are_taken_again(
    ana: Stage, name: str, says: str, why: str
) -> None:
    heard(ana, f"/follow case {MANUEL}", by=name)
    told(ana, NoLetters.RELEASED)
    (said,) = settled(ana, name)
    assert says in said
    assert said.endswith(why)
    told(ana, what=True)
    assert len(settled(ana, name)) == 1


def test_a_follower_whose_letter_waits_hears_both_in_one_message(ana: Stage) -> None:
    letter = sent(ana)
    heard(ana, f"/follow case {MANUEL}")
    told(ana, NoLetters.RELEASED)
    (said,) = settled(ana)
    assert f"Your letter {letter.id}" in said
    assert said.endswith("You hear of it because you follow this case.")


def test_a_slip_that_is_mended_within_ten_minutes_is_told_to_no_follower(ana: Stage) -> None:
    sent(ana)
    heard(ana, f"/follow case {MANUEL}")
    told(ana, NoLetters.RELEASED)
    told(ana, what=True)
    assert settled(ana) == []
