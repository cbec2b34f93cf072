"""Messages of ours that chats hold, by the messenger's ids, so that they can be taken away again.

A letter is shown to a moderator for as long as they hold it: its messages are remembered until they are gone. Of
everything else, ids are kept for two days, as long as a messenger deletes messages for a bot, for
whoever leaves the team or asks to be forgotten; those of announcements in a place of their own (in_chats.py). Nothing
is kept of what the messages said.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import keeping, posted
from storage.people import PersonId
from storage.table import Bound, Sealed, Table, among
from storage.transaction import Tx

ASKED_AGAIN = timedelta(hours=1)
"""When it is asked again: what the outbox tries again by itself is done by then, or never will be."""

FORGOTTEN = "forgotten"
"""Stands for the letter of somebody who was forgotten since."""

SHOWN_CODES = "code"
"""Stands for what a member sets one-time codes up with."""
CODE_SHOWN = timedelta(minutes=10)
"""So long that stays in their chat."""

_MOST = 5_000
"""Of how many it is looked at a time whether they have had theirs: the oldest."""


@dataclass(frozen=True)
class Sent:
    """A message in a person's chat. Its id is the number of the row of the outbox that it was, which is given once.

    `letter_id` is the letter that it shows, `posted_as` its name in posted.py, or "".
    `asked_at` is when the messenger was last asked to delete it.
    """

    id: int
    person_id: Bound[PersonId]
    letter_id: str | None
    posted_as: str
    message: Sealed[str]
    sent_at: datetime
    asked_at: datetime | None


SENT = Table("sent", Sent)


def remember(tx: Tx, *messages: Sent) -> None:
    """These are in chats now."""
    SENT.add_each(tx, messages)


def of_person(tx: Tx, person_id: PersonId) -> list[Sent]:
    """Every message in a person's chat that can still be deleted, as far as it is known; of letters, all."""
    condition = "WHERE person_id = :person AND (sent_at > :since OR letter_id IS NOT NULL) ORDER BY id"
    return SENT.select(tx, condition, person=person_id, since=tx.now - keeping.SENT)


def asked(tx: Tx, messages: Iterable[Sent]) -> None:
    """The messenger is asked to delete these now."""
    for message in messages:
        SENT.change(tx, message.id, asked_at=tx.now)


def drop(tx: Tx, ids: Iterable[int]) -> None:
    """These messages are gone from the chat."""
    for sent_id in ids:
        for message in SENT.take_out(tx, "WHERE id = :id", id=sent_id):
            if message.posted_as:
                posted.forget(tx, message.posted_as)


def forget_old(tx: Tx) -> None:
    """Drop what no messenger would delete any more, and by what name of ours it was posted."""
    oldest = (
        "WHERE id IN (SELECT id FROM sent ORDER BY id LIMIT :most + 0) AND letter_id IS NULL AND sent_at <= :before"
    )
    SENT.remove(tx, oldest, most=_MOST, before=tx.now - keeping.SENT)
    SENT.remove(tx, "WHERE letter_id IS NOT NULL AND sent_at <= :before", before=tx.now - keeping.SENT_LETTERS)
    posted.forget_old(tx)


def forget_letters(tx: Tx, letter_ids: Collection[str]) -> None:
    """Of these letters nothing says any more which they are; that their messages are of letters still stands there."""
    if letter_ids:
        condition, params = among("letter_id", letter_ids)
        for message in SENT.select(tx, f"WHERE letter_id IS NOT NULL AND {condition}", **params):
            SENT.change(tx, message.id, letter_id=FORGOTTEN)
