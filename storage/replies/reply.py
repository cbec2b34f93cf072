"""A reply as it is kept, how it comes in, and how it is found."""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import NewType

from storage import audit, letters, pictures, team
from storage.audit import Deed
from storage.contents.content import Content
from storage.errors import Rejected
from storage.letters import MOST_PHOTOS, Letter, LetterId
from storage.people import PersonId
from storage.replies import proof
from storage.replies.states import CHECKED, PASSED_ON, SHOWN, WAITING, ReplyState
from storage.rights import Right
from storage.table import Bound, Sealed, Table, figure_of_time
from storage.transaction import Tx, new_id
from storage.translations import forget_words

ReplyId = NewType("ReplyId", str)

AT_ONCE = 10
"""Replies of which the words and photos are deleted at a time."""

_ID_LENGTH = 12


@dataclass(frozen=True)
class Reply:
    """A reply to a letter. `pages` are its words and photos, None once they are deleted; `sent_by` who sent it in.

    `claimed_by` is who is checking it, until `claimed_until`; `decided_by` who has. `moved_day` is the day on which it
    was last decided or passed on. `language` is what it is in, as whoever sent it in said.
    """

    id: ReplyId
    letter_id: Bound[LetterId]
    state: ReplyState
    pages: Sealed[tuple[Content, ...] | None]
    sent_by: PersonId
    received_at: datetime
    claimed_by: PersonId | None
    claimed_until: datetime | None
    decided_by: PersonId | None
    moved_day: date | None
    language: str | None = None

    @property
    def photos(self) -> int:
        """How many of its pages are photos."""
        return sum(page.picture is not None for page in self.pages or ())


REPLIES = Table("replies", Reply)


def send_in(
    tx: Tx, moderator: PersonId, letter_id: str, pages: Sequence[Content], language: str | None = None
) -> Reply:
    """Lay a reply to a letter before the team; somebody else has to check it.

    Raises Rejected: "team-only" to whoever may not decide on letters, "reply-no-letter" if there is no such letter (any
    more), "reply-not-on-paper" if it was never printed, "letter-many-photos", or as `pictures.make_part` does.
    """
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    letter = fit_for_reply(letters.find(tx, letter_id))
    photographed = [page.picture for page in pages if page.picture]
    if len(photographed) > MOST_PHOTOS:
        raise Rejected("letter-many-photos", most=MOST_PHOTOS)
    reply = REPLIES.add(
        tx,
        Reply(
            id=ReplyId(new_id(_ID_LENGTH)),
            letter_id=letter.id,
            state=ReplyState.WAITING,
            pages=tuple(pages),
            sent_by=moderator,
            received_at=tx.now,
            claimed_by=None,
            claimed_until=None,
            decided_by=None,
            moved_day=None,
            language=language,
        ),
    )
    for photo in photographed:
        pictures.make_part(tx, photo, moderator, reply.id)
    audit.record(
        tx, Deed.REPLY_SENT_IN, reply=reply.id, letter=letter.id, by=moderator, digest=_digest(tx, reply.id, pages)
    )
    return reply


def fit_for_reply(letter: Letter | None) -> Letter:
    """The letter, if a reply to it can have come. Raises Rejected like `send_in`."""
    if letter is None:
        raise Rejected("reply-no-letter")
    if not letter.state.on_paper:
        raise Rejected("reply-not-on-paper")
    return letter


def find(tx: Tx, reply_id: str) -> Reply | None:
    """The reply with this id; what the trail does not confirm is none, and neither is one to a letter that is gone."""
    reply = REPLIES.get(tx, reply_id)
    return reply if reply and is_true(tx, reply) else None


def is_true(tx: Tx, reply: Reply) -> bool:
    """Whether the trail says of a reply what its row does, and its letter is there."""
    return proof.on_record(tx, reply.id) is reply.state and letters.find(tx, reply.letter_id) is not None


def own(tx: Tx, writer: PersonId, reply_id: str) -> Reply | None:
    """The reply with this id, if it was checked and is to a letter of theirs."""
    reply = find(tx, reply_id)
    return reply if reply and reply.state.shown and letters.own(tx, writer, reply.letter_id) else None


def of_letter(tx: Tx, letter_id: LetterId) -> list[Reply]:
    """The replies to a letter that its writer may see, the oldest first."""
    shown = REPLIES.select(tx, f"WHERE letter_id = :letter AND {SHOWN} ORDER BY received_at, id", letter=letter_id)
    return [reply for reply in shown if is_true(tx, reply)]


