"""A photographed letter goes the whole way over the wire: from a phone to the moderator, and into the file to print."""

import io
from pathlib import Path

import pytest
from photos_there import all_here, photos_on
from pictures_of import CAMERA, photo
from PIL import Image
from pypdf import PdfReader
from spine import bot_in, until

from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from bot.packs.shipped import campaign_folders
from bot.sandbox.server import Sandbox
from storage import cases, membership, people
from storage.rights import Role
from storage.transaction import Tx

SECONDS = 60.0


def prepared(tx: Tx, reader: int) -> str:
    """An owner who moderates and prints; returns the case to which letters go."""
    mara = people.meet(tx, f"telegram:{reader}", "en")
    membership.join(tx, mara.id, membership.invite(tx, Role.OWNER), "Mara")
    return cases.open_for_letters(tx)[0].content.slug


@pytest.mark.slow
async def test_a_photographed_letter_goes_from_the_phone_to_the_file_to_print(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as bot:
        for folder in campaign_folders():
            await bot.database.transact(import_pack, read_pack(folder, ("en", "es")))
        ana, mara = await sandbox.phone("Ana"), await sandbox.phone("Mara")
        case = await bot.database.transact(prepared, mara.id)
        await ana.say(f"/write {case}")
        await ana.sees("What name will you")
        await ana.say("Golondrina")
        await ana.sees("Now write")
        await ana.send_document(b"%PDF-1.7", name="letter.pdf")
        await ana.sees("such as a PDF")
        await ana.send_photo(photo(turned=6), "front", album="pages")
        await ana.sees("photos that you sent together")
        await ana.send_photo(photo(), "back", album="pages")
        await ana.send_document(photo(kind="PNG"), name="a page.png")
        await ana.sees("with it there are 3")
        await ana.press("✓ Done")
        await ana.sees("[Photo 3]")
        await until(lambda: bot.database.transact(all_here), SECONDS)
        await ana.press("✉️ Send it")
        await ana.sees("Received.")

        await mara.say("/read")

        def all_shown() -> bool:
            sandbox.time.advance(1)
            return len(photos_on(sandbox, mara)) == 3

        await until(all_shown, SECONDS)
        shown = photos_on(sandbox, mara)
        assert all(CAMERA.encode() not in content for content in shown)
        assert [Image.open(io.BytesIO(content)).size for content in shown] == [(800, 600), (600, 800), (600, 800)]
        await mara.sees("Signed", SECONDS)
        await mara.press("✓ Approve", SECONDS)
        await mara.sees("is approved")

        def all_gone() -> bool:
            sandbox.time.advance(1)
            return photos_on(sandbox, mara) == []

        await until(all_gone, SECONDS)
        await mara.say("/print")
        await mara.press("Make the PDF")
        await mara.sees("It is too early", SECONDS)
        await mara.press("Make it all the same")
        file = await mara.sees("never put it into an envelope", SECONDS)
        assert file.document
        sheets = PdfReader(io.BytesIO(await mara.fetch(file.document["url"]))).pages
        assert sum(len(sheet.images) for sheet in sheets) == 3
        images = [image.data for sheet in sheets for image in sheet.images]
        assert all(CAMERA.encode() not in image for image in images)
