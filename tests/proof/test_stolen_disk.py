"""Proof: whoever takes the disk without its key finds nobody on it, and can put nothing back in another place.

Names, numbers, words and accounts are planted through a whole story (story.py). Then everything that lies on the disk
is searched, in every way in which it could be written: while the bot runs, after it has stopped, after a migration; and
so is what it logs and shows. The file shows nothing of itself either, no table, day or state; and once it is opened
with its key, as an engine that encrypts no file shows its rows, these name nobody.
Sealed values are moved and flipped, and the hashes by which people are found are guessed.
"""

import asyncio
import base64
import bz2
import gzip
import hashlib
import lzma
import random
import shutil
import zlib
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import AbstractAsyncContextManager, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, NoReturn

import aiohttp
import pytest
import trail
from aiohttp.test_utils import unused_port
from listening import logged
from spine import bot_in
from story import FIRST_PERSON, NEXT_PERSON, Planted, Story, act
from traces import Search, Trace, files_of
from under_the_cipher import files_with_key

from bot.sandbox.server import Sandbox
from bot.sandbox.world.clock import FIRST_MOMENT
from storage import migrations, people, proofs
from storage.announcements import AnnouncementState
from storage.crypto import Keys
from storage.donations import DonationState
from storage.errors import CannotStart, Unreadable
from storage.letters import LetterState
from storage.sqlite import cipher
from storage.sqlite.cipher import IntegrityError, in_memory
from storage.sqlite.connection import Database, open_database
from storage.sqlite.folder import FILE
from storage.sqlite.transaction import SqliteTx
from storage.tables import tables

TABLES = tables()
SEALED = {f"{table.name}.{column.name}" for table in TABLES.values() for column in table.columns if column.place}
SEALED |= {"audit.entry"}
NOT_SEALED = {
    "audit.signature",
    "inbox.line",
    "letters.receipt",
    "tallies.mark",
    "invites.hash",
    *(f"{table}.proof" for table in TABLES),
    *(f"{table}.lookup" for table in ("people", "campaigns", "cases", "events", "donations")),
    *(f"{table}.lookup" for table in ("letter_sketches", "muted_writers")),
}
# While an announcement goes out; until the followers of what has changed have heard of it; until a reply is sent in.
FOR_A_MOMENT = {"posted.message", "announcements.agreed", "announcements.cursor", "changed.before", "changed.cursor"}
FOR_A_MOMENT |= {"closings.cursor"}  # until those who write to a case that has closed have heard of it
# The group's own address, where there is a mail server, which the story has not (tests/bot/test_mailing.py).
BESIDE_THE_STORY = {"mailings.goes_to"}
FOR_A_MOMENT |= {"pictures.number"}  # until a reply is sent in
FOR_A_MOMENT |= {"translations.reason"}  # until the translation is made better
pytestmark = pytest.mark.usefixtures("hurried")

WITH_KEY = "with the file's key"  # as rows are seen on an engine that encrypts no file
ORDERS: tuple[Literal["big", "little"], ...] = ("big", "little")
LONG_ENOUGH = 6  # letters of a word that does not turn up in random bytes
BY_CHANCE = "integer of 4 bytes"  # which turn up in random bytes now and then


@dataclass(frozen=True)
class Cell:
    """A value and its place; `row` is the engine's own number of the row, which no edit changes."""

    table: str
    column: str
    row: int
    value: Any

    @property
    def name(self) -> str:
        """The column, as sealing knows it."""
        return f"{self.table}.{self.column}"


@dataclass
class Loot:
    """What a thief has: files by name; and, for us, what was planted in them."""

    planted: Planted
    files: dict[str, bytes]


