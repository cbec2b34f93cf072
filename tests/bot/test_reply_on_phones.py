"""A reply from prison goes the whole way over the wire: from one phone of the team to the other, then to the writer."""

import io
from pathlib import Path

import answered
import pytest
import segno
from photos_there import all_here, photos_on
from pictures_of import CAMERA, paper, photo
from PIL import Image
from spine import bot_in, until

from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from bot.packs.shipped import campaign_folders
from bot.sandbox.phones.phone import Phone
from bot.sandbox.server import Sandbox
from storage import membership, people
from storage.letters import Letter
from storage.rights import Role
from storage.transaction import Tx

SECONDS = 60.0


def prepared(tx: Tx, writer: int, team: tuple[int, int]) -> Letter:
    """Two who moderate, and a letter that lies on paper."""
    first, second = (people.meet(tx, f"telegram:{number}", "en").id for number in team)
    membership.join(tx, first, membership.invite(tx, Role.OWNER), "Mara")
    membership.join(tx, second, membership.invite(tx, Role.MODERATOR), "Nico")
    return answered.printed(tx, people.meet(tx, f"telegram:{writer}", "en").id, first)


def slip(number: str) -> bytes:
    """A photo of a sheet with something written on it, and the slip with the number, held askew."""
    page = paper(1240, 1754, "Thank you")
    file = io.BytesIO()
    segno.make(number, micro=False).save(file, kind="png", scale=8)
    page.paste(Image.open(file).convert("RGB").rotate(4, expand=True, fillcolor="white"), (500, 1300))
    return photo(page, turned=6)


@pytest.mark.slow
async def test_a_reply_goes_from_a_moderators_phone_to_the_writers(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as bot:
        for folder in campaign_folders():
            await bot.database.transact(import_pack, read_pack(folder, ("en", "es")))
        ana, mara, nico = [await sandbox.phone(name) for name in ("Ana", "Mara", "Nico")]
        for phone in (ana, mara, nico):
            await phone.say("/help")
            await phone.sees("What you can do")
        letter = await bot.database.transact(prepared, ana.id, (mara.id, nico.id))
        number = answered.number_of(letter)

        await mara.say("/reply")
        await mara.sees("Send me the reply")
        await mara.send_photo(slip(number), "words under a photo")
        await mara.sees("I am fetching the photo")
        await until(lambda: bot.database.transact(all_here), SECONDS)
        await mara.press("✓ Done")
        await mara.sees("This is what I read in the photo")
        await mara.press(number)
        await mara.sees(f"Is this the reply to letter {number}?")
        await mara.press("Send it in")
        await mara.sees("Sent in.")

        await nico.press("Check it", SECONDS)

        def shown_on(phone: Phone) -> bool:
            sandbox.time.advance(1)
            return len(photos_on(sandbox, phone)) == 1

        await until(lambda: shown_on(nico), SECONDS)
        await nico.sees("words under a photo", SECONDS)
        assert photos_on(sandbox, ana) == []
        await nico.press("✓ It belongs to this letter", SECONDS)
        await nico.sees("The writer of the letter gets it now", SECONDS)
        await ana.sees(f"to your letter {letter.id}", SECONDS)
        await until(lambda: shown_on(ana), SECONDS)
        await ana.sees("If you write back", SECONDS)
        (seen,) = photos_on(sandbox, ana)
        assert CAMERA.encode() not in seen
        assert Image.open(io.BytesIO(seen)).size == (1754, 1240)

        def taken_back() -> bool:
            sandbox.time.advance(1)
            return photos_on(sandbox, nico) == []

        await until(taken_back, SECONDS)
        await ana.press("Letter ", SECONDS)
        await ana.sees("↩︎ A reply came on", SECONDS)
        await ana.press("Read the reply", SECONDS)
        await ana.press("✉️ Write the next letter", SECONDS)
        await ana.sees("What name will you", SECONDS)
