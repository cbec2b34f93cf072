"""Cases that take no letters, also from one moment to the next: why, what becomes of what was written, whom else."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from heard import plain
from stage import Stage
from written import heard, of

from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from handlers.heard import Kind, Said
from storage import cases, changed
from storage.cases import Case
from storage.contents.case import NoLetters
from storage.letters import Letter, LetterState

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