async def steal(folder: Path, tell: Callable[[Story], Awaitable[None]], people: int = Story.FEWEST) -> Loot:
    """Tell a story to the real bot, and take everything that it leaves anywhere."""
    files: dict[str, bytes] = {}
    async with Sandbox() as sandbox:
        story, pages = Story(sandbox, folder, people), {"/health": unused_port(), "/metrics": unused_port()}
        doors = {"listen": f"127.0.0.1:{pages['/health']}", "metrics_listen": f"127.0.0.1:{pages['/metrics']}"}
        with logged() as lines:
            async with bot_in(sandbox, folder, bulk_rate=1000, **doors):
                await tell(story)
                files |= await shown(pages)
                files |= taken(folder, "running")
            files |= taken(folder, "stopped")
            files |= {f"{WITH_KEY}: {name}": opened for name, opened in files_with_key(folder).items()}
            updated = await asyncio.to_thread(shutil.copytree, folder, folder.with_name("updated"))
            with one_more_migration():
                async with opened(updated):
                    files |= taken(updated, "updated")
        files["log"] = lines.getvalue().encode()
    return Loot(story.planted, files)


def taken(folder: Path, when: str) -> dict[str, bytes]:
    """Every file in the folder but the key."""
    return {f"{when}: {name}": content for name, content in files_of(folder).items()}


async def shown(pages: dict[str, int]) -> dict[str, bytes]:
    """What the bot tells whoever may ask over HTTP, at these ports."""
    told = {}
    async with aiohttp.ClientSession() as session:
        for page, port in pages.items():
            async with session.get(f"http://127.0.0.1:{port}{page}") as answer:
                told[page] = await answer.read()
    return told


@contextmanager
def one_more_migration() -> Iterator[None]:
    """The program as a later version, which copies the database before it changes it."""
    steps = migrations.steps()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "steps", lambda: steps | {max(steps) + 1: "CREATE TABLE later (id TEXT);\n"})
        yield


def opened(folder: Path) -> AbstractAsyncContextManager[Database]:
    """The database, by the program itself."""
    return open_database(folder, folder / "secret.key", lambda: datetime.now(UTC))


def found_in(loot: Loot) -> set[Trace]:
    """What of the planted is found."""
    assert any(name.endswith("-wal") and content for name, content in loot.files.items())
    assert any("before-migration" in name for name in loot.files)
    return Search(loot.planted.words, loot.planted.numbers).of(loot.files)


def cells(tx: SqliteTx) -> list[Cell]:
    """Every sealed value. Fails for a column of bytes that nobody has said to be anything else."""
    found: list[Cell] = []
    for (table,) in map(tuple, tx.all("SELECT name FROM sqlite_master WHERE type = 'table'")):
        columns = tx.all(f"PRAGMA table_info({table})")
        for name in (f"{table}.{row['name']}" for row in columns if row["type"] == "BLOB"):
            assert name in SEALED | NOT_SEALED, f"is {name} sealed?"
        found += [cell for cell in _cells_of(tx, table) if cell.name in SEALED and cell.value is not None]
    return found


def all_cells(tx: SqliteTx) -> list[Cell]:
    """Every value of every row, whether it is sealed or not, and the proofs themselves."""
    return [cell for table in TABLES for cell in _cells_of(tx, table)]


def _cells_of(tx: SqliteTx, table: str) -> list[Cell]:
    rows = tx.all(f"SELECT rowid AS place, * FROM {table}")  # noqa: S608 - our own names
    return [Cell(table, column, row["place"], row[column]) for row in rows for column in dict(row) if column != "place"]


def untold(tx: SqliteTx) -> set[str]:
    """The sealed columns that the story left empty."""
    return SEALED - {cell.name for cell in cells(tx)}


