"""Pictures: rows of their own, fetched from the messenger beside everything else, and kept sealed.

A picture is wanted from the moment it was sent, and kept once its content is here; only then what it belongs to can be
submitted, so that nothing that was received hangs on somebody else's server. One that can never be fetched is gone.
A picture belongs to whoever sent it, and goes with them or with their draft, until the group makes it its own.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from storage.contents.content import PictureId
from storage.errors import Rejected, Unreadable
from storage.people import PersonId
from storage.table import Bound, Sealed, Table
from storage.transaction import Tx, new_id

MOST_BYTES = 10 * 1024 * 1024
"""The largest picture that is kept: what Telegram takes as a photo."""

UNUSED_KEPT = timedelta(days=1)
"""How long a picture stays that belongs to nothing."""

LONGEST_PAUSE = timedelta(minutes=5)


class PictureState(Enum):
    """How far the bot is with getting a picture."""

    WANTED = "wanted"
    KEPT = "kept"
    GONE = "gone"


@dataclass(frozen=True)
class Picture:
    """A picture that somebody sent. `reference` is the messenger's own.

    `person_id` is None once it is the group's. While it is wanted it is asked for again at `due_at`, after `attempts`
    that failed.
    """

    id: PictureId
    person_id: Bound[PersonId | None]
    state: PictureState
    reference: Sealed[str]
    content: Sealed[bytes | None]
    attempts: int
    due_at: datetime
    added_at: datetime


_table = Table("pictures", Picture)


def want(tx: Tx, person_id: PersonId, reference: str) -> PictureId:
    """Have a picture fetched that somebody has just sent."""
    tx.wants_picture = True
    picture = Picture(
        id=PictureId(new_id(16)),
        person_id=person_id,
        state=PictureState.WANTED,
        reference=reference,
        content=None,
        attempts=0,
        due_at=tx.now,
        added_at=tx.now,
    )
    return _table.add(tx, picture).id


def get(tx: Tx, picture_id: PictureId) -> Picture | None:
    """The picture with this id."""
    return _table.get(tx, picture_id)


def wanted(tx: Tx, limit: int) -> list[Picture]:
    """The pictures that are to be fetched now, oldest first."""
    return _table.some(
        tx,
        limit,
        "WHERE state = :state AND due_at <= :now ORDER BY due_at, id",
        state=PictureState.WANTED,
        now=tx.now,
    )


def next_due(tx: Tx) -> datetime | None:
    """When a picture that could not be fetched is to be asked for again, if one waits."""
    waiting = _table.first(tx, "WHERE state = :state ORDER BY due_at", state=PictureState.WANTED)
    return waiting.due_at if waiting else None


def keep(tx: Tx, picture_id: PictureId, content: bytes) -> None:
    """The picture is here. It may have been dropped while it was on its way."""
    _change(tx, picture_id, state=PictureState.KEPT, content=content)


def give_up(tx: Tx, picture_id: PictureId) -> None:
    """The picture can never be fetched: its messenger does not have it any more, or it is too large."""
    _change(tx, picture_id, state=PictureState.GONE)


def postpone(tx: Tx, picture: Picture, pause: timedelta | None = None) -> None:
    """The picture cannot be fetched now: again after `pause`, or the later the more often it has failed."""
    wait = pause or min(timedelta(seconds=2**picture.attempts), LONGEST_PAUSE)
    attempts = min(picture.attempts + 1, 16)
    _change(tx, picture.id, attempts=attempts, due_at=tx.now + wait)


def _change(tx: Tx, picture_id: PictureId, **values: object) -> None:
    with suppress(Unreadable):  # it was damaged while it was on its way: that is noted, and the others go on
        _table.change(tx, picture_id, **values)


def make_ours(tx: Tx, picture_id: PictureId) -> None:
    """The picture is the group's from now on, whatever becomes of who sent it.

    Raises Rejected: "picture-on-its-way" as long as it is not here, "picture-gone" if it never will be.
    """
    picture = _table.get(tx, picture_id)
    if picture is None or picture.state is PictureState.GONE:
        raise Rejected("picture-gone")
    if picture.state is PictureState.WANTED:
        raise Rejected("picture-on-its-way")
    _table.put(tx, replace(picture, person_id=None))


def forget_unused(tx: Tx) -> None:
    """Drop what was sent for drafts that are no more; what was submitted is the group's by then."""
    gone = _table.remove(
        tx,
        "WHERE person_id IS NOT NULL AND added_at < :since"
        " AND NOT EXISTS (SELECT 1 FROM conversations WHERE conversations.person_id = pictures.person_id)",
        since=tx.now - UNUSED_KEPT,
    )
    tx.scrub = tx.scrub or bool(gone)
