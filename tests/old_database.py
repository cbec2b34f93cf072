"""`PYTHONPATH=.:tests python -m old_database`: keep a database of this version, to be taken over by every later one.

The story of the proofs (proof/story.py) is played to the whole bot, over HTTP and with phones; what no story leaves
lying is added by the storage itself, so that there are rows in every table. The database is kept as SQL, compressed,
without the encryption of the file, so that any later SQLCipher reads it; every value in it is sealed with the key of
`opened.KEYS`. A story has new ids and seals each time, so a database is made once, when its version is released.
"""

import asyncio
import lzma
import sqlite3
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from opened import KEYS, opened
from spine import KEY, bot_in

from bot import log
from bot.messenger.telegram import pace
from bot.sandbox.server import Sandbox
from storage import cases, changed, closings, events, hotline, inbox, notices, people, posted, team
from storage.contents.content import Content
from storage.damaged import DAMAGED, Damage
from storage.hotline import Matter
from storage.letters import choosing, mailings, paper, passes, unlinking
from storage.letters.letter import LETTERS
from storage.people import PersonId
from storage.replies.reply import REPLIES
from storage.rights import Right
from storage.sqlite.cipher import attach
from storage.sqlite.migrating import version_of
from storage.sqlite.transaction import SqliteTx
from storage.tables import tables
from storage.transaction import Tx
from storage.translations import steps
from storage.translations.translation import TRANSLATIONS, want
from storage.translators import tongues
from storage.version import VERSION

HERE = Path(__file__).parent
FOLDER = HERE / "storage" / "old_databases"
ENDING = ".sql.xz"


def sql_of(file: Path) -> str:
    """The statements that make a database of before, ours to be read."""
    with lzma.open(file, "rt", encoding="utf-8") as kept:
        return kept.read()


def with_key(folder: Path) -> Path:
    """A new data folder with the key of these databases in it."""
    folder.mkdir(mode=0o700)
    (folder / KEY).touch(0o600)
    (folder / KEY).write_text(f"1 {KEYS.secrets[1].hex()}\n")
    return folder


async def played(folder: Path) -> datetime:
    """Have a bot leave its data in a folder; what time it is there then."""
    sys.path.insert(0, str(HERE / "proof"))
    from story import Story  # noqa: PLC0415 - a module of the proofs, which are no package

    pace._CHAT_SECONDS = 0.001  # its pace is shown elsewhere, and would only make this take longer
    async with Sandbox() as sandbox:
        async with bot_in(sandbox, folder, bulk_rate=1000):
            await Story(sandbox, folder).play()
        return sandbox.time.now()


def filled(tx: Tx) -> None:
    """Add what the story leaves no row of. Raises LookupError for a table of which nobody has said how."""
    for name in _empty(tx) & FILLING.keys():
        FILLING[name](tx)
    if empty := _empty(tx):
        raise LookupError(f"there are no rows in {sorted(empty)}")


def _empty(tx: Tx) -> set[str]:
    return {name for name, table in tables().items() if not table.count(tx)}


def dumped(folder: Path) -> str:
    """All of a database as statements, from which it is made again."""
    with TemporaryDirectory() as name:
        plain = Path(name) / "plain"
        with opened(folder, KEYS) as connection:
            step = version_of(connection)
            attach(connection, plain, None)
            connection.execute("SELECT sqlcipher_export('other')")
            connection.execute("DETACH other")
        with closing(sqlite3.connect(plain)) as whole:
            return "\n".join([*whole.iterdump(), f"PRAGMA user_version = {step:d};\n"])


async def keep(file: Path) -> None:
    """Make the database of this version, and keep it as this file."""
    with TemporaryDirectory() as name:
        folder = with_key(Path(name) / "data")
        now = await played(folder)
        with opened(folder, KEYS) as connection:
            connection.execute("BEGIN IMMEDIATE")
            filled(SqliteTx(connection, KEYS, now.replace(microsecond=0)))
            connection.execute("COMMIT")
        with lzma.open(file, "wt", encoding="utf-8", preset=9) as kept:
            kept.write(dumped(folder))


def _moderator(tx: Tx) -> PersonId:
    return team.who_may(tx, Right.DECIDE_LETTERS)[0].person_id


def _unlinked(tx: Tx) -> None:
    writer = people.meet(tx, "telegram:hides", "es")
    unlinking.submit(tx, writer.id, cases.open_for_letters(tx)[0].id, "Colibrí", ("Te escribo",), "es")


def _aside(tx: Tx) -> None:
    place = inbox.INBOX.select(tx, "WHERE quarantined = 1")[0].id
    inbox.ASIDE.add(tx, inbox.Aside(place, tx.now.date()))


def _taken_out(tx: Tx) -> None:
    for letter in LETTERS.select(tx):
        if letter.batch_id:
            paper.SHEETS.add(tx, paper.Sheet(letter.id, letter.batch_id, letter.case_id, tx.now.date()))


def _mailed(tx: Tx) -> None:
    batch = next(letter.batch_id for letter in LETTERS.select(tx) if letter.batch_id)
    mailings.ask(tx, _moderator(tx), batch, "cartas@example.org", [mailings.Part(1, 1, range(1, 2))])


def _asked(tx: Tx) -> None:
    if not hotline.all_open(tx):
        hotline.say(tx, people.meet(tx, "telegram:asks", "es"), [Content("¿Cómo va?")], Matter.QUESTION)


def _translated(tx: Tx) -> None:
    translator, reply = _moderator(tx), REPLIES.select(tx)[0]
    tongues.declare(tx, translator, ("es", "tzh"))
    wanted = want(tx, reply.letter_id, "tzh", reply.id)
    TRANSLATIONS.change(tx, wanted.id, claimed_by=translator, claimed_until=tx.now + timedelta(hours=1))
    steps.submit(tx, translator, wanted.id, ("Gracias",), "es")


FILLING: Mapping[str, Callable[[Tx], object]] = {
    "changed": lambda tx: changed.take_off_event(tx, events.to_come(tx)[0]),
    "closings": lambda tx: closings.note(tx, cases.open_for_letters(tx)[0].id),
    "damaged": lambda tx: DAMAGED.add(tx, Damage("letters:8XK24WMR", tx.now.date(), told=False)),
    "inbox_aside": _aside,
    "mailings": _mailed,
    "passes": lambda tx: passes.note(tx, _moderator(tx), "8XK24WMR"),
    "posted": lambda tx: posted.remember(tx, "progress", _moderator(tx), "17"),
    "queue_choices": lambda tx: choosing.choose(tx, _moderator(tx), None, "es"),
    "taken_out": _taken_out,
    "tallies": _unlinked,
    "translations": _translated,
    "thread_remarks": _asked,
    "threads": _asked,
    "told": lambda tx: notices.note_told_today(tx, _moderator(tx), "letters-wait"),
}
"""By table: how a row comes to be that is there for a moment only, or that the story does not come to."""


if __name__ == "__main__":
    log.set_up("CRITICAL", "console")
    asyncio.run(keep(FOLDER / f"{VERSION}{ENDING}"))
