"""Proof: whenever the power is cut, what was acknowledged is there, whole, and nothing half done is to be seen.

The real program is run while everything it does to its disk is noted below SQLite. Then disks are made as they could be
found after a power cut at any point: what was synced is there; of what was not, each sector of 512 bytes, each size of
a file and each name in the folder is as it was before or as it was to become, at random. Each is opened by the program
itself and must hold exactly what the last acknowledged transaction left, or the one that was under way.
"""

import asyncio
import hashlib
import os
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pytest
from disk import Created, Deleted, Disk, Event, FolderSynced, Mark, Resized, Synced, Written, reachable
from spine import bot_in
from story import PATIENCE, Story, act

from bot.sandbox.server import Sandbox
from storage.audit import Head
from storage.crypto import create_keys, load_keys
from storage.mark import HowFar, Mark as TrailMark
from storage.sqlite import connection as sqlite_connection
from storage.sqlite.cipher import Connection
from storage.sqlite.connection import Database, open_database
from storage.sqlite.transaction import SqliteTx

SECTOR = 512
AT_ONCE = 8  # disks that are opened side by side
BEGUN = "begun"  # the first start is over: there is a database

pytestmark = [
    pytest.mark.skipif(not reachable(), reason="this Python hides the SQLite it uses"),
    pytest.mark.usefixtures("hurried"),
]


