"""The calls of outbox rows: a row's own, or the one that all readers of an announcement in a language share."""

from contextlib import suppress

import structlog

from bot.log import trace
from bot.messenger import Call, Messenger, unpack
from handlers import weekly
from handlers.messages import Instead, Message
from handlers.team.announcing.arriving import arrives, becomes
from handlers.texts import Texts
from storage import announcements, audiences, in_chats, outbox, pictures, wishes
from storage.announcements import Announcement, AnnouncementId
from storage.errors import Unreadable
from storage.in_chats import Held
from storage.languages import in_language
from storage.outbox import Row
from storage.transaction import Tx
from storage.wishes import Wish

_Key = tuple[AnnouncementId, str, tuple[str, str] | None]
"""An announcement, a language, and, of a weekly message, what its readers chose."""

log = structlog.get_logger()


class SharedCalls:
    """Renders each language of an announcement once, as long as it is being sent. Lives on the storage thread.

    Of a weekly message it renders once what all those get who read a language and chose the same.
    """

    def __init__(self, messenger: Messenger, texts: Texts) -> None:
        self._messenger = messenger
        self._texts = texts
        self._made: dict[_Key, Call | None] = {}
        self._here: set[AnnouncementId] = set()
        self._weekly: set[AnnouncementId] = set()
        self._changed: dict[AnnouncementId, str] = {}

    def sending(self, tx: Tx) -> list[Announcement]:
        """The announcements that are being sent now; the calls of all others are dropped."""
        sending = [announcement for announcement in announcements.sending(tx) if self._is_here(tx, announcement)]
        ids = {announcement.id for announcement in sending}
        self._made = {key: call for key, call in self._made.items() if key[0] in ids}
        self._here &= ids
        self._weekly = {announcement.id for announcement in sending if audiences.is_weekly(announcement.audience)}
        changed = {announcement.id: audiences.changed(announcement.audience) for announcement in sending}
        self._changed = {announcement_id: earlier for announcement_id, earlier in changed.items() if earlier}
        return sending

    def changed(self, tx: Tx, row: Row) -> str:
        """The message in its person's chat that a row changes, or "" if it changes none."""
        held = self._held(tx, row)
        return held.message if held else ""

    def of(self, tx: Tx, row: Row) -> Call | None:
        """The call of a row, or None if there is nothing to send any more. Raises Unreadable."""
        if row.announcement_id is None:
            packed = outbox.open_call(tx, row)
            return unpack(packed) if packed else None
        language = row.language
        if row.announcement_id in self._changed:
            held = self._held(tx, row)
            if held is None:
                return None
            language = held.language
        wish = wishes.of_person(tx, row.person_id) if row.announcement_id in self._weekly and row.person_id else None
        key = (row.announcement_id, language, wish.of if wish else None)
        if key not in self._made:
            self._made[key] = self._render(tx, row.announcement_id, language, wish)
        return self._made[key]

    def _held(self, tx: Tx, row: Row) -> Held | None:
        """What the chat of a row's person holds of the announcement that is changed there."""
        earlier = self._changed.get(row.announcement_id) if row.announcement_id else None
        return in_chats.find(tx, earlier, row.person_id) if earlier and row.person_id else None

    def _is_here(self, tx: Tx, announcement: Announcement) -> bool:
        """Whether all of an announcement is here: it waits for a picture that an older version never fetched."""
        if announcement.id not in self._here:
            shown = [content.picture for content in announcement.versions.values() if content.picture]
            with suppress(Unreadable):  # that is seen, and noted, when it is to be sent
                if any(pictures.is_awaited(tx, picture) for picture in shown):
                    return False
            self._here.add(announcement.id)
        return True

    def _render(self, tx: Tx, announcement_id: AnnouncementId, language: str, wish: Wish | None) -> Call | None:
        announcement = announcements.find(tx, announcement_id)
        if announcement is None or not announcements.is_agreed(tx, announcement):
            return None
        try:
            words = self._texts.words(language)
            message: Message | Instead | None
            if audiences.changed(announcement.audience):
                message = becomes(tx, announcement, language)
            elif wish:
                message = weekly.arrives(words, announcement.versions, wish, self._texts.languages[0])
            else:
                message = arrives(tx, announcement.audience, in_language(announcement.versions, language))
            if message is None:
                return None
            (call,) = self._messenger.render(message, None, words)
        except LookupError as error:
            log.error(str(error), announcement=announcement_id)
            return None
        except ValueError as error:
            log.error("an announcement does not fit into one message", announcement=announcement_id, error=trace(error))
            return None
        return call
