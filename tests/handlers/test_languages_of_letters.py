"""Which language a letter is in, and whether it has to be translated; and who of a group gets a copy."""

import pytest
from heard import plain
from stage import Stage
from written import heard, of, rewritten

from handlers.messages import Printing
from handlers.texts.facts import Tongue
from storage import letters

MANUEL, JOSE, FIVE = "manuel-gomez-vazquez", "jose-diaz", "san-juan-cancuc-five"
MEMBERS = ("Manuel Santiz Cruz", "Agustín Pérez Domínguez", "Juan Velasco Aguilar")


@pytest.fixture
def ana(campaigns: Stage) -> Stage:
    campaigns.person("ana")
    campaigns.person("berta", "es")
    campaigns.member("mara")
    return campaigns


def test_what_letters_are_read_in_is_said_before_writing_and_comes_first(ana: Stage) -> None:
    rewritten(ana, JOSE, reads=("es",))
    said = heard(ana, f"/write {JOSE}")
    assert "Letters to José Díaz are read in Spanish." in said
    assert "then the team has to translate your letter first" in said
    assert ana.labels("ana") == ["Spanish", "English", "Another language", "Cancel"]
    heard(ana, "Spanish", "Wren", "Querido José")
    assert "Language: Spanish\n" in heard(ana, "/done")
    ana.presses("ana", "Send it")
    assert of(ana)[0].language == "es"
    assert "translated" not in heard(ana, "/read", by="mara")


def test_a_letter_in_another_language_is_to_be_translated(ana: Stage) -> None:
    rewritten(ana, JOSE, reads=("es",))
    heard(ana, f"/write {JOSE}", "English", "Wren", "Dear José")
    assert "Language: English (the team has to translate it)" in heard(ana, "/done")
    ana.presses("ana", "Send it")
    assert of(ana)[0].language == "en"
    said = heard(ana, "/read", by="mara")
    assert "Written in English." in said
    assert "Letters to José Díaz are read in Spanish: this one has to be translated before it goes." in said


def test_where_nothing_is_known_the_preview_says_what_it_takes_it_for_and_it_can_be_changed(ana: Stage) -> None:
    heard(ana, f"/write {JOSE}", "Wren", "Querido José")
    assert "Language: English\n" in heard(ana, "/done")
    [question] = ana.presses("ana", "It is not in English")
    assert plain(question) == "In which language is your letter?"
    [preview] = ana.presses("ana", "Spanish")
    assert "Language: Spanish\n" in plain(preview)
    ana.presses("ana", "Change it")
    assert "Language: Spanish\n" in heard(ana, "/done"), "it stays when the pages are changed"
    ana.presses("ana", "Send it")
    assert of(ana)[0].language == "es"


def test_back_from_the_question_leads_to_the_preview_as_it_was(ana: Stage) -> None:
    heard(ana, f"/write {JOSE}", "Wren", "Dear José", "/done")
    ana.presses("ana", "It is not in English")
    assert "Language: English\n" in heard(ana, "/back")


def test_back_from_the_pen_name_leads_to_the_language(ana: Stage) -> None:
    rewritten(ana, JOSE, reads=("es",))
    heard(ana, f"/write {JOSE}", "Spanish")
    assert "In which language will you write?" in heard(ana, "/back")


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ("French", "fr"),
        ("frances", "fr"),
        ("K’iche’", "quc"),
        ("tzeltal", "tzh"),
        ("Ch'ol", "ctu"),
        ("It is in no list", "und"),
    ],
)
def test_another_language_is_named(ana: Stage, named: str, code: str) -> None:
    rewritten(ana, JOSE, reads=("es",))
    heard(ana, f"/write {JOSE}", "Another language")
    assert "I do not know a language of this name." in heard(ana, "Whistling")
    heard(ana, named, "Wren", "Cher José", "/done")
    ana.presses("ana", "Send it")
    assert of(ana)[0].language == code


IN_NO_LIST = {
    "ana": ("It is not in", "Another language", "It is in no list"),
    "berta": ("No está en", "Otro idioma", "No está en ninguna lista"),
}
SAID = {
    "ana": ("Language: a language I do not know\n", "🌐 It is in another language", "Translation", "As it was written"),
    "berta": ("Idioma: un idioma que no conozco\n", "🌐 Está en otro idioma", "Traducción", "Tal como se escribió"),
}


