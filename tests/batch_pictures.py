"""`PYTHONPATH=.:tests python -m batch_pictures docs/batch.png`: the README's picture of a print batch, made anew.

The running program plays the scene with the sandbox's campaign for letters: one letter is typed, one written by hand,
and a moderator prints both. So the pages are those that the press makes; `pdftoppm` (poppler-utils), which nobody here
wrote, makes pictures of them. Take it anew when a page has changed. With a folder in place of the file, each page is
put there as large as on paper, to be looked at, beside the file itself.
"""

import asyncio
import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from doing import does
from PIL import Image, ImageDraw

from bot import log
from bot.operator.operations import import_campaign
from bot.packs.shipped import campaign_folders
from bot.sandbox.phones.phone import Phone
from bot.sandbox.phones.phones import Phones
from bot.sandbox.play.tour import LETTER
from bot.sandbox.play.trial import Trial, staged
from bot.settings import Settings
from storage.rights import Role

MINUTE, DAY = 60, 86_400
DOTS_ON_PAPER, DOTS_SMALL = 150, 90
TYPED = """Querido Manuel:

No me conoces, pero hoy pienso en ti. Aquí llovió toda la mañana, y el barrio entero olía a pan recién hecho. Mi abuela\
 decía que el pan se comparte aunque no haya mucho, y que las palabras también.

Te cuento del gato de la panadería: duerme sobre los sacos de harina y amanece blanco. Los niños lo llaman Nube. Cuando\
 afuera hay una marcha, se sube al techo y mira pasar a la gente como si la contara.

Aquí se habla de ustedes, en la radio del barrio y en la plaza. No están solos. Te mando un abrazo con olor a pan. 🕊"""


async def play(trial: Trial, phones: Phones) -> Phone:
    """Two write, and Dana prints both; she has the file."""
    ana, ben = await phones.add("Ana", "es", "supporter"), await phones.add("Ben", "en", "supporter")
    dana = await phones.add("Dana", "en", "moderator")
    await dana.open_link(f"join-{await trial.invite(Role.MODERATOR)}")
    await does(dana, "?", "> Dana", "Dana", "> /start")
    await does(ana, "> /write manuel-gomez-vazquez", "nombre", "> Golondrina", "Ahora escribe")
    await does(ana, f"> {TYPED}", "Guardado", "[✓ Listo", "tal como se va a leer", "[✉️ Enviarla", "Recibida.")
    await phones.advance(MINUTE)  # letters of one second have no order
    await does(ben, "> /write jose-diaz", "What name", "> Wren", "Now write your letter")
    await ben.send_photo(LETTER, "")
    await does(ben, "[✓ Done", "as it will be read")
    await _sent(ben)
    await does(dana, "> /read", "Golondrina", "[✓ Approve", "is approved", "Wren", "[✓ Approve", "is approved")
    await phones.advance(9 * DAY)  # until then they are not collected
    await does(dana, "> /print", "2 approved letters", "[Make the PDF: all", "would go into", "[Yes", ".pdf")
    return dana


async def pages() -> bytes:
    """The file of the batch."""
    with tempfile.TemporaryDirectory(prefix="paloma-batch-") as folder:
        settings = Settings(_env_file=None, letter_approvals=1)
        async with staged(settings, Path(folder)) as trial, Phones(trial.sandbox.url) as phones:
            await import_campaign(trial.app.database, settings, str(_with_slips(Path(folder))))
            dana = await play(trial, phones)
            (file,) = [message.document for message in [await dana.sees(".pdf")] if message.document]
            return await dana.fetch(file["url"])


def drawn(pdf: bytes, dots: int) -> list[Image.Image]:
    """A picture of each page."""
    with tempfile.TemporaryDirectory(prefix="paloma-batch-") as folder:
        command = ["pdftoppm", "-r", str(dots), "-png", "-", f"{folder}/page"]
        subprocess.run(command, input=pdf, check=True)  # noqa: S603 - our own file, and a program of the system
        return [Image.open(io.BytesIO(page.read_bytes())).convert("L") for page in sorted(Path(folder).iterdir())]


def beside(sheets: list[Image.Image], gap: int = 16) -> Image.Image:
    """The pages in a row, each with an edge, on grey."""
    width, height = sheets[0].size
    row = Image.new("L", (gap + (width + gap) * len(sheets), height + 2 * gap), 225)
    for number, sheet in enumerate(sheets):
        left = gap + number * (width + gap)
        row.paste(sheet, (left, gap))
        ImageDraw.Draw(row).rectangle((left - 1, gap - 1, left + width, gap + height), outline=170)
    return row


def main(target: Path) -> None:
    """Put the README's picture into this file, or the pages into this folder."""
    log.set_up("ERROR", "console")
    pdf = asyncio.run(pages())
    if not target.is_dir():
        beside(drawn(pdf, DOTS_SMALL)).quantize(16).save(target, optimize=True)
        return
    (target / "batch.pdf").write_bytes(pdf)
    for number, sheet in enumerate(drawn(pdf, DOTS_ON_PAPER), start=1):
        sheet.save(target / f"{number}.png")


def _with_slips(folder: Path) -> Path:
    """The campaign for letters, as a group has it that wants reply slips."""
    (letters,) = [pack for pack in campaign_folders() if pack.name == "chiapas-letters"]
    pack = Path(shutil.copytree(letters, folder / letters.name)) / "campaign.toml"
    pack.write_text(pack.read_text().replace("[letters]\n", "[letters]\nreply_slip = true\n"))
    return pack.parent


async def _sent(phone: Phone) -> None:
    """The letter is taken as soon as its photo is here."""
    await phone.press("✉️ Send it")
    while "Received." not in (await phone.sees("")).text:
        await asyncio.sleep(0.5)
        await phone.press("✉️ Send it")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