def tamper(tx: SqliteTx, tries: int, seed: int) -> tuple[int, int]:
    """Put foreign and flipped values into places, and read those; returns how many places, and how many reads.

    The rows prove nothing meanwhile: that a value does not open elsewhere is to be shown by itself.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("storage.proofs.check", lambda *_: None)
        return _tamper(tx, cells(tx), tries, seed)


def tamper_with_anything(tx: SqliteTx, tries: int, seed: int) -> tuple[int, int]:
    """The same with every cell there is, sealed or plain: a row that is not as it was written must not be read."""
    return _tamper(tx, all_cells(tx), tries, seed)


def _tamper(tx: SqliteTx, known: list[Cell], tries: int, seed: int) -> tuple[int, int]:
    chance, accepted = random.Random(seed), 0  # noqa: S311 - what is tried is to be the same each time
    for _ in range(tries):
        place, other = chance.sample(known, 2)
        put = _flipped(place.value, chance) if chance.random() < 1 / 2 else other.value
        if (type(put), put) != (type(place.value), place.value):
            accepted += _accepted(tx, place, put)
    return len(known), accepted


def guess(kept: set[bytes], ids: Iterable[int]) -> int:
    """How many of `kept` are the hash of an account by any way of hashing that needs no key of ours."""
    foreign = Keys({1: bytes(32)})
    matched = 0
    for number in ids:
        for word in (f"telegram:{number}", str(number)):
            plain = word.encode()
            hashes = {
                hashlib.blake2b(plain, digest_size=16).digest(),
                hashlib.blake2b(plain, digest_size=16, person=b"people").digest(),
                hashlib.sha256(plain).digest()[:16],
                hashlib.md5(plain, usedforsecurity=False).digest(),
                foreign.lookup("people", word),
            }
            matched += bool(hashes & kept)
    return matched


def _accepted(tx: SqliteTx, place: Cell, value: object) -> bool:
    """Whether the program, as it reads the place, takes this for what belongs there."""
    try:
        with tx.savepoint():
            _try(tx, place, value)
    except _Undone as undone:
        return undone.accepted
    except (Unreadable, CannotStart, IntegrityError):
        return False
    except Exception:  # noqa: BLE001 - it was opened, and only made no sense
        return True


def _try(tx: SqliteTx, place: Cell, value: object) -> NoReturn:
    changed = _put(tx, place, value)
    if changed:
        _read(tx, place)
    raise _Undone(accepted=changed)


class _Undone(Exception):
    """What was tried is to be undone."""

    def __init__(self, *, accepted: bool) -> None:
        super().__init__()
        self.accepted = accepted


def _put(tx: SqliteTx, place: Cell, value: object) -> bool:
    """Write a value; returns whether the column then holds another one than before, as the engine keeps it."""
    where, row = f"FROM {place.table} WHERE rowid = :row", {"row": place.row}
    sql = f"UPDATE {place.table} SET {place.column} = :value WHERE rowid = :row"  # noqa: S608 - our own names
    tx.run(sql, {"value": value} | row)
    (now,) = tx.one(f"SELECT {place.column} {where}", row) or (place.value,)
    return (type(now), now) != (type(place.value), place.value)


def _read(tx: SqliteTx, place: Cell) -> None:
    if place.table == "audit":
        trail.entries(tx)
    else:
        table = TABLES[place.table]
        for row in table.walk(tx):  # whole, as a process reads them that remembers none
            table.read(tx, row)


def _flipped(value: Any, chance: random.Random) -> Any:
    """The value with one bit of it changed."""
    if isinstance(value, int):
        return value ^ 1 << chance.randrange(8)
    if isinstance(value, str):
        place = chance.randrange(len(value) + 1)
        return value[:place] + chance.choice("aZ09-") + value[place + 1 :]
    if not value:
        return b"\x00"
    place = chance.randrange(len(value))
    return value[:place] + bytes((value[place] ^ 1 << chance.randrange(8),)) + value[place + 1 :]


def lookups(tx: SqliteTx) -> set[bytes]:
    """The hashes by which people are found."""
    return {bytes(row[0]) for row in tx.all("SELECT lookup FROM people")}


@pytest.mark.timeout(600)
async def test_a_stolen_disk_names_nobody(tmp_path: Path, figure: Callable[[str], None], full: bool) -> None:
    people = 80 if full else Story.FEWEST
    loot = await steal(tmp_path / "data", Story.play, people)
    found = found_in(loot)
    if found and all(trace.written == BY_CHANCE for trace in found):
        again = found_in(await steal(tmp_path / "again", Story.play, people))
        found = {trace for trace in found if trace.form in {other.form for other in again}}
    size = sum(map(len, loot.files.values()))
    figure(f"{len(loot.planted)} planted, {len(loot.files)} files of {size / 1e6:.1f} MB: {len(found)} found")
    assert found == set()
    assert not full or len(loot.planted) >= 500
    async with opened(tmp_path / "data") as kept:
        assert await kept.transact(untold) <= FOR_A_MOMENT | BESIDE_THE_STORY


@pytest.mark.timeout(300)
async def test_a_stolen_disk_shows_no_schema_no_time_and_no_count(
    tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """What stands in clear inside the file, too: which tables there are, which states, on which days, how many rows."""
    loot = await steal(tmp_path / "data", Story.play)
    files = {name: content for name, content in loot.files.items() if FILE in name or "before-" in name}
    closed = {name: content for name, content in files.items() if not name.startswith(WITH_KEY)}
    words = metadata()
    found = Search(words, {}).of(closed)
    figure(f"{len(words)} words of the schema, states and days, {len(closed)} files: {len(found)} found")
    assert found == set()
    assert {trace.what for trace in Search(words, {}).of(files)} == {"schema", "state", "day"}, (
        "they are there to be found"
    )
    for name, content in closed.items():
        if content and not name.endswith("-shm"):  # which says where the journal's pages are, by their numbers
            assert len(zlib.compress(content, 9)) > 0.99 * len(content), f"something can be made out in {name}"


def metadata() -> dict[str, str]:
    """What a database says of itself beside its words: names of tables and columns, states, and the story's days."""
    with closing(in_memory()) as connection:
        for _, script in sorted(migrations.steps().items()):
            connection.executescript(script)
        names = {str(name) for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
        for table in sorted(names):
            names |= {str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")}
    days = {(FIRST_MOMENT + timedelta(days=day)).date().isoformat(): "day" for day in range(-1, 40)}
    states = {state.value: "state" for kind in (LetterState, AnnouncementState, DonationState) for state in kind}
    return {
        word: what for word, what in (dict.fromkeys(names, "schema") | states | days).items() if len(word) > LONG_ENOUGH
    }


async def test_metadata_bites_when_the_file_is_not_encrypted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cipher, "_encrypt", lambda *_: None)
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path / "data"):
        ana = await sandbox.phone("Ana")
        await act(ana, "> /help", "What you can do")
        found = Search(metadata(), {}).of(taken(tmp_path / "data", "running"))
    assert {trace.what for trace in found} >= {"schema", "day"}


