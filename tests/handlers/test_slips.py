"""The reply slip at the foot of a letter: its number in type and as a QR code, which is read back from the paper."""

import io
import json
from dataclasses import replace
from typing import Any

import answered
import typst
from pictures_of import photo
from PIL import Image
from pypdf import PdfReader
from stage import Stage

from bot.photos import codes, pixels
from bot.press import FONTS, set_in_type
from handlers.engine.voice import Voice
from handlers.messages import Printout
from handlers.team.sheets import files_of, sheets
from storage import campaigns
from storage.letters import Letter, paper, placed
from storage.letters.paper import Batch


def printed(stage: Stage, words: str = "Querido amigo", *, slip: bool = True) -> tuple[Printout, Letter]:
    """A batch with one letter of a campaign that wants reply slips, as it goes to the press."""
    stage.member("dana")
    ana, dana = stage.person("ana", "es"), stage.person("dana")
    with stage.tx() as tx:
        for campaign in campaigns.all(tx):
            if rules := campaign.content.letters:
                assert not rules.reply_slip, "no letter has one unless a campaign says so"
                wanted = replace(campaign.content, letters=replace(rules, reply_slip=slip))
                campaigns.rewrite(tx, campaign.id, wanted)
        letter = answered.printed(tx, ana.id, dana.id, words)
        batch = paper.find(tx, letter.batch_id or "")
        assert batch
        return sheets_of(Voice(tx, stage.setup, dana), batch), letter


def sheets_of(voice: Voice, batch: Batch) -> Printout:
    (file,) = files_of(placed.inside(voice.tx, batch.id), 40)
    return sheets(voice, batch, file, paper.of_batch(voice.tx, batch.id))


def pages_of(printout: Printout) -> list[str]:
    made = set_in_type(printout.template, printout.content)
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(made)).pages]


def drawn(printout: Printout) -> list[Image.Image]:
    """The pages as pictures."""
    made: Any = typst.compile(
        FONTS.parent / "letters.typ",
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[FONTS]),
        format="png",
        ppi=150,
        sys_inputs={"content": json.dumps(printout.content)},
    )
    return [Image.open(io.BytesIO(page)).convert("RGB") for page in (made if isinstance(made, list) else [made])]


def test_the_number_is_read_back_from_the_printed_page(campaigns: Stage) -> None:
    printout, letter = printed(campaigns)
    _, page = drawn(printout)
    number = answered.number_of(letter)
    assert codes.read_in(pixels.made_anew(photo(page))) == [number]
    askew = page.resize((620, 877)).rotate(5, expand=True, fillcolor="grey")
    assert codes.read_in(pixels.made_anew(photo(askew))) == [number], "on a poor photo of the whole page, too"
    _, words = pages_of(printout)
    assert f"Para contestar: manda este talón con tu carta o escribe en ella este número. {number}" in words


def test_a_letter_that_fills_its_page_has_the_slip_on_the_next(campaigns: Stage) -> None:
    printout, letter = printed(campaigns, "Hoy llovió, y todo el barrio olía a pan. " * 60)
    _, *pages = pages_of(printout)
    number = answered.number_of(letter)
    assert [f"{number} · {at} / {len(pages)}" in page for at, page in enumerate(pages, 1)] == [True] * len(pages)
    assert ["Para contestar" in page for page in pages] == [False] * (len(pages) - 1) + [True]


def test_a_campaign_that_wants_none_has_none(campaigns: Stage) -> None:
    printout, _ = printed(campaigns, slip=False)
    assert "Para contestar" not in " ".join(pages_of(printout))
    assert codes.read_in(pixels.made_anew(photo(drawn(printout)[1]))) == []


def test_a_slip_says_nothing_but_the_number(campaigns: Stage) -> None:
    printout, letter = printed(campaigns)
    (page,) = printout.content["letters"]
    assert page["slip"]["number"] == answered.number_of(letter)
    assert page["slip"].keys() == {"words", "number", "code"}
    assert page["slip"]["code"].startswith("<svg")
