"""A letter as it is kept, and what its writer does with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType

from storage import audit, cases, pictures, trail
from storage.audit import Deed
from storage.cases import CaseId
from storage.contents.content import Content
from storage.contents.letter_rules import Finding
from storage.errors import Rejected
from storage.letters import alike, proof, writers
from storage.letters.states import Flag, LetterState
from storage.people import PersonId
from storage.rules import where
from storage.table import Bound, Sealed, Table, among
from storage.transaction import Tx, new_id

LetterId = NewType("LetterId", str)
BatchId = NewType("BatchId", str)

CODE_LENGTH = 8

_AT_ONCE = 256
"""Letters that are asked for by one statement."""

MOST_PHOTOS = 10
"""Photos of a letter: what a messenger sends as one album."""


class Carrier(Enum):
    """Into whose hands a letter was given on its way to the prison: a role, and nobody's name."""

    POST = "post"
    LAWYER = "lawyer"
    FAMILY = "family"
    VISITOR = "visitor"
    PRISON = "prison"


class _Outside:
    """What is known of a letter from outside, opened or not."""

    batch_id: BatchId | None
    out_of: BatchId | None
    place: int | None
    receipt: bytes | None

    @property
    def number(self) -> str:
        """What stands on its paper: its batch, and its place there. Never the receipt code, which is its writer's."""
        return numbered(self.batch_id or self.out_of or "", self.place)

    @property
    def unlinked(self) -> bool:
        """Whether no link to whoever wrote it is kept: nobody can be told anything of it."""
        return self.receipt is not None


@dataclass(frozen=True)
class Letter(_Outside):
    """A letter to a case. `pages` is what the person wrote, message by message; `reason` why it was rejected.

    `batch_id` is the print batch it was put into, `moved_day` the day on which it was printed or handed over.
    `overruled` is what the guide's checks pointed out in these pages, and the writer sent as it was.
    `undo_until`: its writer was not told yet of what was decided, or became of it on paper; until then it can be undone
    if it is in no batch. `own_words` says whether the reason is in a moderator's own words. `agreed_by` is the first of
    two who have to approve it.
    `offered` is what it would say without the passages that a moderator marked, if its writer agrees until `answer_by`.
    `flag` is why it was raised with the whole team, if it was.
    `place` is its running number in that batch, or in the one that it was taken `out_of`. `sent_to` and `sent_day` are
    to whom it was handed over and when, `heard_day` when the team heard what became of it. `quiet`: its writer wants to
    hear no more of it. `receipt` is the hash of the code of one that is unlinked (unlinking.py): its author is nobody.
    `apart`: it waits outside of the queue, since its writer is muted silently.
    """

    id: LetterId
    person_id: Bound[PersonId]
    case_id: Bound[CaseId]
    state: LetterState
    pen_name: Sealed[str]
    pages: Sealed[tuple[Content, ...]]
    language: str
    received_at: datetime
    claimed_by: PersonId | None
    claimed_until: datetime | None
    reason: Sealed[str | None]
    decided_by: PersonId | None
    decided_day: date | None
    batch_id: BatchId | None
    moved_day: date | None
    overruled: Sealed[tuple[Finding, ...] | None]
    undo_until: datetime | None = None
    own_words: bool | None = None
    agreed_by: PersonId | None = None
    offered: Sealed[tuple[Content, ...] | None] = None
    answer_by: datetime | None = None
    flag: Sealed[Flag | None] = None
    place: int | None = None
    out_of: BatchId | None = None
    sent_to: Carrier | None = None
    sent_day: date | None = None
    heard_day: date | None = None
    quiet: bool | None = None
    receipt: bytes | None = None
    apart: bool | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The letter's words, message by message."""
        return tuple(page.plain for page in self.pages)

    @property
    def settled(self) -> bool:
        """Whether nobody can undo any more by one press what was last decided, or nothing is decided."""
        return self.undo_until is None or self.batch_id is not None

    @property
    def as_told(self) -> LetterState:
        """Where it is as far as its writer was told: what can still be undone, or is put aside, waits for the team."""
        return LetterState.PENDING if self.state.aside or not self.settled else self.state

    @property
    def as_read(self) -> LetterState:
        """Where it is as its writer reads it: one that waits apart waits to be read, like all others."""
        return LetterState.PENDING if self.apart else self.state

    @property
    def photos(self) -> int:
        """How many of its pages are photos."""
        return sum(page.picture is not None for page in self.pages)

    @property
    def last_day(self) -> date:
        """The day of the last that became of it and whose day is kept; of its receipt at first."""
        return self.heard_day or self.sent_day or self.moved_day or self.decided_day or self.received_at.date()


