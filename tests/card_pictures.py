"""`PYTHONPATH=.:tests python -m card_pictures docs`: the pictures of a card and a flyer in the documents, made anew.

They are what somebody gets who asks for them, in English and Spanish, of a case of the campaign for letters as a group
could tell it that knows more than its source says. `pdftoppm` (poppler-utils) makes a picture of the flyer. Take them
anew when a template has changed, and look at them. Any other folder gets each of them by itself, in every language.
"""

import io
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from batch_pictures import DOTS_SMALL, beside, drawn
from PIL import Image
from stage import Stage
from written import rewritten

from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from bot.press import set_in_type
from handlers.messages import Printout
from handlers.texts import Texts
from storage.contents.standing import Status

LANGUAGES = ("en", "es", "pt", "ar")
SHOWN = ("en", "es")
CASE = "manuel-gomez-vazquez"
FACTS = {
    "status": Status.ON_TRIAL,
    "held_since": "2020-12-05",
    "asks": {"en": "Freedom, and medical care at once", "es": "Libertad y atención médica inmediata"},
}
_HALF = 2


def printouts(stage: Stage, language: str) -> tuple[Printout, Printout]:
    """The card and the flyer, as somebody gets them who reads this language."""
    stage.person(language, language)
    (card,) = [heard.printout for heard in stage.says(language, f"/card {CASE}") if not heard.is_toast]
    (flyer,) = [heard.printout for heard in stage.says(language, f"/flyer {CASE}")]
    return card, flyer


def files(languages: tuple[str, ...]) -> dict[str, tuple[bytes, bytes]]:
    """A PNG of the card and a PDF of the flyer, by language."""
    made = {}
    with tempfile.TemporaryDirectory(prefix="paloma-cards-") as folder, closing(Stage(Path(folder) / "data")) as stage:
        stage.setup = replace(stage.setup, texts=Texts(LANGUAGES))
        with stage.tx() as tx:
            import_pack(tx, read_pack(Path("campaigns/chiapas-letters"), LANGUAGES))
        rewritten(stage, CASE, **FACTS)
        for language in languages:
            card, flyer = printouts(stage, language)
            made[language] = (set_in_type("card", card.content, "png"), set_in_type("flyer", flyer.content))
    return made


def cards(pictures: list[bytes], gap: int = 24) -> Image.Image:
    """The cards in a row on grey, half as large as they are."""
    shown = [Image.open(io.BytesIO(picture)).convert("RGB") for picture in pictures]
    small = [picture.resize((picture.width // _HALF, picture.height // _HALF)) for picture in shown]
    width, height = sum(one.width + gap for one in small) + gap, max(one.height for one in small) + 2 * gap
    row = Image.new("RGB", (width, height), (225, 225, 225))
    for number, one in enumerate(small):
        row.paste(one, (gap + number * (small[0].width + gap), gap))
    return row


def main(folder: Path) -> None:
    """Put the two pictures into the documents, or all files into another folder."""
    if folder.name == "docs":
        made = files(SHOWN)
        cards([card for card, _ in made.values()]).quantize(64).save(folder / "card.png", optimize=True)
        sheets = [drawn(flyer, DOTS_SMALL)[0] for _, flyer in made.values()]
        beside(sheets).quantize(16).save(folder / "flyer.png", optimize=True)
        return
    for language, (card, flyer) in files(LANGUAGES).items():
        (folder / f"card-{language}.png").write_bytes(card)
        (folder / f"flyer-{language}.pdf").write_bytes(flyer)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
