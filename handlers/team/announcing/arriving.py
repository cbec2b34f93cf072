"""An announcement as it arrives: its words and picture, and a button that ends what brings it to its readers."""

from handlers.buttons import Press, Row
from handlers.commands import STOP
from handlers.messages import Message, Photo
from storage import audiences, pictures
from storage.contents.content import Content
from storage.transaction import Tx


def arrives(tx: Tx, audience: str, content: Content) -> Message:
    """What a reader of this audience gets. Raises LookupError if its picture is gone."""
    picture = pictures.content(tx, content.picture) if content.picture else None
    if content.picture and picture is None:
        raise LookupError("the picture of an announcement is gone")
    shown = Photo(picture, content.picture) if picture and content.picture else None
    return Message(content.text, (way_out(audience),), shown)


def way_out(audience: str) -> Row:
    """The button under it: no more announcements, or to follow that no longer. It works however old it gets."""
    if audiences.is_of_subscribers(audience):
        return (Press("announcement-stop", STOP),)
    if campaign_id := audiences.campaign_of(audience):
        return (Press("announcement-unfollow", STOP, "campaign", campaign_id),)
    return (Press("announcement-unfollow", STOP, "followed", audience),)