def last_before(tx: Tx, letter: Letter) -> datetime | None:
    """When the last reply came to an earlier letter of the same writer to the same case."""
    shown = REPLIES.each(
        tx,
        1,
        "JOIN letters ON letters.id = replies.letter_id WHERE letters.person_id = :writer AND letters.case_id = :case"
        f" AND letters.received_at < :came AND replies.{SHOWN} ORDER BY replies.received_at DESC, replies.id",
        writer=letter.person_id,
        case=letter.case_id,
        came=letter.received_at,
    )
    return next((reply.received_at for reply in shown if is_true(tx, reply)), None)


def waiting(tx: Tx) -> list[ReplyId]:
    """The ids of the replies that somebody has yet to check, the oldest first."""
    rows = tx.all(f"SELECT id FROM replies WHERE {WAITING} ORDER BY received_at, id")
    return [row[0] for row in rows if proof.on_record(tx, row[0]) is ReplyState.WAITING]


def opened(tx: Tx, ids: Sequence[ReplyId]) -> list[Reply]:
    """Those of these replies that there are, in their order."""
    return [reply for one in ids if (reply := _readable(tx, one))]


def _readable(tx: Tx, reply_id: ReplyId) -> Reply | None:
    found = REPLIES.first(tx, "WHERE id = :id", id=reply_id)
    return found if found and is_true(tx, found) else None


def waiting_to(tx: Tx, letter_id: LetterId) -> list[Reply]:
    """The replies to this letter that its writer has not seen: unchecked ones, and those that wait for them."""
    unseen = f"WHERE letter_id = :letter AND ({WAITING} OR {CHECKED}) ORDER BY received_at, id"
    return [reply for reply in REPLIES.select(tx, unseen, letter=letter_id) if is_true(tx, reply)]


def oldest(tx: Tx) -> datetime | None:
    """When the reply came in that has waited longest to be checked, if one waits."""
    row = tx.one(f"SELECT min(received_at) FROM replies WHERE {WAITING}")
    return figure_of_time(row[0]) if row else None


_OF_UNLINKED = "EXISTS (SELECT 1 FROM letters WHERE letters.id = letter_id AND receipt IS NOT NULL)"


def unreached(tx: Tx) -> int:
    """How many replies were checked, and wait until their writers can be reached: a figure to be shown."""
    return REPLIES.count(tx, f"WHERE {CHECKED} AND NOT {_OF_UNLINKED}")


def unread(tx: Tx) -> int:
    """How many replies to unlinked letters were checked, and wait for whoever has the code: a figure to be shown."""
    return REPLIES.count(tx, f"WHERE {CHECKED} AND pages IS NOT NULL AND {_OF_UNLINKED}")


def photos(tx: Tx, reply: Reply) -> list[bytes | None]:
    """What each photo of a reply shows, in its order; None for one that is not kept any more, or is damaged."""
    return pictures.shown(tx, reply.pages or (), reply.id)


def delete_pages(tx: Tx, up_to: date) -> int:
    """Delete the words and photos of some replies that were passed on up to this day; returns of how many."""
    return _delete_pages(tx, PASSED_ON, up_to)


def delete_unread(tx: Tx, up_to: date) -> int:
    """The same of replies to unlinked letters that were checked up to this day, and that nobody has asked for.

    They stay checked: nobody was given them.
    """
    return _delete_pages(tx, f"{CHECKED} AND {_OF_UNLINKED}", up_to)


def _delete_pages(tx: Tx, which: str, up_to: date) -> int:
    """Delete the words and photos of some of these replies that were brought there up to this day."""
    old = REPLIES.some(tx, AT_ONCE, f"WHERE {which} AND pages IS NOT NULL AND moved_day <= :up_to", up_to=up_to)
    for reply in old:
        REPLIES.change(tx, reply.id, pages=None)
        forget_words(tx, reply.letter_id, reply.id)
        pictures.drop_parts(tx, reply.id)
    tx.scrub = tx.scrub or bool(old)
    return len(old)


def _digest(tx: Tx, reply_id: ReplyId, pages: Sequence[Content]) -> str:
    """What was sent in, for the record: a digest of every word and every photo."""
    seen = sha256()
    shown = iter(pictures.shown(tx, pages, reply_id))
    for page in pages:
        photo = next(shown) if page.picture else None
        for piece in (page.plain.encode(), photo or b""):
            seen.update(len(piece).to_bytes(8) + piece)
    return seen.hexdigest()
