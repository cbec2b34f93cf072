"""Since when the oldest of each queue of the team has waited: what nobody looks at for days is said to the owners."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import inbox, letters, replies
from storage.ailments import Ailment
from storage.transaction import Tx
from storage.translators import pool

TOO_OLD = timedelta(days=5)
"""The team hears every day of what has waited for a day; the owners, of what waits all the same."""


@dataclass(frozen=True)
class Ages:
    """When the oldest came that waits to be decided on, checked or translated; None where nothing waits."""

    letter: datetime | None
    reply: datetime | None
    translation: datetime | None


def ages(tx: Tx) -> Ages:
    """How it is now. A letter that somebody has put aside with a note does not count: it was read."""
    return Ages(letters.oldest(tx), replies.oldest(tx), pool.oldest(tx))


def unread(tx: Tx) -> dict[Ailment, int]:
    """What nobody has looked at for days, and how many messages are put aside."""
    _, aside = inbox.sizes(tx)
    waiting = {Ailment.LETTERS: letters.oldest(tx), Ailment.REPLIES: replies.oldest(tx)}
    late = {
        ailment: int((tx.now - since).total_seconds())
        for ailment, since in waiting.items()
        if since and tx.now - since >= TOO_OLD
    }
    return late | ({Ailment.ASIDE: aside} if aside else {})
