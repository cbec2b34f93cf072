"""People: an address, a language, a pen name, and whether they want to be written to. No name, no number in clear.

A person is found by a keyed hash of their address. `gone` says that the messenger closed their chat to us, until they
speak again. A turn changes its own person alone, since several turns look up their people before the first of them is
answered (docs/decisions/0010).
"""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from storage import audit, inbox, subscribers, trail
from storage.audit import Deed
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


_table = Table("people", Person)


def meet(tx: Tx, address: str, language: str) -> Person:
    """The person at `address`, made known if new; `language` is a guess for newcomers. Speaking ends being gone."""
    lookup = tx.keys.lookup("people", address)
    person = _table.first(tx, "WHERE lookup = :lookup", lookup=lookup)
    today = tx.now.date()
    if person and trail.forgotten(tx, person.id):  # their row was put back
        _table.remove(tx, "WHERE id = :id", id=person.id)
        tx.scrub, person = True, None
    if person is None:
        return _table.add(
            tx,
            Person(
                id=PersonId(new_id(16)),
                lookup=lookup,
                address=address,
                language=language,
                language_chosen=False,
                pen_name=None,
                subscribed=False,
                gone=False,
                joined_day=today,
                seen_day=today,
            ),
        )
    if person.gone or person.seen_day != today:
        _change(tx, person.id, gone=False, seen_day=today)
        return get(tx, person.id)
    return person


def get(tx: Tx, person_id: PersonId) -> Person:
    """The person with this id, who must exist."""
    person = find(tx, person_id)
    if person is None:
        raise LookupError("no such person")
    return person


def find(tx: Tx, person_id: PersonId) -> Person | None:
    """The person with this id, unless they were forgotten."""
    person = _table.get(tx, person_id)
    return person if person and not trail.forgotten(tx, person.id) else None


def known(tx: Tx, person_id: PersonId) -> bool:
    """Whether they have not been forgotten."""
    return find(tx, person_id) is not None


def set_language(tx: Tx, person_id: PersonId, language: str) -> None:
    """Speak to them in `language` from now on, whatever their app says."""
    _change(tx, person_id, language=language, language_chosen=True)
    tx.new_menus.add(person_id)


def set_pen_name(tx: Tx, person_id: PersonId, pen_name: str) -> None:
    """Keep the name they sign with for their next letter."""
    _table.change(tx, person_id, pen_name=pen_name)


def subscribe(tx: Tx, person_id: PersonId, *, wanted: bool) -> bool:
    """Start or stop sending them announcements; returns whether that changed anything."""
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
    audit.record(tx, Deed.FORGOTTEN, who=trail.in_disguise(tx.keys, person_id))
    inbox.forget(tx, person.address)
    _table.remove(tx, "WHERE id = :id", id=person_id)
    _count(tx, person, None)
    tx.scrub = True


def _change(
    tx: Tx, person_id: PersonId, where: str = "", given: dict[str, object] | None = None, /, **values: object
) -> bool:
    """Change what decides whether they are a reader, and count the readers anew; returns whether anything changed."""
    before = find(tx, person_id)
    changed = _table.change(tx, person_id, where, given, **values)
    _count(tx, before, find(tx, person_id))
    return changed


def _count(tx: Tx, before: Person | None, after: Person | None) -> None:
    was, is_now = [person.language if person and person.is_reader else None for person in (before, after)]
    if was != is_now:
        for language, more in ((was, -1), (is_now, 1)):
            if language:
                subscribers.count(tx, language, more)
