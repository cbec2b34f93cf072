"""A program that writes and publishes without end, for a test that kills it: a case in one revision after the other.

It is called with the data folder, the key's file and the first number, and prints the number of each publishing that
was acknowledged. With one word more it is broken: what supporters see changes in a transaction of its own.
"""

import asyncio
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from storage import people
from storage.editions import drafting, publishing, things
from storage.sqlite.connection import open_database
from storage.transaction import Tx

CASE = "jose-diaz"
EDITOR = "telegram:olga"
WORDS = "Revision {number}."


def publish_next(tx: Tx, number: int) -> None:
    """One publishing: two fields that have to say the same."""
    olga, thing = people.meet(tx, EDITOR, "en").id, things.find(tx, CASE)
    if thing is None:
        raise LookupError(CASE)
    draft = drafting.begin(tx, olga, thing)
    for language in ("en", "es"):
        seen = draft.written["summary"][language]
        draft = drafting.put(tx, olga, draft, ("summary", language), WORDS.format(number=number), seen)
    publishing.publish(tx, olga, draft)


def put_out_later() -> Callable[[Tx], None]:
    """Break it: what is published is put out only by what this returns."""
    put_out, later = publishing._put_out, list[tuple[Any, ...]]()

    def catch_up(tx: Tx) -> None:
        while later:
            put_out(tx, *later.pop())

    vars(publishing)["_put_out"] = lambda _, *what: later.append(what)
    return catch_up


async def main(folder: Path, key: Path, first: int, *, broken: bool) -> None:
    """Publish one revision after the other."""
    catch_up = put_out_later() if broken else None
    async with open_database(folder, key, lambda: datetime.now(UTC).replace(microsecond=0)) as database:
        for number in count(first):
            await database.transact(publish_next, number)
            if catch_up:
                await database.transact(catch_up)
            print(number, flush=True)  # noqa: T201 - whoever kills this reads it


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), broken=len(sys.argv) > 4))