@dataclass(frozen=True)
class Envelope(_Outside):
    """A letter that was not opened, since nobody needs its words: what its row says in clear."""

    id: LetterId
    person_id: PersonId
    case_id: CaseId
    state: LetterState
    decided_by: PersonId | None
    agreed_by: PersonId | None
    batch_id: BatchId | None
    out_of: BatchId | None
    place: int | None
    moved_day: date | None
    undo_until: datetime | None
    receipt: bytes | None
    apart: bool | None


LETTERS = Table("letters", Letter)
_UNREAD = where([LetterState.REJECTED, LetterState.WITHDRAWN])


def numbered(batch_id: str, place: int | None) -> str:
    """A letter's number on paper, like K7F2M9-12."""
    return f"{batch_id}-{place}" if place else batch_id


def submit(
    tx: Tx,
    person_id: PersonId,
    case_id: CaseId,
    pen_name: str,
    pages: Sequence[str | Content],
    language: str,
    *,
    overruled: tuple[Finding, ...] = (),
    receipt: bytes | None = None,
) -> Letter:
    """Put a letter into the moderation queue. Once this is committed, it is received.

    With a `receipt` it is unlinked, and this person nobody. A page is text, or a photo of theirs with what stands under
    it; the photos are the letter's from then on. If its writer is muted silently, it waits apart.
    Raises Rejected: "letters-closed" if nobody can write to the case (any more), "letter-many-photos", or as
    `writers.admit` and `pictures.make_page` do.
    """
    apart = writers.admit(tx, person_id)
    require_open(tx, case_id)
    contents = contents_of(pages)
    letter = LETTERS.add(
        tx,
        Letter(
            id=LetterId(new_id(CODE_LENGTH)),
            person_id=person_id,
            case_id=case_id,
            state=LetterState.ON_HOLD if apart else LetterState.PENDING,
            pen_name=pen_name,
            pages=contents,
            language=language,
            received_at=arrival(tx, unlinked=receipt is not None),
            claimed_by=None,
            claimed_until=None,
            reason=None,
            decided_by=None,
            decided_day=None,
            batch_id=None,
            moved_day=None,
            overruled=overruled or None,
            receipt=receipt,
            apart=apart or None,
        ),
    )
    if apart:
        audit.record(tx, Deed.SET_APART, letter=letter.id)
    take_photos(tx, letter)
    alike.keep_soon(tx, letter.id)
    writers.recount(tx, person_id)
    return letter


def arrival(tx: Tx, *, unlinked: bool) -> datetime:
    """When a letter comes that comes now: of an unlinked one only the hour, since the minute would lead to somebody."""
    return tx.now.replace(minute=0, second=0) if unlinked else tx.now


def contents_of(pages: Sequence[str | Content]) -> tuple[Content, ...]:
    """The pages of a letter, texts and photos. Raises Rejected("letter-many-photos")."""
    contents = tuple(page if isinstance(page, Content) else Content(page) for page in pages)
    if sum(content.picture is not None for content in contents) > MOST_PHOTOS:
        raise Rejected("letter-many-photos", most=MOST_PHOTOS)
    return contents


def take_photos(tx: Tx, letter: Letter, known: Sequence[Content] = ()) -> None:
    """Make a letter's photos its own, but those `known` already. Raises Rejected as `pictures.make_page` does."""
    theirs = {content.picture for content in known}
    for content in letter.pages:
        if content.picture and content.picture not in theirs:
            pictures.make_page(tx, content.picture, letter.person_id, letter.id)


def require_open(tx: Tx, case_id: CaseId) -> None:
    """Go on only if letters are taken for a case. Raises Rejected("letters-closed")."""
    case = cases.find(tx, case_id)
    if case is None or not case.open_for_letters:
        raise Rejected("letters-closed")


