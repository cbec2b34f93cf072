"""What the sender would do with announcements, without a sender."""

from collections.abc import Sequence

from storage import announcements, audiences, outbox
from storage.outbox import Fate, Outcome, Row
from storage.transaction import Tx


def readers(tx: Tx, limit: int = 100) -> list[Row]:
    """To whom announcements go next: those who are to be tried again, then those who come next; nobody if they rest."""
    if tx.now < outbox.bulk_rests_until(tx):
        return []
    rows: list[Row] = []
    for announcement in announcements.sending(tx):
        again = outbox.again(tx, announcement, limit)
        rows += [row for row in again if row.person_id and audiences.belongs(tx, announcement.audience, row.person_id)]
        following = audiences.readers_after(tx, announcement.audience, announcement.cursor or "", limit)
        rows += [outbox.first_time(announcement, reader) for reader in following]
    return rows[:limit]


def mark(tx: Tx, rows: Sequence[Row], fate: Fate = Fate.SENT) -> None:
    """Take down the same of these readers, who are the next ones in their order."""
    outbox.mark(tx, [Outcome(row, fate) for row in rows])
    for row in rows:
        if row.id is None and row.announcement_id and row.person_id:
            announcements.move_cursor(tx, row.announcement_id, row.person_id)
