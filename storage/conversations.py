"""Where a person's conversations stand: one sealed state a person, which goes when nobody comes back to it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import keeping
from storage.errors import Unreadable
from storage.people import PersonId
from storage.table import Sealed, Table
from storage.transaction import Tx

_HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Conversation:
    """`state` is the engine's own: which flow, which answers, which open question, and what is parked."""

    person_id: PersonId
    state: Sealed[bytes]
    expires_at: datetime


_table = Table("conversations", Conversation)


def load(tx: Tx, person_id: PersonId) -> bytes | None:
    """The state of their conversations, if any is open or parked. Raises Unreadable if it is damaged."""
    return load_each(tx, [person_id]).get(person_id)


def load_each(tx: Tx, person_ids: Collection[PersonId]) -> dict[PersonId, bytes]:
    """The state of the conversations of all of these people who have any. Raises Unreadable if one is damaged."""
    found = _table.among(tx, "person_id", person_ids) if person_ids else []
    return {conversation.person_id: conversation.state for conversation in found}


def after(tx: Tx, person_id: str, most: int) -> list[Conversation]:
    """The next conversations behind that of this person, in the order of the people's ids; "" is before all of them."""
    return _table.some(tx, most, "WHERE person_id > :after ORDER BY person_id", after=person_id)


def drop_damaged(tx: Tx, person_id: PersonId) -> None:
    """Forget where they stood if it is not as it was written: they could not go on from there."""
    try:
        load(tx, person_id)
    except Unreadable:
        save(tx, person_id, None)


def save(tx: Tx, person_id: PersonId, state: bytes | None) -> None:
    """Keep the state until a week from now, or, with None, drop it."""
    save_each(tx, {person_id: state})


def save_each(tx: Tx, states: Mapping[PersonId, bytes | None]) -> None:
    """Keep these states, and drop those that are None, as `save` does."""
    # Up to the next full hour: the disk need not know to the second when somebody spoke last.
    hour = (tx.now + keeping.DRAFTS + _HOUR - timedelta(seconds=1)).replace(minute=0, second=0)
    kept = [Conversation(person_id, state, hour) for person_id, state in states.items() if state is not None]
    if kept:
        _table.put_each(tx, kept)
    for person_id in states.keys() - {conversation.person_id for conversation in kept}:
        _table.remove(tx, "WHERE person_id = :person", person=person_id)


def expire(tx: Tx) -> list[tuple[PersonId, bytes]]:
    """Delete the conversations nobody came back to; returns whose they were, and where they stood."""
    expired = _table.take_out(tx, "WHERE expires_at <= :now", now=tx.now)
    tx.scrub = tx.scrub or bool(expired)
    return [(conversation.person_id, conversation.state) for conversation in expired]
