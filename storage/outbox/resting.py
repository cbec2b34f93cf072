"""Pauses that the messenger asks for, as far as they are kept: of one chat, or of all that goes to many."""

from datetime import UTC, datetime, timedelta

from storage import meta
from storage.meta import Fact
from storage.outbox.rows import OUTBOX, Lane, not_before
from storage.people import PersonId
from storage.table import seconds
from storage.transaction import Tx

LONGEST_REST = timedelta(days=1)
"""Nothing rests longer, whoever asks for it."""

MOST_BELIEVED = LONGEST_REST + timedelta(seconds=1)
"""What seems to rest for longer was written by a wrong clock, or by another hand; rests are rounded up to seconds."""


def hold(tx: Tx, person_id: PersonId, until: datetime) -> None:
    """Show this person nothing before `until`."""
    due_at = not_before(until)
    shown = "WHERE person_id = :person AND due_at < :until AND lane < :aside"
    aside = min(lane for lane in Lane if lane.aside)
    for kept in OUTBOX.select(tx, shown, person=person_id, until=due_at, aside=aside):
        OUTBOX.change(tx, kept.id, due_at=due_at)


def rest_bulk(tx: Tx, until: datetime) -> None:
    """Send nothing but replies before `until`, if they do not rest longer already: kept, since it can be hours."""
    latest = min(until, tx.now + LONGEST_REST)
    meta.put(tx, Fact.BULK_RESTS_UNTIL, str(max(not_before(latest), seconds(bulk_rests_until(tx)))))


def bulk_rests_until(tx: Tx) -> datetime:
    """Until when the bulk lanes rest; long ago if they do not. What says that they rest for days is not believed."""
    until = datetime.fromtimestamp(int(meta.get(tx, Fact.BULK_RESTS_UNTIL) or 0), UTC)
    return until if until <= tx.now + MOST_BELIEVED else datetime.fromtimestamp(0, UTC)