def wrote_to(tx: Tx, person_id: PersonId, case_id: CaseId) -> bool:
    """Whether they have written to this case before: one that was withdrawn, or sent back, introduced nobody."""
    return any(is_true(tx, letter) for letter in _to_case(tx, 1, person_id, case_id, f"AND NOT {_UNREAD}"))


def of_person_to(tx: Tx, person_id: PersonId, case_id: CaseId, condition: str = "", **given: object) -> list[Letter]:
    """Their letters to a case of which a condition (AND …) is so, the oldest first."""
    written = _to_case(tx, _AT_ONCE, person_id, case_id, condition, **given)
    return [letter for letter in written if is_true(tx, letter)]


def _to_case(
    tx: Tx, at_first: int, person_id: PersonId, case_id: CaseId, condition: str, **given: object
) -> Iterator[Letter]:
    theirs = f"WHERE person_id = :person AND case_id = :case {condition} ORDER BY received_at, id"
    return LETTERS.each(tx, at_first, theirs, person=person_id, case=case_id, **given)


def is_true(tx: Tx, letter: Letter | Envelope) -> bool:
    """Whether the trail says of a letter what its row does, and its writer was not forgotten."""
    says = proof.OnRecord(letter.state, letter.decided_by, letter.batch_id, letter.agreed_by, bool(letter.apart))
    return says == proof.on_record(tx, letter.id) and not trail.forgotten(tx, letter.person_id)


def opened(tx: Tx, letter_ids: Sequence[str]) -> list[Letter]:
    """These letters, in this order; what is damaged, or the trail does not confirm, is left out."""
    found: dict[str, Letter] = {}
    for some in _some_at_a_time(letter_ids):
        these, given = among("id", some)
        found |= {one.id: one for one in LETTERS.select(tx, f"WHERE {these}", **given) if is_true(tx, one)}
    return [found[one] for one in letter_ids if one in found]


def change_true(
    tx: Tx,
    letter_ids: Sequence[str],
    becomes: Callable[[Envelope], Mapping[str, object]],
    condition: str = "id IS NOT NULL",
    given: Mapping[str, object] | None = None,
) -> list[tuple[Envelope, Envelope]]:
    """Set the fields that `becomes` names of those of these letters of which a condition is so, and the trail confirms.

    Returns each that was changed, in this order, as it was and as it is; damaged ones are left out. None is opened.
    """
    changed: dict[str, tuple[Envelope, Envelope]] = {}
    for some in _some_at_a_time(letter_ids):
        these, names = among("id", some)
        tail = f"WHERE {these} AND ({condition})"
        done = LETTERS.change_each(
            tx, Envelope, tail, names | dict(given or {}), lambda one: becomes(one) if is_true(tx, one) else None
        )
        changed |= {before.id: (before, after) for before, after in done}
    return [changed[LetterId(one)] for one in letter_ids if one in changed]


def _some_at_a_time(letter_ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ids in parts, so that no statement has too many parameters."""
    return (letter_ids[at : at + _AT_ONCE] for at in range(0, len(letter_ids), _AT_ONCE))


def find(tx: Tx, letter_id: str) -> Letter | None:
    """The letter with this id, unless its writer was forgotten; what the trail does not confirm is none."""
    letter = LETTERS.get(tx, letter_id)
    return letter if letter and is_true(tx, letter) else None


def get(tx: Tx, letter_id: str) -> Letter:
    """The letter with this id, which must exist."""
    letter = find(tx, letter_id)
    if letter is None:
        raise LookupError("no such letter")
    return letter


def ids_of_person(tx: Tx, person_id: PersonId) -> list[LetterId]:
    """The ids of everything they wrote, newest first; `opened` opens those that are shown."""
    theirs = "SELECT id FROM letters WHERE person_id = :person ORDER BY received_at DESC, id"
    return [LetterId(row[0]) for row in tx.all(theirs, {"person": person_id})]


def of_person(tx: Tx, person_id: PersonId) -> list[Letter]:
    """Everything they wrote, newest first, opened: where all of it is asked for."""
    written = LETTERS.select(tx, "WHERE person_id = :person ORDER BY received_at DESC, id", person=person_id)
    return [letter for letter in written if is_true(tx, letter)]


def own(tx: Tx, person_id: PersonId, code: str) -> Letter | None:
    """Their letter with this receipt code, and nobody else's."""
    letter = find(tx, code)
    return letter if letter and letter.person_id == person_id else None
