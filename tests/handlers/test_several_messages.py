"""What a person sends as one and the app brings as several: an album, and a text that is longer than a message."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from heard import plain
from markupsafe import Markup
from stage import Stage

from handlers.heard import Kind, Said
from handlers.long_texts import MESSAGE, joined, may_go_on
from storage import letters
from storage.rights import Role

MANUEL = "manuel-gomez-vazquez"


@pytest.fixture
def stage(campaigns: Stage) -> Iterator[Stage]:
    campaigns.member("olga", Role.OWNER)
    for name, language in (("ana", "en"), ("berta", "es")):
        campaigns.person(name, language)
        campaigns.says(name, "/subscribe")
    with closing(campaigns):
        yield campaigns


def album(*captions: str, number: str = "9", kind: Kind = Kind.PHOTO) -> list[Said]:
    """Pictures sent together."""
    return [
        Said(kind=kind, text=caption, markup=Markup.escape(caption), photo=f"P{at}", message=str(90 + at), album=number)
        for at, caption in enumerate(captions)
    ]


def test_an_album_is_one_announcement_and_answers_no_later_question(stage: Stage) -> None:
    stage.says("olga", "/announce")
    stage.says("olga", "1")
    heard = [
        [plain(one) for one in stage.says("olga", photo)] for photo in album("On Saturday at 11 at the gate", "", "")
    ]
    assert "Spanish" in heard[0][-1], "the next question is put"
    assert len(heard[1]) == 1
    assert "keep only the first" in heard[1][0]
    assert heard[2] == [], "said once"
    stage.fetch()
    stage.says("olga", "Sábado a las 11 en la puerta")
    assert "gets exactly this (Spanish)" in stage.transcript("olga")
    assert "Sábado a las 11" in stage.transcript("olga").split("gets exactly this (Spanish)")[1]


def test_another_album_is_another_message(stage: Stage) -> None:
    for number in ("1", "2", "1"):
        heard = [len(stage.says("ana", photo)) for photo in album("", "", "", number=number)]
        assert heard == [1, 0, 0]


@pytest.mark.parametrize("kind", [Kind.PHOTO, Kind.DOCUMENT, Kind.VIDEO])
def test_an_album_in_a_letter_is_answered_once(stage: Stage, kind: Kind) -> None:
    stage.says("ana", f"/write {MANUEL}")
    stage.says("ana", "La golondrina")
    heard = [stage.says("ana", piece) for piece in album("words", "", "", kind=kind)]
    assert [len(said) for said in heard] == [1, 0, 0]


def letter_of(stage: Stage, *pages: str, one: bool) -> tuple[str, ...]:
    for said in (f"/write {MANUEL}", "La golondrina", *pages, "/done"):
        stage.says("ana", said)
    stage.presses("ana", "One text" if one else "Several parts")
    stage.presses("ana", "Send it")
    ana = stage.person("ana")
    with stage.tx() as tx:
        return letters.of_person(tx, ana.id)[0].words


def test_a_letter_that_the_app_cut_is_one_text_if_its_writer_says_so(stage: Stage) -> None:
    first, second = "a" * 2047 + "bc", "defg."
    assert letter_of(stage, first, second, one=True) == (f"{first} {second}",)


def test_a_letter_of_several_parts_stays_one_of_several_parts(stage: Stage) -> None:
    first, second = "a" * 2050, "defg."
    assert letter_of(stage, first, second, one=False) == (first, second)


def test_of_a_short_letter_nothing_is_asked(stage: Stage) -> None:
    for said in (f"/write {MANUEL}", "La golondrina", "a" * 2000, "b" * 200):
        stage.says("ana", said)
    assert "One text" not in plain(stage.says("ana", "/done")[-1])


@pytest.mark.parametrize(
    ("pages", "whole"),
    [
        (("a" * MESSAGE, "b"), ("a" * MESSAGE + "b",)),
        (("a" * 3000, "b"), ("a" * 3000 + " b",)),
        (("a" * 3000 + ".", "b"), ("a" * 3000 + ".\n\nb",)),
        (("a" * 3000, "b" * 3000, "c"), ("a" * 3000 + " " + "b" * 3000 + " c",)),
        (("a", "b" * 3000, "c", "d"), ("a", "b" * 3000 + " c", "d")),
        (("a" * 2048, "b"), ("a" * 2048, "b")),
        (("😀" * 2048, "b"), ("😀" * 2048 + "b",)),
        ((), ()),
    ],
)
def test_where_pages_are_joined(pages: tuple[str, ...], whole: tuple[str, ...]) -> None:
    assert joined(pages) == whole
    assert any(map(may_go_on, pages[:-1])) == (len(whole) != len(pages))


def test_of_a_long_announcement_it_is_asked_whether_it_is_all(stage: Stage) -> None:
    stage.says("olga", "/announce")
    stage.says("olga", "1")
    asked = plain(stage.says("olga", "a" * 3000)[-1])
    assert "Is all of it here?" in asked
    refused = plain(stage.says("olga", "the rest of it")[-1])
    assert "Spanish" not in refused, "what the app cut off is no answer to the next question"
    stage.presses("olga", "I write it anew")
    stage.says("olga", "a short one")
    stage.says("olga", "uno corto")
    assert "a short one" in stage.transcript("olga")
    assert "the rest of it" not in stage.transcript("olga").split("gets exactly this")[-1]
