"""How Paloma's storage grows: `python -m bench.growth FOLDER SIZE` fills a folder, works in it, and prints figures.

It is filled up to so many people and as many letters; then what people and moderators do most is done, and timed.
One letter in a hundred waits; the others are decided. Each turn is the real one, in a transaction of its own.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bench.server import FIRST_PERSON, rss
from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from bot.packs.shipped import campaign_folders
from bot.timekeeping import SystemTime
from handlers import dialogue, due
from handlers.heard import Kind, Said
from handlers.setup import Setup
from handlers.texts import Texts
from storage import announcements, cases, letters, membership, people, subscribers
from storage.announcements import Announcement
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.crypto import create_keys, load_keys
from storage.letters import Letter, LetterState
from storage.letters.writers import WAITING_WRITERS, Waiting
from storage.people import Person, PersonId
from storage.rights import Role
from storage.sqlite.cipher import connect
from storage.sqlite.connection import prepare
from storage.sqlite.folder import FILE
from storage.sqlite.transaction import SqliteTx
from storage.table import Table
from storage.transaction import new_id

T = TypeVar("T")

WAITING = 100  # one letter in so many
_TIMES = 300
AT_ONCE = 10_000
CHANCE = random.Random(1)  # noqa: S311 - whom to look at is no secret


class Ground:
    """A database in a folder, and the conversations on top of it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        key = folder / "secret.key"
        self._keys = load_keys(key) if key.exists() else create_keys(key)
        self._connection = connect(folder / FILE, self._keys)
        prepare(self._connection, folder, self._keys)
        self.setup = Setup(Texts(("en", "es")), ZoneInfo("UTC"), 1, 25, "bench_bot")

    def do(self, work: Callable[..., T], *args: object) -> T:
        """One transaction."""
        self._connection.execute("BEGIN IMMEDIATE")
        done = work(SqliteTx(self._connection, self._keys, SystemTime().now().replace(microsecond=0)), *args)
        self._connection.execute("COMMIT")
        return done

    def says(self, address: str, text: str) -> None:
        """One turn: somebody says something."""
        said = Said(kind=Kind.TEXT, text=text, markup=Markup.escape(text), message="1")
        self.do(lambda tx: dialogue.respond(tx, self.setup, people.meet(tx, address, "en"), said))

    def tick(self) -> None:
        """What the clock does every two seconds."""
        self.do(lambda tx: [duty.posts(tx, self.setup) for duty in due.DUE])


def fill(ground: Ground, size: int) -> None:
    """People and letters up to `size` of each."""
    if not ground.do(_count):
        for pack in campaign_folders():
            ground.do(import_pack, read_pack(pack, ("en", "es")))
        ground.do(begin)
    for first in range(ground.do(_count), size, AT_ONCE):
        ground.do(_add, range(first, min(first + AT_ONCE, size)))


def measure(ground: Ground, size: int) -> dict[str, Any]:
    """Milliseconds (median and 99th percentile) of what is done most, seconds of a snapshot, and MB of memory."""

    def reader() -> str:
        return address(CHANCE.randrange(size))

    done = {
        "next letter": lambda: ground.says(MODERATOR, "/read"),
        "pass it on": lambda: ground.do(_pass_on),
        "own letters": lambda: ground.says(reader(), "/letters"),
        "cases": lambda: ground.says(reader(), "/cases chiapas-letters"),
        "a case": lambda: ground.says(reader(), "/case jose-diaz"),
        "queue": lambda: ground.says(MODERATOR, "/queue"),
        "clock": ground.tick,
    }
    ground.tick()
    figures: dict[str, Any] = {"size": size, "ms": {what: timed(act) for what, act in done.items()}}
    began = time.perf_counter()
    announced = ground.do(_announce)
    figures["snapshot"] = time.perf_counter() - began
    assert announced.total == size + 1
    ground.do(_cancel, announced)
    return figures | {"rss": rss(os.getpid())}


MODERATOR = "telegram:1"


def address(number: int) -> str:
    return f"telegram:{FIRST_PERSON + number}"


def _count(tx: SqliteTx) -> int:
    row = tx.one("SELECT count(*) FROM letters")
    return row[0] if row else 0


def begin(tx: SqliteTx) -> None:
    """The moderator, who subscribes like everybody, is a team of one."""
    moderator = people.meet(tx, MODERATOR, "en")
    people.subscribe(tx, moderator.id, wanted=True)
    membership.join(tx, moderator.id, membership.invite(tx, Role.OWNER), "Olga")


def _add(tx: SqliteTx, numbers: range) -> None:
    """Each with a letter. They are made like the first, which the program makes itself."""
    to = cases.open_for_letters(tx)[0]
    person = people.meet(tx, address(numbers[0]), "en")
    people.subscribe(tx, person.id, wanted=True)
    person = people.get(tx, person.id)
    letter = letters.submit(tx, person.id, to.id, "Wren", ("Dear José, we think of you. " * 10,), "en")
    made = [like(tx, person, number) for number in numbers[1:]]
    insert(tx, Table("people", Person), made)
    subscribers.count(tx, "en", len(made))
    written = [_letter(letter, one.id, number) for number, one in enumerate(made, 1)]
    insert(tx, Table("letters", Letter), written)
    waiting = [Waiting(one.person_id, 1, one.received_at) for one in written if one.state.waits]
    insert(tx, WAITING_WRITERS, waiting)


def like(tx: SqliteTx, person: Person, number: int) -> Person:
    reached_at = address(number)
    return replace(
        person,
        id=PersonId(new_id(16)),
        address=reached_at,
        lookup=tx.keys.lookup("people", reached_at),
    )


def _letter(first: Letter, person: PersonId, number: int) -> Letter:
    state = LetterState.PENDING if number % WAITING == 0 else LetterState.APPROVED
    code, came = letters.LetterId(new_id()), first.received_at - timedelta(seconds=number)
    return replace(first, id=code, person_id=person, state=state, received_at=came)


def insert(tx: SqliteTx, table: Table[T], records: Iterable[T]) -> None:
    tx.connection.executemany(table.insert, (table.written(tx, one) for one in records))


def _pass_on(tx: SqliteTx) -> None:
    moderator = people.meet(tx, MODERATOR, "en")
    tx.run("DELETE FROM passes")  # more than anybody can in an hour
    held = letters.claim_next(tx, moderator.id)
    letters.claim_next(tx, moderator.id, held.id if held else None)


def _announce(tx: SqliteTx) -> Announcement:
    moderator = people.meet(tx, MODERATOR, "en")
    words = {"en": Content(markup="Come on Saturday.")}
    return announcements.propose(tx, moderator.id, SUBSCRIBERS, words, None, None, setting=1)[0]


def _cancel(tx: SqliteTx, announced: Announcement) -> None:
    announcements.cancel(tx, announced.id, people.meet(tx, MODERATOR, "en").id)


def timed(act: Callable[[], object]) -> dict[str, float]:
    took = []
    for _ in range(_TIMES):
        began = time.perf_counter()
        act()
        took.append((time.perf_counter() - began) * 1e3)
    took.sort()
    return {"p50": took[_TIMES // 2], "p99": took[_TIMES * 99 // 100]}


if __name__ == "__main__":
    ground, size = Ground(Path(sys.argv[1])), int(sys.argv[2])
    fill(ground, size)
    sys.stdout.write(json.dumps(measure(ground, size)))
