"""A part of the database file is damaged: whoever needs it hears so, and nobody else is held up."""

from collections.abc import Mapping
from pathlib import Path

import structlog
from spine import bot_in, until
from under_the_cipher import flip_a_bit

from bot.operator.operations import import_campaign
from bot.packs.shipped import campaign_folders
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from storage import damaged
from storage.damaged import Kind
from storage.sqlite.folder import FILE
from storage.transaction import Tx


async def test_who_meets_a_damaged_page_is_told_and_the_others_are_answered(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        ana, ben = await sandbox.phone("Ana"), await sandbox.phone("Ben")
        async with bot_in(sandbox, tmp_path) as bot:
            for pack in campaign_folders():
                await import_campaign(bot.database, Settings(), str(pack))
            await ana.say("/write jose-diaz")
            await ana.sees("What name will you")
            await ana.say("Wren")
            await ana.sees("Now write")
            await ana.say("long words " * 360)  # on pages of their own
            await ana.sees("Kept.")
            piece, keys = await bot.database.transact(_midst_of_the_draft), bot.database.keys
        flip_a_bit(tmp_path / FILE, piece, keys)
        with structlog.testing.capture_logs() as lines:
            async with bot_in(sandbox, tmp_path) as bot:
                await ana.say("more words")
                await ben.say("/help")
                await ben.sees("What you can do")
                await until(lambda: any(line.get("put_aside") for line in lines))
                await ana.sees("Something went wrong on my side")
                await ben.say("/language")
                await ben.sees("Your language here")
                found = await bot.database.transact(_told)
    assert any("damaged" in str(line) for line in lines)
    assert found == ({Kind.FILE: 1}, 0), "the owners hear that the file is damaged, and not of a fault of the program"


def _told(tx: Tx) -> tuple[Mapping[Kind, int], int]:
    return damaged.take_news(tx), damaged.take_failed(tx)


def _midst_of_the_draft(tx: Tx) -> bytes:
    row = tx.one("SELECT state FROM conversations")
    assert row
    return bytes(row[0][2000:2016])
