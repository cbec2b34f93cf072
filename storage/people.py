"""People: an address, a language, a pen name, and whether they want to be written to. No name, no number in clear.

A person is found by a keyed hash of their address. `gone` says that the messenger closed their chat to us, until they
speak again. A turn changes its own person alone, since several turns look up their people before the first of them is
answered (docs/decisions/0010).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import NewType

from storage import audit, damaged, inbox, subscribers, trail
from storage.audit import Deed
from storage.errors import Unreadable
from storage.table import Sealed, Table
from storage.transaction import Tx, new_id

PersonId = NewType("PersonId", str)


@dataclass(frozen=True)
class Person:
    """Somebody who has spoken to the bot. `address` is "<messenger>:<chat>"."""

    id: PersonId
    lookup: bytes
    address: Sealed[str]
    language: str
    language_chosen: bool
    pen_name: Sealed[str | None]
    subscribed: bool
    gone: bool
    joined_day: date
    seen_day: date

    @property
    def is_reader(self) -> bool:
        """Whether announcements to all subscribers reach them."""
        return self.subscribed and not self.gone


PEOPLE = Table("people", Person)


def meet(tx: Tx, address: str, language: str) -> Person:
    """The person at `address`, made known if new; `language` is a guess for newcomers. Speaking ends being gone.

    Raises Unreadable if their row is not as it was written, or is somebody else's.
    """
    lookup = lookup_of(tx, address)
    person = PEOPLE.only(tx, "WHERE lookup = :lookup", lookup=lookup)
    if person and trail.forgotten(tx, person.id):  # their row was put back
        PEOPLE.remove(tx, "WHERE id = :id", id=person.id)
        tx.scrub, person = True, None
    if person is None:
        return PEOPLE.add(tx, _newcomer(tx, address, language))
    if person.address != address:
        raise Unreadable("somebody was found at an address that is not theirs")
    if person.gone or person.seen_day != tx.now.date():
        _change(tx, person.id, gone=False, seen_day=tx.now.date())
        return get(tx, person.id)
    return person


def lookup_of(tx: Tx, address: str) -> bytes:
    """The hash by which whoever is at `address` is found."""
    return tx.keys.lookup("people", address)


def nobody(tx: Tx, address: str, language: str) -> Person:
    """Somebody at `address` of whom nothing is kept, and nothing known: to be answered as a stranger."""
    return _newcomer(tx, address, language)


def get(tx: Tx, person_id: PersonId) -> Person:
    """The person with this id, who must exist."""
    person = find(tx, person_id)
    if person is None:
        raise LookupError("no such person")
    return person


def find(tx: Tx, person_id: PersonId) -> Person | None:
    """The person with this id, unless they were forgotten."""
    person = PEOPLE.get(tx, person_id)
    return person if person and not trail.forgotten(tx, person.id) else None


def reachable(tx: Tx, person_id: PersonId) -> Person | None:
    """The person with this id if they can be written to: none that was forgotten, is gone, or whose row is damaged."""
    try:
        person = find(tx, person_id)
    except Unreadable:
        return None
    return None if person is None or person.gone else person


def known(tx: Tx, person_id: PersonId) -> bool:
    """Whether they have not been forgotten."""
    return find(tx, person_id) is not None


def kept(tx: Tx, person_ids: Collection[PersonId]) -> frozenset[PersonId]:
    """Those of whom there is a row, for what is noted of them; whether it is genuine is asked when it is read."""
    names = {f"person_{number}": person_id for number, person_id in enumerate(person_ids)}
    sql = f"SELECT id FROM people WHERE id IN ({', '.join(f':{name}' for name in names)})"  # noqa: S608 - names of ours
    return frozenset(row[0] for row in tx.all(sql, names)) if names else frozenset()


def set_language(tx: Tx, person_id: PersonId, language: str) -> None:
    """Speak to them in `language` from now on, whatever their app says."""
    _change(tx, person_id, language=language, language_chosen=True)
    tx.new_menus.add(person_id)


def set_pen_name(tx: Tx, person_id: PersonId, pen_name: str) -> None:
    """Keep the name they sign with for their next letter."""
    PEOPLE.change(tx, person_id, pen_name=pen_name)


def subscribe(tx: Tx, person_id: PersonId, *, wanted: bool) -> bool:
    """Start or stop sending them announcements; returns whether that changed anything."""
    if not wanted:
        tx.wants_less.add(person_id)
    return _change(tx, person_id, "subscribed <> :wanted", {"wanted": wanted}, subscribed=wanted)


def left(tx: Tx, person_id: PersonId) -> None:
    """Their chat is closed to us: nothing more is sent until they speak again."""
    _change(tx, person_id, gone=True)


def forget(tx: Tx, person_id: PersonId) -> None:
    """Delete them and, through the foreign keys, everything that is linked to them; also from the journal.

    What arrived from them and could not be read goes, too. The trail keeps, in disguise, that they were forgotten: a
    row of theirs that is put back is nobody's.
    """
    person = get(tx, person_id)
    tx.wants_less.add(person_id)
    audit.record(tx, Deed.FORGOTTEN, who=trail.in_disguise(person_id))
    inbox.forget(tx, person.address)
    PEOPLE.remove(tx, "WHERE id = :id", id=person_id)
    _count(tx, person, None)
    damaged.forget(tx, person_id)
    tx.scrub = True


def _newcomer(tx: Tx, address: str, language: str) -> Person:
    return Person(
        id=PersonId(new_id(16)),
        lookup=tx.keys.lookup("people", address),
        address=address,
        language=language,
        language_chosen=False,
        pen_name=None,
        subscribed=False,
        gone=False,
        joined_day=tx.now.date(),
        seen_day=tx.now.date(),
    )


def _change(
    tx: Tx, person_id: PersonId, where: str = "", given: dict[str, object] | None = None, /, **values: object
) -> bool:
    """Change what decides whether they are a reader, and count the readers anew; returns whether anything changed."""
    before = find(tx, person_id)
    changed = PEOPLE.change(tx, person_id, where, given, **values)
    _count(tx, before, find(tx, person_id))
    return changed


def _count(tx: Tx, before: Person | None, after: Person | None) -> None:
    was, is_now = [person.language if person and person.is_reader else None for person in (before, after)]
    if was != is_now:
        for language, more in ((was, -1), (is_now, 1)):
            if language:
                subscribers.count(tx, language, more)
