"""What a notice to followers costs: `python -m bench.followers FOLDER SIZE` has so many people follow one case.

Where the case stands changes as the editor changes it, and ten minutes later, when that has settled, the clock's duty
looks who is to hear of it, 200 at a time, as it does at every tick. Nothing leaves. Figures: seconds of publishing, of
the first turn of the duty, from which the first notices are in the outbox, and of its slowest turn.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bench.growth import AT_ONCE, Ground, address
from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from bot.packs.shipped import campaign_folders
from handlers.supporters import changes
from storage import cases, changed, follows, people
from storage.contents.standing import Status
from storage.sqlite.transaction import SqliteTx

TURNS = 20
"""Turns of the duty that are timed; each does as much as the first."""


def fill(ground: Ground, size: int) -> None:
    """A group with both campaigns, and so many who follow its first case."""
    for pack in campaign_folders():
        ground.do(import_pack, read_pack(pack, ("en", "es")))
    for first in range(0, size, AT_ONCE):
        ground.do(_add, range(first, min(first + AT_ONCE, size)))


def measure(ground: Ground) -> dict[str, float]:
    """Seconds that each transaction holds the storage thread."""
    published, _ = _timed(lambda: ground.do(_change))
    turns = [_timed(lambda: ground.do(_tell, ground)) for _ in range(TURNS)]
    seconds = [each for each, _ in turns]
    told = sum(count for _, count in turns)
    return {"publish": published, "first": seconds[0], "slowest": max(seconds), "told": told}


def _timed(step: Callable[[], int]) -> tuple[float, int]:
    began = time.perf_counter()
    made = step()
    return time.perf_counter() - began, made


def _add(tx: SqliteTx, numbers: Iterable[int]) -> None:
    case = cases.all(tx)[0]
    added = [people._newcomer(tx, address(number), "en" if number % 2 else "es") for number in numbers]
    people.PEOPLE.add_each(tx, added)
    for person in added:
        follows.follow(tx, person.id, case.id)


def _change(tx: SqliteTx) -> int:
    case = cases.all(tx)[0]
    changed.rewrite_case(tx, case, case.position, replace(case.content, status=Status.RELEASED))
    return 1


def _tell(tx: SqliteTx, ground: Ground) -> int:
    """One turn of the duty, ten minutes later."""
    tx.now += changed.SETTLES
    return len(changes.tell(tx, ground.setup, datetime(2024, 1, 1, tzinfo=UTC)))


def main() -> None:
    """Fill a folder, and print the figures."""
    folder, size = Path(sys.argv[1]), int(sys.argv[2])
    ground = Ground(folder)
    fill(ground, size)
    sys.stdout.write(json.dumps(measure(ground)) + "\n")


if __name__ == "__main__":
    main()
