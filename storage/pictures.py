"""Pictures: rows of their own, fetched from the messenger beside everything else, and kept sealed.

A picture is wanted from the moment it was sent, and kept once its content is here; only then what it belongs to can be
submitted, so that nothing that was received hangs on somebody else's server. One that can never be fetched is gone.
A picture belongs to whoever sent it, and goes with them or with their draft, until the group makes it its own. One that
became a page of a letter stays theirs, and goes with the letter's pages; one of a reply from prison goes with that, and
one that was sent to the hotline with its thread.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from storage import keeping
from storage.contents.content import Content, PictureId
from storage.errors import Rejected, Unreadable
from storage.people import PersonId
from storage.table import Bound, Sealed, Table
from storage.transaction import Tx, new_id

MOST_UNUSED = 40
"""Pictures of one person that belong to nothing yet: those of four letters that are being written."""

LONGEST_PAUSE = timedelta(minutes=5)


class PictureState(Enum):
    """How far the bot is with getting a picture."""

    WANTED = "wanted"
    KEPT = "kept"
    GONE = "gone"


class Flaw(Enum):
    """Why a picture that is gone could not be kept: the messenger did not have it, or it was none that is taken."""

    GONE = "gone"
    FORMAT = "format"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Picture:
    """A picture that somebody sent. `reference` is the messenger's own, as long as it is to be fetched by it.

    `person_id` is None once it is the group's; `letter_id` is the letter of which it is a page, `reply_id` the reply
    from prison, `thread_id` the thread of the hotline that it was sent to. While it is wanted it is asked for again at
    `due_at`, after `attempts` that failed. `number` is a letter's, which was read in it.
    """

    id: PictureId
    person_id: Bound[PersonId | None]
    state: PictureState
    reference: Sealed[str]
    content: Sealed[bytes | None]
    attempts: int
    due_at: datetime
    added_at: datetime
    letter_id: str | None = None
    flaw: Flaw | None = None
    reply_id: str | None = None
    number: Sealed[str | None] = None
    thread_id: str | None = None


_table = Table("pictures", Picture)

_UNUSED = "person_id IS NOT NULL AND letter_id IS NULL"


def want(tx: Tx, person_id: PersonId, reference: str) -> PictureId:
    """Have a picture fetched that somebody has just sent. Raises Rejected("pictures-too-many")."""
    if _table.count(tx, f"WHERE person_id = :person AND {_UNUSED}", person=person_id) >= MOST_UNUSED:
        raise Rejected("pictures-too-many", most=MOST_UNUSED)
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


def content(tx: Tx, picture_id: PictureId) -> bytes | None:
    """What the picture shows, if it is here."""
    picture = _table.get(tx, picture_id)
    return picture.content if picture else None


def is_awaited(tx: Tx, picture_id: PictureId) -> bool:
    """Whether the picture is still to be fetched."""
    picture = _table.get(tx, picture_id)
    return picture is not None and picture.state is PictureState.WANTED


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


def keep(tx: Tx, picture_id: PictureId, content: bytes, number: str | None = None) -> None:
    """The picture is here, with the number that was read in it. It may have been dropped while it was on its way."""
    _change(tx, picture_id, state=PictureState.KEPT, content=content, number=number, reference="")


def give_up(tx: Tx, picture_id: PictureId) -> None:
    """The picture can never be fetched: its messenger does not have it any more."""
    refuse(tx, picture_id, Flaw.GONE)


def refuse(tx: Tx, picture_id: PictureId, flaw: Flaw) -> None:
    """What was sent is no picture that can be kept."""
    _change(tx, picture_id, state=PictureState.GONE, flaw=flaw)


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
    _table.put(tx, replace(_here(tx, picture_id), person_id=None))


def make_page(tx: Tx, picture_id: PictureId, person_id: PersonId, letter_id: str) -> None:
    """The picture that this person sent is a page of their letter from now on. Raises Rejected as `make_ours` does."""
    picture = _here(tx, picture_id)
    if picture.person_id != person_id or picture.letter_id:
        raise Rejected("picture-gone")
    _table.change(tx, picture_id, letter_id=letter_id)


def hand_over(tx: Tx, picture_id: PictureId, person_id: PersonId, to: PersonId) -> None:
    """The picture that this person sent is another's from now on, and nothing of it says whose it was.

    Not the messenger's name for it, nor the minute. Raises Rejected as `make_page` does.
    """
    picture = _here(tx, picture_id)
    if picture.person_id != person_id or picture.letter_id:
        raise Rejected("picture-gone")
    hour = picture.added_at.replace(minute=0, second=0)
    _table.put(tx, replace(picture, person_id=to, reference="", attempts=0, due_at=hour, added_at=hour))


def shown(tx: Tx, pages: Iterable[Content], of: str) -> list[bytes | None]:
    """What each photo among the pages of a letter or a reply shows, in its order.

    None for one that is not kept any more, is another's, or is damaged: that is noted, and whoever reads sees that a
    page is missing.
    """
    return [_shown(tx, page.picture, of) for page in pages if page.picture]


def _shown(tx: Tx, picture_id: PictureId, of: str) -> bytes | None:
    try:
        picture = _table.get(tx, picture_id)
    except Unreadable:
        return None
    return picture.content if picture and of in (picture.letter_id, picture.reply_id, picture.thread_id) else None


def make_part(tx: Tx, picture_id: PictureId, person_id: PersonId, reply_id: str) -> None:
    """The picture that this member sent is part of a reply from now on, whatever becomes of who sent it.

    Raises Rejected as `make_ours` does.
    """
    picture = _here(tx, picture_id)
    if picture.person_id != person_id or picture.letter_id:
        raise Rejected("picture-gone")
    _table.put(tx, replace(picture, person_id=None, reply_id=reply_id, number=None))


def make_said(tx: Tx, picture_id: PictureId, person_id: PersonId, thread_id: str) -> None:
    """The picture that this person sent was said in a thread of the hotline. Raises Rejected as `make_ours` does."""
    picture = _here(tx, picture_id)
    if picture.person_id != person_id or picture.letter_id:
        raise Rejected("picture-gone")
    _table.put(tx, replace(picture, person_id=None, thread_id=thread_id, number=None))


def number_in(tx: Tx, picture_id: PictureId) -> str | None:
    """The number of a letter that was read in this picture.

    Raises Rejected: "picture-on-its-way" as long as it is not here, "picture-gone" if it never will be.
    """
    return _here(tx, picture_id).number


def _here(tx: Tx, picture_id: PictureId) -> Picture:
    picture = _table.get(tx, picture_id)
    if picture is None or picture.state is PictureState.GONE:
        raise Rejected("picture-gone")
    if picture.state is PictureState.WANTED:
        raise Rejected("picture-on-its-way")
    return picture


def drop(tx: Tx, picture_ids: Iterable[PictureId]) -> None:
    """These are not needed any more for what they were sent for."""
    for picture_id in picture_ids:
        _removed(tx, f"WHERE id = :id AND {_UNUSED}", id=picture_id)


def drop_pages(tx: Tx, letter_id: str) -> None:
    """The pages of this letter are deleted."""
    _removed(tx, "WHERE letter_id = :letter", letter=letter_id)


def drop_parts(tx: Tx, reply_id: str) -> None:
    """The photos of this reply are deleted."""
    _removed(tx, "WHERE reply_id = :reply", reply=reply_id)


def forget_unused(tx: Tx) -> None:
    """Drop what was sent for drafts that are no more; what was submitted belongs to something by then."""
    _removed(
        tx,
        f"WHERE {_UNUSED} AND added_at < :since"
        " AND NOT EXISTS (SELECT 1 FROM conversations WHERE conversations.person_id = pictures.person_id)",
        since=tx.now - keeping.PHOTOS_UNUSED,
    )


def _removed(tx: Tx, tail: str, **params: object) -> None:
    tx.scrub = bool(_table.remove(tx, tail, **params)) or tx.scrub
