"""The card and the flyer of a case: what stands on them, in each language, and a code that leads to the bot."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from batch_pictures import drawn
from card_pictures import CASE, FACTS, LANGUAGES
from heard import plain
from PIL import Image
from pypdf import PdfReader
from qr_codes import qr_codes
from stage import Stage
from written import rewritten

import bot.press
from bot.press import MOST_REMEMBERED, PAPER, printed, set_in_type
from handlers.messages import Printout
from handlers.texts import Texts
from storage import cases, changed
from storage.contents.standing import Status

LINK = f"https://t.me/PalomaBot?start=case-{CASE}"
A4 = (595, 842)
DOCS = Path(__file__).parents[3] / "docs"


@pytest.fixture
def told(campaigns: Stage) -> Stage:
    """The campaigns, with more facts about one case, in every language."""
    campaigns.setup = replace(campaigns.setup, texts=Texts(LANGUAGES))
    rewritten(campaigns, CASE, **FACTS)
    return campaigns


def printout(told: Stage, command: str, language: str = "en") -> Printout:
    told.person(language, language)
    (made,) = [heard.printout for heard in told.says(language, f"/{command} {CASE}") if not heard.is_toast]
    return made


def codes(picture: Image.Image) -> Iterator[str]:
    return (code.text for code in qr_codes(picture))


def words_on(pdf: bytes) -> str:
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == A4
    return " ".join(page.extract_text().split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_leads_to_its_case_and_is_as_wide_as_a_phone(told: Stage, language: str) -> None:
    made = printout(told, "card", language)
    assert made.picture
    with Image.open(io.BytesIO(set_in_type(made.template, made.content, "png"))) as picture:
        assert list(codes(picture)) == [LINK]
        assert (picture.width, picture.height >= picture.width) == (1080, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_flyer_is_one_page_whose_codes_all_lead_to_its_case(told: Stage, language: str) -> None:
    made = printout(told, "flyer", language)
    pdf = set_in_type(made.template, made.content)
    assert "Manuel" in words_on(pdf)
    (sheet,) = drawn(pdf, 200)
    found = list(codes(sheet))
    assert set(found) == {LINK}
    assert len(found) >= 9, "the large one, and those to be torn off"


def test_a_flyer_says_what_is_known_and_until_when(told: Stage) -> None:
    said = words_on(set_in_type("flyer", printout(told, "flyer").content))
    for words in (
        "Letters for the freedom of political prisoners in Chiapas",
        "1,375 days On 10 September 2024",
        "Now on trial",
        "In prison since 5 December 2020",
        "Where A state prison (CERSS) of Chiapas",
        "What is asked Freedom, and medical care at once",
        "Source: Call for Solidarity Letters",
        "As known on 10 September 2024",
        "Write a letter",
    ):
        assert words in said, words


def test_a_flyer_can_be_read_aloud(told: Stage) -> None:
    """It has a title and a language, its parts are marked, and its codes have words."""
    pdf = set_in_type("flyer", printout(told, "flyer", "es").content)
    root = PdfReader(io.BytesIO(pdf)).root_object
    assert str(root["/MarkInfo"]) == "{'/Marked': True, '/Suspects': False}"
    assert (str(root["/Lang"]), "/StructTreeRoot" in root) == ("es", True)


def longest(content: dict[str, Any]) -> dict[str, Any]:
    """The most that a case can say."""
    phrase = "palabra " * 25
    facts = [{"label": "Acusación o condena", "words": phrase}, {"label": "Dónde", "words": phrase}]
    members = {
        "label": "Personas",
        "words": ", ".join(["Agustín Pérez Domínguez de la Santísima Trinidad y Velasco Gómez"] * 20),
    }
    return content | {
        "name": "Agustina Pérez Domínguez de la Santísima Trinidad Velasco Gómez",
        "summary": phrase,
        "asks": {"label": "Qué se exige", "words": phrase},
        "facts": [*content["facts"], *facts, members],
        "source": [phrase, phrase, phrase],
    }


def test_the_most_that_a_case_can_say_stands_on_one_page(told: Stage) -> None:
    content = longest(dict(printout(told, "flyer", "es").content))
    said = words_on(set_in_type("flyer", content))
    assert said.count("Agustín Pérez Domínguez") == 20
    assert said.count("palabra") >= 25 * 5


@pytest.mark.parametrize(
    ("fields", "said", "not_said"),
    [
        ({"status": Status.RELEASED, "held_until": "2024-05-01"}, ["Out of prison", "Read more"], ["On 10 September"]),
        ({"held_since": "2020-12"}, ["more than 3 years"], ["On 10 September"]),
        ({"held_since": None, "asks": None}, ["A state prison"], ["days", "In prison"]),
    ],
)
def test_a_card_says_no_more_than_is_known(
    told: Stage, fields: dict[str, object], said: list[str], not_said: list[str]
) -> None:
    rewritten(told, CASE, **fields)
    on_it = str(dict(printout(told, "card").content) | {"code": ""})
    assert [words for words in said if words not in on_it] == []
    assert [words for words in not_said if words in on_it] == []


def test_what_a_group_wrote_is_no_markup_on_a_card(told: Stage) -> None:
    hostile = '#panic("x") $ \\ *no* <b> \U0010ffff'
    rewritten(told, CASE, asks={"en": hostile, "es": hostile}, name={"en": '#read("x")', "es": "x"})
    for command, form in (("card", "png"), ("flyer", "pdf")):
        made = printout(told, command)
        assert set_in_type(made.template, made.content, form)  # type: ignore[arg-type]  # one of the two


def test_the_words_under_a_card_go_along_and_lead_here(campaigns: Stage) -> None:
    campaigns.says("ana", f"/case {CASE}")
    hint, card = campaigns.presses("ana", "↗ Share")
    assert plain(hint).startswith("Here is a card")
    assert plain(card).startswith("Manuel Gómez Vázquez\n\nYoung Tseltal Maya")
    assert plain(card).endswith(LINK)
    assert card.labels == ["🖨 A flyer to print", "‹ Back to the case"]
    (flyer,) = campaigns.presses("ana", "A flyer")
    assert flyer.printout.name == f"{CASE}-flyer"


@pytest.mark.parametrize("command", ["card", "flyer"])
def test_of_a_case_that_is_off_the_list_nothing_is_passed_on(campaigns: Stage, command: str) -> None:
    with campaigns.tx() as tx:
        case = cases.by_slug(tx, CASE)
        assert case
        changed.take_off_case(tx, case)
    (refused,) = campaigns.says("ana", f"/{command} {CASE}")
    assert "nothing to pass on" in plain(refused)
    assert plain(campaigns.says("ana", f"/{command} nobody")[0]).startswith("I do not know this case")
    assert "Which campaign" in plain(campaigns.says("ana", f"/{command}")[0])


async def test_what_many_ask_for_is_made_once(told: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    async def done(_module: str, asked: bytes, _seconds: float) -> tuple[int, bytes]:
        made.append(asked)
        return 0, PAPER.begins + asked

    monkeypatch.setattr("bot.apart.running.done", done)
    monkeypatch.setattr(bot.press, "_remembered", type(bot.press._remembered)())
    flyer = printout(told, "flyer")
    assert (await printed(flyer)).content == (await printed(flyer)).content
    assert len(made) == 1
    private = replace(flyer, for_many=False, content={"language": "es"})
    await printed(private)
    await printed(private)
    assert len(made) == 3, "what is somebody's own is not remembered"
    for number in range(MOST_REMEMBERED):
        await printed(replace(flyer, content={"number": number}))
    assert len(bot.press._remembered) == MOST_REMEMBERED


@pytest.mark.parametrize("picture", ["card.png", "flyer.png"])
def test_the_pictures_in_the_documents_lead_to_the_case(picture: str) -> None:
    with Image.open(DOCS / picture) as shown:
        enlarged = shown.convert("L").resize((shown.width * 2, shown.height * 2))
        assert LINK in set(codes(enlarged))
