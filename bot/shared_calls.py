"""The calls of outbox rows: a row's own, or the one that all readers of an announcement in a language share."""

from markupsafe import Markup

from bot.messenger import Call, Messenger, unpack
from handlers.replies import Reply
from storage import announcements
from storage.announcements import AnnouncementId
from storage.database import Tx
from storage.languages import in_language
from storage.outbox import Row


class SharedCalls:
    """Renders each language of an announcement once, as long as it is being sent."""

    def __init__(self, messenger: Messenger) -> None:
        self._messenger = messenger
        self._made: dict[tuple[AnnouncementId, str], Call] = {}

    def sending(self, tx: Tx) -> set[AnnouncementId]:
        """The announcements that are being sent now; the calls of all others are dropped."""
        now = {one.id for one in announcements.sending(tx)}
        self._made = {key: call for key, call in self._made.items() if key[0] in now}
        return now

    def of(self, tx: Tx, row: Row) -> Call | None:
        """The call of a row, or None if there is nothing to send any more."""
        if row.call is not None:
            return unpack(row.call)
        if row.announcement_id is None:
            return None
        key = (row.announcement_id, row.language)
        if key not in self._made:
            announcement = announcements.get(tx, row.announcement_id)
            if announcement is None or not announcements.is_agreed(announcement):
                return None
            version = in_language(announcement.versions, row.language)
            reply = Reply(Markup(version.markup), photo=version.photo)  # noqa: S704 - our own markup, kept sealed
            (self._made[key],) = self._messenger.render(reply, None)
        return self._made[key]