async def test_nothing_sealed_can_be_moved_or_changed(
    tmp_path: Path, figure: Callable[[str], None], full: bool
) -> None:
    await steal(tmp_path / "data", Story.play)
    tries = 10_000 if full else 1_000
    async with opened(tmp_path / "data") as kept:
        places, accepted = await kept.transact(tamper, tries, 7)
    figure(f"{tries} values moved or flipped between {places} places: {accepted} accepted")
    assert accepted == 0


async def test_no_row_of_any_table_can_be_changed_in_anything(
    tmp_path: Path, figure: Callable[[str], None], full: bool
) -> None:
    await steal(tmp_path / "data", Story.play)
    tries = 20_000 if full else 2_000
    async with opened(tmp_path / "data") as kept:
        places, accepted = await kept.transact(tamper_with_anything, tries, 7)
    figure(f"{tries} cells of all kinds changed or exchanged, of {places} in {len(TABLES)} tables: {accepted} accepted")
    assert accepted == 0


async def test_changing_bites_when_a_table_does_not_check_its_proofs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await steal(tmp_path / "data", told_by_people)
    check = proofs.check
    monkeypatch.setattr(proofs, "check", lambda keys, table, row: table == "people" or check(keys, table, row))
    async with opened(tmp_path / "data") as kept:
        _, accepted = await kept.transact(tamper_with_anything, 400, 7)
    assert accepted > 0


