"""The calls of outbox rows: a row's own, or the one that all readers of an announcement in a language share."""

from contextlib import suppress

import structlog

from bot.log import trace
from bot.messenger import Call, Messenger, unpack
from handlers.team.announcing.arriving import arrives
from handlers.texts import Texts
from storage import announcements, outbox, pictures
from storage.announcements import Announcement, AnnouncementId
from storage.errors import Unreadable
from storage.languages import in_language
from storage.outbox import Row
from storage.transaction import Tx

log = structlog.get_logger()


class SharedCalls:
    """Renders each language of an announcement once, as long as it is being sent. Lives on the storage thread."""

    def __init__(self, messenger: Messenger, texts: Texts) -> None:
        self._messenger = messenger
        self._texts = texts
        self._made: dict[tuple[AnnouncementId, str], Call | None] = {}
        self._here: set[AnnouncementId] = set()

    def sending(self, tx: Tx) -> list[Announcement]:
        """The announcements that are being sent now; the calls of all others are dropped."""
        sending = [announcement for announcement in announcements.sending(tx) if self._is_here(tx, announcement)]
        ids = {announcement.id for announcement in sending}
        self._made = {key: call for key, call in self._made.items() if key[0] in ids}
        self._here &= ids
        return sending

    def of(self, tx: Tx, row: Row) -> Call | None:
        """The call of a row, or None if there is nothing to send any more. Raises Unreadable."""
        if row.announcement_id is None:
            packed = outbox.open_call(tx, row)
            return unpack(packed) if packed else None
        key = (row.announcement_id, row.language)
        if key not in self._made:
            self._made[key] = self._render(tx, *key)
        return self._made[key]

    def _is_here(self, tx: Tx, announcement: Announcement) -> bool:
        """Whether all of an announcement is here: it waits for a picture that an older version never fetched."""
        if announcement.id not in self._here:
            shown = [content.picture for content in announcement.versions.values() if content.picture]
            with suppress(Unreadable):  # that is seen, and noted, when it is to be sent
                if any(pictures.is_awaited(tx, picture) for picture in shown):
                    return False
            self._here.add(announcement.id)
        return True

    def _render(self, tx: Tx, announcement_id: AnnouncementId, language: str) -> Call | None:
        announcement = announcements.find(tx, announcement_id)
        if announcement is None or not announcements.is_agreed(tx, announcement):
            return None
        try:
            message = arrives(tx, announcement.audience, in_language(announcement.versions, language))
            (call,) = self._messenger.render(message, None, self._texts.words(language))
        except LookupError as error:
            log.error(str(error), announcement=announcement_id)
            return None
        except ValueError as error:
            log.error("an announcement does not fit into one message", announcement=announcement_id, error=trace(error))
            return None
        return call
