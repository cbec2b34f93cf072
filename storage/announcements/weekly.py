"""The weekly message to those who chose one: made by the bot of what happened, and sent as announcements are.

Nobody wrote it and nobody has to agree: it says what was published already, in numbers, names and days. Its words are
stored once, piece by piece, for each language; a reader gets the pieces that they chose. It is an announcement of the
bot's own: a cursor over its readers, which the team sees, holds and calls off like any other. That the bot made it is
on record, and sealed in its row like an agreement: nobody else can make one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from storage import audiences
from storage.announcements import proof
from storage.announcements.announcement import ANNOUNCEMENTS, NOBODY_TOLD, Announcement, AnnouncementId
from storage.announcements.states import AnnouncementState
from storage.audit import Deed
from storage.contents.content import Content
from storage.people import PersonId
from storage.transaction import Tx, new_id
from storage.wishes import Topic, Wish

NOBODY = PersonId("")
"""Who wrote what the bot makes itself."""


@dataclass(frozen=True)
class Piece:
    """What there is to say about a topic of a campaign, in one language."""

    language: str
    topic: Topic
    campaign_id: str
    content: Content

    @property
    def key(self) -> str:
        """Its name among those that are stored together."""
        return f"{self.language}:{self.topic.value}:{self.campaign_id}"


def begin(tx: Tx, pieces: Iterable[Piece]) -> Announcement:
    """Send what happened in a week to those who want to hear of any of it; there is something."""
    kept = list(pieces)
    audience = audiences.weekly({(piece.topic, piece.campaign_id) for piece in kept})
    made = Announcement(
        id=AnnouncementId(new_id()),
        author_id=NOBODY,
        audience=audience,
        state=AnnouncementState.SENDING,
        versions={piece.key: piece.content for piece in kept},
        send_at=None,
        zone=None,
        agreed=None,
        total=audiences.size(tx, audience),
        sent=0,
        unreachable=0,
        failed=0,
        reported=NOBODY_TOLD,
        proposed_at=tx.now,
        started_at=tx.now,
        ended_at=None,
    )
    ANNOUNCEMENTS.add(tx, made)
    ANNOUNCEMENTS.change(tx, made.id, agreed=made.digest)
    proof.record(tx, Deed.BEGUN, made, None)
    return made


def chosen(versions: Mapping[str, Content], language: str, wish: Wish | None) -> list[Content]:
    """The pieces that somebody gets, in their order; all in a language, if it is nobody in particular."""
    found = []
    for key, content in versions.items():
        of, topic, campaign_id = key.split(":")
        if of == language and (wish is None or wish.wants(Topic(topic), campaign_id)):
            found.append(content)
    return found