@pytest.mark.parametrize("name", IN_NO_LIST)
def test_a_language_that_is_in_no_list_is_said_in_plain_words(ana: Stage, name: str) -> None:
    """And not by the name that Unicode has for it, which is made for lists."""
    heard(ana, f"/write {JOSE}", "Wren", "Woaw", "/done", by=name)
    *_, preview = [said for press in IN_NO_LIST[name] for said in ana.presses(name, press)]
    said, button, *on_paper = SAID[name]
    assert said in plain(preview)
    assert button in ana.labels(name)
    words = ana.setup.texts.words(ana.person(name).language)
    facts = {"source": Tongue("und"), "known": "no"}
    assert [words("print-translation", **facts), words("print-original", **facts)] == on_paper


def test_another_case_may_be_read_in_another_language(ana: Stage) -> None:
    for slug, reads in ((MANUEL, ("en",)), (JOSE, ("es",))):
        rewritten(ana, slug, reads=reads)
    heard(ana, f"/write {MANUEL}", "English", "Wren", "Dear friend")
    rewritten(ana, MANUEL, letters=False)
    assert "Letters to José Díaz are read in Spanish." in heard(ana, "more", "José Díaz")
    assert "Your 2 messages are still here" in heard(ana, "English")


def test_a_letter_that_is_written_again_keeps_its_language(ana: Stage) -> None:
    rewritten(ana, JOSE, reads=("es",))
    heard(ana, f"/write {JOSE}", "English", "Wren", "Dear José", "/done")
    ana.presses("ana", "Send it")
    [letter] = of(ana)
    mara = ana.person("mara")
    with ana.tx() as tx:
        letters.claim_next(tx, mara.id)
        letters.reject(tx, mara.id, letter.id, "Too long")
    ana.settle()
    heard(ana, f"/write {JOSE} {letter.id}", "Wren", "Dear José, briefly", "/done")
    ana.presses("ana", "Send it")
    assert [one.language for one in of(ana)] == ["en", "en"]


def test_in_spanish(ana: Stage) -> None:
    rewritten(ana, JOSE, reads=("en", "tzh"))
    assert "Las cartas para José Díaz se leen en inglés y tseltal." in heard(ana, f"/write {JOSE}", by="berta")
    heard(ana, "Español", "Colibrí", "Hola", by="berta")
    assert "Idioma: español (el equipo la tiene que traducir)" in heard(ana, "/done", by="berta")
    assert ana.labels("berta")[:4] == [
        "✉️ Enviarla",
        "🕊 Enviarla sin vínculo conmigo",
        "✎ Cambiarla",
        "🌐 No está en español",
    ]


# Groups.


@pytest.mark.parametrize(
    ("copies", "said"),
    [
        (True, "Your letter is printed 3 times: a copy for each of them."),
        (False, "Your letter is printed once: the 3 of them share it."),
        (None, ""),
    ],
)
def test_a_group_is_said_to_get_copies_or_to_share_one_letter(ana: Stage, copies: bool | None, said: str) -> None:
    rewritten(ana, FIVE, members=MEMBERS, copies=copies)
    guide = heard(ana, f"/write {FIVE}")
    assert ("is printed" in guide) == bool(said)
    assert said in guide


@pytest.mark.parametrize("copies", [True, False, None])
def test_the_sheets_follow_it(ana: Stage, copies: bool | None) -> None:
    rewritten(ana, FIVE, members=MEMBERS, copies=copies)
    heard(ana, f"/write {FIVE}", "Wren", "Dear friends", "/done")
    ana.presses("ana", "Send it")
    heard(ana, "/read", by="mara")
    [letter] = of(ana)
    heard(ana, f"/approve {letter.id}", by="mara")
    heard(ana, f"/print {FIVE}", "Make it all the same", by="mara")
    [printing] = [post.saying for post in ana.posts if isinstance(post.saying, Printing)]
    content = printing.printout.content
    names = [page["name"] for page in content["letters"]]
    assert names == ([*MEMBERS] if copies else ["The San Juan Cancuc Five"])
    [case] = content["cover"]["cases"]
    [letter] = of(ana)
    assert case["letters"] == [f"{letter.number} × 3" if copies else letter.number]