@dataclass
class Content:
    """What a file holds: what is surely on the disk, and what was done to it since."""

    settled: bytes = b""
    pending: list[Written | Resized] = field(default_factory=list)

    def settle(self) -> None:
        """It was synced: all of it is on the disk."""
        self.settled = self._with(lambda: len(self.pending), len(self.pending))
        self.pending = []

    def after_power_cut(self, chance: random.Random) -> bytes:
        """One of the contents that it may have: all of what is pending got there, or none, or some sectors."""
        steps = len(self.pending)
        least, most = chance.choice(((steps, steps), (0, 0), (0, steps), (0, steps)))
        return self._with(lambda: chance.randint(least, most), chance.randint(least, most))

    def _with(self, reached: Callable[[], int], resized: int) -> bytes:
        """The content where each sector has come as far as `reached` tells, and its size as far as `resized`."""
        content, size, known = bytearray(self.settled), len(self.settled), dict[int, int]()
        for step, done in enumerate(self.pending):
            if isinstance(done, Resized):
                if step < resized:
                    size = done.size
                    del content[size:]
                continue
            end = done.offset + len(done.content)
            if step < resized:
                size = max(size, end)
            content.extend(bytes(max(0, end - len(content))))
            for sector in range(done.offset // SECTOR, (end - 1) // SECTOR + 1):
                if step < known.setdefault(sector, reached()):
                    first, last = max(done.offset, sector * SECTOR), min(end, (sector + 1) * SECTOR)
                    content[first:last] = done.content[first - done.offset : last - done.offset]
        return bytes(content[:size]).ljust(size, b"\0")


class Folder:
    """The files of a folder by name, with the names that it may still have, or not yet."""

    def __init__(self) -> None:
        self._names: dict[str, list[Content | None]] = {}  # each as it is surely known, and what it became since

    def hear(self, event: Event) -> None:
        """Follow what is done to the disk."""
        match event:
            case Created(path):
                self._names.setdefault(path.name, [None]).append(Content())
            case Deleted(path):
                self._names[path.name].append(None)
            case FolderSynced():
                self._names = {name: versions[-1:] for name, versions in self._names.items()}
            case Written(path) | Resized(path):
                self._now(path).pending.append(event)
            case Synced(path):
                self._now(path).settle()

    def after_power_cut(self, chance: random.Random) -> dict[str, bytes]:
        """One of the folders that may be found."""
        found = {name: chance.choice(versions) for name, versions in self._names.items()}
        return {name: content.after_power_cut(chance) for name, content in found.items() if content}

    def _now(self, path: Path) -> Content:
        content = self._names[path.name][-1]
        assert content is not None
        return content


def held(connection: Connection) -> str:
    """A digest of every row of every table, but for the word that each new database seals to know its key again."""
    digest = hashlib.sha256()
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    for (name,) in map(tuple, tables):
        rows = map(tuple, connection.execute(f"SELECT * FROM {name}"))  # noqa: S608 - a name of our own schema
        for row in sorted(repr(row) for row in rows if row[0] != "key-check"):
            digest.update(f"{name} {row}\n".encode())
    return digest.hexdigest()


def note_commits(monkeypatch: pytest.MonkeyPatch, disk: Disk) -> None:
    """From here on, note in the disk's log what is held whenever a transaction is acknowledged, or a start is over."""
    transact, prepare = Database._transact, sqlite_connection.prepare

    def noting_transact(self: Database, *work: object) -> object:
        result: object = transact(self, *work)  # type: ignore[arg-type]  # passed on as it came
        disk.mark(held(self._conn))
        return result

    def noting_prepare(connection: Connection, *more: object) -> None:
        prepare(connection, *more)  # type: ignore[arg-type]  # what prepare takes, whatever it is
        disk.mark(held(connection))

    monkeypatch.setattr(Database, "_transact", noting_transact)
    monkeypatch.setattr(sqlite_connection, "prepare", noting_prepare)


async def live(folder: Path) -> None:
    """What a bot does to its disk: a first start, conversations, words that are deleted, a stop, and all again."""
    async with Sandbox() as sandbox:
        story = Story(sandbox, folder)
        async with bot_in(sandbox, folder, bulk_rate=1000):
            await story.campaign_comes_in()
            await story.team_joins()
            await story.people_come()
        async with bot_in(sandbox, folder, bulk_rate=1000):
            await asyncio.gather(story.team_decides(), *(story.begins(one) for one in story.supporters[4:]))
            leaves, stays = story.supporters[0].phone, story.supporters[4]
            await act(
                leaves, "> /forgetme", "Delete everything?", "[Yes, delete", "Nothing in my database leads to you"
            )
            await stays.phone.say("/done")
            await stays.phone.sees("as it will be read", PATIENCE)


async def log_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    """Everything that a life does to its disk."""
    with monkeypatch.context() as patch, Disk() as disk:
        note_commits(patch, disk)
        await live(folder)
        return disk.log


def power_cuts(log: list[Event], states: int, chance: random.Random) -> Iterator[tuple[set[str], dict[str, bytes]]]:
    """Folders as a power cut may leave them, each with what it may hold: the last acknowledged, or the next."""
    marks = [BEGUN, *(event.what for event in log if isinstance(event, Mark))]
    cuts = Counter(chance.randrange(1, len(log) + 1) for _ in range(states))
    folder, acknowledged = Folder(), 0
    for position, event in enumerate(log, start=1):
        folder.hear(event)
        acknowledged += isinstance(event, Mark)
        for _ in range(cuts[position]):
            yield set(marks[acknowledged : acknowledged + 2]), folder.after_power_cut(chance)


async def recovered(folder: Path, files: dict[str, bytes], key_file: Path) -> tuple[str, str]:
    """What the program itself makes of such a folder: SQLite's own verdict, and what is held.

    With a key and a mark of its own: the mark of the last moment would be ahead of a disk of an earlier one.
    """
    _lay_out(folder, files)
    own_key = Path(shutil.copy(key_file, folder / key_file.name))
    TrailMark(own_key, load_keys(own_key)).keep(HowFar(Head(0, "")))
    async with open_database(folder, own_key, lambda: datetime.now(UTC)) as opened:
        found = await opened.transact(_verdict)
    await asyncio.to_thread(shutil.rmtree, folder)
    return found


def _lay_out(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _verdict(tx: SqliteTx) -> tuple[str, str]:
    whole = tx.all("PRAGMA integrity_check") + tx.all("PRAGMA foreign_key_check")
    return ", ".join(str(row[0]) for row in whole), held(tx.connection)


async def cut_power(folder: Path, log: list[Event], states: int, seed: int) -> str:
    """Open `states` disks; returns the line of figures. Fails for any that is corrupt, lacks something or has half."""
    cuts = power_cuts(log, states, random.Random(seed))  # noqa: S311 - which sectors are lost is no secret
    key_file = folder / "data" / "secret.key"
    corrupt = wrong = 0
    while some := list(islice(cuts, AT_ONCE)):
        found = await asyncio.gather(
            *(recovered(folder / f"disk-{number}", files, key_file) for number, (_, files) in enumerate(some))
        )
        corrupt += sum(verdict != "ok" for verdict, _ in found)
        wrong += sum(what not in may and BEGUN not in may for (may, _), (_, what) in zip(some, found, strict=True))
    commits = sum(isinstance(event, Mark) for event in log)
    line = f"{states} power cuts over {len(log)} steps and {commits} transactions: {corrupt} corrupt, {wrong} wrong"
    assert (corrupt, wrong) == (0, 0), line
    return line


@pytest.mark.timeout(900)
async def test_a_power_cut_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None], full: bool
) -> None:
    log = await log_of(tmp_path / "data", monkeypatch)
    figure(await cut_power(tmp_path, log, states=2500 if full else 100, seed=4))


async def test_a_power_cut_bites_when_commits_are_not_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pragmas = tuple(pragma.replace("FULL", "NORMAL") for pragma in sqlite_connection._PRAGMAS)
    monkeypatch.setattr(sqlite_connection, "_PRAGMAS", pragmas)
    log = await log_of(tmp_path / "data", monkeypatch)
    with pytest.raises(AssertionError, match=r"0 corrupt, [1-9]"):
        await cut_power(tmp_path, log, states=30, seed=4)


def test_the_key_is_on_the_disk_before_anything_is_sealed_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync, synced = os.fsync, list[int]()

    def noting_sync(handle: int) -> None:
        synced.append(os.fstat(handle).st_ino)
        sync(handle)

    monkeypatch.setattr(os, "fsync", noting_sync)
    create_keys(tmp_path / "keys" / "secret.key")
    assert synced == [path.stat().st_ino for path in (tmp_path / "keys" / "secret.key", tmp_path / "keys")]
