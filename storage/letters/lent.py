"""Letters on moderators' phones: whatever ended a claim, the messages of that letter are to be taken back.

Nobody has to think of it where a claim ends: what is shown is compared with who holds what, again and again.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from storage import sent
from storage.letters.states import WAITING
from storage.people import PersonId
from storage.sent import ASKED_AGAIN, CODE_SHOWN, SENT, SHOWN_CODES, Sent
from storage.transaction import Tx

_MOST = 500
_HELD = (
    f"SELECT 1 FROM letters WHERE letters.id = letter_id AND {WAITING} AND claimed_by = sent.person_id"
    " AND claimed_until > :now"
)

# What is shown may be a reply from prison to be checked, what is to be translated, or a thread of the hotline; whatever
# becomes of it, nobody holds it then.
_REPLY_HELD = (
    "SELECT 1 FROM replies WHERE replies.id = sent.letter_id AND claimed_by = sent.person_id AND claimed_until > :now"
)
_TRANSLATION_HELD = (
    "SELECT 1 FROM translations"
    " WHERE translations.id = sent.letter_id AND claimed_by = sent.person_id AND claimed_until > :now"
)
_THREAD_HELD = (
    "SELECT 1 FROM threads WHERE threads.id = sent.letter_id AND claimed_by = sent.person_id AND claimed_until > :now"
)


def overdue(tx: Tx) -> list[Sent]:
    """The messages of letters in chats of people who do not hold the letter, but those that were asked for just now."""
    return SENT.select(
        tx,
        f"WHERE letter_id IS NOT NULL AND (asked_at IS NULL OR asked_at <= :before) AND NOT EXISTS ({_HELD})"
        " AND NOT (letter_id = :code AND sent_at > :shown_since)"
        f" AND NOT EXISTS ({_REPLY_HELD}) AND NOT EXISTS ({_TRANSLATION_HELD}) AND NOT EXISTS ({_THREAD_HELD})"
        f" ORDER BY id LIMIT {_MOST}",
        now=tx.now,
        before=tx.now - ASKED_AGAIN,
        code=SHOWN_CODES,
        shown_since=tx.now - CODE_SHOWN,
    )


def forget_which(tx: Tx, writer: PersonId) -> None:
    """Before somebody is forgotten: nothing says any more which letter or thread the messages on phones were of.

    They are taken back all the same, since nobody holds such a thing.
    """
    theirs = [
        row[0]
        for table in ("letters", "threads")
        for row in tx.all(f"SELECT id FROM {table} WHERE person_id = :writer", {"writer": writer})
    ]
    sent.forget_letters(tx, theirs)
