"""An announcement as it arrives: its words and picture, and a button that ends what brings it to its readers.

And what becomes of one that has arrived, if it is corrected or deleted.
"""

from handlers.buttons import Press, Row
from handlers.commands import STOP
from handlers.messages import Instead, Message, Photo
from storage import announcements, audiences, pictures
from storage.announcements import Announcement
from storage.contents.content import Content
from storage.languages import in_language
from storage.transaction import Tx


def arrives(tx: Tx, audience: str, content: Content) -> Message:
    """What a reader of this audience gets. Raises LookupError if its picture is gone."""
    picture = pictures.content(tx, content.picture) if content.picture else None
    if content.picture and picture is None:
        raise LookupError("the picture of an announcement is gone")
    shown = Photo(picture, content.picture) if picture and content.picture else None
    return Message(content.text, (way_out(audience),), shown)


def becomes(tx: Tx, change: Announcement, language: str) -> Instead:
    """What a change makes of what arrived in this language: other words, or nothing. Raises LookupError."""
    if audiences.is_deleted(change.audience):
        return Instead(None)
    earlier = announcements.changed(tx, change)
    if earlier is None:
        raise LookupError("what is to be corrected is gone")
    content = in_language(change.versions, language)
    kept = Photo(b"", content.picture) if content.picture else None
    return Instead(Message(content.text, (way_out(earlier.audience),), kept))


def way_out(audience: str) -> Row:
    """The button under it: no more announcements, or to follow that no longer. It works however old it gets."""
    if audiences.is_of_subscribers(audience):
        return (Press("announcement-stop", STOP),)
    if campaign_id := audiences.campaign_of(audience):
        return (Press("announcement-unfollow", STOP, "campaign", campaign_id),)
    return (Press("announcement-unfollow", STOP, "followed", audience),)
