"""Rows that were read and are not as they were written: somebody edited them, or the disk did; and what failed.

Whoever comes across one notes it with their transaction; it harms nobody else. The owners are told of it, once. A note
is forgotten after a month, so that what is still damaged then is told again. In the same way they are told of updates
that were put aside since answering them failed again and again.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from storage import keeping
from storage.table import Table
from storage.transaction import Tx


class Kind(Enum):
    """What a damaged row belongs to, for people to read."""

    PEOPLE = "people"
    TEAM = "team"
    LETTERS = "letters"
    ANNOUNCEMENTS = "announcements"
    MONEY = "money"
    CAMPAIGNS = "campaigns"
    MESSAGES = "messages"
    NOTES = "notes"
    FILE = "file"


_KINDS = {
    "people": Kind.PEOPLE,
    "conversations": Kind.PEOPLE,
    "follows": Kind.PEOPLE,
    "team": Kind.TEAM,
    "approvals": Kind.TEAM,
    "letters": Kind.LETTERS,
    "print_batches": Kind.LETTERS,
    "mailings": Kind.LETTERS,
    "announcements": Kind.ANNOUNCEMENTS,
    "donations": Kind.MONEY,
    "campaigns": Kind.CAMPAIGNS,
    "cases": Kind.CAMPAIGNS,
    "events": Kind.CAMPAIGNS,
    "pictures": Kind.CAMPAIGNS,
    "inbox": Kind.MESSAGES,
    "outbox": Kind.MESSAGES,
    "file": Kind.FILE,
}


@dataclass(frozen=True)
class Damage:
    """A damaged row, by its table and its key ("letters:8XK…"); `told` says whether the owners know of it."""

    id: str
    day: date
    told: bool

    @property
    def kind(self) -> Kind:
        """What the row belongs to."""
        return _KINDS.get(self.id.partition(":")[0], Kind.NOTES)


DAMAGED = Table("damaged", Damage)

_FAILED = "failed:"


def note(tx: Tx) -> None:
    """Keep what this transaction came across. A note that is damaged itself is none, and no news."""
    for table, key in sorted(tx.damaged):
        if table != DAMAGED.name:
            DAMAGED.add_new(tx, Damage(f"{table}:{key}", tx.now.date(), told=False))
    tx.damaged.clear()


def note_file(tx: Tx) -> None:
    """Keep that a part of the file itself was met that is not as it was written: no row of it can be read."""
    DAMAGED.add_new(tx, Damage("file:a part", tx.now.date(), told=False))


def note_failed(tx: Tx, place: int) -> None:
    """Keep that the update at this place of the inbox was put aside, though nothing of it is damaged."""
    DAMAGED.add_new(tx, Damage(f"{_FAILED}{place}", tx.now.date(), told=False))


def take_news(tx: Tx) -> Mapping[Kind, int]:
    """How many damaged rows of each kind the owners do not know of; by this they are told."""
    counted = Counter(damage.kind for damage in _taken(tx, "id NOT LIKE :failed"))
    return {kind: counted[kind] for kind in Kind if counted[kind]}


def take_failed(tx: Tx) -> int:
    """How many updates that failed, and were put aside, the owners do not know of; by this they are told."""
    return len(_taken(tx, "id LIKE :failed"))


def noted(tx: Tx) -> int:
    """How many damaged rows, or parts of the file, were met in the last month."""
    return DAMAGED.count(tx, "WHERE id NOT LIKE :failed", failed=f"{_FAILED}%")


def forget(tx: Tx, person_id: str) -> None:
    """Forget the notes that name somebody."""
    DAMAGED.remove(tx, "WHERE id LIKE :names", names=f"%{person_id}%")


def forget_old(tx: Tx) -> None:
    """Forget what was noted a month ago."""
    DAMAGED.remove(tx, "WHERE day < :day", day=(tx.now - keeping.DAMAGE).date())


def _taken(tx: Tx, which: str) -> list[Damage]:
    news = DAMAGED.select(tx, f"WHERE told = 0 AND {which} ORDER BY id", failed=f"{_FAILED}%")
    for damage in news:
        DAMAGED.put(tx, replace(damage, told=True))
    return news
