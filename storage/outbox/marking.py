"""What became of rows is marked: most of them go, the others are due again later."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from storage import announcements, in_chats, people, posted, sent
from storage.announcements import AnnouncementId
from storage.errors import Unreadable
from storage.in_chats import Held
from storage.outbox.putting import put_apart
from storage.outbox.resting import hold, rest_bulk
from storage.outbox.rows import OUTBOX, Fate, Lane, Outcome, Row, move_on, not_before
from storage.people import PersonId
from storage.transaction import Tx


def mark(tx: Tx, outcomes: Sequence[Outcome]) -> None:
    """Take down what became of a batch of rows: most of them go, the others are due again later."""
    tallies: dict[AnnouncementId, Counter[str]] = defaultdict(Counter)
    over = [outcome.row.id for outcome in outcomes if outcome.fate is not Fate.LATER and outcome.row.id is not None]
    tx.run_each("DELETE FROM outbox WHERE id = :id", [{"id": number} for number in over])
    if over:
        move_on(tx)
    shown: list[tuple[PersonId, Outcome]] = []
    for outcome in outcomes:
        row = outcome.row
        if outcome.fate is Fate.LATER:
            _postpone(tx, row, outcome.due_at or tx.now, rest=outcome.rest)
            continue
        if row.person_id is None:  # the last trace of somebody who was forgotten, or would be one
            tx.scrub = tx.rebuild = True
        if row.announcement_id:
            tallies[row.announcement_id][outcome.fate] += 1
        if outcome.fate is Fate.UNREACHABLE and row.person_id:
            _give_up(tx, row.person_id)
        if outcome.fate is Fate.SENT and row.person_id and row.announcement_id is None:
            shown.append((row.person_id, outcome))
    _remember(tx, shown)
    _remember_announced(tx, outcomes)
    for announcement, tally in tallies.items():
        announcements.tally(tx, announcement, **tally)


def _remember(tx: Tx, shown: Sequence[tuple[PersonId, Outcome]]) -> None:
    """What is in chats now, by its id, so that it can be changed or taken away; nothing of who was forgotten."""
    sent.drop(tx, (number for _, outcome in shown for number in outcome.deleted))
    kept = people.kept(tx, {person_id for person_id, _ in shown})
    with_ids = [(person_id, outcome) for person_id, outcome in shown if outcome.message and person_id in kept]
    for person_id, outcome in with_ids:
        if outcome.posted_as:
            posted.remember(tx, outcome.posted_as, person_id, outcome.message)
    sent.remember(
        tx,
        *(
            sent.Sent(
                id=outcome.row.id,
                person_id=person_id,
                letter_id=outcome.lent or None,
                posted_as=outcome.posted_as,
                message=outcome.message,
                sent_at=tx.now,
                asked_at=None,
            )
            for person_id, outcome in with_ids
            if outcome.new and outcome.row.id is not None
        ),
    )


def _remember_announced(tx: Tx, outcomes: Sequence[Outcome]) -> None:
    """Which message holds an announcement in each chat that it has come to."""
    announced: dict[AnnouncementId, dict[PersonId, Held]] = defaultdict(dict)
    for outcome in outcomes:
        row = outcome.row
        if row.announcement_id and row.person_id and outcome.new and outcome.message:
            announced[row.announcement_id][row.person_id] = Held(outcome.message, row.language)
    for announcement, readers in announced.items():
        kept = people.kept(tx, readers)
        in_chats.remember(tx, announcement, {reader: held for reader, held in readers.items() if reader in kept})


def _postpone(tx: Tx, row: Row, due_at: datetime, *, rest: bool) -> None:
    if rest and row.lane.bulk:
        rest_bulk(tx, due_at)
    elif rest and row.person_id and not row.lane.aside:
        hold(tx, row.person_id, due_at)
    if row.id is not None:
        with suppress(Unreadable):  # damaged while it was in hand: it goes when it is claimed again
            OUTBOX.change(tx, row.id, due_at=not_before(due_at), attempts=row.attempts + 1)
    elif row.announcement_id and row.person_id:
        put_apart(tx, row.announcement_id, row.person_id, due_at, row.attempts + 1)


def _give_up(tx: Tx, person_id: PersonId) -> None:
    """Their chat is closed: what else waits for them goes too; announcements count them when their row comes up."""
    with suppress(Unreadable):
        people.left(tx, person_id)
    OUTBOX.remove(tx, "WHERE person_id = :person AND lane <> :lane", person=person_id, lane=Lane.ANNOUNCEMENT)
