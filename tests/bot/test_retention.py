"""What goes with time: some days after a letter was sent to the prison, or back to its writer, nothing it says is left.

The whole bot on the sandbox's clock: its words, photos, hints, what it said before, the team's notes and the sketch go
by themselves, `/privacy` says after how many days by the setting, and the fact that there was a letter stays.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from spine import bot_in, until

from bot.app import App
from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from bot.packs.shipped import campaign_folders
from bot.sandbox.server import Sandbox
from storage import cases, letters, membership, meta, people, pictures
from storage.contents.content import Content
from storage.contents.letter_rules import Finding
from storage.letters import LetterState, notes, paper
from storage.people import PersonId
from storage.rights import Role
from storage.transaction import Tx

DAYS = 12
WORDS = {"first": "Corazonada", "second": "Madrugada", "note": "Apuntado", "asked": "Borradura", "photo": "Retratada"}


def told(tx: Tx, reader: int) -> Mapping[str, str]:
    """Three letters, each with all that there can be of one: one sent to the prison, one back, and one that waits."""
    mara = people.meet(tx, f"telegram:{reader}", "en").id
    membership.join(tx, mara, membership.invite(tx, Role.OWNER), "Mara")
    sent, back, waits = (_with_everything(tx, mara, f"telegram:{number}") for number in (71, 72, 73))
    for letter_id in (sent, back):
        letters.claim_instead(tx, mara, letter_id)
        if letter_id == back:
            letters.reject(tx, mara, letter_id, WORDS["asked"])
        else:
            letters.approve(tx, mara, letter_id)
    batch = paper.make(tx, mara, early=True)
    paper.mark_printed(tx, mara, batch.id, tx.now.date())
    paper.hand_over(tx, mara, batch.id, tx.now.date(), paper.of_batch(tx, batch.id))
    return {"sent": sent, "back": back, "waits": waits}


def _with_everything(tx: Tx, mara: PersonId, address: str) -> str:
    writer = people.meet(tx, address, "es").id
    photo = pictures.want(tx, writer, "reference")
    pictures.keep(tx, photo, WORDS["photo"].encode())
    pages, hint = [Content(WORDS["first"]), Content("", picture=photo)], Finding("name", end=4)
    case = cases.open_for_letters(tx)[0]
    letter = letters.submit(tx, writer, case.id, "Luz", pages, "es", overruled=(hint,))
    letters.claim_instead(tx, mara, letter.id)
    notes.add(tx, mara, letter.id, WORDS["note"])
    letters.ask_for_changes(tx, mara, letter.id, WORDS["asked"])
    letters.note_told(tx, letter.id)
    letters.revise(tx, writer, letter.id, [Content(WORDS["second"]), pages[1]], overruled=(hint,))
    return letter.id


BESIDE = ("letter_notes", "letter_versions", "letter_sketches", "pictures")


def beside(tx: Tx) -> dict[str, set[str]]:
    """Of which letters something is kept beside their rows."""
    found = {table: tx.all(f"SELECT letter_id FROM {table}") for table in BESIDE}  # noqa: S608 - names of our own
    return {table: {row[0] for row in rows} for table, rows in found.items()}


@pytest.mark.slow
async def test_after_the_days_of_the_setting_nothing_it_says_is_left(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path, pages_days=DAYS) as bot:
        for folder in campaign_folders():
            await bot.database.transact(import_pack, read_pack(folder, ("en", "es")))
        mara = await sandbox.phone("Mara")
        codes = await bot.database.transact(told, mara.id)
        everything = {table: set(codes.values()) for table in BESIDE}
        assert await bot.database.transact(beside) == everything

        await pages_seen_to(bot, sandbox.time.advance((DAYS - 1) * 86_400))
        kept = await bot.database.transact(beside)
        assert {name: kept[name] for name in BESIDE[:3]} == {name: everything[name] for name in BESIDE[:3]}
        assert kept["pictures"] == {codes["sent"], codes["waits"]}, "of what was sent back a day"

        await pages_seen_to(bot, sandbox.time.advance(2 * 86_400))
        assert await bot.database.transact(beside) == {table: {codes["waits"]} for table in BESIDE}
        left = await bot.database.transact(lambda tx: [letters.get(tx, codes[name]) for name in ("sent", "back")])
        assert [one.state for one in left] == [LetterState.HANDED_OVER, LetterState.REJECTED], (
            "that there was one stays"
        )
        assert [(one.pages, one.overruled, one.reason, one.offered) for one in left] == [((), None, None, None)] * 2

        await mara.say("/privacy")
        await mara.sees(f"loses its words and all this after {DAYS} days")


async def pages_seen_to(bot: App, moment: datetime) -> None:
    """The clock has deleted what was to be deleted by then."""

    def done(tx: Tx) -> bool:
        last = meta.last_seen(tx, "old-pages")
        return last is not None and last >= moment - timedelta(seconds=1)

    await until(lambda: bot.database.transact(done), 60)
