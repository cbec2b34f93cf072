"""An announcement as it is kept; and how it is found."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from pydantic_core import to_json

from storage.announcements.states import AnnouncementState
from storage.contents.content import Content
from storage.people import PersonId
from storage.rules import where
from storage.table import Sealed, Table
from storage.transaction import Tx

AnnouncementId = NewType("AnnouncementId", str)

NOBODY_TOLD = -1

_OVER = where(state for state in AnnouncementState if state.over)
UNDER_WAY = where(state for state in AnnouncementState if state.under_way)


@dataclass(frozen=True)
class Announcement:
    """`audience` is to whom it goes, as storage/audiences.py calls them.

    `versions` are the words by language. `send_at` is None for "as soon as agreed"; `zone` is the IANA zone in which
    the time was said. `agreed` is the digest of what the team agreed to; being sealed, nobody can write it into the
    database. `total` to `failed` count people. `reported` is how many had been tried when the team was last told, or
    NOBODY_TOLD. `cursor` is the id up to which every reader was tried, or has a row of the outbox to be tried again;
    sealed, since it is somebody's. `leaves_from` is until when it could be taken back after the last agreement: nothing
    leaves before.
    """

    id: AnnouncementId
    author_id: PersonId
    audience: str
    state: AnnouncementState
    versions: Sealed[dict[str, Content]]
    send_at: datetime | None
    zone: str | None
    agreed: Sealed[str | None]
    total: int
    sent: int
    unreachable: int
    failed: int
    reported: int
    proposed_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    cursor: Sealed[str | None] = None
    leaves_from: datetime | None = None

    @property
    def left(self) -> int:
        """How many people it has not been tried with yet."""
        return max(0, self.total - self.tried)

    @property
    def tried(self) -> int:
        """How many people it has been tried with."""
        return self.sent + self.unreachable + self.failed

    @property
    def time(self) -> datetime | None:
        """When it is to begin, as far as that is known: at its time, and not before it can be taken back no more."""
        return max(filter(None, (self.send_at, self.leaves_from)), default=None)

    @property
    def subject(self) -> str:
        """Under which the team's approvals of it are kept."""
        return f"announcement:{self.id}"

    @property
    def digest(self) -> str:
        """What exactly the team agrees to: the words, the audience and the time."""
        words = {
            language: {"markup": content.markup, "photo": content.picture or ""}
            for language, content in self.versions.items()
        }
        agreed = to_json(words) + f"|{self.audience}|{self.send_at}".encode()
        return hashlib.sha256(agreed).hexdigest()


ANNOUNCEMENTS = Table("announcements", Announcement)


def find(tx: Tx, announcement_id: str) -> Announcement | None:
    """The announcement with this id, if there is one."""
    return ANNOUNCEMENTS.get(tx, announcement_id)


def get(tx: Tx, announcement_id: str) -> Announcement:
    """The announcement with this id, which must exist."""
    announcement = find(tx, announcement_id)
    if announcement is None:
        raise LookupError("no such announcement")
    return announcement


def recent(tx: Tx, limit: int = 10) -> list[Announcement]:
    """The last announcements, those that still wait or run first."""
    return ANNOUNCEMENTS.some(tx, limit, f"ORDER BY {_OVER}, proposed_at DESC, id")


def left(tx: Tx) -> int:
    """How many readers of the announcements that are under way were not tried yet."""
    under_way = ANNOUNCEMENTS.select(tx, f"WHERE {UNDER_WAY}")
    return sum(announcement.left for announcement in under_way)
