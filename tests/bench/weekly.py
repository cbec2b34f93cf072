"""What the weekly message costs: `python -m bench.weekly FOLDER SIZE` puts it together for so many readers.

Each of them chose one of many sets of topics, and reads one of two languages. It is composed, and then taken reader by
reader as the sender takes them, with the call that each is sent; nothing leaves. Figures: seconds, and MB of memory
before and after.
"""

import json
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from bench.growth import AT_ONCE, Ground, address, begin
from bench.server import rss
from bot.flow.shared_calls import SharedCalls
from bot.messenger.telegram.client import Telegram
from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from bot.packs.shipped import campaign_folders
from handlers import weekly
from storage import announcements, audiences, outbox, people, week, wishes
from storage.announcements import weekly as weekly_announcements
from storage.outbox import Fate, Outcome
from storage.people import PEOPLE
from storage.sqlite.transaction import SqliteTx
from storage.wishes import WISHES, Topic, Wish

PAGE = 256
"""Readers that the sender takes at a time."""


def fill(ground: Ground, size: int) -> None:
    """A group with both campaigns, and so many who want to hear once a week."""
    for pack in campaign_folders():
        ground.do(import_pack, read_pack(pack, ("en", "es")))
    ground.do(begin)
    for first in range(0, size, AT_ONCE):
        ground.do(_add, range(first, min(first + AT_ONCE, size)))


def measure(ground: Ground) -> dict[str, float]:
    """Seconds of composing it and of taking all readers, and memory."""
    calls = SharedCalls(Telegram("1:token"), ground.setup.texts)
    before, began = rss(os.getpid()), time.perf_counter()
    ground.do(_compose, ground)
    composed = time.perf_counter()
    taken = 0
    while more := ground.do(_take, calls):
        taken += more
    figures = {"readers": taken, "compose": composed - began, "take": time.perf_counter() - composed}
    return figures | {"rss before": before, "rss": rss(os.getpid())}


def _add(tx: SqliteTx, numbers: Iterable[int]) -> None:
    sets = _sets()
    added = [people._newcomer(tx, address(number), "en" if number % 2 else "es") for number in numbers]
    PEOPLE.add_each(tx, map(_subscribed, added))
    WISHES.add_each(tx, [Wish(person.id, weekly=True, topics=sets[at % len(sets)]) for at, person in enumerate(added)])


def _sets() -> list[str]:
    """What people chose: of all of it there is something for each of them."""
    return ["", *(wishes.joined({Topic.CASES.value, topic.value}) for topic in Topic)]


def _subscribed(person: people.Person) -> people.Person:
    return people.Person(**{**vars(person), "subscribed": True})


def _compose(tx: SqliteTx, ground: Ground) -> None:
    """Every case there is counts as new."""
    weekly_announcements.begin(tx, weekly.pieces_of(ground.setup, week.happened(tx)))


def _take(tx: SqliteTx, calls: SharedCalls) -> int:
    """The next readers, each with their call; they count as sent."""
    for announcement in calls.sending(tx):
        readers = audiences.readers_after(tx, announcement.audience, announcement.cursor or "", PAGE)
        rows = [outbox.first_time(announcement, reader) for reader in readers]
        if not all(calls.of(tx, row) for row in rows):
            raise ValueError("somebody would get nothing")
        outbox.mark(tx, [Outcome(row, Fate.SENT) for row in rows])
        if readers:
            announcements.move_cursor(tx, announcement.id, readers[-1].person_id)
        return len(rows)
    return 0


def main() -> None:
    """Fill a folder, and print the figures."""
    folder, size = Path(sys.argv[1]), int(sys.argv[2])
    ground = Ground(folder)
    fill(ground, size)
    sys.stdout.write(json.dumps(measure(ground)) + "\n")


if __name__ == "__main__":
    main()