async def test_nobody_is_found_by_guessing(tmp_path: Path, figure: Callable[[str], None], full: bool) -> None:
    loot = await steal(tmp_path / "data", told_by_people)
    guesses = 1_000_000 if full else 20_000
    ids = range(FIRST_PERSON, FIRST_PERSON + guesses)
    async with opened(tmp_path / "data") as kept:
        known = await kept.transact(lookups)
    real = [number for number in loot.planted.numbers if (number - FIRST_PERSON) % NEXT_PERSON == 0]
    matched = await asyncio.to_thread(guess, known, [*real, *ids])
    figure(f"{guesses} accounts guessed without the key, {len(real)} real ones among them: {matched} matched")
    assert len(real) == len(known)
    assert matched == 0


async def told_by_people(story: Story) -> None:
    """The part of the story that supporters play."""
    await story.campaign_comes_in()
    await story.people_come()


def test_the_search_finds_whatever_way_something_is_written() -> None:
    search = Search({"Wagtail": "name"}, {2_112_345_671: "number"})
    plain, number = b"... Wagtail ...", 2_112_345_671
    ways = {
        "plain": plain,
        "cased": plain.upper(),
        "utf-16": plain.decode().encode("utf-16"),
        "utf-16-be": plain.decode().encode("utf-16-be"),
        "hex": plain.hex().encode(),
        **{f"base64-{before}": base64.b64encode(bytes(before) + plain) for before in range(3)},
        "zlib": b"--" + zlib.compress(plain) + b"--",
        "gzip": gzip.compress(plain),
        "bz2": bz2.compress(plain),
        "xz": lzma.compress(plain),
        "decimal": f"chat {number}".encode(),
        **{f"{order}-{size}": b"-" + number.to_bytes(size, order) for order in ORDERS for size in (4, 6, 8)},
    }
    assert {trace.file for trace in search.of(ways)} == set(ways)
    assert search.of({"other": b"Wag tail"}) == set()


async def test_a_stolen_disk_bites_when_a_column_is_not_sealed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = people.PEOPLE
    ((at, pen_name),) = [(at, column) for at, column in enumerate(table.columns) if column.name == "pen_name"]
    monkeypatch.setitem(table._by_name, "pen_name", replace(pen_name, place=""))
    monkeypatch.setattr(table, "_sealed", [(place, column) for place, column in table._sealed if place != at])
    monkeypatch.setattr(table, "_writes", [*table._writes, (at, pen_name.write)])
    monkeypatch.setattr(table, "_reads", [*table._reads, (at, pen_name.read)])
    found = found_in(await steal(tmp_path / "data", told_by_people))
    assert {trace.what for trace in found} == {"pen name"}


async def test_moving_bites_when_the_place_is_not_authenticated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal, open_ = Keys.seal, Keys.open
    monkeypatch.setattr(Keys, "seal", lambda self, _place, plain: seal(self, "", plain))
    monkeypatch.setattr(Keys, "open", lambda self, _place, sealed: open_(self, "", sealed))
    await steal(tmp_path / "data", told_by_people)
    async with opened(tmp_path / "data") as kept:
        _, accepted = await kept.transact(tamper, 200, 7)
    assert accepted > 0


async def test_guessing_bites_when_hashes_have_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unkeyed = lambda _self, table, word: hashlib.blake2b(word.encode(), digest_size=16, person=table.encode()).digest()  # noqa: E731
    monkeypatch.setattr(Keys, "lookup", unkeyed)
    loot = await steal(tmp_path / "data", told_by_people)
    async with opened(tmp_path / "data") as kept:
        assert guess(await kept.transact(lookups), loot.planted.numbers) > 0
