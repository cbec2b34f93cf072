"""Rows that were read and are not as they were written: somebody edited them, or the disk did.

Whoever comes across one notes it with their transaction; it harms nobody else. The owners are told of it, once. A note
is forgotten after a month, so that what is still damaged then is told again.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from storage.table import Table
from storage.transaction import Tx

KEPT = timedelta(days=30)


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


_KINDS = {
    "people": Kind.PEOPLE,
    "conversations": Kind.PEOPLE,
    "follows": Kind.PEOPLE,
    "team": Kind.TEAM,
    "approvals": Kind.TEAM,
    "letters": Kind.LETTERS,
    "print_batches": Kind.LETTERS,
    "announcements": Kind.ANNOUNCEMENTS,
    "donations": Kind.MONEY,
    "campaigns": Kind.CAMPAIGNS,
    "cases": Kind.CAMPAIGNS,
    "events": Kind.CAMPAIGNS,
    "pictures": Kind.CAMPAIGNS,
    "inbox": Kind.MESSAGES,
    "outbox": Kind.MESSAGES,
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


def note(tx: Tx) -> None:
    """Keep what this transaction came across. A note that is damaged itself is none, and no news."""
    for table, key in sorted(tx.damaged):
        if table != DAMAGED.name:
            DAMAGED.add_new(tx, Damage(f"{table}:{key}", tx.now.date(), told=False))
    tx.damaged.clear()


def take_news(tx: Tx) -> Mapping[Kind, int]:
    """How many damaged rows of each kind the owners do not know of; by this they are told."""
    news = DAMAGED.select(tx, "WHERE told = 0 ORDER BY id")
    for damage in news:
        DAMAGED.put(tx, replace(damage, told=True))
    counted = Counter(damage.kind for damage in news)
    return {kind: counted[kind] for kind in Kind if counted[kind]}


def forget(tx: Tx, person_id: str) -> None:
    """Forget the notes that name somebody."""
    DAMAGED.remove(tx, "WHERE id LIKE :names", names=f"%{person_id}%")


def forget_old(tx: Tx) -> None:
    """Forget what was noted a month ago."""
    DAMAGED.remove(tx, "WHERE day < :day", day=(tx.now - KEPT).date())
